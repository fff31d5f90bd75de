<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>AnswersPage</name>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>No answer waits for you.</source>
        <translation>Aucune réponse ne vous attend.</translation>
    </message>
    <message>
        <source>Nobody is found by these words.</source>
        <translation>Personne ne correspond à ces mots.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Search a name, number or service</source>
        <translation>Chercher nom, numéro, service</translation>
    </message>
    <message>
        <source>Show finished ones too</source>
        <translation>Montrer aussi les terminées</translation>
    </message>
</context>
<context>
    <name>AreaRow</name>
    <message>
        <source>Cover</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Enlever</translation>
    </message>
    <message>
        <source>{number}. {what}</source>
        <translation>{number}. {what}</translation>
    </message>
    <message>
        <source>{what}: {decision}</source>
        <translation>{what}&#xa0;: {decision}</translation>
    </message>
</context>
<context>
    <name>AreasLine</name>
    <message>
        <source>Cover all</source>
        <translation>Tout masquer</translation>
    </message>
    <message>
        <source>Cover or keep</source>
        <translation>Masquer ou garder</translation>
    </message>
    <message>
        <source>Cover something</source>
        <translation>Masquer quelque chose</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>Tout garder</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Examiner à nouveau</translation>
    </message>
    <message>
        <source>What tells who it is</source>
        <translation>Ce qui identifie la personne</translation>
    </message>
</context>
<context>
    <name>AreasView</name>
    <message>
        <source>Cover all</source>
        <translation>Tout masquer</translation>
    </message>
    <message>
        <source>Cover something else</source>
        <translation>Masquer autre chose</translation>
    </message>
    <message>
        <source>Draw over a tattoo, jewellery or a name. Enter draws in the middle, the arrows move it.</source>
        <translation>Dessinez sur un tatouage, un bijou ou un nom. Entrée dessine au milieu, les flèches déplacent.</translation>
    </message>
    <message>
        <source>Draw what is to be covered</source>
        <translation>Dessiner ce qui est à masquer</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>Tout garder</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Examiner à nouveau</translation>
    </message>
    <message>
        <source>No face, text or code was found. Look yourself, too.</source>
        <translation>Aucun visage, texte ou code n’a été trouvé. Regardez aussi vous-même.</translation>
    </message>
    <message>
        <source>Pli looks for faces, text and codes…</source>
        <translation>Pli cherche des visages, du texte et des codes…</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rectangle</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>The patient can be recognised</source>
        <translation>Le patient est reconnaissable</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>What tells who it is</source>
        <translation>Ce qui identifie la personne</translation>
    </message>
    <message>
        <source>{areas}: {what}</source>
        <translation>{areas}&#xa0;: {what}</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
</context>
<context>
    <name>CameraBar</name>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>From files…</source>
        <translation>Depuis des fichiers…</translation>
    </message>
    <message>
        <source>Pictures and folders can also be dropped here, or pasted. On Windows a telephone on a cable is no folder: drop its pictures from the window in which you see them.</source>
        <translation>Des photos et des dossiers peuvent aussi être déposés ici, ou collés. Sous Windows, un téléphone relié par câble n’est pas un dossier&#xa0;: déposez ses photos depuis la fenêtre où vous les voyez.</translation>
    </message>
</context>
<context>
    <name>CameraWords</name>
    <message>
        <source>Open the privacy settings</source>
        <translation>Ouvrir les réglages de confidentialité</translation>
    </message>
    <message>
        <source>The camera is being opened.</source>
        <translation>La caméra s’ouvre.</translation>
    </message>
    <message>
        <source>This can take a few seconds.</source>
        <translation>Cela peut prendre quelques secondes.</translation>
    </message>
</context>
<context>
    <name>CardButton</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Put the card into the reader…</source>
        <translation>Insérez la carte dans le lecteur…</translation>
    </message>
    <message>
        <source>Read identity card</source>
        <translation>Lire la carte d’identité</translation>
    </message>
</context>
<context>
    <name>CardPage</name>
    <message numerus="yes">
        <source>%n folder(s) or file(s) on it cannot be read.</source>
        <translation>
            <numerusform>%n dossier ou fichier ne peut pas y être lu.</numerusform>
            <numerusform>%n dossiers ou fichiers ne peuvent pas y être lus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add {pictures}</source>
        <translation>Ajouter {pictures}</translation>
    </message>
    <message>
        <source>Back to the camera</source>
        <translation>Retour à la caméra</translation>
    </message>
    <message numerus="yes">
        <source>Being read: %n file(s) so far…</source>
        <translation>
            <numerusform>Lecture&#xa0;: %n fichier jusqu’ici…</numerusform>
            <numerusform>Lecture&#xa0;: %n fichiers jusqu’ici…</numerusform>
        </translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>Lecture en cours…</translation>
    </message>
    <message>
        <source>Choose the pictures of this patient. They stay where they are.</source>
        <translation>Choisissez les photos de ce patient. Elles restent où elles sont.</translation>
    </message>
    <message>
        <source>It cannot be read. See whether it is plugged in and unlocked.</source>
        <translation>La lecture est impossible. Vérifiez que l’appareil est bien branché et déverrouillé.</translation>
    </message>
    <message>
        <source>On the card “{name}”</source>
        <translation>Sur la carte mémoire «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>On the telephone “{name}”</source>
        <translation>Sur le téléphone «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Pictures on the card</source>
        <translation>Photos sur la carte</translation>
    </message>
    <message>
        <source>There is no picture on it that could be taken.</source>
        <translation>Elle ne contient aucune photo qui puisse être reprise.</translation>
    </message>
    <message>
        <source>{name}, {moment}</source>
        <translation>{name}, {moment}</translation>
    </message>
</context>
<context>
    <name>CardWatch</name>
    <message>
        <source>Card or telephone…</source>
        <translation>Carte ou téléphone…</translation>
    </message>
    <message>
        <source>From the memory card…</source>
        <translation>Carte mémoire…</translation>
    </message>
    <message>
        <source>From the telephone…</source>
        <translation>Téléphone…</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Add pictures</source>
        <translation>Ajouter des photos</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Corriger…</translation>
    </message>
    <message>
        <source>File in the record</source>
        <translation>Classer au dossier</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Réagir</translation>
    </message>
    <message>
        <source>Send the added pictures</source>
        <translation>Envoyer les photos ajoutées</translation>
    </message>
    <message>
        <source>Take this view again</source>
        <translation>Refaire cette vue</translation>
    </message>
    <message>
        <source>The document is being made…</source>
        <translation>Création du document…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Retirer…</translation>
    </message>
</context>
<context>
    <name>CheckLine</name>
    <message>
        <source>Looking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>Pas vérifié</translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message>
        <source>All pictures</source>
        <translation>Toutes les photos</translation>
    </message>
    <message>
        <source>Take pictures</source>
        <translation>Prendre des photos</translation>
    </message>
    <message>
        <source>The picture was deleted.</source>
        <translation>La photo est supprimée.</translation>
    </message>
    <message>
        <source>There is no picture yet.</source>
        <translation>Il n’y a pas encore de photo.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>CheckupPage</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Vérifier à nouveau</translation>
    </message>
    <message>
        <source>Check this computer</source>
        <translation>Vérifier cet ordinateur</translation>
    </message>
    <message>
        <source>Guide as PDF…</source>
        <translation>Guide en PDF…</translation>
    </message>
    <message>
        <source>Help report</source>
        <translation>Rapport d’aide</translation>
    </message>
    <message>
        <source>How far the look at this computer is</source>
        <translation>Progression de la vérification</translation>
    </message>
    <message>
        <source>Print the guide</source>
        <translation>Imprimer le guide</translation>
    </message>
    <message>
        <source>Save the guide</source>
        <translation>Enregistrer le guide</translation>
    </message>
</context>
<context>
    <name>Cleaning</name>
    <message>
        <source>Every pixel is as it was.</source>
        <translation>Chaque pixel est resté tel quel.</translation>
    </message>
    <message>
        <source>Found in the files, and not sent: {kinds}. In brackets, in how many.</source>
        <translation>Trouvé dans les fichiers, et pas envoyé&#xa0;: {kinds}. Entre parenthèses, dans combien de fichiers.</translation>
    </message>
    <message>
        <source>It was a file of the kind {format}.</source>
        <translation>C’était un fichier {format}.</translation>
    </message>
    <message>
        <source>Its rotation is kept, so that it stands upright.</source>
        <translation>Sa rotation est conservée, pour qu’elle s’affiche droite.</translation>
    </message>
    <message>
        <source>The picture itself: {format}, {width} × {height} pixels, {size}.</source>
        <translation>La photo seule&#xa0;: {format}, {width} × {height} pixels, {size}.</translation>
    </message>
    <message>
        <source>{colours}.</source>
        <translation>{colours}.</translation>
    </message>
    <message>
        <source>{what} ({number})</source>
        <translation>{what} ({number})</translation>
    </message>
    <message>
        <source>{what}: {pieces}, {size}</source>
        <translation>{what}&#xa0;: {pieces}, {size}</translation>
    </message>
</context>
<context>
    <name>ClockOffer</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n heure</numerusform>
            <numerusform>%n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other picture(s) by the same clock: {difference} earlier as well?</source>
        <translation>
            <numerusform>%n autre photo de la même horloge&#xa0;: {difference} plus tôt aussi&#xa0;?</numerusform>
            <numerusform>%n autres photos de la même horloge&#xa0;: {difference} plus tôt aussi&#xa0;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other picture(s) by the same clock: {difference} later as well?</source>
        <translation>
            <numerusform>%n autre photo de la même horloge&#xa0;: {difference} plus tard aussi&#xa0;?</numerusform>
            <numerusform>%n autres photos de la même horloge&#xa0;: {difference} plus tard aussi&#xa0;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other picture(s) corrected as well.</source>
        <translation>
            <numerusform>%n autre photo corrigée aussi.</numerusform>
            <numerusform>%n autres photos corrigées aussi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct them too</source>
        <translation>Les corriger aussi</translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation>Seulement celle-ci</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Forgotten passphrase</source>
        <translation>Phrase de passe oubliée</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Code de secours</translation>
    </message>
    <message>
        <source>Take the printed sheet with the recovery code, and choose another passphrase.</source>
        <translation>Prenez la feuille imprimée avec le code de secours, et choisissez une autre phrase de passe.</translation>
    </message>
    <message>
        <source>Unlock with the new passphrase</source>
        <translation>Déverrouiller avec la nouvelle phrase</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Déverrouillage…</translation>
    </message>
    <message>
        <source>Your new passphrase</source>
        <translation>Votre nouvelle phrase de passe</translation>
    </message>
</context>
<context>
    <name>CodeStep</name>
    <message>
        <source>Group {number}</source>
        <translation>Groupe {number}</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>Je l’ai sur papier</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Print it…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Show the code again</source>
        <translation>Afficher à nouveau le code</translation>
    </message>
    <message>
        <source>These are not the two groups. Compare them with the paper, letter by letter.</source>
        <translation>Ce ne sont pas ces deux groupes. Comparez-les avec le papier, lettre par lettre.</translation>
    </message>
    <message>
        <source>Type these two groups of it from your paper.</source>
        <translation>Tapez ces deux groupes d’après votre papier.</translation>
    </message>
    <message>
        <source>Whoever forgets their passphrase opens Pli with this code. It is shown only now, and nobody else has it: print it or write it down, and keep it away from this computer.</source>
        <translation>Qui oublie sa phrase de passe ouvre Pli avec ce code. Il ne s’affiche que maintenant, et personne d’autre ne l’a&#xa0;: imprimez-le ou notez-le, et gardez-le loin de cet ordinateur.</translation>
    </message>
    <message>
        <source>Your recovery code</source>
        <translation>Votre code de secours</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Send the correction</source>
        <translation>Envoyer la correction</translation>
    </message>
    <message>
        <source>Send the reply</source>
        <translation>Envoyer la réaction</translation>
    </message>
    <message>
        <source>What is to be corrected?</source>
        <translation>Que faut-il corriger&#xa0;?</translation>
    </message>
    <message>
        <source>Why is the case withdrawn? The service is told, and cannot answer it any more.</source>
        <translation>Pourquoi retirer la demande&#xa0;? Le service en est averti et ne peut plus y répondre.</translation>
    </message>
    <message>
        <source>Withdraw the case</source>
        <translation>Retirer la demande</translation>
    </message>
    <message>
        <source>Your reply to the service</source>
        <translation>Votre réaction au service</translation>
    </message>
</context>
<context>
    <name>ConnectStep</name>
    <message>
        <source>Connect</source>
        <translation>Relier</translation>
    </message>
    <message>
        <source>Connect to a hospital</source>
        <translation>Relier à un hôpital</translation>
    </message>
    <message>
        <source>Connecting to the hospital…</source>
        <translation>Connexion à l’hôpital…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Or type the code of the invitation</source>
        <translation>Ou tapez le code de l’invitation</translation>
    </message>
    <message>
        <source>The hospital gave you an invitation: a file, or a code in a letter. It says where your requests go and which services you can ask.</source>
        <translation>L’hôpital vous a donné une invitation&#xa0;: un fichier, ou un code dans une lettre. Elle indique où vont vos demandes et quels services vous pouvez consulter.</translation>
    </message>
</context>
<context>
    <name>ConnectionSection</name>
    <message numerus="yes">
        <source>%n service(s) can be asked now.</source>
        <translation>
            <numerusform>%n service peut être consulté maintenant.</numerusform>
            <numerusform>%n services peuvent être consultés maintenant.</numerusform>
        </translation>
    </message>
    <message>
        <source>A hospital that compares your practice&apos;s keys by telephone hears these groups:</source>
        <translation>Un hôpital qui compare par téléphone les clés de votre cabinet entend ces groupes&#xa0;:</translation>
    </message>
    <message>
        <source>Connected through {gateway}.</source>
        <translation>Relié par {gateway}.</translation>
    </message>
    <message>
        <source>For the hospital, so that it knows your practice. It holds no secret.</source>
        <translation>Pour l’hôpital, afin qu’il connaisse votre cabinet. Il ne contient aucun secret.</translation>
    </message>
    <message>
        <source>Hospitals</source>
        <translation>Hôpitaux</translation>
    </message>
    <message>
        <source>Join another hospital</source>
        <translation>Relier à un autre hôpital</translation>
    </message>
    <message>
        <source>Not connected to a hospital yet.</source>
        <translation>Pas encore relié à un hôpital.</translation>
    </message>
    <message>
        <source>Our groups</source>
        <translation>Nos groupes</translation>
    </message>
    <message>
        <source>Our key record</source>
        <translation>Nos clés publiques</translation>
    </message>
    <message>
        <source>Our own keys</source>
        <translation>Nos propres clés</translation>
    </message>
    <message>
        <source>Save our key record…</source>
        <translation>Enregistrer nos clés publiques…</translation>
    </message>
    <message>
        <source>The key record is saved.</source>
        <translation>Les clés publiques sont enregistrées.</translation>
    </message>
</context>
<context>
    <name>ConsentFields</name>
    <message>
        <source>Consent is given for the patient</source>
        <translation>Consentement donné pour le patient</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Name of who agrees</source>
        <translation>Nom de la personne qui consent</translation>
    </message>
    <message>
        <source>The patient agrees that pictures are taken, and sent to the service that is asked.</source>
        <translation>Le patient accepte que des photos soient prises et envoyées au service consulté.</translation>
    </message>
    <message>
        <source>The patient consented on {moment}.</source>
        <translation>Le patient a consenti le {moment}.</translation>
    </message>
    <message>
        <source>The patient consents</source>
        <translation>Le patient consent</translation>
    </message>
    <message>
        <source>The pictures may also be used for teaching</source>
        <translation>Les photos peuvent aussi servir à l’enseignement</translation>
    </message>
    <message>
        <source>Who agrees?</source>
        <translation>Qui consent&#xa0;?</translation>
    </message>
    <message>
        <source>{name} consented for the patient on {moment}.</source>
        <translation>{name} a consenti pour le patient le {moment}.</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n area(s) covered</source>
        <translation>
            <numerusform>%n zone masquée</numerusform>
            <numerusform>%n zones masquées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) kept</source>
        <translation>
            <numerusform>%n zone gardée</numerusform>
            <numerusform>%n zones gardées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) not decided yet</source>
        <translation>
            <numerusform>%n zone à décider</numerusform>
            <numerusform>%n zones à décider</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bar or QR code(s)</source>
        <translation>
            <numerusform>%n code-barres ou code QR</numerusform>
            <numerusform>%n codes-barres ou codes QR</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n visage</numerusform>
            <numerusform>%n visages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) added</source>
        <translation>
            <numerusform>%n photo ajoutée</numerusform>
            <numerusform>%n photos ajoutées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) to send</source>
        <translation>
            <numerusform>%n photo à envoyer</numerusform>
            <numerusform>%n photos à envoyer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n élément</numerusform>
            <numerusform>%n éléments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n texte</numerusform>
            <numerusform>%n textes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answer by {day} at the latest: %n working day(s).</source>
        <translation>
            <numerusform>Réponse au plus tard le {day}&#xa0;: %n jour ouvrable.</numerusform>
            <numerusform>Réponse au plus tard le {day}&#xa0;: %n jours ouvrables.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answers within %n working day(s)</source>
        <translation>
            <numerusform>Répond en %n jour ouvrable</numerusform>
            <numerusform>Répond en %n jours ouvrables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not decided yet: {what}. Sent as it is unless you cover it.</source>
        <translation>
            <numerusform>À décider&#xa0;: {what}. Envoyé tel quel si vous ne masquez pas.</numerusform>
            <numerusform>À décider&#xa0;: {what}. Envoyés tels quels si vous ne masquez pas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>This day is still to come.</source>
        <translation>Ce jour est encore à venir.</translation>
    </message>
    <message>
        <source>Write the day like 30.07.1985.</source>
        <translation>Écrivez le jour ainsi&#xa0;: 30.07.1985.</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>jj.mm.aaaa</translation>
    </message>
</context>
<context>
    <name>DeletePart</name>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete this request</source>
        <translation>Supprimer cette demande</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>La garder</translation>
    </message>
    <message>
        <source>The request and its pictures are deleted for good. Nothing of it was sent.</source>
        <translation>La demande et ses photos sont supprimées pour de bon. Rien n’en a été envoyé.</translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Choose the file…</source>
        <translation>Choisir le fichier…</translation>
    </message>
    <message>
        <source>Drop the invitation of the hospital here, or choose its file.</source>
        <translation>Déposez ici l’invitation de l’hôpital, ou choisissez son fichier.</translation>
    </message>
    <message>
        <source>Invitations (*.json);;All files (*)</source>
        <translation>Invitations (*.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>The invitation</source>
        <translation>L’invitation</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message>
        <source>Choose or write</source>
        <translation>Choisissez ou écrivez</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Photo suivante</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Côté</translation>
    </message>
    <message>
        <source>This picture</source>
        <translation>Cette photo</translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>Where is your practice&apos;s record?</source>
        <translation>Où se trouve le dossier de votre cabinet&#xa0;?</translation>
    </message>
</context>
<context>
    <name>FilmStrip</name>
    <message>
        <source>Picture {number}: {words}</source>
        <translation>Photo {number}&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Pictures taken</source>
        <translation>Photos prises</translation>
    </message>
    <message>
        <source>The pictures that you take stand here. Files can also be dropped here, or pasted.</source>
        <translation>Les photos que vous prenez s’affichent ici. On peut aussi y déposer ou y coller des fichiers.</translation>
    </message>
</context>
<context>
    <name>FingerprintCard</name>
    <message>
        <source>All digits agree</source>
        <translation>Tous les chiffres concordent</translation>
    </message>
    <message>
        <source>They read out</source>
        <translation>Ils lisent à voix haute</translation>
    </message>
    <message>
        <source>You read out</source>
        <translation>Vous lisez à voix haute</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Step {number} of {all}</source>
        <translation>Étape {number} sur {all}</translation>
    </message>
</context>
<context>
    <name>Floating</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>FromElsewhere</name>
    <message numerus="yes">
        <source>%n file(s) were not looked at any more.</source>
        <translation>
            <numerusform>%n fichier n’a plus été examiné.</numerusform>
            <numerusform>%n fichiers n’ont plus été examinés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s) in the folder were left alone.</source>
        <translation>
            <numerusform>%n autre fichier du dossier n’a pas été touché.</numerusform>
            <numerusform>%n autres fichiers du dossier n’ont pas été touchés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) added.</source>
        <translation>
            <numerusform>%n photo ajoutée.</numerusform>
            <numerusform>%n photos ajoutées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) were here already.</source>
        <translation>
            <numerusform>%n photo était déjà là.</numerusform>
            <numerusform>%n photos étaient déjà là.</numerusform>
        </translation>
    </message>
    <message>
        <source>First the consent, then the pictures.</source>
        <translation>D’abord le consentement, ensuite les photos.</translation>
    </message>
    <message>
        <source>Pictures and documents ({kinds});;All files (*)</source>
        <translation>Photos et documents ({kinds});;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Pictures from files</source>
        <translation>Photos depuis des fichiers</translation>
    </message>
    <message>
        <source>Stopped. Nothing was taken.</source>
        <translation>Arrêté. Rien n’a été repris.</translation>
    </message>
    <message>
        <source>There are more than {pictures}. Nothing was taken: choose those of this patient, and bring them.</source>
        <translation>Il y a plus de {pictures}. Rien n’a été repris&#xa0;: choisissez celles de ce patient, et elles seules.</translation>
    </message>
    <message>
        <source>There is no picture in it that could be taken. From a telephone on a cable or a web page: save the picture to a folder first, and drop it from there.</source>
        <translation>Il n’y a là aucune photo qui puisse être reprise. D’un téléphone relié par câble ou d’une page web&#xa0;: enregistrez d’abord la photo dans un dossier, et déposez-la depuis celui-ci.</translation>
    </message>
    <message>
        <source>There is no picture in this folder.</source>
        <translation>Il n’y a pas de photo dans ce dossier.</translation>
    </message>
    <message>
        <source>What was copied is text. Copy the picture itself, or drop its file here.</source>
        <translation>Ce qui a été copié est du texte. Copiez l’image elle-même, ou déposez son fichier ici.</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n mois</numerusform>
            <numerusform>%n mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n an</numerusform>
            <numerusform>%n ans</numerusform>
        </translation>
    </message>
    <message>
        <source>{age}, {sex}</source>
        <translation>{age}, {sex}</translation>
    </message>
</context>
<context>
    <name>HelpReportView</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>For whoever helps you with Pli. This is all that it says: no patient, no name, no question, no picture.</source>
        <translation>Pour la personne qui vous aide avec Pli. Voici tout ce qu’il contient&#xa0;: ni patient, ni nom, ni question, ni photo.</translation>
    </message>
    <message>
        <source>Help report</source>
        <translation>Rapport d’aide</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Enregistrer dans un fichier…</translation>
    </message>
    <message>
        <source>Save the help report</source>
        <translation>Enregistrer le rapport d’aide</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
</context>
<context>
    <name>HospitalStep</name>
    <message>
        <source>Begin</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Call the hospital at a number that you know. Each reads out their digits: if all agree, nobody has come between you. Until then your requests are sealed all the same.</source>
        <translation>Appelez l’hôpital à un numéro que vous connaissez. Chacun lit ses chiffres à voix haute&#xa0;: s’ils concordent tous, personne ne s’est glissé entre vous. D’ici là, vos demandes sont scellées malgré tout.</translation>
    </message>
    <message>
        <source>Compare by telephone (may be done later)</source>
        <translation>Comparer par téléphone (possible plus tard)</translation>
    </message>
    <message>
        <source>Save the file for the hospital…</source>
        <translation>Enregistrer le fichier pour l’hôpital…</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Enregistré sous {name}</translation>
    </message>
    <message>
        <source>So that the hospital knows your practice, send it this file, by e-mail say. There is nothing secret in it.</source>
        <translation>Pour que l’hôpital connaisse votre cabinet, envoyez-lui ce fichier, par e-mail par exemple. Il ne contient rien de secret.</translation>
    </message>
    <message>
        <source>The file for the hospital</source>
        <translation>Le fichier pour l’hôpital</translation>
    </message>
    <message>
        <source>You can ask these services</source>
        <translation>Vous pouvez consulter ces services</translation>
    </message>
</context>
<context>
    <name>ImportProgress</name>
    <message numerus="yes">
        <source>%n file(s) seen so far…</source>
        <translation>
            <numerusform>%n fichier parcouru jusqu’ici…</numerusform>
            <numerusform>%n fichiers parcourus jusqu’ici…</numerusform>
        </translation>
    </message>
    <message>
        <source>Being stopped…</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>{done} of {total} files looked at…</source>
        <translation>{done} fichiers examinés sur {total}…</translation>
    </message>
</context>
<context>
    <name>IntakePart</name>
    <message numerus="yes">
        <source>%n question(s) answered</source>
        <translation>
            <numerusform>%n question remplie</numerusform>
            <numerusform>%n questions remplies</numerusform>
        </translation>
    </message>
    <message>
        <source>About</source>
        <translation>Concerne</translation>
    </message>
    <message>
        <source>The service wants to know</source>
        <translation>Le service veut savoir</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>facultatif</translation>
    </message>
</context>
<context>
    <name>KnownPatients</name>
    <message>
        <source>Known patients</source>
        <translation>Patients connus</translation>
    </message>
    <message>
        <source>{patient} · {number}</source>
        <translation>{patient} · {number}</translation>
    </message>
</context>
<context>
    <name>LanguageStep</name>
    <message>
        <source>Pli takes pictures of skin, nails and wounds and brings them, sealed, to a hospital service for an opinion. Setting it up takes about two minutes.</source>
        <translation>Pli prend des photos de la peau, des ongles et des plaies et les porte, scellées, à un service hospitalier pour avis. L’installation prend environ deux minutes.</translation>
    </message>
    <message>
        <source>Welcome to Pli</source>
        <translation>Bienvenue dans Pli</translation>
    </message>
</context>
<context>
    <name>LargePicture</name>
    <message>
        <source>{happened} {todo}</source>
        <translation>{happened} {todo}</translation>
    </message>
</context>
<context>
    <name>LockSection</name>
    <message>
        <source>A PIN for today</source>
        <translation>Un code PIN pour aujourd’hui</translation>
    </message>
    <message>
        <source>A new recovery code</source>
        <translation>Un nouveau code de secours</translation>
    </message>
    <message>
        <source>Change my passphrase</source>
        <translation>Changer ma phrase de passe</translation>
    </message>
    <message>
        <source>Lock and passphrase</source>
        <translation>Verrouillage et phrase de passe</translation>
    </message>
    <message>
        <source>Lock by itself</source>
        <translation>Verrouiller automatiquement</translation>
    </message>
    <message>
        <source>Lock by itself after</source>
        <translation>Verrouiller automatiquement après</translation>
    </message>
    <message>
        <source>When nobody touches Pli for so long. Sending goes on; the live picture is never cut off.</source>
        <translation>Quand personne ne touche à Pli aussi longtemps. L’envoi continue&#xa0;; l’image en direct n’est jamais coupée.</translation>
    </message>
</context>
<context>
    <name>LooksSection</name>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Discreet: lists show no names and birth dates</source>
        <translation>Discret&#xa0;: les listes ne montrent ni noms ni dates de naissance</translation>
    </message>
    <message>
        <source>For a screen that patients can see. On a request and an answer the name stays.</source>
        <translation>Pour un écran que les patients peuvent voir. Sur une demande et une réponse, le nom reste.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Language and looks</source>
        <translation>Langue et apparence</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{page} – Pli</source>
        <translation>{page} – Pli</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Four or five words that do not belong together are best.</source>
        <translation>Quatre ou cinq mots sans lien entre eux, c’est le mieux.</translation>
    </message>
    <message>
        <source>How hard it is to guess</source>
        <translation>Difficulté à deviner</translation>
    </message>
    <message>
        <source>Not the same.</source>
        <translation>Ce n’est pas la même.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase de passe</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>La même encore une fois</translation>
    </message>
    <message>
        <source>The same.</source>
        <translation>C’est la même.</translation>
    </message>
</context>
<context>
    <name>Originals</name>
    <message>
        <source>The originals are still in the folder “{name}”: delete them there when all has arrived.</source>
        <translation>Les originaux sont encore dans le dossier «&#xa0;{name}&#xa0;» : supprimez-les là quand tout est arrivé.</translation>
    </message>
    <message>
        <source>The originals are still on the card “{name}”: delete them there when all has arrived.</source>
        <translation>Les originaux sont encore sur la carte mémoire «&#xa0;{name}&#xa0;» : supprimez-les là quand tout est arrivé.</translation>
    </message>
    <message>
        <source>The originals are still on the telephone or in the mail: delete them there as well.</source>
        <translation>Les originaux sont encore sur le téléphone ou dans le courriel&#xa0;: supprimez-les là aussi.</translation>
    </message>
    <message>
        <source>The originals are still on the telephone “{name}”: delete them there when all has arrived.</source>
        <translation>Les originaux sont encore sur le téléphone «&#xa0;{name}&#xa0;»&#xa0;: supprimez-les là quand tout est arrivé.</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Compris</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
</context>
<context>
    <name>PassphrasePanel</name>
    <message>
        <source>Come back with a PIN today</source>
        <translation>Revenir aujourd’hui avec un code PIN</translation>
    </message>
    <message>
        <source>Four to twelve digits. Valid until midnight, on this computer, as long as Pli runs.</source>
        <translation>Quatre à douze chiffres. Valable jusqu’à minuit, sur cet ordinateur, tant que Pli est ouvert.</translation>
    </message>
    <message>
        <source>I forgot it</source>
        <translation>Je l’ai oubliée</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Code PIN</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase de passe</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Quelqu’un d’autre</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Unlock Pli</source>
        <translation>Déverrouiller Pli</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Déverrouillage…</translation>
    </message>
</context>
<context>
    <name>PatientFields</name>
    <message>
        <source>11 digits</source>
        <translation>11 chiffres</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Date de naissance</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>National number</source>
        <translation>Numéro national (NISS)</translation>
    </message>
    <message>
        <source>No national number</source>
        <translation>Pas de numéro national</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexe</translation>
    </message>
    <message>
        <source>The national number says {birth_date}. Is it the right patient?</source>
        <translation>Le numéro national indique {birth_date}. Est-ce le bon patient&#xa0;?</translation>
    </message>
    <message>
        <source>The number is right: born {birth_date}, {sex}.</source>
        <translation>Le numéro est correct&#xa0;: {birth_date}, {sex}.</translation>
    </message>
    <message>
        <source>The number is right: born {birth_date}.</source>
        <translation>Le numéro est correct&#xa0;: {birth_date}.</translation>
    </message>
    <message>
        <source>The number is right; it does not tell the birth date.</source>
        <translation>Le numéro est correct&#xa0;; il n’indique pas la date de naissance.</translation>
    </message>
    <message>
        <source>This is not a national number: compare it with the identity card.</source>
        <translation>Ce n’est pas un numéro national&#xa0;: comparez-le avec la carte d’identité.</translation>
    </message>
    <message>
        <source>Write the birth date like 30.07.1985, or only the year if no more is known.</source>
        <translation>Écrivez la date de naissance ainsi&#xa0;: 30.07.1985, ou seulement l’année si le reste est inconnu.</translation>
    </message>
    <message>
        <source>Your own number for the patient</source>
        <translation>Votre propre numéro de patient</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>jj.mm.aaaa</translation>
    </message>
</context>
<context>
    <name>PatientStep</name>
    <message>
        <source>Author, language, copies</source>
        <translation>Auteur, langue, copies</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Questionnaire</translation>
    </message>
    <message>
        <source>Last seen in person on</source>
        <translation>Vu en consultation pour la dernière fois le</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
</context>
<context>
    <name>PeopleFields</name>
    <message>
        <source>A copy, and the answer, also for</source>
        <translation>Une copie, et la réponse, aussi à</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Demandé par</translation>
    </message>
    <message>
        <source>Choose a doctor or a nurse…</source>
        <translation>Choisissez un médecin ou un infirmier…</translation>
    </message>
    <message>
        <source>Language of the request</source>
        <translation>Langue de la demande</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>{name}, {role}</source>
        <translation>{name}, {role}</translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message>
        <source>Add a person</source>
        <translation>Ajouter une personne</translation>
    </message>
    <message>
        <source>People of the practice</source>
        <translation>Personnes du cabinet</translation>
    </message>
</context>
<context>
    <name>PeopleStep</name>
    <message>
        <source>Add a colleague</source>
        <translation>Ajouter un collègue</translation>
    </message>
    <message>
        <source>Everybody has their own passphrase: it protects your patients if this computer is stolen, and shows who did what.</source>
        <translation>Chacun a sa propre phrase de passe&#xa0;: elle protège vos patients si cet ordinateur est volé, et montre qui a fait quoi.</translation>
    </message>
    <message>
        <source>Make the practice</source>
        <translation>Créer le cabinet</translation>
    </message>
    <message>
        <source>Who works here?</source>
        <translation>Qui travaille ici&#xa0;?</translation>
    </message>
    <message>
        <source>Your practice is being made, and the passphrases protected…</source>
        <translation>Création de votre cabinet et protection des phrases de passe…</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>A colleague</source>
        <translation>Un collègue</translation>
    </message>
    <message>
        <source>INAMI/RIZIV number (optional)</source>
        <translation>Numéro INAMI (facultatif)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Take this person away</source>
        <translation>Retirer cette personne</translation>
    </message>
    <message>
        <source>The check digits of this number are unusual. Please compare it; you can go on.</source>
        <translation>Les chiffres de contrôle de ce numéro sont inhabituels. Vérifiez-le&#xa0;; vous pouvez continuer.</translation>
    </message>
    <message>
        <source>They choose their passphrase now</source>
        <translation>Il ou elle choisit maintenant sa phrase de passe</translation>
    </message>
    <message>
        <source>Without a passphrase they cannot unlock Pli yet. It can be chosen later, in the settings.</source>
        <translation>Sans phrase de passe, cette personne ne peut pas encore déverrouiller Pli. Elle peut être choisie plus tard, dans les réglages.</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>INAMI/RIZIV number (optional)</source>
        <translation>Numéro INAMI (facultatif)</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>The check digits of this number are unusual. Please compare it; you can go on.</source>
        <translation>Les chiffres de contrôle de ce numéro sont inhabituels. Vérifiez-le&#xa0;; vous pouvez continuer.</translation>
    </message>
    <message>
        <source>They are being let in…</source>
        <translation>Admission en cours…</translation>
    </message>
    <message>
        <source>They choose their passphrase now</source>
        <translation>Il ou elle choisit maintenant sa phrase de passe</translation>
    </message>
    <message>
        <source>Your own passphrase, to let them in</source>
        <translation>Votre propre phrase de passe, pour les admettre</translation>
    </message>
    <message>
        <source>{name} was added.</source>
        <translation>{name} est ajouté(e).</translation>
    </message>
    <message>
        <source>{name} was kept.</source>
        <translation>{name} est enregistré(e).</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Change {name}</source>
        <translation>Modifier {name}</translation>
    </message>
    <message>
        <source>Take {name} away</source>
        <translation>Retirer {name}</translation>
    </message>
</context>
<context>
    <name>PictureBar</name>
    <message>
        <source>Back to the camera</source>
        <translation>Retour à la caméra</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>Taille réelle</translation>
    </message>
    <message>
        <source>Take again</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Photo entière</translation>
    </message>
</context>
<context>
    <name>PictureCheck</name>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Note on picture {number}</source>
        <translation>Remarque sur la photo {number}</translation>
    </message>
    <message>
        <source>Removed from the file</source>
        <translation>Retiré du fichier</translation>
    </message>
    <message>
        <source>See the picture larger</source>
        <translation>Voir la photo en grand</translation>
    </message>
    <message>
        <source>There was nothing to remove.</source>
        <translation>Il n’y avait rien à retirer.</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Ce qui est envoyé</translation>
    </message>
    <message>
        <source>{number}. {words}</source>
        <translation>{number}. {words}</translation>
    </message>
</context>
<context>
    <name>PictureStrip</name>
    <message>
        <source>Picture {number}: {words}</source>
        <translation>Photo {number}&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Pictures that were sent</source>
        <translation>Photos envoyées</translation>
    </message>
</context>
<context>
    <name>PictureViewer</name>
    <message>
        <source>Back to the case</source>
        <translation>Retour à la demande</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>Taille réelle</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivante</translation>
    </message>
    <message>
        <source>Picture {number} of {count}: {words}. {taken}</source>
        <translation>Photo {number} sur {count}&#xa0;: {words}. {taken}</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédente</translation>
    </message>
</context>
<context>
    <name>PicturesLayout</name>
    <message>
        <source>Choose another camera</source>
        <translation>Autre caméra</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Chercher à nouveau</translation>
    </message>
</context>
<context>
    <name>PicturesStep</name>
    <message>
        <source>First the consent, then the camera</source>
        <translation>D’abord le consentement, puis la caméra</translation>
    </message>
    <message>
        <source>The picture was deleted.</source>
        <translation>La photo est supprimée.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>PinPanel</name>
    <message>
        <source>PIN</source>
        <translation>Code PIN</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Quelqu’un d’autre</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Déverrouillage…</translation>
    </message>
    <message>
        <source>Use my passphrase</source>
        <translation>Utiliser ma phrase de passe</translation>
    </message>
</context>
<context>
    <name>PracticeStep</name>
    <message>
        <source>Address (optional)</source>
        <translation>Adresse (facultatif)</translation>
    </message>
    <message>
        <source>Name of the practice</source>
        <translation>Nom du cabinet</translation>
    </message>
    <message>
        <source>Telephone (optional)</source>
        <translation>Téléphone (facultatif)</translation>
    </message>
    <message>
        <source>The hospital reads this with each of your requests.</source>
        <translation>L’hôpital lit ceci avec chacune de vos demandes.</translation>
    </message>
    <message>
        <source>This does not look like a telephone number.</source>
        <translation>Cela ne ressemble pas à un numéro de téléphone.</translation>
    </message>
    <message>
        <source>Your practice</source>
        <translation>Votre cabinet</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Live picture of the camera</source>
        <translation>Image en direct de la caméra</translation>
    </message>
</context>
<context>
    <name>QuestionFields</name>
    <message numerus="yes">
        <source>%n letter(s) too long: the end is not kept.</source>
        <translation>
            <numerusform>%n lettre de trop&#xa0;: la fin n’est pas conservée.</numerusform>
            <numerusform>%n lettres de trop&#xa0;: la fin n’est pas conservée.</numerusform>
        </translation>
    </message>
    <message>
        <source>How soon?</source>
        <translation>Quel délai&#xa0;?</translation>
    </message>
    <message>
        <source>Telephone as well: {telephone}. Nobody may be looking at the screen now.</source>
        <translation>Téléphonez aussi&#xa0;: {telephone}. Il se peut que personne ne soit devant l’écran.</translation>
    </message>
    <message>
        <source>Telephone the service as well: nobody may be looking at the screen now.</source>
        <translation>Téléphonez aussi au service&#xa0;: il se peut que personne ne soit devant l’écran.</translation>
    </message>
    <message>
        <source>What do you want to know?</source>
        <translation>Que voulez-vous savoir&#xa0;?</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Votre question</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Answers ({count})</source>
        <translation>Réponses ({count})</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Check this computer</source>
        <translation>Vérifier cet ordinateur</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Lock now (Ctrl+L)</source>
        <translation>Verrouiller maintenant (Ctrl+L)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>À faire</translation>
    </message>
</context>
<context>
    <name>RecordSection</name>
    <message>
        <source>Choose a folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <source>Folder for the record</source>
        <translation>Dossier de classement</translation>
    </message>
    <message>
        <source>Keep filed cases</source>
        <translation>Conserver les demandes classées</translation>
    </message>
    <message>
        <source>Keep filed cases in Pli</source>
        <translation>Conserver les demandes classées dans Pli</translation>
    </message>
    <message>
        <source>No folder chosen yet</source>
        <translation>Aucun dossier choisi</translation>
    </message>
    <message>
        <source>The patient&apos;s record</source>
        <translation>Le dossier du patient</translation>
    </message>
    <message>
        <source>What was never filed is never removed. The hospital keeps its own copy.</source>
        <translation>Ce qui n’a jamais été classé n’est jamais supprimé. L’hôpital garde sa propre copie.</translation>
    </message>
    <message>
        <source>“File in the record” writes the PDF and the pictures there, where your record takes them from.</source>
        <translation>«&#xa0;Classer au dossier&#xa0;» y écrit le PDF et les photos, où votre logiciel les reprend.</translation>
    </message>
</context>
<context>
    <name>RecoveryForm</name>
    <message>
        <source>For when the paper is lost. The old code opens nothing from then on.</source>
        <translation>Pour quand le papier est perdu. L’ancien code n’ouvre alors plus rien.</translation>
    </message>
    <message>
        <source>Make a new code</source>
        <translation>Créer un nouveau code</translation>
    </message>
    <message>
        <source>The code is being made…</source>
        <translation>Création du code…</translation>
    </message>
    <message>
        <source>The new code is on paper.</source>
        <translation>Le nouveau code est sur papier.</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Votre phrase de passe</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message numerus="yes">
        <source>%n file(s) were not taken</source>
        <translation>
            <numerusform>%n fichier n’a pas été repris</numerusform>
            <numerusform>%n fichiers n’ont pas été repris</numerusform>
        </translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Compris</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n other(s)</source>
        <translation>
            <numerusform>{names} et %n autre</numerusform>
            <numerusform>{names} et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemoveForm</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Your own passphrase</source>
        <translation>Votre propre phrase de passe</translation>
    </message>
    <message>
        <source>Your passphrase is being compared…</source>
        <translation>Vérification de votre phrase de passe…</translation>
    </message>
    <message>
        <source>{name} was taken away.</source>
        <translation>{name} est retiré(e).</translation>
    </message>
    <message>
        <source>{name} will not open Pli any more. What they sent and signed stays.</source>
        <translation>{name} n’ouvrira plus Pli. Ce qui a été envoyé et signé reste.</translation>
    </message>
</context>
<context>
    <name>RequestPage</name>
    <message>
        <source>Add pictures</source>
        <translation>Ajouter des photos</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Retour à la liste</translation>
    </message>
    <message>
        <source>Everything is kept as you type.</source>
        <translation>Tout est enregistré à mesure que vous écrivez.</translation>
    </message>
    <message>
        <source>Next: {step}</source>
        <translation>Suivant&#xa0;: {step}</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande d’avis</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
</context>
<context>
    <name>RunStep</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>SecretEdit</name>
    <message>
        <source>Hide what I typed</source>
        <translation>Cacher ce que j’ai tapé</translation>
    </message>
    <message>
        <source>Show what I typed</source>
        <translation>Montrer ce que j’ai tapé</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Le verrouillage des majuscules semble activé.</translation>
    </message>
</context>
<context>
    <name>SendStep</name>
    <message>
        <source>Answer by {day} at the latest.</source>
        <translation>Réponse au plus tard le {day}.</translation>
    </message>
    <message>
        <source>Asked by {author}; responsible: {responsible}.</source>
        <translation>Demandé par {author}&#xa0;; responsable&#xa0;: {responsible}.</translation>
    </message>
    <message>
        <source>Being sealed…</source>
        <translation>Scellage en cours…</translation>
    </message>
    <message>
        <source>Being sent: {percent}</source>
        <translation>Envoi en cours&#xa0;: {percent}</translation>
    </message>
    <message>
        <source>Being sent…</source>
        <translation>Envoi en cours…</translation>
    </message>
    <message>
        <source>Compare the keys by telephone</source>
        <translation>Comparer les clés par téléphone</translation>
    </message>
    <message>
        <source>Copies for {names}.</source>
        <translation>Copies pour {names}.</translation>
    </message>
    <message>
        <source>Everything is there. Press Send.</source>
        <translation>Tout y est. Appuyez sur Envoyer.</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>Tout garder</translation>
    </message>
    <message>
        <source>Look at the pictures</source>
        <translation>Voir les photos</translation>
    </message>
    <message>
        <source>New, not sent yet</source>
        <translation>Nouveau, pas encore envoyé</translation>
    </message>
    <message>
        <source>No service chosen yet</source>
        <translation>Aucun service choisi</translation>
    </message>
    <message>
        <source>Nobody else can open it, not even those who carry it.</source>
        <translation>Personne d’autre ne peut l’ouvrir, pas même ceux qui la transportent.</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Pas encore</translation>
    </message>
    <message>
        <source>Not every picture was looked at for faces, text and codes yet.</source>
        <translation>Toutes les photos n’ont pas encore été examinées&#xa0;: visages, texte et codes.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Ouvrir la demande</translation>
    </message>
    <message>
        <source>Parts of pictures are being covered…</source>
        <translation>Des parties de photos sont en train d’être masquées…</translation>
    </message>
    <message>
        <source>Sealed for</source>
        <translation>Scellée pour</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Envoyer maintenant</translation>
    </message>
    <message>
        <source>Sent before</source>
        <translation>Déjà envoyé</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>Il manque encore</translation>
    </message>
    <message>
        <source>Stop sending</source>
        <translation>Arrêter l’envoi</translation>
    </message>
    <message>
        <source>Stopped. It is sealed, and kept here.</source>
        <translation>Arrêté. La demande est scellée et conservée ici.</translation>
    </message>
    <message>
        <source>This connection may be paid by volume. {size} are to be sent.</source>
        <translation>Cette connexion est peut-être payée au volume. {size} sont à envoyer.</translation>
    </message>
    <message>
        <source>Urgent: telephone as well, {telephone}.</source>
        <translation>Urgent&#xa0;: téléphonez aussi, {telephone}.</translation>
    </message>
    <message>
        <source>You may close the window: sending goes on by itself.</source>
        <translation>Vous pouvez fermer la fenêtre&#xa0;: l’envoi continue de lui-même.</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Votre question</translation>
    </message>
    <message>
        <source>{pictures}, {size}</source>
        <translation>{pictures}, {size}</translation>
    </message>
</context>
<context>
    <name>SendingSection</name>
    <message>
        <source>Ask before sending over a connection that is paid by volume</source>
        <translation>Demander avant d’envoyer par une connexion payée au volume</translation>
    </message>
    <message>
        <source>For that, this computer&apos;s own safe keeps a key that sends sealed cases and opens none.</source>
        <translation>Pour cela, le coffre de cet ordinateur garde une clé qui envoie les demandes scellées et n’en ouvre aucune.</translation>
    </message>
    <message>
        <source>Go on sending after a restart, before anybody unlocks</source>
        <translation>Continuer l’envoi après un redémarrage, avant tout déverrouillage</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envoi</translation>
    </message>
</context>
<context>
    <name>ServiceFields</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Choose a service…</source>
        <translation>Choisissez un service…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Connect to a hospital</source>
        <translation>Relier à un hôpital</translation>
    </message>
    <message>
        <source>It does not take: {what}.</source>
        <translation>Il n’accepte pas&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>It reads {languages}. You can choose the language of the request below.</source>
        <translation>Il lit&#xa0;: {languages}. Vous pouvez choisir la langue de la demande ci-dessous.</translation>
    </message>
    <message>
        <source>It takes requests of these alone: {roles}. Choose another author below.</source>
        <translation>Il n’accepte que les demandes de&#xa0;: {roles}. Choisissez un autre auteur ci-dessous.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>The keys of this service have changed. Compare them by telephone before you send.</source>
        <translation>Les clés de ce service ont changé. Comparez-les par téléphone avant d’envoyer.</translation>
    </message>
    <message>
        <source>Your practice is not connected to a hospital yet.</source>
        <translation>Votre cabinet n’est pas encore relié à un hôpital.</translation>
    </message>
</context>
<context>
    <name>ServiceRow</name>
    <message>
        <source>All twelve are the same</source>
        <translation>Les douze sont identiques</translation>
    </message>
    <message numerus="yes">
        <source>Answers within %n working day(s)</source>
        <translation>
            <numerusform>Répond en %n jour ouvrable</numerusform>
            <numerusform>Répond en %n jours ouvrables</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare keys</source>
        <translation>Comparer les clés</translation>
    </message>
    <message>
        <source>Keys compared: what you send goes to {service} alone.</source>
        <translation>Clés comparées&#xa0;: ce que vous envoyez va à {service} seul.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Send nothing to {service} and show this to whoever looks after Pli in your practice.</source>
        <translation>N’envoyez rien à {service} et montrez ceci à la personne qui gère Pli dans votre cabinet.</translation>
    </message>
    <message>
        <source>Telephone the service at a number that you know from elsewhere, not from here. Ask them to read out their twelve groups, and compare each.</source>
        <translation>Téléphonez au service à un numéro que vous connaissez d’ailleurs, pas d’ici. Demandez qu’on vous lise les douze groupes, et comparez chacun.</translation>
    </message>
    <message>
        <source>Their groups</source>
        <translation>Leurs groupes</translation>
    </message>
    <message>
        <source>They differ</source>
        <translation>Ils diffèrent</translation>
    </message>
    <message>
        <source>Urgent: {telephone}</source>
        <translation>Urgent&#xa0;: {telephone}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
</context>
<context>
    <name>Shutter</name>
    <message>
        <source>Take a picture</source>
        <translation>Prendre une photo</translation>
    </message>
    <message>
        <source>Take a picture (space bar)</source>
        <translation>Prendre une photo (barre d’espace)</translation>
    </message>
    <message>
        <source>The space bar takes a picture as well.</source>
        <translation>La barre d’espace prend aussi une photo.</translation>
    </message>
</context>
<context>
    <name>StepsBar</name>
    <message>
        <source>Check</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Patient and question</source>
        <translation>Patient et question</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>complet</translation>
    </message>
    <message>
        <source>{number}  {step}</source>
        <translation>{number}  {step}</translation>
    </message>
</context>
<context>
    <name>TimeTakenField</name>
    <message>
        <source>Can this be right? The camera&apos;s clock may be wrong.</source>
        <translation>Est-ce exact&#xa0;? L’horloge de l’appareil est peut-être fausse.</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Day on which it was taken</source>
        <translation>Jour de la prise de vue</translation>
    </message>
    <message>
        <source>Keep this time</source>
        <translation>Garder cette heure</translation>
    </message>
    <message>
        <source>Say when</source>
        <translation>Dire quand</translation>
    </message>
    <message>
        <source>This is still to come.</source>
        <translation>C’est encore à venir.</translation>
    </message>
    <message>
        <source>Time at which it was taken</source>
        <translation>Heure de la prise de vue</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>An answer has arrived</source>
        <translation>Une réponse est arrivée</translation>
    </message>
    <message>
        <source>Open Pli to read it.</source>
        <translation>Ouvrez Pli pour la lire.</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message numerus="yes">
        <source>%n arrived, to be read after unlocking.</source>
        <translation>
            <numerusform>%n arrivée, à lire après le déverrouillage.</numerusform>
            <numerusform>%n arrivées, à lire après le déverrouillage.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be sent: unlock to see why.</source>
        <translation>
            <numerusform>%n envoi impossible&#xa0;: déverrouillez pour voir pourquoi.</numerusform>
            <numerusform>%n envois impossibles&#xa0;: déverrouillez pour voir pourquoi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be sent.</source>
        <translation>
            <numerusform>%n à envoyer.</numerusform>
            <numerusform>%n à envoyer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Verrouillé</translation>
    </message>
    <message>
        <source>Sending and receiving go on once somebody has unlocked.</source>
        <translation>L’envoi et la réception reprennent dès que quelqu’un déverrouille.</translation>
    </message>
    <message>
        <source>While Pli is locked, sending goes on.</source>
        <translation>Pendant que Pli est verrouillé, l’envoi continue.</translation>
    </message>
</context>
<context>
    <name>ViewsList</name>
    <message>
        <source>Another view</source>
        <translation>Une autre vue</translation>
    </message>
    <message>
        <source>What does it show?</source>
        <translation>Que montre-t-elle&#xa0;?</translation>
    </message>
    <message>
        <source>What does the other view show?</source>
        <translation>Que montre l’autre vue&#xa0;?</translation>
    </message>
    <message>
        <source>if possible</source>
        <translation>si possible</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>prise</translation>
    </message>
    <message>
        <source>wanted</source>
        <translation>demandée</translation>
    </message>
</context>
<context>
    <name>Way</name>
    <message>
        <source>Answered</source>
        <translation>Répondue</translation>
    </message>
    <message>
        <source>Opened by the service</source>
        <translation>Ouverte par le service</translation>
    </message>
    <message>
        <source>Received by the service</source>
        <translation>Reçue par le service</translation>
    </message>
    <message>
        <source>Sealed on this computer</source>
        <translation>Scellée sur cet ordinateur</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyée</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>still to come</source>
        <translation>à venir</translation>
    </message>
</context>
<context>
    <name>WhoPanel</name>
    <message>
        <source>Who is there?</source>
        <translation>Qui est là&#xa0;?</translation>
    </message>
</context>
<context>
    <name>Worklist</name>
    <message>
        <source>A picture is to be taken again</source>
        <translation>Une photo est à refaire</translation>
    </message>
    <message>
        <source>Answer by {day}</source>
        <translation>Réponse pour le {day}</translation>
    </message>
    <message>
        <source>Answer was due {day}</source>
        <translation>Réponse attendue le {day}</translation>
    </message>
    <message>
        <source>Copy of a colleague&apos;s request</source>
        <translation>Copie de la demande d’un collègue</translation>
    </message>
    <message>
        <source>In your record</source>
        <translation>Dans votre dossier</translation>
    </message>
    <message>
        <source>New copy</source>
        <translation>Nouvelle copie</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Nouveau message</translation>
    </message>
    <message>
        <source>Not opened yet</source>
        <translation>Pas encore ouverte</translation>
    </message>
    <message>
        <source>Patient informed</source>
        <translation>Patient informé</translation>
    </message>
    <message>
        <source>Patient not informed yet</source>
        <translation>Patient pas encore informé</translation>
    </message>
    <message>
        <source>Ready to be sent</source>
        <translation>Prête à être envoyée</translation>
    </message>
    <message>
        <source>Request of {moment}</source>
        <translation>Demande du {moment}</translation>
    </message>
    <message>
        <source>Still missing: {what}</source>
        <translation>Il manque encore&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Telephone {number}</source>
        <translation>Téléphone {number}</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>En attente d’envoi</translation>
    </message>
</context>
<context>
    <name>WorklistPage</name>
    <message>
        <source>Hide names and birth dates</source>
        <translation>Cacher noms et dates de naissance</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Nouvelle demande</translation>
    </message>
    <message>
        <source>New request ( N )</source>
        <translation>Nouvelle demande ( N )</translation>
    </message>
    <message>
        <source>Nobody is found by these words.</source>
        <translation>Personne ne correspond à ces mots.</translation>
    </message>
    <message>
        <source>Nothing is to be done. Press N for a new request.</source>
        <translation>Il n’y a rien à faire. Appuyez sur N pour une nouvelle demande.</translation>
    </message>
    <message>
        <source>Reading the cases…</source>
        <translation>Lecture des demandes…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Search ( / or Ctrl+F )</source>
        <translation>Chercher ( / ou Ctrl+F )</translation>
    </message>
    <message>
        <source>Search a name, number or service</source>
        <translation>Chercher nom, numéro, service</translation>
    </message>
    <message>
        <source>Show names and birth dates</source>
        <translation>Montrer noms et dates de naissance</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>À faire</translation>
    </message>
</context>
<context>
    <name>WorklistView</name>
    <message>
        <source>Cases</source>
        <translation>Demandes</translation>
    </message>
</context>
<context>
    <name>_JoinForm</name>
    <message>
        <source>Connect</source>
        <translation>Relier</translation>
    </message>
    <message>
        <source>Connecting to the hospital…</source>
        <translation>Connexion à l’hôpital…</translation>
    </message>
    <message>
        <source>Or type the code of the invitation</source>
        <translation>Ou tapez le code de l’invitation</translation>
    </message>
</context>
<context>
    <name>_PassphraseForm</name>
    <message>
        <source>Change my passphrase</source>
        <translation>Changer ma phrase de passe</translation>
    </message>
    <message>
        <source>Your passphrase is being changed…</source>
        <translation>Changement de votre phrase de passe…</translation>
    </message>
    <message>
        <source>Your passphrase is changed. Use the new one from now on.</source>
        <translation>Votre phrase de passe est changée. Utilisez désormais la nouvelle.</translation>
    </message>
    <message>
        <source>Your passphrase now</source>
        <translation>Votre phrase de passe actuelle</translation>
    </message>
</context>
<context>
    <name>_PinForm</name>
    <message>
        <source>It reopens Pli until midnight. After five wrong tries, the passphrase is asked.</source>
        <translation>Il rouvre Pli jusqu’à minuit. Après cinq essais faux, la phrase de passe est demandée.</translation>
    </message>
    <message>
        <source>PIN, at least 4 digits</source>
        <translation>Code PIN, au moins 4 chiffres</translation>
    </message>
    <message>
        <source>The PIN reopens Pli until midnight.</source>
        <translation>Le code PIN rouvre Pli jusqu’à minuit.</translation>
    </message>
    <message>
        <source>Use this PIN today</source>
        <translation>Utiliser ce code PIN aujourd’hui</translation>
    </message>
</context>
<context>
    <name>advice</name>
    <message>
        <source>A single word is easily guessed.</source>
        <translation>Un seul mot se devine facilement.</translation>
    </message>
    <message>
        <source>Add one or two unusual words.</source>
        <translation>Ajoutez un ou deux mots inhabituels.</translation>
    </message>
    <message>
        <source>Capitals and signs in place of letters add little.</source>
        <translation>Majuscules et signes à la place de lettres ajoutent peu.</translation>
    </message>
    <message>
        <source>Dates are easily guessed.</source>
        <translation>Les dates se devinent facilement.</translation>
    </message>
    <message>
        <source>Keys in a row are easily guessed.</source>
        <translation>Des touches voisines se devinent facilement.</translation>
    </message>
    <message>
        <source>Many people use this one.</source>
        <translation>Beaucoup de gens utilisent celle-ci.</translation>
    </message>
    <message>
        <source>Names are easily guessed.</source>
        <translation>Les noms se devinent facilement.</translation>
    </message>
    <message>
        <source>Repeating adds little.</source>
        <translation>Répéter ajoute peu.</translation>
    </message>
    <message>
        <source>Sequences like “abc” are easily guessed.</source>
        <translation>Les suites comme «&#xa0;abc&#xa0;» se devinent facilement.</translation>
    </message>
    <message>
        <source>Too short: take at least ten characters.</source>
        <translation>Trop court&#xa0;: prenez au moins dix caractères.</translation>
    </message>
</context>
<context>
    <name>case</name>
    <message>
        <source>Earlier opinion: {outcome}</source>
        <translation>Avis précédent&#xa0;: {outcome}</translation>
    </message>
    <message>
        <source>Take this view again</source>
        <translation>Refaire cette vue</translation>
    </message>
    <message>
        <source>The case</source>
        <translation>La demande</translation>
    </message>
    <message>
        <source>The case was passed on to {name}, which you are not connected to: its answer waits until you open its invitation in the settings.</source>
        <translation>Le dossier a été transmis à {name}, auquel vous n’êtes pas relié&#xa0;: sa réponse attend que vous ouvriez son invitation dans les réglages.</translation>
    </message>
    <message>
        <source>The opinion</source>
        <translation>L’avis</translation>
    </message>
    <message>
        <source>The patient is informed</source>
        <translation>Le patient est informé</translation>
    </message>
    <message>
        <source>The service asks for a picture again: {what}</source>
        <translation>Le service redemande une photo&#xa0;: {what}</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>What was said since</source>
        <translation>Ce qui a été dit depuis</translation>
    </message>
    <message>
        <source>Your colleague&apos;s question</source>
        <translation>La question de votre collègue</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Votre question</translation>
    </message>
    <message>
        <source>by {name}, {moment}</source>
        <translation>par {name}, {moment}</translation>
    </message>
    <message>
        <source>{kind}: {author}, {party}, {moment}</source>
        <translation>{kind}&#xa0;: {author}, {party}, {moment}</translation>
    </message>
    <message>
        <source>{stage}. Answer by {day} at the latest.</source>
        <translation>{stage}. Réponse au plus tard le {day}.</translation>
    </message>
    <message>
        <source>{stage}. The answer was due {day}. Telephone the service: {number}</source>
        <translation>{stage}. La réponse était attendue le {day}. Téléphonez au service&#xa0;: {number}</translation>
    </message>
</context>
<context>
    <name>certainty</name>
    <message>
        <source>Certain</source>
        <translation>Certain</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>Possible</translation>
    </message>
    <message>
        <source>Probable</source>
        <translation>Probable</translation>
    </message>
</context>
<context>
    <name>change</name>
    <message>
        <source>The file holds more pictures. Only the first is taken.</source>
        <translation>Le fichier contient d’autres images. Seule la première est prise.</translation>
    </message>
    <message>
        <source>The page was drawn as a picture.</source>
        <translation>La page a été dessinée comme une image.</translation>
    </message>
    <message>
        <source>Very fine steps of brightness were rounded, as screens show them.</source>
        <translation>Les nuances très fines de luminosité ont été arrondies, comme les écrans les montrent.</translation>
    </message>
    <message>
        <source>Written anew as JPEG in high quality.</source>
        <translation>Réécrite en JPEG de haute qualité.</translation>
    </message>
</context>
<context>
    <name>checkup</name>
    <message>
        <source>A card reader is plugged in: identity cards can be read.</source>
        <translation>Un lecteur de carte est branché&#xa0;: les cartes d’identité peuvent être lues.</translation>
    </message>
    <message>
        <source>A gateway on this very computer answers and knows this practice.</source>
        <translation>Une passerelle sur cet ordinateur même répond et connaît ce cabinet.</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Conseil</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation>Lecteur de carte</translation>
    </message>
    <message>
        <source>Connection and clock</source>
        <translation>Connexion et horloge</translation>
    </message>
    <message>
        <source>Encryption of the disk</source>
        <translation>Chiffrement du disque</translation>
    </message>
    <message>
        <source>For information</source>
        <translation>Pour information</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>It is compared with the gateway&apos;s once that answers.</source>
        <translation>Elle est comparée à celle de la passerelle dès que celle-ci répond.</translation>
    </message>
    <message>
        <source>It is not needed. With one, name and birth date come from the identity card.</source>
        <translation>Ce n’est pas nécessaire. Avec un lecteur, le nom et la date de naissance viennent de la carte d’identité.</translation>
    </message>
    <message>
        <source>Keeping secrets</source>
        <translation>Garde des secrets</translation>
    </message>
    <message>
        <source>Let the system set the clock by itself.</source>
        <translation>Laissez le système régler l’horloge lui-même.</translation>
    </message>
    <message>
        <source>Make some room before it runs out.</source>
        <translation>Libérez de la place avant qu’il n’y en ait plus.</translation>
    </message>
    <message>
        <source>Make some room now: new pictures may not be kept.</source>
        <translation>Libérez de la place maintenant&#xa0;: de nouvelles photos risquent de ne pas être conservées.</translation>
    </message>
    <message>
        <source>No camera was found.</source>
        <translation>Aucune caméra trouvée.</translation>
    </message>
    <message>
        <source>No card reader is plugged in.</source>
        <translation>Aucun lecteur de carte n’est branché.</translation>
    </message>
    <message>
        <source>Nothing is lost: after a restart, sending goes on once somebody has unlocked Pli.</source>
        <translation>Rien n’est perdu&#xa0;: après un redémarrage, l’envoi reprend dès que quelqu’un a déverrouillé Pli.</translation>
    </message>
    <message>
        <source>Only {gigabytes} GB are free.</source>
        <translation>Il ne reste que {gigabytes} Go.</translation>
    </message>
    <message>
        <source>Open the settings and join with a hospital&apos;s invitation.</source>
        <translation>Ouvrez les réglages et reliez-vous avec l’invitation d’un hôpital.</translation>
    </message>
    <message>
        <source>Plug one in and check again, or bring pictures in from a file.</source>
        <translation>Branchez-en une et vérifiez à nouveau, ou ajoutez des photos depuis un fichier.</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translation>Place sur le disque</translation>
    </message>
    <message>
        <source>Set it: the times of pictures and requests come from it.</source>
        <translation>Réglez-la&#xa0;: l’heure des photos et des demandes en vient.</translation>
    </message>
    <message>
        <source>That is for trials. For patients, join with a hospital&apos;s invitation.</source>
        <translation>C’est pour des essais. Pour des patients, reliez-vous avec l’invitation d’un hôpital.</translation>
    </message>
    <message>
        <source>The clock of this computer is right.</source>
        <translation>L’horloge de cet ordinateur est juste.</translation>
    </message>
    <message>
        <source>The clock of this computer is {minutes} minutes wrong.</source>
        <translation>L’horloge de cet ordinateur est décalée de {minutes} minutes.</translation>
    </message>
    <message>
        <source>The clock of this computer is {seconds} seconds wrong.</source>
        <translation>L’horloge de cet ordinateur est décalée de {seconds} secondes.</translation>
    </message>
    <message>
        <source>The disk is encrypted.</source>
        <translation>Le disque est chiffré.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Le disque est plein.</translation>
    </message>
    <message>
        <source>The disk is not encrypted.</source>
        <translation>Le disque n’est pas chiffré.</translation>
    </message>
    <message>
        <source>They are not needed. With one, name and birth date come from the identity card.</source>
        <translation>Ce n’est pas nécessaire. Avec un lecteur, le nom et la date de naissance viennent de la carte d’identité.</translation>
    </message>
    <message>
        <source>This computer is not set up for card readers.</source>
        <translation>Cet ordinateur n’est pas préparé pour un lecteur de carte.</translation>
    </message>
    <message>
        <source>This computer keeps no secrets for Pli.</source>
        <translation>Cet ordinateur ne garde pas de secrets pour Pli.</translation>
    </message>
    <message>
        <source>This computer keeps secrets for Pli: sending goes on after a restart.</source>
        <translation>Cet ordinateur garde les secrets de Pli&#xa0;: l’envoi continue après un redémarrage.</translation>
    </message>
    <message>
        <source>This practice is not connected to a hospital yet.</source>
        <translation>Ce cabinet n’est pas encore relié à un hôpital.</translation>
    </message>
    <message>
        <source>What Pli keeps is sealed anyway. For the rest, ask whoever looks after this computer.</source>
        <translation>Ce que Pli garde est scellé de toute façon. Pour le reste, demandez à la personne qui gère cet ordinateur.</translation>
    </message>
    <message>
        <source>What Pli keeps is sealed anyway; other files about patients are not. Ask whoever looks after this computer to encrypt the disk.</source>
        <translation>Ce que Pli garde est scellé de toute façon&#xa0;; les autres fichiers sur des patients ne le sont pas. Demandez à la personne qui gère cet ordinateur de chiffrer le disque.</translation>
    </message>
    <message>
        <source>Whether the clock is right is not known.</source>
        <translation>On ne sait pas si l’horloge est juste.</translation>
    </message>
    <message>
        <source>Whether the disk is encrypted cannot be seen from here.</source>
        <translation>On ne peut pas voir d’ici si le disque est chiffré.</translation>
    </message>
    <message>
        <source>{gigabytes} GB are free: plenty.</source>
        <translation>Il reste {gigabytes} Go&#xa0;: c’est largement suffisant.</translation>
    </message>
    <message>
        <source>{name} answers over a secure connection and knows this practice.</source>
        <translation>{name} répond par une connexion sécurisée et connaît ce cabinet.</translation>
    </message>
    <message>
        <source>{name} gives pictures of {width} × {height} points.</source>
        <translation>{name} donne des photos de {width} × {height} points.</translation>
    </message>
</context>
<context>
    <name>colour</name>
    <message>
        <source>Colours as in the file</source>
        <translation>Couleurs comme dans le fichier</translation>
    </message>
    <message>
        <source>Colours converted to the usual standard (sRGB)</source>
        <translation>Couleurs converties au standard courant (sRGB)</translation>
    </message>
    <message>
        <source>Colours kept exactly</source>
        <translation>Couleurs conservées à l’identique</translation>
    </message>
</context>
<context>
    <name>consent</name>
    <message>
        <source>A parent</source>
        <translation>Un parent</translation>
    </message>
    <message>
        <source>A representative</source>
        <translation>Un représentant</translation>
    </message>
    <message>
        <source>The patient</source>
        <translation>Le patient</translation>
    </message>
</context>
<context>
    <name>decision</name>
    <message>
        <source>covered</source>
        <translation>masqué</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>gardé</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>à décider</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>A PIN has {least} to {most} digits, not all the same and not counting up or down.</source>
        <translation>Un code PIN compte {least} à {most} chiffres, ni tous identiques ni qui se suivent.</translation>
    </message>
    <message>
        <source>A file cannot be read.</source>
        <translation>Un fichier ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Add another passphrase or recovery code first.</source>
        <translation>Ajoutez d’abord une autre phrase de passe ou un code de secours.</translation>
    </message>
    <message>
        <source>Add pictures or a message to it instead.</source>
        <translation>Ajoutez-y plutôt des photos ou un message.</translation>
    </message>
    <message>
        <source>Add this person in the settings, or choose somebody else.</source>
        <translation>Ajoutez cette personne dans les réglages, ou choisissez quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>Add what is missing. The draft is kept.</source>
        <translation>Complétez ce qui manque. Le brouillon est conservé.</translation>
    </message>
    <message>
        <source>Allow programs to use the camera in the privacy settings of the computer. Pli then takes it.</source>
        <translation>Autorisez les programmes à utiliser la caméra dans les réglages de confidentialité de l’ordinateur. Pli la prendra alors.</translation>
    </message>
    <message>
        <source>Another program is using the camera “{camera}”.</source>
        <translation>Un autre programme utilise la caméra «&#xa0;{camera}&#xa0;».</translation>
    </message>
    <message>
        <source>Ask its owner for a new one.</source>
        <translation>Demandez-en une nouvelle à son propriétaire.</translation>
    </message>
    <message>
        <source>Ask the hospital for a new code, or for the invitation as a file.</source>
        <translation>Demandez à l’hôpital un nouveau code, ou l’invitation sous forme de fichier.</translation>
    </message>
    <message>
        <source>Ask the sender for the current keys.</source>
        <translation>Demandez à l’expéditeur ses clés actuelles.</translation>
    </message>
    <message>
        <source>Ask the sender to fetch your practice&apos;s current key and to send it again.</source>
        <translation>Demandez à l’expéditeur de récupérer la clé actuelle de votre cabinet et de renvoyer.</translation>
    </message>
    <message>
        <source>Ask their owner for new ones, and compare the fingerprint by telephone.</source>
        <translation>Demandez-en de nouvelles à leur propriétaire et comparez l’empreinte par téléphone.</translation>
    </message>
    <message>
        <source>At most {most} pictures are sent at once.</source>
        <translation>On envoie au plus {most} photos à la fois.</translation>
    </message>
    <message>
        <source>Choose another folder, or show this to whoever looks after this computer.</source>
        <translation>Choisissez un autre dossier, ou montrez ceci à la personne qui gère cet ordinateur.</translation>
    </message>
    <message>
        <source>Choose another name: nothing is overwritten.</source>
        <translation>Choisissez un autre nom&#xa0;: rien n’est remplacé.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Close the other program. Pli then takes the camera by itself.</source>
        <translation>Fermez l’autre programme. Pli prendra alors la caméra de lui-même.</translation>
    </message>
    <message>
        <source>Compare it with the identity card, or use your own number for the patient.</source>
        <translation>Comparez-le avec la carte d’identité, ou utilisez votre propre numéro de patient.</translation>
    </message>
    <message>
        <source>Compare it with the letter: the address first, then seven groups of four.</source>
        <translation>Comparez-le avec la lettre&#xa0;: d’abord l’adresse, puis sept groupes de quatre.</translation>
    </message>
    <message>
        <source>Compare it with the printed sheet, group by group.</source>
        <translation>Comparez-le avec la feuille imprimée, groupe par groupe.</translation>
    </message>
    <message>
        <source>Do this on that computer.</source>
        <translation>Faites-le sur cet ordinateur-là.</translation>
    </message>
    <message>
        <source>Export it as PNG or PDF, and take that file.</source>
        <translation>Exportez-le en PNG ou en PDF, et prenez ce fichier.</translation>
    </message>
    <message>
        <source>Go back to the case and open it from there.</source>
        <translation>Revenez à la demande et ouvrez-la depuis là.</translation>
    </message>
    <message>
        <source>Go back to the list and open it from there.</source>
        <translation>Revenez à la liste et ouvrez-la depuis là.</translation>
    </message>
    <message>
        <source>If it is the right file, update Pli and open it again.</source>
        <translation>Si c’est le bon fichier, mettez Pli à jour et rouvrez-le.</translation>
    </message>
    <message>
        <source>It is not certain who sent this: the signature does not hold.</source>
        <translation>L’expéditeur n’est pas certain&#xa0;: la signature n’est pas valable.</translation>
    </message>
    <message>
        <source>It was not taken in, and is perhaps damaged. Take it again.</source>
        <translation>Elle n’a pas été reprise et est peut-être abîmée. Refaites-la.</translation>
    </message>
    <message>
        <source>It was not taken in. Copy it again from the camera, or take it again.</source>
        <translation>Elle n’a pas été reprise. Copiez-la à nouveau depuis l’appareil, ou refaites-la.</translation>
    </message>
    <message>
        <source>It was not taken in. If it was a picture once, copy it again from the camera.</source>
        <translation>Il n’a pas été repris. Si c’était une photo, copiez-la à nouveau depuis l’appareil.</translation>
    </message>
    <message>
        <source>It was not taken in. Open it with another program, save it as JPEG or PNG, and bring that.</source>
        <translation>Il n’a pas été repris. Ouvrez-le avec un autre programme, enregistrez-le en JPEG ou en PNG, et apportez ce fichier.</translation>
    </message>
    <message>
        <source>It was not taken in. Save those that matter as a file of their own, and bring that.</source>
        <translation>Il n’a pas été repris. Enregistrez celles qui comptent dans un fichier à part, et apportez ce fichier.</translation>
    </message>
    <message>
        <source>It was not taken in. Take it again at a lower resolution.</source>
        <translation>Elle n’a pas été reprise. Refaites-la avec une résolution plus faible.</translation>
    </message>
    <message>
        <source>It was not taken in. Take it again with Pli.</source>
        <translation>Elle n’a pas été reprise. Refaites-la avec Pli.</translation>
    </message>
    <message>
        <source>Keys can be changed only on the computer where your practice began.</source>
        <translation>Les clés ne se modifient que sur l’ordinateur où votre cabinet a été créé.</translation>
    </message>
    <message>
        <source>Let a colleague ask whom the service accepts, or choose another service.</source>
        <translation>Laissez un collègue accepté par le service faire la demande, ou choisissez un autre service.</translation>
    </message>
    <message>
        <source>Let somebody else choose a passphrase first.</source>
        <translation>Laissez d’abord quelqu’un d’autre choisir une phrase de passe.</translation>
    </message>
    <message>
        <source>Look at each picture yourself, and have Pli installed again.</source>
        <translation>Regardez chaque photo vous-même et faites réinstaller Pli.</translation>
    </message>
    <message>
        <source>Look at it yourself, and cover what tells who it is.</source>
        <translation>Regardez-la vous-même et masquez ce qui identifie la personne.</translation>
    </message>
    <message>
        <source>Make some room. What was saved before is kept.</source>
        <translation>Libérez de la place. Ce qui était enregistré est conservé.</translation>
    </message>
    <message>
        <source>No card reader is plugged in.</source>
        <translation>Aucun lecteur de carte n’est branché.</translation>
    </message>
    <message>
        <source>Nothing is kept under this code any more.</source>
        <translation>Plus rien n’est conservé sous ce code.</translation>
    </message>
    <message>
        <source>Nothing is lost. Do it again when you want.</source>
        <translation>Rien n’est perdu. Recommencez quand vous voulez.</translation>
    </message>
    <message>
        <source>Nothing is lost: your cases leave as soon as it takes them.</source>
        <translation>Rien n’est perdu&#xa0;: vos demandes partent dès qu’elle les accepte.</translation>
    </message>
    <message>
        <source>Nothing is lost: your cases leave as soon as there is a connection.</source>
        <translation>Rien n’est perdu&#xa0;: vos demandes partent dès que la connexion revient.</translation>
    </message>
    <message>
        <source>Nothing is lost: your cases leave one after the other.</source>
        <translation>Rien n’est perdu&#xa0;: vos demandes partent l’une après l’autre.</translation>
    </message>
    <message>
        <source>Nothing more can be sent on it. Begin a new request if needed.</source>
        <translation>Plus rien ne peut y être ajouté. Commencez une nouvelle demande si nécessaire.</translation>
    </message>
    <message>
        <source>Nothing of it was taken. Ask the hospital for a new one.</source>
        <translation>Rien n’en a été repris. Demandez-en une nouvelle à l’hôpital.</translation>
    </message>
    <message>
        <source>Nothing of it was taken. Ask the sender for the right file.</source>
        <translation>Rien n’en a été repris. Demandez le bon fichier à l’expéditeur.</translation>
    </message>
    <message>
        <source>Nothing of it was taken. Ask the sender to send it again.</source>
        <translation>Rien n’en a été repris. Demandez à l’expéditeur de renvoyer.</translation>
    </message>
    <message>
        <source>Nothing of it was taken. See the details, and mend it.</source>
        <translation>Rien n’en a été repris. Voyez les détails et corrigez.</translation>
    </message>
    <message>
        <source>Nothing of it was taken. Telephone the sender and compare the fingerprint.</source>
        <translation>Rien n’en a été repris. Téléphonez à l’expéditeur et comparez l’empreinte.</translation>
    </message>
    <message>
        <source>Nothing of it was taken. Telephone the sender, and ask for it again.</source>
        <translation>Rien n’en a été repris. Téléphonez à l’expéditeur et demandez un nouvel envoi.</translation>
    </message>
    <message>
        <source>Nothing of it was taken. Telephone the sender.</source>
        <translation>Rien n’en a été repris. Téléphonez à l’expéditeur.</translation>
    </message>
    <message>
        <source>Nothing was sealed. See the details.</source>
        <translation>Rien n’a été scellé. Voyez les détails.</translation>
    </message>
    <message>
        <source>Nothing was sent or taken. Show the details to whoever looks after Pli.</source>
        <translation>Rien n’a été envoyé ni repris. Montrez les détails à la personne qui gère Pli.</translation>
    </message>
    <message>
        <source>Nothing was sent. Ask the hospital for an invitation with an https address.</source>
        <translation>Rien n’a été envoyé. Demandez à l’hôpital une invitation avec une adresse https.</translation>
    </message>
    <message>
        <source>Open it with its password, print it to a new file without one, and take that file.</source>
        <translation>Ouvrez-le avec son mot de passe, imprimez-le dans un nouveau fichier qui n’en a pas, et prenez ce fichier.</translation>
    </message>
    <message>
        <source>Open its invitation in the settings first.</source>
        <translation>Ouvrez d’abord son invitation dans les réglages.</translation>
    </message>
    <message>
        <source>Open the hospital&apos;s invitation in the settings.</source>
        <translation>Ouvrez l’invitation de l’hôpital dans les réglages.</translation>
    </message>
    <message>
        <source>Other users of this computer can read the key file.</source>
        <translation>D’autres utilisateurs de cet ordinateur peuvent lire le fichier de clé.</translation>
    </message>
    <message>
        <source>Parts of a picture are still being covered.</source>
        <translation>Des parties d’une photo sont encore en train d’être masquées.</translation>
    </message>
    <message>
        <source>Pli could not look for faces, text and codes in this picture.</source>
        <translation>Pli n’a pas pu chercher de visages, de texte et de codes dans cette photo.</translation>
    </message>
    <message>
        <source>Pli does not open with this passphrase or code.</source>
        <translation>Pli ne s’ouvre pas avec cette phrase de passe ou ce code.</translation>
    </message>
    <message>
        <source>Pli does not take {format} pictures.</source>
        <translation>Pli n’accepte pas les photos {format}.</translation>
    </message>
    <message>
        <source>Pli is locked.</source>
        <translation>Pli est verrouillé.</translation>
    </message>
    <message>
        <source>Pli is running already.</source>
        <translation>Pli est déjà ouvert.</translation>
    </message>
    <message>
        <source>Pli keeps trying. If this stays, unplug it and plug it in again.</source>
        <translation>Pli continue d’essayer. Si cela persiste, débranchez-la et rebranchez-la.</translation>
    </message>
    <message>
        <source>Pli takes no {format} files: they can hold much that is not seen.</source>
        <translation>Pli ne prend pas les fichiers {format} : ils peuvent contenir beaucoup de choses qu’on ne voit pas.</translation>
    </message>
    <message>
        <source>Plug it in again. The pictures already taken are kept.</source>
        <translation>Rebranchez-la. Les photos déjà prises sont conservées.</translation>
    </message>
    <message>
        <source>Plug it in or switch it on. Pli then takes it by itself.</source>
        <translation>Branchez-la ou allumez-la. Pli la prendra alors de lui-même.</translation>
    </message>
    <message>
        <source>Plug one in, or type the patient&apos;s data.</source>
        <translation>Branchez-en un, ou encodez les données du patient.</translation>
    </message>
    <message>
        <source>Put it in again and leave it there until it is read.</source>
        <translation>Réinsérez-la et laissez-la en place jusqu’à la fin de la lecture.</translation>
    </message>
    <message>
        <source>Put the identity card in, chip first, and try again.</source>
        <translation>Insérez la carte d’identité, puce en avant, et réessayez.</translation>
    </message>
    <message>
        <source>Put the identity card in, or type the patient&apos;s data.</source>
        <translation>Insérez la carte d’identité, ou encodez les données du patient.</translation>
    </message>
    <message>
        <source>Record the consent before you take the first picture.</source>
        <translation>Enregistrez le consentement avant de prendre la première photo.</translation>
    </message>
    <message>
        <source>Restore Pli&apos;s folder from its backup. What you sent is safe at the hospital.</source>
        <translation>Restaurez le dossier de Pli depuis sa sauvegarde. Ce que vous avez envoyé est en sécurité à l’hôpital.</translation>
    </message>
    <message>
        <source>Save it as JPEG or PNG, or take the picture with Pli.</source>
        <translation>Enregistrez-la en JPEG ou PNG, ou prenez la photo avec Pli.</translation>
    </message>
    <message>
        <source>Save it as PDF, whose pages are taken as pictures. Pictures that are packed must be unpacked first.</source>
        <translation>Enregistrez ce fichier en PDF&#xa0;: ses pages sont alors prises comme des images. Des images compressées dans une archive doivent d’abord en être extraites.</translation>
    </message>
    <message>
        <source>See the details.</source>
        <translation>Voyez les détails.</translation>
    </message>
    <message>
        <source>See whether the card, the telephone or the network folder is still connected, and try again. Or copy the file into a folder of this computer first.</source>
        <translation>Vérifiez que la carte, le téléphone ou le dossier réseau est encore branché, puis réessayez. Ou copiez d’abord le fichier dans un dossier de cet ordinateur.</translation>
    </message>
    <message>
        <source>Send it again in a moment.</source>
        <translation>Envoyez à nouveau dans un instant.</translation>
    </message>
    <message>
        <source>Send these, and add the others to the case afterwards.</source>
        <translation>Envoyez celles-ci, puis ajoutez les autres au dossier.</translation>
    </message>
    <message>
        <source>Set the clock of this computer. Your case is kept here.</source>
        <translation>Réglez l’horloge de cet ordinateur. Votre demande est conservée ici.</translation>
    </message>
    <message>
        <source>Set the clock. Your cases are sent all the same.</source>
        <translation>Réglez l’horloge. Vos demandes partent malgré tout.</translation>
    </message>
    <message>
        <source>Set up your practice first.</source>
        <translation>Configurez d’abord votre cabinet.</translation>
    </message>
    <message>
        <source>Show the details to whoever looks after Pli.</source>
        <translation>Montrez les détails à la personne qui gère Pli.</translation>
    </message>
    <message>
        <source>Show this to whoever looks after this computer.</source>
        <translation>Montrez ceci à la personne qui gère cet ordinateur.</translation>
    </message>
    <message>
        <source>Something on this computer was changed from outside, or is damaged.</source>
        <translation>Quelque chose a été modifié de l’extérieur sur cet ordinateur, ou est abîmé.</translation>
    </message>
    <message>
        <source>Something went wrong inside Pli.</source>
        <translation>Une erreur s’est produite dans Pli.</translation>
    </message>
    <message>
        <source>Something went wrong that this Pli has no words for.</source>
        <translation>Il s’est produit une erreur que cette version de Pli ne connaît pas.</translation>
    </message>
    <message>
        <source>Stop it where it shows what matters, save that picture as JPEG or PNG, and take that one.</source>
        <translation>Arrêtez-le là où l’on voit ce qui compte, enregistrez cette image en JPEG ou en PNG, et prenez celle-là.</translation>
    </message>
    <message>
        <source>Stopped, as you asked.</source>
        <translation>Arrêté, comme demandé.</translation>
    </message>
    <message>
        <source>Take four or five words that do not belong together.</source>
        <translation>Prenez quatre ou cinq mots sans lien entre eux.</translation>
    </message>
    <message>
        <source>Take the JPEG that the camera keeps beside it, or export it as JPEG in the camera&apos;s program.</source>
        <translation>Prenez le JPEG que l’appareil garde à côté, ou exportez-le en JPEG dans le programme de l’appareil.</translation>
    </message>
    <message>
        <source>The PIN is not valid any more: mistyped too often, or its day is over.</source>
        <translation>Le code PIN n’est plus valable&#xa0;: trop d’erreurs, ou la journée est passée.</translation>
    </message>
    <message>
        <source>The camera “{camera}” has sent no picture for {seconds} seconds.</source>
        <translation>La caméra «&#xa0;{camera}&#xa0;» n’envoie plus d’image depuis {seconds} secondes.</translation>
    </message>
    <message>
        <source>The camera “{camera}” is not there or cannot be opened.</source>
        <translation>La caméra «&#xa0;{camera}&#xa0;» n’est pas là ou ne peut pas être ouverte.</translation>
    </message>
    <message>
        <source>The camera “{camera}” was unplugged.</source>
        <translation>La caméra «&#xa0;{camera}&#xa0;» a été débranchée.</translation>
    </message>
    <message>
        <source>The card was taken out too early.</source>
        <translation>La carte a été retirée trop tôt.</translation>
    </message>
    <message>
        <source>The clock of this computer and that of the gateway differ.</source>
        <translation>L’horloge de cet ordinateur et celle de la passerelle diffèrent.</translation>
    </message>
    <message>
        <source>The clock of this computer is {minutes} minutes off.</source>
        <translation>L’horloge de cet ordinateur est décalée de {minutes} minutes.</translation>
    </message>
    <message>
        <source>The file that protects your cases was not written by Pli.</source>
        <translation>Le fichier qui protège vos demandes n’a pas été écrit par Pli.</translation>
    </message>
    <message>
        <source>The folder “{name}” is not a case that can be sealed.</source>
        <translation>Le dossier «&#xa0;{name}&#xa0;» n’est pas une demande qui peut être scellée.</translation>
    </message>
    <message>
        <source>The form is not filled in correctly.</source>
        <translation>Le formulaire n’est pas rempli correctement.</translation>
    </message>
    <message>
        <source>The gateway cannot be reached.</source>
        <translation>La passerelle est injoignable.</translation>
    </message>
    <message>
        <source>The gateway cannot be started on this computer.</source>
        <translation>La passerelle ne peut pas démarrer sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The gateway could not tell that this comes from your practice.</source>
        <translation>La passerelle n’a pas pu vérifier que ceci vient de votre cabinet.</translation>
    </message>
    <message>
        <source>The gateway did not take this.</source>
        <translation>La passerelle n’a pas accepté cet envoi.</translation>
    </message>
    <message>
        <source>The gateway did not understand this Pli.</source>
        <translation>La passerelle n’a pas compris cette version de Pli.</translation>
    </message>
    <message>
        <source>The gateway does not know the service you send to.</source>
        <translation>La passerelle ne connaît pas le service destinataire.</translation>
    </message>
    <message>
        <source>The gateway does not know this computer.</source>
        <translation>La passerelle ne connaît pas cet ordinateur.</translation>
    </message>
    <message>
        <source>The gateway holds something else under this name.</source>
        <translation>La passerelle détient autre chose sous ce nom.</translation>
    </message>
    <message>
        <source>The gateway is busy.</source>
        <translation>La passerelle est occupée.</translation>
    </message>
    <message>
        <source>The gateway no longer has this.</source>
        <translation>La passerelle n’a plus cet envoi.</translation>
    </message>
    <message>
        <source>The gateway received this before.</source>
        <translation>La passerelle a déjà reçu cet envoi.</translation>
    </message>
    <message>
        <source>The gateway was asked too often.</source>
        <translation>La passerelle a été interrogée trop souvent.</translation>
    </message>
    <message>
        <source>The gateway&apos;s address is not a secure one.</source>
        <translation>L’adresse de la passerelle n’est pas sécurisée.</translation>
    </message>
    <message>
        <source>The identity card cannot be read.</source>
        <translation>La carte d’identité ne peut pas être lue.</translation>
    </message>
    <message>
        <source>The keys of the service have changed since they were compared.</source>
        <translation>Les clés du service ont changé depuis leur comparaison.</translation>
    </message>
    <message>
        <source>The keys of the service or practice are not known here.</source>
        <translation>Les clés du service ou du cabinet ne sont pas connues ici.</translation>
    </message>
    <message>
        <source>The list of those who may sign cannot be used.</source>
        <translation>La liste de ceux qui peuvent signer est inutilisable.</translation>
    </message>
    <message>
        <source>The mailbox of the service is full.</source>
        <translation>La boîte aux lettres du service est pleine.</translation>
    </message>
    <message>
        <source>The passphrase has fewer than {least} characters.</source>
        <translation>La phrase de passe compte moins de {least} caractères.</translation>
    </message>
    <message>
        <source>The patient&apos;s consent is not recorded, or was withdrawn.</source>
        <translation>Le consentement du patient n’est pas enregistré, ou a été retiré.</translation>
    </message>
    <message>
        <source>The recovery code has a typing mistake.</source>
        <translation>Le code de secours contient une faute de frappe.</translation>
    </message>
    <message>
        <source>The request is not complete yet.</source>
        <translation>La demande n’est pas encore complète.</translation>
    </message>
    <message>
        <source>The seal was changed on the way.</source>
        <translation>Le sceau a été modifié en chemin.</translation>
    </message>
    <message>
        <source>The service could not open what you sent.</source>
        <translation>Le service n’a pas pu ouvrir votre envoi.</translation>
    </message>
    <message>
        <source>The service did not fetch this in time, and the gateway has removed it.</source>
        <translation>Le service n’a pas retiré cet envoi à temps, et la passerelle l’a supprimé.</translation>
    </message>
    <message>
        <source>There is a practice on this computer already.</source>
        <translation>Il y a déjà un cabinet sur cet ordinateur.</translation>
    </message>
    <message>
        <source>There is no card in the reader.</source>
        <translation>Il n’y a pas de carte dans le lecteur.</translation>
    </message>
    <message>
        <source>There is no practice on this computer yet.</source>
        <translation>Il n’y a pas encore de cabinet sur cet ordinateur.</translation>
    </message>
    <message>
        <source>There is no room left on this computer&apos;s disk.</source>
        <translation>Le disque de cet ordinateur est plein.</translation>
    </message>
    <message>
        <source>There is nobody called “{person}” in your practice.</source>
        <translation>Personne ne s’appelle «&#xa0;{person}&#xa0;» dans votre cabinet.</translation>
    </message>
    <message>
        <source>There is nothing to do: the first one counts.</source>
        <translation>Il n’y a rien à faire&#xa0;: le premier compte.</translation>
    </message>
    <message>
        <source>These keys do not hold, and were not taken.</source>
        <translation>Ces clés ne sont pas valables et n’ont pas été reprises.</translation>
    </message>
    <message>
        <source>This PIN is wrong. Tries left: {left}.</source>
        <translation>Ce code PIN est faux. Essais restants&#xa0;: {left}.</translation>
    </message>
    <message>
        <source>This cannot be done like that.</source>
        <translation>Cela ne peut pas se faire ainsi.</translation>
    </message>
    <message>
        <source>This case is not here any more.</source>
        <translation>Cette demande n’est plus ici.</translation>
    </message>
    <message>
        <source>This case was sent already.</source>
        <translation>Cette demande est déjà envoyée.</translation>
    </message>
    <message>
        <source>This comes from a computer that its owner has not announced.</source>
        <translation>Ceci vient d’un ordinateur que son propriétaire n’a pas annoncé.</translation>
    </message>
    <message>
        <source>This computer does not let Pli use the camera “{camera}”.</source>
        <translation>Cet ordinateur ne laisse pas Pli utiliser la caméra «&#xa0;{camera}&#xa0;».</translation>
    </message>
    <message>
        <source>This computer does not let “{name}” be read or written.</source>
        <translation>Cet ordinateur ne permet pas de lire ou d’écrire «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>This computer is not set up for card readers.</source>
        <translation>Cet ordinateur n’est pas préparé pour un lecteur de carte.</translation>
    </message>
    <message>
        <source>This computer keeps no secrets for Pli, so there can be no PIN.</source>
        <translation>Cet ordinateur ne garde pas de secrets pour Pli&#xa0;: un code PIN est donc impossible.</translation>
    </message>
    <message>
        <source>This file has too many pages.</source>
        <translation>Ce fichier a trop de pages.</translation>
    </message>
    <message>
        <source>This file is far too large to be one of Pli&apos;s.</source>
        <translation>Ce fichier est bien trop grand pour venir de Pli.</translation>
    </message>
    <message>
        <source>This file is made of far too many parts for a picture.</source>
        <translation>Ce fichier est fait de bien trop de parties pour une photo.</translation>
    </message>
    <message>
        <source>This file is not a picture that Pli knows.</source>
        <translation>Ce fichier n’est pas une photo que Pli connaît.</translation>
    </message>
    <message>
        <source>This invitation cannot be used.</source>
        <translation>Cette invitation ne peut pas être utilisée.</translation>
    </message>
    <message>
        <source>This is a drawing ({format}), not a picture.</source>
        <translation>Ceci est un dessin ({format}), pas une photo.</translation>
    </message>
    <message>
        <source>This is a film or an animation ({format}), not a picture.</source>
        <translation>Ceci est un film ou une animation ({format}), pas une image.</translation>
    </message>
    <message>
        <source>This is larger than the gateway takes.</source>
        <translation>C’est plus grand que ce que la passerelle accepte.</translation>
    </message>
    <message>
        <source>This is not a Belgian identity card.</source>
        <translation>Ce n’est pas une carte d’identité belge.</translation>
    </message>
    <message>
        <source>This is not a file of Pli, or it is damaged.</source>
        <translation>Ce n’est pas un fichier de Pli, ou il est abîmé.</translation>
    </message>
    <message>
        <source>This is not a national number: its check digits do not agree.</source>
        <translation>Ce n’est pas un numéro national&#xa0;: les chiffres de contrôle ne concordent pas.</translation>
    </message>
    <message>
        <source>This is not a valid key.</source>
        <translation>Ce n’est pas une clé valable.</translation>
    </message>
    <message>
        <source>This is not an invitation code, or it has a typing mistake.</source>
        <translation>Ce n’est pas un code d’invitation, ou il contient une faute de frappe.</translation>
    </message>
    <message>
        <source>This is the camera&apos;s raw file ({format}), not a finished picture.</source>
        <translation>Ceci est le fichier brut de l’appareil ({format}), pas une image terminée.</translation>
    </message>
    <message>
        <source>This is the only person who can still unlock Pli.</source>
        <translation>C’est la seule personne qui peut encore déverrouiller Pli.</translation>
    </message>
    <message>
        <source>This is the only way left to unlock Pli.</source>
        <translation>C’est le seul moyen restant de déverrouiller Pli.</translation>
    </message>
    <message>
        <source>This key was revoked by its owner.</source>
        <translation>Cette clé a été révoquée par son propriétaire.</translation>
    </message>
    <message>
        <source>This picture carries something besides what is seen, and it stays in it.</source>
        <translation>Cette photo contient autre chose que ce qu’on voit, et qui ne s’en retire pas.</translation>
    </message>
    <message>
        <source>This picture could not be opened safely.</source>
        <translation>Cette photo n’a pas pu être ouverte en sécurité.</translation>
    </message>
    <message>
        <source>This picture is damaged, or it is not a picture.</source>
        <translation>Cette photo est abîmée, ou ce n’est pas une photo.</translation>
    </message>
    <message>
        <source>This picture is not here any more.</source>
        <translation>Cette photo n’est plus ici.</translation>
    </message>
    <message>
        <source>This picture is too large.</source>
        <translation>Cette photo est trop grande.</translation>
    </message>
    <message>
        <source>This was made by a newer Pli, or it is another kind of file.</source>
        <translation>Ceci vient d’une version plus récente de Pli, ou c’est un autre type de fichier.</translation>
    </message>
    <message>
        <source>This was not sealed for your practice, or for a key you no longer have.</source>
        <translation>Ceci n’a pas été scellé pour votre cabinet, ou pour une clé que vous n’avez plus.</translation>
    </message>
    <message>
        <source>This was received before.</source>
        <translation>Ceci a déjà été reçu.</translation>
    </message>
    <message>
        <source>This {format} is locked by a password.</source>
        <translation>Ce {format} est verrouillé par un mot de passe.</translation>
    </message>
    <message>
        <source>Too much is being sent from your practice at once.</source>
        <translation>Votre cabinet envoie trop de choses à la fois.</translation>
    </message>
    <message>
        <source>Try again, or use the printed recovery code.</source>
        <translation>Réessayez, ou utilisez le code de secours imprimé.</translation>
    </message>
    <message>
        <source>Try again, or use your passphrase.</source>
        <translation>Réessayez, ou utilisez votre phrase de passe.</translation>
    </message>
    <message>
        <source>Type the patient&apos;s data. Show this to whoever looks after this computer.</source>
        <translation>Encodez les données du patient. Montrez ceci à la personne qui gère cet ordinateur.</translation>
    </message>
    <message>
        <source>Unlock it first. What was sealed is sent meanwhile.</source>
        <translation>Déverrouillez-le d’abord. Ce qui est scellé part entre-temps.</translation>
    </message>
    <message>
        <source>Unlock it with a passphrase or the recovery code.</source>
        <translation>Déverrouillez-le avec une phrase de passe ou le code de secours.</translation>
    </message>
    <message>
        <source>Use the window that is open, or wait until it has closed.</source>
        <translation>Utilisez la fenêtre ouverte, ou attendez qu’elle soit fermée.</translation>
    </message>
    <message>
        <source>Use your passphrase. You can then choose a PIN again.</source>
        <translation>Utilisez votre phrase de passe. Vous pourrez ensuite choisir un nouveau code PIN.</translation>
    </message>
    <message>
        <source>Use your passphrase; it unlocks Pli as before.</source>
        <translation>Utilisez votre phrase de passe&#xa0;; elle déverrouille Pli comme avant.</translation>
    </message>
    <message>
        <source>Wait a minute, then try again.</source>
        <translation>Attendez une minute, puis réessayez.</translation>
    </message>
    <message>
        <source>What answers at the gateway&apos;s address does not behave like the gateway.</source>
        <translation>Ce qui répond à l’adresse de la passerelle ne se comporte pas comme elle.</translation>
    </message>
    <message>
        <source>What arrived is not a sealed case, or it is damaged.</source>
        <translation>Ce qui est arrivé n’est pas un envoi scellé, ou est abîmé.</translation>
    </message>
    <message>
        <source>What arrived is not put together as a case must be.</source>
        <translation>Ce qui est arrivé n’est pas composé comme il se doit.</translation>
    </message>
    <message>
        <source>What arrived is not what its sender signed.</source>
        <translation>Ce qui est arrivé n’est pas ce que l’expéditeur a signé.</translation>
    </message>
    <message>
        <source>What arrived was damaged or changed on the way.</source>
        <translation>Ce qui est arrivé a été abîmé ou modifié en chemin.</translation>
    </message>
    <message>
        <source>What finds faces and text in pictures is not part of this installation.</source>
        <translation>Ce qui trouve les visages et le texte dans les photos ne fait pas partie de cette installation.</translation>
    </message>
    <message>
        <source>What was kept before is safe. Try again; if it stays, send the help report.</source>
        <translation>Ce qui était enregistré est en sécurité. Réessayez&#xa0;; si cela persiste, envoyez le rapport d’aide.</translation>
    </message>
    <message>
        <source>Wipe the chip and put the card in again, or type the patient&apos;s data.</source>
        <translation>Essuyez la puce et réinsérez la carte, ou encodez les données du patient.</translation>
    </message>
    <message>
        <source>Your case is kept here and leaves later. If it is urgent, telephone.</source>
        <translation>Votre demande est conservée ici et partira plus tard. Si c’est urgent, téléphonez.</translation>
    </message>
    <message>
        <source>Your case is kept here. Ask the gateway to register your practice&apos;s key.</source>
        <translation>Votre demande est conservée ici. Demandez à la passerelle d’enregistrer la clé de votre cabinet.</translation>
    </message>
    <message>
        <source>Your case is kept here. Ask the service for its current keys.</source>
        <translation>Votre demande est conservée ici. Demandez au service ses clés actuelles.</translation>
    </message>
    <message>
        <source>Your case is kept here. Compare the new fingerprint by telephone, then send.</source>
        <translation>Votre demande est conservée ici. Comparez la nouvelle empreinte par téléphone, puis envoyez.</translation>
    </message>
    <message>
        <source>Your case is kept here. If it has not arrived, send it again.</source>
        <translation>Votre demande est conservée ici. Si elle n’est pas arrivée, renvoyez-la.</translation>
    </message>
    <message>
        <source>Your case is kept here. Send fewer pictures at once.</source>
        <translation>Votre demande est conservée ici. Envoyez moins de photos à la fois.</translation>
    </message>
    <message>
        <source>Your case is kept here. Show the details to whoever looks after Pli.</source>
        <translation>Votre demande est conservée ici. Montrez les détails à la personne qui gère Pli.</translation>
    </message>
    <message>
        <source>Your case is kept here. Telephone the service, then send it again.</source>
        <translation>Votre demande est conservée ici. Téléphonez au service, puis renvoyez-la.</translation>
    </message>
    <message>
        <source>Your case is kept here. Try again.</source>
        <translation>Votre demande est conservée ici. Réessayez.</translation>
    </message>
    <message>
        <source>Your case is kept here. Update Pli, then try again.</source>
        <translation>Votre demande est conservée ici. Mettez Pli à jour, puis réessayez.</translation>
    </message>
    <message>
        <source>Your cases are kept here. Ask the gateway to register your practice&apos;s key.</source>
        <translation>Vos demandes sont conservées ici. Demandez à la passerelle d’enregistrer la clé de votre cabinet.</translation>
    </message>
    <message>
        <source>Your cases are kept. Show the details to whoever looks after Pli.</source>
        <translation>Vos demandes sont conservées. Montrez les détails à la personne qui gère Pli.</translation>
    </message>
    <message>
        <source>Your practice has withdrawn this case.</source>
        <translation>Votre cabinet a retiré cette demande.</translation>
    </message>
    <message>
        <source>Your practice is not connected to a hospital yet.</source>
        <translation>Votre cabinet n’est pas encore relié à un hôpital.</translation>
    </message>
    <message>
        <source>{service} takes no requests of this profession: {role}.</source>
        <translation>{service} n’accepte pas les demandes de cette profession&#xa0;: {role}.</translation>
    </message>
    <message>
        <source>“{name}” is there already.</source>
        <translation>«&#xa0;{name}&#xa0;» existe déjà.</translation>
    </message>
</context>
<context>
    <name>filing</name>
    <message>
        <source>Choose another folder</source>
        <translation>Choisir un autre dossier</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Copier le texte</translation>
    </message>
    <message>
        <source>Filed in {folder}: the PDF and the pictures.</source>
        <translation>Classé dans {folder}&#xa0;: le PDF et les photos.</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>{happened} {todo}</source>
        <translation>{happened} {todo}</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>HH:mm</source>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>Sans nom pour l’instant</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>d MMMM yyyy, HH:mm</source>
        <translation>d MMMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>ddd d MMMM</source>
        <translation>ddd d MMMM</translation>
    </message>
    <message>
        <source>{name} · {birth_date}</source>
        <translation>{name} · {birth_date}</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>found</name>
    <message>
        <source>Bar or QR code</source>
        <translation>Code-barres ou QR</translation>
    </message>
    <message>
        <source>Drawn by you</source>
        <translation>Dessiné par vous</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Visage</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
</context>
<context>
    <name>group</name>
    <message>
        <source>Answered</source>
        <translation>Réponse reçue</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Envoi en cours</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminées</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Older drafts</source>
        <translation>Brouillons antérieurs</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>To finish today</source>
        <translation>À terminer aujourd’hui</translation>
    </message>
    <message>
        <source>Waiting for the service</source>
        <translation>En attente du service</translation>
    </message>
</context>
<context>
    <name>guide</name>
    <message>
        <source>A request in four steps</source>
        <translation>Une demande en quatre étapes</translation>
    </message>
    <message>
        <source>Check: look at each picture once. What was removed from it is said.</source>
        <translation>Vérification&#xa0;: regardez chaque photo une fois. Ce qui en a été retiré est indiqué.</translation>
    </message>
    <message>
        <source>Ctrl+1</source>
        <translation>Ctrl+1</translation>
    </message>
    <message>
        <source>Ctrl+2</source>
        <translation>Ctrl+2</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>File it in the record: one click writes the PDF and the pictures.</source>
        <translation>Classez-la dans le dossier&#xa0;: un clic écrit le PDF et les photos.</translation>
    </message>
    <message>
        <source>Interrupted? Leave: the draft is kept at every moment. Finish it later today.</source>
        <translation>Interrompu&#xa0;? Partez&#xa0;: le brouillon est conservé à tout moment. Terminez-le plus tard dans la journée.</translation>
    </message>
    <message>
        <source>It opens with what to do and by when; the opinion stands beside your question.</source>
        <translation>Elle commence par ce qu’il faut faire et pour quand&#xa0;; l’avis se trouve à côté de votre question.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>No camera picture? Unplug the camera, plug it in, then press F1 to check.</source>
        <translation>Pas d’image&#xa0;? Débranchez la caméra, rebranchez-la, puis appuyez sur F1 pour vérifier.</translation>
    </message>
    <message>
        <source>No connection? Nothing to do: what is sealed leaves by itself once there is one.</source>
        <translation>Pas de connexion&#xa0;? Rien à faire&#xa0;: ce qui est scellé part de lui-même dès qu’il y en a une.</translation>
    </message>
    <message>
        <source>Overdue? The case rises to the top with the service&apos;s telephone number.</source>
        <translation>En retard&#xa0;? La demande passe en tête avec le numéro de téléphone du service.</translation>
    </message>
    <message>
        <source>Passphrase forgotten? The printed recovery code opens Pli.</source>
        <translation>Phrase de passe oubliée&#xa0;? Le code de secours imprimé ouvre Pli.</translation>
    </message>
    <message>
        <source>Patient: number or identity card, the question, and consent before the first picture.</source>
        <translation>Patient&#xa0;: numéro ou carte d’identité, la question, et le consentement avant la première photo.</translation>
    </message>
    <message>
        <source>Pictures: choose the view, hold the camera still, press Space. Overview, then close-up.</source>
        <translation>Photos&#xa0;: choisissez la vue, tenez la caméra immobile, appuyez sur Espace. Vue d’ensemble, puis gros plan.</translation>
    </message>
    <message>
        <source>Pli documents and transmits. It diagnoses nothing: people do.</source>
        <translation>Pli documente et transmet. Il ne pose aucun diagnostic&#xa0;: ce sont des personnes qui le font.</translation>
    </message>
    <message>
        <source>Pli never replaces a call when a patient cannot wait.</source>
        <translation>Pli ne remplace jamais un appel quand un patient ne peut pas attendre.</translation>
    </message>
    <message>
        <source>Pli on one page</source>
        <translation>Pli en une page</translation>
    </message>
    <message>
        <source>Send: the request is sealed for the service alone. You may close Pli meanwhile.</source>
        <translation>Envoi&#xa0;: la demande est scellée pour le service seul. Vous pouvez fermer Pli entre-temps.</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Tell the patient, then tick “patient informed”: until then it stays open.</source>
        <translation>Informez le patient, puis cochez «&#xa0;patient informé&#xa0;»&#xa0;: d’ici là, elle reste ouverte.</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>La réponse</translation>
    </message>
    <message>
        <source>The expert wants another picture? The answer opens the camera on that view.</source>
        <translation>L’expert veut une autre photo&#xa0;? La réponse ouvre la caméra sur cette vue.</translation>
    </message>
    <message>
        <source>Urgent? Telephone.</source>
        <translation>Urgent&#xa0;? Téléphonez.</translation>
    </message>
    <message>
        <source>When something is in the way</source>
        <translation>Quand quelque chose coince</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>réponses</translation>
    </message>
    <message>
        <source>back; nothing is lost</source>
        <translation>retour&#xa0;; rien n’est perdu</translation>
    </message>
    <message>
        <source>check this computer</source>
        <translation>vérifier cet ordinateur</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>verrouiller</translation>
    </message>
    <message>
        <source>new request</source>
        <translation>nouvelle demande</translation>
    </message>
    <message>
        <source>take the picture</source>
        <translation>prendre la photo</translation>
    </message>
    <message>
        <source>the coloured button</source>
        <translation>le bouton coloré</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>à faire</translation>
    </message>
</context>
<context>
    <name>intake</name>
    <message>
        <source>From {least} to {most}.</source>
        <translation>De {least} à {most}.</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>or in your words</source>
        <translation>ou avec vos mots</translation>
    </message>
</context>
<context>
    <name>kind</name>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Accusé de réception</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande d’avis</translation>
    </message>
</context>
<context>
    <name>kinds of files</name>
    <message>
        <source>16-bit PNG with a lookup-table colour profile</source>
        <translation>PNG à 16 bits avec un profil de couleurs à tables</translation>
    </message>
    <message>
        <source>Apple&apos;s own PNG (CgBI)</source>
        <translation>PNG propre à Apple (CgBI)</translation>
    </message>
    <message>
        <source>JPEG that tells its height at its end</source>
        <translation>JPEG qui n’indique sa hauteur qu’à la fin</translation>
    </message>
    <message>
        <source>animated {name}</source>
        <translation>{name} animé</translation>
    </message>
    <message>
        <source>arithmetic-coded JPEG</source>
        <translation>JPEG à codage arithmétique</translation>
    </message>
    <message>
        <source>hierarchical JPEG</source>
        <translation>JPEG hiérarchique</translation>
    </message>
    <message>
        <source>icon ({name})</source>
        <translation>icône ({name})</translation>
    </message>
    <message>
        <source>lossless JPEG</source>
        <translation>JPEG sans perte</translation>
    </message>
    <message>
        <source>unusually sampled JPEG</source>
        <translation>JPEG à l’échantillonnage inhabituel</translation>
    </message>
    <message>
        <source>video</source>
        <translation>vidéo</translation>
    </message>
    <message>
        <source>video ({name})</source>
        <translation>vidéo ({name})</translation>
    </message>
    <message>
        <source>{name} (JPEG of 12 bits)</source>
        <translation>{name} (JPEG à 12 bits)</translation>
    </message>
    <message>
        <source>{name} (a rare kind)</source>
        <translation>{name} (d’un type rare)</translation>
    </message>
    <message>
        <source>{name} (a rare way of packing)</source>
        <translation>{name} (compression rare)</translation>
    </message>
    <message>
        <source>{name} (another format within)</source>
        <translation>{name} (contenant un autre format)</translation>
    </message>
    <message>
        <source>{name} (compression {number})</source>
        <translation>{name} (compression {number})</translation>
    </message>
    <message>
        <source>{name} (more than 16 bits a sample)</source>
        <translation>{name} (plus de 16 bits par valeur)</translation>
    </message>
    <message>
        <source>{name} (without a picture)</source>
        <translation>{name} (sans image)</translation>
    </message>
    <message>
        <source>{number}-bit JPEG</source>
        <translation>JPEG à {number} bits</translation>
    </message>
</context>
<context>
    <name>message</name>
    <message>
        <source>Correction</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>Passed on to another service</source>
        <translation>Transmise à un autre service</translation>
    </message>
    <message>
        <source>Picture to be taken again</source>
        <translation>Photo à refaire</translation>
    </message>
    <message>
        <source>Pictures added</source>
        <translation>Photos ajoutées</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Réaction</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirée</translation>
    </message>
</context>
<context>
    <name>missing</name>
    <message>
        <source>A picture</source>
        <translation>Une photo</translation>
    </message>
    <message>
        <source>A responsible doctor or nurse</source>
        <translation>Un médecin ou infirmier responsable</translation>
    </message>
    <message>
        <source>An answer to each question of the service</source>
        <translation>Une réponse à chaque question du service</translation>
    </message>
    <message>
        <source>An author whom the service accepts</source>
        <translation>Un auteur que le service accepte</translation>
    </message>
    <message>
        <source>The consent</source>
        <translation>Le consentement</translation>
    </message>
    <message>
        <source>The day you last saw the patient</source>
        <translation>Le jour où vous avez vu le patient en dernier</translation>
    </message>
    <message>
        <source>The patient</source>
        <translation>Le patient</translation>
    </message>
    <message>
        <source>The service</source>
        <translation>Le service</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Votre question</translation>
    </message>
</context>
<context>
    <name>outcome</name>
    <message>
        <source>Biopsy</source>
        <translation>Biopsie</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Demande déclinée</translation>
    </message>
    <message>
        <source>For another service</source>
        <translation>Pour un autre service</translation>
    </message>
    <message>
        <source>Telephone now</source>
        <translation>Téléphonez maintenant</translation>
    </message>
    <message>
        <source>To be seen in person</source>
        <translation>À voir en consultation</translation>
    </message>
    <message>
        <source>Treat in the practice</source>
        <translation>À traiter au cabinet</translation>
    </message>
</context>
<context>
    <name>parcel</name>
    <message>
        <source>At the gateway</source>
        <translation>À la passerelle</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Envoi en cours</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Received by the service</source>
        <translation>Reçu par le service</translation>
    </message>
    <message>
        <source>Sealed, waiting to be sent</source>
        <translation>Scellé, en attente d’envoi</translation>
    </message>
</context>
<context>
    <name>party</name>
    <message>
        <source>Hospital service</source>
        <translation>Service hospitalier</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Cabinet</translation>
    </message>
</context>
<context>
    <name>picture</name>
    <message>
        <source>Close-up</source>
        <translation>Gros plan</translation>
    </message>
    <message>
        <source>Dermoscopy</source>
        <translation>Dermatoscopie</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>With scale</source>
        <translation>Avec échelle</translation>
    </message>
</context>
<context>
    <name>receipt</name>
    <message>
        <source>Answer read</source>
        <translation>Réponse lue</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Réponse donnée</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Ouverte</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçue</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusée</translation>
    </message>
</context>
<context>
    <name>record</name>
    <message>
        <source>Given by</source>
        <translation>Donné par</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>Opinion of {service}</source>
        <translation>Avis de {service}</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Pictures: {count}</source>
        <translation>Photos&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande d’avis</translation>
    </message>
    <message>
        <source>Request to {service}</source>
        <translation>Demande à {service}</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>Depuis lors</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>{kind}, {author}, {moment}</source>
        <translation>{kind}, {author}, {moment}</translation>
    </message>
</context>
<context>
    <name>removed</name>
    <message>
        <source>A second, small picture</source>
        <translation>Une seconde image, petite</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Data after the picture</source>
        <translation>Données après l’image</translation>
    </message>
    <message>
        <source>Further pictures</source>
        <translation>Autres images</translation>
    </message>
    <message>
        <source>Hidden data</source>
        <translation>Données cachées</translation>
    </message>
    <message>
        <source>Make and number of the camera</source>
        <translation>Marque et numéro de l’appareil</translation>
    </message>
    <message>
        <source>Names of people</source>
        <translation>Noms de personnes</translation>
    </message>
    <message>
        <source>Numbers of patient, visit or file</source>
        <translation>Numéros de patient, de visite ou de dossier</translation>
    </message>
    <message>
        <source>Other data</source>
        <translation>Autres données</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Programs used</source>
        <translation>Programmes utilisés</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Date et heure</translation>
    </message>
</context>
<context>
    <name>role</name>
    <message>
        <source>Assistant</source>
        <translation>Assistant(e)</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Médecin</translation>
    </message>
    <message>
        <source>Nurse</source>
        <translation>Infirmier/ère</translation>
    </message>
</context>
<context>
    <name>said</name>
    <message>
        <source> ({reason})</source>
        <translation> ({reason})</translation>
    </message>
    <message>
        <source>About the pictures</source>
        <translation>À propos des photos</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Conseil</translation>
    </message>
    <message>
        <source>Answered: {name}</source>
        <translation>Réponse donnée&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Demandé par</translation>
    </message>
    <message>
        <source>Cannot be assessed</source>
        <translation>Ne peut être évalué</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>Consent recorded</source>
        <translation>Consentement enregistré</translation>
    </message>
    <message>
        <source>Consent to it: {who}</source>
        <translation>Consentement&#xa0;: {who}</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Suivi</translation>
    </message>
    <message>
        <source>For another service: {name}</source>
        <translation>Pour un autre service&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Last seen in person</source>
        <translation>Vu en consultation pour la dernière fois</translation>
    </message>
    <message>
        <source>Passed on to {name}. The answer will come from there.</source>
        <translation>Transmis à {name}. La réponse viendra de là.</translation>
    </message>
    <message>
        <source>Patient informed by {name}</source>
        <translation>Patient informé par {name}</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Sealed for {service} by {name}</source>
        <translation>Scellée pour {service} par {name}</translation>
    </message>
    <message>
        <source>Sent: it is at the gateway</source>
        <translation>Envoyée&#xa0;: elle est à la passerelle</translation>
    </message>
    <message>
        <source>Telephone now: {number}</source>
        <translation>Téléphonez maintenant&#xa0;: {number}</translation>
    </message>
    <message>
        <source>To be seen in person by {day}</source>
        <translation>À voir en consultation au plus tard le {day}</translation>
    </message>
    <message>
        <source>To be taken again</source>
        <translation>À refaire</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Urgence</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>responsible: {name}</source>
        <translation>responsable&#xa0;: {name}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>{author}, supervised by {supervisor}</source>
        <translation>{author}, sous la supervision de {supervisor}</translation>
    </message>
    <message>
        <source>{diagnosis} ({certainty})</source>
        <translation>{diagnosis} ({certainty})</translation>
    </message>
    <message>
        <source>{giver} {name}</source>
        <translation>{giver} {name}</translation>
    </message>
    <message>
        <source>{giver}, {moment}</source>
        <translation>{giver}, {moment}</translation>
    </message>
    <message>
        <source>{name} ({role})</source>
        <translation>{name} ({role})</translation>
    </message>
    <message>
        <source>{number} {unit}</source>
        <translation>{number} {unit}</translation>
    </message>
    <message>
        <source>{view}: {reason}</source>
        <translation>{view}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{what}: {name}</source>
        <translation>{what}&#xa0;: {name}</translation>
    </message>
    <message>
        <source>{who}, {service}, {moment}</source>
        <translation>{who}, {service}, {moment}</translation>
    </message>
</context>
<context>
    <name>service</name>
    <message>
        <source>Not for: {refused}</source>
        <translation>Pas pour&#xa0;: {refused}</translation>
    </message>
    <message>
        <source>Takes requests of: {roles}</source>
        <translation>Accepte les demandes de&#xa0;: {roles}</translation>
    </message>
    <message>
        <source>When it is urgent: {telephone}</source>
        <translation>Si c’est urgent&#xa0;: {telephone}</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>For ever</source>
        <translation>Toujours</translation>
    </message>
    <message>
        <source>No passphrase yet</source>
        <translation>Pas encore de phrase de passe</translation>
    </message>
    <message>
        <source>Opens Pli</source>
        <translation>Ouvre Pli</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} jours</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
</context>
<context>
    <name>sex</name>
    <message>
        <source>Female</source>
        <translation>Femme</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Homme</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
</context>
<context>
    <name>sheet</name>
    <message>
        <source>Keep it away from the computer, where only you and your colleagues find it: a safe, say.</source>
        <translation>Gardez-le loin de l’ordinateur, là où seuls vous et vos collègues le trouvez&#xa0;: un coffre, par exemple.</translation>
    </message>
    <message>
        <source>Nobody else has it. Without it and without a passphrase what is in Pli is lost.</source>
        <translation>Personne d’autre ne l’a. Sans lui et sans phrase de passe, ce que contient Pli est perdu.</translation>
    </message>
    <message>
        <source>Recovery code for Pli</source>
        <translation>Code de secours pour Pli</translation>
    </message>
    <message>
        <source>Whoever forgot their passphrase opens Pli with this code and chooses another one.</source>
        <translation>Qui a oublié sa phrase de passe ouvre Pli avec ce code et en choisit une autre.</translation>
    </message>
    <message>
        <source>{practice}, {day}</source>
        <translation>{practice}, {day}</translation>
    </message>
</context>
<context>
    <name>side</name>
    <message>
        <source>Both sides</source>
        <translation>Des deux côtés</translation>
    </message>
    <message>
        <source>In the middle</source>
        <translation>Au milieu</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gauche</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Droite</translation>
    </message>
</context>
<context>
    <name>site</name>
    <message>
        <source>Abdomen</source>
        <translation>Abdomen</translation>
    </message>
    <message>
        <source>Ankle, inner side</source>
        <translation>Cheville, face interne</translation>
    </message>
    <message>
        <source>Ankle, outer side</source>
        <translation>Cheville, face externe</translation>
    </message>
    <message>
        <source>Anus</source>
        <translation>Anus</translation>
    </message>
    <message>
        <source>Armpit</source>
        <translation>Aisselle</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Dos</translation>
    </message>
    <message>
        <source>Back of the hand</source>
        <translation>Dos de la main</translation>
    </message>
    <message>
        <source>Big toe nail</source>
        <translation>Ongle du gros orteil</translation>
    </message>
    <message>
        <source>Buttock</source>
        <translation>Fesse</translation>
    </message>
    <message>
        <source>Calf</source>
        <translation>Mollet</translation>
    </message>
    <message>
        <source>Cheek</source>
        <translation>Joue</translation>
    </message>
    <message>
        <source>Chest</source>
        <translation>Thorax</translation>
    </message>
    <message>
        <source>Chin</source>
        <translation>Menton</translation>
    </message>
    <message>
        <source>Ear</source>
        <translation>Oreille</translation>
    </message>
    <message>
        <source>Elbow</source>
        <translation>Coude</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Visage</translation>
    </message>
    <message>
        <source>Finger</source>
        <translation>Doigt</translation>
    </message>
    <message>
        <source>Foot</source>
        <translation>Pied</translation>
    </message>
    <message>
        <source>Forearm, inner side</source>
        <translation>Avant-bras, face interne</translation>
    </message>
    <message>
        <source>Forearm, outer side</source>
        <translation>Avant-bras, face externe</translation>
    </message>
    <message>
        <source>Forehead</source>
        <translation>Front</translation>
    </message>
    <message>
        <source>Fourth toe nail</source>
        <translation>Ongle du quatrième orteil</translation>
    </message>
    <message>
        <source>Genitals</source>
        <translation>Organes génitaux</translation>
    </message>
    <message>
        <source>Groin</source>
        <translation>Aine</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>Main</translation>
    </message>
    <message>
        <source>Heel</source>
        <translation>Talon</translation>
    </message>
    <message>
        <source>Hollow of the knee</source>
        <translation>Creux du genou</translation>
    </message>
    <message>
        <source>Index finger nail</source>
        <translation>Ongle de l’index</translation>
    </message>
    <message>
        <source>Inside of the mouth</source>
        <translation>Intérieur de la bouche</translation>
    </message>
    <message>
        <source>Knee</source>
        <translation>Genou</translation>
    </message>
    <message>
        <source>Lip</source>
        <translation>Lèvre</translation>
    </message>
    <message>
        <source>Little finger nail</source>
        <translation>Ongle de l’auriculaire</translation>
    </message>
    <message>
        <source>Little toe nail</source>
        <translation>Ongle du petit orteil</translation>
    </message>
    <message>
        <source>Lower back</source>
        <translation>Bas du dos</translation>
    </message>
    <message>
        <source>Lower eyelid</source>
        <translation>Paupière inférieure</translation>
    </message>
    <message>
        <source>Middle finger nail</source>
        <translation>Ongle du majeur</translation>
    </message>
    <message>
        <source>Nape of the neck</source>
        <translation>Nuque</translation>
    </message>
    <message>
        <source>Neck</source>
        <translation>Cou</translation>
    </message>
    <message>
        <source>Nose</source>
        <translation>Nez</translation>
    </message>
    <message>
        <source>Palm of the hand</source>
        <translation>Paume de la main</translation>
    </message>
    <message>
        <source>Ring finger nail</source>
        <translation>Ongle de l’annulaire</translation>
    </message>
    <message>
        <source>Scalp</source>
        <translation>Cuir chevelu</translation>
    </message>
    <message>
        <source>Second toe nail</source>
        <translation>Ongle du deuxième orteil</translation>
    </message>
    <message>
        <source>Shin</source>
        <translation>Tibia</translation>
    </message>
    <message>
        <source>Temple</source>
        <translation>Tempe</translation>
    </message>
    <message>
        <source>Thigh, back</source>
        <translation>Cuisse, face postérieure</translation>
    </message>
    <message>
        <source>Thigh, front</source>
        <translation>Cuisse, face antérieure</translation>
    </message>
    <message>
        <source>Third toe nail</source>
        <translation>Ongle du troisième orteil</translation>
    </message>
    <message>
        <source>Thumb nail</source>
        <translation>Ongle du pouce</translation>
    </message>
    <message>
        <source>Toe</source>
        <translation>Orteil</translation>
    </message>
    <message>
        <source>Upper arm, back</source>
        <translation>Bras, face postérieure</translation>
    </message>
    <message>
        <source>Upper arm, front</source>
        <translation>Bras, face antérieure</translation>
    </message>
    <message>
        <source>Upper back</source>
        <translation>Haut du dos</translation>
    </message>
    <message>
        <source>Upper eyelid</source>
        <translation>Paupière supérieure</translation>
    </message>
</context>
<context>
    <name>stage</name>
    <message>
        <source>Answer read</source>
        <translation>Réponse lue</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Réponse reçue</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Ouverte</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçue</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusée</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyée</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>En attente d’envoi</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirée</translation>
    </message>
</context>
<context>
    <name>strength</name>
    <message>
        <source>Easily guessed</source>
        <translation>Facile à deviner</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bonne</translation>
    </message>
    <message>
        <source>Guessed at once</source>
        <translation>Devinée aussitôt</translation>
    </message>
    <message>
        <source>Very good</source>
        <translation>Très bonne</translation>
    </message>
</context>
<context>
    <name>theme</name>
    <message>
        <source>As this computer</source>
        <translation>Comme cet ordinateur</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
</context>
<context>
    <name>time</name>
    <message>
        <source>Taken with Pli</source>
        <translation>Prise avec Pli</translation>
    </message>
    <message>
        <source>Time from the file</source>
        <translation>Heure du fichier</translation>
    </message>
    <message>
        <source>Time given by you</source>
        <translation>Heure donnée par vous</translation>
    </message>
    <message>
        <source>Time not known</source>
        <translation>Heure inconnue</translation>
    </message>
</context>
<context>
    <name>trust</name>
    <message>
        <source>Changed: compare again by telephone</source>
        <translation>Clés modifiées&#xa0;: à comparer par téléphone</translation>
    </message>
    <message>
        <source>Compared by telephone</source>
        <translation>Clés comparées par téléphone</translation>
    </message>
    <message>
        <source>Not yet compared by telephone</source>
        <translation>Clés pas encore comparées</translation>
    </message>
</context>
<context>
    <name>urgency</name>
    <message>
        <source>Not urgent</source>
        <translation>Non urgent</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>Rapide</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgent</translation>
    </message>
</context>
<context>
    <name>way</name>
    <message>
        <source>Compare the keys</source>
        <translation>Comparer les clés</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Ouvrir la demande</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Renvoyer</translation>
    </message>
</context>
</TS>

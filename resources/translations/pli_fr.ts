<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
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
        <source>Pictures can also be dropped here, or pasted.</source>
        <translation>Vous pouvez aussi déposer ou coller des photos ici.</translation>
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
    <name>FilmStrip</name>
    <message>
        <source>Picture {number}: {words}</source>
        <translation>Photo {number}&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Pictures taken</source>
        <translation>Photos prises</translation>
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
    <name>LargePicture</name>
    <message>
        <source>{happened} {todo}</source>
        <translation>{happened} {todo}</translation>
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
</context>
<context>
    <name>PicturesStep</name>
    <message numerus="yes">
        <source>%n picture(s) added. The originals stay where they are.</source>
        <translation>
            <numerusform>%n photo ajoutée. L’original reste où il est.</numerusform>
            <numerusform>%n photos ajoutées. Les originaux restent où ils sont.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the camera</source>
        <translation>Retour à la caméra</translation>
    </message>
    <message>
        <source>Choose another camera</source>
        <translation>Choisir une autre caméra</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>First the consent, then the camera</source>
        <translation>D’abord le consentement, puis la caméra</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>Taille réelle</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Chercher à nouveau</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png);;All files (*)</source>
        <translation>Photos (*.jpg *.jpeg *.png);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Pictures from files</source>
        <translation>Photos depuis des fichiers</translation>
    </message>
    <message>
        <source>Take again</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>The picture was deleted.</source>
        <translation>La photo est supprimée.</translation>
    </message>
    <message>
        <source>The pictures that you take stand here.</source>
        <translation>Les photos que vous prenez s’affichent ici.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Photo entière</translation>
    </message>
    <message>
        <source>{happened} {todo}</source>
        <translation>{happened} {todo}</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}&#xa0;: {reason}</translation>
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
    <name>RequestPage</name>
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
    <name>SendStep</name>
    <message numerus="yes">
        <source>%n picture(s) wait to be sent on this case.</source>
        <translation>
            <numerusform>%n photo attend d’être envoyée pour cette demande.</numerusform>
            <numerusform>%n photos attendent d’être envoyées pour cette demande.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s), {size}</source>
        <translation>
            <numerusform>%n photo, {size}</numerusform>
            <numerusform>%n photos, {size}</numerusform>
        </translation>
    </message>
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
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Ouvrir la demande</translation>
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
    <name>_Promise</name>
    <message numerus="yes">
        <source>Answer by {day} at the latest: %n working day(s).</source>
        <translation>
            <numerusform>Réponse au plus tard le {day}&#xa0;: %n jour ouvrable.</numerusform>
            <numerusform>Réponse au plus tard le {day}&#xa0;: %n jours ouvrables.</numerusform>
        </translation>
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
        <source>See the details.</source>
        <translation>Voyez les détails.</translation>
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
        <source>Stopped, as you asked.</source>
        <translation>Arrêté, comme demandé.</translation>
    </message>
    <message>
        <source>Take four or five words that do not belong together.</source>
        <translation>Prenez quatre ou cinq mots sans lien entre eux.</translation>
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
        <source>This file is far too large to be one of Pli&apos;s.</source>
        <translation>Ce fichier est bien trop grand pour venir de Pli.</translation>
    </message>
    <message>
        <source>This invitation cannot be used.</source>
        <translation>Cette invitation ne peut pas être utilisée.</translation>
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
        <source>Try again. If this stays, show the details to whoever looks after this computer.</source>
        <translation>Réessayez. Si cela persiste, montrez les détails à la personne qui gère cet ordinateur.</translation>
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
    <name>made</name>
    <message>
        <source>{name}, {role}</source>
        <translation>{name}, {role}</translation>
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
        <translation>Dermoscopie</translation>
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
        <source>With a scale</source>
        <translation>Avec une échelle</translation>
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
        <translation>Répondu</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
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
        <translation>Heure</translation>
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
        <translation>Modifié&#xa0;: à comparer à nouveau par téléphone</translation>
    </message>
    <message>
        <source>Compared by telephone</source>
        <translation>Comparé par téléphone</translation>
    </message>
    <message>
        <source>Not yet compared by telephone</source>
        <translation>Pas encore comparé par téléphone</translation>
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
        <translation>Bientôt</translation>
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

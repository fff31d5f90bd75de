<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AnswersPage</name>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>No answer waits for you.</source>
        <translation>Es wartet keine Antwort auf Sie.</translation>
    </message>
    <message>
        <source>Nobody is found by these words.</source>
        <translation>Mit diesen Wörtern wird niemand gefunden.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search a name, number or service</source>
        <translation>Name, Nummer oder Dienst suchen</translation>
    </message>
    <message>
        <source>Show finished ones too</source>
        <translation>Auch erledigte zeigen</translation>
    </message>
</context>
<context>
    <name>AreaRow</name>
    <message>
        <source>Cover</source>
        <translation>Verdecken</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Wegnehmen</translation>
    </message>
    <message>
        <source>{number}. {what}</source>
        <translation>{number}. {what}</translation>
    </message>
    <message>
        <source>{what}: {decision}</source>
        <translation>{what}: {decision}</translation>
    </message>
</context>
<context>
    <name>AreasLine</name>
    <message>
        <source>Cover all</source>
        <translation>Alle verdecken</translation>
    </message>
    <message>
        <source>Cover or keep</source>
        <translation>Verdecken oder behalten</translation>
    </message>
    <message>
        <source>Cover something</source>
        <translation>Etwas verdecken</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>Alle behalten</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal ansehen</translation>
    </message>
    <message>
        <source>What tells who it is</source>
        <translation>Was verrät, wer es ist</translation>
    </message>
</context>
<context>
    <name>AreasView</name>
    <message>
        <source>Cover all</source>
        <translation>Alle verdecken</translation>
    </message>
    <message>
        <source>Cover something else</source>
        <translation>Etwas anderes verdecken</translation>
    </message>
    <message>
        <source>Draw over a tattoo, jewellery or a name. Enter draws in the middle, the arrows move it.</source>
        <translation>Zeichnen Sie über eine Tätowierung, Schmuck oder einen Namen. Enter zeichnet in die Mitte, die Pfeile verschieben.</translation>
    </message>
    <message>
        <source>Draw what is to be covered</source>
        <translation>Zeichnen, was verdeckt werden soll</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>Alle behalten</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal ansehen</translation>
    </message>
    <message>
        <source>No face, text or code was found. Look yourself, too.</source>
        <translation>Es wurde kein Gesicht, Text oder Code gefunden. Sehen Sie auch selbst nach.</translation>
    </message>
    <message>
        <source>Pli looks for faces, text and codes…</source>
        <translation>Pli sucht nach Gesichtern, Text und Codes…</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>The patient can be recognised</source>
        <translation>Der Patient ist erkennbar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>What tells who it is</source>
        <translation>Was verrät, wer es ist</translation>
    </message>
    <message>
        <source>{areas}: {what}</source>
        <translation>{areas}: {what}</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>CameraBar</name>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>From files…</source>
        <translation>Aus Dateien…</translation>
    </message>
    <message>
        <source>Pictures and folders can also be dropped here, or pasted. On Windows a telephone on a cable is no folder: drop its pictures from the window in which you see them.</source>
        <translation>Fotos und Ordner können auch hier abgelegt oder eingefügt werden. Unter Windows ist ein Telefon am Kabel kein Ordner: Ziehen Sie die Fotos aus dem Fenster, in dem Sie sie sehen.</translation>
    </message>
</context>
<context>
    <name>CameraWords</name>
    <message>
        <source>Open the privacy settings</source>
        <translation>Datenschutzeinstellungen öffnen</translation>
    </message>
    <message>
        <source>The camera is being opened.</source>
        <translation>Die Kamera wird geöffnet.</translation>
    </message>
    <message>
        <source>This can take a few seconds.</source>
        <translation>Das kann einige Sekunden dauern.</translation>
    </message>
</context>
<context>
    <name>CardButton</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Put the card into the reader…</source>
        <translation>Stecken Sie den Ausweis in den Leser…</translation>
    </message>
    <message>
        <source>Read identity card</source>
        <translation>Personalausweis lesen</translation>
    </message>
</context>
<context>
    <name>CardPage</name>
    <message numerus="yes">
        <source>%n folder(s) or file(s) on it cannot be read.</source>
        <translation>
            <numerusform>%n Ordner oder Datei darauf ist nicht lesbar.</numerusform>
            <numerusform>%n Ordner oder Dateien darauf sind nicht lesbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add {pictures}</source>
        <translation>{pictures} hinzufügen</translation>
    </message>
    <message>
        <source>Back to the camera</source>
        <translation>Zur Kamera</translation>
    </message>
    <message numerus="yes">
        <source>Being read: %n file(s) so far…</source>
        <translation>
            <numerusform>Wird gelesen: bisher %n Datei…</numerusform>
            <numerusform>Wird gelesen: bisher %n Dateien…</numerusform>
        </translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Choose the pictures of this patient. They stay where they are.</source>
        <translation>Wählen Sie die Fotos dieses Patienten. Sie bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>It cannot be read. See whether it is plugged in and unlocked.</source>
        <translation>Es kann nicht gelesen werden. Prüfen Sie, ob es angeschlossen und entsperrt ist.</translation>
    </message>
    <message>
        <source>On the card “{name}”</source>
        <translation>Auf der Speicherkarte „{name}“</translation>
    </message>
    <message>
        <source>On the telephone “{name}”</source>
        <translation>Auf dem Telefon „{name}“</translation>
    </message>
    <message>
        <source>Pictures on the card</source>
        <translation>Fotos auf der Karte</translation>
    </message>
    <message>
        <source>There is no picture on it that could be taken.</source>
        <translation>Darauf ist kein Foto, das übernommen werden kann.</translation>
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
        <translation>Karte oder Telefon…</translation>
    </message>
    <message>
        <source>From the memory card…</source>
        <translation>Speicherkarte…</translation>
    </message>
    <message>
        <source>From the telephone…</source>
        <translation>Telefon…</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Add pictures</source>
        <translation>Fotos hinzufügen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Berichtigen…</translation>
    </message>
    <message>
        <source>File in the record</source>
        <translation>In der Akte ablegen</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Rückmeldung</translation>
    </message>
    <message>
        <source>Send the added pictures</source>
        <translation>Hinzugefügte Fotos senden</translation>
    </message>
    <message>
        <source>Take this view again</source>
        <translation>Diese Ansicht noch einmal aufnehmen</translation>
    </message>
    <message>
        <source>The document is being made…</source>
        <translation>Das Dokument wird erstellt…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Zurückziehen…</translation>
    </message>
</context>
<context>
    <name>CheckLine</name>
    <message>
        <source>Looking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>Nicht geprüft</translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message>
        <source>All pictures</source>
        <translation>Alle Fotos</translation>
    </message>
    <message>
        <source>Take pictures</source>
        <translation>Fotos aufnehmen</translation>
    </message>
    <message>
        <source>The picture was deleted.</source>
        <translation>Das Foto wurde gelöscht.</translation>
    </message>
    <message>
        <source>There is no picture yet.</source>
        <translation>Es gibt noch kein Foto.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>CheckupPage</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Check this computer</source>
        <translation>Diesen Computer prüfen</translation>
    </message>
    <message>
        <source>Guide as PDF…</source>
        <translation>Anleitung als PDF…</translation>
    </message>
    <message>
        <source>Help report</source>
        <translation>Hilfebericht</translation>
    </message>
    <message>
        <source>How far the look at this computer is</source>
        <translation>Fortschritt der Prüfung</translation>
    </message>
    <message>
        <source>Print the guide</source>
        <translation>Anleitung drucken</translation>
    </message>
    <message>
        <source>Save the guide</source>
        <translation>Anleitung speichern</translation>
    </message>
</context>
<context>
    <name>Cleaning</name>
    <message>
        <source>Every pixel is as it was.</source>
        <translation>Jeder Bildpunkt ist geblieben, wie er war.</translation>
    </message>
    <message>
        <source>Found in the files, and not sent: {kinds}. In brackets, in how many.</source>
        <translation>In den Dateien gefunden und nicht gesendet: {kinds}. In Klammern steht, in wie vielen.</translation>
    </message>
    <message>
        <source>It was a file of the kind {format}.</source>
        <translation>Es war eine {format}-Datei.</translation>
    </message>
    <message>
        <source>Its rotation is kept, so that it stands upright.</source>
        <translation>Die Drehung bleibt erhalten, damit es aufrecht steht.</translation>
    </message>
    <message>
        <source>The picture itself: {format}, {width} × {height} pixels, {size}.</source>
        <translation>Das Foto selbst: {format}, {width} × {height} Bildpunkte, {size}.</translation>
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
        <translation>{what}: {pieces}, {size}</translation>
    </message>
</context>
<context>
    <name>ClockOffer</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other picture(s) by the same clock: {difference} earlier as well?</source>
        <translation>
            <numerusform>%n weiteres Foto derselben Uhr: auch {difference} früher?</numerusform>
            <numerusform>%n weitere Fotos derselben Uhr: auch {difference} früher?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other picture(s) by the same clock: {difference} later as well?</source>
        <translation>
            <numerusform>%n weiteres Foto derselben Uhr: auch {difference} später?</numerusform>
            <numerusform>%n weitere Fotos derselben Uhr: auch {difference} später?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other picture(s) corrected as well.</source>
        <translation>
            <numerusform>%n weiteres Foto ebenfalls korrigiert.</numerusform>
            <numerusform>%n weitere Fotos ebenfalls korrigiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct them too</source>
        <translation>Auch korrigieren</translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation>Nur dieses</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forgotten passphrase</source>
        <translation>Passphrase vergessen</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Take the printed sheet with the recovery code, and choose another passphrase.</source>
        <translation>Nehmen Sie das gedruckte Blatt mit dem Wiederherstellungscode, und wählen Sie eine andere Passphrase.</translation>
    </message>
    <message>
        <source>Unlock with the new passphrase</source>
        <translation>Mit der neuen Passphrase entsperren</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Wird entsperrt…</translation>
    </message>
    <message>
        <source>Your new passphrase</source>
        <translation>Ihre neue Passphrase</translation>
    </message>
</context>
<context>
    <name>CodeStep</name>
    <message>
        <source>Group {number}</source>
        <translation>Gruppe {number}</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>Ich habe ihn auf Papier</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Print it…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Show the code again</source>
        <translation>Code noch einmal zeigen</translation>
    </message>
    <message>
        <source>These are not the two groups. Compare them with the paper, letter by letter.</source>
        <translation>Das sind nicht die beiden Gruppen. Vergleichen Sie sie Buchstabe für Buchstabe mit dem Papier.</translation>
    </message>
    <message>
        <source>Type these two groups of it from your paper.</source>
        <translation>Tippen Sie diese zwei Gruppen von Ihrem Papier ab.</translation>
    </message>
    <message>
        <source>Whoever forgets their passphrase opens Pli with this code. It is shown only now, and nobody else has it: print it or write it down, and keep it away from this computer.</source>
        <translation>Wer seine Passphrase vergisst, öffnet Pli mit diesem Code. Er wird nur jetzt gezeigt, und niemand sonst hat ihn: drucken Sie ihn oder schreiben Sie ihn auf, und bewahren Sie ihn nicht bei diesem Computer auf.</translation>
    </message>
    <message>
        <source>Your recovery code</source>
        <translation>Ihr Wiederherstellungscode</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Send the correction</source>
        <translation>Berichtigung senden</translation>
    </message>
    <message>
        <source>Send the reply</source>
        <translation>Rückmeldung senden</translation>
    </message>
    <message>
        <source>What is to be corrected?</source>
        <translation>Was ist zu berichtigen?</translation>
    </message>
    <message>
        <source>Why is the case withdrawn? The service is told, and cannot answer it any more.</source>
        <translation>Warum wird die Anfrage zurückgezogen? Der Dienst erfährt es und kann sie nicht mehr beantworten.</translation>
    </message>
    <message>
        <source>Withdraw the case</source>
        <translation>Anfrage zurückziehen</translation>
    </message>
    <message>
        <source>Your reply to the service</source>
        <translation>Ihre Rückmeldung an den Dienst</translation>
    </message>
</context>
<context>
    <name>ConnectStep</name>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Connect to a hospital</source>
        <translation>Mit einem Krankenhaus verbinden</translation>
    </message>
    <message>
        <source>Connecting to the hospital…</source>
        <translation>Verbindung mit dem Krankenhaus…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Or type the code of the invitation</source>
        <translation>Oder tippen Sie den Code der Einladung</translation>
    </message>
    <message>
        <source>The hospital gave you an invitation: a file, or a code in a letter. It says where your requests go and which services you can ask.</source>
        <translation>Das Krankenhaus hat Ihnen eine Einladung gegeben: eine Datei oder einen Code in einem Brief. Sie sagt, wohin Ihre Anfragen gehen und welche Dienste Sie fragen können.</translation>
    </message>
</context>
<context>
    <name>ConnectionSection</name>
    <message numerus="yes">
        <source>%n service(s) can be asked now.</source>
        <translation>
            <numerusform>%n Dienst kann jetzt gefragt werden.</numerusform>
            <numerusform>%n Dienste können jetzt gefragt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>A hospital that compares your practice&apos;s keys by telephone hears these groups:</source>
        <translation>Ein Krankenhaus, das die Schlüssel Ihrer Praxis am Telefon vergleicht, hört diese Gruppen:</translation>
    </message>
    <message>
        <source>Connected through {gateway}.</source>
        <translation>Verbunden über {gateway}.</translation>
    </message>
    <message>
        <source>For the hospital, so that it knows your practice. It holds no secret.</source>
        <translation>Für das Krankenhaus, damit es Ihre Praxis kennt. Sie enthält kein Geheimnis.</translation>
    </message>
    <message>
        <source>Hospitals</source>
        <translation>Krankenhäuser</translation>
    </message>
    <message>
        <source>Join another hospital</source>
        <translation>Mit einem weiteren Krankenhaus verbinden</translation>
    </message>
    <message>
        <source>Not connected to a hospital yet.</source>
        <translation>Noch mit keinem Krankenhaus verbunden.</translation>
    </message>
    <message>
        <source>Our groups</source>
        <translation>Unsere Gruppen</translation>
    </message>
    <message>
        <source>Our key record</source>
        <translation>Unsere öffentlichen Schlüssel</translation>
    </message>
    <message>
        <source>Our own keys</source>
        <translation>Unsere eigenen Schlüssel</translation>
    </message>
    <message>
        <source>Save our key record…</source>
        <translation>Unsere öffentlichen Schlüssel speichern…</translation>
    </message>
    <message>
        <source>The key record is saved.</source>
        <translation>Die öffentlichen Schlüssel sind gespeichert.</translation>
    </message>
</context>
<context>
    <name>ConsentFields</name>
    <message>
        <source>Consent is given for the patient</source>
        <translation>Einwilligung für den Patienten</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Berichtigen</translation>
    </message>
    <message>
        <source>Name of who agrees</source>
        <translation>Name der einwilligenden Person</translation>
    </message>
    <message>
        <source>The patient agrees that pictures are taken, and sent to the service that is asked.</source>
        <translation>Der Patient ist einverstanden, dass Fotos gemacht und an den angefragten Dienst gesendet werden.</translation>
    </message>
    <message>
        <source>The patient consented on {moment}.</source>
        <translation>Der Patient hat am {moment} eingewilligt.</translation>
    </message>
    <message>
        <source>The patient consents</source>
        <translation>Der Patient willigt ein</translation>
    </message>
    <message>
        <source>The pictures may also be used for teaching</source>
        <translation>Die Fotos dürfen auch für den Unterricht verwendet werden</translation>
    </message>
    <message>
        <source>Who agrees?</source>
        <translation>Wer willigt ein?</translation>
    </message>
    <message>
        <source>{name} consented for the patient on {moment}.</source>
        <translation>{name} hat am {moment} für den Patienten eingewilligt.</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n area(s) covered</source>
        <translation>
            <numerusform>%n Stelle verdeckt</numerusform>
            <numerusform>%n Stellen verdeckt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) kept</source>
        <translation>
            <numerusform>%n Stelle behalten</numerusform>
            <numerusform>%n Stellen behalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) not decided yet</source>
        <translation>
            <numerusform>%n Stelle noch offen</numerusform>
            <numerusform>%n Stellen noch offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bar or QR code(s)</source>
        <translation>
            <numerusform>%n Strich- oder QR-Code</numerusform>
            <numerusform>%n Strich- oder QR-Codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n Gesicht</numerusform>
            <numerusform>%n Gesichter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n Foto</numerusform>
            <numerusform>%n Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) added</source>
        <translation>
            <numerusform>%n Foto hinzugefügt</numerusform>
            <numerusform>%n Fotos hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) to send</source>
        <translation>
            <numerusform>%n Foto zu senden</numerusform>
            <numerusform>%n Fotos zu senden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n Text</numerusform>
            <numerusform>%n Texte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answer by {day} at the latest: %n working day(s).</source>
        <translation>
            <numerusform>Antwort bis spätestens {day}: %n Werktag.</numerusform>
            <numerusform>Antwort bis spätestens {day}: %n Werktage.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answers within %n working day(s)</source>
        <translation>
            <numerusform>Antwortet innerhalb von %n Werktag</numerusform>
            <numerusform>Antwortet innerhalb von %n Werktagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not decided yet: {what}. Sent as it is unless you cover it.</source>
        <translation>
            <numerusform>Noch offen: {what}. Wird so gesendet, wenn Sie es nicht verdecken.</numerusform>
            <numerusform>Noch offen: {what}. Werden so gesendet, wenn Sie sie nicht verdecken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>This day is still to come.</source>
        <translation>Dieser Tag liegt noch vor uns.</translation>
    </message>
    <message>
        <source>Write the day like 30.07.1985.</source>
        <translation>Schreiben Sie den Tag so: 30.07.1985.</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>TT.MM.JJJJ</translation>
    </message>
</context>
<context>
    <name>DeletePart</name>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete this request</source>
        <translation>Diese Anfrage löschen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>The request and its pictures are deleted for good. Nothing of it was sent.</source>
        <translation>Die Anfrage und ihre Fotos werden endgültig gelöscht. Nichts davon wurde gesendet.</translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Choose the file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Drop the invitation of the hospital here, or choose its file.</source>
        <translation>Legen Sie die Einladung des Krankenhauses hier ab, oder wählen Sie ihre Datei.</translation>
    </message>
    <message>
        <source>Invitations (*.json);;All files (*)</source>
        <translation>Einladungen (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The invitation</source>
        <translation>Die Einladung</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message>
        <source>Choose or write</source>
        <translation>Wählen oder schreiben</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Nächstes Foto</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>This picture</source>
        <translation>Dieses Foto</translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>Where is your practice&apos;s record?</source>
        <translation>Wo ist die Akte Ihrer Praxis?</translation>
    </message>
</context>
<context>
    <name>FilmStrip</name>
    <message>
        <source>Picture {number}: {words}</source>
        <translation>Foto {number}: {words}</translation>
    </message>
    <message>
        <source>Pictures taken</source>
        <translation>Aufgenommene Fotos</translation>
    </message>
    <message>
        <source>The pictures that you take stand here. Files can also be dropped here, or pasted.</source>
        <translation>Die Fotos, die Sie aufnehmen, stehen hier. Dateien können hierher gezogen oder eingefügt werden.</translation>
    </message>
</context>
<context>
    <name>FingerprintCard</name>
    <message>
        <source>All digits agree</source>
        <translation>Alle Ziffern stimmen überein</translation>
    </message>
    <message>
        <source>They read out</source>
        <translation>Dort wird vorgelesen</translation>
    </message>
    <message>
        <source>You read out</source>
        <translation>Sie lesen vor</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Step {number} of {all}</source>
        <translation>Schritt {number} von {all}</translation>
    </message>
</context>
<context>
    <name>Floating</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>FromElsewhere</name>
    <message numerus="yes">
        <source>%n file(s) were not looked at any more.</source>
        <translation>
            <numerusform>%n Datei wurde nicht mehr angesehen.</numerusform>
            <numerusform>%n Dateien wurden nicht mehr angesehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s) in the folder were left alone.</source>
        <translation>
            <numerusform>%n andere Datei im Ordner blieb unberührt.</numerusform>
            <numerusform>%n andere Dateien im Ordner blieben unberührt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) added.</source>
        <translation>
            <numerusform>%n Foto hinzugefügt.</numerusform>
            <numerusform>%n Fotos hinzugefügt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) were here already.</source>
        <translation>
            <numerusform>%n Foto war schon da.</numerusform>
            <numerusform>%n Fotos waren schon da.</numerusform>
        </translation>
    </message>
    <message>
        <source>First the consent, then the pictures.</source>
        <translation>Zuerst die Einwilligung, dann die Fotos.</translation>
    </message>
    <message>
        <source>Pictures and documents ({kinds});;All files (*)</source>
        <translation>Fotos und Dokumente ({kinds});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Pictures from files</source>
        <translation>Fotos aus Dateien</translation>
    </message>
    <message>
        <source>Stopped. Nothing was taken.</source>
        <translation>Angehalten. Nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>There are more than {pictures}. Nothing was taken: choose those of this patient, and bring them.</source>
        <translation>Es sind mehr als {pictures}. Nichts wurde übernommen: Wählen Sie nur die dieses Patienten.</translation>
    </message>
    <message>
        <source>There is no picture in it that could be taken. From a telephone on a cable or a web page: save the picture to a folder first, and drop it from there.</source>
        <translation>Darin ist kein Foto, das übernommen werden kann. Von einem Telefon am Kabel oder einer Webseite: Speichern Sie das Foto zuerst in einem Ordner und ziehen Sie es von dort hierher.</translation>
    </message>
    <message>
        <source>There is no picture in this folder.</source>
        <translation>In diesem Ordner ist kein Foto.</translation>
    </message>
    <message>
        <source>What was copied is text. Copy the picture itself, or drop its file here.</source>
        <translation>Kopiert wurde Text. Kopieren Sie das Bild selbst, oder ziehen Sie seine Datei hierher.</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n Monat</numerusform>
            <numerusform>%n Monate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n Jahr</numerusform>
            <numerusform>%n Jahre</numerusform>
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
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>For whoever helps you with Pli. This is all that it says: no patient, no name, no question, no picture.</source>
        <translation>Für die Person, die Ihnen mit Pli hilft. Das ist alles, was darin steht: kein Patient, kein Name, keine Frage, kein Foto.</translation>
    </message>
    <message>
        <source>Help report</source>
        <translation>Hilfebericht</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Als Datei speichern…</translation>
    </message>
    <message>
        <source>Save the help report</source>
        <translation>Hilfebericht speichern</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
</context>
<context>
    <name>HospitalStep</name>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Call the hospital at a number that you know. Each reads out their digits: if all agree, nobody has come between you. Until then your requests are sealed all the same.</source>
        <translation>Rufen Sie das Krankenhaus unter einer Nummer an, die Sie kennen. Jeder liest seine Ziffern vor: stimmen alle überein, hat sich niemand dazwischengeschaltet. Bis dahin werden Ihre Anfragen trotzdem versiegelt.</translation>
    </message>
    <message>
        <source>Compare by telephone (may be done later)</source>
        <translation>Am Telefon vergleichen (auch später möglich)</translation>
    </message>
    <message>
        <source>Save the file for the hospital…</source>
        <translation>Datei für das Krankenhaus speichern…</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Gespeichert als {name}</translation>
    </message>
    <message>
        <source>So that the hospital knows your practice, send it this file, by e-mail say. There is nothing secret in it.</source>
        <translation>Damit das Krankenhaus Ihre Praxis kennt, senden Sie ihm diese Datei, zum Beispiel per E-Mail. Sie enthält nichts Geheimes.</translation>
    </message>
    <message>
        <source>The file for the hospital</source>
        <translation>Die Datei für das Krankenhaus</translation>
    </message>
    <message>
        <source>You can ask these services</source>
        <translation>Sie können diese Dienste fragen</translation>
    </message>
</context>
<context>
    <name>ImportProgress</name>
    <message numerus="yes">
        <source>%n file(s) seen so far…</source>
        <translation>
            <numerusform>Bisher %n Datei durchgesehen…</numerusform>
            <numerusform>Bisher %n Dateien durchgesehen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Being stopped…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>{done} of {total} files looked at…</source>
        <translation>{done} von {total} Dateien angesehen…</translation>
    </message>
</context>
<context>
    <name>IntakePart</name>
    <message numerus="yes">
        <source>%n question(s) answered</source>
        <translation>
            <numerusform>%n Frage beantwortet</numerusform>
            <numerusform>%n Fragen beantwortet</numerusform>
        </translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>The service wants to know</source>
        <translation>Der Dienst möchte wissen</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>freiwillig</translation>
    </message>
</context>
<context>
    <name>KnownPatients</name>
    <message>
        <source>Known patients</source>
        <translation>Bekannte Patienten</translation>
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
        <translation>Pli nimmt Fotos von Haut, Nägeln und Wunden auf und bringt sie versiegelt zu einem Krankenhausdienst für eine Beurteilung. Das Einrichten dauert etwa zwei Minuten.</translation>
    </message>
    <message>
        <source>Welcome to Pli</source>
        <translation>Willkommen bei Pli</translation>
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
        <translation>Eine PIN für heute</translation>
    </message>
    <message>
        <source>A new recovery code</source>
        <translation>Ein neuer Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Change my passphrase</source>
        <translation>Meine Passphrase ändern</translation>
    </message>
    <message>
        <source>Lock and passphrase</source>
        <translation>Sperre und Passphrase</translation>
    </message>
    <message>
        <source>Lock by itself</source>
        <translation>Von selbst sperren</translation>
    </message>
    <message>
        <source>Lock by itself after</source>
        <translation>Von selbst sperren nach</translation>
    </message>
    <message>
        <source>When nobody touches Pli for so long. Sending goes on; the live picture is never cut off.</source>
        <translation>Wenn niemand Pli so lange berührt. Der Versand geht weiter; das Livebild wird nie unterbrochen.</translation>
    </message>
</context>
<context>
    <name>LooksSection</name>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Discreet: lists show no names and birth dates</source>
        <translation>Diskret: Listen zeigen keine Namen und Geburtsdaten</translation>
    </message>
    <message>
        <source>For a screen that patients can see. On a request and an answer the name stays.</source>
        <translation>Für einen Bildschirm, den Patienten sehen können. Auf einer Anfrage und einer Antwort bleibt der Name.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language and looks</source>
        <translation>Sprache und Aussehen</translation>
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
        <translation>Vier oder fünf Wörter, die nicht zusammengehören, sind am besten.</translation>
    </message>
    <message>
        <source>How hard it is to guess</source>
        <translation>Wie schwer sie zu erraten ist</translation>
    </message>
    <message>
        <source>Not the same.</source>
        <translation>Nicht dieselbe.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Noch einmal dieselbe</translation>
    </message>
    <message>
        <source>The same.</source>
        <translation>Dieselbe.</translation>
    </message>
</context>
<context>
    <name>Originals</name>
    <message>
        <source>The originals are still in the folder “{name}”: delete them there when all has arrived.</source>
        <translation>Die Originale sind noch im Ordner „{name}“: Löschen Sie sie dort, wenn alles angekommen ist.</translation>
    </message>
    <message>
        <source>The originals are still on the card “{name}”: delete them there when all has arrived.</source>
        <translation>Die Originale sind noch auf der Karte „{name}“: Löschen Sie sie dort, wenn alles angekommen ist.</translation>
    </message>
    <message>
        <source>The originals are still on the telephone or in the mail: delete them there as well.</source>
        <translation>Die Originale sind noch auf dem Telefon oder in der E-Mail: Löschen Sie sie auch dort.</translation>
    </message>
    <message>
        <source>The originals are still on the telephone “{name}”: delete them there when all has arrived.</source>
        <translation>Die Originale sind noch auf dem Telefon „{name}“: Löschen Sie sie dort, wenn alles angekommen ist.</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Verstanden</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>PassphrasePanel</name>
    <message>
        <source>Come back with a PIN today</source>
        <translation>Heute mit einer PIN zurückkommen</translation>
    </message>
    <message>
        <source>Four to twelve digits. Valid until midnight, on this computer, as long as Pli runs.</source>
        <translation>Vier bis zwölf Ziffern. Gültig bis Mitternacht, auf diesem Computer, solange Pli läuft.</translation>
    </message>
    <message>
        <source>I forgot it</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Jemand anders</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Unlock Pli</source>
        <translation>Pli entsperren</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Wird entsperrt…</translation>
    </message>
</context>
<context>
    <name>PatientFields</name>
    <message>
        <source>11 digits</source>
        <translation>11 Ziffern</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>National number</source>
        <translation>Nationalregisternummer (NISS)</translation>
    </message>
    <message>
        <source>No national number</source>
        <translation>Keine Nationalregisternummer</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>The national number says {birth_date}. Is it the right patient?</source>
        <translation>Die Nationalregisternummer sagt {birth_date}. Ist es der richtige Patient?</translation>
    </message>
    <message>
        <source>The number is right: born {birth_date}, {sex}.</source>
        <translation>Die Nummer stimmt: geboren {birth_date}, {sex}.</translation>
    </message>
    <message>
        <source>The number is right: born {birth_date}.</source>
        <translation>Die Nummer stimmt: geboren {birth_date}.</translation>
    </message>
    <message>
        <source>The number is right; it does not tell the birth date.</source>
        <translation>Die Nummer stimmt; sie enthält kein Geburtsdatum.</translation>
    </message>
    <message>
        <source>This is not a national number: compare it with the identity card.</source>
        <translation>Dies ist keine Nationalregisternummer: vergleichen Sie sie mit dem Personalausweis.</translation>
    </message>
    <message>
        <source>Write the birth date like 30.07.1985, or only the year if no more is known.</source>
        <translation>Schreiben Sie das Geburtsdatum so: 30.07.1985, oder nur das Jahr, wenn mehr nicht bekannt ist.</translation>
    </message>
    <message>
        <source>Your own number for the patient</source>
        <translation>Ihre eigene Patientennummer</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>TT.MM.JJJJ</translation>
    </message>
</context>
<context>
    <name>PatientStep</name>
    <message>
        <source>Author, language, copies</source>
        <translation>Verfasser, Sprache, Kopien</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Fragebogen</translation>
    </message>
    <message>
        <source>Last seen in person on</source>
        <translation>Zuletzt persönlich gesehen am</translation>
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
        <translation>Eine Kopie und die Antwort auch an</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Angefragt von</translation>
    </message>
    <message>
        <source>Choose a doctor or a nurse…</source>
        <translation>Wählen Sie einen Arzt oder Pfleger…</translation>
    </message>
    <message>
        <source>Language of the request</source>
        <translation>Sprache der Anfrage</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Verantwortlich</translation>
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
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>People of the practice</source>
        <translation>Personen der Praxis</translation>
    </message>
</context>
<context>
    <name>PeopleStep</name>
    <message>
        <source>Add a colleague</source>
        <translation>Kollegen hinzufügen</translation>
    </message>
    <message>
        <source>Everybody has their own passphrase: it protects your patients if this computer is stolen, and shows who did what.</source>
        <translation>Jeder hat seine eigene Passphrase: sie schützt Ihre Patienten, wenn dieser Computer gestohlen wird, und zeigt, wer was getan hat.</translation>
    </message>
    <message>
        <source>Make the practice</source>
        <translation>Praxis anlegen</translation>
    </message>
    <message>
        <source>Who works here?</source>
        <translation>Wer arbeitet hier?</translation>
    </message>
    <message>
        <source>Your practice is being made, and the passphrases protected…</source>
        <translation>Ihre Praxis wird angelegt, und die Passphrasen werden geschützt…</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>A colleague</source>
        <translation>Ein Kollege</translation>
    </message>
    <message>
        <source>INAMI/RIZIV number (optional)</source>
        <translation>LIKIV-Nummer (freiwillig)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Take this person away</source>
        <translation>Diese Person entfernen</translation>
    </message>
    <message>
        <source>The check digits of this number are unusual. Please compare it; you can go on.</source>
        <translation>Die Prüfziffern dieser Nummer sind ungewöhnlich. Bitte vergleichen Sie sie; Sie können fortfahren.</translation>
    </message>
    <message>
        <source>They choose their passphrase now</source>
        <translation>Er oder sie wählt jetzt eine Passphrase</translation>
    </message>
    <message>
        <source>Without a passphrase they cannot unlock Pli yet. It can be chosen later, in the settings.</source>
        <translation>Ohne Passphrase kann diese Person Pli noch nicht entsperren. Sie kann später in den Einstellungen gewählt werden.</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>INAMI/RIZIV number (optional)</source>
        <translation>LIKIV-Nummer (freiwillig)</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>The check digits of this number are unusual. Please compare it; you can go on.</source>
        <translation>Die Prüfziffern dieser Nummer sind ungewöhnlich. Bitte vergleichen Sie sie; Sie können fortfahren.</translation>
    </message>
    <message>
        <source>They are being let in…</source>
        <translation>Wird zugelassen…</translation>
    </message>
    <message>
        <source>They choose their passphrase now</source>
        <translation>Er oder sie wählt jetzt eine Passphrase</translation>
    </message>
    <message>
        <source>Your own passphrase, to let them in</source>
        <translation>Ihre eigene Passphrase, um sie zuzulassen</translation>
    </message>
    <message>
        <source>{name} was added.</source>
        <translation>{name} wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>{name} was kept.</source>
        <translation>{name} wurde gespeichert.</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Change {name}</source>
        <translation>{name} ändern</translation>
    </message>
    <message>
        <source>Take {name} away</source>
        <translation>{name} entfernen</translation>
    </message>
</context>
<context>
    <name>PictureBar</name>
    <message>
        <source>Back to the camera</source>
        <translation>Zur Kamera</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>Originalgröße</translation>
    </message>
    <message>
        <source>Take again</source>
        <translation>Neu aufnehmen</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Ganzes Foto</translation>
    </message>
</context>
<context>
    <name>PictureCheck</name>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Note on picture {number}</source>
        <translation>Anmerkung zu Foto {number}</translation>
    </message>
    <message>
        <source>Removed from the file</source>
        <translation>Aus der Datei entfernt</translation>
    </message>
    <message>
        <source>See the picture larger</source>
        <translation>Foto größer ansehen</translation>
    </message>
    <message>
        <source>There was nothing to remove.</source>
        <translation>Es gab nichts zu entfernen.</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Was gesendet wird</translation>
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
        <translation>Foto {number}: {words}</translation>
    </message>
    <message>
        <source>Pictures that were sent</source>
        <translation>Gesendete Fotos</translation>
    </message>
</context>
<context>
    <name>PictureViewer</name>
    <message>
        <source>Back to the case</source>
        <translation>Zurück zur Anfrage</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>Originalgröße</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Picture {number} of {count}: {words}. {taken}</source>
        <translation>Foto {number} von {count}: {words}. {taken}</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>PicturesLayout</name>
    <message>
        <source>Choose another camera</source>
        <translation>Andere Kamera wählen</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut suchen</translation>
    </message>
</context>
<context>
    <name>PicturesStep</name>
    <message>
        <source>First the consent, then the camera</source>
        <translation>Erst die Einwilligung, dann die Kamera</translation>
    </message>
    <message>
        <source>The picture was deleted.</source>
        <translation>Das Foto wurde gelöscht.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>PinPanel</name>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Jemand anders</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Wird entsperrt…</translation>
    </message>
    <message>
        <source>Use my passphrase</source>
        <translation>Meine Passphrase verwenden</translation>
    </message>
</context>
<context>
    <name>PracticeStep</name>
    <message>
        <source>Address (optional)</source>
        <translation>Adresse (freiwillig)</translation>
    </message>
    <message>
        <source>Name of the practice</source>
        <translation>Name der Praxis</translation>
    </message>
    <message>
        <source>Telephone (optional)</source>
        <translation>Telefon (freiwillig)</translation>
    </message>
    <message>
        <source>The hospital reads this with each of your requests.</source>
        <translation>Das Krankenhaus liest dies bei jeder Ihrer Anfragen.</translation>
    </message>
    <message>
        <source>This does not look like a telephone number.</source>
        <translation>Das sieht nicht wie eine Telefonnummer aus.</translation>
    </message>
    <message>
        <source>Your practice</source>
        <translation>Ihre Praxis</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Live picture of the camera</source>
        <translation>Livebild der Kamera</translation>
    </message>
</context>
<context>
    <name>QuestionFields</name>
    <message numerus="yes">
        <source>%n letter(s) too long: the end is not kept.</source>
        <translation>
            <numerusform>%n Zeichen zu lang: das Ende wird nicht gespeichert.</numerusform>
            <numerusform>%n Zeichen zu lang: das Ende wird nicht gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>How soon?</source>
        <translation>Wie bald?</translation>
    </message>
    <message>
        <source>Telephone as well: {telephone}. Nobody may be looking at the screen now.</source>
        <translation>Rufen Sie auch an: {telephone}. Vielleicht sieht gerade niemand auf den Bildschirm.</translation>
    </message>
    <message>
        <source>Telephone the service as well: nobody may be looking at the screen now.</source>
        <translation>Rufen Sie auch den Dienst an: vielleicht sieht gerade niemand auf den Bildschirm.</translation>
    </message>
    <message>
        <source>What do you want to know?</source>
        <translation>Was möchten Sie wissen?</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Ihre Frage</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Answers ({count})</source>
        <translation>Antworten ({count})</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Check this computer</source>
        <translation>Diesen Computer prüfen</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Lock now (Ctrl+L)</source>
        <translation>Jetzt sperren (Strg+L)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Zu tun</translation>
    </message>
</context>
<context>
    <name>RecordSection</name>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Folder for the record</source>
        <translation>Ordner für die Akte</translation>
    </message>
    <message>
        <source>Keep filed cases</source>
        <translation>Abgelegte Anfragen behalten</translation>
    </message>
    <message>
        <source>Keep filed cases in Pli</source>
        <translation>Abgelegte Anfragen in Pli behalten</translation>
    </message>
    <message>
        <source>No folder chosen yet</source>
        <translation>Noch kein Ordner gewählt</translation>
    </message>
    <message>
        <source>The patient&apos;s record</source>
        <translation>Die Patientenakte</translation>
    </message>
    <message>
        <source>What was never filed is never removed. The hospital keeps its own copy.</source>
        <translation>Was nie abgelegt wurde, wird nie entfernt. Das Krankenhaus behält seine eigene Kopie.</translation>
    </message>
    <message>
        <source>“File in the record” writes the PDF and the pictures there, where your record takes them from.</source>
        <translation>„In der Akte ablegen“ schreibt das PDF und die Fotos dorthin, wo Ihre Akte sie abholt.</translation>
    </message>
</context>
<context>
    <name>RecoveryForm</name>
    <message>
        <source>For when the paper is lost. The old code opens nothing from then on.</source>
        <translation>Für den Fall, dass das Papier verloren ist. Der alte Code öffnet danach nichts mehr.</translation>
    </message>
    <message>
        <source>Make a new code</source>
        <translation>Neuen Code erstellen</translation>
    </message>
    <message>
        <source>The code is being made…</source>
        <translation>Der Code wird erstellt…</translation>
    </message>
    <message>
        <source>The new code is on paper.</source>
        <translation>Der neue Code ist auf Papier.</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Ihre Passphrase</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message numerus="yes">
        <source>%n file(s) were not taken</source>
        <translation>
            <numerusform>%n Datei wurde nicht übernommen</numerusform>
            <numerusform>%n Dateien wurden nicht übernommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Verstanden</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n other(s)</source>
        <translation>
            <numerusform>{names} und %n weitere</numerusform>
            <numerusform>{names} und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemoveForm</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Your own passphrase</source>
        <translation>Ihre eigene Passphrase</translation>
    </message>
    <message>
        <source>Your passphrase is being compared…</source>
        <translation>Ihre Passphrase wird verglichen…</translation>
    </message>
    <message>
        <source>{name} was taken away.</source>
        <translation>{name} wurde entfernt.</translation>
    </message>
    <message>
        <source>{name} will not open Pli any more. What they sent and signed stays.</source>
        <translation>{name} öffnet Pli nicht mehr. Was gesendet und signiert wurde, bleibt.</translation>
    </message>
</context>
<context>
    <name>RequestPage</name>
    <message>
        <source>Add pictures</source>
        <translation>Fotos hinzufügen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>Everything is kept as you type.</source>
        <translation>Alles wird gespeichert, während Sie schreiben.</translation>
    </message>
    <message>
        <source>Next: {step}</source>
        <translation>Weiter: {step}</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
</context>
<context>
    <name>RunStep</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>SecretEdit</name>
    <message>
        <source>Hide what I typed</source>
        <translation>Eingabe verbergen</translation>
    </message>
    <message>
        <source>Show what I typed</source>
        <translation>Eingabe anzeigen</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Die Feststelltaste scheint aktiv zu sein.</translation>
    </message>
</context>
<context>
    <name>SendStep</name>
    <message>
        <source>Answer by {day} at the latest.</source>
        <translation>Antwort bis spätestens {day}.</translation>
    </message>
    <message>
        <source>Asked by {author}; responsible: {responsible}.</source>
        <translation>Angefragt von {author}; verantwortlich: {responsible}.</translation>
    </message>
    <message>
        <source>Being sealed…</source>
        <translation>Wird versiegelt…</translation>
    </message>
    <message>
        <source>Being sent: {percent}</source>
        <translation>Wird gesendet: {percent}</translation>
    </message>
    <message>
        <source>Being sent…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>Compare the keys by telephone</source>
        <translation>Schlüssel am Telefon vergleichen</translation>
    </message>
    <message>
        <source>Copies for {names}.</source>
        <translation>Kopien an {names}.</translation>
    </message>
    <message>
        <source>Everything is there. Press Send.</source>
        <translation>Alles ist da. Drücken Sie auf Senden.</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>Alle behalten</translation>
    </message>
    <message>
        <source>Look at the pictures</source>
        <translation>Die Fotos ansehen</translation>
    </message>
    <message>
        <source>New, not sent yet</source>
        <translation>Neu, noch nicht gesendet</translation>
    </message>
    <message>
        <source>No service chosen yet</source>
        <translation>Noch kein Dienst gewählt</translation>
    </message>
    <message>
        <source>Nobody else can open it, not even those who carry it.</source>
        <translation>Niemand sonst kann sie öffnen, auch nicht, wer sie befördert.</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Not every picture was looked at for faces, text and codes yet.</source>
        <translation>Noch nicht jedes Bild wurde auf Gesichter, Text und Codes durchgesehen.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Anfrage öffnen</translation>
    </message>
    <message>
        <source>Parts of pictures are being covered…</source>
        <translation>Teile von Fotos werden verdeckt…</translation>
    </message>
    <message>
        <source>Sealed for</source>
        <translation>Versiegelt für</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Sent before</source>
        <translation>Bereits gesendet</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>Es fehlt noch</translation>
    </message>
    <message>
        <source>Stop sending</source>
        <translation>Versand anhalten</translation>
    </message>
    <message>
        <source>Stopped. It is sealed, and kept here.</source>
        <translation>Angehalten. Die Anfrage ist versiegelt und bleibt hier gespeichert.</translation>
    </message>
    <message>
        <source>This connection may be paid by volume. {size} are to be sent.</source>
        <translation>Diese Verbindung wird vielleicht nach Volumen bezahlt. {size} sind zu senden.</translation>
    </message>
    <message>
        <source>Urgent: telephone as well, {telephone}.</source>
        <translation>Dringend: rufen Sie auch an, {telephone}.</translation>
    </message>
    <message>
        <source>You may close the window: sending goes on by itself.</source>
        <translation>Sie können das Fenster schließen: der Versand läuft von selbst weiter.</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Ihre Frage</translation>
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
        <translation>Fragen, bevor über eine Verbindung nach Volumen gesendet wird</translation>
    </message>
    <message>
        <source>For that, this computer&apos;s own safe keeps a key that sends sealed cases and opens none.</source>
        <translation>Dafür bewahrt der Tresor dieses Computers einen Schlüssel auf, der versiegelte Anfragen sendet und keine öffnet.</translation>
    </message>
    <message>
        <source>Go on sending after a restart, before anybody unlocks</source>
        <translation>Nach einem Neustart weiter senden, bevor jemand entsperrt</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Senden</translation>
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
        <translation>Wählen Sie einen Dienst…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Connect to a hospital</source>
        <translation>Mit einem Krankenhaus verbinden</translation>
    </message>
    <message>
        <source>It does not take: {what}.</source>
        <translation>Er nimmt nicht an: {what}.</translation>
    </message>
    <message>
        <source>It reads {languages}. You can choose the language of the request below.</source>
        <translation>Er liest {languages}. Sie können die Sprache der Anfrage unten wählen.</translation>
    </message>
    <message>
        <source>It takes requests of these alone: {roles}. Choose another author below.</source>
        <translation>Er nimmt nur Anfragen an von: {roles}. Wählen Sie unten einen anderen Verfasser.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>The keys of this service have changed. Compare them by telephone before you send.</source>
        <translation>Die Schlüssel dieses Dienstes haben sich geändert. Vergleichen Sie sie am Telefon, bevor Sie senden.</translation>
    </message>
    <message>
        <source>Your practice is not connected to a hospital yet.</source>
        <translation>Ihre Praxis ist noch mit keinem Krankenhaus verbunden.</translation>
    </message>
</context>
<context>
    <name>ServiceRow</name>
    <message>
        <source>All twelve are the same</source>
        <translation>Alle zwölf sind gleich</translation>
    </message>
    <message numerus="yes">
        <source>Answers within %n working day(s)</source>
        <translation>
            <numerusform>Antwortet innerhalb von %n Werktag</numerusform>
            <numerusform>Antwortet innerhalb von %n Werktagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare keys</source>
        <translation>Schlüssel vergleichen</translation>
    </message>
    <message>
        <source>Keys compared: what you send goes to {service} alone.</source>
        <translation>Schlüssel verglichen: was Sie senden, geht allein an {service}.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Send nothing to {service} and show this to whoever looks after Pli in your practice.</source>
        <translation>Senden Sie nichts an {service}, und zeigen Sie dies der Person, die Pli in Ihrer Praxis betreut.</translation>
    </message>
    <message>
        <source>Telephone the service at a number that you know from elsewhere, not from here. Ask them to read out their twelve groups, and compare each.</source>
        <translation>Rufen Sie den Dienst unter einer Nummer an, die Sie von anderswo kennen, nicht von hier. Lassen Sie sich die zwölf Gruppen vorlesen, und vergleichen Sie jede.</translation>
    </message>
    <message>
        <source>Their groups</source>
        <translation>Deren Gruppen</translation>
    </message>
    <message>
        <source>They differ</source>
        <translation>Sie unterscheiden sich</translation>
    </message>
    <message>
        <source>Urgent: {telephone}</source>
        <translation>Dringend: {telephone}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>Shutter</name>
    <message>
        <source>Take a picture</source>
        <translation>Foto aufnehmen</translation>
    </message>
    <message>
        <source>Take a picture (space bar)</source>
        <translation>Foto aufnehmen (Leertaste)</translation>
    </message>
    <message>
        <source>The space bar takes a picture as well.</source>
        <translation>Die Leertaste nimmt ebenfalls ein Foto auf.</translation>
    </message>
</context>
<context>
    <name>StepsBar</name>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Patient and question</source>
        <translation>Patient und Frage</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
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
        <translation>Kann das stimmen? Die Uhr der Kamera geht vielleicht falsch.</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Berichtigen</translation>
    </message>
    <message>
        <source>Day on which it was taken</source>
        <translation>Tag der Aufnahme</translation>
    </message>
    <message>
        <source>Keep this time</source>
        <translation>Diese Zeit behalten</translation>
    </message>
    <message>
        <source>Say when</source>
        <translation>Angeben, wann</translation>
    </message>
    <message>
        <source>This is still to come.</source>
        <translation>Das liegt noch in der Zukunft.</translation>
    </message>
    <message>
        <source>Time at which it was taken</source>
        <translation>Uhrzeit der Aufnahme</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>An answer has arrived</source>
        <translation>Eine Antwort ist da</translation>
    </message>
    <message>
        <source>Open Pli to read it.</source>
        <translation>Öffnen Sie Pli, um sie zu lesen.</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message numerus="yes">
        <source>%n arrived, to be read after unlocking.</source>
        <translation>
            <numerusform>%n angekommen, nach dem Entsperren zu lesen.</numerusform>
            <numerusform>%n angekommen, nach dem Entsperren zu lesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be sent: unlock to see why.</source>
        <translation>
            <numerusform>%n konnte nicht gesendet werden: entsperren Sie, um den Grund zu sehen.</numerusform>
            <numerusform>%n konnten nicht gesendet werden: entsperren Sie, um den Grund zu sehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be sent.</source>
        <translation>
            <numerusform>%n zu senden.</numerusform>
            <numerusform>%n zu senden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Sending and receiving go on once somebody has unlocked.</source>
        <translation>Senden und Empfangen gehen weiter, sobald jemand entsperrt hat.</translation>
    </message>
    <message>
        <source>While Pli is locked, sending goes on.</source>
        <translation>Während Pli gesperrt ist, geht der Versand weiter.</translation>
    </message>
</context>
<context>
    <name>ViewsList</name>
    <message>
        <source>Another view</source>
        <translation>Eine andere Ansicht</translation>
    </message>
    <message>
        <source>What does it show?</source>
        <translation>Was zeigt sie?</translation>
    </message>
    <message>
        <source>What does the other view show?</source>
        <translation>Was zeigt die andere Ansicht?</translation>
    </message>
    <message>
        <source>if possible</source>
        <translation>wenn möglich</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>aufgenommen</translation>
    </message>
    <message>
        <source>wanted</source>
        <translation>erwünscht</translation>
    </message>
</context>
<context>
    <name>Way</name>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Opened by the service</source>
        <translation>Vom Dienst geöffnet</translation>
    </message>
    <message>
        <source>Received by the service</source>
        <translation>Vom Dienst empfangen</translation>
    </message>
    <message>
        <source>Sealed on this computer</source>
        <translation>Auf diesem Computer versiegelt</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>still to come</source>
        <translation>steht noch aus</translation>
    </message>
</context>
<context>
    <name>WhoPanel</name>
    <message>
        <source>Who is there?</source>
        <translation>Wer ist da?</translation>
    </message>
</context>
<context>
    <name>Worklist</name>
    <message>
        <source>A picture is to be taken again</source>
        <translation>Ein Foto ist noch einmal aufzunehmen</translation>
    </message>
    <message>
        <source>Answer by {day}</source>
        <translation>Antwort bis {day}</translation>
    </message>
    <message>
        <source>Answer was due {day}</source>
        <translation>Antwort war fällig {day}</translation>
    </message>
    <message>
        <source>Copy of a colleague&apos;s request</source>
        <translation>Kopie der Anfrage eines Kollegen</translation>
    </message>
    <message>
        <source>In your record</source>
        <translation>In Ihrer Akte</translation>
    </message>
    <message>
        <source>New copy</source>
        <translation>Neue Kopie</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Neue Nachricht</translation>
    </message>
    <message>
        <source>Not opened yet</source>
        <translation>Noch nicht geöffnet</translation>
    </message>
    <message>
        <source>Patient informed</source>
        <translation>Patient informiert</translation>
    </message>
    <message>
        <source>Patient not informed yet</source>
        <translation>Patient noch nicht informiert</translation>
    </message>
    <message>
        <source>Ready to be sent</source>
        <translation>Bereit zum Senden</translation>
    </message>
    <message>
        <source>Request of {moment}</source>
        <translation>Anfrage vom {moment}</translation>
    </message>
    <message>
        <source>Still missing: {what}</source>
        <translation>Es fehlt noch: {what}</translation>
    </message>
    <message>
        <source>Telephone {number}</source>
        <translation>Telefon {number}</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Wartet auf Versand</translation>
    </message>
</context>
<context>
    <name>WorklistPage</name>
    <message>
        <source>Hide names and birth dates</source>
        <translation>Namen und Geburtsdaten verbergen</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Neue Anfrage</translation>
    </message>
    <message>
        <source>New request ( N )</source>
        <translation>Neue Anfrage ( N )</translation>
    </message>
    <message>
        <source>Nobody is found by these words.</source>
        <translation>Mit diesen Wörtern wird niemand gefunden.</translation>
    </message>
    <message>
        <source>Nothing is to be done. Press N for a new request.</source>
        <translation>Es ist nichts zu tun. Drücken Sie N für eine neue Anfrage.</translation>
    </message>
    <message>
        <source>Reading the cases…</source>
        <translation>Anfragen werden gelesen…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search ( / or Ctrl+F )</source>
        <translation>Suchen ( / oder Strg+F )</translation>
    </message>
    <message>
        <source>Search a name, number or service</source>
        <translation>Name, Nummer oder Dienst suchen</translation>
    </message>
    <message>
        <source>Show names and birth dates</source>
        <translation>Namen und Geburtsdaten zeigen</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Zu tun</translation>
    </message>
</context>
<context>
    <name>WorklistView</name>
    <message>
        <source>Cases</source>
        <translation>Anfragen</translation>
    </message>
</context>
<context>
    <name>_JoinForm</name>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Connecting to the hospital…</source>
        <translation>Verbindung mit dem Krankenhaus…</translation>
    </message>
    <message>
        <source>Or type the code of the invitation</source>
        <translation>Oder tippen Sie den Code der Einladung</translation>
    </message>
</context>
<context>
    <name>_PassphraseForm</name>
    <message>
        <source>Change my passphrase</source>
        <translation>Meine Passphrase ändern</translation>
    </message>
    <message>
        <source>Your passphrase is being changed…</source>
        <translation>Ihre Passphrase wird geändert…</translation>
    </message>
    <message>
        <source>Your passphrase is changed. Use the new one from now on.</source>
        <translation>Ihre Passphrase ist geändert. Verwenden Sie ab jetzt die neue.</translation>
    </message>
    <message>
        <source>Your passphrase now</source>
        <translation>Ihre jetzige Passphrase</translation>
    </message>
</context>
<context>
    <name>_PinForm</name>
    <message>
        <source>It reopens Pli until midnight. After five wrong tries, the passphrase is asked.</source>
        <translation>Sie öffnet Pli bis Mitternacht wieder. Nach fünf falschen Versuchen wird die Passphrase verlangt.</translation>
    </message>
    <message>
        <source>PIN, at least 4 digits</source>
        <translation>PIN, mindestens 4 Ziffern</translation>
    </message>
    <message>
        <source>The PIN reopens Pli until midnight.</source>
        <translation>Die PIN öffnet Pli bis Mitternacht wieder.</translation>
    </message>
    <message>
        <source>Use this PIN today</source>
        <translation>Diese PIN heute verwenden</translation>
    </message>
</context>
<context>
    <name>advice</name>
    <message>
        <source>A single word is easily guessed.</source>
        <translation>Ein einzelnes Wort ist leicht zu erraten.</translation>
    </message>
    <message>
        <source>Add one or two unusual words.</source>
        <translation>Fügen Sie ein oder zwei ungewöhnliche Wörter hinzu.</translation>
    </message>
    <message>
        <source>Capitals and signs in place of letters add little.</source>
        <translation>Großbuchstaben und Zeichen anstelle von Buchstaben bringen wenig.</translation>
    </message>
    <message>
        <source>Dates are easily guessed.</source>
        <translation>Daten sind leicht zu erraten.</translation>
    </message>
    <message>
        <source>Keys in a row are easily guessed.</source>
        <translation>Tasten in einer Reihe sind leicht zu erraten.</translation>
    </message>
    <message>
        <source>Many people use this one.</source>
        <translation>Viele Leute verwenden diese.</translation>
    </message>
    <message>
        <source>Names are easily guessed.</source>
        <translation>Namen sind leicht zu erraten.</translation>
    </message>
    <message>
        <source>Repeating adds little.</source>
        <translation>Wiederholen bringt wenig.</translation>
    </message>
    <message>
        <source>Sequences like “abc” are easily guessed.</source>
        <translation>Folgen wie „abc“ sind leicht zu erraten.</translation>
    </message>
    <message>
        <source>Too short: take at least ten characters.</source>
        <translation>Zu kurz: nehmen Sie mindestens zehn Zeichen.</translation>
    </message>
</context>
<context>
    <name>case</name>
    <message>
        <source>Earlier opinion: {outcome}</source>
        <translation>Frühere Beurteilung: {outcome}</translation>
    </message>
    <message>
        <source>Take this view again</source>
        <translation>Diese Ansicht noch einmal aufnehmen</translation>
    </message>
    <message>
        <source>The case</source>
        <translation>Die Anfrage</translation>
    </message>
    <message>
        <source>The case was passed on to {name}, which you are not connected to: its answer waits until you open its invitation in the settings.</source>
        <translation>Der Fall wurde an {name} weitergegeben, womit Sie nicht verbunden sind: Die Antwort wartet, bis Sie die Einladung in den Einstellungen öffnen.</translation>
    </message>
    <message>
        <source>The opinion</source>
        <translation>Die Beurteilung</translation>
    </message>
    <message>
        <source>The patient is informed</source>
        <translation>Der Patient ist informiert</translation>
    </message>
    <message>
        <source>The service asks for a picture again: {what}</source>
        <translation>Der Dienst bittet noch einmal um ein Foto: {what}</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>What was said since</source>
        <translation>Was seitdem gesagt wurde</translation>
    </message>
    <message>
        <source>Your colleague&apos;s question</source>
        <translation>Die Frage Ihres Kollegen</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Ihre Frage</translation>
    </message>
    <message>
        <source>by {name}, {moment}</source>
        <translation>von {name}, {moment}</translation>
    </message>
    <message>
        <source>{kind}: {author}, {party}, {moment}</source>
        <translation>{kind}: {author}, {party}, {moment}</translation>
    </message>
    <message>
        <source>{stage}. Answer by {day} at the latest.</source>
        <translation>{stage}. Antwort bis spätestens {day}.</translation>
    </message>
    <message>
        <source>{stage}. The answer was due {day}. Telephone the service: {number}</source>
        <translation>{stage}. Die Antwort war fällig {day}. Rufen Sie den Dienst an: {number}</translation>
    </message>
</context>
<context>
    <name>certainty</name>
    <message>
        <source>Certain</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>Möglich</translation>
    </message>
    <message>
        <source>Probable</source>
        <translation>Wahrscheinlich</translation>
    </message>
</context>
<context>
    <name>change</name>
    <message>
        <source>The file holds more pictures. Only the first is taken.</source>
        <translation>Die Datei enthält weitere Bilder. Nur das erste wird genommen.</translation>
    </message>
    <message>
        <source>The page was drawn as a picture.</source>
        <translation>Die Seite wurde als Bild gezeichnet.</translation>
    </message>
    <message>
        <source>Very fine steps of brightness were rounded, as screens show them.</source>
        <translation>Sehr feine Helligkeitsstufen wurden gerundet, wie Bildschirme sie zeigen.</translation>
    </message>
    <message>
        <source>Written anew as JPEG in high quality.</source>
        <translation>Neu als JPEG in hoher Qualität geschrieben.</translation>
    </message>
</context>
<context>
    <name>checkup</name>
    <message>
        <source>A card reader is plugged in: identity cards can be read.</source>
        <translation>Ein Kartenleser ist angeschlossen: Personalausweise können gelesen werden.</translation>
    </message>
    <message>
        <source>A gateway on this very computer answers and knows this practice.</source>
        <translation>Ein Gateway auf diesem Computer selbst antwortet und kennt diese Praxis.</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation>Kartenleser</translation>
    </message>
    <message>
        <source>Connection and clock</source>
        <translation>Verbindung und Uhr</translation>
    </message>
    <message>
        <source>Encryption of the disk</source>
        <translation>Verschlüsselung der Festplatte</translation>
    </message>
    <message>
        <source>For information</source>
        <translation>Zur Information</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>It is compared with the gateway&apos;s once that answers.</source>
        <translation>Sie wird mit der des Gateways verglichen, sobald dieses antwortet.</translation>
    </message>
    <message>
        <source>It is not needed. With one, name and birth date come from the identity card.</source>
        <translation>Er ist nicht nötig. Mit einem Leser kommen Name und Geburtsdatum vom Personalausweis.</translation>
    </message>
    <message>
        <source>Keeping secrets</source>
        <translation>Geheimnisse aufbewahren</translation>
    </message>
    <message>
        <source>Let the system set the clock by itself.</source>
        <translation>Lassen Sie das System die Uhr selbst stellen.</translation>
    </message>
    <message>
        <source>Make some room before it runs out.</source>
        <translation>Schaffen Sie Platz, bevor er ausgeht.</translation>
    </message>
    <message>
        <source>Make some room now: new pictures may not be kept.</source>
        <translation>Schaffen Sie jetzt Platz: neue Fotos werden vielleicht nicht gespeichert.</translation>
    </message>
    <message>
        <source>No camera was found.</source>
        <translation>Es wurde keine Kamera gefunden.</translation>
    </message>
    <message>
        <source>No card reader is plugged in.</source>
        <translation>Es ist kein Kartenleser angeschlossen.</translation>
    </message>
    <message>
        <source>Nothing is lost: after a restart, sending goes on once somebody has unlocked Pli.</source>
        <translation>Nichts ist verloren: nach einem Neustart geht der Versand weiter, sobald jemand Pli entsperrt hat.</translation>
    </message>
    <message>
        <source>Only {gigabytes} GB are free.</source>
        <translation>Nur {gigabytes} GB sind frei.</translation>
    </message>
    <message>
        <source>Open the settings and join with a hospital&apos;s invitation.</source>
        <translation>Öffnen Sie die Einstellungen, und verbinden Sie sich mit der Einladung eines Krankenhauses.</translation>
    </message>
    <message>
        <source>Plug one in and check again, or bring pictures in from a file.</source>
        <translation>Schließen Sie eine an, und prüfen Sie erneut, oder holen Sie Fotos aus einer Datei.</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translation>Platz auf der Festplatte</translation>
    </message>
    <message>
        <source>Set it: the times of pictures and requests come from it.</source>
        <translation>Stellen Sie sie: die Zeiten von Fotos und Anfragen kommen von ihr.</translation>
    </message>
    <message>
        <source>That is for trials. For patients, join with a hospital&apos;s invitation.</source>
        <translation>Das ist für Versuche. Für Patienten verbinden Sie sich mit der Einladung eines Krankenhauses.</translation>
    </message>
    <message>
        <source>The clock of this computer is right.</source>
        <translation>Die Uhr dieses Computers geht richtig.</translation>
    </message>
    <message>
        <source>The clock of this computer is {minutes} minutes wrong.</source>
        <translation>Die Uhr dieses Computers geht um {minutes} Minuten falsch.</translation>
    </message>
    <message>
        <source>The clock of this computer is {seconds} seconds wrong.</source>
        <translation>Die Uhr dieses Computers geht um {seconds} Sekunden falsch.</translation>
    </message>
    <message>
        <source>The disk is encrypted.</source>
        <translation>Die Festplatte ist verschlüsselt.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Die Festplatte ist voll.</translation>
    </message>
    <message>
        <source>The disk is not encrypted.</source>
        <translation>Die Festplatte ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>They are not needed. With one, name and birth date come from the identity card.</source>
        <translation>Sie sind nicht nötig. Mit einem Leser kommen Name und Geburtsdatum vom Personalausweis.</translation>
    </message>
    <message>
        <source>This computer is not set up for card readers.</source>
        <translation>Dieser Computer ist nicht für Kartenleser eingerichtet.</translation>
    </message>
    <message>
        <source>This computer keeps no secrets for Pli.</source>
        <translation>Dieser Computer bewahrt keine Geheimnisse für Pli auf.</translation>
    </message>
    <message>
        <source>This computer keeps secrets for Pli: sending goes on after a restart.</source>
        <translation>Dieser Computer bewahrt Geheimnisse für Pli auf: der Versand geht nach einem Neustart weiter.</translation>
    </message>
    <message>
        <source>This practice is not connected to a hospital yet.</source>
        <translation>Diese Praxis ist noch mit keinem Krankenhaus verbunden.</translation>
    </message>
    <message>
        <source>What Pli keeps is sealed anyway. For the rest, ask whoever looks after this computer.</source>
        <translation>Was Pli aufbewahrt, ist ohnehin versiegelt. Für das Übrige fragen Sie die Person, die diesen Computer betreut.</translation>
    </message>
    <message>
        <source>What Pli keeps is sealed anyway; other files about patients are not. Ask whoever looks after this computer to encrypt the disk.</source>
        <translation>Was Pli aufbewahrt, ist ohnehin versiegelt; andere Dateien über Patienten sind es nicht. Bitten Sie die Person, die diesen Computer betreut, die Festplatte zu verschlüsseln.</translation>
    </message>
    <message>
        <source>Whether the clock is right is not known.</source>
        <translation>Ob die Uhr richtig geht, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Whether the disk is encrypted cannot be seen from here.</source>
        <translation>Ob die Festplatte verschlüsselt ist, lässt sich von hier nicht sehen.</translation>
    </message>
    <message>
        <source>{gigabytes} GB are free: plenty.</source>
        <translation>{gigabytes} GB sind frei: mehr als genug.</translation>
    </message>
    <message>
        <source>{name} answers over a secure connection and knows this practice.</source>
        <translation>{name} antwortet über eine sichere Verbindung und kennt diese Praxis.</translation>
    </message>
    <message>
        <source>{name} gives pictures of {width} × {height} points.</source>
        <translation>{name} liefert Fotos mit {width} × {height} Punkten.</translation>
    </message>
</context>
<context>
    <name>colour</name>
    <message>
        <source>Colours as in the file</source>
        <translation>Farben wie in der Datei</translation>
    </message>
    <message>
        <source>Colours converted to the usual standard (sRGB)</source>
        <translation>Farben in den üblichen Standard (sRGB) umgerechnet</translation>
    </message>
    <message>
        <source>Colours kept exactly</source>
        <translation>Farben genau beibehalten</translation>
    </message>
</context>
<context>
    <name>consent</name>
    <message>
        <source>A parent</source>
        <translation>Ein Elternteil</translation>
    </message>
    <message>
        <source>A representative</source>
        <translation>Ein Vertreter</translation>
    </message>
    <message>
        <source>The patient</source>
        <translation>Der Patient</translation>
    </message>
</context>
<context>
    <name>decision</name>
    <message>
        <source>covered</source>
        <translation>verdeckt</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>noch offen</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>A PIN has {least} to {most} digits, not all the same and not counting up or down.</source>
        <translation>Eine PIN hat {least} bis {most} Ziffern, nicht alle gleich und nicht auf- oder absteigend.</translation>
    </message>
    <message>
        <source>A file cannot be read.</source>
        <translation>Eine Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Add another passphrase or recovery code first.</source>
        <translation>Fügen Sie zuerst eine andere Passphrase oder einen Wiederherstellungscode hinzu.</translation>
    </message>
    <message>
        <source>Add pictures or a message to it instead.</source>
        <translation>Fügen Sie stattdessen Fotos oder eine Nachricht hinzu.</translation>
    </message>
    <message>
        <source>Add this person in the settings, or choose somebody else.</source>
        <translation>Fügen Sie diese Person in den Einstellungen hinzu, oder wählen Sie jemand anderen.</translation>
    </message>
    <message>
        <source>Add what is missing. The draft is kept.</source>
        <translation>Ergänzen Sie, was fehlt. Der Entwurf bleibt gespeichert.</translation>
    </message>
    <message>
        <source>Allow programs to use the camera in the privacy settings of the computer. Pli then takes it.</source>
        <translation>Erlauben Sie Programmen in den Datenschutzeinstellungen des Computers den Zugriff auf die Kamera. Pli verwendet sie dann.</translation>
    </message>
    <message>
        <source>Another program is using the camera “{camera}”.</source>
        <translation>Ein anderes Programm verwendet die Kamera „{camera}“.</translation>
    </message>
    <message>
        <source>Ask its owner for a new one.</source>
        <translation>Bitten Sie den Besitzer um einen neuen.</translation>
    </message>
    <message>
        <source>Ask the hospital for a new code, or for the invitation as a file.</source>
        <translation>Bitten Sie das Krankenhaus um einen neuen Code oder um die Einladung als Datei.</translation>
    </message>
    <message>
        <source>Ask the sender for the current keys.</source>
        <translation>Bitten Sie den Absender um seine aktuellen Schlüssel.</translation>
    </message>
    <message>
        <source>Ask the sender to fetch your practice&apos;s current key and to send it again.</source>
        <translation>Bitten Sie den Absender, den aktuellen Schlüssel Ihrer Praxis abzurufen und erneut zu senden.</translation>
    </message>
    <message>
        <source>Ask their owner for new ones, and compare the fingerprint by telephone.</source>
        <translation>Bitten Sie den Besitzer um neue, und vergleichen Sie den Fingerabdruck am Telefon.</translation>
    </message>
    <message>
        <source>At most {most} pictures are sent at once.</source>
        <translation>Höchstens {most} Fotos werden auf einmal gesendet.</translation>
    </message>
    <message>
        <source>Choose another folder, or show this to whoever looks after this computer.</source>
        <translation>Wählen Sie einen anderen Ordner, oder zeigen Sie dies der Person, die diesen Computer betreut.</translation>
    </message>
    <message>
        <source>Choose another name: nothing is overwritten.</source>
        <translation>Wählen Sie einen anderen Namen: es wird nichts überschrieben.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Close the other program. Pli then takes the camera by itself.</source>
        <translation>Schließen Sie das andere Programm. Pli verwendet die Kamera dann von selbst.</translation>
    </message>
    <message>
        <source>Compare it with the identity card, or use your own number for the patient.</source>
        <translation>Vergleichen Sie sie mit dem Personalausweis, oder verwenden Sie Ihre eigene Patientennummer.</translation>
    </message>
    <message>
        <source>Compare it with the letter: the address first, then seven groups of four.</source>
        <translation>Vergleichen Sie ihn mit dem Brief: zuerst die Adresse, dann sieben Vierergruppen.</translation>
    </message>
    <message>
        <source>Compare it with the printed sheet, group by group.</source>
        <translation>Vergleichen Sie ihn Gruppe für Gruppe mit dem gedruckten Blatt.</translation>
    </message>
    <message>
        <source>Do this on that computer.</source>
        <translation>Tun Sie dies an jenem Computer.</translation>
    </message>
    <message>
        <source>Export it as PNG or PDF, and take that file.</source>
        <translation>Exportieren Sie sie als PNG oder PDF, und nehmen Sie diese Datei.</translation>
    </message>
    <message>
        <source>Go back to the case and open it from there.</source>
        <translation>Gehen Sie zurück zur Anfrage, und öffnen Sie es von dort.</translation>
    </message>
    <message>
        <source>Go back to the list and open it from there.</source>
        <translation>Gehen Sie zurück zur Liste, und öffnen Sie sie von dort.</translation>
    </message>
    <message>
        <source>If it is the right file, update Pli and open it again.</source>
        <translation>Wenn es die richtige Datei ist, aktualisieren Sie Pli, und öffnen Sie sie erneut.</translation>
    </message>
    <message>
        <source>It is not certain who sent this: the signature does not hold.</source>
        <translation>Es ist nicht sicher, wer dies gesendet hat: die Signatur stimmt nicht.</translation>
    </message>
    <message>
        <source>It was not taken in, and is perhaps damaged. Take it again.</source>
        <translation>Es wurde nicht übernommen und ist vielleicht beschädigt. Nehmen Sie es noch einmal auf.</translation>
    </message>
    <message>
        <source>It was not taken in. Copy it again from the camera, or take it again.</source>
        <translation>Es wurde nicht übernommen. Kopieren Sie es erneut von der Kamera, oder nehmen Sie es noch einmal auf.</translation>
    </message>
    <message>
        <source>It was not taken in. If it was a picture once, copy it again from the camera.</source>
        <translation>Sie wurde nicht übernommen. Wenn sie einmal ein Foto war, kopieren Sie es erneut von der Kamera.</translation>
    </message>
    <message>
        <source>It was not taken in. Open it with another program, save it as JPEG or PNG, and bring that.</source>
        <translation>Die Datei wurde nicht übernommen. Öffnen Sie sie mit einem anderen Programm, speichern Sie sie als JPEG oder PNG und bringen Sie diese.</translation>
    </message>
    <message>
        <source>It was not taken in. Save those that matter as a file of their own, and bring that.</source>
        <translation>Die Datei wurde nicht übernommen. Speichern Sie die Seiten, auf die es ankommt, als eigene Datei und bringen Sie diese.</translation>
    </message>
    <message>
        <source>It was not taken in. Take it again at a lower resolution.</source>
        <translation>Es wurde nicht übernommen. Nehmen Sie es mit geringerer Auflösung noch einmal auf.</translation>
    </message>
    <message>
        <source>It was not taken in. Take it again with Pli.</source>
        <translation>Es wurde nicht übernommen. Nehmen Sie es mit Pli noch einmal auf.</translation>
    </message>
    <message>
        <source>Keys can be changed only on the computer where your practice began.</source>
        <translation>Schlüssel können nur an dem Computer geändert werden, an dem Ihre Praxis begonnen hat.</translation>
    </message>
    <message>
        <source>Let a colleague ask whom the service accepts, or choose another service.</source>
        <translation>Lassen Sie jemanden anfragen, den der Dienst annimmt, oder wählen Sie einen anderen Dienst.</translation>
    </message>
    <message>
        <source>Let somebody else choose a passphrase first.</source>
        <translation>Lassen Sie zuerst jemand anderen eine Passphrase wählen.</translation>
    </message>
    <message>
        <source>Look at each picture yourself, and have Pli installed again.</source>
        <translation>Sehen Sie jedes Bild selbst durch, und lassen Sie Pli neu installieren.</translation>
    </message>
    <message>
        <source>Look at it yourself, and cover what tells who it is.</source>
        <translation>Sehen Sie es selbst durch, und verdecken Sie, was verrät, wer es ist.</translation>
    </message>
    <message>
        <source>Make some room. What was saved before is kept.</source>
        <translation>Schaffen Sie Platz. Was bereits gespeichert war, bleibt erhalten.</translation>
    </message>
    <message>
        <source>No card reader is plugged in.</source>
        <translation>Es ist kein Kartenleser angeschlossen.</translation>
    </message>
    <message>
        <source>Nothing is kept under this code any more.</source>
        <translation>Unter diesem Code ist nichts mehr gespeichert.</translation>
    </message>
    <message>
        <source>Nothing is lost. Do it again when you want.</source>
        <translation>Nichts ist verloren. Wiederholen Sie es, wann Sie wollen.</translation>
    </message>
    <message>
        <source>Nothing is lost: your cases leave as soon as it takes them.</source>
        <translation>Nichts ist verloren: Ihre Anfragen gehen ab, sobald er sie annimmt.</translation>
    </message>
    <message>
        <source>Nothing is lost: your cases leave as soon as there is a connection.</source>
        <translation>Nichts ist verloren: Ihre Anfragen gehen ab, sobald eine Verbindung besteht.</translation>
    </message>
    <message>
        <source>Nothing is lost: your cases leave one after the other.</source>
        <translation>Nichts ist verloren: Ihre Anfragen gehen nacheinander ab.</translation>
    </message>
    <message>
        <source>Nothing more can be sent on it. Begin a new request if needed.</source>
        <translation>Es kann nichts mehr dazu gesendet werden. Beginnen Sie bei Bedarf eine neue Anfrage.</translation>
    </message>
    <message>
        <source>Nothing of it was taken. Ask the hospital for a new one.</source>
        <translation>Es wurde nichts davon übernommen. Bitten Sie das Krankenhaus um eine neue.</translation>
    </message>
    <message>
        <source>Nothing of it was taken. Ask the sender for the right file.</source>
        <translation>Es wurde nichts davon übernommen. Bitten Sie den Absender um die richtige Datei.</translation>
    </message>
    <message>
        <source>Nothing of it was taken. Ask the sender to send it again.</source>
        <translation>Es wurde nichts davon übernommen. Bitten Sie den Absender, es erneut zu senden.</translation>
    </message>
    <message>
        <source>Nothing of it was taken. See the details, and mend it.</source>
        <translation>Es wurde nichts davon übernommen. Sehen Sie die Einzelheiten an, und berichtigen Sie es.</translation>
    </message>
    <message>
        <source>Nothing of it was taken. Telephone the sender and compare the fingerprint.</source>
        <translation>Es wurde nichts davon übernommen. Rufen Sie den Absender an, und vergleichen Sie den Fingerabdruck.</translation>
    </message>
    <message>
        <source>Nothing of it was taken. Telephone the sender, and ask for it again.</source>
        <translation>Es wurde nichts davon übernommen. Rufen Sie den Absender an, und bitten Sie erneut darum.</translation>
    </message>
    <message>
        <source>Nothing of it was taken. Telephone the sender.</source>
        <translation>Es wurde nichts davon übernommen. Rufen Sie den Absender an.</translation>
    </message>
    <message>
        <source>Nothing was sealed. See the details.</source>
        <translation>Es wurde nichts versiegelt. Sehen Sie die Einzelheiten an.</translation>
    </message>
    <message>
        <source>Nothing was sent or taken. Show the details to whoever looks after Pli.</source>
        <translation>Es wurde nichts gesendet oder übernommen. Zeigen Sie die Einzelheiten der Person, die Pli betreut.</translation>
    </message>
    <message>
        <source>Nothing was sent. Ask the hospital for an invitation with an https address.</source>
        <translation>Es wurde nichts gesendet. Bitten Sie das Krankenhaus um eine Einladung mit einer https-Adresse.</translation>
    </message>
    <message>
        <source>Open it with its password, print it to a new file without one, and take that file.</source>
        <translation>Öffnen Sie es mit dem Passwort, drucken Sie es in eine neue Datei ohne Passwort, und nehmen Sie diese.</translation>
    </message>
    <message>
        <source>Open its invitation in the settings first.</source>
        <translation>Öffnen Sie zuerst die Einladung in den Einstellungen.</translation>
    </message>
    <message>
        <source>Open the hospital&apos;s invitation in the settings.</source>
        <translation>Öffnen Sie die Einladung des Krankenhauses in den Einstellungen.</translation>
    </message>
    <message>
        <source>Other users of this computer can read the key file.</source>
        <translation>Andere Benutzer dieses Computers können die Schlüsseldatei lesen.</translation>
    </message>
    <message>
        <source>Parts of a picture are still being covered.</source>
        <translation>Teile eines Bildes werden noch verdeckt.</translation>
    </message>
    <message>
        <source>Pli could not look for faces, text and codes in this picture.</source>
        <translation>Pli konnte in diesem Bild nicht nach Gesichtern, Text und Codes suchen.</translation>
    </message>
    <message>
        <source>Pli does not open with this passphrase or code.</source>
        <translation>Pli lässt sich mit dieser Passphrase oder diesem Code nicht öffnen.</translation>
    </message>
    <message>
        <source>Pli does not take {format} pictures.</source>
        <translation>Pli nimmt keine {format}-Fotos an.</translation>
    </message>
    <message>
        <source>Pli is locked.</source>
        <translation>Pli ist gesperrt.</translation>
    </message>
    <message>
        <source>Pli is running already.</source>
        <translation>Pli läuft bereits.</translation>
    </message>
    <message>
        <source>Pli keeps trying. If this stays, unplug it and plug it in again.</source>
        <translation>Pli versucht es weiter. Wenn es so bleibt, stecken Sie sie aus und wieder ein.</translation>
    </message>
    <message>
        <source>Pli takes no {format} files: they can hold much that is not seen.</source>
        <translation>Pli nimmt keine {format}-Dateien: Sie können viel enthalten, das man nicht sieht.</translation>
    </message>
    <message>
        <source>Plug it in again. The pictures already taken are kept.</source>
        <translation>Schließen Sie sie wieder an. Die bereits aufgenommenen Fotos bleiben erhalten.</translation>
    </message>
    <message>
        <source>Plug it in or switch it on. Pli then takes it by itself.</source>
        <translation>Schließen Sie sie an, oder schalten Sie sie ein. Pli verwendet sie dann von selbst.</translation>
    </message>
    <message>
        <source>Plug one in, or type the patient&apos;s data.</source>
        <translation>Schließen Sie einen an, oder geben Sie die Daten des Patienten ein.</translation>
    </message>
    <message>
        <source>Put it in again and leave it there until it is read.</source>
        <translation>Stecken Sie sie wieder ein, und lassen Sie sie stecken, bis sie gelesen ist.</translation>
    </message>
    <message>
        <source>Put the identity card in, chip first, and try again.</source>
        <translation>Stecken Sie den Personalausweis mit dem Chip voran ein, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Put the identity card in, or type the patient&apos;s data.</source>
        <translation>Stecken Sie den Personalausweis ein, oder geben Sie die Daten des Patienten ein.</translation>
    </message>
    <message>
        <source>Record the consent before you take the first picture.</source>
        <translation>Halten Sie die Einwilligung fest, bevor Sie das erste Foto aufnehmen.</translation>
    </message>
    <message>
        <source>Restore Pli&apos;s folder from its backup. What you sent is safe at the hospital.</source>
        <translation>Stellen Sie den Ordner von Pli aus der Sicherung wieder her. Was Sie gesendet haben, ist im Krankenhaus sicher.</translation>
    </message>
    <message>
        <source>Save it as JPEG or PNG, or take the picture with Pli.</source>
        <translation>Speichern Sie es als JPEG oder PNG, oder nehmen Sie das Foto mit Pli auf.</translation>
    </message>
    <message>
        <source>Save it as PDF, whose pages are taken as pictures. Pictures that are packed must be unpacked first.</source>
        <translation>Speichern Sie sie als PDF; die Seiten werden als Bilder genommen. Gepackte Bilder müssen zuerst entpackt werden.</translation>
    </message>
    <message>
        <source>See the details.</source>
        <translation>Sehen Sie die Einzelheiten an.</translation>
    </message>
    <message>
        <source>See whether the card, the telephone or the network folder is still connected, and try again. Or copy the file into a folder of this computer first.</source>
        <translation>Prüfen Sie, ob die Karte, das Telefon oder der Netzordner noch verbunden ist, und versuchen Sie es erneut. Oder kopieren Sie die Datei zuerst in einen Ordner dieses Computers.</translation>
    </message>
    <message>
        <source>Send it again in a moment.</source>
        <translation>Senden Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Send these, and add the others to the case afterwards.</source>
        <translation>Senden Sie diese, und fügen Sie die anderen danach dem Fall hinzu.</translation>
    </message>
    <message>
        <source>Set the clock of this computer. Your case is kept here.</source>
        <translation>Stellen Sie die Uhr dieses Computers. Ihre Anfrage bleibt hier gespeichert.</translation>
    </message>
    <message>
        <source>Set the clock. Your cases are sent all the same.</source>
        <translation>Stellen Sie die Uhr. Ihre Anfragen werden trotzdem gesendet.</translation>
    </message>
    <message>
        <source>Set up your practice first.</source>
        <translation>Richten Sie zuerst Ihre Praxis ein.</translation>
    </message>
    <message>
        <source>Show the details to whoever looks after Pli.</source>
        <translation>Zeigen Sie die Einzelheiten der Person, die Pli betreut.</translation>
    </message>
    <message>
        <source>Show this to whoever looks after this computer.</source>
        <translation>Zeigen Sie dies der Person, die diesen Computer betreut.</translation>
    </message>
    <message>
        <source>Something on this computer was changed from outside, or is damaged.</source>
        <translation>Etwas auf diesem Computer wurde von außen verändert oder ist beschädigt.</translation>
    </message>
    <message>
        <source>Something went wrong inside Pli.</source>
        <translation>In Pli ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>Something went wrong that this Pli has no words for.</source>
        <translation>Es ist etwas schiefgegangen, das diese Version von Pli nicht kennt.</translation>
    </message>
    <message>
        <source>Stop it where it shows what matters, save that picture as JPEG or PNG, and take that one.</source>
        <translation>Halten Sie ihn an, wo man das Wichtige sieht, speichern Sie dieses Bild als JPEG oder PNG, und nehmen Sie dieses.</translation>
    </message>
    <message>
        <source>Stopped, as you asked.</source>
        <translation>Angehalten, wie gewünscht.</translation>
    </message>
    <message>
        <source>Take four or five words that do not belong together.</source>
        <translation>Nehmen Sie vier oder fünf Wörter, die nicht zusammengehören.</translation>
    </message>
    <message>
        <source>Take the JPEG that the camera keeps beside it, or export it as JPEG in the camera&apos;s program.</source>
        <translation>Nehmen Sie das JPEG, das die Kamera daneben speichert, oder exportieren Sie es im Programm der Kamera als JPEG.</translation>
    </message>
    <message>
        <source>The PIN is not valid any more: mistyped too often, or its day is over.</source>
        <translation>Die PIN gilt nicht mehr: zu oft vertippt, oder der Tag ist vorbei.</translation>
    </message>
    <message>
        <source>The camera “{camera}” has sent no picture for {seconds} seconds.</source>
        <translation>Die Kamera „{camera}“ sendet seit {seconds} Sekunden kein Bild.</translation>
    </message>
    <message>
        <source>The camera “{camera}” is not there or cannot be opened.</source>
        <translation>Die Kamera „{camera}“ ist nicht da oder kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The camera “{camera}” was unplugged.</source>
        <translation>Die Kamera „{camera}“ wurde ausgesteckt.</translation>
    </message>
    <message>
        <source>The card was taken out too early.</source>
        <translation>Der Ausweis wurde zu früh herausgenommen.</translation>
    </message>
    <message>
        <source>The clock of this computer and that of the gateway differ.</source>
        <translation>Die Uhr dieses Computers und die des Gateways weichen voneinander ab.</translation>
    </message>
    <message>
        <source>The clock of this computer is {minutes} minutes off.</source>
        <translation>Die Uhr dieses Computers geht um {minutes} Minuten falsch.</translation>
    </message>
    <message>
        <source>The file that protects your cases was not written by Pli.</source>
        <translation>Die Datei, die Ihre Anfragen schützt, wurde nicht von Pli geschrieben.</translation>
    </message>
    <message>
        <source>The folder “{name}” is not a case that can be sealed.</source>
        <translation>Der Ordner „{name}“ ist keine Anfrage, die versiegelt werden kann.</translation>
    </message>
    <message>
        <source>The form is not filled in correctly.</source>
        <translation>Das Formular ist nicht richtig ausgefüllt.</translation>
    </message>
    <message>
        <source>The gateway cannot be reached.</source>
        <translation>Das Gateway ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The gateway cannot be started on this computer.</source>
        <translation>Das Gateway kann auf diesem Computer nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The gateway could not tell that this comes from your practice.</source>
        <translation>Das Gateway konnte nicht feststellen, dass dies von Ihrer Praxis kommt.</translation>
    </message>
    <message>
        <source>The gateway did not take this.</source>
        <translation>Das Gateway hat dies nicht angenommen.</translation>
    </message>
    <message>
        <source>The gateway did not understand this Pli.</source>
        <translation>Das Gateway hat diese Version von Pli nicht verstanden.</translation>
    </message>
    <message>
        <source>The gateway does not know the service you send to.</source>
        <translation>Das Gateway kennt den Dienst nicht, an den Sie senden.</translation>
    </message>
    <message>
        <source>The gateway does not know this computer.</source>
        <translation>Das Gateway kennt diesen Computer nicht.</translation>
    </message>
    <message>
        <source>The gateway holds something else under this name.</source>
        <translation>Das Gateway hat etwas anderes unter diesem Namen.</translation>
    </message>
    <message>
        <source>The gateway is busy.</source>
        <translation>Das Gateway ist ausgelastet.</translation>
    </message>
    <message>
        <source>The gateway no longer has this.</source>
        <translation>Das Gateway hat dies nicht mehr.</translation>
    </message>
    <message>
        <source>The gateway received this before.</source>
        <translation>Das Gateway hat dies bereits erhalten.</translation>
    </message>
    <message>
        <source>The gateway was asked too often.</source>
        <translation>Das Gateway wurde zu oft angefragt.</translation>
    </message>
    <message>
        <source>The gateway&apos;s address is not a secure one.</source>
        <translation>Die Adresse des Gateways ist nicht sicher.</translation>
    </message>
    <message>
        <source>The identity card cannot be read.</source>
        <translation>Der Personalausweis kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The keys of the service have changed since they were compared.</source>
        <translation>Die Schlüssel des Dienstes haben sich seit dem Vergleich geändert.</translation>
    </message>
    <message>
        <source>The keys of the service or practice are not known here.</source>
        <translation>Die Schlüssel des Dienstes oder der Praxis sind hier nicht bekannt.</translation>
    </message>
    <message>
        <source>The list of those who may sign cannot be used.</source>
        <translation>Die Liste derer, die signieren dürfen, ist unbrauchbar.</translation>
    </message>
    <message>
        <source>The mailbox of the service is full.</source>
        <translation>Das Postfach des Dienstes ist voll.</translation>
    </message>
    <message>
        <source>The passphrase has fewer than {least} characters.</source>
        <translation>Die Passphrase hat weniger als {least} Zeichen.</translation>
    </message>
    <message>
        <source>The patient&apos;s consent is not recorded, or was withdrawn.</source>
        <translation>Die Einwilligung des Patienten ist nicht festgehalten oder wurde zurückgezogen.</translation>
    </message>
    <message>
        <source>The recovery code has a typing mistake.</source>
        <translation>Der Wiederherstellungscode enthält einen Tippfehler.</translation>
    </message>
    <message>
        <source>The request is not complete yet.</source>
        <translation>Die Anfrage ist noch nicht vollständig.</translation>
    </message>
    <message>
        <source>The seal was changed on the way.</source>
        <translation>Das Siegel wurde unterwegs verändert.</translation>
    </message>
    <message>
        <source>The service could not open what you sent.</source>
        <translation>Der Dienst konnte Ihre Sendung nicht öffnen.</translation>
    </message>
    <message>
        <source>The service did not fetch this in time, and the gateway has removed it.</source>
        <translation>Der Dienst hat dies nicht rechtzeitig abgeholt, und das Gateway hat es entfernt.</translation>
    </message>
    <message>
        <source>There is a practice on this computer already.</source>
        <translation>Auf diesem Computer gibt es bereits eine Praxis.</translation>
    </message>
    <message>
        <source>There is no card in the reader.</source>
        <translation>Im Leser steckt kein Ausweis.</translation>
    </message>
    <message>
        <source>There is no practice on this computer yet.</source>
        <translation>Auf diesem Computer gibt es noch keine Praxis.</translation>
    </message>
    <message>
        <source>There is no room left on this computer&apos;s disk.</source>
        <translation>Auf der Festplatte dieses Computers ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>There is nobody called “{person}” in your practice.</source>
        <translation>In Ihrer Praxis heißt niemand „{person}“.</translation>
    </message>
    <message>
        <source>There is nothing to do: the first one counts.</source>
        <translation>Es ist nichts zu tun: die erste zählt.</translation>
    </message>
    <message>
        <source>These keys do not hold, and were not taken.</source>
        <translation>Diese Schlüssel stimmen nicht und wurden nicht übernommen.</translation>
    </message>
    <message>
        <source>This PIN is wrong. Tries left: {left}.</source>
        <translation>Diese PIN ist falsch. Verbleibende Versuche: {left}.</translation>
    </message>
    <message>
        <source>This cannot be done like that.</source>
        <translation>Das geht so nicht.</translation>
    </message>
    <message>
        <source>This case is not here any more.</source>
        <translation>Diese Anfrage ist nicht mehr hier.</translation>
    </message>
    <message>
        <source>This case was sent already.</source>
        <translation>Diese Anfrage wurde bereits gesendet.</translation>
    </message>
    <message>
        <source>This comes from a computer that its owner has not announced.</source>
        <translation>Dies kommt von einem Computer, den sein Besitzer nicht angekündigt hat.</translation>
    </message>
    <message>
        <source>This computer does not let Pli use the camera “{camera}”.</source>
        <translation>Dieser Computer lässt Pli die Kamera „{camera}“ nicht verwenden.</translation>
    </message>
    <message>
        <source>This computer does not let “{name}” be read or written.</source>
        <translation>Dieser Computer lässt „{name}“ nicht lesen oder schreiben.</translation>
    </message>
    <message>
        <source>This computer is not set up for card readers.</source>
        <translation>Dieser Computer ist nicht für Kartenleser eingerichtet.</translation>
    </message>
    <message>
        <source>This computer keeps no secrets for Pli, so there can be no PIN.</source>
        <translation>Dieser Computer bewahrt keine Geheimnisse für Pli auf; eine PIN ist daher nicht möglich.</translation>
    </message>
    <message>
        <source>This file has too many pages.</source>
        <translation>Diese Datei hat zu viele Seiten.</translation>
    </message>
    <message>
        <source>This file is far too large to be one of Pli&apos;s.</source>
        <translation>Diese Datei ist viel zu groß, um von Pli zu sein.</translation>
    </message>
    <message>
        <source>This file is made of far too many parts for a picture.</source>
        <translation>Diese Datei besteht aus viel zu vielen Teilen für ein Bild.</translation>
    </message>
    <message>
        <source>This file is not a picture that Pli knows.</source>
        <translation>Diese Datei ist kein Foto, das Pli kennt.</translation>
    </message>
    <message>
        <source>This invitation cannot be used.</source>
        <translation>Diese Einladung kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>This is a drawing ({format}), not a picture.</source>
        <translation>Das ist eine Zeichnung ({format}), kein Foto.</translation>
    </message>
    <message>
        <source>This is a film or an animation ({format}), not a picture.</source>
        <translation>Das ist ein Film oder eine Animation ({format}), kein Bild.</translation>
    </message>
    <message>
        <source>This is larger than the gateway takes.</source>
        <translation>Dies ist größer, als das Gateway annimmt.</translation>
    </message>
    <message>
        <source>This is not a Belgian identity card.</source>
        <translation>Dies ist kein belgischer Personalausweis.</translation>
    </message>
    <message>
        <source>This is not a file of Pli, or it is damaged.</source>
        <translation>Dies ist keine Datei von Pli, oder sie ist beschädigt.</translation>
    </message>
    <message>
        <source>This is not a national number: its check digits do not agree.</source>
        <translation>Dies ist keine Nationalregisternummer: die Prüfziffern stimmen nicht.</translation>
    </message>
    <message>
        <source>This is not a valid key.</source>
        <translation>Dies ist kein gültiger Schlüssel.</translation>
    </message>
    <message>
        <source>This is not an invitation code, or it has a typing mistake.</source>
        <translation>Dies ist kein Einladungscode, oder er enthält einen Tippfehler.</translation>
    </message>
    <message>
        <source>This is the camera&apos;s raw file ({format}), not a finished picture.</source>
        <translation>Das ist die Rohdatei der Kamera ({format}), kein fertiges Bild.</translation>
    </message>
    <message>
        <source>This is the only person who can still unlock Pli.</source>
        <translation>Dies ist die einzige Person, die Pli noch entsperren kann.</translation>
    </message>
    <message>
        <source>This is the only way left to unlock Pli.</source>
        <translation>Dies ist die einzige verbleibende Möglichkeit, Pli zu entsperren.</translation>
    </message>
    <message>
        <source>This key was revoked by its owner.</source>
        <translation>Dieser Schlüssel wurde von seinem Besitzer widerrufen.</translation>
    </message>
    <message>
        <source>This picture carries something besides what is seen, and it stays in it.</source>
        <translation>Dieses Foto enthält mehr, als zu sehen ist, und es lässt sich nicht entfernen.</translation>
    </message>
    <message>
        <source>This picture could not be opened safely.</source>
        <translation>Dieses Foto konnte nicht sicher geöffnet werden.</translation>
    </message>
    <message>
        <source>This picture is damaged, or it is not a picture.</source>
        <translation>Dieses Foto ist beschädigt, oder es ist kein Foto.</translation>
    </message>
    <message>
        <source>This picture is not here any more.</source>
        <translation>Dieses Foto ist nicht mehr hier.</translation>
    </message>
    <message>
        <source>This picture is too large.</source>
        <translation>Dieses Foto ist zu groß.</translation>
    </message>
    <message>
        <source>This was made by a newer Pli, or it is another kind of file.</source>
        <translation>Dies wurde von einem neueren Pli erstellt, oder es ist eine andere Art von Datei.</translation>
    </message>
    <message>
        <source>This was not sealed for your practice, or for a key you no longer have.</source>
        <translation>Dies wurde nicht für Ihre Praxis versiegelt oder für einen Schlüssel, den Sie nicht mehr haben.</translation>
    </message>
    <message>
        <source>This was received before.</source>
        <translation>Dies wurde bereits empfangen.</translation>
    </message>
    <message>
        <source>This {format} is locked by a password.</source>
        <translation>Dieses {format} ist durch ein Passwort gesperrt.</translation>
    </message>
    <message>
        <source>Too much is being sent from your practice at once.</source>
        <translation>Ihre Praxis sendet zu viel auf einmal.</translation>
    </message>
    <message>
        <source>Try again, or use the printed recovery code.</source>
        <translation>Versuchen Sie es erneut, oder verwenden Sie den gedruckten Wiederherstellungscode.</translation>
    </message>
    <message>
        <source>Try again, or use your passphrase.</source>
        <translation>Versuchen Sie es erneut, oder verwenden Sie Ihre Passphrase.</translation>
    </message>
    <message>
        <source>Type the patient&apos;s data. Show this to whoever looks after this computer.</source>
        <translation>Geben Sie die Daten des Patienten ein. Zeigen Sie dies der Person, die diesen Computer betreut.</translation>
    </message>
    <message>
        <source>Unlock it first. What was sealed is sent meanwhile.</source>
        <translation>Entsperren Sie es zuerst. Was versiegelt ist, wird inzwischen gesendet.</translation>
    </message>
    <message>
        <source>Unlock it with a passphrase or the recovery code.</source>
        <translation>Entsperren Sie sie mit einer Passphrase oder dem Wiederherstellungscode.</translation>
    </message>
    <message>
        <source>Use the window that is open, or wait until it has closed.</source>
        <translation>Verwenden Sie das offene Fenster, oder warten Sie, bis es geschlossen ist.</translation>
    </message>
    <message>
        <source>Use your passphrase. You can then choose a PIN again.</source>
        <translation>Verwenden Sie Ihre Passphrase. Danach können Sie wieder eine PIN wählen.</translation>
    </message>
    <message>
        <source>Use your passphrase; it unlocks Pli as before.</source>
        <translation>Verwenden Sie Ihre Passphrase; sie entsperrt Pli wie bisher.</translation>
    </message>
    <message>
        <source>Wait a minute, then try again.</source>
        <translation>Warten Sie eine Minute, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>What answers at the gateway&apos;s address does not behave like the gateway.</source>
        <translation>Was unter der Adresse des Gateways antwortet, verhält sich nicht wie das Gateway.</translation>
    </message>
    <message>
        <source>What arrived is not a sealed case, or it is damaged.</source>
        <translation>Was ankam, ist keine versiegelte Sendung, oder es ist beschädigt.</translation>
    </message>
    <message>
        <source>What arrived is not put together as a case must be.</source>
        <translation>Was ankam, ist nicht so aufgebaut, wie es sein muss.</translation>
    </message>
    <message>
        <source>What arrived is not what its sender signed.</source>
        <translation>Was ankam, ist nicht das, was der Absender signiert hat.</translation>
    </message>
    <message>
        <source>What arrived was damaged or changed on the way.</source>
        <translation>Was ankam, wurde unterwegs beschädigt oder verändert.</translation>
    </message>
    <message>
        <source>What finds faces and text in pictures is not part of this installation.</source>
        <translation>Was Gesichter und Text in Bildern findet, gehört nicht zu dieser Installation.</translation>
    </message>
    <message>
        <source>What was kept before is safe. Try again; if it stays, send the help report.</source>
        <translation>Was gespeichert war, ist sicher. Versuchen Sie es erneut; wenn es so bleibt, senden Sie den Hilfebericht.</translation>
    </message>
    <message>
        <source>Wipe the chip and put the card in again, or type the patient&apos;s data.</source>
        <translation>Wischen Sie den Chip ab, und stecken Sie den Ausweis wieder ein, oder geben Sie die Daten des Patienten ein.</translation>
    </message>
    <message>
        <source>Your case is kept here and leaves later. If it is urgent, telephone.</source>
        <translation>Ihre Anfrage bleibt hier gespeichert und geht später ab. Rufen Sie an, wenn es dringend ist.</translation>
    </message>
    <message>
        <source>Your case is kept here. Ask the gateway to register your practice&apos;s key.</source>
        <translation>Ihre Anfrage bleibt hier gespeichert. Bitten Sie das Gateway, den Schlüssel Ihrer Praxis zu registrieren.</translation>
    </message>
    <message>
        <source>Your case is kept here. Ask the service for its current keys.</source>
        <translation>Ihre Anfrage bleibt hier gespeichert. Bitten Sie den Dienst um seine aktuellen Schlüssel.</translation>
    </message>
    <message>
        <source>Your case is kept here. Compare the new fingerprint by telephone, then send.</source>
        <translation>Ihre Anfrage bleibt hier gespeichert. Vergleichen Sie den neuen Fingerabdruck am Telefon, und senden Sie dann.</translation>
    </message>
    <message>
        <source>Your case is kept here. If it has not arrived, send it again.</source>
        <translation>Ihre Anfrage bleibt hier gespeichert. Wenn sie nicht angekommen ist, senden Sie sie erneut.</translation>
    </message>
    <message>
        <source>Your case is kept here. Send fewer pictures at once.</source>
        <translation>Ihre Anfrage bleibt hier gespeichert. Senden Sie weniger Fotos auf einmal.</translation>
    </message>
    <message>
        <source>Your case is kept here. Show the details to whoever looks after Pli.</source>
        <translation>Ihre Anfrage bleibt hier gespeichert. Zeigen Sie die Einzelheiten der Person, die Pli betreut.</translation>
    </message>
    <message>
        <source>Your case is kept here. Telephone the service, then send it again.</source>
        <translation>Ihre Anfrage bleibt hier gespeichert. Rufen Sie den Dienst an, und senden Sie sie dann erneut.</translation>
    </message>
    <message>
        <source>Your case is kept here. Try again.</source>
        <translation>Ihre Anfrage bleibt hier gespeichert. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Your case is kept here. Update Pli, then try again.</source>
        <translation>Ihre Anfrage bleibt hier gespeichert. Aktualisieren Sie Pli, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Your cases are kept here. Ask the gateway to register your practice&apos;s key.</source>
        <translation>Ihre Anfragen bleiben hier gespeichert. Bitten Sie das Gateway, den Schlüssel Ihrer Praxis zu registrieren.</translation>
    </message>
    <message>
        <source>Your cases are kept. Show the details to whoever looks after Pli.</source>
        <translation>Ihre Anfragen bleiben gespeichert. Zeigen Sie die Einzelheiten der Person, die Pli betreut.</translation>
    </message>
    <message>
        <source>Your practice has withdrawn this case.</source>
        <translation>Ihre Praxis hat diese Anfrage zurückgezogen.</translation>
    </message>
    <message>
        <source>Your practice is not connected to a hospital yet.</source>
        <translation>Ihre Praxis ist noch mit keinem Krankenhaus verbunden.</translation>
    </message>
    <message>
        <source>{service} takes no requests of this profession: {role}.</source>
        <translation>{service} nimmt keine Anfragen dieses Berufs an: {role}.</translation>
    </message>
    <message>
        <source>“{name}” is there already.</source>
        <translation>„{name}“ gibt es bereits.</translation>
    </message>
</context>
<context>
    <name>filing</name>
    <message>
        <source>Choose another folder</source>
        <translation>Anderen Ordner wählen</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Filed in {folder}: the PDF and the pictures.</source>
        <translation>Abgelegt in {folder}: das PDF und die Fotos.</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Ordner zeigen</translation>
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
        <translation>Noch ohne Namen</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>d MMMM yyyy, HH:mm</source>
        <translation>d. MMMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>ddd d MMMM</source>
        <translation>ddd, d. MMMM</translation>
    </message>
    <message>
        <source>{name} · {birth_date}</source>
        <translation>{name} · {birth_date}</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
</context>
<context>
    <name>found</name>
    <message>
        <source>Bar or QR code</source>
        <translation>Strich- oder QR-Code</translation>
    </message>
    <message>
        <source>Drawn by you</source>
        <translation>Von Ihnen gezeichnet</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Gesicht</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>group</name>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Older drafts</source>
        <translation>Ältere Entwürfe</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>To finish today</source>
        <translation>Heute abzuschließen</translation>
    </message>
    <message>
        <source>Waiting for the service</source>
        <translation>Wartet auf den Dienst</translation>
    </message>
</context>
<context>
    <name>guide</name>
    <message>
        <source>A request in four steps</source>
        <translation>Eine Anfrage in vier Schritten</translation>
    </message>
    <message>
        <source>Check: look at each picture once. What was removed from it is said.</source>
        <translation>Prüfen: sehen Sie jedes Foto einmal an. Was daraus entfernt wurde, steht dabei.</translation>
    </message>
    <message>
        <source>Ctrl+1</source>
        <translation>Strg+1</translation>
    </message>
    <message>
        <source>Ctrl+2</source>
        <translation>Strg+2</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Strg+L</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>File it in the record: one click writes the PDF and the pictures.</source>
        <translation>Legen Sie sie in der Akte ab: ein Klick schreibt das PDF und die Fotos.</translation>
    </message>
    <message>
        <source>Interrupted? Leave: the draft is kept at every moment. Finish it later today.</source>
        <translation>Unterbrochen? Gehen Sie: der Entwurf ist jederzeit gespeichert. Schließen Sie ihn später am Tag ab.</translation>
    </message>
    <message>
        <source>It opens with what to do and by when; the opinion stands beside your question.</source>
        <translation>Sie beginnt damit, was bis wann zu tun ist; die Beurteilung steht neben Ihrer Frage.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>No camera picture? Unplug the camera, plug it in, then press F1 to check.</source>
        <translation>Kein Kamerabild? Stecken Sie die Kamera aus und wieder ein, und drücken Sie F1 zum Prüfen.</translation>
    </message>
    <message>
        <source>No connection? Nothing to do: what is sealed leaves by itself once there is one.</source>
        <translation>Keine Verbindung? Nichts zu tun: was versiegelt ist, geht von selbst ab, sobald es eine gibt.</translation>
    </message>
    <message>
        <source>Overdue? The case rises to the top with the service&apos;s telephone number.</source>
        <translation>Überfällig? Die Anfrage rückt mit der Telefonnummer des Dienstes nach oben.</translation>
    </message>
    <message>
        <source>Passphrase forgotten? The printed recovery code opens Pli.</source>
        <translation>Passphrase vergessen? Der gedruckte Wiederherstellungscode öffnet Pli.</translation>
    </message>
    <message>
        <source>Patient: number or identity card, the question, and consent before the first picture.</source>
        <translation>Patient: Nummer oder Personalausweis, die Frage und die Einwilligung vor dem ersten Foto.</translation>
    </message>
    <message>
        <source>Pictures: choose the view, hold the camera still, press Space. Overview, then close-up.</source>
        <translation>Fotos: Ansicht wählen, Kamera ruhig halten, Leertaste drücken. Übersicht, dann Nahaufnahme.</translation>
    </message>
    <message>
        <source>Pli documents and transmits. It diagnoses nothing: people do.</source>
        <translation>Pli dokumentiert und übermittelt. Es stellt keine Diagnose: das tun Menschen.</translation>
    </message>
    <message>
        <source>Pli never replaces a call when a patient cannot wait.</source>
        <translation>Pli ersetzt nie einen Anruf, wenn ein Patient nicht warten kann.</translation>
    </message>
    <message>
        <source>Pli on one page</source>
        <translation>Pli auf einer Seite</translation>
    </message>
    <message>
        <source>Send: the request is sealed for the service alone. You may close Pli meanwhile.</source>
        <translation>Senden: die Anfrage wird allein für den Dienst versiegelt. Sie können Pli inzwischen schließen.</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Tell the patient, then tick “patient informed”: until then it stays open.</source>
        <translation>Informieren Sie den Patienten, dann kreuzen Sie „Patient informiert“ an: bis dahin bleibt sie offen.</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Die Antwort</translation>
    </message>
    <message>
        <source>The expert wants another picture? The answer opens the camera on that view.</source>
        <translation>Der Experte möchte ein anderes Foto? Die Antwort öffnet die Kamera für diese Ansicht.</translation>
    </message>
    <message>
        <source>Urgent? Telephone.</source>
        <translation>Dringend? Rufen Sie an.</translation>
    </message>
    <message>
        <source>When something is in the way</source>
        <translation>Wenn etwas im Weg steht</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>back; nothing is lost</source>
        <translation>zurück; nichts geht verloren</translation>
    </message>
    <message>
        <source>check this computer</source>
        <translation>diesen Computer prüfen</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>sperren</translation>
    </message>
    <message>
        <source>new request</source>
        <translation>neue Anfrage</translation>
    </message>
    <message>
        <source>take the picture</source>
        <translation>Foto aufnehmen</translation>
    </message>
    <message>
        <source>the coloured button</source>
        <translation>der farbige Knopf</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>zu tun</translation>
    </message>
</context>
<context>
    <name>intake</name>
    <message>
        <source>From {least} to {most}.</source>
        <translation>Von {least} bis {most}.</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>or in your words</source>
        <translation>oder in eigenen Worten</translation>
    </message>
</context>
<context>
    <name>kind</name>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Empfangsbestätigung</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
</context>
<context>
    <name>kinds of files</name>
    <message>
        <source>16-bit PNG with a lookup-table colour profile</source>
        <translation>16-Bit-PNG mit Farbprofil aus Tabellen</translation>
    </message>
    <message>
        <source>Apple&apos;s own PNG (CgBI)</source>
        <translation>Apples eigenes PNG (CgBI)</translation>
    </message>
    <message>
        <source>JPEG that tells its height at its end</source>
        <translation>JPEG, das seine Höhe erst am Ende angibt</translation>
    </message>
    <message>
        <source>animated {name}</source>
        <translation>bewegtes {name}</translation>
    </message>
    <message>
        <source>arithmetic-coded JPEG</source>
        <translation>arithmetisch codiertes JPEG</translation>
    </message>
    <message>
        <source>hierarchical JPEG</source>
        <translation>hierarchisches JPEG</translation>
    </message>
    <message>
        <source>icon ({name})</source>
        <translation>Symbol ({name})</translation>
    </message>
    <message>
        <source>lossless JPEG</source>
        <translation>verlustfreies JPEG</translation>
    </message>
    <message>
        <source>unusually sampled JPEG</source>
        <translation>JPEG mit ungewöhnlicher Abtastung</translation>
    </message>
    <message>
        <source>video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>video ({name})</source>
        <translation>Video ({name})</translation>
    </message>
    <message>
        <source>{name} (JPEG of 12 bits)</source>
        <translation>{name} (12-Bit-JPEG)</translation>
    </message>
    <message>
        <source>{name} (a rare kind)</source>
        <translation>{name} (seltene Art)</translation>
    </message>
    <message>
        <source>{name} (a rare way of packing)</source>
        <translation>{name} (seltene Komprimierung)</translation>
    </message>
    <message>
        <source>{name} (another format within)</source>
        <translation>{name} (mit einem anderen Format darin)</translation>
    </message>
    <message>
        <source>{name} (compression {number})</source>
        <translation>{name} (Komprimierung {number})</translation>
    </message>
    <message>
        <source>{name} (more than 16 bits a sample)</source>
        <translation>{name} (mehr als 16 Bit je Wert)</translation>
    </message>
    <message>
        <source>{name} (without a picture)</source>
        <translation>{name} (ohne Bild)</translation>
    </message>
    <message>
        <source>{number}-bit JPEG</source>
        <translation>{number}-Bit-JPEG</translation>
    </message>
</context>
<context>
    <name>message</name>
    <message>
        <source>Correction</source>
        <translation>Berichtigung</translation>
    </message>
    <message>
        <source>Passed on to another service</source>
        <translation>An einen anderen Dienst weitergegeben</translation>
    </message>
    <message>
        <source>Picture to be taken again</source>
        <translation>Foto noch einmal aufnehmen</translation>
    </message>
    <message>
        <source>Pictures added</source>
        <translation>Fotos hinzugefügt</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Rückmeldung</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
</context>
<context>
    <name>missing</name>
    <message>
        <source>A picture</source>
        <translation>Ein Foto</translation>
    </message>
    <message>
        <source>A responsible doctor or nurse</source>
        <translation>Ein verantwortlicher Arzt oder Pfleger</translation>
    </message>
    <message>
        <source>An answer to each question of the service</source>
        <translation>Eine Antwort auf jede Frage des Dienstes</translation>
    </message>
    <message>
        <source>An author whom the service accepts</source>
        <translation>Ein Verfasser, den der Dienst annimmt</translation>
    </message>
    <message>
        <source>The consent</source>
        <translation>Die Einwilligung</translation>
    </message>
    <message>
        <source>The day you last saw the patient</source>
        <translation>Der Tag, an dem Sie den Patienten zuletzt sahen</translation>
    </message>
    <message>
        <source>The patient</source>
        <translation>Der Patient</translation>
    </message>
    <message>
        <source>The service</source>
        <translation>Der Dienst</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Ihre Frage</translation>
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
        <translation>Anfrage abgelehnt</translation>
    </message>
    <message>
        <source>For another service</source>
        <translation>Für einen anderen Dienst</translation>
    </message>
    <message>
        <source>Telephone now</source>
        <translation>Jetzt anrufen</translation>
    </message>
    <message>
        <source>To be seen in person</source>
        <translation>In der Sprechstunde zu sehen</translation>
    </message>
    <message>
        <source>Treat in the practice</source>
        <translation>In der Praxis zu behandeln</translation>
    </message>
</context>
<context>
    <name>parcel</name>
    <message>
        <source>At the gateway</source>
        <translation>Beim Gateway</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Received by the service</source>
        <translation>Vom Dienst empfangen</translation>
    </message>
    <message>
        <source>Sealed, waiting to be sent</source>
        <translation>Versiegelt, wartet auf Versand</translation>
    </message>
</context>
<context>
    <name>party</name>
    <message>
        <source>Hospital service</source>
        <translation>Krankenhausdienst</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Praxis</translation>
    </message>
</context>
<context>
    <name>picture</name>
    <message>
        <source>Close-up</source>
        <translation>Nahaufnahme</translation>
    </message>
    <message>
        <source>Dermoscopy</source>
        <translation>Dermatoskopie</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>With scale</source>
        <translation>Mit Maßstab</translation>
    </message>
</context>
<context>
    <name>receipt</name>
    <message>
        <source>Answer read</source>
        <translation>Antwort gelesen</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgewiesen</translation>
    </message>
</context>
<context>
    <name>record</name>
    <message>
        <source>Given by</source>
        <translation>Gegeben von</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>Beurteilung</translation>
    </message>
    <message>
        <source>Opinion of {service}</source>
        <translation>Beurteilung von {service}</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Pictures: {count}</source>
        <translation>Fotos: {count}</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Request to {service}</source>
        <translation>Anfrage an {service}</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>Seitdem</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
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
        <translation>Ein zweites, kleines Bild</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Data after the picture</source>
        <translation>Daten hinter dem Bild</translation>
    </message>
    <message>
        <source>Further pictures</source>
        <translation>Weitere Fotos</translation>
    </message>
    <message>
        <source>Hidden data</source>
        <translation>Verborgene Daten</translation>
    </message>
    <message>
        <source>Make and number of the camera</source>
        <translation>Marke und Nummer der Kamera</translation>
    </message>
    <message>
        <source>Names of people</source>
        <translation>Namen von Personen</translation>
    </message>
    <message>
        <source>Numbers of patient, visit or file</source>
        <translation>Nummern von Patient, Besuch oder Akte</translation>
    </message>
    <message>
        <source>Other data</source>
        <translation>Andere Daten</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Programs used</source>
        <translation>Verwendete Programme</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
</context>
<context>
    <name>role</name>
    <message>
        <source>Assistant</source>
        <translation>Assistent/in</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Arzt/Ärztin</translation>
    </message>
    <message>
        <source>Nurse</source>
        <translation>Krankenpfleger/in</translation>
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
        <translation>Zu den Fotos</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Rat</translation>
    </message>
    <message>
        <source>Answered: {name}</source>
        <translation>Beantwortet: {name}</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Angefragt von</translation>
    </message>
    <message>
        <source>Cannot be assessed</source>
        <translation>Nicht zu beurteilen</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>Consent recorded</source>
        <translation>Einwilligung festgehalten</translation>
    </message>
    <message>
        <source>Consent to it: {who}</source>
        <translation>Einwilligung dazu: {who}</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>For another service: {name}</source>
        <translation>Für einen anderen Dienst: {name}</translation>
    </message>
    <message>
        <source>Last seen in person</source>
        <translation>Zuletzt persönlich gesehen</translation>
    </message>
    <message>
        <source>Passed on to {name}. The answer will come from there.</source>
        <translation>Weitergegeben an {name}. Die Antwort kommt von dort.</translation>
    </message>
    <message>
        <source>Patient informed by {name}</source>
        <translation>Patient informiert von {name}</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Sealed for {service} by {name}</source>
        <translation>Versiegelt für {service} von {name}</translation>
    </message>
    <message>
        <source>Sent: it is at the gateway</source>
        <translation>Gesendet: sie ist beim Gateway</translation>
    </message>
    <message>
        <source>Telephone now: {number}</source>
        <translation>Jetzt anrufen: {number}</translation>
    </message>
    <message>
        <source>To be seen in person by {day}</source>
        <translation>In der Sprechstunde zu sehen bis {day}</translation>
    </message>
    <message>
        <source>To be taken again</source>
        <translation>Noch einmal aufzunehmen</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Dringlichkeit</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>responsible: {name}</source>
        <translation>verantwortlich: {name}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>{author}, supervised by {supervisor}</source>
        <translation>{author}, unter Aufsicht von {supervisor}</translation>
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
        <translation>{view}: {reason}</translation>
    </message>
    <message>
        <source>{what}: {name}</source>
        <translation>{what}: {name}</translation>
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
        <translation>Nicht für: {refused}</translation>
    </message>
    <message>
        <source>Takes requests of: {roles}</source>
        <translation>Nimmt Anfragen an von: {roles}</translation>
    </message>
    <message>
        <source>When it is urgent: {telephone}</source>
        <translation>Wenn es dringend ist: {telephone}</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>For ever</source>
        <translation>Für immer</translation>
    </message>
    <message>
        <source>No passphrase yet</source>
        <translation>Noch keine Passphrase</translation>
    </message>
    <message>
        <source>Opens Pli</source>
        <translation>Öffnet Pli</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} Tage</translation>
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
        <translation>Weiblich</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Männlich</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Divers</translation>
    </message>
</context>
<context>
    <name>sheet</name>
    <message>
        <source>Keep it away from the computer, where only you and your colleagues find it: a safe, say.</source>
        <translation>Bewahren Sie ihn nicht beim Computer auf, sondern wo nur Sie und Ihre Kollegen ihn finden: in einem Tresor zum Beispiel.</translation>
    </message>
    <message>
        <source>Nobody else has it. Without it and without a passphrase what is in Pli is lost.</source>
        <translation>Niemand sonst hat ihn. Ohne ihn und ohne Passphrase ist verloren, was in Pli ist.</translation>
    </message>
    <message>
        <source>Recovery code for Pli</source>
        <translation>Wiederherstellungscode für Pli</translation>
    </message>
    <message>
        <source>Whoever forgot their passphrase opens Pli with this code and chooses another one.</source>
        <translation>Wer seine Passphrase vergessen hat, öffnet Pli mit diesem Code und wählt eine andere.</translation>
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
        <translation>Beidseitig</translation>
    </message>
    <message>
        <source>In the middle</source>
        <translation>In der Mitte</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
</context>
<context>
    <name>site</name>
    <message>
        <source>Abdomen</source>
        <translation>Bauch</translation>
    </message>
    <message>
        <source>Ankle, inner side</source>
        <translation>Knöchel, innen</translation>
    </message>
    <message>
        <source>Ankle, outer side</source>
        <translation>Knöchel, außen</translation>
    </message>
    <message>
        <source>Anus</source>
        <translation>Anus</translation>
    </message>
    <message>
        <source>Armpit</source>
        <translation>Achsel</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Rücken</translation>
    </message>
    <message>
        <source>Back of the hand</source>
        <translation>Handrücken</translation>
    </message>
    <message>
        <source>Big toe nail</source>
        <translation>Nagel der Großzehe</translation>
    </message>
    <message>
        <source>Buttock</source>
        <translation>Gesäß</translation>
    </message>
    <message>
        <source>Calf</source>
        <translation>Wade</translation>
    </message>
    <message>
        <source>Cheek</source>
        <translation>Wange</translation>
    </message>
    <message>
        <source>Chest</source>
        <translation>Brust</translation>
    </message>
    <message>
        <source>Chin</source>
        <translation>Kinn</translation>
    </message>
    <message>
        <source>Ear</source>
        <translation>Ohr</translation>
    </message>
    <message>
        <source>Elbow</source>
        <translation>Ellenbogen</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Gesicht</translation>
    </message>
    <message>
        <source>Finger</source>
        <translation>Finger</translation>
    </message>
    <message>
        <source>Foot</source>
        <translation>Fuß</translation>
    </message>
    <message>
        <source>Forearm, inner side</source>
        <translation>Unterarm, Innenseite</translation>
    </message>
    <message>
        <source>Forearm, outer side</source>
        <translation>Unterarm, Außenseite</translation>
    </message>
    <message>
        <source>Forehead</source>
        <translation>Stirn</translation>
    </message>
    <message>
        <source>Fourth toe nail</source>
        <translation>Nagel der vierten Zehe</translation>
    </message>
    <message>
        <source>Genitals</source>
        <translation>Geschlechtsorgane</translation>
    </message>
    <message>
        <source>Groin</source>
        <translation>Leiste</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>Hand</translation>
    </message>
    <message>
        <source>Heel</source>
        <translation>Ferse</translation>
    </message>
    <message>
        <source>Hollow of the knee</source>
        <translation>Kniekehle</translation>
    </message>
    <message>
        <source>Index finger nail</source>
        <translation>Nagel des Zeigefingers</translation>
    </message>
    <message>
        <source>Inside of the mouth</source>
        <translation>Mundinnenseite</translation>
    </message>
    <message>
        <source>Knee</source>
        <translation>Knie</translation>
    </message>
    <message>
        <source>Lip</source>
        <translation>Lippe</translation>
    </message>
    <message>
        <source>Little finger nail</source>
        <translation>Nagel des kleinen Fingers</translation>
    </message>
    <message>
        <source>Little toe nail</source>
        <translation>Nagel der Kleinzehe</translation>
    </message>
    <message>
        <source>Lower back</source>
        <translation>Unterer Rücken</translation>
    </message>
    <message>
        <source>Lower eyelid</source>
        <translation>Unterlid</translation>
    </message>
    <message>
        <source>Middle finger nail</source>
        <translation>Nagel des Mittelfingers</translation>
    </message>
    <message>
        <source>Nape of the neck</source>
        <translation>Nacken</translation>
    </message>
    <message>
        <source>Neck</source>
        <translation>Hals</translation>
    </message>
    <message>
        <source>Nose</source>
        <translation>Nase</translation>
    </message>
    <message>
        <source>Palm of the hand</source>
        <translation>Handfläche</translation>
    </message>
    <message>
        <source>Ring finger nail</source>
        <translation>Nagel des Ringfingers</translation>
    </message>
    <message>
        <source>Scalp</source>
        <translation>Kopfhaut</translation>
    </message>
    <message>
        <source>Second toe nail</source>
        <translation>Nagel der zweiten Zehe</translation>
    </message>
    <message>
        <source>Shin</source>
        <translation>Schienbein</translation>
    </message>
    <message>
        <source>Temple</source>
        <translation>Schläfe</translation>
    </message>
    <message>
        <source>Thigh, back</source>
        <translation>Oberschenkel, hinten</translation>
    </message>
    <message>
        <source>Thigh, front</source>
        <translation>Oberschenkel, vorne</translation>
    </message>
    <message>
        <source>Third toe nail</source>
        <translation>Nagel der dritten Zehe</translation>
    </message>
    <message>
        <source>Thumb nail</source>
        <translation>Nagel des Daumens</translation>
    </message>
    <message>
        <source>Toe</source>
        <translation>Zehe</translation>
    </message>
    <message>
        <source>Upper arm, back</source>
        <translation>Oberarm, hinten</translation>
    </message>
    <message>
        <source>Upper arm, front</source>
        <translation>Oberarm, vorne</translation>
    </message>
    <message>
        <source>Upper back</source>
        <translation>Oberer Rücken</translation>
    </message>
    <message>
        <source>Upper eyelid</source>
        <translation>Oberlid</translation>
    </message>
</context>
<context>
    <name>stage</name>
    <message>
        <source>Answer read</source>
        <translation>Antwort gelesen</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Wartet auf Versand</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
</context>
<context>
    <name>strength</name>
    <message>
        <source>Easily guessed</source>
        <translation>Leicht zu erraten</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Guessed at once</source>
        <translation>Sofort erraten</translation>
    </message>
    <message>
        <source>Very good</source>
        <translation>Sehr gut</translation>
    </message>
</context>
<context>
    <name>theme</name>
    <message>
        <source>As this computer</source>
        <translation>Wie dieser Computer</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
</context>
<context>
    <name>time</name>
    <message>
        <source>Taken with Pli</source>
        <translation>Mit Pli aufgenommen</translation>
    </message>
    <message>
        <source>Time from the file</source>
        <translation>Zeit aus der Datei</translation>
    </message>
    <message>
        <source>Time given by you</source>
        <translation>Zeit von Ihnen angegeben</translation>
    </message>
    <message>
        <source>Time not known</source>
        <translation>Zeit unbekannt</translation>
    </message>
</context>
<context>
    <name>trust</name>
    <message>
        <source>Changed: compare again by telephone</source>
        <translation>Schlüssel geändert: am Telefon neu vergleichen</translation>
    </message>
    <message>
        <source>Compared by telephone</source>
        <translation>Schlüssel am Telefon verglichen</translation>
    </message>
    <message>
        <source>Not yet compared by telephone</source>
        <translation>Schlüssel noch nicht verglichen</translation>
    </message>
</context>
<context>
    <name>urgency</name>
    <message>
        <source>Not urgent</source>
        <translation>Nicht dringend</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>Bald</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Dringend</translation>
    </message>
</context>
<context>
    <name>way</name>
    <message>
        <source>Compare the keys</source>
        <translation>Schlüssel vergleichen</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Anfrage öffnen</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
</context>
</TS>

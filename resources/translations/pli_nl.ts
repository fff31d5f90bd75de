<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>AnswersPage</name>
    <message>
        <source>Answers</source>
        <translation>Antwoorden</translation>
    </message>
    <message>
        <source>No answer waits for you.</source>
        <translation>Er wacht geen antwoord op u.</translation>
    </message>
    <message>
        <source>Nobody is found by these words.</source>
        <translation>Niemand gevonden met deze woorden.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Search a name, number or service</source>
        <translation>Zoek een naam, nummer of dienst</translation>
    </message>
    <message>
        <source>Show finished ones too</source>
        <translation>Ook afgewerkte tonen</translation>
    </message>
</context>
<context>
    <name>AreaRow</name>
    <message>
        <source>Cover</source>
        <translation>Afdekken</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behouden</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Weghalen</translation>
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
        <translation>Alles afdekken</translation>
    </message>
    <message>
        <source>Cover or keep</source>
        <translation>Afdekken of behouden</translation>
    </message>
    <message>
        <source>Cover something</source>
        <translation>Iets afdekken</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>Alles behouden</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Opnieuw bekijken</translation>
    </message>
    <message>
        <source>What tells who it is</source>
        <translation>Wat zegt wie het is</translation>
    </message>
</context>
<context>
    <name>AreasView</name>
    <message>
        <source>Cover all</source>
        <translation>Alles afdekken</translation>
    </message>
    <message>
        <source>Cover something else</source>
        <translation>Iets anders afdekken</translation>
    </message>
    <message>
        <source>Draw over a tattoo, jewellery or a name. Enter draws in the middle, the arrows move it.</source>
        <translation>Teken over een tatoeage, een sieraad of een naam. Enter tekent in het midden, de pijlen verplaatsen.</translation>
    </message>
    <message>
        <source>Draw what is to be covered</source>
        <translation>Tekenen wat afgedekt moet worden</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Ellips</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>Alles behouden</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Groter</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Opnieuw bekijken</translation>
    </message>
    <message>
        <source>No face, text or code was found. Look yourself, too.</source>
        <translation>Er is geen gezicht, tekst of code gevonden. Kijk ook zelf.</translation>
    </message>
    <message>
        <source>Pli looks for faces, text and codes…</source>
        <translation>Pli zoekt naar gezichten, tekst en codes…</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rechthoek</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>The patient can be recognised</source>
        <translation>De patiënt is herkenbaar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>What tells who it is</source>
        <translation>Wat zegt wie het is</translation>
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
        <translation>Dit bericht sluiten</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>CameraBar</name>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>From files…</source>
        <translation>Uit bestanden…</translation>
    </message>
    <message>
        <source>Pictures and folders can also be dropped here, or pasted. On Windows a telephone on a cable is no folder: drop its pictures from the window in which you see them.</source>
        <translation>Foto’s en mappen kunnen hier ook worden neergezet of geplakt. In Windows is een telefoon aan een kabel geen map: sleep de foto’s uit het venster waarin u ze ziet.</translation>
    </message>
</context>
<context>
    <name>CameraWords</name>
    <message>
        <source>Open the privacy settings</source>
        <translation>De privacyinstellingen openen</translation>
    </message>
    <message>
        <source>The camera is being opened.</source>
        <translation>De camera wordt geopend.</translation>
    </message>
    <message>
        <source>This can take a few seconds.</source>
        <translation>Dit kan enkele seconden duren.</translation>
    </message>
</context>
<context>
    <name>CardButton</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Put the card into the reader…</source>
        <translation>Steek de kaart in de lezer…</translation>
    </message>
    <message>
        <source>Read identity card</source>
        <translation>Identiteitskaart lezen</translation>
    </message>
</context>
<context>
    <name>CardPage</name>
    <message numerus="yes">
        <source>%n folder(s) or file(s) on it cannot be read.</source>
        <translation>
            <numerusform>%n map of bestand erop kan niet gelezen worden.</numerusform>
            <numerusform>%n mappen of bestanden erop kunnen niet gelezen worden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add {pictures}</source>
        <translation>{pictures} toevoegen</translation>
    </message>
    <message>
        <source>Back to the camera</source>
        <translation>Naar de camera</translation>
    </message>
    <message numerus="yes">
        <source>Being read: %n file(s) so far…</source>
        <translation>
            <numerusform>Wordt gelezen: %n bestand tot nu toe…</numerusform>
            <numerusform>Wordt gelezen: %n bestanden tot nu toe…</numerusform>
        </translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>Wordt gelezen…</translation>
    </message>
    <message>
        <source>Choose the pictures of this patient. They stay where they are.</source>
        <translation>Kies de foto’s van deze patiënt. Ze blijven waar ze zijn.</translation>
    </message>
    <message>
        <source>It cannot be read. See whether it is plugged in and unlocked.</source>
        <translation>Het kan niet gelezen worden. Kijk of het goed aangesloten en ontgrendeld is.</translation>
    </message>
    <message>
        <source>On the card “{name}”</source>
        <translation>Op de geheugenkaart “{name}”</translation>
    </message>
    <message>
        <source>On the telephone “{name}”</source>
        <translation>Op de telefoon “{name}”</translation>
    </message>
    <message>
        <source>Pictures on the card</source>
        <translation>Foto’s op de kaart</translation>
    </message>
    <message>
        <source>There is no picture on it that could be taken.</source>
        <translation>Er staat geen foto op die kan worden overgenomen.</translation>
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
        <translation>Kaart of telefoon…</translation>
    </message>
    <message>
        <source>From the memory card…</source>
        <translation>Geheugenkaart…</translation>
    </message>
    <message>
        <source>From the telephone…</source>
        <translation>Telefoon…</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Add pictures</source>
        <translation>Foto’s toevoegen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Aanvraag</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Verbeteren…</translation>
    </message>
    <message>
        <source>File in the record</source>
        <translation>Klasseren</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Reageren</translation>
    </message>
    <message>
        <source>Send the added pictures</source>
        <translation>Toegevoegde foto’s verzenden</translation>
    </message>
    <message>
        <source>Take this view again</source>
        <translation>Dit beeld opnieuw maken</translation>
    </message>
    <message>
        <source>The document is being made…</source>
        <translation>Het document wordt gemaakt…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Intrekken…</translation>
    </message>
</context>
<context>
    <name>CheckLine</name>
    <message>
        <source>Looking…</source>
        <translation>Wordt nagekeken…</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>Niet nagekeken</translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message>
        <source>All pictures</source>
        <translation>Alle foto’s</translation>
    </message>
    <message>
        <source>Take pictures</source>
        <translation>Foto’s maken</translation>
    </message>
    <message>
        <source>The picture was deleted.</source>
        <translation>De foto is verwijderd.</translation>
    </message>
    <message>
        <source>There is no picture yet.</source>
        <translation>Er is nog geen foto.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
</context>
<context>
    <name>CheckupPage</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Opnieuw nakijken</translation>
    </message>
    <message>
        <source>Check this computer</source>
        <translation>Deze computer nakijken</translation>
    </message>
    <message>
        <source>Guide as PDF…</source>
        <translation>Gids als pdf…</translation>
    </message>
    <message>
        <source>Help report</source>
        <translation>Hulprapport</translation>
    </message>
    <message>
        <source>How far the look at this computer is</source>
        <translation>Voortgang van het nakijken</translation>
    </message>
    <message>
        <source>Print the guide</source>
        <translation>Gids afdrukken</translation>
    </message>
    <message>
        <source>Save the guide</source>
        <translation>Gids opslaan</translation>
    </message>
</context>
<context>
    <name>Cleaning</name>
    <message>
        <source>Every pixel is as it was.</source>
        <translation>Elke pixel is gebleven zoals hij was.</translation>
    </message>
    <message>
        <source>Found in the files, and not sent: {kinds}. In brackets, in how many.</source>
        <translation>Gevonden in de bestanden en niet verstuurd: {kinds}. Tussen haakjes staat in hoeveel bestanden.</translation>
    </message>
    <message>
        <source>It was a file of the kind {format}.</source>
        <translation>Het was een {format}-bestand.</translation>
    </message>
    <message>
        <source>Its rotation is kept, so that it stands upright.</source>
        <translation>De draaiing blijft bewaard, zodat ze rechtop staat.</translation>
    </message>
    <message>
        <source>The picture itself: {format}, {width} × {height} pixels, {size}.</source>
        <translation>De foto zelf: {format}, {width} × {height} pixels, {size}.</translation>
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
            <numerusform>%n dag</numerusform>
            <numerusform>%n dagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n uur</numerusform>
            <numerusform>%n uur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuut</numerusform>
            <numerusform>%n minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other picture(s) by the same clock: {difference} earlier as well?</source>
        <translation>
            <numerusform>%n andere foto van dezelfde klok: ook {difference} vroeger?</numerusform>
            <numerusform>%n andere foto’s van dezelfde klok: ook {difference} vroeger?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other picture(s) by the same clock: {difference} later as well?</source>
        <translation>
            <numerusform>%n andere foto van dezelfde klok: ook {difference} later?</numerusform>
            <numerusform>%n andere foto’s van dezelfde klok: ook {difference} later?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other picture(s) corrected as well.</source>
        <translation>
            <numerusform>%n andere foto ook verbeterd.</numerusform>
            <numerusform>%n andere foto’s ook verbeterd.</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct them too</source>
        <translation>Ook die verbeteren</translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation>Alleen deze</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Forgotten passphrase</source>
        <translation>Wachtzin vergeten</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Herstelcode</translation>
    </message>
    <message>
        <source>Take the printed sheet with the recovery code, and choose another passphrase.</source>
        <translation>Neem het afgedrukte blad met de herstelcode en kies een andere wachtzin.</translation>
    </message>
    <message>
        <source>Unlock with the new passphrase</source>
        <translation>Ontgrendelen met de nieuwe wachtzin</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Wordt ontgrendeld…</translation>
    </message>
    <message>
        <source>Your new passphrase</source>
        <translation>Uw nieuwe wachtzin</translation>
    </message>
</context>
<context>
    <name>CodeStep</name>
    <message>
        <source>Group {number}</source>
        <translation>Groep {number}</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>Ik heb hem op papier</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
    <message>
        <source>Print it…</source>
        <translation>Afdrukken…</translation>
    </message>
    <message>
        <source>Show the code again</source>
        <translation>Code opnieuw tonen</translation>
    </message>
    <message>
        <source>These are not the two groups. Compare them with the paper, letter by letter.</source>
        <translation>Dit zijn niet de twee groepen. Vergelijk ze letter per letter met het papier.</translation>
    </message>
    <message>
        <source>Type these two groups of it from your paper.</source>
        <translation>Typ deze twee groepen over van uw papier.</translation>
    </message>
    <message>
        <source>Whoever forgets their passphrase opens Pli with this code. It is shown only now, and nobody else has it: print it or write it down, and keep it away from this computer.</source>
        <translation>Wie zijn wachtzin vergeet, opent Pli met deze code. Hij wordt alleen nu getoond, en niemand anders heeft hem: druk hem af of schrijf hem op, en bewaar hem niet bij deze computer.</translation>
    </message>
    <message>
        <source>Your recovery code</source>
        <translation>Uw herstelcode</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Not now</source>
        <translation>Niet nu</translation>
    </message>
    <message>
        <source>Send the correction</source>
        <translation>Verbetering verzenden</translation>
    </message>
    <message>
        <source>Send the reply</source>
        <translation>Reactie verzenden</translation>
    </message>
    <message>
        <source>What is to be corrected?</source>
        <translation>Wat moet worden verbeterd?</translation>
    </message>
    <message>
        <source>Why is the case withdrawn? The service is told, and cannot answer it any more.</source>
        <translation>Waarom wordt de aanvraag ingetrokken? De dienst krijgt bericht en kan er niet meer op antwoorden.</translation>
    </message>
    <message>
        <source>Withdraw the case</source>
        <translation>Aanvraag intrekken</translation>
    </message>
    <message>
        <source>Your reply to the service</source>
        <translation>Uw reactie aan de dienst</translation>
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
        <translation>Met een ziekenhuis verbinden</translation>
    </message>
    <message>
        <source>Connecting to the hospital…</source>
        <translation>Verbinden met het ziekenhuis…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Or type the code of the invitation</source>
        <translation>Of typ de code van de uitnodiging</translation>
    </message>
    <message>
        <source>The hospital gave you an invitation: a file, or a code in a letter. It says where your requests go and which services you can ask.</source>
        <translation>Het ziekenhuis gaf u een uitnodiging: een bestand, of een code in een brief. Ze zegt waar uw aanvragen heen gaan en bij welke diensten u terechtkunt.</translation>
    </message>
</context>
<context>
    <name>ConnectionSection</name>
    <message numerus="yes">
        <source>%n service(s) can be asked now.</source>
        <translation>
            <numerusform>U kunt nu %n dienst vragen.</numerusform>
            <numerusform>U kunt nu %n diensten vragen.</numerusform>
        </translation>
    </message>
    <message>
        <source>A hospital that compares your practice&apos;s keys by telephone hears these groups:</source>
        <translation>Een ziekenhuis dat telefonisch de sleutels van uw praktijk vergelijkt, hoort deze groepen:</translation>
    </message>
    <message>
        <source>Connected through {gateway}.</source>
        <translation>Verbonden via {gateway}.</translation>
    </message>
    <message>
        <source>For the hospital, so that it knows your practice. It holds no secret.</source>
        <translation>Voor het ziekenhuis, zodat het uw praktijk kent. Er zit niets geheims in.</translation>
    </message>
    <message>
        <source>Hospitals</source>
        <translation>Ziekenhuizen</translation>
    </message>
    <message>
        <source>Join another hospital</source>
        <translation>Met een ander ziekenhuis verbinden</translation>
    </message>
    <message>
        <source>Not connected to a hospital yet.</source>
        <translation>Nog niet met een ziekenhuis verbonden.</translation>
    </message>
    <message>
        <source>Our groups</source>
        <translation>Onze groepen</translation>
    </message>
    <message>
        <source>Our key record</source>
        <translation>Onze openbare sleutels</translation>
    </message>
    <message>
        <source>Our own keys</source>
        <translation>Onze eigen sleutels</translation>
    </message>
    <message>
        <source>Save our key record…</source>
        <translation>Onze openbare sleutels opslaan…</translation>
    </message>
    <message>
        <source>The key record is saved.</source>
        <translation>De openbare sleutels zijn opgeslagen.</translation>
    </message>
</context>
<context>
    <name>ConsentFields</name>
    <message>
        <source>Consent is given for the patient</source>
        <translation>Toestemming namens de patiënt</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Verbeteren</translation>
    </message>
    <message>
        <source>Name of who agrees</source>
        <translation>Naam van wie toestemt</translation>
    </message>
    <message>
        <source>The patient agrees that pictures are taken, and sent to the service that is asked.</source>
        <translation>De patiënt gaat akkoord dat er foto’s worden gemaakt en naar de gevraagde dienst worden verzonden.</translation>
    </message>
    <message>
        <source>The patient consented on {moment}.</source>
        <translation>De patiënt gaf toestemming op {moment}.</translation>
    </message>
    <message>
        <source>The patient consents</source>
        <translation>De patiënt stemt toe</translation>
    </message>
    <message>
        <source>The pictures may also be used for teaching</source>
        <translation>De foto’s mogen ook voor onderwijs dienen</translation>
    </message>
    <message>
        <source>Who agrees?</source>
        <translation>Wie stemt toe?</translation>
    </message>
    <message>
        <source>{name} consented for the patient on {moment}.</source>
        <translation>{name} gaf namens de patiënt toestemming op {moment}.</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n area(s) covered</source>
        <translation>
            <numerusform>%n zone afgedekt</numerusform>
            <numerusform>%n zones afgedekt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) kept</source>
        <translation>
            <numerusform>%n zone behouden</numerusform>
            <numerusform>%n zones behouden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) not decided yet</source>
        <translation>
            <numerusform>%n zone nog te beslissen</numerusform>
            <numerusform>%n zones nog te beslissen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bar or QR code(s)</source>
        <translation>
            <numerusform>%n streepjes- of QR-code</numerusform>
            <numerusform>%n streepjes- of QR-codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n gezicht</numerusform>
            <numerusform>%n gezichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n foto</numerusform>
            <numerusform>%n foto’s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) added</source>
        <translation>
            <numerusform>%n foto toegevoegd</numerusform>
            <numerusform>%n foto’s toegevoegd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) to send</source>
        <translation>
            <numerusform>%n foto te verzenden</numerusform>
            <numerusform>%n foto’s te verzenden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n element</numerusform>
            <numerusform>%n elementen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n tekst</numerusform>
            <numerusform>%n teksten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answer by {day} at the latest: %n working day(s).</source>
        <translation>
            <numerusform>Antwoord ten laatste {day}: %n werkdag.</numerusform>
            <numerusform>Antwoord ten laatste {day}: %n werkdagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answers within %n working day(s)</source>
        <translation>
            <numerusform>Antwoordt binnen %n werkdag</numerusform>
            <numerusform>Antwoordt binnen %n werkdagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not decided yet: {what}. Sent as it is unless you cover it.</source>
        <translation>
            <numerusform>Nog te beslissen: {what}. Wordt zo verstuurd, tenzij u het afdekt.</numerusform>
            <numerusform>Nog te beslissen: {what}. Worden zo verstuurd, tenzij u ze afdekt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>This day is still to come.</source>
        <translation>Deze dag moet nog komen.</translation>
    </message>
    <message>
        <source>Write the day like 30.07.1985.</source>
        <translation>Schrijf de dag zo: 30.07.1985.</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>dd.mm.jjjj</translation>
    </message>
</context>
<context>
    <name>DeletePart</name>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Delete this request</source>
        <translation>Deze aanvraag verwijderen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behouden</translation>
    </message>
    <message>
        <source>The request and its pictures are deleted for good. Nothing of it was sent.</source>
        <translation>De aanvraag en haar foto’s worden voorgoed verwijderd. Er werd niets van verzonden.</translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Choose the file…</source>
        <translation>Bestand kiezen…</translation>
    </message>
    <message>
        <source>Drop the invitation of the hospital here, or choose its file.</source>
        <translation>Zet hier de uitnodiging van het ziekenhuis neer, of kies het bestand.</translation>
    </message>
    <message>
        <source>Invitations (*.json);;All files (*)</source>
        <translation>Uitnodigingen (*.json);;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>The invitation</source>
        <translation>De uitnodiging</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message>
        <source>Choose or write</source>
        <translation>Kies of typ</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Volgende foto</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Kant</translation>
    </message>
    <message>
        <source>This picture</source>
        <translation>Deze foto</translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>Where is your practice&apos;s record?</source>
        <translation>Waar is het dossier van uw praktijk?</translation>
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
        <translation>Gemaakte foto’s</translation>
    </message>
    <message>
        <source>The pictures that you take stand here. Files can also be dropped here, or pasted.</source>
        <translation>De foto’s die u neemt, staan hier. Bestanden kunt u hier ook slepen of plakken.</translation>
    </message>
</context>
<context>
    <name>FingerprintCard</name>
    <message>
        <source>All digits agree</source>
        <translation>Alle cijfers kloppen</translation>
    </message>
    <message>
        <source>They read out</source>
        <translation>Zij lezen voor</translation>
    </message>
    <message>
        <source>You read out</source>
        <translation>U leest voor</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Step {number} of {all}</source>
        <translation>Stap {number} van {all}</translation>
    </message>
</context>
<context>
    <name>Floating</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>FromElsewhere</name>
    <message numerus="yes">
        <source>%n file(s) were not looked at any more.</source>
        <translation>
            <numerusform>%n bestand is niet meer bekeken.</numerusform>
            <numerusform>%n bestanden zijn niet meer bekeken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s) in the folder were left alone.</source>
        <translation>
            <numerusform>%n ander bestand in de map bleef onaangeroerd.</numerusform>
            <numerusform>%n andere bestanden in de map bleven onaangeroerd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) added.</source>
        <translation>
            <numerusform>%n foto toegevoegd.</numerusform>
            <numerusform>%n foto’s toegevoegd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) were here already.</source>
        <translation>
            <numerusform>%n foto was er al.</numerusform>
            <numerusform>%n foto’s waren er al.</numerusform>
        </translation>
    </message>
    <message>
        <source>First the consent, then the pictures.</source>
        <translation>Eerst de toestemming, dan de foto’s.</translation>
    </message>
    <message>
        <source>Pictures and documents ({kinds});;All files (*)</source>
        <translation>Foto’s en documenten ({kinds});;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Pictures from files</source>
        <translation>Foto’s uit bestanden</translation>
    </message>
    <message>
        <source>Stopped. Nothing was taken.</source>
        <translation>Gestopt. Er is niets overgenomen.</translation>
    </message>
    <message>
        <source>There are more than {pictures}. Nothing was taken: choose those of this patient, and bring them.</source>
        <translation>Er zijn meer dan {pictures}. Er is niets overgenomen: kies alleen die van deze patiënt.</translation>
    </message>
    <message>
        <source>There is no picture in it that could be taken. From a telephone on a cable or a web page: save the picture to a folder first, and drop it from there.</source>
        <translation>Er zit geen foto in die kan worden overgenomen. Van een telefoon aan een kabel of een webpagina: bewaar de foto eerst in een map en sleep haar daarvandaan.</translation>
    </message>
    <message>
        <source>There is no picture in this folder.</source>
        <translation>Er staat geen foto in deze map.</translation>
    </message>
    <message>
        <source>What was copied is text. Copy the picture itself, or drop its file here.</source>
        <translation>Wat u kopieerde, is tekst. Kopieer de foto zelf, of sleep het bestand hierheen.</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n maand</numerusform>
            <numerusform>%n maanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n jaar</numerusform>
            <numerusform>%n jaar</numerusform>
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
        <translation>Terug</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Gekopieerd.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>For whoever helps you with Pli. This is all that it says: no patient, no name, no question, no picture.</source>
        <translation>Voor wie u met Pli helpt. Dit is alles wat erin staat: geen patiënt, geen naam, geen vraag, geen foto.</translation>
    </message>
    <message>
        <source>Help report</source>
        <translation>Hulprapport</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Als bestand opslaan…</translation>
    </message>
    <message>
        <source>Save the help report</source>
        <translation>Hulprapport opslaan</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Opgeslagen.</translation>
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
        <translation>Bel het ziekenhuis op een nummer dat u kent. Ieder leest zijn cijfers voor: kloppen ze allemaal, dan zit er niemand tussen. Tot dan worden uw aanvragen toch al verzegeld.</translation>
    </message>
    <message>
        <source>Compare by telephone (may be done later)</source>
        <translation>Telefonisch vergelijken (kan later)</translation>
    </message>
    <message>
        <source>Save the file for the hospital…</source>
        <translation>Bestand voor het ziekenhuis opslaan…</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Opgeslagen als {name}</translation>
    </message>
    <message>
        <source>So that the hospital knows your practice, send it this file, by e-mail say. There is nothing secret in it.</source>
        <translation>Bezorg dit bestand aan het ziekenhuis, bijvoorbeeld per e-mail, zodat het uw praktijk kent. Er staat niets geheims in.</translation>
    </message>
    <message>
        <source>The file for the hospital</source>
        <translation>Het bestand voor het ziekenhuis</translation>
    </message>
    <message>
        <source>You can ask these services</source>
        <translation>Bij deze diensten kunt u terecht</translation>
    </message>
</context>
<context>
    <name>ImportProgress</name>
    <message numerus="yes">
        <source>%n file(s) seen so far…</source>
        <translation>
            <numerusform>%n bestand doorlopen tot nu toe…</numerusform>
            <numerusform>%n bestanden doorlopen tot nu toe…</numerusform>
        </translation>
    </message>
    <message>
        <source>Being stopped…</source>
        <translation>Wordt gestopt…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>{done} of {total} files looked at…</source>
        <translation>{done} van {total} bestanden bekeken…</translation>
    </message>
</context>
<context>
    <name>IntakePart</name>
    <message numerus="yes">
        <source>%n question(s) answered</source>
        <translation>
            <numerusform>%n vraag beantwoord</numerusform>
            <numerusform>%n vragen beantwoord</numerusform>
        </translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betreft</translation>
    </message>
    <message>
        <source>The service wants to know</source>
        <translation>De dienst wil weten</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>facultatief</translation>
    </message>
</context>
<context>
    <name>KnownPatients</name>
    <message>
        <source>Known patients</source>
        <translation>Bekende patiënten</translation>
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
        <translation>Pli maakt foto’s van huid, nagels en wonden en brengt ze, verzegeld, naar een ziekenhuisdienst voor advies. Instellen duurt ongeveer twee minuten.</translation>
    </message>
    <message>
        <source>Welcome to Pli</source>
        <translation>Welkom bij Pli</translation>
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
        <translation>Een pincode voor vandaag</translation>
    </message>
    <message>
        <source>A new recovery code</source>
        <translation>Een nieuwe herstelcode</translation>
    </message>
    <message>
        <source>Change my passphrase</source>
        <translation>Mijn wachtzin wijzigen</translation>
    </message>
    <message>
        <source>Lock and passphrase</source>
        <translation>Vergrendeling en wachtzin</translation>
    </message>
    <message>
        <source>Lock by itself</source>
        <translation>Vanzelf vergrendelen</translation>
    </message>
    <message>
        <source>Lock by itself after</source>
        <translation>Vanzelf vergrendelen na</translation>
    </message>
    <message>
        <source>When nobody touches Pli for so long. Sending goes on; the live picture is never cut off.</source>
        <translation>Als niemand Pli zo lang aanraakt. Verzenden gaat door; het livebeeld wordt nooit onderbroken.</translation>
    </message>
</context>
<context>
    <name>LooksSection</name>
    <message>
        <source>Colours</source>
        <translation>Kleuren</translation>
    </message>
    <message>
        <source>Discreet: lists show no names and birth dates</source>
        <translation>Discreet: lijsten tonen geen namen en geboortedata</translation>
    </message>
    <message>
        <source>For a screen that patients can see. On a request and an answer the name stays.</source>
        <translation>Voor een scherm dat patiënten kunnen zien. Op een aanvraag en een antwoord blijft de naam staan.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Language and looks</source>
        <translation>Taal en uitzicht</translation>
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
        <translation>Het beste zijn vier of vijf woorden die niets met elkaar te maken hebben.</translation>
    </message>
    <message>
        <source>How hard it is to guess</source>
        <translation>Hoe moeilijk te raden</translation>
    </message>
    <message>
        <source>Not the same.</source>
        <translation>Niet dezelfde.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Wachtzin</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Nog eens dezelfde</translation>
    </message>
    <message>
        <source>The same.</source>
        <translation>Dezelfde.</translation>
    </message>
</context>
<context>
    <name>Originals</name>
    <message>
        <source>The originals are still in the folder “{name}”: delete them there when all has arrived.</source>
        <translation>De originelen staan nog in de map “{name}”: verwijder ze daar als alles is aangekomen.</translation>
    </message>
    <message>
        <source>The originals are still on the card “{name}”: delete them there when all has arrived.</source>
        <translation>De originelen staan nog op de kaart “{name}”: verwijder ze daar als alles is aangekomen.</translation>
    </message>
    <message>
        <source>The originals are still on the telephone or in the mail: delete them there as well.</source>
        <translation>De originelen staan nog op de telefoon of in de e-mail: verwijder ze daar ook.</translation>
    </message>
    <message>
        <source>The originals are still on the telephone “{name}”: delete them there when all has arrived.</source>
        <translation>De originelen staan nog op de telefoon “{name}”: verwijder ze daar wanneer alles aangekomen is.</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Begrepen</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
</context>
<context>
    <name>PassphrasePanel</name>
    <message>
        <source>Come back with a PIN today</source>
        <translation>Vandaag terugkomen met een pincode</translation>
    </message>
    <message>
        <source>Four to twelve digits. Valid until midnight, on this computer, as long as Pli runs.</source>
        <translation>Vier tot twaalf cijfers. Geldig tot middernacht, op deze computer, zolang Pli open is.</translation>
    </message>
    <message>
        <source>I forgot it</source>
        <translation>Ik ben ze vergeten</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Pincode</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Wachtzin</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Iemand anders</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Ontgrendelen</translation>
    </message>
    <message>
        <source>Unlock Pli</source>
        <translation>Pli ontgrendelen</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Wordt ontgrendeld…</translation>
    </message>
</context>
<context>
    <name>PatientFields</name>
    <message>
        <source>11 digits</source>
        <translation>11 cijfers</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Geboortedatum</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Voornaam</translation>
    </message>
    <message>
        <source>National number</source>
        <translation>Rijksregisternummer (INSZ)</translation>
    </message>
    <message>
        <source>No national number</source>
        <translation>Geen rijksregisternummer</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geslacht</translation>
    </message>
    <message>
        <source>The national number says {birth_date}. Is it the right patient?</source>
        <translation>Het rijksregisternummer zegt {birth_date}. Is dit de juiste patiënt?</translation>
    </message>
    <message>
        <source>The number is right: born {birth_date}, {sex}.</source>
        <translation>Het nummer klopt: geboren {birth_date}, {sex}.</translation>
    </message>
    <message>
        <source>The number is right: born {birth_date}.</source>
        <translation>Het nummer klopt: geboren {birth_date}.</translation>
    </message>
    <message>
        <source>The number is right; it does not tell the birth date.</source>
        <translation>Het nummer klopt; het zegt niets over de geboortedatum.</translation>
    </message>
    <message>
        <source>This is not a national number: compare it with the identity card.</source>
        <translation>Dit is geen rijksregisternummer: vergelijk het met de identiteitskaart.</translation>
    </message>
    <message>
        <source>Write the birth date like 30.07.1985, or only the year if no more is known.</source>
        <translation>Schrijf de geboortedatum zo: 30.07.1985, of enkel het jaar als meer niet bekend is.</translation>
    </message>
    <message>
        <source>Your own number for the patient</source>
        <translation>Uw eigen nummer voor de patiënt</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>dd.mm.jjjj</translation>
    </message>
</context>
<context>
    <name>PatientStep</name>
    <message>
        <source>Author, language, copies</source>
        <translation>Auteur, taal, kopieën</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Toestemming</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Vragenlijst</translation>
    </message>
    <message>
        <source>Last seen in person on</source>
        <translation>Laatst op raadpleging gezien op</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patiënt</translation>
    </message>
</context>
<context>
    <name>PeopleFields</name>
    <message>
        <source>A copy, and the answer, also for</source>
        <translation>Een kopie, en het antwoord, ook voor</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Gevraagd door</translation>
    </message>
    <message>
        <source>Choose a doctor or a nurse…</source>
        <translation>Kies een arts of verpleegkundige…</translation>
    </message>
    <message>
        <source>Language of the request</source>
        <translation>Taal van de aanvraag</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Verantwoordelijke</translation>
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
        <translation>Persoon toevoegen</translation>
    </message>
    <message>
        <source>People of the practice</source>
        <translation>Mensen van de praktijk</translation>
    </message>
</context>
<context>
    <name>PeopleStep</name>
    <message>
        <source>Add a colleague</source>
        <translation>Collega toevoegen</translation>
    </message>
    <message>
        <source>Everybody has their own passphrase: it protects your patients if this computer is stolen, and shows who did what.</source>
        <translation>Ieder heeft een eigen wachtzin: die beschermt uw patiënten als deze computer gestolen wordt, en toont wie wat deed.</translation>
    </message>
    <message>
        <source>Make the practice</source>
        <translation>Praktijk aanmaken</translation>
    </message>
    <message>
        <source>Who works here?</source>
        <translation>Wie werkt hier?</translation>
    </message>
    <message>
        <source>Your practice is being made, and the passphrases protected…</source>
        <translation>Uw praktijk wordt aangemaakt en de wachtzinnen beschermd…</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>A colleague</source>
        <translation>Een collega</translation>
    </message>
    <message>
        <source>INAMI/RIZIV number (optional)</source>
        <translation>RIZIV-nummer (facultatief)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Functie</translation>
    </message>
    <message>
        <source>Take this person away</source>
        <translation>Deze persoon weghalen</translation>
    </message>
    <message>
        <source>The check digits of this number are unusual. Please compare it; you can go on.</source>
        <translation>De controlecijfers van dit nummer zijn ongewoon. Kijk het na; u kunt verdergaan.</translation>
    </message>
    <message>
        <source>They choose their passphrase now</source>
        <translation>Hij of zij kiest nu een wachtzin</translation>
    </message>
    <message>
        <source>Without a passphrase they cannot unlock Pli yet. It can be chosen later, in the settings.</source>
        <translation>Zonder wachtzin kan deze persoon Pli nog niet ontgrendelen. Die kan later worden gekozen, in de instellingen.</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>INAMI/RIZIV number (optional)</source>
        <translation>RIZIV-nummer (facultatief)</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Functie</translation>
    </message>
    <message>
        <source>The check digits of this number are unusual. Please compare it; you can go on.</source>
        <translation>De controlecijfers van dit nummer zijn ongewoon. Kijk het na; u kunt verdergaan.</translation>
    </message>
    <message>
        <source>They are being let in…</source>
        <translation>Wordt toegelaten…</translation>
    </message>
    <message>
        <source>They choose their passphrase now</source>
        <translation>Hij of zij kiest nu een wachtzin</translation>
    </message>
    <message>
        <source>Your own passphrase, to let them in</source>
        <translation>Uw eigen wachtzin, om hen toe te laten</translation>
    </message>
    <message>
        <source>{name} was added.</source>
        <translation>{name} is toegevoegd.</translation>
    </message>
    <message>
        <source>{name} was kept.</source>
        <translation>{name} is bewaard.</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Change {name}</source>
        <translation>{name} wijzigen</translation>
    </message>
    <message>
        <source>Take {name} away</source>
        <translation>{name} weghalen</translation>
    </message>
</context>
<context>
    <name>PictureBar</name>
    <message>
        <source>Back to the camera</source>
        <translation>Naar de camera</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>Ware grootte</translation>
    </message>
    <message>
        <source>Take again</source>
        <translation>Opnieuw maken</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Hele foto</translation>
    </message>
</context>
<context>
    <name>PictureCheck</name>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>Note on picture {number}</source>
        <translation>Opmerking bij foto {number}</translation>
    </message>
    <message>
        <source>Removed from the file</source>
        <translation>Uit het bestand verwijderd</translation>
    </message>
    <message>
        <source>See the picture larger</source>
        <translation>Foto groter bekijken</translation>
    </message>
    <message>
        <source>There was nothing to remove.</source>
        <translation>Er was niets te verwijderen.</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Wat wordt verzonden</translation>
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
        <translation>Verzonden foto’s</translation>
    </message>
</context>
<context>
    <name>PictureViewer</name>
    <message>
        <source>Back to the case</source>
        <translation>Terug naar de aanvraag</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>Ware grootte</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
    <message>
        <source>Picture {number} of {count}: {words}. {taken}</source>
        <translation>Foto {number} van {count}: {words}. {taken}</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
</context>
<context>
    <name>PicturesLayout</name>
    <message>
        <source>Choose another camera</source>
        <translation>Andere camera kiezen</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Opnieuw zoeken</translation>
    </message>
</context>
<context>
    <name>PicturesStep</name>
    <message>
        <source>First the consent, then the camera</source>
        <translation>Eerst de toestemming, dan de camera</translation>
    </message>
    <message>
        <source>The picture was deleted.</source>
        <translation>De foto is verwijderd.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
</context>
<context>
    <name>PinPanel</name>
    <message>
        <source>PIN</source>
        <translation>Pincode</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Iemand anders</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Ontgrendelen</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Wordt ontgrendeld…</translation>
    </message>
    <message>
        <source>Use my passphrase</source>
        <translation>Mijn wachtzin gebruiken</translation>
    </message>
</context>
<context>
    <name>PracticeStep</name>
    <message>
        <source>Address (optional)</source>
        <translation>Adres (facultatief)</translation>
    </message>
    <message>
        <source>Name of the practice</source>
        <translation>Naam van de praktijk</translation>
    </message>
    <message>
        <source>Telephone (optional)</source>
        <translation>Telefoon (facultatief)</translation>
    </message>
    <message>
        <source>The hospital reads this with each of your requests.</source>
        <translation>Het ziekenhuis leest dit bij elk van uw aanvragen.</translation>
    </message>
    <message>
        <source>This does not look like a telephone number.</source>
        <translation>Dit lijkt geen telefoonnummer.</translation>
    </message>
    <message>
        <source>Your practice</source>
        <translation>Uw praktijk</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Live picture of the camera</source>
        <translation>Livebeeld van de camera</translation>
    </message>
</context>
<context>
    <name>QuestionFields</name>
    <message numerus="yes">
        <source>%n letter(s) too long: the end is not kept.</source>
        <translation>
            <numerusform>%n letter te lang: het einde wordt niet bewaard.</numerusform>
            <numerusform>%n letters te lang: het einde wordt niet bewaard.</numerusform>
        </translation>
    </message>
    <message>
        <source>How soon?</source>
        <translation>Hoe snel?</translation>
    </message>
    <message>
        <source>Telephone as well: {telephone}. Nobody may be looking at the screen now.</source>
        <translation>Bel ook: {telephone}. Misschien kijkt nu niemand naar het scherm.</translation>
    </message>
    <message>
        <source>Telephone the service as well: nobody may be looking at the screen now.</source>
        <translation>Bel ook de dienst: misschien kijkt nu niemand naar het scherm.</translation>
    </message>
    <message>
        <source>What do you want to know?</source>
        <translation>Wat wilt u weten?</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Uw vraag</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Answers</source>
        <translation>Antwoorden</translation>
    </message>
    <message>
        <source>Answers ({count})</source>
        <translation>Antwoorden ({count})</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Nakijken</translation>
    </message>
    <message>
        <source>Check this computer</source>
        <translation>Deze computer nakijken</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Vergrendelen</translation>
    </message>
    <message>
        <source>Lock now (Ctrl+L)</source>
        <translation>Nu vergrendelen (Ctrl+L)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Te doen</translation>
    </message>
</context>
<context>
    <name>RecordSection</name>
    <message>
        <source>Choose a folder…</source>
        <translation>Map kiezen…</translation>
    </message>
    <message>
        <source>Folder for the record</source>
        <translation>Map voor het dossier</translation>
    </message>
    <message>
        <source>Keep filed cases</source>
        <translation>Geklasseerde aanvragen bewaren</translation>
    </message>
    <message>
        <source>Keep filed cases in Pli</source>
        <translation>Geklasseerde aanvragen in Pli bewaren</translation>
    </message>
    <message>
        <source>No folder chosen yet</source>
        <translation>Nog geen map gekozen</translation>
    </message>
    <message>
        <source>The patient&apos;s record</source>
        <translation>Het patiëntendossier</translation>
    </message>
    <message>
        <source>What was never filed is never removed. The hospital keeps its own copy.</source>
        <translation>Wat nooit geklasseerd werd, wordt nooit verwijderd. Het ziekenhuis houdt een eigen kopie.</translation>
    </message>
    <message>
        <source>“File in the record” writes the PDF and the pictures there, where your record takes them from.</source>
        <translation>“Klasseren” schrijft de pdf en de foto’s daar, waar uw dossier ze ophaalt.</translation>
    </message>
</context>
<context>
    <name>RecoveryForm</name>
    <message>
        <source>For when the paper is lost. The old code opens nothing from then on.</source>
        <translation>Voor als het papier verloren is. De oude code opent daarna niets meer.</translation>
    </message>
    <message>
        <source>Make a new code</source>
        <translation>Nieuwe code maken</translation>
    </message>
    <message>
        <source>The code is being made…</source>
        <translation>De code wordt gemaakt…</translation>
    </message>
    <message>
        <source>The new code is on paper.</source>
        <translation>De nieuwe code staat op papier.</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Uw wachtzin</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message numerus="yes">
        <source>%n file(s) were not taken</source>
        <translation>
            <numerusform>%n bestand is niet overgenomen</numerusform>
            <numerusform>%n bestanden zijn niet overgenomen</numerusform>
        </translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Begrepen</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n other(s)</source>
        <translation>
            <numerusform>{names} en nog %n ander</numerusform>
            <numerusform>{names} en nog %n andere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemoveForm</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Your own passphrase</source>
        <translation>Uw eigen wachtzin</translation>
    </message>
    <message>
        <source>Your passphrase is being compared…</source>
        <translation>Uw wachtzin wordt vergeleken…</translation>
    </message>
    <message>
        <source>{name} was taken away.</source>
        <translation>{name} is weggehaald.</translation>
    </message>
    <message>
        <source>{name} will not open Pli any more. What they sent and signed stays.</source>
        <translation>{name} opent Pli niet meer. Wat verzonden en ondertekend is, blijft.</translation>
    </message>
</context>
<context>
    <name>RequestPage</name>
    <message>
        <source>Add pictures</source>
        <translation>Foto’s toevoegen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Terug naar de lijst</translation>
    </message>
    <message>
        <source>Everything is kept as you type.</source>
        <translation>Alles wordt bewaard terwijl u typt.</translation>
    </message>
    <message>
        <source>Next: {step}</source>
        <translation>Volgende: {step}</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Adviesaanvraag</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Verzenden</translation>
    </message>
</context>
<context>
    <name>RunStep</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
</context>
<context>
    <name>SecretEdit</name>
    <message>
        <source>Hide what I typed</source>
        <translation>Verbergen wat ik typte</translation>
    </message>
    <message>
        <source>Show what I typed</source>
        <translation>Tonen wat ik typte</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Caps Lock lijkt aan te staan.</translation>
    </message>
</context>
<context>
    <name>SendStep</name>
    <message>
        <source>Answer by {day} at the latest.</source>
        <translation>Antwoord ten laatste {day}.</translation>
    </message>
    <message>
        <source>Asked by {author}; responsible: {responsible}.</source>
        <translation>Gevraagd door {author}; verantwoordelijk: {responsible}.</translation>
    </message>
    <message>
        <source>Being sealed…</source>
        <translation>Wordt verzegeld…</translation>
    </message>
    <message>
        <source>Being sent: {percent}</source>
        <translation>Wordt verzonden: {percent}</translation>
    </message>
    <message>
        <source>Being sent…</source>
        <translation>Wordt verzonden…</translation>
    </message>
    <message>
        <source>Compare the keys by telephone</source>
        <translation>Sleutels telefonisch vergelijken</translation>
    </message>
    <message>
        <source>Copies for {names}.</source>
        <translation>Kopieën voor {names}.</translation>
    </message>
    <message>
        <source>Everything is there. Press Send.</source>
        <translation>Alles is er. Druk op Verzenden.</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>Alles behouden</translation>
    </message>
    <message>
        <source>Look at the pictures</source>
        <translation>De foto’s bekijken</translation>
    </message>
    <message>
        <source>New, not sent yet</source>
        <translation>Nieuw, nog niet verzonden</translation>
    </message>
    <message>
        <source>No service chosen yet</source>
        <translation>Nog geen dienst gekozen</translation>
    </message>
    <message>
        <source>Nobody else can open it, not even those who carry it.</source>
        <translation>Niemand anders kan ze openen, ook niet wie ze vervoert.</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Nog geen</translation>
    </message>
    <message>
        <source>Not every picture was looked at for faces, text and codes yet.</source>
        <translation>Nog niet elke foto is bekeken op gezichten, tekst en codes.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Niet nu</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Aanvraag openen</translation>
    </message>
    <message>
        <source>Parts of pictures are being covered…</source>
        <translation>Delen van foto’s worden afgedekt…</translation>
    </message>
    <message>
        <source>Sealed for</source>
        <translation>Verzegeld voor</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Nu verzenden</translation>
    </message>
    <message>
        <source>Sent before</source>
        <translation>Al verzonden</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>Ontbreekt nog</translation>
    </message>
    <message>
        <source>Stop sending</source>
        <translation>Verzending stoppen</translation>
    </message>
    <message>
        <source>Stopped. It is sealed, and kept here.</source>
        <translation>Gestopt. De aanvraag is verzegeld en blijft hier bewaard.</translation>
    </message>
    <message>
        <source>This connection may be paid by volume. {size} are to be sent.</source>
        <translation>Deze verbinding wordt misschien per volume betaald. Er is {size} te verzenden.</translation>
    </message>
    <message>
        <source>Urgent: telephone as well, {telephone}.</source>
        <translation>Dringend: bel ook, {telephone}.</translation>
    </message>
    <message>
        <source>You may close the window: sending goes on by itself.</source>
        <translation>U mag het venster sluiten: de verzending gaat vanzelf verder.</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Uw vraag</translation>
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
        <translation>Vragen voor het verzenden via een verbinding per volume</translation>
    </message>
    <message>
        <source>For that, this computer&apos;s own safe keeps a key that sends sealed cases and opens none.</source>
        <translation>Daarvoor bewaart de kluis van deze computer een sleutel die verzegelde aanvragen verzendt en er geen opent.</translation>
    </message>
    <message>
        <source>Go on sending after a restart, before anybody unlocks</source>
        <translation>Verder verzenden na een herstart, voor iemand ontgrendelt</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Verzenden</translation>
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
        <translation>Kies een dienst…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergelijken</translation>
    </message>
    <message>
        <source>Connect to a hospital</source>
        <translation>Met een ziekenhuis verbinden</translation>
    </message>
    <message>
        <source>It does not take: {what}.</source>
        <translation>De dienst neemt niet aan: {what}.</translation>
    </message>
    <message>
        <source>It reads {languages}. You can choose the language of the request below.</source>
        <translation>De dienst leest {languages}. U kunt de taal van de aanvraag hieronder kiezen.</translation>
    </message>
    <message>
        <source>It takes requests of these alone: {roles}. Choose another author below.</source>
        <translation>De dienst aanvaardt enkel aanvragen van: {roles}. Kies hieronder een andere auteur.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>The keys of this service have changed. Compare them by telephone before you send.</source>
        <translation>De sleutels van deze dienst zijn gewijzigd. Vergelijk ze telefonisch voor u verzendt.</translation>
    </message>
    <message>
        <source>Your practice is not connected to a hospital yet.</source>
        <translation>Uw praktijk is nog niet met een ziekenhuis verbonden.</translation>
    </message>
</context>
<context>
    <name>ServiceRow</name>
    <message>
        <source>All twelve are the same</source>
        <translation>Alle twaalf zijn gelijk</translation>
    </message>
    <message numerus="yes">
        <source>Answers within %n working day(s)</source>
        <translation>
            <numerusform>Antwoordt binnen %n werkdag</numerusform>
            <numerusform>Antwoordt binnen %n werkdagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare keys</source>
        <translation>Sleutels vergelijken</translation>
    </message>
    <message>
        <source>Keys compared: what you send goes to {service} alone.</source>
        <translation>Sleutels vergeleken: wat u verzendt, gaat alleen naar {service}.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Niet nu</translation>
    </message>
    <message>
        <source>Send nothing to {service} and show this to whoever looks after Pli in your practice.</source>
        <translation>Verzend niets naar {service} en toon dit aan wie Pli beheert in uw praktijk.</translation>
    </message>
    <message>
        <source>Telephone the service at a number that you know from elsewhere, not from here. Ask them to read out their twelve groups, and compare each.</source>
        <translation>Bel de dienst op een nummer dat u van elders kent, niet van hier. Vraag hun twaalf groepen voor te lezen en vergelijk ze een voor een.</translation>
    </message>
    <message>
        <source>Their groups</source>
        <translation>Hun groepen</translation>
    </message>
    <message>
        <source>They differ</source>
        <translation>Ze verschillen</translation>
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
        <translation>Instellingen</translation>
    </message>
</context>
<context>
    <name>Shutter</name>
    <message>
        <source>Take a picture</source>
        <translation>Foto maken</translation>
    </message>
    <message>
        <source>Take a picture (space bar)</source>
        <translation>Foto maken (spatiebalk)</translation>
    </message>
    <message>
        <source>The space bar takes a picture as well.</source>
        <translation>De spatiebalk maakt ook een foto.</translation>
    </message>
</context>
<context>
    <name>StepsBar</name>
    <message>
        <source>Check</source>
        <translation>Nakijken</translation>
    </message>
    <message>
        <source>Patient and question</source>
        <translation>Patiënt en vraag</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Foto’s</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Verzenden</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Stappen</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>volledig</translation>
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
        <translation>Kan dit kloppen? De klok van de camera kan verkeerd staan.</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Verbeteren</translation>
    </message>
    <message>
        <source>Day on which it was taken</source>
        <translation>Dag waarop ze gemaakt is</translation>
    </message>
    <message>
        <source>Keep this time</source>
        <translation>Dit tijdstip behouden</translation>
    </message>
    <message>
        <source>Say when</source>
        <translation>Zeggen wanneer</translation>
    </message>
    <message>
        <source>This is still to come.</source>
        <translation>Dit moet nog komen.</translation>
    </message>
    <message>
        <source>Time at which it was taken</source>
        <translation>Tijdstip waarop ze gemaakt is</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>An answer has arrived</source>
        <translation>Er is een antwoord binnen</translation>
    </message>
    <message>
        <source>Open Pli to read it.</source>
        <translation>Open Pli om het te lezen.</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message numerus="yes">
        <source>%n arrived, to be read after unlocking.</source>
        <translation>
            <numerusform>%n aangekomen, te lezen na het ontgrendelen.</numerusform>
            <numerusform>%n aangekomen, te lezen na het ontgrendelen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be sent: unlock to see why.</source>
        <translation>
            <numerusform>%n kon niet worden verzonden: ontgrendel om te zien waarom.</numerusform>
            <numerusform>%n konden niet worden verzonden: ontgrendel om te zien waarom.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be sent.</source>
        <translation>
            <numerusform>%n te verzenden.</numerusform>
            <numerusform>%n te verzenden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Vergrendeld</translation>
    </message>
    <message>
        <source>Sending and receiving go on once somebody has unlocked.</source>
        <translation>Verzenden en ontvangen gaan door zodra iemand ontgrendelt.</translation>
    </message>
    <message>
        <source>While Pli is locked, sending goes on.</source>
        <translation>Terwijl Pli vergrendeld is, gaat het verzenden door.</translation>
    </message>
</context>
<context>
    <name>ViewsList</name>
    <message>
        <source>Another view</source>
        <translation>Een ander beeld</translation>
    </message>
    <message>
        <source>What does it show?</source>
        <translation>Wat toont het?</translation>
    </message>
    <message>
        <source>What does the other view show?</source>
        <translation>Wat toont het andere beeld?</translation>
    </message>
    <message>
        <source>if possible</source>
        <translation>indien mogelijk</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>gemaakt</translation>
    </message>
    <message>
        <source>wanted</source>
        <translation>gevraagd</translation>
    </message>
</context>
<context>
    <name>Way</name>
    <message>
        <source>Answered</source>
        <translation>Beantwoord</translation>
    </message>
    <message>
        <source>Opened by the service</source>
        <translation>Geopend door de dienst</translation>
    </message>
    <message>
        <source>Received by the service</source>
        <translation>Ontvangen door de dienst</translation>
    </message>
    <message>
        <source>Sealed on this computer</source>
        <translation>Verzegeld op deze computer</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Verzonden</translation>
    </message>
    <message>
        <source>done</source>
        <translation>klaar</translation>
    </message>
    <message>
        <source>still to come</source>
        <translation>nog te komen</translation>
    </message>
</context>
<context>
    <name>WhoPanel</name>
    <message>
        <source>Who is there?</source>
        <translation>Wie is daar?</translation>
    </message>
</context>
<context>
    <name>Worklist</name>
    <message>
        <source>A picture is to be taken again</source>
        <translation>Een foto is opnieuw te maken</translation>
    </message>
    <message>
        <source>Answer by {day}</source>
        <translation>Antwoord tegen {day}</translation>
    </message>
    <message>
        <source>Answer was due {day}</source>
        <translation>Antwoord was verwacht {day}</translation>
    </message>
    <message>
        <source>Copy of a colleague&apos;s request</source>
        <translation>Kopie van de aanvraag van een collega</translation>
    </message>
    <message>
        <source>In your record</source>
        <translation>In uw dossier</translation>
    </message>
    <message>
        <source>New copy</source>
        <translation>Nieuwe kopie</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Nieuw bericht</translation>
    </message>
    <message>
        <source>Not opened yet</source>
        <translation>Nog niet geopend</translation>
    </message>
    <message>
        <source>Patient informed</source>
        <translation>Patiënt ingelicht</translation>
    </message>
    <message>
        <source>Patient not informed yet</source>
        <translation>Patiënt nog niet ingelicht</translation>
    </message>
    <message>
        <source>Ready to be sent</source>
        <translation>Klaar om te verzenden</translation>
    </message>
    <message>
        <source>Request of {moment}</source>
        <translation>Aanvraag van {moment}</translation>
    </message>
    <message>
        <source>Still missing: {what}</source>
        <translation>Ontbreekt nog: {what}</translation>
    </message>
    <message>
        <source>Telephone {number}</source>
        <translation>Telefoon {number}</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Wacht op verzending</translation>
    </message>
</context>
<context>
    <name>WorklistPage</name>
    <message>
        <source>Hide names and birth dates</source>
        <translation>Namen en geboortedata verbergen</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Nieuwe aanvraag</translation>
    </message>
    <message>
        <source>New request ( N )</source>
        <translation>Nieuwe aanvraag ( N )</translation>
    </message>
    <message>
        <source>Nobody is found by these words.</source>
        <translation>Niemand gevonden met deze woorden.</translation>
    </message>
    <message>
        <source>Nothing is to be done. Press N for a new request.</source>
        <translation>Er is niets te doen. Druk op N voor een nieuwe aanvraag.</translation>
    </message>
    <message>
        <source>Reading the cases…</source>
        <translation>Aanvragen worden gelezen…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Search ( / or Ctrl+F )</source>
        <translation>Zoeken ( / of Ctrl+F )</translation>
    </message>
    <message>
        <source>Search a name, number or service</source>
        <translation>Zoek een naam, nummer of dienst</translation>
    </message>
    <message>
        <source>Show names and birth dates</source>
        <translation>Namen en geboortedata tonen</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Te doen</translation>
    </message>
</context>
<context>
    <name>WorklistView</name>
    <message>
        <source>Cases</source>
        <translation>Aanvragen</translation>
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
        <translation>Verbinden met het ziekenhuis…</translation>
    </message>
    <message>
        <source>Or type the code of the invitation</source>
        <translation>Of typ de code van de uitnodiging</translation>
    </message>
</context>
<context>
    <name>_PassphraseForm</name>
    <message>
        <source>Change my passphrase</source>
        <translation>Mijn wachtzin wijzigen</translation>
    </message>
    <message>
        <source>Your passphrase is being changed…</source>
        <translation>Uw wachtzin wordt gewijzigd…</translation>
    </message>
    <message>
        <source>Your passphrase is changed. Use the new one from now on.</source>
        <translation>Uw wachtzin is gewijzigd. Gebruik voortaan de nieuwe.</translation>
    </message>
    <message>
        <source>Your passphrase now</source>
        <translation>Uw huidige wachtzin</translation>
    </message>
</context>
<context>
    <name>_PinForm</name>
    <message>
        <source>It reopens Pli until midnight. After five wrong tries, the passphrase is asked.</source>
        <translation>Ze heropent Pli tot middernacht. Na vijf foute pogingen wordt de wachtzin gevraagd.</translation>
    </message>
    <message>
        <source>PIN, at least 4 digits</source>
        <translation>Pincode, minstens 4 cijfers</translation>
    </message>
    <message>
        <source>The PIN reopens Pli until midnight.</source>
        <translation>De pincode heropent Pli tot middernacht.</translation>
    </message>
    <message>
        <source>Use this PIN today</source>
        <translation>Deze pincode vandaag gebruiken</translation>
    </message>
</context>
<context>
    <name>advice</name>
    <message>
        <source>A single word is easily guessed.</source>
        <translation>Eén woord is makkelijk te raden.</translation>
    </message>
    <message>
        <source>Add one or two unusual words.</source>
        <translation>Voeg een of twee ongewone woorden toe.</translation>
    </message>
    <message>
        <source>Capitals and signs in place of letters add little.</source>
        <translation>Hoofdletters en tekens in plaats van letters voegen weinig toe.</translation>
    </message>
    <message>
        <source>Dates are easily guessed.</source>
        <translation>Datums zijn makkelijk te raden.</translation>
    </message>
    <message>
        <source>Keys in a row are easily guessed.</source>
        <translation>Toetsen op een rij zijn makkelijk te raden.</translation>
    </message>
    <message>
        <source>Many people use this one.</source>
        <translation>Veel mensen gebruiken deze.</translation>
    </message>
    <message>
        <source>Names are easily guessed.</source>
        <translation>Namen zijn makkelijk te raden.</translation>
    </message>
    <message>
        <source>Repeating adds little.</source>
        <translation>Herhalen voegt weinig toe.</translation>
    </message>
    <message>
        <source>Sequences like “abc” are easily guessed.</source>
        <translation>Reeksen als “abc” zijn makkelijk te raden.</translation>
    </message>
    <message>
        <source>Too short: take at least ten characters.</source>
        <translation>Te kort: neem minstens tien tekens.</translation>
    </message>
</context>
<context>
    <name>case</name>
    <message>
        <source>Earlier opinion: {outcome}</source>
        <translation>Eerder advies: {outcome}</translation>
    </message>
    <message>
        <source>Take this view again</source>
        <translation>Dit beeld opnieuw maken</translation>
    </message>
    <message>
        <source>The case</source>
        <translation>De aanvraag</translation>
    </message>
    <message>
        <source>The case was passed on to {name}, which you are not connected to: its answer waits until you open its invitation in the settings.</source>
        <translation>Het dossier is doorgegeven aan {name}, waarmee u niet verbonden bent: het antwoord wacht tot u de uitnodiging in de instellingen opent.</translation>
    </message>
    <message>
        <source>The opinion</source>
        <translation>Het advies</translation>
    </message>
    <message>
        <source>The patient is informed</source>
        <translation>De patiënt is ingelicht</translation>
    </message>
    <message>
        <source>The service asks for a picture again: {what}</source>
        <translation>De dienst vraagt een foto opnieuw: {what}</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Wat er gebeurde</translation>
    </message>
    <message>
        <source>What was said since</source>
        <translation>Wat er sindsdien gezegd is</translation>
    </message>
    <message>
        <source>Your colleague&apos;s question</source>
        <translation>De vraag van uw collega</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Uw vraag</translation>
    </message>
    <message>
        <source>by {name}, {moment}</source>
        <translation>door {name}, {moment}</translation>
    </message>
    <message>
        <source>{kind}: {author}, {party}, {moment}</source>
        <translation>{kind}: {author}, {party}, {moment}</translation>
    </message>
    <message>
        <source>{stage}. Answer by {day} at the latest.</source>
        <translation>{stage}. Antwoord ten laatste {day}.</translation>
    </message>
    <message>
        <source>{stage}. The answer was due {day}. Telephone the service: {number}</source>
        <translation>{stage}. Het antwoord was verwacht {day}. Bel de dienst: {number}</translation>
    </message>
</context>
<context>
    <name>certainty</name>
    <message>
        <source>Certain</source>
        <translation>Zeker</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>Mogelijk</translation>
    </message>
    <message>
        <source>Probable</source>
        <translation>Waarschijnlijk</translation>
    </message>
</context>
<context>
    <name>change</name>
    <message>
        <source>The file holds more pictures. Only the first is taken.</source>
        <translation>Het bestand bevat meer foto’s. Alleen de eerste wordt genomen.</translation>
    </message>
    <message>
        <source>The page was drawn as a picture.</source>
        <translation>De pagina is als afbeelding getekend.</translation>
    </message>
    <message>
        <source>Very fine steps of brightness were rounded, as screens show them.</source>
        <translation>Zeer fijne stappen in helderheid zijn afgerond, zoals schermen ze tonen.</translation>
    </message>
    <message>
        <source>Written anew as JPEG in high quality.</source>
        <translation>Opnieuw geschreven als JPEG van hoge kwaliteit.</translation>
    </message>
</context>
<context>
    <name>checkup</name>
    <message>
        <source>A card reader is plugged in: identity cards can be read.</source>
        <translation>Er is een kaartlezer aangesloten: identiteitskaarten kunnen worden gelezen.</translation>
    </message>
    <message>
        <source>A gateway on this very computer answers and knows this practice.</source>
        <translation>Een gateway op deze computer zelf antwoordt en kent deze praktijk.</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Advies</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation>Kaartlezer</translation>
    </message>
    <message>
        <source>Connection and clock</source>
        <translation>Verbinding en klok</translation>
    </message>
    <message>
        <source>Encryption of the disk</source>
        <translation>Versleuteling van de schijf</translation>
    </message>
    <message>
        <source>For information</source>
        <translation>Ter informatie</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Goed</translation>
    </message>
    <message>
        <source>It is compared with the gateway&apos;s once that answers.</source>
        <translation>Ze wordt vergeleken met die van de gateway zodra die antwoordt.</translation>
    </message>
    <message>
        <source>It is not needed. With one, name and birth date come from the identity card.</source>
        <translation>Het is niet nodig. Met een lezer komen naam en geboortedatum van de identiteitskaart.</translation>
    </message>
    <message>
        <source>Keeping secrets</source>
        <translation>Geheimen bewaren</translation>
    </message>
    <message>
        <source>Let the system set the clock by itself.</source>
        <translation>Laat het systeem de klok zelf juist zetten.</translation>
    </message>
    <message>
        <source>Make some room before it runs out.</source>
        <translation>Maak plaats vrij voor ze op is.</translation>
    </message>
    <message>
        <source>Make some room now: new pictures may not be kept.</source>
        <translation>Maak nu plaats vrij: nieuwe foto’s worden misschien niet bewaard.</translation>
    </message>
    <message>
        <source>No camera was found.</source>
        <translation>Er is geen camera gevonden.</translation>
    </message>
    <message>
        <source>No card reader is plugged in.</source>
        <translation>Er is geen kaartlezer aangesloten.</translation>
    </message>
    <message>
        <source>Nothing is lost: after a restart, sending goes on once somebody has unlocked Pli.</source>
        <translation>Er is niets verloren: na een herstart gaat het verzenden door zodra iemand Pli ontgrendelt.</translation>
    </message>
    <message>
        <source>Only {gigabytes} GB are free.</source>
        <translation>Er is nog maar {gigabytes} GB vrij.</translation>
    </message>
    <message>
        <source>Open the settings and join with a hospital&apos;s invitation.</source>
        <translation>Open de instellingen en verbind met de uitnodiging van een ziekenhuis.</translation>
    </message>
    <message>
        <source>Plug one in and check again, or bring pictures in from a file.</source>
        <translation>Sluit er een aan en kijk opnieuw na, of haal foto’s uit een bestand.</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Probleem</translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translation>Plaats op de schijf</translation>
    </message>
    <message>
        <source>Set it: the times of pictures and requests come from it.</source>
        <translation>Zet ze juist: de tijden van foto’s en aanvragen komen ervan.</translation>
    </message>
    <message>
        <source>That is for trials. For patients, join with a hospital&apos;s invitation.</source>
        <translation>Dat is om te proberen. Verbind voor patiënten met de uitnodiging van een ziekenhuis.</translation>
    </message>
    <message>
        <source>The clock of this computer is right.</source>
        <translation>De klok van deze computer staat juist.</translation>
    </message>
    <message>
        <source>The clock of this computer is {minutes} minutes wrong.</source>
        <translation>De klok van deze computer loopt {minutes} minuten verkeerd.</translation>
    </message>
    <message>
        <source>The clock of this computer is {seconds} seconds wrong.</source>
        <translation>De klok van deze computer loopt {seconds} seconden verkeerd.</translation>
    </message>
    <message>
        <source>The disk is encrypted.</source>
        <translation>De schijf is versleuteld.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>De schijf is vol.</translation>
    </message>
    <message>
        <source>The disk is not encrypted.</source>
        <translation>De schijf is niet versleuteld.</translation>
    </message>
    <message>
        <source>They are not needed. With one, name and birth date come from the identity card.</source>
        <translation>Ze zijn niet nodig. Met een lezer komen naam en geboortedatum van de identiteitskaart.</translation>
    </message>
    <message>
        <source>This computer is not set up for card readers.</source>
        <translation>Deze computer is niet ingesteld voor kaartlezers.</translation>
    </message>
    <message>
        <source>This computer keeps no secrets for Pli.</source>
        <translation>Deze computer bewaart geen geheimen voor Pli.</translation>
    </message>
    <message>
        <source>This computer keeps secrets for Pli: sending goes on after a restart.</source>
        <translation>Deze computer bewaart geheimen voor Pli: verzenden gaat door na een herstart.</translation>
    </message>
    <message>
        <source>This practice is not connected to a hospital yet.</source>
        <translation>Deze praktijk is nog niet met een ziekenhuis verbonden.</translation>
    </message>
    <message>
        <source>What Pli keeps is sealed anyway. For the rest, ask whoever looks after this computer.</source>
        <translation>Wat Pli bewaart, is hoe dan ook verzegeld. Vraag voor de rest aan wie deze computer beheert.</translation>
    </message>
    <message>
        <source>What Pli keeps is sealed anyway; other files about patients are not. Ask whoever looks after this computer to encrypt the disk.</source>
        <translation>Wat Pli bewaart, is hoe dan ook verzegeld; andere bestanden over patiënten niet. Vraag wie deze computer beheert om de schijf te versleutelen.</translation>
    </message>
    <message>
        <source>Whether the clock is right is not known.</source>
        <translation>Of de klok juist staat, is niet bekend.</translation>
    </message>
    <message>
        <source>Whether the disk is encrypted cannot be seen from here.</source>
        <translation>Of de schijf versleuteld is, is van hieruit niet te zien.</translation>
    </message>
    <message>
        <source>{gigabytes} GB are free: plenty.</source>
        <translation>Er is {gigabytes} GB vrij: ruim genoeg.</translation>
    </message>
    <message>
        <source>{name} answers over a secure connection and knows this practice.</source>
        <translation>{name} antwoordt via een beveiligde verbinding en kent deze praktijk.</translation>
    </message>
    <message>
        <source>{name} gives pictures of {width} × {height} points.</source>
        <translation>{name} geeft foto’s van {width} × {height} punten.</translation>
    </message>
</context>
<context>
    <name>colour</name>
    <message>
        <source>Colours as in the file</source>
        <translation>Kleuren zoals in het bestand</translation>
    </message>
    <message>
        <source>Colours converted to the usual standard (sRGB)</source>
        <translation>Kleuren omgezet naar de gangbare standaard (sRGB)</translation>
    </message>
    <message>
        <source>Colours kept exactly</source>
        <translation>Kleuren exact behouden</translation>
    </message>
</context>
<context>
    <name>consent</name>
    <message>
        <source>A parent</source>
        <translation>Een ouder</translation>
    </message>
    <message>
        <source>A representative</source>
        <translation>Een vertegenwoordiger</translation>
    </message>
    <message>
        <source>The patient</source>
        <translation>De patiënt</translation>
    </message>
</context>
<context>
    <name>decision</name>
    <message>
        <source>covered</source>
        <translation>afgedekt</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behouden</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>nog te beslissen</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>A PIN has {least} to {most} digits, not all the same and not counting up or down.</source>
        <translation>Een pincode telt {least} tot {most} cijfers, niet allemaal gelijk en niet op- of aflopend.</translation>
    </message>
    <message>
        <source>A file cannot be read.</source>
        <translation>Een bestand kan niet worden gelezen.</translation>
    </message>
    <message>
        <source>Add another passphrase or recovery code first.</source>
        <translation>Voeg eerst een andere wachtzin of herstelcode toe.</translation>
    </message>
    <message>
        <source>Add pictures or a message to it instead.</source>
        <translation>Voeg er foto’s of een bericht aan toe.</translation>
    </message>
    <message>
        <source>Add this person in the settings, or choose somebody else.</source>
        <translation>Voeg deze persoon toe in de instellingen, of kies iemand anders.</translation>
    </message>
    <message>
        <source>Add what is missing. The draft is kept.</source>
        <translation>Vul aan wat ontbreekt. Het concept blijft bewaard.</translation>
    </message>
    <message>
        <source>Allow programs to use the camera in the privacy settings of the computer. Pli then takes it.</source>
        <translation>Sta in de privacyinstellingen van de computer toe dat programma’s de camera gebruiken. Pli neemt ze dan over.</translation>
    </message>
    <message>
        <source>Another program is using the camera “{camera}”.</source>
        <translation>Een ander programma gebruikt de camera “{camera}”.</translation>
    </message>
    <message>
        <source>Ask its owner for a new one.</source>
        <translation>Vraag de eigenaar een nieuwe.</translation>
    </message>
    <message>
        <source>Ask the hospital for a new code, or for the invitation as a file.</source>
        <translation>Vraag het ziekenhuis een nieuwe code, of de uitnodiging als bestand.</translation>
    </message>
    <message>
        <source>Ask the sender for the current keys.</source>
        <translation>Vraag de afzender zijn huidige sleutels.</translation>
    </message>
    <message>
        <source>Ask the sender to fetch your practice&apos;s current key and to send it again.</source>
        <translation>Vraag de afzender om de huidige sleutel van uw praktijk op te halen en opnieuw te verzenden.</translation>
    </message>
    <message>
        <source>Ask their owner for new ones, and compare the fingerprint by telephone.</source>
        <translation>Vraag de eigenaar nieuwe en vergelijk de vingerafdruk telefonisch.</translation>
    </message>
    <message>
        <source>At most {most} pictures are sent at once.</source>
        <translation>Er worden hoogstens {most} foto’s tegelijk verstuurd.</translation>
    </message>
    <message>
        <source>Choose another folder, or show this to whoever looks after this computer.</source>
        <translation>Kies een andere map, of toon dit aan wie deze computer beheert.</translation>
    </message>
    <message>
        <source>Choose another name: nothing is overwritten.</source>
        <translation>Kies een andere naam: er wordt niets overschreven.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Kies een andere.</translation>
    </message>
    <message>
        <source>Close the other program. Pli then takes the camera by itself.</source>
        <translation>Sluit het andere programma. Pli neemt de camera dan vanzelf over.</translation>
    </message>
    <message>
        <source>Compare it with the identity card, or use your own number for the patient.</source>
        <translation>Vergelijk het met de identiteitskaart, of gebruik uw eigen nummer voor de patiënt.</translation>
    </message>
    <message>
        <source>Compare it with the letter: the address first, then seven groups of four.</source>
        <translation>Vergelijk hem met de brief: eerst het adres, dan zeven groepen van vier.</translation>
    </message>
    <message>
        <source>Compare it with the printed sheet, group by group.</source>
        <translation>Vergelijk hem met het afgedrukte blad, groep per groep.</translation>
    </message>
    <message>
        <source>Do this on that computer.</source>
        <translation>Doe dit op die computer.</translation>
    </message>
    <message>
        <source>Export it as PNG or PDF, and take that file.</source>
        <translation>Exporteer het als PNG of PDF, en neem dat bestand.</translation>
    </message>
    <message>
        <source>Go back to the case and open it from there.</source>
        <translation>Ga terug naar de aanvraag en open de foto daar.</translation>
    </message>
    <message>
        <source>Go back to the list and open it from there.</source>
        <translation>Ga terug naar de lijst en open ze daar.</translation>
    </message>
    <message>
        <source>If it is the right file, update Pli and open it again.</source>
        <translation>Als het het juiste bestand is, werk Pli bij en open het opnieuw.</translation>
    </message>
    <message>
        <source>It is not certain who sent this: the signature does not hold.</source>
        <translation>Het is niet zeker wie dit verzond: de handtekening klopt niet.</translation>
    </message>
    <message>
        <source>It was not taken in, and is perhaps damaged. Take it again.</source>
        <translation>Ze is niet opgenomen en is misschien beschadigd. Maak ze opnieuw.</translation>
    </message>
    <message>
        <source>It was not taken in. Copy it again from the camera, or take it again.</source>
        <translation>Ze is niet opgenomen. Kopieer ze opnieuw van het toestel, of maak ze opnieuw.</translation>
    </message>
    <message>
        <source>It was not taken in. If it was a picture once, copy it again from the camera.</source>
        <translation>Het is niet opgenomen. Als het ooit een foto was, kopieer die dan opnieuw van het toestel.</translation>
    </message>
    <message>
        <source>It was not taken in. Open it with another program, save it as JPEG or PNG, and bring that.</source>
        <translation>Het is niet opgenomen. Open het met een ander programma, bewaar het als JPEG of PNG en breng dat.</translation>
    </message>
    <message>
        <source>It was not taken in. Save those that matter as a file of their own, and bring that.</source>
        <translation>Het is niet opgenomen. Bewaar de pagina’s die ertoe doen als apart bestand en breng dat.</translation>
    </message>
    <message>
        <source>It was not taken in. Take it again at a lower resolution.</source>
        <translation>Ze is niet opgenomen. Maak ze opnieuw met een lagere resolutie.</translation>
    </message>
    <message>
        <source>It was not taken in. Take it again with Pli.</source>
        <translation>Ze is niet opgenomen. Maak ze opnieuw met Pli.</translation>
    </message>
    <message>
        <source>Keys can be changed only on the computer where your practice began.</source>
        <translation>Sleutels kunnen alleen worden gewijzigd op de computer waar uw praktijk begon.</translation>
    </message>
    <message>
        <source>Let a colleague ask whom the service accepts, or choose another service.</source>
        <translation>Laat een collega vragen die de dienst aanvaardt, of kies een andere dienst.</translation>
    </message>
    <message>
        <source>Let somebody else choose a passphrase first.</source>
        <translation>Laat eerst iemand anders een wachtzin kiezen.</translation>
    </message>
    <message>
        <source>Look at each picture yourself, and have Pli installed again.</source>
        <translation>Bekijk elke foto zelf en laat Pli opnieuw installeren.</translation>
    </message>
    <message>
        <source>Look at it yourself, and cover what tells who it is.</source>
        <translation>Bekijk ze zelf en dek af wat zegt wie het is.</translation>
    </message>
    <message>
        <source>Make some room. What was saved before is kept.</source>
        <translation>Maak wat plaats vrij. Wat al bewaard was, blijft bewaard.</translation>
    </message>
    <message>
        <source>No card reader is plugged in.</source>
        <translation>Er is geen kaartlezer aangesloten.</translation>
    </message>
    <message>
        <source>Nothing is kept under this code any more.</source>
        <translation>Onder deze code wordt niets meer bewaard.</translation>
    </message>
    <message>
        <source>Nothing is lost. Do it again when you want.</source>
        <translation>Er is niets verloren. Doe het opnieuw wanneer u wilt.</translation>
    </message>
    <message>
        <source>Nothing is lost: your cases leave as soon as it takes them.</source>
        <translation>Er is niets verloren: uw aanvragen vertrekken zodra ze worden aangenomen.</translation>
    </message>
    <message>
        <source>Nothing is lost: your cases leave as soon as there is a connection.</source>
        <translation>Er is niets verloren: uw aanvragen vertrekken zodra er verbinding is.</translation>
    </message>
    <message>
        <source>Nothing is lost: your cases leave one after the other.</source>
        <translation>Er is niets verloren: uw aanvragen vertrekken een voor een.</translation>
    </message>
    <message>
        <source>Nothing more can be sent on it. Begin a new request if needed.</source>
        <translation>Er kan niets meer aan worden toegevoegd. Begin zo nodig een nieuwe aanvraag.</translation>
    </message>
    <message>
        <source>Nothing of it was taken. Ask the hospital for a new one.</source>
        <translation>Er is niets van overgenomen. Vraag het ziekenhuis een nieuwe.</translation>
    </message>
    <message>
        <source>Nothing of it was taken. Ask the sender for the right file.</source>
        <translation>Er is niets van overgenomen. Vraag de afzender het juiste bestand.</translation>
    </message>
    <message>
        <source>Nothing of it was taken. Ask the sender to send it again.</source>
        <translation>Er is niets van overgenomen. Vraag de afzender om het opnieuw te verzenden.</translation>
    </message>
    <message>
        <source>Nothing of it was taken. See the details, and mend it.</source>
        <translation>Er is niets van overgenomen. Bekijk de details en verbeter het.</translation>
    </message>
    <message>
        <source>Nothing of it was taken. Telephone the sender and compare the fingerprint.</source>
        <translation>Er is niets van overgenomen. Bel de afzender en vergelijk de vingerafdruk.</translation>
    </message>
    <message>
        <source>Nothing of it was taken. Telephone the sender, and ask for it again.</source>
        <translation>Er is niets van overgenomen. Bel de afzender en vraag het opnieuw.</translation>
    </message>
    <message>
        <source>Nothing of it was taken. Telephone the sender.</source>
        <translation>Er is niets van overgenomen. Bel de afzender.</translation>
    </message>
    <message>
        <source>Nothing was sealed. See the details.</source>
        <translation>Er is niets verzegeld. Bekijk de details.</translation>
    </message>
    <message>
        <source>Nothing was sent or taken. Show the details to whoever looks after Pli.</source>
        <translation>Er is niets verzonden of overgenomen. Toon de details aan wie Pli beheert.</translation>
    </message>
    <message>
        <source>Nothing was sent. Ask the hospital for an invitation with an https address.</source>
        <translation>Er is niets verzonden. Vraag het ziekenhuis een uitnodiging met een https-adres.</translation>
    </message>
    <message>
        <source>Open it with its password, print it to a new file without one, and take that file.</source>
        <translation>Open het met het wachtwoord, druk het af naar een nieuw bestand zonder wachtwoord, en neem dat bestand.</translation>
    </message>
    <message>
        <source>Open its invitation in the settings first.</source>
        <translation>Open eerst de uitnodiging in de instellingen.</translation>
    </message>
    <message>
        <source>Open the hospital&apos;s invitation in the settings.</source>
        <translation>Open de uitnodiging van het ziekenhuis in de instellingen.</translation>
    </message>
    <message>
        <source>Other users of this computer can read the key file.</source>
        <translation>Andere gebruikers van deze computer kunnen het sleutelbestand lezen.</translation>
    </message>
    <message>
        <source>Parts of a picture are still being covered.</source>
        <translation>Delen van een foto worden nog afgedekt.</translation>
    </message>
    <message>
        <source>Pli could not look for faces, text and codes in this picture.</source>
        <translation>Pli kon in deze foto niet zoeken naar gezichten, tekst en codes.</translation>
    </message>
    <message>
        <source>Pli does not open with this passphrase or code.</source>
        <translation>Pli gaat niet open met deze wachtzin of code.</translation>
    </message>
    <message>
        <source>Pli does not take {format} pictures.</source>
        <translation>Pli aanvaardt geen {format}-foto’s.</translation>
    </message>
    <message>
        <source>Pli is locked.</source>
        <translation>Pli is vergrendeld.</translation>
    </message>
    <message>
        <source>Pli is running already.</source>
        <translation>Pli is al geopend.</translation>
    </message>
    <message>
        <source>Pli keeps trying. If this stays, unplug it and plug it in again.</source>
        <translation>Pli blijft proberen. Trek ze zo nodig uit en steek ze opnieuw in.</translation>
    </message>
    <message>
        <source>Pli takes no {format} files: they can hold much that is not seen.</source>
        <translation>Pli neemt geen {format}-bestanden: ze kunnen veel bevatten dat men niet ziet.</translation>
    </message>
    <message>
        <source>Plug it in again. The pictures already taken are kept.</source>
        <translation>Sluit ze opnieuw aan. De foto’s die al gemaakt zijn, blijven bewaard.</translation>
    </message>
    <message>
        <source>Plug it in or switch it on. Pli then takes it by itself.</source>
        <translation>Sluit ze aan of zet ze aan. Pli neemt ze dan vanzelf over.</translation>
    </message>
    <message>
        <source>Plug one in, or type the patient&apos;s data.</source>
        <translation>Sluit er een aan, of typ de gegevens van de patiënt.</translation>
    </message>
    <message>
        <source>Put it in again and leave it there until it is read.</source>
        <translation>Steek ze opnieuw in en laat ze zitten tot ze gelezen is.</translation>
    </message>
    <message>
        <source>Put the identity card in, chip first, and try again.</source>
        <translation>Steek de identiteitskaart in, chip eerst, en probeer opnieuw.</translation>
    </message>
    <message>
        <source>Put the identity card in, or type the patient&apos;s data.</source>
        <translation>Steek de identiteitskaart in, of typ de gegevens van de patiënt.</translation>
    </message>
    <message>
        <source>Record the consent before you take the first picture.</source>
        <translation>Leg de toestemming vast voor u de eerste foto maakt.</translation>
    </message>
    <message>
        <source>Restore Pli&apos;s folder from its backup. What you sent is safe at the hospital.</source>
        <translation>Zet de map van Pli terug vanuit de back-up. Wat u verzond, is veilig in het ziekenhuis.</translation>
    </message>
    <message>
        <source>Save it as JPEG or PNG, or take the picture with Pli.</source>
        <translation>Sla ze op als JPEG of PNG, of maak de foto met Pli.</translation>
    </message>
    <message>
        <source>Save it as PDF, whose pages are taken as pictures. Pictures that are packed must be unpacked first.</source>
        <translation>Bewaar het als PDF; de pagina’s worden als afbeeldingen genomen. Ingepakte foto’s moeten eerst uitgepakt worden.</translation>
    </message>
    <message>
        <source>See the details.</source>
        <translation>Bekijk de details.</translation>
    </message>
    <message>
        <source>See whether the card, the telephone or the network folder is still connected, and try again. Or copy the file into a folder of this computer first.</source>
        <translation>Kijk of de kaart, de telefoon of de netwerkmap nog verbonden is en probeer opnieuw. Of kopieer het bestand eerst naar een map van deze computer.</translation>
    </message>
    <message>
        <source>Send it again in a moment.</source>
        <translation>Verstuur opnieuw over een ogenblik.</translation>
    </message>
    <message>
        <source>Send these, and add the others to the case afterwards.</source>
        <translation>Verstuur deze, en voeg de andere daarna aan het dossier toe.</translation>
    </message>
    <message>
        <source>Set the clock of this computer. Your case is kept here.</source>
        <translation>Zet de klok van deze computer juist. Uw aanvraag blijft hier bewaard.</translation>
    </message>
    <message>
        <source>Set the clock. Your cases are sent all the same.</source>
        <translation>Zet de klok juist. Uw aanvragen worden toch verzonden.</translation>
    </message>
    <message>
        <source>Set up your practice first.</source>
        <translation>Stel eerst uw praktijk in.</translation>
    </message>
    <message>
        <source>Show the details to whoever looks after Pli.</source>
        <translation>Toon de details aan wie Pli beheert.</translation>
    </message>
    <message>
        <source>Show this to whoever looks after this computer.</source>
        <translation>Toon dit aan wie deze computer beheert.</translation>
    </message>
    <message>
        <source>Something on this computer was changed from outside, or is damaged.</source>
        <translation>Iets op deze computer is van buitenaf gewijzigd of beschadigd.</translation>
    </message>
    <message>
        <source>Something went wrong inside Pli.</source>
        <translation>Er ging iets mis in Pli.</translation>
    </message>
    <message>
        <source>Something went wrong that this Pli has no words for.</source>
        <translation>Er ging iets mis dat deze versie van Pli niet kent.</translation>
    </message>
    <message>
        <source>Stop it where it shows what matters, save that picture as JPEG or PNG, and take that one.</source>
        <translation>Zet het stil waar men ziet wat telt, bewaar dat beeld als JPEG of PNG, en neem dat.</translation>
    </message>
    <message>
        <source>Stopped, as you asked.</source>
        <translation>Gestopt, zoals gevraagd.</translation>
    </message>
    <message>
        <source>Take four or five words that do not belong together.</source>
        <translation>Neem vier of vijf woorden die niet bij elkaar horen.</translation>
    </message>
    <message>
        <source>Take the JPEG that the camera keeps beside it, or export it as JPEG in the camera&apos;s program.</source>
        <translation>Neem de JPEG die de camera ernaast bewaart, of exporteer het als JPEG in het programma van de camera.</translation>
    </message>
    <message>
        <source>The PIN is not valid any more: mistyped too often, or its day is over.</source>
        <translation>De pincode geldt niet meer: te vaak verkeerd getypt, of de dag is om.</translation>
    </message>
    <message>
        <source>The camera “{camera}” has sent no picture for {seconds} seconds.</source>
        <translation>De camera “{camera}” zendt al {seconds} seconden geen beeld.</translation>
    </message>
    <message>
        <source>The camera “{camera}” is not there or cannot be opened.</source>
        <translation>De camera “{camera}” is er niet of kan niet worden geopend.</translation>
    </message>
    <message>
        <source>The camera “{camera}” was unplugged.</source>
        <translation>De camera “{camera}” is uitgetrokken.</translation>
    </message>
    <message>
        <source>The card was taken out too early.</source>
        <translation>De kaart werd te vroeg uitgenomen.</translation>
    </message>
    <message>
        <source>The clock of this computer and that of the gateway differ.</source>
        <translation>De klok van deze computer en die van de gateway verschillen.</translation>
    </message>
    <message>
        <source>The clock of this computer is {minutes} minutes off.</source>
        <translation>De klok van deze computer loopt {minutes} minuten verkeerd.</translation>
    </message>
    <message>
        <source>The file that protects your cases was not written by Pli.</source>
        <translation>Het bestand dat uw aanvragen beschermt, is niet door Pli geschreven.</translation>
    </message>
    <message>
        <source>The folder “{name}” is not a case that can be sealed.</source>
        <translation>De map “{name}” is geen aanvraag die kan worden verzegeld.</translation>
    </message>
    <message>
        <source>The form is not filled in correctly.</source>
        <translation>Het formulier is niet juist ingevuld.</translation>
    </message>
    <message>
        <source>The gateway cannot be reached.</source>
        <translation>De gateway is onbereikbaar.</translation>
    </message>
    <message>
        <source>The gateway cannot be started on this computer.</source>
        <translation>De gateway kan op deze computer niet worden gestart.</translation>
    </message>
    <message>
        <source>The gateway could not tell that this comes from your practice.</source>
        <translation>De gateway kon niet nagaan dat dit van uw praktijk komt.</translation>
    </message>
    <message>
        <source>The gateway did not take this.</source>
        <translation>De gateway heeft dit niet aangenomen.</translation>
    </message>
    <message>
        <source>The gateway did not understand this Pli.</source>
        <translation>De gateway begreep deze versie van Pli niet.</translation>
    </message>
    <message>
        <source>The gateway does not know the service you send to.</source>
        <translation>De gateway kent de dienst niet waarnaar u verzendt.</translation>
    </message>
    <message>
        <source>The gateway does not know this computer.</source>
        <translation>De gateway kent deze computer niet.</translation>
    </message>
    <message>
        <source>The gateway holds something else under this name.</source>
        <translation>De gateway heeft iets anders onder deze naam.</translation>
    </message>
    <message>
        <source>The gateway is busy.</source>
        <translation>De gateway is bezet.</translation>
    </message>
    <message>
        <source>The gateway no longer has this.</source>
        <translation>De gateway heeft dit niet meer.</translation>
    </message>
    <message>
        <source>The gateway received this before.</source>
        <translation>De gateway ontving dit al eerder.</translation>
    </message>
    <message>
        <source>The gateway was asked too often.</source>
        <translation>De gateway werd te vaak bevraagd.</translation>
    </message>
    <message>
        <source>The gateway&apos;s address is not a secure one.</source>
        <translation>Het adres van de gateway is niet beveiligd.</translation>
    </message>
    <message>
        <source>The identity card cannot be read.</source>
        <translation>De identiteitskaart kan niet worden gelezen.</translation>
    </message>
    <message>
        <source>The keys of the service have changed since they were compared.</source>
        <translation>De sleutels van de dienst zijn gewijzigd sinds ze werden vergeleken.</translation>
    </message>
    <message>
        <source>The keys of the service or practice are not known here.</source>
        <translation>De sleutels van de dienst of praktijk zijn hier niet bekend.</translation>
    </message>
    <message>
        <source>The list of those who may sign cannot be used.</source>
        <translation>De lijst van wie mag ondertekenen is onbruikbaar.</translation>
    </message>
    <message>
        <source>The mailbox of the service is full.</source>
        <translation>De brievenbus van de dienst is vol.</translation>
    </message>
    <message>
        <source>The passphrase has fewer than {least} characters.</source>
        <translation>De wachtzin telt minder dan {least} tekens.</translation>
    </message>
    <message>
        <source>The patient&apos;s consent is not recorded, or was withdrawn.</source>
        <translation>De toestemming van de patiënt is niet vastgelegd, of werd ingetrokken.</translation>
    </message>
    <message>
        <source>The recovery code has a typing mistake.</source>
        <translation>De herstelcode bevat een tikfout.</translation>
    </message>
    <message>
        <source>The request is not complete yet.</source>
        <translation>De aanvraag is nog niet volledig.</translation>
    </message>
    <message>
        <source>The seal was changed on the way.</source>
        <translation>Het zegel werd onderweg gewijzigd.</translation>
    </message>
    <message>
        <source>The service could not open what you sent.</source>
        <translation>De dienst kon uw zending niet openen.</translation>
    </message>
    <message>
        <source>The service did not fetch this in time, and the gateway has removed it.</source>
        <translation>De dienst haalde dit niet op tijd op, en de gateway heeft het verwijderd.</translation>
    </message>
    <message>
        <source>There is a practice on this computer already.</source>
        <translation>Er is al een praktijk op deze computer.</translation>
    </message>
    <message>
        <source>There is no card in the reader.</source>
        <translation>Er zit geen kaart in de lezer.</translation>
    </message>
    <message>
        <source>There is no practice on this computer yet.</source>
        <translation>Er is nog geen praktijk op deze computer.</translation>
    </message>
    <message>
        <source>There is no room left on this computer&apos;s disk.</source>
        <translation>De schijf van deze computer is vol.</translation>
    </message>
    <message>
        <source>There is nobody called “{person}” in your practice.</source>
        <translation>Niemand in uw praktijk heet “{person}”.</translation>
    </message>
    <message>
        <source>There is nothing to do: the first one counts.</source>
        <translation>U hoeft niets te doen: de eerste telt.</translation>
    </message>
    <message>
        <source>These keys do not hold, and were not taken.</source>
        <translation>Deze sleutels kloppen niet en zijn niet overgenomen.</translation>
    </message>
    <message>
        <source>This PIN is wrong. Tries left: {left}.</source>
        <translation>Deze pincode is fout. Resterende pogingen: {left}.</translation>
    </message>
    <message>
        <source>This cannot be done like that.</source>
        <translation>Dit kan zo niet.</translation>
    </message>
    <message>
        <source>This case is not here any more.</source>
        <translation>Deze aanvraag is hier niet meer.</translation>
    </message>
    <message>
        <source>This case was sent already.</source>
        <translation>Deze aanvraag is al verzonden.</translation>
    </message>
    <message>
        <source>This comes from a computer that its owner has not announced.</source>
        <translation>Dit komt van een computer die de eigenaar niet heeft aangekondigd.</translation>
    </message>
    <message>
        <source>This computer does not let Pli use the camera “{camera}”.</source>
        <translation>Deze computer laat Pli de camera “{camera}” niet gebruiken.</translation>
    </message>
    <message>
        <source>This computer does not let “{name}” be read or written.</source>
        <translation>Deze computer laat “{name}” niet lezen of schrijven.</translation>
    </message>
    <message>
        <source>This computer is not set up for card readers.</source>
        <translation>Deze computer is niet ingesteld voor kaartlezers.</translation>
    </message>
    <message>
        <source>This computer keeps no secrets for Pli, so there can be no PIN.</source>
        <translation>Deze computer bewaart geen geheimen voor Pli, dus er kan geen pincode zijn.</translation>
    </message>
    <message>
        <source>This file has too many pages.</source>
        <translation>Dit bestand heeft te veel pagina’s.</translation>
    </message>
    <message>
        <source>This file is far too large to be one of Pli&apos;s.</source>
        <translation>Dit bestand is veel te groot om van Pli te zijn.</translation>
    </message>
    <message>
        <source>This file is made of far too many parts for a picture.</source>
        <translation>Dit bestand bestaat uit veel te veel delen voor een foto.</translation>
    </message>
    <message>
        <source>This file is not a picture that Pli knows.</source>
        <translation>Dit bestand is geen foto die Pli kent.</translation>
    </message>
    <message>
        <source>This invitation cannot be used.</source>
        <translation>Deze uitnodiging kan niet worden gebruikt.</translation>
    </message>
    <message>
        <source>This is a drawing ({format}), not a picture.</source>
        <translation>Dit is een tekening ({format}), geen foto.</translation>
    </message>
    <message>
        <source>This is a film or an animation ({format}), not a picture.</source>
        <translation>Dit is een film of een animatie ({format}), geen foto.</translation>
    </message>
    <message>
        <source>This is larger than the gateway takes.</source>
        <translation>Dit is groter dan wat de gateway aanneemt.</translation>
    </message>
    <message>
        <source>This is not a Belgian identity card.</source>
        <translation>Dit is geen Belgische identiteitskaart.</translation>
    </message>
    <message>
        <source>This is not a file of Pli, or it is damaged.</source>
        <translation>Dit is geen bestand van Pli, of het is beschadigd.</translation>
    </message>
    <message>
        <source>This is not a national number: its check digits do not agree.</source>
        <translation>Dit is geen rijksregisternummer: de controlecijfers kloppen niet.</translation>
    </message>
    <message>
        <source>This is not a valid key.</source>
        <translation>Dit is geen geldige sleutel.</translation>
    </message>
    <message>
        <source>This is not an invitation code, or it has a typing mistake.</source>
        <translation>Dit is geen uitnodigingscode, of er staat een tikfout in.</translation>
    </message>
    <message>
        <source>This is the camera&apos;s raw file ({format}), not a finished picture.</source>
        <translation>Dit is het ruwe bestand van de camera ({format}), geen afgewerkte foto.</translation>
    </message>
    <message>
        <source>This is the only person who can still unlock Pli.</source>
        <translation>Dit is de enige persoon die Pli nog kan ontgrendelen.</translation>
    </message>
    <message>
        <source>This is the only way left to unlock Pli.</source>
        <translation>Dit is de enige manier die overblijft om Pli te ontgrendelen.</translation>
    </message>
    <message>
        <source>This key was revoked by its owner.</source>
        <translation>Deze sleutel is door de eigenaar ingetrokken.</translation>
    </message>
    <message>
        <source>This picture carries something besides what is seen, and it stays in it.</source>
        <translation>Deze foto bevat meer dan wat te zien is, en dat gaat er niet uit.</translation>
    </message>
    <message>
        <source>This picture could not be opened safely.</source>
        <translation>Deze foto kon niet veilig worden geopend.</translation>
    </message>
    <message>
        <source>This picture is damaged, or it is not a picture.</source>
        <translation>Deze foto is beschadigd, of het is geen foto.</translation>
    </message>
    <message>
        <source>This picture is not here any more.</source>
        <translation>Deze foto is hier niet meer.</translation>
    </message>
    <message>
        <source>This picture is too large.</source>
        <translation>Deze foto is te groot.</translation>
    </message>
    <message>
        <source>This was made by a newer Pli, or it is another kind of file.</source>
        <translation>Dit is gemaakt door een nieuwere Pli, of het is een ander soort bestand.</translation>
    </message>
    <message>
        <source>This was not sealed for your practice, or for a key you no longer have.</source>
        <translation>Dit is niet voor uw praktijk verzegeld, of voor een sleutel die u niet meer hebt.</translation>
    </message>
    <message>
        <source>This was received before.</source>
        <translation>Dit is al eerder ontvangen.</translation>
    </message>
    <message>
        <source>This {format} is locked by a password.</source>
        <translation>Deze {format} is met een wachtwoord vergrendeld.</translation>
    </message>
    <message>
        <source>Too much is being sent from your practice at once.</source>
        <translation>Uw praktijk verzendt te veel tegelijk.</translation>
    </message>
    <message>
        <source>Try again, or use the printed recovery code.</source>
        <translation>Probeer opnieuw, of gebruik de afgedrukte herstelcode.</translation>
    </message>
    <message>
        <source>Try again, or use your passphrase.</source>
        <translation>Probeer opnieuw, of gebruik uw wachtzin.</translation>
    </message>
    <message>
        <source>Type the patient&apos;s data. Show this to whoever looks after this computer.</source>
        <translation>Typ de gegevens van de patiënt. Toon dit aan wie deze computer beheert.</translation>
    </message>
    <message>
        <source>Unlock it first. What was sealed is sent meanwhile.</source>
        <translation>Ontgrendel eerst. Wat verzegeld is, wordt intussen verzonden.</translation>
    </message>
    <message>
        <source>Unlock it with a passphrase or the recovery code.</source>
        <translation>Ontgrendel ze met een wachtzin of de herstelcode.</translation>
    </message>
    <message>
        <source>Use the window that is open, or wait until it has closed.</source>
        <translation>Gebruik het venster dat open is, of wacht tot het gesloten is.</translation>
    </message>
    <message>
        <source>Use your passphrase. You can then choose a PIN again.</source>
        <translation>Gebruik uw wachtzin. Daarna kunt u opnieuw een pincode kiezen.</translation>
    </message>
    <message>
        <source>Use your passphrase; it unlocks Pli as before.</source>
        <translation>Gebruik uw wachtzin; die ontgrendelt Pli zoals voorheen.</translation>
    </message>
    <message>
        <source>Wait a minute, then try again.</source>
        <translation>Wacht een minuut en probeer opnieuw.</translation>
    </message>
    <message>
        <source>What answers at the gateway&apos;s address does not behave like the gateway.</source>
        <translation>Wat op het adres van de gateway antwoordt, gedraagt zich niet als de gateway.</translation>
    </message>
    <message>
        <source>What arrived is not a sealed case, or it is damaged.</source>
        <translation>Wat aankwam is geen verzegelde zending, of is beschadigd.</translation>
    </message>
    <message>
        <source>What arrived is not put together as a case must be.</source>
        <translation>Wat aankwam is niet samengesteld zoals het hoort.</translation>
    </message>
    <message>
        <source>What arrived is not what its sender signed.</source>
        <translation>Wat aankwam is niet wat de afzender ondertekende.</translation>
    </message>
    <message>
        <source>What arrived was damaged or changed on the way.</source>
        <translation>Wat aankwam is onderweg beschadigd of gewijzigd.</translation>
    </message>
    <message>
        <source>What finds faces and text in pictures is not part of this installation.</source>
        <translation>Wat gezichten en tekst in foto’s vindt, hoort niet bij deze installatie.</translation>
    </message>
    <message>
        <source>What was kept before is safe. Try again; if it stays, send the help report.</source>
        <translation>Wat al bewaard was, is veilig. Probeer opnieuw; blijft het, verzend dan het hulprapport.</translation>
    </message>
    <message>
        <source>Wipe the chip and put the card in again, or type the patient&apos;s data.</source>
        <translation>Veeg de chip af en steek de kaart opnieuw in, of typ de gegevens van de patiënt.</translation>
    </message>
    <message>
        <source>Your case is kept here and leaves later. If it is urgent, telephone.</source>
        <translation>Uw aanvraag blijft hier bewaard en vertrekt later. Bel als het dringend is.</translation>
    </message>
    <message>
        <source>Your case is kept here. Ask the gateway to register your practice&apos;s key.</source>
        <translation>Uw aanvraag blijft hier bewaard. Vraag de gateway om de sleutel van uw praktijk te registreren.</translation>
    </message>
    <message>
        <source>Your case is kept here. Ask the service for its current keys.</source>
        <translation>Uw aanvraag blijft hier bewaard. Vraag de dienst zijn huidige sleutels.</translation>
    </message>
    <message>
        <source>Your case is kept here. Compare the new fingerprint by telephone, then send.</source>
        <translation>Uw aanvraag blijft hier bewaard. Vergelijk de nieuwe vingerafdruk telefonisch en verzend dan.</translation>
    </message>
    <message>
        <source>Your case is kept here. If it has not arrived, send it again.</source>
        <translation>Uw aanvraag blijft hier bewaard. Is ze niet aangekomen, verzend ze dan opnieuw.</translation>
    </message>
    <message>
        <source>Your case is kept here. Send fewer pictures at once.</source>
        <translation>Uw aanvraag blijft hier bewaard. Verzend minder foto’s tegelijk.</translation>
    </message>
    <message>
        <source>Your case is kept here. Show the details to whoever looks after Pli.</source>
        <translation>Uw aanvraag blijft hier bewaard. Toon de details aan wie Pli beheert.</translation>
    </message>
    <message>
        <source>Your case is kept here. Telephone the service, then send it again.</source>
        <translation>Uw aanvraag blijft hier bewaard. Bel de dienst en verzend ze dan opnieuw.</translation>
    </message>
    <message>
        <source>Your case is kept here. Try again.</source>
        <translation>Uw aanvraag blijft hier bewaard. Probeer opnieuw.</translation>
    </message>
    <message>
        <source>Your case is kept here. Update Pli, then try again.</source>
        <translation>Uw aanvraag blijft hier bewaard. Werk Pli bij en probeer opnieuw.</translation>
    </message>
    <message>
        <source>Your cases are kept here. Ask the gateway to register your practice&apos;s key.</source>
        <translation>Uw aanvragen blijven hier bewaard. Vraag de gateway om de sleutel van uw praktijk te registreren.</translation>
    </message>
    <message>
        <source>Your cases are kept. Show the details to whoever looks after Pli.</source>
        <translation>Uw aanvragen blijven bewaard. Toon de details aan wie Pli beheert.</translation>
    </message>
    <message>
        <source>Your practice has withdrawn this case.</source>
        <translation>Uw praktijk heeft deze aanvraag ingetrokken.</translation>
    </message>
    <message>
        <source>Your practice is not connected to a hospital yet.</source>
        <translation>Uw praktijk is nog niet met een ziekenhuis verbonden.</translation>
    </message>
    <message>
        <source>{service} takes no requests of this profession: {role}.</source>
        <translation>{service} aanvaardt geen aanvragen van dit beroep: {role}.</translation>
    </message>
    <message>
        <source>“{name}” is there already.</source>
        <translation>“{name}” bestaat al.</translation>
    </message>
</context>
<context>
    <name>filing</name>
    <message>
        <source>Choose another folder</source>
        <translation>Andere map kiezen</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Tekst kopiëren</translation>
    </message>
    <message>
        <source>Filed in {folder}: the PDF and the pictures.</source>
        <translation>Geklasseerd in {folder}: de pdf en de foto’s.</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Map tonen</translation>
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
        <translation>Nog zonder naam</translation>
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
        <translation>{number} %</translation>
    </message>
</context>
<context>
    <name>found</name>
    <message>
        <source>Bar or QR code</source>
        <translation>Streepjes- of QR-code</translation>
    </message>
    <message>
        <source>Drawn by you</source>
        <translation>Door u getekend</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Gezicht</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
</context>
<context>
    <name>group</name>
    <message>
        <source>Answered</source>
        <translation>Beantwoord</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Wordt verzonden</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Afgewerkt</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Vraagt aandacht</translation>
    </message>
    <message>
        <source>Older drafts</source>
        <translation>Oudere concepten</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Te laat</translation>
    </message>
    <message>
        <source>To finish today</source>
        <translation>Vandaag af te werken</translation>
    </message>
    <message>
        <source>Waiting for the service</source>
        <translation>Wacht op de dienst</translation>
    </message>
</context>
<context>
    <name>guide</name>
    <message>
        <source>A request in four steps</source>
        <translation>Een aanvraag in vier stappen</translation>
    </message>
    <message>
        <source>Check: look at each picture once. What was removed from it is said.</source>
        <translation>Nakijken: bekijk elke foto één keer. Wat eruit verwijderd is, staat erbij.</translation>
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
        <translation>Enter</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Escape</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>File it in the record: one click writes the PDF and the pictures.</source>
        <translation>Klasseer het in het dossier: één klik schrijft de pdf en de foto’s.</translation>
    </message>
    <message>
        <source>Interrupted? Leave: the draft is kept at every moment. Finish it later today.</source>
        <translation>Onderbroken? Laat het liggen: het concept blijft altijd bewaard. Werk het later vandaag af.</translation>
    </message>
    <message>
        <source>It opens with what to do and by when; the opinion stands beside your question.</source>
        <translation>Het begint met wat te doen en tegen wanneer; het advies staat naast uw vraag.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>No camera picture? Unplug the camera, plug it in, then press F1 to check.</source>
        <translation>Geen camerabeeld? Trek de camera uit, steek ze opnieuw in en druk op F1 om na te kijken.</translation>
    </message>
    <message>
        <source>No connection? Nothing to do: what is sealed leaves by itself once there is one.</source>
        <translation>Geen verbinding? Niets te doen: wat verzegeld is, vertrekt vanzelf zodra er een is.</translation>
    </message>
    <message>
        <source>Overdue? The case rises to the top with the service&apos;s telephone number.</source>
        <translation>Te laat? De aanvraag komt bovenaan met het telefoonnummer van de dienst.</translation>
    </message>
    <message>
        <source>Passphrase forgotten? The printed recovery code opens Pli.</source>
        <translation>Wachtzin vergeten? De afgedrukte herstelcode opent Pli.</translation>
    </message>
    <message>
        <source>Patient: number or identity card, the question, and consent before the first picture.</source>
        <translation>Patiënt: nummer of identiteitskaart, de vraag, en toestemming vóór de eerste foto.</translation>
    </message>
    <message>
        <source>Pictures: choose the view, hold the camera still, press Space. Overview, then close-up.</source>
        <translation>Foto’s: kies het beeld, houd de camera stil, druk op de spatiebalk. Overzicht, dan detail.</translation>
    </message>
    <message>
        <source>Pli documents and transmits. It diagnoses nothing: people do.</source>
        <translation>Pli documenteert en geeft door. Het stelt geen diagnose: dat doen mensen.</translation>
    </message>
    <message>
        <source>Pli never replaces a call when a patient cannot wait.</source>
        <translation>Pli vervangt nooit een telefoontje als een patiënt niet kan wachten.</translation>
    </message>
    <message>
        <source>Pli on one page</source>
        <translation>Pli op één bladzijde</translation>
    </message>
    <message>
        <source>Send: the request is sealed for the service alone. You may close Pli meanwhile.</source>
        <translation>Verzenden: de aanvraag wordt alleen voor de dienst verzegeld. U mag Pli intussen sluiten.</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spatiebalk</translation>
    </message>
    <message>
        <source>Tell the patient, then tick “patient informed”: until then it stays open.</source>
        <translation>Licht de patiënt in en vink “patiënt ingelicht” aan: tot dan blijft het open.</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Het antwoord</translation>
    </message>
    <message>
        <source>The expert wants another picture? The answer opens the camera on that view.</source>
        <translation>Wil de expert een andere foto? Het antwoord opent de camera op dat beeld.</translation>
    </message>
    <message>
        <source>Urgent? Telephone.</source>
        <translation>Dringend? Bel.</translation>
    </message>
    <message>
        <source>When something is in the way</source>
        <translation>Als er iets hapert</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>antwoorden</translation>
    </message>
    <message>
        <source>back; nothing is lost</source>
        <translation>terug; er gaat niets verloren</translation>
    </message>
    <message>
        <source>check this computer</source>
        <translation>deze computer nakijken</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>vergrendelen</translation>
    </message>
    <message>
        <source>new request</source>
        <translation>nieuwe aanvraag</translation>
    </message>
    <message>
        <source>take the picture</source>
        <translation>foto maken</translation>
    </message>
    <message>
        <source>the coloured button</source>
        <translation>de gekleurde knop</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>te doen</translation>
    </message>
</context>
<context>
    <name>intake</name>
    <message>
        <source>From {least} to {most}.</source>
        <translation>Van {least} tot {most}.</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Onbekend</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>or in your words</source>
        <translation>of in uw woorden</translation>
    </message>
</context>
<context>
    <name>kind</name>
    <message>
        <source>Answer</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Ontvangstbevestiging</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Adviesaanvraag</translation>
    </message>
</context>
<context>
    <name>kinds of files</name>
    <message>
        <source>16-bit PNG with a lookup-table colour profile</source>
        <translation>16-bits PNG met een kleurprofiel met tabellen</translation>
    </message>
    <message>
        <source>Apple&apos;s own PNG (CgBI)</source>
        <translation>PNG van Apple zelf (CgBI)</translation>
    </message>
    <message>
        <source>JPEG that tells its height at its end</source>
        <translation>JPEG die zijn hoogte pas op het einde zegt</translation>
    </message>
    <message>
        <source>animated {name}</source>
        <translation>bewegend {name}</translation>
    </message>
    <message>
        <source>arithmetic-coded JPEG</source>
        <translation>rekenkundig gecodeerde JPEG</translation>
    </message>
    <message>
        <source>hierarchical JPEG</source>
        <translation>hiërarchische JPEG</translation>
    </message>
    <message>
        <source>icon ({name})</source>
        <translation>pictogram ({name})</translation>
    </message>
    <message>
        <source>lossless JPEG</source>
        <translation>JPEG zonder verlies</translation>
    </message>
    <message>
        <source>unusually sampled JPEG</source>
        <translation>JPEG met ongewone bemonstering</translation>
    </message>
    <message>
        <source>video</source>
        <translation>video</translation>
    </message>
    <message>
        <source>video ({name})</source>
        <translation>video ({name})</translation>
    </message>
    <message>
        <source>{name} (JPEG of 12 bits)</source>
        <translation>{name} (12-bits JPEG)</translation>
    </message>
    <message>
        <source>{name} (a rare kind)</source>
        <translation>{name} (een zeldzaam soort)</translation>
    </message>
    <message>
        <source>{name} (a rare way of packing)</source>
        <translation>{name} (zeldzame compressie)</translation>
    </message>
    <message>
        <source>{name} (another format within)</source>
        <translation>{name} (met een ander formaat erin)</translation>
    </message>
    <message>
        <source>{name} (compression {number})</source>
        <translation>{name} (compressie {number})</translation>
    </message>
    <message>
        <source>{name} (more than 16 bits a sample)</source>
        <translation>{name} (meer dan 16 bits per waarde)</translation>
    </message>
    <message>
        <source>{name} (without a picture)</source>
        <translation>{name} (zonder beeld)</translation>
    </message>
    <message>
        <source>{number}-bit JPEG</source>
        <translation>{number}-bits JPEG</translation>
    </message>
</context>
<context>
    <name>message</name>
    <message>
        <source>Correction</source>
        <translation>Verbetering</translation>
    </message>
    <message>
        <source>Passed on to another service</source>
        <translation>Doorgegeven aan een andere dienst</translation>
    </message>
    <message>
        <source>Picture to be taken again</source>
        <translation>Foto opnieuw te maken</translation>
    </message>
    <message>
        <source>Pictures added</source>
        <translation>Foto’s toegevoegd</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Reactie</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Ingetrokken</translation>
    </message>
</context>
<context>
    <name>missing</name>
    <message>
        <source>A picture</source>
        <translation>Een foto</translation>
    </message>
    <message>
        <source>A responsible doctor or nurse</source>
        <translation>Een verantwoordelijke arts of verpleegkundige</translation>
    </message>
    <message>
        <source>An answer to each question of the service</source>
        <translation>Een antwoord op elke vraag van de dienst</translation>
    </message>
    <message>
        <source>An author whom the service accepts</source>
        <translation>Een auteur die de dienst aanvaardt</translation>
    </message>
    <message>
        <source>The consent</source>
        <translation>De toestemming</translation>
    </message>
    <message>
        <source>The day you last saw the patient</source>
        <translation>De dag waarop u de patiënt laatst zag</translation>
    </message>
    <message>
        <source>The patient</source>
        <translation>De patiënt</translation>
    </message>
    <message>
        <source>The service</source>
        <translation>De dienst</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Uw vraag</translation>
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
        <translation>Aanvraag geweigerd</translation>
    </message>
    <message>
        <source>For another service</source>
        <translation>Voor een andere dienst</translation>
    </message>
    <message>
        <source>Telephone now</source>
        <translation>Bel nu</translation>
    </message>
    <message>
        <source>To be seen in person</source>
        <translation>Te zien op de raadpleging</translation>
    </message>
    <message>
        <source>Treat in the practice</source>
        <translation>Te behandelen in de praktijk</translation>
    </message>
</context>
<context>
    <name>parcel</name>
    <message>
        <source>At the gateway</source>
        <translation>Bij de gateway</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Wordt verzonden</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Vraagt aandacht</translation>
    </message>
    <message>
        <source>Received by the service</source>
        <translation>Ontvangen door de dienst</translation>
    </message>
    <message>
        <source>Sealed, waiting to be sent</source>
        <translation>Verzegeld, wacht op verzending</translation>
    </message>
</context>
<context>
    <name>party</name>
    <message>
        <source>Hospital service</source>
        <translation>Ziekenhuisdienst</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Praktijk</translation>
    </message>
</context>
<context>
    <name>picture</name>
    <message>
        <source>Close-up</source>
        <translation>Detail</translation>
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
        <translation>Andere</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>With scale</source>
        <translation>Met schaal</translation>
    </message>
</context>
<context>
    <name>receipt</name>
    <message>
        <source>Answer read</source>
        <translation>Antwoord gelezen</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwoord</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geopend</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Ontvangen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Geweigerd</translation>
    </message>
</context>
<context>
    <name>record</name>
    <message>
        <source>Given by</source>
        <translation>Gegeven door</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>Advies</translation>
    </message>
    <message>
        <source>Opinion of {service}</source>
        <translation>Advies van {service}</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Foto’s</translation>
    </message>
    <message>
        <source>Pictures: {count}</source>
        <translation>Foto’s: {count}</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Adviesaanvraag</translation>
    </message>
    <message>
        <source>Request to {service}</source>
        <translation>Aanvraag aan {service}</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>Sindsdien</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Wat er gebeurde</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Wat te doen</translation>
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
        <translation>Een tweede, klein beeld</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Opmerkingen</translation>
    </message>
    <message>
        <source>Data after the picture</source>
        <translation>Gegevens na het beeld</translation>
    </message>
    <message>
        <source>Further pictures</source>
        <translation>Andere afbeeldingen</translation>
    </message>
    <message>
        <source>Hidden data</source>
        <translation>Verborgen gegevens</translation>
    </message>
    <message>
        <source>Make and number of the camera</source>
        <translation>Merk en nummer van het toestel</translation>
    </message>
    <message>
        <source>Names of people</source>
        <translation>Namen van personen</translation>
    </message>
    <message>
        <source>Numbers of patient, visit or file</source>
        <translation>Nummers van patiënt, bezoek of dossier</translation>
    </message>
    <message>
        <source>Other data</source>
        <translation>Andere gegevens</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Programs used</source>
        <translation>Gebruikte programma’s</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Datum en tijdstip</translation>
    </message>
</context>
<context>
    <name>role</name>
    <message>
        <source>Assistant</source>
        <translation>Assistent(e)</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Arts</translation>
    </message>
    <message>
        <source>Nurse</source>
        <translation>Verpleegkundige</translation>
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
        <translation>Over de foto’s</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Advies</translation>
    </message>
    <message>
        <source>Answered: {name}</source>
        <translation>Beantwoord: {name}</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Gevraagd door</translation>
    </message>
    <message>
        <source>Cannot be assessed</source>
        <translation>Kan niet worden beoordeeld</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Toestemming</translation>
    </message>
    <message>
        <source>Consent recorded</source>
        <translation>Toestemming vastgelegd</translation>
    </message>
    <message>
        <source>Consent to it: {who}</source>
        <translation>Toestemming hiervoor: {who}</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Opvolging</translation>
    </message>
    <message>
        <source>For another service: {name}</source>
        <translation>Voor een andere dienst: {name}</translation>
    </message>
    <message>
        <source>Last seen in person</source>
        <translation>Laatst op raadpleging gezien</translation>
    </message>
    <message>
        <source>Passed on to {name}. The answer will come from there.</source>
        <translation>Doorgegeven aan {name}. Het antwoord komt van daar.</translation>
    </message>
    <message>
        <source>Patient informed by {name}</source>
        <translation>Patiënt ingelicht door {name}</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Vraag</translation>
    </message>
    <message>
        <source>Sealed for {service} by {name}</source>
        <translation>Verzegeld voor {service} door {name}</translation>
    </message>
    <message>
        <source>Sent: it is at the gateway</source>
        <translation>Verzonden: ze is bij de gateway</translation>
    </message>
    <message>
        <source>Telephone now: {number}</source>
        <translation>Bel nu: {number}</translation>
    </message>
    <message>
        <source>To be seen in person by {day}</source>
        <translation>Te zien op de raadpleging tegen {day}</translation>
    </message>
    <message>
        <source>To be taken again</source>
        <translation>Opnieuw te maken</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Dringendheid</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>responsible: {name}</source>
        <translation>verantwoordelijk: {name}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>{author}, supervised by {supervisor}</source>
        <translation>{author}, onder toezicht van {supervisor}</translation>
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
        <translation>Niet voor: {refused}</translation>
    </message>
    <message>
        <source>Takes requests of: {roles}</source>
        <translation>Neemt aanvragen aan van: {roles}</translation>
    </message>
    <message>
        <source>When it is urgent: {telephone}</source>
        <translation>Als het dringend is: {telephone}</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>For ever</source>
        <translation>Altijd</translation>
    </message>
    <message>
        <source>No passphrase yet</source>
        <translation>Nog geen wachtzin</translation>
    </message>
    <message>
        <source>Opens Pli</source>
        <translation>Opent Pli</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} dagen</translation>
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
        <translation>Vrouw</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Man</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Onbekend</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
</context>
<context>
    <name>sheet</name>
    <message>
        <source>Keep it away from the computer, where only you and your colleagues find it: a safe, say.</source>
        <translation>Bewaar hem niet bij de computer, waar alleen u en uw collega’s hem vinden: een kluis, bijvoorbeeld.</translation>
    </message>
    <message>
        <source>Nobody else has it. Without it and without a passphrase what is in Pli is lost.</source>
        <translation>Niemand anders heeft hem. Zonder deze code en zonder wachtzin is wat in Pli zit verloren.</translation>
    </message>
    <message>
        <source>Recovery code for Pli</source>
        <translation>Herstelcode voor Pli</translation>
    </message>
    <message>
        <source>Whoever forgot their passphrase opens Pli with this code and chooses another one.</source>
        <translation>Wie zijn wachtzin vergat, opent Pli met deze code en kiest een andere.</translation>
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
        <translation>Beide kanten</translation>
    </message>
    <message>
        <source>In the middle</source>
        <translation>In het midden</translation>
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
        <translation>Buik</translation>
    </message>
    <message>
        <source>Ankle, inner side</source>
        <translation>Enkel, binnenkant</translation>
    </message>
    <message>
        <source>Ankle, outer side</source>
        <translation>Enkel, buitenkant</translation>
    </message>
    <message>
        <source>Anus</source>
        <translation>Anus</translation>
    </message>
    <message>
        <source>Armpit</source>
        <translation>Oksel</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Rug</translation>
    </message>
    <message>
        <source>Back of the hand</source>
        <translation>Handrug</translation>
    </message>
    <message>
        <source>Big toe nail</source>
        <translation>Nagel van de grote teen</translation>
    </message>
    <message>
        <source>Buttock</source>
        <translation>Bil</translation>
    </message>
    <message>
        <source>Calf</source>
        <translation>Kuit</translation>
    </message>
    <message>
        <source>Cheek</source>
        <translation>Wang</translation>
    </message>
    <message>
        <source>Chest</source>
        <translation>Borst</translation>
    </message>
    <message>
        <source>Chin</source>
        <translation>Kin</translation>
    </message>
    <message>
        <source>Ear</source>
        <translation>Oor</translation>
    </message>
    <message>
        <source>Elbow</source>
        <translation>Elleboog</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Gelaat</translation>
    </message>
    <message>
        <source>Finger</source>
        <translation>Vinger</translation>
    </message>
    <message>
        <source>Foot</source>
        <translation>Voet</translation>
    </message>
    <message>
        <source>Forearm, inner side</source>
        <translation>Onderarm, binnenkant</translation>
    </message>
    <message>
        <source>Forearm, outer side</source>
        <translation>Onderarm, buitenkant</translation>
    </message>
    <message>
        <source>Forehead</source>
        <translation>Voorhoofd</translation>
    </message>
    <message>
        <source>Fourth toe nail</source>
        <translation>Nagel van de vierde teen</translation>
    </message>
    <message>
        <source>Genitals</source>
        <translation>Geslachtsdelen</translation>
    </message>
    <message>
        <source>Groin</source>
        <translation>Lies</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>Hand</translation>
    </message>
    <message>
        <source>Heel</source>
        <translation>Hiel</translation>
    </message>
    <message>
        <source>Hollow of the knee</source>
        <translation>Knieholte</translation>
    </message>
    <message>
        <source>Index finger nail</source>
        <translation>Nagel van de wijsvinger</translation>
    </message>
    <message>
        <source>Inside of the mouth</source>
        <translation>Binnenkant van de mond</translation>
    </message>
    <message>
        <source>Knee</source>
        <translation>Knie</translation>
    </message>
    <message>
        <source>Lip</source>
        <translation>Lip</translation>
    </message>
    <message>
        <source>Little finger nail</source>
        <translation>Nagel van de pink</translation>
    </message>
    <message>
        <source>Little toe nail</source>
        <translation>Nagel van de kleine teen</translation>
    </message>
    <message>
        <source>Lower back</source>
        <translation>Onderrug</translation>
    </message>
    <message>
        <source>Lower eyelid</source>
        <translation>Onderste ooglid</translation>
    </message>
    <message>
        <source>Middle finger nail</source>
        <translation>Nagel van de middelvinger</translation>
    </message>
    <message>
        <source>Nape of the neck</source>
        <translation>Nek</translation>
    </message>
    <message>
        <source>Neck</source>
        <translation>Hals</translation>
    </message>
    <message>
        <source>Nose</source>
        <translation>Neus</translation>
    </message>
    <message>
        <source>Palm of the hand</source>
        <translation>Handpalm</translation>
    </message>
    <message>
        <source>Ring finger nail</source>
        <translation>Nagel van de ringvinger</translation>
    </message>
    <message>
        <source>Scalp</source>
        <translation>Hoofdhuid</translation>
    </message>
    <message>
        <source>Second toe nail</source>
        <translation>Nagel van de tweede teen</translation>
    </message>
    <message>
        <source>Shin</source>
        <translation>Scheenbeen</translation>
    </message>
    <message>
        <source>Temple</source>
        <translation>Slaap</translation>
    </message>
    <message>
        <source>Thigh, back</source>
        <translation>Dij, achterkant</translation>
    </message>
    <message>
        <source>Thigh, front</source>
        <translation>Dij, voorkant</translation>
    </message>
    <message>
        <source>Third toe nail</source>
        <translation>Nagel van de derde teen</translation>
    </message>
    <message>
        <source>Thumb nail</source>
        <translation>Nagel van de duim</translation>
    </message>
    <message>
        <source>Toe</source>
        <translation>Teen</translation>
    </message>
    <message>
        <source>Upper arm, back</source>
        <translation>Bovenarm, achterkant</translation>
    </message>
    <message>
        <source>Upper arm, front</source>
        <translation>Bovenarm, voorkant</translation>
    </message>
    <message>
        <source>Upper back</source>
        <translation>Bovenrug</translation>
    </message>
    <message>
        <source>Upper eyelid</source>
        <translation>Bovenste ooglid</translation>
    </message>
</context>
<context>
    <name>stage</name>
    <message>
        <source>Answer read</source>
        <translation>Antwoord gelezen</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwoord</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Concept</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Vraagt aandacht</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geopend</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Ontvangen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Geweigerd</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Verzonden</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Wacht op verzending</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Ingetrokken</translation>
    </message>
</context>
<context>
    <name>strength</name>
    <message>
        <source>Easily guessed</source>
        <translation>Makkelijk te raden</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Redelijk</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Goed</translation>
    </message>
    <message>
        <source>Guessed at once</source>
        <translation>Meteen geraden</translation>
    </message>
    <message>
        <source>Very good</source>
        <translation>Zeer goed</translation>
    </message>
</context>
<context>
    <name>theme</name>
    <message>
        <source>As this computer</source>
        <translation>Zoals deze computer</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
</context>
<context>
    <name>time</name>
    <message>
        <source>Taken with Pli</source>
        <translation>Gemaakt met Pli</translation>
    </message>
    <message>
        <source>Time from the file</source>
        <translation>Tijdstip uit het bestand</translation>
    </message>
    <message>
        <source>Time given by you</source>
        <translation>Tijdstip door u opgegeven</translation>
    </message>
    <message>
        <source>Time not known</source>
        <translation>Tijdstip onbekend</translation>
    </message>
</context>
<context>
    <name>trust</name>
    <message>
        <source>Changed: compare again by telephone</source>
        <translation>Sleutels gewijzigd: opnieuw telefonisch vergelijken</translation>
    </message>
    <message>
        <source>Compared by telephone</source>
        <translation>Sleutels telefonisch vergeleken</translation>
    </message>
    <message>
        <source>Not yet compared by telephone</source>
        <translation>Sleutels nog niet vergeleken</translation>
    </message>
</context>
<context>
    <name>urgency</name>
    <message>
        <source>Not urgent</source>
        <translation>Niet dringend</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>Binnenkort</translation>
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
        <translation>Sleutels vergelijken</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Aanvraag openen</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Opnieuw verzenden</translation>
    </message>
</context>
</TS>

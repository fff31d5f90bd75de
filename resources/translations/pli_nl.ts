<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
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
        <source>Pictures can also be dropped here, or pasted.</source>
        <translation>U kunt hier ook foto’s neerzetten of plakken.</translation>
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
    <name>FilmStrip</name>
    <message>
        <source>Picture {number}: {words}</source>
        <translation>Foto {number}: {words}</translation>
    </message>
    <message>
        <source>Pictures taken</source>
        <translation>Gemaakte foto’s</translation>
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
</context>
<context>
    <name>PicturesStep</name>
    <message numerus="yes">
        <source>%n picture(s) added. The originals stay where they are.</source>
        <translation>
            <numerusform>%n foto toegevoegd. Het origineel blijft waar het is.</numerusform>
            <numerusform>%n foto’s toegevoegd. De originelen blijven waar ze zijn.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the camera</source>
        <translation>Terug naar de camera</translation>
    </message>
    <message>
        <source>Choose another camera</source>
        <translation>Andere camera kiezen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>First the consent, then the camera</source>
        <translation>Eerst de toestemming, dan de camera</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>Ware grootte</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Opnieuw zoeken</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png);;All files (*)</source>
        <translation>Foto’s (*.jpg *.jpeg *.png);;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Pictures from files</source>
        <translation>Foto’s uit bestanden</translation>
    </message>
    <message>
        <source>Take again</source>
        <translation>Opnieuw maken</translation>
    </message>
    <message>
        <source>The picture was deleted.</source>
        <translation>De foto is verwijderd.</translation>
    </message>
    <message>
        <source>The pictures that you take stand here.</source>
        <translation>De foto’s die u maakt, staan hier.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Hele foto</translation>
    </message>
    <message>
        <source>{happened} {todo}</source>
        <translation>{happened} {todo}</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}: {reason}</translation>
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
    <name>RequestPage</name>
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
    <name>SendStep</name>
    <message numerus="yes">
        <source>%n picture(s) wait to be sent on this case.</source>
        <translation>
            <numerusform>%n foto wacht op verzending bij deze aanvraag.</numerusform>
            <numerusform>%n foto’s wachten op verzending bij deze aanvraag.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s), {size}</source>
        <translation>
            <numerusform>%n foto, {size}</numerusform>
            <numerusform>%n foto’s, {size}</numerusform>
        </translation>
    </message>
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
        <source>Not now</source>
        <translation>Niet nu</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Aanvraag openen</translation>
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
    <name>_Promise</name>
    <message numerus="yes">
        <source>Answer by {day} at the latest: %n working day(s).</source>
        <translation>
            <numerusform>Antwoord ten laatste {day}: %n werkdag.</numerusform>
            <numerusform>Antwoord ten laatste {day}: %n werkdagen.</numerusform>
        </translation>
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
        <source>See the details.</source>
        <translation>Bekijk de details.</translation>
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
        <source>Stopped, as you asked.</source>
        <translation>Gestopt, zoals gevraagd.</translation>
    </message>
    <message>
        <source>Take four or five words that do not belong together.</source>
        <translation>Neem vier of vijf woorden die niet bij elkaar horen.</translation>
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
        <source>This file is far too large to be one of Pli&apos;s.</source>
        <translation>Dit bestand is veel te groot om van Pli te zijn.</translation>
    </message>
    <message>
        <source>This invitation cannot be used.</source>
        <translation>Deze uitnodiging kan niet worden gebruikt.</translation>
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
        <source>Try again. If this stays, show the details to whoever looks after this computer.</source>
        <translation>Probeer opnieuw. Blijft dit, toon dan de details aan wie deze computer beheert.</translation>
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
        <source>With a scale</source>
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
        <translation>Tijdstip</translation>
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
        <translation>Gewijzigd: opnieuw telefonisch vergelijken</translation>
    </message>
    <message>
        <source>Compared by telephone</source>
        <translation>Telefonisch vergeleken</translation>
    </message>
    <message>
        <source>Not yet compared by telephone</source>
        <translation>Nog niet telefonisch vergeleken</translation>
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

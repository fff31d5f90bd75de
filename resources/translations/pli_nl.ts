<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>certainty</name>
    <message>
        <source>Certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probable</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>colour</name>
    <message>
        <source>Colours as in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours converted to the usual standard (sRGB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours kept exactly</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>consent</name>
    <message>
        <source>A parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A representative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>A file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add another passphrase or recovery code first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add pictures or a message to it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add this person in the settings, or choose somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add what is missing. The draft is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask its owner for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the sender for the current keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the sender to fetch your practice&apos;s current key and to send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask their owner for new ones, and compare the fingerprint by telephone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder, or show this to whoever looks after this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name: nothing is overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare it with the identity card, or use your own number for the patient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare it with the printed sheet, group by group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do this on that computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the case and open it from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the list and open it from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is the right file, update Pli and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not certain who sent this: the signature does not hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not taken in, and is perhaps damaged. Take it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not taken in. Copy it again from the camera, or take it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not taken in. Take it again at a lower resolution.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not taken in. Take it again with Pli.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys can be changed only on the computer where your practice began.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let a colleague ask whom the service accepts, or choose another service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make some room. What was saved before is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost. Do it again when you want.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost: your cases leave as soon as it takes them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost: your cases leave as soon as there is a connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost: your cases leave one after the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing more can be sent on it. Begin a new request if needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it was taken. Ask the hospital for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it was taken. Ask the sender for the right file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it was taken. Ask the sender to send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it was taken. See the details, and mend it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it was taken. Telephone the sender and compare the fingerprint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it was taken. Telephone the sender, and ask for it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it was taken. Telephone the sender.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sealed. See the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent or taken. Show the details to whoever looks after Pli.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. Ask the hospital for an invitation with an https address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open its invitation in the settings first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the hospital&apos;s invitation in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other users of this computer can read the key file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pli does not open with this passphrase or code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pli does not take {format} pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pli is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pli is running already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pli keeps trying. If this stays, unplug it and plug it in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug it in again. The pictures already taken are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug it in, close other programs that use it, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record the consent before you take the first picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore Pli&apos;s folder from its backup. What you sent is safe at the hospital.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as JPEG or PNG, or take the picture with Pli.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the clock of this computer. Your case is kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the clock. Your cases are sent all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up your practice first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the details to whoever looks after Pli.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this to whoever looks after this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something on this computer was changed from outside, or is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong that this Pli has no words for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped, as you asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take four or five words that do not belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera “{camera}” has sent no picture for {seconds} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera “{camera}” is not there or cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera “{camera}” was unplugged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of this computer and that of the gateway differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of this computer is {minutes} minutes off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file that protects your cases was not written by Pli.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “{name}” is not a case that can be sealed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form is not filled in correctly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway cannot be started on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway could not tell that this comes from your practice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway did not take this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway did not understand this Pli.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway does not know the service you send to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway does not know this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway holds something else under this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway is busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway no longer has this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway received this before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway&apos;s address is not a secure one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys of the service have changed since they were compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys of the service or practice are not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of those who may sign cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mailbox of the service is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase has fewer than {least} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient&apos;s consent is not recorded, or was withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery code has a typing mistake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request is not complete yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seal was changed on the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service could not open what you sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service did not fetch this in time, and the gateway has removed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a practice on this computer already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no practice on this computer yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room left on this computer&apos;s disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody called “{person}” in your practice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to do: the first one counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These keys do not hold, and were not taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be done like that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This case is not here any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This case was sent already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This comes from a computer that its owner has not announced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer does not let “{name}” be read or written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is far too large to be one of Pli&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This invitation cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is larger than the gateway takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a file of Pli, or it is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a national number: its check digits do not agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a valid key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the only way left to unlock Pli.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key was revoked by its owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture carries something besides what is seen, and it stays in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture could not be opened safely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture is damaged, or it is not a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture is not here any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was made by a newer Pli, or it is another kind of file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was not sealed for your practice, or for a key you no longer have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was received before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too much is being sent from your practice at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, or use the printed recovery code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If this stays, show the details to whoever looks after this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it first. What was sealed is sent meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it with a passphrase or the recovery code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the window that is open, or wait until it has closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers at the gateway&apos;s address does not behave like the gateway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What arrived is not a sealed case, or it is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What arrived is not put together as a case must be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What arrived is not what its sender signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What arrived was damaged or changed on the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your case is kept here and leaves later. If it is urgent, telephone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your case is kept here. Ask the gateway to register your practice&apos;s key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your case is kept here. Ask the service for its current keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your case is kept here. Compare the new fingerprint by telephone, then send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your case is kept here. If it has not arrived, send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your case is kept here. Send fewer pictures at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your case is kept here. Show the details to whoever looks after Pli.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your case is kept here. Telephone the service, then send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your case is kept here. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your case is kept here. Update Pli, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your cases are kept here. Ask the gateway to register your practice&apos;s key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your cases are kept. Show the details to whoever looks after Pli.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your practice has withdrawn this case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your practice is not connected to a hospital yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} takes no requests of this profession: {role}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is there already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>HH:mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM yyyy, HH:mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd d MMMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} · {birth_date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kind</name>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>message</name>
    <message>
        <source>Correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed on to another service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture to be taken again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>outcome</name>
    <message>
        <source>Biopsy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For another service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be seen in person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Treat in the practice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parcel</name>
    <message>
        <source>At the gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received by the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed, waiting to be sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>party</name>
    <message>
        <source>Hospital service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>picture</name>
    <message>
        <source>Close-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dermoscopy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a scale</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>receipt</name>
    <message>
        <source>Answer read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>removed</name>
    <message>
        <source>A second, small picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data after the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make and number of the camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>role</name>
    <message>
        <source>Assistant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nurse</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sex</name>
    <message>
        <source>Female</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Male</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>side</name>
    <message>
        <source>Both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stage</name>
    <message>
        <source>Answer read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>time</name>
    <message>
        <source>Taken with Pli</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time from the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time given by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time not known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trust</name>
    <message>
        <source>Changed: compare again by telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared by telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet compared by telephone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>urgency</name>
    <message>
        <source>Not urgent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>

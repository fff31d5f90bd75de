<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CardPage</name>
    <message numerus="yes">
        <source>%n folder(s) or file(s) on it cannot be read.</source>
        <translation>
            <numerusform>%n folder or file on it cannot be read.</numerusform>
            <numerusform>%n folders or files on it cannot be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Being read: %n file(s) so far…</source>
        <translation>
            <numerusform>Being read: %n file so far…</numerusform>
            <numerusform>Being read: %n files so far…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClockOffer</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
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
            <numerusform>%n other picture by the same clock: {difference} earlier as well?</numerusform>
            <numerusform>%n other pictures by the same clock: {difference} earlier as well?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other picture(s) by the same clock: {difference} later as well?</source>
        <translation>
            <numerusform>%n other picture by the same clock: {difference} later as well?</numerusform>
            <numerusform>%n other pictures by the same clock: {difference} later as well?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other picture(s) corrected as well.</source>
        <translation>
            <numerusform>%n other picture corrected as well.</numerusform>
            <numerusform>%n other pictures corrected as well.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionSection</name>
    <message numerus="yes">
        <source>%n service(s) can be asked now.</source>
        <translation>
            <numerusform>%n service can be asked now.</numerusform>
            <numerusform>%n services can be asked now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n area(s) covered</source>
        <translation>
            <numerusform>%n area covered</numerusform>
            <numerusform>%n areas covered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) kept</source>
        <translation>
            <numerusform>%n area kept</numerusform>
            <numerusform>%n areas kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) not decided yet</source>
        <translation>
            <numerusform>%n area not decided yet</numerusform>
            <numerusform>%n areas not decided yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bar or QR code(s)</source>
        <translation>
            <numerusform>%n bar or QR code</numerusform>
            <numerusform>%n bar or QR codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n face</numerusform>
            <numerusform>%n faces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) added</source>
        <translation>
            <numerusform>%n picture added</numerusform>
            <numerusform>%n pictures added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) to send</source>
        <translation>
            <numerusform>%n picture to send</numerusform>
            <numerusform>%n pictures to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n piece</numerusform>
            <numerusform>%n pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n text</numerusform>
            <numerusform>%n texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answer by {day} at the latest: %n working day(s).</source>
        <translation>
            <numerusform>Answer by {day} at the latest: %n working day.</numerusform>
            <numerusform>Answer by {day} at the latest: %n working days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answers within %n working day(s)</source>
        <translation>
            <numerusform>Answers within %n working day</numerusform>
            <numerusform>Answers within %n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not decided yet: {what}. Sent as it is unless you cover it.</source>
        <translation>
            <numerusform>Not decided yet: {what}. Sent as it is unless you cover it.</numerusform>
            <numerusform>Not decided yet: {what}. Sent as they are unless you cover them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FromElsewhere</name>
    <message numerus="yes">
        <source>%n file(s) were not looked at any more.</source>
        <translation>
            <numerusform>%n file was not looked at any more.</numerusform>
            <numerusform>%n files were not looked at any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s) in the folder were left alone.</source>
        <translation>
            <numerusform>%n other file in the folder was left alone.</numerusform>
            <numerusform>%n other files in the folder were left alone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) added.</source>
        <translation>
            <numerusform>%n picture added.</numerusform>
            <numerusform>%n pictures added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) were here already.</source>
        <translation>
            <numerusform>%n picture was here already.</numerusform>
            <numerusform>%n pictures were here already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportProgress</name>
    <message numerus="yes">
        <source>%n file(s) seen so far…</source>
        <translation>
            <numerusform>%n file seen so far…</numerusform>
            <numerusform>%n files seen so far…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IntakePart</name>
    <message numerus="yes">
        <source>%n question(s) answered</source>
        <translation>
            <numerusform>%n question answered</numerusform>
            <numerusform>%n questions answered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionFields</name>
    <message numerus="yes">
        <source>%n letter(s) too long: the end is not kept.</source>
        <translation>
            <numerusform>%n letter too long: the end is not kept.</numerusform>
            <numerusform>%n letters too long: the end is not kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message numerus="yes">
        <source>%n file(s) were not taken</source>
        <translation>
            <numerusform>%n file was not taken</numerusform>
            <numerusform>%n files were not taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n other(s)</source>
        <translation>
            <numerusform>{names} and %n other</numerusform>
            <numerusform>{names} and %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServiceRow</name>
    <message numerus="yes">
        <source>Answers within %n working day(s)</source>
        <translation>
            <numerusform>Answers within %n working day</numerusform>
            <numerusform>Answers within %n working days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message numerus="yes">
        <source>%n arrived, to be read after unlocking.</source>
        <translation>
            <numerusform>%n arrived, to be read after unlocking.</numerusform>
            <numerusform>%n arrived, to be read after unlocking.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be sent: unlock to see why.</source>
        <translation>
            <numerusform>%n could not be sent: unlock to see why.</numerusform>
            <numerusform>%n could not be sent: unlock to see why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be sent.</source>
        <translation>
            <numerusform>%n to be sent.</numerusform>
            <numerusform>%n to be sent.</numerusform>
        </translation>
    </message>
</context>
</TS>

"""What each error means to a doctor or a nurse: what happened, and what to do about the patient's case.

The table holds the English source texts; ``desktop.gui.words`` translates them and fills in the fields. What only helps
whoever looks after the computer (an error's ``why``, a size, an identifier) is left to the details.
"""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

_COMMUNICATION: Final = {
    "wire.too_large": (
        QT_TRANSLATE_NOOP("errors", "This file is far too large to be one of Pli's."),
        QT_TRANSLATE_NOOP("errors", "Nothing of it was taken. Ask the sender for the right file."),
    ),
    "wire.invalid": (
        QT_TRANSLATE_NOOP("errors", "This is not a file of Pli, or it is damaged."),
        QT_TRANSLATE_NOOP("errors", "Nothing of it was taken. Ask the sender to send it again."),
    ),
    "wire.unknown_version": (
        QT_TRANSLATE_NOOP("errors", "This was made by a newer Pli, or it is another kind of file."),
        QT_TRANSLATE_NOOP("errors", "If it is the right file, update Pli and open it again."),
    ),
    "package.header": (
        QT_TRANSLATE_NOOP("errors", "What arrived is not a sealed case, or it is damaged."),
        QT_TRANSLATE_NOOP("errors", "Nothing of it was taken. Ask the sender to send it again."),
    ),
    "package.header_forged": (
        QT_TRANSLATE_NOOP("errors", "The seal was changed on the way."),
        QT_TRANSLATE_NOOP("errors", "Nothing of it was taken. Telephone the sender, and ask for it again."),
    ),
    "package.not_for_us": (
        QT_TRANSLATE_NOOP(
            "errors", "This was not sealed for your practice, or for a key you no longer have."
        ),
        QT_TRANSLATE_NOOP(
            "errors", "Ask the sender to fetch your practice's current key and to send it again."
        ),
    ),
    "package.payload": (
        QT_TRANSLATE_NOOP("errors", "What arrived was damaged or changed on the way."),
        QT_TRANSLATE_NOOP("errors", "Nothing of it was taken. Ask the sender to send it again."),
    ),
    "package.archive": (
        QT_TRANSLATE_NOOP("errors", "What arrived is not put together as a case must be."),
        QT_TRANSLATE_NOOP("errors", "Nothing of it was taken. Telephone the sender."),
    ),
    "package.signature": (
        QT_TRANSLATE_NOOP("errors", "It is not certain who sent this: the signature does not hold."),
        QT_TRANSLATE_NOOP(
            "errors", "Nothing of it was taken. Telephone the sender and compare the fingerprint."
        ),
    ),
    "package.manifest_mismatch": (
        QT_TRANSLATE_NOOP("errors", "What arrived is not what its sender signed."),
        QT_TRANSLATE_NOOP("errors", "Nothing of it was taken. Telephone the sender."),
    ),
    "package.already_seen": (
        QT_TRANSLATE_NOOP("errors", "This was received before."),
        QT_TRANSLATE_NOOP("errors", "There is nothing to do: the first one counts."),
    ),
    "package.refused": (
        QT_TRANSLATE_NOOP("errors", "The service could not open what you sent."),
        QT_TRANSLATE_NOOP("errors", "Your case is kept here. Telephone the service, then send it again."),
    ),
    "package.expired": (
        QT_TRANSLATE_NOOP(
            "errors", "The service did not fetch this in time, and the gateway has removed it."
        ),
        QT_TRANSLATE_NOOP("errors", "Your case is kept here. Telephone the service, then send it again."),
    ),
    "gateway.unknown": (
        QT_TRANSLATE_NOOP("errors", "Your practice is not connected to a hospital yet."),
        QT_TRANSLATE_NOOP("errors", "Open the hospital's invitation in the settings."),
    ),
    "gateway.unreachable": (
        QT_TRANSLATE_NOOP("errors", "The gateway cannot be reached."),
        QT_TRANSLATE_NOOP("errors", "Nothing is lost: your cases leave as soon as there is a connection."),
    ),
    "gateway.busy": (
        QT_TRANSLATE_NOOP("errors", "The gateway is busy."),
        QT_TRANSLATE_NOOP("errors", "Nothing is lost: your cases leave as soon as it takes them."),
    ),
    "gateway.refused": (
        QT_TRANSLATE_NOOP("errors", "The gateway did not take this."),
        QT_TRANSLATE_NOOP("errors", "Your case is kept here. Show the details to whoever looks after Pli."),
    ),
    "gateway.stranger": (
        QT_TRANSLATE_NOOP("errors", "The gateway does not know this computer."),
        QT_TRANSLATE_NOOP(
            "errors", "Your cases are kept here. Ask the gateway to register your practice's key."
        ),
    ),
    "gateway.untrusted": (
        QT_TRANSLATE_NOOP(
            "errors", "What answers at the gateway's address does not behave like the gateway."
        ),
        QT_TRANSLATE_NOOP(
            "errors", "Nothing was sent or taken. Show the details to whoever looks after Pli."
        ),
    ),
    "gateway.without_tls": (
        QT_TRANSLATE_NOOP("errors", "The gateway's address is not a secure one."),
        QT_TRANSLATE_NOOP(
            "errors", "Nothing was sent. Ask the hospital for an invitation with an https address."
        ),
    ),
    "gateway.listening": (
        QT_TRANSLATE_NOOP("errors", "The gateway cannot be started on this computer."),
        QT_TRANSLATE_NOOP("errors", "Show the details to whoever looks after Pli."),
    ),
    "gateway.clock": (
        QT_TRANSLATE_NOOP("errors", "The clock of this computer is {minutes} minutes off."),
        QT_TRANSLATE_NOOP("errors", "Set the clock. Your cases are sent all the same."),
    ),
    "transfer.cancelled": (
        QT_TRANSLATE_NOOP("errors", "Stopped, as you asked."),
        QT_TRANSLATE_NOOP("errors", "Nothing is lost. Do it again when you want."),
    ),
    "request.signature": (
        QT_TRANSLATE_NOOP("errors", "The gateway could not tell that this comes from your practice."),
        QT_TRANSLATE_NOOP(
            "errors", "Your case is kept here. Ask the gateway to register your practice's key."
        ),
    ),
    "request.time": (
        QT_TRANSLATE_NOOP("errors", "The clock of this computer and that of the gateway differ."),
        QT_TRANSLATE_NOOP("errors", "Set the clock of this computer. Your case is kept here."),
    ),
    "request.replayed": (
        QT_TRANSLATE_NOOP("errors", "The gateway received this before."),
        QT_TRANSLATE_NOOP("errors", "Your case is kept here. Try again."),
    ),
    "request.malformed": (
        QT_TRANSLATE_NOOP("errors", "The gateway did not understand this Pli."),
        QT_TRANSLATE_NOOP("errors", "Your case is kept here. Update Pli, then try again."),
    ),
    "request.conflict": (
        QT_TRANSLATE_NOOP("errors", "The gateway holds something else under this name."),
        QT_TRANSLATE_NOOP("errors", "Your case is kept here. Try again."),
    ),
    "request.too_large": (
        QT_TRANSLATE_NOOP("errors", "This is larger than the gateway takes."),
        QT_TRANSLATE_NOOP("errors", "Your case is kept here. Send fewer pictures at once."),
    ),
    "request.package_unknown": (
        QT_TRANSLATE_NOOP("errors", "The gateway no longer has this."),
        QT_TRANSLATE_NOOP("errors", "Your case is kept here. If it has not arrived, send it again."),
    ),
    "request.recipient_unknown": (
        QT_TRANSLATE_NOOP("errors", "The gateway does not know the service you send to."),
        QT_TRANSLATE_NOOP("errors", "Your case is kept here. Telephone the service, then send it again."),
    ),
    "request.invitation_unknown": (
        QT_TRANSLATE_NOOP("errors", "Nothing is kept under this code any more."),
        QT_TRANSLATE_NOOP("errors", "Ask the hospital for a new code, or for the invitation as a file."),
    ),
    "request.too_many": (
        QT_TRANSLATE_NOOP("errors", "The gateway was asked too often."),
        QT_TRANSLATE_NOOP("errors", "Wait a minute, then try again."),
    ),
    "request.too_many_uploads": (
        QT_TRANSLATE_NOOP("errors", "Too much is being sent from your practice at once."),
        QT_TRANSLATE_NOOP("errors", "Nothing is lost: your cases leave one after the other."),
    ),
    "request.mailbox_full": (
        QT_TRANSLATE_NOOP("errors", "The mailbox of the service is full."),
        QT_TRANSLATE_NOOP("errors", "Your case is kept here and leaves later. If it is urgent, telephone."),
    ),
}

_PATIENT: Final = {
    "number.niss": (
        QT_TRANSLATE_NOOP("errors", "This is not a national number: its check digits do not agree."),
        QT_TRANSLATE_NOOP(
            "errors", "Compare it with the identity card, or use your own number for the patient."
        ),
    ),
    "case.incomplete": (
        QT_TRANSLATE_NOOP("errors", "The request is not complete yet."),
        QT_TRANSLATE_NOOP("errors", "Add what is missing. The draft is kept."),
    ),
    "case.consent_missing": (
        QT_TRANSLATE_NOOP("errors", "The patient's consent is not recorded, or was withdrawn."),
        QT_TRANSLATE_NOOP("errors", "Record the consent before you take the first picture."),
    ),
    "case.full": (
        QT_TRANSLATE_NOOP("errors", "At most {most} pictures are sent at once."),
        QT_TRANSLATE_NOOP("errors", "Send these, and add the others to the case afterwards."),
    ),
    "case.withdrawn": (
        QT_TRANSLATE_NOOP("errors", "Your practice has withdrawn this case."),
        QT_TRANSLATE_NOOP("errors", "Nothing more can be sent on it. Begin a new request if needed."),
    ),
    "case.unknown": (
        QT_TRANSLATE_NOOP("errors", "This case is not here any more."),
        QT_TRANSLATE_NOOP("errors", "Go back to the list and open it from there."),
    ),
    "case.sent": (
        QT_TRANSLATE_NOOP("errors", "This case was sent already."),
        QT_TRANSLATE_NOOP("errors", "Add pictures or a message to it instead."),
    ),
    "case.author_not_admitted": (
        QT_TRANSLATE_NOOP("errors", "{service} takes no requests of this profession: {role}."),
        QT_TRANSLATE_NOOP(
            "errors", "Let a colleague ask whom the service accepts, or choose another service."
        ),
    ),
    "case.folder": (
        QT_TRANSLATE_NOOP("errors", "The folder “{name}” is not a case that can be sealed."),
        QT_TRANSLATE_NOOP("errors", "Nothing was sealed. See the details."),
    ),
    "case.person_unknown": (
        QT_TRANSLATE_NOOP("errors", "There is nobody called “{person}” in your practice."),
        QT_TRANSLATE_NOOP("errors", "Add this person in the settings, or choose somebody else."),
    ),
    "picture.format_unsupported": (
        QT_TRANSLATE_NOOP("errors", "Pli does not take {format} pictures."),
        QT_TRANSLATE_NOOP("errors", "Save it as JPEG or PNG, or take the picture with Pli."),
    ),
    "picture.raw": (
        QT_TRANSLATE_NOOP("errors", "This is the camera's raw file ({format}), not a finished picture."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Take the JPEG that the camera keeps beside it, or export it as JPEG in the camera's program.",
        ),
    ),
    "picture.moves": (
        QT_TRANSLATE_NOOP("errors", "This is a film or an animation ({format}), not a picture."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Stop it where it shows what matters, save that picture as JPEG or PNG, and take that one.",
        ),
    ),
    "picture.drawing": (
        QT_TRANSLATE_NOOP("errors", "This is a drawing ({format}), not a picture."),
        QT_TRANSLATE_NOOP("errors", "Export it as PNG or PDF, and take that file."),
    ),
    "picture.document": (
        QT_TRANSLATE_NOOP("errors", "Pli takes no {format} files: they can hold much that is not seen."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Save it as PDF, whose pages are taken as pictures. Pictures that are packed must be unpacked first.",
        ),
    ),
    "picture.locked": (
        QT_TRANSLATE_NOOP("errors", "This {format} is locked by a password."),
        QT_TRANSLATE_NOOP(
            "errors", "Open it with its password, print it to a new file without one, and take that file."
        ),
    ),
    "picture.unknown": (
        QT_TRANSLATE_NOOP("errors", "This picture is not here any more."),
        QT_TRANSLATE_NOOP("errors", "Go back to the case and open it from there."),
    ),
    "picture.damaged": (
        QT_TRANSLATE_NOOP("errors", "This picture is damaged, or it is not a picture."),
        QT_TRANSLATE_NOOP("errors", "It was not taken in. Copy it again from the camera, or take it again."),
    ),
    "picture.not_recognised": (
        QT_TRANSLATE_NOOP("errors", "This file is not a picture that Pli knows."),
        QT_TRANSLATE_NOOP(
            "errors", "It was not taken in. If it was a picture once, copy it again from the camera."
        ),
    ),
    "picture.too_large": (
        QT_TRANSLATE_NOOP("errors", "This picture is too large."),
        QT_TRANSLATE_NOOP("errors", "It was not taken in. Take it again at a lower resolution."),
    ),
    "picture.too_many_pages": (
        QT_TRANSLATE_NOOP("errors", "This file has too many pages."),
        QT_TRANSLATE_NOOP(
            "errors", "It was not taken in. Save those that matter as a file of their own, and bring that."
        ),
    ),
    "picture.too_intricate": (
        QT_TRANSLATE_NOOP("errors", "This file is made of far too many parts for a picture."),
        QT_TRANSLATE_NOOP(
            "errors",
            "It was not taken in. Open it with another program, save it as JPEG or PNG, and bring that.",
        ),
    ),
    "picture.hides_data": (
        QT_TRANSLATE_NOOP(
            "errors", "This picture carries something besides what is seen, and it stays in it."
        ),
        QT_TRANSLATE_NOOP("errors", "It was not taken in. Take it again with Pli."),
    ),
    "picture.decoder_failed": (
        QT_TRANSLATE_NOOP("errors", "This picture could not be opened safely."),
        QT_TRANSLATE_NOOP("errors", "It was not taken in, and is perhaps damaged. Take it again."),
    ),
    "picture.model_missing": (
        QT_TRANSLATE_NOOP(
            "errors", "What finds faces and text in pictures is not part of this installation."
        ),
        QT_TRANSLATE_NOOP("errors", "Look at each picture yourself, and have Pli installed again."),
    ),
    "picture.look_failed": (
        QT_TRANSLATE_NOOP("errors", "Pli could not look for faces, text and codes in this picture."),
        QT_TRANSLATE_NOOP("errors", "Look at it yourself, and cover what tells who it is."),
    ),
    "picture.cover_pending": (
        QT_TRANSLATE_NOOP("errors", "Parts of a picture are still being covered."),
        QT_TRANSLATE_NOOP("errors", "Send it again in a moment."),
    ),
    "camera.absent": (
        QT_TRANSLATE_NOOP("errors", "The camera “{camera}” is not there or cannot be opened."),
        QT_TRANSLATE_NOOP("errors", "Plug it in or switch it on. Pli then takes it by itself."),
    ),
    "camera.busy": (
        QT_TRANSLATE_NOOP("errors", "Another program is using the camera “{camera}”."),
        QT_TRANSLATE_NOOP("errors", "Close the other program. Pli then takes the camera by itself."),
    ),
    "camera.blocked": (
        QT_TRANSLATE_NOOP("errors", "This computer does not let Pli use the camera “{camera}”."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Allow programs to use the camera in the privacy settings of the computer. Pli then takes it.",
        ),
    ),
    "camera.stalled": (
        QT_TRANSLATE_NOOP("errors", "The camera “{camera}” has sent no picture for {seconds} seconds."),
        QT_TRANSLATE_NOOP("errors", "Pli keeps trying. If this stays, unplug it and plug it in again."),
    ),
    "camera.gone": (
        QT_TRANSLATE_NOOP("errors", "The camera “{camera}” was unplugged."),
        QT_TRANSLATE_NOOP("errors", "Plug it in again. The pictures already taken are kept."),
    ),
}

_CARDS: Final = {
    "card.no_service": (
        QT_TRANSLATE_NOOP("errors", "This computer is not set up for card readers."),
        QT_TRANSLATE_NOOP(
            "errors", "Type the patient's data. Show this to whoever looks after this computer."
        ),
    ),
    "card.no_reader": (
        QT_TRANSLATE_NOOP("errors", "No card reader is plugged in."),
        QT_TRANSLATE_NOOP("errors", "Plug one in, or type the patient's data."),
    ),
    "card.absent": (
        QT_TRANSLATE_NOOP("errors", "There is no card in the reader."),
        QT_TRANSLATE_NOOP("errors", "Put the identity card in, chip first, and try again."),
    ),
    "card.removed": (
        QT_TRANSLATE_NOOP("errors", "The card was taken out too early."),
        QT_TRANSLATE_NOOP("errors", "Put it in again and leave it there until it is read."),
    ),
    "card.of_another_kind": (
        QT_TRANSLATE_NOOP("errors", "This is not a Belgian identity card."),
        QT_TRANSLATE_NOOP("errors", "Put the identity card in, or type the patient's data."),
    ),
    "card.unreadable": (
        QT_TRANSLATE_NOOP("errors", "The identity card cannot be read."),
        QT_TRANSLATE_NOOP("errors", "Wipe the chip and put the card in again, or type the patient's data."),
    ),
}

_KEYS: Final = {
    "key.invalid": (
        QT_TRANSLATE_NOOP("errors", "This is not a valid key."),
        QT_TRANSLATE_NOOP("errors", "Ask its owner for a new one."),
    ),
    "key.not_administering": (
        QT_TRANSLATE_NOOP("errors", "Keys can be changed only on the computer where your practice began."),
        QT_TRANSLATE_NOOP("errors", "Do this on that computer."),
    ),
    "key.record_invalid": (
        QT_TRANSLATE_NOOP("errors", "These keys do not hold, and were not taken."),
        QT_TRANSLATE_NOOP(
            "errors", "Ask their owner for new ones, and compare the fingerprint by telephone."
        ),
    ),
    "key.changed": (
        QT_TRANSLATE_NOOP("errors", "The keys of the service have changed since they were compared."),
        QT_TRANSLATE_NOOP(
            "errors", "Your case is kept here. Compare the new fingerprint by telephone, then send."
        ),
    ),
    "key.party_unknown": (
        QT_TRANSLATE_NOOP("errors", "The keys of the service or practice are not known here."),
        QT_TRANSLATE_NOOP("errors", "Open its invitation in the settings first."),
    ),
    "key.device_unknown": (
        QT_TRANSLATE_NOOP("errors", "This comes from a computer that its owner has not announced."),
        QT_TRANSLATE_NOOP("errors", "Ask the sender for the current keys."),
    ),
    "key.revoked": (
        QT_TRANSLATE_NOOP("errors", "This key was revoked by its owner."),
        QT_TRANSLATE_NOOP("errors", "Your case is kept here. Ask the service for its current keys."),
    ),
    "key.allowed_signers": (
        QT_TRANSLATE_NOOP("errors", "The list of those who may sign cannot be used."),
        QT_TRANSLATE_NOOP("errors", "Show the details to whoever looks after Pli."),
    ),
    "key.invitation_invalid": (
        QT_TRANSLATE_NOOP("errors", "This invitation cannot be used."),
        QT_TRANSLATE_NOOP("errors", "Nothing of it was taken. Ask the hospital for a new one."),
    ),
    "key.invitation_code": (
        QT_TRANSLATE_NOOP("errors", "This is not an invitation code, or it has a typing mistake."),
        QT_TRANSLATE_NOOP(
            "errors", "Compare it with the letter: the address first, then seven groups of four."
        ),
    ),
    "key.invitation_unknown": (
        QT_TRANSLATE_NOOP("errors", "Nothing is kept under this code any more."),
        QT_TRANSLATE_NOOP("errors", "Ask the hospital for a new code, or for the invitation as a file."),
    ),
    "vault.wrong_passphrase": (
        QT_TRANSLATE_NOOP("errors", "Pli does not open with this passphrase or code."),
        QT_TRANSLATE_NOOP("errors", "Try again, or use the printed recovery code."),
    ),
    "vault.passphrase_short": (
        QT_TRANSLATE_NOOP("errors", "The passphrase has fewer than {least} characters."),
        QT_TRANSLATE_NOOP("errors", "Take four or five words that do not belong together."),
    ),
    "vault.recovery_code": (
        QT_TRANSLATE_NOOP("errors", "The recovery code has a typing mistake."),
        QT_TRANSLATE_NOOP("errors", "Compare it with the printed sheet, group by group."),
    ),
    "vault.tampered": (
        QT_TRANSLATE_NOOP("errors", "Something on this computer was changed from outside, or is damaged."),
        QT_TRANSLATE_NOOP(
            "errors", "Restore Pli's folder from its backup. What you sent is safe at the hospital."
        ),
    ),
    "vault.parameters": (
        QT_TRANSLATE_NOOP("errors", "The file that protects your cases was not written by Pli."),
        QT_TRANSLATE_NOOP(
            "errors", "Restore Pli's folder from its backup. What you sent is safe at the hospital."
        ),
    ),
    "vault.locked": (
        QT_TRANSLATE_NOOP("errors", "Pli is locked."),
        QT_TRANSLATE_NOOP("errors", "Unlock it first. What was sealed is sent meanwhile."),
    ),
    "vault.exists": (
        QT_TRANSLATE_NOOP("errors", "There is a practice on this computer already."),
        QT_TRANSLATE_NOOP("errors", "Unlock it with a passphrase or the recovery code."),
    ),
    "vault.absent": (
        QT_TRANSLATE_NOOP("errors", "There is no practice on this computer yet."),
        QT_TRANSLATE_NOOP("errors", "Set up your practice first."),
    ),
    "vault.last_slot": (
        QT_TRANSLATE_NOOP("errors", "This is the only way left to unlock Pli."),
        QT_TRANSLATE_NOOP("errors", "Add another passphrase or recovery code first."),
    ),
    "vault.last_person": (
        QT_TRANSLATE_NOOP("errors", "This is the only person who can still unlock Pli."),
        QT_TRANSLATE_NOOP("errors", "Let somebody else choose a passphrase first."),
    ),
    "vault.pin_refused": (
        QT_TRANSLATE_NOOP(
            "errors", "A PIN has {least} to {most} digits, not all the same and not counting up or down."
        ),
        QT_TRANSLATE_NOOP("errors", "Choose another one."),
    ),
    "vault.pin_wrong": (
        QT_TRANSLATE_NOOP("errors", "This PIN is wrong. Tries left: {left}."),
        QT_TRANSLATE_NOOP("errors", "Try again, or use your passphrase."),
    ),
    "vault.pin_gone": (
        QT_TRANSLATE_NOOP("errors", "The PIN is not valid any more: mistyped too often, or its day is over."),
        QT_TRANSLATE_NOOP("errors", "Use your passphrase. You can then choose a PIN again."),
    ),
    "vault.pin_without_keyring": (
        QT_TRANSLATE_NOOP("errors", "This computer keeps no secrets for Pli, so there can be no PIN."),
        QT_TRANSLATE_NOOP("errors", "Use your passphrase; it unlocks Pli as before."),
    ),
    "vault.secret_file_exposed": (
        QT_TRANSLATE_NOOP("errors", "Other users of this computer can read the key file."),
        QT_TRANSLATE_NOOP("errors", "Show this to whoever looks after this computer."),
    ),
}

_COMPUTER: Final = {
    "app.mistake": (
        QT_TRANSLATE_NOOP("errors", "Something went wrong inside Pli."),
        QT_TRANSLATE_NOOP(
            "errors", "What was kept before is safe. Try again; if it stays, send the help report."
        ),
    ),
    "disk.full": (
        QT_TRANSLATE_NOOP("errors", "There is no room left on this computer's disk."),
        QT_TRANSLATE_NOOP("errors", "Make some room. What was saved before is kept."),
    ),
    "app.second_copy": (
        QT_TRANSLATE_NOOP("errors", "Pli is running already."),
        QT_TRANSLATE_NOOP("errors", "Use the window that is open, or wait until it has closed."),
    ),
    "file.unreadable": (
        QT_TRANSLATE_NOOP("errors", "A file cannot be read."),
        QT_TRANSLATE_NOOP(
            "errors",
            "See whether the card, the telephone or the network folder is still connected, and try again. Or copy the "
            "file into a folder of this computer first.",
        ),
    ),
    "file.refused": (
        QT_TRANSLATE_NOOP("errors", "This computer does not let “{name}” be read or written."),
        QT_TRANSLATE_NOOP(
            "errors", "Choose another folder, or show this to whoever looks after this computer."
        ),
    ),
    "file.output_exists": (
        QT_TRANSLATE_NOOP("errors", "“{name}” is there already."),
        QT_TRANSLATE_NOOP("errors", "Choose another name: nothing is overwritten."),
    ),
    "usage.form": (
        QT_TRANSLATE_NOOP("errors", "The form is not filled in correctly."),
        QT_TRANSLATE_NOOP("errors", "Nothing of it was taken. See the details, and mend it."),
    ),
    "usage.wrong": (
        QT_TRANSLATE_NOOP("errors", "This cannot be done like that."),
        QT_TRANSLATE_NOOP("errors", "See the details."),
    ),
}

ERROR_WORDS: Final[Mapping[str, tuple[object, object]]] = {
    **_COMMUNICATION,
    **_PATIENT,
    **_CARDS,
    **_KEYS,
    **_COMPUTER,
}
"""By code: what happened, what to do."""

UNKNOWN: Final[tuple[object, object]] = (
    QT_TRANSLATE_NOOP("errors", "Something went wrong that this Pli has no words for."),
    QT_TRANSLATE_NOOP("errors", "Your cases are kept. Show the details to whoever looks after Pli."),
)
"""For a code that a newer Pli kept."""

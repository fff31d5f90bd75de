"""The tree of everything that can go wrong, drawn before the code that fails.

An error is a *code* with *fields*: the windows and the hospital's pages turn the code into a sentence of the
reader's language, the command line prints the English words below. Each says what happened, and what to do.

>>> raise PictureFormatUnsupported(format="HEIC")          # doctest: +SKIP
cases.errors.PictureFormatUnsupported: Pli does not take HEIC pictures. Save it as JPEG or PNG …

The three branches are what a caller does next, and the exit code of a command:

* ``Refused`` (1): the input is wrong and stays wrong; nothing of it was taken.
* ``Misuse`` (2): the person asked for something that cannot be asked.
* ``NotNow`` (3): it was kept, and will be tried again or can be.

Fields may name a file for the person who chose it. Logs get the code alone: a file's name can be a patient's.
"""

import errno
from collections.abc import Iterator, Mapping
from string import Formatter
from typing import ClassVar, Self


class PliError(Exception):
    """Root of the tree. ``fields``: exactly the names in braces of the class's words, else ``TypeError``."""

    code: ClassVar[str] = ""
    what_happened: ClassVar[str] = ""
    what_to_do: ClassVar[str] = ""
    exit_code: ClassVar[int] = 1

    def __init__(self, **fields: str | int) -> None:
        wanted = field_names(type(self))
        if set(fields) != wanted:
            raise TypeError(f"{type(self).__name__} takes the fields {sorted(wanted)}, not {sorted(fields)}")
        self.fields = fields
        super().__init__(fields)

    def __str__(self) -> str:
        return f"{self.what_happened} {self.what_to_do}".format(**self.fields)

    def described(self) -> dict[str, object]:
        """As scripts read it: the code, the fields, and both sentences."""
        return {
            "error": self.code,
            "fields": self.fields,
            "what_happened": self.what_happened.format(**self.fields),
            "what_to_do": self.what_to_do.format(**self.fields),
        }


def field_names(error: type[PliError]) -> set[str]:
    """The names in braces of an error's words: the fields it must be raised with."""
    words = f"{error.what_happened} {error.what_to_do}"
    return {name for _, name, _, _ in Formatter().parse(words) if name}


def remembered(code: str, fields: Mapping[str, str | int]) -> PliError | None:
    """The error that was kept as a code with its fields; ``None`` when this Pli has none that fits them."""
    kind = next((kind for kind in every_kind() if kind.code == code), None)
    return kind(**fields) if kind is not None and field_names(kind) == set(fields) else None


def every_kind(root: type[PliError] = PliError) -> Iterator[type[PliError]]:
    """Every kind of error that is loaded."""
    for kind in root.__subclasses__():
        yield kind
        yield from every_kind(kind)


class Refused(PliError):
    """The input is wrong; nothing of it was taken."""


class Misuse(PliError):
    """Asked for something that cannot be asked."""

    exit_code = 2


class NotNow(PliError):
    """Nothing is lost; it is tried again, or can be. ``retry_after``: the seconds that were asked for, if any."""

    exit_code = 3
    retry_after: float | None = None

    def after(self, seconds: float | None) -> Self:
        """The same, with the pause that was asked for."""
        self.retry_after = seconds
        return self


def pause_asked(error: PliError) -> float | None:
    """The seconds to wait that came with an error, if any did."""
    return error.retry_after if isinstance(error, NotNow) else None


# ── What comes over the wire ─────────────────────────────────────────────────────────────────────────────


class WireRefused(Refused):
    """A JSON document that is not what it says it is."""


class WireTooLarge(WireRefused):
    code = "wire.too_large"
    what_happened = "A document of the type {kind} has {size} bytes; at most {most} are allowed."
    what_to_do = "Ask the sender to update Pli and send it again."


class WireInvalid(WireRefused):
    code = "wire.invalid"
    what_happened = "A document of the type {kind} is malformed at “{where}” ({why})."
    what_to_do = "Ask the sender to update Pli and send it again."


class UnknownVersion(WireRefused):
    code = "wire.unknown_version"
    what_happened = "This {kind} is of the version “{version}”; this Pli knows “{known}”."
    what_to_do = "If it is the right file, update Pli, then open it again."


# ── People and identifiers ───────────────────────────────────────────────────────────────────────────────


class NumberRefused(Refused):
    """An identification number that cannot be right."""


class NissInvalid(NumberRefused):
    code = "number.niss"
    what_happened = "This is not a national number (NISS/INSZ): its check digits do not agree."
    what_to_do = "Compare it with the identity card, or use the practice's own number for the patient."


class CaseRefused(Refused):
    """A case that may not be sent or answered as it is."""


class CaseIncomplete(CaseRefused):
    code = "case.incomplete"
    what_happened = "The case still lacks: {missing}."
    what_to_do = "Add what is missing; the draft is kept."


class ConsentMissing(CaseRefused):
    code = "case.consent_missing"
    what_happened = "The patient's consent is not recorded, or was withdrawn."
    what_to_do = "Record the consent before the first picture is taken."


class CaseFull(CaseRefused):
    code = "case.full"
    what_happened = "At most {most} pictures are sent at once."
    what_to_do = "Send these, and add the others to the case afterwards."


class CaseWithdrawn(CaseRefused):
    code = "case.withdrawn"
    what_happened = "The practice has withdrawn this case."
    what_to_do = "It cannot be answered any more; call the practice if in doubt."


class CaseUnknown(CaseRefused):
    code = "case.unknown"
    what_happened = "There is no case “{case}” here."
    what_to_do = "List the cases and use one of their identifiers."


class CaseSent(CaseRefused):
    code = "case.sent"
    what_happened = "The case was sent already."
    what_to_do = "Add a picture or a message to it instead."


class AuthorNotAdmitted(CaseRefused):
    code = "case.author_not_admitted"
    what_happened = "“{service}” takes no requests of a {role}."
    what_to_do = "Let a colleague whom it admits be the author."


class CaseFolderInvalid(CaseRefused):
    code = "case.folder"
    what_happened = "The case folder “{name}” cannot be sealed ({why})."
    what_to_do = "Nothing was sealed; pli seal --help says what such a folder holds."


class PersonUnknown(CaseRefused):
    code = "case.person_unknown"
    what_happened = "There is nobody called “{person}” here."
    what_to_do = "Add them to the people first, or use another name."


# ── Pictures ─────────────────────────────────────────────────────────────────────────────────────────────


class PictureRefused(Refused):
    """A picture that is not taken; the original file stays where it was."""


class PictureFormatUnsupported(PictureRefused):
    code = "picture.format_unsupported"
    what_happened = "Pli does not take {format} pictures."
    what_to_do = "Save it as JPEG or PNG, or take the picture with Pli."


class PictureIsRaw(PictureFormatUnsupported):
    code = "picture.raw"
    what_happened = "This is what the camera's sensor saw ({format}), not a finished picture."
    what_to_do = (
        "Take the JPEG that the camera keeps beside it, or export it as JPEG in the camera's own program."
    )


class PictureMoves(PictureFormatUnsupported):
    code = "picture.moves"
    what_happened = "This is a film or an animation ({format}), not a picture."
    what_to_do = "Stop it where it shows what matters, save that picture as JPEG or PNG, and take that one."


class PictureIsDrawing(PictureFormatUnsupported):
    code = "picture.drawing"
    what_happened = "This is a drawing made of instructions ({format}), which could carry anything."
    what_to_do = "Export it as PNG or PDF, and take that file."


class PictureInDocument(PictureFormatUnsupported):
    code = "picture.document"
    what_happened = "Pli takes no {format} files: they can hold much that is not seen."
    what_to_do = (
        "Save it as PDF, whose pages are taken as pictures; unpack pictures that are packed, and take these."
    )


class PictureLocked(PictureFormatUnsupported):
    code = "picture.locked"
    what_happened = "The {format} is locked by a password."
    what_to_do = "Open it with its password, print it to a new file without one, and take that file."


class PictureUnknown(Refused):
    code = "picture.unknown"
    what_happened = "There is no picture {number} with this item."
    what_to_do = "Show the case and use one of its pictures' numbers."


class PictureDamaged(PictureRefused):
    code = "picture.damaged"
    what_happened = "The picture is damaged or not what it says it is ({why})."
    what_to_do = "Copy it again from the camera or card, or take it again."


class PictureNotRecognised(PictureDamaged):
    code = "picture.not_recognised"
    what_happened = "This file is no picture of a format that Pli knows."
    what_to_do = "If it was a picture once, copy it again from the camera or card; other files are not taken."


class PictureTooLarge(PictureRefused):
    code = "picture.too_large"
    what_happened = "The picture has {size} {unit}; at most {most} are allowed."
    what_to_do = "Take it again at a lower resolution."


class PictureTooManyPages(PictureTooLarge):
    """``unit``: pages, or frames of a film."""

    code = "picture.too_many_pages"
    what_happened = "The file has {size} {unit}; at most {most} are taken."
    what_to_do = "Save those that matter as a file of their own, and bring that."


class PictureTooIntricate(PictureTooLarge):
    """``unit``: what the file has by the thousand, in the words of its format."""

    code = "picture.too_intricate"
    what_happened = "The file is made of {size} {unit}; at most {most} are allowed."
    what_to_do = "Open it with another program, save it as JPEG or PNG, and bring that."


class PictureHidesData(PictureRefused):
    code = "picture.hides_data"
    what_happened = "The picture still carries something besides its pixels ({what})."
    what_to_do = "Take it again with Pli, or save it anew in a picture program."


class DecoderFailed(PictureRefused):
    code = "picture.decoder_failed"
    what_happened = "The program that decodes pictures in isolation was stopped ({why})."
    what_to_do = "The picture is probably damaged or malicious; take it again."


class ModelMissing(NotNow):
    code = "picture.model_missing"
    what_happened = "What finds faces and words in pictures is not part of this installation ({name})."
    what_to_do = "Look at each picture yourself and cover what tells who it is; have Pli installed again."


class CoverPending(NotNow):
    code = "picture.cover_pending"
    what_happened = "Parts of a picture are still being covered."
    what_to_do = "Send it again in a moment; when that does not help, look at the pictures once more."


class LookFailed(NotNow):
    code = "picture.look_failed"
    what_happened = "The picture could not be looked at for faces, words and codes ({why})."
    what_to_do = "Look at it yourself, and cover what tells who it is."


# ── Cameras ──────────────────────────────────────────────────────────────────────────────────────────────


class CameraError(NotNow):
    """The camera gives no pictures now."""


class CameraAbsent(CameraError):
    code = "camera.absent"
    what_happened = "The camera “{camera}” is not there or cannot be opened."
    what_to_do = "Plug it in or switch it on; Pli then takes it by itself."


class CameraBusy(CameraError):
    code = "camera.busy"
    what_happened = "Another program is using the camera “{camera}”."
    what_to_do = "Close the other program; Pli then takes the camera by itself."


class CameraBlocked(CameraError):
    code = "camera.blocked"
    what_happened = "This computer does not let Pli use the camera “{camera}”."
    what_to_do = (
        "Allow desktop programs the camera in the system's privacy settings; Pli then takes it by itself."
    )


class CameraStalled(CameraError):
    code = "camera.stalled"
    what_happened = "The camera “{camera}” has sent no new picture for {seconds} seconds."
    what_to_do = "Pli keeps trying; unplug it and plug it in again if this stays."


class CameraGone(CameraError):
    code = "camera.gone"
    what_happened = "The camera “{camera}” was unplugged."
    what_to_do = "Plug it in again; the pictures already taken are kept."


# ── Identity cards ───────────────────────────────────────────────────────────────────────────────────────


class CardError(NotNow):
    """No identity card can be read now."""


class CardServiceAbsent(CardError):
    code = "card.no_service"
    what_happened = "This computer's service for card readers does not run."
    what_to_do = "Install or start it (Debian: pcscd; Windows: Smart Card), or type the patient's data."


class CardReaderAbsent(CardError):
    code = "card.no_reader"
    what_happened = "No card reader is plugged in."
    what_to_do = "Plug one in, or type the patient's data."


class CardAbsent(CardError):
    code = "card.absent"
    what_happened = "No card was put into the reader."
    what_to_do = "Put the identity card into the reader, chip first, and try again."


class CardRemoved(CardError):
    code = "card.removed"
    what_happened = "The card was taken out, or lost contact, while it was read."
    what_to_do = "Put it in again and leave it there until it is read."


class CardRefused(Refused):
    """A card from which nothing was taken."""


class CardOfAnotherKind(CardRefused):
    code = "card.of_another_kind"
    what_happened = "This is not a Belgian identity card."
    what_to_do = "Put the identity card in, or type the patient's data."


class CardUnreadable(CardRefused):
    code = "card.unreadable"
    what_happened = "The identity card cannot be read."
    what_to_do = "Wipe its chip, put it in again the right way round, or type the patient's data."


# ── Sealed packages ──────────────────────────────────────────────────────────────────────────────────────


class PackageRefused(Refused):
    """A package from which nothing was released."""


class HeaderInvalid(PackageRefused):
    code = "package.header"
    what_happened = "The sealed package has no valid header ({why})."
    what_to_do = "Ask the sender to send it again."


class HeaderForged(PackageRefused):
    code = "package.header_forged"
    what_happened = "The header of the sealed package was changed after sealing."
    what_to_do = "Do not use it; tell the sender by telephone, and ask for it again."


class NotForUs(PackageRefused):
    code = "package.not_for_us"
    what_happened = "The package is not sealed for any key held here."
    what_to_do = "Ask the sender to fetch your current key and seal it again."


class PayloadDamaged(PackageRefused):
    code = "package.payload"
    what_happened = "The sealed content was damaged or changed on the way ({why})."
    what_to_do = "Ask the sender to send it again."


class ArchiveInvalid(PackageRefused):
    code = "package.archive"
    what_happened = "The content of the package breaks the rules of case/v1 ({why})."
    what_to_do = "Do not use it; tell the sender by telephone."


class SignatureInvalid(PackageRefused):
    code = "package.signature"
    what_happened = "The signature does not hold ({why})."
    what_to_do = "Do not use it; compare the sender's fingerprint by telephone."


class ManifestMismatch(PackageRefused):
    code = "package.manifest_mismatch"
    what_happened = "What was signed is not what is in the package ({why})."
    what_to_do = "Do not use it; tell the sender by telephone."


class AlreadySeen(PackageRefused):
    code = "package.already_seen"
    what_happened = "The package {package} was received before."
    what_to_do = "Nothing: the first one counts."


# ── Keys and vault ───────────────────────────────────────────────────────────────────────────────────────


class KeyRefused(Refused):
    """A key, record or invitation that cannot be trusted."""


class KeyInvalid(KeyRefused):
    code = "key.invalid"
    what_happened = "This is not a valid key ({why})."
    what_to_do = "Export it anew where it was made."


class NotAdministering(KeyRefused):
    code = "key.not_administering"
    what_happened = "This device does not hold the identity key of {party}."
    what_to_do = "Do this on the device on which the party was made."


class KeyRecordInvalid(KeyRefused):
    code = "key.record_invalid"
    what_happened = "The key record does not hold ({why})."
    what_to_do = "Ask its owner for a new one and compare the fingerprint by telephone."


class KeyChanged(KeyRefused):
    code = "key.changed"
    what_happened = "The keys of {party} have changed since they were verified."
    what_to_do = "Compare the new fingerprint by telephone before sending."


class PartyUnknown(KeyRefused):
    code = "key.party_unknown"
    what_happened = "No keys are known of the party {party}."
    what_to_do = "Import its key record or invitation first."


class DeviceUnknown(KeyRefused):
    code = "key.device_unknown"
    what_happened = "The key record of {party} lists no such device."
    what_to_do = "Fetch the party's current key record."


class KeyRevoked(KeyRefused):
    code = "key.revoked"
    what_happened = "The key {key} was revoked by its owner."
    what_to_do = "Fetch the owner's current key record."


class AllowedSignersInvalid(KeyRefused):
    code = "key.allowed_signers"
    what_happened = "The list of allowed signers cannot be used (line {line}: {why})."
    what_to_do = "Take the line that keygen printed for the party, or its key record."


class InvitationInvalid(KeyRefused):
    code = "key.invitation_invalid"
    what_happened = "The invitation cannot be used ({why})."
    what_to_do = "Ask for a new one."


class InvitationCodeMistyped(KeyRefused):
    code = "key.invitation_code"
    what_happened = "This is not an invitation code, or it has a typing mistake."
    what_to_do = "Compare it with the letter: the address first, then seven groups of four."


class InvitationUnknown(KeyRefused):
    code = "key.invitation_unknown"
    what_happened = "The gateway has no invitation for this code."
    what_to_do = "Ask the hospital whether its code is still valid, or for the invitation as a file."


class VaultError(Refused):
    """The vault does not open."""


class WrongPassphrase(VaultError):
    code = "vault.wrong_passphrase"
    what_happened = "The vault does not open with this passphrase, code or key file."
    what_to_do = "Try again, or use the printed recovery code."


class PassphraseTooShort(VaultError):
    code = "vault.passphrase_short"
    what_happened = "The passphrase has fewer than {least} characters."
    what_to_do = "Take four or five words that do not belong together."


class RecoveryCodeMistyped(VaultError):
    code = "vault.recovery_code"
    what_happened = "The recovery code has a typing mistake."
    what_to_do = "Compare it with the printed sheet, group by group."


class PinRefused(VaultError):
    code = "vault.pin_refused"
    what_happened = "A PIN has {least} to {most} digits, not all the same and not counting up or down."
    what_to_do = "Choose another one."


class PinWrong(VaultError):
    code = "vault.pin_wrong"
    what_happened = "The PIN is wrong; it can be tried {left} more times."
    what_to_do = "Try again, or use your passphrase."


class PinGone(VaultError):
    code = "vault.pin_gone"
    what_happened = "There is no PIN any more: it was mistyped too often, or its day is over."
    what_to_do = "Use your passphrase; you can choose a PIN again afterwards."


class VaultTampered(VaultError):
    code = "vault.tampered"
    what_happened = "The vault was changed from outside ({why})."
    what_to_do = "Restore the folder from its backup; the pictures sent are safe at the hospital."


class VaultParameters(VaultError):
    code = "vault.parameters"
    what_happened = "The vault asks for key derivation outside the allowed bounds ({why})."
    what_to_do = "Restore the folder from its backup; this file was not written by Pli."


class VaultLocked(NotNow):
    code = "vault.locked"
    what_happened = "Pli is locked."
    what_to_do = "Unlock it first."


class PinWithoutKeyring(NotNow):
    code = "vault.pin_without_keyring"
    what_happened = "This computer keeps no secrets for Pli, so there can be no PIN."
    what_to_do = "Use your passphrase; it opens Pli as before."


class VaultExists(Misuse):
    code = "vault.exists"
    what_happened = "There is already a vault in this folder."
    what_to_do = "Open it, or choose another folder."


class VaultAbsent(Misuse):
    code = "vault.absent"
    what_happened = "There is no vault in this folder."
    what_to_do = "Run init first, or choose another folder."


class LastSlot(Misuse):
    code = "vault.last_slot"
    what_happened = "This is the only way left to open the vault."
    what_to_do = "Add another passphrase or recovery code first."


class LastPerson(Misuse):
    code = "vault.last_person"
    what_happened = "This is the only person who can still open the practice."
    what_to_do = "Let somebody else choose a passphrase first."


class SecretFileExposed(Refused):
    code = "vault.secret_file_exposed"
    what_happened = "The key file can be read by other users of this machine."
    what_to_do = "Give it mode 0600 and the service's own owner."


# ── The wire to the gateway ──────────────────────────────────────────────────────────────────────────────


class GatewayUnknown(Misuse):
    code = "gateway.unknown"
    what_happened = "This practice has no gateway yet."
    what_to_do = "Join with the invitation of a hospital first."


class GatewayUnreachable(NotNow):
    code = "gateway.unreachable"
    what_happened = "The gateway cannot be reached ({why})."
    what_to_do = "Nothing: the case stays here and is sent as soon as it can be."


class GatewayBusy(NotNow):
    code = "gateway.busy"
    what_happened = "The gateway asks to wait (status {status})."
    what_to_do = "Nothing: the case stays here and is sent as soon as it can be."


class GatewayRefused(Refused):
    code = "gateway.refused"
    what_happened = "The gateway refused this (status {status}, {problem})."
    what_to_do = "Show this to the one who looks after Pli in your practice."


class GatewayStranger(GatewayRefused):
    code = "gateway.stranger"
    what_happened = "The gateway does not know this computer at this address (status {status}, {problem})."
    what_to_do = "Ask its administrator whether your key record is registered, and what its public URL is."


class GatewayUntrusted(Refused):
    code = "gateway.untrusted"
    what_happened = "The gateway's answer breaks its own rules ({why})."
    what_to_do = "Nothing was sent or taken; show this to the one who looks after Pli in your practice."


class GatewayWithoutTls(GatewayUntrusted):
    code = "gateway.without_tls"
    what_happened = "The gateway's address is not one of https."
    what_to_do = "Ask for the right address; a gateway on this very machine is admitted for trials alone."


class ListeningRefused(Misuse):
    code = "gateway.listening"
    what_happened = "The gateway cannot listen on {host}, port {port} ({why})."
    what_to_do = "Stop what listens there, or choose another --host or --port."


class ClockWrong(NotNow):
    code = "gateway.clock"
    what_happened = "The clock of this computer is {minutes} minutes off."
    what_to_do = "Set the clock; Pli signs with the corrected time meanwhile."


class Cancelled(NotNow):
    code = "transfer.cancelled"
    what_happened = "The transfer was cancelled."
    what_to_do = "Send it again when you want; nothing is lost."


class RequestRefused(Refused):
    """What a gateway refuses of a client, as an RFC 9457 problem."""


class RequestUnsigned(RequestRefused):
    code = "request.signature"
    what_happened = "The request is not signed as it must be ({why})."
    what_to_do = "Check the clock and the registration of this device."


class RequestOutOfTime(RequestUnsigned):
    code = "request.time"
    what_happened = "The request is signed, but at another time than the gateway's clock shows ({why})."
    what_to_do = "Compare the clocks; Pli signs anew with the gateway's time."


class RequestReplayed(RequestRefused):
    code = "request.replayed"
    what_happened = "This very request was received before."
    what_to_do = "Sign it anew."


class RequestMalformed(RequestRefused):
    code = "request.malformed"
    what_happened = "The request breaks the rules of the gateway ({why})."
    what_to_do = "Update Pli, then try again."


class RequestConflict(RequestRefused):
    code = "request.conflict"
    what_happened = "The request does not fit what the gateway holds ({why})."
    what_to_do = "Ask for the present state, then go on from there."


class RequestTooLarge(RequestRefused):
    code = "request.too_large"
    what_happened = "The request asks for {size} bytes; at most {most} are taken."
    what_to_do = "Send less, or ask the one who runs the gateway for a higher limit."


class PackageUnknown(RequestRefused):
    code = "request.package_unknown"
    what_happened = "The gateway has no such package for this party."
    what_to_do = "Nothing, when it was fetched; else send it again."


class RecipientUnknown(RequestRefused):
    code = "request.recipient_unknown"
    what_happened = "A recipient is not registered at this gateway."
    what_to_do = "Ask the one who runs the gateway to register the party."


class InvitationGone(RequestRefused):
    code = "request.invitation_unknown"
    what_happened = "The gateway serves no such invitation."
    what_to_do = "Ask the hospital for a new code."


class TooManyRequests(NotNow):
    code = "request.too_many"
    what_happened = "The gateway was asked too often from there."
    what_to_do = "Wait a minute, then try again."


class TooManyUploads(NotNow):
    code = "request.too_many_uploads"
    what_happened = "This party has {most} uploads under way already."
    what_to_do = "Finish or remove one, then try again."


class MailboxFull(NotNow):
    code = "request.mailbox_full"
    what_happened = "A recipient's mailbox at the gateway is full."
    what_to_do = "Tell the recipient to fetch what waits there; it is sent afterwards."


# ── This machine ─────────────────────────────────────────────────────────────────────────────────────────


class DiskFull(NotNow):
    code = "disk.full"
    what_happened = "There is no room left on the disk."
    what_to_do = "Free some space; what was saved before is kept."


class SecondCopy(NotNow):
    code = "app.second_copy"
    what_happened = "Pli is already running on this folder."
    what_to_do = "Use that one, or wait until it has ended."


class ProgramMistake(NotNow):
    """Something that nobody foresaw; what was kept before is safe, and what was being done is to be done again."""

    code = "app.mistake"
    what_happened = "Something went wrong inside Pli ({kind})."
    what_to_do = "What was kept before is safe. Try again, and send the help report if it stays."


class FileUnreadable(Refused):
    code = "file.unreadable"
    what_happened = "The file “{name}” cannot be read ({why})."
    what_to_do = "Check the name and the right to read it."


class FileRefused(Refused):
    code = "file.refused"
    what_happened = "The system does not let “{name}” be written or read ({why})."
    what_to_do = "Check the name, the rights to the folder, and the disk."


def of_system(error: OSError) -> PliError:
    """What the system said of a file or the disk, in our words; anything else is raised again."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull()
    if error.filename is None:
        raise error
    name = str(error.filename).replace("\\", "/").rstrip("/").rpartition("/")[2]
    return FileRefused(name=name, why=error.strerror or "it says no more")


class OutputExists(Misuse):
    code = "file.output_exists"
    what_happened = "The output “{name}” already exists."
    what_to_do = "Choose another name; nothing is overwritten."


class FormInvalid(Misuse):
    code = "usage.form"
    what_happened = "The form is not right at “{where}” ({why})."
    what_to_do = "Mend it and hand it in again; docs/commands.md shows every form."


class WrongUsage(Misuse):
    code = "usage.wrong"
    what_happened = "This cannot be asked like that: {why}."
    what_to_do = "See --help."

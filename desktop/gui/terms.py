"""The words of every closed list that a person sees: roles, outcomes, stages. One function a list.

Each list is a context of its own for the translators: "other" is another word for a picture than for a sex.
"""

from collections.abc import Mapping
from enum import Enum
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from cases.answer import Certainty, Outcome
from cases.codes import Language, Laterality
from cases.identifiers import Sex
from cases.manifest import Kind
from cases.message import MessageKind
from cases.person import ConsentGiver, PartyKind, Role
from cases.picture import Change, ColourProfile, PictureRole, Removed, TimeSource
from cases.privacy import Decision, Found
from cases.receipt import ReceiptKind
from cases.request import Urgency
from crypto.key_book import Trust
from desktop.case_view import Group, Stage, WayOut
from desktop.draft import Missing
from desktop.outbox_states import State
from desktop.settings import Theme

_Table = Mapping[Enum, object]

_LANGUAGES: Final = {
    Language.FR: "Français",
    Language.NL: "Nederlands",
    Language.DE: "Deutsch",
    Language.EN: "English",
}
_ROLES: Final[_Table] = {
    Role.DOCTOR: QT_TRANSLATE_NOOP("role", "Doctor"),
    Role.NURSE: QT_TRANSLATE_NOOP("role", "Nurse"),
    Role.ASSISTANT: QT_TRANSLATE_NOOP("role", "Assistant"),
}
_SEXES: Final[_Table] = {
    Sex.FEMALE: QT_TRANSLATE_NOOP("sex", "Female"),
    Sex.MALE: QT_TRANSLATE_NOOP("sex", "Male"),
    Sex.OTHER: QT_TRANSLATE_NOOP("sex", "Other"),
    Sex.UNKNOWN: QT_TRANSLATE_NOOP("sex", "Not known"),
}
_SIDES: Final[_Table] = {
    Laterality.LEFT: QT_TRANSLATE_NOOP("side", "Left"),
    Laterality.RIGHT: QT_TRANSLATE_NOOP("side", "Right"),
    Laterality.BOTH: QT_TRANSLATE_NOOP("side", "Both sides"),
    Laterality.MIDLINE: QT_TRANSLATE_NOOP("side", "In the middle"),
}
_URGENCIES: Final[_Table] = {
    Urgency.ROUTINE: QT_TRANSLATE_NOOP("urgency", "Not urgent"),
    Urgency.SOON: QT_TRANSLATE_NOOP("urgency", "Soon"),
    Urgency.URGENT: QT_TRANSLATE_NOOP("urgency", "Urgent"),
}
_FOUND: Final[_Table] = {
    Found.FACE: QT_TRANSLATE_NOOP("found", "Face"),
    Found.TEXT: QT_TRANSLATE_NOOP("found", "Text"),
    Found.CODE: QT_TRANSLATE_NOOP("found", "Bar or QR code"),
    Found.OWN: QT_TRANSLATE_NOOP("found", "Drawn by you"),
}
_DECISIONS: Final[_Table] = {
    Decision.UNDECIDED: QT_TRANSLATE_NOOP("decision", "not decided"),
    Decision.COVERED: QT_TRANSLATE_NOOP("decision", "covered"),
    Decision.KEPT: QT_TRANSLATE_NOOP("decision", "kept"),
}
_CONSENT_GIVERS: Final[_Table] = {
    ConsentGiver.PATIENT: QT_TRANSLATE_NOOP("consent", "The patient"),
    ConsentGiver.PARENT: QT_TRANSLATE_NOOP("consent", "A parent"),
    ConsentGiver.REPRESENTATIVE: QT_TRANSLATE_NOOP("consent", "A representative"),
}
_PICTURE_ROLES: Final[_Table] = {
    PictureRole.OVERVIEW: QT_TRANSLATE_NOOP("picture", "Overview"),
    PictureRole.CLOSE_UP: QT_TRANSLATE_NOOP("picture", "Close-up"),
    PictureRole.DERMOSCOPY: QT_TRANSLATE_NOOP("picture", "Dermoscopy"),
    PictureRole.SCALE: QT_TRANSLATE_NOOP("picture", "With scale"),
    PictureRole.DOCUMENT: QT_TRANSLATE_NOOP("picture", "Document"),
    PictureRole.OTHER: QT_TRANSLATE_NOOP("picture", "Other"),
}
_TIME_SOURCES: Final[_Table] = {
    TimeSource.CAMERA_CLOCK: QT_TRANSLATE_NOOP("time", "Taken with Pli"),
    TimeSource.FILE: QT_TRANSLATE_NOOP("time", "Time from the file"),
    TimeSource.PERSON: QT_TRANSLATE_NOOP("time", "Time given by you"),
    TimeSource.UNKNOWN: QT_TRANSLATE_NOOP("time", "Time not known"),
}
_REMOVED: Final[_Table] = {
    Removed.PLACE: QT_TRANSLATE_NOOP("removed", "Place"),
    Removed.TIME: QT_TRANSLATE_NOOP("removed", "Time"),
    Removed.DEVICE: QT_TRANSLATE_NOOP("removed", "Make and number of the camera"),
    Removed.PERSON: QT_TRANSLATE_NOOP("removed", "Names of people"),
    Removed.SOFTWARE: QT_TRANSLATE_NOOP("removed", "Programs used"),
    Removed.THUMBNAIL: QT_TRANSLATE_NOOP("removed", "A second, small picture"),
    Removed.FURTHER_PICTURE: QT_TRANSLATE_NOOP("removed", "Further pictures"),
    Removed.IDENTIFIER: QT_TRANSLATE_NOOP("removed", "Numbers of patient, visit or file"),
    Removed.COMMENT: QT_TRANSLATE_NOOP("removed", "Comments"),
    Removed.HIDDEN_DATA: QT_TRANSLATE_NOOP("removed", "Hidden data"),
    Removed.TRAILER: QT_TRANSLATE_NOOP("removed", "Data after the picture"),
    Removed.OTHER: QT_TRANSLATE_NOOP("removed", "Other data"),
}
_COLOURS: Final[_Table] = {
    ColourProfile.NONE: QT_TRANSLATE_NOOP("colour", "Colours as in the file"),
    ColourProfile.REBUILT: QT_TRANSLATE_NOOP("colour", "Colours kept exactly"),
    ColourProfile.CONVERTED: QT_TRANSLATE_NOOP("colour", "Colours converted to the usual standard (sRGB)"),
}
_CHANGES: Final[_Table] = {
    Change.FIRST_OF_SEVERAL: QT_TRANSLATE_NOOP(
        "change", "The file holds more pictures. Only the first is taken."
    ),
    Change.EIGHT_BITS: QT_TRANSLATE_NOOP(
        "change", "Very fine steps of brightness were rounded, as screens show them."
    ),
    Change.ENCODED_AGAIN: QT_TRANSLATE_NOOP("change", "Written anew as JPEG in high quality."),
    Change.RENDERED: QT_TRANSLATE_NOOP("change", "The page was drawn as a picture."),
}
_OUTCOMES: Final[_Table] = {
    Outcome.TREAT_HERE: QT_TRANSLATE_NOOP("outcome", "Treat in the practice"),
    Outcome.SEE_IN_PERSON: QT_TRANSLATE_NOOP("outcome", "To be seen in person"),
    Outcome.BIOPSY: QT_TRANSLATE_NOOP("outcome", "Biopsy"),
    Outcome.TELEPHONE_NOW: QT_TRANSLATE_NOOP("outcome", "Telephone now"),
    Outcome.OTHER_SERVICE: QT_TRANSLATE_NOOP("outcome", "For another service"),
    Outcome.DECLINED: QT_TRANSLATE_NOOP("outcome", "Declined"),
}
_CERTAINTIES: Final[_Table] = {
    Certainty.CERTAIN: QT_TRANSLATE_NOOP("certainty", "Certain"),
    Certainty.PROBABLE: QT_TRANSLATE_NOOP("certainty", "Probable"),
    Certainty.POSSIBLE: QT_TRANSLATE_NOOP("certainty", "Possible"),
}
_STAGES: Final[_Table] = {
    Stage.DRAFT: QT_TRANSLATE_NOOP("stage", "Draft"),
    Stage.QUEUED: QT_TRANSLATE_NOOP("stage", "Waiting to be sent"),
    Stage.STORED: QT_TRANSLATE_NOOP("stage", "Sent"),
    Stage.DELIVERED: QT_TRANSLATE_NOOP("stage", "Received"),
    Stage.READ: QT_TRANSLATE_NOOP("stage", "Opened"),
    Stage.ANSWERED: QT_TRANSLATE_NOOP("stage", "Answered"),
    Stage.ANSWER_READ: QT_TRANSLATE_NOOP("stage", "Answer read"),
    Stage.ATTENTION: QT_TRANSLATE_NOOP("stage", "Needs attention"),
    Stage.REFUSED: QT_TRANSLATE_NOOP("stage", "Refused"),
    Stage.WITHDRAWN: QT_TRANSLATE_NOOP("stage", "Withdrawn"),
}
_GROUPS: Final[_Table] = {
    Group.ATTENTION: QT_TRANSLATE_NOOP("group", "Needs attention"),
    Group.OVERDUE: QT_TRANSLATE_NOOP("group", "Overdue"),
    Group.ANSWERED: QT_TRANSLATE_NOOP("group", "Answered"),
    Group.SENDING: QT_TRANSLATE_NOOP("group", "Being sent"),
    Group.WAITING: QT_TRANSLATE_NOOP("group", "Waiting for the service"),
    Group.UNFINISHED: QT_TRANSLATE_NOOP("group", "To finish today"),
    Group.DRAFTS: QT_TRANSLATE_NOOP("group", "Older drafts"),
    Group.FINISHED: QT_TRANSLATE_NOOP("group", "Finished"),
}
_WAYS_OUT: Final[_Table] = {
    WayOut.SEND_AGAIN: QT_TRANSLATE_NOOP("way", "Send again"),
    WayOut.VERIFY_KEYS: QT_TRANSLATE_NOOP("way", "Compare the keys"),
    WayOut.OPEN: QT_TRANSLATE_NOOP("way", "Open the case"),
}
_MISSING: Final[_Table] = {
    Missing.AUTHOR: QT_TRANSLATE_NOOP("missing", "An author whom the service accepts"),
    Missing.RESPONSIBLE: QT_TRANSLATE_NOOP("missing", "A responsible doctor or nurse"),
    Missing.PATIENT: QT_TRANSLATE_NOOP("missing", "The patient"),
    Missing.SERVICE: QT_TRANSLATE_NOOP("missing", "The service"),
    Missing.CONSENT: QT_TRANSLATE_NOOP("missing", "The consent"),
    Missing.LAST_SEEN: QT_TRANSLATE_NOOP("missing", "The day you last saw the patient"),
    Missing.QUESTION: QT_TRANSLATE_NOOP("missing", "Your question"),
    Missing.SERVICE_QUESTION: QT_TRANSLATE_NOOP("missing", "An answer to each question of the service"),
    Missing.PICTURE: QT_TRANSLATE_NOOP("missing", "A picture"),
}
_THEMES: Final[_Table] = {
    Theme.SYSTEM: QT_TRANSLATE_NOOP("theme", "As this computer"),
    Theme.LIGHT: QT_TRANSLATE_NOOP("theme", "Light"),
    Theme.DARK: QT_TRANSLATE_NOOP("theme", "Dark"),
}
_STATES: Final[_Table] = {
    State.SEALED: QT_TRANSLATE_NOOP("parcel", "Sealed, waiting to be sent"),
    State.UPLOADING: QT_TRANSLATE_NOOP("parcel", "Being sent"),
    State.UPLOADED: QT_TRANSLATE_NOOP("parcel", "At the gateway"),
    State.ACKNOWLEDGED: QT_TRANSLATE_NOOP("parcel", "Received by the service"),
    State.ATTENTION: QT_TRANSLATE_NOOP("parcel", "Needs attention"),
}
_TRUSTS: Final[_Table] = {
    Trust.UNVERIFIED: QT_TRANSLATE_NOOP("trust", "Not yet compared by telephone"),
    Trust.VERIFIED: QT_TRANSLATE_NOOP("trust", "Compared by telephone"),
    Trust.CHANGED: QT_TRANSLATE_NOOP("trust", "Changed: compare again by telephone"),
}
_KINDS: Final[_Table] = {
    Kind.REQUEST: QT_TRANSLATE_NOOP("kind", "Request"),
    Kind.MESSAGE: QT_TRANSLATE_NOOP("kind", "Message"),
    Kind.ANSWER: QT_TRANSLATE_NOOP("kind", "Answer"),
    Kind.RECEIPT: QT_TRANSLATE_NOOP("kind", "Receipt"),
}
_MESSAGES: Final[_Table] = {
    MessageKind.ADDITION: QT_TRANSLATE_NOOP("message", "Pictures added"),
    MessageKind.REPLY: QT_TRANSLATE_NOOP("message", "Reply"),
    MessageKind.RETAKE: QT_TRANSLATE_NOOP("message", "Picture to be taken again"),
    MessageKind.CORRECTION: QT_TRANSLATE_NOOP("message", "Correction"),
    MessageKind.WITHDRAWAL: QT_TRANSLATE_NOOP("message", "Withdrawn"),
    MessageKind.FORWARD: QT_TRANSLATE_NOOP("message", "Passed on to another service"),
}
_RECEIPTS: Final[_Table] = {
    ReceiptKind.DELIVERED: QT_TRANSLATE_NOOP("receipt", "Received"),
    ReceiptKind.REFUSED: QT_TRANSLATE_NOOP("receipt", "Refused"),
    ReceiptKind.READ: QT_TRANSLATE_NOOP("receipt", "Opened"),
    ReceiptKind.ANSWERED: QT_TRANSLATE_NOOP("receipt", "Answered"),
    ReceiptKind.ANSWER_READ: QT_TRANSLATE_NOOP("receipt", "Answer read"),
}
_PARTIES: Final[_Table] = {
    PartyKind.PRACTICE: QT_TRANSLATE_NOOP("party", "Practice"),
    PartyKind.SERVICE: QT_TRANSLATE_NOOP("party", "Hospital service"),
}


def language_name(language: Language) -> str:
    """A language by its own name, whatever the language in use: so that one finds the way back."""
    return _LANGUAGES[language]


def role_words(role: Role) -> str:
    """What a person does."""
    return QCoreApplication.translate("role", str(_ROLES[role]))


def sex_words(sex: Sex) -> str:
    """Administrative sex."""
    return QCoreApplication.translate("sex", str(_SEXES[sex]))


def side_words(side: Laterality) -> str:
    """On which side of the body."""
    return QCoreApplication.translate("side", str(_SIDES[side]))


def urgency_words(urgency: Urgency) -> str:
    """How soon an opinion is needed."""
    return QCoreApplication.translate("urgency", str(_URGENCIES[urgency]))


def consent_giver_words(giver: ConsentGiver) -> str:
    """Who gave the consent."""
    return QCoreApplication.translate("consent", str(_CONSENT_GIVERS[giver]))


def picture_role_words(role: PictureRole) -> str:
    """What a picture is for."""
    return QCoreApplication.translate("picture", str(_PICTURE_ROLES[role]))


def time_source_words(source: TimeSource) -> str:
    """Where the time of a picture comes from."""
    return QCoreApplication.translate("time", str(_TIME_SOURCES[source]))


def found_words(found: Found) -> str:
    """What in a picture tells who somebody is."""
    return QCoreApplication.translate("found", str(_FOUND[found]))


def decision_words(decision: Decision) -> str:
    """What becomes of it."""
    return QCoreApplication.translate("decision", str(_DECISIONS[decision]))


def removed_words(removed: Removed) -> str:
    """What was taken out of a picture's file."""
    return QCoreApplication.translate("removed", str(_REMOVED[removed]))


def colour_words(colour: ColourProfile) -> str:
    """What became of a picture's colours."""
    return QCoreApplication.translate("colour", str(_COLOURS[colour]))


def change_words(change: Change) -> str:
    """What else became of a picture, as a sentence."""
    return QCoreApplication.translate("change", str(_CHANGES[change]))


def outcome_words(outcome: Outcome) -> str:
    """What to do, in a few words."""
    return QCoreApplication.translate("outcome", str(_OUTCOMES[outcome]))


def certainty_words(certainty: Certainty) -> str:
    """How sure a diagnosis is."""
    return QCoreApplication.translate("certainty", str(_CERTAINTIES[certainty]))


def stage_words(stage: Stage) -> str:
    """Where a case is."""
    return QCoreApplication.translate("stage", str(_STAGES[stage]))


def group_words(group: Group) -> str:
    """Where a case stands in the work list."""
    return QCoreApplication.translate("group", str(_GROUPS[group]))


def way_out_words(way: WayOut) -> str:
    """What can be done about a trouble, as a button says it."""
    return QCoreApplication.translate("way", str(_WAYS_OUT[way]))


def missing_words(missing: Missing) -> str:
    """What a draft still lacks."""
    return QCoreApplication.translate("missing", str(_MISSING[missing]))


def theme_words(theme: Theme) -> str:
    """How the windows are coloured."""
    return QCoreApplication.translate("theme", str(_THEMES[theme]))


def state_words(state: State) -> str:
    """Where something sent is."""
    return QCoreApplication.translate("parcel", str(_STATES[state]))


def trust_words(trust: Trust) -> str:
    """How well a party's keys are known."""
    return QCoreApplication.translate("trust", str(_TRUSTS[trust]))


def kind_words(kind: Kind) -> str:
    """What was sent or received."""
    return QCoreApplication.translate("kind", str(_KINDS[kind]))


def message_words(kind: MessageKind) -> str:
    """What a message does to its case."""
    return QCoreApplication.translate("message", str(_MESSAGES[kind]))


def receipt_words(kind: ReceiptKind) -> str:
    """What the other side says to have done."""
    return QCoreApplication.translate("receipt", str(_RECEIPTS[kind]))


def party_kind_words(kind: PartyKind) -> str:
    """What kind of party has a mailbox."""
    return QCoreApplication.translate("party", str(_PARTIES[kind]))

"""Where a person is in the window. A place says all that is needed to make its page again."""

from dataclasses import dataclass
from enum import StrEnum

from cases.answer import RetakeRequest
from cases.identifiers import CaseId, ItemId


class Where(StrEnum):
    """The pages."""

    WELCOME = "welcome"
    UNLOCK = "unlock"
    WORKLIST = "worklist"
    ANSWERS = "answers"
    REQUEST = "request"
    CASE = "case"
    SETTINGS = "settings"
    CHECKUP = "checkup"


class Step(StrEnum):
    """The four steps of a request; each can be reached at any time."""

    PATIENT = "patient"
    PICTURES = "pictures"
    CHECK = "check"
    SEND = "send"


@dataclass(frozen=True)
class Place:
    """A page and what it shows. ``REQUEST`` without a case begins one.

    ``retake``: the view that an expert asks for again.
    """

    where: Where
    case_id: CaseId | None = None
    item_id: ItemId | None = None
    step: Step | None = None
    retake: RetakeRequest | None = None


WORKLIST = Place(Where.WORKLIST)
UNLOCK = Place(Where.UNLOCK)
WELCOME = Place(Where.WELCOME)

"""How a practice sees its cases: what the work list, a case's page and an answer's page show.

    needs attention ► overdue ► answered ► being sent ► waiting for the service ► unfinished ► finished

The groups above are the work list's, in its order; the last is found by searching alone.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from cases.answer import Answer, Outcome, RetakeRequest
from cases.documents import Document
from cases.identifiers import CaseId, ItemId
from cases.manifest import Kind
from cases.person import Patient, Person
from cases.request import Urgency
from crypto.key_book import Trust
from desktop.draft import Missing
from desktop.patient_entry import PatientEntry
from desktop.store.stored import Direction


class Stage(StrEnum):
    """Where a case is, in the order in which it gets there; the last three stand out."""

    DRAFT = "draft"
    QUEUED = "queued"
    STORED = "stored"
    DELIVERED = "delivered"
    READ = "read"
    ANSWERED = "answered"
    ANSWER_READ = "answer_read"
    ATTENTION = "attention"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class Group(StrEnum):
    """Where a case stands in the work list, in its order. ``unfinished``: begun or photographed today."""

    ATTENTION = "attention"
    OVERDUE = "overdue"
    ANSWERED = "answered"
    SENDING = "sending"
    WAITING = "waiting"
    UNFINISHED = "unfinished"
    DRAFTS = "drafts"
    FINISHED = "finished"


class WayOut(StrEnum):
    """What a person can do about a trouble."""

    SEND_AGAIN = "send_again"
    VERIFY_KEYS = "verify_keys"
    OPEN = "open"


@dataclass(frozen=True)
class Trouble:
    """Why a case needs a person. ``code``: of an error; ``item_id``: of what; ``reason``: a service's words."""

    code: str
    item_id: ItemId
    way_out: WayOut
    reason: str = ""


@dataclass(frozen=True)
class Informed:
    """Who told the patient what the answer says, and when."""

    person: Person
    at: datetime


@dataclass(frozen=True)
class CaseView:
    """A case as the work list shows it.

    ``due``: the last day of the service's promise, while it is waited for. ``on_the_way``: its items that are not at
    the gateway yet. ``waiting_pictures`` were added and not sent yet. ``outcome``: of the last answer. ``retake``: a
    view that the service asks for again and did not get. ``unseen``: messages that nobody opened. ``open_answers``:
    about which somebody has to do something. ``informed``: of all answers. ``missing``: what a draft lacks.
    """

    case_id: CaseId
    group: Group
    stage: Stage
    patient: PatientEntry
    service: str
    urgent_telephone: str
    specialty: str
    urgency: Urgency
    created: datetime
    changed: datetime
    own: bool
    items: int
    waiting_pictures: int
    due: date | None = None
    overdue: bool = False
    on_the_way: tuple[ItemId, ...] = ()
    trouble: Trouble | None = None
    outcome: Outcome | None = None
    answers: int = 0
    open_answers: int = 0
    retake: RetakeRequest | None = None
    unread: bool = False
    unseen: int = 0
    informed: bool = False
    filed: bool = False
    missing: tuple[Missing, ...] = ()

    @property
    def is_answered(self) -> bool:
        """Whether there is an opinion on it."""
        return self.answers > 0


@dataclass(frozen=True)
class ItemView:
    """One item of a case: its document, who sealed it, and how far it came.

    ``sealed_for``: key fingerprints. ``stored_at``: when the gateway took one of ours.
    """

    item_id: ItemId
    kind: Kind
    direction: Direction
    sender: str
    created: datetime
    document: Document
    state: str
    trouble: str
    sealed_for: tuple[str, ...]
    stored_at: datetime | None = None


@dataclass(frozen=True)
class AnswerView:
    """An answer as it is read. ``read_by``: who of this practice said so. ``is_open``: somebody has to do something."""

    case_id: CaseId
    item_id: ItemId
    patient: Patient
    sender: str
    trust: Trust
    answer: Answer
    read_by: tuple[Person, ...]
    withdrawn: bool
    informed: Informed | None = None
    is_open: bool = True

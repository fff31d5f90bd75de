"""What happened on each case, read once: items never change, so only what came since is read the next time.

It lives while Pli is unlocked. Two thousand cases are read in a quarter of a second, and afterwards in none.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Self

from cases.answer import Answer, RetakeRequest
from cases.identifiers import CaseId, ItemId, PartyId
from cases.manifest import Kind
from cases.message import Message, MessageKind
from cases.person import Patient, Person
from cases.receipt import Receipt, ReceiptKind
from cases.request import Request, Urgency
from desktop.incoming import document_of
from desktop.store.cases import CaseStore
from desktop.store.stored import Direction, StoredItem

Said = tuple[Direction, Kind | ReceiptKind]


@dataclass(frozen=True)
class CameIn:
    """An item of somebody else's."""

    number: int
    item_id: ItemId
    sender: PartyId


@dataclass(frozen=True)
class AnswerCame(CameIn):
    """With the opinion it brought."""

    answer: Answer


@dataclass(frozen=True)
class WentOut:
    """An item of ours."""

    item_id: ItemId
    addressed: tuple[PartyId, ...]


@dataclass(frozen=True)
class Asked:
    """What the list of cases needs of a request; the rest of it is not kept in memory."""

    patient: Patient
    service: str
    urgent_telephone: str
    promised_working_days: int
    closed_days: tuple[date, ...]
    specialty: str
    urgency: Urgency

    @classmethod
    def of(cls, request: Request) -> Self:
        service = request.service
        return cls(
            patient=request.patient,
            service=service.party.name,
            urgent_telephone=service.urgent_telephone,
            promised_working_days=service.promised_working_days,
            closed_days=service.closed_days,
            specialty=request.intake.protocol,
            urgency=request.urgency,
        )


@dataclass
class History:
    """One case. ``ours``: what we sent but receipts; ``messages``: what we were sent but answers and receipts.

    ``last_said``: the number of the last item but receipts. ``retake``: the view last asked for and not sent since.
    """

    case_id: CaseId
    item_id: ItemId
    asked: Asked
    own: bool
    created: datetime
    changed: datetime
    items: int = 0
    last_said: int = 0
    withdrawn: bool = False
    retake: RetakeRequest | None = None
    said: set[Said] = field(default_factory=set)
    ours: list[WentOut] = field(default_factory=list)
    answers: list[AnswerCame] = field(default_factory=list)
    messages: list[CameIn] = field(default_factory=list)
    read_by: dict[ItemId, list[Person]] = field(default_factory=dict)
    refused: dict[ItemId, str] = field(default_factory=dict)

    def add(self, item: StoredItem) -> None:
        """The next item of the case."""
        document = document_of(item)
        self.items += 1
        self.changed = max(self.changed, item.created)
        if isinstance(document, Receipt):
            self._note_receipt(item, document)
            return
        self.last_said = item.number
        self.said.add((item.direction, item.kind))
        if item.direction is Direction.OUT:
            self.ours.append(WentOut(item.item_id, item.addressed))
        if isinstance(document, Answer):
            self.answers.append(AnswerCame(item.number, item.item_id, item.sender, document))
            self.retake = document.retake
        elif isinstance(document, Message):
            self._note_message(document)
        if item.direction is Direction.IN and item.kind is not Kind.ANSWER:
            self.messages.append(CameIn(item.number, item.item_id, item.sender))

    def _note_receipt(self, item: StoredItem, receipt: Receipt) -> None:
        self.said.add((item.direction, receipt.kind))
        if receipt.kind is ReceiptKind.REFUSED:
            self.refused[receipt.item_id] = receipt.reason
        elif receipt.kind is ReceiptKind.DELIVERED:
            self.refused.pop(receipt.item_id, None)
        elif item.direction is Direction.OUT and receipt.person is not None:
            self.read_by.setdefault(receipt.item_id, []).append(receipt.person)

    def _note_message(self, message: Message) -> None:
        if message.kind is MessageKind.WITHDRAWAL:
            self.withdrawn = True
        elif message.kind is MessageKind.RETAKE:
            self.retake = message.retake
        elif message.kind is MessageKind.ADDITION:
            self.retake = None


class Histories:
    """Those of all cases."""

    def __init__(self, store: CaseStore) -> None:
        self._store = store
        self._read_to = 0
        self._histories: dict[CaseId, History] = {}

    def all(self) -> dict[CaseId, History]:
        """As they are now, in the order in which the cases were made."""
        for item in self._store.items_since(self._read_to):
            self._add(item)
            self._read_to = item.number
        return self._histories

    def forget(self) -> None:
        """Something was removed: read anew, for what comes next may get the number of what is gone."""
        self._histories, self._read_to = {}, 0

    def _add(self, item: StoredItem) -> None:
        history = self._histories.get(item.case_id)
        if history is None and item.kind is Kind.REQUEST:
            history = self._histories[item.case_id] = _begun(item)
        if history is not None:
            history.add(item)


def _begun(first: StoredItem) -> History:
    request = document_of(first)
    if not isinstance(request, Request):
        raise TypeError("not a request")
    return History(
        case_id=first.case_id,
        item_id=first.item_id,
        asked=Asked.of(request),
        own=first.direction is Direction.OUT,
        created=request.created,
        changed=first.created,
    )

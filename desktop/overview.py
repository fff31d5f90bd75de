"""What a practice sees of its cases: where each is, what was said on it, and which answers wait to be read.

The state of a case is computed from its items each time, so it cannot disagree with them.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cases.answer import Answer
from cases.documents import Document
from cases.identifiers import CaseId, ItemId
from cases.manifest import Kind
from cases.message import Message, MessageKind
from cases.person import Patient, Person
from cases.receipt import Receipt, ReceiptKind
from cases.request import Request
from cases.wire import parse
from crypto.pinned_key_book import PinnedKeyBook
from desktop.draft import Draft
from desktop.incoming import document_of
from desktop.outbox_states import State
from desktop.patient_entry import PatientEntry
from desktop.store.cases import CaseStore
from desktop.store.courier import CourierStore, Parcel
from desktop.store.stored import Direction, StoredItem


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


@dataclass(frozen=True)
class ItemView:
    """One item of a case: its document, who sealed it, and how far it came. ``sealed_for``: key fingerprints."""

    item_id: ItemId
    kind: Kind
    direction: Direction
    sender: str
    created: datetime
    document: Document
    state: str
    trouble: str
    sealed_for: tuple[str, ...]


@dataclass(frozen=True)
class CaseView:
    """A case as the work list shows it. ``waiting_pictures`` were added and not sent yet."""

    case_id: CaseId
    patient: PatientEntry
    service: str
    stage: Stage
    created: datetime
    own: bool
    waiting_pictures: int
    items: tuple[ItemView, ...]


@dataclass(frozen=True)
class AnswerView:
    """An answer as it is read. ``read_by``: who of this practice said so."""

    case_id: CaseId
    item_id: ItemId
    patient: Patient
    sender: str
    trust: str
    answer: Answer
    read_by: tuple[Person, ...]
    withdrawn: bool


class Overview:
    """Reads the two databases; changes nothing."""

    def __init__(self, store: CaseStore, courier: CourierStore, book: PinnedKeyBook) -> None:
        self._store = store
        self._courier = courier
        self._book = book

    def cases(self) -> list[CaseView]:
        """Drafts first, then cases in the order in which they were made."""
        drafts = [self._draft(draft) for draft in self._store.drafts()]
        requests = [item for item in self._store.items() if item.kind is Kind.REQUEST]
        return drafts + [self.case(request.case_id) for request in requests]

    def case(self, case_id: CaseId) -> CaseView:
        """One case, sent or not; raises ``CaseUnknown``."""
        draft = self._store.draft(case_id)
        if draft is not None:
            return self._draft(draft)
        first = self._store.first_item(case_id)
        request = parse(Request, first.document)
        items = self._store.items(case_id)
        return CaseView(
            case_id=case_id,
            patient=PatientEntry.of(request.patient),
            service=request.service.party.name,
            stage=self._stage(first, items),
            created=request.created,
            own=first.direction is Direction.OUT,
            waiting_pictures=len(self._store.waiting_pictures(case_id)),
            items=tuple(self._item(item) for item in items),
        )

    def answers(self) -> list[AnswerView]:
        """All answers, oldest first."""
        return [self._answer(item) for item in self._store.items() if item.kind is Kind.ANSWER]

    def open_answers(self) -> int:
        """How many answers nobody has ticked off yet: the number beside the windows' *answers*."""
        return sum(not answer.read_by for answer in self.answers())

    def is_withdrawn(self, case_id: CaseId) -> bool:
        """Whether the practice that asked has taken the case back."""
        return any(
            isinstance(document, Message) and document.kind is MessageKind.WITHDRAWAL
            for document in map(document_of, self._store.items(case_id))
        )

    def _draft(self, draft: Draft) -> CaseView:
        pictures = len(self._store.waiting_pictures(draft.case_id))
        services = {service.party_id: service.party.name for service in self._store.services()}
        service = services.get(draft.service or "", "")
        return CaseView(draft.case_id, draft.patient, service, Stage.DRAFT, draft.created, True, pictures, ())

    def _item(self, item: StoredItem) -> ItemView:
        parcel = self._courier.parcel_of(item.item_id) if item.direction is Direction.OUT else None
        return ItemView(
            item_id=item.item_id,
            kind=item.kind,
            direction=item.direction,
            sender=item.sender,
            created=item.created,
            document=document_of(item),
            state="received" if item.direction is Direction.IN else parcel.state if parcel else "sealing",
            trouble=parcel.trouble if parcel else "",
            sealed_for=self._store.sealed_for(item.item_id) if item.direction is Direction.OUT else (),
        )

    def _answer(self, item: StoredItem) -> AnswerView:
        request = parse(Request, self._store.first_item(item.case_id).document)
        record = self._book.record_of(item.sender)
        return AnswerView(
            case_id=item.case_id,
            item_id=item.item_id,
            patient=request.patient,
            sender=record.name,
            trust=self._book.trust_of(item.sender),
            answer=parse(Answer, item.document),
            read_by=tuple(self._readers(item)),
            withdrawn=self.is_withdrawn(item.case_id),
        )

    def _readers(self, answer: StoredItem) -> list[Person]:
        receipts = [
            document
            for item in self._store.items(answer.case_id)
            if item.direction is Direction.OUT and isinstance(document := document_of(item), Receipt)
        ]
        return [
            receipt.person
            for receipt in receipts
            if receipt.item_id == answer.item_id and receipt.person is not None
        ]

    def _stage(self, first: StoredItem, items: list[StoredItem]) -> Stage:
        if self.is_withdrawn(first.case_id):
            return Stage.WITHDRAWN
        said = {
            (item.direction, document.kind if isinstance(document, Receipt) else item.kind)
            for item, document in ((item, document_of(item)) for item in items)
        }
        steps = (
            ((Direction.OUT, ReceiptKind.ANSWER_READ), Stage.ANSWER_READ),
            ((Direction.IN, Kind.ANSWER), Stage.ANSWERED),
            ((Direction.IN, ReceiptKind.READ), Stage.READ),
            ((Direction.IN, ReceiptKind.DELIVERED), Stage.DELIVERED),
            ((Direction.IN, ReceiptKind.REFUSED), Stage.REFUSED),
        )
        for step, stage in steps:
            if step in said:
                return stage
        return _stage_on_the_way(self._courier.parcel_of(first.item_id), first)


def _stage_on_the_way(parcel: Parcel | None, request: StoredItem) -> Stage:
    if request.direction is Direction.IN:
        return Stage.DELIVERED
    states = {
        State.UPLOADED: Stage.STORED,
        State.ACKNOWLEDGED: Stage.DELIVERED,
        State.ATTENTION: Stage.ATTENTION,
    }
    return Stage.QUEUED if parcel is None else states.get(parcel.state, Stage.QUEUED)

"""What a practice sees of its cases: where each is, what was said on it, and which answers wait for somebody.

The state of a case is computed from its items each time, so it cannot disagree with them.

>>> practice.overview.worklist(date.today(), "janssens")                         # doctest: +SKIP
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime

from cases.answer import Outcome
from cases.errors import CaseUnknown, DiskFull, KeyRefused
from cases.identifiers import CaseId, ItemId, PartyId
from cases.person import Person
from cases.person import Practice as PracticeDocument
from cases.receipt import Stored
from cases.request import Urgency
from cases.search import is_found
from cases.wire import parse
from crypto.key_book import Trust
from crypto.pinned_key_book import PinnedKeyBook
from desktop.case_history import AnswerCame, Histories, History
from desktop.case_state import Around, case_view, draft_view, is_filed, is_finished, is_open
from desktop.case_view import AnswerView, CaseView, Group, Informed, ItemView
from desktop.incoming import document_of
from desktop.store.cases import CaseStore
from desktop.store.courier import CourierStore
from desktop.store.record import ItemKey
from desktop.store.stored import Direction, StoredItem


class Overview:
    """Reads the two databases; changes nothing."""

    def __init__(self, store: CaseStore, courier: CourierStore, book: PinnedKeyBook) -> None:
        self._store = store
        self._courier = courier
        self._book = book
        self._histories = Histories(store)
        self._stored_at: dict[ItemId, datetime] = {}

    def cases(self, today: date | None = None) -> list[CaseView]:
        """Drafts first, then cases in the order in which they were made."""
        around = self._around(today)
        drafts = [draft_view(draft, around) for draft in self._store.drafts()]
        return drafts + [case_view(history, around) for history in self._histories.all().values()]

    def worklist(self, today: date, search: str = "") -> list[CaseView]:
        """What is to be done, the most pressing first; a search finds finished cases as well."""
        found = [each for each in self.cases(today) if is_found(search, *_called(each))]
        if not search.strip():
            found = [each for each in found if each.group is not Group.FINISHED]
        return sorted(found, key=_pressing)

    def answered(self, today: date, search: str = "", *, open_only: bool = True) -> list[CaseView]:
        """The cases with an answer, or those with one about which somebody has to do something."""
        return [
            each
            for each in sorted(self.cases(today), key=_pressing)
            if (each.open_answers if open_only else each.answers) and is_found(search, *_called(each))
        ]

    def case(self, case_id: CaseId, today: date | None = None) -> CaseView:
        """One case, sent or not; raises ``CaseUnknown``."""
        draft = self._store.draft(case_id)
        around = self._around(today)
        return case_view(self.history(case_id), around) if draft is None else draft_view(draft, around)

    def thread(self, case_id: CaseId) -> list[ItemView]:
        """All that was said on a case, in the order in which it came to be here."""
        return [self._item(item) for item in self._store.items(case_id)]

    def answers(self, *, open_only: bool = False) -> list[AnswerView]:
        """All answers, or those for which somebody has to do something; oldest first."""
        informed = self._store.informed()
        found = sorted(self._answers(), key=lambda each: each[1].number)
        wanted = [each for each in found if not open_only or is_open(*each, informed)]
        parties = {party_id: self._sender(party_id) for party_id in {came.sender for _, came in wanted}}
        return [_answer(*each, informed, parties[each[1].sender]) for each in wanted]

    def open_answers(self) -> int:
        """How many answers wait for somebody to read them, or to tell the patient."""
        informed = self._store.informed()
        return sum(is_open(history, came, informed) for history, came in self._answers())

    # ── For the practice ─────────────────────────────────────────────────────────────────────────────────

    def history(self, case_id: CaseId) -> History:
        """What happened on a case that was sent; raises ``CaseUnknown``."""
        history = self._histories.all().get(case_id)
        if history is None:
            raise CaseUnknown(case=case_id)
        return history

    def answer_came(self, item_id: ItemId) -> tuple[History, AnswerCame]:
        """An answer and its case; raises ``CaseUnknown``."""
        for history, came in self._answers():
            if came.item_id == item_id:
                return history, came
        raise CaseUnknown(case=item_id)

    def histories(self) -> list[History]:
        """Those of all cases that were sent, in the order in which they were made."""
        return list(self._histories.all().values())

    def finished(self) -> set[CaseId]:
        """The cases on which nothing is to be done, waited for, or on its way, and that the record has as they are."""
        around = self._around(None)
        found = (each for each in self.histories() if is_finished(each, around) and is_filed(each, around))
        return {each.case_id for each in found}

    def forget(self) -> None:
        """Cases were removed."""
        self._histories.forget()

    # ── Inside ───────────────────────────────────────────────────────────────────────────────────────────

    def _around(self, today: date | None) -> Around:
        return Around(
            today=today or datetime.now().astimezone().date(),
            practice=parse(PracticeDocument, self._store.own("practice") or b""),
            services={service.party_id: service for service in self._store.services()},
            parcels=self._courier.states(),
            waiting=self._store.waiting_by_case(),
            informed=self._store.informed(),
            seen=self._store.seen(),
            filed=self._store.filed(),
            stored_at=self._when_stored,
            why_unsealed=self._why_unsealed,
        )

    def _when_stored(self, item_id: ItemId) -> datetime | None:
        if item_id not in self._stored_at:
            parcel = self._courier.parcel_of(item_id)
            if parcel is None or parcel.receipt is None:
                return None
            self._stored_at[item_id] = parse(Stored, parcel.receipt.stored.encode()).at
        return self._stored_at[item_id]

    def _why_unsealed(self, addressed: tuple[PartyId, ...]) -> str:
        """Why there is no parcel for an item: a key of somebody it goes to, or else the room on the disk."""
        try:
            for party_id in addressed:
                self._book.recipient_of(party_id)
        except KeyRefused as error:
            return error.code
        return DiskFull.code

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
            stored_at=self._when_stored(item.item_id) if item.direction is Direction.OUT else None,
        )

    def _answers(self) -> Iterator[tuple[History, AnswerCame]]:
        for history in self._histories.all().values():
            for came in history.answers:
                yield history, came

    def _sender(self, party_id: PartyId) -> tuple[str, Trust]:
        return self._book.record_of(party_id).name, self._book.trust_of(party_id)


def _answer(
    history: History,
    came: AnswerCame,
    informed: Mapping[ItemKey, tuple[Person, datetime]],
    sender: tuple[str, Trust],
) -> AnswerView:
    told = informed.get((came.sender, came.item_id))
    return AnswerView(
        case_id=history.case_id,
        item_id=came.item_id,
        patient=history.asked.patient,
        sender=sender[0],
        trust=sender[1],
        answer=came.answer,
        read_by=tuple(history.read_by.get(came.item_id, ())),
        withdrawn=history.withdrawn,
        informed=None if told is None else Informed(*told),
        is_open=is_open(history, came, informed),
    )


def _called(view: CaseView) -> tuple[str, ...]:
    """By what a case is found."""
    born = view.patient.birth_date.split("-")
    names = (view.patient.full_name, view.patient.niss, view.patient.pseudonym, view.service)
    return (*names, "".join(born), "".join(reversed(born)))


def _pressing(view: CaseView) -> tuple[int, bool, bool, date, float]:
    """The order of the work list: by group, then what cannot wait, then by the day, the oldest first."""
    now = view.outcome is Outcome.TELEPHONE_NOW
    age = view.created.timestamp()
    is_draft = view.group in (Group.UNFINISHED, Group.DRAFTS)
    return (
        list(Group).index(view.group),
        not now,
        view.urgency is not Urgency.URGENT,
        view.due or date.max,
        -age if is_draft else age,
    )

"""From what happened on a case to where it stands. Reads nothing: what it must know is in ``Around``."""

from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from cases.answer import RetakeRequest
from cases.identifiers import CaseId, ItemId, PartyId
from cases.manifest import Kind
from cases.person import Person, Service
from cases.person import Practice as PracticeDocument
from cases.receipt import ReceiptKind
from cases.working_days import due_day
from desktop.case_history import AnswerCame, History, WentOut
from desktop.case_view import CaseView, Group, Stage, Trouble, WayOut
from desktop.draft import Draft
from desktop.outbox_states import State
from desktop.patient_entry import PatientEntry
from desktop.store.record import Filed, ItemKey
from desktop.store.stored import Direction

_REFUSED_THERE = "package.refused"
_STEPS = (
    ((Direction.OUT, ReceiptKind.ANSWER_READ), Stage.ANSWER_READ),
    ((Direction.IN, Kind.ANSWER), Stage.ANSWERED),
    ((Direction.IN, ReceiptKind.READ), Stage.READ),
    ((Direction.IN, ReceiptKind.DELIVERED), Stage.DELIVERED),
    ((Direction.IN, ReceiptKind.REFUSED), Stage.REFUSED),
)
_ON_THE_WAY = (State.SEALED, State.UPLOADING)


@dataclass(frozen=True)
class Around:
    """What else is known. ``stored_at``: when the gateway took an item; ``why_unsealed``: the code of what hinders."""

    today: date
    practice: PracticeDocument
    services: Mapping[PartyId, Service]
    parcels: Mapping[ItemId, tuple[State, str]]
    waiting: Mapping[CaseId, int]
    informed: Mapping[ItemKey, tuple[Person, datetime]]
    seen: Set[ItemKey]
    filed: Mapping[CaseId, Filed]
    stored_at: Callable[[ItemId], datetime | None]
    why_unsealed: Callable[[tuple[PartyId, ...]], str]


def draft_view(draft: Draft, around: Around) -> CaseView:
    """A case that was not sent."""
    service = around.services.get(draft.service or "")
    pictures = around.waiting.get(draft.case_id, 0)
    return CaseView(
        case_id=draft.case_id,
        group=Group.UNFINISHED if _is_of_today(draft.created, around) else Group.DRAFTS,
        stage=Stage.DRAFT,
        patient=draft.patient.completed(),
        service="" if service is None else service.party.name,
        urgent_telephone="" if service is None else service.urgent_telephone,
        specialty="" if draft.intake is None else draft.intake.protocol,
        urgency=draft.urgency,
        created=draft.created,
        changed=draft.changed,
        own=True,
        items=0,
        waiting_pictures=pictures,
        missing=draft.missing(around.practice, service, pictures),
    )


def case_view(history: History, around: Around) -> CaseView:
    """A case that was sent, or a copy of a colleague's."""
    due = _due(history, around)
    answer = history.answers[-1].answer if history.answers else None
    return CaseView(
        case_id=history.case_id,
        group=_group(history, around, due),
        stage=_stage(history, around),
        patient=PatientEntry.of(history.asked.patient),
        service=history.asked.service,
        urgent_telephone=history.asked.urgent_telephone,
        specialty=history.asked.specialty,
        urgency=history.asked.urgency,
        created=history.created,
        changed=history.changed,
        own=history.own,
        items=history.items,
        waiting_pictures=around.waiting.get(history.case_id, 0),
        due=due,
        overdue=due is not None and around.today > due,
        on_the_way=_on_the_way(history, around),
        trouble=_trouble(history, around),
        outcome=None if answer is None else answer.outcome,
        answers=len(history.answers),
        open_answers=sum(is_open(history, came, around.informed) for came in history.answers),
        retake=_retake(history, around),
        unread=any(each.item_id not in history.read_by for each in history.answers),
        unseen=len(_unseen(history, around)),
        informed=bool(history.answers) and not _uninformed(history, around),
        filed=is_filed(history, around),
    )


def is_open(history: History, came: AnswerCame, informed: Mapping[ItemKey, object]) -> bool:
    """Whether somebody has to do something about an answer: tell the patient; of a colleague's case, read it.

    Who tells the patient what the last answer says has told what those before it said.
    """
    if history.withdrawn:
        return False
    if not history.own:
        return came.item_id not in history.read_by
    later = history.answers[history.answers.index(came) :]
    return not any((each.sender, each.item_id) in informed for each in later)


def is_finished(history: History, around: Around) -> bool:
    """Whether nothing is to be done, waited for, or on its way."""
    return _group(history, around, _due(history, around)) is Group.FINISHED


def is_filed(history: History, around: Around) -> bool:
    """Whether the practice's record has the case as it is now: what came later is not in it."""
    filed = around.filed.get(history.case_id)
    return filed is not None and history.last_said <= filed.last_item


def _group(history: History, around: Around, due: date | None) -> Group:
    if _trouble(history, around) is not None:
        return Group.ATTENTION
    if due is not None and around.today > due:
        return Group.OVERDUE
    if _uninformed(history, around) or _unseen(history, around) or _retake(history, around):
        return Group.ANSWERED
    if _on_the_way(history, around):
        return Group.SENDING
    if around.waiting.get(history.case_id) and not history.withdrawn:
        return Group.UNFINISHED
    return Group.FINISHED if history.withdrawn or history.answers else Group.WAITING


def _stage(history: History, around: Around) -> Stage:
    if history.withdrawn:
        return Stage.WITHDRAWN
    for step, stage in _STEPS:
        if step in history.said:
            return stage
    if not history.own:
        return Stage.DELIVERED
    state, _ = around.parcels.get(history.item_id, (State.SEALED, ""))
    states = {
        State.UPLOADED: Stage.STORED,
        State.ACKNOWLEDGED: Stage.DELIVERED,
        State.ATTENTION: Stage.ATTENTION,
    }
    return states.get(state, Stage.QUEUED)


def _trouble(history: History, around: Around) -> Trouble | None:
    for item in history.ours:
        found = _trouble_of(item, history, around)
        if found is not None:
            return found
    return None


def _trouble_of(item: WentOut, history: History, around: Around) -> Trouble | None:
    if item.item_id in history.refused:
        reason = history.refused[item.item_id]
        return None if history.withdrawn else Trouble(_REFUSED_THERE, item.item_id, WayOut.OPEN, reason)
    parcel = around.parcels.get(item.item_id)
    if parcel is None:
        return _with_way_out(around.why_unsealed(item.addressed), item.item_id)
    state, code = parcel
    return _with_way_out(code, item.item_id) if state is State.ATTENTION else None


def _with_way_out(code: str, item_id: ItemId) -> Trouble:
    """Keys are compared by telephone; everything else is tried again."""
    way_out = WayOut.VERIFY_KEYS if code.startswith("key.") else WayOut.SEND_AGAIN
    return Trouble(code, item_id, way_out)


def _on_the_way(history: History, around: Around) -> tuple[ItemId, ...]:
    states = ((each.item_id, around.parcels.get(each.item_id)) for each in history.ours)
    return tuple(item_id for item_id, parcel in states if parcel is not None and parcel[0] in _ON_THE_WAY)


def _due(history: History, around: Around) -> date | None:
    if not history.own or history.withdrawn or history.answers or history.refused:
        return None
    sent = around.stored_at(history.item_id) or history.created
    return _due_day(sent.astimezone().date(), history.asked.promised_working_days, history.asked.closed_days)


@lru_cache(maxsize=4_096)
def _due_day(sent: date, working_days: int, closed_days: tuple[date, ...]) -> date:
    return due_day(sent, working_days, frozenset(closed_days))


def _uninformed(history: History, around: Around) -> bool:
    return any(is_open(history, came, around.informed) for came in history.answers)


def _unseen(history: History, around: Around) -> list[ItemKey]:
    keys = ((each.sender, each.item_id) for each in history.messages)
    return [] if history.withdrawn else [key for key in keys if key not in around.seen]


def _retake(history: History, around: Around) -> RetakeRequest | None:
    """The view that is asked for again; one that came with an answer is done with when the patient was told."""
    if history.withdrawn or not history.own:
        return None
    with_answer = bool(history.answers) and history.answers[-1].answer.retake is history.retake
    return None if with_answer and not _uninformed(history, around) else history.retake


def _is_of_today(moment: datetime, around: Around) -> bool:
    return moment.astimezone().date() >= around.today

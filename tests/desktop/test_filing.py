"""What leaves Pli: only what a person filed, once it is finished, after the practice's own delay. Nothing else ever."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cases.errors import CaseUnknown
from cases.identifiers import new_id
from cases.message import MessageKind
from cases.receipt import ReceiptKind
from desktop.case_view import Group
from desktop.outbox_states import State
from desktop.store.courier import Arrived
from tests.desktop.world import Expert, Received, Site, World, clean_picture, facts

_ALL = (
    "SELECT case_id FROM item UNION ALL SELECT case_id FROM picture UNION ALL SELECT case_id FROM draft"
    " UNION ALL SELECT case_id FROM filed UNION ALL SELECT item_id FROM sealing"
    " UNION ALL SELECT item_id FROM informed UNION ALL SELECT item_id FROM seen"
    " UNION ALL SELECT object_id FROM file UNION ALL SELECT number FROM patient"
)
KEEP = 30
LATER = timedelta(days=KEEP + 1)


class Clock:
    """The computer's clock, as anybody may set it."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def gp(everybody: World, clock: Clock) -> Site:
    return everybody.practice(now=clock)


@pytest.fixture
def expert(everybody: World) -> Expert:
    return everybody.expert


def sent(gp: Site, expert: Expert, pictures: int = 1) -> Received:
    gp.case(expert.keys.party_id, pictures=pictures)
    gp.sync()
    [asked] = expert.pull()
    return asked


def finished(gp: Site, expert: Expert, pictures: int = 1) -> Received:
    """Answered, read, told to the patient."""
    asked = sent(gp, expert, pictures)
    expert.send(expert.answer(asked), gp.party_id)
    gp.sync()
    for answer in gp.practice.overview.answers(open_only=True):
        gp.practice.answer_read(answer.item_id, gp.author)
        gp.practice.inform_patient(answer.item_id, gp.practice.document.people[0].person_id)
    gp.sync()
    expert.pull()
    return asked


def ids(gp: Site) -> set[str]:
    return {case.case_id for case in gp.practice.overview.cases()}


def objects(gp: Site) -> int:
    return len(list(gp.home.objects.iterdir()))


def test_a_filed_case_leaves_after_the_delay_with_all_that_was_kept_of_it(
    gp: Site, expert: Expert, clock: Clock
) -> None:
    case_id = finished(gp, expert, pictures=2).manifest.case_id
    gp.practice.mark_filed(case_id)
    assert gp.practice.overview.case(case_id).filed
    assert (gp.practice.remove_filed(KEEP), ids(gp)) == (0, {case_id})
    clock.ahead = LATER
    assert (gp.practice.remove_filed(KEEP), ids(gp), objects(gp)) == (1, set(), 0)
    assert gp.practice._store.database.rows(_ALL) == []
    assert gp.practice.known_patients("kanarie") == []
    with pytest.raises(CaseUnknown):
        gp.practice.overview.case(case_id)
    gp.restart()
    assert ids(gp) == set()


def test_a_practice_without_a_delay_keeps_everything(gp: Site, expert: Expert, clock: Clock) -> None:
    gp.practice.mark_filed(finished(gp, expert).manifest.case_id)
    clock.ahead = timedelta(days=5_000)
    assert gp.practice.remove_filed(None) == 0
    assert len(ids(gp)) == 1


Change = Callable[[Site, Expert, Received], None]


def never_filed(gp: Site, expert: Expert, asked: Received) -> None:
    gp.practice._store.database.run("DELETE FROM filed")


def another_answer(gp: Site, expert: Expert, asked: Received) -> None:
    expert.send(expert.answer(asked), gp.party_id)
    gp.sync()


def another_answer_that_was_told(gp: Site, expert: Expert, asked: Received) -> None:
    another_answer(gp, expert, asked)
    for answer in gp.practice.overview.answers(open_only=True):
        gp.practice.inform_patient(answer.item_id, gp.practice.document.people[0].person_id)


def a_reply_of_ours(gp: Site, expert: Expert, asked: Received) -> None:
    gp.practice.say(asked.manifest.case_id, MessageKind.REPLY, "and the other arm?")
    gp.sync()


def a_picture_that_waits(gp: Site, expert: Expert, asked: Received) -> None:
    gp.practice.add_picture(asked.manifest.case_id, clean_picture(7), facts())


def a_parcel_that_needs_attention(gp: Site, expert: Expert, asked: Received) -> None:
    store = gp.practice._courier.store
    [parcel] = [each for each in store.parcels() if each.item_id == asked.manifest.item_id]
    store.update(parcel, State.ATTENTION, trouble="package.expired")


def a_parcel_on_its_way(gp: Site, expert: Expert, asked: Received) -> None:
    store = gp.practice._courier.store
    [parcel] = [each for each in store.parcels() if each.item_id == asked.manifest.item_id]
    store.update(parcel, State.UPLOADING)


def nobody_told_the_patient(gp: Site, expert: Expert, asked: Received) -> None:
    gp.practice._store.database.run("DELETE FROM informed")


@pytest.mark.parametrize(
    "change",
    [
        never_filed,
        another_answer,
        another_answer_that_was_told,
        a_reply_of_ours,
        a_picture_that_waits,
        a_parcel_that_needs_attention,
        a_parcel_on_its_way,
        nobody_told_the_patient,
    ],
)
def test_what_is_not_in_the_record_as_it_is_or_not_finished_stays(
    gp: Site, expert: Expert, clock: Clock, change: Change
) -> None:
    asked = finished(gp, expert)
    gp.practice.mark_filed(asked.manifest.case_id)
    change(gp, expert, asked)
    kept = objects(gp)
    for ahead in (LATER, timedelta(days=100_000)):
        clock.ahead = ahead
        assert gp.practice.remove_filed(1) == 0
    assert ids(gp) == {asked.manifest.case_id}
    assert objects(gp) == kept


def test_a_case_that_waits_for_its_answer_stays_though_somebody_filed_it(
    gp: Site, expert: Expert, clock: Clock
) -> None:
    asked = sent(gp, expert)
    gp.practice.mark_filed(asked.manifest.case_id)
    expert.send(expert.receipt(ReceiptKind.READ, asked), gp.party_id)
    gp.sync()
    clock.ahead = LATER
    assert gp.practice.remove_filed(KEEP) == 0


def test_a_withdrawn_case_leaves_when_it_was_filed_afterwards(gp: Site, expert: Expert, clock: Clock) -> None:
    asked = sent(gp, expert)
    gp.practice.say(asked.manifest.case_id, MessageKind.WITHDRAWAL, "wrong patient")
    gp.sync()
    gp.practice.mark_filed(asked.manifest.case_id)
    clock.ahead = LATER
    assert gp.practice.remove_filed(KEEP) == 1


def test_a_draft_cannot_be_filed(gp: Site, expert: Expert) -> None:
    with pytest.raises(CaseUnknown):
        gp.practice.mark_filed(gp.draft(expert.keys.party_id))
    with pytest.raises(CaseUnknown):
        gp.practice.mark_filed(new_id())


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(jumps=st.lists(st.integers(-4_000, 4_000), min_size=1, max_size=6), keep=st.integers(1, 3650))
def test_whatever_the_clock_does_what_was_not_filed_stays(
    shared: tuple[Site, Clock, set[str]], jumps: list[int], keep: int
) -> None:
    gp, clock, unfiled = shared
    for jump in jumps:
        clock.ahead = timedelta(days=jump)
        gp.practice.remove_filed(keep)
        assert ids(gp) >= unfiled


@pytest.fixture
def shared(everybody: World) -> tuple[Site, Clock, set[str]]:
    """A draft, a case that waits, one that was answered, one finished; and one that was filed and may go."""
    clock = Clock()
    gp, expert = everybody.practice(now=clock), everybody.expert
    draft = gp.draft(expert.keys.party_id)
    done, filed = (finished(gp, expert).manifest.case_id for _ in range(2))
    gp.practice.mark_filed(filed)
    waiting = sent(gp, expert).manifest.case_id
    return gp, clock, {draft, done, waiting}


def test_a_clock_set_back_after_filing_removes_nothing(gp: Site, expert: Expert, clock: Clock) -> None:
    case_id = finished(gp, expert).manifest.case_id
    gp.practice.mark_filed(case_id)
    clock.ahead = -LATER
    assert gp.practice.remove_filed(1) == 0
    assert ids(gp) == {case_id}


def test_a_patient_of_another_case_stays_known(gp: Site, expert: Expert, clock: Clock) -> None:
    first, second = finished(gp, expert), finished(gp, expert)
    gp.practice.mark_filed(first.manifest.case_id)
    clock.ahead = LATER
    assert gp.practice.remove_filed(KEEP) == 1
    assert ids(gp) == {second.manifest.case_id}
    assert len(gp.practice.known_patients("kanarie")) == 1
    assert gp.practice.picture(second.manifest.item_id, 1) == clean_picture(0).data


def test_the_newest_case_may_leave_and_the_next_one_is_seen(gp: Site, expert: Expert, clock: Clock) -> None:
    gp.practice.mark_filed(finished(gp, expert).manifest.case_id)
    gp.practice.overview.cases()
    clock.ahead = LATER
    assert gp.practice.remove_filed(KEEP) == 1
    parcel = gp.case(expert.keys.party_id)
    [case] = gp.practice.overview.cases()
    assert (case.group, case.on_the_way) == (Group.SENDING, (parcel.item_id,))


def test_what_arrives_late_on_a_case_that_left_is_neither_lost_nor_a_case_again(
    gp: Site, expert: Expert, clock: Clock
) -> None:
    asked = finished(gp, expert)
    gp.practice.mark_filed(asked.manifest.case_id)
    clock.ahead = LATER
    gp.practice.remove_filed(KEEP)
    clock.ahead = timedelta()
    expert.send(expert.answer(asked), gp.party_id)
    done = gp.sync()
    assert (done.opened, done.waiting) == (0, 1)
    assert [each.trouble for each in gp.practice._courier.store.arrivals(Arrived.WAITING)] == ["case.unknown"]
    assert ids(gp) == set()

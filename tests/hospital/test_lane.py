"""A lane works when it should, waits longer after each trouble, and ends at once."""

import errno
import threading
import time
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from cases.errors import DiskFull, GatewayBusy, GatewayUnreachable, PliError
from hospital import lane as module
from hospital.home import wall_clock
from hospital.lane import Lane, nothing


class Work:
    """Counts; fails with what a test puts in."""

    def __init__(self) -> None:
        self.times: list[float] = []
        self.fails: list[BaseException] = []
        self.done = threading.Condition()

    def __call__(self) -> None:
        with self.done:
            self.times.append(time.monotonic())
            self.done.notify_all()
        if self.fails:
            raise self.fails.pop(0)

    def wait_for(self, count: int, seconds: float = 30) -> bool:
        with self.done:
            return self.done.wait_for(lambda: len(self.times) >= count, seconds)


Start = Callable[..., Lane]


@pytest.fixture
def work() -> Work:
    return Work()


@pytest.fixture
def start(work: Work) -> Iterator[Start]:
    lanes: list[Lane] = []

    def started(due: Callable[[], bool] = nothing, regularly: float = 900) -> Lane:
        lane = Lane("testing", work, wall_clock, due=due, regularly=regularly)
        lanes.append(lane)
        lane.start()
        return lane

    yield started
    for lane in lanes:
        assert lane.stop()


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, float | None]]:
    """Waits of some milliseconds, growing; what was asked for is kept."""
    asked: list[tuple[int, float | None]] = []

    def wait_before(attempts: int, seconds: float | None = None) -> timedelta:
        asked.append((attempts, seconds))
        return timedelta(seconds=max(0.01, seconds or 0))

    monkeypatch.setattr(module, "wait_before", wait_before)
    monkeypatch.setattr(module, "_LOOK_SECONDS", 0.01)
    return asked


def test_it_works_at_once_and_whenever_it_is_woken(work: Work, start: Start) -> None:
    lane = start()
    assert work.wait_for(1)
    assert not work.wait_for(2, 0.05)
    lane.wake()
    assert work.wait_for(2)


def test_a_wake_during_the_work_is_not_lost(work: Work) -> None:
    def woken_meanwhile() -> None:
        work()
        if len(work.times) == 1:
            lane.wake()

    lane = Lane("testing", woken_meanwhile, wall_clock)
    lane.start()
    assert work.wait_for(2)
    assert lane.stop()


def test_it_works_when_there_is_work(work: Work, start: Start) -> None:
    due = iter([False, False, True])
    start(due=lambda: next(due, False))
    assert work.wait_for(2)
    assert not work.wait_for(3, 0.05)


def test_it_works_regularly(work: Work, start: Start) -> None:
    start(regularly=0.05)
    assert work.wait_for(3)


def test_trouble_is_told_and_tried_again_ever_later(
    work: Work, start: Start, quick: list[tuple[int, float | None]], expected_logs: set[str]
) -> None:
    expected_logs.add("testing: gateway.unreachable")
    work.fails = [GatewayUnreachable(why="no connection")] * 3
    lane = start()
    assert work.wait_for(4)
    assert quick == [(1, None), (2, None), (3, None)]
    while lane.trouble is not None:
        time.sleep(0.001)


def test_a_trouble_has_its_code_its_beginning_and_its_next_try(
    work: Work, start: Start, expected_logs: set[str]
) -> None:
    expected_logs.add("testing: gateway.busy")
    work.fails = [GatewayBusy(status=503).after(60)]
    lane = start()
    assert work.wait_for(1)
    while lane.trouble is None:
        time.sleep(0.001)
    assert (lane.trouble.error.code, lane.trouble.error.fields, lane.trouble.tries) == (
        "gateway.busy",
        {"status": 503},
        1,
    )
    assert lane.trouble.next_try - lane.trouble.since == timedelta(seconds=60)
    lane.wake()  # a server that asked for a pause keeps it
    assert not work.wait_for(2, 0.1)


def test_a_wake_shortens_a_wait_that_nobody_asked_for(
    work: Work, start: Start, monkeypatch: pytest.MonkeyPatch, expected_logs: set[str]
) -> None:
    expected_logs.add("testing")
    monkeypatch.setattr(module, "wait_before", lambda *_: timedelta(minutes=15))
    work.fails = [GatewayUnreachable(why="x")]
    lane = start()
    assert work.wait_for(1)
    while lane.trouble is None:
        time.sleep(0.001)
    lane.wake()
    assert work.wait_for(2)


@pytest.mark.parametrize(
    "fault", [OSError(errno.ENOSPC, "no room"), sqlcipher.OperationalError("database or disk is full")]
)
def test_a_full_disk_is_trouble_however_it_is_said(
    work: Work, start: Start, fault: Exception, expected_logs: set[str]
) -> None:
    expected_logs.add("testing: disk.full")
    work.fails = [fault]
    start()
    assert work.wait_for(2)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_fault_of_the_program_ends_it_and_shows(work: Work, start: Start) -> None:
    work.fails = [ZeroDivisionError()]
    lane = start()
    assert work.wait_for(1)
    deadline = time.monotonic() + 30
    while not lane.failed:
        assert time.monotonic() < deadline
    assert not work.wait_for(2, 0.05)


def test_stopping_hangs_up_until_the_work_has_ended() -> None:
    line = threading.Event()
    began = threading.Event()

    def waits() -> None:
        began.set()
        line.wait(60)
        raise GatewayUnreachable(why="the line was cut")

    lane = Lane("testing", waits, wall_clock, hang_up=line.set)
    lane.start()
    assert began.wait(30)
    assert lane.stop(patience=30)  # less than the line would be waited for
    assert line.is_set()
    assert lane.trouble is None


def test_a_work_that_does_not_end_is_told() -> None:
    never = threading.Event()

    def waits() -> None:
        never.wait(60)

    lane = Lane("testing", waits, wall_clock)
    lane.start()
    assert not lane.stop(patience=0.05)
    never.set()
    assert lane.stop()


def test_what_is_said_as_ours_is_only_what_is_meant_for_people() -> None:
    with pytest.raises(DiskFull), module.told_as_ours():
        raise OSError(errno.EDQUOT, "quota")
    with pytest.raises(PliError), module.told_as_ours():
        raise PermissionError(errno.EACCES, "denied", "/somewhere/file")
    with pytest.raises(sqlcipher.OperationalError), module.told_as_ours():
        raise sqlcipher.OperationalError("no such table")

"""Work goes out of the window's thread, and what comes of it comes back into it, once, to who is still there."""

import threading
import time
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from cases.errors import Cancelled, DiskFull, FileRefused, PliError
from desktop.gui.bridge import Bridge, Lane, Running


@pytest.fixture
def shown() -> list[PliError]:
    return []


@pytest.fixture
def bridge(qtbot: QtBot, shown: list[PliError]) -> Iterator[Bridge]:
    bridge = Bridge(show_error=shown.append)
    yield bridge
    bridge.close()


def until(qtbot: QtBot, true: Callable[[], bool]) -> None:
    qtbot.waitUntil(true, timeout=5_000)


def test_work_is_done_elsewhere_and_its_result_heard_here(qtbot: QtBot, bridge: Bridge) -> None:
    heard: list[tuple[int, int]] = []
    bridge.run(bridge, threading.get_ident, lambda there: heard.append((there, threading.get_ident())))
    until(qtbot, lambda: bool(heard))
    [(there, here)] = heard
    assert here == threading.get_ident() != there


def test_the_lane_of_cases_keeps_the_order(qtbot: QtBot, bridge: Bridge) -> None:
    heard: list[float] = []

    def rest(seconds: float) -> float:
        time.sleep(seconds)
        return seconds

    asked = [0.03, 0.0, 0.01]
    for seconds in asked:
        bridge.run(bridge, partial(rest, seconds), heard.append)
    until(qtbot, lambda: len(heard) == 3)
    assert heard == asked


def test_an_error_goes_to_who_asked_or_to_the_banner(
    qtbot: QtBot, bridge: Bridge, shown: list[PliError]
) -> None:
    own: list[PliError] = []

    def full() -> None:
        raise DiskFull

    bridge.run(bridge, full, lambda _: None, own.append)
    bridge.run(bridge, full, lambda _: None)
    until(qtbot, lambda: bool(own and shown))
    assert [type(error) for error in (*own, *shown)] == [DiskFull, DiskFull]


def test_what_the_system_says_of_a_file_has_words(
    qtbot: QtBot, bridge: Bridge, shown: list[PliError]
) -> None:
    bridge.run(bridge, lambda: open("/nowhere/at all"), lambda _: None)  # noqa: PTH123, SIM115
    until(qtbot, lambda: bool(shown))
    assert isinstance(shown[0], FileRefused)


def test_a_mistake_of_ours_is_raised_and_not_swallowed(qtbot: QtBot, bridge: Bridge) -> None:
    def mistaken() -> None:
        raise ZeroDivisionError

    with capture_exceptions() as raised:
        bridge.run(bridge, mistaken, lambda _: None, lambda _: None)
        until(qtbot, lambda: bool(raised))
    assert raised[0][0] is ZeroDivisionError


def test_a_page_that_is_gone_hears_nothing(qtbot: QtBot, bridge: Bridge) -> None:
    page, go_on = QObject(), threading.Event()
    heard: list[bool] = []
    after: list[int] = []
    bridge.run(page, go_on.wait, heard.append)
    page.deleteLater()
    qtbot.wait(1)
    go_on.set()
    bridge.run(bridge, lambda: 1, after.append)
    until(qtbot, lambda: bool(after))
    assert not heard


def test_what_fails_for_a_page_that_is_gone_is_said_in_the_banner(
    qtbot: QtBot, bridge: Bridge, shown: list[PliError]
) -> None:
    page, go_on = QObject(), threading.Event()
    heard: list[PliError] = []

    def fill_the_disk() -> None:
        go_on.wait()
        raise DiskFull

    bridge.run(page, fill_the_disk, lambda _: None, heard.append)
    page.deleteLater()
    qtbot.wait(1)
    go_on.set()
    until(qtbot, lambda: bool(shown))
    assert not heard


def test_a_cancelled_work_stops_where_it_can_and_says_nothing_in_the_banner(
    qtbot: QtBot, bridge: Bridge, shown: list[PliError]
) -> None:
    told: list[PliError] = []

    def patient(running: Running) -> None:
        while True:
            running.check()
            time.sleep(0.001)

    bridge.run_long(bridge, patient, lambda _: None, lane=Lane.NETWORK).cancel()
    bridge.run_long(bridge, patient, lambda _: None, told.append, lane=Lane.NETWORK).cancel()
    until(qtbot, lambda: bool(told))
    assert isinstance(told[0], Cancelled)
    assert not shown


def test_of_much_progress_only_the_latest_is_told(qtbot: QtBot, bridge: Bridge) -> None:
    steps: list[tuple[int, int]] = []
    done: list[None] = []

    def work(running: Running) -> None:
        for step in range(1, 10_001):
            running.tell(step, 10_000)

    bridge.run_long(bridge, work, done.append, progress=lambda at, total: steps.append((at, total)))
    until(qtbot, lambda: bool(done))
    assert steps[-1] == (10_000, 10_000)
    assert len(steps) < 5_000


def test_closing_waits_for_what_is_to_be_kept(qtbot: QtBot) -> None:
    bridge = Bridge()
    kept: list[bool] = []

    def keep() -> None:
        time.sleep(0.05)
        kept.append(True)

    bridge.run(bridge, keep, lambda _: None)
    bridge.close()
    assert kept == [True]


def test_at_the_end_of_the_program_nobody_goes_on_with_what_was_done(qtbot: QtBot, bridge: Bridge) -> None:
    heard: list[int] = []
    bridge.run(bridge, lambda: 1, heard.append)
    bridge.close()
    qtbot.wait(20)
    assert heard == []

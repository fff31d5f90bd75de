"""The way from page to page, through the lock and back; and what the desk tells of the world outside."""

import threading
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from cases.codes import Language
from cases.errors import GatewayUnreachable, PliError
from desktop.exchange import Round
from desktop.gui.desk import Desk
from desktop.gui.place import UNLOCK, WORKLIST, Place, Where
from desktop.practice import Practice
from tests.desktop.world import Site, World

SETTINGS = Place(Where.SETTINGS)
CASE = Place(Where.CASE, case_id="a case")


@pytest.fixture
def went(desk: Desk) -> list[Place]:
    """Where the window was sent."""
    places: list[Place] = []
    desk.went.connect(places.append)
    return places


@pytest.fixture
def running(desk: Desk) -> Desk:
    """A desk whose loop sends and receives."""
    desk.start(has_practice=True)
    desk.unlocked()
    return desk


def until(qtbot: QtBot, true: Callable[[], bool]) -> None:
    qtbot.waitUntil(true, timeout=10_000)


def test_back_leads_where_one_came_from_and_at_last_to_the_worklist(desk: Desk, went: list[Place]) -> None:
    desk.go(SETTINGS)
    desk.go(CASE)
    desk.back()
    desk.back()
    desk.back()
    assert went == [SETTINGS, CASE, SETTINGS, WORKLIST, WORKLIST]


def test_locking_leads_to_the_door_and_unlocking_back(
    qtbot: QtBot, desk: Desk, went: list[Place], site: Site
) -> None:
    desk.go(CASE)
    with qtbot.waitSignal(desk.lock_changed) as told:
        desk.lock()
    assert told.args == [True]
    assert site.session.is_locked
    site.session.unlock(site.key)
    desk.unlocked()
    assert went == [CASE, UNLOCK, CASE]


def test_while_locked_every_way_leads_to_the_door_and_is_remembered(
    desk: Desk, went: list[Place], site: Site
) -> None:
    site.session.lock()
    desk.go(SETTINGS)
    site.session.unlock(site.key)
    desk.unlocked()
    assert went == [UNLOCK, SETTINGS]


def test_work_on_a_locked_practice_leads_to_the_door(
    qtbot: QtBot, desk: Desk, site: Site, went: list[Place]
) -> None:
    desk.go(CASE)
    site.session.lock()
    desk.run(desk, lambda practice: practice.services(), lambda _: None)
    until(qtbot, lambda: went == [CASE, UNLOCK])


def test_the_practice_is_not_locked_while_work_on_it_is_under_way(
    qtbot: QtBot, desk: Desk, site: Site
) -> None:
    begun, go_on = threading.Event(), threading.Event()
    found: list[bool] = []

    def work(practice: object) -> bool:
        begun.set()
        go_on.wait(5)
        return site.session.is_locked

    desk.run(desk, work, found.append)
    begun.wait(5)
    desk.lock()
    go_on.set()
    until(qtbot, lambda: site.session.is_locked)
    until(qtbot, lambda: bool(found))
    assert found == [False]


def test_nobody_here_for_long_enough_locks(
    qtbot: QtBot, desk: Desk, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.start(has_practice=True)
    desk.unlocked()
    monkeypatch.setattr(site.session, "is_idle", lambda: True)
    with qtbot.waitSignal(desk.lock_changed, timeout=5_000) as told:
        pass
    assert told.args == [True]


def test_another_language_is_told_and_kept(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitSignal(desk.settings_changed):
        desk.change_settings(desk.settings.with_fields(language=Language.NL))
    assert desk.language is Language.NL
    with qtbot.assertNotEmitted(desk.settings_changed):
        desk.change_settings(desk.settings.with_fields(auto_lock_minutes=7))


def test_a_case_leaves_by_itself_with_progress_and_news(
    qtbot: QtBot, running: Desk, site: Site, everybody: World
) -> None:
    steps: list[tuple[str, int, int]] = []
    running.sending.connect(lambda *step: steps.append(step))
    parcel = site.case(everybody.expert.keys.party_id)
    with qtbot.waitSignal(running.news, timeout=10_000):
        running.sync_now()
    until(qtbot, lambda: bool(steps) and steps[-1] == (parcel.item_id, parcel.size, parcel.size))
    assert [each.manifest.item_id for each in everybody.expert.pull()] == [parcel.item_id]


def test_an_answer_that_comes_is_announced_and_counted(
    qtbot: QtBot, running: Desk, site: Site, everybody: World
) -> None:
    until(qtbot, lambda: running._counted)
    parcel = site.case(everybody.expert.keys.party_id)  # nobody hears that it left before they listen
    with qtbot.waitSignal(running.news, timeout=10_000):
        running.sync_now()
    [asked] = everybody.expert.pull()
    assert asked.manifest.item_id == parcel.item_id
    with qtbot.waitSignal(running.answer_came, timeout=10_000):
        everybody.expert.send(everybody.expert.answer(asked), site.party_id)
    assert running.open_answers == 1


def test_what_is_filed_goes_after_the_delay_that_the_practice_chose(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int | None] = []

    def remove_filed(_: Practice, keep_days: int | None) -> int:
        asked.append(keep_days)
        return 1

    monkeypatch.setattr(Practice, "remove_filed", remove_filed)
    desk.unlocked()
    desk.change_settings(desk.settings.with_fields(keep_filed_days=30))
    desk.unlocked()
    until(qtbot, lambda: bool(asked))
    assert asked == [30]


def test_a_gateway_that_is_away_is_a_state_and_no_alarm(qtbot: QtBot, desk: Desk) -> None:
    alarms: list[PliError] = []
    desk.trouble.connect(alarms.append)
    with qtbot.waitSignal(desk.connection_changed):
        desk._heard_from_loop(Round(trouble=GatewayUnreachable(why="no connection")))
    assert isinstance(desk.connection, GatewayUnreachable)
    with qtbot.waitSignal(desk.connection_changed):
        desk._heard_from_loop(Round())
    assert desk.connection is None
    assert not alarms

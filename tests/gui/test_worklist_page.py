"""The work list as a person uses it: seen, searched, opened with a key or a click, and calm while things change."""

import dataclasses
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from cases.identifiers import new_id
from cases.request import Urgency
from desktop.case_view import CaseView, Group, Stage
from desktop.gui.desk import Desk
from desktop.gui.main_window import MainWindow
from desktop.gui.place import WORKLIST, Place, Where
from desktop.gui.worklist.delegate import WorklistDelegate
from desktop.gui.worklist.model import CaseRow, GroupRow, Index
from desktop.gui.worklist.view import WorklistView
from desktop.gui.worklist_page import WorklistPage
from desktop.outbox_states import State
from desktop.patient_entry import PatientEntry
from tests.desktop.world import Expert, Site, World
from tests.gui import cases_on_the_way as cases

TODAY = date.today()  # noqa: DTZ011


@pytest.fixture
def expert(everybody: World) -> Expert:
    return everybody.expert


def shown(qtbot: QtBot, window: MainWindow, desk: Desk) -> WorklistPage:
    desk.go(WORKLIST)
    page = window.page
    assert isinstance(page, WorklistPage)
    qtbot.waitUntil(lambda: page._is_read)
    return page


def rows(page: WorklistPage) -> list[GroupRow | CaseRow]:
    model = page.view.cases
    found = (model.at(model.index(number)) for number in range(model.rowCount()))
    return [row for row in found if row is not None]


def case_rows(page: WorklistPage) -> list[CaseRow]:
    return [row for row in rows(page) if isinstance(row, CaseRow)]


def rect_of(page: WorklistPage, case_id: str) -> QRect:
    row = page.view.cases.row_of(case_id)
    assert row is not None
    return page.view.visualRect(page.view.cases.index(row))


def test_each_group_says_what_it_is_and_each_case_who_and_how_far(
    qtbot: QtBot, window: MainWindow, desk: Desk, site: Site, expert: Expert
) -> None:
    cases.one_of_each(site, expert)
    page = shown(qtbot, window, desk)
    groups = [row for row in rows(page) if isinstance(row, GroupRow)]
    assert [row.group for row in groups] == [
        Group.ATTENTION,
        Group.ANSWERED,
        Group.SENDING,
        Group.WAITING,
        Group.UNFINISHED,
    ]
    spoken = {row.words.who: row.words.spoken for row in case_rows(page)}
    assert set(spoken) == {
        "PEETERS Marie-Christine · 30.11.1947",
        "VAN DEN BOSSCHE Jean-Baptiste · 12.03.1985",
        "LEFÈVRE Aurélie · 02.02.1960",
        "JANSSENS Wim · 19.07.1959",
        "SCHRÖDER Käthe · 01.06.2019",
    }
    assert all("Dermatology, CHU Example" in row.words.about for row in case_rows(page))
    assert groups[0].words == "Needs attention  1"


def test_a_trouble_says_why_and_its_button_helps(
    qtbot: QtBot, window: MainWindow, desk: Desk, site: Site, expert: Expert
) -> None:
    case_id = cases.in_trouble(site, expert, 0)
    page = shown(qtbot, window, desk)
    [row] = case_rows(page)
    assert "did not fetch" in row.words.reason
    rect = rect_of(page, case_id)
    with qtbot.waitSignal(desk.news):
        QTest.mouseClick(
            page.view.viewport(), Qt.MouseButton.LeftButton, pos=rect.topRight() + QPoint(-60, 32)
        )
    assert site.practice.overview.case(case_id).group is Group.SENDING
    assert desk.place == WORKLIST


def test_keys_that_changed_lead_to_where_keys_are_compared(
    qtbot: QtBot, window: MainWindow, desk: Desk, site: Site, expert: Expert
) -> None:
    case_id = cases.in_trouble(site, expert, 0, "key.changed")
    page = shown(qtbot, window, desk)
    went: list[Place] = []
    desk.went.disconnect()
    desk.went.connect(went.append)
    page.view.helped.emit(site.practice.overview.case(case_id))
    assert went == [Place(Where.SETTINGS)]


@pytest.mark.parametrize("how", ["click", "Enter"])
def test_a_case_is_opened_by_a_click_or_by_enter(
    qtbot: QtBot, window: MainWindow, desk: Desk, site: Site, expert: Expert, how: str
) -> None:
    case_id = cases.queued(site, expert, 0)
    page = shown(qtbot, window, desk)
    went: list[Place] = []
    desk.went.disconnect()
    desk.went.connect(went.append)
    if how == "click":
        QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=rect_of(page, case_id).center())
    else:
        QTest.keyClick(page.view, Qt.Key.Key_Return)
    assert went == [Place(Where.CASE, case_id)]


def test_a_draft_is_gone_on_with(
    qtbot: QtBot, window: MainWindow, desk: Desk, site: Site, expert: Expert
) -> None:
    case_id = cases.draft(site, expert, 0)
    page = shown(qtbot, window, desk)
    [row] = case_rows(page)
    assert "Your question" in row.words.note
    went: list[Place] = []
    desk.went.disconnect()
    desk.went.connect(went.append)
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    assert went == [Place(Where.REQUEST, case_id)]


def test_the_arrows_go_from_case_to_case_past_the_names_of_groups(
    qtbot: QtBot, window: MainWindow, desk: Desk, site: Site, expert: Expert
) -> None:
    cases.queued(site, expert, 0)
    cases.draft(site, expert, 1)
    page = shown(qtbot, window, desk)
    first = page.view.chosen()
    QTest.keyClick(page.view, Qt.Key.Key_Down)
    second = page.view.chosen()
    assert first is not None
    assert second is not None
    assert (first.group, second.group) == (Group.SENDING, Group.UNFINISHED)


def test_a_search_finds_finished_cases_too_and_escape_ends_it(
    qtbot: QtBot, window: MainWindow, desk: Desk, site: Site, expert: Expert
) -> None:
    cases.answered(site, expert, 2)
    [answer] = site.practice.overview.answers()
    site.practice.inform_patient(answer.item_id, site.practice.document.people[0].person_id)
    cases.queued(site, expert, 0)
    page = shown(qtbot, window, desk)
    assert [row.words.who[:7] for row in case_rows(page)] == ["PEETERS"]
    page.search.setFocus()
    QTest.keyClicks(page.search, "lefevre 1960")
    qtbot.waitUntil(lambda: [row.words.who[:7] for row in case_rows(page)] == ["LEFÈVRE"])
    QTest.keyClick(page.search, Qt.Key.Key_Down)
    assert page.view.chosen() is not None
    page.back()
    qtbot.waitUntil(lambda: [row.words.who[:7] for row in case_rows(page)] == ["PEETERS"])


def test_nothing_to_do_and_nobody_found_are_said(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    page = shown(qtbot, window, desk)
    assert "new request" in page._nothing.text()
    page.search.setText("nobody")
    qtbot.waitUntil(lambda: "found" in page._nothing.text())


def test_an_overdue_case_shows_the_day_and_the_telephone_once_midnight_has_passed(
    qtbot: QtBot, window: MainWindow, desk: Desk, site: Site, expert: Expert, monkeypatch: pytest.MonkeyPatch
) -> None:
    cases.opened(site, expert, 0)
    page = shown(qtbot, window, desk)
    assert [row.case.group for row in case_rows(page)] == [Group.WAITING]
    monkeypatch.setattr("desktop.gui.worklist_page._today", lambda: TODAY + timedelta(days=14))
    page._look_at_the_day()
    qtbot.waitUntil(lambda: [row.case.group for row in case_rows(page)] == [Group.OVERDUE])
    assert "+32 2 555 02 02" in case_rows(page)[0].words.note


def test_what_leaves_shows_how_much_of_it_has_left(
    qtbot: QtBot, window: MainWindow, desk: Desk, site: Site, expert: Expert
) -> None:
    case_id = cases.queued(site, expert, 0)
    page = shown(qtbot, window, desk)
    [item] = site.practice.overview.case(case_id).on_the_way
    desk.sending.emit(item, 62, 100)
    assert case_rows(page)[0].state == "62 %"
    desk.sending.emit(new_id(), 1, 2)
    assert case_rows(page)[0].state == "62 %"


def test_discreet_lists_name_nobody(
    qtbot: QtBot, window: MainWindow, desk: Desk, site: Site, expert: Expert
) -> None:
    cases.one_of_each(site, expert)
    page = shown(qtbot, window, desk)
    page._toggle_discreet()
    qtbot.waitUntil(lambda: isinstance(window.page, WorklistPage) and window.page is not page)
    page = window.page if isinstance(window.page, WorklistPage) else page
    qtbot.waitUntil(lambda: bool(case_rows(page)))
    said = " ".join(row.words.spoken for row in case_rows(page))
    for family, given, born, _ in cases.NAMES:
        assert family.upper() not in said
        assert given not in said
        assert born[:4] not in said


# ── While things change ──────────────────────────────────────────────────────────────────────────────────


def many(count: int) -> list[CaseView]:
    """Cases as they would be read, without a practice."""
    now = datetime.now().astimezone()
    first = CaseView(
        case_id=new_id(),
        group=Group.WAITING,
        stage=Stage.STORED,
        patient=PatientEntry.of(cases.patient(0)),
        service="Dermatology",
        urgent_telephone="+32 2 555 02 02",
        specialty="dermatology",
        urgency=Urgency.ROUTINE,
        created=now,
        changed=now,
        own=True,
        items=1,
        waiting_pictures=0,
    )
    return [dataclasses.replace(first, case_id=new_id()) for _ in range(count)]


@pytest.fixture
def view(qtbot: QtBot) -> WorklistView:
    view = WorklistView()
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show()
    qtbot.waitExposed(view)
    return view


def test_what_somebody_looks_at_stays_at_its_height_when_cases_come_and_go(view: WorklistView) -> None:
    listed = many(60)
    view.show_cases(listed, discreet=False)
    row = view.cases.row_of(listed[30].case_id)
    assert row is not None
    view.setCurrentIndex(view.cases.index(row))
    view.scrollTo(view.currentIndex())
    before = view.visualRect(view.currentIndex())
    view.show_cases([*many(7), *listed[3:]], discreet=False)
    chosen = view.chosen()
    assert chosen is not None
    assert chosen.case_id == listed[30].case_id
    assert view.visualRect(view.currentIndex()) == before


def test_without_a_chosen_case_the_topmost_in_sight_stays(view: WorklistView) -> None:
    listed = many(60)
    view.show_cases(listed, discreet=False)
    view.verticalScrollBar().setValue(64 * 20)
    top = next(each for each in listed if _rect(view, each).bottom() >= 0)
    before = _rect(view, top)
    view.show_cases([*many(5), *listed], discreet=False)
    assert _rect(view, top) == before


def test_the_same_cases_again_change_nothing(view: WorklistView, qtbot: QtBot) -> None:
    listed = many(10)
    view.show_cases(listed, discreet=False)
    with qtbot.assertNotEmitted(view.cases.modelReset):
        view.show_cases(list(listed), discreet=False)


def test_of_two_thousand_cases_only_those_in_sight_are_painted(
    view: WorklistView, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.show_cases(many(2_000), discreet=False)
    painted: list[int] = []
    paint = WorklistDelegate.paint

    def watched(
        self: WorklistDelegate, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        painted.append(index.row())
        paint(self, painter, option, index)

    monkeypatch.setattr(WorklistDelegate, "paint", watched)
    view.grab()
    assert 5 <= len(painted) <= 20


def _rect(view: WorklistView, case: CaseView) -> QRect:
    row = view.cases.row_of(case.case_id)
    assert row is not None
    return view.visualRect(view.cases.index(row))


def test_news_are_shown_by_themselves(
    qtbot: QtBot, window: MainWindow, desk: Desk, site: Site, expert: Expert
) -> None:
    case_id = cases.queued(site, expert, 0)
    page = shown(qtbot, window, desk)
    [item] = site.practice.overview.case(case_id).on_the_way
    parcel = site.practice._courier.store.parcel_of(item)
    assert parcel is not None
    site.practice._courier.store.update(parcel, State.UPLOADED)
    desk.changed()
    qtbot.waitUntil(lambda: [row.case.group for row in case_rows(page)] == [Group.WAITING])


def test_every_row_is_read_aloud_in_full(
    qtbot: QtBot, window: MainWindow, desk: Desk, site: Site, expert: Expert
) -> None:
    cases.in_trouble(site, expert, 0)
    page = shown(qtbot, window, desk)
    index = page.view.cases.index(1)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "PEETERS" in spoken
    assert "Send again" in spoken

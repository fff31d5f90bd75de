"""A case as a person reads it: the outcome first, nothing hidden, nothing lost, and each way on."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cases.answer import Outcome
from cases.identifiers import CaseId
from cases.message import MessageKind
from desktop.case_view import Group, Stage
from desktop.gui.case.picture_strip import PictureStrip
from desktop.gui.case_page import CasePage
from desktop.gui.desk import Desk
from desktop.gui.main_window import MainWindow
from desktop.gui.place import WORKLIST, Place, Step, Where
from tests.desktop.test_overview import introduce
from tests.desktop.world import Expert, Site, World, clean_picture, expert_of, facts
from tests.gui import cases_on_the_way as cases


@pytest.fixture
def expert(everybody: World) -> Expert:
    return everybody.expert


def shown(qtbot: QtBot, window: MainWindow, desk: Desk, case_id: CaseId) -> CasePage:
    desk.go(WORKLIST)
    desk.go(Place(Where.CASE, case_id))
    page = window.page
    assert isinstance(page, CasePage)
    qtbot.waitUntil(lambda: page.material is not None)
    return page


def texts(page: QWidget) -> str:
    labels = [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]
    return "\n".join(labels)


def buttons(page: QWidget) -> list[QPushButton]:
    """Those in sight: what was put into a window is shown at the next turn of its loop."""
    QApplication.processEvents()
    return [each for each in page.findChildren(QPushButton) if each.isVisibleTo(page)]


def button(page: QWidget, text: str) -> QPushButton:
    [found] = [each for each in buttons(page) if each.text() == text]
    return found


def tick(page: CasePage) -> QCheckBox:
    [found] = page._area.findChildren(QCheckBox)
    return found


def went(desk: Desk) -> list[Place]:
    """Instead of going there."""
    places: list[Place] = []
    desk.went.disconnect()
    desk.went.connect(places.append)
    return places


# ── An answer ────────────────────────────────────────────────────────────────────────────────────────────


def test_the_outcome_is_read_first_then_question_and_opinion(
    qtbot: QtBot, window: MainWindow, desk: Desk, site: Site, expert: Expert
) -> None:
    case_id = cases.answered(site, expert, 0, pictures=2).manifest.case_id
    page = shown(qtbot, window, desk, case_id)
    said = texts(page)
    order = (
        "PEETERS Marie-Christine · 30.11.1947",
        "To be seen in person by",
        "Is a biopsy needed?",
        "Dysplastic",
    )
    assert [said.index(each) for each in order] == sorted(said.index(each) for each in order)
    assert "Dr Carla Expert" in said
    assert "No cream until then." in said
    strip = page.findChild(PictureStrip)
    assert isinstance(strip, PictureStrip)
    assert strip.count() == 2


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        (
            {"outcome": Outcome.TELEPHONE_NOW, "telephone": "+32 2 555 02 02"},
            "Telephone now: +32 2 555 02 02",
        ),
        ({"outcome": Outcome.OTHER_SERVICE, "other_service": "Wounds"}, "For another service: Wounds"),
        ({"outcome": Outcome.TREAT_HERE}, "Treat in the practice"),
    ],
)
def test_each_outcome_says_what_to_do(
    qtbot: QtBot,
    window: MainWindow,
    desk: Desk,
    site: Site,
    expert: Expert,
    changes: dict[str, object],
    line: str,
) -> None:
    case_id = cases.answered(site, expert, 0, 1, {"see_by": None, **changes}).manifest.case_id
    assert line in texts(shown(qtbot, window, desk, case_id))


def test_opening_an_answer_tells_the_service_that_this_person_read_it(
    qtbot: QtBot, window: MainWindow, desk: Desk, site: Site, expert: Expert
) -> None:
    case_id = cases.answered(site, expert, 0).manifest.case_id
    shown(qtbot, window, desk, case_id)
    [answer] = site.practice.overview.answers()
    assert answer.read_by == (desk.person,)
    site.sync()
    [receipt] = [each for each in expert.pull() if each.manifest.kind == "receipt"]
    assert receipt.manifest.case_id == case_id


def test_an_answer_stays_open_until_the_tick_and_a_mistaken_tick_is_undone(
    qtbot: QtBot, window: MainWindow, desk: Desk, site: Site, expert: Expert
) -> None:
    case_id = cases.answered(site, expert, 0).manifest.case_id
    page = shown(qtbot, window, desk, case_id)
    assert site.practice.overview.open_answers() == 1
    tick(page).click()
    qtbot.waitUntil(lambda: site.practice.overview.open_answers() == 0)
    qtbot.waitUntil(lambda: "by Practice Peeters Author" in texts(page))
    assert tick(page).isChecked()
    tick(page).click()
    qtbot.waitUntil(lambda: site.practice.overview.open_answers() == 1)


def test_enter_never_ticks(
    qtbot: QtBot,
    window: MainWindow,
    desk: Desk,
    site: Site,
    expert: Expert,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A person who holds Enter to open a case has not told the patient."""
    case_id = cases.answered(site, expert, 0).manifest.case_id
    page = shown(qtbot, window, desk, case_id)
    monkeypatch.setattr(page.filing, "file", lambda _: None)
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert site.practice.overview.open_answers() == 1


# ── Views to take again ──────────────────────────────────────────────────────────────────────────────────


def test_a_view_to_take_again_opens_the_camera_on_that_very_view(
    qtbot: QtBot, window: MainWindow, desk: Desk, site: Site, expert: Expert
) -> None:
    case_id = cases.retake_asked(site, expert, 0).manifest.case_id
    page = shown(qtbot, window, desk, case_id)
    assert "close-up with a ruler: The margin is out of focus." in texts(page)
    places = went(desk)
    assert page.primary is not None
    page.primary.click()
    assert places == [Place(Where.REQUEST, case_id, step=Step.PICTURES, retake=cases.RETAKE)]


def test_pictures_that_wait_are_sent_from_here(
    qtbot: QtBot, window: MainWindow, desk: Desk, site: Site, expert: Expert
) -> None:
    case_id = cases.asked(site, expert, 0).manifest.case_id
    site.practice.add_picture(case_id, clean_picture(4), facts())
    page = shown(qtbot, window, desk, case_id)
    places = went(desk)
    button(page, "Add pictures").click()
    button(page, "Send the added pictures").click()
    assert places == [
        Place(Where.REQUEST, case_id, step=Step.PICTURES),
        Place(Where.REQUEST, case_id, step=Step.SEND),
    ]


# ── Passed on to another service ─────────────────────────────────────────────────────────────────────────


def test_a_case_that_was_passed_on_says_whom_to_connect_to_until_that_is_done(
    qtbot: QtBot, window: MainWindow, desk: Desk, everybody: World, site: Site, expert: Expert
) -> None:
    other = expert_of(everybody.folder, everybody.gateway, "Nails")
    case_id = cases.passed_on(site, expert, 0, other).manifest.case_id
    name, waits = other.keys.party.name, "its answer waits until you open its invitation"
    said = texts(shown(qtbot, window, desk, case_id))
    assert f"Passed on to {name}. The answer will come from there.\nIt is theirs to judge." in said
    assert waits in said
    site.practice.join(other.invitation())
    assert waits not in texts(shown(qtbot, window, desk, case_id))


# ── What is written ──────────────────────────────────────────────────────────────────────────────────────


def test_a_reply_is_sealed_and_stands_in_the_thread(
    qtbot: QtBot, window: MainWindow, desk: Desk, site: Site, expert: Expert
) -> None:
    case_id = cases.opened(site, expert, 0).manifest.case_id
    page = shown(qtbot, window, desk, case_id)
    assert page.primary is not None
    page.primary.click()
    assert not page.composer.button.isEnabled()
    page.composer.text.setPlainText("Since March.\nNo fever.")
    page.composer.button.click()
    qtbot.waitUntil(lambda: "Since March.\nNo fever." in texts(page))
    assert not page.composer.isVisible()
    site.sync()
    assert [each.manifest.kind for each in expert.pull()] == ["message"]


def test_what_is_being_written_is_there_after_a_lock_or_a_crash(
    qtbot: QtBot, window: MainWindow, desk: Desk, site: Site, expert: Expert
) -> None:
    case_id = cases.opened(site, expert, 0).manifest.case_id
    page = shown(qtbot, window, desk, case_id)
    page._write(MessageKind.REPLY)
    QTest.keyClicks(page.composer.text, "Since Mar")
    qtbot.waitUntil(lambda: site.practice.unsent(case_id) == {"reply": "Since Mar"})
    QTest.keyClicks(page.composer.text, "ch")
    page.leaving()
    again = shown(qtbot, window, desk, case_id)
    qtbot.waitUntil(lambda: again.composer.text.toPlainText() == "Since March")
    assert again.composer.isVisible()


def test_news_do_not_disturb_what_is_being_written(
    qtbot: QtBot, window: MainWindow, desk: Desk, site: Site, expert: Expert
) -> None:
    received = cases.opened(site, expert, 0)
    page = shown(qtbot, window, desk, received.manifest.case_id)
    page._write(MessageKind.CORRECTION)
    QTest.keyClicks(page.composer.text, "The left, not")
    before = page.material
    expert.send(expert.answer(received), site.party_id)
    site.sync()
    desk.changed()
    qtbot.waitUntil(lambda: page.material is not before)
    assert page.composer.text.toPlainText() == "The left, not"
    assert page.composer.kind is MessageKind.CORRECTION


def test_a_case_is_withdrawn_only_with_a_reason(
    qtbot: QtBot, window: MainWindow, desk: Desk, site: Site, expert: Expert
) -> None:
    case_id = cases.opened(site, expert, 0).manifest.case_id
    page = shown(qtbot, window, desk, case_id)
    button(page, "Withdraw…").click()
    assert not page.composer.button.isEnabled()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert not page.composer.isVisible()
    button(page, "Withdraw…").click()
    QTest.keyClicks(page.composer.text, "Wrong patient")
    page.composer.button.click()
    qtbot.waitUntil(lambda: site.practice.overview.case(case_id).stage is Stage.WITHDRAWN)
    qtbot.waitUntil(lambda: "Wrong patient" in texts(page))
    assert not {each.text() for each in buttons(page)} & {"Withdraw…", "Add pictures"}


# ── Troubles, overdue, receipts ──────────────────────────────────────────────────────────────────────────


def test_a_trouble_is_said_in_full_and_mended_here(
    qtbot: QtBot, window: MainWindow, desk: Desk, site: Site, expert: Expert
) -> None:
    case_id = cases.in_trouble(site, expert, 0)
    page = shown(qtbot, window, desk, case_id)
    assert "did not fetch" in texts(page)
    assert page.primary is not None
    assert page.primary.text() == "Send again"
    page.primary.click()
    qtbot.waitUntil(lambda: site.practice.overview.case(case_id).group is Group.SENDING)
    qtbot.waitUntil(lambda: "did not fetch" not in texts(page))


def test_what_happened_is_told_with_its_times(
    qtbot: QtBot, window: MainWindow, desk: Desk, site: Site, expert: Expert
) -> None:
    case_id = cases.opened(site, expert, 0).manifest.case_id
    said = texts(shown(qtbot, window, desk, case_id))
    events = (
        "Consent recorded",
        "Sealed for Dermatology",
        "Sent: it is at the gateway",
        "Opened: Dr Carla Expert",
    )
    assert [said.index(each) for each in events] == sorted(said.index(each) for each in events)


def test_a_case_that_waits_says_until_when(
    qtbot: QtBot, window: MainWindow, desk: Desk, site: Site, expert: Expert
) -> None:
    case_id = cases.opened(site, expert, 0).manifest.case_id
    page = shown(qtbot, window, desk, case_id)
    assert "Answer by" in texts(page)
    assert page.material is not None
    due = page.material.case.due
    assert due is not None
    assert due >= date.today() + timedelta(days=3)  # noqa: DTZ011


# ── Pictures ─────────────────────────────────────────────────────────────────────────────────────────────


def test_a_picture_is_seen_large_with_the_name_above_and_escape_goes_back(
    qtbot: QtBot, window: MainWindow, desk: Desk, site: Site, expert: Expert
) -> None:
    case_id = cases.asked(site, expert, 0, pictures=3).manifest.case_id
    page = shown(qtbot, window, desk, case_id)
    strip = page.findChild(PictureStrip)
    assert isinstance(strip, PictureStrip)
    strip.itemActivated.emit(strip.item(1))
    assert page.viewer.isVisible()
    assert page.viewer.who.text() == "PEETERS Marie-Christine · 30.11.1947"
    assert page.viewer.words.text().startswith("Picture 2 of 3")
    QTest.keyClick(page.viewer, Qt.Key.Key_Right)
    assert page.viewer.words.text().startswith("Picture 3 of 3")
    QTest.keyClick(page.viewer, Qt.Key.Key_Escape)
    assert not page.viewer.isVisible()
    assert window.page is page


def test_the_keyboard_reads_to_the_end(
    qtbot: QtBot, window: MainWindow, desk: Desk, site: Site, expert: Expert
) -> None:
    case_id = cases.answered(site, expert, 0).manifest.case_id
    page = shown(qtbot, window, desk, case_id)
    bar = page._area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    QTest.keyClick(page, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()


def test_a_colleagues_case_can_be_read_and_replied_to_but_not_withdrawn(
    qtbot: QtBot, window: MainWindow, desk: Desk, everybody: World, site: Site, expert: Expert
) -> None:
    nurse = everybody.practice("Nurses")
    introduce(nurse, site)
    nurse.case(expert.keys.party_id, copies_to=(site.party_id,))
    nurse.sync()
    site.sync()
    [copy] = site.practice.overview.cases()
    page = shown(qtbot, window, desk, copy.case_id)
    assert "Your colleague's question" in texts(page)
    shown_buttons = {each.text() for each in buttons(page)}
    assert "Reply" in shown_buttons
    assert not shown_buttons & {"Withdraw…", "Correct…", "Add pictures"}

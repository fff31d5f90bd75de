"""The answers: what waits for somebody, the most pressing first; the others on demand."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cases.answer import Outcome
from desktop.gui.answers_page import AnswersPage
from desktop.gui.desk import Desk
from desktop.gui.main_window import MainWindow
from desktop.gui.place import Place, Where
from desktop.gui.worklist.model import CaseRow
from tests.desktop.world import Expert, Site, World
from tests.gui import cases_on_the_way as cases


@pytest.fixture
def expert(everybody: World) -> Expert:
    return everybody.expert


def shown(window: MainWindow, desk: Desk) -> AnswersPage:
    desk.go(Place(Where.ANSWERS))
    page = window.page
    assert isinstance(page, AnswersPage)
    return page


def listed(page: AnswersPage) -> list[str]:
    model = page.view.cases
    rows = [model.at(model.index(number)) for number in range(model.rowCount())]
    return [row.words.who.split()[0] for row in rows if isinstance(row, CaseRow)]


def test_what_waits_for_somebody_is_listed_and_what_cannot_wait_is_first(
    qtbot: QtBot, window: MainWindow, desk: Desk, site: Site, expert: Expert
) -> None:
    cases.answered(site, expert, 0)
    now = {"outcome": Outcome.TELEPHONE_NOW, "telephone": "+32 2 555 02 02", "see_by": None}
    cases.answered(site, expert, 3, 1, now)
    cases.answered(site, expert, 2)
    cases.opened(site, expert, 4)
    [answer] = [each for each in site.practice.overview.answers() if each.patient.family_name == "Lefèvre"]
    site.practice.inform_patient(answer.item_id, site.practice.document.people[0].person_id)
    page = shown(window, desk)
    qtbot.waitUntil(lambda: listed(page) == ["JANSSENS", "PEETERS"])
    page.all.click()
    qtbot.waitUntil(lambda: listed(page) == ["JANSSENS", "PEETERS", "LEFÈVRE"])
    page.all.click()
    page.search.setText("lefevre")
    qtbot.waitUntil(lambda: listed(page) == ["LEFÈVRE"])


def test_enter_opens_the_answer(
    qtbot: QtBot, window: MainWindow, desk: Desk, site: Site, expert: Expert
) -> None:
    case_id = cases.answered(site, expert, 0).manifest.case_id
    page = shown(window, desk)
    qtbot.waitUntil(lambda: page.view.chosen() is not None)
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    assert desk.place == Place(Where.CASE, case_id)


def test_an_answer_that_comes_is_there_by_itself(
    qtbot: QtBot, window: MainWindow, desk: Desk, site: Site, expert: Expert
) -> None:
    received = cases.opened(site, expert, 0)
    page = shown(window, desk)
    qtbot.waitUntil(lambda: page._nothing.text() == "No answer waits for you.")
    expert.send(expert.answer(received), site.party_id)
    site.sync()
    desk.changed()
    qtbot.waitUntil(lambda: listed(page) == ["PEETERS"])

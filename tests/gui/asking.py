"""Somebody at the page of a request, for the tests of its steps."""

from dataclasses import dataclass

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cases.identifiers import CaseId
from desktop.draft import Draft, Missing
from desktop.gui.desk import Desk
from desktop.gui.main_window import MainWindow
from desktop.gui.place import Place, Step, Where
from desktop.gui.request.patient_step import PatientStep
from desktop.gui.request.send_step import SendStep
from desktop.gui.request_page import RequestPage
from tests.desktop.world import Site, clean_picture, facts


@dataclass
class Asking:
    """What a person sees and does there, and what the practice keeps of it."""

    qtbot: QtBot
    window: MainWindow
    desk: Desk
    site: Site

    def go(self, place: Place) -> None:
        self.window.activateWindow()
        self.desk.go(place)
        self.settle()

    def begin(self) -> None:
        self.go(Place(Where.REQUEST))

    def settle(self) -> None:
        """Until all that was asked of the practice has come back."""
        self.qtbot.waitUntil(lambda: not self.desk.bridge._under_way, timeout=10_000)

    @property
    def page(self) -> RequestPage:
        page = self.window.page
        assert isinstance(page, RequestPage)
        return page

    def at(self) -> Step | None:
        return self.page.place.step

    @property
    def case_id(self) -> CaseId:
        case_id = self.page.place.case_id
        assert case_id is not None
        return case_id

    @property
    def first(self) -> PatientStep:
        assert isinstance(self.page.step, PatientStep)
        return self.page.step

    @property
    def last(self) -> SendStep:
        assert isinstance(self.page.step, SendStep)
        return self.page.step

    def kept(self) -> Draft:
        """The draft as it is on the disk."""
        keeper = self.page.keeper
        assert keeper is not None
        keeper.flush()
        self.settle()
        return self.site.practice.draft(self.case_id)

    def missing(self) -> tuple[Missing, ...]:
        self.kept()
        return self.site.practice.missing(self.case_id)

    def to(self, step: Step) -> None:
        self.page.show_step(step)
        self.settle()

    def fill(self) -> None:
        """Everything that must be said, but no picture."""
        write(self.first.patient.niss, "85073003328")
        write(self.first.patient.family_name, "Voorbeeld")
        write(self.first.patient.given_name, "Jan")
        self.first.question.question.setPlainText("Is this mole benign?")
        self.first.consent.record.click()
        self.settle()

    @property
    def next(self) -> QPushButton:
        assert self.page.primary is not None
        return self.page.primary

    def send(self) -> CaseId:
        """Press the button of the last step."""
        self.next.click()
        self.settle()
        return self.case_id

    def sync(self) -> None:
        """One round of the exchange, and the window hears of it."""
        self.site.sync()
        self.desk.changed()
        self.settle()

    def add_picture(self) -> None:
        self.site.practice.add_picture(self.case_id, clean_picture(1), facts())


def write(line: QLineEdit, text: str) -> None:
    """Type it, in place of what was there."""
    line.selectAll()
    QTest.keyClicks(line, text)


def button(within: QWidget, words: str) -> QPushButton:
    """A button that is seen, by its words."""
    found = [
        each for each in within.findChildren(QPushButton) if each.text() == words and not each.isHidden()
    ]
    assert found, words
    return found[0]


def read_aloud(within: QWidget) -> str:
    """All words that are seen."""
    QApplication.processEvents()  # what was added just now gets its place
    return " ".join(label.text() for label in within.findChildren(QLabel) if label.isVisible())

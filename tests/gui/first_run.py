"""Somebody who starts Pli for the first time, at a gateway that has an invitation for them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cases.codes import Language
from crypto.unlock import RecoveryCode
from desktop.gui.desk import Desk
from desktop.gui.first_run.code_step import CodeStep
from desktop.gui.first_run.connect_step import ConnectStep
from desktop.gui.first_run.hospital_step import HospitalStep
from desktop.gui.first_run.language_step import LanguageStep
from desktop.gui.first_run.notes import Notes, Stage
from desktop.gui.first_run.people_step import PeopleStep
from desktop.gui.first_run.practice_step import PracticeStep
from desktop.gui.main_window import MainWindow
from desktop.gui.panel import Panel, PanelPage
from desktop.gui.place import UNLOCK, WELCOME
from desktop.home import Home
from desktop.session import Session
from tests.desktop.world import MemoryKeychain
from tests.gui.look_around import settle

PASSPHRASE, OTHER = "paarse kraan onder sneeuwvlok", "trombone lavande ecluse brique"
_STEPS = {
    Stage.LANGUAGE: LanguageStep,
    Stage.PRACTICE: PracticeStep,
    Stage.PEOPLE: PeopleStep,
    Stage.CODE: CodeStep,
    Stage.CONNECT: ConnectStep,
    Stage.HOSPITAL: HospitalStep,
}


@dataclass
class Newcomer:
    """Goes through the first run as far as a test wants."""

    qtbot: QtBot
    session: Session
    desk: Desk
    window: MainWindow
    invitation_code: str
    recovery: RecoveryCode | None = None

    @property
    def page(self) -> PanelPage:
        assert isinstance(self.window.page, PanelPage)
        return self.window.page

    @property
    def notes(self) -> Notes:
        return Notes.of(self.desk)

    @property
    def panel(self) -> Panel:
        return self.page.panel

    def until(self, kind: type[Panel]) -> None:
        """Wait until such a panel is shown, and idle."""
        self.qtbot.waitUntil(
            lambda: isinstance(self.page.panel, kind) and not self.page.panel.is_busy, timeout=30_000
        )

    def press(self) -> None:
        """Press the primary button, once it can be."""
        self.qtbot.waitUntil(self.page.next_button.isEnabled, timeout=30_000)
        self.page.next_button.click()

    def go_to(self, stage: Stage, language: Language = Language.EN) -> None:
        """From the beginning to a step."""
        for each in Stage:
            self.until(_STEPS[each])
            if each is stage:
                return
            self.pass_step(each, language)

    def pass_step(self, stage: Stage, language: Language = Language.EN) -> None:
        """Fill in one step, and go on."""
        panel = self.panel
        if isinstance(panel, LanguageStep):
            panel.buttons[language].click()
            return
        if isinstance(panel, PracticeStep):
            panel.called.setText("Groepspraktijk Zonneveld")
        elif isinstance(panel, PeopleStep):
            panel.cards[0].called.setText("Dr Anna Lambert")
            panel.cards[0].passphrase.fill(PASSPHRASE)
        elif isinstance(panel, CodeStep):
            self.pass_code(panel)
            return
        elif isinstance(panel, ConnectStep):
            panel.code.setText(self.invitation_code)
        self.press()

    def pass_code(self, panel: CodeStep) -> None:
        """Note the code, and type the two groups."""
        self.recovery = self.notes.code
        assert self.recovery is not None
        self.press()
        first, second = panel.places
        groups = self.recovery.printed.split("-")
        panel.first.setText(groups[first - 1].lower())
        panel.second.setText(groups[second - 1])
        self.press()

    def end(self) -> None:
        """The window is closed."""
        self.window.close()
        self.window.deleteLater()
        settle(self.desk)
        self.desk.bridge.close()
        self.session.close()

    def restart(self, qapp: QApplication) -> None:
        """As after the program ended, wherever it was."""
        home = self.session.home
        self.end()
        self.session, self.desk, self.window = _started(self.qtbot, qapp, home)
        self.desk.go(UNLOCK if home.has_practice else WELCOME)


@contextmanager
def newcomer(qtbot: QtBot, qapp: QApplication, folder: Path, invitation_code: str) -> Iterator[Newcomer]:
    """Somebody before the first step."""
    home = Home(folder / "home")
    with home.held():
        session, desk, window = _started(qtbot, qapp, home)
        desk.go(WELCOME)
        person = Newcomer(qtbot, session, desk, window, invitation_code)
        yield person
        person.end()


def _started(qtbot: QtBot, qapp: QApplication, home: Home) -> tuple[Session, Desk, MainWindow]:
    session = Session(home, MemoryKeychain())
    session.change_settings(session.settings.with_fields(allow_loopback=True))
    desk = Desk(session)
    window = MainWindow(desk, qapp)
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    return session, desk, window

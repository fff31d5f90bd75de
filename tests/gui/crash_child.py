"""Somebody at the real program, who types faster than it saves until the process is killed; prints ``kept`` each time.

python -m tests.gui.crash_child FOLDER < passphrase
"""

import sys
from collections.abc import Callable, Generator, Iterator
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.gui.app import main
from desktop.gui.main_window import MainWindow
from desktop.gui.page import Page
from desktop.gui.request.patient_step import PatientStep
from desktop.gui.request_page import RequestPage
from desktop.gui.unlock.passphrase_panel import PassphrasePanel
from desktop.gui.unlock_page import UnlockPage
from desktop.gui.worklist_page import WorklistPage

NAME, QUESTION = "Voorbeeld", "Is this mole benign?"
FURTHER = " It bleeds."
_BETWEEN_KEYS = 20
"""Milliseconds; less than any pause after which something could be kept."""
_PATIENCE = 240_000

Typing = Iterator[None]


def somebody(passphrase: str) -> Typing:
    """Unlocks and makes a request; goes on at each key."""
    page = yield from begun(passphrase)
    assert isinstance(page.step, PatientStep)
    yield from _request(page, page.step)


def begun(passphrase: str) -> Generator[None, None, RequestPage]:
    """Unlocks and begins a request."""
    while not (isinstance(page := shown_page(), UnlockPage) and isinstance(page.panel, PassphrasePanel)):
        yield
    QTest.keyClicks(page.panel.secret.edit, passphrase)
    QTest.keyClick(page.panel.secret.edit, Qt.Key.Key_Return)
    while not isinstance(page := shown_page(), WorklistPage):
        yield
    assert page.primary is not None
    QTest.mouseClick(page.primary, Qt.MouseButton.LeftButton)
    while not (isinstance(page := shown_page(), RequestPage) and isinstance(page.step, PatientStep)):
        yield
    return page


def _request(page: RequestPage, step: PatientStep) -> Typing:
    assert page.keeper is not None
    page.keeper.saved.connect(lambda: print("kept", flush=True))
    QTest.keyClicks(step.patient.family_name, NAME)
    QTest.keyClicks(step.question.question, QUESTION)
    for letter in cycle(FURTHER):
        yield
        QTest.keyClicks(step.question.question, letter)


def shown_page() -> Page | None:
    """The one that the window shows."""
    windows = [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)]
    return windows[0].page if windows else None


def with_somebody(typing: Typing) -> Callable[..., int]:
    """``exec`` of an application at which somebody types."""

    def run(*_: object) -> int:
        clock = QTimer(interval=_BETWEEN_KEYS)
        clock.timeout.connect(lambda: next(typing))
        clock.start()
        QTimer.singleShot(_PATIENCE, QApplication.exit)  # nobody came to kill it
        return QCoreApplication.exec()

    return run


if __name__ == "__main__":
    setattr(QApplication, "exec", with_somebody(somebody(sys.stdin.read())))  # noqa: B010 – typed as final
    sys.exit(main(["--home", str(Path(sys.argv[1]))]))

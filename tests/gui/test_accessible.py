"""Every page can be used without eyes, without a mouse, in every language: nothing nameless, out of reach or cut."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cases.codes import Language
from desktop.gui.desk import Desk
from desktop.gui.main_window import MainWindow
from desktop.gui.place import Step, Where
from desktop.gui.worklist import delegate
from tests.gateway.server import RunningGateway
from tests.gui import looking
from tests.gui.full_practice import Full, full_practice, places
from tests.gui.look_around import SMALLEST, settle, unfold

SCREENS = [(1366, 768), SMALLEST]
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory, gateway: RunningGateway) -> Iterator[Full]:
    with full_practice(tmp_path_factory.mktemp("full"), gateway) as full:
        yield full


PLACES = [
    *(where.value for where in Where if where not in (Where.REQUEST, Where.CASE)),
    *("case", "answer", "new request"),
    *(f"request {step}" for step in Step),
]


@pytest.fixture(params=PLACES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def eyes(qtbot: QtBot, qapp: QApplication, full: Full) -> Iterator["Eyes"]:
    desk = Desk(full.site.session)
    window = MainWindow(desk, qapp)
    window.show()
    qtbot.waitExposed(window)
    yield Eyes(full, desk, window)
    window.close()
    window.deleteLater()
    settle(desk)
    desk.bridge.close()
    full.site.session.change_settings(desk.settings.with_fields(language=Language.EN))


class Eyes:
    """Somebody who goes from page to page."""

    def __init__(self, full: Full, desk: Desk, window: MainWindow) -> None:
        self.full = full
        self.desk = desk
        self.window = window

    def go(
        self, name: str, language: Language = Language.EN, size: tuple[int, int] = SCREENS[0]
    ) -> MainWindow:
        """Show a page with everything that it asked for, and nothing folded away."""
        self.window.resize(*size)
        self.desk.place = places(self.full)[name]
        self.desk.change_settings(self.desk.settings.with_fields(language=language))
        self.desk.go(self.desk.place)
        settle(self.desk)
        unfold(self.desk, self.window)
        return self.window


def test_whatever_is_operated_has_a_name(eyes: Eyes, name: str) -> None:
    assert looking.without_name(eyes.go(name)) == []


class OwnWindows(QObject):
    """Notes what is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(looking.called(watched))
        return False


def test_no_part_of_a_page_flashes_up_as_a_window(eyes: Eyes, name: str, qapp: QApplication) -> None:
    windows = OwnWindows()
    qapp.installEventFilter(windows)
    eyes.go(name)
    qapp.removeEventFilter(windows)
    assert windows.shown == []


def test_the_page_itself_has_a_name(eyes: Eyes, name: str) -> None:
    page = eyes.go(name).page
    assert page is not None
    assert page.accessibleName()


def test_tab_comes_by_everything(eyes: Eyes, name: str) -> None:
    window = eyes.go(name)
    window.activateWindow()
    assert looking.not_reached_by_tab(window, window) == []


def test_whatever_is_pressed_is_high_enough(eyes: Eyes, name: str) -> None:
    assert looking.too_low(eyes.go(name)) == []


def test_nothing_is_said_by_colour_alone(eyes: Eyes, name: str) -> None:
    assert looking.said_by_colour_alone(eyes.go(name)) == []


@pytest.mark.slow  # every page at two sizes
@pytest.mark.parametrize("language", Language)
def test_no_word_is_cut(eyes: Eyes, name: str, language: Language) -> None:
    complaints = {}
    for size in SCREENS:
        window = eyes.go(name, language, size)
        complaints[size] = looking.clipped(window)
    assert not any(complaints.values()), complaints


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("listed", ["worklist", "answers"])
def test_a_list_cuts_at_most_the_middle_of_a_name_and_that_in_the_smallest_window(
    eyes: Eyes, listed: str, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut: list[tuple[str, str]] = []

    class Metrics(QFontMetrics):
        def elidedText(  # noqa: N802
            self, text: str, mode: Qt.TextElideMode, width: int, /, flags: int | None = None
        ) -> str:
            shown = super().elidedText(text, mode, width)
            cut.extend([(text, shown)] if shown != text else [])
            return shown

    monkeypatch.setattr(delegate, "QFontMetrics", Metrics)
    eyes.go(listed, language, SCREENS[0]).grab()
    assert cut == []
    eyes.go(listed, language, SMALLEST).grab()
    whole_birth_date = slice(-len("30.11.1947"), None)
    assert all(text[whole_birth_date] == shown[whole_birth_date] for text, shown in cut)
    assert all(text[:20] == shown[:20] for text, shown in cut)


@pytest.mark.slow  # a process of its own goes to every page in every language
def test_no_word_is_cut_at_200_percent() -> None:
    command = [sys.executable, "-m", "tests.gui.look_around"]
    environment = os.environ | {"QT_SCALE_FACTOR": "2", "QT_QPA_PLATFORM": "offscreen"}
    looked = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    seen = json.loads(looked.stdout)
    assert seen["ratio"] == 2
    assert {page: cut for page, cut in seen["cut"].items() if cut} == {}
    assert len(seen["cut"]) == len(PLACES) * len(Language)

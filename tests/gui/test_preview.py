"""The live picture: in the right colours and place, the newest only, and words for each way a camera fails."""

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QUrl
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from capture.camera import Camera, Size
from capture.feed import Feed
from capture.frame import Frame, View, pixel_frame
from capture.watch import Patience, State
from cases.errors import (
    CameraAbsent,
    CameraBlocked,
    CameraBusy,
    CameraError,
    CameraGone,
    CameraStalled,
)
from desktop.gui import camera_words, preview, theme
from desktop.gui.bridge import Bridge
from desktop.gui.preview import Preview
from desktop.settings import Theme
from tests.camera import pictures
from tests.capture.scripted_camera import ScriptedCamera
from tests.gui import looking

BLUE, GREEN, RED = (255, 0, 0), (0, 255, 0), (0, 0, 255)  # as frames have them
LONG = 60_000  # milliseconds


class Refusing(ScriptedCamera):
    """Does not open, and says why."""

    def __init__(self, error: CameraError) -> None:
        super().__init__()
        self.error = error

    def open(self) -> None:
        raise self.error


def plain(*colours: tuple[int, int, int], width: int = 64, height: int = 36) -> Frame:
    """A frame of broad stripes."""
    stripes = np.repeat(np.array(colours, np.uint8), width // len(colours), axis=0)
    return pixel_frame(1, np.ascontiguousarray(np.broadcast_to(stripes, (height, *stripes.shape))))


@pytest.fixture(autouse=True)
def _no_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preview, "_PATIENCE", 0)


@pytest.fixture(autouse=True)
def _no_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    """A camera that showed what it was told to is no silent one, however slow the test is."""
    monkeypatch.setattr(preview, "Feed", partial(Feed, patience=Patience(quiet=LONG)))


@pytest.fixture
def bridge(qtbot: QtBot) -> Iterator[Bridge]:
    bridge = Bridge()
    yield bridge
    bridge.close()


@pytest.fixture
def shown(qtbot: QtBot, bridge: Bridge) -> Iterator[Preview]:
    made = Preview(bridge, QPushButton("Choose another camera"))
    made.resize(640, 360)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.stop()
    delete(made)


def until_live(qtbot: QtBot, shown: Preview) -> None:
    """Its first view may come before the news that it runs: until then, words lie over it."""
    qtbot.waitUntil(lambda: shown.shown is not None and shown.state is State.LIVE, timeout=LONG)


def words(shown: Preview) -> str:
    said = shown.findChild(camera_words.CameraWords)
    assert said is not None
    return f"{said.accessibleName()} {said.accessibleDescription()}" if said.isVisible() else ""


def colour_at(shown: Preview, x: int, y: int) -> tuple[int, int, int]:
    colour = shown.grab().toImage().pixelColor(QPoint(x, y))
    return colour.blue(), colour.green(), colour.red()


def test_colours_and_places_are_those_of_the_frame(qtbot: QtBot, shown: Preview) -> None:
    shown.begin(lambda: ScriptedCamera(plain(BLUE, GREEN, RED, width=639, height=360)))
    until_live(qtbot, shown)
    assert [colour_at(shown, x, 180) for x in (100, 320, 540)] == [BLUE, GREEN, RED]


def test_what_is_not_as_wide_as_the_window_stands_in_its_middle(qtbot: QtBot, shown: Preview) -> None:
    shown.begin(lambda: ScriptedCamera(plain(GREEN, width=360, height=360)))
    until_live(qtbot, shown)
    assert colour_at(shown, 320, 180) == GREEN
    assert colour_at(shown, 139, 180) == colour_at(shown, 500, 180) != GREEN
    assert colour_at(shown, 140, 180) == colour_at(shown, 499, 180) == GREEN


def test_a_small_picture_is_enlarged_to_the_window(qtbot: QtBot, shown: Preview) -> None:
    shown.begin(lambda: ScriptedCamera(plain(RED, width=64, height=36)))
    until_live(qtbot, shown)
    assert colour_at(shown, 2, 2) == colour_at(shown, 637, 357) == RED


def test_views_come_in_the_size_of_the_widget(qtbot: QtBot, shown: Preview) -> None:
    camera = ScriptedCamera(pictures.jpeg(1920, 1080, 1))
    shown.begin(lambda: camera)
    until_live(qtbot, shown)
    assert shown.shown is not None
    assert shown.shown.pixels.shape == (360, 640, 3)
    shown.resize(320, 180)
    camera.script.put(pictures.jpeg(1920, 1080, 2))
    qtbot.waitUntil(
        lambda: shown.shown is not None and shown.shown.pixels.shape == (180, 320, 3), timeout=LONG
    )


def test_of_views_that_nobody_fetched_the_newest_is_shown_and_one_wakes(
    qtbot: QtBot, bridge: Bridge, shown: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    def view(number: int) -> View:
        return View(np.zeros((1, 1, 3), np.uint8), datetime.now(UTC), number, 1, 1)

    woken: list[Callable[[], None]] = []
    monkeypatch.setattr(bridge, "post", lambda owner, call: woken.append(call))
    for number in range(3):
        shown._link.came(view(number))
    assert len(woken) == 1
    woken[0]()
    assert shown.shown is not None
    assert shown.shown.monotonic == 2
    shown._link.came(view(3))
    assert len(woken) == 2


FAULTS: list[tuple[CameraError, str]] = [
    (CameraAbsent(camera="Scope"), "is not there"),
    (CameraBusy(camera="Scope"), "Another program"),
    (CameraBlocked(camera="Scope"), "does not let Pli use"),
    (CameraGone(camera="Scope"), "was unplugged"),
    (CameraStalled(camera="Scope", seconds=2), "has sent no picture"),
]


@pytest.mark.parametrize(("error", "said"), FAULTS, ids=lambda value: getattr(value, "code", ""))
def test_a_camera_that_cannot_be_had_is_told_with_a_way_on(
    error: CameraError, said: str, qtbot: QtBot, shown: Preview
) -> None:
    shown.begin(lambda: Refusing(error))
    qtbot.waitUntil(lambda: said in words(shown), timeout=LONG)
    assert any(button.isVisible() for button in shown.findChildren(QPushButton))


@pytest.mark.parametrize("size", [(640, 360), (489, 192), (468, 119), (340, 100)])
def test_what_is_said_of_a_camera_fits_into_the_smallest_picture(
    size: tuple[int, int], qtbot: QtBot, qapp: QApplication, shown: Preview
) -> None:
    theme.apply(qapp, Theme.LIGHT)
    shown.begin(lambda: Refusing(CameraAbsent(camera="Scope")))
    qtbot.waitUntil(lambda: "is not there" in words(shown), timeout=LONG)
    shown.resize(*size)
    said = shown.findChild(camera_words.CameraWords)
    assert said is not None
    qtbot.waitUntil(lambda: said.geometry().bottom() <= shown.height(), timeout=LONG)
    qtbot.waitUntil(lambda: looking.clipped(shown) == [], timeout=LONG)
    assert said.height() <= size[1]
    assert "is not there" in words(shown)


@pytest.mark.parametrize(("error", "said"), FAULTS, ids=lambda value: getattr(value, "code", ""))
def test_a_camera_that_fails_while_it_runs_is_told_and_comes_back_by_itself(
    error: CameraError, said: str, qtbot: QtBot, shown: Preview
) -> None:
    made: list[ScriptedCamera] = []

    def camera() -> Camera:
        script = [plain(GREEN)] if made else [plain(RED), error]
        made.append(ScriptedCamera(*script))
        return made[-1]

    heard: list[CameraError | None] = []
    shown.state_changed.connect(lambda state, error: heard.append(error))
    shown.begin(camera)
    qtbot.waitUntil(lambda: error in heard, timeout=LONG)
    qtbot.waitUntil(lambda: shown.state is State.LIVE and not words(shown), timeout=LONG)


def test_privacy_settings_are_one_press_away_where_the_system_has_them(
    qtbot: QtBot, shown: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(camera_words, "open_address", opened.append)
    monkeypatch.setattr(camera_words, "CAMERA_PRIVACY", "settings:camera")
    shown.begin(lambda: Refusing(CameraBlocked(camera="Scope")))
    qtbot.waitUntil(lambda: "does not let" in words(shown), timeout=LONG)
    next(button for button in shown.findChildren(QPushButton) if "privacy" in button.text()).click()
    assert opened == [QUrl("settings:camera")]


def test_while_a_camera_opens_it_is_said_and_not_before_the_system_has_had_a_moment(
    qtbot: QtBot, bridge: Bridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preview, "_PATIENCE", 60_000)
    patient = Preview(bridge)
    patient.show()
    states: list[State] = []
    patient.state_changed.connect(lambda state, error: states.append(state))
    patient.begin(lambda: Refusing(CameraBusy(camera="Scope")))
    qtbot.waitUntil(lambda: State.LOST in states, timeout=LONG)
    assert "being opened" in words(patient)
    patient.stop()
    delete(patient)


def test_a_picture_is_taken_and_handed_over(qtbot: QtBot, shown: Preview) -> None:
    camera = ScriptedCamera(pictures.jpeg(640, 480, 1))
    shown.begin(lambda: camera)
    until_live(qtbot, shown)
    camera.script.put(pictures.jpeg(640, 480, 2))
    taken = shown.shutter()()
    assert taken.data in (pictures.jpeg(640, 480, 1), pictures.jpeg(640, 480, 2))


def test_without_a_camera_the_shutter_says_why(shown: Preview) -> None:
    with pytest.raises(CameraAbsent):
        shown.shutter()()


def test_stopping_waits_for_no_camera(qtbot: QtBot, bridge: Bridge, shown: Preview) -> None:
    """The driver is stuck in a read when the page goes: whoever waits for it, it is not the window."""
    release, closed_in = threading.Event(), []

    class Stuck(ScriptedCamera):
        def read(self) -> Frame:
            release.wait(LONG / 1000)
            raise CameraGone(camera="Stuck")

    class Noting(Feed):
        def close(self) -> None:
            closed_in.append(threading.current_thread())
            super().close()

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(preview, "Feed", Noting)
        shown.begin(Stuck)
        shown.stop()
    assert shown.state is State.CLOSED
    qtbot.waitUntil(lambda: bool(closed_in), timeout=LONG)
    release.set()
    assert closed_in != [threading.main_thread()]


def test_what_a_camera_says_after_it_was_left_counts_no_more(qtbot: QtBot, shown: Preview) -> None:
    first = ScriptedCamera(plain(RED))
    shown.begin(lambda: first)
    until_live(qtbot, shown)
    late = shown._link
    shown.begin(lambda: ScriptedCamera(plain(GREEN)))
    until_live(qtbot, shown)
    shown.change(late, State.LOST, CameraGone(camera="Scope"))
    assert shown.error is None
    assert colour_at(shown, 320, 180) == GREEN


def test_the_room_is_counted_in_the_pixels_of_the_screen(
    shown: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shown, "devicePixelRatioF", lambda: 2.0)
    assert shown._room() == Size(1280, 720)

"""The jobs of ``bench.preview``, each run in a process that sees the impersonated camera; prints JSON.

    python -m bench.preview_jobs ours 3840 2160

The plain preview is what tutorials show: a copy of each frame, a signal for each, a pixmap scaled to the label.
"""

import json
import statistics
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from bench.watching import Heartbeat, peak_memory
from capture.camera import Size
from capture.opencv import cv2
from capture.sources import camera_source
from desktop.gui.bridge import Bridge
from desktop.gui.preview import Preview

_WIDTH, _HEIGHT = 1280, 720  # of the widget
_WARM = 15  # pictures that are not counted
_COUNTED = 150
_LONG = 30  # seconds


@dataclass(frozen=True)
class Seen:
    """``rate``: different pictures painted a second; ``delay``: median seconds from capture to painted; ``gap``: the
    longest time that the event loop did nothing else; ``memory``: MB resident at the most."""

    rate: float
    delay: float
    gap: float
    memory: float


class Eye:
    """Counts what was painted, and ends the program when it has seen enough."""

    def __init__(self) -> None:
        self.heartbeat = Heartbeat()
        self._seen: list[tuple[float, float]] = []

    def see(self, captured: float) -> None:
        """A picture of this moment is on the screen; one that was painted before does not count again."""
        if self._seen and self._seen[-1][0] == captured:
            return
        self._seen.append((captured, time.monotonic()))
        if len(self._seen) == _WARM:
            self.heartbeat.begin()
        if len(self._seen) == _WARM + _COUNTED:
            QTimer.singleShot(0, QApplication.quit)

    def report(self) -> Seen:
        counted = self._seen[_WARM:]
        seconds = counted[-1][1] - counted[0][1]
        delays = [painted - captured for captured, painted in counted]
        rate = (len(counted) - 1) / seconds
        return Seen(rate, statistics.median(delays), self.heartbeat.longest, peak_memory())


class _Watched(Preview):
    def __init__(self, bridge: Bridge, eye: Eye) -> None:
        super().__init__(bridge)
        self._eye = eye

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if self.shown is not None:
            self._eye.see(self.shown.monotonic)


class _Plain(QLabel):
    """A copy of each frame, a signal for each, a pixmap scaled smoothly."""

    came = Signal(object, float)

    def __init__(self, eye: Eye, wanted: Size) -> None:
        super().__init__()
        self._eye = eye
        self._wanted = wanted
        self._captured = 0.0
        self._ended = threading.Event()
        self.came.connect(self._show)
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def end(self) -> None:
        self._ended.set()
        self._thread.join()

    def _read(self) -> None:
        camera = cv2.VideoCapture(0, cv2.CAP_V4L2)
        camera.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
        camera.set(cv2.CAP_PROP_FRAME_WIDTH, self._wanted.width)
        camera.set(cv2.CAP_PROP_FRAME_HEIGHT, self._wanted.height)
        while not self._ended.is_set():
            _, pixels = camera.read()
            captured = camera.get(cv2.CAP_PROP_POS_MSEC) / 1000
            height, width = pixels.shape[:2]
            image = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_BGR888).copy()
            self.came.emit(image, captured)
        camera.release()

    def _show(self, image: QImage, captured: float) -> None:
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        self._captured = captured
        self.setPixmap(QPixmap.fromImage(image).scaled(self.size(), keep, smooth))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if self._captured:
            self._eye.see(self._captured)


def ours(wanted: Size) -> Seen:
    """Ours."""
    bridge, eye = Bridge(), Eye()
    preview = _Watched(bridge, eye)
    _look(preview, lambda: preview.begin(camera_source("0", wanted)))
    preview.stop()
    bridge.close()
    return eye.report()


def plain(wanted: Size) -> Seen:
    """The tutorials'."""
    eye = Eye()
    label = _Plain(eye, wanted)
    _look(label, lambda: None)
    label.end()
    return eye.report()


def _look(widget: QWidget, begin: Callable[[], None]) -> None:
    """Show a widget until the eye has seen enough; ``RuntimeError`` when it never does."""
    widget.resize(_WIDTH, _HEIGHT)
    widget.show()
    begin()
    QTimer.singleShot(_LONG * 1000, lambda: QApplication.exit(1))
    if QApplication.exec() != 0:
        raise RuntimeError("too few pictures were painted")


JOBS: dict[str, Callable[[Size], Seen]] = {"ours": ours, "plain": plain}

if __name__ == "__main__":
    application = QApplication()
    print(json.dumps(asdict(JOBS[sys.argv[1]](Size(int(sys.argv[2]), int(sys.argv[3]))))))

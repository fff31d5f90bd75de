"""One camera and the thread that reads it.

A driver may block for ever in a read, and nothing can wake it. So a thread belongs to one opening, and what is
abandoned is never waited for: it gives its camera back when, and if, the read returns.
"""

import atexit
import threading
from collections.abc import Callable
from time import monotonic
from weakref import WeakSet

from capture.camera import Camera
from capture.frame import Frame
from capture.last_frames import LastFrames
from capture.watch import Event
from cases.errors import CameraError

Report = Callable[["Opening", Event, float, CameraError | None], None]
"""Which opening, what happened, when (``time.monotonic``), and the device's own words if it failed."""

LAST_WAIT = 2.0  # seconds; the reads that do return, return within one


class Opening:
    """Reads ``camera`` into ``frames`` from the moment it is made; ``report`` is called from its thread."""

    def __init__(self, camera: Camera, frames: LastFrames, report: Report) -> None:
        self.camera = camera
        self._frames = frames
        self._report = report
        self._abandoned = threading.Event()
        self._thread = threading.Thread(target=self._run, name="camera-grab", daemon=True)
        self._thread.start()
        _running.add(self)

    def abandon(self) -> None:
        """Want nothing more of it."""
        self._abandoned.set()

    def is_over(self, patience: float = 0) -> bool:
        """Whether its camera was given back, after waiting for that at most ``patience`` seconds."""
        self._thread.join(patience)
        return not self._thread.is_alive()

    def _run(self) -> None:
        try:
            with self.camera:
                while not self._abandoned.is_set():
                    self._take(self.camera.read())
        except CameraError as error:
            self._report(self, Event.FAILED, monotonic(), error)

    def _take(self, frame: Frame) -> None:
        before = self._frames.newest()
        frozen = not self.camera.may_repeat and before is not None and frame.shows_the_same(before)
        if not frozen and not self._abandoned.is_set():
            self._frames.put(frame)
            self._report(self, Event.NEWS, monotonic(), None)


_running: WeakSet[Opening] = WeakSet()


@atexit.register
def _let_readers_end() -> None:
    """A read that returned while the interpreter goes down would abort the process, out of the driver's C++."""
    end = monotonic() + LAST_WAIT
    for opening in list(_running):
        opening.abandon()
    for opening in list(_running):
        opening.is_over(max(0.0, end - monotonic()))

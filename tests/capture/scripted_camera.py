"""A camera that does as the test says, and a listener for what a feed tells."""

import queue
import threading
from collections.abc import Callable

from capture.camera import Camera, Mode
from capture.frame import Frame, View, jpeg_frame
from capture.watch import State
from cases.errors import CameraAbsent, CameraError

LONG = 20  # seconds until a test gives up


class ScriptedCamera(Camera):
    """Gives the frames and errors put into ``script``, and blocks while there are none."""

    def __init__(self, *script: bytes | Frame | CameraError, absent: bool = False) -> None:
        self.script: queue.SimpleQueue[bytes | Frame | CameraError] = queue.SimpleQueue()
        for step in script:
            self.script.put(step)
        self.absent = absent
        self.closed = threading.Event()
        self._number = 0

    @property
    def name(self) -> str:
        return "Scripted"

    @property
    def mode(self) -> Mode:
        return Mode("MJPG", 640, 480, 30)

    def open(self) -> None:
        if self.absent:
            raise CameraAbsent(camera=self.name)

    def read(self) -> Frame:
        step = self.script.get()
        self._number += 1
        if isinstance(step, CameraError):
            raise step
        return jpeg_frame(self._number, step) if isinstance(step, bytes) else step

    def close(self) -> None:
        self.closed.set()


class Listener:
    """Keeps what a feed tells, and waits for it."""

    def __init__(self) -> None:
        self.states: list[tuple[State, type[CameraError] | None]] = []
        self.views: list[View] = []
        self._changed = threading.Condition()

    def on_state(self, state: State, error: CameraError | None) -> None:
        with self._changed:
            self.states.append((state, type(error) if error else None))
            self._changed.notify_all()

    def on_view(self, view: View) -> None:
        with self._changed:
            self.views.append(view)
            self._changed.notify_all()

    def until(self, happened: Callable[["Listener"], bool]) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: happened(self), LONG), f"only {self.states}"

    def until_state(self, state: State, times: int = 1) -> None:
        self.until(lambda heard: [told for told, _ in heard.states].count(state) >= times)

    def until_views(self, count: int) -> None:
        self.until(lambda heard: len(heard.views) >= count)

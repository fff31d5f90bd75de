"""A camera for the windows' tests: it does what the test says, and is the only one there is."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from capture.camera import Camera, Mode
from capture.frame import Frame, jpeg_frame
from capture.sources import KnownCamera
from cases.errors import CameraError
from desktop import cameras
from desktop.gui.request import pictures_step
from tests.camera import pictures

NAME = "Dermatoscope"


class Held:
    """The camera in the hands of the test."""

    def __init__(self) -> None:
        self.refuses: CameraError | None = None
        self.made: list[_Obeying] = []

    def make(self) -> Camera:
        """As ``camera_source`` gives it: one for each opening."""
        self.made.append(_Obeying(self))
        return self.made[-1]

    def fail(self, error: CameraError) -> None:
        """Fail, and refuse to be opened again for the same reason."""
        self.refuses = error


class _Obeying(Camera):
    """Sends pictures without end, no two in a row alike, until it is told to fail."""

    name = NAME
    mode = Mode("MJPG", 640, 360, 30)

    def __init__(self, held: Held) -> None:
        self._held = held
        self._number = 0

    def open(self) -> None:
        if self._held.refuses is not None:
            raise self._held.refuses

    def read(self) -> Frame:
        time.sleep(1 / self.mode.fps)
        self.open()
        self._number += 1
        return jpeg_frame(self._number, pictures.jpeg(640, 360, self._number % 2))

    def close(self) -> None:
        """There is nothing to give back."""


@contextmanager
def held_camera() -> Iterator[Held]:
    """The only camera there is."""
    held = Held()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(cameras, "known_cameras", lambda: [KnownCamera("0", NAME, None, None)])
        patched.setattr(pictures_step, "camera_source", lambda source: held.make)
        patched.delenv(cameras.FROM_OUTSIDE, raising=False)
        yield held

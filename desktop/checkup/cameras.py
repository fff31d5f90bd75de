"""Each camera of this computer: does it open, and does it give a picture?"""

import threading
from time import monotonic

from capture.feed import Feed
from capture.frame import View
from capture.sources import KnownCamera
from capture.watch import State
from cases.errors import CameraAbsent, CameraError, Cancelled
from desktop.checkup.findings import Finding, Found
from desktop.checkup.surroundings import CameraOf, Surroundings
from transport.body import Happened

_PATIENCE = 15.0
"""Seconds for one camera; some drivers take ten to open."""
_TURN = 0.1


def look_at_cameras(around: Surroundings, cancelled: Happened) -> list[Found]:
    """One finding for each camera; raises ``Cancelled``."""
    known = around.cameras()
    if not known:
        return [Found(Finding.CAMERA_NONE)]
    return [_look_at(camera, around.camera_of, cancelled) for camera in known]


def _look_at(camera: KnownCamera, camera_of: CameraOf, cancelled: Happened) -> Found:
    first = _FirstPicture()
    feed = Feed(camera_of(camera.source), first.on_view, first.on_state)
    feed.open()
    try:
        view = first.wait(camera.name, cancelled)
    except CameraError as error:
        named = type(error)(**(error.fields | {"camera": camera.name}))
        return Found(Finding.CAMERA_FAILS, camera.name, error=named)
    finally:
        feed.close()
    return Found(Finding.CAMERA_WORKS, camera.name, {"width": view.width, "height": view.height})


class _FirstPicture:
    """Waits for a picture, or for what stands in its way."""

    def __init__(self) -> None:
        self._happened = threading.Event()
        self._view: View | None = None
        self._error: CameraError | None = None

    def on_view(self, view: View) -> None:
        self._view = self._view or view
        self._happened.set()

    def on_state(self, _state: State, error: CameraError | None) -> None:
        if error is not None:
            self._error = error
            self._happened.set()

    def wait(self, name: str, cancelled: Happened) -> View:
        end = monotonic() + _PATIENCE
        while not self._happened.wait(_TURN):
            if cancelled():
                raise Cancelled
            if monotonic() > end:
                raise CameraAbsent(camera=name)
        if self._view is None:
            raise self._error or CameraAbsent(camera=name)
        return self._view

"""The jobs of ``bench.camera``, each run in a process that sees the impersonated camera; prints one number."""

import os
import statistics
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from capture.camera import Size
from capture.feed import VIEW, Feed
from capture.frame import View
from capture.opencv import cv2
from capture.opencv_camera import OpenCvCamera
from capture.sources import camera_source
from capture.watch import State
from cases.errors import CameraError
from tests.camera.impersonator import FOLDER, Device

_UHD = Size(3840, 2160)
_WARM = 15  # frames that are not counted
_COUNTED = 90
_LONG = 30  # seconds


def grab() -> float:
    """Processor time per second of ours."""
    with OpenCvCamera(0, _UHD) as camera:
        return _share_of_core(camera.read)


def grab_plainly() -> float:
    """The same of a plain loop, which decodes."""
    return _share_of_core(_plain_camera().read)


def see() -> float:
    """Seconds from capture to the view of ours."""
    delays: list[float] = []
    enough = threading.Event()

    def note(view: View) -> None:
        delays.append(time.monotonic() - view.monotonic)
        if len(delays) == _WARM + _COUNTED:
            enough.set()

    feed = Feed(camera_source("0", _UHD), note, lambda _state, _error: None)
    feed.open()
    enough.wait(_LONG)
    feed.close()
    return statistics.median(delays[_WARM:])


def see_plainly() -> float:
    """The same of a plain loop: decode all, then make it small."""
    camera = _plain_camera()
    delays = []
    for _ in range(_WARM + _COUNTED):
        _, pixels = camera.read()
        cv2.resize(pixels, (VIEW.width, VIEW.height), interpolation=cv2.INTER_AREA)
        delays.append(time.monotonic() - camera.get(cv2.CAP_PROP_POS_MSEC) / 1000)
    return statistics.median(delays[_WARM:])


def notice(fault: str) -> float:
    """Seconds until a fault of the device is told."""
    live, lost = threading.Event(), threading.Event()

    def note(state: State, _error: CameraError | None) -> None:
        {State.LIVE: live, State.LOST: lost}.get(state, threading.Event()).set()

    device = Device(Path(os.environ[FOLDER]))
    feed = Feed(camera_source("0", _UHD), lambda _view: None, note)
    feed.open()
    live.wait(_LONG)
    began = time.monotonic()
    device.begin(fault)
    lost.wait(_LONG)
    took = time.monotonic() - began
    device.end(fault)
    feed.close()
    return took


def _plain_camera() -> cv2.VideoCapture:
    camera = cv2.VideoCapture(0, cv2.CAP_V4L2)
    camera.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
    camera.set(cv2.CAP_PROP_FRAME_WIDTH, _UHD.width)
    camera.set(cv2.CAP_PROP_FRAME_HEIGHT, _UHD.height)
    return camera


def _share_of_core(read: Callable[[], object]) -> float:
    for _ in range(_WARM):
        read()
    used, began = time.process_time(), time.monotonic()
    for _ in range(_COUNTED):
        read()
    return (time.process_time() - used) / (time.monotonic() - began)


JOBS: dict[str, Callable[..., float]] = {
    job.__name__: job for job in (grab, grab_plainly, see, see_plainly, notice)
}

if __name__ == "__main__":
    sys.stdout.write(f"{JOBS[sys.argv[1]](*sys.argv[2:])}\n")

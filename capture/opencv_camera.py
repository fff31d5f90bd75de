"""A USB camera by number or device path, or a network stream by address, through OpenCV.

Motion JPEG is never decoded here: frames carry the bytes that the camera made. A stream of another kind
(H.264 over RTSP) arrives as pixels, and its pictures are kept as PNG.
"""

from time import monotonic
from urllib.parse import urlsplit

import numpy as np

from capture.camera import Camera, Mode, Size
from capture.frame import Frame
from capture.opencv import BACKEND, cv2
from capture.opencv_device import READING_PATIENCE, frame_of, mode_of, open_device, open_stream
from cases.errors import (
    CameraAbsent,
    CameraBlocked,
    CameraBusy,
    CameraError,
    CameraGone,
    CameraStalled,
    WrongUsage,
)
from host.system import Obstacle, camera_obstacle

LARGEST = Size(3840, 2160)
STREAM_SCHEMES = ("http", "https", "rtsp", "rtsps")
_MOST_DAMAGED = 30  # pictures in a row
_MOST_DELAY = 5.0  # seconds between capture and read that are still believed of a driver's clock


class OpenCvCamera(Camera):
    """``source``: a number, a device path, or an address of ``STREAM_SCHEMES`` (else ``WrongUsage``)."""

    def __init__(self, source: int | str, wanted: Size = LARGEST, name: str = "") -> None:
        self._source = source
        self._wanted = wanted
        self._is_stream = isinstance(source, str) and "://" in source
        self._name = name or _name_for(source)
        self._device: cv2.VideoCapture | None = None
        self._number = 0

    @property
    def name(self) -> str:
        return self._name

    @property
    def mode(self) -> Mode:
        return mode_of(self._opened())

    def open(self) -> None:
        self.close()
        if self._is_stream:
            self._device = open_stream(str(self._source))
        else:
            self._device = open_device(self._source, self._wanted)
        if self._device is None:
            raise self._refusal()
        self._number = 0

    def read(self) -> Frame:
        device = self._opened()
        for _ in range(_MOST_DAMAGED):
            array = self._receive(device)
            frame = frame_of(array, self._number, self._capture_time(device))
            if frame is not None:
                return frame
            if (
                min(array.shape[:2]) > 1
            ):  # raw pixels in the driver's own layout: have them converted from now on
                device.set(cv2.CAP_PROP_CONVERT_RGB, 1)
        raise CameraStalled(camera=self._name, seconds=1)

    def close(self) -> None:
        device, self._device = self._device, None
        if device is not None:
            device.release()

    def _refusal(self) -> CameraError:
        """Why the camera would not open: OpenCV does not say, the system does."""
        obstacle = None if self._is_stream else camera_obstacle(self._source)
        match obstacle:
            case Obstacle.BUSY:
                return CameraBusy(camera=self._name)
            case Obstacle.BLOCKED:
                return CameraBlocked(camera=self._name)
            case None:
                return CameraAbsent(camera=self._name)

    def _opened(self) -> cv2.VideoCapture:
        if self._device is None:
            raise CameraAbsent(camera=self._name)
        return self._device

    def _receive(self, device: cv2.VideoCapture) -> np.ndarray:
        began = monotonic()
        received, array = device.read()
        if received:
            self._number += 1
            return array
        # OpenCV says only "no": one that took the whole patience was silence, one at once a device that is gone
        if monotonic() - began > 0.9 * READING_PATIENCE / 1000:
            raise CameraStalled(camera=self._name, seconds=READING_PATIENCE // 1000)
        raise CameraGone(camera=self._name)

    def _capture_time(self, device: cv2.VideoCapture) -> float | None:
        """When the driver stamped the picture: V4L2 does it on the clock of ``time.monotonic``."""
        if self._is_stream or BACKEND != cv2.CAP_V4L2:
            return None
        stamp = device.get(cv2.CAP_PROP_POS_MSEC) / 1000
        return stamp if 0 <= monotonic() - stamp < _MOST_DELAY else None


def _name_for(source: int | str) -> str:
    if isinstance(source, int):
        return f"Camera {source}"
    if "://" not in source:
        return source.rsplit("/", 1)[-1]
    address = urlsplit(source)
    if address.scheme.lower() not in STREAM_SCHEMES:
        raise WrongUsage(why="the address of a camera begins with " + ", ".join(STREAM_SCHEMES))
    return address.hostname or "Camera"

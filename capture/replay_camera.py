"""Pictures from a folder, or a video file, played as if a camera sent them: for trying, teaching and tests."""

from abc import abstractmethod
from collections.abc import Iterator
from pathlib import Path
from time import monotonic, sleep

import numpy as np

from capture.camera import Camera, Mode
from capture.frame import Frame
from capture.opencv import cv2
from capture.opencv_device import frame_of, mode_of, open_stream
from cases.errors import CameraAbsent, CameraGone

JPEG_NAMES = (".jpg", ".jpeg")
PICTURE_NAMES = (*JPEG_NAMES, ".png")


class ReplayCamera(Camera):
    """What both replays share: a name, a pace, and an end that reads as an unplugged camera."""

    may_repeat = True

    def __init__(self, source: Path, loop: bool = True) -> None:
        self._source = source
        self._loop = loop
        self._mode: Mode | None = None
        self._frames: Iterator[Frame] = iter(())
        self._due = 0.0

    @property
    def name(self) -> str:
        return self._source.stem

    @property
    def mode(self) -> Mode:
        if self._mode is None:
            raise CameraAbsent(camera=self.name)
        return self._mode

    def read(self) -> Frame:
        interval = 1 / self.mode.fps
        sleep(max(0.0, self._due - monotonic()))
        self._due = max(self._due + interval, monotonic())
        frame = next(self._frames, None)
        if frame is None:
            raise CameraGone(camera=self.name)
        return frame

    def open(self) -> None:
        self._frames = iter(())
        self._mode = self._prepare()
        self._frames = self._play()
        self._due = monotonic()

    def close(self) -> None:
        self._mode = None
        self._frames = iter(())

    @abstractmethod
    def _prepare(self) -> Mode:
        """Look at the source; ``CameraAbsent`` when there is nothing to play."""

    @abstractmethod
    def _play(self) -> Iterator[Frame]:
        """Its frames, as fast as they can be had."""


class FolderCamera(ReplayCamera):
    """The JPEG and PNG pictures of a folder by name; JPEG files are the frames, byte by byte."""

    def __init__(self, folder: Path, fps: float = 15, loop: bool = True) -> None:
        super().__init__(folder, loop)
        self._fps = fps

    def _prepare(self) -> Mode:
        first = next(self._once(1), None)
        if first is None:
            raise CameraAbsent(camera=self.name)
        return Mode("PNG" if first.jpeg is None else "JPEG", first.width, first.height, self._fps)

    def _play(self) -> Iterator[Frame]:
        number = 0
        while True:
            before = number
            for frame in self._once(number + 1):
                number = frame.number
                yield frame
            if number == before or not self._loop:
                return

    def _once(self, number: int) -> Iterator[Frame]:
        for file in self._pictures():
            frame = _read_picture(file, number)
            if frame is not None:
                number += 1
                yield frame

    def _pictures(self) -> list[Path]:
        if not self._source.is_dir():
            return []
        return sorted(file for file in self._source.iterdir() if file.suffix.lower() in PICTURE_NAMES)


class VideoCamera(ReplayCamera):
    """A video file at its own pace; Motion JPEG keeps the bytes that the camera once made."""

    def __init__(self, file: Path, loop: bool = True) -> None:
        super().__init__(file, loop)
        self._video: cv2.VideoCapture | None = None

    def close(self) -> None:
        super().close()
        video, self._video = self._video, None
        if video is not None:
            video.release()

    def _prepare(self) -> Mode:
        self._video = open_stream(str(self._source)) if self._source.is_file() else None
        if self._video is None:
            raise CameraAbsent(camera=self.name)
        mode = mode_of(self._video)
        return Mode(mode.fourcc, mode.width, mode.height, mode.fps or 25.0)

    def _play(self) -> Iterator[Frame]:
        number, video = 0, self._video
        while video is not None:
            before = number
            for array in _arrays(video):
                frame = frame_of(array, number + 1, None)
                if frame is not None:
                    number += 1
                    yield frame
            if number == before or not self._loop or not video.set(cv2.CAP_PROP_POS_FRAMES, 0):
                return


def _arrays(video: cv2.VideoCapture) -> Iterator[np.ndarray]:
    received, array = video.read()
    while received:
        yield array
        received, array = video.read()


def _read_picture(file: Path, number: int) -> Frame | None:
    """The picture in a file, ``None`` for one that is damaged, too large, unreadable or was removed meanwhile."""
    try:
        data = np.frombuffer(file.read_bytes(), np.uint8)
        if file.suffix.lower() in JPEG_NAMES:
            return frame_of(data.reshape(1, -1), number, None)
        array = cv2.imdecode(data, cv2.IMREAD_COLOR)
    except (OSError, cv2.error):
        return None
    return None if array is None else frame_of(array, number, None)

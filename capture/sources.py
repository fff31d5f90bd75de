"""The cameras of this machine, and cameras by the words a person uses for them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from capture.camera import Camera, Size
from capture.opencv import BACKEND
from capture.opencv_camera import LARGEST, OpenCvCamera
from capture.replay_camera import FolderCamera, VideoCamera

VIDEO_NAMES = (".avi", ".mkv", ".mov", ".mp4")


@dataclass(frozen=True)
class KnownCamera:
    """A camera that is plugged in; ``vendor`` and ``product`` are its USB numbers, where it has them."""

    source: str
    name: str
    vendor: int | None
    product: int | None


def known_cameras() -> list[KnownCamera]:
    """The cameras plugged in, in the system's order; ``source`` is for ``camera_source``."""
    from cv2_enumerate_cameras import (
        enumerate_cameras,
    )  # only a practice has it; and it must not import cv2 first

    found = enumerate_cameras(BACKEND)
    return [KnownCamera(str(camera.index), camera.name, camera.vid, camera.pid) for camera in found]


def camera_source(source: str, wanted: Size = LARGEST) -> Callable[[], Camera]:
    """What makes cameras of ``source``: a number, an address, a folder of pictures, a video file, a device path.

    Nothing is opened yet. ``WrongUsage`` for an address that no camera can have.
    """
    path = Path(source)
    if path.is_dir():
        return lambda: FolderCamera(path)
    if path.suffix.lower() in VIDEO_NAMES and "://" not in source:
        return lambda: VideoCamera(path)
    device: int | str = int(source) if source.isdecimal() else source
    first = OpenCvCamera(device, wanted)
    return lambda: OpenCvCamera(device, wanted, first.name)

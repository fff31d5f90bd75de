"""What every camera can do; ``tests/contract/camera.py`` holds each implementation to it.

A ``Camera`` is one opening of one device: whoever wants it again makes another. So a read that never returns
costs one thread and one object, and nobody waits for it.

    with OpenCvCamera(0) as camera:
        frame = camera.read()
"""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from capture.frame import Frame


@dataclass(frozen=True)
class Size:
    """Width and height in pixels."""

    width: int
    height: int


@dataclass(frozen=True)
class Mode:
    """What the camera said it sends, read back after asking; the rate is its promise, ``Feed.rate`` is measured."""

    fourcc: str
    width: int
    height: int
    fps: float


class Camera(ABC):
    """One opening of a camera. Used by one thread; only ``name`` may be asked from others."""

    may_repeat: bool = False
    """Whether identical pictures in a row are in order; on a living sensor they mean that it froze."""

    @property
    @abstractmethod
    def name(self) -> str:
        """For people; never an address, a user name or a password."""

    @property
    @abstractmethod
    def mode(self) -> Mode:
        """What was agreed with the device. ``CameraAbsent`` unless open."""

    @abstractmethod
    def open(self) -> None:
        """Take the device and agree on a mode; may take seconds.

        ``CameraBusy`` when another program has it, ``CameraBlocked`` when the system does not let us,
        ``CameraAbsent`` when it is not there, or cannot be had for any other reason.
        """

    @abstractmethod
    def read(self) -> Frame:
        """Wait for the next picture and give it; damaged ones are passed over.

        The frame stays as it is whatever is read later. ``CameraGone`` when the device is no longer there,
        ``CameraStalled`` when it sent nothing for about a second, ``CameraAbsent`` when it is not open. After
        an error the opening is over: close it. A driver may block here for ever.
        """

    @abstractmethod
    def close(self) -> None:
        """Give the device back; closing twice is harmless."""

    def __enter__(self) -> Self:
        self.open()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

"""One picture as it left a camera, and what a person keeps or sees of it."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from time import monotonic as now_monotonic

import numpy as np
import numpy.typing as npt
import simplejpeg

Pixels = npt.NDArray[np.uint8]
"""Height × width × 3, blue, green, red."""


@dataclass(frozen=True, eq=False)
class Frame:
    """One picture of a camera: either the JPEG bytes the camera itself made, or the pixels it sent.

    ``number`` counts from 1 in each opening of a camera; ``taken_at`` (UTC) and ``monotonic`` (seconds, the
    scale of ``time.monotonic``) are the moment of capture, as near to it as the camera tells.
    """

    number: int
    taken_at: datetime
    monotonic: float
    width: int
    height: int
    content: bytes | Pixels = field(repr=False)

    @property
    def jpeg(self) -> bytes | None:
        """The camera's own JPEG, if it made one."""
        return self.content if isinstance(self.content, bytes) else None

    @property
    def pixels(self) -> Pixels | None:
        """What came instead of a JPEG."""
        return None if isinstance(self.content, bytes) else self.content

    def shows_the_same(self, other: "Frame") -> bool:
        """Whether both are one and the same picture to the last bit, which no living sensor sends twice."""
        if isinstance(self.content, bytes) or isinstance(other.content, bytes):
            return self.jpeg == other.jpeg
        return bool(np.array_equal(self.content[::8, ::8], other.content[::8, ::8]))


@dataclass(frozen=True, eq=False)
class View:
    """A frame decoded for the screen; ``width`` and ``height`` are those of the whole frame."""

    pixels: Pixels = field(repr=False)
    taken_at: datetime
    monotonic: float
    width: int
    height: int


@dataclass(frozen=True)
class Snapshot:
    """A picture taken: the camera's own JPEG, or a lossless PNG where the camera sends only pixels."""

    data: bytes = field(repr=False)
    media_type: str
    taken_at: datetime
    width: int
    height: int


def jpeg_frame(number: int, jpeg: bytes, monotonic: float | None = None) -> Frame:
    """A frame of the camera's own bytes. ``ValueError`` when they do not begin like a JPEG picture."""
    height, width, _, _ = simplejpeg.decode_jpeg_header(jpeg)
    moment = now_monotonic() if monotonic is None else monotonic
    return Frame(number, wall_clock(moment), moment, width, height, jpeg)


def pixel_frame(number: int, pixels: Pixels, monotonic: float | None = None) -> Frame:
    """A frame of pixels, which nobody may change afterwards."""
    height, width = pixels.shape[:2]
    moment = now_monotonic() if monotonic is None else monotonic
    return Frame(number, wall_clock(moment), moment, width, height, pixels)


def wall_clock(monotonic: float) -> datetime:
    """The UTC time of a moment of ``time.monotonic``."""
    return datetime.now(UTC) - timedelta(seconds=now_monotonic() - monotonic)

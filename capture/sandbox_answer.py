"""What the decoding child says, in bytes of fixed places: its parent trusts it no more than the picture."""

import struct
from dataclasses import dataclass, field

from capture.verdict import Verdict

HEADER = struct.Struct(
    "!BIIIII"
)  # verdict, width, height, length of the thumbnail, width and height of the raster
MOST_THUMBNAIL = 2 * 2**20  # bytes
MOST_SIDE = 4096  # pixels of a raster
_MOST_SIDE = 2**16


@dataclass(frozen=True)
class Raster:
    """Upright pixels: ``rgb`` holds three bytes each, line after line, and nothing else."""

    width: int
    height: int
    rgb: bytes = field(repr=False)


@dataclass(frozen=True)
class Answer:
    """The child's findings; sizes are 0 where it has none."""

    verdict: Verdict
    width: int = 0
    height: int = 0
    thumbnail: bytes = b""
    raster: Raster | None = None


def to_bytes(answer: Answer) -> bytes:
    """The answer as it goes through the pipe."""
    raster = answer.raster or _NONE
    sizes = (answer.width, answer.height, len(answer.thumbnail), raster.width, raster.height)
    return HEADER.pack(answer.verdict, *sizes) + answer.thumbnail + raster.rgb


def longest(within: tuple[int, int]) -> int:
    """The most bytes that an answer can have whose raster was asked to fit ``within``."""
    return HEADER.size + MOST_THUMBNAIL + 3 * within[0] * within[1]


def parse(untrusted: bytes, within: tuple[int, int] = (0, 0)) -> Answer:
    """Read an answer back, whose raster was asked to fit ``within``. ``ValueError`` when it is not exactly one."""
    if len(untrusted) < HEADER.size:
        raise ValueError("too short")
    verdict, width, height, length, across, down = HEADER.unpack_from(untrusted)
    if length > MOST_THUMBNAIL or max(width, height) > _MOST_SIDE or across > within[0] or down > within[1]:
        raise ValueError("sizes out of bounds")
    if len(untrusted) != HEADER.size + length + 3 * across * down or bool(across) != bool(down):
        raise ValueError("not as long as it says")
    thumbnail, rgb = untrusted[HEADER.size : HEADER.size + length], untrusted[HEADER.size + length :]
    if thumbnail and not thumbnail.startswith(b"\xff\xd8"):
        raise ValueError("the thumbnail is no JPEG")
    return Answer(Verdict(verdict), width, height, thumbnail, Raster(across, down, rgb) if rgb else None)


_NONE = Raster(0, 0, b"")

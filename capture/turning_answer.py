"""What the turning child says of a picture that is whole, in bytes of fixed places, after the byte of its verdict.

Its parent trusts it no more than the picture.
"""

import struct
from dataclasses import dataclass, field
from enum import IntEnum

HEADER = struct.Struct("!BIIB")  # how, width, height, samples a pixel
_JPEG_BEGINS = b"\xff\xd8\xff"


class How(IntEnum):
    """By which way the picture became upright."""

    BLOCKS = 1
    """A JPEG whose blocks changed places: each coefficient is the original's."""
    ENCODED = 2
    """A JPEG that was encoded again, from sRGB pixels."""
    PIXELS = 3
    """The pixels of a PNG, the same values."""
    CONVERTED = 4
    """The pixels of a PNG in sRGB: they had another depth, a palette, transparency, or grey with a profile."""


_JPEG = (How.BLOCKS, How.ENCODED)


@dataclass(frozen=True)
class Upright:
    """An upright picture. ``data``: a JPEG, or ``samples`` (1 grey, 3 RGB) bytes a pixel, line after line."""

    how: How
    width: int
    height: int
    samples: int
    data: bytes = field(repr=False)


def to_bytes(answer: Upright) -> bytes:
    """The answer as it goes through the pipe."""
    return HEADER.pack(answer.how, answer.width, answer.height, answer.samples) + answer.data


def parse(untrusted: bytes, pixels: int) -> Upright:
    """Read an answer of at most ``pixels`` back. ``ValueError`` when it is not exactly one."""
    if len(untrusted) < HEADER.size:
        raise ValueError("too short")
    number, width, height, samples = HEADER.unpack_from(untrusted)
    how, data = How(number), untrusted[HEADER.size :]
    if not (samples in (1, 3) and 0 < width * height <= pixels):
        raise ValueError("sizes out of bounds")
    if how in _JPEG and not data.startswith(_JPEG_BEGINS):
        raise ValueError("no JPEG")
    if how not in _JPEG and len(data) != width * height * samples:
        raise ValueError("not as long as it says")
    return Upright(how, width, height, samples, data)

"""What the child that makes tiles says, in bytes of fixed places: its parent trusts it no more than the picture.

A header, the length of every JPEG, and the JPEGs: the overview first, then the tiles in the order of ``Layout.tiles``.
``capture.pyramid_check`` reads it back.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from capture.scale_found import Scale
from capture.verdict import Verdict

HEADER = struct.Struct("!BII?dddd")  # verdict, width, height, whether there is a scale, and its four numbers
LONGEST = 192 * 2**20
"""Bytes of an answer. 64 megapixels of the wildest noise take less."""


@dataclass(frozen=True)
class Answer:
    """The child's findings; sizes are 0 where it has none. ``jpegs``: the overview, then the tiles."""

    verdict: Verdict
    width: int = 0
    height: int = 0
    jpegs: tuple[bytes, ...] = field(default=(), repr=False)
    scale: Scale | None = None


def to_pieces(answer: Answer) -> Iterator[bytes]:
    """The answer as it goes through the pipe, piece by piece: it is long, and its child has little memory."""
    scale = answer.scale or Scale(0, 0, 0, 0)
    numbers = (scale.mm_per_pixel, scale.uncertainty, scale.x, scale.y)
    yield HEADER.pack(answer.verdict, answer.width, answer.height, answer.scale is not None, *numbers)
    yield struct.pack(f"!{len(answer.jpegs)}I", *map(len, answer.jpegs))
    yield from answer.jpegs

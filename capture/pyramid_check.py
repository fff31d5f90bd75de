"""The bounds of what the child that makes tiles says: all that its parent believes.

Nothing here decodes: each JPEG is read by the strict parser that cleans pictures, and written anew.
"""

import struct
from dataclasses import astuple
from math import isfinite

from capture.clean.jpeg import rebuild_jpeg
from capture.clean.parts import MOST_SIDE
from capture.pyramid_answer import HEADER, Answer
from capture.pyramid_layout import Layout
from capture.scale_found import Scale
from capture.verdict import Verdict
from cases.errors import PictureRefused

_SMALLEST, _LARGEST = 1e-5, 10.0  # mm a pixel


def parse(untrusted: bytes, most_pixels: int) -> Answer:
    """Read an answer back. ``ValueError`` when it is not exactly one, or a JPEG is not what its place asks for."""
    if len(untrusted) < HEADER.size:
        raise ValueError("too short")
    number, width, height, has_scale, *scale = HEADER.unpack_from(untrusted)
    verdict = Verdict(number)
    if verdict is not Verdict.WHOLE:
        if len(untrusted) != HEADER.size or has_scale:
            raise ValueError("more than a verdict")
        return Answer(verdict, width, height)
    if not (0 < width <= MOST_SIDE and 0 < height <= MOST_SIDE and width * height <= most_pixels):
        raise ValueError("sizes out of bounds")
    layout = Layout(width, height)
    jpegs = _jpegs(untrusted, layout)
    return Answer(verdict, width, height, jpegs, _scale(Scale(*scale), layout) if has_scale else None)


def _jpegs(untrusted: bytes, layout: Layout) -> tuple[bytes, ...]:
    sizes = [layout.size(layout.overview), *(at.size for at in layout.tiles())]
    begin = HEADER.size + 4 * len(sizes)
    if len(untrusted) < begin:
        raise ValueError("too short")
    lengths = struct.unpack_from(f"!{len(sizes)}I", untrusted, HEADER.size)
    if len(untrusted) != begin + sum(lengths):
        raise ValueError("not as long as it says")
    jpegs: list[bytes] = []
    for length, size in zip(lengths, sizes, strict=True):
        jpegs.append(_checked(untrusted[begin : begin + length], size))
        begin += length
    return tuple(jpegs)


def _checked(untrusted: bytes, size: tuple[int, int]) -> bytes:
    """The JPEG as the allowlist knows it: of this size, upright, of one scan, with nothing left out."""
    try:
        rebuilt = rebuild_jpeg(untrusted)
    except PictureRefused as error:
        raise ValueError("no JPEG") from error
    if (rebuilt.width, rebuilt.height) != size or rebuilt.orientation != 1 or rebuilt.dropped:
        raise ValueError("another JPEG than was asked for")
    return rebuilt.data


def _scale(untrusted: Scale, layout: Layout) -> Scale:
    if not all(map(isfinite, astuple(untrusted))):
        raise ValueError("no numbers")
    inside = 0 <= untrusted.x < layout.width and 0 <= untrusted.y < layout.height
    possible = _SMALLEST <= untrusted.mm_per_pixel <= _LARGEST and 0 <= untrusted.uncertainty <= 1
    if not (inside and possible):
        raise ValueError("a scale out of bounds")
    return untrusted

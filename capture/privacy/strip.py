"""A row of figures, straightened: one strip of the height that the reader wants, and the marks on it, each of which may
be a figure or two."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from capture.opencv import cv2
from capture.privacy.rows import Row
from capture.upright import Pixels

HIGH = 48
"""Pixels, of a strip and of what is read."""
_BROAD = 2.7
"""Times the breadth of the detector's patches, which are narrower than the letters: the height of a strip."""
_BEYOND, _BEYOND_SHARE = 8.0, 0.5
"""How far a strip goes on at either end: times the breadth, or that share of the row: the detector misses figures."""
_MOST = 4096  # pixels of length
_APART = 0.75  # of the height: marks that are nearer belong to one number
_INK, _FAINTEST, _FULL = 0.3, 12, 0.12
"""Of the darkest (or, on black, lightest) marks, and of 255: what is ink; and how much of a column must be."""
_AROUND = 0.28  # of the height: paper beside a mark
Marks = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Strip:
    """Its left edge is the row's place ``start``; ``scale``: pixels for one of the row's."""

    pixels: Pixels
    start: float
    scale: float

    def place(self, along: float) -> float:
        """The column for a place in the row."""
        return (along - self.start) * self.scale


class Window(NamedTuple):
    """From ``left`` to ``right`` of the row, ``middle`` pixels aside from it."""

    left: float
    right: float
    aside: float
    broad: float


def strip_of(pixels: Pixels, scale: float, row: Row) -> Strip:
    """``scale``: of the row's pixels for one of the picture's."""
    beyond = max(_BEYOND * row.broad, _BEYOND_SHARE * (row.end - row.start))
    return cut(pixels, scale, row, Window(row.start - beyond, row.end + beyond, 0.0, row.broad))


def cut(pixels: Pixels, scale: float, row: Row, window: Window) -> Strip:
    """What lies in a window of the row."""
    larger = HIGH / (_BROAD * window.broad)
    length = max(1, min(_MOST, int((window.right - window.left) * larger)))
    step = row.along / larger
    corner = row.at + row.along * complex(window.left, window.aside) - step * 1j * HIGH / 2
    turn = np.array([(step.real, -step.imag, corner.real), (step.imag, step.real, corner.imag)]) / scale
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    seen = cv2.warpAffine(pixels, turn, (length, HIGH), flags=flags, borderMode=cv2.BORDER_REPLICATE)
    return Strip(seen.astype("uint8", copy=False), window.left, larger)


def marks(strip: Strip, apart: float = _APART * HIGH) -> Marks:
    """Where ink begins and ends along the strip's middle; what is no further ``apart`` in columns is one."""
    made: Marks = []
    for left, right in _runs(_inked(strip.pixels)):
        if made and left - made[-1][1] < apart:
            made[-1] = (made[-1][0], right)
        else:
            made.append((left, right))
    return made


def tiles(strip: Strip, found: Sequence[tuple[int, int]]) -> list[Pixels]:
    """Each mark with the paper around it, as high as broad."""
    edges = [0, *((one[1] + two[0]) // 2 for one, two in pairwise(found))]
    ends = [*edges[1:], strip.pixels.shape[1]]
    return [_tile(strip.pixels, mark, *sides) for mark, *sides in zip(found, edges, ends, strict=True)]


def _tile(pixels: Pixels, mark: tuple[int, int], left: int, right: int) -> Pixels:
    room = int(_AROUND * HIGH)
    seen = pixels[:, max(left, mark[0] - room) : min(right, mark[1] + room)]
    wide = seen.shape[1]
    if wide > HIGH:
        return cv2.resize(seen, (HIGH, HIGH), interpolation=cv2.INTER_AREA).astype("uint8", copy=False)
    before = (HIGH - wide) // 2
    return np.pad(seen, ((0, 0), (before, HIGH - wide - before), (0, 0)), mode="edge")


def _inked(pixels: Pixels) -> npt.NDArray[np.bool_]:
    """By column, in the middle third: ink differs from the paper, which is what most columns around show."""
    grey = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)[HIGH // 3 : -HIGH // 3].astype(np.int16)
    usual = np.median(grey, axis=0).astype(np.uint8)[None]
    paper = cv2.medianBlur(usual, 2 * HIGH + 1).astype(np.int16)
    differs = np.abs(grey - paper)
    ink = differs > max(_FAINTEST, _INK * float(np.percentile(differs, 98)))
    inked: npt.NDArray[np.bool_] = ink.mean(axis=0) > _FULL
    return inked


def _runs(inked: npt.NDArray[np.bool_]) -> Marks:
    changes = np.flatnonzero(np.diff(np.pad(inked.astype(np.int8), 1))).tolist()
    return [
        (left, right) for left, right in zip(changes[::2], changes[1::2], strict=True) if right - left > 1
    ]

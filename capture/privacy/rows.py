"""Patches of text that stand in one straight row, whatever its direction: the figures of a ruler do."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from capture.opencv import cv2
from capture.privacy.lines import Line

_MOST_LINES = 60
"""A picture with more is a page, or a card: nothing of it is a ruler alone."""
_MOST_ROWS = 4
_NEIGHBOURS = 4
_AXIS = 3.0  # times as long as broad: the patch itself tells where the row goes
_ALONE = 8.0  # times as long as broad: several figures, seen as one patch
_APART, _OFF, _ALIKE = 2.5, 0.6, 1.8
"""Times the breadth of a patch: how far figures stand from each other at least, how far from the row's line at most;
and how many times as broad one may be as another."""


@dataclass(frozen=True, slots=True)
class Row:
    """Through ``at`` in the direction ``along`` (of length 1); its patches are so ``broad`` and lie from ``start`` to
    ``end``, pixels from ``at``."""

    at: complex
    along: complex
    broad: float
    start: float
    end: float

    def place(self, point: complex) -> complex:
        """How far along the row (real part) and aside from it (imaginary part) it lies."""
        return (point - self.at) * self.along.conjugate()


def rows(lines: Sequence[Line]) -> list[Row]:
    """Those of most and longest patches; each patch is in one of them at most."""
    if len(lines) > _MOST_LINES:
        return []
    made: list[Row] = []
    taken: set[Line] = set()
    for members in sorted(set(_candidates(lines)), key=_weight, reverse=True):
        if taken.isdisjoint(members) and len(made) < _MOST_ROWS:
            taken.update(members)
            made.append(_through(members))
    return made


def _weight(members: tuple[Line, ...]) -> float:
    return sum(each.long + each.broad for each in members)


def _candidates(lines: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    for start, end in _axes(lines):
        along = (end - start) / abs(end - start)
        members = _alike([each for each in lines if _off(each, start, along) < _OFF * each.broad])
        if len(members) > 1 or (members and members[0].long > _ALONE * members[0].broad):
            yield members


def _axes(lines: Sequence[Line]) -> Iterator[tuple[complex, complex]]:
    """Where a row may go: along a long patch, or from one to its neighbours."""
    for line in lines:
        if line.long > _AXIS * line.broad:
            yield line.start, line.end
        away = sorted(lines, key=lambda other: abs(other.middle - line.middle))
        far = (each for each in away if abs(each.middle - line.middle) > _APART * max(each.broad, line.broad))
        for other, _ in zip(far, range(_NEIGHBOURS), strict=False):
            yield line.middle, other.middle


def _off(line: Line, at: complex, along: complex) -> float:
    return max(abs(((point - at) * along.conjugate()).imag) for point in (line.start, line.end))


def _alike(lines: list[Line]) -> tuple[Line, ...]:
    if not lines:
        return ()
    usual = float(np.median([each.broad for each in lines]))
    return tuple(each for each in lines if usual / _ALIKE < each.broad < usual * _ALIKE)


def _through(members: tuple[Line, ...]) -> Row:
    """Its direction is the one in which a person reads who holds the picture upright."""
    ends = [point for each in members for point in (each.start, each.end)]
    points = np.array([(each.real, each.imag) for each in ends], np.float32)
    across, down, x, y = np.ravel(cv2.fitLine(points, cv2.DIST_L2, 0, 0.01, 0.01)).tolist()
    turned = across < -0.1 or (across < 0.1 and down < 0)
    at, along = complex(x, y), complex(across, down) * (-1 if turned else 1)
    places = [((each - at) * along.conjugate()).real for each in ends]
    broad = float(np.average([each.broad for each in members], weights=[each.long for each in members]))
    return Row(at, along, broad, min(places), max(places))

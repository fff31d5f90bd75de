"""The figures of a ruler are nobody's: one lies beside most wounds, and nobody should decide about each of its figures.

A patch of text is left out only if all that stands on it was read, and counts up evenly along a straight line, further
apart than the figures of any number, beside ticks of the same scale; or if it is the unit of such a scale. A label on
the ruler is found as anywhere else.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from capture.privacy.combs import has_ticks
from capture.privacy.counting import Count, are_even, counted
from capture.privacy.lines import Line
from capture.privacy.reading import Reader
from capture.privacy.rows import Row, rows
from capture.privacy.strip import HIGH, Marks, Strip, Window, cut, marks, strip_of, tiles
from capture.upright import Pixels

_WIDEST = 1.6 * HIGH  # of a mark: three figures
_LEAST_SPACE = 1.5 * HIGH
_MOST_MARKS = 32
_TURNS = (0, 2)
"""Quarters by which figures may be turned in their row. Across it they are left to a person: the model reads two same
figures that lie as one that stands, and 11 22 33 as 1 2 3."""
_SAMPLE, _OF_SAMPLE = 6, 3
"""Marks that are read in each turn, and how many must count up for the others to be read too."""
_UNITS = frozenset({"cm", "mm"})
_FIGURE = 0.75 * HIGH  # of a mark: one sign
_ROOM = 0.8  # of its breadth: letters reach beyond the patch
_BEYOND, _NEXT = 3.0, 1.3
"""Spaces beyond the first and last figure that a number, and one that was not read, may stand."""
_BESIDE, _AFTER, _SHORT = 8.0, 16.0, 5.0
"""A unit stands so many times the figures' breadth aside from them, or before or after them, at most; and is not as
many times as long as broad."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A row that was read: its marks, what stands there, and how it counts up. ``turn``: quarters."""

    row: Row
    strip: Strip
    found: Marks
    words: list[str]
    count: Count
    turn: int

    @property
    def space(self) -> float:
        """Of the row's pixels, from figure to figure."""
        return self.count.space / self.strip.scale

    def figures(self) -> Row:
        """The part in which figures were read."""
        ends = (
            self.strip.start + column / self.strip.scale for column in (self.count.first, self.count.last)
        )
        return replace(self.row, **dict(zip(("start", "end"), ends, strict=True)))


class Rulers:
    """The loaded reader."""

    def __init__(self) -> None:
        self._reader = Reader()

    def left_out(self, lines: Sequence[Line], pixels: Pixels, scale: float) -> list[Line]:
        """``lines`` without those of rulers. They lie in a copy of the upright RGB picture, ``scale`` of its size."""
        left = list(lines)
        for row in rows(lines):
            read = self._read(row, strip_of(pixels, scale, row))
            if read is not None and has_ticks(pixels, scale, read.figures(), read.space):
                left = [
                    each
                    for each in left
                    if not (_is_figures(each, read) or self._is_unit(each, read, pixels, scale))
                ]
        return left

    def _read(self, row: Row, strip: Strip) -> Scale | None:
        found = marks(strip)
        places = [_middle(each) for each in found if _is_short(each)]
        if len(found) > _MOST_MARKS or not are_even(places, _LEAST_SPACE):
            return None
        for turn in _TURNS:
            words = self._words([np.rot90(each, turn) for each in tiles(strip, found)], found)
            count = words and counted(
                [_middle(each) for each in found], [_number(each) for each in words], _LEAST_SPACE
            )
            if words and count:
                return Scale(row, strip, found, words, count, turn)
        return None

    def _words(self, seen: list[Pixels], found: Marks) -> list[str]:
        """What stands on the marks, "" for long ones; none at all if those in the middle do not count up."""
        short = [at for at, mark in enumerate(found) if _is_short(mark)]
        start = max(0, (len(short) - _SAMPLE) // 2)
        sample = short[start : start + _SAMPLE]
        words = dict(zip(sample, self._reader.read([seen[at] for at in sample]), strict=True))
        numbers = [_number(word) for word in words.values()]
        if counted([_middle(found[at]) for at in sample], numbers, _LEAST_SPACE, _OF_SAMPLE) is None:
            return []
        if rest := [at for at in short if at not in words]:
            words |= zip(rest, self._reader.read([seen[at] for at in rest]), strict=True)
        return [_plausible(words.get(at, ""), mark) for at, mark in enumerate(found)]

    def _is_unit(self, line: Line, scale: Scale, pixels: Pixels, size: float) -> bool:
        there, row = scale.row.place(line.middle), scale.row
        after = _AFTER * row.broad
        near = abs(there.imag) < _BESIDE * row.broad and row.start - after < there.real < row.end + after
        if not near or line.long > _SHORT * line.broad:
            return False
        upright = replace(row, at=line.middle, along=row.along * 1j**scale.turn)
        half = line.long / 2 + line.broad
        (word,) = self._reader.read([cut(pixels, size, upright, Window(-half, half, 0.0, line.broad)).pixels])
        return word.lower() in _UNITS


def _is_figures(line: Line, scale: Scale) -> bool:
    """Whether a patch holds figures of the scale, and nothing else."""
    row, strip = scale.row, scale.strip
    ends = sorted((row.place(each) for each in (line.start, line.end)), key=lambda each: each.real)
    if line.broad > 2 * row.broad or any(abs(each.imag) > row.broad for each in ends):
        return False
    room = _ROOM * line.broad
    left, right = strip.place(ends[0].real - room), strip.place(ends[1].real + room)
    on = [at for at, (start, end) in enumerate(scale.found) if end > left and start < right]
    whole = left >= 0 and right <= strip.pixels.shape[1]
    return whole and bool(on) and all(_is_figure(scale, at) for at in on)


def _is_figure(scale: Scale, at: int) -> bool:
    count, place, word = scale.count, _middle(scale.found[at]), scale.words[at]
    expected = count.expected(place)
    if not _is_short(scale.found[at]) or not count.reaches(place, _BEYOND):
        return False
    if word.lower() in _UNITS:
        return True
    if expected is None or _number(word) == expected:
        return expected is not None
    return count.reaches(place, _NEXT) and _is_unread(word, scale.found[at])


def _is_unread(word: str, mark: tuple[int, int]) -> bool:
    """One sign, where a figure of the scale must stand, that was taken for a letter or for nothing."""
    return len(word) <= 1 and not word.isdigit() and mark[1] - mark[0] < _FIGURE


def _plausible(word: str, mark: tuple[int, int]) -> str:
    """Of two same figures in a row, one may be read: a broad mark is no single figure."""
    return "" if len(word) == 1 and mark[1] - mark[0] >= _FIGURE else word


def _number(word: str) -> int | None:
    """No number of a scale begins with nought, as groups of digits do elsewhere."""
    is_one = word.isascii() and word.isdigit() and len(word) <= 3 and (word == "0" or word[0] != "0")
    return int(word) if is_one else None


def _is_short(mark: tuple[int, int]) -> bool:
    return mark[1] - mark[0] < _WIDEST


def _middle(mark: tuple[int, int]) -> float:
    return (mark[0] + mark[1]) / 2

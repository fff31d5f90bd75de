"""Whether figures along a line count up as a scale does: by one, two, five or ten from each to the next, evenly."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

import numpy as np
import numpy.typing as npt

STEPS = (1, 2, 5, 10)
LEAST = 4
"""Figures that count up: three groups of a date, or of a number, may do so by chance."""
_NEAR, _EXACT = 0.2, 0.15  # of the way from a figure to the next, before and after the slant is known
_BENT = 5  # figures, from which on the slant of the picture is told
_CONTRARY = 0.25  # of those that count up: a number in boxes may hold a run that does
_EVEN = 0.15  # of the way, for marks that were not read yet
Places = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Count:
    """``curve``: its steps by place (a polynomial); figures stand from ``first`` to ``last``, ``space`` apart."""

    curve: Places
    step: int
    first: float
    last: float
    space: float

    def expected(self, place: float) -> int | None:
        """The number that stands there, or none does."""
        steps = float(np.polyval(self.curve, place))
        return round(steps) * self.step if abs(steps - round(steps)) < _EXACT else None

    def reaches(self, place: float, spaces: float) -> bool:
        """Whether a place lies between the figures, or no more spaces than that beyond them."""
        return self.first - spaces * self.space < place < self.last + spaces * self.space


def are_even(places: Sequence[float], least_space: float) -> bool:
    """Whether enough marks, not read yet, stand as a scale's figures do."""
    at = np.array(places)
    spaces = ((at[first], at[second] - at[first]) for first, second in combinations(range(len(at)), 2))
    return any(space >= least_space and _on_lattice(at, start, space) >= LEAST for start, space in spaces)


def _on_lattice(at: Places, start: float, space: float) -> int:
    steps = (at - start) / space
    near = np.abs(steps - np.rint(steps)) < _EVEN
    return len(set(np.rint(steps[near]).tolist()))


def counted(
    places: Sequence[float], numbers: Sequence[int | None], least_space: float, least: int = LEAST
) -> Count | None:
    """The scale that most of the numbers tell, each read at its place, at ``least`` so far and so many."""
    read = [(place, number) for place, number in zip(places, numbers, strict=True) if number is not None]
    best = max((_like(read, *two) for two in combinations(read, 2)), key=len, default=[])
    if len({number for _, number in best}) < least:
        return None
    count = _count(np.array([place for place, _ in best]), np.array([number for _, number in best]))
    if count is None or count.space < least_space:
        return None
    return None if _contrary(count, read) > _CONTRARY * len(best) else count


def _like(
    read: list[tuple[float, int]], one: tuple[float, int], other: tuple[float, int]
) -> list[tuple[float, int]]:
    """Those that stand where two of them say; none unless the two are a step of a scale apart, or some steps."""
    if one[1] == other[1]:
        return []
    slope = (other[1] - one[1]) / (other[0] - one[0])
    near = _NEAR * min(_steps_of(read))
    return [each for each in read if abs(one[1] + (each[0] - one[0]) * slope - each[1]) < near]


def _steps_of(read: list[tuple[float, int]]) -> Iterator[int]:
    """How far numbers are apart at least."""
    numbers = sorted({number for _, number in read})
    return (after - before for before, after in pairwise(numbers))


def _count(places: Places, numbers: npt.NDArray[np.int64]) -> Count | None:
    apart = np.diff(np.unique(numbers)).tolist()
    step = min(apart)
    if step not in STEPS or any(each % step for each in apart):
        return None
    steps = numbers / step
    curve = np.polyfit(places, steps, 2 if len(places) >= _BENT else 1)
    way = float(np.ptp(places) / np.ptp(steps))
    return Count(curve, step, float(places.min()), float(places.max()), way)


def _contrary(count: Count, read: list[tuple[float, int]]) -> int:
    expected = ((count.expected(place), number) for place, number in read)
    return sum(number != there for there, number in expected if there is not None)

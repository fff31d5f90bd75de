"""From areas in a picture as it stands upright to those in the picture as it is stored, and to what is filled."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from cases.privacy import Area, Shape

Filled = npt.NDArray[np.bool_]
_SHAPES = tuple(Shape)


@dataclass(frozen=True, slots=True)
class Filling:
    """A shape that fills its box; pixels, perhaps beyond the picture."""

    shape: Shape
    left: int
    top: int
    width: int
    height: int


def to_numbers(areas: Iterable[Area]) -> list[int]:
    """Five for each, as a child's command takes them."""
    return [
        number
        for area in areas
        for number in (_SHAPES.index(area.shape), area.left, area.top, area.width, area.height)
    ]


def from_numbers(numbers: list[int]) -> list[Filling]:
    """What ``to_numbers`` made."""
    fives = (numbers[at : at + 5] for at in range(0, len(numbers), 5))
    return [Filling(_SHAPES[shape], *sides) for shape, *sides in fives]


def as_stored(one: Filling, orientation: int, width: int, height: int) -> Filling:
    """Where it lies in a picture of so many stored pixels, which ``orientation`` (Exif, 1 to 8) turns upright."""
    left, top, across, down = one.left, one.top, one.width, one.height
    if orientation in (5, 6, 7, 8):  # they lie on their side
        left, top, across, down = top, left, down, across
    if orientation in (2, 3, 7, 8):
        left = width - left - across
    if orientation in (3, 4, 6, 7):
        top = height - top - down
    return Filling(one.shape, left, top, across, down)


def filled(fillings: Iterable[Filling], width: int, height: int, block: tuple[int, int] = (1, 1)) -> Filled:
    """Which blocks of so many pixels, by row and column, have a pixel that is covered: all of those are filled."""
    columns, rows = -(-width // block[0]), -(-height // block[1])
    blocks = np.zeros((rows, columns), np.bool_)
    for one in fillings:
        left, right = max(0, one.left // block[0]), -(-(one.left + one.width) // block[0])
        top, bottom = max(0, one.top // block[1]), -(-(one.top + one.height) // block[1])
        part = blocks[top : max(top, bottom), left : max(left, right)]
        part |= _inside(one, left, top, part.shape, block)
    return blocks


def _inside(one: Filling, left: int, top: int, shape: tuple[int, ...], block: tuple[int, int]) -> Filled:
    """Of a part of the blocks from ``left`` and ``top`` on: an ellipse has those that it touches."""
    if one.shape is Shape.RECTANGLE:
        return np.ones(shape, np.bool_)
    across = _distance(left, shape[1], block[0], one.left, one.width)
    down = _distance(top, shape[0], block[1], one.top, one.height)
    return (across[None, :] ** 2 + down[:, None] ** 2) <= 1


def _distance(first: int, count: int, block: int, start: int, length: int) -> npt.NDArray[np.float64]:
    """Of each block's nearest point from the ellipse's middle, in half axes."""
    begins = (first + np.arange(count)) * float(block)
    middle, half = start + length / 2, length / 2
    nearest = np.clip(middle, begins, begins + block)
    distance: npt.NDArray[np.float64] = np.abs(nearest - middle) / half
    return distance

"""Where the tiles of a picture are: the geometry of Deep Zoom Images, which every viewer of large pictures reads.

Level 0 is one pixel; each next level is twice as wide and high, the last one is the picture itself. A tile has the
number of its column and row, and shares ``OVERLAP`` pixels with each neighbour, so that no seam shows between them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

TILE = 512
"""Pixels of a side, the overlap apart."""
OVERLAP = 1
_OVERVIEW = 1280


class TileAt(NamedTuple):
    """One tile: its level, column and row, and the pixels of that level it shows (right and bottom exclusive)."""

    level: int
    column: int
    row: int
    left: int
    top: int
    right: int
    bottom: int

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return self.right - self.left, self.bottom - self.top


@dataclass(frozen=True)
class Layout:
    """The tiles of a picture ``width`` × ``height`` pixels large, as it stands upright."""

    width: int
    height: int

    @property
    def levels(self) -> int:
        """How many there are."""
        return (max(self.width, self.height) - 1).bit_length() + 1

    @property
    def overview(self) -> int:
        """The level that shows the whole picture in a window: at most 1280 pixels a side, and at least half of it
        where the picture has them."""
        return max(level for level in range(self.levels) if max(self.size(level)) <= _OVERVIEW)

    def size(self, level: int) -> tuple[int, int]:
        """Width and height of a level in pixels."""
        halvings = self.levels - 1 - level
        return -(-self.width >> halvings), -(-self.height >> halvings)

    def tiles(self) -> Iterator[TileAt]:
        """All of them, the largest level first, row by row: the order in which they are made and stored."""
        for level in reversed(range(self.levels)):
            yield from self._tiles_of(level)

    def _tiles_of(self, level: int) -> Iterator[TileAt]:
        width, height = self.size(level)
        for row in range(-(-height // TILE)):
            top, bottom = _span(row, height)
            for column in range(-(-width // TILE)):
                left, right = _span(column, width)
                yield TileAt(level, column, row, left, top, right, bottom)


def _span(number: int, length: int) -> tuple[int, int]:
    return max(0, number * TILE - OVERLAP), min(length, (number + 1) * TILE + OVERLAP)

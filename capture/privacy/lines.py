"""A line of text as the detector found it. Points are complex numbers, ``x + y·i``, in pixels of what it saw."""

from typing import NamedTuple

from capture.privacy.scaled import Box


class Line(NamedTuple):
    """``broad``: pixels across the letters, of the patch as it was found; ``start``, ``end``: where its axis has
    half of that left to either end, so that both are one point where it is a square."""

    box: Box
    broad: float
    start: complex
    end: complex

    @property
    def middle(self) -> complex:
        """Of the patch."""
        return (self.start + self.end) / 2

    @property
    def long(self) -> float:
        """Pixels along the letters."""
        return abs(self.end - self.start) + self.broad

"""The entropy-coded part of a JPEG scan: where it ends, and which restart markers stand in it.

In that part a byte FF is data only as ``FF 00`` (ITU-T T.81, B.1.1.5); every other pair is a marker. 12-megapixel
files have megabytes of it, so the pairs are sought by numpy in blocks that stay in the processor's cache.
"""

import re
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from cases.errors import PictureDamaged

MOST_FILLS = 1_000
_BLOCK = 1 << 17
_FILL = re.compile(rb"\xff+")
_RESTARTS = np.arange(8, dtype=np.uint8)
_NONE = np.empty(0, np.uint8)


@dataclass(frozen=True, slots=True)
class EntropyCoded:
    """``pieces`` joined are the coded bytes without fill bytes; ``end`` is the offset of the marker after them.

    ``restarts`` are the numbers (0 to 7) of the restart markers, in order.
    """

    pieces: tuple[memoryview, ...]
    restarts: npt.NDArray[np.uint8]
    end: int

    @property
    def in_order(self) -> bool:
        """Whether the restart markers count from 0 to 7, again and again."""
        return np.array_equal(self.restarts, np.resize(_RESTARTS, len(self.restarts)))

    def whole(self, units: int, interval: int) -> tuple[memoryview, ...]:
        """Its pieces, with the restart markers that ``units`` need where one stands after each ``interval`` (0: none).

        One more at the end begins nothing and goes. Raises PictureDamaged (their number, their order).
        """
        expected = (units - 1) // interval if interval else 0
        found, (*others, last) = len(self.restarts), self.pieces
        if found == expected + 1 and last and 0xD0 <= last[-1] <= 0xD7:
            last = last[:-2]
        elif found != expected:
            raise PictureDamaged(why=f"it has {found} restart markers instead of {expected}")
        if not self.in_order:
            raise PictureDamaged(why="its restart markers are out of order")
        return (*others, last)


def entropy_coded(untrusted: bytes, start: int) -> EntropyCoded:
    """Read from ``start`` up to the next marker that is no restart, or the end of the file.

    Raises PictureDamaged where fill bytes stand before a data byte, or before too many restarts.
    """
    view = memoryview(untrusted)
    pieces: list[memoryview] = []
    restarts: list[npt.NDArray[np.uint8]] = []
    begin = position = start
    for _ in range(MOST_FILLS):
        found, position = _restarts_before_other(untrusted, position)
        restarts.append(found)
        end_of_fill = _end_of_fill(untrusted, position)
        if not 0xD0 <= _at(untrusted, end_of_fill + 1) <= 0xD7:
            pieces.append(view[begin:position])
            return EntropyCoded(tuple(pieces), np.concatenate([_NONE, *restarts]), position)
        pieces.append(view[begin:position])
        begin = position = end_of_fill
    raise PictureDamaged(why="its coded part is full of fill bytes")


def _restarts_before_other(untrusted: bytes, start: int) -> tuple[npt.NDArray[np.uint8], int]:
    """The restart markers from ``start`` on, and the offset of the first marker that is none (or the end)."""
    coded = np.frombuffer(untrusted, np.uint8, offset=start) if start < len(untrusted) else _NONE
    flags = bytearray(_BLOCK)
    is_marker = np.frombuffer(flags, np.uint8)
    restarts: list[npt.NDArray[np.uint8]] = []
    for begin in range(0, len(coded) - 1, _BLOCK):
        block = coded[begin : begin + _BLOCK + 1]
        here = is_marker[: len(block) - 1]
        np.equal(block[:-1], 0xFF, out=here.view(np.bool_))
        np.minimum(here, block[1:], out=here)  # 1 where FF is followed by anything but 00
        if flags.find(1, 0, len(here)) < 0:
            continue
        places = np.flatnonzero(here.view(np.bool_))
        numbers = block[places + 1] - np.uint8(0xD0)
        others = np.flatnonzero(numbers > 7)
        if len(others):
            restarts.append(numbers[: others[0]])
            return np.concatenate(restarts), start + begin + int(places[others[0]])
        restarts.append(numbers)
    half_a_marker = start < len(untrusted) and untrusted[-1] == 0xFF
    return np.concatenate([_NONE, *restarts]), len(untrusted) - half_a_marker


def _end_of_fill(untrusted: bytes, position: int) -> int:
    """Skip the fill bytes of a marker (B.1.1.2): the offset of its last FF."""
    fill = _FILL.match(untrusted, position)
    if fill is None:
        return position
    if fill.end() - position > 1 and _at(untrusted, fill.end()) == 0:
        raise PictureDamaged(why="fill bytes stand inside its coded part")
    return fill.end() - 1


def _at(untrusted: bytes, position: int) -> int:
    return untrusted[position] if position < len(untrusted) else -1

"""The boxes of an ISO base media file (ISO/IEC 14496-12), read within bounds: nothing here decodes anything."""

import struct
from collections.abc import Iterator
from typing import NamedTuple

from cases.errors import PictureDamaged, PictureTooIntricate

MOST_BOXES = 20_000


class Box(NamedTuple):
    """Its name, and where its content stands in the file."""

    name: bytes
    begin: int
    end: int


def boxes(untrusted: bytes, begin: int, end: int) -> Iterator[Box]:
    """The boxes between two places. Raises PictureDamaged, PictureTooIntricate (without end)."""
    end = min(end, len(untrusted))
    for _ in range(MOST_BOXES):
        if begin + 8 > end:
            return
        size, name = struct.unpack_from(">I4s", untrusted, begin)
        head = 8
        if size == 1 and begin + 16 <= end:
            size, head = struct.unpack_from(">Q", untrusted, begin + 8)[0], 16
        size = size or end - begin  # 0: to the end
        if size < head or begin + size > end:
            raise PictureDamaged(why="it is cut off")
        yield Box(name, begin + head, begin + size)
        begin += size
    raise PictureTooIntricate(size=MOST_BOXES + 1, unit="boxes", most=MOST_BOXES)


class Reader:
    """Numbers one after the other, high byte first. Raises PictureDamaged beyond ``end``."""

    def __init__(self, untrusted: bytes, begin: int, end: int) -> None:
        self._untrusted, self.position, self._end = untrusted, begin, end

    def number(self, size: int) -> int:
        """The next ``size`` bytes; 0 for none."""
        return int.from_bytes(self.piece(size), "big")

    def piece(self, size: int) -> bytes:
        """The next bytes themselves."""
        if self.position + size > self._end:
            raise PictureDamaged(why="its list of contents is cut off")
        self.position += size
        return self._untrusted[self.position - size : self.position]

    def words(self) -> bytes:
        """Up to the next zero byte, which is skipped."""
        stop = self._untrusted.find(b"\x00", self.position, self._end)
        stop = self._end if stop < 0 else stop
        found = self._untrusted[self.position : stop]
        self.position = min(stop + 1, self._end)
        return found

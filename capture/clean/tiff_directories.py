"""The directories of a TIFF file (TIFF 6.0), read within bounds: what they name, nothing decoded.

It never raises: a directory that is broken, cyclic or endless gives what could be read.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

MOST_DIRECTORIES = 1_000
MOST_ENTRIES = 1_000
MOST_READ = 1_000_000
"""Entries and numbers that are read of one file, however often its directories point to them."""
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_CODES = {1: "B", 3: "H", 4: "I", 13: "I"}
_POINTERS = (0x014A, 0x8769, 0x8825, 0xA005)
_ORDERS = {b"II*\x00": "<", b"MM\x00*": ">"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One tag: its number, type, count of values, and where its ``size`` bytes stand in the file."""

    number: int
    kind: int
    count: int
    begin: int
    size: int


@dataclass(frozen=True, slots=True)
class Directory:
    """The entries at one place, in their order, and where the next directory of the chain stands (0: none)."""

    begin: int
    entries: tuple[Entry, ...]
    following: int


class Directories:
    """A TIFF structure in ``untrusted``."""

    def __init__(self, untrusted: bytes) -> None:
        self.untrusted = untrusted
        self.order = _ORDERS.get(untrusted[:4], "")
        self._left = MOST_READ

    def chain(self) -> Iterator[Directory]:
        """The directories of the pages, each once, however they point at each other."""
        begin, seen = self._number("I", 4), set[int]()
        while self.order and begin >= 8 and begin not in seen and len(seen) < MOST_DIRECTORIES:
            seen.add(begin)
            directory = self.at(begin)
            yield directory
            begin = directory.following

    def below(self, directory: Directory) -> Iterator[Directory]:
        """Those that its tags point to (Exif, GPS, interoperability, sub-pictures), and what these point to."""
        waiting, seen = list(self._pointed_to(directory)), {directory.begin}
        while waiting and len(seen) < MOST_DIRECTORIES:
            begin = waiting.pop(0)
            if begin >= 8 and begin not in seen:
                seen.add(begin)
                found = self.at(begin)
                yield found
                waiting += self._pointed_to(found)

    def at(self, begin: int) -> Directory:
        """The directory at an offset."""
        count = self._number("H", begin)
        wanted = self._granted(min(count, MOST_ENTRIES))
        entries = map(self._entry, range(begin + 2, begin + 2 + 12 * wanted, 12))
        return Directory(begin, tuple(filter(None, entries)), self._number("I", begin + 2 + 12 * count))

    def value(self, entry: Entry, most: int) -> bytes:
        """The first ``most`` bytes of its value."""
        return self.untrusted[entry.begin : entry.begin + min(entry.size, most)]

    def numbers(self, directory: Directory, number: int, most: int = 64) -> tuple[int, ...]:
        """The whole numbers of a tag; none when it is absent or of another type."""
        for entry in directory.entries:
            code = _CODES.get(entry.kind)
            if entry.number == number and code:
                value = self.value(entry, self._granted(min(most, entry.count)) * _SIZES[entry.kind])
                count = len(value) // _SIZES[entry.kind]
                return struct.unpack_from(f"{self.order}{count}{code}", value)
        return ()

    def first(self, directory: Directory, number: int, default: int = 0) -> int:
        """The first number of a tag."""
        return next(iter(self.numbers(directory, number)), default)

    def _granted(self, wanted: int) -> int:
        """As many as may still be read."""
        granted = max(0, min(wanted, self._left))
        self._left -= granted
        return granted

    def _entry(self, position: int) -> Entry | None:
        if position + 12 > len(self.untrusted):
            return None
        number, kind, count = struct.unpack_from(self.order + "HHI", self.untrusted, position)
        size = _SIZES.get(kind, 0) * count
        return Entry(
            number, kind, count, position + 8 if size <= 4 else self._number("I", position + 8), size
        )

    def _number(self, code: str, begin: int) -> int:
        if not self.order or begin + struct.calcsize(code) > len(self.untrusted):
            return 0
        return int(struct.unpack_from(self.order + code, self.untrusted, begin)[0])

    def _pointed_to(self, directory: Directory) -> Iterator[int]:
        for number in _POINTERS:
            yield from self.numbers(directory, number, MOST_DIRECTORIES)

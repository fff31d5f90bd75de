"""The directories of a TIFF file (TIFF 6.0, BigTIFF), read within bounds: what they name, nothing decoded.

It never raises: a directory that is broken, cyclic or endless gives what could be read.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

MOST_DIRECTORIES = 1_000
MOST_ENTRIES = 1_000
MOST_READ = 1_000_000
"""Entries and numbers that are read of one file, however often its directories point to them."""
MOST_PIECES = 250_000
"""Strips or tiles of a page: 64 megapixels in the smallest tiles that there are, 16 by 16."""
_SIZES = {
    1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 16: 8, 17: 8, 18: 8,
}  # fmt: skip
_CODES = {1: "B", 3: "H", 4: "I", 13: "I", 16: "Q", 18: "Q"}
_POINTERS = (0x014A, 0x8769, 0x8825, 0xA005)


class _Form(NamedTuple):
    """The order of bytes, how entries are counted, how values and places; where the first place stands."""

    order: str
    entries: str
    place: str
    first: int


_FORMS = {
    b"II*\x00": _Form("<", "H", "I", 4), b"MM\x00*": _Form(">", "H", "I", 4),
    b"II+\x00": _Form("<", "Q", "Q", 8), b"MM\x00+": _Form(">", "Q", "Q", 8),
}  # fmt: skip
_NONE = _Form("", "H", "I", 4)


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
        self._form = _FORMS.get(untrusted[:4], _NONE)
        self._head, self._inline = struct.calcsize(self._form.entries), struct.calcsize(self._form.place)
        self._entry_size = 4 + 2 * self._inline
        self._left = MOST_READ

    @property
    def order(self) -> str:
        """Of bytes: ``<`` or ``>``."""
        return self._form.order

    @property
    def header_size(self) -> int:
        """Bytes before anything else may stand."""
        return self._form.first + self._inline

    def size_of(self, directory: Directory) -> int:
        """Bytes of a directory itself."""
        return self._head + self._entry_size * len(directory.entries) + self._inline

    def chain(self) -> Iterator[Directory]:
        """The directories of the pages, each once, however they point at each other."""
        begin, seen = self._number(self._form.place, self._form.first), set[int]()
        while self._form.order and begin >= 8 and begin not in seen and len(seen) < MOST_DIRECTORIES:
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
        count, first = self._number(self._form.entries, begin), begin + self._head
        wanted = self._granted(min(count, MOST_ENTRIES))
        entries = map(self._entry, range(first, first + self._entry_size * wanted, self._entry_size))
        following = self._number(self._form.place, first + self._entry_size * count)
        return Directory(begin, tuple(filter(None, entries)), following)

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
                return struct.unpack_from(f"{self._form.order}{count}{code}", value)
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
        if position + self._entry_size > len(self.untrusted):
            return None
        number, kind, count = struct.unpack_from(
            f"{self._form.order}HH{self._form.place}", self.untrusted, position
        )
        size, begin = _SIZES.get(kind, 0) * count, position + 4 + self._inline
        return Entry(
            number,
            kind,
            count,
            begin if size <= self._inline else self._number(self._form.place, begin),
            size,
        )

    def _number(self, code: str, begin: int) -> int:
        if not self._form.order or begin + struct.calcsize(code) > len(self.untrusted):
            return 0
        return int(struct.unpack_from(self._form.order + code, self.untrusted, begin)[0])

    def _pointed_to(self, directory: Directory) -> Iterator[int]:
        for number in _POINTERS:
            yield from self.numbers(directory, number, MOST_DIRECTORIES)

"""The contents of a HEIF file as it lists them (ISO/IEC 23008-12): items, their places, what belongs to what."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from capture.clean.heif_boxes import Box, Reader, boxes
from cases.errors import PictureDamaged, PictureTooIntricate

MOST_ITEMS = 4_000
MOST_PLACES = 40_000
_MOST_CONTENT = 4_000_000


@dataclass(slots=True)
class Item:
    """``kind``: four letters, such as ``hvc1``; ``words``: its media type; ``places``: (offset, size) in the file."""

    kind: bytes = b""
    words: bytes = b""
    places: list[tuple[int, int]] = field(default_factory=list)
    properties: list[Box] = field(default_factory=list)
    hidden: bool = False

    @property
    def size(self) -> int:
        """Its bytes."""
        return sum(size for _, size in self.places)

    def content(self, untrusted: bytes) -> bytes:
        """The first four million bytes of it."""
        found = b""
        for begin, size in self.places:
            found += untrusted[begin : begin + min(size, _MOST_CONTENT - len(found))]
        return found


@dataclass(slots=True)
class Contents:
    """``primary``: the number of the picture; ``references``: (kind, from, to)."""

    primary: int = 0
    items: dict[int, Item] = field(default_factory=dict)
    references: list[tuple[bytes, int, int]] = field(default_factory=list)
    places: int = 0

    def item(self, number: int) -> Item:
        """The item of a number, made when it is new. Raises PictureTooIntricate."""
        if len(self.items) > MOST_ITEMS:
            raise PictureTooIntricate(size=len(self.items), unit="items", most=MOST_ITEMS)
        return self.items.setdefault(number, Item())

    def count(self) -> None:
        """One more place or property of an item. Raises PictureTooIntricate."""
        self.places += 1
        if self.places > MOST_PLACES:
            raise PictureTooIntricate(size=self.places, unit="places", most=MOST_PLACES)

    def pictured(self) -> set[int]:
        """The primary picture and the tiles, layers and alpha that it is put together from."""
        parts: dict[int, list[int]] = {}
        for kind, begin, to in self.references:
            if kind in (b"dimg", b"base"):
                parts.setdefault(begin, []).append(to)
        found, waiting = set[int](), [self.primary]
        while waiting:
            one = waiting.pop()
            if one not in found:
                found.add(one)
                waiting += parts.get(one, [])
        return found


def contents_of(untrusted: bytes, meta: Box) -> Contents:
    """Read a ``meta`` box. Raises PictureDamaged, PictureTooIntricate."""
    found = Contents()
    inside = list(boxes(untrusted, meta.begin + 4, meta.end))
    data = next((box for box in inside if box.name == b"idat"), Box(b"idat", 0, 0))
    readers = {b"pitm": _primary, b"iinf": _items, b"iref": _references, b"iprp": _properties}
    for box in inside:
        if box.name == b"iloc":
            _places(untrusted, box, found, data)
        elif box.name in readers:
            readers[box.name](untrusted, box, found)
    return found


def _opened(untrusted: bytes, box: Box) -> tuple[Reader, int, int]:
    """A reader behind version and flags, and these."""
    reader = Reader(untrusted, box.begin, box.end)
    return reader, reader.number(1), reader.number(3)


def _primary(untrusted: bytes, box: Box, found: Contents) -> None:
    reader, version, _ = _opened(untrusted, box)
    found.primary = reader.number(4 if version else 2)


def _items(untrusted: bytes, box: Box, found: Contents) -> None:
    reader, version, _ = _opened(untrusted, box)
    reader.number(4 if version else 2)
    for entry in boxes(untrusted, reader.position, box.end):
        if entry.name == b"infe":
            inner, kind, flags = _opened(untrusted, entry)
            if kind >= 2:
                item = found.item(inner.number(4 if kind == 3 else 2))
                inner.number(2)
                item.kind = inner.piece(4)
                item.hidden = bool(flags & 1)
                inner.words()
                item.words = inner.words()


def _references(untrusted: bytes, box: Box, found: Contents) -> None:
    reader, version, _ = _opened(untrusted, box)
    size = 4 if version else 2
    for entry in boxes(untrusted, reader.position, box.end):
        inner = Reader(untrusted, entry.begin, entry.end)
        begin = inner.number(size)
        for _ in range(inner.number(2)):
            found.count()
            found.references.append((entry.name, begin, inner.number(size)))


def _properties(untrusted: bytes, box: Box, found: Contents) -> None:
    inside = list(boxes(untrusted, box.begin, box.end))
    known = [one for part in inside if part.name == b"ipco" for one in boxes(untrusted, part.begin, part.end)]
    for part in inside:
        if part.name == b"ipma":
            for number, place in _associations(untrusted, part):
                if 0 < place <= len(known):
                    found.count()
                    found.item(number).properties.append(known[place - 1])


def _associations(untrusted: bytes, box: Box) -> Iterator[tuple[int, int]]:
    reader, version, flags = _opened(untrusted, box)
    for _ in range(reader.number(4)):
        number = reader.number(4 if version else 2)
        for _ in range(reader.number(1)):
            yield number, reader.number(2) & 0x7FFF if flags & 1 else reader.number(1) & 0x7F


def _places(untrusted: bytes, box: Box, found: Contents, data: Box) -> None:
    reader, version, _ = _opened(untrusted, box)
    sizes, more = reader.number(1), reader.number(1)
    offset, length, base, index = sizes >> 4, sizes & 15, more >> 4, more & 15 if version else 0
    for _ in range(reader.number(4 if version == 2 else 2)):
        item = found.item(reader.number(4 if version == 2 else 2))
        inside = version > 0 and reader.number(2) & 15 == 1
        reader.number(2)
        start = reader.number(base) + (data.begin if inside else 0)
        for _ in range(reader.number(2)):
            found.count()
            reader.number(index)
            begin, size = start + reader.number(offset), reader.number(length)
            if begin + size > len(untrusted):
                raise PictureDamaged(why="it is cut off")
            item.places.append((begin, size or len(untrusted) - begin))

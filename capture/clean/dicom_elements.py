"""The elements of a DICOM file (PS3.5, PS3.10), read within bounds: tags and places, nothing decoded."""

import struct
from collections.abc import Iterator
from typing import NamedTuple

from cases.errors import PictureDamaged, PictureTooIntricate

MOST_ELEMENTS = 300_000
"""A volume of some hundred slices tells of each by itself."""
PIXEL_DATA = 0x7FE0_0010
UNDEFINED = 0xFFFF_FFFF
ITEM, _ITEM_END, _SEQUENCE_END = 0xFFFE_E000, 0xFFFE_E00D, 0xFFFE_E0DD
_OF_ITEMS = 0xFFFE
_DEEPEST = 16
_LONG = (b"OB", b"OD", b"OF", b"OL", b"OV", b"OW", b"SQ", b"SV", b"UC", b"UN", b"UR", b"UT", b"UV")


class Element(NamedTuple):
    """``tag``: group and element; ``kind``: the two letters, empty where the syntax leaves them out.

    ``size``: of its value, ``UNDEFINED`` for encapsulated pixels.
    """

    tag: int
    kind: bytes
    begin: int
    size: int


class Elements:
    """The data set in ``untrusted`` from ``begin`` on; each may be walked once.

    ``order``: of the bytes, ``<`` or ``>``. ``position``: where walking has come to. Iterating may raise
    PictureDamaged, PictureTooIntricate.
    """

    def __init__(self, untrusted: bytes, begin: int, *, explicit: bool, order: str = "<") -> None:
        self._untrusted, self._at, self._explicit, self._order = untrusted, begin, explicit, order
        self._left = MOST_ELEMENTS

    @property
    def position(self) -> int:
        """Behind the last element: what follows it is none."""
        return self._at

    def of_group(self, group: int) -> Iterator[Element]:
        """Those at the beginning that belong to one group."""
        mark, last = group.to_bytes(2, "little"), len(self._untrusted) - 8
        while self._at <= last and self._untrusted[self._at : self._at + 2] == mark:
            element = self._next(len(self._untrusted), explicit=True)
            yield element
            self._at = element.begin + element.size

    def __iter__(self) -> Iterator[Element]:
        yield from self._data_set(len(self._untrusted), _DEEPEST, explicit=self._explicit)

    def _data_set(self, end: int, depth: int, *, explicit: bool) -> Iterator[Element]:
        """Up to ``end``, or to the mark that ends an item of undefined length; sequences are gone into."""
        while self._at + 8 <= end:
            if self._untrusted[self._at : self._at + 2] == b"\x00\x00":
                return  # no file has that group (PS3.10, 7): zeros that fill it up
            element = self._next(end, explicit=explicit)
            if element.tag in (_ITEM_END, _SEQUENCE_END):
                return
            yield element
            if element.tag == PIXEL_DATA and element.size == UNDEFINED:
                self._pass_fragments(end)
                return
            if element.kind == b"SQ" or element.size == UNDEFINED:
                stop = end if element.size == UNDEFINED else element.begin + element.size
                yield from self._items(stop, depth, explicit=explicit and element.kind != b"UN")
            else:
                self._at += element.size

    def _pass_fragments(self, end: int) -> None:
        """Behind the mark that ends encapsulated pixels; where it is missing, behind the last fragment."""
        while self._at + 8 <= end:
            begin, fragment = self._at, self._next(end, explicit=True)
            if fragment.tag == _SEQUENCE_END:
                return
            if fragment.tag != ITEM:
                self._at = begin
                return
            self._at += fragment.size

    def _items(self, end: int, depth: int, *, explicit: bool) -> Iterator[Element]:
        if not depth:
            raise PictureDamaged(why="its sequences are nested without end")
        while self._at + 8 <= end:
            item = self._next(end, explicit=explicit)
            if item.tag != ITEM:
                return
            stop = end if item.size == UNDEFINED else item.begin + item.size
            yield from self._data_set(stop, depth - 1, explicit=explicit)
            self._at = max(self._at, stop) if item.size != UNDEFINED else self._at

    def _next(self, end: int, *, explicit: bool) -> Element:
        """The element here; the place moves to its value."""
        self._left -= 1
        if self._left < 0:
            raise PictureTooIntricate(size=MOST_ELEMENTS + 1, unit="elements", most=MOST_ELEMENTS)
        element = self._header(explicit=explicit)
        if element.begin > end or (element.size != UNDEFINED and element.begin + element.size > end):
            raise PictureDamaged(why="it is cut off")
        self._at = element.begin
        return element

    def _header(self, *, explicit: bool) -> Element:
        at = self._at
        group, number = self._number("H", at), self._number("H", at + 2)
        tag = group << 16 | number
        if not explicit or group == _OF_ITEMS:
            return Element(tag, b"", at + 8, self._number("I", at + 4))
        kind = self._untrusted[at + 4 : at + 6]
        if kind not in _LONG:
            return Element(tag, kind, at + 8, self._number("H", at + 6))
        if at + 12 > len(self._untrusted):
            raise PictureDamaged(why="it is cut off")
        return Element(tag, kind, at + 12, self._number("I", at + 8))

    def _number(self, code: str, at: int) -> int:
        return int(struct.unpack_from(self._order + code, self._untrusted, at)[0])

"""A bounded reader of Exif (TIFF 6.0 directories, CIPA DC-008): enough to say what a file told about its maker.

It never raises: a directory that is broken, cyclic or endless gives the tags that could be read. Nothing it returns
goes into a cleaned file but the orientation, a number from 1 to 8.
"""

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

MOST_DIRECTORIES = 32
MOST_TAGS = 4_000
MOST_VALUE = 4_096

ORIENTATION = 0x0112
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_NUMBERS = {1: "B", 3: "H", 4: "I", 6: "b", 8: "h", 9: "i", 11: "f", 12: "d", 13: "I"}
_FRACTIONS = {5: "2I", 10: "2i"}
_XMP_ORIENTATION = re.compile(rb"tiff:Orientation(?:\s*=\s*[\"']|>)\s*([1-8])\b")


class Directory(StrEnum):
    """The directories that a file may have."""

    MAIN = "main"
    THUMBNAIL = "thumbnail"
    EXIF = "exif"
    GPS = "gps"
    OTHER = "other"


_POINTERS = {
    0x8769: Directory.EXIF,
    0x8825: Directory.GPS,
    0xA005: Directory.OTHER,
    0x014A: Directory.OTHER,
}


@dataclass(frozen=True, slots=True)
class Tag:
    """One entry of a directory, that takes ``size`` bytes of the file; at most ``MOST_VALUE`` of its value."""

    directory: Directory
    number: int
    kind: int
    size: int
    untrusted: bytes


def read_tags(untrusted: bytes) -> tuple[Tag, ...]:
    """The tags of a TIFF structure (that begins with ``II*`` or ``MM*``), directory by directory."""
    order = _byte_order(untrusted)
    if order is None:
        return ()
    tags: list[Tag] = []
    seen: set[int] = set()
    waiting = [(Directory.MAIN, _number(untrusted, order, "I", 4))]
    while waiting and len(seen) < MOST_DIRECTORIES and len(tags) < MOST_TAGS:
        directory, offset = waiting.pop(0)
        if offset < 8 or offset in seen:
            continue
        seen.add(offset)
        found = list(islice(_entries(untrusted, order, directory, offset), MOST_TAGS - len(tags)))
        tags += found
        waiting += islice(_pointed_to(found, order), MOST_DIRECTORIES)
        if directory is Directory.MAIN:
            count = _number(untrusted, order, "H", offset)
            waiting.append((Directory.THUMBNAIL, _number(untrusted, order, "I", offset + 2 + 12 * count)))
    return tuple(tags)


def orientation_in(untrusted_exif: bytes) -> int | None:
    """The orientation tag of the main directory, 1 to 8; 1 when it says none of these, ``None`` when it is absent.

    Cameras write it as a short, as Exif wants it, and as numbers of any other kind, which viewers honour.
    """
    order = _byte_order(untrusted_exif)
    if order is None:
        return None
    offset = _number(untrusted_exif, order, "I", 4)
    for tag in islice(_entries(untrusted_exif, order, Directory.MAIN, offset), MOST_TAGS):
        if tag.number == ORIENTATION and (value := _value(tag, order)) is not None:
            return int(value) if value in range(1, 9) else 1
    return None


def orientation_in_xmp(untrusted_xmp: bytes) -> int | None:
    """``tiff:Orientation`` of an XMP packet, which counts where no Exif names one."""
    match = _XMP_ORIENTATION.search(untrusted_xmp)
    return int(match[1]) if match else None


def only_orientation(orientation: int) -> bytes:
    """A TIFF structure of 26 bytes that holds this one tag."""
    return b"MM\x00\x2a\x00\x00\x00\x08" + struct.pack(">HHHIHHI", 1, ORIENTATION, 3, 1, orientation, 0, 0)


def _byte_order(untrusted: bytes) -> str | None:
    return {b"II*\x00": "<", b"MM\x00*": ">"}.get(untrusted[:4])


def _number(untrusted: bytes, order: str, code: str, offset: int) -> int:
    if offset + struct.calcsize(code) > len(untrusted):
        return 0
    return int(struct.unpack_from(order + code, untrusted, offset)[0])


def _value(tag: Tag, order: str) -> float | None:
    """The first number of a tag; ``None`` when it has none."""
    code = _NUMBERS.get(tag.kind) or _FRACTIONS.get(tag.kind)
    if code is None or len(tag.untrusted) < struct.calcsize(code):
        return None
    number, divisor = (*struct.unpack_from(order + code, tag.untrusted), 1)[:2]
    return float(number / divisor) if divisor else None


def _entries(untrusted: bytes, order: str, directory: Directory, offset: int) -> Iterator[Tag]:
    for position in range(offset + 2, offset + 2 + 12 * _number(untrusted, order, "H", offset), 12):
        if position + 12 > len(untrusted):
            return
        number, kind, count = struct.unpack_from(order + "HHI", untrusted, position)
        size = _SIZES.get(kind, 0) * count
        begin = position + 8 if size <= 4 else _number(untrusted, order, "I", position + 8)
        value = untrusted[begin : begin + min(size, MOST_VALUE)]
        elsewhere = min(size, len(untrusted)) if size > 4 else 0
        yield Tag(directory, number, kind, 12 + elsewhere, value)


def _pointed_to(tags: list[Tag], order: str) -> Iterator[tuple[Directory, int]]:
    for tag in tags:
        if tag.number in _POINTERS and tag.kind in (4, 13):
            for begin in range(0, len(tag.untrusted) - 3, 4)[:MOST_DIRECTORIES]:
                yield _POINTERS[tag.number], _number(tag.untrusted, order, "I", begin)

"""A HEIC, HEIF or AVIF file taken apart (ISO/IEC 23008-12, MIAF, AVIF 1.1): one picture, and all that comes with it."""

import struct
from collections.abc import Iterator
from typing import NamedTuple

from capture.clean.formats import source_of
from capture.clean.heif_boxes import MOST_BOXES, Box, boxes
from capture.clean.heif_items import Contents, Item, contents_of
from capture.clean.parts import Dropped, Kind, check_size
from capture.clean.source import Source
from cases.errors import PictureDamaged, PictureMoves

_PICTURES = (
    b"hvc1",
    b"av01",
    b"grid",
    b"iovl",
    b"iden",
    b"jpeg",
    b"avc1",
    b"vvc1",
    b"tmap",
    b"unci",
    b"j2k1",
)
_USUAL = (b"ftyp", b"meta", b"mdat")
_EMPTY = (b"free", b"skip")
_FILM = b"moov"  # also of an animation, whose first picture may stand by itself
_ALPHA = (b"urn:mpeg:mpegB:cicp:systems:auxiliary:alpha", b"urn:mpeg:hevc:2015:auxid:1")
_XMP_TYPE = b"application/rdf+xml"


class CodePoints(NamedTuple):
    """How colours are meant without a profile (ITU-T H.273): primaries and transfer characteristics; 2 says nothing."""

    primaries: int = 2
    transfer: int = 2


def read_heif(untrusted: bytes, _page: int = 0) -> Source:
    """Take such a file apart. Raises PictureDamaged, PictureTooLarge, PictureMoves (no still picture in it)."""
    outer = list(boxes(untrusted, 0, _end(untrusted)))
    contents = _contents(untrusted, outer)
    width, height = _size(untrusted, contents)
    check_size(width, height)
    dropped = (*_items_beside(untrusted, contents), *_boxes_beside(untrusted, outer))
    return Source(
        source_of(untrusted),
        width,
        height,
        lossy=True,
        dropped=dropped,
        pictures=_pictures(contents) + sum(box.name == _FILM for box in outer),
        depth=_depth(untrusted, contents),
    )


def code_points(untrusted: bytes) -> CodePoints:
    """Those of the picture's ``colr`` property."""
    contents = _contents(untrusted, boxes(untrusted, 0, _end(untrusted)))
    picture = contents.items[contents.primary]
    tiles = (contents.items[one] for one in sorted(contents.pictured()) if one in contents.items)
    for item in (picture, *tiles):
        for box in item.properties:
            if box.name == b"colr" and untrusted[box.begin : box.begin + 4] == b"nclx":
                return CodePoints(*struct.unpack_from(">HH", untrusted[: box.end], box.begin + 4))
    return CodePoints()


def _contents(untrusted: bytes, outer: "Iterator[Box] | list[Box]") -> Contents:
    meta = next((box for box in outer if box.name == b"meta"), None)
    if meta is None:
        raise PictureMoves(format="video")
    contents = contents_of(untrusted, meta)
    if contents.primary not in contents.items:
        raise PictureDamaged(why="it does not say which picture is meant")
    return contents


def _end(untrusted: bytes) -> int:
    """Where the boxes end: what stands behind is no box, but bytes that someone appended."""
    position = 0
    for _ in range(MOST_BOXES):
        if position + 8 > len(untrusted):
            break
        size, name = struct.unpack_from(">I4s", untrusted, position)
        if size == 1 and position + 16 <= len(untrusted):
            size = struct.unpack_from(">Q", untrusted, position + 8)[0]
        size = size or len(untrusted) - position
        if size < 8 or not name.isascii() or (position + size > len(untrusted) and name not in _USUAL):
            break
        position += size
    return position


def _size(untrusted: bytes, contents: Contents) -> tuple[int, int]:
    for box in contents.items[contents.primary].properties:
        if box.name == b"ispe" and box.end - box.begin >= 12:
            width, height = struct.unpack_from(">II", untrusted, box.begin + 4)
            return width, height
    raise PictureDamaged(why="it does not say how large it is")


def _pictures(contents: Contents) -> int:
    """How many pictures are meant to be looked at, helpers of others not counted."""
    helpers = {begin for kind, begin, _ in contents.references if kind in (b"thmb", b"auxl")}
    helpers |= {to for kind, _, to in contents.references if kind == b"dimg"}
    helpers |= {number for number, item in contents.items.items() if item.hidden or item.kind == b"tmap"}
    shown = {number for number, item in contents.items.items() if item.kind in _PICTURES}
    return len(shown - helpers | {contents.primary})


def _depth(untrusted: bytes, contents: Contents) -> int:
    """Bits a sample: ``pixi`` of the picture, or of a tile of it; where it is left out, by the decoder's settings."""
    items = [contents.items[one] for one in contents.pictured() if one in contents.items]
    places = [box for item in items for box in item.properties]
    said = [max(untrusted[box.begin + 5 : box.end], default=8) for box in places if box.name == b"pixi"]
    return max(
        said or [_DEPTHS[box.name](untrusted[box.begin : box.end]) for box in places if box.name in _DEPTHS],
        default=8,
    )


def _of_hevc(settings: bytes) -> int:
    return 8 + (settings[17] & 7) if len(settings) > 17 else 8


def _of_av1(settings: bytes) -> int:
    flags = settings[2] if len(settings) > 2 else 0
    return (12 if flags & 0x20 else 10) if flags & 0x40 else 8


_DEPTHS = {b"hvcC": _of_hevc, b"av1C": _of_av1}


def _items_beside(untrusted: bytes, contents: Contents) -> Iterator[Dropped]:
    shown = contents.pictured() | _alpha(untrusted, contents)
    small = {begin for kind, begin, _ in contents.references if kind == b"thmb"}
    tiles = {to for kind, _, to in contents.references if kind == b"dimg"}
    for number, item in contents.items.items():
        if number not in shown:
            yield from _item(untrusted, item, is_small=number in small, is_tile=number in tiles)


def _alpha(untrusted: bytes, contents: Contents) -> set[int]:
    """The items by which the picture is transparent: they are decoded with it."""
    shown = contents.pictured()
    helpers = {begin for kind, begin, to in contents.references if kind == b"auxl" and to in shown}
    return {
        number
        for number in helpers & contents.items.keys()
        for box in contents.items[number].properties
        if box.name == b"auxC" and untrusted[box.begin + 4 : box.end].rstrip(b"\x00") in _ALPHA
    }


def _item(untrusted: bytes, item: Item, *, is_small: bool, is_tile: bool) -> Iterator[Dropped]:
    if item.kind == b"Exif":
        content = item.content(untrusted)
        begin = 4 + int.from_bytes(content[:4], "big")
        yield Dropped(Kind.EXIF, item.size, content[begin:].removeprefix(b"Exif\x00\x00"))
    elif item.kind == b"mime" and item.words == _XMP_TYPE:
        yield Dropped(Kind.XMP, item.size, item.content(untrusted))
    elif item.kind in _PICTURES and not is_tile:
        yield Dropped(Kind.THUMBNAIL if is_small else Kind.PICTURE, item.size)
    elif item.kind not in _PICTURES:
        yield Dropped(Kind.HIDDEN, item.size)


def _boxes_beside(untrusted: bytes, outer: list[Box]) -> Iterator[Dropped]:
    for box in outer:
        if box.name == _FILM:
            yield Dropped(Kind.PICTURE, box.end - box.begin)
        elif box.name in _EMPTY and not any(untrusted[box.begin : box.end]):
            continue
        elif box.name not in _USUAL:
            yield Dropped(Kind.HIDDEN, box.end - box.begin)
    end = _end(untrusted)
    if end < len(untrusted):
        yield Dropped(Kind.TRAILER, len(untrusted) - end)

"""A JPEG 2000 file taken apart (ISO/IEC 15444-1 and -2: JP2, JPX, or a bare codestream): its picture, and the rest."""

import struct
from collections.abc import Iterator
from typing import NamedTuple

from capture.clean.formats import JPEG_2000
from capture.clean.heif_boxes import Box, boxes
from capture.clean.parts import Dropped, Kind, check_size
from capture.clean.source import Source
from cases.errors import PictureDamaged

_SIZE, _STYLE, _COMMENT, _TILE = 0xFF51, 0xFF52, 0xFF64, 0xFF90
_START = b"\xff\x4f\xff\x51"
_USUAL = (b"jP  ", b"ftyp", b"jp2h", b"jp2c", b"rreq")
_MOST_SEGMENTS = 10_000
_PROFILES = (2, 3)  # methods of a colr box: a restricted profile, any profile
_XMP = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
_EXIF = b"JpgTiffExif->JP2"
_IPTC = bytes.fromhex("33c7a4d2b81d4723a0baf1a3e097ad38")


class _Stream(NamedTuple):
    """What the main header of a codestream says: sides, bits a sample, whether pixels were lost, comments."""

    width: int
    height: int
    depth: int
    lossy: bool
    comments: tuple[int, ...]


def read_jpeg2000(untrusted: bytes, _page: int = 0) -> Source:
    """Take such a file apart. Raises PictureDamaged, PictureTooLarge."""
    if untrusted.startswith(_START):
        stream, dropped = _stream(untrusted, 0), list[Dropped]()
    else:
        outer = list(boxes(untrusted, 0, len(untrusted)))
        stream = _stream(untrusted, _box(outer, b"jp2c").begin)
        _check_header(untrusted, _box(outer, b"jp2h"), stream)
        dropped = [found for box in outer for found in _beside(untrusted, box)]
    check_size(stream.width, stream.height)
    dropped += [Dropped(Kind.COMMENT, size) for size in stream.comments]
    return Source(JPEG_2000, stream.width, stream.height, stream.lossy, tuple(dropped), depth=stream.depth)


def profile_in_jpeg2000(untrusted: bytes) -> bytes:
    """The ICC profile of the header; empty when there is none. Raises PictureDamaged."""
    if untrusted.startswith(_START):
        return b""
    header = _box(list(boxes(untrusted, 0, len(untrusted))), b"jp2h")
    for box in boxes(untrusted, header.begin, header.end):
        if box.name == b"colr" and untrusted[box.begin] in _PROFILES:
            return untrusted[box.begin + 3 : box.end]
    return b""


def _box(found: list[Box], name: bytes) -> Box:
    for box in found:
        if box.name == name:
            return box
    raise PictureDamaged(why="it has no picture")


def _check_header(untrusted: bytes, header: Box, stream: _Stream) -> None:
    """The sizes of file and codestream must be the same: decoders believe one or the other."""
    box = _box(list(boxes(untrusted, header.begin, header.end)), b"ihdr")
    if box.end - box.begin < 14:
        raise PictureDamaged(why="its header is malformed")
    if struct.unpack_from(">II", untrusted, box.begin) != (stream.height, stream.width):
        raise PictureDamaged(why="it names two sizes")


def _stream(untrusted: bytes, begin: int) -> _Stream:
    if untrusted[begin : begin + 4] != _START or begin + 41 > len(untrusted):
        raise PictureDamaged(why="it is cut off")
    right, down, left, top = struct.unpack_from(">4I", untrusted, begin + 8)
    depth = (untrusted[begin + 42] & 0x7F) + 1 if begin + 42 < len(untrusted) else 8
    lossy, comments = True, list[int]()
    for marker, at, size in _segments(untrusted, begin + 2):
        if marker == _STYLE and size >= 12:
            lossy = untrusted[at + 9] == 0  # the transformation: 0 is irreversible
        elif marker == _COMMENT:
            comments.append(size - 4)
    return _Stream(right - left, down - top, depth, lossy, tuple(comments))


def _segments(untrusted: bytes, begin: int) -> Iterator[tuple[int, int, int]]:
    """Those of the main header: marker, where its content begins, and its length as it says."""
    for _ in range(_MOST_SEGMENTS):
        if begin + 4 > len(untrusted):
            break
        marker, size = struct.unpack_from(">HH", untrusted, begin)
        if marker == _TILE:
            return
        if size < 2 or begin + 2 + size > len(untrusted):
            break
        yield marker, begin + 4, size
        begin += 2 + size
    raise PictureDamaged(why="it is cut off")


def _beside(untrusted: bytes, box: Box) -> Iterator[Dropped]:
    size = box.end - box.begin
    if box.name == b"uuid":
        yield from _of_uuid(untrusted[box.begin : box.begin + 16], untrusted[box.begin + 16 : box.end], size)
    elif box.name == b"xml ":
        yield Dropped(Kind.XMP, size, untrusted[box.begin : box.end])
    elif box.name not in _USUAL:
        yield Dropped(Kind.HIDDEN, size)


def _of_uuid(name: bytes, content: bytes, size: int) -> Iterator[Dropped]:
    kind = {_XMP: Kind.XMP, _EXIF: Kind.EXIF, _IPTC: Kind.IPTC}.get(name, Kind.HIDDEN)
    yield Dropped(kind, size, content.removeprefix(b"Exif\x00\x00") if kind is not Kind.HIDDEN else b"")

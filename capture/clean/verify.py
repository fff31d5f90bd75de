"""The second look at a rebuilt file, by parsers that took no part in making it. What is unknown is refused.

First a plain walk over the segments or chunks, that knows only what may be there and how long it may be. Then
another program's decoder: libjpeg in strict mode and the proof of `capture.clean.tail` for JPEG, Pillow for PNG.
"""

import re
import struct
import zlib
from dataclasses import replace
from io import BytesIO

from PIL.PngImagePlugin import PngImageFile

from capture.clean.parts import Dropped, Kind, Rebuilt
from capture.clean.png_file import Header
from capture.clean.png_pixels import line_groups
from capture.clean.tail import without_surplus
from cases.errors import PictureDamaged, PictureHidesData

_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7]", re.DOTALL)
_EXACT = {0xE0: (16,), 0xE1: (34,), 0xEE: (14,), 0xDD: (4,), 0xDA: (8, 10, 12, 14), 0xC0: (11, 17, 20)}
_EXACT |= {0xC1: _EXACT[0xC0], 0xC2: _EXACT[0xC0]}
_BEGINNINGS = {0xE0: b"JFIF\x00", 0xE1: b"Exif\x00\x00MM\x00*", 0xE2: b"ICC_PROFILE\x00", 0xEE: b"Adobe"}
_BOUNDED = {0xE2: 65_535, 0xDB: 2 + 4 * 129, 0xC4: 2 + 8 * 273}
_PIECE = 1 << 20
_CHUNKS = {
    b"IHDR": 13, b"cICP": 4, b"sRGB": 1, b"gAMA": 4, b"cHRM": 32, b"sBIT": 4, b"iCCP": 8_000_000, b"PLTE": 768,
    b"tRNS": 256, b"eXIf": 26, b"IDAT": 1 << 20, b"IEND": 0,
}  # fmt: skip


def verified_jpeg(rebuilt: Rebuilt) -> Rebuilt:
    """The same picture, proved to hold nothing else; bytes that no pixel needs are cut off its scans.

    Raises PictureHidesData, PictureDamaged, PictureFormatUnsupported.
    """
    data, cut = without_surplus(rebuilt.data)
    walk_jpeg(data)
    more = (Dropped(Kind.HIDDEN, cut),) if cut else ()
    return replace(rebuilt, data=data, dropped=rebuilt.dropped + more)


def verified_png(rebuilt: Rebuilt) -> Rebuilt:
    """The same picture, proved to hold nothing else. Raises PictureHidesData, PictureDamaged."""
    walk_png(rebuilt.data)
    try:
        with PngImageFile(BytesIO(rebuilt.data)) as image:
            image.load()
            size = image.size
    except (OSError, SyntaxError, ValueError) as error:
        raise PictureDamaged(why="its pixels cannot be decoded") from error
    if size != (rebuilt.width, rebuilt.height):
        raise PictureDamaged(why="its size is not what it says")
    return rebuilt


def walk_jpeg(data: bytes) -> None:
    """Only the segments of the allowlist, of their exact form, and nothing after the end. Raises PictureHidesData."""
    position = 2
    while data[position : position + 2] != b"\xff\xd9":
        if position + 4 > len(data) or data[position] != 0xFF:
            raise PictureHidesData(what="bytes between its segments")
        marker, size = struct.unpack_from(">xBH", data, position)
        _check_segment(marker, data[position + 4 : position + 2 + size])
        position += 2 + size
        if marker == 0xDA:
            found = _MARKER.search(data, position)
            position = found.start() if found else len(data)
    if data[:2] != b"\xff\xd8" or position + 2 != len(data):
        raise PictureHidesData(what="bytes around the picture")


def _check_segment(marker: int, content: bytes) -> None:
    size = len(content) + 2
    known = size in _EXACT.get(marker, ()) or size <= _BOUNDED.get(marker, 0)
    if not known or not content.startswith(_BEGINNINGS.get(marker, b"")):
        raise PictureHidesData(what=f"a segment {marker:02X}")


def walk_png(data: bytes) -> None:
    """Only the chunks of the allowlist, each but IDAT once, checksums true, and pixels to the byte.

    Raises PictureHidesData, PictureDamaged.
    """
    position, seen, idat = 8, dict[bytes, bytes](), list[bytes]()
    while b"IEND" not in seen:
        size, name = struct.unpack_from(">I4s", data, position) if position + 12 <= len(data) else (0, b"")
        content = data[position + 8 : position + 8 + size]
        if size > _CHUNKS.get(name, -1) or (name in seen and name != b"IDAT"):
            raise PictureHidesData(what="a chunk that is no part of a picture")
        if zlib.crc32(name + content) != int.from_bytes(
            data[position + 8 + size : position + 12 + size], "big"
        ):
            raise PictureDamaged(why="a checksum does not agree")
        seen[name] = content
        idat += [content] * (name == b"IDAT")
        position += 12 + size
    if data[:8] != b"\x89PNG\r\n\x1a\n" or position != len(data):
        raise PictureHidesData(what="bytes around the picture")
    _check_lines(seen[b"IHDR"], idat)


def _check_lines(untrusted_header: bytes, untrusted_idat: list[bytes]) -> None:
    """The zlib stream ends where the chunks end, and holds as many bytes as the header's lines have."""
    width, height, depth, form, interlaced = struct.unpack(">IIBBxx?", untrusted_header)
    lines = line_groups(Header(width, height, depth, form, interlaced))
    left = sum(count * size for count, size in lines)
    inflate = zlib.decompressobj()
    for piece in untrusted_idat:
        waiting = piece
        while waiting and left >= 0:
            left -= len(inflate.decompress(waiting, _PIECE))
            waiting = inflate.unconsumed_tail
    if left >= 0:  # flushing would inflate all that still waits, to any size
        left -= len(inflate.flush())
    if left or not inflate.eof or inflate.unused_data:
        raise PictureHidesData(what="bytes beside its pixels")

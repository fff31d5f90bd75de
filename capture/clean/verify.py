"""The second look at a rebuilt file, by parsers that took no part in making it. What is unknown is refused.

First a plain walk over the segments or chunks, that knows only what may be there and how long it may be. Then
another program's decoder: libjpeg in strict mode and the proof of `capture.clean.tail` for JPEG, Pillow for PNG.
Pictures whose decoder would take much memory are decoded in a child: all JPEG is read line by line but the
progressive kind, of which every coefficient is kept.
"""

import re
import struct
import zlib
from dataclasses import replace
from io import BytesIO

from PIL.PngImagePlugin import PngImageFile

from capture.clean.apart import proved
from capture.clean.jpeg_file import read_jpeg
from capture.clean.parts import Dropped, Kind, Rebuilt
from capture.clean.png_file import Header
from capture.clean.png_pixels import line_groups
from capture.clean.tail import without_surplus
from capture.sandbox import decode
from cases.errors import DecoderFailed, PictureDamaged, PictureHidesData

MOST_PIXELS_HERE = 17_000_000
"""Of these, the costliest kinds take some 130 MB: eight bytes a pixel of a 16-bit PNG, six of a progressive JPEG."""
_PROGRESSIVE = b"\xff\xc2"
_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7]", re.DOTALL)
_EXACT = {0xE0: (16,), 0xE1: (34,), 0xEE: (14,), 0xDD: (4,), 0xDA: (8, 10, 12, 14), 0xC0: (11, 17, 20)}
_EXACT |= {0xC1: _EXACT[0xC0], 0xC2: _EXACT[0xC0]}
_BEGINNINGS = {0xE0: b"JFIF\x00", 0xE1: b"Exif\x00\x00MM\x00*", 0xE2: b"ICC_PROFILE\x00", 0xEE: b"Adobe"}
_BOUNDED = {0xE2: 65_535, 0xDB: 2 + 4 * 129, 0xC4: 2 + 8 * 273}
_PIECE = 1 << 20
_CHUNKS = {
    b"IHDR": 13, b"cICP": 4, b"sRGB": 1, b"gAMA": 4, b"cHRM": 32, b"iCCP": 8_000_000, b"PLTE": 768,
    b"tRNS": 256, b"eXIf": 26, b"IDAT": 1 << 20, b"IEND": 0,
}  # fmt: skip


def verified_jpeg(rebuilt: Rebuilt) -> Rebuilt:
    """The same picture, proved to hold nothing else; bytes that no pixel needs are cut off its scans.

    Raises PictureHidesData, PictureDamaged, PictureFormatUnsupported, DecoderFailed.
    """
    pixels = rebuilt.width * rebuilt.height
    is_large = pixels > MOST_PIXELS_HERE and _PROGRESSIVE in rebuilt.data
    data = (_proved_apart if is_large else without_surplus)(rebuilt.data)
    walk_jpeg(data)
    cut = len(rebuilt.data) - len(data)
    more = (Dropped(Kind.HIDDEN, cut),) if cut else ()
    return replace(rebuilt, data=data, dropped=rebuilt.dropped + more)


def _proved_apart(jpeg: bytes) -> bytes:
    """The same in a child, which may take bytes away, and nothing else."""
    data = proved(jpeg)
    if len(data) > len(jpeg) or read_jpeg(data).frame != read_jpeg(jpeg).frame:
        raise DecoderFailed(why="it answered nonsense")
    return data


def verified_png(rebuilt: Rebuilt) -> Rebuilt:
    """The same picture, proved to hold nothing else. Raises PictureHidesData, PictureDamaged, DecoderFailed."""
    walk_png(rebuilt.data)
    is_large = rebuilt.width * rebuilt.height > MOST_PIXELS_HERE
    if (_size_apart if is_large else _size_here)(rebuilt.data) != (rebuilt.width, rebuilt.height):
        raise PictureDamaged(why="its size is not what it says")
    return rebuilt


def _size_here(png: bytes) -> tuple[int, int]:
    """Decode every pixel with Pillow."""
    try:
        with PngImageFile(BytesIO(png)) as image:
            image.load()
            return image.size
    except (OSError, SyntaxError, ValueError) as error:
        raise PictureDamaged(why="its pixels cannot be decoded") from error


def _size_apart(png: bytes) -> tuple[int, int]:
    """The same in a child."""
    decoded = decode(png)
    return decoded.width, decoded.height


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

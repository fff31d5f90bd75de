"""A BMP file taken apart (BITMAPINFOHEADER and its successors): sizes, and what stands around the pixels."""

import struct

from capture.clean.formats import BMP
from capture.clean.parts import Dropped, Kind, check_size
from capture.clean.source import Source
from cases.errors import PictureDamaged, PictureFormatUnsupported

_OLD, _USUAL, _WITH_PROFILE = 12, 40, 124
_FILE_HEADER = 14
BEHIND_MASKS = (3, 6)
"""Compressions that are none, but colours behind three bit masks, or four."""
_PLAIN = (0, *BEHIND_MASKS)  # those whose lines have a known length
_JPEG, _PNG = 4, 5
_EMBEDDED, _LINKED = b"DEBM", b"KNIL"  # "MBED" and "LINK", as a little-endian number stores them


def read_bmp(untrusted: bytes, _page: int = 0) -> Source:
    """Take a BMP file apart. Raises PictureDamaged, PictureTooLarge, PictureFormatUnsupported (a JPEG within)."""
    if len(untrusted) < _FILE_HEADER + _OLD:
        raise PictureDamaged(why="it is cut off")
    begin, header = struct.unpack_from("<II", untrusted, 10)
    width, height, bits, compression = _header(untrusted, header)
    check_size(width, height)
    if compression in (_JPEG, _PNG):
        raise PictureFormatUnsupported(format="BMP (another format within)")
    dropped = []
    if compression in _PLAIN:
        end = begin + (width * bits + 31) // 32 * 4 * height
        if end > len(untrusted):
            raise PictureDamaged(why="it is cut off")
        if end < len(untrusted):
            dropped.append(Dropped(Kind.TRAILER, len(untrusted) - end))
    gap = begin - _FILE_HEADER - header - _table(untrusted, header, bits, compression)
    if gap > 0:
        dropped.append(Dropped(Kind.HIDDEN, gap))
    if header >= _WITH_PROFILE and untrusted[_FILE_HEADER + 56 : _FILE_HEADER + 60] in (_EMBEDDED, _LINKED):
        dropped.append(Dropped(Kind.HIDDEN, struct.unpack_from("<I", untrusted, _FILE_HEADER + 116)[0]))
    return Source(BMP, width, height, lossy=False, dropped=tuple(dropped))


def profile_in_bmp(untrusted: bytes) -> bytes:
    """The ICC profile that a header of version 5 embeds; empty when there is none."""
    header = untrusted[_FILE_HEADER : _FILE_HEADER + _WITH_PROFILE]
    if len(header) < _WITH_PROFILE or header[56:60] != _EMBEDDED:
        return b""
    offset, size = struct.unpack_from("<II", header, 112)
    return untrusted[_FILE_HEADER + offset :][:size]


def _header(untrusted: bytes, size: int) -> tuple[int, int, int, int]:
    """Width, height, bits a pixel, compression."""
    if size == _OLD:
        width, height, bits = struct.unpack_from("<HH2xH", untrusted, 18)
        return width, height, bits, 0
    if size < _USUAL or len(untrusted) < _FILE_HEADER + _USUAL:
        raise PictureDamaged(why="its header is malformed")
    width, height, bits, compression = struct.unpack_from("<ii2xHI", untrusted, 18)
    return width, abs(height), bits, compression


def _table(untrusted: bytes, header: int, bits: int, compression: int) -> int:
    """Bytes between header and pixels that are colours or masks."""
    if header == _OLD:
        return 3 << bits if bits <= 8 else 0
    colours = struct.unpack_from("<I", untrusted, 46)[0]
    masks = {3: 12, 6: 16}.get(compression, 0) if header == _USUAL else 0
    return masks + 4 * min(colours or (1 << bits if bits <= 8 else 0), 65_536)

"""A PNG file taken apart (W3C PNG, third edition): chunks that the picture needs, and everything else.

Sizes, names and checksums are checked here, before any pixel is inflated.
"""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from capture.clean.parts import Dropped, Kind, check_size
from capture.clean.png_text import dropped_text
from capture.clean.trailer import trailer
from cases.errors import PictureDamaged, PictureFormatUnsupported, PictureTooIntricate

SIGNATURE = b"\x89PNG\r\n\x1a\n"
MOST_CHUNKS = 100_000
GREY, TRUECOLOUR, INDEXED, GREY_ALPHA, TRUECOLOUR_ALPHA = 0, 2, 3, 4, 6
CHANNELS = {GREY: 1, TRUECOLOUR: 3, INDEXED: 1, GREY_ALPHA: 2, TRUECOLOUR_ALPHA: 4}
_DEPTHS = {GREY: (1, 2, 4, 8, 16), INDEXED: (1, 2, 4, 8)}
_NEEDED = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")
_TAKEN_AS_NUMBERS = (b"cICP", b"iCCP", b"sRGB", b"gAMA", b"cHRM")
_TEXTS = (b"tEXt", b"zTXt", b"iTXt")
_HARMLESS = (
    b"sBIT", b"bKGD", b"pHYs", b"hIST", b"sPLT", b"oFFs", b"sTER", b"mDCV", b"cLLI", b"mDCv", b"cLLi", b"acTL", b"fcTL",
)  # fmt: skip


class Header(NamedTuple):
    """The image header; ``form`` is the colour type."""

    width: int
    height: int
    depth: int
    form: int
    interlaced: bool

    def written(self) -> bytes:
        """The content of the IHDR chunk."""
        return struct.pack(">IIBBBBB", self.width, self.height, self.depth, self.form, 0, 0, self.interlaced)

    @property
    def bits(self) -> int:
        """Bits of a pixel."""
        return CHANNELS[self.form] * self.depth


@dataclass(slots=True)
class PngFile:
    """The content of the chunks that count, by name; ``untrusted_idat`` joined; texts stay with ``dropped``."""

    header: Header
    untrusted: dict[bytes, bytes] = field(default_factory=dict)
    untrusted_idat: bytes = b""
    dropped: list[Dropped] = field(default_factory=list)


class _Chunk(NamedTuple):
    name: bytes
    untrusted: bytes
    intact: bool
    end: int


def read_png(untrusted: bytes) -> PngFile:
    """Take a PNG file apart. Raises PictureDamaged, PictureFormatUnsupported, PictureTooIntricate."""
    chunks = _chunks(untrusted)
    first = next(chunks, None)
    if first is None or first.name != b"IHDR" or not first.intact:
        raise PictureDamaged(why="it does not begin with its header")
    file = PngFile(_read_header(first.untrusted))
    pixels: list[bytes] = []
    end = first.end
    before = b""
    for chunk in chunks:
        end = chunk.end
        if chunk.name == b"IEND":
            break
        if chunk.name == b"IDAT":
            _check_pixels(chunk, pixels, before)
            pixels.append(chunk.untrusted)
        else:
            _sort(file, chunk, pixels_begun=bool(pixels))
        before = chunk.name
    file.dropped += trailer(untrusted, end)
    file.untrusted_idat = b"".join(pixels)
    return file


def _chunks(untrusted: bytes) -> Iterator[_Chunk]:
    """The chunks in order; the last ends with the file at most."""
    position = len(SIGNATURE)
    for _ in range(MOST_CHUNKS):
        if position + 12 > len(untrusted):
            return
        size, name = struct.unpack_from(">I4s", untrusted, position)
        if name == b"CgBI":
            raise PictureFormatUnsupported(format="Apple's own PNG (CgBI)")
        end = position + 12 + size
        if end > len(untrusted):
            raise PictureDamaged(why="it is cut off")
        content = untrusted[position + 8 : end - 4]
        checksum = zlib.crc32(content, zlib.crc32(name))
        yield _Chunk(name, content, checksum == struct.unpack_from(">I", untrusted, end - 4)[0], end)
        position = end
    raise PictureTooIntricate(size=MOST_CHUNKS + 1, unit="chunks", most=MOST_CHUNKS)


def _read_header(untrusted: bytes) -> Header:
    if len(untrusted) != 13:
        raise PictureDamaged(why="its header is malformed")
    width, height, depth, form, compression, filtering, interlace = struct.unpack(">IIBBBBB", untrusted)
    if form not in CHANNELS or depth not in _DEPTHS.get(form, (8, 16)):
        raise PictureDamaged(why="its header is malformed")
    if compression or filtering or interlace > 1:
        raise PictureDamaged(why="its header is malformed")
    check_size(width, height)
    return Header(width, height, depth, form, bool(interlace))


def _check_pixels(chunk: _Chunk, pixels: list[bytes], before: bytes) -> None:
    if not chunk.intact:
        raise PictureDamaged(why="a checksum does not agree")
    if pixels and before != b"IDAT":
        raise PictureDamaged(why="its pixels are interrupted by something else")


def _sort(file: PngFile, chunk: _Chunk, *, pixels_begun: bool) -> None:
    """Put a chunk where it belongs: with those that count, or with the dropped."""
    if chunk.name in _NEEDED:
        if not chunk.intact or chunk.name in file.untrusted or chunk.name == b"IHDR" or pixels_begun:
            raise PictureDamaged(why=f"its chunk {chunk.name.decode()} is broken or misplaced")
        file.untrusted[chunk.name] = chunk.untrusted
    elif chunk.name in _TAKEN_AS_NUMBERS and chunk.intact and not pixels_begun:
        file.untrusted.setdefault(chunk.name, chunk.untrusted)
    elif chunk.name[:1].isupper():
        raise PictureDamaged(why="it has a chunk that no PNG picture has")
    else:
        file.dropped.append(_dropped(chunk))


def _dropped(chunk: _Chunk) -> Dropped:
    size = len(chunk.untrusted)
    if chunk.name in _TEXTS:
        return dropped_text(chunk.name, chunk.untrusted)
    if chunk.name == b"eXIf":
        return Dropped(Kind.EXIF, size, chunk.untrusted.removeprefix(b"Exif\x00\x00"))
    if chunk.name == b"tIME":
        return Dropped(Kind.TIME, size, chunk.untrusted)
    if chunk.name == b"fdAT":
        return Dropped(Kind.PICTURE, size)
    return Dropped(Kind.OTHER if chunk.name in _HARMLESS else Kind.HIDDEN, size)

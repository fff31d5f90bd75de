"""A WebP file taken apart (RFC 9649): the chunks of its picture, and everything else."""

import struct
from collections.abc import Iterator

from capture.clean.formats import WEBP
from capture.clean.parts import Dropped, Kind, check_size
from capture.clean.source import Source
from cases.errors import PictureDamaged, PictureMoves, PictureTooIntricate

_MOST_CHUNKS = 10_000
_ANIMATION = 0x02
_OF_PIXELS = (b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ICCP")
_Chunk = tuple[bytes, bytes]


def read_webp(untrusted: bytes, _page: int = 0) -> Source:
    """Take a WebP file apart. Raises PictureDamaged, PictureTooIntricate, PictureMoves (an animation)."""
    chunks, end = _chunks(untrusted)
    names = [name for name, _ in chunks]
    extended = next((content for name, content in chunks if name == b"VP8X"), b"")
    if b"ANIM" in names or b"ANMF" in names or (extended[:1] and extended[0] & _ANIMATION):
        raise PictureMoves(format="animated WebP")
    width, height, lossy = _picture(chunks)
    check_size(width, height)
    if len(extended) >= 10:
        check_size(*_canvas(extended))
    dropped = [*_beside(chunks)]
    if end < len(untrusted):
        dropped.append(Dropped(Kind.TRAILER, len(untrusted) - end))
    return Source(WEBP, width, height, lossy, tuple(dropped))


def _chunks(untrusted: bytes) -> tuple[list[_Chunk], int]:
    """The chunks within the RIFF, and where it ends."""
    if len(untrusted) < 20:
        raise PictureDamaged(why="it is cut off")
    end = 8 + struct.unpack_from("<I", untrusted, 4)[0]
    if end > len(untrusted):
        raise PictureDamaged(why="it is cut off")
    found, position = list[_Chunk](), 12
    while position + 8 <= end:
        if len(found) == _MOST_CHUNKS:
            raise PictureTooIntricate(size=_MOST_CHUNKS + 1, unit="chunks", most=_MOST_CHUNKS)
        name, size = struct.unpack_from("<4sI", untrusted, position)
        if position + 8 + size > end:
            raise PictureDamaged(why="it is cut off")
        found.append((name, untrusted[position + 8 : position + 8 + size]))
        position += 8 + size + size % 2
    return found, min(end + end % 2, len(untrusted))


def _picture(chunks: list[_Chunk]) -> tuple[int, int, bool]:
    """Width, height, and whether it is of the lossy kind; the first picture counts."""
    for name, content in chunks:
        if name == b"VP8 " and len(content) >= 10:
            width, height = struct.unpack_from("<HH", content, 6)
            return width & 0x3FFF, height & 0x3FFF, True
        if name == b"VP8L" and len(content) >= 5:
            bits = struct.unpack_from("<I", content, 1)[0]
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, False
    raise PictureDamaged(why="it has no picture")


def _canvas(extended: bytes) -> tuple[int, int]:
    return int.from_bytes(extended[4:7], "little") + 1, int.from_bytes(extended[7:10], "little") + 1


def _beside(chunks: list[_Chunk]) -> Iterator[Dropped]:
    seen = set[bytes]()
    for name, content in chunks:
        if name == b"EXIF":
            yield Dropped(Kind.EXIF, len(content), content.removeprefix(b"Exif\x00\x00"))
        elif name == b"XMP ":
            yield Dropped(Kind.XMP, len(content), content)
        elif name not in _OF_PIXELS or name in seen:
            yield Dropped(Kind.HIDDEN, len(content))
        seen.add(name)

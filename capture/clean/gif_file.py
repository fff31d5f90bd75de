"""A GIF file taken apart (GIF89a): its first frame is the picture; comments, applications and frames are counted."""

import struct
from collections.abc import Iterator

from capture.clean.formats import GIF
from capture.clean.parts import Dropped, Kind, check_size
from capture.clean.source import Source
from cases.errors import PictureDamaged, PictureTooIntricate

MOST_BLOCKS = 100_000
_EXTENSION, _IMAGE, _END = 0x21, 0x2C, 0x3B
_GRAPHIC, _COMMENT, _APPLICATION, _PLAIN_TEXT = 0xF9, 0xFE, 0xFF, 0x01
_LOOPING = (b"NETSCAPE2.0", b"ANIMEXTS1.0")


def read_gif(untrusted: bytes, _page: int = 0) -> Source:
    """Take a GIF file apart. Raises PictureDamaged, PictureTooIntricate."""
    if len(untrusted) < 13:
        raise PictureDamaged(why="it is cut off")
    width, height, flags = struct.unpack_from("<HHB", untrusted, 6)
    check_size(width, height)
    frames, dropped = 0, list[Dropped]()
    for found in _blocks(untrusted, 13 + _table(flags)):
        if isinstance(found, Dropped):
            dropped.append(found)
            continue
        frames += 1
        check_size(max(width, found[0]), max(height, found[1]))
        if frames > 1:
            dropped.append(Dropped(Kind.PICTURE, found[2]))
    if not frames:
        raise PictureDamaged(why="it has no picture")
    return Source(GIF, width, height, lossy=False, dropped=tuple(dropped), pictures=frames)


def _blocks(untrusted: bytes, position: int) -> Iterator[Dropped | tuple[int, int, int]]:
    """What is dropped, and of each frame how far it reaches to the right and down, and its bytes."""
    for _ in range(MOST_BLOCKS):
        introducer = untrusted[position : position + 1]
        if not introducer:  # readers take a file that lacks its end
            return
        if introducer[0] == _END:
            if position + 1 < len(untrusted):
                yield Dropped(Kind.TRAILER, len(untrusted) - position - 1)
            return
        if introducer[0] == _EXTENSION:
            end = _end_of_pieces(untrusted, position + 2)
            yield from _extension(untrusted[position + 1 : position + 2], untrusted[position + 2 : end])
        elif introducer[0] == _IMAGE and position + 10 <= len(untrusted):
            left, top, width, height, flags = struct.unpack_from("<4HB", untrusted, position + 1)
            end = _end_of_pieces(untrusted, position + 11 + _table(flags))
            yield left + width, top + height, end - position
        else:
            raise PictureDamaged(why="it has a block that no GIF picture has")
        position = end
    raise PictureTooIntricate(size=MOST_BLOCKS + 1, unit="blocks", most=MOST_BLOCKS)


def _extension(label: bytes, pieces: bytes) -> Iterator[Dropped]:
    kind = label[0] if label else _GRAPHIC
    if kind in (_COMMENT, _PLAIN_TEXT):
        yield Dropped(Kind.COMMENT, len(pieces))
    elif kind == _APPLICATION and pieces[1:12] == b"XMP DataXMP":
        yield Dropped(Kind.XMP, len(pieces), pieces[12:])
    elif kind != _GRAPHIC and pieces[1:12] not in _LOOPING:
        yield Dropped(Kind.HIDDEN, len(pieces))


def _table(flags: int) -> int:
    """Bytes of a colour table."""
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def _end_of_pieces(untrusted: bytes, position: int) -> int:
    """Behind a chain of pieces of up to 255 bytes each, which an empty one ends."""
    while position < len(untrusted) and untrusted[position]:
        position += 1 + untrusted[position]
    return min(position + 1, len(untrusted))

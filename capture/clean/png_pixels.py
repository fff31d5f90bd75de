"""The scan lines of a PNG: inflated within the bounds that the header gives, and deflated anew.

What goes out is exactly the filtered lines that the picture has: nothing behind the end of the zlib stream, no
surplus lines, no empty or idle blocks of deflate, in which bytes could hide.
"""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from capture.clean.png_file import Header
from cases.errors import PictureDamaged

_BLOCK = 1 << 20
_INPUT = 1 << 18
_SAMPLE = 1 << 16
_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))


@dataclass(frozen=True, slots=True)
class Lines:
    """The scan lines, deflated anew, and how many compressed bytes of the source were no part of them."""

    deflated: bytes
    surplus: int


def line_groups(header: Header) -> Iterator[tuple[int, int]]:
    """(number of lines, bytes of one with its filter byte) for the picture, or for each pass of an interlaced one."""
    passes = _PASSES if header.interlaced else ((0, 0, 1, 1),)
    for left, top, across, down in passes:
        width = -((left - header.width) // across)
        height = -((top - header.height) // down)
        if width > 0 and height > 0:
            yield height, 1 + (width * header.bits + 7) // 8


def deflated_anew(header: Header, untrusted_idat: bytes) -> Lines:
    """Check every line's filter and compress them afresh. Raises PictureDamaged."""
    source = _Inflating(untrusted_idat)
    deflate = None
    pieces = []
    for lines, size in line_groups(header):
        for count in _portions(lines, size):
            block = source.take(count * size)
            if max(block[::size]) > 4:
                raise PictureDamaged(why="a line of it has no known filter")
            deflate = deflate or _deflater(block[:_SAMPLE])
            pieces.append(deflate.compress(block))
    pieces.append(deflate.flush() if deflate else b"")
    return Lines(b"".join(pieces), source.surplus())


def _deflater(sample: bytes) -> "zlib._Compress":
    """A compressor for such lines: photographs gain nothing from the slow search for repeats, drawings much."""
    is_photograph = len(zlib.compress(sample, 1)) * 2 > len(sample)
    return zlib.compressobj(6, zlib.DEFLATED, 15, 9, zlib.Z_RLE if is_photograph else zlib.Z_DEFAULT_STRATEGY)


def _portions(lines: int, size: int) -> Iterator[int]:
    most = max(1, _BLOCK // size)
    for begin in range(0, lines, most):
        yield min(most, lines - begin)


class _Inflating:
    """A zlib stream read by portions; never more is inflated than was asked for."""

    def __init__(self, untrusted: bytes) -> None:
        self._untrusted = memoryview(untrusted)
        self._inflate = zlib.decompressobj()
        self._position = 0
        self._waiting = b""

    def take(self, count: int) -> bytes:
        """Exactly so many bytes. Raises PictureDamaged."""
        pieces = []
        while count > 0:
            piece = self._some(count)
            if not piece and self._is_dry():
                raise PictureDamaged(why="its pixels are cut off")
            pieces.append(piece)
            count -= len(piece)
        return b"".join(pieces)

    def surplus(self) -> int:
        """Compressed bytes that are left when all lines are taken."""
        more = self._some(1)
        while not more and not self._is_dry():
            more = self._some(1)
        left = len(self._inflate.unused_data) + len(self._waiting) + len(self._untrusted) - self._position
        return max(left, len(more))

    def _is_dry(self) -> bool:
        return self._inflate.eof or (not self._waiting and self._position >= len(self._untrusted))

    def _some(self, most: int) -> bytes:
        if not self._waiting:
            self._waiting = bytes(self._untrusted[self._position : self._position + _INPUT])
            self._position += len(self._waiting)
        try:
            piece = self._inflate.decompress(self._waiting, most)
        except zlib.error as error:
            raise PictureDamaged(why="its pixels do not unpack") from error
        self._waiting = self._inflate.unconsumed_tail
        return piece

"""The second parser by itself: it trusts the rebuilder no more than a stranger."""

import struct
import tracemalloc
import zlib

import pytest

from capture.clean.verify import walk_png
from cases.errors import PictureHidesData


def png(width: int, height: int, lines: bytes) -> bytes:
    """A grey picture of 8 bits whose zlib stream holds ``lines``, as many as there may be."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = (b"IHDR" + header, b"IDAT" + zlib.compress(lines), b"IEND")
    framed = (
        struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk)) for chunk in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(framed)


def test_a_stream_of_exactly_its_pixels_passes() -> None:
    walk_png(png(10, 10, bytes(110)))


@pytest.mark.parametrize("size", [0, 109, 111])
def test_a_stream_of_fewer_or_more_bytes_is_refused(size: int) -> None:
    with pytest.raises(PictureHidesData, match="beside its pixels"):
        walk_png(png(10, 10, bytes(size)))


def test_what_a_stream_holds_beyond_its_pixels_is_not_inflated() -> None:
    bomb = png(10, 10, bytes(64 * 2**20))
    tracemalloc.start()
    try:
        with pytest.raises(PictureHidesData, match="beside its pixels"):
            walk_png(bomb)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 8 * 2**20

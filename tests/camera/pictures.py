"""Frames for cameras that are not there: no two alike, and JPEG as cameras make it."""

from functools import cache
from pathlib import Path

import numpy as np
import simplejpeg

from capture.frame import Pixels

HUFFMAN_TABLES = 0xC4
START_OF_SCAN = 0xDA


def scene(width: int, height: int, number: int, blur: int = 0) -> Pixels:
    """Noise on tiles whose grey tells the number; ``blur`` takes the edges away."""
    random = np.random.default_rng(number)
    tiles = random.integers(0, 200, (-(-height // 16), -(-width // 16), 3), dtype=np.uint8) // (blur + 1)
    picture = np.kron(tiles, np.ones((16, 16, 1), dtype=np.uint8))
    return picture[:height, :width] + random.integers(0, 8, (height, width, 1), dtype=np.uint8)


@cache
def jpeg(width: int, height: int, number: int, blur: int = 0) -> bytes:
    """``scene`` as a camera would send it (4:2:2, no metadata)."""
    pixels = np.ascontiguousarray(scene(width, height, number, blur))
    return simplejpeg.encode_jpeg(pixels, quality=85, colorspace="BGR", colorsubsampling="422")


def without_huffman_tables(picture: bytes) -> bytes:
    """The same JPEG as many USB cameras send it: the standard tables are left for the reader to know."""
    kept, at = picture[:2], 2
    while picture[at + 1] != START_OF_SCAN:
        end = at + 2 + int.from_bytes(picture[at + 2 : at + 4], "big")
        kept += b"" if picture[at + 1] == HUFFMAN_TABLES else picture[at:end]
        at = end
    return kept + picture[at:]


def fill(folder: Path, width: int, height: int, count: int = 6) -> list[bytes]:
    """Write frames under the names that the impersonated camera looks for, and give them."""
    frames = [jpeg(width, height, number) for number in range(count)]
    for number, frame in enumerate(frames):
        (folder / f"{width}x{height}_{number:02d}.jpg").write_bytes(frame)
    return frames

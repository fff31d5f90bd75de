"""Pictures for the tests of cleaning, made by Pillow, OpenCV and libjpeg's commands, and places to hide things in."""

import struct
import subprocess
import zlib
from functools import cache
from io import BytesIO

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageCms

CANARY = b"CANARY-Jeanne-Peeters-85073003328-51.0543N"
CHANNELS = {"L": 1, "LA": 2, "RGB": 3, "RGBA": 4, "CMYK": 4}
Pixels = npt.NDArray[np.uint8]


@cache
def pixels(width: int = 203, height: int = 151, channels: int = 3) -> Pixels:
    """Something like a photograph: soft shapes with a little noise, of no round size."""
    chance = np.random.default_rng(width * height)
    coarse = chance.integers(0, 255, (height // 12 + 2, width // 12 + 2, channels), dtype=np.uint8)
    smooth = cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC).reshape(
        height, width, channels
    )
    noisy = smooth.astype(np.int16) + chance.integers(-6, 7, smooth.shape)
    return np.asarray(np.clip(noisy, 0, 255), np.uint8)


def picture(mode: str = "RGB", width: int = 203, height: int = 151) -> Image.Image:
    """The same in one of Pillow's modes."""
    return Image.frombytes(mode, (width, height), pixels(width, height, CHANNELS[mode]).tobytes())


def saved(image: Image.Image, form: str, **options: object) -> bytes:
    """What Pillow writes."""
    out = BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def jpeg(mode: str = "RGB", **options: object) -> bytes:
    return saved(picture(mode), "JPEG", **options)


def png(mode: str = "RGB", **options: object) -> bytes:
    return saved(picture(mode), "PNG", **options)


def piped(command: str, *arguments: str, given: bytes) -> bytes:
    """What a command writes when it reads ``given``."""
    return subprocess.run([command, *arguments], input=given, check=True, capture_output=True).stdout


def ppm() -> bytes:
    return saved(picture(), "PPM")


def srgb_profile() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


# ── JPEG ─────────────────────────────────────────────────────────────────────────────────────────────────


def segment(marker: int, content: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content


def after_start(data: bytes, extra: bytes) -> bytes:
    """With ``extra`` right after SOI."""
    return data[:2] + extra + data[2:]


def before_marker(data: bytes, marker: int, extra: bytes, occurrence: int = 0) -> bytes:
    """With ``extra`` before one of the markers of this kind."""
    place = -1
    for _ in range(occurrence + 1):
        place = data.index(bytes((0xFF, marker)), place + 1)
    return data[:place] + extra + data[place:]


def before_end(data: bytes, extra: bytes) -> bytes:
    """With ``extra`` before the last two bytes, EOI."""
    return data[:-2] + extra + data[-2:]


def without_segments(data: bytes, *markers: int) -> bytes:
    """Without the segments of these kinds that stand before the first scan."""
    kept, position = data[:2], 2
    while data[position + 1] != 0xDA:
        end = position + 2 + int(struct.unpack_from(">H", data, position + 2)[0])
        kept += b"" if data[position + 1] in markers else data[position:end]
        position = end
    return kept + data[position:]


# ── PNG ──────────────────────────────────────────────────────────────────────────────────────────────────


def chunk(name: bytes, content: bytes) -> bytes:
    checksum = struct.pack(">I", zlib.crc32(name + content))
    return struct.pack(">I", len(content)) + name + content + checksum


def chunks(data: bytes) -> list[tuple[bytes, bytes]]:
    """(name, content) of each chunk, up to IEND."""
    found, position = [], 8
    while position < len(data):
        size, name = struct.unpack_from(">I4s", data, position)
        found.append((name, data[position + 8 : position + 8 + size]))
        position += 12 + size
    return found


def png_of(parts: list[tuple[bytes, bytes]]) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(name, content) for name, content in parts)


def with_chunk(data: bytes, name: bytes, content: bytes, before: bytes = b"IDAT") -> bytes:
    """With one more chunk before the first of another kind."""
    parts = chunks(data)
    parts.insert([part for part, _ in parts].index(before), (name, content))
    return png_of(parts)


def idat(data: bytes) -> bytes:
    return b"".join(content for name, content in chunks(data) if name == b"IDAT")


def with_idat(data: bytes, content: bytes) -> bytes:
    """With another zlib stream in its only IDAT."""
    parts = [part for part in chunks(data) if part[0] != b"IDAT"]
    return png_of([*parts[:-1], (b"IDAT", content), parts[-1]])


# ── TIFF ─────────────────────────────────────────────────────────────────────────────────────────────────


def tiff_with(tags: dict[int, bytes | int]) -> bytes:
    """A TIFF structure of one directory that holds these tags: bytes as they are, numbers of two bytes."""
    entries, values = b"", b""
    for number, value in sorted(tags.items()):
        if isinstance(value, int):
            entries += struct.pack("<HHIHH", number, 3, 1, value, 0)
        elif len(value) <= 4:
            entries += struct.pack("<HHI4s", number, 1, len(value), value)
        else:
            entries += struct.pack("<HHII", number, 2, len(value), 14 + 12 * len(tags) + len(values))
            values += value
    return b"II*\0" + struct.pack("<IH", 8, len(tags)) + entries + bytes(4) + values

"""Pictures of other formats, written by other programs: Pillow, libheif's and libtiff's commands, OpenCV, dcmtk."""

import struct
import subprocess
import tempfile
from functools import cache
from io import BytesIO
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image

from tests.capture.clean.samples import picture, saved

_FORMS = {".png": "PNG", ".jpg": "JPEG", ".tif": "TIFF"}


def by_command(
    image: Image.Image, suffix: str, *command: str, source: str = ".png", **options: object
) -> bytes:
    """What a command makes of the picture; ``IN`` and ``OUT`` stand for the files."""
    with tempfile.TemporaryDirectory() as folder:
        begin, end = Path(folder) / f"in{source}", Path(folder) / f"out{suffix}"
        begin.write_bytes(saved(image, _FORMS[source], **options))
        words = [{"IN": str(begin), "OUT": str(end)}.get(word, word) for word in command]
        subprocess.run(words, check=True, capture_output=True)
        return end.read_bytes()


def heic(image: Image.Image | None = None, *options: str, quality: int = 95, **saving: object) -> bytes:
    """By libheif and x265."""
    command = ("heif-enc", "-q", str(quality), *options, "IN", "-o", "OUT")
    return by_command(image or even(), ".heic", *command, source=".png", **saving)


def deep_heic(samples: npt.NDArray[np.uint16], *options: str) -> bytes:
    """Ten bits a sample, from sixteen."""
    with tempfile.TemporaryDirectory() as folder:
        begin, end = Path(folder) / "in.png", Path(folder) / "out.heic"
        cv2.imwrite(str(begin), samples[..., ::-1])
        command = [
            "heif-enc",
            "-q",
            "98",
            "-b",
            "10",
            "-p",
            "chroma=444",
            *options,
            str(begin),
            "-o",
            str(end),
        ]
        subprocess.run(command, check=True, capture_output=True)
        return end.read_bytes()


def tiff_by_tiffcp(image: Image.Image, *options: str, **saving: object) -> bytes:
    """By libtiff: tiles, planes, compressions that Pillow does not write."""
    return by_command(image, ".tif", "tiffcp", *options, "IN", "OUT", source=".tif", **saving)


def dicom(image: Image.Image | None = None, *options: str) -> bytes:
    """By dcmtk, around a JPEG."""
    return by_command(image or picture(), ".dcm", "img2dcm", *options, "IN", "OUT", source=".jpg", quality=90)


@cache
def even() -> Image.Image:
    """Sides that codecs need not pad."""
    return picture(width=208, height=160)


def quarters(width: int = 96, height: int = 64) -> Image.Image:
    """A corner of each colour: which way up it stands can be told from four samples."""
    image = Image.new("RGB", (width, height))
    for left, top, colour in (
        (0, 0, (230, 20, 20)),
        (1, 0, (20, 230, 20)),
        (0, 1, (20, 20, 230)),
        (1, 1, (230, 230, 20)),
    ):
        begin = (left * width // 2, top * height // 2)
        image.paste(colour, (*begin, begin[0] + width // 2, begin[1] + height // 2))
    return image


def turned_by_exif(image: Image.Image, form: str, orientation: int, **options: object) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = orientation
    return saved(image, form, exif=exif, **options)


# ── HEIF ─────────────────────────────────────────────────────────────────────────────────────────────────

TURNS = {
    1: b"", 2: b"\0\0\0\x09imir\x01", 3: b"\0\0\0\x09irot\x02", 4: b"\0\0\0\x09imir\x00",
    5: b"\0\0\0\x09irot\x01\0\0\0\x09imir\x00", 6: b"\0\0\0\x09irot\x03", 7: b"\0\0\0\x09irot\x03\0\0\0\x09imir\x00",
    8: b"\0\0\0\x09irot\x01",
}  # fmt: skip
"""What libavif writes for each orientation of Exif."""


def with_properties(data: bytes, extra: bytes) -> bytes:
    """A HEIC of libheif whose first item has more properties: boxes of the file, lengthened one in the other."""
    count = sum(extra.count(name) for name in (b"irot", b"imir", b"colr"))
    known = _children(data, b"meta", b"iprp", b"ipco")
    data = _grown(data, (b"meta", b"iprp", b"ipco"), extra)
    place = data.index(b"ipma") + 4
    begin = place + 4 + 4 + 2  # version and flags, entries, item
    places = bytes(0x80 | known + 1 + number for number in range(count))
    old = data[begin]
    data = data[:begin] + bytes((old + count,)) + data[begin + 1 :]
    data = data[: begin + 1 + old] + places + data[begin + 1 + old :]
    for name in (b"ipma", b"iprp", b"meta"):
        data = _longer(data, name, count)
    return _moved(data, len(extra) + count)


def _children(data: bytes, *way: bytes) -> int:
    begin = data.index(way[-1])
    end = begin - 4 + struct.unpack_from(">I", data, begin - 4)[0]
    position, count = begin + 4, 0
    while position < end:
        position += struct.unpack_from(">I", data, position)[0]
        count += 1
    return count


def _grown(data: bytes, way: tuple[bytes, ...], extra: bytes) -> bytes:
    begin = data.index(way[-1]) - 4
    end = begin + struct.unpack_from(">I", data, begin)[0]
    data = data[:end] + extra + data[end:]
    for name in way:
        data = _longer(data, name, len(extra))
    return data


def _longer(data: bytes, name: bytes, more: int) -> bytes:
    begin = data.index(name) - 4
    size = struct.unpack_from(">I", data, begin)[0] + more
    return data[:begin] + struct.pack(">I", size) + data[begin + 4 :]


def _moved(data: bytes, more: int) -> bytes:
    """The places of all items, behind what grew: libheif writes one base of four bytes for each."""
    begin = data.index(b"iloc") + 4
    changed = bytearray(data)
    construction = 2 if data[begin] else 0
    items = struct.unpack_from(">H", data, begin + 6)[0]
    position = begin + 8 + construction
    for _ in range(items):
        base, extents = struct.unpack_from(">IH", data, position + 4)
        struct.pack_into(">I", changed, position + 4, base + more)
        position += 10 + construction + 8 * extents
    return bytes(changed)


# ── Documents ────────────────────────────────────────────────────────────────────────────────────────────


def near(before: Image.Image, after: bytes) -> float:
    """The mean difference of two pictures, in steps of 255."""
    with Image.open(BytesIO(after)) as image:
        assert image.size == before.size
        ours = np.asarray(image.convert("RGB")).astype(int)
    return float(np.abs(ours - np.asarray(before.convert("RGB")).astype(int)).mean())

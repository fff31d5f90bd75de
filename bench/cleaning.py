"""What cleaning a picture costs, and what it leaves in it, beside the programs that people use for it.

The 12-megapixel JPEG is rendered here, with noise like a sensor's. The leaking files are those of the tests: one for
each place where something hides. A leak is a byte canary that is still there afterwards.
"""

import subprocess
import tempfile
from collections.abc import Callable, Iterable
from io import BytesIO
from pathlib import Path

import cv2
import numpy as np
from PIL import Image

from bench.measure import Measurement, cost, count, interleaved, repeated
from capture.clean.clean import clean
from capture.clean.jpeg import rebuild_jpeg
from cases.errors import PictureRefused
from tests.capture.clean import test_jpeg, test_png
from tests.capture.clean.samples import CANARY, after_start, before_marker, segment
from tests.capture.clean.seen import by_opencv, upright

_TRACE = CANARY[:5]
Cleaner = Callable[[bytes], bytes]


def rebuild_12_megapixels() -> list[Measurement]:
    """Milliseconds to write a 12-megapixel JPEG anew, verification apart; the median."""
    picture = twelve_megapixels()
    times = repeated(lambda: rebuild_jpeg(picture), rounds=31)
    return [cost("JPEG rebuild, 12 MP, median", "ms", times.median * 1000, 1.0, "promised limit")]


def clean_12_megapixels() -> list[Measurement]:
    """Milliseconds to clean it, strict verification included."""
    picture = twelve_megapixels()
    times = interleaved(lambda: clean(picture), lambda: jpegtran(picture), rounds=7)
    ours, peer = times.ours.median * 1000, times.peer.median * 1000
    return [cost("JPEG cleaned and verified, 12 MP", "ms", ours, peer, "jpegtran -copy none")]


def leaks() -> list[Measurement]:
    """Files in which the canary survives: ours beside each peer, on the formats that it takes."""
    jpegs = [place(test_jpeg.KINDS["4:2:0"]) for place in test_jpeg.PLACES.values()]
    jpegs += [_between_scans(number) for number in range(2, 6)]
    pngs = [place(test_png.KINDS["RGB"]) for place in test_png.PLACES.values()]
    ours, ours_jpeg = leaking(our_clean, jpegs + pngs), leaking(our_clean, jpegs)
    return [
        count("leaks, JPEG and PNG", "files", ours, leaking(pillow, jpegs + pngs), "Pillow open and save"),
        count("leaks, JPEG and PNG", "files", ours, leaking(exiftool, jpegs + pngs), "exiftool -all="),
        count("leaks, JPEG", "files", ours_jpeg, leaking(jpegtran, jpegs), "jpegtran -copy none"),
    ]


def faithfulness() -> list[Measurement]:
    """Files whose pixels changed, and files that are shown another way up than before."""
    sources = [*test_jpeg.KINDS.values(), *test_png.KINDS.values()]
    turned = [_turned(orientation) for orientation in range(1, 9)]
    return [
        count(
            "pixels changed",
            "files",
            changed(our_clean, sources),
            changed(pillow, sources),
            "Pillow open and save",
        ),
        count(
            "wrongly rotated",
            "files",
            rotated(our_clean, turned),
            rotated(jpegtran, turned),
            "jpegtran -copy none",
        ),
    ]


MEASURES = (rebuild_12_megapixels, clean_12_megapixels, leaks, faithfulness)


def twelve_megapixels() -> bytes:
    """A rendered photograph of 4000 × 3000, about 3 MB."""
    chance = np.random.default_rng(12)
    coarse = chance.integers(40, 215, (300, 400, 3), dtype=np.uint8)
    smooth = cv2.resize(coarse, (4000, 3000), interpolation=cv2.INTER_CUBIC).astype(np.int16)
    noise = cv2.resize(chance.integers(-9, 10, (1500, 2000, 3), dtype=np.int16), (4000, 3000))
    pixels = np.clip(smooth + noise, 0, 255).astype(np.uint8)
    return cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, 90])[1].tobytes()


def our_clean(data: bytes) -> bytes:
    """What leaves Pli; nothing when the picture is refused."""
    try:
        return clean(data).data
    except PictureRefused:
        return b""


def pillow(data: bytes) -> bytes:
    """Opened and saved by Pillow; nothing when it cannot."""
    out = BytesIO()
    try:
        with Image.open(BytesIO(data)) as image:
            image.save(out, "PNG" if image.format == "PNG" else "JPEG")
    except (OSError, SyntaxError, ValueError):
        return b""
    return out.getvalue()


def jpegtran(data: bytes) -> bytes:
    """Without its extra markers, by libjpeg's command."""
    return subprocess.run(["jpegtran", "-copy", "none"], input=data, check=False, capture_output=True).stdout


def exiftool(data: bytes) -> bytes:
    """With every tag removed that ExifTool knows."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / ("x.png" if data.startswith(b"\x89PNG") else "x.jpg")
        path.write_bytes(data)
        command = ["exiftool", "-q", "-m", "-all=", "-trailer:all=", "-overwrite_original", str(path)]
        done = subprocess.run(command, check=False, capture_output=True)
        return path.read_bytes() if done.returncode == 0 else b""


def leaking(cleaner: Cleaner, sources: Iterable[bytes]) -> int:
    """How many files still hold the canary."""
    return sum(_TRACE in cleaner(source) for source in sources)


def changed(cleaner: Cleaner, sources: Iterable[bytes]) -> int:
    """How many files have other pixels afterwards, or cannot be opened any more."""
    return sum(not _same_pixels(source, cleaner(source)) for source in sources)


def rotated(cleaner: Cleaner, sources: Iterable[bytes]) -> int:
    """How many files are shown otherwise than before."""
    return sum(not np.array_equal(upright(source), upright(cleaner(source))) for source in sources)


def _same_pixels(before: bytes, after: bytes) -> bool:
    return bool(after) and np.array_equal(by_opencv(before), by_opencv(after))


def _between_scans(number: int) -> bytes:
    progressive = test_jpeg.KINDS["progressive"]
    return before_marker(progressive, 0xDA, segment(0xFE, CANARY), number)


def _turned(orientation: int) -> bytes:
    exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0" + bytes((orientation,)) + bytes(6)
    return after_start(test_jpeg.KINDS["4:4:4"], segment(0xE1, exif))

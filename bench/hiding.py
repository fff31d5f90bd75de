"""Pictures in which something hides: one for each place where a canary fits, real cameras' headers, samples at hand.

The places are those of the tests. Of the cameras' headers that Debian ships for other programs' tests the pictures
were cut off: each is put before a picture of ours. The samples are whole pictures of Debian and PyPI packages.
"""

import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

import PySide6
from PIL import Image

from tests.capture.clean import test_jpeg, test_png
from tests.capture.clean.samples import (
    CANARY,
    after_start,
    before_marker,
    jpeg,
    png,
    segment,
    srgb_profile,
)
from tests.capture.foreign import places

TRACE = CANARY[:6]
_DEBIAN = Path("/usr/share/gocode/src/github.com")
HEADERS = _DEBIAN / "rwcarlsen/goexif/exif/samples"
SAMPLES = (
    _DEBIAN / "disintegration/imaging/testdata",
    _DEBIAN / "rwcarlsen/goexif",
    Path(PySide6.__file__).parent / "Qt/qml/QtQuick/Controls/designer/images",
)
_SUFFIXES = (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp", ".gif", ".heic", ".avif")
LOSSLESS = (".jpg", ".png")
"""Formats whose pixels must stay to the bit."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A file as a person has it; ``shown``: the same picture with nothing hidden, where that is another file."""

    name: str
    suffix: str
    data: bytes = field(repr=False)
    shown: bytes = field(default=b"", repr=False)

    @property
    def picture(self) -> bytes:
        """What must be seen afterwards."""
        return self.shown or self.data


def hiding() -> list[Sample]:
    """A canary in every place of every format."""
    return [*_in_jpeg(), *_in_png(), *_in_others(), *_with_headers()]


def at_hand() -> list[Sample]:
    """Whole pictures of packages on this machine."""
    return [
        Sample(path.name, path.suffix.lower().replace("jpeg", "jpg"), path.read_bytes())
        for folder in SAMPLES
        for path in sorted(folder.rglob("*"))
        if path.suffix.lower() in _SUFFIXES and _opens(path)
    ]


def turned() -> list[Sample]:
    """The eight ways in which a camera may have been held."""
    plain = test_jpeg.KINDS["4:4:4"]
    return [
        Sample(f"orientation {each}", ".jpg", after_start(plain, segment(0xE1, _orientation(each))))
        for each in range(1, 9)
    ]


def coloured() -> list[Sample]:
    """Pictures with a profile of numbers. What hides in a profile is a matter of the tests, not measured here."""
    named = srgb_profile()
    return [
        Sample("JPEG with a profile", ".jpg", jpeg(icc_profile=named)),
        Sample("PNG with a profile", ".png", png(icc_profile=named)),
    ]


def _in_jpeg() -> Iterator[Sample]:
    plain, progressive = test_jpeg.KINDS["4:2:0"], test_jpeg.KINDS["progressive"]
    for name, hide in test_jpeg.PLACES.items():
        yield Sample(f"JPEG: {name}", ".jpg", hide(plain), plain)
    for number in range(2, 6):
        hidden = before_marker(progressive, 0xDA, segment(0xFE, CANARY), number)
        yield Sample(f"JPEG: before scan {number}", ".jpg", hidden, progressive)


def _in_png() -> Iterator[Sample]:
    plain = test_png.KINDS["RGB"]
    for name, hide in test_png.PLACES.items():
        yield Sample(f"PNG: {name}", ".png", hide(plain), plain)


def _in_others() -> Iterator[Sample]:
    suffixes = {"WebP": ".webp", "TIFF": ".tif", "DICOM": ".dcm"}
    for name, (make, _) in places.PLACES.items():
        form = name.partition(":")[0]
        yield Sample(name, suffixes.get(form, f".{form.lower()}"), make())


def _with_headers() -> Iterator[Sample]:
    plain = test_jpeg.KINDS["4:2:2"]
    for path in sorted(HEADERS.glob("*.jpg")):
        header = _exif_of(path.read_bytes())
        if header:
            yield Sample(f"camera: {path.stem}", ".jpg", after_start(plain, header), plain)


def _exif_of(untrusted: bytes) -> bytes:
    """The first segment of Exif, whole; nothing when there is none or it turns the picture."""
    begin = untrusted.find(b"\xff\xe1")
    size = int.from_bytes(untrusted[begin + 2 : begin + 4], "big")
    found = untrusted[begin : begin + 2 + size] if begin >= 0 else b""
    if not found.startswith(b"Exif\0\0", 4) or len(found) != 2 + size:
        return b""
    exif = Image.Exif()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Pillow's, of headers made to be broken
        exif.load(found[4:])
    return found if exif.get(0x0112, 1) == 1 else b""


def _orientation(number: int) -> bytes:
    return b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0" + bytes((number,)) + bytes(6)


def _opens(path: Path) -> bool:
    try:
        with warnings.catch_warnings(), Image.open(BytesIO(path.read_bytes())) as image:
            warnings.simplefilter("ignore")
            image.load()
    except (OSError, SyntaxError, ValueError):
        return False
    return True

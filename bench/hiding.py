"""Pictures in which something hides: one for each place where a canary fits, real cameras' headers, samples at hand.

The places are those of the tests. Of the cameras' headers that Debian ships for other programs' tests the pictures
were cut off: each is put before a picture of ours. The samples are whole pictures of Debian and PyPI packages.
"""

import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

import pydicom
import PySide6
from PIL import Image

from tests.capture.clean import test_icc, test_jpeg, test_png
from tests.capture.clean.lookup_profile import lookup_profile
from tests.capture.clean.samples import (
    CANARY,
    after_start,
    before_marker,
    jpeg,
    png,
    segment,
)
from tests.capture.foreign import places

TRACE = CANARY[:6]
_DEBIAN = Path("/usr/share/gocode/src/github.com")
HEADERS = _DEBIAN / "rwcarlsen/goexif/exif/samples"
PACKAGES = {
    "golang-github-disintegration-imaging-dev": _DEBIAN / "disintegration/imaging/testdata",
    "golang-github-rwcarlsen-goexif-dev": _DEBIAN / "rwcarlsen/goexif",
    "golang-golang-x-image-dev": _DEBIAN.parent / "golang.org/x/image/testdata",
    "PySide6": Path(PySide6.__file__).parent / "Qt/qml/QtQuick/Controls/designer/images",
    "pydicom": Path(pydicom.__file__).parent / "data/test_files",
}
"""Debian's packages and PyPI's that bring pictures, and where; the pictures of cameras of the second have no pixels."""
ADOBE_RGB = {
    b"rXYZ": (0.6097, 0.3111, 0.0195), b"gXYZ": (0.2053, 0.6257, 0.0609), b"bXYZ": (0.1492, 0.0632, 0.7446),
}  # fmt: skip
_SUFFIXES = (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp", ".gif", ".bmp", ".heic", ".avif", ".dcm")
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


def of_formats(samples: Sequence[Sample], suffixes: tuple[str, ...]) -> list[Sample]:
    """Those of some formats."""
    return [sample for sample in samples if sample.suffix in suffixes]


def hiding() -> list[Sample]:
    """A canary in every place of every format."""
    return [*_in_jpeg(), *_in_png(), *_in_others(), *_with_headers()]


def at_hand() -> list[Sample]:
    """Whole pictures of packages on this machine."""
    return [
        Sample(f"{package}: {path.name}", _suffix(path), path.read_bytes())
        for package, folder in PACKAGES.items()
        for path in sorted(folder.rglob("*"))
        if path.suffix.lower() in _SUFFIXES and (_suffix(path) == ".dcm" or _opens(path))
    ]


def _suffix(path: Path) -> str:
    """One for each format."""
    return {".jpeg": ".jpg", ".tiff": ".tif"}.get(path.suffix.lower(), path.suffix.lower())


def turned() -> list[Sample]:
    """The eight ways in which a camera may have been held, told by Exif."""
    plain = test_jpeg.KINDS["4:4:4"]
    return [
        *(
            Sample(f"JPEG: orientation {each}", ".jpg", after_start(plain, segment(0xE1, _orientation(each))))
            for each in range(1, 9)
        ),
        *(Sample(f"PNG: orientation {each}", ".png", png(exif=_orientation(each))) for each in range(1, 9)),
    ]


def coloured_by_numbers() -> list[Sample]:
    """Pictures with a profile of the matrix/TRC kind: sRGB, Display P3, Adobe RGB, grey, with text wherever it fits."""
    of_grey = test_icc.profile({}, space=b"GRAY")
    kinds = {**test_icc.KINDS, "Adobe RGB": test_icc.profile(ADOBE_RGB)}
    makes = {"JPEG": (".jpg", jpeg), "PNG": (".png", png)}
    return [
        *(
            Sample(f"{form}: {kind}", suffix, make(icc_profile=profile))
            for form, (suffix, make) in makes.items()
            for kind, profile in kinds.items()
        ),
        *(
            Sample(f"{form}: grey", suffix, make("L", icc_profile=of_grey))
            for form, (suffix, make) in makes.items()
        ),
    ]


def coloured_by_tables() -> list[Sample]:
    """Pictures whose profile works by lookup tables; that of four inks is what a scan for print has."""
    return [
        Sample("JPEG: tables", ".jpg", jpeg(icc_profile=lookup_profile())),
        Sample("PNG: tables", ".png", png(icc_profile=lookup_profile())),
        Sample("JPEG: tables of grey", ".jpg", jpeg("L", icc_profile=lookup_profile(1))),
        Sample("JPEG: tables of four inks", ".jpg", jpeg("CMYK", icc_profile=lookup_profile(4))),
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

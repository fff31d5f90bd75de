"""Objects made of 12-megapixel JPEG files, beside dcmtk's ``img2dcm``, files in and files out, in turns.

img2dcm takes one file a call and has no batch: its cost has the start of a process in it, as it has wherever it is
used. It copies the JPEG as it is and writes a few attributes; ours reads the file to its end, decides whether it may
go in untouched, and writes what a dermatology archive wants. Lying pictures img2dcm does not turn: there its peer is
jpegtran before it, which decodes beside whatever else the process holds, where ours starts a child for each picture
that can do nothing else; the bar says what that may cost.
"""

import subprocess
import tempfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from PIL import Image

from bench.cleaning_time import twelve_megapixels
from bench.measure import Measurement, interleaved, rate
from capture.clean.clean import clean
from hospital.dicom.objects import picture_object
from tests.hospital.dicom.samples import MATCHED, case_of, picture

_SCRATCH = Path("build")
_PICTURES = 10
_ROUNDS = 7
_TELEPHONE = (
    4032,
    3024,
)  # whole blocks of 16: a side of 3000 cuts one, and the picture would be encoded again
_BAR_OF_CHILD = 0.25


def photographs() -> list[Measurement]:
    """Objects a second of pictures that stand upright: the JPEG goes in untouched."""
    return [_measured("DICOM object of a JPEG, 12 MP", _upright(), _img2dcm, "img2dcm -vlp", 1.0)]


def lying_photographs() -> list[Measurement]:
    """Objects a second of pictures that are turned by whole blocks first."""
    name, peer = "DICOM object, 12 MP turned by a quarter", "jpegtran, img2dcm -vlp"
    return [_measured(name, _lying(), _turned_img2dcm, peer, _BAR_OF_CHILD)]


def _measured(
    name: str, jpeg: bytes, peer: Callable[[Path], None], peer_name: str, bar: float
) -> Measurement:
    _SCRATCH.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=_SCRATCH) as folder:
        sources = [Path(folder) / f"{number}.jpg" for number in range(_PICTURES)]
        for source in sources:
            source.write_bytes(jpeg)
        times = interleaved(lambda: _each(_ours, sources), lambda: _each(peer, sources), _ROUNDS)
    return rate(
        name, "objects/s", _PICTURES / times.ours.best, _PICTURES / times.peer.best, peer_name, bar=bar
    )


def _each(make: Callable[[Path], None], sources: list[Path]) -> None:
    for source in sources:
        make(source)


def _ours(source: Path) -> None:
    case = case_of(picture())
    shown = case.request.document.pictures[0]
    made = picture_object(case, shown, source.read_bytes(), MATCHED)
    source.with_suffix(".ours").write_bytes(made.data)


def _img2dcm(source: Path) -> None:
    subprocess.run(["img2dcm", "-vlp", source, source.with_suffix(".dcm")], check=True)


def _turned_img2dcm(source: Path) -> None:
    turned = source.with_suffix(".turned")
    subprocess.run(["jpegtran", "-perfect", "-rotate", "90", "-outfile", turned, source], check=True)
    subprocess.run(["img2dcm", "-vlp", turned, source.with_suffix(".dcm")], check=True)


def _upright() -> bytes:
    return clean(twelve_megapixels()).data


def _lying() -> bytes:
    exif = Image.Exif()
    exif[0x0112] = 6
    out = BytesIO()
    Image.open(BytesIO(twelve_megapixels())).resize(_TELEPHONE).save(out, "JPEG", quality=90, exif=exif)
    return clean(out.getvalue()).data


MEASURES = (photographs, lying_photographs)

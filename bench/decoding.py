"""What a picture costs that does not go on as it is: read, decoded in a child, written, rebuilt and verified.

The peers are programs that a practice could use instead: libheif's ``heif-convert``, and Pillow in a process of its
own, which opens and saves. Neither verifies anything. Of the 0.9 s of processor time that ours takes for a HEIC,
libheif decodes for 0.3, 0.2 are the start of a child that serves this one picture, 0.1 writes and verifies the JPEG;
the rest turns colours and carries pixels from process to process. The bars of 0.3 say that this costs at most about
three times what decoding alone does; where writing PNG is the work, the two are even. The child gives way to other
programs (``host.system.give_way``), so that these figures mean nothing on a busy machine.
"""

import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image

from bench.cleaning_time import twelve_megapixels
from bench.measure import Measurement, cost, interleaved, peak_memory_over_interpreter
from capture.clean.clean import clean
from tests.capture.foreign.makers import heic

_OPEN_AND_SAVE = (
    "import sys; from PIL import Image; image = Image.open(sys.argv[1]); "
    "image.save(sys.argv[2], quality=95, subsampling=0)"
)
_CLEANED = "import sys; from capture.clean.clean import clean; clean(open(sys.argv[1], 'rb').read())"
_MOST_PARENT = 400.0  # MB: four bytes for each of 12 million pixels, and the files


def heic_12_megapixels() -> list[Measurement]:
    """Seconds to clean an iPhone's kind of file."""
    picture = _saved("HEIC")
    return [_against("HEIC cleaned, 12 MP", picture, ".heic", "heif-convert", _heif_convert, 0.3)]


def webp_12_megapixels() -> list[Measurement]:
    """Seconds to clean a lossy WebP."""
    picture = _saved("WEBP")
    return [_against("WebP cleaned, 12 MP", picture, ".webp", "Pillow open and save", _pillow("jpg"), 0.3)]


def tiff_12_megapixels() -> list[Measurement]:
    """Seconds to clean a TIFF, which becomes a PNG."""
    picture = _saved("TIFF")
    return [_against("TIFF cleaned, 12 MP", picture, ".tif", "Pillow open and save", _pillow("png"), 1.0)]


def memory() -> list[Measurement]:
    """Megabytes that the process with the keys needs for a HEIC, over the interpreter's own."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.heic"
        path.write_bytes(_saved("HEIC"))
        ours = peak_memory_over_interpreter(_CLEANED, str(path))
    return [cost("memory of the parent, HEIC of 12 MP", "MB", ours, _MOST_PARENT, "promised limit")]


MEASURES = (heic_12_megapixels, webp_12_megapixels, tiff_12_megapixels, memory)


@cache
def _saved(form: str) -> bytes:
    image = Image.open(BytesIO(twelve_megapixels()))
    if form == "HEIC":
        return heic(image, "-p", "preset=ultrafast", quality=60)
    out = BytesIO()
    image.save(out, form, **({"quality": 85, "method": 0} if form == "WEBP" else {}))
    return out.getvalue()


def _against(
    name: str, picture: bytes, suffix: str, peer_name: str, peer: Callable[[Path], object], bar: float
) -> Measurement:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"a{suffix}"
        path.write_bytes(picture)
        times = interleaved(lambda: clean(picture), lambda: peer(path), rounds=5)
    return cost(name, "s", times.ours.median, times.peer.median, peer_name, bar)


def _heif_convert(path: Path) -> object:
    out = str(path.with_suffix(".jpg"))
    return subprocess.run(["heif-convert", "-q", "95", str(path), out], check=True, capture_output=True)


def _pillow(suffix: str) -> Callable[[Path], object]:
    def save(path: Path) -> object:
        out = str(path.with_suffix(f".{suffix}"))
        return subprocess.run([sys.executable, "-c", _OPEN_AND_SAVE, str(path), out], check=True)

    return save

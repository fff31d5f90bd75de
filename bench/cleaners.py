"""Programs that remove metadata, all asked alike: files in, files out, nothing for what they refuse.

Those that work on files in a folder are given the whole folder at once, as somebody would who has many.
"""

import shutil
import subprocess
import tempfile
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from PIL import Image

from bench.hiding import Sample
from capture.clean.clean import clean
from cases.errors import PictureRefused

Cleaner = Callable[[Sequence[Sample]], list[bytes]]
_PILLOW = {
    ".jpg": "JPEG",
    ".png": "PNG",
    ".webp": "WEBP",
    ".tif": "TIFF",
    ".gif": "GIF",
    ".bmp": "BMP",
    ".avif": "AVIF",
}
EVERYTHING = ("-all=", "-trailer:all=")


def ours(samples: Sequence[Sample]) -> list[bytes]:
    """What leaves Pli."""
    return [_ours(sample.data) for sample in samples]


def pillow(samples: Sequence[Sample]) -> list[bytes]:
    """Opened, and saved in the same format."""
    return [_saved_by_pillow(sample) for sample in samples]


def jpegtran(samples: Sequence[Sample]) -> list[bytes]:
    """libjpeg's command, file by file: it takes JPEG alone."""
    return [_piped("jpegtran", "-copy", "none", given=sample.data) for sample in samples]


def exiftool(samples: Sequence[Sample]) -> list[bytes]:
    """Every tag that ExifTool knows, and trailers; one process for all files."""
    with _in_folder(samples) as files, subprocess.Popen(
        ["exiftool", "-stay_open", "True", "-@", "-"],
        stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, text=True,
    ) as process:  # fmt: skip
        if process.stdin is None:
            raise TypeError("ExifTool must be started with a pipe")
        for file in files:
            words = ("-q", "-m", *EVERYTHING, "-overwrite_original", str(file), "-execute")
            process.stdin.write("\n".join(words) + "\n")
        process.stdin.write("-stay_open\nFalse\n")
        process.stdin.close()
        process.wait()
        return _written(files, samples)


def exiv2(samples: Sequence[Sample]) -> list[bytes]:
    """Everything that Exiv2 deletes."""
    with _in_folder(samples) as files:
        subprocess.run(["exiv2", "delete", *map(str, files)], check=False, capture_output=True)
        return _written(files, samples)


def mat2(samples: Sequence[Sample]) -> list[bytes]:
    """The metadata anonymisation toolkit; its command sees no format that it does not know."""
    with _in_folder(samples) as files:
        subprocess.run(["mat2", "--inplace", *map(str, files)], check=False, capture_output=True)
        return _written(files, samples)


def one_by_one(command: Sequence[str], files: Sequence[Path], out: Path) -> None:
    """A command called for each file; ``OUT`` and ``IN`` stand for the paths."""
    for file in files:
        words = [{"IN": str(file), "OUT": str(out / file.name)}.get(word, word) for word in command]
        subprocess.run(words, check=True)


def _ours(data: bytes) -> bytes:
    try:
        return clean(data).data
    except PictureRefused:
        return b""


def _saved_by_pillow(sample: Sample) -> bytes:
    form = _PILLOW.get(sample.suffix)
    out = BytesIO()
    try:
        with warnings.catch_warnings(), Image.open(BytesIO(sample.data)) as image:
            warnings.simplefilter("ignore")  # of what is broken on purpose
            image.save(out, form or image.format)
    except (OSError, SyntaxError, ValueError, KeyError):
        return b""
    return out.getvalue()


def _piped(*command: str, given: bytes) -> bytes:
    return subprocess.run(command, input=given, check=False, capture_output=True).stdout


@contextmanager
def _in_folder(samples: Sequence[Sample]) -> Iterator[list[Path]]:
    folder = Path(tempfile.mkdtemp())
    try:
        files = [folder / f"{number:04}{sample.suffix}" for number, sample in enumerate(samples)]
        for file, sample in zip(files, samples, strict=True):
            file.write_bytes(sample.data)
        yield files
    finally:
        shutil.rmtree(folder)


def _written(files: Sequence[Path], samples: Sequence[Sample]) -> list[bytes]:
    """What stands there now; a file that was left as it was, was refused or there was nothing to remove."""
    return [file.read_bytes() if file.exists() else b"" for file in files[: len(samples)]]


PEERS: dict[str, tuple[Cleaner, tuple[str, ...]]] = {
    "exiftool -all= (batched)": (exiftool, (".jpg", ".png", ".webp", ".tif", ".gif", ".heic", ".avif")),
    "mat2": (mat2, (".jpg", ".png", ".tif", ".gif", ".heic")),
    "jpegtran -copy none": (jpegtran, (".jpg",)),
    "Pillow open and save": (pillow, (".jpg", ".png", ".webp", ".tif", ".gif", ".bmp", ".avif")),
}
"""The programs beside which the bars stand, and the formats that each says it takes."""
FAITHFUL: dict[str, tuple[Cleaner, tuple[str, ...]]] = {
    "exiv2 delete": (exiv2, (".jpg", ".png", ".webp", ".tif"))
}
"""One more, that leaves pixels and profiles alone, and more of the rest than it removes: for information."""

"""The child that decodes one picture of another format: started by ``capture.foreign.decoding``, never imported.

    python -I -m capture.foreign.child FORMAT MEMORY CPU_SECONDS PIXELS PAGE LOSSY < file > answer

What that format's job needs is imported first, and no more than that; then it gives up memory, time and files; then
it reads the file.
"""

import struct
import sys
from importlib import import_module
from typing import Protocol

from capture.clean.formats import AVIF, BMP, DICOM, GIF, HEIC, HEIF, JPEG_2000, PDF, TIFF, WEBP
from capture.clean.jpeg_rare import ARITHMETIC_JPEG, UNUSUAL_JPEG
from capture.foreign.answer import Answer, to_pieces
from capture.loaded_late import is_loaded_late
from capture.verdict import Verdict
from cases.errors import PictureRefused
from host.system import give_way, limit_this_process

JOBS = {
    WEBP: "raster", TIFF: "tiff", GIF: "raster", BMP: "raster", AVIF: "avif", JPEG_2000: "raster",
    HEIC: "heif", HEIF: "heif", DICOM: "dicom", PDF: "document", ARITHMETIC_JPEG: "raster", UNUSUAL_JPEG: "raster",
}  # fmt: skip
# What decoders raise for files that are not what they should be; anything else is a crash.
_DAMAGE = (
    OSError, SyntaxError, ValueError, EOFError, struct.error, RuntimeError, LookupError, AttributeError, TypeError,
    PictureRefused,
)  # fmt: skip


class _Job(Protocol):
    def warm_up(self, name: str) -> None:
        """For this format, load all that is loaded late, while files can still be opened."""

    def examine(self, untrusted: bytes, pixels: int, page: int, *, lossy: bool) -> Answer:
        """Header first, then every pixel of one page."""


def answer(job: _Job, untrusted: bytes, pixels: int, page: int, *, lossy: bool) -> Answer:
    """What the job says, or which way it failed."""
    try:
        return job.examine(untrusted, pixels, page, lossy=lossy)
    except MemoryError:
        return Answer(Verdict.TOO_MUCH_MEMORY)
    except _DAMAGE as error:
        if is_loaded_late(error):
            raise
        return Answer(Verdict.DAMAGED)


def main() -> None:
    """One file from standard input, one answer to standard output."""
    memory, cpu_seconds, pixels, page, lossy = map(int, sys.argv[2:])
    job: _Job = import_module(f"capture.foreign.{JOBS[sys.argv[1]]}")
    job.warm_up(sys.argv[1])
    limit_this_process(memory, cpu_seconds)
    give_way()
    said = answer(job, sys.stdin.buffer.read(), pixels, page, lossy=bool(lossy))
    sys.stdout.buffer.writelines(to_pieces(said))


if __name__ == "__main__":
    main()

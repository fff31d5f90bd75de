"""Pictures of formats that do not go on as they are: their reader looks at the file, a child decodes it.

What comes out is an untrusted PNG or JPEG, and what there is to say of the way it took.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from capture.clean.bmp_file import read_bmp
from capture.clean.dicom_file import read_dicom
from capture.clean.formats import (
    AVIF,
    BMP,
    DICOM,
    GIF,
    HEIC,
    HEIF,
    JPEG_2000,
    PDF,
    TIFF,
    WEBP,
    source_of,
)
from capture.clean.gif_file import read_gif
from capture.clean.heif_file import read_heif
from capture.clean.jpeg2000_file import read_jpeg2000
from capture.clean.jpeg_rare import ARITHMETIC_JPEG, UNUSUAL_JPEG, read_rare_jpeg
from capture.clean.parts import Dropped
from capture.clean.pdf_file import read_pdf
from capture.clean.source import Source
from capture.clean.tiff_file import read_tiff
from capture.clean.webp_file import read_webp
from capture.foreign.answer import Answer
from capture.foreign.decoding import decoded, told
from capture.sandbox import decode
from cases.picture import Change, CleaningReport, ColourProfile

_READERS: dict[str, Callable[[bytes, int], Source]] = {
    WEBP: read_webp, TIFF: read_tiff, GIF: read_gif, BMP: read_bmp, HEIC: read_heif, HEIF: read_heif, AVIF: read_heif,
    JPEG_2000: read_jpeg2000, DICOM: read_dicom, PDF: read_pdf,
    ARITHMETIC_JPEG: read_rare_jpeg, UNUSUAL_JPEG: read_rare_jpeg,
}  # fmt: skip
_ONE_FRAME = (GIF, HEIC, HEIF, AVIF)
"""Of animations and of several photographs in one file, the one that the file shows first is the picture."""


@dataclass(frozen=True, slots=True)
class Foreign:
    """``untrusted_file``: a PNG or JPEG, upright unless it ``is_as_it_was``: the very JPEG that the file wrapped."""

    untrusted_file: bytes = field(repr=False)
    dropped: tuple[Dropped, ...]
    report: CleaningReport
    is_as_it_was: bool


def metadata_of(untrusted: bytes) -> tuple[Dropped, ...]:
    """What stands beside the pixels, by the file's own reader. Raises what the reader raises."""
    source = _READERS[source_of(untrusted)](untrusted, 0)
    return (*source.dropped, *source.others)


def picture_of(untrusted: bytes, page: int | None) -> Foreign:
    """Decode a page, the first for ``None``. Raises PictureRefused, in all its branches."""
    source = _READERS[source_of(untrusted)](untrusted, page or 0)
    dropped = (*source.dropped, *(source.others if page is None else ()))
    if source.untrusted_jpeg:
        decode(source.untrusted_jpeg)
        changes = _of_several(source.pictures, page)
        report = CleaningReport(pixels_identical=True, source=source.format, changes=changes)
        return Foreign(source.untrusted_jpeg, dropped, report, is_as_it_was=True)
    answer = decoded(untrusted, source.format, page or 0, lossy=source.lossy)
    report = CleaningReport(
        pixels_identical=not (source.lossy or source.depth > 8 or answer.converted or source.format == PDF),
        colour=ColourProfile.CONVERTED if answer.converted else ColourProfile.NONE,
        source=source.format,
        changes=_changes(source, answer, page),
    )
    return Foreign(answer.data, (*dropped, *told(answer)), report, is_as_it_was=False)


def pages_in(untrusted: bytes) -> int:
    """How many pages or frames are pictures of their own. Raises PictureRefused."""
    source = _READERS[source_of(untrusted)](untrusted, 0)
    if source.format == PDF:
        return decoded(untrusted, PDF, 0, lossy=False).pictures
    return 1 if source.format in _ONE_FRAME else source.pictures


def _changes(source: Source, answer: Answer, page: int | None) -> tuple[Change, ...]:
    pictures = answer.pictures if source.format == PDF else source.pictures
    return (
        *_of_several(pictures, None if source.format in _ONE_FRAME else page),
        *([Change.EIGHT_BITS] if source.depth > 8 else []),
        *([Change.ENCODED_AGAIN] if answer.data.startswith(b"\xff\xd8") else []),
        *([Change.RENDERED] if source.format == PDF else []),
    )


def _of_several(pictures: int, page: int | None) -> tuple[Change, ...]:
    return (Change.FIRST_OF_SEVERAL,) if pictures > 1 and page is None else ()

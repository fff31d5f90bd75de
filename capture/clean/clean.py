"""The one way to a `CleanImage`: a picture file rebuilt from an allowlist and verified by a second parser.

    image = clean(Path("IMG_0001.jpg").read_bytes())
    image.data, image.media_type, image.report.removed
    pages = clean_pages(Path("report.pdf").read_bytes())

JPEG and PNG keep their pixels to the bit. A profile that works by lookup tables is the one exception: its picture is
converted to sRGB, and the report says so. Pictures of other formats are decoded in a child process and written as PNG
or JPEG, upright; what comes back is rebuilt and verified like any file that a person brings. Whatever the rebuilder
does not know is not taken over; whatever the verifier does not know means refusal.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import InitVar, dataclass, field, replace

from capture.clean.convert import converted_to_srgb
from capture.clean.formats import JPEG, PNG, format_of, source_of
from capture.clean.jpeg import rebuild_jpeg
from capture.clean.other import Foreign, pages_in, picture_of
from capture.clean.parts import MOST_BYTES, Kind, Rebuilt
from capture.clean.png import rebuild_png
from capture.clean.report import removals
from capture.clean.verify import verified_jpeg, verified_png
from cases.errors import PictureTooLarge, PictureTooManyPages
from cases.picture import Change, CleaningReport, ColourProfile

_OF_CLEAN = object()
MOST_PAGES = 50
"""Pages that are taken of one file: whoever has more chooses, or prints those that matter."""


@dataclass(frozen=True, slots=True)
class CleanImage:
    """A picture that carries nothing but itself. Only `clean` makes one: the last argument is its own.

    ``data``: the file; ``media_type``: ``image/jpeg`` or ``image/png``; ``width``, ``height``: pixels as stored,
    before orientation; ``sha256``: of ``data``, in hexadecimal; ``report``: what was removed.
    """

    data: bytes = field(repr=False)
    media_type: str
    width: int
    height: int
    sha256: str
    report: CleaningReport
    made_by: InitVar[object]

    def __post_init__(self, made_by: object) -> None:
        if made_by is not _OF_CLEAN:
            raise TypeError("a CleanImage is made by clean() alone")


def clean(untrusted: bytes, page: int | None = None) -> CleanImage:
    """Make a clean image of a picture file: of its first page or frame, or of number ``page`` (0 is the first).

    Without ``page``, the report says when the file had more.

    Raises PictureFormatUnsupported (another format, by name and with advice), PictureTooLarge, PictureDamaged,
    PictureHidesData, DecoderFailed.
    """
    _check_size(untrusted)
    if source_of(untrusted) in _STEPS:
        rebuilt = _rebuilt(untrusted)
        changes = (Change.FIRST_OF_SEVERAL,) if _is_animated(rebuilt) else ()
        return _made(rebuilt, CleaningReport(pixels_identical=True, changes=changes))
    foreign = picture_of(untrusted, page)
    _check_size(foreign.untrusted_file)
    return _made(_with(_rebuilt(foreign.untrusted_file), foreign), foreign.report)


def clean_pages(untrusted: bytes) -> Iterator[CleanImage]:
    """Every page or frame that is meant to be looked at, one after the other; of most files there is one.

    Raises what ``clean`` raises, and PictureTooManyPages for more than ``MOST_PAGES``.
    """
    _check_size(untrusted)
    pages = 1 if source_of(untrusted) in _STEPS else pages_in(untrusted)
    if pages > MOST_PAGES:
        raise PictureTooManyPages(size=pages, unit="pages", most=MOST_PAGES)
    for page in range(pages):
        yield clean(untrusted, page)


def _is_animated(rebuilt: Rebuilt) -> bool:
    """Whether frames of an animated PNG were left behind."""
    return any(one.kind is Kind.PICTURE for one in rebuilt.dropped)


def _rebuilt(untrusted: bytes) -> Rebuilt:
    rebuild, verify = _STEPS[format_of(untrusted)]
    rebuilt = verify(rebuild(untrusted))
    if rebuilt.untrusted_profile is not None:
        rebuilt = verify(converted_to_srgb(rebuilt))
    return rebuilt


def _with(rebuilt: Rebuilt, foreign: Foreign) -> Rebuilt:
    """What the wrapping file held is told too; of what our own child wrote nothing is."""
    own = rebuilt.dropped if foreign.is_as_it_was else ()
    return replace(rebuilt, dropped=(*foreign.dropped, *own))


def _made(rebuilt: Rebuilt, report: CleaningReport) -> CleanImage:
    _check_size(rebuilt.data)
    return CleanImage(
        data=rebuilt.data,
        media_type=rebuilt.media_type,
        width=rebuilt.width,
        height=rebuilt.height,
        sha256=hashlib.sha256(rebuilt.data).hexdigest(),
        report=report.model_copy(
            update={
                "removed": removals(rebuilt.dropped),
                "colour": rebuilt.colour if report.colour is ColourProfile.NONE else report.colour,
                "orientation": rebuilt.orientation,
                "pixels_identical": rebuilt.pixels_identical and report.pixels_identical,
            }
        ),
        made_by=_OF_CLEAN,
    )


def _check_size(data: bytes) -> None:
    if len(data) > MOST_BYTES:
        raise PictureTooLarge(size=len(data), unit="bytes", most=MOST_BYTES)


_STEPS: dict[str, tuple[Callable[[bytes], Rebuilt], Callable[[Rebuilt], Rebuilt]]] = {
    JPEG: (rebuild_jpeg, verified_jpeg),
    PNG: (rebuild_png, verified_png),
}

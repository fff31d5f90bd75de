"""The one way to a `CleanImage`: a picture file rebuilt from an allowlist and verified by a second parser.

    image = clean(Path("IMG_0001.jpg").read_bytes())
    image.data, image.media_type, image.report.removed

JPEG and PNG keep their pixels to the bit. A profile that works by lookup tables is the one exception: its picture is
converted to sRGB, and the report says so. Whatever the rebuilder does not know is not taken over; whatever the
verifier does not know means refusal.
"""

import hashlib
from collections.abc import Callable
from dataclasses import InitVar, dataclass, field

from capture.clean.convert import converted_to_srgb
from capture.clean.formats import JPEG, PNG, format_of
from capture.clean.jpeg import rebuild_jpeg
from capture.clean.parts import MOST_BYTES, Rebuilt
from capture.clean.png import rebuild_png
from capture.clean.report import removals
from capture.clean.verify import verified_jpeg, verified_png
from cases.errors import PictureTooLarge
from cases.picture import CleaningReport

_OF_CLEAN = object()


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


def clean(untrusted: bytes) -> CleanImage:
    """Make a clean image of a JPEG or PNG file.

    Raises PictureFormatUnsupported (another format, by name), PictureTooLarge, PictureDamaged, PictureHidesData.
    """
    _check_size(untrusted)
    rebuild, verify = _STEPS[format_of(untrusted)]
    rebuilt = verify(rebuild(untrusted))
    if rebuilt.untrusted_profile is not None:
        rebuilt = verify(converted_to_srgb(rebuilt))
    _check_size(rebuilt.data)
    return CleanImage(
        data=rebuilt.data,
        media_type=rebuilt.media_type,
        width=rebuilt.width,
        height=rebuilt.height,
        sha256=hashlib.sha256(rebuilt.data).hexdigest(),
        report=_report(rebuilt),
        made_by=_OF_CLEAN,
    )


def _check_size(data: bytes) -> None:
    if len(data) > MOST_BYTES:
        raise PictureTooLarge(size=len(data), unit="bytes", most=MOST_BYTES)


_STEPS: dict[str, tuple[Callable[[bytes], Rebuilt], Callable[[Rebuilt], Rebuilt]]] = {
    JPEG: (rebuild_jpeg, verified_jpeg),
    PNG: (rebuild_png, verified_png),
}


def _report(rebuilt: Rebuilt) -> CleaningReport:
    return CleaningReport(
        removed=removals(rebuilt.dropped),
        colour=rebuilt.colour,
        orientation=rebuilt.orientation,
        pixels_identical=rebuilt.pixels_identical,
    )

"""A picture made upright for an archive, in a child that can do nothing else.

    upright = turn(data)         # Upright(how=How.BLOCKS, width=…, height=…, samples=3, data=b"…")

Of a JPEG, whole blocks change places where its sides allow it: a sequential JPEG with the very same coefficients,
from a progressive one too. Else it is encoded again, at quality 95, 4:4:4. Of a PNG, plain pixels come back.
"""

import sys

from capture.child import ask
from capture.clean.formats import format_of
from capture.sandbox import Limits
from capture.turbojpeg import LIBRARY, TurboJpeg
from capture.turning_answer import HEADER, Upright, parse
from capture.verdict import of_a_whole
from cases.errors import DecoderFailed, PictureTooLarge

CHILD = (sys.executable, "-I", "-m", "capture.turning_child")
LIMITS = Limits(memory=3 * 2**30)
"""The coefficients of a picture take two bytes each, and stand in memory twice."""


def turn(untrusted: bytes, limits: Limits = LIMITS, *, keep_colours: bool = True) -> Upright:
    """The picture upright, as its Exif tag asks, or as it stands when it has none.

    ``keep_colours``: the values stay, and the caller keeps their ICC profile; else they are converted to sRGB, as
    they always are where a JPEG had to be encoded again. What comes back is bounded, and still untrusted.

    Raises PictureTooLarge (bytes, or pixels by the header alone), PictureFormatUnsupported, PictureDamaged, and
    DecoderFailed when the child had to be stopped or broke down.
    """
    if len(untrusted) > limits.file_bytes:
        raise PictureTooLarge(size=len(untrusted), unit="bytes", most=limits.file_bytes)
    format_of(untrusted)
    numbers = (limits.memory, limits.cpu_seconds, limits.pixels, int(keep_colours))
    most = 1 + HEADER.size + 3 * limits.pixels
    answer = ask(CHILD, numbers, untrusted, most=most, wall_seconds=limits.wall_seconds)
    return _read(of_a_whole(answer, pixels=limits.pixels + 1, most=limits.pixels), limits.pixels)


def missing_library() -> str | None:
    """The system's library that the child needs, where it cannot be loaded: to be asked before any picture waits."""
    try:
        TurboJpeg()
    except OSError:
        return LIBRARY
    return None


def _read(untrusted_answer: bytes, pixels: int) -> Upright:
    try:
        return parse(untrusted_answer, pixels)
    except ValueError as error:
        raise DecoderFailed(why="it answered nonsense") from error

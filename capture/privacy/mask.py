"""Covering parts of a picture: they are filled in the pixels, and what was there is in the file no more.

    masked = mask(data, areas)         # Masked(image=CleanImage(…), report=CleaningReport(…))

The picture goes through a child that fills, and then through ``clean`` like any file from outside. Of a JPEG the
blocks concerned (16 × 16 pixels in the usual one) lose all their coefficients, where the system has libjpeg-turbo's
library: the others stay as they are to the bit. Else it is encoded again at quality 95, 4:4:4. Of a PNG only the
pixels concerned change.
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass

from capture.child import ask
from capture.clean.clean import CleanImage, clean
from capture.clean.formats import format_of
from capture.clean.parts import MOST_BYTES
from capture.privacy.areas import to_numbers
from capture.privacy.mask_answer import How, parse
from capture.sandbox import Limits
from capture.verdict import of_a_whole
from cases.errors import DecoderFailed, PictureTooLarge
from cases.picture import Change, CleaningReport
from cases.privacy import MOST_AREAS, Area

CHILD = (sys.executable, "-I", "-m", "capture.privacy.mask_child")
LIMITS = Limits(memory=3 * 2**30)
_CHANGES = {How.ENCODED: Change.ENCODED_AGAIN, How.EIGHT_BITS: Change.EIGHT_BITS}


@dataclass(frozen=True)
class Masked:
    """``image``: the covered picture, clean; ``how`` it was done."""

    image: CleanImage
    how: How

    def report_of(self, cleaned: CleaningReport) -> CleaningReport:
        """What became of the picture in all, which had been ``cleaned`` before."""
        change = _CHANGES.get(self.how)
        own = () if change is None or change in cleaned.changes else (change,)
        return cleaned.model_copy(update={"pixels_identical": False, "changes": (*cleaned.changes, *own)})


def mask(untrusted: bytes, areas: Sequence[Area], limits: Limits = LIMITS) -> Masked:
    """A JPEG or PNG with ``areas``, in its upright pixels, filled.

    Raises what ``clean`` raises, and DecoderFailed when the child had to be stopped or broke down.
    """
    if len(areas) > MOST_AREAS:
        raise PictureTooLarge(size=len(areas), unit="areas", most=MOST_AREAS)
    if len(untrusted) > limits.file_bytes:
        raise PictureTooLarge(size=len(untrusted), unit="bytes", most=limits.file_bytes)
    format_of(untrusted)
    numbers = (limits.memory, limits.cpu_seconds, limits.pixels, *to_numbers(areas))
    answer = ask(CHILD, numbers, untrusted, most=2 + MOST_BYTES, wall_seconds=limits.wall_seconds)
    try:
        how, untrusted_file = parse(of_a_whole(answer, pixels=limits.pixels + 1, most=limits.pixels))
    except ValueError as error:
        raise DecoderFailed(why="it answered nonsense") from error
    return Masked(clean(untrusted_file), how)

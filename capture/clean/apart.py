"""What cleaning does in a child process, so that this one keeps its memory, its time, and its keys from a decoder.

    jpeg = proved(jpeg)                              # the strict proof of `capture.clean.tail`
    picture = coloured(picture, profile, orientation)    # the colours of `capture.clean.lookup`

One child for each call, bounded as those that decode (`capture.sandbox`). What it says is no more trusted than the
picture: a byte for the verdict, and a picture file.
"""

import struct
import sys
from enum import IntEnum

from capture.child import ask
from capture.clean.parts import MOST_BYTES, MOST_PIXELS
from capture.verdict import of_a_whole
from cases.errors import DecoderFailed

CHILD = (sys.executable, "-I", "-m", "capture.clean.apart_child")
HEADER = struct.Struct("!II")  # bytes of the profile, orientation; then the profile, and the picture
MEMORY = 2 * 2**30
CPU_SECONDS = 20
WALL_SECONDS = 180.0  # as in `capture.sandbox.Limits`
_MOST_ANSWER = 4 * MOST_BYTES


class Job(IntEnum):
    """What the child is asked for."""

    PROVE = 1
    COLOUR = 2


def proved(jpeg: bytes) -> bytes:
    """The same JPEG, without bytes at the end of its scans that no pixel needs.

    Raises PictureHidesData, PictureDamaged, PictureFormatUnsupported (rare sampling), DecoderFailed.
    """
    return _asked(Job.PROVE, HEADER.pack(0, 1) + jpeg, damage="its coded part is incomplete or broken")


def coloured(picture: bytes, untrusted_profile: bytes, orientation: int) -> bytes:
    """A picture file of the same kind in sRGB. Raises PictureDamaged (the profile), DecoderFailed."""
    asked = HEADER.pack(len(untrusted_profile), orientation) + untrusted_profile + picture
    return _asked(Job.COLOUR, asked, damage="its colour profile is broken or does not fit its pixels")


def _asked(job: Job, untrusted: bytes, damage: str) -> bytes:
    numbers = (job, MEMORY, CPU_SECONDS)
    said = ask(CHILD, numbers, untrusted, most=_MOST_ANSWER, wall_seconds=WALL_SECONDS)
    if len(said) > _MOST_ANSWER:
        raise DecoderFailed(why="it answered nonsense")
    return of_a_whole(said, pixels=0, most=MOST_PIXELS, name="JPEG", damage=damage)

"""Decoding pictures of others in a child process that can do nothing but decode.

    facts = decode(data, thumbnail=320)      # DecodedPicture(format="JPEG", width=…, height=…, thumbnail=b"…")
    facts = decode(data, within=(1600, 1200))    # facts.raster.rgb: upright pixels, which nobody has to decode

One child for each picture, so that none can touch the next one, or another patient's. It gets the bytes through
a pipe, an empty environment, bounded memory, processor time and pixels, no new files, and never a key. What it
says back is bounded and checked. It costs about a sixth of a second.

On Windows a job object bounds memory, time and children; files stay reachable there.
"""

import sys
from dataclasses import dataclass, field

from capture.child import ask
from capture.clean.formats import format_of
from capture.clean.parts import MOST_BYTES, MOST_PIXELS
from capture.sandbox_answer import MOST_SIDE, Answer, Raster, longest, parse
from capture.verdict import require_whole
from cases.errors import DecoderFailed, PictureTooLarge

CHILD = (sys.executable, "-I", "-m", "capture.sandbox_child")


@dataclass(frozen=True)
class Limits:
    """What one picture may cost."""

    file_bytes: int = MOST_BYTES
    pixels: int = MOST_PIXELS
    memory: int = 2**30
    """Bytes of address space of the child."""
    cpu_seconds: int = 20
    wall_seconds: float = 180
    """For a child that waits for nothing: one that computes is ended by its processor time, and may get little of
    it on a busy machine, where it lets every other program go first."""


@dataclass(frozen=True)
class DecodedPicture:
    """Facts about a picture every pixel of which was decoded; sizes as stored, before any rotation.

    ``thumbnail``: a small upright JPEG made by the child, empty unless asked for. ``raster``: the upright pixels,
    never more than the picture has, ``None`` unless asked for.
    """

    format: str
    width: int
    height: int
    thumbnail: bytes = field(repr=False)
    raster: Raster | None = None


LIMITS = Limits()


def decode(
    untrusted: bytes, thumbnail: int = 0, limits: Limits = LIMITS, within: tuple[int, int] = (0, 0)
) -> DecodedPicture:
    """Decode a JPEG or PNG wholly; ``thumbnail`` asks for a JPEG of at most so many pixels a side.

    ``within`` asks for the pixels, in sRGB, as many as fit so wide and so high (each at most ``MOST_SIDE``).

    Raises PictureTooLarge (bytes, or pixels by the header alone), PictureFormatUnsupported, PictureDamaged, and
    DecoderFailed when the child had to be stopped or broke down.
    """
    if len(untrusted) > limits.file_bytes:
        raise PictureTooLarge(size=len(untrusted), unit="bytes", most=limits.file_bytes)
    kind = format_of(untrusted)
    room = (min(within[0], MOST_SIDE), min(within[1], MOST_SIDE))
    answer = _ask_child(untrusted, thumbnail, room, limits)
    require_whole(answer.verdict, pixels=answer.width * answer.height, most=limits.pixels)
    return DecodedPicture(kind, answer.width, answer.height, answer.thumbnail, answer.raster)


def _ask_child(untrusted: bytes, thumbnail: int, within: tuple[int, int], limits: Limits) -> Answer:
    numbers = (limits.memory, limits.cpu_seconds, limits.pixels, thumbnail, *within)
    untrusted_answer = ask(CHILD, numbers, untrusted, most=longest(within), wall_seconds=limits.wall_seconds)
    try:
        return parse(untrusted_answer, within)
    except ValueError as error:
        raise DecoderFailed(why="it answered nonsense") from error

"""What the decoding child says, in bytes of fixed places: its parent trusts it no more than the picture."""

import struct
from dataclasses import dataclass
from enum import IntEnum

HEADER = struct.Struct("!BIII")  # verdict, width, height, length of the thumbnail that follows
MOST_THUMBNAIL = 2 * 2**20  # bytes
_MOST_SIDE = 2**16


class Verdict(IntEnum):
    """What became of the picture."""

    WHOLE = 1
    TOO_MANY_PIXELS = 2
    DAMAGED = 3
    TOO_MUCH_MEMORY = 4


@dataclass(frozen=True)
class Answer:
    """The child's findings; sizes are 0 where it has none."""

    verdict: Verdict
    width: int = 0
    height: int = 0
    thumbnail: bytes = b""


def to_bytes(answer: Answer) -> bytes:
    """The answer as it goes through the pipe."""
    return HEADER.pack(answer.verdict, answer.width, answer.height, len(answer.thumbnail)) + answer.thumbnail


def parse(untrusted: bytes) -> Answer:
    """Read an answer back. ``ValueError`` when it is not exactly one."""
    if len(untrusted) < HEADER.size:
        raise ValueError("too short")
    verdict, width, height, length = HEADER.unpack_from(untrusted)
    thumbnail = untrusted[HEADER.size :]
    if length != len(thumbnail) or length > MOST_THUMBNAIL or max(width, height) > _MOST_SIDE:
        raise ValueError("sizes out of bounds")
    if thumbnail and not thumbnail.startswith(b"\xff\xd8"):
        raise ValueError("the thumbnail is no JPEG")
    return Answer(Verdict(verdict), width, height, thumbnail)

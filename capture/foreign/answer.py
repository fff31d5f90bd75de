"""What the child that decodes other formats says, in bytes of fixed places; no more trusted than the file."""

import struct
from dataclasses import dataclass, field

from capture.verdict import Verdict

HEADER = struct.Struct(
    "!BIIHB"
)  # verdict, width, height, pictures in the file, whether colours were converted
MOST_FILE = 320 * 2**20
"""Bytes of the picture that comes back: 64 megapixels with transparency, as PNG of the wildest noise."""
MOST_KINDS = 64
_FOUND = struct.Struct("!BII")  # kind, count, bytes


@dataclass(frozen=True)
class Found:
    """How many pieces of a kind stood in the file beside its picture (``kind``: the value of a ``parts.Kind``)."""

    kind: int
    count: int
    size: int


@dataclass(frozen=True)
class Answer:
    """``data``: a PNG or JPEG, upright. ``converted``: its colours are now sRGB's. ``pictures``: pages in the file."""

    verdict: Verdict
    width: int = 0
    height: int = 0
    pictures: int = 1
    converted: bool = False
    found: tuple[Found, ...] = ()
    data: bytes = field(default=b"", repr=False)


def to_pieces(answer: Answer) -> tuple[bytes, ...]:
    """The answer as it goes through the pipe."""
    head = HEADER.pack(answer.verdict, answer.width, answer.height, answer.pictures, answer.converted)
    found = b"".join(_FOUND.pack(one.kind, one.count, one.size) for one in answer.found)
    return head, bytes((len(answer.found),)), found, answer.data


def parse(untrusted: bytes) -> Answer:
    """Read an answer back. ``ValueError`` when it is not exactly one."""
    if not HEADER.size < len(untrusted) <= MOST_FILE:
        raise ValueError("too short or too long")
    verdict, width, height, pictures, converted = HEADER.unpack_from(untrusted)
    begin = HEADER.size + 1
    end = begin + untrusted[HEADER.size] * _FOUND.size
    if end > len(untrusted) or untrusted[HEADER.size] > MOST_KINDS:
        raise ValueError("not as long as it says")
    found = tuple(Found(*numbers) for numbers in _FOUND.iter_unpack(untrusted[begin:end]))
    return Answer(Verdict(verdict), width, height, pictures, bool(converted), found, untrusted[end:])

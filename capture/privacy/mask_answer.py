"""What the filling child says after the byte of its verdict: how it was done, and the picture.

Its parent cleans and verifies that like any other.
"""

from enum import IntEnum


class How(IntEnum):
    """How areas were filled."""

    BLOCKS = 1
    """Only the blocks concerned were changed: every other number of the JPEG is as it was."""
    ENCODED = 2
    """A JPEG was decoded, filled and encoded again."""
    PIXELS = 3
    """Only the pixels concerned were changed."""
    EIGHT_BITS = 4
    """The same, after finer steps of brightness were rounded to eight bits."""


def to_bytes(how: How, file: bytes) -> bytes:
    """The answer as it goes through the pipe."""
    return bytes([how]) + file


def parse(untrusted: bytes) -> tuple[How, bytes]:
    """Read an answer back. ``ValueError`` when it says nothing that is known."""
    return How(untrusted[0] if untrusted else 0), untrusted[1:]

"""Decoding pictures of others in a child process that can do nothing but decode.

    facts = decode(data, thumbnail=320)      # DecodedPicture(format="JPEG", width=…, height=…, thumbnail=b"…")

One child for each picture, so that none can touch the next one, or another patient's. It gets the bytes through
a pipe, an empty environment, bounded memory, processor time and pixels, no new files, and never a key. What it
says back is bounded and checked. It costs about a sixth of a second.

On Windows a job object bounds memory, time and children; files stay reachable there.
"""

import os
import subprocess
import sys
from dataclasses import dataclass, field
from threading import Timer

from capture.clean.formats import format_of
from capture.clean.parts import MOST_BYTES, MOST_PIXELS
from capture.sandbox_answer import HEADER, MOST_THUMBNAIL, Answer, Verdict, parse
from cases.errors import DecoderFailed, PictureDamaged, PictureTooLarge

_NEEDED = ("SYSTEMROOT",)  # without it, Windows starts no Python
_KILLED_FOR_TIME = (-9, -24)  # SIGKILL, SIGXCPU: how POSIX ends a process that used up its processor time
CHILD = (sys.executable, "-I", "-m", "capture.sandbox_child")


@dataclass(frozen=True)
class Limits:
    """What one picture may cost."""

    file_bytes: int = MOST_BYTES
    pixels: int = MOST_PIXELS
    memory: int = 2**30
    """Bytes of address space of the child."""
    cpu_seconds: int = 20
    wall_seconds: float = 40


@dataclass(frozen=True)
class DecodedPicture:
    """Facts about a picture every pixel of which was decoded; sizes as stored, before any rotation.

    ``thumbnail``: a small upright JPEG made by the child, empty unless asked for.
    """

    format: str
    width: int
    height: int
    thumbnail: bytes = field(repr=False)


LIMITS = Limits()


def decode(untrusted: bytes, thumbnail: int = 0, limits: Limits = LIMITS) -> DecodedPicture:
    """Decode a JPEG or PNG wholly; ``thumbnail`` asks for a JPEG of at most so many pixels a side.

    Raises PictureTooLarge (bytes, or pixels by the header alone), PictureFormatUnsupported, PictureDamaged, and
    DecoderFailed when the child had to be stopped or broke down.
    """
    if len(untrusted) > limits.file_bytes:
        raise PictureTooLarge(size=len(untrusted), unit="bytes", most=limits.file_bytes)
    kind = format_of(untrusted)
    answer = _ask_child(untrusted, thumbnail, limits)
    match answer.verdict:
        case Verdict.TOO_MANY_PIXELS:
            raise PictureTooLarge(size=answer.width * answer.height, unit="pixels", most=limits.pixels)
        case Verdict.DAMAGED:
            raise PictureDamaged(why="it cannot be decoded to its end")
        case Verdict.TOO_MUCH_MEMORY:
            raise DecoderFailed(why="it needed too much memory")
        case Verdict.WHOLE:
            return DecodedPicture(kind, answer.width, answer.height, answer.thumbnail)


def _ask_child(untrusted: bytes, thumbnail: int, limits: Limits) -> Answer:
    numbers = (limits.memory, limits.cpu_seconds, limits.pixels, thumbnail)
    child = subprocess.Popen(
        [*CHILD, *map(str, numbers)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={name: os.environ[name] for name in _NEEDED if name in os.environ},
    )
    clock = Timer(limits.wall_seconds, child.kill)
    clock.daemon = True
    clock.start()
    try:
        said = _converse(child, untrusted)
    finally:
        clock.cancel()
        child.kill()
        child.wait()
    return _judge(said, child.returncode)


def _converse(child: subprocess.Popen[bytes], untrusted: bytes) -> bytes:
    """All that the child says, but no more than an answer can have. Its clock ends this if the child does not."""
    if child.stdin is None or child.stdout is None:
        raise TypeError("the child must be started with pipes")
    with child.stdout:
        try:
            with child.stdin:
                child.stdin.write(untrusted)
        except (BrokenPipeError, ConnectionResetError):
            return b""  # it died before it had read everything; its exit says why
        said = child.stdout.read(HEADER.size + MOST_THUMBNAIL + 1)
    child.wait()
    return said


def _judge(untrusted_answer: bytes, exit_code: int) -> Answer:
    if exit_code in _KILLED_FOR_TIME:
        raise DecoderFailed(why="it took too long")
    if exit_code != 0:
        raise DecoderFailed(why="it broke down")
    try:
        return parse(untrusted_answer)
    except ValueError as error:
        raise DecoderFailed(why="it answered nonsense") from error

"""How a child that touches untrusted pictures is started, listened to and ended, whatever it does.

It gets the bytes through a pipe, an empty environment and never a key; its clock kills it; what it says is read up
to a bound and handed back as it came: its caller trusts it no more than the picture.
"""

import os
import subprocess
from collections.abc import Iterable, Sequence
from threading import Timer

from cases.errors import DecoderFailed

_NEEDED = ("SYSTEMROOT",)  # without it, Windows starts no Python
_KILLED_FOR_TIME = (-9, -24)  # SIGKILL, SIGXCPU: how POSIX ends a process that used up its processor time


def ask(
    command: Sequence[str], words: Iterable[int], untrusted: bytes, *, most: int, wall_seconds: float
) -> bytes:
    """What the child says of ``untrusted``: at most ``most`` bytes, and one more when it said more than that.

    ``words``: numbers that follow its command. Raises DecoderFailed when it had to be stopped or broke down.
    """
    return hear(start(command, words), untrusted, most=most, wall_seconds=wall_seconds)


def start(command: Sequence[str], words: Iterable[int]) -> "subprocess.Popen[bytes]":
    """A child that waits for its picture: ``hear`` ends it, or whoever started it by ``kill`` and ``wait``."""
    return subprocess.Popen(
        [*command, *map(str, words)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={name: os.environ[name] for name in _NEEDED if name in os.environ},
    )


def hear(child: "subprocess.Popen[bytes]", untrusted: bytes, *, most: int, wall_seconds: float) -> bytes:
    """Give a child that was started its one picture and hear what it says, as ``ask`` does."""
    clock = Timer(wall_seconds, child.kill)
    clock.daemon = True
    clock.start()
    try:
        untrusted_answer = _converse(child, untrusted, most)
    finally:
        clock.cancel()
        child.kill()
        child.wait()
    if child.returncode in _KILLED_FOR_TIME:
        raise DecoderFailed(why="it took too long")
    if child.returncode != 0:
        raise DecoderFailed(why="it broke down")
    return untrusted_answer


def _converse(child: subprocess.Popen[bytes], untrusted: bytes, most: int) -> bytes:
    """All that the child says, but no more than ``most`` bytes and one. Its clock ends this if the child does not."""
    if child.stdin is None or child.stdout is None:
        raise TypeError("the child must be started with pipes")
    with child.stdout:
        try:
            with child.stdin:
                child.stdin.write(untrusted)
        except (BrokenPipeError, ConnectionResetError):
            return b""  # it died before it had read everything; its exit says why
        said = child.stdout.read(most + 1)
    child.wait()
    return said

"""The child that decodes, forked from a process that has loaded all it needs: the same limits, the same answers."""

import os
import select
import signal
import sys
import time
import traceback
import warnings
from collections.abc import Iterable, Sequence
from importlib import import_module

from capture.foreign import avif, dicom, document, heif, raster
from capture.foreign.answer import to_pieces
from capture.foreign.child import JOBS, answer
from cases.errors import DecoderFailed
from host.system import limit_this_process

LOADED = (avif, dicom, document, heif, raster)
"""Every job: no child has to load its own."""
_CPU_SECONDS, _WALL_SECONDS = 5, 60.0
_SOIL = 48 * 2**20
_KILLED_FOR_TIME = (-9, -24)  # SIGKILL, SIGXCPU
_PIECE = 1 << 16


class Late(Exception):
    """The child did what it should not: an exception that it does not know, or it did not end."""


class Forked:
    """In place of ``capture.child.ask`` in ``capture.foreign.decoding``."""

    def __init__(self) -> None:
        self._soiled = False

    def soil(self) -> None:
        """From now on a child's memory has held something else before it decodes."""
        self._soiled = True

    def ask(
        self,
        command: Sequence[str],
        words: Iterable[int],
        untrusted: bytes,
        *,
        most: int,
        wall_seconds: float,
    ) -> bytes:
        """What ``capture.child.ask`` would say or raise. Raises Late."""
        if sys.platform == "win32":
            raise OSError("forking is POSIX's")
        reading, writing = os.pipe()
        if not (child := os.fork()):
            os.close(reading)
            self._decode(command[-1], list(words), untrusted, writing)
        os.close(writing)
        try:
            said = _heard(reading, most, min(wall_seconds, _WALL_SECONDS))
        finally:
            os.close(reading)
            os.kill(child, signal.SIGKILL)
            status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        return _judged(said, status)

    def _decode(self, name: str, words: list[int], untrusted: bytes, writing: int) -> None:
        """In the child: it never returns."""
        done = False
        try:
            memory, _, pixels, page, lossy = words
            warnings.simplefilter("ignore")  # as in the child that ships, whose words nobody hears
            job = import_module(f"capture.foreign.{JOBS[name]}")
            job.warm_up(name)
            if self._soiled:
                _soil()
            limit_this_process(memory, _CPU_SECONDS)
            said = answer(job, untrusted, pixels, page, lossy=bool(lossy))
            _tell(writing, b"\0" + b"".join(to_pieces(said)))
            done = True
        finally:
            if not done:
                _tell(writing, b"\1" + traceback.format_exc().encode())
            os._exit(0)


def _soil() -> None:
    """Fill memory with ones and give it back: in one piece, and in many of the sizes that pictures have."""
    pieces = [b"\xff" * (_SOIL // 256) for _ in range(256)]
    pieces.append(b"\xff" * _SOIL)
    pieces.clear()


def _tell(writing: int, said: bytes) -> None:
    left = memoryview(said)
    while left:
        left = left[os.write(writing, left) :]


def _heard(reading: int, most: int, seconds: float) -> bytes:
    said, end = bytearray(), time.monotonic() + seconds
    while len(said) <= most + 1:
        if not select.select([reading], [], [], max(0, end - time.monotonic()))[0]:
            raise Late("it did not end")
        piece = os.read(reading, _PIECE)
        if not piece:
            break
        said += piece
    return bytes(said)


def _judged(said: bytes, status: int) -> bytes:
    if said[:1] == b"\1":
        raise Late(said[1:].decode())
    if status in _KILLED_FOR_TIME and not said:
        raise DecoderFailed(why="it took too long")
    if status not in (0, _KILLED_FOR_TIME[0]):
        raise DecoderFailed(why="it broke down")
    return said[1:]

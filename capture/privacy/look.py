"""Looking at a picture for what tells who somebody is: faces, readable text, bar and QR codes.

    with Looking() as looking:
        findings = looking.look(data)          # Findings(width=…, height=…, found=(Finding(kind=…, left=…), …))

Every picture has a child of its own that decodes it, looks at it, says where something is and ends: so none can show
another one's pixels, or another patient's, whatever a hostile file makes of the child. What costs time, loading the
models, is done beforehand: a *spare* child is started while nobody waits, and it has seen no picture. What a child
answers are boxes, bounded and checked; no pixel and no word comes back.

What cannot be looked at is an error, never an answer without findings.
"""

import subprocess
import sys
from threading import Lock
from types import TracebackType
from typing import Self

from capture.child import hear, start
from capture.privacy.findings import LONGEST, Findings, parse
from capture.privacy.models import missing
from capture.sandbox import Limits
from capture.verdict import require_whole
from cases.errors import DecoderFailed, LookFailed, ModelMissing, PictureTooLarge

CHILD = (sys.executable, "-I", "-m", "capture.privacy.child")
LIMITS = Limits(memory=4 * 2**30, cpu_seconds=60, wall_seconds=300)
"""The text detector keeps about 700 bytes for each pixel that it sees."""


class Looking:
    """Children that look, one for each picture. For several threads; ``close`` ends what is still looking."""

    def __init__(self, limits: Limits = LIMITS) -> None:
        self._limits = limits
        self._lock = Lock()
        self._spare: subprocess.Popen[bytes] | None = None
        self._looking: set[subprocess.Popen[bytes]] = set()

    def prepare(self) -> None:
        """Have a child ready for the next picture. Raises ModelMissing."""
        name = missing()
        if name is not None:
            raise ModelMissing(name=name)
        with self._lock:
            if self._spare is None or self._spare.poll() is not None:
                self._spare = self._start()

    def look(self, untrusted: bytes) -> Findings:
        """What a JPEG or PNG shows.

        Raises PictureTooLarge, PictureDamaged, ModelMissing, and LookFailed when the child had to be stopped, broke
        down or answered nonsense.
        """
        if len(untrusted) > self._limits.file_bytes:
            raise PictureTooLarge(size=len(untrusted), unit="bytes", most=self._limits.file_bytes)
        self.prepare()
        return self._heard(self._take(), untrusted)

    def close(self) -> None:
        """End all children; whoever still waits for one gets LookFailed."""
        self.rest()
        with self._lock:
            for child in self._looking:
                child.kill()

    def rest(self) -> None:
        """End the spare child: no picture is expected."""
        with self._lock:
            spare, self._spare = self._spare, None
        if spare is not None:
            with spare:
                spare.kill()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _heard(self, child: "subprocess.Popen[bytes]", untrusted: bytes) -> Findings:
        limits = self._limits
        try:
            return _whole(
                hear(child, untrusted, most=LONGEST, wall_seconds=limits.wall_seconds), limits.pixels
            )
        except DecoderFailed as error:
            raise LookFailed(why=str(error.fields["why"])) from error
        except ValueError as error:
            raise LookFailed(why="it answered nonsense") from error
        finally:
            with self._lock:
                self._looking.discard(child)

    def _take(self) -> "subprocess.Popen[bytes]":
        """The spare one, which is nobody else's from now on."""
        with self._lock:
            child, self._spare = self._spare or self._start(), None
            self._looking.add(child)
        return child

    def _start(self) -> "subprocess.Popen[bytes]":
        limits = self._limits
        return start(CHILD, (limits.memory, limits.cpu_seconds, limits.pixels))


def look(untrusted: bytes, limits: Limits = LIMITS) -> Findings:
    """The same for a single picture, without a spare child."""
    with Looking(limits) as looking:
        return looking.look(untrusted)


def _whole(untrusted_answer: bytes, most_pixels: int) -> Findings:
    findings = parse(untrusted_answer)
    require_whole(findings.verdict, pixels=most_pixels + 1, most=most_pixels)
    return findings

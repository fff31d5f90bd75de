"""What the walk tells: each step on a line with its time, and a stop at the first thing that differs."""

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field


class Differs(Exception):
    """Something is not as it must be; the walk ends, and its command with 1."""


def expect(found: object, wanted: object, what: str) -> None:
    """Raise ``Differs`` unless ``found`` equals ``wanted``."""
    if found != wanted:
        raise Differs(f"{what}: found {found!r} instead of {wanted!r}")


def expect_that(true: bool, what: str) -> None:
    """Raise ``Differs`` unless it is so."""
    if not true:
        raise Differs(f"this does not hold: {what}")


def together(*jobs: Callable[[], object]) -> None:
    """Do what does not depend on each other at once; raises the first that went wrong, when all have ended."""
    with ThreadPoolExecutor(len(jobs)) as workers:
        for done in [workers.submit(job) for job in jobs]:
            done.result()


@dataclass
class Story:
    """The steps told so far. ``lines`` is kept for the output folder."""

    began: float = field(default_factory=time.monotonic)
    lines: list[str] = field(default_factory=list)
    _findings: list[str] = field(default_factory=list)

    @contextmanager
    def step(self, what: str) -> Iterator[None]:
        """One step; told, with what was found in it, when it ends."""
        started = time.monotonic()
        self._findings.clear()
        yield
        now = time.monotonic()
        self._tell(f"{now - self.began:6.1f} s  {now - started:+5.1f} s  {what}")
        for finding in self._findings:
            self._tell(f"{'':19}{finding}")

    def found(self, what: str) -> None:
        """Something worth a line under the step that is going on."""
        self._findings.append(what)

    def chapter(self, title: str) -> None:
        """A heading between steps."""
        self._tell(f"\n{title}")

    def _tell(self, line: str) -> None:
        self.lines.append(line)
        print(line, flush=True)

"""Many files cleaned at once, by a process for each core: a file that breaks one of them down costs that file alone.

    for job, outcomes in clean_all(jobs):
        …                                   # as they come, not in the order of the jobs

Each process holds one picture at a time, and hands back facts, never pictures.
"""

import json
import os
import subprocess
import sys
from collections.abc import Generator, Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from pathlib import Path
from queue import Queue
from threading import Event, Lock, Thread, Timer

from pydantic import ValidationError

from capture.clean.batch import Cleaned, CleanFacts, NotCleaned, clean_file
from capture.clean.placing import Job
from cases.errors import DecoderFailed, FileRefused, FileUnreadable, PictureRefused, remembered
from host.system import sync_folder

WORKER = (sys.executable, "-I", "-m", "capture.clean.worker")
FEW = 8
"""So many files are cleaned sooner in this process than others are started."""
WALL_SECONDS = 1_800.0
"""What a file of fifty pages may take on a busy machine before its process is ended."""
_LONGEST_LINE = 1_000_000

Outcome = Cleaned | NotCleaned
Done = tuple[Job, list[Outcome]]


def clean_all(
    jobs: Sequence[Job], workers: int = 0, command: Sequence[str] = WORKER, wall_seconds: float = WALL_SECONDS
) -> Generator[Done]:
    """Clean them all; ``workers``: how many processes, 0 for as many as are of use.

    At the end, also an early one, all that was told to be cleaned is on the disk under its name. Raises OSError as
    soon as the disk is full or a folder cannot be written; what is under way then is finished.
    """
    wanted = workers or (os.cpu_count() or 1 if len(jobs) > FEW else 1)
    done = _by_processes(jobs, wanted, command, wall_seconds) if wanted > 1 else _by_this_one(jobs)
    folders: set[Path] = set()
    try:
        with closing(done):
            for job, outcomes in done:
                folders.update(each.output.parent for each in outcomes if isinstance(each, Cleaned))
                yield job, outcomes
    finally:
        for folder in folders:
            sync_folder(folder)


def _by_this_one(jobs: Sequence[Job]) -> Generator[Done]:
    for job in jobs:
        yield job, list(clean_file(job))


def _by_processes(
    jobs: Sequence[Job], wanted: int, command: Sequence[str], wall_seconds: float
) -> Generator[Done]:
    with ExitStack() as ending:
        shared = _Shared(iter(jobs))
        for _ in range(min(wanted, len(jobs))):
            crew = Thread(target=_work, args=(shared, command, wall_seconds))
            crew.start()
            ending.callback(crew.join)
            ending.callback(shared.stop.set)
        for _ in jobs:
            done = shared.done.get()
            if isinstance(done, OSError):
                raise done
            yield done


@dataclass
class _Shared:
    """What the threads have in common, one of which attends to each process."""

    jobs: Iterator[Job]
    done: "Queue[Done | OSError]" = field(default_factory=Queue)
    stop: Event = field(default_factory=Event)
    lock: Lock = field(default_factory=Lock)

    def next(self) -> Job | None:
        """The next job, unless it is over."""
        with self.lock:
            return None if self.stop.is_set() else next(self.jobs, None)


def _work(shared: _Shared, command: Sequence[str], wall_seconds: float) -> None:
    """Jobs until there is none, or the disk refuses: then all is over."""
    try:
        while _until_broken(shared, _Worker(command), wall_seconds):
            pass
    except OSError as error:
        shared.done.put(error)


def _until_broken(shared: _Shared, worker: "_Worker", wall_seconds: float) -> bool:
    """Whether a file broke the process down, and another is needed for the rest."""
    try:
        while job := shared.next():
            try:
                shared.done.put((job, worker.clean(job, wall_seconds)))
            except _BrokenError as broken:
                shared.done.put((job, [NotCleaned(job.source, DecoderFailed(why=str(broken)))]))
                return True
    finally:
        worker.end()
    return False


class _BrokenError(Exception):
    """The process is of no more use; the message says why."""


class _Worker:
    """One process."""

    def __init__(self, command: Sequence[str]) -> None:
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )

    def clean(self, job: Job, wall_seconds: float) -> list[Outcome]:
        """Raises OSError that the process met with the disk, and _BrokenError."""
        late = Event()

        def stop() -> None:
            late.set()
            self._process.kill()

        clock = Timer(wall_seconds, stop)
        clock.daemon = True
        clock.start()
        try:
            return _outcomes(job, self._ask(job))
        except (BrokenPipeError, ValueError, TypeError, KeyError) as error:
            raise _BrokenError("it took too long" if late.is_set() else "it broke down") from error
        finally:
            clock.cancel()

    def _ask(self, job: Job) -> bytes:
        if self._process.stdin is None or self._process.stdout is None:
            raise TypeError("the process must be started with pipes")
        line = json.dumps([str(job.source), str(job.folder), job.stem, str(job.inside), job.is_within])
        self._process.stdin.write(line.encode() + b"\n")
        self._process.stdin.flush()
        return self._process.stdout.readline(_LONGEST_LINE)

    def end(self) -> None:
        """Let it finish what it does."""
        self._process.communicate()


def _outcomes(job: Job, untrusted_line: bytes) -> list[Outcome]:
    """Raises ValueError, TypeError or KeyError for an answer that is none."""
    untrusted = json.loads(untrusted_line)
    if "system" in untrusted:
        raise _of_system(*untrusted["system"])
    return [_outcome(job, each) for each in untrusted["outcomes"]]


def _of_system(number: int, reason: str, name: str | None) -> OSError:
    return OSError(number, reason) if name is None else OSError(number, reason, name)


def _outcome(job: Job, untrusted: dict[str, object]) -> Outcome:
    if "error" in untrusted:
        return _refusal(job, str(untrusted["error"]), untrusted["fields"])
    page, output = untrusted["page"], untrusted["output"]
    if not isinstance(page, int) or not isinstance(output, str):
        raise TypeError("a page is a number, an output a path")
    try:
        facts = CleanFacts.model_validate_json(json.dumps(untrusted["facts"]))
    except ValidationError as error:
        raise ValueError("the facts are none") from error
    return Cleaned(job.source, page, Path(output), facts)


def _refusal(job: Job, code: str, fields: object) -> NotCleaned:
    if not isinstance(fields, dict):
        raise TypeError("the fields of an error have names")
    error = remembered(code, fields)
    if not isinstance(error, PictureRefused | FileUnreadable | FileRefused):
        raise TypeError("no file is refused like that")
    return NotCleaned(job.source, error)

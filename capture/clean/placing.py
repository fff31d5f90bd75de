"""Where clean pictures go, settled before anything is cleaned: of several processes, none knows what another writes."""

import itertools
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from capture.clean.found import FoundFile

CLEAN_FOLDER = "clean"
"""Where clean pictures go when nobody says where: inside the folder that was given, or that the file is in."""
_LONGEST_STEM = 235  # with room for a number and a suffix within the 255 bytes that file systems allow a name


@dataclass(frozen=True, slots=True)
class Job:
    """A file to clean, the folder for what comes out, and its name without suffix, deeper ``inside`` if need be.

    ``is_within``: whether the folder is itself inside the one that was given, and so found the next time.
    """

    source: Path
    folder: Path
    stem: str
    inside: Path = Path()
    is_within: bool = False


def jobs_of(files: Iterable[FoundFile], out: Path | None, *, keep_names: bool) -> list[Job]:
    """Where each file goes: into ``out``, else into ``clean`` inside the given folder. No two get the same name.

    Names are numbers, unless ``keep_names``: a file's name and its folder's may be a patient's.
    """
    place = _named if keep_names else _numbered
    jobs = [
        place(file, out or file.given / CLEAN_FOLDER, number) for number, file in enumerate(files, start=1)
    ]
    return list(_apart(jobs))


def _numbered(file: FoundFile, out: Path, number: int) -> Job:
    return Job(file.path, out, f"{number:04}", is_within=_is_within(out, file.given))


def _named(file: FoundFile, out: Path, _number: int) -> Job:
    inside = file.path.relative_to(file.given).parent
    return Job(file.path, out, _short(file.path.stem), inside, _is_within(out, file.given))


def _is_within(out: Path, given: Path) -> bool:
    return given.resolve() in out.resolve().parents


def _short(stem: str) -> str:
    while len(os.fsencode(stem)) > _LONGEST_STEM:
        stem = stem[:-1]
    return stem


def _apart(jobs: Iterable[Job]) -> Iterator[Job]:
    """Of files whose names differ in the suffix or in capitals alone, the second and those after it are numbered."""
    given: set[tuple[Path, str]] = set()
    for job in jobs:
        apart = next(each for each in _numbered_on(job) if _place(each) not in given)
        given.add(_place(apart))
        yield apart


def _numbered_on(job: Job) -> Iterator[Job]:
    yield job
    for number in itertools.count(2):
        yield replace(job, stem=f"{job.stem}-{number}")


def _place(job: Job) -> tuple[Path, str]:
    return job.folder / job.inside, job.stem.casefold()

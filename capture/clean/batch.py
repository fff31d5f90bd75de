"""Cleaning files into folders: what ``pli clean`` does with each file it is given.

The clean file is called as its ``Job`` says, with the suffix of its format; further pages of the same file get numbers
(``0003.png``, ``0003-2.png``). Nothing is overwritten: where the name is taken, a number is added as well.
"""

import itertools
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from capture.clean.clean import CleanImage, clean_pages
from capture.clean.found import FoundFile
from capture.clean.parts import MOST_BYTES
from capture.clean.taken import time_taken
from cases.errors import FileUnreadable, PictureRefused, PictureTooLarge
from cases.picture import CleaningReport
from cases.wire import Sha256, Wire
from host.system import make_private_folder, open_private

_SUFFIXES = {"image/jpeg": ".jpg", "image/png": ".png"}
CLEAN_FOLDER = "clean"
"""Where clean pictures go when nobody says where: inside the folder that was given, or that the file is in."""


@dataclass(frozen=True, slots=True)
class Job:
    """A file to clean, the folder for what comes out, and its name without suffix."""

    source: Path
    folder: Path
    stem: str


class CleanFacts(Wire):
    """What there is to say of a clean picture. ``taken``: as the file said, before it was cleaned.

    ``size_before``, ``size``: bytes of the whole file and of the clean picture; sides in pixels as stored.
    """

    type: Literal["image/jpeg", "image/png"]
    width: Annotated[int, Field(ge=1)]
    height: Annotated[int, Field(ge=1)]
    size_before: int
    size: int
    sha256: Sha256
    taken: datetime | None
    cleaning: CleaningReport


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A picture that was cleaned: the file it came from and which of its pages (from 1), and where it went."""

    source: Path
    page: int
    output: Path
    facts: CleanFacts


@dataclass(frozen=True, slots=True)
class NotCleaned:
    """A file that was refused, and why; of the page that was refused and those after it nothing was written."""

    source: Path
    error: PictureRefused | FileUnreadable


def jobs_of(files: Iterable[FoundFile], out: Path | None, *, keep_names: bool) -> list[Job]:
    """Where each file goes: into ``out``, else into ``clean`` inside the given folder.

    Names are numbers, unless ``keep_names``: a file's name and its folder's may be a patient's.
    """
    return [
        Job(file.path, *_place(file, number, out or file.given / CLEAN_FOLDER, keep_names))
        for number, file in enumerate(files, start=1)
    ]


def _place(file: FoundFile, number: int, out: Path, keep_names: bool) -> tuple[Path, str]:
    if keep_names:
        return out / file.path.relative_to(file.given).parent, file.path.stem
    return out, f"{number:04}"


def clean_file(job: Job) -> Iterator[Cleaned | NotCleaned]:
    """Clean each page of one file; the folder is made when missing. Refusals are given; a full disk raises."""
    try:
        untrusted = read_picture(job.source)
        taken = time_taken(untrusted)
        for page, image in enumerate(clean_pages(untrusted), start=1):
            facts = _facts(image, len(untrusted), taken)
            yield Cleaned(job.source, page, _kept(job, image), facts)
    except (PictureRefused, FileUnreadable) as error:
        yield NotCleaned(job.source, error)


def _facts(image: CleanImage, size_before: int, taken: datetime | None) -> CleanFacts:
    return CleanFacts(
        type="image/png" if image.media_type == "image/png" else "image/jpeg",
        width=image.width,
        height=image.height,
        size_before=size_before,
        size=len(image.data),
        sha256=image.sha256,
        taken=taken,
        cleaning=image.report,
    )


def _kept(job: Job, image: CleanImage) -> Path:
    if not job.folder.exists():
        make_private_folder(job.folder)
    output = _reserved(job.folder, job.stem, _SUFFIXES[image.media_type])
    _filled(output, image.data)
    return output


def read_picture(path: Path) -> bytes:
    """The bytes of a regular file. Raises FileUnreadable, PictureTooLarge (before anything is read)."""
    try:
        if not path.is_file():
            raise FileUnreadable(name=path.name, why="it is no file")
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise PictureTooLarge(size=size, unit="bytes", most=MOST_BYTES)
        return path.read_bytes()
    except OSError as error:
        raise FileUnreadable(name=path.name, why=error.strerror or "the system says no more") from error


def _reserved(folder: Path, stem: str, suffix: str) -> Path:
    """A new empty file, of the first name that is free: ``nail.jpg``, ``nail-2.jpg``, …"""
    output = folder / f"{stem}{suffix}"
    for number in itertools.count(2):
        try:
            os.close(open_private(output))
            break
        except FileExistsError:
            output = folder / f"{stem}-{number}{suffix}"
    return output


def _filled(output: Path, data: bytes) -> None:
    """Wholly, or not at all. Nothing waits for the disk: the original is still there."""
    try:
        with output.open("r+b") as file:
            file.write(data)
    except BaseException:
        output.unlink(missing_ok=True)
        raise

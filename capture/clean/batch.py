"""Cleaning files into folders: what ``pli clean`` does with each file it is given.

The clean file is called as its ``Job`` says, with the suffix of its format; further pages of the same file get numbers
(``0003.png``, ``0003-2.png``). Nothing is overwritten: where the name is taken by another file, a number is added as
well; where it is taken by the very same picture, that one stays, so that a run that was broken off can be repeated.
"""

import errno
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from capture.clean.clean import CleanImage, clean_pages
from capture.clean.keeping import keep, prepare
from capture.clean.parts import MOST_BYTES
from capture.clean.placing import Job
from capture.clean.taken import time_taken
from cases.errors import FileRefused, FileUnreadable, PictureRefused, PictureTooLarge
from cases.picture import CleaningReport
from cases.wire import Sha256, Wire

_NO_REASON = "the system says no more"
_OF_THE_NAME = (errno.EILSEQ, errno.EINVAL, errno.ENAMETOOLONG)
_SUFFIXES = {"image/jpeg": ".jpg", "image/png": ".png"}


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
    error: PictureRefused | FileUnreadable | FileRefused


def clean_file(job: Job) -> Iterator[Cleaned | NotCleaned]:
    """Clean each page of one file; the folder is made when missing.

    Refusals are given, also of a name that the disk does not take. A full disk, on which every other file would fail
    likewise, raises OSError.
    """
    try:
        untrusted = read_picture(job.source)
        taken = time_taken(untrusted)
        for page, image in enumerate(clean_pages(untrusted), start=1):
            facts = _facts(image, len(untrusted), taken)
            yield Cleaned(job.source, page, _kept(job, page, image), facts)
    except (PictureRefused, FileUnreadable) as error:
        yield NotCleaned(job.source, error)
    except OSError as error:
        if error.errno not in _OF_THE_NAME:
            raise
        yield NotCleaned(job.source, FileRefused(name=job.source.name, why=error.strerror or _NO_REASON))


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


def _kept(job: Job, page: int, image: CleanImage) -> Path:
    prepare(job.folder, mark=job.is_within)
    prepare(job.folder / job.inside, mark=False)
    name = job.stem if page == 1 else f"{job.stem}-{page}"
    return keep(image.data, job.folder / job.inside, name, _SUFFIXES[image.media_type])


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
        raise FileUnreadable(name=path.name, why=error.strerror or _NO_REASON) from error

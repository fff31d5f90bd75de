"""Cleaning files into a folder: what ``pli clean`` does with each file it is given.

The clean file keeps the stem of its source, which the person gave, and gets the suffix of its format. Nothing is
overwritten: where the name is taken, a number is added.
"""

import itertools
import os
from dataclasses import dataclass
from pathlib import Path

from capture.clean.clean import CleanImage, clean
from capture.clean.parts import MOST_BYTES
from cases.errors import FileUnreadable, PictureRefused, PictureTooLarge
from host.system import make_private_folder, open_private, write_durably

_SUFFIXES = {"image/jpeg": ".jpg", "image/png": ".png"}


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A file that was cleaned: where it came from, where it went, its size before, and the picture."""

    source: Path
    output: Path
    size_before: int
    image: CleanImage


@dataclass(frozen=True, slots=True)
class NotCleaned:
    """A file that was refused, and why; nothing was written."""

    source: Path
    error: PictureRefused | FileUnreadable


def clean_file(path: Path, folder: Path) -> Cleaned | NotCleaned:
    """Clean one file into ``folder``, which is made when missing. Refusals are returned; a full disk raises."""
    try:
        untrusted = read_picture(path)
        image = clean(untrusted)
    except (PictureRefused, FileUnreadable) as error:
        return NotCleaned(path, error)
    if not folder.exists():
        make_private_folder(folder)
    output = _reserved(folder, path.stem, _SUFFIXES[image.media_type])
    _filled(output, image.data)
    return Cleaned(path, output, len(untrusted), image)


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
    try:
        write_durably(output, data)
    except BaseException:
        output.unlink(missing_ok=True)
        raise

"""The files that a person means by the paths they give: files themselves, and all that folders hold.

Whatever stands in a folder is either taken or told. Links are not followed: they lead out of what was given, or round
in a circle. Folders that were made for clean pictures are told, and not looked into. What systems put there unasked
(names with a dot at their beginning, ``Thumbs.db``) is passed over.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from capture.clean.keeping import MARK
from cases.errors import FileUnreadable

_OF_SYSTEMS = ("thumbs.db", "ehthumbs.db", "desktop.ini")
_NO_REASON = "the system says no more"


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file, and the folder that was given: of a file that was named itself, the one it is in."""

    path: Path
    given: Path


@dataclass(frozen=True, slots=True)
class NotFound:
    """Something that stands in a folder and is not looked into, and why."""

    path: Path
    error: FileUnreadable


@dataclass(frozen=True, slots=True)
class CleanBefore:
    """A folder that holds what was cleaned before: no fault, and nothing to do."""

    path: Path


Found = FoundFile | NotFound | CleanBefore


def found(paths: Iterable[Path], leaving_out: Callable[[Path], Path]) -> Iterator[Found]:
    """All files, of each folder in the order of their names; ``leaving_out`` gives a folder's own to pass over.

    Nothing is opened. A path that is no folder is given back as it is, whether it can be read or not.
    """
    for path in paths:
        if path.is_dir():
            yield from _within(path, path, leaving_out(path).resolve())
        else:
            yield FoundFile(path, path.parent)


def _within(folder: Path, given: Path, left_out: Path) -> Iterator[Found]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield _not_found(folder, error.strerror or _NO_REASON)
        return
    for entry in entries:
        if not _is_of_system(entry.name):
            yield from _looked_at(entry, given, left_out)


def _looked_at(entry: "os.DirEntry[str]", given: Path, left_out: Path) -> Iterator[Found]:
    """What the system cannot tell the kind of, as of a card that is pulled out, is told like all that is not read."""
    try:
        yield from _entry(entry, given, left_out)
    except OSError as error:
        yield _not_found(Path(entry.path), error.strerror or _NO_REASON)


def _entry(entry: "os.DirEntry[str]", given: Path, left_out: Path) -> Iterator[Found]:
    path = Path(entry.path)
    if entry.is_symlink():
        yield _not_found(path, "it is a link, and links in folders are not followed")
    elif entry.is_dir(follow_symlinks=False):
        yield from _folder(path, given, left_out)
    elif entry.is_file(follow_symlinks=False):
        yield FoundFile(path, given)
    else:
        yield _not_found(path, "it is no file")


def _folder(path: Path, given: Path, left_out: Path) -> Iterator[Found]:
    if path.resolve() == left_out:
        return
    if (path / MARK).exists():
        yield CleanBefore(path)
    else:
        yield from _within(path, given, left_out)


def _not_found(path: Path, why: str) -> NotFound:
    return NotFound(path, FileUnreadable(name=path.name, why=why))


def _is_of_system(name: str) -> bool:
    return name.startswith(".") or name.lower() in _OF_SYSTEMS

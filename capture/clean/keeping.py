"""Clean pictures into a folder: wholly on the disk or not at all, and nothing overwritten.

Whoever cleaned pictures deletes the originals next; so a picture has its name when it is on the disk, not before. What
a power cut leaves half written ends in ``.part``.
"""

import itertools
import os
import uuid
from pathlib import Path

from host.system import make_private_folder, open_private

MARK = ".pli-clean"
"""An empty file in a folder that was made for clean pictures: whoever looks for pictures to clean passes it over."""


def prepare(folder: Path, *, mark: bool) -> None:
    """Make it when it is missing; ``mark`` one that holds nothing. Raises OSError."""
    if not folder.exists():
        make_private_folder(folder)
    if mark:
        with os.scandir(folder) as entries:
            is_empty = next(entries, None) is None
        if is_empty:
            (folder / MARK).touch()


def keep(data: bytes, folder: Path, name: str, suffix: str) -> Path:
    """Under the first name that is free (``nail.jpg``, ``nail-2.jpg``, …), or under which the same picture is.

    Who keeps the last one syncs the folder. Raises OSError.
    """
    output = folder / f"{name}{suffix}"
    for number in itertools.count(2):
        if _is_same(output, data) or _appeared(output, data):
            break
        output = output.with_name(f"{name}-{number}{suffix}")
    return output


def _is_same(path: Path, data: bytes) -> bool:
    return path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data


def _appeared(output: Path, data: bytes) -> bool:
    """Whether the name was free; then the picture has it."""
    part = output.with_name(f"{uuid.uuid4().hex}.part")
    try:
        if output.exists():
            return False
        _fill(part, data)
        return _has_taken(part, output)
    finally:
        part.unlink(missing_ok=True)


def _fill(part: Path, data: bytes) -> None:
    with os.fdopen(open_private(part), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _has_taken(part: Path, output: Path) -> bool:
    """Cards and sticks know no hard links, by which a name is taken at once: an empty file holds it for a moment."""
    try:
        os.close(open_private(output))
    except FileExistsError:
        return False
    try:
        part.replace(output)
    except OSError:
        output.unlink()
        raise
    return True

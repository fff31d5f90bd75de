"""Into the practice's own record: a PDF and the pictures, in a new folder below the one that the practice chose.

    chosen folder/2026-11-25 a1b2c3d4/opinion.pdf, picture 1.jpg, …

Its name says nobody's: it is the day and the beginning of the case's identifier. Nothing is ever written over.
"""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from cases.errors import FileRefused
from cases.identifiers import CaseId
from desktop.disk import told_when_full
from host.system import sync_folder, write_durably

_MOST_TIMES = 100
ENDINGS = {"image/jpeg": ".jpg", "image/png": ".png"}
Files = Sequence[tuple[str, bytes]]


def write_record(chosen: Path, case_id: CaseId, today: date, files: Files) -> Path:
    """The new folder with these files, whole and synced. Raises ``FileRefused``, ``DiskFull``, ``OSError``."""
    if not chosen.is_dir():
        raise FileRefused(name=chosen.name, why="there is no such folder")
    with told_when_full():
        folder = _new_folder(chosen, f"{today.isoformat()} {case_id[:8]}")
        for name, data in files:
            write_durably(folder / _plain(name), data, replace=False)
        sync_folder(chosen)
    return folder


def _new_folder(chosen: Path, name: str) -> Path:
    """Each time a case is filed it gets one of its own."""
    for number in range(1, _MOST_TIMES + 1):
        folder = chosen / (name if number == 1 else f"{name} ({number})")
        try:
            folder.mkdir(mode=0o700)
        except FileExistsError:
            continue
        return folder
    raise FileRefused(name=name, why="it was filed too often")


def _plain(name: str) -> str:
    """A name that is one on every system."""
    return re.sub(r"[^0-9A-Za-z .-]", "", name)

"""Where the sealed bytes lie: the ``Blobs`` contract, and its implementation on a folder.

A blob grows by ``append`` and is then finished, written once. Its size *is* the offset of an upload, and a size
that was answered is on disk: no counter elsewhere can disagree with it after a crash. Every implementation passes
``tests/contract/blobs.py``.
"""

import errno
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Protocol

from cases.errors import DiskFull
from host import system

_ID = re.compile(r"[0-9a-f]{32}")
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


class BlobAbsent(Exception):
    """There is no such blob, or not in the state that was asked for."""


class OffsetWrong(Exception):
    """The blob does not end where the caller thinks it does."""


class Blobs(Protocol):
    """Bytes by identifier (32 hex digits). The caller sees to it that one blob has one writer at a time."""

    def create(self, blob_id: str) -> None:
        """Make an empty growing blob, durably; nothing happens when it is there already."""

    def size(self, blob_id: str) -> int:
        """The number of bytes held of a growing or finished blob; raises ``BlobAbsent``."""

    def append(self, blob_id: str, offset: int, data: bytes) -> None:
        """Add ``data`` durably; wholly, or not at all.

        Raises ``OffsetWrong`` unless the blob ends at ``offset``, ``BlobAbsent`` unless it grows, ``DiskFull``.
        """

    def finish(self, blob_id: str) -> None:
        """Make a growing blob final, durably; nothing happens when it is; raises ``BlobAbsent``."""

    def open(self, blob_id: str) -> BinaryIO:
        """Read a blob, growing or finished, from its beginning; raises ``BlobAbsent``."""

    def delete(self, blob_id: str) -> None:
        """Remove a blob in any state; nothing happens when there is none."""

    def ids(self) -> Iterator[str]:
        """Every blob there is."""

    def free_bytes(self) -> int:
        """Room left."""

    def recover(self) -> None:
        """Once at start: whatever ``size`` reports from now on is durable, though the last process was killed."""


class FolderBlobs:
    """Blobs as files: ``growing/<id>`` until finished, then renamed to ``final/<id>``."""

    def __init__(self, folder: Path) -> None:
        self._growing, self._final = folder / "growing", folder / "final"
        for part in (folder, self._growing, self._final):
            system.make_private_folder(part)

    def create(self, blob_id: str) -> None:
        if self._place(blob_id) is not None:
            return
        os.close(system.open_private(self._growing / blob_id))
        system.sync_folder(self._growing)

    def size(self, blob_id: str) -> int:
        return self._existing(blob_id).stat().st_size

    def append(self, blob_id: str, offset: int, data: bytes) -> None:
        try:
            with (self._growing / _checked(blob_id)).open("r+b", buffering=0) as file:
                if file.seek(0, os.SEEK_END) != offset:
                    raise OffsetWrong
                _write_durably_or_not_at_all(file, offset, data)
        except FileNotFoundError as error:
            raise BlobAbsent from error

    def finish(self, blob_id: str) -> None:
        growing = self._growing / _checked(blob_id)
        if growing.exists():
            growing.replace(self._final / blob_id)
            system.sync_folder(self._final)
            system.sync_folder(self._growing)
        self._existing(blob_id)

    def open(self, blob_id: str) -> BinaryIO:
        return self._existing(blob_id).open("rb")

    def delete(self, blob_id: str) -> None:
        for folder in (self._growing, self._final):
            (folder / _checked(blob_id)).unlink(missing_ok=True)
            system.sync_folder(folder)

    def ids(self) -> Iterator[str]:
        for folder in (self._growing, self._final):
            for path in folder.iterdir():
                yield path.name

    def free_bytes(self) -> int:
        return system.free_bytes(self._final)

    def recover(self) -> None:
        for path in self._growing.iterdir():
            with path.open("r+b", buffering=0) as file:
                os.fsync(file.fileno())
        system.sync_folder(self._growing)
        system.sync_folder(self._final)

    def _place(self, blob_id: str) -> Path | None:
        places = (folder / _checked(blob_id) for folder in (self._growing, self._final))
        return next((place for place in places if place.exists()), None)

    def _existing(self, blob_id: str) -> Path:
        place = self._place(blob_id)
        if place is None:
            raise BlobAbsent
        return place


def _checked(blob_id: str) -> str:
    if not _ID.fullmatch(blob_id):
        raise BlobAbsent
    return blob_id


def _write_durably_or_not_at_all(file: BinaryIO, offset: int, data: bytes) -> None:
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[file.write(rest) :]
        os.fsync(file.fileno())
    except OSError as error:
        file.truncate(offset)
        if error.errno in _NO_ROOM:
            raise DiskFull from error
        raise

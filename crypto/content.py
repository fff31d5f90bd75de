"""What goes into a package, before it is sealed: facts about the item, and files that can be read twice.

>>> answer = ContentFile.of_bytes("answer.json", "application/json", FileRole.DOCUMENT, b"{}")
>>> answer.size
2
"""

import hashlib
import io
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path

from cases.errors import FileUnreadable
from cases.identifiers import CaseId, ItemId, new_id
from cases.manifest import Directory, FileEntry, FileRole, Kind
from cases.person import Party, Person

_HASHERS = 2
_PIECE = 256 * 1024


@dataclass(frozen=True, slots=True)
class ContentFile:
    """One file. ``name`` is text to show; ``open`` gives the same ``size`` bytes each time, from the start."""

    name: str
    type: str
    role: FileRole
    size: int
    open: Callable[[], io.BufferedIOBase] = field(repr=False)

    @classmethod
    def of_bytes(cls, name: str, media_type: str, role: FileRole, data: bytes) -> "ContentFile":
        """From bytes at hand."""
        return cls(name, media_type, role, len(data), partial(io.BytesIO, data))

    @classmethod
    def of_path(cls, name: str, media_type: str, role: FileRole, path: Path) -> "ContentFile":
        """From a file on disk, which must not change before it is sealed. Raises ``FileUnreadable``."""
        try:
            found = path.stat()
        except OSError as error:
            raise FileUnreadable(name=path.name, why=error.strerror or "unknown") from error
        return cls(name, media_type, role, found.st_size, partial(_open_unchanged, path, found))

    def entry(self, number: int) -> FileEntry:
        """Its line of the manifest; reads and hashes all of it. Raises ``FileUnreadable``."""
        digest, size = hashlib.sha256(), 0
        piece = memoryview(bytearray(_PIECE))
        with self.open() as source:
            while count := source.readinto(piece):
                digest.update(piece[:count])
                size += count
        if size != self.size:
            raise changed(self.name)
        return FileEntry(
            n=number,
            size=self.size,
            sha256=digest.hexdigest(),
            type=self.type,
            name=self.name,
            role=self.role,
        )


@dataclass(frozen=True, slots=True)
class Content:
    """One item of a case. ``files[0]`` is its document. ``item_id`` stays when the item is sealed again.

    ``in_reply_to``: hex SHA-256 of the manifest that this answers; ``reply_to``: who gets the answer.
    """

    case_id: CaseId
    kind: Kind
    created: datetime
    reply_to: tuple[Party, ...]
    files: tuple[ContentFile, ...]
    item_id: ItemId = field(default_factory=new_id)
    person: Person | None = None
    in_reply_to: str | None = None
    directory: Directory | None = None


def entries(files: Sequence[ContentFile]) -> tuple[FileEntry, ...]:
    """The lines of all files, hashed side by side: SHA-256 costs more than sealing does."""
    with ThreadPoolExecutor(_HASHERS) as hashers:
        return tuple(hashers.map(ContentFile.entry, files, range(len(files))))


def changed(name: str) -> FileUnreadable:
    """The error for a file that is not what it was a moment ago."""
    return FileUnreadable(name=name, why="it changed while it was being sealed")


def _open_unchanged(path: Path, before: os.stat_result) -> io.BufferedIOBase:
    try:
        source = path.open("rb")
    except OSError as error:
        raise FileUnreadable(name=path.name, why=error.strerror or "unknown") from error
    now = os.fstat(source.fileno())
    if (now.st_size, now.st_mtime_ns, now.st_ino) != (before.st_size, before.st_mtime_ns, before.st_ino):
        source.close()
        raise changed(path.name)
    return source

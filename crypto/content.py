"""What goes into a package, before it is sealed: facts about the item, and files to be read once.

>>> answer = ContentFile.of_bytes("answer.json", "application/json", FileRole.DOCUMENT, b"{}")
>>> answer.size
2
"""

import io
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path

from cases.errors import FileUnreadable
from cases.identifiers import CaseId, ItemId, new_id
from cases.manifest import Directory, FileEntry, FileRole, Kind
from cases.person import Party, Person


@dataclass(frozen=True, slots=True)
class ContentFile:
    """One file. ``name`` is text to show; ``open`` gives its ``size`` bytes from the start."""

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
        """From a file on disk, whose size must not change before it is sealed. Raises ``FileUnreadable``."""
        try:
            size = path.stat().st_size
        except OSError as error:
            raise _unreadable(path, error) from error
        return cls(name, media_type, role, size, partial(_open, path))

    def entry(self, number: int, sha256: str) -> FileEntry:
        """Its line of the manifest."""
        return FileEntry(
            n=number, size=self.size, sha256=sha256, type=self.type, name=self.name, role=self.role
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


def _open(path: Path) -> io.BufferedIOBase:
    try:
        return path.open("rb")
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: OSError) -> FileUnreadable:
    return FileUnreadable(name=path.name, why=error.strerror or "unknown")

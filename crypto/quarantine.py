"""Where the files of a package wait while it is being opened, and what releases them.

Bytes that were authenticated one chunk at a time belong together only when the last one has come. Until then they
are in quarantine: written, but belonging to nobody, and gone if anything fails.

    with store.quarantine(signed) as quarantine:         # left by an error: discarded
        with quarantine.create(entry) as sink: …         # each file, in order
                                                         # left without one: released, all at once

A vault's store keeps them encrypted, and releases them by one row of its database. Here are the two that need no
vault: a folder that a person named, and memory for what is known to be small.
"""

import io
import os
import re
import shutil
import uuid
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Protocol

from cases.errors import OutputExists
from cases.manifest import FileEntry
from crypto.age_stream import Sink
from crypto.archive import MANIFEST, MLDSA_SIGNATURE, SIGNATURE, file_name
from crypto.binding import SignedManifest
from host.system import make_private_folder, open_private, sync_folder, try_lock


class Quarantine(Protocol):
    """Takes the files of one package."""

    def create(self, entry: FileEntry) -> AbstractContextManager[Sink]:
        """A new file; it counts when the context is left without an error, its size and hash checked by then."""


class Store(Protocol):
    """Gives each package a quarantine."""

    def quarantine(self, signed: SignedManifest) -> AbstractContextManager[Quarantine]:
        """Release all files when the context is left without an error; discard all of them otherwise."""


def _name_in_archive(entry: FileEntry) -> str:
    return file_name(entry.n)


class FolderStore:
    """Puts a package into a new folder, laid out as ``tar`` would: in the clear, for a person who asked for it.

    The folder has its owner's rights only, and appears under its name when everything in it was verified. What a kill
    left of an earlier attempt at the same name is removed first, unless a process is still at it.
    ``name_of``: another name for each file, never one that the sender chose.
    """

    def __init__(self, folder: Path, name_of: Callable[[FileEntry], str] = _name_in_archive) -> None:
        self._folder = folder
        self._name_of = name_of

    @contextmanager
    def quarantine(self, signed: SignedManifest) -> Iterator[Quarantine]:
        """Raises ``OutputExists``, also for a link that leads nowhere."""
        self._sweep()
        self._require_free()
        temporary = self._folder.with_name(f".{self._folder.name}.{uuid.uuid4().hex[:8]}.part")
        try:
            make_private_folder(temporary)
            _write_signed(temporary, signed)
            with (temporary / MANIFEST).open("rb") as held:
                try_lock(held)
                yield _FolderQuarantine(temporary, self._name_of)
            for folder in (*filter(Path.is_dir, temporary.iterdir()), temporary):
                sync_folder(folder)
            self._require_free()
            temporary.rename(self._folder)
        except BaseException:
            shutil.rmtree(temporary, ignore_errors=True)
            raise
        sync_folder(self._folder.parent)

    def _require_free(self) -> None:
        if os.path.lexists(self._folder):
            raise OutputExists(name=self._folder.name)

    def _sweep(self) -> None:
        name = re.compile(re.escape(f".{self._folder.name}.") + r"[0-9a-f]{8}\.part")
        for path in self._folder.parent.iterdir():
            if name.fullmatch(path.name) and _is_abandoned(path / MANIFEST):
                shutil.rmtree(path)


def _is_abandoned(manifest: Path) -> bool:
    """Whether no process holds the first file of an unfinished folder. Before that file, nothing is in the clear."""
    if not manifest.is_file():
        return False
    with manifest.open("rb") as file:
        return try_lock(file)


class _FolderQuarantine:
    def __init__(self, folder: Path, name_of: Callable[[FileEntry], str]) -> None:
        self._folder = folder
        self._name_of = name_of

    def create(self, entry: FileEntry) -> AbstractContextManager[IO[bytes]]:
        path = self._folder / self._name_of(entry)
        make_private_folder(path.parent)
        return _new_file(path)


@contextmanager
def _new_file(path: Path) -> Iterator[IO[bytes]]:
    with os.fdopen(open_private(path), "wb") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())


def _write_signed(folder: Path, signed: SignedManifest) -> None:
    parts = {MANIFEST: signed.raw, SIGNATURE: signed.ssh, MLDSA_SIGNATURE: signed.mldsa}
    for name, data in parts.items():
        if data is not None:
            with _new_file(folder / name) as file:
                file.write(data)


@dataclass(slots=True)
class MemoryStore:
    """Keeps the last package: ``files`` by their number. For receipts, answers without pictures, and tests."""

    signed: SignedManifest | None = None
    files: dict[int, bytes] = field(default_factory=dict)

    @contextmanager
    def quarantine(self, signed: SignedManifest) -> Iterator[Quarantine]:
        waiting = _MemoryQuarantine()
        yield waiting
        self.signed = signed
        self.files = {number: buffer.getvalue() for number, buffer in waiting.buffers.items()}


class _MemoryQuarantine:
    def __init__(self) -> None:
        self.buffers: dict[int, io.BytesIO] = {}

    @contextmanager
    def create(self, entry: FileEntry) -> Iterator[io.BytesIO]:
        buffer = self.buffers[entry.n] = io.BytesIO()
        yield buffer

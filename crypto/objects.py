"""Pictures at rest: each an encrypted file of its own, under a random key that its owner keeps in a database.

>>> with objects.create() as new:                                               # doctest: +SKIP
...     new.write(data)
>>> remember(new.object_id, new.key)        # the row comes after the file is safe       # doctest: +SKIP
>>> objects.read(object_id, key)                                                # doctest: +SKIP

The format is Cobblestone-256 (C2SP chunked encryption) with the object's identifier as the context, so that one file
cannot stand in for another. Dropping the key deletes the object, whatever the disk keeps of it.

An object is there when ``create`` was left without an error: encrypted to its end, synced, renamed. What a crash
leaves behind, a ``.part`` or a file that no row knows, ``sweep`` removes at the next start.
"""

import io
import re
from collections.abc import Iterator, Set
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from cryptography.cobblestone import Cobblestone256Decryptor, Cobblestone256Encryptor
from cryptography.exceptions import InvalidTag

from cases.errors import KeyInvalid, VaultTampered
from cases.identifiers import Id, new_id
from crypto.age_stream import Sink
from host.system import create_durably, make_private_folder, sync_folder

KEY_BYTES = 32
MOST_READ = 2**28
_PIECE = 2**20
_SUFFIX = ".sealed"
_OBJECT_ID = re.compile(r"[0-9a-f]{32}")


class NewObject:
    """An object being written. ``key`` is for the owner's database, and for nothing else."""

    def __init__(self, object_id: Id, file: IO[bytes]) -> None:
        self.object_id = object_id
        self.key = Cobblestone256Encryptor.generate_key()
        self._file = file
        self._encryptor = Cobblestone256Encryptor(self.key, object_id.encode())

    def write(self, data: bytes | bytearray | memoryview, /) -> int:
        """Encrypt the next bytes, of any number."""
        self._file.write(self._encryptor.update(data))
        return len(data)

    def finish(self) -> None:
        """Write what authenticates the end; ``create`` does it."""
        self._file.write(self._encryptor.finalize())


class ObjectStore:
    """Encrypted files in a private folder."""

    def __init__(self, folder: Path) -> None:
        make_private_folder(folder)
        self._folder = folder

    @contextmanager
    def create(self) -> Iterator[NewObject]:
        """A new object; it is there once the context is left without an error, and is gone otherwise."""
        object_id = new_id()
        with create_durably(self._path(object_id)) as file:
            new = NewObject(object_id, file)
            yield new
            new.finish()

    def put(self, data: bytes) -> tuple[Id, bytes]:
        """``create`` for bytes at hand: the identifier and the key."""
        with self.create() as new:
            new.write(data)
        return new.object_id, new.key

    def read(self, object_id: Id, key: bytes) -> bytes:
        """The whole object, checked to its end; raises ``VaultTampered``.

        For what fits in memory (256 MiB): ``copy`` takes any size.
        """
        if self.stored_size(object_id) > MOST_READ:
            raise VaultTampered(why="object too large")
        buffer = io.BytesIO()
        self.copy(object_id, key, buffer)
        return buffer.getvalue()

    def copy(self, object_id: Id, key: bytes, sink: Sink) -> None:
        """Decrypt into ``sink``, which may believe the bytes only when this has returned; raises ``VaultTampered``."""
        decryptor = _decryptor(object_id, key)
        with self._existing(object_id).open("rb") as file:
            try:
                while piece := file.read(_PIECE):
                    sink.write(decryptor.update(piece))
                sink.write(decryptor.finalize())
            except InvalidTag as error:
                raise VaultTampered(why="object") from error

    def stored_size(self, object_id: Id) -> int:
        """Bytes on the disk, a little more than the object has; raises ``VaultTampered`` when it is missing."""
        return self._existing(object_id).stat().st_size

    def delete(self, object_id: Id) -> None:
        """Remove the file; that it is gone already is no error."""
        self._path(object_id).unlink(missing_ok=True)
        sync_folder(self._folder)

    def object_ids(self) -> set[Id]:
        """All objects that are there."""
        return {path.stem for path in self._folder.glob(f"*{_SUFFIX}") if _OBJECT_ID.fullmatch(path.stem)}

    def sweep(self, known: Set[Id]) -> int:
        """Remove what a crash left behind, and say how many files. Only while nothing is being written."""
        strays = [path for path in self._folder.iterdir() if path.suffix != _SUFFIX or path.stem not in known]
        for path in strays:
            path.unlink()
        sync_folder(self._folder)
        return len(strays)

    def _path(self, object_id: Id) -> Path:
        if not _OBJECT_ID.fullmatch(object_id):  # else it would be a path of somebody's choice
            raise KeyInvalid(why="not an identifier")
        return self._folder / f"{object_id}{_SUFFIX}"

    def _existing(self, object_id: Id) -> Path:
        path = self._path(object_id)
        if not path.is_file():
            raise VaultTampered(why="object missing")
        return path


def _decryptor(object_id: Id, key: bytes) -> Cobblestone256Decryptor:
    if len(key) != KEY_BYTES:
        raise KeyInvalid(why="wrong length")
    return Cobblestone256Decryptor(key, object_id.encode())

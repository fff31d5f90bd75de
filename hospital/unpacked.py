"""Where the files of a package go while it is being opened: pictures into the object store, the document to memory."""

import io
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext

from cases.errors import Cancelled, WireTooLarge
from cases.identifiers import Id
from cases.manifest import FileEntry
from cases.wire import MOST_BYTES
from crypto.age_stream import Sink
from crypto.binding import SignedManifest
from crypto.objects import NewObject, ObjectStore
from transport.body import Happened, never


class Unpacked:
    """Takes the files of one package (``crypto.quarantine.Store``): pictures encrypted, the document in memory.

    ``signed`` is there once the signature held. Nothing counts before the inbox has rows of it.
    """

    def __init__(self, objects: ObjectStore, cancelled: Happened = never) -> None:
        self._objects = objects
        self._cancelled = cancelled
        self._document = io.BytesIO()
        self.signed: SignedManifest | None = None
        self.files: dict[int, tuple[Id, bytes]] = {}

    @property
    def document(self) -> bytes:
        """The package's first file."""
        return self._document.getvalue()

    @contextmanager
    def quarantine(self, signed: SignedManifest) -> Iterator["Unpacked"]:
        """Raises ``WireTooLarge`` for a document that no type allows."""
        self.signed = signed
        if signed.manifest.files[0].size > MOST_BYTES:
            size = signed.manifest.files[0].size
            raise WireTooLarge(kind=signed.manifest.kind.value, size=size, most=MOST_BYTES)
        yield self

    def create(self, entry: FileEntry) -> AbstractContextManager[Sink]:
        """Where one file goes; raises ``Cancelled``."""
        if self._cancelled():
            raise Cancelled
        return nullcontext(self._document) if entry.n == 0 else self._new_object(entry)

    @contextmanager
    def _new_object(self, entry: FileEntry) -> Iterator[NewObject]:
        with self._objects.create() as new:
            yield new
        self.files[entry.n] = (new.object_id, new.key)

    def picture(self, file: int) -> bytes:
        """The bytes of a file, to be decoded elsewhere."""
        return self._objects.read(*self.files[file])

    def keep(self, numbers: set[int]) -> None:
        """Of its files only these belong to an item; the others were read, and are not needed any more."""
        for number, (object_id, _) in self.files.items():
            if number not in numbers:
                self._objects.delete(object_id)

    def discard(self) -> None:
        """The package is not taken."""
        for object_id, _ in self.files.values():
            self._objects.delete(object_id)

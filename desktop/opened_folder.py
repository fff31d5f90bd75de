"""An opened package as a folder in the clear, for a person who asked for it.

    manifest.json  manifest.json.sig  manifest.json.mldsa      what was signed, and the signatures
    request.json                                               or message, answer, receipt: the document
    0001.jpg  0002.png  …                                      its pictures, by their number

No name in it is the sender's choice. The pictures are the bytes that were signed; nobody has decoded them yet.
"""

import io
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path

from cases.documents import check_document, parse_document
from cases.errors import WireTooLarge
from cases.manifest import FileEntry, Kind
from cases.wire import MOST_BYTES
from crypto.age_stream import Sink
from crypto.binding import SignedManifest
from crypto.quarantine import FolderStore, Quarantine

ENDINGS = {"image/jpeg": ".jpg", "image/png": ".png"}


def name_in_folder(kind: Kind, entry: FileEntry) -> str:
    """Under which name a file of a package of this kind is written."""
    return f"{kind}.json" if entry.n == 0 else f"{entry.n:04}{ENDINGS.get(entry.type, '.bin')}"


class OpenedFolder:
    """``Store`` of one package: a new folder, there only when all of it was verified and its document understood."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @contextmanager
    def quarantine(self, signed: SignedManifest) -> Iterator["_WithDocument"]:
        """Raises ``OutputExists``, ``WireRefused`` for the document, ``ManifestMismatch``."""
        manifest = signed.manifest
        size = manifest.files[0].size
        if size > MOST_BYTES:
            raise WireTooLarge(kind=manifest.kind.value, size=size, most=MOST_BYTES)
        store = FolderStore(self._folder, partial(name_in_folder, manifest.kind))
        with store.quarantine(signed) as files:
            waiting = _WithDocument(files)
            yield waiting
            check_document(manifest, parse_document(manifest.kind, waiting.document))


class _WithDocument:
    """A folder's quarantine that also keeps the document, to be read before anything is released."""

    def __init__(self, files: Quarantine) -> None:
        self._files = files
        self.document = b""

    def create(self, entry: FileEntry) -> AbstractContextManager[Sink]:
        return self._create_document(entry) if entry.n == 0 else self._files.create(entry)

    @contextmanager
    def _create_document(self, entry: FileEntry) -> Iterator[Sink]:
        buffer = io.BytesIO()
        yield buffer
        self.document = buffer.getvalue()
        with self._files.create(entry) as sink:
            sink.write(memoryview(self.document))

"""An opened package as a folder in the clear, for a person who asked for it.

    manifest.json  manifest.json.sig  manifest.json.mldsa      what was signed, and the signatures
    request.json                                               or message, answer, receipt: the document
    0001.jpg  0002.png  …                                      its pictures, by their number
    0001.bin  0002.bin  …                                      of a forward: the original's parts, in their order

No name in it is the sender's choice. The pictures are the bytes that were signed; nobody has decoded them yet.
"""

import io
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path

from cases.documents import check_document, parse_document
from cases.errors import ManifestMismatch, WireTooLarge
from cases.manifest import FileEntry, Kind
from cases.message import Message, MessageKind
from cases.wire import MOST_BYTES
from crypto.age_stream import Sink
from crypto.binding import SignedManifest
from crypto.embedding import OpenedOriginal, open_embedded
from crypto.key_book import KeyBook
from crypto.quarantine import FolderStore, Quarantine

ENDINGS = {"image/jpeg": ".jpg", "image/png": ".png"}


def name_in_folder(kind: Kind, entry: FileEntry) -> str:
    """Under which name a file of a package of this kind is written."""
    return f"{kind}.json" if entry.n == 0 else f"{entry.n:04}{ENDINGS.get(entry.type, '.bin')}"


class OpenedFolder:
    """``Store`` of one package: a new folder, there only when all of it was verified and its document understood.

    ``originals``: what a forward embeds, each verified by the keys in ``book``.
    """

    def __init__(self, folder: Path, book: KeyBook) -> None:
        self._folder = folder
        self._book = book
        self.originals: tuple[OpenedOriginal, ...] = ()

    @contextmanager
    def quarantine(self, signed: SignedManifest) -> Iterator["_WithDocument"]:
        """Raises ``OutputExists``, ``WireRefused`` for the document, ``ManifestMismatch``; of a forward, what
        ``open_embedded`` raises."""
        manifest = signed.manifest
        size = manifest.files[0].size
        if size > MOST_BYTES:
            raise WireTooLarge(kind=manifest.kind.value, size=size, most=MOST_BYTES)
        store = FolderStore(self._folder, partial(name_in_folder, manifest.kind))
        with store.quarantine(signed) as files:
            waiting = _WithDocument(files)
            yield waiting
            document = parse_document(manifest.kind, waiting.small[0])
            check_document(manifest, document)
            if isinstance(document, Message) and document.kind is MessageKind.FORWARD:
                self.originals = open_embedded(manifest, waiting.read, self._book)


class _WithDocument:
    """A folder's quarantine that also keeps what is small: the document, to be read before anything is released."""

    def __init__(self, files: Quarantine) -> None:
        self._files = files
        self.small: dict[int, bytes] = {}

    def read(self, number: int) -> bytes:
        """A part of an original; raises ``ManifestMismatch`` for a picture where a document belongs."""
        if number not in self.small:
            raise ManifestMismatch(why="an original whose document is a picture")
        return self.small[number]

    def create(self, entry: FileEntry) -> AbstractContextManager[Sink]:
        is_small = entry.n == 0 or (entry.type not in ENDINGS and entry.size <= MOST_BYTES)
        return self._create_small(entry) if is_small else self._files.create(entry)

    @contextmanager
    def _create_small(self, entry: FileEntry) -> Iterator[Sink]:
        buffer = io.BytesIO()
        yield buffer
        self.small[entry.n] = buffer.getvalue()
        with self._files.create(entry) as sink:
            sink.write(memoryview(self.small[entry.n]))

"""A gateway without HTTP: the objects behind it on a fresh folder, with a clock and blobs of the test."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cases.errors import DiskFull
from cases.identifiers import new_id
from crypto.keys import PartyKeys
from gateway.assembly import Gateway, init
from gateway.blobs import FolderBlobs
from gateway.settings import Settings
from tests.gateway.clock import Clock
from tests.gateway.server import party_keys


class FailingBlobs(FolderBlobs):
    """Blobs on a disk that has ``room`` for so many more bytes, and dies before a step named in ``dies_at``."""

    room = 1 << 40
    dies_at: str = ""

    def append(self, blob_id: str, offset: int, data: bytes) -> None:
        self._die("append")
        if len(data) > self.room:
            raise DiskFull
        super().append(blob_id, offset, data)
        self.room -= len(data)

    def free_bytes(self) -> int:
        return min(self.room, super().free_bytes())

    def create(self, blob_id: str) -> None:
        self._die("create")
        super().create(blob_id)

    def finish(self, blob_id: str) -> None:
        self._die("finish")
        super().finish(blob_id)

    def delete(self, blob_id: str) -> None:
        self._die("delete")
        super().delete(blob_id)

    def _die(self, step: str) -> None:
        if self.dies_at == step:
            raise Killed


class Killed(BaseException):
    """As if the process ended here: nothing after it runs, and nothing catches it."""


class Parts:
    """Two registered parties and what stands between them."""

    def __init__(self, folder: Path, settings: Settings | None = None) -> None:
        self.folder = folder
        self.clock = Clock()
        self.blobs = FailingBlobs(folder / "packages")
        if not (folder / "gateway.json").exists():
            init(folder, settings or Settings())
        self.gateway = self._open()
        self.sender, self.recipient = self.register(), self.register()

    def _open(self) -> Gateway:
        return Gateway.open(self.folder, "http://gateway.example", clock=self.clock, blobs=self.blobs)

    def register(self) -> str:
        """A fresh party's identifier."""
        keys: PartyKeys = party_keys("party")
        self.gateway.accounts.register(keys.record)
        return keys.party_id

    def restart(self) -> None:
        """As the next process finds it."""
        self.gateway.store.close()
        self.blobs = FailingBlobs(self.folder / "packages")
        self.gateway = self._open()
        self.gateway.uploads.reconcile()

    def create(self, size: int, package_id: str | None = None) -> str:
        package_id = package_id or new_id()
        self.gateway.uploads.create(self.sender, package_id, [self.recipient], size)
        return package_id

    def store(self, data: bytes = b"sealed") -> str:
        """A whole package in the recipient's mailbox."""
        package_id = self.create(len(data))
        self.gateway.uploads.append(self.sender, package_id, 0, data)
        return package_id

    def offset(self, package_id: str) -> int:
        return self.gateway.uploads.progress(self.sender, package_id).offset

    def waiting(self) -> list[str]:
        items = self.gateway.mailboxes.waiting(self.recipient, 0, 100).items
        return [item.package_id for item in items]

    def events(self) -> list[tuple[str, str]]:
        items = self.gateway.mailboxes.notices(self.sender, 0, 100).items
        return [(item.package_id, item.event) for item in items]


@contextmanager
def killed_at(parts: Parts, step: str) -> Iterator[None]:
    """The block dies before that step of ``Blobs``."""
    parts.blobs.dies_at = step
    try:
        yield
    except Killed:
        return
    finally:
        parts.blobs.dies_at = ""
    raise AssertionError(f"{step} was never reached")

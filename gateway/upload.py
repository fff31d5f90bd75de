"""Packages on their way in: created, grown, stored once and for all. The domain half of tus; HTTP is ``gateway.app``.

Order of things, so that a kill at any point loses nothing and leaves nothing: *file before row* when one is made,
*row before file* when one goes. So a row always has its file, and a file without a row is swept at start. The last
byte is synced, then the file is made final, then one transaction writes receipt and mailboxes; an upload that is
whole but was killed before that transaction is settled at the next start, or the next time it is asked for.
"""

import hashlib
import logging
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update
from sqlalchemy import delete as delete_rows

from cases.errors import (
    DiskFull,
    PackageUnknown,
    RequestConflict,
    RequestMalformed,
    RequestTooLarge,
)
from cases.receipt import SignedReceipt, Stored
from cases.wire import parse, to_json
from crypto.signing import SigningKey
from gateway.accounts import Clock, check_recipients
from gateway.blobs import BlobAbsent, Blobs
from gateway.keyed_locks import KeyedLocks
from gateway.quota import check_room
from gateway.receipts import signed
from gateway.retention import expire
from gateway.running_hash import RunningHashes
from gateway.settings import Limits
from gateway.store import Store
from gateway.tables import addressee, delivery, package

log = logging.getLogger(__name__)

_CHUNK = 1 << 20


@dataclass(frozen=True)
class Progress:
    """How far an upload is, in bytes."""

    offset: int
    size: int


class Uploads:
    """All uploads of one gateway. ``on_stored`` is told the recipients of each package that became whole."""

    def __init__(
        self,
        store: Store,
        blobs: Blobs,
        limits: Limits,
        key: SigningKey,
        clock: Clock,
        on_stored: Callable[[Sequence[str]], None],
    ) -> None:
        self._store = store
        self._blobs = blobs
        self._limits = limits
        self._key = key
        self._clock = clock
        self._on_stored = on_stored
        self._locks = KeyedLocks()
        self._hashes = RunningHashes()
        self._hasher = ThreadPoolExecutor(thread_name_prefix="hash")

    def create(self, sender: str, package_id: str, recipients: Sequence[str], size: int) -> None:
        """Begin an upload; the same one again changes nothing.

        Raises ``RequestConflict`` when the identifier stands for another upload, ``RequestTooLarge``,
        ``RecipientUnknown``, ``TooManyUploads``, ``MailboxFull`` or ``DiskFull``.
        """
        if not 1 <= size <= self._limits.package_bytes:
            raise RequestTooLarge(size=size, most=self._limits.package_bytes)
        with self._locks.hold(package_id):
            if (known := self._known(sender, package_id, recipients, size)) is not None:
                if known.stored_at is None:
                    self._blobs.create(package_id)  # a purge may just have taken its forerunner away
                return
            if self._blobs.free_bytes() < size + self._limits.free_bytes:
                raise DiskFull
            self._blobs.delete(package_id)  # left by a kill between file and row, if there is one
            self._blobs.create(package_id)
            try:
                self._insert(sender, package_id, recipients, size)
            except BaseException:
                self._blobs.delete(package_id)
                raise

    def progress(self, sender: str, package_id: str) -> Progress:
        """How many bytes are durable; raises ``PackageUnknown``."""
        with self._locks.hold(package_id):
            row = self._own(sender, package_id)
            offset = self._size(package_id)
            if offset == row.size:
                self._settle(row)
            return Progress(offset, row.size)

    def append(self, sender: str, package_id: str, offset: int, data: bytes) -> Progress:
        """Add ``data`` at ``offset``; it is durable on return, and the package stored if it is whole.

        Raises ``PackageUnknown``, ``RequestConflict`` for a wrong offset, ``RequestMalformed`` beyond the length,
        ``DiskFull``.
        """
        with self._locks.hold(package_id):
            row = self._own(sender, package_id)
            if offset + len(data) > row.size:
                raise RequestMalformed(why="more bytes than Upload-Length")
            if self._size(package_id) != offset:
                raise RequestConflict(why="Upload-Offset is not where the upload ends")
            self._write(package_id, offset, data)
            if offset + len(data) == row.size:
                self._settle(row)
            return Progress(offset + len(data), row.size)

    def terminate(self, sender: str, package_id: str) -> None:
        """Give up an unfinished upload; raises ``PackageUnknown``, and ``RequestConflict`` when it is stored."""
        with self._locks.hold(package_id):
            row = self._own(sender, package_id)
            if row.stored_at is not None:
                raise RequestConflict(why="the package is stored and stays until it is fetched")
            with self._store.writing() as connection:
                connection.execute(delete_rows(package).where(package.c.package_id == package_id))
            self._hashes.drop(package_id)
            self._blobs.delete(package_id)

    def receipt(self, sender: str, package_id: str) -> SignedReceipt:
        """The *stored* receipt; raises ``PackageUnknown``, and ``RequestConflict`` while the package is not whole."""
        progress = self.progress(sender, package_id)
        if progress.offset != progress.size:
            raise RequestConflict(why="the package is not whole yet")
        return parse(SignedReceipt, str(self._own(sender, package_id).receipt).encode())

    def reconcile(self) -> None:
        """Once at start, before the first request: repair what a kill left between files and rows."""
        self._blobs.recover()
        with self._store.reading() as connection:
            rows = connection.execute(select(package)).all()
        blob_ids, package_ids = set(self._blobs.ids()), {row.package_id for row in rows}
        for blob_id in blob_ids - package_ids:
            self._blobs.delete(blob_id)
        if lost := package_ids - blob_ids:
            log.error("%s", PackageUnknown.code)  # no crash does this: somebody took files away
            with self._store.writing() as connection:
                expire(connection, lost, self._clock())
        for row in rows:
            if row.package_id in blob_ids and self._size(row.package_id) == row.size:
                self._settle(row)

    def _known(self, sender: str, package_id: str, recipients: Sequence[str], size: int) -> Row[Any] | None:
        with self._store.reading() as connection:
            row = connection.execute(select(package).where(package.c.package_id == package_id)).one_or_none()
            to = select(addressee.c.party_id).where(addressee.c.package_id == package_id)
            recipients_then = set(connection.scalars(to))
        if row and (row.sender, row.size, recipients_then) != (sender, size, set(recipients)):
            raise RequestConflict(why="the package identifier stands for another upload")
        return row

    def _insert(self, sender: str, package_id: str, recipients: Sequence[str], size: int) -> None:
        with self._store.writing() as connection:
            check_recipients(connection, recipients)
            check_room(connection, self._limits, sender, recipients, size)
            connection.execute(
                insert(package).values(
                    package_id=package_id, sender=sender, size=size, created_at=self._clock()
                )
            )
            to = [{"package_id": package_id, "party_id": recipient} for recipient in recipients]
            connection.execute(insert(addressee), to)

    def _write(self, package_id: str, offset: int, data: bytes) -> None:
        """Hash and write at once: neither waits for the other's half of the machine."""
        hashing = self._hasher.submit(self._hashes.update, package_id, offset, data)
        try:
            self._blobs.append(package_id, offset, data)
        except BaseException:
            hashing.result()
            self._hashes.drop(package_id)
            raise
        hashing.result()

    def _own(self, sender: str, package_id: str) -> Row[Any]:
        own = select(package).where(package.c.package_id == package_id, package.c.sender == sender)
        with self._store.reading() as connection:
            row = connection.execute(own).one_or_none()
        if row is None:
            raise PackageUnknown
        return row

    def _size(self, package_id: str) -> int:
        try:
            return self._blobs.size(package_id)
        except BlobAbsent as error:
            raise PackageUnknown from error

    def _settle(self, row: Row[Any]) -> None:
        """Store a whole package: make its file final, write the receipt, put it into the mailboxes. Repeatable."""
        if row.stored_at is not None:
            return
        digest = self._hashes.take(row.package_id, row.size) or self._hash_of(row.package_id)
        stored = Stored(
            package_id=row.package_id,
            sender=row.sender,
            size=row.size,
            sha256=digest,
            at=self._clock().replace(microsecond=0),
        )
        receipt = to_json(signed(stored, self._key)).decode()
        self._blobs.finish(row.package_id)
        with self._store.writing() as connection:
            recipients = _put_into_mailboxes(connection, stored, receipt)
        self._on_stored(recipients)

    def _hash_of(self, package_id: str) -> str:
        digest = hashlib.sha256()
        with self._blobs.open(package_id) as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
        return digest.hexdigest()


def _put_into_mailboxes(connection: Connection, stored: Stored, receipt: str) -> Sequence[str]:
    whole = (
        update(package)
        .where(package.c.package_id == stored.package_id, package.c.stored_at.is_(None))
        .values(stored_at=stored.at, sha256=stored.sha256, receipt=receipt)
    )
    if connection.execute(whole).rowcount == 0:
        return ()  # given up or purged meanwhile
    to = select(addressee.c.party_id).where(addressee.c.package_id == stored.package_id)
    recipients = connection.scalars(to.order_by(addressee.c.party_id)).all()
    connection.execute(
        insert(delivery), [{"package_id": stored.package_id, "recipient": each} for each in recipients]
    )
    return recipients

"""What was opened and verified: requests, messages and receipts of the practices, with their pictures.

An item stands here only when every check held and every picture could be decoded; it stays. Its signed manifest is
kept as it was signed, so that years later OpenSSH alone can show who sealed what.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlcipher3.dbapi2 import Connection

from cases.answer import Answer
from cases.errors import CaseUnknown
from cases.identifiers import CaseId, Id, ItemId, PackageId, PartyId
from cases.manifest import Kind, Manifest
from cases.message import Message
from cases.receipt import Receipt
from cases.request import Request
from cases.wire import parse
from crypto.binding import SignedManifest
from crypto.objects import ObjectStore
from hospital.case_file import Seal, Verified
from hospital.database import from_text, to_text

StoredFiles = Mapping[int, tuple[Id, bytes]]
"""The pictures of an item in the object store: by file number, the object and its key."""


@dataclass(frozen=True)
class Item:
    """One verified package, as it stands in the table."""

    signed: SignedManifest
    document: bytes
    received_at: datetime

    @property
    def seal(self) -> Seal:
        """What its package proved."""
        return seal_of(self.signed, self.received_at)


def seal_of(signed: SignedManifest, received_at: datetime) -> Seal:
    """What a signed manifest proves, once it was verified."""
    manifest = signed.manifest
    return Seal(
        package_id=manifest.package_id,
        item_id=manifest.item_id,
        manifest_sha256=signed.sha256,
        sealed_at=manifest.created,
        received_at=received_at,
        sender=manifest.sender,
        reply_to=manifest.reply_to,
    )


class Inbox:
    """The tables ``item`` and ``object``. Callers bracket related changes with ``database.transaction``."""

    def __init__(self, connection: Connection, objects: ObjectStore) -> None:
        self._connection = connection
        self._objects = objects

    def has_seen(self, sender: PartyId, package_id: PackageId, item_id: ItemId) -> bool:
        """Whether this sender's package, or its item in another package, was received (``crypto.opening.Seen``)."""
        found = self._connection.execute(
            "SELECT 1 FROM item WHERE sender = ? AND (package_id = ? OR item_id = ?)",
            (sender, package_id, item_id),
        )
        return found.fetchone() is not None

    def add(self, signed: SignedManifest, document: bytes, files: StoredFiles, at: datetime) -> None:
        """Take in a verified item whose files lie in the object store."""
        manifest = signed.manifest
        added = self._connection.execute(
            "INSERT INTO item (sender, item_id, package_id, case_id, kind, manifest, ssh, mldsa, document,"
            " received_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (manifest.sender.party.party_id, manifest.item_id, manifest.package_id, manifest.case_id,
             manifest.kind.value, signed.raw, signed.ssh, signed.mldsa, document, to_text(at)),
        )  # fmt: skip
        self._connection.executemany(
            "INSERT INTO object (object_id, key, item, n) VALUES (?, ?, ?, ?)",
            [(object_id, key, added.lastrowid, n) for n, (object_id, key) in files.items()],
        )

    def case_ids(self) -> list[CaseId]:
        """All cases, in the order in which they came."""
        rows = self._connection.execute("SELECT case_id FROM item WHERE kind = 'request' ORDER BY position")
        return [case_id for (case_id,) in rows]

    def items(self, case_id: CaseId) -> list[Item]:
        """All of one case, in the order in which they came."""
        rows = self._connection.execute(
            "SELECT manifest, ssh, mldsa, document, received_at FROM item WHERE case_id = ? ORDER BY position",
            (case_id,),
        )
        return [
            Item(SignedManifest(parse(Manifest, raw), raw, ssh, mldsa), document, from_text(received_at))
            for raw, ssh, mldsa, document, received_at in rows
        ]

    def request(self, case_id: CaseId) -> Verified[Request]:
        """The request of a case; raises ``CaseUnknown``."""
        for item in self.items(case_id):
            if item.signed.manifest.kind is Kind.REQUEST:
                return Verified(parse(Request, item.document), item.seal)
        raise CaseUnknown(case=case_id)

    def messages(self, case_id: CaseId) -> tuple[Verified[Message], ...]:
        """The messages of a case."""
        return tuple(
            Verified(parse(Message, item.document), item.seal)
            for item in self.items(case_id)
            if item.signed.manifest.kind is Kind.MESSAGE
        )

    def answers(self, case_id: CaseId) -> tuple[Verified[Answer], ...]:
        """The answers of services that a case was forwarded to."""
        return tuple(
            Verified(parse(Answer, item.document), item.seal)
            for item in self.items(case_id)
            if item.signed.manifest.kind is Kind.ANSWER
        )

    def receipts(self, case_id: CaseId) -> tuple[Verified[Receipt], ...]:
        """What the practices said of our answers to a case."""
        return tuple(
            Verified(parse(Receipt, item.document), item.seal)
            for item in self.items(case_id)
            if item.signed.manifest.kind is Kind.RECEIPT
        )

    def picture(self, seal: Seal, file: int) -> bytes:
        """The bytes of a picture that came in this item; raises ``VaultTampered`` when they were touched here."""
        return self._objects.read(*self.stored(seal, file))

    def stored(self, seal: Seal, file: int) -> tuple[Id, bytes]:
        """Where a picture that came in this item lies: its object, and the key."""
        [object_id, key] = self._connection.execute(
            "SELECT object_id, key FROM object JOIN item ON item.position = object.item"
            " WHERE sender = ? AND item_id = ? AND n = ?",
            (seal.sender.party.party_id, seal.item_id, file),
        ).fetchone()
        return object_id, key

    def object_ids(self) -> set[Id]:
        """Every object that belongs to an item."""
        return {object_id for (object_id,) in self._connection.execute("SELECT object_id FROM object")}

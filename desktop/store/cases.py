"""``case.db``: everything that opens or names a case. It is there only while Pli is unlocked.

Drafts, patients, the practice and its keys, whose keys it trusts, and the *items* of each case in both directions
(request, message, answer, receipt). Pictures are objects of the vault; their keys are here.
"""

from collections.abc import Iterable
from pathlib import Path

from cases.errors import CaseUnknown
from cases.identifiers import CaseId, Id, ItemId, PackageId, PartyId, PictureId
from cases.manifest import FileEntry, FileRole, Kind
from cases.person import Patient, Service
from cases.wire import parse, to_json
from crypto.binding import SignedManifest
from desktop.draft import KeptPicture
from desktop.store.database import Database, Row, Value, blob, moment, number, text
from desktop.store.drafts import DraftTables
from desktop.store.record import RecordTables
from desktop.store.reminders import ReminderTables
from desktop.store.stored import Direction, StoredItem, StoredObject

SCHEMA = (
    """
    CREATE TABLE own (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;
    CREATE TABLE pin (party_id TEXT PRIMARY KEY, document BLOB NOT NULL) STRICT;
    CREATE TABLE service (party_id TEXT PRIMARY KEY, document BLOB NOT NULL) STRICT;
    CREATE TABLE patient (patient_id TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE, document BLOB NOT NULL) STRICT;
    CREATE TABLE draft (case_id TEXT PRIMARY KEY, document BLOB NOT NULL) STRICT;
    CREATE TABLE item (
        number INTEGER PRIMARY KEY, item_id TEXT NOT NULL, case_id TEXT NOT NULL, direction TEXT NOT NULL,
        kind TEXT NOT NULL, sender TEXT NOT NULL, created_at REAL NOT NULL, document BLOB NOT NULL,
        addressed TEXT NOT NULL, in_reply_to TEXT, person BLOB, package_id TEXT, manifest_sha256 TEXT,
        manifest BLOB, ssh BLOB, mldsa BLOB, UNIQUE (sender, item_id)) STRICT;
    CREATE INDEX item_of_case ON item (case_id, number);
    CREATE TABLE sealing (
        manifest_sha256 TEXT PRIMARY KEY, item_id TEXT NOT NULL, package_id TEXT NOT NULL,
        sealed_for TEXT NOT NULL) STRICT;
    CREATE TABLE file (
        item INTEGER NOT NULL REFERENCES item, n INTEGER NOT NULL, object_id TEXT NOT NULL,
        object_key BLOB NOT NULL, entry BLOB NOT NULL, PRIMARY KEY (item, n)) STRICT;
    CREATE TABLE picture (
        number INTEGER PRIMARY KEY, picture_id TEXT NOT NULL UNIQUE, case_id TEXT NOT NULL,
        object_id TEXT NOT NULL, object_key BLOB NOT NULL, document BLOB NOT NULL,
        item INTEGER REFERENCES item) STRICT
    """,
    """
    CREATE INDEX picture_of_case ON picture (case_id, number);
    CREATE TABLE informed (
        sender TEXT NOT NULL, item_id TEXT NOT NULL, person BLOB NOT NULL, at REAL NOT NULL,
        PRIMARY KEY (sender, item_id)) STRICT;
    CREATE TABLE seen (sender TEXT NOT NULL, item_id TEXT NOT NULL, PRIMARY KEY (sender, item_id)) STRICT;
    CREATE TABLE unsent (
        case_id TEXT NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (case_id, kind)) STRICT;
    CREATE TABLE filed (case_id TEXT PRIMARY KEY, at REAL NOT NULL, last_item INTEGER NOT NULL) STRICT;
    CREATE TABLE removed (case_id TEXT PRIMARY KEY, at REAL NOT NULL) STRICT
    """,
    """
    CREATE TABLE original (
        picture_id TEXT PRIMARY KEY, case_id TEXT NOT NULL, object_id TEXT NOT NULL, object_key BLOB NOT NULL,
        document BLOB NOT NULL) STRICT
    """,
    """
    CREATE TABLE reminder (
        number INTEGER PRIMARY KEY, case_id TEXT NOT NULL, kept TEXT NOT NULL, name TEXT NOT NULL,
        UNIQUE (case_id, kept, name)) STRICT
    """,
)


_ITEM = (
    "SELECT item_id, case_id, direction, kind, sender, created_at, document, addressed, in_reply_to, person,"
    " package_id, manifest_sha256, number FROM item "
)


class CaseStore(DraftTables, RecordTables, ReminderTables):
    """The tables of ``case.db``."""

    def __init__(self, path: Path, key: bytes) -> None:
        self.database = Database(path, key, SCHEMA)

    # ── The practice ─────────────────────────────────────────────────────────────────────────────────────

    def own(self, name: str) -> bytes | None:
        """A document of ours: ``practice``, ``keys``."""
        row = self.database.row("SELECT value FROM own WHERE name = ?", name)
        return None if row is None else blob(row[0])

    def set_own(self, **values: bytes) -> None:
        """Replace documents of ours, all at once."""
        with self.database.transaction() as connection:
            connection.executemany("INSERT OR REPLACE INTO own VALUES (?, ?)", list(values.items()))

    def services(self) -> list[Service]:
        """The services we were invited by."""
        rows = self.database.rows("SELECT document FROM service ORDER BY party_id")
        return [parse(Service, blob(document)) for (document,) in rows]

    def set_service(self, service: Service) -> None:
        """Keep what a service says of itself."""
        self.database.run("INSERT OR REPLACE INTO service VALUES (?, ?)", service.party_id, to_json(service))

    # ── Items ────────────────────────────────────────────────────────────────────────────────────────────

    def add_item(
        self,
        item: StoredItem,
        files: Iterable[tuple[FileEntry, StoredObject]],
        signed: SignedManifest | None = None,
        pictures: Iterable[PictureId] = (),
        patient: Patient | None = None,
    ) -> None:
        """A new item with its files; the draft and the waiting ``pictures`` it was made from become part of it.

        Its ``patient`` is known from now on.
        """
        sent = list(pictures)
        proof: tuple[Value, ...] = (None, None, None)
        if signed is not None:
            proof = (signed.raw, signed.ssh, signed.mldsa)
        with self.database.transaction() as connection:
            row = connection.execute(
                "INSERT INTO item VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (*_item_values(item), *proof),
            ).lastrowid
            connection.executemany(
                "INSERT INTO file VALUES (?, ?, ?, ?, ?)",
                [(row, entry.n, stored.object_id, stored.key, to_json(entry)) for entry, stored in files],
            )
            connection.executemany(
                "UPDATE picture SET item = ? WHERE picture_id = ?",
                [(row, picture_id) for picture_id in sent],
            )
            connection.executemany(
                "DELETE FROM original WHERE picture_id = ?", [(picture_id,) for picture_id in sent]
            )
            if item.kind is Kind.REQUEST and item.direction is Direction.OUT:
                connection.execute("DELETE FROM draft WHERE case_id = ?", (item.case_id,))
            if patient is not None:
                self.keep_patient(patient)

    def sealed(
        self, item_id: ItemId, package_id: PackageId, manifest_sha256: str, keys: Iterable[str]
    ) -> None:
        """Note by which package an item of ours goes, and for which keys it was sealed; earlier ones stay known."""
        with self.database.transaction() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO sealing VALUES (?, ?, ?, ?)",
                (manifest_sha256, item_id, package_id, ",".join(keys)),
            )
            connection.execute(
                "UPDATE item SET package_id = ?, manifest_sha256 = ? WHERE item_id = ? AND direction = ?",
                (package_id, manifest_sha256, item_id, Direction.OUT),
            )

    def sealed_for(self, item_id: ItemId) -> tuple[str, ...]:
        """The fingerprints of the keys that an item of ours was last sealed for."""
        row = self.database.row(
            "SELECT sealed_for FROM sealing WHERE item_id = ? ORDER BY rowid DESC", item_id
        )
        return () if row is None else tuple(text(row[0]).split(","))

    def items(self, case_id: CaseId | None = None) -> list[StoredItem]:
        """The items of a case, or all, in the order in which they came to be here."""
        if case_id is None:
            return [_item(row) for row in self.database.rows(_ITEM + "ORDER BY number")]
        rows = self.database.rows(_ITEM + "WHERE case_id = ? ORDER BY number", case_id)
        return [_item(row) for row in rows]

    def items_since(self, number_: int) -> list[StoredItem]:
        """The items of all cases that came to be here after the one of this number, in that order."""
        return [_item(row) for row in self.database.rows(_ITEM + "WHERE number > ? ORDER BY number", number_)]

    def own_item(self, item_id: ItemId) -> StoredItem | None:
        """An item of ours."""
        row = self.database.row(_ITEM + "WHERE item_id = ? AND direction = ?", item_id, Direction.OUT)
        return None if row is None else _item(row)

    def item_by_manifest(self, manifest_sha256: str) -> StoredItem | None:
        """The item that a reply names, by any package it was ever sealed as."""
        ours = self.database.row("SELECT item_id FROM sealing WHERE manifest_sha256 = ?", manifest_sha256)
        if ours is not None:
            return self.own_item(text(ours[0]))
        row = self.database.row(_ITEM + "WHERE manifest_sha256 = ?", manifest_sha256)
        return None if row is None else _item(row)

    def first_item(self, case_id: CaseId) -> StoredItem:
        """The request of a case; raises ``CaseUnknown``."""
        row = self.database.row(
            _ITEM + "WHERE case_id = ? AND kind = ? ORDER BY number", case_id, Kind.REQUEST
        )
        if row is None:
            raise CaseUnknown(case=case_id)
        return _item(row)

    def own_items(self) -> list[StoredItem]:
        """All items of ours, in the order in which they were made."""
        return [
            _item(row)
            for row in self.database.rows(_ITEM + "WHERE direction = ? ORDER BY number", Direction.OUT)
        ]

    def files(self, item: StoredItem) -> list[tuple[FileEntry, StoredObject]]:
        """The files of an item but its document, in order."""
        rows = self.database.rows(
            "SELECT entry, object_id, object_key FROM file JOIN item ON file.item = item.number"
            " WHERE item.sender = ? AND item.item_id = ? ORDER BY n",
            item.sender,
            item.item_id,
        )
        return [(parse(FileEntry, blob(row[0])), StoredObject(text(row[1]), blob(row[2]))) for row in rows]

    def has_seen(self, sender: PartyId, package_id: PackageId, item_id: ItemId) -> bool:
        """``crypto.opening.Seen``: what came from this sender before."""
        return (
            self.database.row(
                "SELECT 1 FROM item WHERE direction = ? AND sender = ? AND (package_id = ? OR item_id = ?)",
                Direction.IN,
                sender,
                package_id,
                item_id,
            )
            is not None
        )

    def object_ids(self) -> set[Id]:
        """Every object that a row needs."""
        rows = self.database.rows(
            "SELECT object_id FROM file UNION SELECT object_id FROM picture UNION SELECT object_id FROM original"
        )
        return {text(object_id) for (object_id,) in rows}


class Pins:
    """``crypto.pinned_key_book.Pins`` kept in ``case.db``: whom we trust is not for others to write."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def party_ids(self) -> list[PartyId]:
        return [text(row[0]) for row in self._database.rows("SELECT party_id FROM pin ORDER BY party_id")]

    def read(self, party_id: PartyId) -> bytes | None:
        row = self._database.row("SELECT document FROM pin WHERE party_id = ?", party_id)
        return None if row is None else blob(row[0])

    def write(self, party_id: PartyId, document: bytes) -> None:
        self._database.run("INSERT OR REPLACE INTO pin VALUES (?, ?)", party_id, document)


def entry_of(number_: int, picture: KeptPicture, file_role: FileRole = FileRole.PICTURE) -> FileEntry:
    """The line of a picture in a package of ours. Its name says nothing."""
    return FileEntry(
        n=number_,
        size=picture.size,
        sha256=picture.sha256,
        type=picture.type,
        name=f"picture {number_}",
        role=file_role,
    )


def _item_values(item: StoredItem) -> tuple[Value, ...]:
    return (
        item.item_id,
        item.case_id,
        item.direction,
        item.kind,
        item.sender,
        item.created.timestamp(),
        item.document,
        ",".join(item.addressed),
        item.in_reply_to,
        item.person,
        item.package_id,
        item.manifest_sha256,
    )


def _item(row: Row) -> StoredItem:
    def maybe(value: Value) -> str | None:
        return None if value is None else text(value)

    return StoredItem(
        item_id=text(row[0]),
        case_id=text(row[1]),
        direction=Direction(text(row[2])),
        kind=Kind(text(row[3])),
        sender=text(row[4]),
        created=moment(row[5]),
        document=blob(row[6]),
        addressed=tuple(text(row[7]).split(",")),
        in_reply_to=maybe(row[8]),
        person=None if row[9] is None else blob(row[9]),
        package_id=maybe(row[10]),
        manifest_sha256=maybe(row[11]),
        number=number(row[12]),
    )

"""``courier.db``: what goes on while Pli is locked. Sealed bytes are in the spool beside it; here is what they are.

Nothing in it opens a case: it holds the key that signs requests to the gateway, who we are there, the parcels that
wait to be sent with their receipts, and the packages that arrived, still sealed.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from cases.identifiers import ItemId, PackageId, PartyId
from cases.receipt import SignedReceipt
from cases.wire import parse, to_json
from desktop.outbox_states import State
from desktop.store.database import Database, Row, moment, number, text
from transport.mailbox import Event, Item, Notice

SCHEMA = (
    """
    CREATE TABLE own (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;
    CREATE TABLE parcel (
        package_id TEXT PRIMARY KEY, item_id TEXT NOT NULL UNIQUE, file TEXT NOT NULL UNIQUE,
        state TEXT NOT NULL, urgent INTEGER NOT NULL, size INTEGER NOT NULL, sha256 TEXT NOT NULL,
        manifest_sha256 TEXT NOT NULL, recipients TEXT NOT NULL, created_at REAL NOT NULL,
        attempts INTEGER NOT NULL DEFAULT 0, not_before REAL NOT NULL DEFAULT 0,
        trouble TEXT NOT NULL DEFAULT '', receipt BLOB) STRICT;
    CREATE TABLE delivery (
        package_id TEXT NOT NULL, party_id TEXT NOT NULL, event TEXT NOT NULL, at REAL NOT NULL,
        PRIMARY KEY (package_id, party_id)) STRICT;
    CREATE TABLE arrival (
        package_id TEXT PRIMARY KEY, cursor INTEGER NOT NULL, sender TEXT NOT NULL, size INTEGER NOT NULL,
        sha256 TEXT NOT NULL, stored_at REAL NOT NULL, noticed_at REAL NOT NULL, state TEXT NOT NULL,
        trouble TEXT NOT NULL DEFAULT '') STRICT
    """,
)


class Arrived(StrEnum):
    """How far a package for us came. ``waiting``: for a key, an item or a newer Pli. ``gone``: from the gateway."""

    NOTICED = "noticed"
    FETCHED = "fetched"
    WAITING = "waiting"
    OPENED = "opened"
    REFUSED = "refused"
    ACKNOWLEDGED = "acknowledged"
    GONE = "gone"


@dataclass(frozen=True)
class Recipient:
    """Whom a parcel is for, and the fingerprint of the key it was sealed with."""

    party_id: PartyId
    key: str


@dataclass(frozen=True)
class Parcel:
    """A sealed package of ours on its way. ``file`` lies in the spool until the receipt is stored."""

    package_id: PackageId
    item_id: ItemId
    file: str
    state: State
    urgent: bool
    size: int
    sha256: str
    manifest_sha256: str
    recipients: tuple[Recipient, ...]
    created_at: datetime
    attempts: int = 0
    not_before: float = 0.0
    trouble: str = ""
    receipt: SignedReceipt | None = None


@dataclass(frozen=True)
class Arrival:
    """A package that came for us."""

    item: Item
    noticed_at: datetime
    state: Arrived
    trouble: str


_PARCEL = (
    "SELECT package_id, item_id, file, state, urgent, size, sha256, manifest_sha256, recipients, created_at,"
    " attempts, not_before, trouble, receipt FROM parcel "
)
_ARRIVAL = (
    "SELECT package_id, cursor, sender, size, sha256, stored_at, noticed_at, state, trouble FROM arrival "
)


class CourierStore:
    """The tables of ``courier.db``."""

    def __init__(self, path: Path, key: bytes) -> None:
        self.database = Database(path, key, SCHEMA)

    # ── Who we are at the gateway ────────────────────────────────────────────────────────────────────────

    def own(self, name: str) -> bytes | None:
        """A value of ours, such as the key that signs requests."""
        row = self.database.row("SELECT value FROM own WHERE name = ?", name)
        return None if row is None else bytes(row[0]) if isinstance(row[0], bytes) else None

    def set_own(self, **values: bytes) -> None:
        """Replace values of ours, all at once."""
        with self.database.transaction() as connection:
            connection.executemany("INSERT OR REPLACE INTO own VALUES (?, ?)", list(values.items()))

    # ── Parcels ──────────────────────────────────────────────────────────────────────────────────────────

    def add(self, parcel: Parcel) -> bool:
        """A parcel whose file is safe in the spool; it takes the place of an earlier sealing of the same item.

        ``False``, and nothing is changed, while that is being sent.
        """
        recipients = json.dumps([[each.party_id, each.key] for each in parcel.recipients])
        with self.database.transaction() as connection:
            before = self.parcel_of(parcel.item_id)
            if before is not None and before.state is State.UPLOADING:
                return False
            connection.execute("DELETE FROM parcel WHERE item_id = ?", (parcel.item_id,))
            connection.execute(
                "INSERT INTO parcel (package_id, item_id, file, state, urgent, size, sha256, manifest_sha256,"
                " recipients, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    parcel.package_id,
                    parcel.item_id,
                    parcel.file,
                    parcel.state,
                    parcel.urgent,
                    parcel.size,
                    parcel.sha256,
                    parcel.manifest_sha256,
                    recipients,
                    parcel.created_at.timestamp(),
                ),
            )

        return True

    def begin(self, parcel: Parcel, state: State) -> bool:
        """Note that a parcel begins to be sent; ``False`` when it is no longer here as it was."""
        with self.database.transaction() as connection:
            begun = connection.execute(
                "UPDATE parcel SET state = ? WHERE package_id = ? AND state = ?",
                (state, parcel.package_id, parcel.state),
            )
            return begun.rowcount == 1

    def parcels(self) -> list[Parcel]:
        """All parcels, in the order in which they were sealed."""
        return [_parcel(row) for row in self.database.rows(_PARCEL + "ORDER BY created_at, package_id")]

    def parcel_of(self, item_id: ItemId) -> Parcel | None:
        """The parcel that carries an item."""
        row = self.database.row(_PARCEL + "WHERE item_id = ?", item_id)
        return None if row is None else _parcel(row)

    def states(self) -> dict[ItemId, tuple[State, str]]:
        """Where the parcel of each item stands, and its trouble: for a list of all cases."""
        rows = self.database.rows("SELECT item_id, state, trouble FROM parcel")
        return {text(item_id): (State(text(state)), text(trouble)) for item_id, state, trouble in rows}

    def due(self, now: float, farthest: float) -> list[Parcel]:
        """What may be sent now, urgent and small ones first.

        A time beyond ``farthest`` was noted by a clock that has been set back since: it counts as past.
        """
        where = "WHERE state IN ('sealed', 'uploading') AND (not_before <= ? OR not_before > ?)"
        order = " ORDER BY urgent DESC, size, created_at"
        return [_parcel(row) for row in self.database.rows(_PARCEL + where + order, now, farthest)]

    def update(
        self,
        parcel: Parcel,
        state: State,
        *,
        trouble: str = "",
        attempts: int = 0,
        not_before: float = 0.0,
        receipt: SignedReceipt | None = None,
    ) -> None:
        """Note where a parcel stands; a receipt once stored stays."""
        self.database.run(
            "UPDATE parcel SET state = ?, trouble = ?, attempts = ?, not_before = ?, receipt = coalesce(?, receipt)"
            " WHERE package_id = ?",
            state,
            trouble,
            attempts,
            not_before,
            None if receipt is None else to_json(receipt),
            parcel.package_id,
        )

    def note_deliveries(self, notices: Iterable[Notice], cursor: int) -> None:
        """What became of parcels at each recipient, and up to where we have read."""
        with self.database.transaction() as connection:
            connection.executemany(
                "INSERT OR REPLACE INTO delivery VALUES (?, ?, ?, ?)",
                [(each.package_id, each.party, each.event, each.at.timestamp()) for each in notices],
            )
            self.set_own(notices_cursor=str(cursor).encode())

    def deliveries(self, package_id: PackageId) -> dict[PartyId, Event]:
        """What became of a parcel, by recipient."""
        rows = self.database.rows("SELECT party_id, event FROM delivery WHERE package_id = ?", package_id)
        return {text(party_id): Event(text(event)) for party_id, event in rows}

    # ── Arrivals ─────────────────────────────────────────────────────────────────────────────────────────

    def notice(self, items: Iterable[Item], now: datetime) -> int:
        """Note what the mailbox lists, and say how much of it is new.

        What is listed although it was acknowledged is acknowledged once more.
        """
        new = 0
        with self.database.transaction() as connection:
            for item in items:
                values = (item.package_id, item.cursor, item.sender, item.size, item.sha256)
                times = (item.stored_at.timestamp(), now.timestamp(), Arrived.NOTICED)
                new += connection.execute(
                    "INSERT INTO arrival VALUES (?, ?, ?, ?, ?, ?, ?, ?, '') ON CONFLICT DO NOTHING",
                    values + times,
                ).rowcount
                connection.execute(
                    "UPDATE arrival SET state = CASE trouble WHEN '' THEN ? ELSE ? END"
                    " WHERE package_id = ? AND state = ?",
                    (Arrived.OPENED, Arrived.REFUSED, item.package_id, Arrived.ACKNOWLEDGED),
                )
        return new

    def arrivals(self, *states: Arrived) -> list[Arrival]:
        """What arrived and is in one of the states, oldest first."""
        marks = ", ".join("?" * len(states))
        rows = self.database.rows(_ARRIVAL + f"WHERE state IN ({marks}) ORDER BY cursor", *states)
        return [_arrival(row) for row in rows]

    def set_arrival(self, package_id: PackageId, state: Arrived, trouble: str = "") -> None:
        """Note how far a package is."""
        self.database.run(
            "UPDATE arrival SET state = ?, trouble = ? WHERE package_id = ?", state, trouble, package_id
        )


def _parcel(row: Row) -> Parcel:
    recipients = tuple(Recipient(party_id, key) for party_id, key in json.loads(text(row[8])))
    not_before, receipt = row[11], row[13]
    return Parcel(
        package_id=text(row[0]),
        item_id=text(row[1]),
        file=text(row[2]),
        state=State(text(row[3])),
        urgent=bool(row[4]),
        size=number(row[5]),
        sha256=text(row[6]),
        manifest_sha256=text(row[7]),
        recipients=recipients,
        created_at=moment(row[9]),
        attempts=number(row[10]),
        not_before=float(not_before or 0),
        trouble=text(row[12]),
        receipt=parse(SignedReceipt, receipt) if isinstance(receipt, bytes) else None,
    )


def _arrival(row: Row) -> Arrival:
    item = Item(
        package_id=text(row[0]),
        cursor=number(row[1]),
        sender=text(row[2]),
        size=number(row[3]),
        sha256=text(row[4]),
        stored_at=moment(row[5]),
    )
    return Arrival(item, moment(row[6]), Arrived(text(row[7])), text(row[8]))

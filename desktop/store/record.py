"""The tables of ``case.db`` about what people did with a case: told the patient, saw a message, filed it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from cases.identifiers import CaseId, Id, ItemId, PartyId
from cases.person import Person
from cases.wire import parse, to_json
from desktop.store.database import Database, blob, moment, number, text

ItemKey = tuple[PartyId, ItemId]
"""An item's identifier is its sender's word: two senders may use the same."""

_OBJECTS = (
    "SELECT object_id FROM file WHERE item IN (SELECT number FROM item WHERE case_id = ?)"
    " UNION SELECT object_id FROM picture WHERE case_id = ?"
    " UNION SELECT object_id FROM original WHERE case_id = ?"
)
_REMOVALS = (
    "DELETE FROM informed WHERE (sender, item_id) IN (SELECT sender, item_id FROM item WHERE case_id = ?)",
    "DELETE FROM seen WHERE (sender, item_id) IN (SELECT sender, item_id FROM item WHERE case_id = ?)",
    "DELETE FROM sealing WHERE item_id IN (SELECT item_id FROM item WHERE case_id = ? AND direction = 'out')",
    "DELETE FROM unsent WHERE case_id = ?",
    "DELETE FROM picture WHERE case_id = ?",
    "DELETE FROM original WHERE case_id = ?",
    "DELETE FROM file WHERE item IN (SELECT number FROM item WHERE case_id = ?)",
    "DELETE FROM item WHERE case_id = ?",
    "DELETE FROM filed WHERE case_id = ?",
    "DELETE FROM reminder WHERE case_id = ?",
)


@dataclass(frozen=True)
class Filed:
    """When a case was put into the practice's record, and up to which item."""

    at: datetime
    last_item: int


class RecordTables:
    """Part of ``desktop.store.cases.CaseStore``."""

    database: Database

    def informed(self) -> dict[ItemKey, tuple[Person, datetime]]:
        """Of which answers the patient was told, by whom and when."""
        rows = self.database.rows("SELECT sender, item_id, person, at FROM informed")
        return {
            (text(sender), text(item_id)): (parse(Person, blob(person)), moment(at))
            for sender, item_id, person, at in rows
        }

    def set_informed(self, sender: PartyId, item_id: ItemId, person: Person, at: datetime) -> None:
        """The patient was told; who said so first counts."""
        self.database.run(
            "INSERT OR IGNORE INTO informed VALUES (?, ?, ?, ?)",
            sender,
            item_id,
            to_json(person),
            at.timestamp(),
        )

    def unset_informed(self, sender: PartyId, item_id: ItemId) -> None:
        """That the patient was told was a mistake."""
        self.database.run("DELETE FROM informed WHERE sender = ? AND item_id = ?", sender, item_id)

    def unsent(self, case_id: CaseId) -> dict[str, str]:
        """What somebody began to write on a case, by the kind of message."""
        rows = self.database.rows("SELECT kind, text FROM unsent WHERE case_id = ?", case_id)
        return {text(kind): text(written) for kind, written in rows}

    def set_unsent(self, case_id: CaseId, kind: str, written: str) -> None:
        """Keep what somebody began to write; nothing is kept of nothing."""
        with self.database.transaction():
            self.database.run("DELETE FROM unsent WHERE case_id = ? AND kind = ?", case_id, kind)
            if written.strip():
                self.database.run("INSERT INTO unsent VALUES (?, ?, ?)", case_id, kind, written)

    def seen(self) -> set[ItemKey]:
        """Which messages somebody has looked at."""
        rows = self.database.rows("SELECT sender, item_id FROM seen")
        return {(text(sender), text(item_id)) for sender, item_id in rows}

    def set_seen(self, messages: Iterable[ItemKey]) -> None:
        """Somebody has looked at these messages."""
        with self.database.transaction() as connection:
            connection.executemany("INSERT OR IGNORE INTO seen VALUES (?, ?)", list(messages))

    def filed(self) -> dict[CaseId, Filed]:
        """The cases that are in the practice's record."""
        rows = self.database.rows("SELECT case_id, at, last_item FROM filed")
        return {text(case_id): Filed(moment(at), number(last)) for case_id, at, last in rows}

    def set_filed(self, case_id: CaseId, filed: Filed) -> None:
        """A case is in the record, as it is now."""
        self.database.run(
            "INSERT OR REPLACE INTO filed VALUES (?, ?, ?)", case_id, filed.at.timestamp(), filed.last_item
        )

    def is_removed(self, case_id: CaseId) -> bool:
        """Whether there was such a case, which was filed and removed."""
        return self.database.row("SELECT 1 FROM removed WHERE case_id = ?", case_id) is not None

    def remove_case(self, case_id: CaseId, patient_number: str | None, at: datetime) -> list[Id]:
        """Forget a case that is in the record, all of it at once; returns the objects that nobody needs any more.

        ``patient_number``: of its patient, when no other case is theirs. That there was a case is all that stays.
        """
        with self.database.transaction() as connection:
            objects = self.database.rows(_OBJECTS, case_id, case_id, case_id)
            for removal in _REMOVALS:
                connection.execute(removal, (case_id,))
            connection.execute("DELETE FROM patient WHERE number = ?", (patient_number,))
            connection.execute("INSERT OR IGNORE INTO removed VALUES (?, ?)", (case_id, at.timestamp()))
        return [text(object_id) for (object_id,) in objects]

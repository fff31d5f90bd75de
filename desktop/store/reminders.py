"""The table of ``case.db`` that says where originals of a case's pictures still are, until somebody read it."""

from cases.identifiers import CaseId
from desktop.origin import Kept, Origin
from desktop.store.database import Database, text


class ReminderTables:
    """Part of ``desktop.store.cases.CaseStore``."""

    database: Database

    def add_reminder(self, case_id: CaseId, origin: Origin) -> None:
        """One more place, unless it is there."""
        self.database.run(
            "INSERT OR IGNORE INTO reminder (case_id, kept, name) VALUES (?, ?, ?)",
            case_id,
            origin.kept.value,
            origin.name,
        )

    def reminders(self, case_id: CaseId) -> list[Origin]:
        """The places, in the order in which they came."""
        rows = self.database.rows(
            "SELECT kept, name FROM reminder WHERE case_id = ? ORDER BY number", case_id
        )
        return [Origin(Kept(text(kept)), text(name)) for kept, name in rows]

    def delete_reminder(self, case_id: CaseId, origin: Origin) -> None:
        """Forget a place."""
        self.database.run(
            "DELETE FROM reminder WHERE case_id = ? AND kept = ? AND name = ?",
            case_id,
            origin.kept.value,
            origin.name,
        )

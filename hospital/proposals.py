"""Answers that are not sent yet: being written by whoever has the case, or a resident's that waits for a supervisor."""

from dataclasses import dataclass
from datetime import datetime

from sqlcipher3.dbapi2 import Connection

from cases.identifiers import CaseId, PersonId
from cases.wire import parse, to_json
from hospital.database import from_text, to_text
from hospital.drafts import Draft


@dataclass(frozen=True)
class Proposal:
    """One draft. ``submitted_at``: since when it waits for a supervisor; ``returned_by``: who gave it back, and why."""

    case_id: CaseId
    author: PersonId
    draft: Draft
    changed_at: datetime
    submitted_at: datetime | None
    returned_by: PersonId | None
    returned_why: str


class Proposals:
    """The table ``proposal``: one a case. Callers bracket related changes with ``database.transaction``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, case_id: CaseId) -> Proposal | None:
        """What is written on a case so far."""
        row = self._connection.execute("SELECT * FROM proposal WHERE case_id = ?", (case_id,)).fetchone()
        if row is None:
            return None
        case_id, author, form, changed, submitted, returned_by, returned_why = row
        at = None if submitted is None else from_text(submitted)
        return Proposal(
            case_id, author, parse(Draft, form), from_text(changed), at, returned_by, returned_why
        )

    def keep(self, case_id: CaseId, author: PersonId, draft: Draft, at: datetime) -> None:
        """Keep what was typed; ``author`` has written it from now on. Whether it waits, or was returned, stays."""
        self._connection.execute(
            "INSERT INTO proposal (case_id, author, form, changed_at) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (case_id) DO UPDATE SET author = excluded.author, form = excluded.form,"
            " changed_at = excluded.changed_at",
            (case_id, author, to_json(draft), to_text(at)),
        )

    def submit(self, case_id: CaseId, at: datetime) -> None:
        """It waits for a supervisor."""
        self._connection.execute(
            "UPDATE proposal SET submitted_at = ?, returned_by = NULL, returned_why = '' WHERE case_id = ?",
            (to_text(at), case_id),
        )

    def give_back(self, case_id: CaseId, by: PersonId | None, why: str) -> None:
        """It waits no longer: returned by a supervisor, or (``None``) taken back by who wrote it."""
        self._connection.execute(
            "UPDATE proposal SET submitted_at = NULL, returned_by = ?, returned_why = ? WHERE case_id = ?",
            (by, why, case_id),
        )

    def remove(self, case_id: CaseId) -> None:
        """It was sent, or is not wanted."""
        self._connection.execute("DELETE FROM proposal WHERE case_id = ?", (case_id,))

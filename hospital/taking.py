"""Who works on a case: it is taken by one person, visibly, and given back; each change leaves its trace."""

from dataclasses import dataclass
from datetime import datetime

from cases.identifiers import CaseId, PersonId
from hospital.audit import Deed, record
from hospital.database import from_text, to_text, transaction
from hospital.errors import CaseTaken
from hospital.home import Home


@dataclass(frozen=True)
class Holder:
    """Who has taken a case, and since when."""

    person_id: PersonId
    at: datetime


def holder(home: Home, case_id: CaseId) -> Holder | None:
    """Who has taken a case, if anybody has."""
    found = home.connection.execute(
        "SELECT person_id, at FROM taken WHERE case_id = ?", (case_id,)
    ).fetchone()
    return None if found is None else Holder(found[0], from_text(found[1]))


def holds(home: Home, case_id: CaseId, reader: PersonId) -> bool:
    """Whether this very reader has taken the case."""
    found = holder(home, case_id)
    return found is not None and found.person_id == reader


def take(home: Home, case_id: CaseId, reader: PersonId, at: datetime) -> None:
    """Take a case; to take it twice is no error. Raises ``CaseUnknown``; ``CaseTaken`` when somebody else has it."""
    with transaction(home.connection):
        home.inbox.request(case_id)
        added = home.connection.execute(
            "INSERT OR IGNORE INTO taken VALUES (?, ?, ?)", (case_id, reader, to_text(at))
        )
        if not holds(home, case_id, reader):
            raise CaseTaken
        if added.rowcount:
            record(home.connection, Deed.CASE_TAKEN, at, person_id=reader, case_id=case_id)


def take_over(home: Home, case_id: CaseId, reader: PersonId, at: datetime) -> None:
    """Take a case from whoever has it; raises ``CaseUnknown``. Whom it was taken from stands in the trail."""
    with transaction(home.connection):
        home.inbox.request(case_id)
        before = holder(home, case_id)
        home.connection.execute(
            "INSERT OR REPLACE INTO taken VALUES (?, ?, ?)", (case_id, reader, to_text(at))
        )
        detail = "" if before is None else f"from {before.person_id}"
        record(home.connection, Deed.CASE_TAKEN, at, person_id=reader, case_id=case_id, detail=detail)


def give_back(home: Home, case_id: CaseId, reader: PersonId, at: datetime) -> None:
    """Nobody works on it any more; no error where the reader did not have it."""
    with transaction(home.connection):
        if holds(home, case_id, reader):
            release(home, case_id)
            record(home.connection, Deed.CASE_GIVEN_BACK, at, person_id=reader, case_id=case_id)


def release(home: Home, case_id: CaseId) -> None:
    """Inside a transaction: the case is nobody's."""
    home.connection.execute("DELETE FROM taken WHERE case_id = ?", (case_id,))

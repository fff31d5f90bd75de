"""What is to be filed, and what is: one row an object, kept until the PACS or the FHIR server has it.

    wanted ──filed──► filed           again ``wanted`` when the case changed
       └──refused──► refused          a person looks, and asks for another try

An object has the same name there whenever it is made, so that filing twice keeps one copy.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlcipher3.dbapi2 import Connection

from cases.errors import PliError
from cases.identifiers import CaseId
from hospital.database import from_text, to_text

_WANTED = (
    "UPDATE filed SET state = 'wanted', tries = 0,"
    " due_at = max(?1, coalesce((SELECT until FROM pause WHERE pause.target = filed.target), '')) "
)
"""At a moment, or at the end of the pause that the server asked for."""
_SELECT = "SELECT about, case_id, target, state, document, version, tries, due_at, reason, fields FROM filed "


class Target(StrEnum):
    """Where something is filed."""

    PACS = "pacs"
    FHIR = "fhir"


class FilingState(StrEnum):
    """How far it is."""

    WANTED = "wanted"
    FILED = "filed"
    REFUSED = "refused"


@dataclass(frozen=True)
class Filing:
    """One object. ``about``: ``picture:…``, ``answer:…`` or ``case:…``; ``document``: what the PACS knows it by."""

    about: str
    case_id: CaseId
    target: Target
    state: FilingState
    document: bytes | None
    version: str
    tries: int
    due_at: datetime
    reason: str
    fields: Mapping[str, str | int]

    @property
    def name(self) -> str:
        """The identifier behind the colon."""
        return self.about.partition(":")[2]


class Ledger:
    """The table ``filed``. Callers bracket related changes with ``database.transaction``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def want(self, about: str, case_id: CaseId, target: Target, at: datetime) -> None:
        """Note what is to be filed; what is noted already stays as it is."""
        self._connection.execute(
            "INSERT OR IGNORE INTO filed (about, case_id, target, state, due_at)"
            " VALUES (?1, ?2, ?3, 'wanted', max(?4, coalesce((SELECT until FROM pause WHERE target = ?3), '')))",
            (about, case_id, target.value, to_text(at)),
        )

    def want_again(self, about: str, at: datetime) -> None:
        """File it anew: the case changed, or a person asks for another try."""
        self._connection.execute(_WANTED + "WHERE about = ?2", (to_text(at), about))

    def due(self, now: datetime) -> list[Filing]:
        """What is to be tried now: pictures before the case that refers to them."""
        return self._select(
            "WHERE state = 'wanted' AND due_at <= ? ORDER BY target = 'fhir', rowid", to_text(now)
        )

    def of_case(self, case_id: CaseId) -> list[Filing]:
        """Everything of a case, in the order it was noted."""
        return self._select("WHERE case_id = ? ORDER BY rowid", case_id)

    def troubled(self, case_id: CaseId | None = None) -> list[Filing]:
        """What was refused, or was tried in vain; of one case, or of all."""
        return self._select(
            "WHERE (state = 'refused' OR (state = 'wanted' AND reason <> ''))"
            " AND (?1 IS NULL OR case_id = ?1) ORDER BY rowid",
            case_id,
        )

    def filed(self, about: str, document: bytes | None, version: str, at: datetime) -> None:
        """It is there."""
        self._connection.execute(
            "UPDATE filed SET state = 'filed', document = ?, version = ?, done_at = ?, tries = 0, reason = '',"
            " fields = '{}' WHERE about = ?",
            (document, version, to_text(at), about),
        )

    def delay(self, about: str, error: PliError, until: datetime) -> None:
        """It could not go now."""
        self._note(about, FilingState.WANTED, error, until)

    def rest(self, target: Target, until: datetime) -> None:
        """Its server asked for a pause: nothing goes there before, be it noted now or later."""
        self._connection.execute(
            "INSERT OR REPLACE INTO pause (target, until) VALUES (?, ?)", (target.value, to_text(until))
        )
        self._connection.execute(
            "UPDATE filed SET due_at = ?1 WHERE target = ?2 AND state = 'wanted' AND due_at < ?1",
            (to_text(until), target.value),
        )

    def refuse(self, about: str, error: PliError, at: datetime) -> None:
        """It will not be taken as it is."""
        self._note(about, FilingState.REFUSED, error, at)

    def changed_cases(self) -> list[CaseId]:
        """The matched cases that changed since their filing was last planned."""
        rows = self._connection.execute(
            "SELECT case_id FROM matching JOIN case_row USING (case_id)"
            " LEFT JOIN planned USING (case_id)"
            " WHERE planned.changed_at IS NULL OR planned.changed_at <> case_row.changed_at"
        )
        return [case_id for (case_id,) in rows]

    def planned(self, case_id: CaseId) -> None:
        """All that the case is now stands in the ledger."""
        self._connection.execute(
            "INSERT OR REPLACE INTO planned SELECT case_id, changed_at FROM case_row WHERE case_id = ?",
            (case_id,),
        )

    def plan_again(self, case_id: CaseId, at: datetime) -> None:
        """The case was matched otherwise: all of it is filed under the new match."""
        self._connection.execute("DELETE FROM planned WHERE case_id = ?", (case_id,))
        self._connection.execute(_WANTED + "WHERE case_id = ?2", (to_text(at), case_id))

    def _note(self, about: str, state: FilingState, error: PliError, due_at: datetime) -> None:
        self._connection.execute(
            "UPDATE filed SET state = ?, tries = tries + 1, due_at = ?, reason = ?, fields = ? WHERE about = ?",
            (state.value, to_text(due_at), error.code, json.dumps(error.fields), about),
        )

    def _select(self, where: str, *values: str | None) -> list[Filing]:
        return [_filing(row) for row in self._connection.execute(_SELECT + where, values)]


def _filing(row: tuple[Any, ...]) -> Filing:
    about, case_id, target, state, document, version, tries, due_at, reason, fields = row
    return Filing(
        about, case_id, Target(target), FilingState(state), document, version, tries, from_text(due_at),
        reason, json.loads(fields),
    )  # fmt: skip

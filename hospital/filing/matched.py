"""Which patient and order of this hospital a case belongs to: a person says so, and filing waits for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from pydantic import StringConstraints
from sqlcipher3.dbapi2 import Connection

from cases.identifiers import CaseId, PersonId
from cases.wire import Line, Wire, parse, to_json
from hospital.database import from_text, to_text
from hospital.fhir.hospital_side import MatchedPatient
from hospital.fhir.imaging import Accession
from hospital.matching import MatchedOrder

_SELECT = "SELECT case_id, document, person_id, at FROM matching "
_System = Annotated[str, StringConstraints(max_length=200)]


class Match(Wire):
    """A case's patient and order. ``patient_reference``: where the FHIR server keeps the patient, when looked up.

    ``patient_name``: as the hospital has it, shown beside the practice's so that nobody mixes up two patients.
    """

    order: MatchedOrder
    patient_system: _System
    accession_system: _System
    patient_reference: Line = ""
    patient_name: Line = ""

    @property
    def patient(self) -> MatchedPatient:
        """As the FHIR bundle refers to them."""
        accession = Accession(self.accession_system, self.order.accession_number)
        return MatchedPatient(self.patient_system, self.order.patient_id, accession, self.patient_reference)


@dataclass(frozen=True)
class Made:
    """A match with who made it, and when."""

    case_id: CaseId
    match: Match
    person_id: PersonId
    at: datetime


class Matches:
    """The table ``matching``. Callers bracket related changes with ``database.transaction``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_case(self, case_id: CaseId) -> Match | None:
        """What a case was matched with."""
        row = self._connection.execute(
            "SELECT document FROM matching WHERE case_id = ?", (case_id,)
        ).fetchone()
        return None if row is None else parse(Match, row[0])

    def made(self, case_id: CaseId) -> Made | None:
        """What a case was matched with, by whom."""
        return next(iter(self._select("WHERE case_id = ?", case_id)), None)

    def lately(self, most: int) -> list[Made]:
        """The newest matches."""
        return self._select("ORDER BY at DESC, rowid DESC LIMIT ?", most)

    def set(self, case_id: CaseId, match: Match, person_id: PersonId, at: datetime) -> None:
        """Match a case, or match it otherwise while nothing of it is filed."""
        self._connection.execute(
            "INSERT OR REPLACE INTO matching VALUES (?, ?, ?, ?)",
            (case_id, to_json(match), person_id, to_text(at)),
        )

    def unmatched(self) -> Sequence[CaseId]:
        """The cases that nobody matched, oldest first; those that were withdrawn are not filed."""
        rows = self._connection.execute(
            "SELECT case_id FROM case_row LEFT JOIN matching USING (case_id)"
            " WHERE matching.case_id IS NULL AND state <> 'withdrawn' ORDER BY case_row.position"
        )
        return [case_id for (case_id,) in rows]

    def _select(self, which: str, value: str | int) -> list[Made]:
        rows = self._connection.execute(_SELECT + which, (value,))
        return [
            Made(case_id, parse(Match, kept), person_id, from_text(at))
            for case_id, kept, person_id, at in rows
        ]

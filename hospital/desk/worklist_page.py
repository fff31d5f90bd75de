"""What the worklist shows: each row with its clock, names as far as they may be seen, and who works on it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from cases.identifiers import CaseId, PersonId
from cases.working_days import working_days_left
from hospital.case_file import CaseState
from hospital.desk.visit import Visit
from hospital.filing.standing import Standing, standings
from hospital.protocols import protocol_for
from hospital.shelves import Shelf
from hospital.worklist import Row, Wish, counts, listed, protocols

DISCREET_COOKIE = "pli-discreet"
MOST = 100
"""Rows of one page."""
_WAITS = {CaseState.RECEIVED, CaseState.OPENED}


@dataclass(frozen=True)
class Clock:
    """How long until the promised day: ``days`` working days left, or passed when ``late``."""

    due: date
    days: int
    late: bool


@dataclass(frozen=True)
class Shown:
    """One row. ``clock``: ``None`` when nobody waits any more. ``holder``: a name, ``mine`` when it is the reader's.

    ``standing``: how far it is filed.
    """

    row: Row
    specialty: str
    clock: Clock | None
    holder: str
    mine: bool
    proposer: str
    standing: Standing


@dataclass(frozen=True)
class Specialty:
    """A choice of the filter."""

    name: str
    title: str


def clock(visit: Visit, row: Row) -> Clock | None:
    """The promise of a case that still waits."""
    if row.state not in _WAITS:
        return None
    today = visit.desk.now().astimezone().date()
    left = working_days_left(today, row.due, visit.home.service.closed_days)
    return Clock(row.due, abs(left), late=row.due < today)


def specialty(visit: Visit, name: str) -> str:
    """The title of a specialty's protocol, else its own name."""
    protocol = protocol_for(name)
    return name.replace("_", " ") if protocol is None else protocol.title.in_language(visit.language)


def names(visit: Visit) -> dict[PersonId, str]:
    """Everybody of the service, by identifier."""
    return {person.person_id: person.name for person in visit.home.people.all()}


def is_discreet(visit: Visit) -> bool:
    """Whether names are hidden in lists."""
    return visit.request.cookies.get(DISCREET_COOKIE) == "1"


def list_context(visit: Visit, wish: Wish) -> dict[str, Any]:
    """What the list's template needs."""
    reader = visit.account.person_id
    listing = listed(visit.home, reader, wish)
    people = names(visit)
    filed = standings(visit.home.connection, [row.case_id for row in listing.rows])
    return {
        "wish": wish,
        "rows": [_shown(visit, row, people, filed) for row in listing.rows],
        "total": listing.total,
        "counts": counts(visit.home, reader),
        "shelves": tuple(Shelf),
        "specialties": [Specialty(name, specialty(visit, name)) for name in protocols(visit.home)],
        "discreet": is_discreet(visit),
    }


def _shown(visit: Visit, row: Row, people: dict[PersonId, str], filed: dict[CaseId, Standing]) -> Shown:
    return Shown(
        row=row,
        specialty=specialty(visit, row.protocol),
        clock=clock(visit, row),
        holder=people.get(row.taken_by or "", ""),
        mine=row.taken_by == visit.account.person_id,
        proposer=people.get(row.proposed_by or "", ""),
        standing=filed.get(row.case_id, Standing()),
    )

"""What was refused, or waits for something: it lies here sealed, and only a person can end that.

    refused ──retry──► held ──opened──► received, or refused again
    refused, waiting ──remove, after some weeks, with a reason──► removed (the row and the trail stay)

Nothing is deleted by itself. Who did what, and the reason for removing, stand in the audit trail.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from cases.errors import WrongUsage
from cases.identifiers import PackageId, PartyId, PersonId
from hospital.arrivals import Arrival, ArrivalState
from hospital.audit import Deed, record
from hospital.database import transaction
from hospital.errors import HeldTooShort, NotHeldBack
from hospital.home import Home

LEAST_DAYS = 30
"""How long a package is held back before it may be removed, unless the configuration says otherwise."""
MOST_REASON = 300
_STATES = (ArrivalState.LISTED, ArrivalState.HELD, ArrivalState.REFUSED)


@dataclass(frozen=True)
class HeldBack:
    """One package. ``sender``: whom the gateway named; ``sender_name``: as its key record says, if that is known.

    ``code`` and ``fields`` say why, as ``cases.errors`` does (empty: it was not opened yet); ``since`` when.
    ``size`` in bytes. ``refused``: it is in quarantine; else it waits for something that may still come.
    """

    package_id: PackageId
    sender: PartyId
    sender_name: str | None
    size: int
    refused: bool
    code: str
    fields: Mapping[str, str | int]
    explained: str
    since: datetime

    def days(self, now: datetime) -> int:
        """Whole days that it has been here."""
        return max(timedelta(0), now - self.since).days


def held_back(home: Home) -> list[HeldBack]:
    """All of them, in the order in which they came."""
    names = {known.party_id: known.name for known in home.book.parties()}
    return [_held_back(arrival, names) for arrival in home.arrivals.in_state(*_STATES)]


def retry(home: Home, beginning: str, at: datetime, person_id: PersonId | None = None) -> PackageId:
    """Let it be opened once more, by the service that runs or the next ``pull``; returns its whole identifier.

    After trusting its sender, say, or an update of Pli. Raises ``NotHeldBack``.
    """
    with transaction(home.connection):
        arrival = _find(home, beginning)
        home.arrivals.try_again(arrival.package_id)
        _record(home, at, person_id, f"{arrival.package_id} retry")
    return arrival.package_id


def remove(
    home: Home,
    beginning: str,
    reason: str,
    at: datetime,
    person_id: PersonId | None = None,
    least_days: int = LEAST_DAYS,
) -> PackageId:
    """Delete the sealed file for good, and take the package off the gateway's list; returns its whole identifier.

    Raises ``NotHeldBack``, ``HeldTooShort``, ``WrongUsage`` without a reason.
    """
    reason = " ".join(reason.split())
    if not 0 < len(reason) <= MOST_REASON:
        raise WrongUsage(why=f"a package is removed with a reason of 1 to {MOST_REASON} characters")
    with transaction(home.connection):
        arrival = _find(home, beginning)
        days = _held_back(arrival, {}).days(at)
        if days < least_days:
            raise HeldTooShort(days=days, least=least_days)
        home.arrivals.settle(arrival.package_id, ArrivalState.REMOVED)
        _record(home, at, person_id, f"{arrival.package_id} remove {arrival.reason}: {reason}")
    home.package_path(arrival.package_id).unlink(missing_ok=True)
    return arrival.package_id


def _find(home: Home, beginning: str) -> Arrival:
    found = [arrival for arrival in home.arrivals.named(beginning) if arrival.state in _STATES]
    if not beginning or len(found) != 1:
        raise NotHeldBack(package=beginning)
    return found[0]


def _record(home: Home, at: datetime, person_id: PersonId | None, detail: str) -> None:
    record(home.connection, Deed.QUARANTINE_CHANGED, at, person_id=person_id, detail=detail)


def _held_back(arrival: Arrival, names: Mapping[PartyId, str]) -> HeldBack:
    return HeldBack(
        package_id=arrival.package_id,
        sender=arrival.sender,
        sender_name=names.get(arrival.sender),
        size=arrival.size,
        refused=arrival.state is ArrivalState.REFUSED,
        code=arrival.reason,
        fields=arrival.fields,
        explained=arrival.explained,
        since=arrival.noted_at or arrival.held_since or arrival.stored_at,
    )

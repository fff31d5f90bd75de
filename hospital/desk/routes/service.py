"""How the service runs, and whose keys it knows, for an administrator."""

from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import replace
from importlib.metadata import version
from typing import Annotated, TypeVar

from fastapi import APIRouter, Depends, Form, UploadFile
from fastapi.responses import Response

from cases.errors import KeyRecordInvalid, KeyRefused, PliError, WireRefused
from cases.identifiers import PartyId
from crypto.key_book import Trust
from crypto.public_keys import fingerprint
from hospital import trusting
from hospital.desk.certificate import expiry
from hospital.desk.rights import Right
from hospital.desk.visit import Visit, needs
from hospital.filing.ledger import Filing, Ledger
from hospital.home import Home
from hospital.outgoing import Entry
from hospital.quarantine import held_back
from hospital.service_counts import counted
from hospital.words import later as _

router = APIRouter()
Managing = Annotated[Visit, Depends(needs(Right.MANAGE))]
_MOST_BYTES = 524_288
_Stuck = TypeVar("_Stuck", Entry, Filing)
_TRUST = {
    Trust.VERIFIED: _("compared by telephone"),
    Trust.UNVERIFIED: _("never compared"),
    Trust.CHANGED: _("other keys came: compare again"),
}


@router.get("/service")
def service(visit: Managing) -> Response:
    """State, versions, certificate, and the practices."""
    return _page(visit)


@router.post("/service/trust")
def take_in(visit: Managing, record: UploadFile) -> Response:
    """Take in a key record, or those of an invitation."""
    try:
        trusting.take_in(visit.home, record.file.read(_MOST_BYTES), visit.desk.now(), visit.account.person_id)
    except (WireRefused, KeyRefused) as error:
        return _page(visit, error=error, about="record", status=422)
    return visit.go("/service")


@router.post("/service/parties/{party_id}/confirm")
def confirm(
    visit: Managing, party_id: PartyId, digits: Annotated[str, Form(max_length=300)] = ""
) -> Response:
    """The digits were compared by telephone."""
    try:
        trusting.confirm(visit.home, party_id, digits, visit.desk.now(), visit.account.person_id)
    except KeyRecordInvalid as error:
        return _page(visit, error=error, about=party_id, status=422)
    return visit.go("/service")


@router.post("/service/parties/{party_id}/reject")
def reject(visit: Managing, party_id: PartyId) -> Response:
    """The other keys are not theirs: what was known stays."""
    trusting.reject_change(visit.home, party_id, visit.desk.now(), visit.account.person_id)
    return visit.go("/service")


def _page(visit: Visit, *, error: PliError | None = None, about: str = "", status: int = 200) -> Response:
    home, settings = visit.home, visit.desk.config.desk
    return visit.page(
        "service.html",
        status=status,
        service=home.service,
        fingerprint=fingerprint(home.keys.record),
        gateway=home.gateway.url,
        version=version("pli"),
        receiving=visit.desk.receiving(),
        counts=counted(home.connection),
        held=len(held_back(home)),
        unsent=_unsent(home),
        filing_trouble=visit.desk.filing_trouble(),
        unfiled=_unfiled(visit),
        expires=expiry(settings.certificate) if settings.certificate else None,
        behind_proxy=bool(settings.proxies),
        now=visit.desk.now(),
        parties=_parties(visit, home),
        error=error,
        about=about,
    )


def _unsent(home: Home) -> list[tuple[Entry, int]]:
    """What stands in the way of something to send, and of how much."""
    stuck = [entry for entry in home.outgoing.unsent() if entry.reason]
    return _of_each_kind(stuck, lambda entry: entry.explained)


def _unfiled(visit: Visit) -> list[tuple[Filing, int]]:
    """What the archives said of objects they do not have, and of how many.

    An archive's own words may name a patient; they are for those who read cases.
    """
    elsewhere = visit.gettext("its words stand under “To be matched”")
    stuck = Ledger(visit.home.connection).troubled()
    told = [replace(each, fields=_without_words(each.fields, elsewhere)) for each in stuck]
    return _of_each_kind(told, _kind_of)


def _of_each_kind(found: Sequence[_Stuck], kind_of: Callable[[_Stuck], Hashable]) -> list[tuple[_Stuck, int]]:
    """One, with how many there are like it; the most frequent first."""
    one = {kind_of(each): each for each in found}
    return [(one[kind], number) for kind, number in Counter(map(kind_of, found)).most_common()]


def _without_words(fields: Mapping[str, str | int], instead: str) -> dict[str, str | int]:
    return {name: instead if name == "reason" else value for name, value in fields.items()}


def _kind_of(filing: Filing) -> tuple[str, ...]:
    return filing.target, filing.state, filing.reason, str(sorted(filing.fields.items()))


def _parties(visit: Visit, home: Home) -> list[dict[str, str]]:
    found = []
    for known in home.book.parties():
        trust = home.book.trust_of(known.party_id)
        found.append(
            {
                "party_id": known.party_id,
                "name": known.name,
                "trust": trust.value,
                "how": visit.gettext(_TRUST[trust]),
                "fingerprint": fingerprint(home.book.to_confirm(known.party_id)),
            }
        )
    return sorted(found, key=lambda each: (each["trust"] == "verified", each["name"]))

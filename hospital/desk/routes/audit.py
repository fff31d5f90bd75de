"""Who did what, for an administrator: cases by their identifiers alone."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from fastapi.responses import Response

from hospital import audit
from hospital.audit import Deed
from hospital.database import transaction
from hospital.desk.deed_words import deed_words
from hospital.desk.detail_words import DetailWords
from hospital.desk.rights import Right
from hospital.desk.visit import Visit, needs

router = APIRouter()
Auditing = Annotated[Visit, Depends(needs(Right.AUDIT))]
_PAGE = 100


@router.get("/audit")
def trail(
    visit: Auditing,
    case: Annotated[str, Query(max_length=64)] = "",
    person: Annotated[str, Query(max_length=64)] = "",
    before: Annotated[int | None, Query(ge=1)] = None,
) -> Response:
    """A page of the trail, newest first; that it was looked at stands in it too."""
    _note(visit, f"case={case.strip() or '-'} person={person or '-'}")
    found = audit.entries(
        visit.home.connection,
        before=before,
        most=_PAGE + 1,
        case_id=case.strip() or None,
        person_id=person or None,
    )
    names = {each.person_id: each.name for each in visit.home.people.all()}
    parties = {each.party_id: each.name for each in visit.home.book.parties()}
    return visit.page(
        "audit.html",
        entries=found[:_PAGE],
        older=found[_PAGE - 1].position if len(found) > _PAGE else None,
        people=visit.home.people.all(),
        names=names,
        details=DetailWords(visit.gettext, names | parties),
        deeds=deed_words(visit.gettext),
        case=case.strip(),
        person=person,
    )


@router.get("/audit/verify")
def verify(visit: Auditing, head: Annotated[str, Query(max_length=64)] = "") -> Response:
    """Compute every hash anew, and show the last for noting elsewhere; ``head``: one that was noted earlier."""
    _note(visit, "verify")
    noted = head.strip().lower()
    stands = audit.has_head(visit.home.connection, noted) if noted else None
    return visit.page(
        "audit_verify.html", verdict=audit.verify(visit.home.connection), noted=noted, stands=stands
    )


def _note(visit: Visit, what: str) -> None:
    with transaction(visit.home.connection):
        audit.record(
            visit.home.connection,
            Deed.AUDIT_SEEN,
            visit.desk.now(),
            person_id=visit.account.person_id,
            detail=what,
        )

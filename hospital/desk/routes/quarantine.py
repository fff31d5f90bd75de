"""What was refused or waits, for an administrator: sender, size and reason; it lies here sealed, and stays unread."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form
from fastapi.responses import Response

from cases.errors import PliError, WrongUsage, remembered
from cases.identifiers import PackageId
from hospital import quarantine
from hospital.desk.pages import said
from hospital.desk.rights import Right
from hospital.desk.visit import Visit, needs
from hospital.errors import HeldTooShort
from hospital.quarantine import MOST_REASON, HeldBack, held_back

router = APIRouter()
Managing = Annotated[Visit, Depends(needs(Right.MANAGE))]


@router.get("/quarantine")
def shown(visit: Managing) -> Response:
    """All of it."""
    return _page(visit)


@router.post("/quarantine/{package_id}/retry")
def retry(visit: Managing, package_id: PackageId) -> Response:
    """Have it opened once more."""
    quarantine.retry(visit.home, package_id, visit.desk.now(), visit.account.person_id)
    return visit.go("/quarantine")


@router.post("/quarantine/{package_id}/remove")
def remove(
    visit: Managing, package_id: PackageId, reason: Annotated[str, Form(max_length=2000)] = ""
) -> Response:
    """Delete it for good; the row and the reason stay in the trail."""
    now, by = visit.desk.now(), visit.account.person_id
    least = visit.desk.config.quarantine_days
    try:
        quarantine.remove(visit.home, package_id, reason, now, by, least)
    except (WrongUsage, HeldTooShort) as error:
        return _page(visit, about=package_id, error=error, status=422)
    return visit.go("/quarantine")


def _page(
    visit: Visit, *, about: PackageId | None = None, error: PliError | None = None, status: int = 200
) -> Response:
    now = visit.desk.now()
    held = [(each, each.days(now), _reason(visit, each)) for each in held_back(visit.home)]
    return visit.page(
        "quarantine.html",
        status=status,
        held=held,
        least=visit.desk.config.quarantine_days,
        most=MOST_REASON,
        about=about,
        error=error,
    )


def _reason(visit: Visit, held: HeldBack) -> str:
    """Why, in the reader's language; in English when this Pli no longer knows the code."""
    error = remembered(held.code, held.fields) if held.code else None
    return held.explained if error is None else said(visit.language, error)

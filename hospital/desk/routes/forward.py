"""Forwarding a case to another service whose keys were compared here."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Query
from fastapi.responses import Response
from pydantic import ValidationError

from cases.errors import PliError
from cases.identifiers import CaseId
from hospital.desk.jotting import forget, jotted, keep
from hospital.desk.rights import Right
from hospital.desk.typed import Form, Typed
from hospital.desk.visit import Visit, needs
from hospital.errors import TextUnfit
from hospital.forwarding import forward, services
from hospital.jottings import FORMS

router = APIRouter(prefix="/cases/{case_id}/forward")
Answering = Annotated[Visit, Depends(needs(Right.ANSWER))]


@router.get("")
def page(visit: Answering, case_id: CaseId, to: Annotated[str, Query(max_length=64)] = "") -> Response:
    """To whom, why, and by which consent: as typed before. ``to``: the service that is chosen already."""
    kept = jotted(visit, case_id)
    typed = {name: kept[f"forward.{name}"] for name in FORMS["forward"]}
    return _page(visit, case_id, Typed((("to", to or typed["to"]), *typed.items())))


@router.post("")
def send(visit: Answering, case_id: CaseId, form: Form) -> Response:
    """Forward it; else the page again, with what stands in the way and what was typed."""
    keep(visit, case_id, "forward", form)
    try:
        _forward(visit, case_id, form)
    except PliError as error:
        return _page(visit, case_id, form, error)
    forget(visit, case_id, "forward")
    visit.desk.say()
    return visit.go(f"/cases/{case_id}")


def _forward(visit: Visit, case_id: CaseId, form: Typed) -> None:
    known = {service.party_id for service in services(visit.home)}
    if form.one("to") not in known:
        raise TextUnfit
    basis = form.one("basis").strip() or None
    try:
        forward(visit.home, case_id, form.one("to"), visit.person, form.one("reason"), basis, visit.desk.now)
    except ValidationError:
        raise TextUnfit from None


def _page(visit: Visit, case_id: CaseId, form: Typed, error: PliError | None = None) -> Response:
    case = visit.home.case(case_id)
    return visit.page(
        "forward.html",
        status=HTTPStatus.OK if error is None else HTTPStatus.UNPROCESSABLE_ENTITY,
        case=case,
        request=case.request.document,
        services=services(visit.home),
        consented=set(case.request.document.consent.recipients),
        typed=form,
        error=error,
    )

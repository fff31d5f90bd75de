"""A case: opened by a person, taken and given back, taken over; what came since it was opened."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.responses import Response

from cases.identifiers import CaseId
from hospital import taking, worklist
from hospital.answer import mark_read
from hospital.desk.case_page import case_context
from hospital.desk.rights import Right
from hospital.desk.typed import Form
from hospital.desk.visit import Visit, needs

router = APIRouter()
Reader = Annotated[Visit, Depends(needs(Right.READ))]
Approver = Annotated[Visit, Depends(needs(Right.APPROVE))]


@router.get("/next")
def next_case(visit: Reader, after: str = "") -> Response:
    """The case to answer next, or the worklist when there is none."""
    found = worklist.next_case(visit.home, visit.account.person_id, after)
    return visit.go("/" if found is None else f"/cases/{found}")


@router.get("/cases/{case_id}")
def opened(visit: Reader, case_id: CaseId, sent: CaseId | None = None, edit: str = "") -> Response:
    """The whole case. That a person opened it is said to the practice."""
    if mark_read(visit.home, case_id, visit.person, visit.desk.now):
        visit.desk.say()
    case = visit.home.case(case_id)
    return visit.page("case.html", sent=sent, edit=bool(edit), **case_context(visit, case))


@router.get("/cases/{case_id}/news")
def news(visit: Reader, case_id: CaseId, seen: int = 0) -> Response:
    """What came since; nothing while nothing did. Asked by the page itself, so that nobody has read it by this."""
    case = visit.home.case(case_id)
    came = case.messages[seen:] if seen >= 0 else ()
    if not came:
        return Response(status_code=HTTPStatus.NO_CONTENT)
    return visit.page("_news.html", case=case, came=came)


@router.post("/cases/{case_id}/take")
def take(visit: Reader, case_id: CaseId, form: Form) -> Response:
    """Take it; raises ``CaseTaken`` for the slower of two. From the list, the list goes on from there."""
    taking.take(visit.home, case_id, visit.account.person_id, visit.desk.now())
    return visit.go(f"/#open-{case_id}" if form.one("next") == "list" else f"/cases/{case_id}#answer")


@router.post("/cases/{case_id}/take-over")
def take_over(visit: Approver, case_id: CaseId) -> Response:
    """A supervisor goes on with what somebody else has taken."""
    taking.take_over(visit.home, case_id, visit.account.person_id, visit.desk.now())
    return visit.go(f"/cases/{case_id}#answer")


@router.post("/cases/{case_id}/give-back")
def give_back(visit: Reader, case_id: CaseId) -> Response:
    """Somebody else may take it; what was typed stays with the case."""
    taking.give_back(visit.home, case_id, visit.account.person_id, visit.desk.now())
    return visit.go("/")

"""What is written on a case beside the answer: to the practice, sealed; and among the team, which nobody else reads."""

from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.responses import Response
from pydantic import ValidationError

from cases.errors import PersonUnknown
from cases.identifiers import CaseId
from hospital.desk.case_page import colleagues
from hospital.desk.jotting import forget, keep
from hospital.desk.rights import Right
from hospital.desk.typed import Form
from hospital.desk.visit import Visit, needs
from hospital.errors import TextUnfit
from hospital.jottings import FORMS
from hospital.remarks import remark
from hospital.retakes import retake_of
from hospital.saying import ask_retake, say

router = APIRouter(prefix="/cases/{case_id}")
Reader = Annotated[Visit, Depends(needs(Right.READ))]
Answering = Annotated[Visit, Depends(needs(Right.ANSWER))]
_MOST_REMARK = 4_000


@router.post("/jot")
def jot(visit: Reader, case_id: CaseId, form: Form) -> Response:
    """Keep what somebody is typing into one of the forms (``which``); a line that says so."""
    if form.one("which") not in FORMS:
        raise TextUnfit
    keep(visit, case_id, form.one("which"), form)
    return visit.page("_kept.html", error=None, at=visit.desk.now())


@router.post("/say")
def write(visit: Answering, case_id: CaseId, form: Form) -> Response:
    """A message to the practice."""
    keep(visit, case_id, "say", form)
    try:
        say(visit.home, case_id, visit.person, form.one("text"), visit.desk.now)
    except ValidationError:
        raise TextUnfit from None
    forget(visit, case_id, "say")
    visit.desk.say()
    return visit.go(f"/cases/{case_id}#thread")


@router.post("/ask-again")
def ask_again(visit: Answering, case_id: CaseId, form: Form) -> Response:
    """A view to take again, without an answer yet."""
    keep(visit, case_id, "again", form)
    case = visit.home.case(case_id)
    retake = retake_of(case, form.one("retake"), form.one("reason"))
    if retake is None:
        raise TextUnfit
    ask_retake(visit.home, case_id, visit.person, retake, now=visit.desk.now)
    forget(visit, case_id, "again")
    visit.desk.say()
    return visit.go(f"/cases/{case_id}#thread")


@router.post("/remarks")
def note(visit: Reader, case_id: CaseId, form: Form) -> Response:
    """A remark for the team, perhaps a question to one colleague."""
    keep(visit, case_id, "remark", form)
    text, asked = form.one("text").strip(), form.one("asked")
    if not text or len(text) > _MOST_REMARK:
        raise TextUnfit
    if asked and asked not in {person_id for person_id, _ in colleagues(visit)}:
        raise PersonUnknown(person=asked[:40])
    remark(visit.home, case_id, visit.account.person_id, text, visit.desk.now(), asked or None)
    forget(visit, case_id, "remark")
    return visit.go(f"/cases/{case_id}#team")

"""The answer: kept as typed, checked as the practice will read it, sent; or proposed, and approved or returned."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.responses import Response
from pydantic import ValidationError

from cases.answer import Answer
from cases.errors import PliError
from cases.identifiers import CaseId
from hospital import answering, worklist
from hospital.case_file import CaseFile
from hospital.desk.case_page import Stand, case_context, stands
from hospital.desk.jotting import forget
from hospital.desk.jotting import keep as keep_typed
from hospital.desk.rights import Right
from hospital.desk.typed import Form, Typed
from hospital.desk.visit import Visit, needs
from hospital.drafts import MOST_DIAGNOSES, Draft, TypedDiagnosis, answer_of
from hospital.errors import CaseNotYours, DraftIncomplete, NewsMeanwhile, NothingProposed, TextUnfit
from hospital.proposals import Proposals

router = APIRouter(prefix="/cases/{case_id}")
Writer = Annotated[Visit, Depends(needs(Right.PROPOSE))]
Answering = Annotated[Visit, Depends(needs(Right.ANSWER))]
Approver = Annotated[Visit, Depends(needs(Right.APPROVE))]
_MOST_WHY = 2_000
_ONE_EACH = Draft.model_fields.keys() - {"v", "diagnoses"}


@router.post("/draft")
def keep(visit: Writer, case_id: CaseId, form: Form) -> Response:
    """Keep what was typed. For htmx, a line that says so, or why it could not be."""
    if visit.request.headers.get("HX-Request") != "true":
        _keep(visit, case_id, form)
        return visit.go(f"/cases/{case_id}#answer")
    try:
        _keep(visit, case_id, form)
    except PliError as error:
        return visit.page("_kept.html", status=HTTPStatus.CONFLICT, error=error, at=None)
    return visit.page("_kept.html", error=None, at=visit.desk.now())


@router.post("/check")
def check(visit: Writer, case_id: CaseId, form: Form) -> Response:
    """Keep it, and show it as the practice will read it; else the form again with what is missing."""
    _keep(visit, case_id, form)
    try:
        _answer(visit, visit.home.case(case_id))
    except DraftIncomplete as error:
        return _form_again(visit, case_id, error)
    return visit.go(f"/cases/{case_id}/check?seen={form.number('seen')}")


@router.get("/check")
def preview(visit: Writer, case_id: CaseId, seen: int = 0) -> Response:
    """The answer as the practice will read it, in the language of its question; ``seen`` as ``answering`` has it."""
    news = len(visit.home.case(case_id).messages) > seen
    return _preview(visit, case_id, NewsMeanwhile() if news else None)


@router.post("/send")
def send(visit: Answering, case_id: CaseId, form: Form) -> Response:
    """Seal it; then the next case, or this one."""
    try:
        answering.send(visit.home, case_id, visit.person, form.number("seen"), visit.desk.now())
    except DraftIncomplete as error:
        return _form_again(visit, case_id, error)
    except NewsMeanwhile as error:
        return _preview(visit, case_id, error)
    visit.desk.say()
    after = worklist.next_case(visit.home, visit.account.person_id, case_id)
    return _go_on(visit, case_id, after, form)


@router.post("/submit")
def submit(visit: Writer, case_id: CaseId, form: Form) -> Response:
    """Ask a supervisor to send it."""
    try:
        answering.submit(visit.home, case_id, visit.person, form.number("seen"), visit.desk.now())
    except DraftIncomplete as error:
        return _form_again(visit, case_id, error)
    except NewsMeanwhile as error:
        return _preview(visit, case_id, error)
    return _go_on(visit, case_id, worklist.next_case(visit.home, visit.account.person_id, case_id), form)


@router.post("/take-back")
def take_back(visit: Writer, case_id: CaseId) -> Response:
    """Its author has more to write."""
    answering.take_back(visit.home, case_id, visit.account.person_id, visit.desk.now())
    return visit.go(f"/cases/{case_id}#answer")


@router.post("/approve")
def approve(visit: Approver, case_id: CaseId, form: Form) -> Response:
    """Send what a resident wrote, under one's own name beside theirs."""
    try:
        answering.approve(visit.home, case_id, visit.person, form.number("seen"), visit.desk.now())
    except DraftIncomplete as error:
        return _form_again(visit, case_id, error)
    except NewsMeanwhile as error:
        return _preview(visit, case_id, error)
    visit.desk.say()
    return _go_on(visit, case_id, worklist.next_to_approve(visit.home, case_id), form)


@router.post("/return")
def return_(visit: Approver, case_id: CaseId, form: Form) -> Response:
    """Give it back to the resident, saying why."""
    keep_typed(visit, case_id, "return", form)
    why = form.one("why").strip()
    if not why or len(why) > _MOST_WHY:
        raise TextUnfit
    answering.return_(visit.home, case_id, visit.account.person_id, why, visit.desk.now())
    forget(visit, case_id, "return")
    after = worklist.next_to_approve(visit.home, case_id)
    return visit.go("/?shelf=approval" if after is None else f"/cases/{after}")


def draft_of(form: Typed) -> Draft:
    """What stands in the form; raises ``TextUnfit`` for a field beyond all measure."""
    rows = zip(form.all("diagnosis"), form.all("certainty"), strict=False)
    named = [(text, how_sure) for text, how_sure in rows if text.strip()][:MOST_DIAGNOSES]
    fields: dict[str, object] = {name: form.one(name) for name in _ONE_EACH}
    try:
        typed = tuple(TypedDiagnosis(text=text, certainty=how_sure) for text, how_sure in named)
        return Draft.model_validate(fields | {"diagnoses": typed})
    except ValidationError:
        raise TextUnfit from None


def _keep(visit: Visit, case_id: CaseId, form: Typed) -> None:
    answering.keep(
        visit.home,
        case_id,
        visit.account.person_id,
        draft_of(form),
        visit.desk.now(),
        approves=visit.may(Right.APPROVE),
    )


def _answer(visit: Visit, case: CaseFile) -> Answer:
    """The answer that is kept, as it would be sent by who looks; raises ``DraftIncomplete``, ``NothingProposed``."""
    found = Proposals(visit.home.connection).find(case.case_id)
    if found is None:
        raise NothingProposed
    if stands(visit, case, found) is not Stand.APPROVING:
        return answer_of(found.draft, case, visit.person, visit.desk.now())
    author = visit.home.people.find(found.author)
    return answer_of(found.draft, case, author, visit.desk.now(), supervisor=visit.person)


def _preview(visit: Visit, case_id: CaseId, error: PliError | None = None) -> Response:
    case = visit.home.case(case_id)
    stand = stands(visit, case, Proposals(visit.home.connection).find(case_id))
    if stand not in (Stand.WRITING, Stand.APPROVING):
        raise CaseNotYours
    try:
        answer = _answer(visit, case)
    except DraftIncomplete as incomplete:
        return _form_again(visit, case_id, incomplete)
    return visit.page(
        "check.html",
        status=HTTPStatus.OK if error is None else HTTPStatus.CONFLICT,
        error=error,
        case=case,
        request=case.request.document,
        stands=stand,
        answer=answer,
        shown=visit.rendered("_answer.html", answer.language, answer=answer),
        proposes=not visit.may(Right.ANSWER),
    )


def _form_again(visit: Visit, case_id: CaseId, error: DraftIncomplete) -> Response:
    case = visit.home.case(case_id)
    context = case_context(visit, case, faults=error.faults)
    return visit.page("case.html", status=HTTPStatus.UNPROCESSABLE_ENTITY, sent=None, edit=True, **context)


def _go_on(visit: Visit, done: CaseId, after: CaseId | None, form: Typed) -> Response:
    if form.one("then") != "next":
        return visit.go(f"/cases/{done}?sent={done}")
    return visit.go("/" if after is None else f"/cases/{after}?sent={done}")

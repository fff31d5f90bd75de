"""Which patient and order of this hospital a case belongs to: looked up by the national number, or typed and shown."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form
from fastapi.responses import Response
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from cases.identifiers import CaseId
from hospital import worklist
from hospital.audit import Deed, record
from hospital.database import transaction
from hospital.desk.own_patients import Candidate, Found, Known, by_national_number, by_own_number
from hospital.desk.rights import Right
from hospital.desk.visit import Visit, needs
from hospital.desk.worklist_page import names
from hospital.filing.ledger import Ledger
from hospital.filing.matched import Match, Matches
from hospital.filing.standing import standings
from hospital.matching import MatchedOrder

router = APIRouter()
Matching = Annotated[Visit, Depends(needs(Right.FILE))]
_MOST_SHOWN = 100
_MOST_LATELY = 20
_MOST_WORDS = 200
"""Characters of a name or an order's words that are kept: no record of a person needs more."""
_FIELD = Field("", max_length=300)


class TypedMatch(BaseModel):
    """The form, untrusted. ``seen``: whom the page showed (their place on the server), or ``Known`` for nobody."""

    model_config = ConfigDict(frozen=True, extra="ignore")
    patient_id: str = _FIELD
    accession_number: str = _FIELD
    seen: str = _FIELD
    confirmed: str = _FIELD


@router.get("/unmatched")
def unmatched(visit: Matching, matched: CaseId | None = None) -> Response:
    """The cases that wait for a match, what could not be filed, and what was matched lately."""
    home, reader = visit.home, visit.account.person_id
    matches, ledger = Matches(home.connection), Ledger(home.connection)
    waiting, lately = matches.unmatched(), matches.lately(_MOST_LATELY)
    return visit.page(
        "unmatched.html",
        rows=[worklist.row(home, reader, case_id) for case_id in waiting[:_MOST_SHOWN]],
        more=max(0, len(waiting) - _MOST_SHOWN),
        troubled=[(worklist.row(home, reader, each.case_id), each) for each in ledger.troubled()],
        lately=[(worklist.row(home, reader, each.case_id), each) for each in lately],
        standings=standings(home.connection, [each.case_id for each in lately]),
        names=names(visit),
        just=next((each for each in lately if each.case_id == matched), None),
    )


@router.get("/cases/{case_id}/match")
def match_page(visit: Matching, case_id: CaseId) -> Response:
    """The patient as the practice has them, beside those that the hospital has."""
    return _page(visit, case_id, TypedMatch())


@router.post("/cases/{case_id}/match")
def match(visit: Matching, case_id: CaseId, typed: Annotated[TypedMatch, Form()]) -> Response:
    """Match a case with whom the page has shown; filing begins. Until then, show who has the number that was typed."""
    patient = visit.home.case(case_id).request.document.patient
    try:
        order = _order(visit, typed)
    except ValidationError:
        problem = visit.gettext(
            "A patient number (64 signs at most) and an accession number (16) are needed."
        )
        return _page(visit, case_id, typed, problem=problem)
    found = by_own_number(visit, patient, order.patient_id)
    known = _seen(found, typed.seen)
    if known is None:
        return _page(visit, case_id, typed, asked=found)
    if not typed.confirmed:
        problem = visit.gettext("Say that it is the same patient: compare name and birth date.")
        return _page(visit, case_id, typed, asked=found, problem=problem)
    _keep(visit, case_id, _match(visit, order, known), known)
    visit.desk.file()
    return visit.go(f"/unmatched?matched={case_id}")


@router.post("/filings/{about}/retry")
def retry(visit: Matching, about: str) -> Response:
    """File once more what was refused, or waits."""
    with transaction(visit.home.connection):
        Ledger(visit.home.connection).want_again(about, visit.desk.now())
    visit.desk.file()
    return visit.go("/unmatched")


def _order(visit: Visit, typed: TypedMatch) -> MatchedOrder:
    return MatchedOrder(
        patient_id=typed.patient_id,
        issuer=visit.desk.config.filing.patient_issuer,
        accession_number=typed.accession_number,
    )


def _seen(found: Found, seen: str) -> Candidate | Known | None:
    """Whom, or what instead of anybody, the person has before their eyes; ``None`` while it is something else."""
    if not found.candidates:
        return found.nobody if found.nobody in (seen, Known.NO_SERVER) else None
    return next((each for each in found.candidates if each.patient.matched.reference == seen), None)


def _match(visit: Visit, order: MatchedOrder, known: Candidate | Known) -> Match:
    """With the words and the place that the server gave, where it knows the patient."""
    numbers = visit.desk.config.filing
    made = Match(
        order=order, patient_system=numbers.patient_system, accession_system=numbers.accession_system
    )
    if isinstance(known, Known):
        return made
    theirs = known.order(order.accession_number)
    title = "" if theirs is None else theirs.title[:_MOST_WORDS]
    return made.model_copy(
        update={
            "order": order.model_copy(update={"procedure": title}),
            "patient_reference": known.patient.matched.reference,
            "patient_name": known.patient.name[:_MOST_WORDS],
        }
    )


def _keep(visit: Visit, case_id: CaseId, made: Match, known: Candidate | Known) -> None:
    connection, now, person_id = visit.home.connection, visit.desk.now(), visit.account.person_id
    how = known if isinstance(known, Known) else known.known
    with transaction(connection):
        Matches(connection).set(case_id, made, person_id, now)
        Ledger(connection).plan_again(case_id, now)
        record(
            connection, Deed.CASE_MATCHED, now, person_id=person_id, case_id=case_id, detail=f"server={how}"
        )


def _page(
    visit: Visit, case_id: CaseId, typed: TypedMatch, *, asked: Found | None = None, problem: str = ""
) -> Response:
    request = visit.home.case(case_id).request.document
    return visit.page(
        "match.html",
        status=422 if problem else 200,
        request=request,
        match=Matches(visit.home.connection).of_case(case_id),
        found=by_national_number(visit, request.patient),
        typed=typed,
        asked=asked,
        problem=problem,
    )

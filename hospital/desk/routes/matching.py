"""Which patient and order of this hospital a case belongs to: looked up by the national number, or typed."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form
from fastapi.responses import Response
from pydantic import ValidationError

from cases.errors import NotNow, PliError, Refused
from cases.identifiers import CaseId
from cases.person import Patient
from cases.search import is_found
from hospital import worklist
from hospital.audit import Deed, record
from hospital.database import transaction
from hospital.desk.rights import Right
from hospital.desk.visit import Visit, needs
from hospital.fhir.lookup import OrderCandidate, PatientCandidate
from hospital.filing.ledger import Ledger
from hospital.filing.matched import Match, Matches
from hospital.matching import MatchedOrder

router = APIRouter()
Matching = Annotated[Visit, Depends(needs(Right.FILE))]
Typed = Annotated[str, Form(max_length=300)]


@router.get("/unmatched")
def unmatched(visit: Matching) -> Response:
    """The cases that wait for a match, and what could not be filed."""
    home, reader = visit.home, visit.account.person_id
    return visit.page(
        "unmatched.html",
        rows=[worklist.row(home, reader, case_id) for case_id in Matches(home.connection).unmatched()],
        troubled=[
            (worklist.row(home, reader, filing.case_id), filing)
            for filing in Ledger(home.connection).troubled()
        ],
    )


@router.get("/cases/{case_id}/match")
def match_page(visit: Matching, case_id: CaseId) -> Response:
    """The patient as the practice has them, beside those that the hospital has."""
    return _page(visit, case_id)


@router.post("/cases/{case_id}/match")
def match(
    visit: Matching,
    case_id: CaseId,
    patient_id: Typed = "",
    accession_number: Typed = "",
    procedure: Typed = "",
    patient_reference: Typed = "",
    patient_name: Typed = "",
    confirmed: Typed = "",
) -> Response:
    """Match a case; filing begins."""
    if not confirmed:
        problem = visit.gettext("Say that it is the same patient: compare name and birth date.")
        return _page(visit, case_id, problem=problem, status=422)
    try:
        made = _match(visit, patient_id, accession_number, procedure, patient_reference, patient_name)
    except ValidationError:
        problem = visit.gettext(
            "A patient number (64 signs at most) and an accession number (16) are needed."
        )
        return _page(visit, case_id, problem=problem, status=422)
    home = visit.home
    home.case(case_id)
    with transaction(home.connection):
        Matches(home.connection).set(case_id, made, visit.account.person_id, visit.desk.now())
        Ledger(home.connection).plan_again(case_id, visit.desk.now())
        record(
            home.connection,
            Deed.CASE_MATCHED,
            visit.desk.now(),
            person_id=visit.account.person_id,
            case_id=case_id,
        )
    visit.desk.file()
    return visit.go("/unmatched")


@router.post("/filings/{about}/retry")
def retry(visit: Matching, about: str) -> Response:
    """File once more what was refused, or waits."""
    with transaction(visit.home.connection):
        Ledger(visit.home.connection).want_again(about, visit.desk.now())
    visit.desk.file()
    return visit.go("/unmatched")


def _match(visit: Visit, patient_id: str, accession: str, procedure: str, reference: str, name: str) -> Match:
    numbers = visit.desk.config.filing
    return Match(
        order=MatchedOrder(
            patient_id=patient_id,
            issuer=numbers.patient_issuer,
            accession_number=accession,
            procedure=procedure,
        ),
        patient_system=numbers.patient_system,
        accession_system=numbers.accession_system,
        patient_reference=reference,
        patient_name=name,
    )


def _page(visit: Visit, case_id: CaseId, *, problem: str = "", status: int = 200) -> Response:
    request = visit.home.case(case_id).request.document
    found, trouble = _look_up(visit, request.patient)
    return visit.page(
        "match.html",
        status=status,
        request=request,
        match=Matches(visit.home.connection).of_case(case_id),
        candidates=[(each, orders, same_person(request.patient, each)) for each, orders in found],
        trouble=trouble,
        can_look_up=visit.desk.config.fhir is not None,
        problem=problem,
    )


def _look_up(
    visit: Visit, patient: Patient
) -> tuple[list[tuple[PatientCandidate, tuple[OrderCandidate, ...]]], PliError | None]:
    """The hospital's patients of this national number with their open orders; or why they could not be asked for."""
    if patient.niss is None:
        return [], None
    try:
        with visit.desk.lookup() as lookup:
            if lookup is None:
                return [], None
            return [
                (each, lookup.find_orders(each.matched)) for each in lookup.find_patients(patient.niss)
            ], None
    except (NotNow, Refused) as error:
        return [], error


def same_person(patient: Patient, candidate: PatientCandidate) -> bool:
    """Whether name and birth date agree as far as both are known: the number alone may have been mistyped."""
    names = is_found(patient.family_name, candidate.name) and is_found(
        patient.given_name.split()[0], candidate.name
    )
    shorter, longer = sorted((patient.birth_date, candidate.birth_date), key=len)
    return names and longer.startswith(shorter)

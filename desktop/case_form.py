"""A new case as a script hands it in: all at once, and complete. A window begins with an empty draft instead."""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import Field

from cases.codes import Language
from cases.errors import AuthorNotAdmitted
from cases.identifiers import PartyId, new_id
from cases.person import Patient, Practice, Service
from cases.questionnaire import Intake
from cases.request import Urgency
from cases.wire import Name, Wire, WrittenText
from desktop.consent import ConsentForm, recorded, told_as_missing
from desktop.draft import MOST_COPIES, Draft, find_person
from desktop.patient_entry import PatientEntry


class CaseForm(Wire):
    """A new case as it is handed in. ``author`` and ``responsible``: a person's identifier or name in the practice."""

    v: Literal["case-form/v1"] = "case-form/v1"
    service: PartyId
    copies_to: Annotated[tuple[PartyId, ...], Field(max_length=MOST_COPIES)] = ()
    author: Name
    responsible: Name | None = None
    language: Language
    patient: Patient
    consent: ConsentForm
    last_seen_on: date
    question: WrittenText
    urgency: Urgency = Urgency.ROUTINE
    intake: Intake


def draft_of(form: CaseForm, practice: Practice, service: Service, now: datetime) -> Draft:
    """Begin a case: the consent is recorded now, before any picture. Raises ``CaseRefused``."""
    author = find_person(practice, form.author)
    responsible = None if form.responsible is None else find_person(practice, form.responsible)
    if author.role not in service.may_ask:
        raise AuthorNotAdmitted(service=service.name, role=author.role)
    with told_as_missing():
        return Draft(
            case_id=new_id(),
            created=now,
            changed=now,
            language=form.language,
            author=author,
            responsible=responsible,
            service=service.party_id,
            copies_to=form.copies_to,
            patient=PatientEntry.of(form.patient),
            consent=recorded(form.consent, author.person_id, now),
            last_seen_on=form.last_seen_on,
            question=form.question,
            urgency=form.urgency,
            intake=form.intake,
        )

"""Drafts as an earlier Pli kept them, when a case was complete from its beginning."""

import json
from datetime import date
from typing import Literal

from cases.codes import Language
from cases.identifiers import CaseId, PartyId
from cases.person import Consent, Patient, Person, Service
from cases.questionnaire import Intake
from cases.request import Urgency
from cases.wire import Moment, Wire, WrittenText, parse
from desktop.consent import RecordedConsent
from desktop.draft import Draft
from desktop.patient_entry import PatientEntry


class _DraftV1(Wire):
    v: Literal["draft/v1"] = "draft/v1"
    case_id: CaseId
    created: Moment
    language: Language
    author: Person
    responsible: Person
    service: Service
    copies_to: tuple[PartyId, ...] = ()
    patient: Patient
    consent: Consent
    last_seen_on: date
    question: WrittenText
    urgency: Urgency
    intake: Intake


def read_draft(data: bytes) -> Draft:
    """A draft of ours, by whichever Pli it was kept."""
    if json.loads(data).get("v") != "draft/v1":
        return parse(Draft, data)
    old = parse(_DraftV1, data)
    consent = dict(old.consent)
    kept = dict(old) | {
        "v": "draft/v2",
        "changed": old.created,
        "service": old.service.party_id,
        "patient": PatientEntry.of(old.patient),
        "consent": RecordedConsent(**{name: consent[name] for name in RecordedConsent.model_fields}),
    }
    return Draft.model_validate(kept)

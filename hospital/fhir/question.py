"""The question, its intake and its pictures: ServiceRequest, QuestionnaireResponse, DocumentReference, Task."""

from datetime import datetime

from cases.answer import Answer, Outcome
from cases.codes import LATERALITY_CODES, LOINC, Code
from cases.picture import Picture
from cases.questionnaire import IntakeAnswer
from cases.request import Request, Urgency
from cases.working_days import due_day
from hospital.case_file import CaseFile, Seal, Verified
from hospital.fhir.hospital_side import HospitalSide
from hospital.fhir.imaging import accession_identifier, uid_identifier
from hospital.fhir.parts import (
    URI,
    Entry,
    Referable,
    Resource,
    coded,
    coding,
    concept,
    entry,
    hash_uri,
    identifier,
    instant,
    when_taken,
)

_PRIORITY = {Urgency.ROUTINE: "routine", Urgency.SOON: "urgent", Urgency.URGENT: "asap"}
_NOT_KNOWN = Code(
    system="http://terminology.hl7.org/CodeSystem/data-absent-reason",
    code="asked-unknown",
    display="Asked But Unknown",
)
_PHOTOGRAPH = Code(system=LOINC, code="72170-4", display="Photographic image")


def service_request_entry(
    case: CaseFile, side: HospitalSide, patient: Referable, requester: Entry, supporting: list[Referable]
) -> Entry:
    """The question, under the accession number of the hospital's order where it was matched with one.

    No ``performer``: the Belgian referral profile forbids it; the Task names who is asked.
    """
    request = case.request.document
    accession = side.patient.accession if side.patient else None
    fields: Resource = {
        "identifier": [accession_identifier(accession)] if accession else [],
        "status": "revoked" if case.withdrawal else "completed" if _opinions(case) else "active",
        "intent": "order",
        "priority": _PRIORITY[request.urgency],
        "code": concept(text=f"Opinion at a distance: {request.service.name}"),
        "subject": patient.reference(request.patient.full_name),
        "authoredOn": instant(request.created),
        "requester": requester.reference(request.responsible.name),
        "reasonCode": [concept(text=request.question)],
        "supportingInfo": [part.reference() for part in supporting],
        "bodySite": [_site(picture) for picture in _by_site(case)],
        "note": [{"text": f"Last seen in person on {request.last_seen_on.isoformat()}"}],
    }
    return entry("ServiceRequest", (case.case_id,), fields, changes=True)


def intake_entry(request: Request, patient: Referable, author: Entry) -> Entry:
    """The intake: each question in the words it was put in."""
    intake = request.intake
    fields: Resource = {
        "questionnaire": f"urn:pli:questionnaire:{intake.protocol}|{intake.version}",
        "status": "completed",
        "subject": patient.reference(),
        "authored": instant(request.created),
        "author": author.reference(request.author.name),
        "item": [_item(answers) for answers in intake.by_question()],
    }
    made = entry("QuestionnaireResponse", (request.case_id,), fields)
    made.resource["identifier"] = identifier(URI, made.urn)  # the one resource with a single identifier
    return made


def _item(answers: tuple[IntakeAnswer, ...]) -> Resource:
    first = answers[0]
    return {"linkId": first.link_id, "text": first.question, "answer": [_value(each) for each in answers]}


def _value(answer: IntakeAnswer) -> Resource:
    if answer.number is not None and answer.unit:
        return {"valueQuantity": {"value": answer.number, "unit": answer.unit}}
    values: Resource = {
        "valueBoolean": answer.yes,
        "valueDecimal": answer.number,
        "valueDate": answer.day.isoformat() if answer.day else None,
        "valueString": answer.text or None,
        "valueCoding": coding(answer.code) if answer.code else None,
    }
    given = {name: value for name, value in values.items() if value is not None}
    return given or {"valueCoding": coding(_NOT_KNOWN)}


def picture_entry(
    picture: Picture, name: str, seal: Seal, side: HospitalSide, patient: Referable, author: Entry,
    study: Referable | None,
) -> Entry:  # fmt: skip
    """A picture. ``name``: its file's. ``study``: where it is filed; it is superseded then, and says where it went.

    Site and side stand among the events, where IHE XDS-I puts the anatomic region.
    """
    filed = side.images.of_picture(picture.picture_id) if side.images else None
    seals = [{"identifier": identifier(URI, hash_uri(seal.manifest_sha256))}]
    fields: Resource = {
        "masterIdentifier": uid_identifier(filed.sop_uid) if filed else None,
        "identifier": [identifier(URI, hash_uri(picture.sha256))],
        "status": "superseded" if filed else "current",
        "type": concept(_PHOTOGRAPH),
        "category": [concept(text=picture.role.value)],
        "subject": patient.reference(),
        "date": instant(picture.added_at),
        "author": [author.reference()],
        "description": describe(picture),
        "content": [{"attachment": _attachment(picture, name, side)}],
        "context": {
            "event": [concept(code) for code in _anatomy(picture)],
            "period": {"start": when_taken(picture.taken.at)},
            "related": [study.reference(), *seals] if filed and study else seals,
        },
    }
    return entry("DocumentReference", (picture.picture_id,), fields, changes=True)


def describe(picture: Picture) -> str:
    """What a picture shows, in one line."""
    lesion = f"lesion {picture.lesion}" if picture.lesion else ""
    site = picture.site.display if picture.site else ""
    taken = f"time from: {picture.taken.source}"
    parts = (picture.role.value, picture.view, site, picture.laterality or "", lesion, picture.note, taken)
    return ", ".join(str(part) for part in parts if part)


def _attachment(picture: Picture, name: str, side: HospitalSide) -> Resource:
    return {
        "contentType": picture.type,
        "url": name if side.files_beside else None,
        "title": name,
        "creation": when_taken(picture.taken.at),
    }


def _anatomy(picture: Picture) -> list[Code]:
    side = LATERALITY_CODES.get(picture.laterality) if picture.laterality else None
    return [code for code in (picture.site, side) if code is not None]


def _by_site(case: CaseFile) -> list[Picture]:
    """One picture for each place of the body that was coded."""
    places = {
        (picture.site.code, picture.laterality): picture for picture, _ in case.pictures() if picture.site
    }
    return list(places.values())


def _site(picture: Picture) -> Resource:
    return concept(*_anatomy(picture), text=picture.site.display if picture.site else "")


def task_entry(case: CaseFile, question: Entry, patient: Referable, requester: Entry, owner: Entry) -> Entry:
    """The workflow: who is asked, by when, how far it is, and to whom it was passed on."""
    request = case.request.document
    sent = case.request.seal.sealed_at
    due = due_day(sent.date(), request.service.promised_working_days, request.service.closed_days)
    withdrawal = case.withdrawal
    fields: Resource = {
        "basedOn": [question.reference()],
        "status": _task_status(case),
        "statusReason": concept(text=withdrawal.text) if withdrawal else None,
        "businessStatus": _forwarded(case),
        "intent": "order",
        "priority": _PRIORITY[request.urgency],
        "code": coded("http://hl7.org/fhir/CodeSystem/task-code", "fulfill", "Fulfill the focal request"),
        "focus": question.reference(),
        "for": patient.reference(),
        "authoredOn": instant(request.created),
        "lastModified": instant(_last_change(case)),
        "requester": requester.reference(),
        "owner": owner.reference(),
        "restriction": {"period": {"end": due.isoformat()}},
    }
    return entry("Task", (case.case_id,), fields, changes=True)


def _forwarded(case: CaseFile) -> Resource | None:
    if case.forwarded_by is not None:
        return concept(text=f"Forwarded by {case.forwarded_by.seal.sender.party.name}")
    onward = [forward.document.forwarded_to for forward in case.forwards]
    names = dict.fromkeys(party.name for party in onward if party is not None)
    return concept(text=f"Forwarded to {', '.join(names)}") if names else None


def _opinions(case: CaseFile) -> list[Verified[Answer]]:
    """Ours, and those of a service that it was forwarded to, in the order they were given."""
    given = (*case.answers, *case.other_answers)
    return sorted(given, key=lambda answer: answer.document.created)


def _last_change(case: CaseFile) -> datetime:
    received = [case.request.seal.received_at]
    received += [message.seal.received_at for message in case.messages]
    received += [answer.seal.received_at for answer in _opinions(case)]
    return max(received)


def _task_status(case: CaseFile) -> str:
    if case.withdrawal:
        return "cancelled"
    opinions = _opinions(case)
    if not opinions:
        return "in-progress" if case.readers else "requested"
    return "rejected" if opinions[-1].document.outcome is Outcome.DECLINED else "completed"

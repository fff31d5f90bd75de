"""The opinion and the talk about it: DiagnosticReport, Communication, and a Task for a view to take again."""

import base64
import hashlib
from collections.abc import Callable

from cases.answer import Answer, Certainty, Diagnosis, RetakeRequest
from cases.codes import LOINC, Code, Language
from cases.message import Message, MessageKind
from hospital.case_file import Verified
from hospital.catalogues import words_in
from hospital.fhir.parts import (
    URI,
    Entry,
    Referable,
    Resource,
    coded,
    concept,
    entry,
    hash_uri,
    identifier,
    instant,
)

_CONSULT_NOTE = Code(system=LOINC, code="11488-4", display="Consult note")
INLINE_BYTES = 4 * 1024 * 1024
"""The largest PDF that is put into the report itself; of a larger one only size and hash are said."""


def report_entry(
    answer: Verified[Answer], question: Entry, patient: Referable, author: Entry, supervisor: Entry | None,
    study: Referable | None, pdf: bytes | None,
) -> Entry:  # fmt: skip
    """The opinion. The supervisor, where there is one, is who interprets; the author always performs."""
    opinion = answer.document
    fields: Resource = {
        "basedOn": [question.reference()],
        "status": "final",
        "language": opinion.language.value,
        "code": concept(_CONSULT_NOTE),
        "subject": patient.reference(),
        "effectiveDateTime": instant(opinion.created),
        "issued": instant(answer.seal.sealed_at),
        "performer": [author.reference(opinion.author.name)],
        "resultsInterpreter": [(supervisor or author).reference()],
        "imagingStudy": [study.reference()] if study else [],
        "conclusion": conclusion(opinion),
        "conclusionCode": [_diagnosis(each, words_in(opinion.language)) for each in opinion.diagnoses],
        "presentedForm": [_printed(opinion, pdf)] if pdf else [],
    }
    return entry("DiagnosticReport", (answer.seal.item_id,), fields, changes=True)


def _printed(opinion: Answer, pdf: bytes) -> Resource:
    """The PDF as an attachment. R4 says that ``hash`` is the SHA-1, in base64 (2.24.0.1)."""
    return {
        "contentType": "application/pdf",
        "language": opinion.language.value,
        "data": base64.b64encode(pdf).decode() if len(pdf) <= INLINE_BYTES else None,
        "size": len(pdf),
        "hash": base64.b64encode(hashlib.sha1(pdf, usedforsecurity=False).digest()).decode(),
        "title": "Answer",
        "creation": instant(opinion.created),
    }


def conclusion(opinion: Answer, language: Language | None = None) -> str:
    """The whole opinion as text, outcome first, as the practice reads it; ``language``: its own, unless another."""
    words = words_in(language or opinion.language)
    retake = opinion.retake
    told: tuple[tuple[str, str | None], ...] = (
        ("outcome", words(opinion.outcome)),
        ("see_by", opinion.see_by.isoformat() if opinion.see_by else None),
        ("telephone", opinion.telephone),
        ("other_service", opinion.other_service),
        *(("diagnosis", f"{each.text} ({words(each.certainty)})") for each in opinion.diagnoses),
        ("cannot_be_assessed", opinion.cannot_be_assessed),
        ("advice", opinion.advice),
        ("retake", _view(retake, words) if retake else None),
        ("follow_up", opinion.follow_up),
        ("picture_feedback", opinion.picture_feedback),
    )
    return "\n".join(f"{words(label)}: {text}" for label, text in told if text)


def _view(retake: RetakeRequest, words: Callable[..., str]) -> str:
    return f"{words(retake.role)}, {retake.view}: {retake.reason}"


def _diagnosis(diagnosis: Diagnosis, words: Callable[..., str]) -> Resource:
    sure = diagnosis.certainty is Certainty.CERTAIN
    text = diagnosis.text if sure else f"{diagnosis.text} ({words(diagnosis.certainty)})"
    return concept(diagnosis.code, text=text)


def retake_entry(
    answer: Verified[Answer], question: Entry, patient: Referable, author: Entry, practice: Entry
) -> Entry | None:
    """The view that the practice is asked to take again, as a task of theirs; ``None`` when there is none."""
    retake = answer.document.retake
    if retake is None:
        return None
    fields: Resource = {
        "basedOn": [question.reference()],
        "status": "requested",
        "intent": "order",
        "code": concept(text="Take this view again"),
        "description": _view(retake, words_in(answer.document.language)),
        "focus": question.reference(),
        "for": patient.reference(),
        "authoredOn": instant(answer.document.created),
        "requester": author.reference(),
        "owner": practice.reference(),
    }
    return entry("Task", ("retake", answer.seal.item_id), fields)


def communication_entry(
    message: Verified[Message], question: Entry, patient: Referable, sender: Entry, recipients: list[Entry],
    pictures: list[Entry], *, ours: bool,
) -> Entry:  # fmt: skip
    """A message on the case, with the pictures it brought. ``ours``: of this service, so nobody here received it."""
    said = message.document
    payload: list[object] = [{"contentString": text} for text in _sentences(said)]
    payload += [{"contentReference": picture.reference()} for picture in pictures]
    fields: Resource = {
        "basedOn": [question.reference()],
        "status": "completed",
        "category": [coded(*_CATEGORY)],
        "topic": concept(text=said.kind.value),
        "subject": patient.reference(),
        "about": [question.reference(), *_original(said)],
        "sent": instant(said.created),
        "received": None if ours else instant(message.seal.received_at),
        "recipient": [recipient.reference() for recipient in recipients],
        "sender": sender.reference(said.author.name),
        "payload": payload,
        "priority": "urgent" if said.kind is MessageKind.WITHDRAWAL else "routine",
    }
    return entry("Communication", (message.seal.item_id,), fields)


def _sentences(said: Message) -> list[str]:
    retake, forwarded = said.retake, said.forwarded_to
    sentences = (
        said.text,
        f"Take again: {retake.role}, {retake.view} ({retake.reason})" if retake else "",
        f"Forwarded to {forwarded.name}" if forwarded else "",
    )
    return [sentence for sentence in sentences if sentence.strip()]


def _original(said: Message) -> list[Resource]:
    """The signed manifest of what was forwarded."""
    if said.original_manifest is None:
        return []
    return [
        {"identifier": identifier(URI, hash_uri(said.original_manifest)), "display": "Forwarded original"}
    ]


_CATEGORY = ("http://terminology.hl7.org/CodeSystem/communication-category", "notification", "Notification")

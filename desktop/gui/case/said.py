"""A case in sentences: for its page, for paper, and for the text that is copied into the practice's own record."""

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from cases.answer import Answer, Outcome, RetakeRequest
from cases.identifiers import Sex
from cases.message import Message, MessageKind
from cases.person import ConsentGiver
from cases.picture import Picture
from cases.questionnaire import IntakeAnswer
from cases.receipt import ReceiptKind
from cases.request import Request
from desktop.gui import counted, formats
from desktop.gui.case.material import CaseMaterial
from desktop.gui.site_words import site_words
from desktop.gui.terms import (
    certainty_words,
    consent_giver_words,
    message_words,
    outcome_words,
    picture_role_words,
    receipt_words,
    role_words,
    sex_words,
    side_words,
    urgency_words,
)

Fact = tuple[str, str]
"""A name and what is to be said under it."""


def outcome_line(answer: Answer) -> str:
    """What to do, by when, where or with whom: the first thing that is read."""
    translate = QCoreApplication.translate
    if answer.outcome is Outcome.SEE_IN_PERSON and answer.see_by is not None:
        return translate("said", "To be seen in person by {day}").format(day=formats.day(answer.see_by))
    if answer.outcome is Outcome.TELEPHONE_NOW and answer.telephone:
        return translate("said", "Telephone now: {number}").format(number=answer.telephone)
    if answer.outcome is Outcome.OTHER_SERVICE and answer.other_service:
        return translate("said", "For another service: {name}").format(name=answer.other_service)
    return outcome_words(answer.outcome)


def is_pressing(answer: Answer) -> bool:
    """Whether it cannot wait."""
    return answer.outcome is Outcome.TELEPHONE_NOW


def opinion(answer: Answer) -> list[Fact]:
    """What the expert thinks and advises."""
    translate = QCoreApplication.translate
    diagnoses = "\n".join(
        translate("said", "{diagnosis} ({certainty})").format(
            diagnosis=each.text, certainty=certainty_words(each.certainty).lower()
        )
        for each in answer.diagnoses
    )
    facts = (
        (translate("said", "Diagnosis"), diagnoses),
        (translate("said", "Cannot be assessed"), answer.cannot_be_assessed or ""),
        (translate("said", "Advice"), answer.advice),
        (translate("said", "Follow-up"), answer.follow_up),
        (translate("said", "About the pictures"), answer.picture_feedback),
        (translate("said", "To be taken again"), "" if answer.retake is None else retake_line(answer.retake)),
    )
    return [(name, said) for name, said in facts if said]


def retake_line(retake: RetakeRequest) -> str:
    """Which view is asked for again, and why."""
    words = QCoreApplication.translate("said", "{view}: {reason}")
    return words.format(view=retake.view, reason=retake.reason)


def expert_line(answer: Answer, service: str) -> str:
    """Who gave the opinion, where and when."""
    translate = QCoreApplication.translate
    who = answer.author.name
    if answer.supervisor is not None:
        words = translate("said", "{author}, supervised by {supervisor}")
        who = words.format(author=who, supervisor=answer.supervisor.name)
    words = translate("said", "{who}, {service}, {moment}")
    return words.format(who=who, service=service, moment=formats.moment(answer.created))


def asked(request: Request) -> list[Fact]:
    """What the practice asked, of whom and about whom."""
    translate = QCoreApplication.translate
    author, responsible = request.author, request.responsible
    words = translate("said", "{name} ({role})")
    people = [words.format(name=author.name, role=role_words(author.role))]
    if responsible != author:
        words = translate("said", "responsible: {name}")
        people.append(words.format(name=responsible.name))
    return [
        (translate("said", "Question"), request.question),
        *intake(request),
        (translate("said", "Urgency"), urgency_words(request.urgency)),
        (translate("said", "Last seen in person"), formats.day(request.last_seen_on)),
        (translate("said", "Asked by"), ", ".join(people)),
        (translate("said", "Consent"), _consent(request)),
    ]


def intake(request: Request) -> list[Fact]:
    """The answers to the form's questions, each under its question."""
    gathered: dict[str, list[str]] = {}
    for answer in request.intake.answers:
        gathered.setdefault(answer.question, []).append(intake_value(answer))
    return [(question, ", ".join(values)) for question, values in gathered.items()]


def intake_value(answer: IntakeAnswer) -> str:
    """One answer in words."""
    translate = QCoreApplication.translate
    if answer.not_known:
        return translate("said", "not known")
    if answer.yes is not None:
        return translate("said", "yes") if answer.yes else translate("said", "no")
    if answer.number is not None:
        number = QLocale().toString(answer.number, "g", 6)
        return (
            number
            if not answer.unit
            else translate("said", "{number} {unit}").format(number=number, unit=answer.unit)
        )
    if answer.day is not None:
        return formats.day(answer.day)
    return answer.code.display if answer.code is not None else answer.text or ""


def picture_line(picture: Picture) -> str:
    """What a picture shows."""
    parts = (
        picture.view or picture_role_words(picture.role),
        "" if picture.site is None else site_words(picture.site),
        "" if picture.laterality is None else formats.within(side_words(picture.laterality)),
        picture.note,
    )
    return ", ".join(each for each in parts if each)


def patient_facts(request: Request) -> str:
    """Number and sex, below the name."""
    patient = request.patient
    number = formats.niss(patient.niss) if patient.niss else patient.pseudonym or ""
    sex = "" if patient.sex is Sex.UNKNOWN else sex_words(patient.sex)
    return " · ".join(each for each in (number, sex) if each)


def message_line(message: Message) -> str:
    """What a message says."""
    if message.kind is MessageKind.RETAKE and message.retake is not None:
        return "\n".join(each for each in (retake_line(message.retake), message.text) if each)
    if message.kind is MessageKind.FORWARD and message.forwarded_to is not None:
        return "\n".join(_passed_on(message, message.forwarded_to.name))
    if message.kind is MessageKind.ADDITION:
        words = counted.pictures_added(len(message.pictures))
        return "\n".join(each for each in (words, message.text) if each)
    return message.text or message_words(message.kind)


def _passed_on(message: Message, name: str) -> Iterator[str]:
    translate = QCoreApplication.translate
    yield translate("said", "Passed on to {name}. The answer will come from there.").format(name=name)
    yield message.text
    if message.consent_basis:
        yield translate("said", "Consent to it: {who}").format(who=message.consent_basis)


def journal(material: CaseMaterial) -> list[tuple[datetime, str]]:
    """Who had what and when, the earliest first; a gateway says it to the second."""
    return sorted(_events(material), key=lambda each: each[0].replace(microsecond=0))


def _events(material: CaseMaterial) -> Iterator[tuple[datetime, str]]:
    translate = QCoreApplication.translate
    request = material.request
    yield request.consent.given_at, translate("said", "Consent recorded")
    sealed = translate("said", "Sealed for {service} by {name}")
    yield (
        material.request_item.created,
        sealed.format(service=request.service.party.name, name=request.author.name),
    )
    if material.request_item.stored_at is not None:
        yield material.request_item.stored_at, translate("said", "Sent: it is at the gateway")
    for item, receipt in material.receipts:
        by = material.names[item.sender] if receipt.person is None else receipt.person.name
        words = translate("said", "{what}: {name}")
        yield receipt.at, words.format(what=receipt_words(receipt.kind), name=by) + _reason(receipt.reason)
    for answer in material.answers:
        words = translate("said", "Answered: {name}")
        if not any(receipt.kind is ReceiptKind.ANSWERED for _, receipt in material.receipts):
            yield answer.answer.created, words.format(name=answer.answer.author.name)
        if answer.informed is not None:
            words = translate("said", "Patient informed by {name}")
            yield answer.informed.at, words.format(name=answer.informed.person.name)


def _reason(reason: str) -> str:
    return "" if not reason else QCoreApplication.translate("said", " ({reason})").format(reason=reason)


def _consent(request: Request) -> str:
    translate = QCoreApplication.translate
    consent = request.consent
    words = translate("said", "{giver}, {moment}")
    giver = consent_giver_words(consent.given_by)
    if consent.given_by is not ConsentGiver.PATIENT and consent.giver_name:
        giver = translate("said", "{giver} {name}").format(giver=giver, name=consent.giver_name)
    return words.format(giver=giver, moment=formats.moment(consent.given_at))

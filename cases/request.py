"""The request: what a practice asks of a service about a patient, with the pictures."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from cases.codes import Language
from cases.errors import CaseIncomplete
from cases.identifiers import CaseId
from cases.person import Consent, Patient, Person, Practice, Role, Service
from cases.picture import MOST_PICTURES, Picture
from cases.questionnaire import Intake
from cases.wire import Moment, Wire, WrittenText


class Urgency(StrEnum):
    """How soon an opinion is needed; urgent cases are also announced by telephone."""

    ROUTINE = "routine"
    SOON = "soon"
    URGENT = "urgent"


class Request(Wire):
    """A request as it is sealed. The consent precedes every picture, or there is no request.

    It precedes the moment a picture comes into Pli (``added_at``). A picture that the patient took at home, and
    brings, may be older (``taken``): the consent is to keep and send it, and a file's clock proves nothing.
    """

    v: Literal["request/v1"] = "request/v1"
    case_id: CaseId
    created: Moment
    language: Language
    practice: Practice
    author: Person
    responsible: Person
    patient: Patient
    consent: Consent
    last_seen_on: date
    service: Service
    question: WrittenText
    urgency: Urgency
    intake: Intake
    pictures: Annotated[tuple[Picture, ...], Field(min_length=1, max_length=MOST_PICTURES)]

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        _pictures_in_order(self.pictures)
        if not self.consents_to(self.pictures):
            raise ValueError("a picture without consent")
        if not self.consent.holds_at(self.created):
            raise ValueError("the consent was withdrawn")
        if self.service.party_id not in self.consent.recipients:
            raise ValueError("consent for another service")
        if self.responsible.role is Role.ASSISTANT:
            raise ValueError("an assistant is responsible")
        if self.author.role not in self.service.may_ask:
            raise ValueError("the service does not take requests of this author")
        return self

    def consents_to(self, pictures: Iterable[Picture]) -> bool:
        """Whether the consent held when each picture was added: asked of this request's, and of those added later."""
        return all(self.consent.holds_at(picture.added_at) for picture in pictures)


def check_service_questions(service: Service, intake: Intake) -> None:
    """Raise ``CaseIncomplete`` while a question that the service declares has no answer (*not known* is one)."""
    missing = [
        question.link_id for question in service.questions if question.link_id not in intake.answered()
    ]
    if missing:
        raise CaseIncomplete(missing=", ".join(missing))


def _pictures_in_order(pictures: tuple[Picture, ...]) -> None:
    if [picture.file for picture in pictures] != list(range(1, len(pictures) + 1)):
        raise ValueError("pictures are numbered as their files")
    if len({picture.picture_id for picture in pictures}) != len(pictures):
        raise ValueError("a picture stands twice")

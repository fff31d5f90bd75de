"""A case while it is being made: kept in ``case.db`` at each change, so that nothing typed or photographed is lost.

A draft may lack anything; ``Draft.missing`` says what, and ``Draft.request`` is what is sealed. Times in a draft never
run backwards, whatever the computer's clock does: consent comes before its pictures.

>>> draft = practice.draft(case_id)                                              # doctest: +SKIP
>>> practice.save_draft(draft.with_fields(question="Is this benign?"))           # doctest: +SKIP
"""

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, StringConstraints

from cases.codes import Code, Language, Laterality
from cases.errors import (
    AuthorNotAdmitted,
    CaseIncomplete,
    ConsentMissing,
    PartyUnknown,
    PersonUnknown,
    PliError,
)
from cases.identifiers import CaseId, PartyId, PersonId, PictureId
from cases.person import Consent, Person, Practice, Role, Service
from cases.picture import CleaningReport, Picture, PictureRole, TimeTaken
from cases.privacy import MOST_AREAS, Area, Decision, Privacy, summary
from cases.questionnaire import Intake
from cases.request import Request, Urgency, check_service_questions
from cases.wire import Line, Moment, Sha256, Wire
from desktop.consent import RecordedConsent, told_as_missing
from desktop.patient_entry import PatientEntry, seen_only

MOST_COPIES = 14
NO_INTAKE = Intake(protocol="general")
"""Of a case for which no form was opened: the intake is never compulsory."""

TypedText = Annotated[str, StringConstraints(max_length=8_000), BeforeValidator(seen_only)]
"""Paragraphs as they were typed, perhaps none."""


class Missing(StrEnum):
    """What a draft still lacks before it can be sent, in the order of the steps."""

    AUTHOR = "author"
    RESPONSIBLE = "responsible"
    PATIENT = "patient"
    SERVICE = "service"
    CONSENT = "consent"
    LAST_SEEN = "last_seen"
    QUESTION = "question"
    SERVICE_QUESTION = "service_question"
    PICTURE = "picture"


class Draft(Wire):
    """A case that was not sent yet. ``copies_to``: other parties that receive it, and its answer.

    ``responsible``: ``None`` while the author is it. The consent is changed by ``Practice.record_consent`` alone.
    """

    v: Literal["draft/v2"] = "draft/v2"
    case_id: CaseId
    created: Moment
    changed: Moment
    language: Language
    author: Person
    responsible: Person | None = None
    service: PartyId | None = None
    copies_to: Annotated[tuple[PartyId, ...], Field(max_length=MOST_COPIES)] = ()
    patient: PatientEntry = PatientEntry()
    consent: RecordedConsent | None = None
    last_seen_on: date | None = None
    question: TypedText = ""
    urgency: Urgency = Urgency.ROUTINE
    intake: Intake | None = None

    def with_fields(self, **fields: object) -> Self:
        """The same with some fields exchanged, checked; raises ``CaseIncomplete`` for what cannot be kept."""
        with told_as_missing():
            return type(self).model_validate(dict(self) | fields)

    @property
    def recipients(self) -> tuple[PartyId, ...]:
        """The parties the case goes to; raises ``CaseIncomplete`` before a service was chosen."""
        if self.service is None:
            raise CaseIncomplete(missing=Missing.SERVICE)
        return (self.service, *self.copies_to)

    def missing(self, practice: Practice, service: Service | None, pictures: int) -> tuple[Missing, ...]:
        """All that it lacks, in the order of the steps."""
        author = _still_there(practice, self.author)
        responsible = _still_there(practice, self.responsible or self.author)
        admitted = author is not None and (service is None or author.role in service.may_ask)
        lacks = {
            Missing.AUTHOR: not admitted,
            Missing.RESPONSIBLE: responsible is None or responsible.role is Role.ASSISTANT,
            Missing.PATIENT: not self._has_patient(),
            Missing.SERVICE: service is None,
            Missing.CONSENT: self.consent is None,
            Missing.LAST_SEEN: self.last_seen_on is None,
            Missing.QUESTION: not self.question.strip(),
            Missing.SERVICE_QUESTION: bool(self.unanswered(service)),
            Missing.PICTURE: not pictures,
        }
        return tuple(each for each, is_missing in lacks.items() if is_missing)

    def unanswered(self, service: Service | None) -> tuple[str, ...]:
        """The service's own questions without an answer, by link id."""
        answered = (self.intake or NO_INTAKE).answered()
        asked = () if service is None else service.questions
        return tuple(each.link_id for each in asked if each.link_id not in answered)

    def request(
        self, practice: Practice, service: Service | None, pictures: tuple[Picture, ...], now: datetime
    ) -> Request:
        """The request to seal; raises what says what is missing: ``CaseRefused``, ``NissInvalid``."""
        if service is None or self.service is None:
            raise CaseIncomplete(missing=Missing.SERVICE)
        if not pictures:
            raise CaseIncomplete(missing="a picture")
        intake = self.intake or NO_INTAKE
        check_service_questions(service, intake)
        consent = self._consent_for(pictures)
        author = find_person(practice, self.author.person_id)
        responsible = find_person(practice, (self.responsible or author).person_id)
        if author.role not in service.may_ask:
            raise AuthorNotAdmitted(service=service.name, role=author.role)
        if responsible.role is Role.ASSISTANT:
            raise CaseIncomplete(missing="a responsible doctor or nurse")
        if self.last_seen_on is None:
            raise CaseIncomplete(missing="the day on which the patient was last seen in person")
        with told_as_missing():
            return Request(
                case_id=self.case_id,
                created=max(now, pictures[-1].added_at),
                language=self.language,
                practice=practice,
                author=author,
                responsible=responsible,
                patient=self.patient.patient(),
                consent=consent,
                last_seen_on=self.last_seen_on,
                service=service,
                question=self.question,
                urgency=self.urgency,
                intake=intake,
                pictures=pictures,
            )

    def _consent_for(self, pictures: Sequence[Picture]) -> Consent:
        if self.consent is None:
            raise ConsentMissing
        with told_as_missing():
            consent = self.consent.to(self.recipients)
        if not all(consent.holds_at(picture.added_at) for picture in pictures):
            raise ConsentMissing
        return consent

    def _has_patient(self) -> bool:
        try:
            self.patient.patient()
        except PliError:
            return False
        return True


class PictureFacts(Wire):
    """What a person says of a picture, and when it was taken."""

    role: PictureRole
    view: Line = ""
    site: Code | None = None
    laterality: Laterality | None = None
    lesion: Annotated[int, Field(ge=1, le=99)] | None = None
    taken: TimeTaken
    note: Line = ""


class KeptPicture(Wire):
    """A clean picture as ``case.db`` knows it; its bytes are an object of the vault.

    ``was_looked_at``: for faces, words and codes. ``areas``: what was found or drawn. ``filled``: those that are filled
    in the bytes, a moment later than it was decided. ``recognisable``: what a person said of the patient in it.
    ``clock``: the same for pictures whose files tell the time by one clock, empty where that is not known.
    """

    picture_id: PictureId
    sha256: Sha256
    type: Literal["image/jpeg", "image/png"]
    size: Annotated[int, Field(ge=1)]
    width: Annotated[int, Field(ge=1, le=65_535)]
    height: Annotated[int, Field(ge=1, le=65_535)]
    facts: PictureFacts
    added_at: Moment
    cleaning: CleaningReport
    was_looked_at: bool = False
    areas: Annotated[tuple[Area, ...], Field(max_length=MOST_AREAS)] = ()
    filled: Annotated[tuple[Area, ...], Field(max_length=MOST_AREAS)] = ()
    recognisable: bool | None = None
    clock: Annotated[str, Field(max_length=300)] = ""

    @property
    def upright_size(self) -> tuple[int, int]:
        """Width and height in pixels as the picture stands, which ``areas`` lie in."""
        return (self.height, self.width) if self.cleaning.orientation > 4 else (self.width, self.height)

    @property
    def undecided(self) -> int:
        """How many areas nobody decided about."""
        return sum(area.decision is Decision.UNDECIDED for area in self.areas)

    @property
    def covered(self) -> tuple[Area, ...]:
        """The areas that are not to be seen."""
        return tuple(area for area in self.areas if area.decision is Decision.COVERED)

    @property
    def is_covered(self) -> bool:
        """Whether the bytes are as was decided."""
        return self.covered == self.filled

    @property
    def privacy(self) -> Privacy | None:
        """What is told of it with the picture."""
        is_known = self.was_looked_at or self.areas or self.recognisable is not None
        return summary(self.areas, self.recognisable) if is_known else None

    def picture(self, file: int) -> Picture:
        """The picture as a document names it, as file number ``file`` of the package."""
        return Picture(
            picture_id=self.picture_id,
            file=file,
            sha256=self.sha256,
            type=self.type,
            width=self.width,
            height=self.height,
            added_at=self.added_at,
            cleaning=self.cleaning,
            privacy=self.privacy,
            **dict(self.facts),
        )


def find_person(practice: Practice, who: PersonId | str) -> Person:
    """Somebody of the practice by identifier or name; raises ``PersonUnknown``."""
    for person in practice.people:
        if who in (person.person_id, person.name):
            return person
    raise PersonUnknown(person=who)


def find_service(services: Sequence[Service], party_id: PartyId | None) -> Service | None:
    """A service by its identifier; ``None`` for none. Raises ``PartyUnknown``."""
    if party_id is None:
        return None
    for service in services:
        if service.party_id == party_id:
            return service
    raise PartyUnknown(party=party_id)


def _still_there(practice: Practice, person: Person) -> Person | None:
    return next((each for each in practice.people if each.person_id == person.person_id), None)

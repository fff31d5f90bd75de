"""A case while it is being made: kept in ``case.db`` at each step, so that nothing typed or photographed is lost.

``CaseForm`` is how a script or a window hands a case in; ``Draft`` is what is kept; ``Draft.request`` is what is
sealed. Times in a draft never run backwards, whatever the computer's clock does: consent comes before its pictures.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import Field, ValidationError

from cases.codes import Code, Language, Laterality
from cases.errors import AuthorNotAdmitted, CaseIncomplete, ConsentMissing, PersonUnknown
from cases.identifiers import CaseId, PartyId, PersonId, PictureId, new_id
from cases.person import Consent, ConsentGiver, Patient, Person, Practice, Role, Service
from cases.picture import CleaningReport, Picture, PictureRole, TimeTaken
from cases.questionnaire import Intake
from cases.request import Request, Urgency, check_service_questions
from cases.wire import Line, Moment, Name, Sha256, Wire, WrittenText

MOST_COPIES = 14


class ConsentForm(Wire):
    """What is asked about consent; when and by whom it was recorded is filled in."""

    given_by: ConsentGiver = ConsentGiver.PATIENT
    giver_name: Name | None = None
    teaching: bool = False


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


class Draft(Wire):
    """A case that was not sent yet. ``copies_to``: other parties that receive it, and its answer."""

    v: Literal["draft/v1"] = "draft/v1"
    case_id: CaseId
    created: Moment
    language: Language
    author: Person
    responsible: Person
    service: Service
    copies_to: Annotated[tuple[PartyId, ...], Field(max_length=MOST_COPIES)] = ()
    patient: Patient
    consent: Consent
    last_seen_on: date
    question: WrittenText
    urgency: Urgency
    intake: Intake

    def request(self, practice: Practice, pictures: tuple[Picture, ...], now: datetime) -> Request:
        """The request to seal; raises what says what is missing: ``CaseRefused``."""
        if not pictures:
            raise CaseIncomplete(missing="a picture")
        check_service_questions(self.service, self.intake)
        if not all(self.consent.holds_at(picture.added_at) for picture in pictures):
            raise ConsentMissing
        if self.responsible.role is Role.ASSISTANT:
            raise CaseIncomplete(missing="a responsible doctor or nurse")
        with told_as_missing():
            return Request(
                case_id=self.case_id,
                created=max(now, pictures[-1].added_at),
                language=self.language,
                practice=practice,
                author=self.author,
                responsible=self.responsible,
                patient=self.patient,
                consent=self.consent,
                last_seen_on=self.last_seen_on,
                service=self.service,
                question=self.question,
                urgency=self.urgency,
                intake=self.intake,
                pictures=pictures,
            )


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
    """A clean picture as ``case.db`` knows it; its bytes are an object of the vault."""

    picture_id: PictureId
    sha256: Sha256
    type: Literal["image/jpeg", "image/png"]
    size: Annotated[int, Field(ge=1)]
    width: Annotated[int, Field(ge=1, le=65_535)]
    height: Annotated[int, Field(ge=1, le=65_535)]
    facts: PictureFacts
    added_at: Moment
    cleaning: CleaningReport

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
            **dict(self.facts),
        )


@contextmanager
def told_as_missing() -> Iterator[None]:
    """Turn what a document's own rules refuse into ``CaseIncomplete``, in the rule's words, without its values."""
    try:
        yield
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(map(str, first["loc"]))
        said = first["msg"].removeprefix("Value error, ")
        raise CaseIncomplete(missing=f"{where}: {said}" if where else said) from None


def draft_of(form: CaseForm, practice: Practice, service: Service, now: datetime) -> Draft:
    """Begin a case: the consent is recorded now, before any picture. Raises ``CaseRefused``."""
    author = find_person(practice, form.author)
    responsible = author if form.responsible is None else find_person(practice, form.responsible)
    if author.role not in service.may_ask:
        raise AuthorNotAdmitted(service=service.name, role=author.role)
    with told_as_missing():
        consent = Consent(
            consent_id=new_id(),
            given_by=form.consent.given_by,
            giver_name=form.consent.giver_name,
            given_at=now,
            recorded_by=author.person_id,
            recipients=(service.party_id, *form.copies_to),
            teaching=form.consent.teaching,
        )
    return Draft(
        case_id=new_id(),
        created=now,
        language=form.language,
        author=author,
        responsible=responsible,
        service=service,
        copies_to=form.copies_to,
        patient=form.patient,
        consent=consent,
        last_seen_on=form.last_seen_on,
        question=form.question,
        urgency=form.urgency,
        intake=form.intake,
    )


def find_person(practice: Practice, who: PersonId | str) -> Person:
    """Somebody of the practice by identifier or name; raises ``PersonUnknown``."""
    for person in practice.people:
        if who in (person.person_id, person.name):
            return person
    raise PersonUnknown(person=who)

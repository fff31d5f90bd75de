"""Who takes part: practices and services (the parties that keys belong to), their people, and the patient."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from cases.codes import Language, Words
from cases.identifiers import Id, Inami, Niss, PartyId, PersonId, Sex
from cases.wire import Line, Moment, Name, Telephone, Wire


class PartyKind(StrEnum):
    """What kind of party has a mailbox and keys."""

    PRACTICE = "practice"
    SERVICE = "service"


class Role(StrEnum):
    """What a person does in a practice or at a service."""

    DOCTOR = "doctor"
    NURSE = "nurse"
    ASSISTANT = "assistant"


class Person(Wire):
    """Somebody of a practice or a service. The INAMI/RIZIV number is the person's, wherever they work."""

    person_id: PersonId
    name: Name
    role: Role
    inami: Inami | None = None


class Party(Wire):
    """A party as others address it."""

    kind: PartyKind
    party_id: PartyId
    name: Name


class Practice(Wire):
    """A GP practice or a group of nurses, with its people."""

    v: Literal["practice/v1"] = "practice/v1"
    party_id: PartyId
    name: Name
    address: Line = ""
    telephone: Telephone | None = None
    people: Annotated[tuple[Person, ...], Field(min_length=1, max_length=200)]

    @property
    def party(self) -> Party:
        """The practice as others address it."""
        return Party(kind=PartyKind.PRACTICE, party_id=self.party_id, name=self.name)


class ServiceQuestion(Wire):
    """A question that a service wants answered with each request; *not known* is always an answer."""

    link_id: Annotated[str, StringConstraints(pattern=r"^[a-z0-9._-]{1,60}$")]
    text: Words


class Service(Wire):
    """A discipline at a hospital that gives opinions: what it takes, what it promises, how to reach it.

    ``issued_at`` is set when the service signs this for an invitation; of two descriptions the later counts.
    """

    v: Literal["service/v1"] = "service/v1"
    party_id: PartyId
    issued_at: Moment | None = None
    hospital: Name
    name: Name
    may_ask: Annotated[tuple[Role, ...], Field(min_length=1, max_length=3)]
    promised_working_days: Annotated[int, Field(ge=1, le=60)] = 3
    urgent_telephone: Telephone
    closed_days: Annotated[tuple[date, ...], Field(max_length=366)] = ()
    refuses: Annotated[tuple[Words, ...], Field(max_length=20)] = ()
    languages: Annotated[tuple[Language, ...], Field(min_length=1, max_length=4)]
    questions: Annotated[tuple[ServiceQuestion, ...], Field(max_length=5)] = ()

    @property
    def party(self) -> Party:
        """The service as others address it."""
        return Party(
            kind=PartyKind.SERVICE, party_id=self.party_id, name=f"{self.name}, {self.hospital}"[:120]
        )


def _real_partial_date(text: str) -> str:
    date.fromisoformat((text + "-01-01")[:10])
    return text


PartialDate = Annotated[
    str,
    StringConstraints(pattern=r"^(18|19|20)[0-9]{2}(-[0-9]{2}(-[0-9]{2})?)?$"),
    AfterValidator(_real_partial_date),
]
"""A date as far as it is known: year, year-month or year-month-day."""


class Patient(Wire):
    """The person in the pictures. Full name and birth date are everywhere, so that nobody mixes up two patients."""

    niss: Niss | None = None
    pseudonym: Name | None = None
    family_name: Name
    given_name: Name
    birth_date: PartialDate
    sex: Sex

    @model_validator(mode="after")
    def _one_number(self) -> Self:
        if (self.niss is None) == (self.pseudonym is None):
            raise ValueError("either the national number or the practice's own")
        return self

    @property
    def full_name(self) -> str:
        """Family name in capitals, then the given name, as Belgian records have it."""
        return f"{self.family_name.upper()} {self.given_name}"


class ConsentGiver(StrEnum):
    """Who gave the consent."""

    PATIENT = "patient"
    PARENT = "parent"
    REPRESENTATIVE = "representative"


class Consent(Wire):
    """The patient's consent to take pictures and send them to these services; teaching is asked separately."""

    consent_id: Id
    given_by: ConsentGiver
    giver_name: Name | None = None
    given_at: Moment
    recorded_by: PersonId
    recipients: Annotated[tuple[PartyId, ...], Field(min_length=1, max_length=16)]
    teaching: bool = False
    withdrawn_at: Moment | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.given_by is not ConsentGiver.PATIENT and self.giver_name is None:
            raise ValueError("a parent or representative is named")
        if self.withdrawn_at is not None and self.withdrawn_at < self.given_at:
            raise ValueError("withdrawn before it was given")
        return self

    def holds_at(self, moment: Moment) -> bool:
        """Whether a picture may be taken at ``moment``."""
        return self.given_at <= moment and (self.withdrawn_at is None or moment < self.withdrawn_at)

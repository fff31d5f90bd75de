"""The specialist's answer: outcome, diagnosis with its certainty, advice, and perhaps a view to take again."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from cases.codes import Code, Language, Laterality
from cases.identifiers import CaseId, PictureId
from cases.person import Person
from cases.picture import PictureRole
from cases.wire import Line, Moment, Name, Telephone, Text, Wire, WrittenText


class Certainty(StrEnum):
    """How sure a diagnosis is."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"


class Diagnosis(Wire):
    """A named condition, and how sure."""

    text: Name
    certainty: Certainty
    code: Code | None = None


class Outcome(StrEnum):
    """What to do, in one word; the first thing the practice reads."""

    TREAT_HERE = "treat_here"
    SEE_IN_PERSON = "see_in_person"
    BIOPSY = "biopsy"
    TELEPHONE_NOW = "telephone_now"
    OTHER_SERVICE = "other_service"
    DECLINED = "declined"


class RetakeRequest(Wire):
    """A named view to take again, and why: it opens the camera on that very view."""

    role: PictureRole
    view: Name
    laterality: Laterality | None = None
    instead_of: PictureId | None = None
    reason: WrittenText


class Opinion(Wire):
    """What a specialist says, whoever it is."""

    diagnoses: Annotated[tuple[Diagnosis, ...], Field(max_length=10)] = ()
    cannot_be_assessed: Line | None = None
    outcome: Outcome
    see_by: date | None = None
    telephone: Telephone | None = None
    other_service: Name | None = None
    advice: Text = ""
    retake: RetakeRequest | None = None
    follow_up: Line = ""
    picture_feedback: Line = ""


class Answer(Opinion):
    """An opinion as it is sealed. Either diagnoses, or the reason why the case cannot be assessed."""

    v: Literal["answer/v1"] = "answer/v1"
    case_id: CaseId
    created: Moment
    language: Language
    author: Person
    supervisor: Person | None = None

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        if self.outcome is not Outcome.DECLINED and bool(self.diagnoses) == bool(self.cannot_be_assessed):
            raise ValueError("a diagnosis, or why there is none")
        needed = {
            Outcome.SEE_IN_PERSON: self.see_by,
            Outcome.TELEPHONE_NOW: self.telephone,
            Outcome.OTHER_SERVICE: self.other_service,
            Outcome.DECLINED: self.advice or None,
        }
        if self.outcome in needed and needed[self.outcome] is None:
            raise ValueError(f"{self.outcome} says by when, where, whom or why")
        return self

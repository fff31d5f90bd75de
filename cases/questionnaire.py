"""What was asked at intake and what was answered: the questions in the words they were put in."""

from datetime import date
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from cases.codes import Code
from cases.wire import Line, Text, Wire


class IntakeAnswer(Wire):
    """One question and its answer: exactly one of the values, or *not known*.

    A question that takes several answers has one of these for each.
    """

    link_id: Annotated[str, StringConstraints(pattern=r"^[a-z0-9._-]{1,60}$")]
    question: Line
    yes: bool | None = None
    number: Annotated[float, Field(ge=-1e9, le=1e9)] | None = None
    unit: Line | None = None
    day: date | None = None
    text: Text | None = None
    code: Code | None = None
    not_known: Annotated[bool, Field()] = False

    @model_validator(mode="after")
    def _one_answer(self) -> Self:
        values = (self.yes, self.number, self.day, self.text, self.code)
        given = sum(value is not None for value in values) + self.not_known
        if given != 1:
            raise ValueError("one answer, or not known")
        return self


class Intake(Wire):
    """The answers to one protocol's questions (``dermatology``, ``nails``, ``wounds``), and to the service's own."""

    protocol: Annotated[str, StringConstraints(pattern=r"^[a-z_]{1,40}$")]
    version: Annotated[int, Field(ge=1, le=999)] = 1
    answers: Annotated[tuple[IntakeAnswer, ...], Field(max_length=200)] = ()

    def answered(self) -> frozenset[str]:
        """The link ids that have an answer."""
        return frozenset(answer.link_id for answer in self.answers)

    def by_question(self) -> list[tuple[IntakeAnswer, ...]]:
        """The answers to each question, in the order in which the questions were first answered."""
        found: dict[str, tuple[IntakeAnswer, ...]] = {}
        for answer in self.answers:
            found[answer.link_id] = (*found.get(answer.link_id, ()), answer)
        return list(found.values())

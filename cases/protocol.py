"""A protocol: what a specialty asks at intake and which pictures it wants, read from one file for each specialty.

>>> protocol = parse_protocol(untrusted_bytes)                       # doctest: +SKIP
>>> protocol.asked(answers)      # the questions to show, given the answers so far    # doctest: +SKIP

The file holds a FHIR R4 Questionnaire in four languages and, beside it, the list of views. A new specialty is a new
file. Nothing here is compulsory but what a service declares: each question may stay open, or be *not known*.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from cases.codes import Code, Language, Words
from cases.fhir_questionnaire import Coding, EnableWhen, FhirQuestionnaire, Item, Least, LinkId, Most, Unit
from cases.picture import PictureRole
from cases.questionnaire import IntakeAnswer
from cases.wire import Line, Wire, parse

Specialty = Annotated[str, StringConstraints(pattern=r"^[a-z_]{1,40}$")]


class QuestionKind(StrEnum):
    """What an answer looks like."""

    YES_NO = "boolean"
    CHOICE = "choice"
    WHOLE = "integer"
    DECIMAL = "decimal"
    DAY = "date"
    TEXT = "text"


class Locator(StrEnum):
    """On what map the place of a picture is shown."""

    BODY = "body"
    NAILS = "nails"


class Choice(Wire):
    """One answer that can be chosen."""

    system: Line
    code: Line
    words: Words

    def as_code(self, language: Language) -> Code:
        """As an answer keeps it, in the words it was chosen by."""
        return Code(system=self.system, code=self.code, display=self.words.in_language(language))


class Condition(Wire):
    """An earlier question and the answer it needs: *yes* or *no*, or the code of a choice."""

    link_id: LinkId
    yes: bool | None = None
    system: Line = ""
    code: Line = ""

    def met_by(self, answer: IntakeAnswer) -> bool:
        """Whether this very answer was given."""
        if answer.link_id != self.link_id:
            return False
        if self.yes is not None:
            return answer.yes is self.yes
        return answer.code is not None and (answer.code.system, answer.code.code) == (self.system, self.code)


class Question(Wire):
    """One question of the form."""

    link_id: LinkId
    kind: QuestionKind
    words: Words
    codes: tuple[Code, ...] = ()
    choices: tuple[Choice, ...] = ()
    several: bool = False
    unit: Words | None = None
    least: float | None = None
    most: float | None = None
    conditions: tuple[Condition, ...] = ()

    def is_asked(self, answers: Iterable[IntakeAnswer]) -> bool:
        """Whether one of its conditions is met; a question without conditions is always asked."""
        return not self.conditions or any(
            condition.met_by(answer) for answer in answers for condition in self.conditions
        )


class Section(Wire):
    """Questions under one heading."""

    link_id: LinkId
    words: Words
    questions: tuple[Question, ...]


class View(Wire):
    """A picture that the specialty wants. ``compulsory``: an opinion needs it; missing, it is said, never a lock."""

    view: Annotated[str, StringConstraints(pattern=r"^[a-z_]{1,40}$")]
    role: PictureRole
    compulsory: bool
    name: Words
    hint: Words

    @model_validator(mode="after")
    def _in_all_languages(self) -> Self:
        _complete(self.name)
        _complete(self.hint)
        return self


class Protocol(Wire):
    """What a specialty asks and wants to see."""

    specialty: Specialty
    version: int
    title: Words
    locator: Locator
    where: Words
    sections: tuple[Section, ...]
    views: tuple[View, ...]

    def questions(self) -> Iterator[Question]:
        """All questions, in the order of the form."""
        for section in self.sections:
            yield from section.questions

    def asked(self, answers: Iterable[IntakeAnswer]) -> tuple[Question, ...]:
        """The questions to show; an answer to a question that is not shown any more counts for nothing."""
        given = tuple(answers)
        shown: list[Question] = []
        for question in self.questions():
            visible = {earlier.link_id for earlier in shown}
            if question.is_asked(answer for answer in given if answer.link_id in visible):
                shown.append(question)
        return tuple(shown)


class _ProtocolFile(Wire):
    v: Literal["protocol/v1"] = "protocol/v1"
    specialty: Specialty
    version: Annotated[int, Field(ge=1, le=999)]
    locator: Locator
    where: Words
    views: Annotated[tuple[View, ...], Field(min_length=1, max_length=20)]
    questionnaire: FhirQuestionnaire

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        _complete(self.where)
        if len({view.view for view in self.views}) != len(self.views):
            raise ValueError("a view stands twice")
        url = f"urn:pli:questionnaire:{self.specialty}"
        if (self.questionnaire.url, self.questionnaire.version) != (url, str(self.version)):
            raise ValueError("the questionnaire is another one")
        _check_items(self.questionnaire)
        return self


def parse_protocol(untrusted: bytes) -> Protocol:
    """Read a protocol's file; raises ``WireRefused``."""
    file = parse(_ProtocolFile, untrusted)
    return Protocol(
        specialty=file.specialty,
        version=file.version,
        title=file.questionnaire.words(),
        locator=file.locator,
        where=file.where,
        sections=tuple(
            Section(
                link_id=group.link_id,
                words=group.words(),
                questions=tuple(_question(item) for item in group.items),
            )
            for group in file.questionnaire.groups
        ),
        views=file.views,
    )


def _check_items(questionnaire: FhirQuestionnaire) -> None:
    """Each link id stands once, and a condition looks at an earlier question that can be answered so."""
    groups = {group.link_id for group in questionnaire.groups}
    if len(groups) != len(questionnaire.groups):
        raise ValueError("a link id stands twice")
    earlier: dict[str, Item] = {}
    for item in (item for group in questionnaire.groups for item in group.items):
        if item.link_id in earlier or item.link_id in groups:
            raise ValueError("a link id stands twice")
        if not all(_can_be_met(condition, earlier) for condition in item.conditions):
            raise ValueError("a condition that cannot be met")
        earlier[item.link_id] = item


def _can_be_met(condition: EnableWhen, earlier: dict[str, Item]) -> bool:
    item = earlier.get(condition.question)
    if item is None:
        return False
    if condition.code is None:
        return item.kind == "boolean"
    wanted = (condition.code.system, condition.code.code)
    return wanted in {(option.coding.system, option.coding.code) for option in item.options}


def _complete(words: Words) -> None:
    if not all((words.fr, words.nl, words.de, words.en)):
        raise ValueError("a language is missing")


def _question(item: Item) -> Question:
    extensions = item.extension
    return Question(
        link_id=item.link_id,
        kind=QuestionKind(item.kind),
        words=item.words(),
        codes=item.code,
        choices=tuple(_choice(option.coding) for option in item.options),
        several=item.repeats,
        unit=next((each.coding.words() for each in extensions if isinstance(each, Unit)), None),
        least=next((each.value for each in extensions if isinstance(each, Least)), None),
        most=next((each.value for each in extensions if isinstance(each, Most)), None),
        conditions=tuple(_condition(condition) for condition in item.conditions),
    )


def _choice(coding: Coding) -> Choice:
    return Choice(system=coding.system, code=coding.code, words=coding.words())


def _condition(condition: EnableWhen) -> Condition:
    if condition.code is None:
        return Condition(link_id=condition.question, yes=condition.yes)
    return Condition(link_id=condition.question, system=condition.code.system, code=condition.code.code)

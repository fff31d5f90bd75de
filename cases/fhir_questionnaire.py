"""A FHIR R4 Questionnaire as Pli's protocols use it: the part of the standard that a form here can show, and no more.

Every text stands in English with its translations beside it, as FHIR's extension ``translation`` has them; a file
that lacks one of the four languages is refused. Only ``cases.protocol`` reads these types.
"""

from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from cases.codes import Code, Language, Words
from cases.wire import Line, Wire

LinkId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9._-]{1,60}$")]
"""As ``cases.questionnaire.IntakeAnswer`` takes it."""


class _Lang(Wire):
    url: Literal["lang"]
    value: Language = Field(alias="valueCode")


class _Content(Wire):
    url: Literal["content"]
    value: Annotated[Line, StringConstraints(min_length=1)] = Field(alias="valueString")


class _Translation(Wire):
    url: Literal["http://hl7.org/fhir/StructureDefinition/translation"]
    extension: tuple[_Lang, _Content]


class _Translations(Wire):
    extension: tuple[_Translation, _Translation, _Translation]

    def beside(self, english: str) -> Words:
        """The text in all four languages; raises ``ValueError`` unless each translation is there once."""
        by_language = {lang.value: content.value for lang, content in (t.extension for t in self.extension)}
        if set(by_language) != set(Language) - {Language.EN}:
            raise ValueError("a language is missing")
        return Words.model_validate({"en": english, **by_language})


class Coding(Wire):
    """A code with the words shown for it."""

    system: Line
    code: Line
    display: Line
    translations: _Translations = Field(alias="_display")

    @model_validator(mode="after")
    def _in_all_languages(self) -> Self:
        self.words()
        Code(system=self.system, code=self.code, display=self.display)
        return self

    def words(self) -> Words:
        """What is shown."""
        return self.translations.beside(self.display)


class Unit(Wire):
    """The extension that gives a number its unit."""

    url: Literal["http://hl7.org/fhir/StructureDefinition/questionnaire-unit"]
    coding: Coding = Field(alias="valueCoding")


class _Bound(Wire):
    whole: int | None = Field(None, alias="valueInteger")
    decimal: float | None = Field(None, alias="valueDecimal")

    @model_validator(mode="after")
    def _one_value(self) -> Self:
        if (self.whole is None) == (self.decimal is None):
            raise ValueError("one bound")
        return self

    @property
    def value(self) -> float:
        """The bound itself."""
        return float(self.whole) if self.whole is not None else self.decimal or 0.0


class Least(_Bound):
    """The extension that says the smallest number taken."""

    url: Literal["http://hl7.org/fhir/StructureDefinition/minValue"]


class Most(_Bound):
    """The extension that says the largest number taken."""

    url: Literal["http://hl7.org/fhir/StructureDefinition/maxValue"]


class ConditionCode(Wire):
    """A code by which an answer is compared."""

    system: Line
    code: Line


class EnableWhen(Wire):
    """One condition under which a question is asked: an earlier one was answered so."""

    question: LinkId
    operator: Literal["="]
    yes: bool | None = Field(None, alias="answerBoolean")
    code: ConditionCode | None = Field(None, alias="answerCoding")

    @model_validator(mode="after")
    def _one_value(self) -> Self:
        if (self.yes is None) == (self.code is None):
            raise ValueError("one value to compare with")
        return self


class Option(Wire):
    """One answer that can be chosen."""

    coding: Coding = Field(alias="valueCoding")


class Item(Wire):
    """A question."""

    link_id: LinkId = Field(alias="linkId")
    extension: Annotated[
        tuple[Annotated[Unit | Least | Most, Field(discriminator="url")], ...], Field(max_length=3)
    ] = ()
    code: Annotated[tuple[Code, ...], Field(max_length=3)] = ()
    text: Line
    translations: _Translations = Field(alias="_text")
    kind: Literal["boolean", "choice", "integer", "decimal", "date", "text"] = Field(alias="type")
    conditions: Annotated[tuple[EnableWhen, ...], Field(max_length=9)] = Field((), alias="enableWhen")
    behaviour: Literal["any"] | None = Field(None, alias="enableBehavior")
    repeats: bool = False
    options: Annotated[tuple[Option, ...], Field(max_length=40)] = Field((), alias="answerOption")

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        self.words()
        if (self.kind == "choice") != bool(self.options) or (self.repeats and self.kind != "choice"):
            raise ValueError("options belong to a choice")
        if self.extension and self.kind not in ("integer", "decimal"):
            raise ValueError("unit and bounds belong to a number")
        if (len(self.conditions) > 1) != (self.behaviour is not None):
            raise ValueError("several conditions say how they combine")
        return self

    def words(self) -> Words:
        """The question."""
        return self.translations.beside(self.text)


class Group(Wire):
    """Questions under one heading."""

    link_id: LinkId = Field(alias="linkId")
    text: Line
    translations: _Translations = Field(alias="_text")
    kind: Literal["group"] = Field(alias="type")
    items: Annotated[tuple[Item, ...], Field(min_length=1, max_length=40)] = Field(alias="item")

    def words(self) -> Words:
        """The heading."""
        return self.translations.beside(self.text)


class FhirQuestionnaire(Wire):
    """The resource itself."""

    kind: Literal["Questionnaire"] = Field(alias="resourceType")
    language: Literal["en"]
    url: Line
    version: Line
    name: Line
    title: Line
    translations: _Translations = Field(alias="_title")
    status: Literal["draft", "active", "retired"]
    subject: tuple[Literal["Patient"]] = Field(alias="subjectType")
    groups: Annotated[tuple[Group, ...], Field(min_length=1, max_length=20)] = Field(alias="item")

    def words(self) -> Words:
        """The name of the form."""
        return self.translations.beside(self.title)

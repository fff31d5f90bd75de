"""A patient as far as somebody typed: anything may be missing or wrong, and nothing typed is lost by that.

>>> PatientEntry(niss="85.07.30-033 28", family_name="Voorbeeld", given_name="Jan").patient()     # doctest: +SKIP
Patient(niss='85073003328', …, birth_date='1985-07-30', sex=<Sex.MALE: 'male'>)
"""

import re
import unicodedata
from typing import Annotated, Self

from pydantic import BeforeValidator, StringConstraints, ValidationError

from cases.errors import CaseIncomplete, NissInvalid
from cases.identifiers import Sex, niss_birth_date, niss_sex, parse_niss
from cases.person import Patient
from cases.wire import Wire

_DAY_FIRST = re.compile(r"(?:(?:(\d{1,2})[./ -])?(\d{1,2})[./ -])?(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def seen_only(untrusted: object) -> object:
    """What was typed or pasted, with a space for each control character but a new line."""
    if not isinstance(untrusted, str):
        return untrusted
    lines = untrusted.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(each if each in "\n\t" or _is_seen(each) else " " for each in lines)


def _is_seen(character: str) -> bool:
    """As ``cases.wire`` takes it: French typography has spaces that ``isprintable`` refuses."""
    return character.isprintable() or unicodedata.category(character) == "Zs"


def one_line(typed: str) -> str:
    """What was typed or pasted into a line, with nothing in it that is not seen."""
    return " ".join(str(seen_only(typed)).split())


def _one_line(untrusted: object) -> object:
    return " ".join(untrusted.split()) if isinstance(untrusted, str) else untrusted


Typed = Annotated[
    str, StringConstraints(max_length=300), BeforeValidator(_one_line), BeforeValidator(seen_only)
]
"""One line as it was typed, perhaps nothing."""


class PatientEntry(Wire):
    """What was typed of a patient. ``pseudonym``: the practice's own number, where there is no national one."""

    niss: Typed = ""
    pseudonym: Typed = ""
    family_name: Typed = ""
    given_name: Typed = ""
    birth_date: Typed = ""
    sex: Sex | None = None

    @classmethod
    def of(cls, patient: Patient) -> Self:
        """Of somebody who is known."""
        return cls(
            niss=patient.niss or "",
            pseudonym=patient.pseudonym or "",
            family_name=patient.family_name,
            given_name=patient.given_name,
            birth_date=patient.birth_date,
            sex=patient.sex,
        )

    @property
    def full_name(self) -> str:
        """As ``Patient.full_name``, as far as it is known."""
        return f"{self.family_name.upper()} {self.given_name}".strip()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed yet."""
        return self == PatientEntry()

    def completed(self) -> "PatientEntry":
        """With the birth date and sex that a valid national number gives, where nothing else was typed."""
        try:
            niss = parse_niss(self.niss)
        except NissInvalid:
            return self
        born, sex = niss_birth_date(niss), niss_sex(niss)
        given = {
            "birth_date": self.birth_date or (born.isoformat() if born else ""),
            "sex": self.sex or (None if sex is Sex.UNKNOWN else sex),
        }
        return self.model_copy(update=given)

    def patient(self) -> Patient:
        """The patient, checked; raises ``NissInvalid`` or ``CaseIncomplete`` with the first field that it lacks.

        A national number counts before the practice's own; a sex that nobody said stays unknown.
        """
        niss = parse_niss(self.niss) if self.niss else None
        whole = self.completed()
        for field in ("family_name", "given_name", "birth_date"):
            if not getattr(whole, field):
                raise CaseIncomplete(missing=field)
        if niss is None and not self.pseudonym:
            raise CaseIncomplete(missing="niss")
        try:
            return Patient(
                niss=niss,
                pseudonym=None if niss else self.pseudonym,
                family_name=whole.family_name,
                given_name=whole.given_name,
                birth_date=partial_date(whole.birth_date),
                sex=whole.sex or Sex.UNKNOWN,
            )
        except ValidationError as error:
            field = str(error.errors(include_input=False, include_url=False)[0]["loc"][0])
            raise CaseIncomplete(missing=field) from None


def partial_date(typed: str) -> str:
    """A date as Belgians and computers type it, as ``cases.person.PartialDate`` has it; else what was typed.

    >>> partial_date("30/7/1985"), partial_date("07.1985"), partial_date("1985-07-30")
    ('1985-07-30', '1985-07', '1985-07-30')
    """
    if found := _DAY_FIRST.fullmatch(typed.strip()):
        day, month, year = found.groups()
    elif found := _YEAR_FIRST.fullmatch(typed.strip()):
        year, month, day = found.groups()
    else:
        return typed
    return "-".join([year, *(each.zfill(2) for each in (month, day) if each)])

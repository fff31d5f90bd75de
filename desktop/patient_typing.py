"""What can be said of a patient while somebody is still typing: whether a number and a date are right.

>>> retyped(PatientEntry(), PatientEntry(niss="85073003328")).birth_date         # doctest: +SKIP
'1985-07-30'
"""

import re
from datetime import date

from cases.errors import NissInvalid
from cases.identifiers import parse_niss
from desktop.patient_entry import PatientEntry, partial_date

EARLIEST_YEAR = 1850
FIGURES = 11
"""Of a national number."""
_EIGHT = re.compile(r"(\d\d)(\d\d)(\d{4})")


def is_niss(text: str) -> bool:
    """Whether the check digits of a national number agree."""
    try:
        parse_niss(text)
    except NissInvalid:
        return False
    return True


def is_wrong_niss(text: str, *, finished: bool) -> bool:
    """Whether it cannot become a national number; too few figures are wrong only once nobody types any more."""
    figures = sum(character.isdigit() for character in text)
    return not is_niss(text) and (figures >= FIGURES or (finished and bool(text.strip())))


def birth_date_of(typed: str) -> str:
    """A birth date as far as it is known (``cases.person.PartialDate``), however it was typed; else what was typed.

    >>> birth_date_of("30071985"), birth_date_of("07.1985")
    ('1985-07-30', '1985-07')
    """
    row = _EIGHT.fullmatch(typed.strip())
    return partial_date(".".join(row.groups()) if row else typed.strip())


def is_birth_date(typed: str, today: date) -> bool:
    """Whether it is a date as far as it is known, and not one to come."""
    try:
        earliest = date.fromisoformat((birth_date_of(typed) + "-01-01")[:10])
    except ValueError:
        return False
    return earliest.year >= EARLIEST_YEAR and earliest <= today


def retyped(before: PatientEntry, after: PatientEntry) -> PatientEntry:
    """What a number that is right gives, filled in; what another number had given goes, unless it was typed over."""
    if after.niss == before.niss:
        return after
    given = PatientEntry(niss=before.niss).completed()
    same_day = bool(given.birth_date) and birth_date_of(after.birth_date) == given.birth_date
    same_sex = given.sex is not None and after.sex is given.sex
    changes = ({"birth_date": ""} if same_day else {}) | ({"sex": None} if same_sex else {})
    return after.model_copy(update=changes).completed()


def other_birth_date(entry: PatientEntry) -> str:
    """The birth date that the number gives, where another one was typed; both may be right, and people know why."""
    given = PatientEntry(niss=entry.niss).completed().birth_date
    typed = birth_date_of(entry.birth_date)
    return given if given and typed and not given.startswith(typed) else ""

"""What the identity file of a Belgian card says of its holder: name, number, birth date and sex, and nothing more.

The file is a row of fields: a tag of one byte, a length of one byte, the value. Its layout is public ("Belgian
electronic identity card content", FedICT). Of its twenty fields five are looked at; the photograph and the address
are other files, which Pli never asks for. Nobody checks the state's signature here: the person at the desk sees the
card, the patient and the screen.

>>> identity_of(file).niss                                                     # doctest: +SKIP
'85073003328'
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from cases.errors import CardUnreadable, NissInvalid
from cases.identifiers import Sex, parse_niss

MOST_BYTES = 2048
"""Of an identity file; real ones have some 200."""
_MOST_FIELD = 0x7F
"""Of one field; the longest that we read, the name, has at most 110."""

_PADDING, _NUMBER, _FAMILY_NAME, _GIVEN_NAMES, _BIRTH_DATE, _SEX = 0, 6, 7, 8, 12, 13

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "JAN",
            "FEV FEB",
            "MARS MAAR MAR MRT",
            "AVR APR",
            "MAI MEI",
            "JUIN JUN",
            "JUIL JUL",
            "AOUT AOU AUG",
            "SEPT SEP",
            "OCT OKT",
            "NOV",
            "DEC DEZ",
        ),
        1,
    )
    for name in names.split()
}
"""As French, Dutch and German cards have them, without accents."""
_DAY_MONTH_YEAR = re.compile(r"(\d{1,2})[. ]+([A-Z]{3,4})[. ]+(\d{4})", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)
_SEXES = {"M": Sex.MALE, "F": Sex.FEMALE, "V": Sex.FEMALE, "W": Sex.FEMALE}


@dataclass(frozen=True)
class CardIdentity:
    """The holder of a card. ``birth_date`` as far as the card has it (``cases.person.PartialDate``).

    One of the names may be empty: not everybody has two.
    """

    niss: str
    family_name: str
    given_name: str
    birth_date: str
    sex: Sex


def identity_of(untrusted_file: bytes) -> CardIdentity:
    """Read an identity file; raises ``CardUnreadable`` for anything that is none."""
    untrusted_fields = _fields_of(untrusted_file)
    family, given = (_text(untrusted_fields, tag) for tag in (_FAMILY_NAME, _GIVEN_NAMES))
    if not family and not given:
        raise CardUnreadable
    try:
        niss = parse_niss(_text(untrusted_fields, _NUMBER))
    except NissInvalid as error:
        raise CardUnreadable from error
    return CardIdentity(
        niss=niss,
        family_name=family,
        given_name=given,
        birth_date=birth_date_of(_text(untrusted_fields, _BIRTH_DATE)),
        sex=_SEXES.get(_text(untrusted_fields, _SEX), Sex.UNKNOWN),
    )


def birth_date_of(untrusted_words: str) -> str:
    """The date as cards have it: ``12 MARS 1985``, ``12.MÄR.1985``, or the year alone.

    >>> birth_date_of("12.MÄR.1985"), birth_date_of("1985")
    ('1985-03-12', '1985')
    """
    words = _without_accents(untrusted_words.upper()).strip()
    if _YEAR.fullmatch(words):
        return date(_year(words), 1, 1).isoformat()[:4]
    found = _DAY_MONTH_YEAR.fullmatch(words)
    if found is None or found[2] not in _MONTHS:
        raise CardUnreadable
    try:
        return date(_year(found[3]), _MONTHS[found[2]], int(found[1])).isoformat()
    except ValueError as error:
        raise CardUnreadable from error


def _year(digits: str) -> int:
    if not 1850 <= int(digits) <= 2100:
        raise CardUnreadable
    return int(digits)


def _fields_of(untrusted_file: bytes) -> dict[int, bytes]:
    """The fields by their tags; each comes once, and the file is padded with zeros."""
    if len(untrusted_file) > MOST_BYTES:
        raise CardUnreadable
    fields: dict[int, bytes] = {}
    rest = untrusted_file
    while rest.strip(b"\0"):
        if len(rest) < 2 or rest[1] > _MOST_FIELD or len(rest) < 2 + rest[1]:
            raise CardUnreadable
        tag, value, rest = rest[0], rest[2 : 2 + rest[1]], rest[2 + rest[1] :]
        if tag in fields and tag != _PADDING:
            raise CardUnreadable
        fields[tag] = value
    return fields


def _text(untrusted_fields: dict[int, bytes], tag: int) -> str:
    """One field as a line of text, without the spaces around it and of one kind of writing."""
    try:
        text = untrusted_fields.get(tag, b"").decode()
    except UnicodeDecodeError as error:
        raise CardUnreadable from error
    if not text.isprintable():
        raise CardUnreadable
    return unicodedata.normalize("NFC", text).strip()


def _without_accents(text: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFD", text) if not unicodedata.combining(each))

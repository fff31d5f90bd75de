"""Identifiers: our own random ones, and the Belgian numbers of patients and clinicians.

Check-digit rules: National Register (NISS/INSZ, BIS) and RIZIV/INAMI, through python-stdnum where it has them.
"""

import secrets
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, StringConstraints
from stdnum.be import ssn
from stdnum.exceptions import ValidationError as StdnumError

from cases.errors import NissInvalid

Id = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
"""128 random bits in hex: nothing about the patient, the practice or the time can be read from it."""
CaseId = Id
ItemId = Id
PackageId = Id
PartyId = Id
PersonId = Id
DeviceId = Id
PictureId = Id


def new_id() -> Id:
    """A fresh random identifier."""
    return secrets.token_hex(16)


class Sex(StrEnum):
    """Administrative sex, with the codes of FHIR R4."""

    FEMALE = "female"
    MALE = "male"
    OTHER = "other"
    UNKNOWN = "unknown"


def parse_niss(untrusted: str) -> str:
    """The eleven digits of a national or BIS number, however it was typed; raises ``NissInvalid``.

    Both check-digit rules are tried (born before, and from 2000); BIS numbers carry the month + 20 or + 40.
    """
    try:
        return ssn.validate(untrusted)
    except StdnumError as error:
        raise NissInvalid from error


def niss_birth_date(niss: str) -> date | None:
    """The birth date a valid number gives, or ``None``: month and day may be unknown (00), and stay so."""
    return ssn.get_birth_date(niss)


def niss_sex(niss: str) -> Sex:
    """The sex a valid number gives: the serial is odd for men; a BIS number of month + 20 says nothing."""
    match ssn.get_gender(niss):
        case "M":
            return Sex.MALE
        case "F":
            return Sex.FEMALE
    return Sex.UNKNOWN


def _valid_niss(text: str) -> str:
    try:
        return parse_niss(text)
    except NissInvalid as error:
        raise ValueError("its check digits do not agree") from error


Niss = Annotated[str, StringConstraints(max_length=11), AfterValidator(_valid_niss)]
Inami = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,20}$")]
"""Usually eight digits (number and check) or eleven (with the qualification); see ``inami_doubtful``."""


def inami_doubtful(inami: str) -> bool:
    """Whether the check digits are not 97 − (first six mod 97). A reason to warn, not to block: others exist."""
    digits = "".join(filter(str.isdecimal, inami))
    return len(digits) not in (8, 11) or int(digits[6:8]) != 97 - int(digits[:6]) % 97

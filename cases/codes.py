"""Codes of the field, each with the system it comes from.

Sources: SNOMED CT (nail units, laterality), DICOM CID 4029 (dermatology body sites), LOINC (wounds).
"""

from enum import StrEnum
from typing import Annotated

from pydantic import StringConstraints

from cases.wire import Line, Wire

SNOMED = "http://snomed.info/sct"
LOINC = "http://loinc.org"


class Language(StrEnum):
    """The languages of everything a person reads (ISO 639-1)."""

    FR = "fr"
    NL = "nl"
    DE = "de"
    EN = "en"


class Words(Wire):
    """One text in the languages it was written in; English may be missing, but not all of them."""

    fr: Line | None = None
    nl: Line | None = None
    de: Line | None = None
    en: Line | None = None

    def in_language(self, language: Language) -> str:
        """The text in ``language``, else in the first language there is."""
        by_language = self.model_dump(exclude_none=True)
        return str(by_language.get(language, next(iter(by_language.values()), "")))


class Code(Wire):
    """A concept of a code system, with the words shown for it."""

    system: Annotated[str, StringConstraints(pattern=r"^(https?://|urn:)[!-~]{3,150}$")]
    code: Annotated[str, StringConstraints(pattern=r"^[!-~]{1,40}$")]
    display: Line


class Laterality(StrEnum):
    """On which side of the patient's body."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"
    MIDLINE = "midline"


LATERALITY_CODES = {
    Laterality.RIGHT: Code(system=SNOMED, code="24028007", display="Right"),
    Laterality.LEFT: Code(system=SNOMED, code="7771000", display="Left"),
    Laterality.BOTH: Code(system=SNOMED, code="51440002", display="Right and left"),
}

NAIL_UNITS = {
    name: Code(system=SNOMED, code=code, display=f"Nail unit of {name.replace('_', ' ')}")
    for name, code in {
        "thumb": "770810008",
        "index_finger": "770815003",
        "middle_finger": "770816002",
        "ring_finger": "770817006",
        "little_finger": "770818001",
        "great_toe": "770822006",
        "second_toe": "770823001",
        "third_toe": "770825008",
        "fourth_toe": "770821004",
        "little_toe": "770820003",
    }.items()
}

WOUND_PANEL = Code(system=LOINC, code="72287-6", display="Wound assessment panel")
WOUND_LENGTH = Code(system=LOINC, code="39126-8", display="Length of wound")
WOUND_WIDTH = Code(system=LOINC, code="39125-0", display="Width of wound")
WOUND_DEPTH = Code(system=LOINC, code="39127-6", display="Depth of wound")
WOUND_AREA = Code(system=LOINC, code="89260-4", display="Area of wound")
WOUND_TUNNELLING = Code(system=LOINC, code="72296-7", display="Tunnelling of wound")

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

BODY_SITES = {
    name: Code(system=SNOMED, code=code, display=display)
    for name, code, display in (
        ("scalp", "43067004", "Skin of scalp"),
        ("forehead", "68698007", "Skin of forehead"),
        ("temple", "16621002", "Skin of temporal region"),
        ("upper_eyelid", "41310005", "Skin of upper eyelid"),
        ("lower_eyelid", "40069000", "Skin of lower eyelid"),
        ("nose", "113179006", "Skin of nose"),
        ("cheek", "36141000", "Skin of cheek"),
        ("ear", "1902009", "Skin of ear"),
        ("lip", "88089004", "Skin of lip"),
        ("mouth", "113277000", "Oral mucosa"),
        ("chin", "23747009", "Skin of chin"),
        ("face", "73897004", "Skin of face"),
        ("neck", "43081002", "Skin of neck"),
        ("nape", "4658004", "Skin of nuchal region"),
        ("chest", "244106003", "Skin of anterior surface of thorax"),
        ("abdomen", "75093004", "Skin of abdomen"),
        ("upper_back", "699893008", "Skin of back of upper thoracic region"),
        ("back", "66643007", "Skin of back"),
        ("lower_back", "113182001", "Skin of lower back"),
        ("armpit", "76261009", "Skin of axilla"),
        ("upper_arm_front", "45981001", "Skin of anterior surface of upper arm"),
        ("upper_arm_back", "72939005", "Skin of posterior surface of upper arm"),
        ("elbow", "181536004", "Skin of posterior surface of elbow"),
        ("forearm_front", "70559009", "Skin of anterior surface of forearm"),
        ("forearm_back", "41550009", "Skin of posterior surface of forearm"),
        ("hand", "33712006", "Skin of hand"),
        ("palm", "70887009", "Skin of palm of hand"),
        ("back_of_hand", "281642007", "Skin of part of dorsal surface of hand"),
        ("finger", "244169007", "Skin of digit of hand"),
        ("groin", "39687006", "Skin of inguinal region"),
        ("genitals", "60944009", "Skin of external genitalia"),
        ("buttock", "22180002", "Skin of buttock"),
        ("anus", "59112000", "Skin of anus"),
        ("thigh_front", "61248009", "Skin of anterior surface of thigh"),
        ("thigh_back", "4578000", "Skin of posterior surface of thigh"),
        ("knee", "181553006", "Skin of anterior surface of knee"),
        ("hollow_of_knee", "84507004", "Skin of popliteal fossa"),
        ("shin", "25763004", "Skin of anterior surface of lower leg"),
        ("calf", "47224004", "Skin of posterior surface of lower leg"),
        ("outer_ankle", "181564009", "Skin of lateral aspect of ankle"),
        ("inner_ankle", "181563003", "Skin of medial aspect of ankle"),
        ("heel", "84607009", "Skin of heel"),
        ("foot", "60496002", "Skin of foot"),
        ("toe", "52034004", "Skin of toe"),
    )
}
"""From head to foot; a short list of what DICOM CID 4029 has."""

SITE_IN_WORDS = "urn:pli:body-site"
"""The system of a site that a person wrote instead; its code is ``in-words``."""

WOUND_PANEL = Code(system=LOINC, code="72287-6", display="Wound assessment panel")
WOUND_LENGTH = Code(system=LOINC, code="39126-8", display="Length of wound")
WOUND_WIDTH = Code(system=LOINC, code="39125-0", display="Width of wound")
WOUND_DEPTH = Code(system=LOINC, code="39127-6", display="Depth of wound")
WOUND_AREA = Code(system=LOINC, code="89260-4", display="Area of wound")
WOUND_TUNNELLING = Code(system=LOINC, code="72296-7", display="Tunnelling of wound")

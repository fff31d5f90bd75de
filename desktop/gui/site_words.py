"""Words for the places of the body, and the list to choose from."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from cases.codes import BODY_SITES, NAIL_UNITS, SITE_IN_WORDS, Code
from cases.protocol import Locator

_BODY: Final = {
    "scalp": QT_TRANSLATE_NOOP("site", "Scalp"),
    "forehead": QT_TRANSLATE_NOOP("site", "Forehead"),
    "temple": QT_TRANSLATE_NOOP("site", "Temple"),
    "upper_eyelid": QT_TRANSLATE_NOOP("site", "Upper eyelid"),
    "lower_eyelid": QT_TRANSLATE_NOOP("site", "Lower eyelid"),
    "nose": QT_TRANSLATE_NOOP("site", "Nose"),
    "cheek": QT_TRANSLATE_NOOP("site", "Cheek"),
    "ear": QT_TRANSLATE_NOOP("site", "Ear"),
    "lip": QT_TRANSLATE_NOOP("site", "Lip"),
    "mouth": QT_TRANSLATE_NOOP("site", "Inside of the mouth"),
    "chin": QT_TRANSLATE_NOOP("site", "Chin"),
    "face": QT_TRANSLATE_NOOP("site", "Face"),
    "neck": QT_TRANSLATE_NOOP("site", "Neck"),
    "nape": QT_TRANSLATE_NOOP("site", "Nape of the neck"),
    "chest": QT_TRANSLATE_NOOP("site", "Chest"),
    "abdomen": QT_TRANSLATE_NOOP("site", "Abdomen"),
    "upper_back": QT_TRANSLATE_NOOP("site", "Upper back"),
    "back": QT_TRANSLATE_NOOP("site", "Back"),
    "lower_back": QT_TRANSLATE_NOOP("site", "Lower back"),
    "armpit": QT_TRANSLATE_NOOP("site", "Armpit"),
    "upper_arm_front": QT_TRANSLATE_NOOP("site", "Upper arm, front"),
    "upper_arm_back": QT_TRANSLATE_NOOP("site", "Upper arm, back"),
    "elbow": QT_TRANSLATE_NOOP("site", "Elbow"),
    "forearm_front": QT_TRANSLATE_NOOP("site", "Forearm, inner side"),
    "forearm_back": QT_TRANSLATE_NOOP("site", "Forearm, outer side"),
    "hand": QT_TRANSLATE_NOOP("site", "Hand"),
    "palm": QT_TRANSLATE_NOOP("site", "Palm of the hand"),
    "back_of_hand": QT_TRANSLATE_NOOP("site", "Back of the hand"),
    "finger": QT_TRANSLATE_NOOP("site", "Finger"),
    "groin": QT_TRANSLATE_NOOP("site", "Groin"),
    "genitals": QT_TRANSLATE_NOOP("site", "Genitals"),
    "buttock": QT_TRANSLATE_NOOP("site", "Buttock"),
    "anus": QT_TRANSLATE_NOOP("site", "Anus"),
    "thigh_front": QT_TRANSLATE_NOOP("site", "Thigh, front"),
    "thigh_back": QT_TRANSLATE_NOOP("site", "Thigh, back"),
    "knee": QT_TRANSLATE_NOOP("site", "Knee"),
    "hollow_of_knee": QT_TRANSLATE_NOOP("site", "Hollow of the knee"),
    "shin": QT_TRANSLATE_NOOP("site", "Shin"),
    "calf": QT_TRANSLATE_NOOP("site", "Calf"),
    "outer_ankle": QT_TRANSLATE_NOOP("site", "Ankle, outer side"),
    "inner_ankle": QT_TRANSLATE_NOOP("site", "Ankle, inner side"),
    "heel": QT_TRANSLATE_NOOP("site", "Heel"),
    "foot": QT_TRANSLATE_NOOP("site", "Foot"),
    "toe": QT_TRANSLATE_NOOP("site", "Toe"),
}
_NAILS: Final = {
    "thumb": QT_TRANSLATE_NOOP("site", "Thumb nail"),
    "index_finger": QT_TRANSLATE_NOOP("site", "Index finger nail"),
    "middle_finger": QT_TRANSLATE_NOOP("site", "Middle finger nail"),
    "ring_finger": QT_TRANSLATE_NOOP("site", "Ring finger nail"),
    "little_finger": QT_TRANSLATE_NOOP("site", "Little finger nail"),
    "great_toe": QT_TRANSLATE_NOOP("site", "Big toe nail"),
    "second_toe": QT_TRANSLATE_NOOP("site", "Second toe nail"),
    "third_toe": QT_TRANSLATE_NOOP("site", "Third toe nail"),
    "fourth_toe": QT_TRANSLATE_NOOP("site", "Fourth toe nail"),
    "little_toe": QT_TRANSLATE_NOOP("site", "Little toe nail"),
}
_CODES: Final = {**BODY_SITES, **NAIL_UNITS}
_WORDS: Final = {_CODES[name].code: words for name, words in {**_BODY, **_NAILS}.items()}


def sites(locator: Locator) -> list[Code]:
    """The places to choose from, those of the specialty's map first, in the words of the language in use."""
    nails, body = list(NAIL_UNITS.values()), list(BODY_SITES.values())
    return [in_words(code) for code in (nails + body if locator is Locator.NAILS else body)]


def in_words(code: Code) -> Code:
    """The same place, shown in the language in use."""
    return code.model_copy(update={"display": site_words(code)})


def site_words(code: Code) -> str:
    """A place in words; one that Pli does not know in its own."""
    known = _WORDS.get(code.code) if code.system != SITE_IN_WORDS else None
    return code.display if known is None else QCoreApplication.translate("site", str(known))


def site_named(text: str, offered: list[Code]) -> Code | None:
    """The place that a person wrote: one of the list, else their own words; ``None`` for nothing."""
    written = " ".join(text.split())
    for code in offered:
        if code.display.casefold() == written.casefold():
            return code
    return Code(system=SITE_IN_WORDS, code="in-words", display=written[:300]) if written else None

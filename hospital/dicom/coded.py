"""Codes and short texts as DICOM writes them: where, which side, which lesion, what can be recognised."""

from pydicom import Dataset

from cases.codes import BODY_SITES, LOINC, NAIL_UNITS, SNOMED, Code, Laterality
from cases.picture import Picture, PictureRole

_SCHEMES = {SNOMED: "SCT", LOINC: "LN"}
"""Coding scheme designators (PS3.16, section 8)."""
_SIDES = {Laterality.RIGHT: "R", Laterality.LEFT: "L", Laterality.BOTH: "B", Laterality.MIDLINE: "U"}
"""Image Laterality (0020,0062), PS3.3 C.7.6.1: U is an unpaired part."""
SKIN = Code(system=SNOMED, code="39937001", display="Skin structure")
"""Where a site must be coded and only words are known."""
_FINGERPRINTS = {"hand", "palm", "finger", "foot", "heel", "toe"}
_FACE = {
    "forehead",
    "temple",
    "upper_eyelid",
    "lower_eyelid",
    "nose",
    "cheek",
    "ear",
    "lip",
    "mouth",
    "chin",
    "face",
}
_RECOGNISABLE = {BODY_SITES[name].code for name in _FINGERPRINTS | _FACE} | {
    code.code for code in NAIL_UNITS.values()
}


def text(words: str, most: int = 64) -> str:
    """One value of a short text (LO, SH, PN): no backslash, no control character, at most so many characters."""
    shown = "".join(one if one.isprintable() and one != "\\" else " " for one in words)
    return shown[:most].strip()


def person_name(family: str, given: str = "") -> str:
    """A person name (PN): ``^`` and ``=`` divide it, so they are no part of one; 64 characters in all."""
    parts = (text(part.replace("^", " ").replace("=", " ")) for part in (family, given))
    return "^".join(parts).rstrip("^")[:64].rstrip("^")


def coded(code: Code) -> Dataset | None:
    """The item of a code sequence, or ``None`` for a site that a person wrote in words."""
    scheme = _SCHEMES.get(code.system)
    return None if scheme is None else item(code.code, scheme, code.display)


def item(value: str, scheme: str, meaning: str) -> Dataset:
    """The item of a code sequence (PS3.3, 8.8)."""
    made = Dataset()
    made.CodeValue = value
    made.CodingSchemeDesignator = scheme
    made.CodeMeaning = text(meaning)
    return made


def side(laterality: Laterality | None) -> str | None:
    """Image Laterality, or ``None`` where nobody said."""
    return None if laterality is None else _SIDES[laterality]


def recognisable(picture: Picture) -> str:
    """Recognizable Visual Features (0028,0302): YES unless certainly NO.

    NO of dermoscopy, or of a photograph in which a person at the practice said that nobody can be recognised, and only
    at a known site without fingerprints, nails or face where no face was left to be seen: a photograph can show a
    tattoo or a room, and one of fingers shows their prints (PS3.3 C.7.6.1.1; PS3.15 E.3.2, Clean Recognizable Visual
    Features).
    """
    site, privacy = picture.site, picture.privacy
    said = None if privacy is None else privacy.recognisable
    if said or (privacy is not None and privacy.faces):
        return "YES"
    is_cleared = picture.role is PictureRole.DERMOSCOPY or said is False
    if not is_cleared or site is None or site.system != SNOMED:
        return "YES"
    return "YES" if site.code in _RECOGNISABLE else "NO"


def burned_in(picture: Picture) -> str | None:
    """Burned In Annotation (0028,0301): YES of documents, and where text or a code was left to be seen; else unsaid."""
    privacy = picture.privacy
    has_words = privacy is not None and privacy.texts + privacy.codes > 0
    return "YES" if has_words or picture.role is PictureRole.DOCUMENT else None

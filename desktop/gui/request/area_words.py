"""How it stands with what was found in pictures, in a line: how many faces, texts and codes, and what was decided."""

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from cases.errors import PliError
from cases.privacy import Area, Decision, Found
from desktop.draft import KeptPicture
from desktop.gui import counted
from desktop.gui.words import words_of

_COUNTED = {Found.FACE: counted.faces, Found.TEXT: counted.texts, Found.CODE: counted.codes}


def undecided_words(areas: Iterable[Area]) -> str:
    """What nobody decided about, each kind with its number."""
    kinds = Counter(area.found for area in areas if area.decision is Decision.UNDECIDED)
    return ", ".join(words(kinds[found]) for found, words in _COUNTED.items() if kinds[found])


def told(picture: KeptPicture, *, busy: bool, failed: PliError | None) -> str:
    """How it stands with a picture, in a line or two."""
    translate = QCoreApplication.translate
    if failed is not None:
        words = words_of(failed)
        return f"{words.what_happened} {words.what_to_do}"
    if busy or not picture.was_looked_at:
        return translate("AreasView", "Pli looks for faces, text and codes…")
    if not picture.areas:
        return translate("AreasView", "No face, text or code was found. Look yourself, too.")
    return " · ".join(_decided(picture))


def _decided(picture: KeptPicture) -> list[str]:
    lines = []
    open_ones, covered = picture.undecided, len(picture.covered)
    if open_ones:
        words = QCoreApplication.translate("AreasView", "{areas}: {what}")
        how_many, what = counted.areas_undecided(open_ones), undecided_words(picture.areas)
        lines.append(words.format(areas=how_many, what=what))
    if covered:
        lines.append(counted.areas_covered(covered))
    if kept := len(picture.areas) - open_ones - covered:
        lines.append(counted.areas_kept(kept))
    return lines

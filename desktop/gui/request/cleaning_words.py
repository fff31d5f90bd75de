"""What cleaning did to a picture, in sentences: what was taken out of its file, and what is left."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from cases.picture import ColourProfile, Removal
from desktop.draft import KeptPicture
from desktop.gui import counted, formats
from desktop.gui.format_words import format_words
from desktop.gui.terms import change_words, colour_words, removed_words

_FORMATS = {"image/jpeg": "JPEG", "image/png": "PNG"}


def removed_lines(picture: KeptPicture) -> list[str]:
    """One line for each kind of thing that is not sent."""
    return [_line(removal) for removal in picture.cleaning.removed]


def total_line(pictures: Sequence[KeptPicture]) -> str:
    """Of all pictures: in how many of them what was found, the most first; empty when nothing was."""
    found = Counter(each.category for picture in pictures for each in picture.cleaning.removed)
    if not found:
        return ""
    words = QCoreApplication.translate("Cleaning", "{what} ({number})")
    kinds = [words.format(what=removed_words(kind), number=number) for kind, number in found.most_common()]
    whole = QCoreApplication.translate(
        "Cleaning", "Found in the files, and not sent: {kinds}. In brackets, in how many."
    )
    return whole.format(kinds=", ".join(kinds))


def kept_lines(picture: KeptPicture) -> list[str]:
    """What is sent, and what happened to it."""
    translate, report = QCoreApplication.translate, picture.cleaning
    lines = [
        translate("Cleaning", "The picture itself: {format}, {width} × {height} pixels, {size}.").format(
            format=_FORMATS[picture.type],
            width=str(picture.width),
            height=str(picture.height),
            size=formats.size(picture.size),
        )
    ]
    if report.source:
        words = translate("Cleaning", "It was a file of the kind {format}.")
        lines.append(words.format(format=format_words(report.source)))
    lines += map(change_words, report.changes)
    if covered := len(picture.filled):
        lines.append(counted.areas_covered(covered))
    if report.pixels_identical:
        lines.append(translate("Cleaning", "Every pixel is as it was."))
    if report.colour is not ColourProfile.NONE:
        lines.append(translate("Cleaning", "{colours}.").format(colours=colour_words(report.colour)))
    if report.orientation != 1:
        lines.append(translate("Cleaning", "Its rotation is kept, so that it stands upright."))
    return lines


def _line(removal: Removal) -> str:
    pieces = counted.pieces(removal.count)
    size = formats.size(removal.bytes)
    words = QCoreApplication.translate("Cleaning", "{what}: {pieces}, {size}")
    return words.format(what=removed_words(removal.category), pieces=pieces, size=size)

"""The vendored font, and what of a text it can show: what it has no glyph for becomes a visible sign, never a gap."""

import unicodedata
from collections.abc import Iterable
from importlib.resources import as_file, files
from pathlib import Path

from fpdf.fonts import TTFFont

FAMILY = "DejaVuSansCondensed"
STYLES = {"": f"{FAMILY}.ttf", "B": f"{FAMILY}-Bold.ttf"}
NO_GLYPH = "\N{REPLACEMENT CHARACTER}"


def font_path(style: str) -> Path:
    """Where the font file of a style (``""`` or ``"B"``) lies."""
    with as_file(files("resources") / "fonts" / STYLES[style]) as path:
        return path


def covered_by(fonts: Iterable[TTFFont]) -> frozenset[int]:
    """The characters that every one of the fonts has a glyph for; invisible ones are none of them."""
    common = frozenset.intersection(*(frozenset(font.cmap) for font in fonts))
    return frozenset(each for each in common if unicodedata.category(chr(each))[0] != "C")


def showable(text: str, covered: frozenset[int]) -> str:
    """The text composed (NFC), with line breaks kept, formatting characters left out and the rest shown or replaced."""
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\t", "    "))
    return "".join(_shown(character, covered) for character in composed)


def _shown(character: str, covered: frozenset[int]) -> str:
    if character == "\n" or ord(character) in covered:
        return character
    category = unicodedata.category(character)
    if category in ("Cf", "Mn"):  # joiners, directions, variation selectors: nothing of their own to see
        return ""
    return " " if category == "Zs" else NO_GLYPH

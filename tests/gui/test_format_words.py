"""What a refused file is, is said in the language in use; a name of a format stays as it is."""

import ast
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

import capture
from capture.clean.formats import source_of
from cases.codes import Language
from cases.errors import PictureMoves
from cases.picture import CleaningReport
from desktop.draft import KeptPicture
from desktop.gui import language
from desktop.gui.format_words import format_words
from desktop.gui.request.cleaning_words import kept_lines
from desktop.gui.words import words_of
from tests.desktop.world import facts

FILM = b"\x00\x00\x00\x18ftypisom" + bytes(64)
SAMPLES = {
    "video (MP4)": "vidéo (MP4)",
    "video": "vidéo",
    "animated WebP": "WebP animé",
    "12-bit JPEG": "JPEG à 12 bits",
    "TIFF (compression 34892)": "TIFF (compression 34892)",
    "JPEG 2000 (a rare kind)": "JPEG 2000 (d’un type rare)",
    "Canon RAW (CR3)": "Canon RAW (CR3)",
    "DICOM (JPEG-LS)": "DICOM (JPEG-LS)",
}


def said_by_the_cleaner() -> set[str]:
    """Every literal that it gives to an error as ``format``, and every name of its table of beginnings."""
    folder = Path(str(capture.__file__)).parent
    trees = (ast.parse(each.read_text("utf-8")) for each in folder.rglob("*.py"))
    words = (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.keyword))
    literals = {
        word.value.value
        for word in words
        if word.arg == "format" and isinstance(word.value, ast.Constant) and isinstance(word.value.value, str)
    }
    return {each for each in literals if any(part.islower() and part.isalpha() for part in each.split())}


@pytest.fixture
def french(qapp: QApplication) -> None:
    language.use(qapp, Language.FR)


@pytest.mark.parametrize(("english", "words"), SAMPLES.items(), ids=SAMPLES)
def test_the_words_around_a_name_are_french_in_french(french: None, english: str, words: str) -> None:
    assert format_words(english) == words


def test_no_words_of_the_cleaner_stay_english(french: None) -> None:
    english = said_by_the_cleaner()
    assert len(english) > 5
    assert {each for each in english if format_words(each) == each} == set()


def test_a_film_is_refused_in_french_from_the_first_word_to_the_last(french: None) -> None:
    with pytest.raises(PictureMoves) as refused:
        source_of(FILM)
    assert "(vidéo, MP4)" in words_of(refused.value).what_happened


def test_in_english_every_name_is_as_the_cleaner_says_it(qapp: QCoreApplication) -> None:
    assert {format_words(each) for each in SAMPLES} == set(SAMPLES)


def test_a_rare_picture_that_was_taken_is_called_in_french_too(french: None) -> None:
    cleaning = CleaningReport(pixels_identical=True, source="arithmetic-coded JPEG")
    picture = KeptPicture(
        picture_id="0" * 32,
        sha256="0" * 64,
        type="image/png",
        size=1,
        width=1,
        height=1,
        facts=facts(),
        added_at=datetime(2026, 3, 4, tzinfo=UTC),
        cleaning=cleaning,
    )
    assert "arithmetic-coded" not in "".join(kept_lines(picture))

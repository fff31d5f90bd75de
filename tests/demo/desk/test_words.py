"""The pages are found by their words in each language, whatever stands in their fields."""

import pytest

from cases.codes import Language
from demo.desk.words import DeskWords
from hospital.catalogues import catalogue


@pytest.mark.parametrize("language", Language)
def test_words_are_those_of_the_catalogue_that_the_desk_uses(language: Language) -> None:
    assert DeskWords(language.value).of("Sign out") == catalogue(language).gettext("Sign out")


def test_fields_are_filled_in_or_stand_for_anything() -> None:
    words = DeskWords("en")
    assert words.pattern("Use order %(number)s", number="A (1)").fullmatch("Use order A (1)")
    assert not words.pattern("Use order %(number)s", number="A (1)").fullmatch("Use order A 1")
    assert words.pattern("Use order %(number)s").fullmatch("Use order of somebody")


def test_what_breaks_lines_on_a_page_fits_too() -> None:
    assert DeskWords("en").pattern("Nothing waits here.").fullmatch("Nothing  waits\nhere.")


def test_words_that_nobody_translated_are_said_in_english() -> None:
    assert DeskWords("fr").of("Nobody says this") == "Nobody says this"

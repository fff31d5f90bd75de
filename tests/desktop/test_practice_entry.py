"""A practice as it is typed: what holds becomes a document, what does not is told before."""

import pytest

from cases.person import Role
from desktop.practice_entry import (
    PersonEntry,
    inami_digits,
    is_line,
    is_name,
    is_telephone,
    practice_of,
)


def test_what_was_typed_becomes_the_practice() -> None:
    people = [
        PersonEntry(name=" Dr Anna Lambert ", inami="1-90069-51-001"),
        PersonEntry(name="Bram", role=Role.NURSE),
    ]
    practice = practice_of("Cabinet Lambert ", " Rue 1 ", " +32 2 555 01 01 ", people)
    assert (practice.name, practice.address, practice.telephone) == (
        "Cabinet Lambert",
        "Rue 1",
        "+32 2 555 01 01",
    )
    assert [(each.name, each.role, each.inami) for each in practice.people] == [
        ("Dr Anna Lambert", Role.DOCTOR, "19006951001"),
        ("Bram", Role.NURSE, None),
    ]
    assert practice.people[0].person_id != practice.people[1].person_id


def test_without_telephone_there_is_none() -> None:
    assert practice_of("Cabinet", "", "  ", [PersonEntry(name="Anna")]).telephone is None


@pytest.mark.parametrize("text", ["", "   ", "two\nlines", "x" * 121, "\u202eannA"], ids=ascii)
def test_what_is_no_name_is_none(text: str) -> None:
    assert not is_name(text)


def test_ordinary_words_hold() -> None:
    assert is_name("Maison médicale de l'Été")
    assert is_line("Rue de la Loi 1, 1000 Bruxelles")
    assert is_line("")
    assert not is_line("a\nb")
    assert not is_telephone("02")
    assert not is_telephone("")


@pytest.mark.parametrize(
    ("typed", "doubtful"),
    [
        ("", False),
        ("1-90069-51-001", False),
        ("19006951001", False),
        ("1-90069-52-001", True),
        ("12", True),
        ("x", True),
    ],
)
def test_an_unusual_inami_number_is_doubted_and_taken(typed: str, doubtful: bool) -> None:
    entry = PersonEntry(name="Anna", inami=typed)
    assert entry.is_doubtful is doubtful
    assert entry.person().inami == (inami_digits(typed) or None)


def test_no_number_of_any_length_does_more_than_be_cut() -> None:
    assert len(inami_digits("٣1" * 5_000)) == 20


def test_a_passphrase_is_shown_to_nobody() -> None:
    assert "secret" not in repr(PersonEntry(passphrase="secret"))

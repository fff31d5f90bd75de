"""National numbers by both check-digit rules, and INAMI/RIZIV numbers that warn."""

from datetime import date

import pytest

from cases.errors import NissInvalid
from cases.identifiers import Sex, inami_doubtful, new_id, niss_birth_date, niss_sex, parse_niss


@pytest.mark.parametrize(
    ("number", "born"),
    [
        ("85073003328", date(1985, 7, 30)),
        ("17073003384", date(2017, 7, 30)),
        ("98472899765", date(1998, 7, 28)),
        ("01490700185", date(2001, 9, 7)),
    ],
)
def test_both_rules_and_bis_numbers_give_the_birth_date(number: str, born: date) -> None:
    assert parse_niss(number) == number
    assert niss_birth_date(number) == born
    assert niss_sex(number) is Sex.MALE


def test_a_number_is_read_as_it_is_typed() -> None:
    assert parse_niss("85.07.30-033.28") == "85073003328"


def test_the_wrong_century_rule_is_refused() -> None:
    with pytest.raises(NissInvalid):
        parse_niss("17073003355" + "0")
    with pytest.raises(NissInvalid):
        parse_niss("17073003356")


@pytest.mark.parametrize("position", range(11))
def test_any_single_wrong_digit_is_refused(position: int) -> None:
    right = "85073003328"
    wrong = right[:position] + str((int(right[position]) + 1) % 10) + right[position + 1 :]
    with pytest.raises(NissInvalid):
        parse_niss(wrong)


def test_an_unknown_birth_day_is_not_made_up() -> None:
    body = "850000033"
    number = body + f"{97 - int(body) % 97:02}"
    assert parse_niss(number) == number
    assert niss_birth_date(number) is None


def test_inami_check_digits_warn() -> None:
    assert not inami_doubtful("19006951001")
    assert not inami_doubtful("1-90069-51-001")
    assert not inami_doubtful("19006951")
    assert inami_doubtful("19006952001")
    assert inami_doubtful("190069")
    assert inami_doubtful("²" * 8)


def test_identifiers_are_random_hex() -> None:
    assert len({new_id() for _ in range(100)}) == 100
    assert len(new_id()) == 32

"""While a patient is typed: numbers and dates are judged when they can be, and a number gives what nobody typed."""

from datetime import date

import pytest

from cases.identifiers import Sex
from desktop.patient_entry import PatientEntry
from desktop.patient_typing import (
    birth_date_of,
    is_birth_date,
    is_niss,
    is_wrong_niss,
    other_birth_date,
    retyped,
)

TODAY = date(2026, 3, 4)
JAN, NEW = "85073003328", "17073003384"


@pytest.mark.parametrize("text", [JAN, "85.07.30-033 28", NEW, "98472899765"])
def test_a_number_is_right_however_it_is_typed(text: str) -> None:
    assert is_niss(text)
    assert not is_wrong_niss(text, finished=True)


def test_too_few_figures_are_wrong_only_once_nobody_types_any_more() -> None:
    assert not is_wrong_niss("850730", finished=False)
    assert is_wrong_niss("850730", finished=True)
    assert is_wrong_niss("85073003329", finished=False)
    assert not is_wrong_niss(" ", finished=True)


@pytest.mark.parametrize("typed", ["30071985", "30.7.1985", "30/07/1985", "1985-07-30"])
def test_a_birth_date_is_understood_as_it_is_typed(typed: str) -> None:
    assert birth_date_of(typed) == "1985-07-30"
    assert is_birth_date(typed, TODAY)


@pytest.mark.parametrize("typed", ["1985", "07.1985", "04.03.2026"])
def test_a_birth_date_may_be_known_in_part_and_today(typed: str) -> None:
    assert is_birth_date(typed, TODAY)


@pytest.mark.parametrize(
    "typed", ["", "31.02.1985", "tomorrow", "05.03.2026", "01.01.1849", "13.1985", "3007198"]
)
def test_what_is_no_birth_date_is_none(typed: str) -> None:
    assert not is_birth_date(typed, TODAY)


def test_a_number_gives_birth_date_and_sex_where_nobody_typed_them() -> None:
    given = retyped(PatientEntry(), PatientEntry(niss=JAN))
    assert (given.birth_date, given.sex) == ("1985-07-30", Sex.MALE)
    typed = retyped(PatientEntry(), PatientEntry(niss=JAN, birth_date="1986", sex=Sex.OTHER))
    assert (typed.birth_date, typed.sex) == ("1986", Sex.OTHER)


def test_another_number_takes_back_what_the_first_gave_and_not_what_was_typed() -> None:
    first = retyped(PatientEntry(), PatientEntry(niss=JAN))
    other = retyped(first, first.model_copy(update={"niss": NEW, "birth_date": "30.07.1985"}))
    assert other.birth_date == "2017-07-30"
    typed = first.model_copy(update={"niss": NEW, "birth_date": "31.07.2017"})
    assert retyped(first, typed).birth_date == "31.07.2017"
    half = retyped(first, first.model_copy(update={"niss": "1707"}))
    assert (half.birth_date, half.sex) == ("", None)


def test_the_same_number_changes_nothing_that_somebody_emptied() -> None:
    first = retyped(PatientEntry(), PatientEntry(niss=JAN))
    emptied = first.model_copy(update={"birth_date": ""})
    assert retyped(first, emptied) == emptied


@pytest.mark.parametrize(
    ("typed", "other"),
    [("31.07.1985", "1985-07-30"), ("30.07.1985", ""), ("1985", ""), ("", ""), ("1986", "1985-07-30")],
)
def test_a_date_that_contradicts_the_number_is_told(typed: str, other: str) -> None:
    assert other_birth_date(PatientEntry(niss=JAN, birth_date=typed)) == other

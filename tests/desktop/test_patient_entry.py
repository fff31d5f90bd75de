"""What is typed of a patient: kept as it is, and read as Belgians write it."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.errors import CaseIncomplete, NissInvalid
from cases.identifiers import Sex
from cases.person import Patient
from desktop.patient_entry import PatientEntry, partial_date
from tests.cases import samples

WHOLE = PatientEntry(
    niss="85.07.30-033 28", family_name="Voorbeeld", given_name="Jan", birth_date="30/07/1985", sex=Sex.MALE
)


def test_a_number_is_read_however_it_was_typed() -> None:
    assert WHOLE.patient() == samples.patient()


def test_what_the_number_says_need_not_be_typed() -> None:
    entry = PatientEntry(niss="85073003328", family_name="Voorbeeld", given_name="Jan")
    assert entry.patient() == samples.patient()


def test_what_was_typed_counts_before_what_the_number_says() -> None:
    entry = PatientEntry(
        niss="85073003328", family_name="V", given_name="J", birth_date="1986", sex=Sex.OTHER
    )
    assert (entry.patient().birth_date, entry.patient().sex) == ("1986", Sex.OTHER)


def test_a_number_that_does_not_say_the_day_leaves_it_to_be_typed() -> None:
    entry = PatientEntry(niss="98472899765", family_name="V", given_name="J")
    assert entry.completed().birth_date == "1998-07-28"
    unknown_day = PatientEntry(niss="01490700185", family_name="V", given_name="J")
    assert unknown_day.completed().sex is not None


def test_a_number_with_a_wrong_digit_is_kept_but_is_no_patient() -> None:
    entry = PatientEntry(niss="85073003329", family_name="V", given_name="J", birth_date="1985")
    assert entry.niss == "85073003329"
    with pytest.raises(NissInvalid):
        entry.patient()


def test_the_practices_own_number_will_do_where_there_is_no_other() -> None:
    entry = PatientEntry(pseudonym="A 17", family_name="V", given_name="J", birth_date="1985")
    assert entry.patient().pseudonym == "A 17"
    both = entry.model_copy(update={"niss": "85073003328"})
    assert both.patient().pseudonym is None


@pytest.mark.parametrize("field", ["niss", "family_name", "given_name"])
def test_it_says_which_field_is_missing(field: str) -> None:
    with pytest.raises(CaseIncomplete) as refused:
        WHOLE.model_copy(update={field: ""}).patient()
    assert refused.value.fields == {"missing": field}


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("30/7/1985", "1985-07-30"),
        ("30.07.1985", "1985-07-30"),
        ("30-07-1985", "1985-07-30"),
        ("07/1985", "1985-07"),
        ("1985", "1985"),
        ("1985-07-30", "1985-07-30"),
        ("1985-07", "1985-07"),
        (" 3 7 1985 ", "1985-07-03"),
        ("yesterday", "yesterday"),
    ],
)
def test_a_birth_date_is_read_day_first_or_year_first(typed: str, read: str) -> None:
    assert partial_date(typed) == read


@pytest.mark.parametrize("typed", ["31/02/1985", "1985-13", "30/7/85", "1585", "x" * 300])
def test_a_day_that_never_was_is_no_birth_date(typed: str) -> None:
    with pytest.raises(CaseIncomplete) as refused:
        WHOLE.model_copy(update={"birth_date": typed}).patient()
    assert refused.value.fields == {"missing": "birth_date"}


@given(st.text(max_size=200), st.text(max_size=200), st.text(max_size=200), st.text(max_size=200))
def test_whatever_is_typed_is_kept_and_is_a_patient_or_an_error(a: str, b: str, c: str, d: str) -> None:
    entry = PatientEntry(niss=a, family_name=b, given_name=c, birth_date=d)
    assert all(each.isprintable() or each.isspace() for each in entry.full_name)
    with suppress(NissInvalid, CaseIncomplete):
        assert isinstance(entry.patient(), Patient)

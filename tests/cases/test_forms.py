"""What a person wrote by hand is read with patience, and refused in words that help to mend it."""

import json

import pytest

from cases.errors import FormInvalid, UnknownVersion, WireTooLarge
from cases.forms import read_form
from cases.person import Person, Practice
from cases.wire import MOST_BYTES
from tests.cases import samples

PERSON = {"person_id": "a" * 32, "name": "Dr Anna Example", "role": "doctor"}
PRACTICE = {"name": "Cabinet Example", "people": [PERSON]}


def test_what_may_be_absent_is_filled_in() -> None:
    read = read_form(Practice, json.dumps(PRACTICE).encode(), party_id="b" * 32)
    assert (read.v, read.party_id) == ("practice/v1", "b" * 32)


def test_what_is_there_stays() -> None:
    written = json.dumps(PRACTICE | {"party_id": "c" * 32}).encode()
    assert read_form(Practice, written, party_id="b" * 32).party_id == "c" * 32


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"role": "docter"}, "“/role” (Input should be 'doctor', 'nurse' or 'assistant')"),
        ({"person_id": None}, "“/person_id”"),
        ({"inami": "12-3"}, "“/inami”"),
        ({"nane": "x"}, "“/nane” (Extra inputs are not permitted)"),
        ({"\x1b[2J": "x"}, "“/�[2J”"),
    ],
)
def test_the_field_that_is_wrong_is_named_with_what_it_should_be(changes: dict[str, str], said: str) -> None:
    with pytest.raises(FormInvalid) as refused:
        read_form(Person, json.dumps(PERSON | changes).encode())
    assert said in str(refused.value)
    assert refused.value.exit_code == 2


def test_a_national_number_with_a_slip_is_said_to_be_one() -> None:
    patient = samples.patient()
    tree = patient.model_dump(mode="json", exclude_none=True) | {"niss": "85073003329"}
    with pytest.raises(FormInvalid, match=r"niss.*check digits"):
        read_form(type(patient), json.dumps(tree).encode())


@pytest.mark.parametrize(("untrusted", "where"), [(b"[]", "/"), (b'{\n"v":', "line 2"), (b"\xff\xfe{", "/")])
def test_what_is_no_form_at_all_is_refused(untrusted: bytes, where: str) -> None:
    with pytest.raises(FormInvalid) as refused:
        read_form(Person, untrusted)
    assert refused.value.fields["where"] == where


def test_the_form_of_a_newer_pli_is_told_as_such() -> None:
    with pytest.raises(UnknownVersion):
        read_form(Practice, b'{"v":"practice/v2"}')


def test_a_form_too_long_is_not_read() -> None:
    with pytest.raises(WireTooLarge):
        read_form(Person, b" " * (MOST_BYTES + 1))

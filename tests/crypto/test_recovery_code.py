"""The printed recovery code: what is read back, and which mistakes are noticed."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.errors import RecoveryCodeMistyped
from crypto.recovery_code import generate, read, show

CODE = bytes(range(16))


@given(st.binary(min_size=16, max_size=16))
def test_every_code_is_read_back(code: bytes) -> None:
    assert read(show(code)) == code


def test_a_code_is_printed_in_seven_groups_without_ambiguous_letters() -> None:
    assert re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){6}", show(generate()))


def test_a_code_stays_what_it_was_when_pli_grows() -> None:
    assert show(CODE) == "000G-40R4-0M30-E209-185G-R38E-1XZX"


def test_codes_are_not_repeated() -> None:
    assert len({generate() for _ in range(100)}) == 100


@given(st.sampled_from(["-", " ", "", "\n", " - "]), st.booleans())
def test_spacing_and_case_do_not_matter(between: str, lower: bool) -> None:
    text = show(CODE).replace("-", between)
    assert read(text.lower() if lower else text) == CODE


def test_letters_that_look_like_digits_count_as_those() -> None:
    assert read(show(bytes(16)).replace("0", "O")) == bytes(16)
    assert read(show(CODE).replace("1", "I")) == read(show(CODE).replace("1", "l")) == CODE


@given(st.integers(0, 27), st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
def test_one_wrong_character_is_noticed(place: int, character: str) -> None:
    text = show(CODE).replace("-", "")
    wrong = text[:place] + character + text[place + 1 :]
    if wrong != text:
        with pytest.raises(RecoveryCodeMistyped):
            read(wrong)


@given(st.text(max_size=60))
def test_no_text_does_more_than_be_refused(untrusted: str) -> None:
    with pytest.raises(RecoveryCodeMistyped):
        read(untrusted)


@pytest.mark.parametrize("text", ["", show(CODE)[:-1], show(CODE) + "0", "U" * 28, "ı" * 28, "0" * 10_000])
def test_what_cannot_be_a_code_is_refused(text: str) -> None:
    with pytest.raises(RecoveryCodeMistyped):
        read(text)

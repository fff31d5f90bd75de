"""What is taken from an identity file, and that nothing else passes for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.errors import CardUnreadable
from cases.identifiers import Sex
from desktop.eid.identity import MOST_BYTES, CardIdentity, birth_date_of, identity_of
from tests.desktop.eid.cards import identity_file


def test_name_number_birth_date_and_sex_are_taken_and_nothing_else() -> None:
    assert identity_of(identity_file()) == CardIdentity(
        niss="85073003328",
        family_name="Voorbeeld-Muster",
        given_name="Zoë Jean",
        birth_date="1985-07-30",
        sex=Sex.MALE,
    )


@pytest.mark.parametrize(
    ("words", "month"),
    [
        ("01 JAN 1985", "01"),
        ("01 FEV 1985", "02"),
        ("01 FEB 1985", "02"),
        ("01 MARS 1985", "03"),
        ("01 MAAR 1985", "03"),
        ("01.MÄR.1985", "03"),
        ("01 AVR 1985", "04"),
        ("01 APR 1985", "04"),
        ("01 MAI 1985", "05"),
        ("01 MEI 1985", "05"),
        ("01 JUIN 1985", "06"),
        ("01 JUN 1985", "06"),
        ("01 JUIL 1985", "07"),
        ("01 JUL 1985", "07"),
        ("01 AOUT 1985", "08"),
        ("01 AOÛT 1985", "08"),
        ("01 AUG 1985", "08"),
        ("01 SEPT 1985", "09"),
        ("01 SEP 1985", "09"),
        ("01 OCT 1985", "10"),
        ("01.OKT.1985", "10"),
        ("01 NOV 1985", "11"),
        ("01 DEC 1985", "12"),
        ("1. DEZ. 1985", "12"),
        ("01 mä\u0072 1985", "03"),
        ("01 MA\u0308R  1985 ", "03"),
    ],
)
def test_months_are_known_in_french_dutch_and_german(words: str, month: str) -> None:
    assert birth_date_of(words) == f"1985-{month}-01"


def test_a_year_alone_stays_a_year() -> None:
    assert birth_date_of("1947") == "1947"


@pytest.mark.parametrize(
    "words",
    [
        "",
        "31 FEV 1985",
        "00 JAN 1985",
        "01 XYZ 1985",
        "01 JAN 85",
        "1849",
        "2999",
        "1985-01-01",
        "01 JAN 1985 x",
        "٠١ JAN 1985",
        "01 JAN ١٩٨٥",
    ],
)
def test_what_is_no_date_of_a_card_is_refused(words: str) -> None:
    with pytest.raises(CardUnreadable):
        birth_date_of(words)


@pytest.mark.parametrize(
    ("letter", "sex"), [(b"M", Sex.MALE), (b"F", Sex.FEMALE), (b"V", Sex.FEMALE), (b"W", Sex.FEMALE)]
)
def test_the_sex_is_said_in_three_languages(letter: bytes, sex: Sex) -> None:
    assert identity_of(identity_file(tag_13=letter)).sex is sex


def test_a_letter_that_we_do_not_know_leaves_the_sex_open() -> None:
    assert identity_of(identity_file(tag_13=b"X")).sex is Sex.UNKNOWN


def test_who_has_one_name_only_has_one_here() -> None:
    assert identity_of(identity_file(tag_8=b"")).given_name == ""


def test_letters_with_their_accents_apart_become_the_usual_ones() -> None:
    assert identity_of(identity_file(tag_7="Mu\u0308ller".encode())).family_name == "Müller"


@pytest.mark.parametrize(
    "file",
    [
        pytest.param(b"", id="empty"),
        pytest.param(bytes(200), id="blank"),
        pytest.param(identity_file(tag_6=b"85073003329"), id="a number that does not check"),
        pytest.param(identity_file(tag_6=b""), id="no number"),
        pytest.param(identity_file(tag_7=b"", tag_8=b" "), id="no name"),
        pytest.param(identity_file(tag_7=b"Voor\xffbeeld"), id="no text"),
        pytest.param(identity_file(tag_7=b"Voor\x1b[2Jbeeld"), id="controls a terminal"),
        pytest.param(identity_file(tag_7="Voor\u202ebeeld".encode()), id="turns the writing around"),
        pytest.param(identity_file()[:-1], id="cut"),
        pytest.param(identity_file() + b"\x07\x01x", id="a second family name"),
        pytest.param(identity_file() + b"\x21\x81" + bytes(129), id="a field too long"),
        pytest.param(identity_file(padding=MOST_BYTES), id="too long"),
    ],
)
def test_a_file_that_is_no_identity_is_refused(file: bytes) -> None:
    with pytest.raises(CardUnreadable):
        identity_of(file)


@given(st.binary(max_size=300))
def test_no_bytes_make_the_parser_fall_over(file: bytes) -> None:
    with pytest.raises(CardUnreadable):
        identity_of(file)


@given(st.integers(0, len(identity_file()) - 1), st.integers(0, 255))
def test_a_changed_byte_is_refused_or_gives_an_identity_with_a_valid_number(place: int, value: int) -> None:
    file = bytearray(identity_file())
    file[place] = value
    try:
        identity = identity_of(bytes(file))
    except CardUnreadable:
        return
    assert len(identity.niss) == 11
    assert identity.family_name.isprintable()

"""The invitation code: what is read back however it was typed, and which mistakes are noticed."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.errors import InvitationCodeMistyped
from cases.invitation_code import InvitationCode

INVITATION = b'{"v":"invitation/v1"}'
CODE = InvitationCode.of("https://gateway.example", INVITATION)


@pytest.mark.parametrize(
    "url",
    [
        "https://gateway.example",
        "https://gateway.example/",
        "https://g.example:8440",
        "https://example.org/Pli/v2",
        "https://[2001:db8::1]:8440",
        "http://127.0.0.1:8440",
        "http://localhost",
        "https://x",
    ],
)
def test_every_address_of_a_gateway_is_read_back(url: str) -> None:
    code = InvitationCode.of(url, INVITATION)
    assert InvitationCode.read(code.printed) == code
    assert code.gateway_url == url.rstrip("/")


@pytest.mark.parametrize(
    "typed",
    [
        CODE.printed.lower(),
        CODE.printed.upper(),
        "https://" + CODE.printed,
        "HTTPS://" + CODE.printed,
        f"  {CODE.printed}\n",
        CODE.printed.replace("/", " "),
        CODE.printed.replace("/", "\n").replace("-", " "),
        CODE.printed.replace("-", "\N{EN DASH}"),
        CODE.printed.replace("-", ""),
        CODE.printed.replace("-", "\N{NO-BREAK SPACE}"),
    ],
)
def test_spacing_case_and_dashes_do_not_matter(typed: str) -> None:
    assert InvitationCode.read(typed) == CODE


def test_it_is_printed_in_seven_groups_after_the_address() -> None:
    assert re.fullmatch(r"gateway\.example/[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){6}", CODE.printed)


def test_a_code_stays_what_it_was_when_pli_grows() -> None:
    assert CODE.printed == "gateway.example/SMAD-J0FD-SN8B-888H-W8ZZ-GJRC-ZHM4"
    assert CODE.path == "/v1/invitations/cd14d901edcd50b42111e23ff84b0cfc"


@given(st.integers(0, 27), st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
def test_one_wrong_character_is_noticed(place: int, character: str) -> None:
    address, _, typed = CODE.printed.partition("/")
    text = typed.replace("-", "")
    wrong = text[:place] + character + text[place + 1 :]
    if wrong != text:
        with pytest.raises(InvitationCodeMistyped):
            InvitationCode.read(f"{address}/{wrong}")


@pytest.mark.parametrize(
    "address", ["gatevay.example", "gateway.example:443", "gateway.example/x", "example"]
)
def test_a_wrong_address_is_noticed(address: str) -> None:
    """Else the mistyped name of somebody's gateway is asked."""
    with pytest.raises(InvitationCodeMistyped):
        InvitationCode.read(CODE.printed.replace("gateway.example", address))


@pytest.mark.parametrize(
    "address", ["a@b.example", "x?y", "x#y", "..", "-", "localhost:1@evil.example", "[::1", "é.example", ""]
)
def test_what_is_more_than_an_address_is_no_code(address: str) -> None:
    right = InvitationCode(address, CODE.prefix).printed
    with pytest.raises(InvitationCodeMistyped):
        InvitationCode.read(right)


@given(st.text(max_size=80) | st.from_regex(r"[a-z.]{1,20}/[0-9A-Z-]{28,40}"))
def test_no_text_does_more_than_be_refused(untrusted: str) -> None:
    with pytest.raises(InvitationCodeMistyped):
        InvitationCode.read(untrusted)


@pytest.mark.parametrize("size", [10_000, 1_000_000])
def test_a_text_without_end_is_refused_at_once(size: int) -> None:
    for untrusted in ("a" * size, "a/" * size, " " * size, "-" * size, "a." * size + "/" + "0" * 28):
        with pytest.raises(InvitationCodeMistyped):
            InvitationCode.read(untrusted)


def test_only_the_very_bytes_are_the_invitation() -> None:
    assert CODE.matches(INVITATION)
    assert not CODE.matches(INVITATION + b"\n")

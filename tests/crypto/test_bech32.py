"""Bech32: the published strings, and nothing that is not canonical."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.errors import KeyInvalid
from crypto import bech32
from crypto.bech32 import decode, encode

PREFIXES = st.text("abcdefghijklmnopqrstuvwxyz-1", min_size=1, max_size=20)

# The valid strings of BIP 173 whose data are whole bytes with canonical padding.
VALID = {
    "a12uel5l": ("a", b""),
    "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw": (
        "abcdef",
        bytes.fromhex("00443214c74254b635cf84653a56d7c675be77df"),
    ),
    "split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w": (
        "split",
        bytes.fromhex("c5f38b70305f519bf66d85fb6cf03058f3dde463ecd7918f2dc743918f2d"),
    ),
}

INVALID = {
    "no separator": "pzry9x0s0muk",
    "empty prefix": "1pzry9x0s0muk",
    "checksum too short": "li1dgmt3",
    "invalid character in the data": "x1b4n0q5v",
    "space": "split1cheo2y9e2 w",
    "outside ASCII": "\x80" + "1eym55h",
    "mixed case": "A12uEL5L",
    "checksum of the upper-case prefix": "A1G7SGD8",
    "longer than any key": "a1" + "q" * 5000,
}


@pytest.mark.parametrize("text", VALID)
def test_published_strings_decode_and_encode(text: str) -> None:
    assert decode(text) == VALID[text]
    assert decode(text.upper()) == VALID[text]
    assert encode(*VALID[text]) == text


@pytest.mark.parametrize("text", INVALID.values(), ids=INVALID.keys())
def test_a_malformed_string_is_refused(text: str) -> None:
    with pytest.raises(KeyInvalid):
        decode(text)


@pytest.mark.parametrize("words", [[0], [0, 1], [0, 0, 0], [0, 0, 0, 0, 0, 31]])
def test_words_that_are_no_whole_bytes_or_leave_bits_are_refused(words: list[int]) -> None:
    """With a checksum that agrees."""
    residue = bech32._polymod([*bech32._expand("age"), *words, *[0] * 6]) ^ 1
    every = [*words, *(residue >> 5 * (5 - place) & 31 for place in range(6))]
    text = "age1" + "".join("qpzry9x8gf2tvdw0s3jn54khce6mua7l"[word] for word in every)
    with pytest.raises(KeyInvalid, match="padding"):
        decode(text)


@given(PREFIXES, st.binary(max_size=1300))
def test_whatever_is_encoded_decodes_to_itself(prefix: str, data: bytes) -> None:
    assert decode(encode(prefix, data)) == (prefix, data)


@given(st.binary(min_size=1, max_size=80), st.data())
def test_one_changed_character_is_always_found(data: bytes, draw: st.DataObject) -> None:
    text = encode("age", data)
    place = draw.draw(st.integers(4, len(text) - 1))
    other = draw.draw(st.sampled_from([c for c in "qpzry9x8gf2tvdw0s3jn54khce6mua7l" if c != text[place]]))
    with pytest.raises(KeyInvalid):
        decode(text[:place] + other + text[place + 1 :])


@given(st.text(max_size=120))
def test_any_text_decodes_canonically_or_is_refused(text: str) -> None:
    try:
        prefix, data = decode(text)
    except KeyInvalid:
        return
    assert encode(prefix, data) == text.lower()

"""The age header: what is written reads back, and whatever else is refused, within bounds."""

import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases.errors import HeaderForged, HeaderInvalid
from crypto.age_header import (
    MAX_HEADER,
    Header,
    Stanza,
    decode_base64,
    encode_base64,
    read_header,
    write_header,
)

WORDS = st.text([chr(code) for code in range(33, 127)], min_size=1, max_size=80)
STANZAS = st.builds(Stanza, st.lists(WORDS, min_size=1, max_size=4).map(tuple), st.binary(max_size=200))
KEYS = st.binary(min_size=16, max_size=16)
PLAIN = write_header([Stanza(("X25519", "share"), bytes(48))], bytes(16))


def parse(raw: bytes) -> Header:
    return read_header(io.BytesIO(raw))


@given(st.lists(STANZAS, min_size=1, max_size=5), KEYS, st.binary(max_size=40))
def test_a_written_header_reads_back_and_leaves_what_follows(
    stanzas: list[Stanza], key: bytes, payload: bytes
) -> None:
    raw = write_header(stanzas, key)
    source = io.BytesIO(raw + payload)
    header = read_header(source)
    assert header == Header(tuple(stanzas), raw)
    header.check(key)
    assert source.read() == payload


@given(st.binary(max_size=400))
@example(PLAIN)
@example(PLAIN.replace(b"\n", b"\r\n"))
@example(PLAIN[:-1])
def test_any_bytes_are_a_header_that_encodes_to_themselves_or_are_refused(raw: bytes) -> None:
    try:
        header = parse(raw)
    except HeaderInvalid:
        return
    mac_line = header.raw[header.raw.rindex(b"---") :]
    again = b"age-encryption.org/v1\n" + b"".join(s.encode() for s in header.stanzas) + mac_line
    assert header.raw == again
    assert raw.startswith(again)


@given(st.data())
def test_no_changed_byte_passes_the_mac(data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(PLAIN) - 1))
    value = data.draw(st.integers(0, 255).filter(lambda value: value != PLAIN[place]))
    changed = PLAIN[:place] + bytes([value]) + PLAIN[place + 1 :]
    with pytest.raises((HeaderInvalid, HeaderForged)):
        parse(changed).check(bytes(16))


def test_another_file_key_does_not_pass_the_mac() -> None:
    with pytest.raises(HeaderForged):
        parse(PLAIN).check(bytes(15) + b"\1")


def test_a_header_without_recipients_is_refused() -> None:
    with pytest.raises(HeaderInvalid, match="no recipient"):
        parse(write_header([], bytes(16)))


def test_reading_stops_at_the_bound_without_a_line_end() -> None:
    class Endless(io.BytesIO):
        def readline(self, size: int | None = -1) -> bytes:
            assert size is not None
            assert 0 < size <= MAX_HEADER + 1
            return b"a" * size

    with pytest.raises(HeaderInvalid, match="too long"):
        read_header(Endless())


def test_reading_stops_at_the_bound_with_endless_recipients() -> None:
    source = io.BytesIO(b"age-encryption.org/v1\n" + b"-> grease\n\n" * 100_000)
    with pytest.raises(HeaderInvalid, match="too long"):
        read_header(source)
    assert source.tell() <= MAX_HEADER + 1


@given(st.binary(max_size=100))
def test_base64_has_one_spelling(data: bytes) -> None:
    assert decode_base64(encode_base64(data).encode()) == data


@pytest.mark.parametrize("text", [b"Zg==", b"Zh", b"Z", b"Zg\n", b" Zg", b"Z-", b"Z\xff"])
def test_base64_of_another_spelling_is_refused(text: bytes) -> None:
    with pytest.raises(HeaderInvalid):
        decode_base64(text)

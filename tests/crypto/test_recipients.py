"""Hybrid recipients and identities: their texts, who unwraps, and what is refused before it is tried."""

import io

import pytest

from cases.errors import HeaderForged, HeaderInvalid, KeyInvalid, NotForUs
from crypto import bech32
from crypto.age_header import Stanza, decode_base64, encode_base64, read_header, write_header
from crypto.recipients import Identity, Recipient, unwrap

OURS = Identity(bytes(range(32)))
FILE_KEY = bytes(range(16))

# X25519 points of order 1, 2, 4 and 8 (RFC 7748's and their twins), little endian.
LOW_ORDER = [
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000000",
    "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
    "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
]


def with_share(stanza: Stanza, share: bytes) -> Stanza:
    kind, word = stanza.arguments
    raw = decode_base64(word.encode())
    return Stanza((kind, encode_base64(raw[:-32] + share)), stanza.body)


def test_texts_of_both_halves_read_back() -> None:
    assert Identity.parse(str(OURS)) == OURS
    assert Recipient.parse(str(OURS.recipient)) == OURS.recipient
    assert OURS.recipient.fingerprint.startswith("SHA256:")
    assert len(OURS.recipient.fingerprint) == len("SHA256:") + 43


def test_the_identity_of_the_specification_has_the_recipient_it_says() -> None:
    identity = "AGE-SECRET-KEY-PQ-1XX76JRALNLXDMEW0CRK45QMCCH4X06SE84UN3VPM33W6HWDX0H3SK3ZQFR"
    recipient = str(Identity.parse(identity).recipient)
    assert recipient.startswith("age1pq1x34nzsvr0rxjsgdn8zgyhfe8j7ceq5r9rdelkjuh3y235jzxshfg87pzf5zrqtzdxz95")
    assert recipient.endswith("jtqmwze9pyyzk3tlhl53k2ykx3qheyty7saeq0d3fzv49zc0k")


def test_an_identity_never_shows_its_secret() -> None:
    assert "seed" not in repr(OURS)


@pytest.mark.parametrize(
    "text",
    [
        "",
        str(OURS),
        str(OURS.recipient).upper(),
        str(OURS.recipient)[:-1],
        bech32.encode("age1pq", bytes(1215)),
        bech32.encode("age1pq", b"\xff" * 1216),
        bech32.encode("age", bytes(32)),
    ],
)
def test_what_is_no_recipient_is_refused(text: str) -> None:
    with pytest.raises(KeyInvalid):
        Recipient.parse(text)


@pytest.mark.parametrize(
    "text", [str(OURS.recipient), str(OURS).lower(), bech32.encode("age-secret-key-pq-", bytes(31)).upper()]
)
def test_what_is_no_identity_is_refused(text: str) -> None:
    with pytest.raises(KeyInvalid):
        Identity.parse(text)


@pytest.mark.parametrize("share", LOW_ORDER)
def test_a_recipient_of_low_order_is_refused(share: str) -> None:
    with pytest.raises(KeyInvalid, match="low order"):
        Recipient(OURS.recipient.raw[:-32] + bytes.fromhex(share))


@pytest.mark.parametrize("share", LOW_ORDER)
def test_a_share_of_low_order_is_refused(share: str) -> None:
    stanza = with_share(OURS.recipient.wrap(FILE_KEY), bytes.fromhex(share))
    with pytest.raises(HeaderInvalid, match="low order"):
        OURS.unwrap([stanza])


def test_a_share_of_low_order_is_refused_in_a_stanza_for_somebody_else_too() -> None:
    stanza = with_share(Identity.generate().recipient.wrap(FILE_KEY), bytes(32))
    with pytest.raises(HeaderInvalid, match="low order"):
        OURS.unwrap([OURS.recipient.wrap(FILE_KEY), stanza])


def test_every_recipient_and_nobody_else_unwraps() -> None:
    identities = [OURS, Identity.generate()]
    stanzas = [identity.recipient.wrap(FILE_KEY) for identity in identities]
    assert [identity.unwrap(stanzas) for identity in identities] == [FILE_KEY, FILE_KEY]
    assert Identity.generate().unwrap(stanzas) is None


def test_a_file_key_of_another_length_is_refused_before_decrypting() -> None:
    with pytest.raises(HeaderInvalid, match="wrong length"):
        OURS.unwrap([OURS.recipient.wrap(bytes(17))])


def test_an_older_key_among_ours_opens_what_was_sealed_before_it_was_rotated() -> None:
    header = read_header(io.BytesIO(write_header([OURS.recipient.wrap(FILE_KEY)], FILE_KEY)))
    assert unwrap(header, [Identity.generate(), OURS]) == FILE_KEY
    with pytest.raises(NotForUs):
        unwrap(header, [Identity.generate()])


def test_a_header_whose_mac_is_of_another_file_key_is_forged() -> None:
    header = read_header(io.BytesIO(write_header([OURS.recipient.wrap(FILE_KEY)], bytes(16))))
    with pytest.raises(HeaderForged):
        unwrap(header, [OURS])

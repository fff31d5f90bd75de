"""SSHSIG, device certificates and ML-DSA-65: what holds, and what each change is refused for."""

import base64
import re

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import SSHCertificateBuilder, SSHCertificateType
from hypothesis import given
from hypothesis import strategies as st

from cases.errors import KeyInvalid, SignatureInvalid
from crypto.signing import (
    CASE,
    KEYS,
    MLDSA_SIGNATURE_BYTES,
    MOST_SIGNATURE_CHARACTERS,
    RECEIPT,
    Certificate,
    PublicKey,
    SigningKey,
    allowed_signers_line,
    read_certificate,
    sign,
    verify,
    verify_by_key,
    verify_mldsa,
)

PARTY = "0123456789abcdef" * 2
DEVICE = "fedcba9876543210" * 2
MESSAGE = b'{"v":"case/v1"}'
IDENTITY = SigningKey.from_bytes(bytes(range(64)))
LAPTOP = SigningKey.from_bytes(bytes(range(64, 128)))
CERTIFICATE = IDENTITY.certify(PARTY, DEVICE, LAPTOP.public)
ARMORED = sign(MESSAGE, LAPTOP, CERTIFICATE, CASE)


def rearmored(blob: bytes) -> str:
    lines = re.findall(".{1,70}", base64.b64encode(blob).decode())
    return "\n".join(["-----BEGIN SSH SIGNATURE-----", *lines, "-----END SSH SIGNATURE-----", ""])


def blob_of(armored: str) -> bytes:
    return base64.b64decode("".join(armored.splitlines()[1:-1]))


def certificate_of(identity: Ed25519PrivateKey, **changes: object) -> str:
    """A certificate like ours, but for what a test changes of it."""
    facts: dict[str, object] = {
        "type": SSHCertificateType.USER,
        "key_id": DEVICE.encode(),
        "valid_principals": [PARTY.encode()],
        "valid_after": 0,
        "valid_before": 2**64 - 1,
    } | changes
    builder = SSHCertificateBuilder().public_key(
        Ed25519PrivateKey.from_private_bytes(LAPTOP.to_bytes()[:32]).public_key()
    )
    for name, value in facts.items():
        arguments = value if isinstance(value, tuple) else (value,)
        builder = getattr(builder, name)(*arguments)
    return builder.sign(identity).public_bytes().decode()


def test_a_signature_by_a_certified_device_verifies_and_names_it() -> None:
    found = verify(MESSAGE, ARMORED, CASE, IDENTITY.public, PARTY)
    assert found == Certificate(PARTY, DEVICE, PublicKey(LAPTOP.public.ed25519))


def test_the_signature_may_come_as_the_bytes_of_a_file() -> None:
    assert verify(MESSAGE, ARMORED.encode(), CASE, IDENTITY.public, PARTY).device_id == DEVICE


def test_another_message_is_refused() -> None:
    with pytest.raises(SignatureInvalid, match="Ed25519"):
        verify(MESSAGE + b" ", ARMORED, CASE, IDENTITY.public, PARTY)


def test_a_signature_of_another_namespace_is_refused() -> None:
    receipt = sign(MESSAGE, LAPTOP, CERTIFICATE, RECEIPT)
    with pytest.raises(SignatureInvalid, match="namespace"):
        verify(MESSAGE, receipt, CASE, IDENTITY.public, PARTY)


def test_the_namespace_is_signed_and_not_only_written_beside() -> None:
    receipt = blob_of(sign(MESSAGE, LAPTOP, CERTIFICATE, RECEIPT))
    renamed = receipt.replace(
        b"\0\0\0\x13clinical-receipt/v1", len(CASE).to_bytes(4, "big") + CASE.encode(), 1
    )
    with pytest.raises(SignatureInvalid, match="Ed25519"):
        verify(MESSAGE, rearmored(renamed), CASE, IDENTITY.public, PARTY)


def test_a_certificate_for_another_party_is_refused() -> None:
    with pytest.raises(SignatureInvalid, match="party"):
        verify(MESSAGE, ARMORED, CASE, IDENTITY.public, "f" * 32)


def test_a_certificate_by_another_identity_is_refused() -> None:
    stranger = SigningKey.generate(post_quantum=False)
    theirs = sign(MESSAGE, LAPTOP, stranger.certify(PARTY, DEVICE, LAPTOP.public), CASE)
    with pytest.raises(SignatureInvalid, match="authority"):
        verify(MESSAGE, theirs, CASE, IDENTITY.public, PARTY)


def test_a_certificate_with_the_name_of_an_identity_that_did_not_sign_it_is_refused() -> None:
    stranger = SigningKey.generate(post_quantum=False)
    blob = blob_of(sign(MESSAGE, LAPTOP, stranger.certify(PARTY, DEVICE, LAPTOP.public), CASE))
    renamed = blob.replace(stranger.public.ed25519, IDENTITY.public.ed25519)
    with pytest.raises(SignatureInvalid, match="Ed25519"):
        verify(MESSAGE, rearmored(renamed), CASE, IDENTITY.public, PARTY)


def test_a_bare_key_does_not_stand_in_for_a_certificate() -> None:
    with pytest.raises(SignatureInvalid, match="key type"):
        verify(MESSAGE, sign(MESSAGE, IDENTITY, None, CASE), CASE, IDENTITY.public, PARTY)


def test_a_bare_key_verifies_by_itself_and_no_other_does() -> None:
    armored = sign(MESSAGE, IDENTITY, None, KEYS)
    verify_by_key(MESSAGE, armored, KEYS, IDENTITY.public)
    with pytest.raises(SignatureInvalid, match="another key"):
        verify_by_key(MESSAGE, armored, KEYS, LAPTOP.public)
    with pytest.raises(SignatureInvalid, match="another key"):
        verify_by_key(MESSAGE, ARMORED, CASE, LAPTOP.public)
    with pytest.raises(SignatureInvalid, match="base64"):
        verify_by_key(MESSAGE, "no armor", CASE, LAPTOP.public)


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"type": SSHCertificateType.HOST}, "user certificate"),
        ({"key_id": b"laptop"}, "wrong length"),
        ({"key_id": b"Z" * 32}, "device"),
        ({"valid_principals": [PARTY.encode(), b"f" * 32]}, "party"),
        ({"valid_after": 1}, "period"),
        ({"valid_before": 2**40}, "period"),
        ({"add_critical_option": (b"force-command", b"true")}, "options"),
        ({"add_extension": (b"permit-pty", b"")}, "extensions"),
    ],
)
def test_a_certificate_that_says_more_or_less_than_ours_is_refused(
    changes: dict[str, object], why: str
) -> None:
    identity = Ed25519PrivateKey.from_private_bytes(IDENTITY.to_bytes()[:32])
    armored = sign(MESSAGE, LAPTOP, certificate_of(identity, **changes), CASE)
    with pytest.raises(SignatureInvalid, match=why):
        verify(MESSAGE, armored, CASE, IDENTITY.public, PARTY)


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        (b"SSHSIG", b"SSHSIX", "not an SSHSIG"),
        (b"SSHSIG\0\0\0\x01", b"SSHSIG\0\0\0\x02", "version"),
        (b"\0\0\0\0\0\0\0\x06sha512", b"\0\0\0\x01x\0\0\0\x06sha512", "reserved"),
        (b"sha512", b"sha256", "hash"),
        (
            b"sha512\0\0\0\x53\0\0\0\x0bssh-ed25519",
            b"sha512\0\0\0\x53\0\0\0\x0bssh-ed25518",
            "signature type",
        ),
    ],
)
def test_a_frame_that_is_not_exactly_ours_is_refused(old: bytes, new: bytes, why: str) -> None:
    blob = blob_of(ARMORED)
    assert old in blob
    with pytest.raises(SignatureInvalid, match=why):
        verify(MESSAGE, rearmored(blob.replace(old, new)), CASE, IDENTITY.public, PARTY)


@pytest.mark.parametrize(
    "altered",
    [
        ARMORED.removesuffix("\n"),
        ARMORED + "\n",
        ARMORED.replace("\n", "\r\n"),
        " " + ARMORED,
        ARMORED.replace("\n-----END", "=\n-----END"),
        "".join(ARMORED.splitlines()[1:-1]),
        ARMORED.replace("A", "é", 1),
        rearmored(blob_of(ARMORED) + b"\0"),
        "A" * (MOST_SIGNATURE_CHARACTERS + 1),
        "",
    ],
)
def test_only_one_spelling_of_the_armor_is_taken(altered: str) -> None:
    with pytest.raises(SignatureInvalid):
        verify(MESSAGE, altered, CASE, IDENTITY.public, PARTY)


@given(st.integers(0, len(blob_of(ARMORED)) * 8 - 1))
def test_a_flipped_bit_anywhere_is_refused(bit: int) -> None:
    blob = bytearray(blob_of(ARMORED))
    blob[bit // 8] ^= 1 << bit % 8
    with pytest.raises(SignatureInvalid):
        verify(MESSAGE, rearmored(bytes(blob)), CASE, IDENTITY.public, PARTY)


@given(
    st.one_of(
        st.binary(max_size=600), st.binary(max_size=400).map(lambda tail: blob_of(ARMORED)[:200] + tail)
    )
)
def test_no_blob_of_any_bytes_does_more_than_be_refused(blob: bytes) -> None:
    with pytest.raises(SignatureInvalid):
        verify(MESSAGE, rearmored(blob), CASE, IDENTITY.public, PARTY)


@given(st.one_of(st.text(max_size=300), st.binary(max_size=300)))
def test_no_armor_of_any_text_does_more_than_be_refused(untrusted: str | bytes) -> None:
    with pytest.raises(SignatureInvalid):
        verify(MESSAGE, untrusted, CASE, IDENTITY.public, PARTY)


@given(st.text(max_size=200), st.one_of(st.none(), st.text(max_size=200)))
def test_no_line_of_any_text_makes_a_key(line: str, mldsa: str | None) -> None:
    with pytest.raises(KeyInvalid):
        PublicKey.parse(line, mldsa)


def test_a_key_survives_being_written_down() -> None:
    again = SigningKey.from_bytes(LAPTOP.to_bytes())
    assert again.public == LAPTOP.public
    assert PublicKey.parse(again.public.ssh_line, again.public.mldsa_base64) == LAPTOP.public


def test_a_key_of_the_wrong_length_is_refused() -> None:
    with pytest.raises(KeyInvalid):
        SigningKey.from_bytes(bytes(33))
    with pytest.raises(KeyInvalid):
        PublicKey(bytes(31))
    with pytest.raises(KeyInvalid):
        PublicKey.parse(LAPTOP.public.ssh_line, base64.b64encode(bytes(1951)).decode())


def test_a_key_line_with_a_comment_or_other_type_is_refused() -> None:
    for line in (f"{LAPTOP.public.ssh_line} me@home", CERTIFICATE, f" {LAPTOP.public.ssh_line}"):
        with pytest.raises(KeyInvalid):
            PublicKey.parse(line)


def test_a_signing_key_does_not_show_itself() -> None:
    assert LAPTOP.to_bytes().hex()[:16] not in repr(LAPTOP)


def test_a_certificate_line_is_read_only_when_its_authority_signed_it() -> None:
    assert read_certificate(CERTIFICATE, IDENTITY.public, PARTY).key.ed25519 == LAPTOP.public.ed25519
    for line in (CERTIFICATE + " me", CERTIFICATE[:-8], "x" * 3000, ""):
        with pytest.raises(SignatureInvalid):
            read_certificate(line, IDENTITY.public, PARTY)


def test_a_key_does_not_sign_under_a_certificate_of_another() -> None:
    with pytest.raises(KeyInvalid, match="another key"):
        sign(MESSAGE, IDENTITY, CERTIFICATE, CASE)
    with pytest.raises(KeyInvalid):
        sign(MESSAGE, LAPTOP, LAPTOP.public.ssh_line, CASE)


def test_only_identifiers_are_certified() -> None:
    for party, device in ((PARTY, "laptop"), ("practice", DEVICE), (PARTY.upper(), DEVICE)):
        with pytest.raises(KeyInvalid, match="identifier"):
            IDENTITY.certify(party, device, LAPTOP.public)


def test_the_allowed_signers_line_names_the_party_and_its_authority() -> None:
    assert (
        allowed_signers_line(PARTY, IDENTITY.public) == f"{PARTY} cert-authority {IDENTITY.public.ssh_line}"
    )


def test_an_mldsa_signature_holds_for_its_message_namespace_and_key_alone() -> None:
    signature = LAPTOP.sign_mldsa(MESSAGE, CASE)
    assert len(signature) == MLDSA_SIGNATURE_BYTES
    verify_mldsa(MESSAGE, signature, CASE, LAPTOP.public)
    with pytest.raises(SignatureInvalid):
        verify_mldsa(MESSAGE + b" ", signature, CASE, LAPTOP.public)
    with pytest.raises(SignatureInvalid):
        verify_mldsa(MESSAGE, signature, KEYS, LAPTOP.public)
    with pytest.raises(SignatureInvalid):
        verify_mldsa(MESSAGE, signature, CASE, IDENTITY.public)


@pytest.mark.parametrize("altered", [b"", bytes(MLDSA_SIGNATURE_BYTES), bytes(MLDSA_SIGNATURE_BYTES + 1)])
def test_an_mldsa_signature_of_any_other_shape_is_refused(altered: bytes) -> None:
    with pytest.raises(SignatureInvalid):
        verify_mldsa(MESSAGE, altered, CASE, LAPTOP.public)


def test_without_an_mldsa_key_nothing_is_signed_or_verified_with_it() -> None:
    plain = SigningKey.generate(post_quantum=False)
    with pytest.raises(KeyInvalid):
        plain.sign_mldsa(MESSAGE, CASE)
    with pytest.raises(SignatureInvalid):
        verify_mldsa(MESSAGE, LAPTOP.sign_mldsa(MESSAGE, CASE), CASE, plain.public)


PRIME = 2**255 - 19
LOW_ORDER_Y = (
    *(0, 1, PRIME - 1, PRIME, PRIME + 1),
    0x05FC536D880238B13933C6D305ACDFD5F098EFF289F4C345B027B2C28F95E826,
    0x7A03AC9277FDC74EC6CC392CFA53202A0F67100D760B3CBA4FD84D3D706A17C7,
)


@pytest.mark.parametrize("sign_bit", [0, 1])
@pytest.mark.parametrize("y", LOW_ORDER_Y)
def test_a_key_under_which_anybody_could_sign_is_refused(y: int, sign_bit: int) -> None:
    weak = (y | sign_bit << 255).to_bytes(32, "little")
    nobodys = [point.to_bytes(32, "little") + bytes(32) for point in LOW_ORDER_Y]
    assert any(verifies(weak, signature, bytes([text])) for signature in nobodys for text in range(64))
    with pytest.raises(KeyInvalid, match="low order"):
        PublicKey(weak)


def verifies(key: bytes, signature: bytes, message: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
    except InvalidSignature:
        return False
    return True

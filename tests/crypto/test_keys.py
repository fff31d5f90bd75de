"""A party's own keys: kept, rotated, extended, revoked."""

from dataclasses import replace

import pytest

from cases.errors import DeviceUnknown, KeyInvalid, KeyRevoked, SignatureInvalid, WireRefused
from cases.person import PartyKind
from cases.wire import parse
from crypto.key_book import Signer, Trust, signer_in
from crypto.keys import PartyKeys, _PartyKeysFile
from crypto.public_keys import MOST_RECIPIENTS, parse_record
from crypto.signing import CASE, MLDSA_SIGNATURE_BYTES, PublicKey, SigningKey, verify
from tests.crypto.key_parties import HOSPITAL, LATER, NOW, PRACTICE

MESSAGE = b'{"v":"case/v1"}'


@pytest.mark.parametrize("keys", [HOSPITAL, PRACTICE])
def test_keys_survive_being_kept_as_bytes(keys: PartyKeys) -> None:
    again = PartyKeys.from_bytes(keys.to_bytes())
    assert again.to_bytes() == keys.to_bytes()
    assert (again.record, again.recipient) == (keys.record, keys.recipient)


def test_nothing_private_is_shown() -> None:
    shown = repr(PRACTICE)
    for secret in (PRACTICE._administering(), PRACTICE._device, PRACTICE.http_key):
        assert secret.to_bytes().hex() not in shown
        assert repr(secret.to_bytes()) not in shown
    assert repr(PRACTICE.identities[0].seed) not in shown


def test_nothing_private_is_shown_while_the_keys_are_read() -> None:
    kept = repr(parse(_PartyKeysFile, PRACTICE.to_bytes()))
    device = PRACTICE._device.to_bytes().hex()
    with pytest.raises(WireRefused) as refused:
        PartyKeys.from_bytes(PRACTICE.to_bytes().replace(device.encode(), f"x{device[1:]}".encode()))
    for shown in (kept, repr(refused.value.__context__)):
        assert device[1:20] not in shown
        assert PRACTICE._administering().to_bytes().hex() not in shown
        assert str(PRACTICE.identities[0]) not in shown


def test_a_device_signs_with_its_certificate_and_both_kinds_of_key() -> None:
    signatures = HOSPITAL.sign(MESSAGE, CASE)
    certificate = verify(MESSAGE, signatures.ssh, CASE, HOSPITAL.record.identity_key, HOSPITAL.party_id)
    assert certificate.device_id == HOSPITAL.device_id
    assert len(signatures.mldsa or b"") == MLDSA_SIGNATURE_BYTES
    assert PRACTICE.sign(MESSAGE, CASE).mldsa is None


def test_rotating_receives_with_a_new_key_and_still_opens_with_the_old() -> None:
    rotated = PRACTICE.rotate_recipient(LATER)
    record = parse_record(rotated.record_file)
    assert record.recipients == (str(rotated.recipient), str(PRACTICE.recipient))
    assert record.serial == PRACTICE.record.serial + 1
    assert record.issued_at == LATER
    assert rotated.identities[1:] == PRACTICE.identities


def test_rotating_can_revoke_the_older_keys_and_still_opens_with_them() -> None:
    rotated = PRACTICE.rotate_recipient(LATER, revoke_older=True)
    assert rotated.record.recipients == (str(rotated.recipient),)
    assert rotated.identities[1:] == PRACTICE.identities


def test_rotating_for_ever_keeps_the_newest_keys() -> None:
    keys = PRACTICE
    for _ in range(MOST_RECIPIENTS + 1):
        keys = keys.rotate_recipient(LATER)
    assert len(keys.identities) == len(keys.record.recipients) == MOST_RECIPIENTS
    assert PartyKeys.from_bytes(keys.to_bytes()).recipient == keys.recipient


def test_a_revoked_device_stays_listed_with_the_first_time_and_signs_no_more() -> None:
    revoked = PRACTICE.revoke_device(PRACTICE.device_id, NOW)
    again = revoked.revoke_device(PRACTICE.device_id, LATER)
    assert again.record.devices[0].revoked_at == NOW
    assert again.record.serial == PRACTICE.record.serial + 1
    assert parse_record(revoked.record_file) == revoked.record
    with pytest.raises(KeyRevoked):
        revoked.sign(MESSAGE, CASE)


def test_a_device_that_is_not_there_is_not_revoked() -> None:
    with pytest.raises(DeviceUnknown):
        PRACTICE.revoke_device("e" * 32, NOW)


def test_keys_without_their_own_device_do_not_sign() -> None:
    with pytest.raises(DeviceUnknown):
        replace(PRACTICE, device_id="e" * 32).sign(MESSAGE, CASE)


def test_keys_that_do_not_belong_together_are_refused() -> None:
    other = PartyKeys.create(PartyKind.PRACTICE, "x", "y", NOW, post_quantum=False)
    mixed = [
        replace(PRACTICE, _identity=other._identity),
        replace(PRACTICE, _device=other._device),
        replace(PRACTICE, http_key=other.http_key),
        replace(PRACTICE, identities=other.identities),
    ]
    for keys in mixed:
        with pytest.raises(KeyInvalid):
            PartyKeys.from_bytes(keys.to_bytes())


def test_a_signature_by_an_unlisted_key_of_a_listed_device_is_refused() -> None:
    """The identity certified another key for the same device, but its record does not list it."""
    signer = signer_in(PRACTICE.record, PRACTICE.device_id, Trust.VERIFIED, None)
    other = SigningKey.generate(post_quantum=False)
    certificate = PRACTICE._administering().certify(PRACTICE.party_id, PRACTICE.device_id, other.public)
    listed = PRACTICE.record.devices[0].model_copy(update={"certificate": certificate})
    record = PRACTICE.record.model_copy(update={"devices": (listed,)})
    forged = replace(PRACTICE, _device=other, record=record).sign(MESSAGE, CASE)
    with pytest.raises(SignatureInvalid, match="does not list"):
        signer.verify(MESSAGE, forged.ssh, None, CASE)


def test_where_only_the_identity_is_known_its_certificate_is_enough() -> None:
    """As with a file of allowed signers: the device's post-quantum key is not known there, so not asked for."""
    identity = PublicKey(HOSPITAL.record.identity_key.ed25519)
    signer = Signer(HOSPITAL.party_id, HOSPITAL.device_id, identity, None, Trust.UNVERIFIED)
    signer.verify(MESSAGE, HOSPITAL.sign(MESSAGE, CASE).ssh, None, CASE)
    with pytest.raises(SignatureInvalid):
        signer.verify(MESSAGE, PRACTICE.sign(MESSAGE, CASE).ssh, None, CASE)

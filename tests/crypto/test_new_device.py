"""A party's second device works for the party, and lets no other in: it never has the identity."""

from collections.abc import Callable

import pytest

from cases.errors import (
    DeviceUnknown,
    KeyInvalid,
    KeyRecordInvalid,
    KeyRevoked,
    NotAdministering,
    WireRefused,
)
from cases.wire import to_json
from crypto.key_book import Trust, signer_in
from crypto.keys import PartyKeys, _Handover
from crypto.new_device import NewDevice
from crypto.public_keys import parse_record
from crypto.signing import CASE
from tests.cases.samples import service
from tests.crypto.key_parties import HOSPITAL, LATER, NOW, PRACTICE, imposter_of

LAPTOP = NewDevice.create("laptop", post_quantum=False)
EXTENDED = PRACTICE.add_device(LAPTOP.application, LATER)
SECOND = LAPTOP.joined(EXTENDED.for_device(LAPTOP.device_id))
MESSAGE = b'{"v":"case/v1"}'


@pytest.mark.parametrize("post_quantum", [True, False])
def test_a_device_is_added_by_its_public_keys(post_quantum: bool) -> None:
    laptop = NewDevice.create("laptop", post_quantum=post_quantum).application
    added = parse_record(HOSPITAL.add_device(laptop, LATER).record_file).device(laptop.device_id)
    assert added is not None
    assert (added.name, added.mldsa, added.http_key) == ("laptop", laptop.mldsa, laptop.http_key)


def test_a_device_is_added_once() -> None:
    with pytest.raises(KeyInvalid, match="already"):
        EXTENDED.add_device(LAPTOP.application, LATER)


def test_without_a_post_quantum_identity_no_such_device_is_added() -> None:
    with pytest.raises(KeyInvalid, match="ML-DSA"):
        PRACTICE.add_device(NewDevice.create("laptop").application, LATER)


def test_the_second_device_signs_as_itself_and_opens_with_the_keys_of_the_party() -> None:
    signer = signer_in(EXTENDED.record, LAPTOP.device_id, Trust.VERIFIED, None)
    signed = SECOND.sign(MESSAGE, CASE)
    signer.verify(MESSAGE, signed.ssh, signed.mldsa, CASE)
    assert SECOND.identities == PRACTICE.identities
    assert SECOND.http_key.public.ssh_line == LAPTOP.application.http_key


@pytest.mark.parametrize(
    "administering",
    [
        lambda keys: keys.add_device(NewDevice.create("thief", post_quantum=False).application, LATER),
        lambda keys: keys.revoke_device(PRACTICE.device_id, LATER),
        lambda keys: keys.rotate_recipient(LATER),
        lambda keys: keys.sign_service(service().model_copy(update={"party_id": keys.party_id}), LATER),
    ],
)
def test_the_second_device_administers_nothing(administering: Callable[[PartyKeys], object]) -> None:
    assert PRACTICE.administers
    assert not SECOND.administers
    administering(PRACTICE)
    with pytest.raises(NotAdministering):
        administering(SECOND)


def test_neither_what_is_handed_over_nor_what_is_kept_holds_the_identity() -> None:
    assert PRACTICE._identity is not None
    seed = PRACTICE._identity.to_bytes().hex()
    assert seed in EXTENDED.to_bytes().decode()
    for secret in (EXTENDED.for_device(LAPTOP.device_id), SECOND.to_bytes()):
        assert seed not in secret.decode()


def test_keys_without_the_identity_survive_being_kept_as_bytes() -> None:
    again = PartyKeys.from_bytes(SECOND.to_bytes())
    assert again.to_bytes() == SECOND.to_bytes()
    assert not again.administers


def test_a_new_device_waits_in_its_vault_for_what_it_is_given() -> None:
    kept = NewDevice.from_bytes(LAPTOP.to_bytes())
    assert kept.application == LAPTOP.application
    assert kept.joined(EXTENDED.for_device(LAPTOP.device_id)).to_bytes() == SECOND.to_bytes()


def test_nothing_private_of_a_new_device_is_shown() -> None:
    for secret in (LAPTOP._device, LAPTOP._http):
        assert secret.to_bytes().hex() not in repr(LAPTOP)
        assert secret.to_bytes().hex() not in to_json(LAPTOP.application).decode()


def test_only_a_listed_device_that_was_not_revoked_is_handed_anything() -> None:
    with pytest.raises(DeviceUnknown):
        PRACTICE.for_device(LAPTOP.device_id)
    with pytest.raises(KeyRevoked):
        EXTENDED.revoke_device(LAPTOP.device_id, LATER).for_device(LAPTOP.device_id)


def test_a_handover_that_does_not_fit_the_device_is_refused() -> None:
    fits = EXTENDED.for_device(LAPTOP.device_id)
    with pytest.raises(DeviceUnknown):
        NewDevice.create("another", post_quantum=False).joined(fits)
    with pytest.raises(WireRefused):
        LAPTOP.joined(SECOND.to_bytes())
    foreign = _Handover(receiving=tuple(map(str, HOSPITAL.identities)), signed=EXTENDED.signed_record)
    with pytest.raises(KeyInvalid, match="receiving"):
        LAPTOP.joined(to_json(foreign))


def test_after_a_rotation_the_second_device_is_handed_the_new_key() -> None:
    rotated = EXTENDED.rotate_recipient(LATER)
    updated = SECOND.updated(rotated.for_device(LAPTOP.device_id))
    assert updated.identities == rotated.identities
    assert updated.record == rotated.record
    assert not updated.administers
    assert EXTENDED.updated(rotated.for_device(LAPTOP.device_id)).administers


def test_nothing_older_and_no_other_identity_is_taken_in_place_of_the_keys() -> None:
    rotated = EXTENDED.rotate_recipient(LATER).for_device(LAPTOP.device_id)
    updated = SECOND.updated(rotated)
    with pytest.raises(KeyRecordInvalid, match="newer"):
        updated.updated(rotated)
    imposter = imposter_of(PRACTICE).add_device(LAPTOP.application, NOW)
    with pytest.raises(KeyRecordInvalid, match="identity"):
        SECOND.updated(imposter.for_device(LAPTOP.device_id))

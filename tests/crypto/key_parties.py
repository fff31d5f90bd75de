"""Parties for tests, made once: keys without post-quantum halves where these are not the subject, for speed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from cases.person import PartyKind
from cases.wire import to_json
from crypto.keys import PartyKeys
from crypto.public_keys import KeyRecord, SignedRecord
from crypto.signing import KEYS, SigningKey, sign

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
LATER = NOW + timedelta(days=3)
HOSPITAL = PartyKeys.create(PartyKind.SERVICE, "Dermatology", "reading desk", NOW)
PRACTICE = PartyKeys.create(PartyKind.PRACTICE, "Cabinet Dumont", "reception", NOW, post_quantum=False)


def imposter_of(keys: PartyKeys) -> PartyKeys:
    """Another identity that claims to be the same party."""
    stranger = PartyKeys.create(keys.record.kind, keys.record.name, "laptop", NOW, post_quantum=False)
    device = stranger.record.devices[0]
    certificate = stranger._administering().certify(keys.party_id, device.device_id, stranger.signing_key)
    claimed = device.model_copy(update={"certificate": certificate})
    record = stranger.record.model_copy(update={"party_id": keys.party_id, "devices": (claimed,)})
    return replace(stranger, record=record, signed_record=signed_by(stranger._administering(), record))


def signed_by(identity: SigningKey, record: KeyRecord) -> SignedRecord:
    """A record that its Ed25519 identity signs, whatever is in it."""
    text = to_json(record)
    return SignedRecord(record=text.decode(), signature=sign(text, identity, None, KEYS))

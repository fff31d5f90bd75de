"""What one asks of a book of everybody else's keys, wherever it comes from.

>>> signer = book.signer_of(party_id, device_id)                                # doctest: +SKIP
>>> signer.verify(manifest, ssh_signature, mldsa_signature, CASE)               # doctest: +SKIP
>>> book.recipient_of(service_id)                # raises where nothing may be sealed      # doctest: +SKIP

``PinnedKeyBook`` reads record files that a person imported; a directory can take its place by passing the same
contract (``tests/contract/key_book.py``).
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from cases.errors import DeviceUnknown, KeyRevoked, SignatureInvalid
from cases.identifiers import DeviceId, PartyId
from cases.person import PartyKind
from crypto.public_keys import KeyRecord, device_key
from crypto.recipients import Recipient
from crypto.signing import Namespace, PublicKey, verify, verify_mldsa


class Trust(StrEnum):
    """How well a party's keys are known: as imported; compared by telephone; another identity has turned up."""

    UNVERIFIED = "unverified"
    VERIFIED = "verified"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Signer:
    """A device that may sign for a party, and the ``kind`` of that party by its own record.

    Without ``device`` and ``kind`` only the identity is known (``allowed_signers``).
    """

    party_id: PartyId
    device_id: DeviceId
    identity: PublicKey
    device: PublicKey | None
    trust: Trust
    kind: PartyKind | None = None

    def verify(
        self, message: bytes, untrusted_ssh: str | bytes, untrusted_mldsa: bytes | None, namespace: Namespace
    ) -> PublicKey:
        """Check both signatures (the second only, and always, where the device has such a key).

        Returns the key that signed; raises ``SignatureInvalid``.
        """
        certificate = verify(message, untrusted_ssh, namespace, self.identity, self.party_id)
        if certificate.device_id != self.device_id:
            raise SignatureInvalid(why="made by another device")
        if self.device is None:
            return certificate.key
        if certificate.key.ed25519 != self.device.ed25519:
            raise SignatureInvalid(why="made with a key that its record does not list")
        self._verify_mldsa(message, untrusted_mldsa, namespace, self.device)
        return self.device

    def _verify_mldsa(
        self, message: bytes, untrusted: bytes | None, namespace: Namespace, device: PublicKey
    ) -> None:
        if (untrusted is None) != (device.mldsa is None):
            raise SignatureInvalid(why="ML-DSA signature missing or not expected")
        if untrusted is not None:
            verify_mldsa(message, untrusted, namespace, device)


class KeyBook(Protocol):
    """What one knows of the other parties' keys."""

    def record_of(self, party_id: PartyId) -> KeyRecord:
        """The party's current record; raises ``PartyUnknown``."""

    def trust_of(self, party_id: PartyId) -> Trust:
        """How well the record is known; raises ``PartyUnknown``."""

    def recipient_of(self, party_id: PartyId) -> Recipient:
        """The key to seal for; raises ``PartyUnknown``, ``KeyChanged``, ``KeyRevoked`` (takes nothing any more)."""

    def signer_of(self, party_id: PartyId, device_id: DeviceId, at: datetime | None = None) -> Signer:
        """Who signs from this device; raises ``PartyUnknown``, ``DeviceUnknown``, ``KeyRevoked``.

        ``at`` is when *this side* first held what was signed (the time in it is the signer's own claim, and a thief
        would date it back); without it any revocation counts.
        """


def recipient_in(record: KeyRecord) -> Recipient:
    """The key a record asks to be sealed for; raises ``KeyRevoked`` when there is none."""
    if not record.recipients:
        raise KeyRevoked(key=record.name)
    return Recipient.parse(record.recipients[0])


def signer_in(record: KeyRecord, device_id: DeviceId, trust: Trust, at: datetime | None) -> Signer:
    """The signer a record lists; raises ``DeviceUnknown`` or ``KeyRevoked``."""
    device = record.device(device_id)
    if device is None:
        raise DeviceUnknown(party=record.name)
    if device.revoked_at is not None and (at is None or at >= device.revoked_at):
        raise KeyRevoked(key=device.name)
    key = device_key(record, device)
    return Signer(record.party_id, device_id, record.identity_key, key, trust, record.kind)

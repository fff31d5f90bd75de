"""What a party shows of its keys: the key record, its signed file, its fingerprint, and the invitation.

A ``KeyRecord`` lists a party's identity, the keys others seal for, and its devices. The identity signs the whole
record and, in it, certifies each device; whoever trusts the identity needs nobody else. ``SignedRecord`` is the
file that travels; ``parse_record`` is the only way to a record from outside, and checks everything in it::

    record = parse_record(path.read_bytes())
    print(fingerprint(record))               # read out over the telephone, in both directions

A record proves only that its parts belong together. That it is *whose it says* is known by comparing the
fingerprint, once (``crypto.keys``). The record in a file can be checked without Pli::

    jq -j .record keys.json >record; jq -j .signature keys.json >record.sig
    ssh-keygen -Y verify -f allowed_signers -I PARTY_ID -n clinical-keys/v1 -s record.sig <record

This module has no private half, and is all that a gateway needs to know of keys.
"""

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, StringConstraints

from cases.errors import InvitationInvalid, KeyInvalid, KeyRecordInvalid, KeyRefused, SignatureInvalid
from cases.identifiers import DeviceId, PartyId
from cases.person import Party, PartyKind, Service
from cases.wire import Moment, Name, Wire, parse, to_json
from crypto.signing import KEYS, PublicKey, read_certificate, verify_by_key, verify_mldsa

MOST_DEVICES = 64
MOST_RECIPIENTS = 8
_FINGERPRINT_GROUPS = 12

SshKey = Annotated[str, StringConstraints(pattern=r"^ssh-ed25519 [A-Za-z0-9+/]{68}$")]
CertificateLine = Annotated[
    str, StringConstraints(pattern=r"^ssh-ed25519-cert-v01@openssh\.com [A-Za-z0-9+/=]{1,1500}$")
]
MldsaKey = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9+/]{2603}=$")]
MldsaSignature = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9+/]{4412}$")]
SshSignature = Annotated[str, StringConstraints(max_length=4_096)]
RecipientText = Annotated[str, StringConstraints(pattern=r"^age1pq1[02-9ac-hj-np-z]{1952}$")]
"""An age recipient (hybrid ML-KEM-768 and X25519) by its shape; ``crypto.recipients`` reads it."""


class DeviceRecord(Wire):
    """A device: its signing key as certified by the identity, and the key of its HTTP requests.

    ``mldsa_certificate`` is the identity's ML-DSA signature over the ``DeviceStatement``. From ``revoked_at`` on,
    nothing of this device counts.
    """

    device_id: DeviceId
    name: Name
    certificate: CertificateLine
    mldsa: MldsaKey | None = None
    mldsa_certificate: MldsaSignature | None = None
    http_key: SshKey
    revoked_at: Moment | None = None


class DeviceApplication(Wire):
    """The public half of a device that is not listed yet: what ``PartyKeys.add_device`` certifies.

    Nothing in it proves whose device it is. Whoever administers takes it from the device itself, or compares it.
    """

    v: Literal["device-application/v1"] = "device-application/v1"
    device_id: DeviceId
    name: Name
    ed25519: SshKey
    mldsa: MldsaKey | None = None
    http_key: SshKey

    @property
    def key(self) -> PublicKey:
        """The key it signs packages with; raises ``KeyInvalid``."""
        return PublicKey.parse(self.ed25519, self.mldsa)


class DeviceStatement(Wire):
    """What the identity's ML-DSA key signs of a device, as OpenSSH certificates know no such keys."""

    v: Literal["device/v1"] = "device/v1"
    party_id: PartyId
    device_id: DeviceId
    ed25519: SshKey
    mldsa: MldsaKey


class KeyRecord(Wire):
    """A party's public keys. ``serial`` grows with each change; ``recipients`` newest first: one seals for the first.

    Without recipients the party takes nothing any more.
    """

    v: Literal["keys/v1"] = "keys/v1"
    party_id: PartyId
    kind: PartyKind
    name: Name
    serial: Annotated[int, Field(ge=1, le=2**53 - 1)]
    issued_at: Moment
    identity: SshKey
    identity_mldsa: MldsaKey | None = None
    recipients: Annotated[tuple[RecipientText, ...], Field(max_length=MOST_RECIPIENTS)]
    devices: Annotated[tuple[DeviceRecord, ...], Field(min_length=1, max_length=MOST_DEVICES)]

    @property
    def party(self) -> Party:
        """The party as manifests name it."""
        return Party(kind=self.kind, party_id=self.party_id, name=self.name)

    @property
    def identity_key(self) -> PublicKey:
        """The identity; raises ``KeyInvalid``."""
        return PublicKey.parse(self.identity, self.identity_mldsa)

    def device(self, device_id: DeviceId) -> DeviceRecord | None:
        """The device of this identifier, revoked or not."""
        return next((device for device in self.devices if device.device_id == device_id), None)


class SignedRecord(Wire):
    """The file form: a record's canonical JSON as text, and the identity's signatures over those bytes."""

    v: Literal["signed-keys/v1"] = "signed-keys/v1"
    record: Annotated[str, StringConstraints(max_length=900_000)]
    signature: SshSignature
    mldsa: MldsaSignature | None = None


def _https(url: str) -> str:
    parts = urlsplit(url)
    here = parts.scheme == "http" and parts.hostname in ("127.0.0.1", "::1", "localhost")
    if not (parts.scheme == "https" or here) or not parts.hostname:
        raise ValueError("not an https address")
    if parts.username or parts.query or parts.fragment or not url.isprintable():
        raise ValueError("more than an address")
    return url


class SignedService(Wire):
    """What a service says of itself (a ``Service`` in canonical JSON), signed by its identity like its record."""

    v: Literal["signed-service/v1"] = "signed-service/v1"
    service: Annotated[str, StringConstraints(max_length=100_000)]
    signature: SshSignature
    mldsa: MldsaSignature | None = None


class Invitation(Wire):
    """What a hospital hands to a practice: where its gateway is, the key records of its services, and what they offer.

    The key of the gateway's receipts is believed as the invitation came: it says *stored*, which a hospital's own
    *delivered* confirms later. The services' records are compared by telephone.
    """

    MOST_BYTES: ClassVar[int] = 8 * 2**20

    v: Literal["invitation/v1"] = "invitation/v1"
    gateway_url: Annotated[str, StringConstraints(max_length=300), AfterValidator(_https)]
    gateway_receipt_key: SshKey
    records: Annotated[tuple[SignedRecord, ...], Field(min_length=1, max_length=100)]
    services: Annotated[tuple[SignedService, ...], Field(max_length=100)] = ()


@dataclass(frozen=True, slots=True)
class CheckedInvitation:
    """An invitation whose records and services hold by themselves. Made by ``parse_invitation``."""

    gateway_url: str
    gateway_receipt_key: PublicKey
    records: tuple[KeyRecord, ...]
    services: tuple[Service, ...]


def parse_record(untrusted: bytes) -> KeyRecord:
    """Read a ``SignedRecord`` and check its signatures and the certificate of each device.

    Raises ``WireRefused`` for its form, ``KeyRecordInvalid`` for what does not hold.
    """
    return check_signed_record(parse(SignedRecord, untrusted))


def check_signed_record(untrusted: SignedRecord) -> KeyRecord:
    """``parse_record`` for a file that was read already."""
    record_bytes = untrusted.record.encode()
    untrusted_record = parse(KeyRecord, record_bytes)
    if to_json(untrusted_record) != record_bytes:
        raise KeyRecordInvalid(why="not in canonical form")
    try:
        _check_signatures(untrusted, record_bytes, untrusted_record.identity_key)
        device_keys = [device_key(untrusted_record, device) for device in untrusted_record.devices]
        http_keys = [PublicKey.parse(device.http_key) for device in untrusted_record.devices]
    except (KeyInvalid, SignatureInvalid) as error:
        raise KeyRecordInvalid(why=str(error.fields["why"])) from error
    _check_distinct(untrusted_record, [*device_keys, *http_keys])
    return untrusted_record


def _check_signatures(untrusted: SignedRecord | SignedService, signed: bytes, identity: PublicKey) -> None:
    verify_by_key(signed, untrusted.signature, KEYS, identity)
    if identity.mldsa is None:
        return
    if untrusted.mldsa is None:
        raise SignatureInvalid(why="without the ML-DSA signature its identity calls for")
    verify_mldsa(signed, base64.b64decode(untrusted.mldsa), KEYS, identity)


def _check_distinct(record: KeyRecord, keys: list[PublicKey]) -> None:
    lines = [record.identity, *(key.ssh_line for key in keys)]
    for values in ([device.device_id for device in record.devices], lines, record.recipients):
        if len(set(values)) != len(values):
            raise KeyRecordInvalid(why="one key or device twice")


def device_key(record: KeyRecord, device: DeviceRecord) -> PublicKey:
    """The signing key of a device, its certificates checked; raises ``SignatureInvalid`` or ``KeyInvalid``."""
    identity = record.identity_key
    certificate = read_certificate(device.certificate, identity, record.party_id)
    if certificate.device_id != device.device_id:
        raise SignatureInvalid(why="certificate of another device")
    if (device.mldsa is None) != (device.mldsa_certificate is None):
        raise SignatureInvalid(why="half of an ML-DSA certificate")
    if device.mldsa is None or device.mldsa_certificate is None:
        return certificate.key
    key = PublicKey.parse(certificate.key.ssh_line, device.mldsa)
    statement = device_statement(record.party_id, device.device_id, key)
    verify_mldsa(statement, base64.b64decode(device.mldsa_certificate), KEYS, identity)
    return key


def device_statement(party_id: PartyId, device_id: DeviceId, key: PublicKey) -> bytes:
    """The bytes the identity's ML-DSA key signs to certify a device; raises ``KeyInvalid`` without ML-DSA key."""
    if key.mldsa_base64 is None:
        raise KeyInvalid(why="no ML-DSA key")
    return to_json(
        DeviceStatement(party_id=party_id, device_id=device_id, ed25519=key.ssh_line, mldsa=key.mldsa_base64)
    )


def check_successor(new: KeyRecord, old: KeyRecord) -> None:
    """Refuse a record that does not come after the one known: ``KeyRecordInvalid``.

    The identity may differ (and then starts its own count): what that means is the caller's to decide.
    """
    if new.party_id != old.party_id or new.kind != old.kind:
        raise KeyRecordInvalid(why="the record of another party")
    if same_identity(new, old) and new.serial <= old.serial:
        raise KeyRecordInvalid(why="not newer than the one known")


def same_identity(one: KeyRecord, other: KeyRecord) -> bool:
    """Whether two records have the same identity, its ML-DSA half included."""
    return (one.identity, one.identity_mldsa) == (other.identity, other.identity_mldsa)


def fingerprint(record: KeyRecord) -> str:
    """Sixty digits in twelve groups of five, over the whole record: about 199 bits, to be read out by people.

    The first 60 digits' worth of SHA-512 over a prefix and the record's canonical bytes, as a number modulo 10⁶⁰.
    """
    digest = hashlib.sha512(b"pli key record\n" + to_json(record)).digest()
    digits = f"{int.from_bytes(digest, 'big') % 10**60:060d}"
    return " ".join(digits[5 * group : 5 * group + 5] for group in range(_FINGERPRINT_GROUPS))


def parse_invitation(untrusted: bytes) -> CheckedInvitation:
    """Read an invitation and check the records and services in it; raises ``WireRefused`` or ``InvitationInvalid``."""
    invitation = parse(Invitation, untrusted)
    try:
        receipt_key = PublicKey.parse(invitation.gateway_receipt_key)
        records = {record.party_id: record for record in map(check_signed_record, invitation.records)}
        services = [_service_of(records, service) for service in invitation.services]
    except (KeyRefused, SignatureInvalid) as error:
        raise InvitationInvalid(why=str(error.fields["why"])) from error
    distinct_services = {service.party_id for service in services}
    if len(records) != len(invitation.records) or len(distinct_services) != len(services):
        raise InvitationInvalid(why="one party twice")
    return CheckedInvitation(invitation.gateway_url, receipt_key, tuple(records.values()), tuple(services))


def _service_of(records: Mapping[PartyId, KeyRecord], untrusted: SignedService) -> Service:
    """The description, by the identity of the record it names; the name is believed once the signature held."""
    service_bytes = untrusted.service.encode()
    untrusted_service = parse(Service, service_bytes)
    record = records.get(untrusted_service.party_id)
    if record is None or record.kind is not PartyKind.SERVICE:
        raise SignatureInvalid(why="the description of a service without a key record")
    if to_json(untrusted_service) != service_bytes:
        raise SignatureInvalid(why="a description that is not in canonical form")
    if untrusted_service.issued_at is None:
        raise SignatureInvalid(why="a description that does not say when it was issued")
    _check_signatures(untrusted, service_bytes, record.identity_key)
    return untrusted_service

"""A party's own keys: all that is private, on one of its devices.

>>> keys = PartyKeys.create(PartyKind.PRACTICE, "Cabinet Dumont", "reception", now)          # doctest: +SKIP
>>> store(keys.to_bytes())                                      # into the vault             # doctest: +SKIP
>>> publish(keys.record_file)                                   # to the other parties       # doctest: +SKIP
>>> keys = keys.rotate_recipient(now)                           # a new record, serial + 1   # doctest: +SKIP

Who may sign for a party: a device certified by its identity, until it is revoked. What rotates: the receiving key,
as often as one likes; devices come and go. The identity stays: another identity is another party until somebody has
compared the fingerprint again.

The device on which the party was made holds the identity, and administers. Any other (``crypto.new_device``) has
its own signing keys and the receiving keys alone: it seals, opens and sends, but cannot certify, revoke or rotate.

Python cannot wipe memory. What can be done is done: private keys live in one object each, shared by reference, with
no secret in any ``repr``.
"""

import base64
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, StringConstraints

from cases.errors import DeviceUnknown, KeyInvalid, KeyRecordInvalid, KeyRevoked, NotAdministering
from cases.identifiers import DeviceId, PartyId, new_id
from cases.person import Party, PartyKind, Service
from cases.wire import Wire, parse, to_json
from crypto.public_keys import (
    MOST_RECIPIENTS,
    DeviceApplication,
    DeviceRecord,
    KeyRecord,
    SignedRecord,
    SignedService,
    check_signed_record,
    check_successor,
    device_key,
    device_statement,
    same_identity,
)
from crypto.recipients import Identity, Recipient
from crypto.signing import KEYS, Namespace, PublicKey, SigningKey, sign


@dataclass(frozen=True, slots=True)
class Signatures:
    """The armored SSHSIG and, from a device that has such a key, the raw ML-DSA-65 signature."""

    ssh: str
    mldsa: bytes | None


_Hex = Annotated[str, StringConstraints(pattern=r"^([0-9a-f]{64}|[0-9a-f]{128})$")]
Seeds = Annotated[_Hex, Field(repr=False)]


Receiving = Annotated[tuple[str, ...], Field(min_length=1, max_length=MOST_RECIPIENTS, repr=False)]


class _PartyKeysFile(Wire):
    """``PartyKeys`` as the vault keeps them: without ``identity`` on a device that does not administer."""

    MOST_BYTES: ClassVar[int] = 2 * 2**20

    v: Literal["party-keys/v1"] = "party-keys/v1"
    identity: _Hex | None = Field(default=None, repr=False)
    receiving: Receiving
    device_id: DeviceId
    device: Seeds
    http: Seeds
    signed: SignedRecord


class _Handover(Wire):
    """What every device of a party shares: the keys that open, and the record. Secret."""

    MOST_BYTES: ClassVar[int] = 2 * 2**20

    v: Literal["device-handover/v1"] = "device-handover/v1"
    receiving: Receiving
    signed: SignedRecord


@dataclass(frozen=True, slots=True)
class PartyKeys:
    """All private keys of one party on one device, and the record it shows of them. Changes return a new value.

    ``identities``: what opens, newest first. ``http_key``: signs requests, and is the one key that sending needs
    while the rest is locked away.
    """

    device_id: DeviceId
    signed_record: SignedRecord
    record: KeyRecord
    identities: tuple[Identity, ...] = field(repr=False)
    http_key: SigningKey = field(repr=False)
    _identity: SigningKey | None = field(repr=False)
    _device: SigningKey = field(repr=False)

    @classmethod
    def create(
        cls, kind: PartyKind, name: str, device_name: str, now: datetime, *, post_quantum: bool = True
    ) -> Self:
        """Fresh keys for a party and its first device."""
        identity = SigningKey.generate(post_quantum=post_quantum)
        device = SigningKey.generate(post_quantum=post_quantum)
        http_key, receiving = SigningKey.generate(post_quantum=False), Identity.generate()
        party_id, device_id = new_id(), new_id()
        record = KeyRecord(
            party_id=party_id,
            kind=kind,
            name=name,
            serial=1,
            issued_at=now,
            identity=identity.public.ssh_line,
            identity_mldsa=identity.public.mldsa_base64,
            recipients=(str(receiving.recipient),),
            devices=(_certified(identity, party_id, device_id, device_name, device.public, http_key.public),),
        )
        return cls(device_id, _signed(record, identity), record, (receiving,), http_key, identity, device)

    @classmethod
    def from_bytes(cls, secret: bytes) -> Self:
        """The keys of ``to_bytes``; raises ``KeyInvalid``, ``KeyRecordInvalid`` or ``WireRefused``."""
        file = parse(_PartyKeysFile, secret)
        keys = cls(
            device_id=file.device_id,
            signed_record=file.signed,
            record=check_signed_record(file.signed),
            identities=tuple(map(Identity.parse, file.receiving)),
            http_key=SigningKey.from_bytes(bytes.fromhex(file.http)),
            _identity=None if file.identity is None else SigningKey.from_bytes(bytes.fromhex(file.identity)),
            _device=SigningKey.from_bytes(bytes.fromhex(file.device)),
        )
        keys._check_halves()
        return keys

    @classmethod
    def of_device(
        cls, device_id: DeviceId, device: SigningKey, http_key: SigningKey, secret_handover: bytes
    ) -> Self:
        """The keys of a device that does not administer, from its own and from what ``for_device`` gave it.

        Raises ``DeviceUnknown``, ``KeyInvalid``, ``KeyRecordInvalid`` or ``WireRefused``.
        """
        handed = parse(_Handover, secret_handover)
        identities, record = tuple(map(Identity.parse, handed.receiving)), check_signed_record(handed.signed)
        keys = cls(device_id, handed.signed, record, identities, http_key, None, device)
        keys._check_halves()
        return keys

    def to_bytes(self) -> bytes:
        """Everything, private keys included: for the vault alone."""
        return to_json(
            _PartyKeysFile(
                identity=None if self._identity is None else self._identity.to_bytes().hex(),
                receiving=tuple(map(str, self.identities)),
                device_id=self.device_id,
                device=self._device.to_bytes().hex(),
                http=self.http_key.to_bytes().hex(),
                signed=self.signed_record,
            )
        )

    @property
    def administers(self) -> bool:
        """Whether the identity is here: to certify and revoke devices, to rotate, to describe the service."""
        return self._identity is not None

    @property
    def party(self) -> Party:
        """The party as manifests name it."""
        return self.record.party

    @property
    def party_id(self) -> PartyId:
        return self.record.party_id

    @property
    def recipient(self) -> Recipient:
        """The newest receiving key: what others, and this party itself, seal for."""
        return self.identities[0].recipient

    @property
    def signing_key(self) -> PublicKey:
        """The public half of what ``sign`` signs with."""
        return self._device.public

    @property
    def record_file(self) -> bytes:
        """The signed record, for the other parties."""
        return to_json(self.signed_record)

    def sign(self, message: bytes, namespace: Namespace) -> Signatures:
        """Sign as this device, with its certificate inside; raises ``KeyRevoked`` when it was revoked."""
        own = self._own_device()
        if own.revoked_at is not None:
            raise KeyRevoked(key=own.name)
        armored = sign(message, self._device, own.certificate, namespace)
        has_mldsa = self._device.public.mldsa is not None
        return Signatures(armored, self._device.sign_mldsa(message, namespace) if has_mldsa else None)

    def sign_service(self, service: Service, now: datetime) -> SignedService:
        """A service's description of itself, signed by the identity as issued ``now``: it replaces all older ones.

        Raises ``KeyInvalid`` for another's, ``NotAdministering``.
        """
        if service.party_id != self.party_id:
            raise KeyInvalid(why="the description of another party")
        text = to_json(Service.model_validate(dict(service) | {"issued_at": now}))
        signatures = _signed_by(self._administering(), text)
        return SignedService(service=text.decode(), signature=signatures[0], mldsa=signatures[1])

    def rotate_recipient(self, now: datetime, *, revoke_older: bool = False) -> Self:
        """Receive with a fresh key from now on. The older keys still open what was sealed for them.

        ``revoke_older`` no longer lists them: packages that wait to be sent are sealed again. Of all receiving
        keys the newest eight are held. The party's other devices need ``for_device`` again before this record is
        published. Raises ``NotAdministering``.
        """
        identities = (Identity.generate(), *self.identities)[:MOST_RECIPIENTS]
        older = () if revoke_older else self.record.recipients
        recipients = (str(identities[0].recipient), *older)[:MOST_RECIPIENTS]
        return replace(self._reissued(now, recipients=recipients), identities=identities)

    def add_device(self, application: DeviceApplication, now: datetime) -> Self:
        """Certify another device; raises ``KeyInvalid`` for one that is listed already, ``NotAdministering``."""
        if self.record.device(application.device_id) is not None:
            raise KeyInvalid(why="a device of this identifier is listed already")
        device = _certified(
            self._administering(),
            self.party_id,
            application.device_id,
            application.name,
            application.key,
            PublicKey.parse(application.http_key),
        )
        return self._reissued(now, devices=(*self.record.devices, device))

    def for_device(self, device_id: DeviceId) -> bytes:
        """What a listed device needs of us to work for the party: the receiving keys and the record, no identity.

        **Secret**, and not sealed: whoever reads it opens what is sealed for the party. The person who administers
        carries it to the device, which takes it into its vault (``NewDevice.joined``, later ``PartyKeys.updated``);
        no copy stays outside the two vaults. Raises ``DeviceUnknown``, ``KeyRevoked``.
        """
        device = self._listed(device_id)
        if device.revoked_at is not None:
            raise KeyRevoked(key=device.name)
        return to_json(_Handover(receiving=tuple(map(str, self.identities)), signed=self.signed_record))

    def updated(self, secret_handover: bytes) -> Self:
        """The keys of this device after the administering one has changed something, from its ``for_device``.

        Raises ``KeyRecordInvalid`` for a record that is not newer, or of another identity, and as ``of_device``.
        """
        newer = self.of_device(self.device_id, self._device, self.http_key, secret_handover)
        check_successor(newer.record, self.record)
        if not same_identity(newer.record, self.record):
            raise KeyRecordInvalid(why="of another identity")
        return replace(newer, _identity=self._identity)

    def revoke_device(self, device_id: DeviceId, now: datetime) -> Self:
        """From ``now`` on nothing of this device counts (the first revocation stays).

        What it could open, it still opens: rotate the receiving key too. Raises ``DeviceUnknown`` or
        ``NotAdministering``.
        """
        device = self._listed(device_id)
        if device.revoked_at is not None:
            return self
        devices = [
            DeviceRecord.model_validate(dict(each) | {"revoked_at": now}) if each is device else each
            for each in self.record.devices
        ]
        return self._reissued(now, devices=devices)

    def _administering(self) -> SigningKey:
        if self._identity is None:
            raise NotAdministering(party=self.record.name)
        return self._identity

    def _own_device(self) -> DeviceRecord:
        return self._listed(self.device_id)

    def _listed(self, device_id: DeviceId) -> DeviceRecord:
        device = self.record.device(device_id)
        if device is None:
            raise DeviceUnknown(party=self.record.name)
        return device

    def _reissued(
        self,
        now: datetime,
        recipients: Sequence[str] | None = None,
        devices: Sequence[DeviceRecord] | None = None,
    ) -> Self:
        identity, fields = self._administering(), dict(self.record)
        fields |= {"serial": self.record.serial + 1, "issued_at": now}
        fields |= {} if recipients is None else {"recipients": tuple(recipients)}
        fields |= {} if devices is None else {"devices": tuple(devices)}
        record = KeyRecord.model_validate(fields)
        return replace(self, record=record, signed_record=_signed(record, identity))

    def _check_halves(self) -> None:
        own = self._own_device()
        halves = (
            (self._device.public, device_key(self.record, own)),
            (self.http_key.public, PublicKey.parse(own.http_key)),
        )
        is_identity = self._identity is None or self._identity.public == self.record.identity_key
        if not is_identity or any(private != public for private, public in halves):
            raise KeyInvalid(why="private and public keys do not belong together")
        if str(self.recipient) not in self.record.recipients:
            raise KeyInvalid(why="the receiving key is not in the record")


def _certified(
    identity: SigningKey,
    party_id: PartyId,
    device_id: DeviceId,
    name: str,
    key: PublicKey,
    http_key: PublicKey,
) -> DeviceRecord:
    mldsa_certificate = None
    if key.mldsa is not None:
        statement = device_statement(party_id, device_id, key)
        mldsa_certificate = base64.b64encode(identity.sign_mldsa(statement, KEYS)).decode()
    return DeviceRecord(
        device_id=device_id,
        name=name,
        certificate=identity.certify(party_id, device_id, key),
        mldsa=key.mldsa_base64,
        mldsa_certificate=mldsa_certificate,
        http_key=http_key.ssh_line,
    )


def _signed(record: KeyRecord, identity: SigningKey) -> SignedRecord:
    text = to_json(record)
    signatures = _signed_by(identity, text)
    return SignedRecord(record=text.decode(), signature=signatures[0], mldsa=signatures[1])


def _signed_by(identity: SigningKey, message: bytes) -> tuple[str, str | None]:
    """The identity's armored SSHSIG and, where it has such a key, its ML-DSA signature in base64."""
    mldsa = None
    if identity.public.mldsa is not None:
        mldsa = base64.b64encode(identity.sign_mldsa(message, KEYS)).decode()
    return sign(message, identity, None, KEYS), mldsa

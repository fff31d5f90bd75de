"""A party's second device, and each one after: it makes its own keys, and is let in by the device that administers.

>>> new = NewDevice.create("laptop")                    # on the new device; kept in its vault   # doctest: +SKIP
>>> keys = keys.add_device(new.application, now)        # where the party administers            # doctest: +SKIP
>>> secret = keys.for_device(new.device_id)             # carried over by a person               # doctest: +SKIP
>>> own_keys = new.joined(secret)                       # on the new device: no identity in it   # doctest: +SKIP

Its private keys never leave it. Opened by a thief it signs as itself, until it is revoked, and opens what was sealed
for the party; it lets no other device in.
"""

from dataclasses import dataclass, field
from typing import Literal, Self

from cases.identifiers import DeviceId, new_id
from cases.wire import Name, Wire, parse, to_json
from crypto.keys import PartyKeys, Seeds
from crypto.public_keys import DeviceApplication
from crypto.signing import SigningKey


class _NewDeviceFile(Wire):
    """``NewDevice`` as the vault keeps it."""

    v: Literal["new-device/v1"] = "new-device/v1"
    device_id: DeviceId
    name: Name
    device: Seeds
    http: Seeds


@dataclass(frozen=True, slots=True)
class NewDevice:
    """The private keys of a device that belongs to no party yet."""

    device_id: DeviceId
    name: str
    _device: SigningKey = field(repr=False)
    _http: SigningKey = field(repr=False)

    @classmethod
    def create(cls, name: str, *, post_quantum: bool = True) -> Self:
        """Fresh keys. ``post_quantum``: only for a party whose identity has such a key."""
        device, http = SigningKey.generate(post_quantum=post_quantum), SigningKey.generate(post_quantum=False)
        return cls(new_id(), name, device, http)

    @classmethod
    def from_bytes(cls, secret: bytes) -> Self:
        """The device of ``to_bytes``; raises ``KeyInvalid`` or ``WireRefused``."""
        file = parse(_NewDeviceFile, secret)
        device, http = (SigningKey.from_bytes(bytes.fromhex(seeds)) for seeds in (file.device, file.http))
        return cls(file.device_id, file.name, device, http)

    def to_bytes(self) -> bytes:
        """Everything, private keys included: for the vault alone."""
        device, http = self._device.to_bytes().hex(), self._http.to_bytes().hex()
        return to_json(_NewDeviceFile(device_id=self.device_id, name=self.name, device=device, http=http))

    @property
    def application(self) -> DeviceApplication:
        """Its public keys, for the device that administers."""
        return DeviceApplication(
            device_id=self.device_id,
            name=self.name,
            ed25519=self._device.public.ssh_line,
            mldsa=self._device.public.mldsa_base64,
            http_key=self._http.public.ssh_line,
        )

    def joined(self, secret_handover: bytes) -> PartyKeys:
        """The party's keys on this device; raises ``DeviceUnknown``, ``KeyRefused`` or ``WireRefused``."""
        return PartyKeys.of_device(self.device_id, self._device, self._http, secret_handover)

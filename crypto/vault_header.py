"""The vault's header: slots that each wrap the one master key, as LUKS has them, and a MAC over the table.

Each slot wraps the 32-byte master key with ChaCha20-Poly1305 under a key of its own, derived with a salt of its own
and so used once, bound to the vault, the slot and its parameters. The table of slots is MACed under the master key:
who opens by one slot sees that another was removed, added or altered.

A slot may say whose it is (``Holder``), so that the people of a practice are listed before anybody has opened, and
only the slot of the one who types is tried. The name is believed once ``check_mac`` has passed; to whom a slot
belongs is also bound into its wrapping, the name is not, for people change theirs.

What this cannot show: the *whole* header put back as it was some time ago opens with the passphrase of that time.
``generation`` counts the changes, so that whoever keeps it inside the vault's databases can notice; and a
passphrase that somebody else knows is a reason for a new vault, not only for a new slot.

Everything in the file is hostile until ``check_mac`` has passed. Costs of Argon2id are bounded before use.
"""

import secrets
from typing import Annotated, ClassVar, Literal, Self

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hmac import HMAC
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from pydantic import Field, StringConstraints, model_validator

from cases.errors import VaultTampered, WireInvalid, WireTooLarge
from cases.identifiers import Id, PersonId, new_id
from cases.wire import Name, Wire, parse, to_json
from crypto.unlock import COST, KEY_BYTES, Cost, SlotKind, Unlock

MOST_SLOTS = 40
_NONCE = bytes(12)  # a slot's key wraps once: its salt is fresh
_UNSEALED = "0" * 64

Hex32 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
WrappedKey = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{96}$")]
Count = Annotated[int, Field(ge=0, le=2**53 - 1)]


class Argon2Cost(Wire):
    """The cost of a passphrase slot, as written; ``Cost.check`` bounds it."""

    memory_kib: Count
    passes: Count
    lanes: Count

    @property
    def cost(self) -> Cost:
        return Cost(self.memory_kib, self.passes, self.lanes)


class Holder(Wire):
    """Whose secret opens a slot."""

    person_id: PersonId
    name: Name


class Slot(Wire):
    """One way to the master key."""

    slot_id: Id
    kind: SlotKind
    holder: Holder | None = None
    salt: Hex32
    argon2id: Argon2Cost | None = None
    wrapped: WrappedKey

    @model_validator(mode="after")
    def _has_a_cost_when_it_must(self) -> Self:
        if (self.kind is SlotKind.PASSPHRASE) != (self.argon2id is not None):
            raise ValueError("a passphrase has a cost, nothing else has")
        return self

    @property
    def cost(self) -> Cost | None:
        return None if self.argon2id is None else self.argon2id.cost

    def bound_to(self, vault_id: Id) -> bytes:
        """What the wrapping authenticates besides the key: all but the holder's name."""
        nameless = self.holder and self.holder.model_copy(update={"name": "-"})
        unwrapped = self.model_copy(update={"wrapped": "0" * 96, "holder": nameless})
        return f"pli vault slot\n{vault_id}\n".encode() + to_json(unwrapped)


class VaultHeader(Wire):
    """``vault.json``."""

    MOST_BYTES: ClassVar[int] = 65_536

    v: Literal["vault/v1"] = "vault/v1"
    vault_id: Id
    generation: Annotated[int, Field(ge=1, le=2**53 - 1)]
    slots: Annotated[tuple[Slot, ...], Field(min_length=1, max_length=MOST_SLOTS)]
    mac: Hex32 = _UNSEALED

    @model_validator(mode="after")
    def _one_of_a_kind_for_each(self) -> Self:
        held = [(slot.kind, slot.holder.person_id) for slot in self.slots if slot.holder is not None]
        if len(set(held)) != len(held):
            raise ValueError("two of a kind for one person")
        return self

    @property
    def holders(self) -> tuple[Holder, ...]:
        """The people who have a slot, each once. Only what the file says, until ``check_mac`` has passed."""
        held = {slot.holder.person_id: slot.holder for slot in self.slots if slot.holder is not None}
        return tuple(held.values())

    def with_slots(self, slots: tuple[Slot, ...], master: bytes | bytearray) -> "VaultHeader":
        """The next generation of the header, MACed."""
        changed = {"slots": slots, "generation": self.generation + 1, "mac": _UNSEALED}
        return VaultHeader.model_validate(dict(self) | changed).sealed(master)

    def sealed(self, master: bytes | bytearray) -> "VaultHeader":
        """The header with its MAC."""
        return self.model_copy(update={"mac": self._mac(master).finalize().hex()})

    def check_mac(self, master: bytes | bytearray) -> None:
        """Raise ``VaultTampered`` when the table is not as whoever held the master key left it."""
        try:
            self._mac(master).verify(bytes.fromhex(self.mac))
        except InvalidSignature as error:
            raise VaultTampered(why="slots") from error

    def _mac(self, master: bytes | bytearray) -> HMAC:
        key = HKDF(SHA256(), KEY_BYTES, None, b"pli vault slot table").derive(master)
        mac = HMAC(key, SHA256())
        mac.update(to_json(self.model_copy(update={"mac": _UNSEALED})))
        return mac


def read_header(untrusted: bytes) -> VaultHeader:
    """Parse ``vault.json``; raises ``VaultTampered``, ``UnknownVersion`` or, for costs, ``VaultParameters``."""
    try:
        header = parse(VaultHeader, untrusted)
    except (WireInvalid, WireTooLarge) as error:
        raise VaultTampered(why="header") from error
    for slot in header.slots:
        if slot.cost is not None:
            slot.cost.check()
    return header


def new_slot(vault_id: Id, unlock: Unlock, master: bytes | bytearray, holder: Holder | None = None) -> Slot:
    """A slot by which ``unlock`` opens."""
    passphrase = unlock.kind is SlotKind.PASSPHRASE
    slot = Slot(
        slot_id=new_id(),
        kind=unlock.kind,
        holder=holder,
        salt=secrets.token_hex(32),
        argon2id=Argon2Cost(memory_kib=COST.memory_kib, passes=COST.passes, lanes=COST.lanes)
        if passphrase
        else None,
        wrapped="0" * 96,
    )
    wrapped = _cipher(slot, unlock).encrypt(_NONCE, bytes(master), slot.bound_to(vault_id))
    return slot.model_copy(update={"wrapped": wrapped.hex()})


def unwrap(
    header: VaultHeader, unlock: Unlock, person_id: PersonId | None = None
) -> tuple[Slot, bytes] | None:
    """The first slot that ``unlock`` opens, and the master key; nothing of the header is checked by it.

    With ``person_id`` no slot but that person's is tried: a passphrase costs a second for each.
    """
    for slot in header.slots:
        if slot.kind is not unlock.kind or not _may_be_of(slot, person_id):
            continue
        try:
            wrapped = bytes.fromhex(slot.wrapped)
            return slot, _cipher(slot, unlock).decrypt(_NONCE, wrapped, slot.bound_to(header.vault_id))
        except InvalidTag:
            continue  # the secret of another slot of this kind
    return None


def _may_be_of(slot: Slot, person_id: PersonId | None) -> bool:
    return person_id is None or (slot.holder is not None and slot.holder.person_id == person_id)


def _cipher(slot: Slot, unlock: Unlock) -> ChaCha20Poly1305:
    return ChaCha20Poly1305(unlock.slot_key(bytes.fromhex(slot.salt), slot.cost))

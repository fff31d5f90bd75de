"""The vault: one master key behind slots, and from it a key for each thing that is kept.

>>> vault = Vault.create(folder, Passphrase(typed), code := RecoveryCode.generate())     # doctest: +SKIP
>>> print(code.printed)                                                                  # doctest: +SKIP
>>> vault = Vault.open(folder, Passphrase(typed))                                        # doctest: +SKIP
>>> cases = connect(folder / "case.db", vault.subkey("case.db"))       # crypto.database  # doctest: +SKIP
>>> vault.forget()                                                     # lock             # doctest: +SKIP

It knows no table and no picture: databases (``crypto.database``) and files (``crypto.objects``) belong to whoever
asks for their keys. Nothing is held in escrow: without a passphrase or the printed code, what is in here is gone.

Honestly: ``forget`` overwrites the master key where this object holds it, but Python copies bytes as it likes, and
whoever reads the memory, the swap or a hibernation file of a running Pli reads keys. Against a stolen computer this
protects while it is off or locked; the disk's own encryption protects the rest.
"""

from pathlib import Path
from secrets import token_bytes

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from cases.errors import LastSlot, VaultAbsent, VaultExists, VaultLocked, WrongPassphrase, WrongUsage
from cases.identifiers import Id, PersonId, new_id
from cases.wire import to_json
from crypto.unlock import KEY_BYTES, Passphrase, Unlock
from crypto.vault_header import MOST_SLOTS, Holder, Slot, VaultHeader, new_slot, read_header, unwrap
from host.system import make_private_folder, write_durably

HEADER_NAME = "vault.json"


class Vault:
    """An open vault. Made by ``create`` and ``open``; useless after ``forget``."""

    def __init__(self, folder: Path, header: VaultHeader, master: bytes, opened_by: Slot) -> None:
        self.opened_by = opened_by
        self._folder = folder
        self._header = header
        self._master = bytearray(master)

    @classmethod
    def create(cls, folder: Path, unlock: Unlock, *others: Unlock, holder: Holder | None = None) -> "Vault":
        """A new vault in ``folder`` that each of the given secrets opens. The first may be somebody's.

        Raises ``VaultExists``, or ``PassphraseTooShort`` before anything is written.
        """
        _check_count(len(others) + 1)
        for each in (unlock, *others):
            _check_strength(each)
        if (folder / HEADER_NAME).exists():
            raise VaultExists
        vault_id, master = new_id(), token_bytes(KEY_BYTES)
        first = new_slot(vault_id, unlock, master, holder)
        slots = (first, *(new_slot(vault_id, each, master) for each in others))
        make_private_folder(folder)
        header = VaultHeader(vault_id=vault_id, generation=1, slots=slots).sealed(master)
        try:
            write_durably(folder / HEADER_NAME, to_json(header), replace=False)
        except FileExistsError as error:  # made by another process while ours derived its keys
            raise VaultExists from error
        return cls(folder, header, master, first)

    @classmethod
    def open(cls, folder: Path, unlock: Unlock, person_id: PersonId | None = None) -> "Vault":
        """Open by a secret, and check the whole table of slots. With ``person_id``, only by that person's own.

        Raises ``VaultAbsent``, ``WrongPassphrase``, ``VaultTampered``, ``VaultParameters`` or ``UnknownVersion``.
        """
        header = _read(folder)
        found = unwrap(header, unlock, person_id)
        if found is None:
            raise WrongPassphrase
        slot, master = found
        header.check_mac(master)
        return cls(folder, header, master, slot)

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The slots, in the order in which they were added."""
        return self._header.slots

    @property
    def generation(self) -> int:
        """Grows with each change of the slots: kept inside a database, it shows that an older header was put back."""
        return self._header.generation

    @property
    def is_open(self) -> bool:
        return bool(self._master)

    def subkey(self, label: str) -> bytes:
        """The 32-byte key for one purpose, the same each time; raises ``VaultLocked`` after ``forget``."""
        info = f"pli vault subkey\n{label}".encode()
        return HKDF(SHA256(), KEY_BYTES, None, info).derive(self._key())

    def add_slot(self, unlock: Unlock, holder: Holder | None = None) -> Id:
        """Let another secret open; raises ``PassphraseTooShort`` or ``VaultLocked``."""
        return self._with_new(unlock, holder, self.slots)

    def replace_slot(self, slot_id: Id, unlock: Unlock) -> Id:
        """Change a passphrase or print a new code: in one step the old one opens no more."""
        holder = next((slot.holder for slot in self.slots if slot.slot_id == slot_id), None)
        return self._with_new(unlock, holder, self._without(slot_id))

    def remove_slot(self, slot_id: Id) -> None:
        """Let a secret open no more; raises ``LastSlot``. Copies of the old header still open with it."""
        remaining = self._without(slot_id)
        if not remaining:
            raise LastSlot
        self._write(self._header.with_slots(remaining, self._key()))

    def rename(self, holder: Holder) -> None:
        """Somebody is called otherwise now; their secret stays."""
        renamed = tuple(
            slot.model_copy(update={"holder": holder})
            if slot.holder is not None and slot.holder.person_id == holder.person_id
            else slot
            for slot in self.slots
        )
        self._write(self._header.with_slots(renamed, self._key()))

    def forget(self) -> None:
        """Drop the master key. Keys already derived are for their owners to drop."""
        self._master[:] = bytes(len(self._master))
        self._master = bytearray()

    def _with_new(self, unlock: Unlock, holder: Holder | None, kept: tuple[Slot, ...]) -> Id:
        _check_count(len(kept) + 1)
        _check_strength(unlock)
        added = new_slot(self._header.vault_id, unlock, self._key(), holder)
        self._write(self._header.with_slots((*kept, added), self._key()))
        return added.slot_id

    def _without(self, slot_id: Id) -> tuple[Slot, ...]:
        remaining = tuple(slot for slot in self.slots if slot.slot_id != slot_id)
        if len(remaining) == len(self.slots):
            raise WrongUsage(why="the vault has no such slot")
        return remaining

    def _key(self) -> bytearray:
        if not self._master:
            raise VaultLocked
        return self._master

    def _write(self, header: VaultHeader) -> None:
        write_durably(self._folder / HEADER_NAME, to_json(header))
        self._header = header


def holders(folder: Path) -> tuple[Holder, ...]:
    """Whose secrets open the vault of a folder, as its file says: nothing of it is proven before one has opened it.

    Raises ``VaultAbsent``, ``VaultTampered``, ``VaultParameters`` or ``UnknownVersion``.
    """
    return _read(folder).holders


def _read(folder: Path) -> VaultHeader:
    path = folder / HEADER_NAME
    if not path.is_file():
        raise VaultAbsent
    with path.open("rb") as file:
        return read_header(file.read(VaultHeader.MOST_BYTES + 1))


def _check_count(slots: int) -> None:
    if slots > MOST_SLOTS:
        raise WrongUsage(why=f"a vault has at most {MOST_SLOTS} slots")


def _check_strength(unlock: Unlock) -> None:
    if isinstance(unlock, Passphrase):
        unlock.check_strength()

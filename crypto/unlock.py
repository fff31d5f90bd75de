"""What opens a vault: a passphrase, the printed recovery code, or a key that a machine keeps.

>>> Passphrase("correct horse battery staple")             # never shown
Passphrase()
>>> RecoveryCode.generate().printed                        # doctest: +SKIP
'8C4G-2M0T-XV7E-1HZK-PW5N-S9AR-D3QF'
>>> read_key_file(Path("/etc/pli/hospital.key"))           # an unattended service         # doctest: +SKIP

A passphrase is stretched by Argon2id (RFC 9106); the other two are full of entropy already, and HKDF makes the
key of their slot. The cost of Argon2id stands in the vault's header, which is hostile until the slot table's MAC was
checked, so it is bounded on both sides *before* anything is derived: not cheaper than what we write, and not so dear
that opening a file takes the machine down.
"""

import os
import secrets
import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum, auto
from pathlib import Path
from typing import ClassVar, Protocol

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from cases.errors import (
    FileUnreadable,
    KeyInvalid,
    OutputExists,
    PassphraseTooShort,
    SecretFileExposed,
    VaultParameters,
)
from crypto import recovery_code
from host.system import is_private, open_private

KEY_BYTES = 32
LEAST_PASSPHRASE = 10
_MOST_PASSPHRASE_BYTES = 4_096
_KEY_FILE_BYTES = 2 * KEY_BYTES + 1


class SlotKind(StrEnum):
    """Which kind of secret opens a slot."""

    PASSPHRASE = auto()
    RECOVERY = auto()
    KEY = auto()


@dataclass(frozen=True, slots=True)
class Cost:
    """What one derivation by Argon2id takes: memory in KiB, passes, lanes."""

    memory_kib: int
    passes: int
    lanes: int

    def check(self) -> None:
        """Raise ``VaultParameters`` for what is cheaper than ``COST`` or dearer than ``MOST_COST``."""
        bounds = (
            ("memory", self.memory_kib, COST.memory_kib, MOST_COST.memory_kib),
            ("passes", self.passes, COST.passes, MOST_COST.passes),
            ("lanes", self.lanes, COST.lanes, MOST_COST.lanes),
        )
        for name, value, least, most in bounds:
            if not least <= value <= most:
                raise VaultParameters(why=f"{name}: {value}")


COST = Cost(memory_kib=256 * 1024, passes=3, lanes=4)
"""What new passphrase slots cost: about a second, and a quarter of a GiB for each guess."""
MOST_COST = Cost(memory_kib=1024 * 1024, passes=12, lanes=16)


class Unlock(Protocol):
    """A secret that opens slots of its kind."""

    kind: ClassVar[SlotKind]

    def slot_key(self, salt: bytes, cost: Cost | None, /) -> bytes:
        """The 32-byte key that wraps the master key in a slot with this salt."""


@dataclass(frozen=True, slots=True)
class Passphrase:
    """What a person types. The same letters count as the same however a keyboard composes them (NFC)."""

    kind: ClassVar[SlotKind] = SlotKind.PASSPHRASE
    text: str = field(repr=False)

    def check_strength(self) -> None:
        """Raise ``PassphraseTooShort`` for one that no new slot should take."""
        if len(self.text.strip()) < LEAST_PASSPHRASE:
            raise PassphraseTooShort(least=LEAST_PASSPHRASE)

    def slot_key(self, salt: bytes, cost: Cost | None, /) -> bytes:
        """About a second of Argon2id; raises ``VaultParameters`` before spending it."""
        if cost is None:
            raise VaultParameters(why="none")
        cost.check()
        typed = unicodedata.normalize("NFC", self.text).encode("utf-8", "surrogatepass")
        return Argon2id(
            salt=salt, length=KEY_BYTES, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory_kib
        ).derive(typed[:_MOST_PASSPHRASE_BYTES])


@dataclass(frozen=True, slots=True)
class RecoveryCode:
    """The printed code: 16 random bytes."""

    kind: ClassVar[SlotKind] = SlotKind.RECOVERY
    secret: bytes = field(repr=False)

    @classmethod
    def generate(cls) -> "RecoveryCode":
        return cls(recovery_code.generate())

    @classmethod
    def read(cls, untrusted: str) -> "RecoveryCode":
        """The code as typed; raises ``RecoveryCodeMistyped``."""
        return cls(recovery_code.read(untrusted))

    @property
    def printed(self) -> str:
        """The code for paper, the only place where it is kept."""
        return recovery_code.show(self.secret)

    def slot_key(self, salt: bytes, _cost: Cost | None, /) -> bytes:
        return _expand(self.secret, salt, self.kind)


@dataclass(frozen=True, slots=True)
class KeySlot:
    """A 32-byte random key that a machine keeps for itself."""

    kind: ClassVar[SlotKind] = SlotKind.KEY
    key: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.key) != KEY_BYTES:
            raise KeyInvalid(why="wrong length")

    @classmethod
    def generate(cls) -> "KeySlot":
        return cls(secrets.token_bytes(KEY_BYTES))

    def slot_key(self, salt: bytes, _cost: Cost | None, /) -> bytes:
        return _expand(self.key, salt, self.kind)


def create_key_file(path: Path) -> KeySlot:
    """A fresh key in a new file that its owner alone can read (64 hex digits); raises ``OutputExists``."""
    key = KeySlot.generate()
    try:
        descriptor = open_private(path)
    except FileExistsError as error:
        raise OutputExists(name=path.name) from error
    with os.fdopen(descriptor, "wb") as file:
        file.write(key.key.hex().encode() + b"\n")
        file.flush()
        os.fsync(file.fileno())
    return key


def read_key_file(path: Path) -> KeySlot:
    """The key in a file; raises ``SecretFileExposed`` when others can read it, ``FileUnreadable``, ``KeyInvalid``."""
    require_private(path)
    return _read_key(path)


def read_passphrase_file(path: Path) -> Passphrase:
    """The passphrase on the first line of a file (UTF-8); raises ``SecretFileExposed`` or ``FileUnreadable``."""
    require_private(path)
    return _read_passphrase(path)


def read_credential(name: str) -> KeySlot | None:
    """The key that systemd hands to a service (``LoadCredential=``), ``None`` when it hands over none."""
    path = credential(name)
    return None if path is None else _read_key(path)


def read_passphrase_credential(name: str) -> Passphrase | None:
    """The passphrase that systemd hands to a service, ``None`` when it hands over none."""
    path = credential(name)
    return None if path is None else _read_passphrase(path)


def credential(name: str) -> Path | None:
    """The file of a systemd credential, if this process was given it.

    The folder is the service's alone; the mode of the file in it may show more, because systemd grants by ACL.
    """
    folder = os.environ.get("CREDENTIALS_DIRECTORY")
    path = None if folder is None else Path(folder) / name
    return path if path is not None and path.exists() else None


def require_private(path: Path) -> None:
    """Raise ``SecretFileExposed`` when others can read a file, ``FileUnreadable`` when it cannot be looked at."""
    try:
        exposed = not is_private(path)
    except OSError as error:
        raise FileUnreadable(name=path.name, why=error.strerror or "unknown") from error
    if exposed:
        raise SecretFileExposed


def _read_passphrase(path: Path) -> Passphrase:
    try:
        line = _read(path, _MOST_PASSPHRASE_BYTES).partition(b"\n")[0].removesuffix(b"\r")
        return Passphrase(line.decode())
    except UnicodeDecodeError as error:
        raise FileUnreadable(name=path.name, why="it is not UTF-8") from error


def _read(path: Path, most: int) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(most)
    except OSError as error:
        raise FileUnreadable(name=path.name, why=error.strerror or "unknown") from error


def _read_key(path: Path) -> KeySlot:
    text = _read(path, _KEY_FILE_BYTES + 1)
    try:
        return KeySlot(bytes.fromhex(text.decode("ascii")))
    except ValueError as error:
        raise KeyInvalid(why="not 64 hex digits") from error


def _expand(secret: bytes, salt: bytes, kind: SlotKind) -> bytes:
    return HKDF(SHA256(), KEY_BYTES, salt, f"pli vault slot\n{kind}".encode()).derive(secret)

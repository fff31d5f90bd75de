"""Who can open: age's hybrid post-quantum recipients, X-Wing (ML-KEM-768 with X25519) under HPKE.

>>> identity = Identity.generate()
>>> str(identity)[:19], str(identity.recipient)[:7]
('AGE-SECRET-KEY-PQ-1', 'age1pq1')
>>> Recipient.parse(str(identity.recipient)) == identity.recipient
True
>>> stanza = identity.recipient.wrap(bytes(16))
>>> identity.unwrap([stanza]) == bytes(16)
True

An attacker who breaks only one of the two, with a quantum computer or by mathematics, reads nothing.
"""

import base64
import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import (
    AEAD,
    KDF,
    KEM,
    MLKEM768X25519PrivateKey,
    MLKEM768X25519PublicKey,
    Suite,
)

from cases.errors import HeaderInvalid, KeyInvalid, NotForUs
from crypto import bech32
from crypto.age_header import FILE_KEY_SIZE, Header, Stanza, decode_base64, encode_base64

KIND: Final = "mlkem768x25519"

_INFO = b"age-encryption.org/mlkem768x25519"
_SUITE = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
_MLKEM_KEY, _X25519_KEY = 1184, 32
_ENCAPSULATED = 1088 + _X25519_KEY
_BODY = FILE_KEY_SIZE + 16
_RECIPIENT_PREFIX, _IDENTITY_PREFIX = "age1pq", "age-secret-key-pq-"


class Unwrapper(Protocol):
    """Anything that may find the file key among the stanzas: an ``Identity``, or a stand-in of the tests."""

    def unwrap(self, stanzas: Sequence[Stanza]) -> bytes | None:
        """The 16-byte file key, ``None`` when no stanza is meant for it; ``HeaderInvalid`` for a bad one."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """A public key that files are sealed for. ``raw``: ML-KEM-768 key ‖ X25519 key, 1,216 bytes."""

    raw: bytes

    def __post_init__(self) -> None:
        if len(self.raw) != _MLKEM_KEY + _X25519_KEY:
            raise KeyInvalid(why="a recipient of the wrong length")
        try:
            self._key()
        except ValueError as error:
            raise KeyInvalid(why="a recipient with an impossible ML-KEM key") from error
        if _is_low_order(X25519PrivateKey.generate(), self.raw[_MLKEM_KEY:]):
            raise KeyInvalid(why="a recipient whose X25519 key has low order")

    def __str__(self) -> str:
        return bech32.encode(_RECIPIENT_PREFIX, self.raw)

    @classmethod
    def parse(cls, untrusted: str) -> "Recipient":
        """From ``age1pq1…``. Raises ``KeyInvalid``."""
        prefix, raw = bech32.decode(untrusted)
        if prefix != _RECIPIENT_PREFIX or untrusted != untrusted.lower():
            raise KeyInvalid(why="not an age1pq1… recipient")
        return cls(raw)

    @property
    def fingerprint(self) -> str:
        """``SHA256:`` and the unpadded base64 of the hash over ``raw``, as OpenSSH writes them."""
        digest = base64.b64encode(hashlib.sha256(self.raw).digest())
        return f"SHA256:{digest.decode('ascii').rstrip('=')}"

    def wrap(self, file_key: bytes) -> Stanza:
        """``file_key`` (16 bytes) for this recipient alone."""
        sealed = _SUITE.encrypt(file_key, self._key(), info=_INFO)
        return Stanza((KIND, encode_base64(sealed[:_ENCAPSULATED])), sealed[_ENCAPSULATED:])

    def _key(self) -> MLKEM768X25519PublicKey:
        return MLKEM768X25519PublicKey(
            MLKEM768PublicKey.from_public_bytes(self.raw[:_MLKEM_KEY]),
            X25519PublicKey.from_public_bytes(self.raw[_MLKEM_KEY:]),
        )


@dataclass(frozen=True, slots=True)
class Identity:
    """The secret that opens. ``seed``: 32 bytes, from which both private keys are expanded."""

    seed: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.seed) != 32:
            raise KeyInvalid(why="an identity of the wrong length")

    def __str__(self) -> str:
        return bech32.encode(_IDENTITY_PREFIX, self.seed).upper()

    @classmethod
    def generate(cls) -> "Identity":
        return cls(secrets.token_bytes(32))

    @classmethod
    def parse(cls, untrusted: str) -> "Identity":
        """From ``AGE-SECRET-KEY-PQ-1…``. Raises ``KeyInvalid``."""
        prefix, seed = bech32.decode(untrusted)
        if prefix != _IDENTITY_PREFIX or untrusted != untrusted.upper():
            raise KeyInvalid(why="not an AGE-SECRET-KEY-PQ-1… identity")
        return cls(seed)

    @property
    def recipient(self) -> Recipient:
        mlkem, x25519 = self._keys()
        return Recipient(mlkem.public_key().public_bytes_raw() + x25519.public_key().public_bytes_raw())

    def unwrap(self, stanzas: Sequence[Stanza]) -> bytes | None:
        """See ``Unwrapper``. Every hybrid stanza is checked, also those for others."""
        mlkem, x25519 = self._keys()
        sealed = [_sealed_key(stanza, x25519) for stanza in stanzas if stanza.kind == KIND]
        key = MLKEM768X25519PrivateKey(mlkem, x25519)
        for candidate in sealed:
            try:
                return _SUITE.decrypt(candidate, key, info=_INFO)
            except InvalidTag:
                continue  # for somebody else, or damaged: HPKE cannot tell which
        return None

    def _keys(self) -> tuple[MLKEM768PrivateKey, X25519PrivateKey]:
        expanded = hashlib.shake_256(self.seed).digest(96)
        mlkem = MLKEM768PrivateKey.from_seed_bytes(expanded[:64])
        return mlkem, X25519PrivateKey.from_private_bytes(expanded[64:])


def unwrap(header: Header, unwrappers: Sequence[Unwrapper]) -> bytes:
    """The file key of a header, whose MAC then holds. Raises ``HeaderInvalid``, ``HeaderForged``, ``NotForUs``."""
    for unwrapper in unwrappers:
        file_key = unwrapper.unwrap(header.stanzas)
        if file_key is not None:
            header.check(file_key)
            return file_key
    raise NotForUs


def _sealed_key(stanza: Stanza, own: X25519PrivateKey) -> bytes:
    """Encapsulated key ‖ sealed file key of a hybrid stanza, its form checked.

    The length of the body is checked before decrypting, so that no other file key can be tried on us (the
    specification's partitioning oracle); a share of low order would make the X25519 half contribute nothing.
    """
    if len(stanza.arguments) != 2:
        raise HeaderInvalid(why="a recipient with a wrong number of words")
    encapsulated = decode_base64(stanza.arguments[1].encode("ascii"))
    if len(encapsulated) != _ENCAPSULATED or len(stanza.body) != _BODY:
        raise HeaderInvalid(why="a recipient of the wrong length")
    if _is_low_order(own, encapsulated[-_X25519_KEY:]):
        raise HeaderInvalid(why="a recipient whose X25519 share has low order")
    return encapsulated + stanza.body


def _is_low_order(private: X25519PrivateKey, share: bytes) -> bool:
    """Whether the shared secret is all zero: OpenSSL then reports an error instead of the secret."""
    try:
        private.exchange(X25519PublicKey.from_public_bytes(share))
    except ValueError:
        return True
    return False

"""A key wrapped for a short PIN: it takes the PIN, and a secret that the operating system's keyring keeps.

>>> ring = new_ring_secret()
>>> wrapped = wrap(b"k" * 32, "2580", ring)                                   # doctest: +SKIP
>>> unwrap(wrapped, "2580", ring) == b"k" * 32                                # doctest: +SKIP
True

Ten thousand PINs are tried in an hour by whoever has both the wrapped key and the keyring's secret, so the former is
kept in memory alone (``desktop.pin``), and neither is of use without the other.
"""

import secrets
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from cases.errors import WrongPassphrase

_KEY_BYTES = 32
_SALT_BYTES = 32
_NONCE = bytes(12)  # a key wraps once: its salt is fresh
_MEMORY_KIB, _PASSES, _LANES = 64 * 1024, 3, 4


@dataclass(frozen=True, slots=True)
class WrappedKey:
    """What is kept: useless without the keyring's secret, and without the PIN."""

    salt: bytes = field(repr=False)
    sealed: bytes = field(repr=False)


def new_ring_secret() -> bytes:
    """What the keyring is to keep."""
    return secrets.token_bytes(_KEY_BYTES)


def wrap(key: bytes, pin: str, ring_secret: bytes) -> WrappedKey:
    """Wrap ``key``; about a quarter of a second of Argon2id."""
    salt = secrets.token_bytes(_SALT_BYTES)
    return WrappedKey(salt, _cipher(pin, ring_secret, salt).encrypt(_NONCE, key, None))


def unwrap(wrapped: WrappedKey, pin: str, ring_secret: bytes) -> bytes:
    """The key; raises ``WrongPassphrase`` for another PIN or another secret."""
    try:
        return _cipher(pin, ring_secret, wrapped.salt).decrypt(_NONCE, wrapped.sealed, None)
    except InvalidTag as error:
        raise WrongPassphrase from error


def _cipher(pin: str, ring_secret: bytes, salt: bytes) -> ChaCha20Poly1305:
    stretched = Argon2id(
        salt=salt, length=_KEY_BYTES, iterations=_PASSES, lanes=_LANES, memory_cost=_MEMORY_KIB
    ).derive(pin.encode("utf-8", "surrogatepass"))
    return ChaCha20Poly1305(HKDF(SHA256(), _KEY_BYTES, salt, b"pli pin").derive(ring_secret + stretched))

"""age's X25519 identities and recipients: for vectors and peers only, Pli itself never takes them."""

from collections.abc import Sequence
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from cases.errors import HeaderInvalid
from crypto import bech32
from crypto.age_header import Stanza, decode_base64, derive_key, encode_base64

KIND = "X25519"
_INFO = b"age-encryption.org/v1/X25519"


def _wrap_key(shared: bytes, share: bytes, recipient: bytes) -> ChaCha20Poly1305:
    return ChaCha20Poly1305(derive_key(shared, share + recipient, _INFO))


@dataclass(frozen=True)
class X25519Recipient:
    raw: bytes

    def wrap(self, file_key: bytes) -> Stanza:
        secret = X25519PrivateKey.generate()
        share = secret.public_key().public_bytes_raw()
        shared = secret.exchange(X25519PublicKey.from_public_bytes(self.raw))
        body = _wrap_key(shared, share, self.raw).encrypt(bytes(12), file_key, None)
        return Stanza((KIND, encode_base64(share)), body)


@dataclass(frozen=True)
class X25519Identity:
    secret: X25519PrivateKey

    @classmethod
    def parse(cls, text: str) -> "X25519Identity":
        prefix, raw = bech32.decode(text)
        assert prefix == "age-secret-key-"
        return cls(X25519PrivateKey.from_private_bytes(raw))

    @property
    def recipient(self) -> X25519Recipient:
        return X25519Recipient(self.secret.public_key().public_bytes_raw())

    def unwrap(self, stanzas: Sequence[Stanza]) -> bytes | None:
        found = [self._unwrap(stanza) for stanza in stanzas if stanza.kind == KIND]
        return next((file_key for file_key in found if file_key), None)

    def _unwrap(self, stanza: Stanza) -> bytes | None:
        if len(stanza.arguments) != 2 or len(stanza.body) != 32:
            raise HeaderInvalid(why="an X25519 recipient of the wrong form")
        share = decode_base64(stanza.arguments[1].encode())
        if len(share) != 32:
            raise HeaderInvalid(why="an X25519 share of the wrong length")
        try:
            shared = self.secret.exchange(X25519PublicKey.from_public_bytes(share))
        except ValueError as error:
            raise HeaderInvalid(why="an X25519 share of low order") from error
        try:
            return _wrap_key(shared, share, self.recipient.raw).decrypt(bytes(12), stanza.body, None)
        except InvalidTag:
            return None

"""Signatures that public tools can check: SSHSIG by Ed25519 keys, device certificates, and ML-DSA-65 beside.

A party's *identity* certifies the key of each of its devices with an OpenSSH certificate; a device signs with
its own key and carries the certificate inside the signature. Whoever knows the identity checks both at once,
here or with OpenSSH alone::

    ssh-keygen -Y verify -f allowed_signers -I PARTY_ID -n clinical-case/v1 -s manifest.json.sig <manifest.json

where ``allowed_signers`` holds the line that ``allowed_signers_line`` writes.

>>> identity, device = SigningKey.generate(), SigningKey.generate()
>>> certificate = identity.certify(PARTY, DEVICE, device.public)                      # doctest: +SKIP
>>> armored = sign(b"text", device, certificate, CASE)                                # doctest: +SKIP
>>> verify(b"text", armored, CASE, identity.public, PARTY).device_id                  # doctest: +SKIP

A certificate never expires: whoever holds a device key also sets its clock, so a period would stop no thief,
while it would stop OpenSSH from checking an archived case and a practice from sending after a quiet year. A
device ends by being revoked in its party's record (``public_keys``).

Only one spelling of each signature and certificate is accepted (Ed25519, sha512, no options, no extensions,
armor as ssh-keygen writes it). Formats: OpenSSH PROTOCOL.sshsig and PROTOCOL.certkeys; FIPS 204 for ML-DSA,
whose context is the namespace.
"""

import base64
import binascii
import hashlib
import re
import struct
from dataclasses import dataclass
from typing import Final, Literal, Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA65PrivateKey, MLDSA65PublicKey
from cryptography.hazmat.primitives.serialization import SSHCertificateBuilder, SSHCertificateType

from cases.errors import KeyInvalid, SignatureInvalid

Namespace = Literal["clinical-case/v1", "clinical-keys/v1", "clinical-receipt/v1"]
"""What a signature is for: packages; key records and device keys; stored receipts. None serves as another."""

CASE: Final = "clinical-case/v1"
KEYS: Final = "clinical-keys/v1"
RECEIPT: Final = "clinical-receipt/v1"

MLDSA_SIGNATURE_BYTES = 3_309
MLDSA_KEY_BYTES = 1_952
MOST_SIGNATURE_CHARACTERS = 4_096
MOST_LINE_CHARACTERS = 2_048

_MAGIC = b"SSHSIG"
_KEY_TYPE = b"ssh-ed25519"
_CERTIFICATE_TYPE = b"ssh-ed25519-cert-v01@openssh.com"
_HASH = b"sha512"
_BEGIN = "-----BEGIN SSH SIGNATURE-----\n"
_END = "-----END SSH SIGNATURE-----\n"
_ARMOR_COLUMNS = 70
_ALWAYS, _FOREVER = 0, 2**64 - 1
_ID = re.compile(r"[0-9a-f]{32}")
_P, _Y8 = 2**255 - 19, 0x05FC536D880238B13933C6D305ACDFD5F098EFF289F4C345B027B2C28F95E826
_LOW_ORDER_Y = {0, 1, _P - 1, _P, _P + 1, _Y8, _P - _Y8}  # keys under which what nobody signed can hold


@dataclass(frozen=True, slots=True)
class PublicKey:
    """What others know of a signing key: ``ed25519`` (32 raw bytes), ``mldsa`` (1,952 raw bytes, or none)."""

    ed25519: bytes
    mldsa: bytes | None = None

    def __post_init__(self) -> None:
        if len(self.ed25519) != 32 or (self.mldsa is not None and len(self.mldsa) != MLDSA_KEY_BYTES):
            raise KeyInvalid(why="wrong length")
        if int.from_bytes(self.ed25519, "little") % 2**255 in _LOW_ORDER_Y:
            raise KeyInvalid(why="low order")

    @classmethod
    def parse(cls, untrusted_line: str, untrusted_mldsa: str | None = None) -> Self:
        """Read ``ssh-ed25519 AAAA…`` (no comment) and base64 of an ML-DSA-65 key; raises ``KeyInvalid``."""
        try:
            reader = _Reader(_blob_of_line(untrusted_line, _KEY_TYPE))
            reader.expect(_KEY_TYPE, "key type")
            ed25519 = reader.string(32)
            reader.end()
            mldsa = None if untrusted_mldsa is None else base64.b64decode(untrusted_mldsa, validate=True)
        except (_Malformed, binascii.Error, ValueError) as error:
            raise KeyInvalid(why=str(error)) from error
        return cls(ed25519, mldsa)

    @property
    def ssh_line(self) -> str:
        """``ssh-ed25519 AAAA…``, without a comment."""
        return _line(_KEY_TYPE, self.ssh_blob)

    @property
    def mldsa_base64(self) -> str | None:
        """The ML-DSA-65 key in base64."""
        return None if self.mldsa is None else base64.b64encode(self.mldsa).decode()

    @property
    def fingerprint(self) -> str:
        """``SHA256:…`` of the Ed25519 key, as ``ssh-keygen -l`` prints it."""
        digest = hashlib.sha256(self.ssh_blob).digest()
        return f"SHA256:{base64.b64encode(digest).decode().rstrip('=')}"

    @property
    def ssh_blob(self) -> bytes:
        """The Ed25519 key in the binary form of RFC 8709."""
        return _string(_KEY_TYPE) + _string(self.ed25519)


class SigningKey:
    """A private Ed25519 key and, unless made without, an ML-DSA-65 key. A vault keeps it as bytes."""

    __slots__ = ("_ed25519", "_mldsa", "public")

    public: PublicKey

    def __init__(self, ed25519: Ed25519PrivateKey, mldsa: MLDSA65PrivateKey | None) -> None:
        self._ed25519 = ed25519
        self._mldsa = mldsa
        mldsa_public = None if mldsa is None else mldsa.public_key().public_bytes_raw()
        self.public = PublicKey(ed25519.public_key().public_bytes_raw(), mldsa_public)

    @classmethod
    def generate(cls, *, post_quantum: bool = True) -> Self:
        """A fresh key; without ``post_quantum`` Ed25519 alone (HTTP requests, receipts)."""
        return cls(Ed25519PrivateKey.generate(), MLDSA65PrivateKey.generate() if post_quantum else None)

    @classmethod
    def from_bytes(cls, seeds: bytes) -> Self:
        """The key of ``to_bytes``; raises ``KeyInvalid``."""
        if len(seeds) not in (32, 64):
            raise KeyInvalid(why="wrong length")
        mldsa = MLDSA65PrivateKey.from_seed_bytes(seeds[32:]) if len(seeds) == 64 else None
        return cls(Ed25519PrivateKey.from_private_bytes(seeds[:32]), mldsa)

    def to_bytes(self) -> bytes:
        """The 32-byte Ed25519 seed, followed by the 32-byte ML-DSA seed where there is one."""
        return self._ed25519.private_bytes_raw() + (self._mldsa.private_bytes_raw() if self._mldsa else b"")

    def sign_ed25519(self, message: bytes) -> bytes:
        """The bare 64-byte signature, for HTTP requests."""
        return self._ed25519.sign(message)

    def sign_mldsa(self, message: bytes, namespace: Namespace) -> bytes:
        """The detached 3,309-byte ML-DSA-65 signature; raises ``KeyInvalid`` when there is no such key."""
        if self._mldsa is None:
            raise KeyInvalid(why="no ML-DSA key")
        return self._mldsa.sign(message, namespace.encode())

    def certify(self, party_id: str, device_id: str, device: PublicKey) -> str:
        """The OpenSSH certificate line by which this identity vouches for the Ed25519 key of a device."""
        if not (_ID.fullmatch(party_id) and _ID.fullmatch(device_id)):
            raise KeyInvalid(why="not an identifier")
        builder = (
            SSHCertificateBuilder()
            .public_key(Ed25519PublicKey.from_public_bytes(device.ed25519))
            .type(SSHCertificateType.USER)
            .key_id(device_id.encode())
            .valid_principals([party_id.encode()])
            .valid_after(_ALWAYS)
            .valid_before(_FOREVER)
        )
        return builder.sign(self._ed25519).public_bytes().decode()


@dataclass(frozen=True, slots=True)
class Certificate:
    """A device's Ed25519 key, certified by its party's identity. Made by ``read_certificate`` and ``verify``."""

    party_id: str
    device_id: str
    key: PublicKey


def read_certificate(untrusted_line: str, authority: PublicKey, party_id: str) -> Certificate:
    """Check a certificate line against the identity and party it must name; raises ``SignatureInvalid``."""
    try:
        return _read_certificate(_blob_of_line(untrusted_line, _CERTIFICATE_TYPE), authority, party_id)
    except _Malformed as error:
        raise SignatureInvalid(why=str(error)) from error


def allowed_signers_line(party_id: str, identity: PublicKey) -> str:
    """The line of an OpenSSH ``allowed_signers`` file that lets ssh-keygen check this party's devices."""
    return f"{party_id} cert-authority {identity.ssh_line}"


def sign(message: bytes, key: SigningKey, certificate: str | None, namespace: Namespace) -> str:
    """Sign ``message``; returns an armored SSHSIG that embeds the ``certificate`` line, or the bare key.

    Raises ``KeyInvalid`` when the certificate is for another key.
    """
    public = key.public.ssh_blob if certificate is None else _certificate_blob(certificate, key.public)
    signature = _string(_KEY_TYPE) + _string(key.sign_ed25519(_to_be_signed(message, namespace)))
    parts = (public, namespace.encode(), b"", _HASH, signature)
    return _armor(_MAGIC + struct.pack(">I", 1) + b"".join(map(_string, parts)))


def verify(
    message: bytes,
    untrusted_signature: str | bytes,
    namespace: Namespace,
    authority: PublicKey,
    party_id: str,
) -> Certificate:
    """Check a device's signature, and the certificate in it, which ``authority`` issued for ``party_id``.

    Returns the certificate: whether that device was revoked is for the caller to ask (``KeyBook.signer_of``).
    Raises ``SignatureInvalid``.
    """
    try:
        untrusted_key, signature = _open(untrusted_signature, namespace)
        certificate = _read_certificate(untrusted_key, authority, party_id)
    except _Malformed as error:
        raise SignatureInvalid(why=str(error)) from error
    _check_ed25519(certificate.key.ed25519, signature, _to_be_signed(message, namespace))
    return certificate


def verify_by_key(
    message: bytes, untrusted_signature: str | bytes, namespace: Namespace, key: PublicKey
) -> None:
    """Check a signature made by this very Ed25519 key, without a certificate; raises ``SignatureInvalid``."""
    try:
        untrusted_key, signature = _open(untrusted_signature, namespace)
    except _Malformed as error:
        raise SignatureInvalid(why=str(error)) from error
    if untrusted_key != key.ssh_blob:
        raise SignatureInvalid(why="made by another key")
    _check_ed25519(key.ed25519, signature, _to_be_signed(message, namespace))


def verify_mldsa(message: bytes, untrusted_signature: bytes, namespace: Namespace, key: PublicKey) -> None:
    """Check a detached ML-DSA-65 signature; raises ``SignatureInvalid``."""
    if key.mldsa is None:
        raise SignatureInvalid(why="the signer has no ML-DSA key")
    try:
        MLDSA65PublicKey.from_public_bytes(key.mldsa).verify(untrusted_signature, message, namespace.encode())
    except InvalidSignature as error:
        raise SignatureInvalid(why="ML-DSA") from error


class _Malformed(Exception):
    """A signature, certificate or key is not spelled as it must be."""


class _Reader:
    """Reads the length-prefixed fields of RFC 4251 from hostile bytes; raises ``_Malformed``."""

    def __init__(self, untrusted: bytes) -> None:
        self._untrusted = untrusted
        self._at = 0

    def take(self, count: int) -> bytes:
        taken = self._untrusted[self._at : self._at + count]
        if len(taken) != count:
            raise _Malformed("cut short")
        self._at += count
        return taken

    def number(self, octets: int) -> int:
        return int.from_bytes(self.take(octets), "big")

    def string(self, length: int | None = None) -> bytes:
        text = self.take(self.number(4))
        if length is not None and len(text) != length:
            raise _Malformed("wrong length")
        return text

    def expect(self, wanted: bytes, what: str) -> None:
        if self.string() != wanted:
            raise _Malformed(f"unexpected {what}")

    def identifier(self, what: str) -> str:
        text = self.string(32).decode("ascii", "replace")
        if not _ID.fullmatch(text):
            raise _Malformed(f"unexpected {what}")
        return text

    def upto_here(self) -> bytes:
        return self._untrusted[: self._at]

    def end(self) -> None:
        if self._at != len(self._untrusted):
            raise _Malformed("trailing bytes")


def _string(data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + data


def _line(key_type: bytes, blob: bytes) -> str:
    return f"{key_type.decode()} {base64.b64encode(blob).decode()}"


def _blob_of_line(untrusted_line: str, key_type: bytes) -> bytes:
    if len(untrusted_line) > MOST_LINE_CHARACTERS:
        raise _Malformed("too long")
    try:
        blob = base64.b64decode(untrusted_line.partition(" ")[2], validate=True)
    except ValueError as error:
        raise _Malformed("not base64") from error
    if untrusted_line != _line(key_type, blob):
        raise _Malformed("unexpected key type")
    return blob


def _certificate_blob(certificate: str, key: PublicKey) -> bytes:
    try:
        blob = _blob_of_line(certificate, _CERTIFICATE_TYPE)
        reader = _Reader(blob)
        reader.expect(_CERTIFICATE_TYPE, "key type")
        reader.string(32)
        certified = reader.string(32)
    except _Malformed as error:
        raise KeyInvalid(why=str(error)) from error
    if certified != key.ed25519:
        raise KeyInvalid(why="certificate of another key")
    return blob


def _read_certificate(untrusted: bytes, authority: PublicKey, party_id: str) -> Certificate:
    reader = _Reader(untrusted)
    reader.expect(_CERTIFICATE_TYPE, "key type")
    reader.string(32)  # nonce
    key = reader.string(32)
    reader.number(8)  # serial
    if reader.number(4) != SSHCertificateType.USER.value:
        raise _Malformed("not a user certificate")
    device_id = reader.identifier("device")
    reader.expect(_string(party_id.encode()), "party")
    if (reader.number(8), reader.number(8)) != (_ALWAYS, _FOREVER):
        raise _Malformed("certificate with a period")
    for what in ("options", "extensions", "reserved"):
        reader.expect(b"", what)
    reader.expect(authority.ssh_blob, "authority")
    certified = reader.upto_here()
    signature = _read_raw_signature(reader.string())
    reader.end()
    _check_ed25519(authority.ed25519, signature, certified)
    return Certificate(party_id, device_id, PublicKey(key))


def _read_raw_signature(untrusted: bytes) -> bytes:
    reader = _Reader(untrusted)
    reader.expect(_KEY_TYPE, "signature type")
    signature = reader.string(64)
    reader.end()
    return signature


def _open(untrusted_signature: str | bytes, namespace: Namespace) -> tuple[bytes, bytes]:
    """The public key's blob (still untrusted) and the 64 bytes of an SSHSIG whose frame is as it must be."""
    reader = _Reader(_unarmor(untrusted_signature))
    if reader.take(len(_MAGIC)) != _MAGIC:
        raise _Malformed("not an SSHSIG")
    if reader.number(4) != 1:
        raise _Malformed("unexpected version")
    untrusted_key = reader.string()
    reader.expect(namespace.encode(), "namespace")
    reader.expect(b"", "reserved field")
    reader.expect(_HASH, "hash")
    signature = _read_raw_signature(reader.string())
    reader.end()
    return untrusted_key, signature


def _to_be_signed(message: bytes, namespace: Namespace) -> bytes:
    digest = hashlib.sha512(message).digest()
    return _MAGIC + b"".join(map(_string, (namespace.encode(), b"", _HASH, digest)))


def _check_ed25519(key: bytes, signature: bytes, signed: bytes) -> None:
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, signed)
    except InvalidSignature as error:
        raise SignatureInvalid(why="Ed25519") from error


def _armor(blob: bytes) -> str:
    text = base64.b64encode(blob).decode()
    lines = (text[at : at + _ARMOR_COLUMNS] for at in range(0, len(text), _ARMOR_COLUMNS))
    return _BEGIN + "".join(f"{line}\n" for line in lines) + _END


def _unarmor(untrusted: str | bytes) -> bytes:
    if len(untrusted) > MOST_SIGNATURE_CHARACTERS:
        raise _Malformed("too long")
    text = untrusted if isinstance(untrusted, str) else untrusted.decode("ascii", "replace")
    body = text.removeprefix(_BEGIN).removesuffix(_END).replace("\n", "")
    try:
        blob = base64.b64decode(body, validate=True)
    except ValueError as error:
        raise _Malformed("not base64") from error
    if _armor(blob) != text:  # one spelling only: nothing can be added or moved unseen
        raise _Malformed("unusual armor")
    return blob

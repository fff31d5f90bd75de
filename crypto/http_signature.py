"""Signed HTTP requests to the gateway: RFC 9421 over plain (method, URL, headers, body), Ed25519 only.

>>> from datetime import UTC, datetime
>>> from crypto.signing import SigningKey
>>> key, now = SigningKey.generate(post_quantum=False), datetime.now(UTC)
>>> added = sign_request("GET", "https://gateway.example/v1/mailbox", {}, b"", key_id="0a", key=key, now=now)
>>> sorted(added)
['Signature', 'Signature-Input']
>>> verify_request("GET", "https://gateway.example/v1/mailbox", added.items(), b"",
...                key_of={"0a": key.public}.get, now=now).key_id
'0a'

What a signature covers follows from the request alone (``required_components``), so both ends agree on it and a
signature over fewer or other parts is refused: method, authority and whole URL; with a body its digest, type and
length; of a ``PATCH`` the offset; and every tus field that is there, because the gateway acts on it.

The library would take a replay and a day-old request. Here a signature lives 120 s, clocks may differ by 120 s, and
the caller keeps each nonce until ``usable_until`` (``gateway.store`` does).
"""

import base64
import hashlib
import secrets
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from http_message_signatures import (
    HTTPMessageSigner,
    HTTPMessageVerifier,
    HTTPSignatureKeyResolver,
    VerifyResult,
)
from http_message_signatures.algorithms import ED25519
from http_message_signatures.exceptions import HTTPMessageSignaturesException

from cases.errors import RequestOutOfTime, RequestUnsigned
from crypto.signing import PublicKey, SigningKey

TAG = "pli/v1"
LABEL = "pli"
VALIDITY = timedelta(seconds=120)
MAX_CLOCK_SKEW = timedelta(seconds=120)
NONCE_LENGTHS = range(16, 65)

_ALWAYS = ("@method", "@authority", "@target-uri")
_WITH_BODY = ("content-digest", "content-type", "content-length")
_TUS = ("upload-offset", "upload-length", "upload-metadata", "tus-resumable")
_OF_METHOD = {"PATCH": ("upload-offset", "tus-resumable")}
_PARAMETERS = {"created", "expires", "nonce", "tag", "keyid", "alg"}

KeyOf = Callable[[str], PublicKey | None]


@dataclass(frozen=True)
class VerifiedHead:
    """What a valid signature vouches for before the body was read; the body is bound by ``check_body``."""

    key_id: str
    nonce: str
    created: datetime
    usable_until: datetime
    body_length: int
    digest: str

    def check_body(self, untrusted_body: bytes) -> None:
        """Raise ``RequestUnsigned`` unless this is the very body that was signed."""
        check = BodyCheck(self)
        check.update(untrusted_body)
        check.finish()


class BodyCheck:
    """``VerifiedHead.check_body`` for a body that comes in parts."""

    def __init__(self, head: VerifiedHead) -> None:
        self._head = head
        self._length = 0
        self._digest = hashlib.sha256()

    def update(self, untrusted_part: bytes) -> None:
        """Take the next part; raises ``RequestUnsigned`` for more than was announced."""
        self._length += len(untrusted_part)
        if self._length > self._head.body_length:
            raise RequestUnsigned(why="the body has another length")
        self._digest.update(untrusted_part)

    def finish(self) -> None:
        """Raise ``RequestUnsigned`` unless the parts were the very body that was signed."""
        if self._length != self._head.body_length:
            raise RequestUnsigned(why="the body has another length")
        if self._length and self._head.digest != _content_digest(self._digest.digest()):
            raise RequestUnsigned(why="the body does not match its digest")


@dataclass
class _Message:
    method: str
    url: str
    headers: "_Fields"


class _Fields(dict[str, str]):
    """Header fields by lower-case name, lines of one name joined as RFC 9421 section 2.1 says.

    Joining means that a second line slipped in changes the signed value.
    """

    def __init__(self, lines: Iterable[tuple[str, str]]) -> None:
        super().__init__()
        for name, value in lines:
            lower, stripped = name.lower(), value.strip(" \t")
            self[lower] = f"{self[lower]}, {stripped}" if lower in self else stripped


class _PublicKeys(HTTPSignatureKeyResolver):
    def __init__(self, key_of: KeyOf) -> None:
        self._key_of = key_of

    def resolve_public_key(self, key_id: str) -> Ed25519PublicKey | None:
        key = self._key_of(key_id)
        return None if key is None else Ed25519PublicKey.from_public_bytes(key.ed25519)


class _Verifier(HTTPMessageVerifier):
    max_clock_skew = MAX_CLOCK_SKEW

    def validate_created_and_expires(self, sig_input: object, max_age: timedelta | None = None) -> None:
        """Left to ``_check_time``: after the signature holds, and by the caller's clock, not this machine's."""


def required_components(method: str, field_names: Iterable[str], has_body: bool) -> tuple[str, ...]:
    """Exactly what the signature of such a request covers, in the order in which ours names them."""
    there = {name.lower() for name in field_names}
    of_method = _OF_METHOD.get(method, ())
    tus = tuple(name for name in _TUS if name in there or name in of_method)
    return _ALWAYS + (_WITH_BODY if has_body else ()) + tus


def sign_request(
    method: str,
    url: str,
    headers: Mapping[str, str],
    body: bytes,
    *,
    key_id: str,
    key: SigningKey,
    now: datetime,
    nonce: str | None = None,
) -> dict[str, str]:
    """The header fields to add to a request before it is sent.

    ``headers`` must already hold the tus fields and, with a body, ``Content-Type``. ``key_id`` is the device's
    identifier, ``now`` the signing clock. Raises ``ValueError`` when a field that must be covered is missing, or the
    URL or a field is malformed.
    """
    fields = _Fields(headers.items())
    if body:
        fields["content-length"] = str(len(body))
        fields["content-digest"] = _content_digest(hashlib.sha256(body).digest())
    covered = required_components(method, fields, bool(body))
    missing = [name for name in covered if not name.startswith("@") and name not in fields]
    if missing:
        raise ValueError(f"the request lacks {missing}, which its signature covers")
    message = _Message(method, url, fields)
    signer = HTTPMessageSigner(signature_algorithm=ED25519)
    try:
        prepared = signer.prepare(
            message,
            key_id=key_id,
            created=now,
            expires=now + VALIDITY,
            nonce=nonce or secrets.token_urlsafe(18),
            label=LABEL,
            tag=TAG,
            covered_component_ids=covered,
            use_existing_digest=bool(body),
        )
        signer.apply(message, prepared, key.sign_ed25519(prepared.signature_base))
    except HTTPMessageSignaturesException as error:
        raise ValueError("the request is no HTTP request") from error
    added = {"Signature-Input": fields["Signature-Input"], "Signature": fields["Signature"]}
    if body:
        added |= {"Content-Digest": fields["content-digest"], "Content-Length": fields["content-length"]}
    return added


def verify_request(
    method: str,
    url: str,
    untrusted_headers: Iterable[tuple[str, str]],
    untrusted_body: bytes,
    *,
    key_of: KeyOf,
    now: datetime,
) -> VerifiedHead:
    """``verify_head`` and ``check_body`` in one."""
    head = verify_head(method, url, untrusted_headers, key_of=key_of, now=now)
    head.check_body(untrusted_body)
    return head


def verify_head(
    method: str,
    url: str,
    untrusted_headers: Iterable[tuple[str, str]],
    *,
    key_of: KeyOf,
    now: datetime,
) -> VerifiedHead:
    """Check everything but the body, so that nobody unknown makes the gateway read one.

    ``untrusted_headers`` are all field lines, repeated ones too; ``url`` is the public one, rebuilt by the server.
    ``key_of`` gives the key of a device, or ``None``. Raises ``RequestUnsigned``, and its leaf ``RequestOutOfTime``
    only for a signature that holds but for the clock. Whether the nonce is new is for the caller to know.
    """
    fields = _Fields(untrusted_headers)
    length = _body_length(fields)
    result = _check_signature(_Message(method, url, fields), key_of)
    required = required_components(method, fields, length > 0)
    covered = set(result.covered_components) - {'"@signature-params"'}
    if covered != {f'"{name}"' for name in required}:
        raise RequestUnsigned(why=f"the signature must cover {' '.join(required)}")
    if set(result.parameters) != _PARAMETERS:
        raise RequestUnsigned(why=f"the signature must name {' '.join(sorted(_PARAMETERS))}")
    nonce = str(result.parameters["nonce"])
    if len(nonce) not in NONCE_LENGTHS:
        raise RequestUnsigned(why="the nonce has a wrong length")
    created, expires = _check_time(result, now)
    return VerifiedHead(
        key_id=str(result.parameters["keyid"]),
        nonce=nonce,
        created=created,
        usable_until=expires + MAX_CLOCK_SKEW,
        body_length=length,
        digest=fields.get("content-digest", ""),
    )


def _content_digest(sha256: bytes) -> str:
    """The one spelling of RFC 9530's field that is used here."""
    return f"sha-256=:{base64.b64encode(sha256).decode()}:"


def _body_length(fields: Mapping[str, str]) -> int:
    if "transfer-encoding" in fields:
        raise RequestUnsigned(why="the body has no stated length")
    untrusted = fields.get("content-length", "0")
    if not (untrusted.isascii() and untrusted.isdigit() and len(untrusted) <= 15):
        raise RequestUnsigned(why="the length of the body is not a number")
    return int(untrusted)


def _check_signature(message: _Message, key_of: KeyOf) -> VerifyResult:
    verifier = _Verifier(signature_algorithm=ED25519, key_resolver=_PublicKeys(key_of))
    try:
        results = verifier.verify(message, max_age=None)
    except HTTPMessageSignaturesException as error:
        raise RequestUnsigned(why="the signature is missing or does not hold") from error
    (result,) = results  # several signatures without a chosen tag are refused by the library
    if result.parameters.get("tag") != TAG:
        raise RequestUnsigned(why=f"the signature must have the tag {TAG}")
    return result


def _check_time(result: VerifyResult, now: datetime) -> tuple[datetime, datetime]:
    try:
        created = datetime.fromtimestamp(int(result.parameters["created"]), UTC)
        expires = datetime.fromtimestamp(int(result.parameters["expires"]), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise RequestUnsigned(why="the times of the signature are not times") from error
    if not timedelta(0) < expires - created <= VALIDITY:
        raise RequestUnsigned(why=f"a signature is valid for at most {VALIDITY.seconds} seconds")
    if created > now + MAX_CLOCK_SKEW:
        raise RequestOutOfTime(why="it was signed in the future")
    if expires < now - MAX_CLOCK_SKEW:
        raise RequestOutOfTime(why="it was signed too long ago")
    return created, expires

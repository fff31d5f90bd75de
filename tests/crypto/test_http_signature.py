"""Signed requests: our vectors, the signature base written out by hand, and every way to change one."""

import base64
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from http_message_signatures import HTTPMessageSigner
from http_message_signatures.algorithms import ED25519
from hypothesis import assume, example, given
from hypothesis import strategies as st

from cases.errors import RequestOutOfTime, RequestUnsigned
from crypto import http_signature
from crypto.http_signature import VerifiedHead, sign_request, verify_request
from crypto.signing import SigningKey

VECTORS: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "vectors" / "http_signature.json").read_text()
)
KEY = SigningKey.from_bytes(bytes.fromhex(VECTORS["seed"]))
KEY_ID: str = VECTORS["key_id"]
NOW = datetime.fromisoformat(VECTORS["now"])
NONCE: str = VECTORS["nonce"]


@dataclass(frozen=True)
class Request:
    method: str
    url: str
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def with_header(self, name: str, value: str) -> "Request":
        others = tuple(line for line in self.headers if line[0].lower() != name.lower())
        return replace(self, headers=(*others, (name, value)))

    def without(self, name: str) -> "Request":
        return replace(self, headers=tuple(line for line in self.headers if line[0].lower() != name.lower()))


def signed(vector: dict[str, Any]) -> Request:
    headers = {**vector["headers"], **vector["added"]}
    return Request(vector["method"], vector["url"], tuple(headers.items()), vector["body"].encode())


SIGNED = {vector["name"]: signed(vector) for vector in VECTORS["requests"]}
PATCH = SIGNED["upload bytes"]


def verify(request: Request, now: datetime = NOW) -> VerifiedHead:
    key_of = {KEY_ID: KEY.public}.get
    return verify_request(request.method, request.url, request.headers, request.body, key_of=key_of, now=now)


@pytest.mark.parametrize("vector", VECTORS["requests"], ids=lambda vector: vector["name"])
def test_the_vectors_are_made_again(vector: dict[str, Any]) -> None:
    body = vector["body"].encode()
    made = sign_request(
        vector["method"],
        vector["url"],
        vector["headers"],
        body,
        key_id=KEY_ID,
        key=KEY,
        now=NOW,
        nonce=NONCE,
    )
    assert made == vector["added"]


@pytest.mark.parametrize("request_", SIGNED.values(), ids=SIGNED)
def test_the_vectors_hold(request_: Request) -> None:
    head = verify(request_)
    assert (head.key_id, head.nonce, head.created) == (KEY_ID, NONCE, NOW)
    assert head.usable_until == NOW + timedelta(seconds=240)


def test_the_signature_base_is_that_of_the_standard() -> None:
    """Written out by hand after RFC 9421 section 2.5, for the request that covers most."""
    headers = dict(PATCH.headers)
    base = "\n".join(
        [
            '"@method": PATCH',
            '"@authority": gateway.example:8443',
            '"@target-uri": https://gateway.example:8443/v1/packages/00112233445566778899aabbccddeeff',
            '"content-digest": sha-256=:K7mmy+3pF5d4MjvtnTL/hDoGhnxcFwE06LxgRhQ0r70=:',
            '"content-type": application/offset+octet-stream',
            '"content-length": 11',
            '"upload-offset": 0',
            '"tus-resumable": 1.0.0',
            '"@signature-params": ' + headers["Signature-Input"].removeprefix("pli="),
        ]
    )
    signature = base64.b64decode(headers["Signature"].removeprefix("pli=:").removesuffix(":"))
    Ed25519PublicKey.from_public_bytes(KEY.public.ed25519).verify(signature, base.encode())


def with_nonce(request: Request, nonce: str) -> Request:
    return request.with_header(
        "Signature-Input", dict(request.headers)["Signature-Input"].replace(NONCE, nonce)
    )


CHANGES: dict[str, Callable[[Request], Request]] = {
    "method": lambda request: replace(request, method="PUT"),
    "host": lambda request: replace(request, url=request.url.replace("gateway.", "gatevvay.")),
    "port": lambda request: replace(request, url=request.url.replace(":8443", ":8444")),
    "scheme": lambda request: replace(request, url=request.url.replace("https", "http")),
    "path": lambda request: replace(request, url=request.url[:-1] + "0"),
    "query added": lambda request: replace(request, url=request.url + "?a=1"),
    "offset": lambda request: request.with_header("Upload-Offset", "1"),
    "offset said twice": lambda request: replace(request, headers=(*request.headers, ("upload-offset", "5"))),
    "offset left out": lambda request: request.without("Upload-Offset"),
    "length of the upload added": lambda request: request.with_header("Upload-Length", "11"),
    "metadata added": lambda request: request.with_header("Upload-Metadata", "to MTE="),
    "tus version": lambda request: request.with_header("Tus-Resumable", "1.0.1"),
    "type": lambda request: request.with_header("Content-Type", "text/plain"),
    "type left out": lambda request: request.without("Content-Type"),
    "digest": lambda request: request.with_header("Content-Digest", "sha-256=:" + "A" * 43 + "=:"),
    "digest left out": lambda request: request.without("Content-Digest"),
    "body": lambda request: replace(request, body=b"SEALED DATA"),
    "body left out": lambda request: replace(request, body=b""),
    "body and its length left out": lambda request: replace(request, body=b"").without("Content-Length"),
    "body grown": lambda request: replace(request, body=request.body + b"x"),
    "body of another stated length": lambda request: request.with_header("Content-Length", "12"),
    "length that is no number": lambda request: request.with_header("Content-Length", "-11"),
    "body without a length": lambda request: request.with_header("Transfer-Encoding", "chunked"),
    "nonce": lambda request: with_nonce(request, "another-nonce-0123456789"),
    "signature left out": lambda request: request.without("Signature"),
    "signature twice": lambda request: replace(
        request,
        headers=tuple(
            (name, f"{value}, {value.replace('pli=', 'two=')}")
            if name.startswith("Signature")
            else (name, value)
            for name, value in request.headers
        ),
    ),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_is_covered_cannot_be_changed(change: Callable[[Request], Request]) -> None:
    with pytest.raises(RequestUnsigned) as caught:
        verify(change(PATCH))
    assert not isinstance(caught.value, RequestOutOfTime)


def test_a_body_cannot_be_added_to_a_request_without_one() -> None:
    listing = SIGNED["list the mailbox"]
    with pytest.raises(RequestUnsigned):
        verify(replace(listing, body=b"x").with_header("Content-Length", "1"))
    with pytest.raises(RequestUnsigned):
        verify(replace(listing, body=b"x"))


def test_recipients_cannot_be_changed_on_the_way() -> None:
    with pytest.raises(RequestUnsigned):
        verify(SIGNED["create an upload"].with_header("Upload-Metadata", "package MTE=,to MzM="))


@dataclass
class _Message:
    method: str
    url: str
    headers: dict[str, str]


def signed_otherwise(
    *,
    covered: tuple[str, ...] = ("@method", "@authority", "@target-uri"),
    created: datetime = NOW,
    lifetime: timedelta | None = timedelta(seconds=120),
    nonce: str | None = NONCE,
    tag: str | None = http_signature.TAG,
    include_alg: bool = True,
    key: SigningKey = KEY,
    key_id: str = KEY_ID,
) -> Request:
    """A valid signature by the library, of a policy that is not ours."""
    message = _Message("GET", "https://gateway.example/v1/mailbox", {"X-Other": "1"})
    signer = HTTPMessageSigner(signature_algorithm=ED25519)
    prepared = signer.prepare(
        message,
        key_id=key_id,
        created=created,
        expires=None if lifetime is None else created + lifetime,
        nonce=nonce,
        tag=tag,
        include_alg=include_alg,
        covered_component_ids=covered,
    )
    signer.apply(message, prepared, key.sign_ed25519(prepared.signature_base))
    return Request(message.method, message.url, tuple(message.headers.items()), b"")


def test_the_policy_is_ours_and_not_the_librarys() -> None:
    verify(signed_otherwise())
    for fewer_or_more in (
        ("@method", "@authority"),
        ("@method", "@target-uri"),
        ("@authority", "@target-uri"),
        ("@method", "@authority", "@target-uri", "x-other"),
        ("@method", "@authority", "@target-uri", "@path"),
        (),
    ):
        with pytest.raises(RequestUnsigned, match="must cover"):
            verify(signed_otherwise(covered=fewer_or_more))


@pytest.mark.parametrize(
    "policy",
    [
        {"nonce": None},
        {"nonce": "short"},
        {"nonce": "n" * 65},
        {"tag": None},
        {"tag": "another/v1"},
        {"lifetime": None},
        {"lifetime": timedelta(seconds=121)},
        {"lifetime": timedelta(0)},
        {"lifetime": timedelta(seconds=-10)},
        {"include_alg": False},
        {"key": SigningKey.generate(post_quantum=False)},
        {"key_id": "ee" * 16},
    ],
)
def test_every_parameter_is_required(policy: dict[str, Any]) -> None:
    with pytest.raises(RequestUnsigned) as caught:
        verify(signed_otherwise(**policy))
    assert not isinstance(caught.value, RequestOutOfTime)


def test_a_parameter_that_we_do_not_know_is_refused_also_under_a_signature_that_holds() -> None:
    message = _Message("GET", "https://gateway.example/v1/mailbox", {})
    signer = HTTPMessageSigner(signature_algorithm=ED25519)
    prepared = signer.prepare(
        message,
        key_id=KEY_ID,
        created=NOW,
        expires=NOW + timedelta(seconds=120),
        nonce=NONCE,
        tag=http_signature.TAG,
        covered_component_ids=("@method", "@authority", "@target-uri"),
    )
    more = b';more="1"'
    signer.apply(message, prepared, KEY.sign_ed25519(prepared.signature_base + more))
    message.headers["Signature-Input"] += more.decode()
    with pytest.raises(RequestUnsigned):
        verify(Request(message.method, message.url, tuple(message.headers.items()), b""))


@pytest.mark.parametrize("length", ["9" * 16, "9" * 5_000, "+1", "1e3", "٣", "-1", ""])
def test_a_length_that_is_no_number_of_bytes_is_refused(length: str) -> None:
    with pytest.raises(RequestUnsigned, match="not a number"):
        verify(PATCH.with_header("Content-Length", length))


def test_clocks_may_differ_by_two_minutes_and_not_more() -> None:
    request = SIGNED["list the mailbox"]
    for seconds in (-120, 0, 240):
        verify(request, NOW + timedelta(seconds=seconds))
    for seconds in (-121, 241):
        with pytest.raises(RequestOutOfTime):
            verify(request, NOW + timedelta(seconds=seconds))


def test_only_a_signature_that_holds_is_told_about_the_time() -> None:
    late = NOW + timedelta(days=1)
    with pytest.raises(RequestUnsigned) as caught:
        verify(replace(PATCH, method="PUT"), late)
    assert not isinstance(caught.value, RequestOutOfTime)


def test_a_request_that_lacks_what_must_be_covered_is_not_signed() -> None:
    for headers in ({}, {"Content-Type": "a/b"}, {"Content-Type": "a/b", "Upload-Offset": "0"}):
        with pytest.raises(ValueError, match="lacks"):
            sign_request("PATCH", PATCH.url, headers, b"x", key_id=KEY_ID, key=KEY, now=NOW)


def test_nonces_are_never_the_same() -> None:
    def nonce() -> str:
        made = sign_request("GET", PATCH.url, {}, b"", key_id=KEY_ID, key=KEY, now=NOW)
        match = re.search(r'nonce="([^"]+)"', made["Signature-Input"])
        assert match
        return match[1]

    assert len({nonce() for _ in range(100)}) == 100


@given(
    position=st.integers(0, 400),
    flip=st.integers(1, 127),
    field=st.sampled_from(["method", "url", "body", "Signature-Input", "Signature", "Content-Digest"]),
)
@example(position=0, flip=32, field="Signature")
def test_any_changed_character_is_noticed(position: int, flip: int, field: str) -> None:
    def changed(text: str) -> str:
        place = position % len(text)
        return text[:place] + chr(ord(text[place]) ^ flip) + text[place + 1 :]

    before = dict(PATCH.headers)
    match field:
        case "method":
            request = replace(PATCH, method=changed(PATCH.method))
        case "url":
            request = replace(PATCH, url=changed(PATCH.url))
            assume(request.url.lower() != PATCH.url.lower())  # scheme and host have no case
        case "body":
            request = replace(PATCH, body=changed(PATCH.body.decode()).encode())
        case _:
            request = PATCH.with_header(field, changed(before[field]))
            assume(meaning_of(request) != meaning_of(PATCH))
    with pytest.raises(RequestUnsigned):
        verify(request)


def meaning_of(request: Request) -> list[object]:
    """What the header fields of the signature say: the label, spaces, and unused bits of base64 say nothing."""
    fields = dict(request.headers)
    found: list[object] = []
    for name in ("Signature-Input", "Signature", "Content-Digest"):
        label, _, rest = fields[name].partition("=")
        value = rest.strip(":")
        try:
            found.append((name == "Content-Digest" and label, base64.b64decode(value, validate=True)))
        except ValueError:
            found.append(rest)
    return found


@given(
    signature_input=st.text(st.characters(min_codepoint=1, max_codepoint=0x2FF), max_size=200)
    | st.from_regex(
        r'\Apli=\(("@method"|"x"|;|,| )*\);created=-?[0-9]{1,20};nonce="[ -~]*"', fullmatch=False
    ),
    signature=st.text(max_size=100) | st.just(dict(PATCH.headers)["Signature"]),
    method=st.sampled_from(["PATCH", "patch", "GET", ""]),
    url=st.sampled_from([PATCH.url, "http://[::", "", "https://gateway.example/ä"]),
)
def test_hostile_headers_raise_nothing_but_our_refusal(
    signature_input: str, signature: str, method: str, url: str
) -> None:
    request = PATCH.with_header("Signature-Input", signature_input).with_header("Signature", signature)
    with pytest.raises(RequestUnsigned):
        verify(replace(request, method=method, url=url))


def test_times_beyond_time_are_refused() -> None:
    for created in ("-99999999999999", "999999999999999", "0", "true", '"1"', "1.5"):
        fields = dict(PATCH.headers)["Signature-Input"]
        request = PATCH.with_header("Signature-Input", re.sub(r"created=\d+", f"created={created}", fields))
        with pytest.raises(RequestUnsigned):
            verify(request, datetime.now(UTC))

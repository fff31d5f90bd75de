"""Posting to a FHIR server: what leaves us, and what is made of every wrong answer."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from cases.errors import FileUnreadable, PliError
from hospital.errors import (
    FhirAddressWrong,
    FhirBusy,
    FhirDenied,
    FhirRefused,
    FhirUnreachable,
    FhirUntrusted,
)
from hospital.fhir.connection import FhirAddress
from hospital.fhir.server import FhirServer, Placed
from hospital.web import Limits
from tests.transport.servers import Exchange, gateway
from tests.transport.test_wire import self_signed

BUNDLE = json.dumps({"resourceType": "Bundle", "type": "transaction", "entry": [{}, {}]}).encode()
QUICK = Limits(connect=10, silence=20, total=30, answer_bytes=10_000)
CREATED = {"response": {"status": "201 Created", "location": "Patient/1/_history/1"}}
THERE = {"response": {"status": "200"}}


def answer_of(*entries: object, kind: str = "transaction-response") -> bytes:
    return json.dumps({"resourceType": "Bundle", "type": kind, "entry": list(entries)}).encode()


def outcome(text: str, severity: str = "error") -> bytes:
    issue = {
        "severity": severity,
        "code": "invalid",
        "details": {"text": text},
        "expression": ["Task.status"],
    }
    return json.dumps({"resourceType": "OperationOutcome", "issue": [issue]}).encode()


@contextmanager
def talking_to(answer_with: Callable[[Exchange], None], limits: Limits = QUICK) -> Iterator[FhirServer]:
    with (
        gateway(answer_with) as url,
        FhirServer(FhirAddress(f"{url}/r4/"), limits) as server,
    ):
        yield server


def replying(
    body: bytes, status: int = 200, media: str = "application/fhir+json", **headers: str
) -> Callable[[Exchange], None]:
    def answer(exchange: Exchange) -> None:
        exchange.body()
        exchange.reply(status, body, Content_Type=media, **headers)

    return answer


def refused(answer_with: Callable[[Exchange], None], limits: Limits = QUICK) -> PliError:
    with talking_to(answer_with, limits) as server, pytest.raises(PliError) as caught:
        server.file(BUNDLE)
    return caught.value


def test_each_entry_says_what_became_of_it() -> None:
    with talking_to(replying(answer_of(CREATED, THERE))) as server:
        placed = server.file(BUNDLE)
    assert placed == (Placed(201, "Patient/1/_history/1"), Placed(200))
    assert [each.created for each in placed] == [True, False]


def test_a_bundle_leaves_as_fhir_json_and_asks_for_no_copy_of_it() -> None:
    seen: dict[str, str | None] = {}

    def answer(exchange: Exchange) -> None:
        seen.update({"path": exchange.path, "body": exchange.body().decode()})
        seen.update({name: exchange.headers[name] for name in ("Content-Type", "Accept", "Prefer")})
        exchange.reply(200, answer_of(CREATED, THERE), Content_Type="application/fhir+json;charset=UTF-8")

    with talking_to(answer) as server:
        server.file(BUNDLE)
    assert seen == {
        "path": "/r4",
        "body": BUNDLE.decode(),
        "Content-Type": "application/fhir+json",
        "Accept": "application/fhir+json",
        "Prefer": "return=minimal",
    }


@pytest.mark.parametrize("kind", ["token", "password"])
def test_the_secret_is_read_from_its_file_for_every_request(tmp_path: Path, kind: str) -> None:
    seen: list[str | None] = []

    def answer(exchange: Exchange) -> None:
        exchange.body()
        seen.append(exchange.headers["Authorization"])
        exchange.reply(200, answer_of(CREATED, THERE), Content_Type="application/fhir+json")

    secret = tmp_path / "secret"
    secret.write_text("word\n")
    with gateway(answer) as url:
        by_token = FhirAddress(url, token_file=secret)
        by_password = FhirAddress(url, user="pli", password_file=secret)
        with FhirServer(by_token if kind == "token" else by_password, QUICK) as server:
            server.file(BUNDLE)
            secret.write_text("renewed")
            server.file(BUNDLE)
    told = {
        "token": ["Bearer word", "Bearer renewed"],
        "password": ["Basic cGxpOndvcmQ=", "Basic cGxpOnJlbmV3ZWQ="],
    }
    assert seen == told[kind]


@pytest.mark.parametrize("content", [b"", b"two\nlines", b"\xff", b"x" * 20_000, None])
def test_a_secret_that_is_not_one_line_is_not_sent(tmp_path: Path, content: bytes | None) -> None:
    secret = tmp_path / "secret"
    if content is not None:
        secret.write_bytes(content)
    with (
        gateway(replying(answer_of(CREATED, THERE))) as url,
        FhirServer(FhirAddress(url, secret), QUICK) as server,
        pytest.raises(FileUnreadable) as caught,
    ):
        server.file(BUNDLE)
    assert caught.value.fields["name"] == "secret"


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"<html>", "no transaction-response"),
        (b"[]", "no transaction-response"),
        (answer_of(CREATED, THERE, kind="batch-response"), "no transaction-response"),
        (answer_of(CREATED), "another bundle"),
        (answer_of(CREATED, {"response": {"status": 200}}), "no transaction-response"),
        (answer_of(CREATED, {"response": {"status": "999"}}), "no transaction-response"),
        (answer_of(CREATED, {"response": {"status": "200", "location": "a\nb"}}), "no transaction-response"),
        (b"[" * 9_000, "no transaction-response"),
        (b" " * 10_001, "without end"),
    ],
)
def test_an_answer_that_is_not_the_right_one_is_not_believed(body: bytes, why: str) -> None:
    error = refused(replying(body))
    assert isinstance(error, FhirUntrusted)
    assert why in str(error.fields["why"])


def test_neither_another_type_nor_compression_nor_a_redirect_is_followed() -> None:
    whole = answer_of(CREATED, THERE)
    for answer in (
        replying(whole, media="text/html"),
        replying(whole, Content_Encoding="gzip"),
        replying(b"", 307, Location="https://elsewhere.example/r4"),
    ):
        assert isinstance(refused(answer), FhirUntrusted)


@pytest.mark.parametrize("status", [400, 404, 412, 422])
def test_a_refusal_says_why_in_the_servers_words(status: int) -> None:
    error = refused(replying(outcome("Unknown\ncode \x1b[31m"), status))
    assert isinstance(error, FhirRefused)
    assert error.fields == {"status": status, "reason": "Unknown code �[31m (Task.status)"}


def test_a_long_reason_is_cut_and_none_is_said_so() -> None:
    assert refused(replying(outcome("x" * 5_000), 400)).fields["reason"] == "x" * 300
    for body in (b"", b"<html>", b'{"issue":"no"}', b'{"resourceType":"OperationOutcome"}'):
        assert refused(replying(body, 400)).fields["reason"] == "no reason given"


def test_warnings_are_left_out_where_there_are_errors() -> None:
    tree = json.loads(outcome("The error"))
    tree["issue"].insert(0, json.loads(outcome("A warning", "warning"))["issue"][0])
    assert "warning" not in str(refused(replying(json.dumps(tree).encode(), 400)).fields["reason"])


@pytest.mark.parametrize("status", [401, 403])
def test_being_locked_out_can_be_put_right_and_is_tried_again(status: int) -> None:
    assert isinstance(refused(replying(outcome("Who are you?"), status)), FhirDenied)


@pytest.mark.parametrize("status", [409, 429, 500, 503])
def test_what_passes_by_itself_is_tried_again_when_the_server_says(status: int) -> None:
    error = refused(replying(outcome("Not now"), status, Retry_After="7"))
    assert isinstance(error, FhirBusy)
    assert error.retry_after == 7
    for unusable in ("soon", "-1", "9" * 9):
        again = refused(replying(b"", status, Retry_After=unusable))
        assert isinstance(again, FhirBusy)
        assert again.retry_after is None


def test_one_entry_that_failed_is_a_refusal_of_all() -> None:
    failed = {"response": {"status": "422", "outcome": json.loads(outcome("Unknown code"))}}
    error = refused(replying(answer_of(CREATED, failed)))
    assert isinstance(error, FhirRefused)
    assert error.fields == {"status": 422, "reason": "Unknown code (Task.status)"}
    assert isinstance(refused(replying(answer_of(CREATED, {"response": {"status": "500"}}))), FhirBusy)


def test_a_server_that_is_away_is_unreachable() -> None:
    with gateway(replying(b"")) as url:
        gone = FhirAddress(url)
    with FhirServer(gone, QUICK) as server, pytest.raises(FhirUnreachable, match="no connection"):
        server.file(BUNDLE)


def test_a_silent_server_is_given_up() -> None:
    error = refused(lambda _: time.sleep(0.8), Limits(connect=2, silence=0.1, total=1))
    assert isinstance(error, FhirUnreachable)
    assert error.fields == {"why": "it took too long"}


def test_a_server_that_drips_is_given_up() -> None:
    def drip(exchange: Exchange) -> None:
        exchange.body()
        exchange.send_response(200)
        exchange.send_header("Content-Length", "1000")
        exchange.end_headers()
        for _ in range(20):
            exchange.wfile.write(b" ")
            time.sleep(0.05)

    error = refused(drip, Limits(connect=2, silence=1, total=0.3))
    assert isinstance(error, FhirUnreachable)
    assert error.fields == {"why": "it took too long"}


def test_an_answer_that_was_cut_is_no_answer() -> None:
    def cut(exchange: Exchange) -> None:
        exchange.body()
        exchange.send_response(200)
        exchange.send_header("Content-Type", "application/fhir+json")
        exchange.send_header("Content-Length", "1000")
        exchange.end_headers()
        exchange.wfile.write(answer_of(CREATED, THERE))
        exchange.close_connection = True

    assert isinstance(refused(cut), FhirUnreachable)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return self_signed(tmp_path_factory.mktemp("tls"))


def test_a_certificate_of_the_hospital_is_trusted_when_its_bundle_is_named(certificate: Path) -> None:
    with gateway(replying(answer_of(CREATED, THERE)), certificate) as url:
        with FhirServer(FhirAddress(url, ca_file=certificate), QUICK) as server:
            assert len(server.file(BUNDLE)) == 2
        with (
            FhirServer(FhirAddress(url), QUICK) as server,
            pytest.raises(FhirUnreachable, match="certificate"),
        ):
            server.file(BUNDLE)


def test_a_bundle_of_certificates_that_is_not_there_is_named(certificate: Path) -> None:
    missing = certificate.with_name("missing.pem")
    with (
        FhirServer(FhirAddress("https://127.0.0.1:9", ca_file=missing), QUICK) as server,
        pytest.raises(FileUnreadable, match=r"missing\.pem"),
    ):
        server.file(BUNDLE)


@pytest.mark.parametrize(
    "url",
    [
        "http://fhir.hospital.example/r4",
        "https://",
        "ftp://fhir.hospital.example",
        "https://user:word@fhir.hospital.example",
        "https://fhir.hospital.example/r4?x=1",
    ],
)
def test_an_address_is_https_and_nothing_but_host_and_path(url: str) -> None:
    with pytest.raises(FhirAddressWrong):
        FhirAddress(url)


@pytest.mark.parametrize(
    "given",
    [
        {"user": "pli"},
        {"password_file": Path("word")},
        {"user": "pli", "password_file": Path("word"), "token_file": Path("token")},
    ],
)
def test_there_is_one_way_in_and_all_of_it(given: dict[str, Any]) -> None:
    with pytest.raises(FhirAddressWrong):
        FhirAddress("https://fhir.hospital.example", **given)

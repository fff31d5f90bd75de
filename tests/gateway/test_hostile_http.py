"""Bytes that are hardly HTTP: answered, or cut off, but never a 500 and never a trace in the log."""

import socket
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from gateway.settings import MOST_BODY_BYTES
from tests.gateway.server import RunningGateway, running


@pytest.fixture(scope="module")
def gateway(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningGateway]:
    with running(tmp_path_factory.mktemp("hostile") / "gateway") as gateway:
        yield gateway


CLOSE = b"Host: x\r\nConnection: close\r\n"


def answer_to(gateway: RunningGateway, sent: bytes, *, hang_up: bool = False) -> bytes:
    """What comes back until the gateway closes; or nothing, when the test hangs up first."""
    port = int(gateway.url.rpartition(":")[2])
    with socket.create_connection(("127.0.0.1", port), timeout=60) as connection:
        parts = []
        with suppress(ConnectionError):  # it need not listen to the end
            connection.sendall(sent)
            while not hang_up and (part := connection.recv(65_536)):
                parts.append(part)
        return b"".join(parts)


def status_of(answer: bytes) -> int:
    return int(answer.split()[1]) if answer else 0


def get(target: bytes, fields: bytes = b"") -> bytes:
    return b"GET " + target + b" HTTP/1.1\r\n" + CLOSE + fields + b"\r\n"


def patch(fields: bytes) -> bytes:
    return b"PATCH /v1/packages/" + b"0" * 32 + b" HTTP/1.1\r\n" + CLOSE + fields + b"\r\n"


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (get(b"http://elsewhere.example/v1/mailbox"), 404),
        (get(b"*"), 404),
        (get(b"/v1/mailbox").replace(b"GET", b"CONNECT"), 405),
        (get(b"/v1/mailbox").replace(b"GET", b"get"), 405),
        (get(b"/v1/mailbox/%ff%fe%00"), 401),
        (get(b"/v1/mailbox?after=%ff&after=2&%00"), 401),
        (get(b"/v1/mailbox", b"Signature-Input: \xff\xfe\r\nSignature: \xff\r\n"), 401),
        (get(b"/v1/mailbox", b"Signature-Input: " + b"((((" * 9_000 + b"\r\nSignature: a\r\n"), 401),
        (get(b"/v1/mailbox", b'Signature-Input: a=("@method";a;a)\r\nSignature: a=:AA==:\r\n'), 401),
        (patch(b"Transfer-Encoding: chunked\r\n") + b"3\r\nabc\r\n0\r\n\r\n", 401),
    ],
)
def test_strange_requests_are_refused_with_a_problem(
    gateway: RunningGateway, sent: bytes, status: int
) -> None:
    answered = answer_to(gateway, sent)
    assert (status_of(answered), b"application/problem+json" in answered) == (status, True)


@pytest.mark.parametrize(
    "sent",
    [
        get(b"/v1/mailbox", b"Content-Length: 1\r\nContent-Length: 2\r\n") + b"ab",
        get(b"/v1/\xff"),
        get(b"/", b"X: " + b"x" * 200_000 + b"\r\n"),
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
    ],
)
def test_what_is_no_http_is_cut_off(gateway: RunningGateway, sent: bytes, expected_logs: set[str]) -> None:
    expected_logs.add("Invalid HTTP request received.")
    assert status_of(answer_to(gateway, sent)) in (0, 400)


@pytest.mark.parametrize("body", [b"", b"x" * 10, b"x" * 200_000])
def test_who_hangs_up_in_the_middle_leaves_no_trace(gateway: RunningGateway, body: bytes) -> None:
    answer_to(gateway, patch(b"Content-Length: 1000000\r\n") + body, hang_up=True)
    assert status_of(answer_to(gateway, get(b"/v1/health"))) == 200


def test_an_endless_body_of_somebody_unknown_is_cut_off(gateway: RunningGateway) -> None:
    endless = patch(b"Content-Length: 99999999999\r\n") + bytes(MOST_BODY_BYTES + 1_000_000)
    assert status_of(answer_to(gateway, endless)) in (0, 401)  # the answer may be lost when it is cut off


def test_a_file_is_not_reached_by_its_path(gateway: RunningGateway, tmp_path: Path) -> None:
    for path in (b"/v1/mailbox/..%2f..%2freceipt.key", b"/../receipt.key", b"//etc/passwd"):
        assert status_of(answer_to(gateway, get(path))) in (401, 404)

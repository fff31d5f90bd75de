"""The client signs what it asks, and takes from a hostile gateway neither its time, its memory nor its word."""

import gzip
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest

from cases.errors import (
    ClockWrong,
    GatewayBusy,
    GatewayRefused,
    GatewayStranger,
    GatewayUnreachable,
    GatewayUntrusted,
    GatewayWithoutTls,
)
from cases.identifiers import new_id
from cases.wire import Wire
from crypto.http_signature import verify_request
from crypto.signing import SigningKey
from tests.transport.servers import PATIENT, Exchange, client, gateway, say_nothing
from transport.body import Body
from transport.client import Client, Limits, checked_url
from transport.clock import SigningClock


class Hello(Wire):
    hello: int


def test_every_request_is_signed_so_that_the_gateway_can_check_it() -> None:
    key, device, seen = SigningKey.generate(post_quantum=False), new_id(), []

    def check(exchange: Exchange) -> None:
        url = f"http://{exchange.headers['Host']}{exchange.path}"
        head = verify_request(
            exchange.command,
            url,
            exchange.headers.items(),
            exchange.body(),
            key_of={device: key.public}.get,
            now=datetime.now(UTC),
        )
        seen.append((exchange.command, head.key_id))
        exchange.reply_json(b'{"hello":1}')

    with gateway(check) as url, Client(url, device, key, allow_loopback=True) as asking:
        assert asking.get(Hello, "/v1/mailbox", {"after": 0}).hello == 1
        headers = {"Content-Type": "text/plain"}
        with asking.ask("POST", "/x", expect={200}, headers=headers, body=Body(b"text")) as answer:
            answer.read()
    assert seen == [("GET", device), ("POST", device)]


@pytest.mark.parametrize(
    "url",
    [
        "http://gateway.example",
        "http://127.0.0.1:1",
        "https://",
        "ftp://x",
        "https://a:b@c.example",
        "https://c/?q",
    ],
)
def test_an_address_that_is_not_plainly_https_is_refused(url: str) -> None:
    with pytest.raises(GatewayWithoutTls):
        checked_url(url, allow_loopback=False)


def test_plain_http_is_for_this_machine_alone() -> None:
    assert checked_url("http://127.0.0.1:80/", allow_loopback=True) == "http://127.0.0.1:80"
    with pytest.raises(GatewayWithoutTls):
        checked_url("http://gateway.example", allow_loopback=True)


def test_a_gateway_that_is_not_there_is_unreachable() -> None:
    with gateway(lambda _: None) as url:
        pass
    with pytest.raises(GatewayUnreachable):
        client(url).get(Hello, "/")


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed(status: int) -> None:
    asked = []

    def redirect(exchange: Exchange) -> None:
        asked.append(exchange.path)
        exchange.reply(status, Location="/elsewhere")

    with gateway(redirect) as url, pytest.raises(GatewayUntrusted, match="redirect"):
        client(url).get(Hello, "/here")
    assert asked == ["/here"]


def test_an_endless_body_is_cut() -> None:
    def pour(exchange: Exchange) -> None:
        exchange.send_response(200)
        exchange.send_header("Content-Type", "application/json")
        exchange.end_headers()
        exchange.close_connection = True
        while True:
            exchange.wfile.write(b" " * 4096)

    with gateway(pour) as url, pytest.raises(GatewayUntrusted, match="without end"):
        client(url).get(Hello, "/")


def drip(exchange: Exchange, lines: bytes) -> None:
    exchange.close_connection = True
    for octet in lines:
        exchange.wfile.write(bytes([octet]))
        time.sleep(0.02)


IMPATIENT = Limits(connect=1, silence=1, total=0.15, answer_bytes=10_000)


def test_a_slow_drip_of_headers_is_cut() -> None:
    head = b"HTTP/1.1 200 OK\r\n" + b"X-More: 1\r\n" * 50
    with (
        gateway(lambda exchange: drip(exchange, head)) as url,
        pytest.raises(GatewayUnreachable, match="too long"),
    ):
        client(url, IMPATIENT).get(Hello, "/")


def test_headers_that_are_cut_off_between_two_lines_are_not_taken_for_all_of_them() -> None:
    def stop(exchange: Exchange) -> None:
        exchange.wfile.write(b"HTTP/1.1 200 OK\r\nX-More: 1\r\n")
        say_nothing(exchange)

    with gateway(stop) as url, pytest.raises(GatewayUnreachable, match="too long"):
        client(url, IMPATIENT).get(Hello, "/")


def test_a_slow_drip_of_body_is_cut() -> None:
    def slow(exchange: Exchange) -> None:
        exchange.send_response(200)
        exchange.send_header("Content-Type", "application/json")
        exchange.end_headers()
        drip(exchange, b" " * 1_000)

    with gateway(slow) as url, pytest.raises(GatewayUnreachable, match="too long"):
        client(url, IMPATIENT).get(Hello, "/")


def test_silence_is_cut() -> None:
    quiet = Limits(connect=1, silence=0.1, total=5, answer_bytes=10)
    with gateway(say_nothing) as url, pytest.raises(GatewayUnreachable, match="too long"):
        client(url, quiet).get(Hello, "/")


def test_a_gzip_bomb_is_not_even_opened() -> None:
    bomb = gzip.compress(bytes(10_000_000))

    def answer(exchange: Exchange) -> None:
        assert exchange.headers["Accept-Encoding"] == "identity"
        exchange.reply(200, bomb, Content_Type="application/json", Content_Encoding="gzip")

    with gateway(answer) as url, pytest.raises(GatewayUntrusted, match="compressed"):
        client(url).get(Hello, "/")


@pytest.mark.parametrize(
    "body", [b'{"hello":"1"}', b'{"hello":1,"more":2}', b"{}", b"[]", b"\xff", b"[" * 9_000, b""]
)
def test_an_answer_of_another_schema_is_refused(body: bytes) -> None:
    with gateway(lambda exchange: exchange.reply_json(body)) as url, pytest.raises(GatewayUntrusted):
        client(url).get(Hello, "/")


def test_an_answer_of_another_type_is_refused() -> None:
    def page(exchange: Exchange) -> None:
        exchange.reply(200, b'{"hello":1}', Content_Type="text/html")

    with gateway(page) as url, pytest.raises(GatewayUntrusted, match="another type"):
        client(url).get(Hello, "/")


def test_a_cookie_is_not_kept() -> None:
    cookies = []

    def answer(exchange: Exchange) -> None:
        cookies.append(exchange.headers["Cookie"])
        exchange.reply(200, b'{"hello":1}', Content_Type="application/json", Set_Cookie="who=you; Path=/")

    with gateway(answer) as url, client(url) as asking:
        asking.get(Hello, "/")
        asking.get(Hello, "/")
    assert cookies == [None, None]


def test_a_password_file_is_not_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "netrc").write_text("machine 127.0.0.1 login me password secret")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    seen = []

    def answer(exchange: Exchange) -> None:
        seen.append(exchange.headers["Authorization"])
        exchange.reply_json(b'{"hello":1}')

    with gateway(answer) as url:
        client(url).get(Hello, "/")
    assert seen == [None]


def test_the_system_proxy_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    with gateway(lambda exchange: exchange.reply_json(b'{"hello":1}')) as proxy:
        monkeypatch.setenv("http_proxy", proxy)
        monkeypatch.setenv("no_proxy", "")
        assert client("http://localhost:9").get(Hello, "/").hello == 1


def test_a_problem_is_named_by_its_code() -> None:
    def answer(exchange: Exchange) -> None:
        exchange.reply_problem(409, "upload.offset")

    with gateway(answer) as url, pytest.raises(GatewayRefused) as caught:
        client(url).get(Hello, "/")
    assert caught.value.fields == {"status": 409, "problem": "upload.offset"}


def test_a_device_that_the_gateway_does_not_know_is_told_whom_to_ask() -> None:
    def answer(exchange: Exchange) -> None:
        exchange.reply_problem(401, "request.signature")

    with gateway(answer) as url, pytest.raises(GatewayStranger, match="registered"):
        client(url).get(Hello, "/")


@pytest.mark.parametrize("body", [b"{}", b'{"type":"<b>evil</b>"}', b"\x00"])
def test_a_problem_without_a_code_of_ours_is_unnamed(body: bytes) -> None:
    def answer(exchange: Exchange) -> None:
        exchange.reply(400, body, Content_Type="application/problem+json")

    with gateway(answer) as url, pytest.raises(GatewayRefused) as caught:
        client(url).get(Hello, "/")
    assert caught.value.fields == {"status": 400, "problem": "unnamed"}


@pytest.mark.parametrize(("header", "seconds"), [("7", 7.0), ("999999", 3600.0), ("soon", None), ("", None)])
def test_a_busy_gateway_says_how_long_to_wait(header: str, seconds: float | None) -> None:
    with (
        gateway(lambda exchange: exchange.reply(503, Retry_After=header)) as url,
        pytest.raises(GatewayBusy) as caught,
    ):
        client(url).get(Hello, "/")
    assert caught.value.retry_after == seconds


def out_of_time_unless_signed_about(true_time: datetime, exchange: Exchange) -> None:
    created = int(exchange.headers["Signature-Input"].split("created=")[1].split(";")[0])
    if abs(created - true_time.timestamp()) < 5:
        exchange.reply_json(b'{"hello":1}')
        return
    body = b'{"type":"urn:pli:problem:request.time"}'
    exchange.send_response_only(401)
    exchange.send_header("Date", format_datetime(true_time, usegmt=True))
    exchange.send_header("Content-Type", "application/problem+json")
    exchange.send_header("Content-Length", str(len(body)))
    exchange.end_headers()
    exchange.wfile.write(body)


@pytest.mark.parametrize("hours", [-20, -1, 1, 20])
def test_a_wrong_clock_is_corrected_for_signing_and_told(hours: int) -> None:
    true_time = datetime.now(UTC).replace(microsecond=0)
    clock = SigningClock(lambda: true_time - timedelta(hours=hours))
    with gateway(lambda exchange: out_of_time_unless_signed_about(true_time, exchange)) as url:
        assert client(url, clock=clock).get(Hello, "/").hello == 1
    assert clock.offset == timedelta(hours=hours)


@pytest.mark.parametrize("hours", [-25, 25])
def test_a_clock_more_than_a_day_off_is_not_corrected(hours: int) -> None:
    true_time = datetime.now(UTC)
    clock = SigningClock(lambda: true_time - timedelta(hours=hours))

    def answer(exchange: Exchange) -> None:
        out_of_time_unless_signed_about(true_time, exchange)

    with gateway(answer) as url, pytest.raises(ClockWrong) as caught:
        client(url, clock=clock).get(Hello, "/")
    assert caught.value.fields == {"minutes": hours * 60}
    assert clock.offset == timedelta(0)


def test_a_gateway_that_never_likes_the_time_is_asked_twice_and_no_more() -> None:
    asked = []

    def never_content(exchange: Exchange) -> None:
        asked.append(1)
        exchange.reply_problem(401, "request.time")

    with gateway(never_content) as url, pytest.raises(GatewayRefused):
        client(url).get(Hello, "/")
    assert len(asked) == 2


def test_a_wait_is_added_to_the_time_allowed() -> None:
    patient = Limits(connect=1, silence=0.1, total=0.1, answer_bytes=PATIENT.answer_bytes)

    def late(exchange: Exchange) -> None:
        time.sleep(0.3)
        exchange.reply_json(b'{"hello":1}')

    with gateway(late) as url:
        assert client(url, patient).get(Hello, "/", {"wait": 20}).hello == 1

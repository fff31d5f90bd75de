"""What a stream may say and cost, and what is done where there is none."""

import threading
import time
from collections.abc import Callable
from typing import Any

import pytest

from cases.errors import GatewayBusy, GatewayRefused, GatewayStranger, GatewayUnreachable, GatewayUntrusted
from cases.wire import to_json
from tests.transport.servers import Exchange, client, gateway, say_nothing
from tests.transport.test_mailbox import item as sample
from transport import events as module
from transport.events import events
from transport.mailbox import Item, Page


def item(cursor: int) -> Item:
    return sample().model_copy(update={"cursor": cursor})


def block(it: Item, end: bytes = b"\n", **other: str) -> bytes:
    lines = {"event": "package", "data": to_json(it).decode(), "id": str(it.cursor)} | other
    return b"".join(f"{name}: {value}".encode() + end for name, value in lines.items()) + end


def begin(exchange: Exchange, kind: str = "text/event-stream; charset=utf-8") -> None:
    exchange.close_connection = True
    exchange.send_response(200)
    exchange.send_header("Content-Type", kind)
    exchange.send_header("Connection", "close")
    exchange.end_headers()


def says(*pieces: bytes, kind: str = "text/event-stream") -> Callable[[Exchange], None]:
    def answer(exchange: Exchange) -> None:
        begin(exchange, kind)
        for piece in pieces:
            exchange.wfile.write(piece)
            exchange.wfile.flush()

    return answer


def heard(answer_with: Callable[[Exchange], None], after: int = 0) -> list[Item]:
    with gateway(answer_with) as url, client(url) as asking:
        return list(events(asking, after))


def test_packages_come_in_their_order_between_comments() -> None:
    first, second = item(3), item(9)
    stream = b": listening\n\n" + block(first) + b": ping\n\n" + block(second)
    assert heard(says(stream)) == [first, second]


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"], ids=["LF", "CRLF", "CR"])
def test_lines_end_as_the_standard_allows_and_pieces_may_break_anywhere(end: bytes) -> None:
    first, second = item(3), item(9)
    stream = block(first, end) + block(second, end)
    assert heard(says(*(bytes([byte]) for byte in stream))) == [first, second]


def test_the_cursor_is_asked_for_and_what_is_no_package_is_passed_over() -> None:
    asked, known = [], item(9)

    def answer(exchange: Exchange) -> None:
        asked.append((exchange.path, exchange.headers["Accept"]))
        says(b"event: news\ndata: {}\n\n", b"retry: 5\n\n", block(known))(exchange)

    assert heard(answer, after=7) == [known]
    assert asked == [("/v1/mailbox/events?after=7", "text/event-stream")]


def test_each_sign_of_life_is_told() -> None:
    told: list[float] = []
    with gateway(says(b": listening\n\n")) as url, client(url) as asking:
        assert list(events(asking, alive=lambda: told.append(time.monotonic()))) == []
    assert told


HOSTILE = {
    "no package": b'event: package\nid: 3\ndata: {"cursor": 3}\n\n',
    "no text": b"event: package\ndata: \xff\xfe\n\n",
    "another name": block(item(3), id="4"),
    "an order that goes back": block(item(3)) + block(item(3)),
    "an event without end": b"event: package\ndata: " + b"x" * 5_000,
    "lines without end": b":\n" * 5_000,
    "more members": block(item(3), data=to_json(item(3)).decode()[:-1] + ',"more":1}'),
}


@pytest.mark.parametrize("stream", HOSTILE.values(), ids=HOSTILE)
def test_a_stream_that_breaks_the_rules_is_not_believed(stream: bytes) -> None:
    with pytest.raises(GatewayUntrusted):
        heard(says(b": listening\n\n", stream))


def test_a_cursor_that_was_passed_is_not_believed() -> None:
    with pytest.raises(GatewayUntrusted):
        heard(says(block(item(3))), after=3)


def test_a_page_of_something_else_is_not_believed() -> None:
    with pytest.raises(GatewayUntrusted):
        heard(says(b"<h1>Sign in to the guest network</h1>", kind="text/html"))


def test_a_stream_has_an_end_in_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_STREAM_BYTES", 10_000)
    with pytest.raises(GatewayUntrusted):
        heard(says(*[b": ping\n\n"] * 2_000))


@pytest.mark.slow  # it must have begun before it is over, on a busy machine too
def test_a_stream_has_an_end_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_TOTAL_SECONDS", 1.0)

    def drips(exchange: Exchange) -> None:
        begin(exchange)
        for _ in range(1_000):
            exchange.wfile.write(b": ping\n\n")
            time.sleep(0.02)

    with pytest.raises(GatewayUnreachable):
        heard(drips)


@pytest.mark.parametrize("status", [400, 404, 405, 406])
def test_where_a_gateway_knows_no_events_it_is_polled(status: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_POLLS", 2)
    pages = [(item(8), item(9)), ()]
    asked = []

    def answer(exchange: Exchange) -> None:
        asked.append(exchange.path)
        if "/events" in exchange.path:
            return exchange.reply_problem(status, "request.malformed")
        return exchange.reply_json(to_json(Page(items=pages[len(asked) - 2])))

    assert heard(answer, after=7) == list(pages[0])
    assert asked[1:] == [f"/v1/mailbox?after={cursor}&limit=100&wait=25" for cursor in (7, 9)]


def test_where_a_proxy_holds_back_what_comes_it_is_polled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_POLLS", 1)
    monkeypatch.setattr(module, "_SILENT_SECONDS", 0.1)
    waiting = item(8)

    def answer(exchange: Exchange) -> None:
        if "/events" in exchange.path:
            begin(exchange)
            say_nothing(exchange)
        else:
            exchange.reply_json(to_json(Page(items=(waiting,))))

    assert heard(answer) == [waiting]


@pytest.mark.slow  # it must have spoken before it counts as silent, on a busy machine too
def test_a_line_that_goes_dead_after_it_spoke_is_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_SILENT_SECONDS", 1.0)

    def answer(exchange: Exchange) -> None:
        says(b": listening\n\n")(exchange)
        say_nothing(exchange)

    with pytest.raises(GatewayUnreachable):
        heard(answer)


@pytest.mark.parametrize(
    ("status", "code", "error"),
    [
        (401, "request.signature", GatewayStranger),
        (403, "request.other", GatewayRefused),
        (429, "request.too_many", GatewayBusy),
    ],
)
def test_a_refusal_is_one(status: int, code: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        heard(lambda exchange: exchange.reply_problem(status, code))


def test_nobody_there_is_said() -> None:
    with client("http://127.0.0.1:9") as asking, pytest.raises(GatewayUnreachable):
        list(events(asking))


def test_hanging_up_ends_the_waiting_at_once() -> None:
    listening, done = threading.Event(), threading.Event()

    def answer(exchange: Exchange) -> None:
        exchange.send_response(200)
        exchange.send_header("Content-Type", "text/event-stream")
        exchange.send_header("Transfer-Encoding", "chunked")
        exchange.end_headers()
        exchange.wfile.write(b"d\r\n: listening\n\n\r\n")
        done.wait(60)

    with gateway(answer) as url, client(url) as asking:

        def hang_up() -> None:
            listening.wait(60)
            asking.hang_up()

        hanging_up = threading.Thread(target=hang_up)
        hanging_up.start()
        begun = time.monotonic()
        with pytest.raises(GatewayUnreachable):
            list(events(asking, alive=listening.set))
        assert time.monotonic() - begun < 20  # of the sixty that the gateway says nothing
        done.set()
        hanging_up.join()


def test_who_has_heard_enough_lets_the_connection_go() -> None:
    with gateway(says(block(item(1)), block(item(2)))) as url, client(url) as asking:
        stream: Any = events(asking)
        assert next(stream).cursor == 1
        stream.close()
        assert [each.cursor for each in events(asking)] == [1, 2]

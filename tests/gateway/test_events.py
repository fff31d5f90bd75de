"""The mailbox as a stream: what waits comes at once, what arrives comes as soon as it is whole, and it ends."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import fastapi.routing
import pytest
import requests

from gateway import http_events
from tests.gateway.server import Caller, RunningGateway, running

DATA = b"sealed" * 100
PATH = "/v1/mailbox/events"


@pytest.fixture
def practice(gateway: RunningGateway) -> Caller:
    return gateway.party("practice")


@pytest.fixture
def service(gateway: RunningGateway) -> Caller:
    return gateway.party("service")


@contextmanager
def listening(caller: Caller, query: str = "", headers: dict[str, str] | None = None) -> Iterator["Stream"]:
    path = PATH + query
    signed = caller.signed("GET", path, headers or {}, b"")
    answer = requests.get(caller.url + path, headers=signed, stream=True, timeout=60)
    with closing(answer):
        yield Stream(answer)


class Stream:
    """The lines of an answer as they come."""

    def __init__(self, answer: requests.Response) -> None:
        self.answer = answer
        self._lines = answer.iter_lines(chunk_size=1, decode_unicode=True)

    def block(self) -> list[str]:
        """The next lines up to an empty one."""
        found: list[str] = []
        while line := next(self._lines):
            found.append(line)
        return found

    def event(self) -> dict[str, Any]:
        """The next event's data, whose cursor is its identifier."""
        lines = dict(line.split(": ", 1) for line in self.block())
        item: dict[str, Any] = json.loads(lines["data"])
        assert (lines["event"], lines["id"]) == ("package", str(item["cursor"]))
        return item

    def rest(self) -> list[str]:
        return list(self._lines)


def test_what_waits_comes_first_and_what_arrives_comes_at_once(practice: Caller, service: Caller) -> None:
    before = practice.upload([service.party_id], DATA)
    with listening(service) as stream:
        assert stream.answer.headers["Content-Type"].startswith("text/event-stream")
        assert "no-store" in stream.answer.headers["Cache-Control"]
        assert stream.block() == [": listening"]
        first = stream.event()
        assert first == service.call("GET", "/v1/mailbox").json()["items"][0]
        assert first["package_id"] == before
        after = practice.upload([service.party_id], DATA)
        arrived = time.monotonic()
        assert stream.event()["package_id"] == after
        assert time.monotonic() - arrived < 5  # the next comment would come after fifteen


def test_it_begins_after_a_cursor_or_the_last_event_that_a_browser_saw(
    practice: Caller, service: Caller
) -> None:
    packages = [practice.upload([service.party_id], DATA) for _ in range(3)]
    cursors = [item["cursor"] for item in service.call("GET", "/v1/mailbox").json()["items"]]
    with listening(service, f"?after={cursors[0]}") as stream:
        stream.block()
        assert [stream.event()["package_id"], stream.event()["package_id"]] == packages[1:]
    with listening(service, headers={"Last-Event-ID": str(cursors[1])}) as stream:
        stream.block()
        assert stream.event()["package_id"] == packages[2]


def test_nobody_hears_of_others_and_of_what_was_acknowledged(
    gateway: RunningGateway, practice: Caller, service: Caller
) -> None:
    practice.upload([gateway.party("another").party_id], DATA)
    done = practice.upload([service.party_id], DATA)
    service.acknowledge(done)
    mine = practice.upload([service.party_id], DATA)
    with listening(service) as stream:
        stream.block()
        assert stream.event()["package_id"] == mine


def test_more_than_a_page_comes_whole_and_in_order(practice: Caller, service: Caller) -> None:
    packages = [practice.upload([service.party_id], b"x") for _ in range(5)]
    with (
        pytest.MonkeyPatch.context() as patch,
        listening(service) as stream,
    ):
        patch.setattr(http_events, "_PAGE", 2)
        stream.block()
        assert [stream.event()["package_id"] for _ in packages] == packages


def test_a_comment_shows_that_the_line_holds(service: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fastapi.routing, "_PING_INTERVAL", 0.05)
    with listening(service) as stream:
        assert [stream.block() for _ in range(3)] == [[": listening"], [": ping"], [": ping"]]


def test_it_ends_by_itself(service: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http_events, "STREAM_SECONDS", 0.1)
    with listening(service) as stream:
        assert stream.block() == [": listening"]
        assert stream.rest() == []


def test_a_stream_needs_a_signature(service: Caller) -> None:
    refused = service.send("GET", PATH, {})
    assert (refused.status_code, refused.headers["Content-Type"]) == (401, "application/problem+json")


@pytest.mark.parametrize("query", ["?after=-1", "?after=x", f"?after={2**60}"])
def test_a_cursor_that_is_none_is_refused(service: Caller, query: str) -> None:
    assert service.call("GET", PATH + query).status_code == 400


def test_a_party_has_a_few_streams_and_gets_each_place_back(
    gateway: RunningGateway, service: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(http_events, "MOST_LISTENERS", 2)
    with listening(service) as first, listening(service) as second:
        assert [first.block(), second.block()] == [[": listening"]] * 2
        refused = service.call("GET", PATH)
        assert (refused.status_code, refused.headers["Retry-After"]) == (429, "60")
        with listening(gateway.party("another")) as others:
            assert others.answer.status_code == 200
    deadline = time.monotonic() + 60
    while gateway.inside.bell.listeners(service.party_id):
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_one_who_reads_nothing_does_not_hinder_the_others(practice: Caller, service: Caller) -> None:
    with listening(service):  # and never reads
        for _ in range(30):
            practice.upload([service.party_id], b"x")
        with listening(service) as quick:
            quick.block()
            assert len({quick.event()["package_id"] for _ in range(30)}) == 30


def test_a_gateway_that_stops_ends_its_streams(tmp_path: Path) -> None:
    ended: list[list[str]] = []

    def listen(caller: Caller, begun: threading.Event) -> None:
        with listening(caller) as stream:
            stream.block()
            begun.set()
            ended.append(stream.rest())

    with running(tmp_path / "gateway") as gateway:
        begun = threading.Event()
        thread = threading.Thread(target=listen, args=(gateway.party("service"), begun))
        thread.start()
        assert begun.wait(60)
        stopping = time.monotonic()
    thread.join(60)
    assert ended == [[]]
    assert time.monotonic() - stopping < 30  # of the three hundred after which it would end by itself

"""What arrives counts only when it is what was announced; fetching goes on where it ended."""

import hashlib
import io
import os
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from cases.errors import Cancelled, GatewayUnreachable, GatewayUntrusted
from cases.identifiers import new_id
from cases.wire import to_json
from tests.transport.servers import Exchange, client, gateway
from transport import mailbox
from transport.client import Limits
from transport.mailbox import Event, Item, Notice, Notices, Outcome, Page

DATA = os.urandom(300_000)
NOW = datetime.now(UTC)


def item(data: bytes = DATA) -> Item:
    return Item(
        cursor=7,
        package_id=new_id(),
        sender=new_id(),
        size=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
        stored_at=NOW,
    )


def serve(data: bytes, asked: list[str | None] | None = None) -> Callable[[Exchange], None]:
    def answer(exchange: Exchange) -> None:
        asked_range = exchange.headers["Range"]
        if asked is not None:
            asked.append(asked_range)
        start = int(asked_range.removeprefix("bytes=").removesuffix("-")) if asked_range else 0
        exchange.reply(206 if asked_range else 200, data[start:], Content_Type="application/octet-stream")

    return answer


def test_a_listing_names_what_waits_and_passes_the_cursor_and_the_wait_on() -> None:
    waiting, asked = item(), []

    def answer(exchange: Exchange) -> None:
        asked.append(exchange.path)
        exchange.reply_json(to_json(Page(items=(waiting,))))

    with gateway(answer) as url, client(url) as asking:
        assert mailbox.listing(asking, after=3, wait=99).items == (waiting,)
    assert asked == ["/v1/mailbox?after=3&limit=100&wait=25"]


def test_notices_tell_what_became_of_what_was_sent() -> None:
    notice = Notice(cursor=1, package_id=new_id(), party=new_id(), event=Event.EXPIRED, at=NOW)
    body = to_json(Notices(items=(notice,)))
    with gateway(lambda exchange: exchange.reply_json(body)) as url, client(url) as asking:
        assert mailbox.notices(asking).items == (notice,)


def test_a_listing_of_too_many_items_is_refused() -> None:
    body = b'{"items":[' + b",".join([to_json(item())] * 101) + b"]}"

    def answer(exchange: Exchange) -> None:
        exchange.reply_json(body)

    with gateway(answer) as url, client(url) as asking, pytest.raises(GatewayUntrusted):
        mailbox.listing(asking)


def test_a_package_is_fetched_whole() -> None:
    part, told = io.BytesIO(), []
    with gateway(serve(DATA)) as url, client(url) as asking:
        mailbox.fetch(asking, item(), part, progress=lambda done, _: told.append(done))
    assert part.getvalue() == DATA
    assert told[-1] == len(DATA)


def test_fetching_goes_on_where_it_ended() -> None:
    part = io.BytesIO(DATA[:100_000])
    asked: list[str | None] = []
    with gateway(serve(DATA, asked)) as url, client(url) as asking:
        mailbox.fetch(asking, item(), part)
    assert part.getvalue() == DATA
    assert asked == ["bytes=100000-"]


def test_what_is_complete_already_is_not_fetched_again() -> None:
    part = io.BytesIO(DATA)
    asked: list[str | None] = []
    with gateway(serve(DATA, asked)) as url, client(url) as asking:
        mailbox.fetch(asking, item(), part)
    assert asked == []


def test_a_left_over_that_is_too_long_is_thrown_away() -> None:
    part = io.BytesIO(DATA + b"more")
    with gateway(serve(DATA)) as url, client(url) as asking:
        mailbox.fetch(asking, item(), part)
    assert part.getvalue() == DATA


def test_other_bytes_than_announced_are_thrown_away() -> None:
    part = io.BytesIO()
    with gateway(serve(DATA[::-1])) as url, client(url) as asking, pytest.raises(GatewayUntrusted):
        mailbox.fetch(asking, item(), part)
    assert part.getvalue() == b""


def test_more_bytes_than_announced_are_refused() -> None:
    with gateway(serve(DATA + b"x")) as url, client(url) as asking, pytest.raises(GatewayUntrusted):
        mailbox.fetch(asking, item(), io.BytesIO())


def test_fewer_bytes_than_announced_are_asked_for_again_later() -> None:
    part = io.BytesIO()
    with gateway(serve(DATA[:-1])) as url, client(url) as asking, pytest.raises(GatewayUnreachable):
        mailbox.fetch(asking, item(), part)
    assert part.getvalue() == DATA[:-1]


def test_the_whole_where_a_part_was_asked_for_is_refused() -> None:
    def whole(exchange: Exchange) -> None:
        exchange.reply(200, DATA[100:], Content_Type="application/octet-stream")

    with gateway(whole) as url, client(url) as asking, pytest.raises(GatewayUntrusted):
        mailbox.fetch(asking, item(), io.BytesIO(DATA[:100]))


def test_a_fetch_can_be_cancelled() -> None:
    with gateway(serve(DATA)) as url, client(url) as asking, pytest.raises(Cancelled):
        mailbox.fetch(asking, item(), io.BytesIO(), cancelled=lambda: True)


@pytest.mark.parametrize("outcome", list(Outcome))
def test_an_acknowledgement_says_how_it_fared(outcome: Outcome) -> None:
    bodies = []

    def answer(exchange: Exchange) -> None:
        bodies.append(exchange.body())
        exchange.reply(204)

    with gateway(answer) as url, client(url) as asking:
        mailbox.acknowledge(asking, new_id(), outcome)
    assert bodies == [b'{"outcome":"%s"}' % outcome.encode()]


def test_a_package_may_take_longer_the_larger_it_is() -> None:
    part = io.BytesIO()
    with gateway(serve(DATA)) as url, client(url, limits=Limits(connect=5, silence=5, total=0)) as asking:
        mailbox.fetch(asking, item(), part)
    assert part.getvalue() == DATA

"""Hears of packages as they come: by server-sent events, or by long polls where a gateway or a proxy has none.

>>> for item in events(client, after=cursor):                                  # doctest: +SKIP
...     cursor = item.cursor

A stream ends by itself after some minutes, as the gateway does or a limit here, and is then asked for again after the
last cursor. The lines are read by ``sseclient``; since that joins them without a bound, what it is given is cut into
whole events first, each of a few KiB. ``Client.hang_up`` ends the waiting from another thread.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from sseclient import Event, SSEClient

from cases.errors import GatewayRefused, GatewayUnreachable, GatewayUntrusted, WireRefused
from cases.wire import parse
from transport.client import Client, Limits
from transport.mailbox import LONGEST_WAIT, Item, listing

PATH = "/v1/mailbox/events"
_NO_SUCH_ROUTE = {400, 404, 405, 406}  # 400: to an older gateway of ours the path names a package
_TOTAL_SECONDS = 330
_SILENT_SECONDS = 40  # the gateway says something every 15 s
_MOST_STREAM_BYTES = 4_194_304
_MOST_EVENT_BYTES = 4_096
_POLLS = 20  # before events are asked for again
_EMPTY_LINE = re.compile(rb"\n\n|\r\r|\r\n\r\n")

Alive = Callable[[], None]
"""Called whenever the gateway showed that it is there."""


def not_told() -> None:
    """Nobody wants to know."""


def events(client: Client, after: int = 0, *, alive: Alive = not_told) -> Iterator[Item]:
    """What waits beyond the cursor ``after``, then what comes, until the stream ends.

    Raises the errors of ``transport.client``; ``GatewayUntrusted`` for events that are not as they must be.
    """
    heard = False

    def hear() -> None:
        nonlocal heard
        heard = True
        alive()

    try:
        yield from _in_order(_streamed(client, after, hear), after)
    except GatewayRefused as error:
        if error.fields["status"] not in _NO_SUCH_ROUTE:
            raise
    except GatewayUnreachable:  # or a proxy that passes an answer on when it is whole
        if heard:
            raise
    if not heard:
        yield from _in_order(_polled(client, after, alive), after)


def _streamed(client: Client, after: int, alive: Alive) -> Iterator[Item]:
    limits = Limits(client.limits.connect, _SILENT_SECONDS, _TOTAL_SECONDS, _MOST_STREAM_BYTES)
    headers = {"Accept": "text/event-stream"}
    with client.ask("GET", f"{PATH}?after={after}", expect={200}, headers=headers, limits=limits) as answer:
        answer.expect_type("text/event-stream")
        whole = _whole_events(answer.chunks(), alive)
        try:
            yield from map(_item, (event for event in SSEClient(whole).events() if event.event == "package"))
        except UnicodeDecodeError as error:
            raise GatewayUntrusted(why="an event that is no text") from error


def _whole_events(chunks: Iterable[bytes], alive: Alive) -> Iterator[bytes]:
    """The stream cut at its empty lines; raises ``GatewayUntrusted`` for an event without end."""
    rest = b""
    for chunk in chunks:
        alive()
        *whole, rest = _EMPTY_LINE.split(rest + chunk)
        if max(map(len, [*whole, rest])) > _MOST_EVENT_BYTES:
            raise GatewayUntrusted(why="an event without end")
        yield from (event + b"\n\n" for event in whole)


def _item(event: Event) -> Item:
    try:
        item = parse(Item, event.data.encode())
    except WireRefused as error:
        raise GatewayUntrusted(why="an event that is no package") from error
    if event.id != str(item.cursor):
        raise GatewayUntrusted(why="an event of another name")
    return item


def _polled(client: Client, after: int, alive: Alive) -> Iterator[Item]:
    for _ in range(_POLLS):
        page = listing(client, after, wait=LONGEST_WAIT).items
        alive()
        yield from page
        after = page[-1].cursor if page else after


def _in_order(items: Iterable[Item], after: int) -> Iterator[Item]:
    for item in items:
        if item.cursor <= after:
            raise GatewayUntrusted(why="packages out of order")
        after = item.cursor
        yield item

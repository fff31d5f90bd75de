"""The mailbox as server-sent events: what waits and then what comes, each package as soon as it is whole.

    : listening
    event: package
    data: {"cursor":17,"package_id":…}
    id: 17

A comment at the beginning, and after every 15 s without anything else (FastAPI's), shows that the line holds and that
no proxy gathers what should pass. After five minutes, and when the gateway stops, the stream ends by itself: the next
one is a new, signed request that begins after the last cursor.
"""

import asyncio
from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import APIRouter, Depends, Header
from fastapi.sse import EventSourceResponse, ServerSentEvent
from starlette.concurrency import run_in_threadpool

from cases.errors import TooManyRequests
from cases.wire import to_json
from gateway import problems
from gateway.admission import SignedCall, TheGateway
from gateway.http_mailbox import After, wait_for
from gateway.mailbox import MailboxItem

MOST_LISTENERS = 8
"""Streams and long polls of one party at one time."""
STREAM_SECONDS = 300.0
_PAGE = 100

router = APIRouter(prefix="/v1", responses=problems.IN_OPENAPI)


async def one_of_few(call: SignedCall, gateway: TheGateway) -> AsyncIterator[asyncio.Event]:
    """The bell of the caller's mailbox while the answer lasts; raises ``TooManyRequests`` where many hear it."""
    if gateway.bell.listeners(call.party_id) >= MOST_LISTENERS:
        raise TooManyRequests
    with gateway.bell.listen(call.party_id) as rung:
        yield rung


@router.get("/mailbox/events", response_class=EventSourceResponse)
async def events(
    call: SignedCall,
    gateway: TheGateway,
    rung: Annotated[asyncio.Event, Depends(one_of_few)],
    after: After = 0,
    last_event_id: Annotated[int, Header(ge=0, le=2**53)] = 0,
) -> AsyncIterator[ServerSentEvent]:
    """Packages not acknowledged yet, with cursors beyond ``after`` and ``Last-Event-ID``, and those that come."""
    yield ServerSentEvent(comment="listening")
    loop = asyncio.get_running_loop()
    cursor, end = max(after, last_event_id), loop.time() + STREAM_SECONDS
    while not gateway.bell.closed and loop.time() < end:
        rung.clear()
        page = await run_in_threadpool(gateway.mailboxes.waiting, call.party_id, cursor, _PAGE)
        for item in page.items:
            yield _package(item)
            cursor = item.cursor
        if not page.items:
            await wait_for(rung, end - loop.time())


def _package(item: MailboxItem) -> ServerSentEvent:
    return ServerSentEvent(event="package", id=str(item.cursor), raw_data=to_json(item).decode())

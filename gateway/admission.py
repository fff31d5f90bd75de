"""The door: every request but ``/v1/health`` is signed by a registered device, and seen for the first time.

The signature covers the body's digest, so it is checked before a body is read: nobody unknown makes the gateway
hold 4 MiB. The body of a refused request is read and thrown away, else its sender would see a broken connection
instead of the refusal.
"""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, HTTPException, Request
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect

from cases.errors import PliError, RequestTooLarge
from gateway.assembly import Gateway
from gateway.settings import MOST_BODY_BYTES

_BODY_SECONDS = 120


@dataclass(frozen=True)
class Call:
    """A verified request: who sent it, and its body as signed."""

    party_id: str
    device_id: str
    body: bytes


async def gateway_of(request: Request) -> Gateway:
    """The gateway behind this request."""
    gateway: Gateway = request.app.state.gateway
    return gateway


async def admit(request: Request, gateway: Annotated[Gateway, Depends(gateway_of)]) -> Call:
    """Let a signed request in; raises what ``Accounts.admit`` raises, and ``RequestTooLarge``."""
    untrusted_headers = request.headers.items()
    try:
        url = public_url_of(request, gateway)
        caller, head = await run_in_threadpool(gateway.accounts.admit, request.method, url, untrusted_headers)
        if head.body_length > MOST_BODY_BYTES:
            raise RequestTooLarge(size=head.body_length, most=MOST_BODY_BYTES)
    except PliError:
        await _throw_away(request)
        raise
    untrusted_body = await _read(request)
    await run_in_threadpool(head.check_body, untrusted_body)
    return Call(caller.party_id, caller.device_id, untrusted_body)


def public_url_of(request: Request, gateway: Gateway) -> str:
    """The URL as the client signed it: a TLS proxy changes scheme, host and port, but not path and query."""
    raw_path: bytes = request.scope["raw_path"]
    query: bytes = request.scope["query_string"]
    return gateway.public_url + (raw_path + (b"?" + query if query else b"")).decode("latin-1")


async def _read(request: Request) -> bytes:
    with _patience():
        async with asyncio.timeout(_BODY_SECONDS):
            return b"".join([part async for part in _at_most(request.stream())])


async def _throw_away(request: Request) -> None:
    with _patience():
        async with asyncio.timeout(_BODY_SECONDS):
            async for _ in _at_most(request.stream()):
                pass


@contextmanager
def _patience() -> Iterator[None]:
    try:
        yield
    except ClientDisconnect as error:
        raise HTTPException(400, "The client went away.") from error
    except TimeoutError as error:
        raise HTTPException(408, f"The body took more than {_BODY_SECONDS} seconds.") from error


async def _at_most(stream: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    left = MOST_BODY_BYTES
    async for part in stream:
        yield part
        left -= len(part)
        if left < 0:
            return


SignedCall = Annotated[Call, Depends(admit)]
TheGateway = Annotated[Gateway, Depends(gateway_of)]

"""The door: every request but for health and invitations is signed by a registered device, and seen for the first time.

The signature covers the body's digest, so it is checked before a body is read: nobody unknown makes the gateway
hold 4 MiB. The body of a refused request is read and thrown away, else its sender would see a broken connection
instead of the refusal.
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, HTTPException, Request
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect

from cases.errors import PliError, RequestTooLarge
from crypto.http_signature import BodyCheck, VerifiedHead
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
    """Let a signed request in; raises what ``Accounts`` raises, and ``RequestTooLarge``."""
    try:
        caller, head = await run_in_threadpool(
            gateway.accounts.admit,
            request.method,
            public_url_of(request, gateway),
            request.headers.items(),
        )
        if head.body_length > MOST_BODY_BYTES:
            raise RequestTooLarge(size=head.body_length, most=MOST_BODY_BYTES)
    except PliError:
        await _throw_away(request)
        raise
    # its being new is written to disk while the body comes in; only both together let it in
    remembering = asyncio.create_task(run_in_threadpool(gateway.accounts.remember, head))
    try:
        body = await _read(request, head)
    finally:
        await remembering
    return Call(caller.party_id, caller.device_id, body)


def public_url_of(request: Request, gateway: Gateway) -> str:
    """The URL as the client signed it: a TLS proxy changes scheme, host and port, but not path and query."""
    raw_path: bytes = request.scope["raw_path"]
    query: bytes = request.scope["query_string"]
    return gateway.public_url + (raw_path + (b"?" + query if query else b"")).decode("latin-1")


async def _read(request: Request, head: VerifiedHead) -> bytes:
    """The body that was signed, hashed while it comes in."""
    check = BodyCheck(head)
    parts: list[bytes] = []
    with _patience():
        async with asyncio.timeout(_BODY_SECONDS):
            async for untrusted_part in request.stream():
                check.update(untrusted_part)
                parts.append(untrusted_part)
    check.finish()
    return b"".join(parts)


async def _throw_away(request: Request) -> None:
    left = MOST_BODY_BYTES
    with _patience():
        async with asyncio.timeout(_BODY_SECONDS):
            async for untrusted_part in request.stream():
                left -= len(untrusted_part)
                if left < 0:
                    return


@contextmanager
def _patience() -> Iterator[None]:
    try:
        yield
    except ClientDisconnect as error:
        raise HTTPException(400, "The client went away.") from error
    except TimeoutError as error:
        raise HTTPException(408, f"The body took more than {_BODY_SECONDS} seconds.") from error


SignedCall = Annotated[Call, Depends(admit)]
TheGateway = Annotated[Gateway, Depends(gateway_of)]

"""The gateway's HTTP face. ``build_app`` makes it from a ``Gateway``; ``gateway.serve`` runs it.

Blind store-and-forward between registered parties: it imports nothing that could open a package. What each
request means stands in ``http_upload``, ``http_mailbox`` and ``http_events``, who may send one in ``admission``; whom
nobody knows may ask for an invitation alone (``http_invitation``).
"""

import asyncio
import logging
from collections.abc import AsyncIterator, MutableMapping
from contextlib import asynccontextmanager, suppress
from email.utils import format_datetime
from typing import Any

from fastapi import FastAPI
from sqlalchemy.exc import SQLAlchemyError
from starlette.concurrency import run_in_threadpool
from starlette.types import ASGIApp, Receive, Scope, Send

from cases.errors import PliError
from gateway import http_events, http_invitation, http_mailbox, http_upload, problems
from gateway.accounts import Clock
from gateway.assembly import Gateway

log = logging.getLogger(__name__)

_PURGE_SECONDS = 600


def build_app(gateway: Gateway) -> FastAPI:
    """An ASGI application. Its documentation is not served: whoever has it needs no server for it."""
    app = _routes()
    app.state.gateway = gateway
    app.add_middleware(_Headers, clock=gateway.clock)
    problems.install(app)
    return app


def openapi() -> dict[str, Any]:
    """The description of the HTTP API (OpenAPI 3.1)."""
    return _routes().openapi()


def _routes() -> FastAPI:
    app = FastAPI(
        title="Pli gateway", version="1", openapi_url=None, redirect_slashes=False, lifespan=_lifespan
    )
    app.include_router(http_upload.router)
    app.include_router(http_events.router)  # its path could be read as a package's
    app.include_router(http_mailbox.router)
    app.include_router(http_invitation.router)
    app.add_api_route("/v1/health", health, methods=["GET"])
    return app


async def health() -> dict[str, str]:
    """Whether the gateway answers."""
    return {"status": "ok"}


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    gateway: Gateway = app.state.gateway
    gateway.bell.attach()
    await run_in_threadpool(gateway.uploads.reconcile)
    purging = asyncio.create_task(_purge_regularly(gateway))
    yield
    purging.cancel()
    with suppress(asyncio.CancelledError):
        await purging
    gateway.store.close()


async def _purge_regularly(gateway: Gateway) -> None:
    while True:
        try:
            await run_in_threadpool(gateway.purge)
        except PliError as error:
            log.error("%s", error.code)  # noqa: TRY400 (no fields of an error in a log)
        except (SQLAlchemyError, OSError):
            log.exception("purge")
        await asyncio.sleep(_PURGE_SECONDS)


class _Headers:
    """Adds to every answer what does not depend on it. The date is the clock that signatures are checked with."""

    def __init__(self, app: ASGIApp, clock: Clock) -> None:
        self._app = app
        self._clock = clock

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: MutableMapping[str, Any]) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *self._headers()]
            await send(message)

        await self._app(scope, receive, send_with_headers if scope["type"] == "http" else send)

    def _headers(self) -> list[tuple[bytes, bytes]]:
        return [
            (b"date", format_datetime(self._clock(), usegmt=True).encode()),
            (b"tus-resumable", http_upload.TUS_VERSION.encode()),
            (b"cache-control", b"no-store"),
            (b"x-content-type-options", b"nosniff"),
        ]

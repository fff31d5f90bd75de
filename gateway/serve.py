"""Runs the gateway in this process until SIGTERM, behind a TLS proxy or on loopback.

One process per folder: a lock sees to it. Logs carry no party, package or address: uvicorn's access log is off.
"""

import logging
import os
import signal
import socket
from collections.abc import Callable
from pathlib import Path

import uvicorn

from cases.errors import ListeningRefused, SecondCopy
from gateway.app import build_app
from gateway.assembly import Gateway
from host import system

LOCK_FILE = "serve.lock"
_MOST_CONNECTIONS = 1_000
_SECONDS_TO_FINISH = 20


class Server(uvicorn.Server):
    """Tells when it listens, and lets long polls go when it stops."""

    def __init__(self, gateway: Gateway, on_listening: Callable[[], None]) -> None:
        super().__init__(
            uvicorn.Config(
                build_app(gateway),
                lifespan="on",
                ws="none",
                log_config=None,
                access_log=False,
                server_header=False,
                date_header=False,
                proxy_headers=False,
                limit_concurrency=_MOST_CONNECTIONS,
                timeout_graceful_shutdown=_SECONDS_TO_FINISH,
            )
        )
        self._gateway = gateway
        self._on_listening = on_listening

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """uvicorn's, then the word that connections are taken."""
        await super().startup(sockets)
        self._on_listening()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Nobody waits for a mailbox any more; then uvicorn's."""
        self._gateway.bell.close()
        await super().shutdown(sockets)


def serve(folder: Path, host: str, port: int, on_listening: Callable[[str], None]) -> None:
    """Serve until SIGTERM or SIGINT. ``on_listening`` gets the URL of the socket; port 0 takes a free one.

    Raises ``SecondCopy`` when the folder is being served, ``ListeningRefused``, and what ``Gateway.open`` raises.
    """
    logging.getLogger("alembic").setLevel(logging.WARNING)
    with (folder / LOCK_FILE).open("ab") as lock, listen(host, port) as listener:
        if not system.try_lock(lock):
            raise SecondCopy
        url = url_of(listener)
        server = Server(Gateway.open(folder, url), lambda: on_listening(url))
        # uvicorn raises the signal again once it has stopped; by then it has been obeyed
        for stopping in (signal.SIGTERM, signal.SIGINT):
            signal.signal(stopping, lambda _number, _frame: None)
        server.run(sockets=[listener])


def listen(host: str, port: int) -> socket.socket:
    """A bound TCP socket; raises ``ListeningRefused``."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=512)
    except OSError as error:
        why = os.strerror(error.errno) if error.errno and error.errno > 0 else "no such address"
        raise ListeningRefused(host=host, port=port, why=why) from error


def url_of(listener: socket.socket) -> str:
    """``http://address:port`` of a bound socket."""
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"

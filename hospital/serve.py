"""The whole service in one process, until SIGTERM: what starts first ends last.

    home unlocked → filing → tiles → receiving, sending → the desk takes connections → READY

A lane that ends by a fault of the program ends the service too, with an exit code that makes systemd start it afresh;
everything is resumable. The watchdog hears from the loop that serves the desk.
"""

import os
import signal
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn

from cases.errors import ProgramMistake, SecondCopy, WrongUsage
from hospital import worklist
from hospital.config import Config, DeskSection
from hospital.database import transaction
from hospital.decoding import decode_in_child
from hospital.desk.app import build_app
from hospital.desk.desk import Desk
from hospital.errands import State
from hospital.errors import DeskCannotListen
from hospital.filing.lane import filing_lane
from hospital.filing.targets import Targets
from hospital.home import Home, unlock
from hospital.homes import Homes
from hospital.lane import Lane, Trouble
from hospital.receiving import Receiving
from hospital.view_maker import ViewMaker
from host import system

LOCK_FILE = "serve.lock"
_MOST_CONNECTIONS = 500
_SECONDS_TO_FINISH = 5
_TICK_SECONDS = 1


def serve(config: Config, on_listening: Callable[[str], None]) -> None:
    """Serve until SIGTERM or SIGINT. ``on_listening`` gets the desk's URL on this machine.

    Raises ``DeskCannotListen``, ``SecondCopy``, what unlocking raises, and ``ProgramMistake`` when a lane failed.
    """
    targets = Targets(config)
    _check_certificate(config.desk)
    key = unlock(config.home, config.key_file, config.passphrase_file)
    with _once(config.home), Homes(config.home, key) as homes, _listen(config.desk) as listener:
        complete_worklist(homes.mine())
        with _running(config, homes, targets) as (desk, lanes):
            server = _Server(
                _uvicorn(config.desk, desk), lanes, lambda: on_listening(_url(config.desk, listener))
            )
            # uvicorn raises the signal again once it has stopped; by then it has been obeyed
            for stopping in (signal.SIGTERM, signal.SIGINT):
                signal.signal(stopping, lambda _number, _frame: None)
            server.run(sockets=[listener])
    if server.failed:
        raise ProgramMistake(kind=server.failed)


@contextmanager
def _once(folder: Path) -> Iterator[None]:
    with (folder / LOCK_FILE).open("ab") as lock:
        if not system.try_lock(lock):
            raise SecondCopy
        yield


def complete_worklist(home: Home) -> None:
    """Make the rows of cases that an older Pli received."""
    query = "SELECT (SELECT count(*) FROM case_row) = (SELECT count(*) FROM item WHERE kind = 'request')"
    [whole] = home.connection.execute(query).fetchone()
    if not whole:
        with transaction(home.connection):
            worklist.rebuild(home)


class Lanes:
    """What runs beside the desk, to be asked whether it still does."""

    def __init__(self, receiving: Receiving, filing: Lane) -> None:
        self._receiving = receiving
        self._filing = filing

    @property
    def failed(self) -> str:
        """Which lane ended by a fault of the program; empty while all is well."""
        if self._receiving.failed:
            return "receiving"
        return "filing" if self._filing.failed else ""


@contextmanager
def _running(config: Config, homes: Homes, targets: Targets) -> Iterator[tuple[Desk, Lanes]]:
    """Everything but the desk's server."""

    def say() -> None:
        receiving.wake()

    def file() -> None:
        filing.wake()

    def state() -> State:
        return receiving.state

    def trouble() -> Trouble | None:
        return filing.trouble

    desk = Desk(
        homes, config, say=say, file=file, lookup=targets.lookup, receiving=state, filing_trouble=trouble
    )
    with filing_lane(homes, targets, desk.views.stamp) as filing, ViewMaker(homes, desk.views) as maker:
        receiving = Receiving(homes, decode_in_child, received=maker.prepare)
        with receiving:
            yield desk, Lanes(receiving, filing)


def _uvicorn(section: DeskSection, desk: Desk) -> uvicorn.Config:
    return uvicorn.Config(
        build_app(desk),
        lifespan="on",
        ws="none",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,  # the desk itself reads them, from the proxies that are named
        limit_concurrency=_MOST_CONNECTIONS,
        timeout_graceful_shutdown=_SECONDS_TO_FINISH,
        timeout_notify=_TICK_SECONDS,
        ssl_certfile=section.certificate,
        ssl_keyfile=section.certificate_key,
    )


def _check_certificate(section: DeskSection) -> None:
    if section.certificate is not None:
        try:
            ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(
                section.certificate, section.certificate_key, password=""
            )  # a key with a passphrase would ask the terminal for it
        except ssl.SSLError as error:
            raise WrongUsage(why="the desk's certificate and its key do not belong together") from error


class _Server(uvicorn.Server):
    """Tells systemd how it is, and ends when a lane has failed (``failed`` is its name)."""

    def __init__(self, config: uvicorn.Config, lanes: Lanes, on_listening: Callable[[], None]) -> None:
        config.callback_notify = self._tick
        super().__init__(config)
        self._lanes = lanes
        self._on_listening = on_listening
        self.failed = ""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """uvicorn's, then the word that connections are taken."""
        await super().startup(sockets)
        self._on_listening()
        system.tell_supervisor("READY=1")

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """The word that it ends; then uvicorn's."""
        system.tell_supervisor("STOPPING=1")
        await super().shutdown(sockets)

    async def _tick(self) -> None:
        self.failed = self._lanes.failed
        self.should_exit = self.should_exit or bool(self.failed)
        if not self.failed:
            system.tell_supervisor("WATCHDOG=1")


def _listen(section: DeskSection) -> socket.socket:
    family = socket.AF_INET6 if ":" in section.host else socket.AF_INET
    try:
        return socket.create_server((section.host, section.port), family=family, backlog=128)
    except OSError as error:
        why = os.strerror(error.errno) if error.errno and error.errno > 0 else "no such address"
        raise DeskCannotListen(host=section.host, port=section.port, why=why) from error


def _url(section: DeskSection, listener: socket.socket) -> str:
    scheme = "http" if section.certificate is None else "https"
    host, port = listener.getsockname()[:2]
    return f"{scheme}://[{host}]:{port}" if ":" in host else f"{scheme}://{host}:{port}"

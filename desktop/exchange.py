"""The one loop between a practice and its gateway: send, look, fetch, open, acknowledge. It works locked, too.

    ┌─► finish what was interrupted ─► send the outbox ─► what became of it ─► look ─► fetch ─► open ─► acknowledge ─┐
    └───────────────────────────── later, with patience, or when something arrives ◄───────────────────────────────┘

While locked it only sends what was sealed, fetches sealed bytes and counts them: nothing is opened, and nothing is
acknowledged that was not opened. Whatever goes wrong with the gateway ends a round, not the loop.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

from cases.errors import DiskFull, GatewayRefused, GatewayUntrusted, NotNow, PliError
from desktop.courier import Courier
from desktop.outbox import Sent, wait_before
from desktop.session import Session
from desktop.store.courier import Arrived
from transport.body import Happened, Progress, never, untold
from transport.client import Client


@dataclass
class Round:
    """What one round did. ``opened``, ``waiting``, ``refused``: packages that arrived; ``sealed``: those still closed.

    ``clock_offset``: how far this computer's clock is from the gateway's. ``trouble``: why the round ended early.
    """

    sent: Sent = field(default_factory=Sent)
    noticed: int = 0
    fetched: int = 0
    opened: int = 0
    waiting: int = 0
    refused: int = 0
    sealed: int = 0
    clock_offset: timedelta = timedelta(0)
    trouble: PliError | None = None

    def count(self, state: Arrived) -> None:
        """Note what became of a package."""
        self.opened += state is Arrived.OPENED
        self.waiting += state is Arrived.WAITING
        self.refused += state is Arrived.REFUSED


class Exchange:
    """Runs rounds for one session."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._failures = 0

    def once(
        self,
        *,
        wait: int = 0,
        at_once: bool = False,
        progress: Progress = untold,
        cancelled: Happened = never,
    ) -> Round:
        """One round; ``wait`` seconds (≤ 25) for something to arrive. ``at_once`` tries what waits for its turn, too.

        Raises ``VaultLocked`` when there is not even a courier, and ``GatewayUnknown``.
        """
        courier, done = self._session.courier, Round()
        with courier.client() as client:
            try:
                done.sent = courier.outbox.send_due(
                    client, courier.gateway_key, progress=progress, cancelled=cancelled, at_once=at_once
                )
                if done.sent.trouble is None:
                    self._receive(courier, client, done, wait, cancelled)
            except (NotNow, GatewayRefused, GatewayUntrusted) as error:
                done.trouble = error
            try:
                self._open(courier, done)
            except DiskFull as error:
                done.trouble = error
            self._acknowledge(courier, client, done)
        done.trouble = done.trouble or done.sent.trouble
        done.clock_offset = courier.clock.offset
        return done

    def run(self, stop: threading.Event, told: Callable[[Round], None], wait: int = 20) -> None:
        """Rounds until ``stop`` is set; after a failure with growing patience."""
        while not stop.is_set():
            done = self.once(wait=wait, cancelled=stop.is_set)
            told(done)
            self._failures = 0 if done.trouble is None else self._failures + 1
            if done.trouble is not None:
                stop.wait(wait_before(self._failures).total_seconds())

    def _receive(self, courier: Courier, client: Client, done: Round, wait: int, cancelled: Happened) -> None:
        courier.outbox.note_deliveries(client)
        done.noticed = courier.look(client, wait)
        done.fetched = courier.fetch_all(client, cancelled)

    def _open(self, courier: Courier, done: Round) -> None:
        """Open what is here; a second time when something came that another package waited for."""
        opened = -1
        while opened < done.opened:
            opened, done.waiting = done.opened, 0
            for arrival in courier.store.arrivals(Arrived.FETCHED, Arrived.WAITING):
                with self._session.opened() as practice:
                    if practice is not None:
                        done.count(practice.open(arrival))
        done.sealed = len(courier.store.arrivals(Arrived.FETCHED))

    def _acknowledge(self, courier: Courier, client: Client, done: Round) -> None:
        if done.trouble is None and done.sent.trouble is None:
            try:
                courier.acknowledge_all(client)
            except (NotNow, GatewayRefused, GatewayUntrusted) as error:
                done.trouble = error

"""Between a practice and its gateway: send, look, fetch, open, acknowledge. It works locked, too.

    send the outbox ── what became of it ── look ── fetch ── open ── acknowledge
    └─ ``send`` ──┘    └───────────────────── ``receive`` ──────────────────┘

While locked it only sends what was sealed, fetches sealed bytes and counts them: nothing is opened, and nothing is
acknowledged that was not opened. Whatever goes wrong with the gateway ends a round, not the loop: ``desktop.loop``
runs rounds by themselves.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta

from cases.errors import DiskFull, GatewayRefused, GatewayUntrusted, NotNow, PliError
from desktop.courier import Courier
from desktop.outbox import Sending, Sent, untold
from desktop.session import Session
from desktop.store.courier import Arrived
from transport.body import Happened, never
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
    """Runs rounds for one session. Its two halves may run in two threads, each half in one at a time.

    Every method raises ``VaultLocked`` when there is not even a courier, and ``GatewayUnknown``.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._calling: set[Client] = set()

    def once(
        self,
        *,
        wait: int = 0,
        at_once: bool = False,
        sending: Sending = untold,
        cancelled: Happened = never,
    ) -> Round:
        """One round; ``wait`` seconds (≤ 25) for something to arrive.

        ``at_once`` tries what waits for its turn, too.
        """
        courier, done = self._session.courier, Round()
        with self._client(courier) as client:
            self._send(courier, client, done, sending, cancelled, at_once=at_once)
            self._receive(courier, client, done, wait, cancelled)
        done.clock_offset = courier.clock.offset
        return done

    def send(self, *, at_once: bool = False, sending: Sending = untold, cancelled: Happened = never) -> Round:
        """The first half alone: the outbox; and what came before it could be opened."""
        courier, done = self._session.courier, Round()
        with self._client(courier) as client:
            self._send(courier, client, done, sending, cancelled, at_once=at_once)
        self._open(courier, done)
        done.clock_offset = courier.clock.offset
        return done

    def receive(self, *, wait: int = 0, cancelled: Happened = never) -> Round:
        """The second half alone: what became of ours, and what arrived."""
        courier, done = self._session.courier, Round()
        with self._client(courier) as client:
            self._receive(courier, client, done, wait, cancelled)
        done.clock_offset = courier.clock.offset
        return done

    def hang_up(self) -> None:
        """Let what is under way in other threads wait for the gateway no longer."""
        for client in list(self._calling):
            client.hang_up()

    @contextmanager
    def _client(self, courier: Courier) -> Iterator[Client]:
        with courier.client() as client:
            self._calling.add(client)
            try:
                yield client
            finally:
                self._calling.discard(client)

    def _send(
        self,
        courier: Courier,
        client: Client,
        done: Round,
        sending: Sending,
        cancelled: Happened,
        *,
        at_once: bool,
    ) -> None:
        done.sent = courier.outbox.send_due(
            client, courier.gateway_key, sending=sending, cancelled=cancelled, at_once=at_once
        )
        done.trouble = done.sent.trouble

    def _receive(self, courier: Courier, client: Client, done: Round, wait: int, cancelled: Happened) -> None:
        """Opening goes on whatever ails the gateway; acknowledging does not."""
        if done.trouble is None:
            try:
                self._fetch(courier, client, done, wait, cancelled)
            except (NotNow, GatewayRefused, GatewayUntrusted) as error:
                done.trouble = error
        self._open(courier, done)
        self._acknowledge(courier, client, done)

    def _fetch(self, courier: Courier, client: Client, done: Round, wait: int, cancelled: Happened) -> None:
        courier.outbox.note_deliveries(client)
        done.noticed = courier.look(client, wait)
        done.fetched = courier.fetch_all(client, cancelled)

    def _open(self, courier: Courier, done: Round) -> None:
        """Open what is here; a second time when something came that another package waited for."""
        opened = -1
        try:
            while opened < done.opened:
                opened, done.waiting = done.opened, 0
                for arrival in courier.store.arrivals(Arrived.FETCHED, Arrived.WAITING):
                    with self._session.opened() as practice:
                        if practice is not None:
                            done.count(practice.open(arrival))
        except DiskFull as error:
            done.trouble = error
        done.sealed = len(courier.store.arrivals(Arrived.FETCHED))

    def _acknowledge(self, courier: Courier, client: Client, done: Round) -> None:
        if done.trouble is None:
            try:
                courier.acknowledge_all(client)
            except (NotNow, GatewayRefused, GatewayUntrusted) as error:
                done.trouble = error

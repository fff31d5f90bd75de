"""What the three lanes of ``hospital.receiving`` do, each with a connection of its own to gateway and database."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

from cases.identifiers import CaseId
from hospital.database import Watch
from hospital.documents import Decode
from hospital.homes import Homes
from hospital.lane import Trouble
from hospital.post import Post
from hospital.receive import Receiver
from transport.body import Happened
from transport.client import Client
from transport.events import events


@dataclass(frozen=True)
class State:
    """How receiving fares. ``last_contact``: when the gateway last showed that it is there. Counts from ``since`` on.

    ``trouble``: by lane, what stands in its way.
    """

    since: datetime
    last_contact: datetime | None = None
    received: int = 0
    refused: int = 0
    sent: int = 0
    trouble: dict[str, Trouble] = field(default_factory=dict)


class Board:
    """Where the errands write down what they did; read from any thread."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._mutex = threading.Lock()
        self._state = State(now())

    @property
    def state(self) -> State:
        """As of now, without the troubles, which the lanes know."""
        with self._mutex:
            return self._state

    def contact(self) -> None:
        """The gateway is there."""
        with self._mutex:
            self._state = replace(self._state, last_contact=self._now())

    def count(self, *, received: int = 0, refused: int = 0, sent: int = 0) -> None:
        """So much was done."""
        with self._mutex:
            state = self._state
            self._state = replace(
                state,
                received=state.received + received,
                refused=state.refused + refused,
                sent=state.sent + sent,
            )


class Listening:
    """Hears of packages. ``heard``: there is one. ``there``: a stream began to speak, so the gateway is there."""

    def __init__(
        self, client: Client, board: Board, heard: Callable[[], None], there: Callable[[], None]
    ) -> None:
        self._client = client
        self._board = board
        self._heard = heard
        self._there = there
        self._cursor = 0
        self._silent = True

    def work(self) -> None:
        """One stream to its end; raises the errors of ``transport.client``."""
        self._silent = True
        for item in events(self._client, self._cursor, alive=self._alive):
            self._cursor = item.cursor
            self._heard()

    def _alive(self) -> None:
        self._board.contact()
        if self._silent:
            self._silent = False
            self._there()


class TakingIn:
    """Fetches, opens and acknowledges."""

    def __init__(
        self,
        homes: Homes,
        client: Client,
        decode: Decode,
        board: Board,
        now: Callable[[], datetime],
        ending: Happened,
        received: Callable[[CaseId], None],
    ) -> None:
        self._homes = homes
        self._client = client
        self._decode = decode
        self._now = now
        self._ending = ending
        self._received = received
        self._board = board
        self._receiver: Receiver | None = None
        self._watch: Watch | None = None

    def work(self) -> None:
        """All that waits; raises the errors of ``transport.client``, ``DiskFull``, ``Cancelled``."""
        receiver = self._receiver = self._receiver or Receiver(
            self._homes.mine(),
            self._client,
            self._decode,
            self._now,
            cancelled=self._ending,
            received=self._received,
        )
        try:
            receiver.take_in()
        finally:
            done = receiver.pulled
            self._board.count(received=len(done.received), refused=len(done.refused))
        self._board.contact()
        if done.not_fetched is not None:
            raise done.not_fetched

    def due(self) -> bool:
        """Whether another connection left something to open or to acknowledge."""
        self._watch = self._watch or Watch(self._homes.mine().connection)
        return self._watch.changed() and self._receiver is not None and self._receiver.has_work()


class Sending:
    """Brings to the gateway what was noted."""

    def __init__(self, homes: Homes, client: Client, board: Board, now: Callable[[], datetime]) -> None:
        self._homes = homes
        self._client = client
        self._board = board
        self._now = now
        self._watch: Watch | None = None

    def work(self) -> None:
        """All that is unsent; raises ``NotNow``."""
        sent = Post(self._homes.mine(), self._now).send_all(self._client)
        if sent.gone:
            self._board.contact()
            self._board.count(sent=sent.gone)

    def due(self) -> bool:
        """Whether another connection noted something that was not tried yet."""
        home = self._homes.mine()
        self._watch = self._watch or Watch(home.connection)
        return self._watch.changed() and home.outgoing.has_new()

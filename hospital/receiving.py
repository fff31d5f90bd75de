"""Receiving and sending by themselves for as long as the service runs.

    with Receiving(homes, decode) as receiving:               # alone on this home, and swept
        receiving.wake()                                      # an answer was noted: it leaves at once
        receiving.state                                       # for the desk

    listening   hears of packages as they come, and wakes        (server-sent events, or long polls)
    receiving   fetches, opens, acknowledges, one after another
    sending     receipts, messages and answers, as soon as they are noted

Three lanes, so that an answer leaves while a large package comes in. What another process noted in the same home (a
command line, say) is seen within a second. Each step ends on the disk: after a kill anywhere the next start goes on.
"""

import threading
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime
from types import TracebackType
from typing import Self

from cases.identifiers import CaseId
from hospital.documents import Decode
from hospital.errands import Board, Listening, Sending, State, TakingIn
from hospital.home import wall_clock
from hospital.homes import Homes
from hospital.lane import Lane
from hospital.receive import nobody_told
from transport.client import Client

_BETWEEN_STREAMS = 1.0  # seconds: whoever ends each stream at once is not asked without a pause


class Receiving:
    """The three lanes of one home, between ``start`` and ``stop``.

    ``received`` hears, in the receiving lane, of each case as soon as something of it is here.
    """

    def __init__(
        self,
        homes: Homes,
        decode: Decode,
        now: Callable[[], datetime] = wall_clock,
        received: Callable[[CaseId], None] = nobody_told,
    ) -> None:
        self._homes = homes
        self._decode = decode
        self._now = now
        self._received = received
        self._board = Board(now)
        self._held = ExitStack()
        self._ending = threading.Event()
        self._lanes: dict[str, Lane] = {}

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def start(self) -> None:
        """Begin; raises ``SecondCopy`` when another process receives for this home."""
        home = self._homes.mine()
        self._held.enter_context(home.alone())
        home.sweep()
        self._lanes = {lane.name: lane for lane in (self._listen(), self._take_in(), self._send())}
        for lane in self._lanes.values():
            lane.start()

    def stop(self) -> None:
        """End, within a second as a rule: what is being fetched or opened goes on at the next start."""
        self._ending.set()
        for lane in self._lanes.values():
            lane.tell_to_stop()
        stopped = [lane.stop() for lane in self._lanes.values()]
        if all(stopped):
            self._held.close()  # else the lock falls with the process

    def wake(self) -> None:
        """Something is to be sent, or a package to be tried again. From any thread; returns at once."""
        self._lanes["receiving"].wake()
        self._lanes["sending"].wake()

    @property
    def state(self) -> State:
        """As of now; from any thread."""
        trouble = {name: lane.trouble for name, lane in self._lanes.items()}
        return replace(
            self._board.state, trouble={name: it for name, it in trouble.items() if it is not None}
        )

    @property
    def failed(self) -> bool:
        """Whether a lane ended by a fault of the program: then the service must end, and be started again."""
        return any(lane.failed for lane in self._lanes.values())

    def _client(self) -> Client:
        return self._held.enter_context(self._homes.mine().client())

    def _listen(self) -> Lane:
        client = self._client()
        errand = Listening(client, self._board, heard=self._heard, there=self._there)
        return Lane("listening", errand.work, self._now, regularly=_BETWEEN_STREAMS, hang_up=client.hang_up)

    def _take_in(self) -> Lane:
        client = self._client()
        errand = TakingIn(
            self._homes, client, self._decode, self._board, self._now, self._ending.is_set, self._took_in
        )
        return Lane("receiving", errand.work, self._now, due=errand.due, hang_up=client.hang_up)

    def _send(self) -> Lane:
        client = self._client()
        errand = Sending(self._homes, client, self._board, self._now)
        return Lane("sending", errand.work, self._now, due=errand.due, hang_up=client.hang_up)

    def _took_in(self, case_id: CaseId) -> None:
        self._lanes["sending"].wake()  # its receipt
        self._received(case_id)

    def _heard(self) -> None:
        self._lanes["receiving"].wake()

    def _there(self) -> None:
        """The gateway speaks: whoever waits because it did not, need not any more."""
        self._lanes["listening"].well()
        for lane in self._lanes.values():
            if lane.trouble is not None:
                lane.wake()

"""Sending and receiving by themselves while Pli runs, locked or not.

    loop = Loop(session, told=show, sending=draw)       # called from its threads, and must return soon
    loop.start()
    loop.wake()                                         # something new is in the outbox
    loop.stop()

Two threads, so that a case leaves at once while the other waits for what may arrive.
"""

import threading
from collections.abc import Callable

from cases.errors import GatewayUnknown, VaultAbsent, VaultLocked
from desktop.exchange import Exchange, Round
from desktop.outbox import Sending, untold
from desktop.session import Session
from transport.backoff import wait_before

_LOOK = 2.0
"""Seconds between looks into the outbox: what a gateway asked to wait for is due some time."""
_IDLE = 1.0
"""Seconds between looks for a courier or a gateway, while there is none."""

_NOBODY = (GatewayUnknown, VaultLocked, VaultAbsent)


class Loop:
    """The two threads of one session. ``told`` hears of rounds in which anything happened or went wrong."""

    def __init__(self, session: Session, told: Callable[[Round], None], sending: Sending = untold) -> None:
        self._exchange = Exchange(session)
        self._told = told
        self._sending = sending
        self._stop = threading.Event()
        self._wake = threading.Event()
        self._hold = threading.Event()
        self._threads = [
            threading.Thread(target=self._send, name="sending", daemon=True),
            threading.Thread(target=self._receive, name="receiving", daemon=True),
        ]

    def start(self) -> None:
        """Begin; returns at once."""
        for thread in self._threads:
            thread.start()

    def wake(self) -> None:
        """Look into the outbox now, whatever was waited for, and open what is here: Pli was just unlocked, say."""
        self._hold.clear()
        self._wake.set()

    def hold(self) -> None:
        """Stop what is being sent and send nothing until ``wake``: a person cancelled, or the link costs money."""
        self._hold.set()

    def stop(self) -> None:
        """End: what is being sent stops between two blocks, and nobody waits for arrivals any more."""
        self._stop.set()
        self._wake.set()
        for thread in self._threads:
            while thread.is_alive():
                self._exchange.hang_up()  # again: it may have been about to connect
                thread.join(0.1)

    def _send(self) -> None:
        while not self._stop.is_set():
            woken = self._wake.wait(_LOOK)
            self._wake.clear()
            if self._stop.is_set() or self._hold.is_set():
                continue
            try:
                done = self._exchange.send(
                    at_once=woken, sending=self._sending, cancelled=self._must_not_send
                )
            except _NOBODY:
                self._stop.wait(_IDLE)
                continue
            if done.sent.uploaded or done.sent.refused or done.opened or done.trouble is not None:
                self._told(done)

    def _receive(self, wait: int = 20) -> None:
        failures = 0
        while not self._stop.is_set():
            try:
                done = self._exchange.receive(wait=wait if failures == 0 else 0, cancelled=self._stop.is_set)
            except _NOBODY:
                self._stop.wait(_IDLE)
                continue
            self._told(done)
            failures = 0 if done.trouble is None else failures + 1
            if done.trouble is not None:
                self._stop.wait(wait_before(failures).total_seconds())

    def _must_not_send(self) -> bool:
        return self._stop.is_set() or self._hold.is_set()

"""A thread that does one kind of work again and again: when woken, when there is some, after trouble ever later.

>>> lane = Lane("sending", send_all, due=has_something)                         # doctest: +SKIP
>>> lane.start(); lane.wake(); lane.stop()                                      # doctest: +SKIP

What goes wrong with a word of ours (``PliError``) is trouble: it is noted, and the work tried again after a wait with
full jitter, 2 s to 15 min, at least as long as a server asked for. Anything else is a fault of the program: it ends the
lane, ``failed`` says so, and whoever runs the service ends it too, to be started afresh.
"""

import logging
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

import sqlcipher3.dbapi2 as sqlcipher

from cases.errors import DiskFull, PliError, of_system, pause_asked
from transport.backoff import wait_before

log = logging.getLogger(__name__)

_LOOK_SECONDS = 0.5
REGULARLY = 900.0
"""Seconds after which the work is done even when nobody asked for it."""


@dataclass(frozen=True)
class Trouble:
    """What stands in the way of a lane: a code with its fields; since when; how often it was tried; the next try."""

    error: PliError
    since: datetime
    tries: int
    next_try: datetime


def nothing() -> bool:
    """There is never any work that nobody asked for."""
    return False


class Lane:
    """One thread. ``due`` is asked every half second, in it, whether there is work; it must cost next to nothing.

    ``hang_up`` is called while the lane is to stop, from the stopping thread, until it has: it cuts what is waited for.
    """

    def __init__(
        self,
        name: str,
        work: Callable[[], None],
        now: Callable[[], datetime],
        *,
        due: Callable[[], bool] = nothing,
        regularly: float = REGULARLY,
        hang_up: Callable[[], None] = lambda: None,
    ) -> None:
        self._work = work
        self._now = now
        self._due = due
        self._regularly = regularly
        self._hang_up = hang_up
        self._wake = threading.Event()
        self._ending = threading.Event()
        self._asked_until = 0.0
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self.trouble: Trouble | None = None
        self.failed = False

    @property
    def name(self) -> str:
        """What the lane does."""
        return self._thread.name

    @property
    def ending(self) -> bool:
        """Whether the lane was told to stop; its work asks this between two steps."""
        return self._ending.is_set()

    def start(self) -> None:
        """Begin, with a first round of work; returns at once."""
        self._thread.start()

    def wake(self) -> None:
        """There is work now, or what was in the way may be gone. A server that asked for a pause keeps it."""
        self._wake.set()

    def well(self) -> None:
        """Called by the work when what was in the way is gone, before the round has ended."""
        self.trouble = None

    def tell_to_stop(self) -> None:
        """Stop after the step under way; returns at once."""
        self._ending.set()
        self._wake.set()

    def stop(self, patience: float = 5.0) -> bool:
        """Stop and wait until it has, at most ``patience`` seconds; whether it has."""
        self.tell_to_stop()
        deadline = time.monotonic() + patience
        while self._thread.is_alive() and time.monotonic() < deadline:
            self._hang_up()  # again: it may have been about to connect
            self._thread.join(0.05)
        return not self._thread.is_alive()

    def _run(self) -> None:
        try:
            while not self.ending:
                self._rest(self._round())
        except BaseException:
            self.failed = True
            raise

    def _round(self) -> float:
        """Work once; returns the seconds until the next time that nobody asks for."""
        self._wake.clear()
        try:
            with told_as_ours():
                self._work()
        except PliError as error:
            return 0.0 if self.ending else self._troubled(error)
        self.trouble = None
        return self._regularly

    def _troubled(self, error: PliError) -> float:
        before, now = self.trouble, self._now()
        tries = 1 if before is None else before.tries + 1
        asked = pause_asked(error)
        wait = wait_before(tries, asked)
        if before is None or before.error.code != error.code:
            log.warning("%s: %s", self.name, error.code)
        self._asked_until = time.monotonic() + (asked or 0)
        self.trouble = Trouble(error, now if before is None else before.since, tries, now + wait)
        return wait.total_seconds()

    def _rest(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while not self.ending and (now := time.monotonic()) < end:
            if now < self._asked_until:
                self._ending.wait(min(self._asked_until, end) - now)
            elif self._wake.wait(min(_LOOK_SECONDS, end - now)) or (self.trouble is None and self._due()):
                return


@contextmanager
def told_as_ours() -> Iterator[None]:
    """What the system or the database says of a full disk or a file, as an error of ours; the rest as it is."""
    try:
        yield
    except OSError as error:
        raise of_system(error) from error
    except sqlcipher.OperationalError as error:
        if "disk is full" not in str(error):
            raise
        raise DiskFull from error

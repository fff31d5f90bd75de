"""The one bridge between threads and the windows: work goes out, results come back in the window's own thread.

    bridge.run(page, lambda: decode(data), done=page.show_picture)

The core knows plain callables; Qt's signals begin and end here. What a piece of work raises comes back as an error
with words (``failed``, else the window's banner); anything that is no ``PliError`` is a mistake of ours and is raised
in the window's thread, never swallowed.
"""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from enum import Enum
from functools import partial
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from cases.errors import Cancelled, PliError, of_system

T = TypeVar("T")
Failed = Callable[[PliError], None]
Progress = Callable[[int, int], None]


class Lane(Enum):
    """Which threads do it; ``_AT_ONCE`` says how many."""

    CASES = "cases"
    """Databases and sealing: one after the other, in the order in which it was asked."""
    PICTURES = "pictures"
    """Decoding in the sandbox, cleaning, documents: somebody waits to see it."""
    LOOKING = "looking"
    """Faces and words in pictures: what is to be seen now does not wait until all were looked at."""
    NETWORK = "network"
    """What may wait long for somebody else: a single call, a card."""


_AT_ONCE = {Lane.CASES: 1, Lane.PICTURES: 2, Lane.LOOKING: 1, Lane.NETWORK: 3}


class Running:
    """A piece of work under way: its handle outside, and inside what it asks and tells."""

    def __init__(self) -> None:
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Ask it to stop; it does so at the next place where it can, by raising ``Cancelled``."""
        self._cancelled.set()

    def is_cancelled(self) -> bool:
        """For the work itself, and for what it calls (``transport.body.Happened``)."""
        return self._cancelled.is_set()

    def check(self) -> None:
        """Raise ``Cancelled`` when somebody asked to stop."""
        if self._cancelled.is_set():
            raise Cancelled

    def count(self, seen: int) -> None:
        """How far it is where nobody knows how much there is; raises as ``check`` does."""
        self.check()
        self.tell(seen, seen)

    def tell(self, done: int, total: int) -> None:
        """How far it is."""


class Bridge(QObject):
    """Made once, in the window's thread."""

    _happened = Signal(object)
    """A callable, from any thread to the window's."""

    def __init__(self, parent: QObject | None = None, show_error: Failed | None = None) -> None:
        super().__init__(parent)
        self._show_error = show_error
        self._lanes = {
            lane: ThreadPoolExecutor(_AT_ONCE[lane], thread_name_prefix=f"lane-{lane.value}") for lane in Lane
        }
        self._under_way: set[Running] = set()
        self._is_closed = False
        self._happened.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Failed | None = None,
        lane: Lane = Lane.CASES,
    ) -> Running:
        """Do ``work`` elsewhere; ``done`` or ``failed`` hears of it here.

        When ``owner`` is gone by then, nobody hears what was done, and the banner says what failed.
        """
        return self.run_long(owner, lambda _: work(), done, failed, lane=lane)

    def run_long(
        self,
        owner: QObject,
        work: Callable[[Running], T],
        done: Callable[[T], None],
        failed: Failed | None = None,
        progress: Progress | None = None,
        lane: Lane = Lane.CASES,
    ) -> Running:
        """The same for work that tells how far it is, and can be cancelled."""
        running = _Told(self, owner, progress)
        self._under_way.add(running)
        doing = self._lanes[lane].submit(work, running)
        doing.add_done_callback(partial(self._ended, running, owner, done, failed))
        return running

    def post(self, owner: QObject, call: Callable[[], None]) -> None:
        """From any thread: ``call`` in the window's thread, unless ``owner`` is gone by then."""
        self._happened.emit(lambda: call() if self._hears(owner) else None)

    def close(self) -> None:
        """Cancel what can be, and wait for the rest: what was asked to be kept is kept."""
        for running in list(self._under_way):
            running.cancel()
        for pool in self._lanes.values():
            pool.shutdown(wait=True)
        self._is_closed = True

    def _ended(
        self,
        running: Running,
        owner: QObject,
        done: Callable[[T], None],
        failed: Failed | None,
        doing: "Future[T]",
    ) -> None:
        """In the thread that did it."""
        match doing.exception():
            case None:
                self._send(running, lambda: done(doing.result()) if self._hears(owner) else None)
            case PliError() | OSError() as error:
                self._send(running, partial(self._fail, error, owner, failed))
            case BaseException() as error:
                self._send(running, partial(_raise, error))

    def _hears(self, owner: QObject) -> bool:
        """Whether somebody is there to go on with it: not at the end of the program."""
        return not self._is_closed and shiboken6.isValid(owner)

    def _send(self, running: Running, call: Callable[[], None]) -> None:
        def arrive() -> None:
            self._under_way.discard(running)
            call()

        self._happened.emit(arrive)

    def _fail(self, error: PliError | OSError, owner: QObject, failed: Failed | None) -> None:
        """Tell who asked; the banner when they are gone, or left it to the banner: what failed is never lost."""
        ours = error if isinstance(error, PliError) else of_system(error)
        if failed is not None and self._hears(owner):
            failed(ours)
        elif not isinstance(ours, Cancelled) and self._show_error is not None:
            self._show_error(ours)

    @Slot(object)
    def _deliver(self, call: Callable[[], None]) -> None:
        call()


class _Told(Running):
    """Passes progress on: of many steps in a row only the latest, so that the window is never flooded."""

    def __init__(self, bridge: Bridge, owner: QObject, progress: Progress | None) -> None:
        super().__init__()
        self._bridge = bridge
        self._owner = owner
        self._progress = progress
        self._lock = threading.Lock()
        self._latest: tuple[int, int] | None = None

    def tell(self, done: int, total: int) -> None:
        with self._lock:
            waiting, self._latest = self._latest, (done, total)
        if waiting is None and self._progress is not None:
            self._bridge.post(self._owner, self._pass_on)

    def _pass_on(self) -> None:
        with self._lock:
            latest, self._latest = self._latest, None
        if latest is not None and self._progress is not None:
            self._progress(*latest)


def _raise(error: BaseException) -> None:
    raise error

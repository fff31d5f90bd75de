"""Looks through folders that were brought, which may be slow: beside the window, and until it is stopped."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from cases.errors import Cancelled, PliError
from desktop.bringing import Looked
from desktop.gui.bridge import Lane, Running
from desktop.gui.desk import Desk

Seen = Callable[[int], None]
Look = Callable[[Seen], Looked]
"""``files_given`` of something; hears of each file how many there were, and ends when that raises."""


class LookingThrough(QObject):
    """``seen``: so many files so far. ``over`` gives the ``Looked``, or ``None`` when it was stopped."""

    seen = Signal(int)
    over = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._under_way: list[Running] = []
        self._left = 0

    @property
    def is_busy(self) -> bool:
        """Whether something is still looked through."""
        return self._left > 0

    def begin(self, look: Look, done: Callable[[Looked | None], None]) -> None:
        """``done`` hears what there is, or ``None``, behind those who listen to ``over``."""
        self._left += 1
        self.seen.emit(0)
        running = self._desk.bridge.run_long(
            self,
            lambda running: look(running.count),
            partial(self._end, done),
            partial(self._fail, done),
            lambda seen, _: self.seen.emit(seen),
            Lane.NETWORK,
        )
        self._under_way.append(running)

    def stop(self) -> None:
        """Look no further."""
        for running in self._under_way:
            running.cancel()

    def _end(self, done: Callable[[Looked | None], None], looked: Looked | None) -> None:
        self._left -= 1
        if not self._left:
            self._under_way = []
        self.over.emit(looked)
        done(looked)

    def _fail(self, done: Callable[[Looked | None], None], error: PliError) -> None:
        if not isinstance(error, Cancelled):
            self._desk.show_error(error)
        self._end(done, None)

"""Keeps an order among pieces of work that are done side by side: what was asked first is kept first.

    with turn:                 # whatever happens within, the next one need not wait for ever
        prepare()
        before.wait()
        keep()

No piece waits for one that has not begun: a lane begins them in the order in which they were asked.
"""

import threading
from types import TracebackType


class Turn:
    """Over at the end of its ``with``."""

    def __init__(self) -> None:
        self._over = threading.Event()

    def __enter__(self) -> None:
        """Its work begins."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.end()

    def wait(self) -> None:
        """Until it is over."""
        self._over.wait()

    def end(self) -> None:
        """Let the next one go on."""
        self._over.set()

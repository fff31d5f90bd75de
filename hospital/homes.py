"""One home for the many threads of a service: unlocked once, a connection of its own for each thread.

>>> homes = Homes(folder, unlock(folder))                                       # doctest: +SKIP
>>> homes.mine().inbox.case_ids()                       # in any thread         # doctest: +SKIP
"""

import threading
from pathlib import Path
from types import TracebackType
from typing import Self

from hospital.home import Home


class Homes:
    """Opens a home in each thread that asks, and closes them all at the end."""

    def __init__(self, folder: Path, database_key: bytes) -> None:
        self.folder = folder
        self._key = database_key
        self._local = threading.local()
        self._opened: list[Home] = []
        self._lock = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def mine(self) -> Home:
        """The home of the thread that asks; it stays open until ``close``."""
        home: Home | None = getattr(self._local, "home", None)
        if home is None:
            home = Home.unlocked(self.folder, self._key)
            self._local.home = home
            with self._lock:
                self._opened.append(home)
        return home

    def close(self) -> None:
        """Close every connection; only when the threads have ended."""
        with self._lock:
            for home in self._opened:
                home.close()
            self._opened.clear()

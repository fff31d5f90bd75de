"""A lock for each key that somebody holds or waits for, and no trace of the others."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class KeyedLocks:
    """``with locks.hold(key):`` excludes other threads with the same key only."""

    def __init__(self) -> None:
        self._mutex = threading.Lock()
        self._locks: dict[str, tuple[threading.Lock, int]] = {}

    @contextmanager
    def hold(self, key: str) -> Iterator[None]:
        """Hold the lock of ``key`` within the block."""
        lock = self._take_interest(key)
        try:
            with lock:
                yield
        finally:
            self._lose_interest(key)

    def _take_interest(self, key: str) -> threading.Lock:
        with self._mutex:
            lock, users = self._locks.get(key, (threading.Lock(), 0))
            self._locks[key] = (lock, users + 1)
            return lock

    def _lose_interest(self, key: str) -> None:
        with self._mutex:
            lock, users = self._locks.pop(key)
            if users > 1:
                self._locks[key] = (lock, users - 1)

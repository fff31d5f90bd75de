"""Wakes those who wait for a party's mailbox. Rung from any thread, heard in the event loop."""

import asyncio
from collections.abc import Iterable, Iterator
from contextlib import contextmanager


class Bell:
    """One for the whole gateway; made inside the event loop, or given it by ``attach``."""

    def __init__(self) -> None:
        self._loop: asyncio.AbstractEventLoop | None = None
        self._listeners: dict[str, set[asyncio.Event]] = {}
        self.closed = False

    def attach(self) -> None:
        """Ring in the running event loop from now on."""
        self._loop = asyncio.get_running_loop()

    @contextmanager
    def listen(self, key: str) -> Iterator[asyncio.Event]:
        """An event that is set when ``key`` is rung, or the gateway closes, within the block."""
        event = asyncio.Event()
        self._listeners.setdefault(key, set()).add(event)
        try:
            yield event
        finally:
            self._listeners[key].discard(event)
            if not self._listeners[key]:
                del self._listeners[key]

    def listeners(self, key: str) -> int:
        """How many listen to ``key`` now."""
        return len(self._listeners.get(key, ()))

    def ring(self, keys: Iterable[str]) -> None:
        """Wake the listeners of these keys."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._wake, tuple(keys))

    def close(self) -> None:
        """Wake everybody, in the event loop: nobody waits any more."""
        self.closed = True
        self._wake(tuple(self._listeners))

    def _wake(self, keys: tuple[str, ...]) -> None:
        for key in keys:
            for event in self._listeners.get(key, ()):
                event.set()

"""The bytes of a request as they leave: whoever waits is told how far they are, and can stop them."""

import time
from collections.abc import Callable, Iterator

from cases.errors import Cancelled

Progress = Callable[[int, int], None]
"""Called with the bytes done and the bytes in all, at most every 50 ms, and once at the end."""
Happened = Callable[[], bool]
"""Asked again and again whether to stop; ``threading.Event.is_set`` is one."""

_INTERVAL = 0.05


def never() -> bool:
    """Nobody stops it."""
    return False


def untold(done: int, total: int) -> None:
    """Nobody wants to know."""


class Throttled:
    """Passes progress on at most every 50 ms, the end always."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress = progress
        self._total = total
        self._told_at = -_INTERVAL

    def __call__(self, done: int) -> None:
        now = time.monotonic()
        if done >= self._total or now - self._told_at >= _INTERVAL:
            self._told_at = now
            self._progress(done, self._total)


class Body:
    """``data`` for a request; ``sent`` hears the bytes handed to the network, ``cancelled`` can stop them."""

    def __init__(
        self, data: bytes, sent: Callable[[int], None] = lambda _: None, cancelled: Happened = never
    ) -> None:
        self.data = data
        self._sent = sent
        self._cancelled = cancelled
        self._at = 0

    def __len__(self) -> int:
        return len(self.data)

    def __iter__(self) -> Iterator[bytes]:
        """What makes requests send this as a stream; it then calls ``read``."""
        while chunk := self.read(16_384):
            yield chunk

    def read(self, size: int = -1) -> bytes:
        """The next bytes; raises ``Cancelled``. The network layer asks for 16 KiB at a time."""
        if self._cancelled():
            raise Cancelled
        self._sent(self._at)
        chunk = self.data[self._at :] if size < 0 else self.data[self._at : self._at + size]
        self._at += len(chunk)
        return chunk

    def rewind(self) -> None:
        """Start again from the first byte."""
        self._at = 0

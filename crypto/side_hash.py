"""SHA-256 beside the work: hashing costs more than sealing does, and neither needs Python's lock.

>>> from concurrent.futures import ThreadPoolExecutor
>>> left, right = hashlib.sha256(), hashlib.sha256()
>>> with ThreadPoolExecutor(1) as worker:
...     hasher = SideHasher(worker)
...     hasher.update(left, b"mo")
...     hasher.update(right, b"nevus")
...     hasher.update(left, b"le")
...     hasher.drain()
>>> left.hexdigest()[:8], right.hexdigest()[:8]
('e18ebaab', '9ce82eb9')
"""

from concurrent.futures import Executor, Future
from typing import Protocol

_BATCH = 1024 * 1024  # handing over smaller pieces costs more than it gains


class Digest(Protocol):
    """A hash of ``hashlib``."""

    def update(self, data: memoryview, /) -> None: ...


class SideHasher:
    """Copies what it is given, and hashes each full batch on a thread of ``worker``, in order."""

    def __init__(self, worker: Executor) -> None:
        self._worker = worker
        self._batch = memoryview(bytearray(_BATCH))
        self._other = memoryview(bytearray(_BATCH))
        self._filled = 0
        self._parts: list[tuple[Digest, memoryview]] = []
        self._pending: Future[None] | None = None

    def update(self, digest: Digest, data: bytes | memoryview) -> None:
        """Append ``data``, which may be overwritten afterwards, to what ``digest`` covers."""
        rest = memoryview(data)
        while rest:
            part = self._batch[self._filled : self._filled + len(rest)]
            part[:] = rest[: len(part)]
            self._parts.append((digest, part))
            self._filled += len(part)
            rest = rest[len(part) :]
            if self._filled == _BATCH:
                self._hand_over()

    def drain(self) -> None:
        """Return when every digest covers all that was appended to it."""
        self._wait()
        _hash(self._parts)
        self._parts, self._filled = [], 0

    def _hand_over(self) -> None:
        self._wait()
        self._pending = self._worker.submit(_hash, self._parts)
        self._batch, self._other = self._other, self._batch
        self._parts, self._filled = [], 0

    def _wait(self) -> None:
        if self._pending is not None:
            self._pending.result()
            self._pending = None


def _hash(parts: list[tuple[Digest, memoryview]]) -> None:
    for digest, part in parts:
        digest.update(part)

"""Counts the durable things a process does, and kills it at the chosen one. For children of the tests alone."""

import os
from typing import Any

_SIGKILL = 9  # Windows, where the types are checked too, has no name for it


class Countdown:
    """Kills the process at the ``last``-th thing; 0 never. ``changes``: how the statements that count begin."""

    def __init__(self, last: int, changes: tuple[str, ...]) -> None:
        self.last = last
        self.count = 0
        self._changes = changes

    def tick(self) -> None:
        self.count += 1
        if self.count == self.last:
            os.kill(os.getpid(), _SIGKILL)

    def audit(self, event: str, arguments: tuple[Any, ...]) -> None:
        writes = (
            event == "open" and isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR)
        )
        if writes or event in ("os.rename", "os.remove"):
            self.tick()

    def statement(self, sql: str) -> None:
        if sql.startswith(self._changes):
            self.tick()

"""SHA-256 of uploads while they grow, to spare reading a package again when it is whole."""

import hashlib
from typing import Any

_MOST = 256


class RunningHashes:
    """Hash states by package. Those of a restart or of too many uploads at once are lost, and cost one reading."""

    def __init__(self) -> None:
        self._states: dict[str, tuple[int, Any]] = {}

    def update(self, package_id: str, offset: int, data: bytes) -> None:
        """Take the bytes that were added at ``offset``."""
        at, state = self._states.pop(package_id, (0, hashlib.sha256()))
        if at != offset:
            return
        state.update(data)
        self._states[package_id] = (offset + len(data), state)
        while len(self._states) > _MOST:
            self._states.pop(next(iter(self._states)), None)

    def take(self, package_id: str, size: int) -> str | None:
        """The hex hash of a package of ``size`` bytes, or ``None`` when not all of it passed here."""
        at, state = self._states.pop(package_id, (0, None))
        return state.hexdigest() if state is not None and at == size else None

    def drop(self, package_id: str) -> None:
        """Forget an upload that was given up."""
        self._states.pop(package_id, None)

"""Whether somebody is still at the computer, by two clocks.

    idle = Idle(now, awake)
    idle.touch(limit)                    # a key, the mouse
    idle.is_over(limit)                  # asked every few seconds

One clock stands still while the computer sleeps, the other may be set. Where they disagree it slept, or somebody set
the clock, and either is a reason to lock, whatever else goes on; so is a touch that comes too late.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

_SLEPT = timedelta(seconds=30)
_SET_BACK = timedelta(seconds=-5)


class Idle:
    """``awake`` counts the seconds for which the computer was awake. Threads may share it."""

    def __init__(self, now: Callable[[], datetime], awake: Callable[[], float]) -> None:
        self._now = now
        self._awake = awake
        self._kept_awake = 0
        self.begin()

    def begin(self) -> None:
        """Somebody is here, whatever was before."""
        self._touched = (self._awake(), self._now())

    def touch(self, limit: timedelta) -> None:
        """Somebody is here; in vain when ``is_over``."""
        if not self.is_over(limit):
            self.begin()

    def is_over(self, limit: timedelta) -> bool:
        """Whether nobody touched it for ``limit``, the computer slept, or its clock was set."""
        ticks, wall = self._touched
        passed = timedelta(seconds=self._awake() - ticks)
        asleep = self._now() - wall - passed
        if not _SET_BACK <= asleep <= _SLEPT:
            return True
        if self._kept_awake:
            self.begin()
            return False
        return passed > limit

    @contextmanager
    def kept_awake(self) -> Iterator[None]:
        """As long as this lasts somebody is here, though they touch nothing: they look at a live picture."""
        self._kept_awake += 1
        try:
            yield
        finally:
            self._kept_awake -= 1
            if not self._kept_awake:
                self.touch(timedelta.max)

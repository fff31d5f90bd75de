"""The time in our signatures: this computer's clock, put right by the gateway's when that refused it.

Only signing is corrected. A gateway's ``Date`` is believed because TLS vouches for the gateway, and up to a day:
nothing but our own requests depends on it.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from cases.errors import ClockWrong

MOST = timedelta(hours=24)


def _system_clock() -> datetime:
    return datetime.now(UTC)


def told_time(untrusted_date: str) -> datetime | None:
    """The time that a ``Date`` header tells, if it does."""
    try:
        theirs = parsedate_to_datetime(untrusted_date)
    except ValueError:
        return None
    return None if theirs.tzinfo is None else theirs


class SigningClock:
    """``now()`` for signatures. ``offset`` is what was added to this computer's clock, for the person to see."""

    def __init__(self, system_clock: Callable[[], datetime] = _system_clock) -> None:
        self._system_clock = system_clock
        self.offset = timedelta(0)

    def now(self) -> datetime:
        """The corrected time, in UTC."""
        return self._system_clock() + self.offset

    def correct(self, untrusted_date: str) -> bool:
        """Follow a gateway's ``Date`` header; ``False`` when it gives no time. Raises ``ClockWrong`` beyond a day."""
        theirs = told_time(untrusted_date)
        if theirs is None:
            return False
        offset = theirs - self._system_clock()
        if abs(offset) > MOST:
            raise ClockWrong(minutes=round(offset.total_seconds() / 60))
        self.offset = offset
        return True

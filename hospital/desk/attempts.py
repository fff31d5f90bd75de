"""How often somebody may try to sign in: counted by name and by address, in the memory of this process.

NIST SP 800-63B-4, section 3.2.2, allows 100 failures in a row; ten in a quarter of an hour is far less, and
nobody types that many by accident. A right sign-in forgets the tries of its name. The count by address is wider, for a
hospital that comes through one address, and takes a whole /64 of IPv6 as one.
"""

import time
from datetime import UTC, datetime
from ipaddress import IPv6Address, ip_address, ip_network

from limits import RateLimitItem, parse
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from hospital.errors import TooManyTries

BY_NAME = parse("10 per 15 minutes")
BY_ADDRESS = parse("100 per 15 minutes")
_TOLD = parse("1 per 15 minutes")


class Attempts:
    """Counts for one desk."""

    def __init__(self) -> None:
        self._window = MovingWindowRateLimiter(MemoryStorage())

    def begin(self, name: str, address: str) -> None:
        """Count a try before it is judged; raises ``TooManyTries``."""
        self._count(BY_ADDRESS, "address", _neighbourhood(address))
        self._count(BY_NAME, "name", name)

    def forget(self, name: str) -> None:
        """Whoever has this name got in."""
        self._window.clear(BY_NAME, "name", name)

    def worth_telling(self, name: str) -> bool:
        """Whether the trail has no trace of this yet: a flood of tries leaves one, not a flood."""
        return self._window.hit(_TOLD, "told", name)

    def _count(self, item: RateLimitItem, *key: str) -> None:
        if not self._window.hit(item, *key):
            until = self._window.get_window_stats(item, *key).reset_time
            at = datetime.fromtimestamp(until, UTC).astimezone()
            raise TooManyTries(at=f"{at:%H:%M:%S}").after(max(1, round(until - time.time())))


def _neighbourhood(address: str) -> str:
    try:
        parsed = ip_address(address)
    except ValueError:
        return "unknown"
    return str(ip_network((parsed, 64), strict=False)) if isinstance(parsed, IPv6Address) else str(parsed)

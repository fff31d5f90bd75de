"""How long to wait before something is tried again: full jitter, so that many who lost a gateway do not return at once.

The rule is "full jitter" of M. Brooker, *Exponential Backoff and Jitter* (AWS Architecture Blog, 2015).
"""

import random
from datetime import timedelta

SHORTEST_WAIT = timedelta(seconds=2)
LONGEST_WAIT = timedelta(minutes=15)
_DICE = random.SystemRandom()


def wait_before(attempts: int, asked: float | None = None) -> timedelta:
    """How long to wait after so many failures: full jitter, 2 s doubling to 15 min, at least what was ``asked`` for."""
    longest = min(SHORTEST_WAIT * 2 ** min(attempts, 20), LONGEST_WAIT)
    chosen = _DICE.uniform(0, longest.total_seconds())
    return timedelta(seconds=max(chosen, asked or 0))

"""Two clocks that nobody can set: one stands still while the computer sleeps, the other goes on.

Their difference tells that it slept; the second, beside the wall clock, that somebody set that.
"""

import ctypes
import sys
import time

_TICKS_A_SECOND = 10_000_000

if sys.platform == "win32":

    def awake() -> float:
        """Seconds for which the computer was awake, since some moment."""
        ticks = ctypes.c_ulonglong()
        ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(ticks))
        return ticks.value / _TICKS_A_SECOND

    def elapsed() -> float:
        """Seconds since some moment, awake or asleep."""
        return time.monotonic()

elif sys.platform == "darwin":

    def awake() -> float:
        """Seconds for which the computer was awake, since some moment."""
        return time.clock_gettime(time.CLOCK_UPTIME_RAW)

    def elapsed() -> float:
        """Seconds since some moment, awake or asleep."""
        return time.clock_gettime(time.CLOCK_MONOTONIC)

else:

    def awake() -> float:
        """Seconds for which the computer was awake, since some moment."""
        return time.clock_gettime(time.CLOCK_MONOTONIC)

    def elapsed() -> float:
        """Seconds since some moment, awake or asleep."""
        return time.clock_gettime(time.CLOCK_BOOTTIME)

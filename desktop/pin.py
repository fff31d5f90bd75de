"""A short PIN that reopens Pli for one person within the day.

    pin = DayPin("2580", key, keychain, now, elapsed)        # after the passphrase, until midnight
    pin.open("2580") == key

The wrapped key is in memory alone, the other half of what opens it in the system's keyring, so that neither a thief
of the computer nor one of the keyring has both. After five wrong tries, at midnight, when a clock was set, and with
the end of the program there is no PIN any more, and the passphrase is asked for.
"""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from itertools import pairwise

from cases.errors import PinGone, PinRefused, PinWithoutKeyring, PinWrong, WrongPassphrase
from crypto.pin_wrap import WrappedKey, new_ring_secret, unwrap, wrap
from desktop.keychain import Keychain

LEAST_DIGITS, MOST_DIGITS = 4, 12
TRIES = 5
_CLOCKS_AGREE = timedelta(minutes=2)


def check_pin(pin: str) -> None:
    """Raise ``PinRefused`` for what is no PIN, or one of the first that anybody would try."""
    if not (pin.isascii() and pin.isdigit() and LEAST_DIGITS <= len(pin) <= MOST_DIGITS):
        raise PinRefused(least=LEAST_DIGITS, most=MOST_DIGITS)
    steps = {(int(later) - int(earlier)) % 10 for earlier, later in pairwise(pin)}
    if len(steps) == 1 and steps <= {0, 1, 9}:
        raise PinRefused(least=LEAST_DIGITS, most=MOST_DIGITS)


class DayPin:
    """One person's PIN of today. ``elapsed`` is a clock that nobody can set and that goes on while asleep."""

    def __init__(
        self,
        pin: str,
        key: bytes,
        keychain: Keychain,
        now: Callable[[], datetime],
        elapsed: Callable[[], float],
    ) -> None:
        """Raises ``PinRefused``, and ``PinWithoutKeyring`` where the system has none that keeps anything."""
        check_pin(pin)
        ring_secret = new_ring_secret()
        if not keychain.keep(ring_secret) or keychain.read() != ring_secret:
            raise PinWithoutKeyring
        self._keychain = keychain
        self._now = now
        self._elapsed = elapsed
        self._tries_left = TRIES
        begun = now().astimezone()
        self._day = begun.date()
        self._begun = begun - timedelta(seconds=elapsed())
        self._ends = elapsed() + _until_midnight(begun)
        self._wrapped: WrappedKey | None = wrap(key, pin, ring_secret)

    @property
    def tries_left(self) -> int:
        """How often it may still be mistyped; 0 once the day is over, too."""
        return self._tries_left if self._wrapped is not None and self._is_same_day() else 0

    def open(self, pin: str) -> bytes:
        """The key; raises ``PinWrong`` with the tries that are left, and ``PinGone`` when there is no PIN any more."""
        if self._wrapped is None or not self._is_same_day():
            self.forget()
            raise PinGone
        wrapped, ring_secret = self._wrapped, self._keychain.read()
        if ring_secret is None:
            raise PinWithoutKeyring
        self._tries_left -= 1  # before anything is derived: who stops it in the middle has tried, too
        if self._tries_left == 0:
            self._wrapped = None
        try:
            key = unwrap(wrapped, pin, ring_secret)
        except WrongPassphrase as error:
            if self._tries_left == 0:
                self.forget()
                raise PinGone from error
            raise PinWrong(left=self._tries_left) from error
        self._tries_left, self._wrapped = TRIES, wrapped
        return key

    def forget(self) -> None:
        """There is no PIN any more."""
        self._tries_left, self._wrapped = 0, None
        self._keychain.forget()

    def _is_same_day(self) -> bool:
        here = self._now().astimezone()
        clock_was_set = abs(here - timedelta(seconds=self._elapsed()) - self._begun) > _CLOCKS_AGREE
        return here.date() == self._day and self._elapsed() < self._ends and not clock_was_set


def _until_midnight(moment: datetime) -> float:
    """Seconds from a local moment to the end of its day."""
    tomorrow = moment.date() + timedelta(days=1)
    return (datetime.combine(tomorrow, time()).astimezone() - moment).total_seconds()

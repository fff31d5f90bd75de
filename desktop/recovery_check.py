"""Whether the recovery code is on paper: two of its groups, chosen by chance, are typed from there.

>>> check = RecoveryCheck.of(code)                                               # doctest: +SKIP
>>> check.places                                   # the third group and the sixth # doctest: +SKIP
(3, 6)
>>> check.holds("2m0t", "s9ar")                                                  # doctest: +SKIP
True
"""

import hmac
import secrets
from dataclasses import dataclass, field
from typing import Self

from cases.typed_code import plain
from crypto.unlock import RecoveryCode


@dataclass(frozen=True, slots=True)
class RecoveryCheck:
    """``places``: which two groups are asked for, counted from 1, the earlier first."""

    places: tuple[int, int]
    _groups: tuple[str, ...] = field(repr=False)

    @classmethod
    def of(cls, code: RecoveryCode) -> Self:
        """Two groups by chance."""
        groups = tuple(code.printed.split("-"))
        chosen = secrets.SystemRandom().sample(range(1, len(groups) + 1), 2)
        return cls((min(chosen), max(chosen)), groups)

    def holds(self, first: str, second: str) -> bool:
        """Whether these are the two groups, however they were typed."""
        right_first, right_second = self._is(self.places[0], first), self._is(self.places[1], second)
        return right_first and right_second

    def _is(self, place: int, text: str) -> bool:
        return hmac.compare_digest(plain(text).encode(), self._groups[place - 1].encode())

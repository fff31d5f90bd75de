"""What became of the files that were brought in one go."""

from collections.abc import Sequence

from cases.errors import PliError
from desktop.bringing import Given


class Brought:
    """Counted as the files are looked at, in the window's thread. ``passed_over``: other files of the same folders."""

    def __init__(self, given: Sequence[Given], passed_over: int = 0) -> None:
        self._given = tuple(given)
        self._refused: dict[Given, PliError] = {}
        self.total = len(given)
        self.passed_over = passed_over
        self.looked_at = 0
        self.taken = 0
        """Pictures: a document gives one for each page."""
        self.twice = 0
        """Pictures that were in the case already."""
        self.left = 0
        """Files that were not looked at any more, since the person stopped it."""

    @property
    def is_over(self) -> bool:
        """Whether all were looked at."""
        return self.looked_at == self.total

    @property
    def refused(self) -> list[tuple[str, PliError]]:
        """The name of each, and why: as they were given, whichever was looked at first."""
        return [(each.name, self._refused[each]) for each in self._given if each in self._refused]

    def count(self, *, taken: int, twice: int) -> None:
        """One more was looked at."""
        self.looked_at += 1
        self.taken += taken
        self.twice += twice

    def refuse(self, given: Given, error: PliError | None) -> None:
        """One more was refused; ``None`` for one that was not looked at any more."""
        self.looked_at += 1
        if error is None:
            self.left += 1
        else:
            self._refused[given] = error

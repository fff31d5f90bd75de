"""What became of the files that were brought in one go."""

from cases.errors import PliError
from desktop.bringing import Origin


class Brought:
    """Counted as the files are looked at, in the window's thread."""

    def __init__(self, origin: Origin, total: int) -> None:
        self.origin = origin
        self.total = total
        self.looked_at = 0
        self.taken = 0
        """Pictures: a document gives one for each page."""
        self.twice: list[str] = []
        """Names of files whose picture is in the case already."""
        self.refused: list[tuple[str, PliError]] = []
        self.left = 0
        """Files that were not looked at any more, since the person stopped it."""

    @property
    def is_over(self) -> bool:
        """Whether all were looked at."""
        return self.looked_at == self.total

    def count(self, name: str, *, taken: int, twice: int) -> None:
        """One more was looked at."""
        self.looked_at += 1
        self.taken += taken
        if twice:
            self.twice.append(name)

    def refuse(self, name: str, error: PliError | None) -> None:
        """One more was refused; ``None`` for one that was not looked at any more."""
        self.looked_at += 1
        if error is None:
            self.left += 1
        else:
            self.refused.append((name, error))

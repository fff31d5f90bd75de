"""The pictures that a walk leaves, numbered in the order in which they were taken, whoever takes them."""

from dataclasses import dataclass
from pathlib import Path


@dataclass
class Album:
    """A folder for them."""

    folder: Path
    taken: int = 0

    def next(self, name: str) -> Path:
        """The file of the next picture."""
        self.taken += 1
        return self.folder / f"{self.taken:02}-{name}.png"

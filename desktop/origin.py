"""Where the original of a picture stays that was brought along: Pli never deletes one."""

from dataclasses import dataclass
from enum import Enum


class Kept(Enum):
    """Where originals stay behind."""

    FOLDER = "folder"
    CARD = "card"
    PHONE = "phone"
    PROGRAM = "program"
    """Of a mail program, a browser, a telephone on a cable: bytes came, and no path."""
    CLIPBOARD = "clipboard"


@dataclass(frozen=True)
class Origin:
    """Where originals are. ``name``: of a card, a telephone or a folder, else empty."""

    kept: Kept
    name: str = ""

    def clock(self, go: str) -> str:
        """Whose clock says when its pictures were taken: a card or telephone has one; else one for each ``go``."""
        has_one = self.kept in (Kept.CARD, Kept.PHONE) and self.name
        return f"{self.kept.value} {self.name}" if has_one else go

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

"""Pictures on a camera's card: which of the volumes that are plugged in is one, and what stands on it.

    for volume in cards(mounted()):            # each with a folder DCIM, as cameras make it (DCF, JEITA CP-3461)
        pictures_on(volume)                    # the newest first

Nothing is written or deleted there, and nothing is opened: what is a picture is seen when it is taken. A telephone on
a cable is no volume on Windows and macOS; on Linux see ``desktop.phones``.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from capture.clean.found import FoundFile, NotFound, found
from cases.errors import FileUnreadable

PICTURES = "DCIM"
_NO_TIME = datetime(1970, 1, 1)  # noqa: DTZ001 – a card has the clock on the wall
SUFFIXES = (
    ".jpg",
    ".jpeg",
    ".png",
    ".heic",
    ".heif",
    ".hif",
    ".avif",
    ".tif",
    ".tiff",
    ".webp",
    ".bmp",
    ".gif",
    ".dcm",
)
"""How pictures that can be taken are called; on a card films and raw files stand beside them."""


@dataclass(frozen=True)
class Volume:
    """Something that holds files: its name as the system shows it, and where it is."""

    name: str
    root: Path
    is_phone: bool = False


@dataclass(frozen=True)
class CardPicture:
    """A file on a card, and when it was written there by the camera's clock."""

    path: Path
    at: datetime


@dataclass(frozen=True)
class OnCard:
    """What is called like a picture, the newest first; ``unread``: how many folders and files could not be read."""

    pictures: tuple[CardPicture, ...]
    unread: int = 0


def cards(volumes: Iterable[Volume]) -> list[Volume]:
    """Those that a camera wrote on."""
    return [volume for volume in volumes if _has_pictures(volume)]


def _has_pictures(volume: Volume) -> bool:
    """What is locked, or belongs to somebody else, is no card of this person's."""
    try:
        return (volume.root / PICTURES).is_dir()
    except OSError:
        return False


def pictures_on(card: Volume, seen: Callable[[int], None] = lambda _: None) -> OnCard:
    """All that are called like pictures. ``seen`` hears of each file how many there were, and may raise to end it.

    Raises ``FileUnreadable`` when the card is not there any more, or is locked.
    """
    folder, dated, unread = card.root / PICTURES, list[CardPicture](), 0
    if not _has_pictures(card):
        raise FileUnreadable(name=card.name, why="it is not there any more")
    for number, each in enumerate(found([folder], lambda given: given), start=1):
        seen(number)
        if isinstance(each, FoundFile):
            dated += [_dated(each.path)] if is_called_like_a_picture(each.path) else []
        elif isinstance(each, NotFound):
            unread += 1
            if each.path == folder:
                raise each.error
    newest_first = sorted(dated, key=lambda picture: (picture.at, picture.path.name), reverse=True)
    return OnCard(tuple(newest_first), unread)


def is_called_like_a_picture(path: Path) -> bool:
    """By its suffix."""
    return path.suffix.lower() in SUFFIXES


def _dated(path: Path) -> CardPicture:
    """A file whose time cannot be had is the oldest of all: whether it can be read is seen when it is taken."""
    try:
        written = path.stat(follow_symlinks=False).st_mtime
        return CardPicture(path, datetime.fromtimestamp(written))  # noqa: DTZ006 – a card has the clock on the wall
    except (OSError, ValueError, OverflowError):
        return CardPicture(path, _NO_TIME)

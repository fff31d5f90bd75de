"""Pictures on a camera's card: which of the volumes that are plugged in is one, and what stands on it.

    for volume in cards(mounted()):            # each with a folder DCIM, as cameras make it (DCF, JEITA CP-3461)
        pictures_on(volume)                    # the newest first

Nothing is written or deleted there, and nothing is opened: what is a picture is seen when it is taken. A telephone on
a cable is no volume on Windows and macOS.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from capture.clean.found import FoundFile, found

PICTURES = "DCIM"
SUFFIXES = (
    ".jpg",
    ".jpeg",
    ".png",
    ".heic",
    ".heif",
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


@dataclass(frozen=True)
class CardPicture:
    """A file on a card, and when it was written there by the camera's clock."""

    path: Path
    at: datetime


def cards(volumes: Iterable[Volume]) -> list[Volume]:
    """Those that a camera wrote on."""
    return [volume for volume in volumes if (volume.root / PICTURES).is_dir()]


def pictures_on(card: Volume) -> list[CardPicture]:
    """All that are called like pictures, the newest first. What cannot be read is passed over: it is not there."""
    folder = card.root / PICTURES
    files = (each.path for each in found([folder], lambda given: given) if isinstance(each, FoundFile))
    dated = [picture for path in files if path.suffix.lower() in SUFFIXES for picture in _dated(path)]
    return sorted(dated, key=lambda picture: (picture.at, picture.path.name), reverse=True)


def _dated(path: Path) -> list[CardPicture]:
    try:
        written = path.stat(follow_symlinks=False).st_mtime
        return [CardPicture(path, datetime.fromtimestamp(written))]  # noqa: DTZ006 – a card has the clock on the wall
    except (OSError, ValueError, OverflowError):
        return []

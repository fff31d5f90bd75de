"""What a person brings along: files and what is in folders, with the place where the originals stay.

Pli never deletes an original. It says where it still is, since whoever brings pictures of a patient on a card or a
telephone leaves them there.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import partial
from pathlib import Path

from capture.clean.batch import read_picture
from capture.clean.found import FoundFile, found
from desktop.cards import SUFFIXES, Volume

MOST_AT_ONCE = 60
"""More pictures than this are no consultation: a folder was taken for another."""
_IN_FOLDERS = (*SUFFIXES, ".pdf")


class Kept(Enum):
    """Where originals stay behind."""

    FOLDER = "folder"
    CARD = "card"
    PROGRAM = "program"
    """Of a mail program, a browser, a telephone on a cable: bytes came, and no path."""
    CLIPBOARD = "clipboard"


@dataclass(frozen=True)
class Origin:
    """Where originals are. ``name``: of a card or a folder, else empty."""

    kept: Kept
    name: str = ""


@dataclass(frozen=True)
class Given:
    """One file that was given: what it is called, and how its bytes are had (raises what ``read_picture`` raises)."""

    name: str
    read: Callable[[], bytes]


def files_given(paths: Iterable[Path]) -> list[Given]:
    """The files, and those in folders that are called like pictures; links in folders are not followed."""
    return [Given(path.name, partial(read_picture, path)) for given in paths for path in _meant(given)]


def _meant(given: Path) -> list[Path]:
    if not given.is_dir():
        return [given]
    looked = [each.path for each in found([given], lambda folder: folder) if isinstance(each, FoundFile)]
    return [path for path in looked if path.suffix.lower() in _IN_FOLDERS]


def origin_of(paths: Sequence[Path], cards: Sequence[Volume]) -> Origin:
    """The card on which the first of the files is, else the folder it is in."""
    first = paths[0].resolve()
    card = next((card for card in cards if first.is_relative_to(card.root.resolve())), None)
    return Origin(Kept.FOLDER, paths[0].parent.name) if card is None else Origin(Kept.CARD, card.name)

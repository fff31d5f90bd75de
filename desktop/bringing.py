"""What a person brings along: files and what is in folders, each with the place where the original stays.

Pli never deletes an original. It says where it still is, since whoever brings pictures of a patient on a card or a
telephone leaves them there.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Never

from capture.clean.batch import read_picture
from capture.clean.found import Found, FoundFile, NotFound, found
from cases.errors import PliError
from desktop.cards import Volume, is_called_like_a_picture
from desktop.origin import Kept, Origin

MOST_AT_ONCE = 60
"""More pictures than this are no consultation: a folder was taken for another."""


@dataclass(frozen=True)
class Given:
    """One file that was given: what it is called, how its bytes are had, and where it stays.

    ``read`` raises what ``read_picture`` raises.
    """

    name: str
    read: Callable[[], bytes]
    origin: Origin


@dataclass(frozen=True)
class Looked:
    """What is in files and folders, and how many other files stand in these folders.

    ``too_many``: there are more than ``MOST_AT_ONCE``, and they were not looked through to the end.
    """

    given: tuple[Given, ...]
    passed_over: int = 0
    too_many: bool = False


def files_given(
    paths: Sequence[Path], cards: Sequence[Volume] = (), seen: Callable[[int], None] = lambda _: None
) -> Looked:
    """The files, and those in folders that are called like pictures; links in folders are refused.

    ``seen`` hears of each file how many there were, and may raise to end it.
    """
    given, passed_over = list[Given](), 0
    for number, each in enumerate(_files(paths, cards), start=1):
        seen(number)
        if each is None:
            passed_over += 1
        else:
            given.append(each)
        if len(given) > MOST_AT_ONCE:
            return Looked(tuple(given), passed_over, too_many=True)
    return Looked(tuple(given), passed_over)


def unreadable(name: str, error: PliError, origin: Origin) -> Given:
    """Something whose bytes are not to be had: said like any other refusal."""
    return Given(name, partial(_refuse, error), origin)


def origin_of(path: Path, cards: Sequence[Volume]) -> Origin:
    """The card or the telephone on which a file or a folder is, else the folder."""
    real = path.resolve()
    card = next((card for card in cards if real.is_relative_to(card.root.resolve())), None)
    if card is not None:
        return Origin(Kept.PHONE if card.is_phone else Kept.CARD, card.name)
    folder = path if _is_folder(path) else path.parent
    return Origin(Kept.FOLDER, folder.name or str(folder))


def _files(paths: Sequence[Path], cards: Sequence[Volume]) -> Iterator[Given | None]:
    """``None`` for what is in a folder and not called like a picture."""
    for path in paths:
        origin = origin_of(path, cards)
        if _is_folder(path):
            yield from (_in_folder(each, origin) for each in found([path], lambda folder: folder))
        else:
            yield Given(path.name, partial(read_picture, path), origin)


def _in_folder(each: Found, origin: Origin) -> Given | None:
    path = each.path
    is_meant = is_called_like_a_picture(path) or path.suffix.lower() == ".pdf"
    if isinstance(each, NotFound):
        return unreadable(path.name, each.error, origin) if is_meant or _is_folder(path) else None
    if isinstance(each, FoundFile) and is_meant:
        return Given(path.name, partial(read_picture, path), origin)
    return None


def _is_folder(path: Path) -> bool:
    """What cannot be asked is no folder: why it cannot be read is said when it is read."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _refuse(error: PliError) -> Never:
    raise error

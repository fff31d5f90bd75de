"""Cards: which volumes are some, what stands on them, and where the originals of what was brought still are."""

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from cases.errors import Cancelled, FileUnreadable
from desktop.bringing import MOST_AT_ONCE, files_given, origin_of
from desktop.cards import Volume, cards, pictures_on
from desktop.origin import Kept, Origin

OLD, NEW = datetime(2026, 3, 1, 9, 30), datetime(2026, 3, 4, 14, 5)  # noqa: DTZ001 - the clock on the wall
LOCKED = Volume("LOCKED", Path("/" + 300 * "x"))
"""One of which the system says an error when it is asked."""


def put(path: Path, at: datetime) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"x")
    os.utime(path, (at.timestamp(), at.timestamp()))
    return path


@pytest.fixture
def card(tmp_path: Path) -> Volume:
    """A camera's card: two pictures, a film and a raw file, written at two times."""
    folder = tmp_path / "card" / "DCIM" / "100CANON"
    put(folder / "IMG_0002.JPG", NEW)
    put(folder / "IMG_0001.HEIC", OLD)
    put(folder / "MVI_0003.MP4", NEW)
    put(folder / "IMG_0002.CR2", NEW)
    put(tmp_path / "card" / "notes.txt", NEW)
    return Volume("EOS_DIGITAL", tmp_path / "card")


def stop_at(most: int) -> Callable[[int], None]:
    """Somebody who presses Stop."""

    def seen(files: int) -> None:
        if files > most:
            raise Cancelled

    return seen


def test_a_card_is_a_volume_on_which_a_camera_wrote(card: Volume, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    volumes = [Volume("STICK", tmp_path / "stick"), LOCKED, card, Volume("GONE", tmp_path / "gone")]
    assert cards(volumes) == [card]


def test_pictures_stand_the_newest_first_with_the_cameras_time(card: Volume) -> None:
    assert [(each.path.name, each.at) for each in pictures_on(card).pictures] == [
        ("IMG_0002.JPG", NEW),
        ("IMG_0001.HEIC", OLD),
    ]


def test_a_picture_whose_time_cannot_be_had_is_the_oldest(
    card: Volume, monkeypatch: pytest.MonkeyPatch
) -> None:
    as_it_is = Path.stat

    def stat(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        if path.name == "IMG_0002.JPG":
            raise OSError(5, "Input/output error")
        return as_it_is(path, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(Path, "stat", stat)
    assert [each.path.name for each in pictures_on(card).pictures] == ["IMG_0001.HEIC", "IMG_0002.JPG"]


@pytest.mark.parametrize("gone", [Volume("GONE", Path("/gone")), LOCKED])
def test_a_card_that_was_pulled_out_or_is_locked_is_told(gone: Volume) -> None:
    with pytest.raises(FileUnreadable):
        pictures_on(gone)


def test_what_cannot_be_looked_into_on_a_card_is_counted(card: Volume) -> None:
    (card.root / "DCIM" / "link.jpg").symlink_to(card.root / "notes.txt")
    found = pictures_on(card)
    assert (len(found.pictures), found.unread) == (2, 1)


def test_reading_a_card_and_looking_through_folders_tell_how_far_they_are_and_can_be_ended(
    card: Volume,
) -> None:
    seen: list[int] = []
    pictures_on(card, seen.append)
    assert seen == [1, 2, 3, 4]
    with pytest.raises(Cancelled):
        pictures_on(card, stop_at(2))
    with pytest.raises(Cancelled):
        files_given([card.root], seen=stop_at(2))


def test_of_folders_what_is_called_like_a_picture_is_brought_and_of_files_all(card: Volume) -> None:
    notes = card.root / "notes.txt"
    looked = files_given([card.root, notes])
    assert [each.name for each in looked.given] == ["IMG_0001.HEIC", "IMG_0002.JPG", "notes.txt"]
    assert looked.passed_over == 3
    assert files_given([notes]).given[0].read() == b"x"


def test_a_folder_with_far_too_many_is_not_looked_through_to_the_end(tmp_path: Path) -> None:
    for number in range(2 * MOST_AT_ONCE):
        put(tmp_path / f"{number:03}.jpg", NEW)
    seen: list[int] = []
    assert files_given([tmp_path], seen=seen.append).too_many
    assert max(seen) == MOST_AT_ONCE + 1


def test_a_link_in_a_folder_is_refused_and_what_cannot_be_asked_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "link.jpg").symlink_to(put(tmp_path / "a.txt", NEW))
    [link, locked] = files_given([tmp_path, LOCKED.root]).given
    for each in (link, locked):
        with pytest.raises(FileUnreadable):
            each.read()


def test_originals_are_on_the_card_on_the_telephone_or_in_a_folder(card: Volume, tmp_path: Path) -> None:
    first = pictures_on(card).pictures[0].path
    assert origin_of(first, [card]) == Origin(Kept.CARD, "EOS_DIGITAL")
    assert origin_of(first, [Volume("Pixel", card.root, is_phone=True)]) == Origin(Kept.PHONE, "Pixel")
    assert origin_of(first, []) == Origin(Kept.FOLDER, "100CANON")
    assert origin_of(first.parent, []) == Origin(Kept.FOLDER, "100CANON")
    assert origin_of(Path("/"), []) == Origin(Kept.FOLDER, "/")

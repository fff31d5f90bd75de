"""Cards: which volumes are some, what stands on them, and where the originals of what was brought still are."""

import os
from datetime import datetime
from pathlib import Path

import pytest

from desktop.bringing import Kept, Origin, files_given, origin_of
from desktop.cards import Volume, cards, pictures_on

OLD, NEW = datetime(2026, 3, 1, 9, 30), datetime(2026, 3, 4, 14, 5)  # noqa: DTZ001 - the clock on the wall


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


def test_a_card_is_a_volume_on_which_a_camera_wrote(card: Volume, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    assert cards([Volume("STICK", tmp_path / "stick"), card, Volume("GONE", tmp_path / "gone")]) == [card]


def test_pictures_stand_the_newest_first_with_the_cameras_time(card: Volume) -> None:
    assert [(each.path.name, each.at) for each in pictures_on(card)] == [
        ("IMG_0002.JPG", NEW),
        ("IMG_0001.HEIC", OLD),
    ]


def test_a_card_that_was_pulled_out_has_nothing_on_it(tmp_path: Path) -> None:
    assert pictures_on(Volume("GONE", tmp_path / "gone")) == []


def test_of_folders_what_is_called_like_a_picture_is_brought_and_of_files_all(card: Volume) -> None:
    notes = card.root / "notes.txt"
    names = [each.name for each in files_given([card.root, notes])]
    assert names == ["IMG_0001.HEIC", "IMG_0002.JPG", "notes.txt"]
    assert files_given([notes])[0].read() == b"x"


def test_originals_are_on_the_card_or_in_a_folder(card: Volume, tmp_path: Path) -> None:
    [first, *_] = pictures_on(card)
    assert origin_of([first.path], [card]) == Origin(Kept.CARD, "EOS_DIGITAL")
    assert origin_of([first.path], []) == Origin(Kept.FOLDER, "100CANON")

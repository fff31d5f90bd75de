"""Pictures of a walk are numbered in the order in which they were taken."""

from pathlib import Path

from demo.album import Album


def test_whoever_takes_them_they_are_counted_on(tmp_path: Path) -> None:
    album = Album(tmp_path)
    assert [album.next("window"), album.next("desk")] == [
        tmp_path / "01-window.png",
        tmp_path / "02-desk.png",
    ]

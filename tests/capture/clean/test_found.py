"""What a person means by a path: files as they are, folders to their depths, never through a link."""

import os
import sys
from pathlib import Path

import pytest

from capture.clean.found import CleanBefore, Found, FoundFile, NotFound, found
from capture.clean.keeping import MARK


@pytest.fixture
def card(tmp_path: Path) -> Path:
    """A folder with two pictures, one of them deeper down, and what systems leave on a card."""
    deep = tmp_path / "DCIM" / "100"
    deep.mkdir(parents=True)
    for path in (deep / "b.jpg", tmp_path / "DCIM" / "a.jpg"):
        path.write_bytes(b"x")
    for name in (".DS_Store", "._a.jpg", "Thumbs.db", "desktop.ini"):
        (deep / name).write_bytes(b"x")
    return tmp_path


def looked(*paths: Path, without: str = "clean") -> list[Found]:
    return list(found(paths, lambda given: given / without))


def test_folders_are_looked_through_in_the_order_of_names(card: Path) -> None:
    deep = card / "DCIM" / "100" / "b.jpg"
    assert looked(card) == [FoundFile(deep, card), FoundFile(card / "DCIM" / "a.jpg", card)]


def test_a_file_is_given_back_as_it_is_even_when_it_is_not_there(card: Path) -> None:
    absent = card / "absent.jpg"
    assert looked(absent) == [FoundFile(absent, card)]


def test_what_was_cleaned_before_is_not_cleaned_again(card: Path) -> None:
    (card / "out").mkdir()
    (card / "out" / "0001.jpg").write_bytes(b"x")
    assert [each.path.name for each in looked(card, without="out")] == ["b.jpg", "a.jpg"]


def test_a_folder_of_clean_pictures_is_told_and_looked_into_only_when_it_is_named(card: Path) -> None:
    earlier = card / "DCIM" / "earlier"
    earlier.mkdir()
    for name in (MARK, "0001.jpg"):
        (earlier / name).write_bytes(b"")
    assert CleanBefore(earlier) in looked(card)
    assert FoundFile(earlier / "0001.jpg", card) not in looked(card)
    assert looked(earlier) == [FoundFile(earlier / "0001.jpg", earlier)]


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes as POSIX makes them")
def test_links_and_pipes_are_told_and_not_followed(card: Path) -> None:
    (card / "around").symlink_to(card)
    (card / "away.jpg").symlink_to("/etc/hostname")
    if sys.platform != "win32":  # what the type checker understands of the mark above
        os.mkfifo(card / "pipe")
    reasons = {
        each.path.name: each.error.fields["why"] for each in looked(card) if isinstance(each, NotFound)
    }
    link = "it is a link, and links in folders are not followed"
    assert reasons == {"around": link, "away.jpg": link, "pipe": "it is no file"}


def test_a_folder_that_cannot_be_read_is_told(card: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    genuine = os.scandir

    def refuse(path: Path) -> object:
        if Path(path).name == "100":
            raise PermissionError(13, "Permission denied")
        return genuine(path)

    monkeypatch.setattr(os, "scandir", refuse)
    first, second = looked(card)
    assert isinstance(first, NotFound)
    assert (first.path.name, first.error.fields["why"]) == ("100", "Permission denied")
    assert second.path.name == "a.jpg"


def test_what_the_system_cannot_tell_the_kind_of_is_told(card: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class PulledOut:
        """An entry of a folder of a card that went while it was read."""

        def __init__(self, entry: "os.DirEntry[str]") -> None:
            self.name, self.path = entry.name, entry.path

        def is_symlink(self) -> bool:
            raise OSError(5, "Input/output error")

    genuine = os.scandir
    monkeypatch.setattr(os, "scandir", lambda folder: [PulledOut(entry) for entry in genuine(folder)])
    found_ = looked(card)
    assert [type(each) for each in found_] == [NotFound] * len(found_)
    assert len(found_) > 0

"""``pli clean``: what it writes and says, of files and folders, and how it ends."""

import errno
import hashlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PIL import Image

from capture.clean.keeping import MARK
from capture.clean.placing import Job
from capture.clean.workers import Done, clean_all
from desktop.commands import cleaning
from tests.desktop.case_files import CANARY, clean_jpeg, jpeg, run


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name != MARK)


@pytest.fixture
def visit(tmp_path: Path) -> Path:
    """A folder as a person keeps pictures, with names that say too much."""
    deep = tmp_path / "KANARIEVOGEL Jan" / "nails"
    deep.mkdir(parents=True)
    (deep / "left toe.jpg").write_bytes(jpeg(secret=CANARY))
    (deep.parent / "hand.jpg").write_bytes(jpeg(60, secret=CANARY))
    return deep.parent


def test_its_help_says_that_folders_are_gone_through_to_the_bottom() -> None:
    assert "folders with all below them" in " ".join(run("clean", "--help").out.split())


def test_clean_writes_each_picture_and_refuses_each_other_file_with_its_reason(tmp_path: Path) -> None:
    good, drawn, text = tmp_path / "good.jpg", tmp_path / "scan.psd", tmp_path / "notes.txt"
    good.write_bytes(jpeg(secret=CANARY))
    drawn.write_bytes(b"8BPS\0\1" + bytes(40))
    text.write_text(CANARY)
    done = run("clean", text, good, drawn, tmp_path / "absent.jpg", "--out", tmp_path / "out", "--json")
    assert done.code == 1
    by_file = {line["file"]: line for line in done.lines}
    assert [by_file[str(path)].get("error") for path in (good, drawn, text, tmp_path / "absent.jpg")] == [
        None,
        "picture.format_unsupported",
        "picture.not_recognised",
        "file.unreadable",
    ]
    line = by_file[str(good)]
    written = Path(str(line["output"])).read_bytes()
    assert line["sha256"] == hashlib.sha256(written).hexdigest()
    assert line["removed"] == [{"category": "comment", "count": 1, "bytes": len(CANARY)}]
    assert names_in(tmp_path / "out") == ["0002.jpg"]
    assert CANARY.encode() not in written


def test_clean_tells_people_the_same(tmp_path: Path) -> None:
    (tmp_path / "good.jpg").write_bytes(jpeg(secret=CANARY))
    (tmp_path / "bad.jpg").write_bytes(b"nothing")
    done = run("clean", tmp_path / "good.jpg", tmp_path / "bad.jpg", "--out", tmp_path / "out")
    assert done.code == 1
    assert "removed comment (1); pixels identical" in done.out
    assert "bad.jpg: This file is no picture of a format that Pli knows" in done.err


@pytest.mark.parametrize(
    ("content", "advice"),
    [(b"Notes of a visit", "other files are not taken"), (b"", "Copy it again from the camera")],
)
def test_the_advice_fits_what_is_no_picture(tmp_path: Path, content: bytes, advice: str) -> None:
    (tmp_path / "notes.txt").write_bytes(content)
    [line] = run("clean", tmp_path / "notes.txt", "--out", tmp_path / "out", "--json").lines
    assert advice in str(line["what_to_do"])


def test_when_every_picture_is_clean_the_command_ends_with_nought(tmp_path: Path) -> None:
    (tmp_path / "good.jpg").write_bytes(clean_jpeg())
    done = run("clean", tmp_path / "good.jpg", "--out", tmp_path / "out")
    assert (done.code, done.err) == (0, "")
    assert "nothing to remove" in done.out


def test_a_file_name_does_not_steer_the_terminal(tmp_path: Path) -> None:
    evil = tmp_path / "a\x1b[2Jb.jpg"
    evil.write_bytes(clean_jpeg())
    done = run("clean", evil, tmp_path / "c\x1b[2Jd.jpg", "--out", tmp_path / "out")
    assert "\x1b" not in done.out + done.err


def test_a_full_disk_is_said_and_can_be_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "no room")

    (tmp_path / "good.jpg").write_bytes(jpeg())
    monkeypatch.setattr(os, "fsync", full)
    done = run("clean", tmp_path / "good.jpg", "--out", tmp_path / "out", "--json")
    assert (done.code, done.error["error"]) == (3, "disk.full")
    assert names_in(tmp_path / "out") == []


def test_an_interrupted_command_ends_with_130(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cleaning, "clean_all", interrupted)
    assert run("clean", "a.jpg", "--out", tmp_path / "out").code == 130


def test_who_stops_it_is_told_how_far_it_was(visit: Path, monkeypatch: pytest.MonkeyPatch) -> None:

    def stopped(jobs: Sequence[Job], workers: int) -> Iterator[Done]:
        yield from clean_all(jobs, workers)
        raise KeyboardInterrupt

    monkeypatch.setattr(cleaning, "clean_all", stopped)
    done = run("clean", visit)
    assert done.code == 130
    assert "pictures cleaned: 2, files refused: 0" in done.err


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "good.jpg").write_bytes(jpeg())
    (tmp_path / "file").touch()
    done = run("clean", tmp_path / "good.jpg", "--out", tmp_path / "file" / "out", "--json")
    assert (done.code, done.error["error"]) == (1, "file.refused")


@pytest.mark.parametrize(
    "words", [("clean",), ("unknown",), ("clean", "--out", "x"), ("clean", "a.jpg", "--jobs", "-1")]
)
def test_wrong_usage_ends_with_2(words: tuple[str, ...]) -> None:
    assert run(*words).code == 2


def test_a_folder_is_cleaned_to_its_depths_under_names_that_say_nothing(visit: Path) -> None:
    done = run("clean", visit, "--json")
    assert done.code == 0, done.err
    assert [Path(str(line["output"])).relative_to(visit).as_posix() for line in done.lines] == [
        "clean/0001.jpg",
        "clean/0002.jpg",
    ]
    assert (visit / "hand.jpg").read_bytes() == jpeg(60, secret=CANARY)


def test_a_second_run_takes_the_originals_alone_and_writes_nothing_twice(visit: Path) -> None:
    for _ in range(2):
        assert run("clean", visit).code == 0
    assert names_in(visit / "clean") == ["0001.jpg", "0002.jpg"]


def test_a_run_that_was_broken_off_is_made_whole_by_the_next(visit: Path) -> None:
    run("clean", visit)
    (visit / "clean" / "0002.jpg").unlink()
    assert run("clean", visit).code == 0
    assert names_in(visit / "clean") == ["0001.jpg", "0002.jpg"]


def test_what_an_earlier_run_wrote_elsewhere_is_passed_over_and_told(visit: Path, tmp_path: Path) -> None:
    run("clean", visit, "--out", visit / "for the hospital")
    done = run("clean", visit, "--out", tmp_path / "out")
    assert "for the hospital: passed over" in done.err
    assert names_in(tmp_path / "out") == ["0001.jpg", "0002.jpg"]
    assert run("clean", visit / "for the hospital", "--out", tmp_path / "again").code == 0


def test_a_folder_of_nothing_but_clean_pictures_is_said(visit: Path, tmp_path: Path) -> None:
    run("clean", visit)
    for original in (visit / "hand.jpg", visit / "nails" / "left toe.jpg"):
        original.unlink()
    done = run("clean", visit, "--out", tmp_path / "out", "--json")
    assert (done.code, done.error["error"]) == (1, "file.unreadable")


def test_names_are_kept_when_asked(visit: Path, tmp_path: Path) -> None:
    assert run("clean", visit, "--out", tmp_path / "out", "--keep-names").code == 0
    assert names_in(tmp_path / "out") == ["hand.jpg", "nails"]
    assert names_in(tmp_path / "out" / "nails") == ["left toe.jpg"]


def test_names_are_kept_apart(tmp_path: Path) -> None:
    given, out = tmp_path / "given", tmp_path / "out"
    given.mkdir()
    for shade, name in enumerate(("a.JPG", "a.jpeg", "a.jpg"), start=40):
        (given / name).write_bytes(jpeg(shade))
    done = run("clean", given, "--out", out, "--keep-names", "--json")
    assert {Path(str(line["file"])).name: Path(str(line["output"])).name for line in done.lines} == {
        "a.JPG": "a.jpg",
        "a.jpeg": "a-2.jpg",
        "a.jpg": "a-3.jpg",
    }


def test_the_format_of_the_file_and_its_pages_are_told(tmp_path: Path) -> None:
    Image.new("L", (30, 20)).save(
        tmp_path / "fax.tif", save_all=True, append_images=[Image.new("L", (30, 20), 99)]
    )
    (tmp_path / "a.jpg").write_bytes(jpeg())
    done = run("clean", tmp_path, "--json")
    assert [(line["source"], line["page"], line["pages"]) for line in done.lines] == [
        ("JPEG", 1, 1),
        ("TIFF", 1, 2),
        ("TIFF", 2, 2),
    ]
    assert "fax.tif (page 2 of 2)" in run("clean", tmp_path, "--out", tmp_path / "other").out


def test_the_time_and_where_it_comes_from_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(jpeg())
    [line] = run("clean", tmp_path / "a.jpg", "--json").lines
    assert line["taken"] == {"at": None, "source": "unknown"}


def test_people_are_told_the_sums(visit: Path) -> None:
    (visit / "notes.txt").write_text("nothing")
    done = run("clean", visit)
    assert done.code == 1
    assert "pictures cleaned: 2, files refused: 1" in done.err
    assert "pictures in which something was found: comment 2" in done.err


def test_an_empty_folder_is_said(tmp_path: Path) -> None:
    done = run("clean", tmp_path, "--json")
    assert (done.code, done.error["error"]) == (1, "file.unreadable")


@pytest.mark.slow  # starts the processes that ship, which load the cleaning
def test_several_processes_say_the_same(visit: Path, tmp_path: Path) -> None:
    (visit / "bad.jpg").write_bytes(b"nothing")
    told = []
    for number in ("1", "2"):
        done = run("clean", visit, "--out", tmp_path / number, "--jobs", number, "--json")
        assert done.code == 1
        told.append(sorted((str(line["file"]), line.get("sha256"), line.get("error")) for line in done.lines))
    assert told[0] == told[1]
    assert names_in(tmp_path / "1") == names_in(tmp_path / "2") == ["0002.jpg", "0003.jpg"]

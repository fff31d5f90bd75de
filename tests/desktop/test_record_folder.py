"""What is filed lies in a folder of its own, whole, and never over anything that was there."""

import errno
import os
from datetime import date
from pathlib import Path

import pytest

from cases.errors import DiskFull, FileRefused
from desktop.record_folder import write_record

CASE = "a1b2c3d4" + "0" * 24
TODAY = date(2026, 3, 4)
FILES = [("opinion.pdf", b"%PDF"), ("picture 1.jpg", b"jpeg")]


def test_the_files_lie_in_a_new_folder_that_names_nobody(tmp_path: Path) -> None:
    folder = write_record(tmp_path, CASE, TODAY, FILES)
    assert folder == tmp_path / "2026-03-04 a1b2c3d4"
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == dict(FILES)
    if os.name == "posix":
        assert {path.stat().st_mode & 0o077 for path in (folder, *folder.iterdir())} == {0}


def test_filing_again_leaves_the_first_as_it_is(tmp_path: Path) -> None:
    first = write_record(tmp_path, CASE, TODAY, FILES)
    second = write_record(tmp_path, CASE, TODAY, [("opinion.pdf", b"other")])
    assert second.name == "2026-03-04 a1b2c3d4 (2)"
    assert (first / "opinion.pdf").read_bytes() == b"%PDF"


def test_a_folder_that_is_gone_is_said_to_be_so(tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as refused:
        write_record(tmp_path / "unplugged", CASE, TODAY, FILES)
    assert refused.value.fields["name"] == "unplugged"


def test_a_name_cannot_lead_out_of_the_folder(tmp_path: Path) -> None:
    folder = write_record(tmp_path, CASE, TODAY, [("../../x\0/y.jpg", b"1")])
    assert [path.name for path in folder.iterdir()] == ["....xy.jpg"]


def test_a_full_disk_is_said_to_be_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_room(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", no_room)
    with pytest.raises(DiskFull):
        write_record(tmp_path, CASE, TODAY, FILES)

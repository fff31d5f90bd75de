"""Files into a folder: each by itself, nothing overwritten, nothing written for what is refused."""

import errno
import os
import stat
import sys
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from capture.clean import batch
from capture.clean.batch import Cleaned, NotCleaned, clean_file
from capture.clean.clean import clean
from capture.clean.keeping import MARK
from capture.clean.placing import Job
from cases.errors import (
    FileRefused,
    FileUnreadable,
    PictureDamaged,
    PictureFormatUnsupported,
    PictureTooLarge,
)
from tests.capture.clean.samples import jpeg, png


def given_file(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def outcome_of(source: Path, folder: Path, stem: str = "") -> Cleaned | NotCleaned:
    [outcome] = clean_file(Job(source, folder, stem or source.stem))
    return outcome


def cleaned(source: Path, folder: Path, stem: str = "") -> Cleaned:
    outcome = outcome_of(source, folder, stem)
    assert isinstance(outcome, Cleaned)
    return outcome


def refused(source: Path, folder: Path) -> NotCleaned:
    outcome = outcome_of(source, folder)
    assert isinstance(outcome, NotCleaned)
    return outcome


def test_a_picture_lands_in_the_folder_under_the_name_of_its_job(tmp_path: Path) -> None:
    source = given_file(tmp_path, "nail.JPEG", jpeg())
    outcome = cleaned(source, tmp_path / "out" / "here")
    assert outcome.output == tmp_path / "out" / "here" / "nail.jpg"
    assert outcome.output.read_bytes() == clean(jpeg()).data
    assert (outcome.source, outcome.page, outcome.facts.size_before) == (source, 1, len(jpeg()))
    assert (outcome.facts.sha256, outcome.facts.taken) == (clean(jpeg()).sha256, None)
    assert source.read_bytes() == jpeg()


def test_the_suffix_is_that_of_the_format(tmp_path: Path) -> None:
    source = given_file(tmp_path, "really.jpg", png())
    assert cleaned(source, tmp_path / "out").output.name == "really.png"


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    out = tmp_path / "out"
    names = [
        cleaned(given_file(tmp_path, "nail.jpg", jpeg(quality=each)), out).output.name
        for each in (70, 80, 90)
    ]
    assert names == ["nail.jpg", "nail-2.jpg", "nail-3.jpg"]
    assert cleaned(source := given_file(tmp_path, "nail.jpg", jpeg()), tmp_path).output.name == "nail-2.jpg"
    assert source.read_bytes() == jpeg()


def test_the_same_picture_is_not_written_twice_under_one_name(tmp_path: Path) -> None:
    source = given_file(tmp_path, "nail.jpg", jpeg())
    first = cleaned(source, tmp_path / "out").output
    written = first.stat().st_mtime_ns
    assert cleaned(source, tmp_path / "out").output == first
    assert first.stat().st_mtime_ns == written


@pytest.mark.skipif(
    sys.platform == "win32", reason="modes are POSIX's; there the folder's access list counts"
)
def test_clean_pictures_are_their_owners_alone(tmp_path: Path) -> None:
    outcome = cleaned(given_file(tmp_path, "nail.jpg", jpeg()), tmp_path / "out")
    assert stat.S_IMODE(outcome.output.stat().st_mode) == 0o600
    assert stat.S_IMODE(outcome.output.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"GIF89a", PictureDamaged),
        (b"8BPS", PictureFormatUnsupported),
        (jpeg()[:900], PictureDamaged),
        (b"", PictureDamaged),
    ],
)
def test_a_refusal_writes_nothing(tmp_path: Path, content: bytes, error: type[Exception]) -> None:
    outcome = refused(given_file(tmp_path, "x.jpg", content), tmp_path / "out")
    assert isinstance(outcome.error, error)
    assert not (tmp_path / "out").exists()


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    if sys.platform != "win32":
        os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "absent.jpg", tmp_path / "pipe"):
        assert isinstance(refused(path, tmp_path / "out").error, FileUnreadable)


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "MOST_BYTES", 1_000)
    outcome = refused(given_file(tmp_path, "x.jpg", jpeg()), tmp_path / "out")
    assert isinstance(outcome.error, PictureTooLarge)


def test_a_failed_write_leaves_no_name_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        outcome_of(given_file(tmp_path, "x.jpg", jpeg()), tmp_path / "out")
    assert list((tmp_path / "out").iterdir()) == []


def test_a_picture_has_its_name_when_it_is_on_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out, seen = tmp_path / "out", list[str]()
    genuine = os.fsync

    def watched(descriptor: int) -> None:
        seen.extend(path.suffix for path in out.iterdir())
        genuine(descriptor)

    monkeypatch.setattr(os, "fsync", watched)
    outcome = cleaned(given_file(tmp_path, "x.jpg", jpeg()), out)
    assert seen == [".part"]
    assert list(out.iterdir()) == [outcome.output]


def test_a_name_that_is_taken_meanwhile_is_let_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out"
    genuine = os.fsync

    def sooner(descriptor: int) -> None:
        given_file(out, "x.jpg", b"of another process")
        genuine(descriptor)

    monkeypatch.setattr(os, "fsync", sooner)
    assert cleaned(given_file(tmp_path, "x.jpg", jpeg()), out).output.name == "x-2.jpg"
    assert (out / "x.jpg").read_bytes() == b"of another process"


def test_a_name_that_the_disk_does_not_take_costs_that_file_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object) -> bool:
        raise OSError(errno.EILSEQ, "Illegal byte sequence")

    monkeypatch.setattr(batch, "keep", never)
    assert isinstance(refused(given_file(tmp_path, "x.jpg", jpeg()), tmp_path / "out").error, FileRefused)


def test_a_folder_for_clean_pictures_is_marked_where_it_would_be_found_and_holds_nothing_else(
    tmp_path: Path,
) -> None:
    source = given_file(tmp_path, "x.jpg", jpeg())
    (tmp_path / "empty").mkdir()
    for folder in (tmp_path / "made", tmp_path / "empty", tmp_path):
        list(clean_file(Job(source, folder, "clean", is_within=True)))
    cleaned(source, tmp_path / "elsewhere")
    assert not (tmp_path / "elsewhere" / MARK).exists()
    assert [(tmp_path / name / MARK).exists() for name in ("made", "empty", "")] == [True, True, False]


def pages(*shades: int) -> bytes:
    """A TIFF of several pages."""
    first, *others = (Image.new("L", (40, 30), shade) for shade in shades)
    out = BytesIO()
    first.save(out, "TIFF", save_all=True, append_images=others)
    return out.getvalue()


def test_the_pages_of_one_file_are_numbered(tmp_path: Path) -> None:
    source = given_file(tmp_path, "fax.tiff", pages(20, 120, 220))
    outcomes = list(clean_file(Job(source, tmp_path / "out", "0001")))
    told = [(each.page, each.output.name) for each in outcomes if isinstance(each, Cleaned)]
    assert told == [(1, "0001.png"), (2, "0001-2.png"), (3, "0001-3.png")]
    shades = [Image.open(tmp_path / "out" / name).getextrema() for _, name in told]
    assert shades == [(20, 20), (120, 120), (220, 220)]


def test_the_time_is_read_before_it_is_removed(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8769)[0x9003] = "2026:03:01 10:30:00"
    out = BytesIO()
    Image.new("RGB", (64, 48)).save(out, "JPEG", exif=exif)
    outcome = cleaned(given_file(tmp_path, "x.jpg", out.getvalue()), tmp_path / "out")
    assert outcome.facts.taken == datetime.fromisoformat("2026-03-01T10:30:00")
    assert b"2026:03:01" not in outcome.output.read_bytes()

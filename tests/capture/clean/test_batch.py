"""Files into a folder: each by itself, nothing overwritten, nothing written for what is refused."""

import os
import stat
import sys
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from capture.clean import batch
from capture.clean.batch import Cleaned, Job, NotCleaned, clean_file, jobs_of
from capture.clean.clean import clean
from capture.clean.found import FoundFile
from cases.errors import FileUnreadable, PictureDamaged, PictureFormatUnsupported, PictureTooLarge
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
    source = given_file(tmp_path, "nail.jpg", jpeg())
    names = [cleaned(source, out).output.name for _ in range(3)]
    assert names == ["nail.jpg", "nail-2.jpg", "nail-3.jpg"]
    assert cleaned(source, tmp_path).output.name == "nail-2.jpg"
    assert source.read_bytes() == jpeg()


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
    genuine = Path.open

    def full(path: Path, mode: str = "r") -> object:
        if mode == "r+b":
            raise OSError(28, "No space left on device")
        return genuine(path, mode)

    monkeypatch.setattr(Path, "open", full)
    with pytest.raises(OSError, match="No space"):
        outcome_of(given_file(tmp_path, "x.jpg", jpeg()), tmp_path / "out")
    assert list((tmp_path / "out").iterdir()) == []


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


def test_names_say_nothing_unless_they_are_to_be_kept(tmp_path: Path) -> None:
    files = [FoundFile(tmp_path / "Jan" / name, tmp_path) for name in ("nail.jpg", "toe.jpg")]
    assert jobs_of(files, None, keep_names=False) == [
        Job(files[0].path, tmp_path / "clean", "0001"),
        Job(files[1].path, tmp_path / "clean", "0002"),
    ]
    assert jobs_of(files, tmp_path / "out", keep_names=True) == [
        Job(files[0].path, tmp_path / "out" / "Jan", "nail"),
        Job(files[1].path, tmp_path / "out" / "Jan", "toe"),
    ]

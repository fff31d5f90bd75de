"""Files into a folder: each by itself, nothing overwritten, nothing written for what is refused."""

import os
import stat
import sys
from pathlib import Path

import pytest

from capture.clean import batch
from capture.clean.batch import Cleaned, NotCleaned, clean_file
from capture.clean.clean import clean
from cases.errors import FileUnreadable, PictureDamaged, PictureFormatUnsupported, PictureTooLarge
from tests.capture.clean.samples import jpeg, png


def given_file(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def cleaned(outcome: Cleaned | NotCleaned) -> Cleaned:
    assert isinstance(outcome, Cleaned)
    return outcome


def refused(outcome: Cleaned | NotCleaned) -> NotCleaned:
    assert isinstance(outcome, NotCleaned)
    return outcome


def test_a_picture_lands_in_the_folder_under_its_stem(tmp_path: Path) -> None:
    source = given_file(tmp_path, "nail.JPEG", jpeg())
    outcome = cleaned(clean_file(source, tmp_path / "out" / "here"))
    assert outcome.output == tmp_path / "out" / "here" / "nail.jpg"
    assert outcome.output.read_bytes() == clean(jpeg()).data == outcome.image.data
    assert (outcome.source, outcome.size_before) == (source, len(jpeg()))
    assert source.read_bytes() == jpeg()


def test_the_suffix_is_that_of_the_format(tmp_path: Path) -> None:
    source = given_file(tmp_path, "really.jpg", png())
    assert cleaned(clean_file(source, tmp_path / "out")).output.name == "really.png"


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    out = tmp_path / "out"
    source = given_file(tmp_path, "nail.jpg", jpeg())
    names = [cleaned(clean_file(source, out)).output.name for _ in range(3)]
    assert names == ["nail.jpg", "nail-2.jpg", "nail-3.jpg"]
    assert cleaned(clean_file(source, tmp_path)).output.name == "nail-2.jpg"
    assert source.read_bytes() == jpeg()


@pytest.mark.skipif(
    sys.platform == "win32", reason="modes are POSIX's; there the folder's access list counts"
)
def test_clean_pictures_are_their_owners_alone(tmp_path: Path) -> None:
    outcome = cleaned(clean_file(given_file(tmp_path, "nail.jpg", jpeg()), tmp_path / "out"))
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
    outcome = refused(clean_file(given_file(tmp_path, "x.jpg", content), tmp_path / "out"))
    assert isinstance(outcome.error, error)
    assert not (tmp_path / "out").exists()


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    if sys.platform != "win32":
        os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "absent.jpg", tmp_path / "pipe"):
        assert isinstance(refused(clean_file(path, tmp_path / "out")).error, FileUnreadable)


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "MOST_BYTES", 1_000)
    outcome = refused(clean_file(given_file(tmp_path, "x.jpg", jpeg()), tmp_path / "out"))
    assert isinstance(outcome.error, PictureTooLarge)


def test_a_failed_write_leaves_no_name_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, data: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(batch, "write_durably", full)
    with pytest.raises(OSError, match="No space"):
        clean_file(given_file(tmp_path, "x.jpg", jpeg()), tmp_path / "out")
    assert list((tmp_path / "out").iterdir()) == []

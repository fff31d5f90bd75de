"""Clean pictures from a camera and from files, and the views that are still wanted."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from capture.clean.batch import read_picture
from capture.frame import Snapshot
from cases.errors import FileUnreadable, PictureFormatUnsupported
from cases.picture import CleaningReport, PictureRole, TimeSource, TimeTaken
from desktop.draft import KeptPicture, PictureFacts
from desktop.protocols import protocols
from desktop.taking import from_camera, is_there, next_view, pages_of
from tests.desktop.world import jpeg

VIEWS = protocols()[0].views
NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


def kept(role: PictureRole, view: str) -> KeptPicture:
    facts = PictureFacts(role=role, view=view, taken=TimeTaken(source=TimeSource.UNKNOWN))
    report = CleaningReport(pixels_identical=True)
    return KeptPicture(
        picture_id="0" * 32, sha256="0" * 64, type="image/jpeg", size=1, width=1, height=1, facts=facts,
        added_at=NOON, cleaning=report,
    )  # fmt: skip


def test_a_picture_of_the_camera_has_the_time_of_its_capture() -> None:
    taken = from_camera(Snapshot(jpeg(), "image/jpeg", NOON, 64, 64))
    assert (taken.image.width, taken.taken) == (64, TimeTaken(at=NOON, source=TimeSource.CAMERA_CLOCK))


def test_a_file_keeps_its_time_where_it_tells_one() -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8769)[0x9003] = "2025:12:24 18:00:00"
    out = BytesIO()
    Image.new("RGB", (8, 8)).save(out, "JPEG", exif=exif)
    [told] = pages_of(out.getvalue())
    assert told.taken.at == datetime(2025, 12, 24, 18)  # noqa: DTZ001 - the camera names no zone
    [silent] = pages_of(jpeg())
    assert silent.taken == TimeTaken(source=TimeSource.UNKNOWN)


def test_what_is_refused_stays_where_it_is(tmp_path: Path) -> None:
    file = tmp_path / "a.psd"
    file.write_bytes(b"8BPS\0\1")
    with pytest.raises(PictureFormatUnsupported):
        list(pages_of(read_picture(file)))
    assert file.read_bytes() == b"8BPS\0\1"
    with pytest.raises(FileUnreadable):
        read_picture(tmp_path / "none.jpg")


def test_a_view_is_there_in_whatever_language_it_was_named() -> None:
    view = VIEWS[0]
    assert not is_there(view, [])
    assert not is_there(view, [kept(view.role, "something else")])
    for name in (view.view, view.name.fr, view.name.nl):
        assert is_there(view, [kept(view.role, name or "")])


def test_after_a_view_comes_the_next_one_missing_and_then_those_left_out() -> None:
    last = kept(VIEWS[-1].role, VIEWS[-1].view)
    assert next_view(VIEWS, []) == VIEWS[0]
    assert next_view(VIEWS, [], after=VIEWS[0]) == VIEWS[1]
    assert next_view(VIEWS, [last], after=VIEWS[-2]) == VIEWS[0]
    assert next_view(VIEWS, [kept(view.role, view.view) for view in VIEWS], after=VIEWS[0]) is None

"""Frames and pages by the thousand, in formats that are decoded in a child: the first is taken, or a limit is named."""

import struct
from collections.abc import Callable
from io import BytesIO

import pytest
from PIL import Image

from capture.clean.clean import clean, clean_pages
from cases.errors import PictureMoves, PictureRefused, PictureTooIntricate, PictureTooManyPages
from cases.picture import Change, Removed
from tests.attacks.hostile_files import dicom_pixels, many_pages, pages
from tests.capture.clean.samples import saved


def frames(count: int) -> bytes:
    """A GIF of so many frames of four black pixels; every second block only says how long one is shown."""
    head = b"GIF89a" + struct.pack("<HHBBB", 2, 2, 0x80, 0, 0) + bytes(6)
    shown = b"\x21\xf9\x04\x00\x00\x00\x00\x00"
    frame = b"\x2c" + struct.pack("<4HB", 0, 0, 2, 2, 0) + b"\x02\x03\x84\x51\x00\x00"
    return head + (shown + frame) * count + b"\x3b"


BEYOND: dict[str, tuple[Callable[[], bytes], type[PictureRefused]]] = {
    "frames of a GIF": (lambda: frames(50_001), PictureTooIntricate),
    "pages of a TIFF": (lambda: pages(2_000), PictureTooManyPages),
    "frames of a DICOM file": (lambda: dicom_pixels(8, 8, 10_001), PictureTooManyPages),
    "frames of a WebP": (
        lambda: saved(Image.new("L", (8, 8)), "WEBP", save_all=True, append_images=[Image.new("L", (8, 8), 9)] * 999),
        PictureMoves,
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BEYOND)
def test_by_the_thousand_they_are_refused_by_an_error_that_tells_why(name: str) -> None:
    made, expected = BEYOND[name]
    with pytest.raises(PictureRefused) as refused:
        clean(made())
    assert type(refused.value) is expected


@pytest.mark.slow  # the child that ships decodes it
def test_of_thousands_of_frames_the_first_is_taken_and_all_others_are_told() -> None:
    cleaned = clean(frames(20_000))
    told = {one.category: one.count for one in cleaned.report.removed}
    assert told[Removed.FURTHER_PICTURE] == 19_999
    assert cleaned.report.changes == (Change.FIRST_OF_SEVERAL,)
    assert Image.open(BytesIO(cleaned.data)).size == (2, 2)


@pytest.mark.slow  # the child that ships counts them
def test_a_document_of_thousands_of_pages_is_refused_before_any_is_drawn() -> None:
    with pytest.raises(PictureTooManyPages):
        next(clean_pages(many_pages(10_000)))

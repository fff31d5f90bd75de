"""Frames and pictures as values: a patient's skin does not get into a log by way of ``repr``."""

import numpy as np
import pytest

from capture.camera import Size
from capture.frame import jpeg_frame, pixel_frame
from capture.picture_of import snapshot_of, view_of
from capture.sandbox import DecodedPicture
from tests.camera import pictures

JPEG = pictures.jpeg(320, 240, 1)
CAMERA_FRAME = jpeg_frame(1, JPEG)
PIXEL_FRAME = pixel_frame(1, np.full((240, 320, 3), 77, np.uint8))


@pytest.mark.parametrize(
    "value",
    [
        CAMERA_FRAME,
        PIXEL_FRAME,
        snapshot_of(CAMERA_FRAME),
        view_of(PIXEL_FRAME, Size(32, 24)),
        DecodedPicture("JPEG", 320, 240, JPEG),
    ],
    ids=["JPEG frame", "pixel frame", "snapshot", "view", "thumbnail"],
)
def test_what_a_picture_shows_is_not_in_its_repr(value: object) -> None:
    assert "\\xff\\xd8" not in repr(value)
    assert "array" not in repr(value)
    assert "width=" in repr(value)


def test_frames_with_other_pixels_do_not_show_the_same() -> None:
    assert PIXEL_FRAME.shows_the_same(pixel_frame(2, np.full((240, 320, 3), 77, np.uint8)))
    assert not PIXEL_FRAME.shows_the_same(pixel_frame(2, np.full((240, 320, 3), 78, np.uint8)))
    assert not CAMERA_FRAME.shows_the_same(PIXEL_FRAME)

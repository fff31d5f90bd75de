"""Sharpness orders pictures of one scene, whatever their size and kind."""

import pytest

from capture.frame import jpeg_frame, pixel_frame
from capture.quality import WIDTH, sharpness, small_grey
from tests.camera import pictures


@pytest.mark.parametrize("size", [(640, 480), (1920, 1080)])
def test_a_blurred_picture_is_less_sharp(size: tuple[int, int]) -> None:
    sharp, blurred = (jpeg_frame(1, pictures.jpeg(*size, 1, blur)) for blur in (0, 3))
    assert sharpness(sharp) > 2 * sharpness(blurred)


def test_pixels_are_judged_like_jpeg() -> None:
    of_jpeg = sharpness(jpeg_frame(1, pictures.jpeg(640, 480, 1)))
    of_pixels = sharpness(pixel_frame(1, pictures.scene(640, 480, 1)))
    assert of_jpeg == pytest.approx(of_pixels, rel=0.2)


def test_it_is_judged_on_a_small_copy() -> None:
    assert WIDTH <= small_grey(jpeg_frame(1, pictures.jpeg(1920, 1080, 1))).shape[1] < 1.5 * WIDTH
    assert small_grey(pixel_frame(1, pictures.scene(1280, 720, 1))).shape == (360, 640)


def test_a_picture_cut_off_is_not_judged() -> None:
    with pytest.raises(ValueError, match="JPEG"):
        sharpness(jpeg_frame(1, pictures.jpeg(640, 480, 1)[:-9000]))

"""The printed marker tells millimetres: at many sizes and slants, with the error measured; and only our marker does."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from capture.scale import scale_in
from capture.scale_marker import DICTIONARY, NUMBER, svg
from tests.capture.scale_scene import scene, true_scale

FILE = Path(__file__).parents[2] / "resources" / "markers" / "scale-20mm.svg"


def error(px_per_mm: float, tilt: float, turn: float) -> tuple[float, float]:
    """The relative error, and the uncertainty that was told."""
    found = scale_in(scene(px_per_mm, tilt, turn))
    assert found is not None
    return abs(found.mm_per_pixel / true_scale(px_per_mm, tilt) - 1), found.uncertainty


@pytest.mark.parametrize("turn", [0, 33, 180])
@pytest.mark.parametrize("tilt", [0, 15, 30, 45])
@pytest.mark.parametrize(("px_per_mm", "most"), [(3, 0.012), (5, 0.006), (10, 0.002), (30, 0.001)])
def test_the_error_is_small_and_within_what_is_told(
    px_per_mm: float, most: float, tilt: float, turn: float
) -> None:
    off, told = error(px_per_mm, tilt, turn)
    assert off < most
    assert off < told


def test_seen_straight_it_is_told_to_about_one_in_a_hundred_and_slanted_to_less() -> None:
    assert error(10, 0, 0)[1] < 0.013
    assert error(10, 30, 0)[1] > 0.05


@pytest.mark.parametrize(("px_per_mm", "tilt"), [(5, 0), (8, 30), (40, 15)])
def test_on_a_picture_of_twelve_megapixels_it_is_found_small_and_measured_large(
    px_per_mm: float, tilt: float
) -> None:
    found = scale_in(scene(px_per_mm, tilt, 20, size=(4_000, 3_000)))
    assert found is not None
    assert found.mm_per_pixel == pytest.approx(true_scale(px_per_mm, tilt), rel=0.006)


def test_it_says_where_the_marker_is() -> None:
    found = scale_in(scene(10))
    assert found is not None
    assert (found.x, found.y) == pytest.approx((749.5, 499.5), abs=1)


@pytest.mark.parametrize(("px_per_mm", "tilt"), [(1, 0), (10, 65)], ids=["too small", "too slanted"])
def test_what_tells_too_little_tells_nothing(px_per_mm: float, tilt: float) -> None:
    assert scale_in(scene(px_per_mm, tilt)) is None


def test_skin_and_noise_tell_nothing() -> None:
    noise = np.random.default_rng(3).integers(0, 256, (900, 1200, 3), dtype=np.uint8)
    assert scale_in(noise) is None
    assert scale_in(np.full((40, 30, 3), 170, dtype=np.uint8)) is None
    assert scale_in(np.full((1, 1, 3), 170, dtype=np.uint8)) is None


def test_another_marker_of_the_dictionary_tells_nothing() -> None:
    other = cv2.aruco.generateImageMarker(DICTIONARY, NUMBER + 1, 160)
    assert scale_in(scene(10, card=np.pad(other, 40, constant_values=255).astype(np.uint8))) is None


def test_of_two_the_larger_one_counts() -> None:
    both = np.concatenate([scene(6), scene(12)])
    found = scale_in(both)
    assert found is not None
    assert found.mm_per_pixel == pytest.approx(1 / 12, rel=0.01)


def test_the_printable_card_is_the_one_that_the_command_writes() -> None:
    assert FILE.read_text(encoding="utf-8") == svg()

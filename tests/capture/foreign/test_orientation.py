"""Eight orientations of every format that has one, written by real encoders: none comes out wrong."""

from collections.abc import Callable
from functools import cache
from io import BytesIO

import numpy as np
import pytest
from PIL import Image, ImageOps

from capture.clean.clean import clean
from tests.capture.foreign.makers import TURNS, heic, quarters, turned_by_exif, with_properties


@cache
def _plain_heic() -> bytes:
    return heic(quarters())


MAKERS: dict[str, Callable[[int], bytes]] = {
    "WebP": lambda one: turned_by_exif(quarters(), "WEBP", one, quality=90),
    "lossless WebP": lambda one: turned_by_exif(quarters(), "WEBP", one, lossless=True),
    "TIFF": lambda one: turned_by_exif(quarters(), "TIFF", one),
    "LZW TIFF": lambda one: turned_by_exif(quarters(), "TIFF", one, compression="tiff_lzw"),
    "JPEG in TIFF": lambda one: turned_by_exif(quarters(), "TIFF", one, compression="jpeg"),
    "grey TIFF": lambda one: turned_by_exif(quarters().convert("L"), "TIFF", one),
    "AVIF": lambda one: turned_by_exif(quarters(), "AVIF", one, quality=90),
    "HEIC": lambda one: with_properties(_plain_heic(), TURNS[one]),
}


def corners(image: Image.Image) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
    """The colours in the middle of the four quarters."""
    width, height = image.size
    points = [(x * width // 4, y * height // 4) for y in (1, 3) for x in (1, 3)]
    return np.array([image.convert("RGB").getpixel(point) for point in points])


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", MAKERS)
@pytest.mark.usefixtures("in_process")
def test_the_picture_stands_as_its_file_says(kind: str, orientation: int) -> None:
    wanted = quarters().convert("L") if kind.startswith("grey") else quarters()
    with Image.open(BytesIO(turned_by_exif(wanted, "PNG", orientation))) as image:
        upright = ImageOps.exif_transpose(image)
    cleaned = clean(MAKERS[kind](orientation))
    with Image.open(BytesIO(cleaned.data)) as image:
        assert image.size == upright.size
        assert np.abs(corners(image) - corners(upright)).max() < 12
    assert cleaned.report.orientation == 1


@pytest.mark.usefixtures("in_process")
def test_an_orientation_in_the_exif_of_a_heic_does_not_count() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    cleaned = clean(heic(quarters(), exif=exif))
    with Image.open(BytesIO(cleaned.data)) as image:
        assert np.abs(corners(image) - corners(quarters())).max() < 12

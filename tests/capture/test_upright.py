"""Untrusted bytes into upright sRGB pixels: every orientation, every kind of pixel, every kind of profile."""

from io import BytesIO

import numpy as np
import pytest
from PIL import Image, ImageCms, ImageOps

from capture.upright import DAMAGE, ORIENTATION, Pixels, opened, upright_pixels
from tests.capture.clean.lookup_profile import lookup_profile

SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))


def encoded(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def seen(data: bytes) -> Pixels:
    return upright_pixels(data, opened(data))


def coloured(size: tuple[int, int] = (7, 5)) -> Image.Image:
    chance = np.random.default_rng(5)
    return Image.fromarray(chance.integers(0, 256, (size[1], size[0], 3), dtype=np.uint8))


@pytest.mark.parametrize("orientation", range(10))
def test_each_orientation_stands_as_pillow_has_it(orientation: int) -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    data = encoded(coloured(), exif=exif)
    with Image.open(BytesIO(data)) as image:
        expected = ImageOps.exif_transpose(image)
    assert np.array_equal(seen(data), np.asarray(expected))


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB"])
def test_pixels_are_those_of_the_picture(mode: str) -> None:
    picture = coloured().convert(mode)
    assert np.array_equal(seen(encoded(picture)), np.asarray(picture.convert("RGB")))


def test_what_is_transparent_lies_on_white() -> None:
    clear = Image.new("RGBA", (3, 2), (200, 0, 0, 0))
    assert (seen(encoded(clear)) == 255).all()
    assert (seen(encoded(clear.convert("LA"))) == 255).all()


def test_sixteen_bits_become_eight() -> None:
    deep = Image.fromarray(np.full((2, 3), 0x8000, dtype=np.uint16))
    assert (seen(encoded(deep)) == 128).all()


def test_a_grey_jpeg_has_three_equal_channels() -> None:
    pixels = seen(encoded(Image.new("L", (9, 4), 77), "JPEG"))
    assert pixels.shape == (4, 9, 3)
    assert (pixels == 77).all()


def test_a_profile_that_is_srgb_changes_nothing() -> None:
    picture = coloured()
    assert np.array_equal(seen(encoded(picture, icc_profile=SRGB.tobytes())), np.asarray(picture))


@pytest.mark.parametrize(("mode", "channels"), [("RGB", 3), ("L", 1), ("CMYK", 4)])
def test_another_profile_is_applied_as_littlecms_does(mode: str, channels: int) -> None:
    picture, theirs = coloured((16, 16)).convert(mode), lookup_profile(channels)
    data = encoded(picture, "JPEG", quality=100, subsampling=0, icc_profile=theirs)
    with Image.open(BytesIO(data)) as stored:
        profile = ImageCms.ImageCmsProfile(BytesIO(theirs))
        expected = ImageCms.profileToProfile(stored, profile, SRGB, outputMode="RGB")
    assert expected is not None
    assert np.abs(seen(data).astype(int) - np.asarray(expected)).max() <= 2
    assert not np.array_equal(seen(data), seen(encoded(picture, "JPEG", quality=100, subsampling=0)))


@pytest.mark.parametrize("profile", [b"no profile", lookup_profile(4)], ids=["nonsense", "of another kind"])
def test_a_profile_that_does_not_fit_changes_nothing(profile: bytes) -> None:
    picture = coloured()
    assert np.array_equal(seen(encoded(picture, icc_profile=profile)), np.asarray(picture))


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_truncated_file_is_damage(kind: str) -> None:
    data = encoded(coloured((200, 200)), kind)
    with pytest.raises(DAMAGE):
        seen(data[: len(data) * 2 // 3])

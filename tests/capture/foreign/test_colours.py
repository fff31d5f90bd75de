"""Colours: kept with a profile made from numbers, or converted to sRGB with ΔE below 1 on a chart."""

import struct
from collections.abc import Callable
from io import BytesIO

import cv2
import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image, ImageCms

from capture.clean.clean import clean
from capture.clean.heif_file import CodePoints
from capture.clean.other import metadata_of
from capture.foreign.light import samples_to_srgb
from cases.errors import PictureDamaged
from cases.picture import Change, ColourProfile
from tests.capture.clean.lookup_profile import lookup_profile
from tests.capture.clean.samples import CANARY, picture, saved, srgb_profile
from tests.capture.clean.test_icc import profile
from tests.capture.foreign.makers import deep_heic, even, heic, near, with_properties

Chart = npt.NDArray[np.float64]
SIDE = 64  # libheif tiles what is smaller
LEVELS = (0.06, 0.2, 0.45, 0.7, 0.92)
pytestmark = pytest.mark.usefixtures("in_process")


def chart() -> Chart:
    """Twenty-five colours of sRGB, none of them at its border, as a row of patches: 25 × 3, from 0 to 1."""
    chance = np.random.default_rng(25)
    greys = np.repeat(np.array(LEVELS)[:, None], 3, axis=1)
    skin = np.array([(0.78, 0.57, 0.47), (0.36, 0.24, 0.18), (0.86, 0.42, 0.41), (0.52, 0.26, 0.3)])
    return np.vstack((greys, skin, chance.uniform(0.12, 0.88, (16, 3))))


def linear(srgb: Chart) -> Chart:
    return np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)


def patches(colours: Chart, most: int) -> npt.NDArray[np.uint16]:
    """As a picture of squares, in numbers up to ``most``."""
    row = np.repeat(np.repeat(colours[None], SIDE, axis=0), SIDE, axis=1)
    return np.asarray(row * most + 0.5, np.uint16)


def seen(data: bytes) -> Chart:
    """The middle of each square."""
    with Image.open(BytesIO(data)) as image:
        pixels = np.asarray(image.convert("RGB"), np.float64) / 255
    middle = pixels[SIDE // 4 : -SIDE // 4].reshape(SIDE // 2, -1, SIDE, 3)
    return np.asarray(middle[:, :, SIDE // 4 : -SIDE // 4].mean(axis=(0, 2)))


def difference(one: Chart, other: Chart) -> float:
    """The largest ΔE of 1976 between two charts, by OpenCV."""
    return float(_differences(one, other).max())


def mean_difference(data: bytes) -> float:
    """The mean ΔE to the chart, what encoders add of their own included."""
    return float(_differences(seen(data), chart()).mean())


def _differences(one: Chart, other: Chart) -> Chart:
    labs = [cv2.cvtColor(np.asarray(each[None], np.float32), cv2.COLOR_RGB2Lab)[0] for each in (one, other)]
    return np.asarray(np.linalg.norm(labs[0] - labs[1], axis=1), np.float64)


# From linear BT.709 to linear BT.2020 and to Display P3 (ITU-R BT.2087-0; SMPTE EG 432-1), as the standards print them.
TO_2020 = np.array(((0.6274, 0.3293, 0.0433), (0.0691, 0.9195, 0.0114), (0.0164, 0.0880, 0.8956)))
TO_P3 = np.array(((0.8225, 0.1775, 0.0), (0.0332, 0.9668, 0.0), (0.0171, 0.0724, 0.9105)))


def pq(light: Chart) -> Chart:
    """SMPTE ST 2084 of light in cd/m²."""
    power = (light / 10_000) ** (2610 / 16384)
    return np.asarray(((3424 / 4096 + 2413 / 128 * power) / (1 + 2392 / 128 * power)) ** (2523 / 32))


def hlg(light: Chart) -> Chart:
    """ITU-R BT.2100-3 of what a screen of 1000 cd/m² shows, in shares of its peak."""
    luminance = light @ np.array((0.2627, 0.6780, 0.0593))
    scene = light * luminance[:, None] ** (1 / 1.2 - 1)
    logarithmic = 0.17883277 * np.log(np.maximum(12 * scene - 0.28466892, 1e-9)) + 0.55991073
    return np.asarray(np.where(scene <= 1 / 12, np.sqrt(3 * scene), logarithmic))


SCENES: dict[str, tuple[Callable[[Chart], Chart], CodePoints]] = {
    "PQ": (lambda rgb: pq(linear(rgb) @ TO_2020.T * 203), CodePoints(9, 16)),
    "HLG": (lambda rgb: hlg(linear(rgb) @ TO_2020.T * 0.203), CodePoints(9, 18)),
    "linear": (linear, CodePoints(1, 8)),
    "gamma 2.2": (lambda rgb: np.asarray(linear(rgb) ** (1 / 2.2)), CodePoints(1, 4)),
}


@pytest.mark.parametrize("name", SCENES)
def test_code_points_are_computed_to_the_colours_that_were_meant(name: str) -> None:
    forward, points = SCENES[name]
    converted = samples_to_srgb(patches(forward(chart()), 65_535), points)
    assert (
        difference(seen(saved(Image.fromarray(converted), "PNG")), chart()) < 0.7
    )  # rounding to eight bits alone


def test_a_bright_heic_of_ten_bits_shows_what_screens_show() -> None:
    forward, _ = SCENES["PQ"]
    plain = deep_heic(patches(forward(chart()), 65_535), "--matrix_coefficients", "6")
    cleaned = clean(with_properties(plain, b"\0\0\0\x13colrnclx\0\x09\0\x10\0\x06\x80"))
    assert cleaned.report.colour is ColourProfile.CONVERTED
    assert cleaned.report.changes == (Change.EIGHT_BITS, Change.ENCODED_AGAIN)
    assert mean_difference(cleaned.data) < 1


def deep_avif(samples: npt.NDArray[np.uint16], bits: int) -> bytes:
    """By libavif, of ten or twelve bits, from sixteen."""
    options = [cv2.IMWRITE_AVIF_DEPTH, bits, cv2.IMWRITE_AVIF_QUALITY, 100]
    return cv2.imencode(".avif", samples[..., ::-1] >> (16 - bits), options)[1].tobytes()


@pytest.mark.parametrize("bits", [10, 12])
@pytest.mark.parametrize("scene", ["PQ", "HLG"])
def test_a_bright_avif_keeps_its_fine_steps_until_it_is_converted(scene: str, bits: int) -> None:
    forward, points = SCENES[scene]
    data = deep_avif(patches(forward(chart()), 65_535), bits)
    began = data.index(b"nclx") + 4
    meant = struct.pack(">HH", *points)
    data = data.replace(data[began : began + 4], meant)
    cleaned = clean(data)
    assert cleaned.report.colour is ColourProfile.CONVERTED
    assert Change.EIGHT_BITS in cleaned.report.changes
    assert mean_difference(cleaned.data) < 0.8


def test_light_above_the_white_of_a_page_is_white() -> None:
    bright = samples_to_srgb(patches(pq(np.full((1, 3), 4_000.0)), 65_535), CodePoints(9, 16))
    assert bright.min() == 255


def test_wide_colours_of_an_avif_are_converted_by_their_code_points() -> None:
    wide = linear(chart()) @ TO_P3.T
    encoded = np.where(wide <= 0.0031308, wide * 12.92, 1.055 * wide ** (1 / 2.4) - 0.055)
    eight = np.asarray(patches(encoded, 255), np.uint8)
    data = saved(Image.fromarray(eight), "AVIF", quality=100, subsampling="4:4:4")
    assert data.count(b"nclx\x00\x01\x00\x0d") == 1
    cleaned = clean(data.replace(b"nclx\x00\x01\x00\x0d", b"nclx\x00\x0c\x00\x0d"))
    assert cleaned.report.colour is ColourProfile.CONVERTED
    assert mean_difference(cleaned.data) < 1


def test_ten_bits_in_colours_of_screens_are_only_rounded() -> None:
    cleaned = clean(deep_heic(patches(chart(), 65_535)))
    assert cleaned.report.colour is ColourProfile.NONE
    assert Change.EIGHT_BITS in cleaned.report.changes
    assert mean_difference(cleaned.data) < 1


CARRIERS = {
    "WebP": lambda profile: saved(even(), "WEBP", icc_profile=profile, quality=95),
    "lossless WebP": lambda profile: saved(even(), "WEBP", icc_profile=profile, lossless=True),
    "TIFF": lambda profile: saved(even(), "TIFF", icc_profile=profile),
    "AVIF": lambda profile: saved(even(), "AVIF", icc_profile=profile, quality=95),
    "HEIC": lambda profile: heic(icc_profile=profile),
}


@pytest.mark.parametrize("name", CARRIERS)
def test_a_profile_of_numbers_stays_with_the_pixels(name: str) -> None:
    cleaned = clean(CARRIERS[name](srgb_profile()))
    assert cleaned.report.colour is ColourProfile.REBUILT
    with Image.open(BytesIO(cleaned.data)) as image:
        kept = ImageCms.ImageCmsProfile(BytesIO(image.info["icc_profile"])).profile
    theirs = ImageCms.ImageCmsProfile(BytesIO(srgb_profile())).profile
    assert kept.red_colorant == theirs.red_colorant
    assert near(even(), cleaned.data) < 6


@pytest.mark.parametrize("name", CARRIERS)
def test_a_profile_of_tables_is_applied_and_leaves_no_word(name: str) -> None:
    cleaned = clean(CARRIERS[name](lookup_profile(description=CANARY)))
    assert cleaned.report.colour is ColourProfile.CONVERTED
    assert not cleaned.report.pixels_identical
    assert CANARY[:6] not in cleaned.data
    with Image.open(BytesIO(cleaned.data)) as image:
        assert "icc_profile" not in image.info


D50 = np.array((0.9642, 1.0, 0.8249))
SRGB_TO_D50 = np.array(((0.4361, 0.3851, 0.1431), (0.2225, 0.7169, 0.0606), (0.0139, 0.0971, 0.7142)))


def lab_of(srgb: Chart) -> Chart:
    """As profiles mean it, with the white of the connection space (ICC.1:2022, CIE 15)."""
    x, y, z = np.cbrt(linear(srgb) @ SRGB_TO_D50.T / D50).T
    return np.stack((116 * y - 16, 500 * (x - y), 200 * (y - z)), axis=1)


def test_inks_are_converted_through_their_profile() -> None:
    """The profile's tables say which Lab each mixture of its grid is: computed here once more, by hand."""
    inks = np.array([(1, 1, 1, 0), (1, 1, 2, 1), (2, 2, 2, 0), (0, 1, 1, 1), (1, 2, 2, 1), (2, 2, 1, 0)]) / 4
    share = (1 - inks[:, :3]) * (1 - inks[:, 3:])
    red, green, blue = share.T
    lab = np.stack(
        (100 * (0.3 * red + 0.6 * green + 0.1 * blue), 60 * (red - green), 60 * (green - blue)), axis=1
    )
    sheet = np.asarray(np.repeat(np.repeat(inks[None], SIDE, axis=0), SIDE, axis=1) * 255 + 0.5, np.uint8)
    image = Image.frombytes("CMYK", (sheet.shape[1], SIDE), sheet.tobytes())
    cleaned = clean(saved(image, "TIFF", icc_profile=lookup_profile(4)))
    assert cleaned.report.colour is ColourProfile.CONVERTED
    assert np.linalg.norm(lab_of(seen(cleaned.data)) - lab, axis=1).max() < 1


def test_inks_without_a_profile_are_converted_and_it_is_said() -> None:
    cleaned = clean(saved(picture("CMYK"), "TIFF"))
    assert cleaned.report.colour is ColourProfile.CONVERTED
    assert near(picture("CMYK"), cleaned.data) < 1


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_a_grey_profile_fits_grey_that_a_decoder_gave_in_three_channels(mode: str) -> None:
    grey = picture("L").convert(mode)
    cleaned = clean(saved(grey, "AVIF", quality=100, icc_profile=profile(space=b"GRAY")))
    assert cleaned.report.colour is ColourProfile.REBUILT
    with Image.open(BytesIO(cleaned.data)) as image:
        assert image.mode == "L"
        assert ImageCms.ImageCmsProfile(BytesIO(image.info["icc_profile"])).profile.xcolor_space == "GRAY"


def test_a_profile_that_does_not_fit_is_refused() -> None:
    with pytest.raises(PictureDamaged):
        clean(saved(picture(), "TIFF", icc_profile=profile(space=b"GRAY")))
    with pytest.raises(PictureDamaged):
        clean(saved(picture(), "TIFF", icc_profile=lookup_profile(4)))


@pytest.mark.parametrize("form", ["AVIF", "HEIC"])
def test_the_depth_is_read_where_the_file_does_not_say_it_twice(form: str) -> None:
    deep = patches(chart(), 65_535)
    data = deep_avif(deep, 10) if form == "AVIF" else deep_heic(deep)
    assert b"pixi" in data
    assert metadata_of(data.replace(b"pixi", b"free")) == metadata_of(data)
    assert Change.EIGHT_BITS in clean(data.replace(b"pixi", b"free")).report.changes

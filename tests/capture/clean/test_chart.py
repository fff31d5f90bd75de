"""A chart of colours whose profile works by lookup tables: converted to sRGB with a ΔE2000 below 1, by other maths."""

from functools import cache

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from capture.clean.clean import clean
from cases.picture import ColourProfile
from tests.capture.clean.colour_maths import Colours, delta_e_2000, is_of_srgb, lab_of_srgb
from tests.capture.clean.lookup_profile import lookup_profile
from tests.capture.clean.samples import CANARY, saved
from tests.capture.clean.seen import by_pillow

pytestmark = pytest.mark.usefixtures("in_process")
SIDE = 32

# Lab of two colours and their difference, from table 1 of the article
PUBLISHED = [
    ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
    ((50, -1.3802, -84.2814), (50, 0, -82.7485), 1.0),
    ((50, 0, 0), (50, -1, 2), 2.3669),
    ((50, 2.49, -0.001), (50, -2.49, 0.0009), 7.1792),
    ((50, 2.5, 0), (50, 0, -2.5), 4.3065),
    ((50, 2.5, 0), (73, 25, -18), 27.1492),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((22.7233, 20.0904, -46.694), (23.0331, 14.973, -42.5619), 2.0373),
    ((2.0776, 0.0795, -1.135), (0.9033, -0.0636, -0.5514), 0.9082),
]


@pytest.mark.parametrize(("one", "other", "published"), PUBLISHED)
def test_the_formula_gives_the_published_differences(
    one: tuple[float, ...], other: tuple[float, ...], published: float
) -> None:
    assert delta_e_2000(np.array(one), np.array(other)) == pytest.approx(published, abs=0.00006)


def lab_of_device(device: Colours) -> Colours:
    """What the profile of ``lookup_profile`` means, from its formula: three colours, or four inks, from 0 to 1."""
    if device.shape[-1] == 4:
        device = (1 - device[..., :3]) * (1 - device[..., 3:])
    red, green, blue = device[..., 0], device[..., 1], device[..., 2]
    return np.stack((30 * red + 60 * green + 10 * blue, 60 * (red - green), 60 * (green - blue)), axis=-1)


@cache
def chart(channels: int) -> npt.NDArray[np.uint8]:
    """Sixty device colours that sRGB can show, 60 × channels."""
    chance = np.random.default_rng(2000)
    drawn = chance.integers(0, 256, (2_000, channels), dtype=np.uint8)
    if channels == 4:
        drawn[:, 3] //= 4
    return drawn[is_of_srgb(lab_of_device(drawn / 255))][:60]


def patches(channels: int) -> Image.Image:
    """Squares in a row, with noise like a sensor's, in which roundings of a JPEG even out as in a photograph."""
    row = np.repeat(np.repeat(chart(channels)[None], SIDE, axis=0), SIDE, axis=1)
    noise = np.random.default_rng(1).integers(-2, 3, row.shape)
    row = np.clip(row + noise, 0, 255).astype(np.uint8)
    size = (row.shape[1], row.shape[0])
    return Image.frombytes("CMYK" if channels == 4 else "RGB", size, row.tobytes())


def middles(data: bytes, channels: int) -> Colours:
    """The mean of each patch's middle, from 0 to 1."""
    pixels = by_pillow(data)[1][..., :channels].astype(np.float64) / 255
    inner = pixels[8:-8].reshape(SIDE - 16, -1, SIDE, channels)[:, :, 8:-8]
    return np.asarray(inner.mean(axis=(0, 2)))


@pytest.mark.parametrize(
    ("form", "channels", "bound"),
    [("PNG", 3, 0.3), ("JPEG", 3, 0.9), ("JPEG", 4, 0.9)],
    ids=["PNG", "JPEG", "inks"],
)
def test_a_chart_keeps_its_colours(form: str, channels: int, bound: float) -> None:
    assert len(chart(channels)) == 60
    options = {} if form == "PNG" else {"quality": 100, "subsampling": 0}
    profile = lookup_profile(channels, grid=9)
    tagged = saved(patches(channels), form, icc_profile=profile, **options)
    image = clean(tagged)
    assert image.report.colour is ColourProfile.CONVERTED
    assert CANARY[:6] not in image.data
    meant = lab_of_device(middles(tagged, channels))
    assert delta_e_2000(meant, lab_of_srgb(middles(image.data, 3))).max() < bound


def test_without_conversion_the_chart_would_be_wrong() -> None:
    """The bound means something: the same numbers taken for sRGB are other colours."""
    device = chart(3) / 255
    assert np.median(delta_e_2000(lab_of_device(device), lab_of_srgb(device))) > 5

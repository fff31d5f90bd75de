"""TIFF of samples that lie in unusual ways: scanners, microscopes and laboratories write them."""

import struct
from io import BytesIO

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from capture.clean.clean import CleanImage, clean
from cases.errors import PictureDamaged, PictureFormatUnsupported
from cases.picture import Change, ColourProfile
from tests.capture.clean.samples import picture, srgb_profile
from tests.capture.foreign.tiff_maker import Samples, Way, tiff_of

pytestmark = pytest.mark.usefixtures("in_process")
WIDTH, HEIGHT = 45, 29
FROM_WHITE, FROM_BLACK, RGB, CMYK = 0, 1, 2, 5
ASSOCIATED, UNASSOCIATED, UNSPECIFIED = 1, 2, 0

Values = npt.NDArray[np.int64]


def samples_of(count: int, bits: int) -> Samples:
    """Every value that so many bits have, or many of them, in no regular order."""
    numbers = np.arange(HEIGHT * WIDTH * count, dtype=np.uint64) * 40_503 % 65_537
    lowest = numbers >> np.uint64(16 - bits) & np.uint64((1 << bits) - 1)
    return lowest.reshape(HEIGHT, WIDTH, count).astype(np.uint16)


def in_eight(samples: Samples, bits: int) -> Values:
    return np.rint(samples.astype(np.float64) * 255 / ((1 << bits) - 1)).astype(np.int64)


def shown(cleaned: CleanImage, mode: str) -> Values:
    image = Image.open(BytesIO(cleaned.data))
    assert image.mode == mode
    return np.asarray(image).astype(np.int64)


@pytest.mark.parametrize("bits", [1, 2, 3, 4, 6, 8, 10, 12, 14, 16])
@pytest.mark.parametrize("photometric", [FROM_WHITE, FROM_BLACK])
def test_grey_of_any_depth_keeps_its_values(bits: int, photometric: int) -> None:
    samples = samples_of(1, bits)
    cleaned = clean(tiff_of(samples, Way(bits, photometric)))
    expected = in_eight(samples, bits)[..., 0]
    assert np.array_equal(shown(cleaned, "L"), 255 - expected if photometric == FROM_WHITE else expected)
    assert cleaned.report.pixels_identical == (bits <= 8)
    assert cleaned.report.changes == ((Change.EIGHT_BITS,) if bits > 8 else ())


WAYS = {
    "packed": Way(12, RGB),
    "four bits": Way(4, RGB),
    "one bit": Way(1, RGB),
    "planes": Way(16, RGB, by_planes=True),
    "planes of the other order": Way(16, RGB, by_planes=True, order=">"),
    "planes of four bits": Way(4, RGB, by_planes=True),
    "tiles": Way(16, RGB, tile=16),
    "packed tiles": Way(12, RGB, tile=16, deflated=True),
    "planes in tiles": Way(14, RGB, tile=16, by_planes=True),
    "differences": Way(16, RGB, differential=True, deflated=True),
    "differences of the other order": Way(16, RGB, differential=True, deflated=True, order=">"),
    "differences in tiles": Way(16, RGB, tile=16, differential=True, deflated=True),
    "planes of differences": Way(8, RGB, by_planes=True, differential=True, deflated=True),
    "bits from the lowest": Way(12, RGB, reversed=True),
    "bits from the lowest, the other order": Way(16, RGB, reversed=True, order=">"),
    "more than is shown": Way(16, RGB, extra=(UNSPECIFIED, UNSPECIFIED)),
}


@pytest.mark.parametrize("name", WAYS)
def test_colours_are_the_same_however_they_lie(name: str) -> None:
    way = WAYS[name]
    samples = samples_of(3 + len(way.extra), way.bits)
    cleaned = clean(tiff_of(samples, way))
    assert np.array_equal(shown(cleaned, "RGB"), in_eight(samples, way.bits)[..., :3])


@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_a_large_tiff_of_the_other_order_is_taken(mode: str) -> None:
    """BigTIFF, from the highest byte: eight bytes for each place and count."""
    samples = np.asarray(picture(mode)).reshape(203, 151, -1)
    numbers = {
        0x0100: 151, 0x0101: 203, 0x0102: 8, 0x0103: 1, 0x0106: FROM_BLACK if mode == "L" else RGB, 0x0111: 16,
        0x0115: len(mode), 0x0116: 203, 0x0117: samples.size,
    }  # fmt: skip
    entries = b"".join(struct.pack(">HHQQ", number, 16, 1, value) for number, value in numbers.items())
    head = struct.pack(">2sHHHQ", b"MM", 43, 8, 0, 16 + samples.size)
    data = head + samples.tobytes() + struct.pack(">Q", len(numbers)) + entries + bytes(8)
    assert np.array_equal(shown(clean(data), mode).reshape(samples.shape), samples)


@pytest.mark.parametrize(
    ("way", "mode"),
    [
        (Way(16, FROM_BLACK, extra=(UNASSOCIATED,)), "LA"),
        (Way(16, RGB, extra=(UNASSOCIATED,)), "RGBA"),
        (Way(8, RGB, extra=(UNASSOCIATED,), by_planes=True), "RGBA"),
    ],
    ids=["grey", "colours", "planes"],
)
def test_what_shows_through_does_so(way: Way, mode: str) -> None:
    samples = samples_of(len(mode), way.bits)
    samples[..., -1] |= 1 << (way.bits - 1)
    expected = in_eight(samples, way.bits)
    assert np.array_equal(shown(clean(tiff_of(samples, way)), mode), expected)


def test_colours_that_are_weighed_by_what_shows_through_are_unweighed() -> None:
    """Planes of eight bits that Pillow calls damaged."""
    samples = np.full((HEIGHT, WIDTH, 4), 50, np.uint16)
    samples[..., 3] = 100
    cleaned = clean(tiff_of(samples, Way(8, RGB, extra=(ASSOCIATED,), by_planes=True)))
    assert shown(cleaned, "RGBA")[0, 0].tolist() == [127, 127, 127, 100]


def test_inks_with_one_more_channel_are_inks() -> None:
    inks = np.zeros((HEIGHT, WIDTH, 5), np.uint16)
    inks[..., 1:3], inks[..., 4] = 255, 77
    cleaned = clean(tiff_of(inks, Way(8, CMYK, extra=(UNASSOCIATED,))))
    assert cleaned.report.colour is ColourProfile.CONVERTED
    assert shown(cleaned, "RGB")[0, 0].tolist() == [255, 0, 0]


def test_orientation_and_profile_are_those_of_the_page() -> None:
    samples = samples_of(3, 12)
    bare = tiff_of(samples, Way(12, RGB, tags=((0x0112, 6), (0x8773, 0))))
    profile = srgb_profile()
    place = bare.index(b"\x73\x87\x04\x00") + 2
    entry = b"\x07\x00" + len(profile).to_bytes(4, "little") + len(bare).to_bytes(4, "little")
    cleaned = clean(bare[:place] + entry + bare[place + 10 :] + profile)
    assert np.array_equal(shown(cleaned, "RGB"), np.rot90(in_eight(samples, 12), -1))
    assert cleaned.report.colour is ColourProfile.REBUILT


UNKNOWN = {
    "differences of twelve bits": (3, Way(12, RGB, differential=True)),
    "samples that nobody names": (5, Way(16, RGB)),
    "inks of other colours": (4, Way(16, CMYK, tags=((0x014C, 2),))),
    "a lot of samples": (40, Way(16, RGB, extra=(UNSPECIFIED,) * 37)),
}


@pytest.mark.parametrize("name", UNKNOWN)
def test_what_is_told_in_no_known_way_is_refused_by_name(name: str) -> None:
    count, way = UNKNOWN[name]
    with pytest.raises(PictureFormatUnsupported, match="rare kind"):
        clean(tiff_of(samples_of(count, way.bits), way))


DAMAGED = {
    "too few strips": Way(12, RGB, tags=((0x0111, 8),)),
    "too few tiles": Way(16, RGB, tile=16, tags=((0x0145, 8),)),
    "tiles of no size": Way(16, RGB, tile=16, tags=((0x0143, 0),)),
    "a strip that lies outside": Way(16, RGB, tags=((0x0111, 2**24), (0x0116, HEIGHT), (0x0117, 2**13))),
    "a strip that is short": Way(16, RGB, tags=((0x0111, 8), (0x0116, HEIGHT), (0x0117, 999)), deflated=True),
}


@pytest.mark.parametrize("name", DAMAGED)
def test_a_picture_of_which_a_piece_is_missing_is_refused(name: str) -> None:
    with pytest.raises(PictureDamaged):
        clean(tiff_of(samples_of(3, DAMAGED[name].bits), DAMAGED[name]))

"""What is covered is in the file no more, and everything else is as it was."""

import zlib
from io import BytesIO

import numpy as np
import pytest
from PIL import Image, ImageCms, ImageOps

from capture.clean.clean import clean
from capture.privacy import mask as masking
from capture.privacy.areas import Filling, as_stored, filled, from_numbers, to_numbers
from capture.privacy.mask import mask
from capture.privacy.mask_answer import How, parse
from capture.privacy.mask_child import answer
from capture.turbojpeg import TurboJpeg
from capture.verdict import Verdict
from cases.errors import PictureDamaged
from cases.picture import Change, CleaningReport
from cases.privacy import Area, Decision, Found, Privacy, Shape, summary
from tests.capture.privacy import scenes

AREA = Area(found=Found.FACE, left=20, top=30, width=50, height=40, decision=Decision.COVERED)
ROUND = AREA.model_copy(update={"shape": Shape.ELLIPSE})
PIXELS = 10**6
LIBRARIES = [pytest.param(TurboJpeg(), id="blocks"), pytest.param(None, id="encoded")]
GREY = 128


def noise(seed: int = 1, size: tuple[int, int] = (203, 331)) -> Image.Image:
    values = np.random.default_rng(seed).integers(0, 255, (*size[::-1], 3), np.uint8)
    return Image.fromarray(values)


def upright(data: bytes) -> np.ndarray[tuple[int, ...], np.dtype[np.int16]]:
    return np.asarray(ImageOps.exif_transpose(Image.open(BytesIO(data))).convert("RGB")).astype(np.int16)


def cover(data: bytes, *areas: Area, library: TurboJpeg | None = None) -> tuple[How, bytes]:
    """In this process, which holds no key."""
    verdict, *said = answer(library, data, PIXELS, from_numbers(to_numbers(areas)))
    assert verdict == Verdict.WHOLE
    return parse(bytes(said))


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("sampling", [0, 1, 2])
@pytest.mark.parametrize("library", LIBRARIES)
def test_a_jpeg_is_covered_where_it_stands_upright(
    orientation: int, sampling: int, library: TurboJpeg | None
) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    before = clean(scenes.file_of(noise(), exif=exif, subsampling=sampling)).data
    how, after = cover(before, AREA, library=library)
    assert how is (How.BLOCKS if library else How.ENCODED)
    cleaned = clean(after)
    assert cleaned.report.orientation == orientation
    seen = upright(cleaned.data)
    assert np.abs(seen[30:70, 20:70] - GREY).max() <= 1
    changed = np.abs(seen - upright(before)).max(axis=2)
    assert library is None or not changed[:12].any()
    assert library is None or not changed[90:].any()
    assert library is None or not changed[:, 90:].any()


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("progressive", [False, True])
def test_the_file_is_the_same_whatever_was_below(library: TurboJpeg | None, progressive: bool) -> None:
    """Two pictures that differ below the cover alone give the same bytes: nothing of it can be in them."""
    first, second = np.asarray(noise(1)).copy(), np.asarray(noise(1)).copy()
    second[32:64, 32:96] = np.asarray(noise(2))[32:64, 32:96]  # whole blocks
    area = AREA.model_copy(update={"left": 32, "top": 32, "width": 64, "height": 32})
    files = [
        scenes.file_of(Image.fromarray(each), subsampling=2, progressive=progressive)
        for each in (first, second)
    ]
    assert files[0] != files[1]
    assert cover(files[0], area, library=library) == cover(files[1], area, library=library)


@pytest.mark.parametrize("area", [AREA, ROUND], ids=["rectangle", "ellipse"])
def test_of_a_png_the_covered_pixels_alone_change(area: Area) -> None:
    before = scenes.file_of(noise(), "PNG")
    how, after = cover(before, area)
    assert how is How.PIXELS
    changed = (upright(after) != upright(before)).any(axis=2)
    inside = np.zeros_like(changed)
    inside[30:70, 20:70] = True
    assert not changed[~inside].any()
    assert (upright(after)[45:55, 40:50] == GREY).all()
    corner = (upright(after)[30, 20] == GREY).all()
    assert corner == (area.shape is Shape.RECTANGLE)


def test_a_thumbnail_and_words_of_the_original_do_not_come_back() -> None:
    exif = Image.Exif()
    exif[0x010E] = "CANARY in the description"
    original = clean(scenes.file_of(noise(), exif=exif, comment=b"CANARY")).data
    after = mask(original, [AREA])
    assert b"CANARY" not in after.image.data
    assert after.image.report.removed == ()
    assert after.image.data.count(b"\xff\xd8") == 1


@pytest.mark.parametrize("mode", ["L", "LA", "RGB", "RGBA", "P", "1", "I;16"])
def test_every_kind_of_png_is_covered(mode: str) -> None:
    source = noise()
    image = (
        Image.fromarray(np.asarray(source.convert("L")).astype(np.uint16) * 257)
        if mode == "I;16"
        else source.convert(mode)
    )
    how, after = cover(scenes.file_of(image, "PNG"), AREA)
    assert how is (How.EIGHT_BITS if mode == "I;16" else How.PIXELS)
    seen = upright(clean(after).data)
    assert np.ptp(seen[30:70, 20:70]) == 0
    assert np.ptp(seen[100:150, 20:70]) > 100


def test_colours_go_on_with_their_profile() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for kind in ("JPEG", "PNG"):
        _, after = cover(scenes.file_of(noise(), kind, icc_profile=profile), AREA, library=None)
        assert Image.open(BytesIO(after)).info["icc_profile"] == profile


def test_how_a_png_is_to_be_shown_goes_on() -> None:
    plain = scenes.file_of(noise(), "PNG")
    gamma = b"\x00\x00\x00\x04gAMA\x00\x00\xb1\x8f"
    chunk = gamma + zlib.crc32(gamma[4:]).to_bytes(4)
    _, after = cover(plain[:33] + chunk + plain[33:], AREA)
    assert gamma in after


@pytest.mark.parametrize("mode", ["L", "CMYK"])
@pytest.mark.parametrize("library", LIBRARIES)
def test_rare_jpegs_are_covered(mode: str, library: TurboJpeg | None) -> None:
    how, after = cover(scenes.file_of(noise().convert(mode)), AREA, library=library)
    assert how is (How.BLOCKS if library else How.ENCODED)
    seen = np.asarray(Image.open(BytesIO(after)))
    assert np.ptp(seen[30:70, 20:70].reshape(40 * 50, -1), axis=0).max() <= 2


def test_areas_beyond_the_picture_cover_what_they_touch() -> None:
    beyond = AREA.model_copy(update={"left": 190, "top": 320, "width": 500, "height": 500})
    how, after = cover(scenes.file_of(noise(), "PNG"), beyond)
    assert how is How.PIXELS
    assert (upright(after)[320:, 190:] == GREY).all()


def test_the_child_covers_and_the_report_says_what_became_of_it() -> None:
    original = clean(scenes.file_of(noise()))
    after = mask(original.data, [AREA, ROUND])
    assert after.how is How.BLOCKS
    report = after.report_of(original.report)
    assert not report.pixels_identical
    assert report.changes == ()
    again = masking.Masked(after.image, How.ENCODED).report_of(original.report)
    assert again.changes == (Change.ENCODED_AGAIN,)
    assert masking.Masked(after.image, How.ENCODED).report_of(again).changes == (Change.ENCODED_AGAIN,)


def test_a_damaged_picture_is_refused() -> None:
    data = scenes.file_of(noise(), "PNG")
    with pytest.raises(PictureDamaged):
        mask(data[: len(data) // 2], [AREA])


def test_a_header_with_too_many_pixels_is_refused() -> None:
    assert answer(None, scenes.file_of(noise()), 10, []) == bytes((Verdict.TOO_MANY_PIXELS,))


@pytest.mark.parametrize("untrusted", [b"", b"\x00", b"\x63rest"])
def test_nonsense_is_no_answer(untrusted: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever is wrong, it is refused
        parse(untrusted)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_an_area_lies_where_pillow_turns_it_from(orientation: int) -> None:
    stored = np.zeros((20, 30), np.uint8)
    stored[3:7, 11:20] = 255
    exif = Image.Exif()
    exif[0x0112] = orientation
    out = BytesIO()
    Image.fromarray(stored).save(out, "PNG", exif=exif)
    seen = ImageOps.exif_transpose(Image.open(out)).getbbox()
    assert seen is not None
    left, top, right, bottom = seen
    there = Filling(Shape.RECTANGLE, left, top, right - left, bottom - top)
    assert as_stored(there, orientation, 30, 20) == Filling(Shape.RECTANGLE, 11, 3, 9, 4)


def test_an_ellipse_takes_every_block_that_it_touches() -> None:
    one = Filling(Shape.ELLIPSE, 0, 0, 80, 80)
    pixels = filled([one], 80, 80)
    blocks = filled([one], 80, 80, (8, 8))
    assert not pixels[0, 0]
    assert (np.repeat(np.repeat(blocks, 8, 0), 8, 1) >= pixels).all()
    assert not blocks[0, 0]


def test_what_was_decided_goes_along_in_numbers() -> None:
    kept = AREA.model_copy(update={"decision": Decision.KEPT})
    open_one = AREA.model_copy(update={"found": Found.TEXT, "decision": Decision.UNDECIDED})
    assert summary((AREA, kept, open_one), recognisable=True) == Privacy(
        covered=1, faces=1, texts=1, undecided=1, recognisable=True
    )
    assert CleaningReport(pixels_identical=True).changes == ()

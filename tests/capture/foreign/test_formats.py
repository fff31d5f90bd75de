"""Each format in the shapes that it comes in: the right pixels, and what is said of the way they took."""

import struct
from collections.abc import Callable
from io import BytesIO

import cv2
import numpy as np
import pytest
import simplejpeg
from PIL import Image

from capture.clean.clean import CleanImage, clean, clean_pages
from cases.errors import PictureDamaged, PictureFormatUnsupported, PictureMoves, PictureTooManyPages
from cases.picture import Change, Removed
from tests.capture.clean.samples import picture, pixels, saved, tiff_with
from tests.capture.foreign.makers import even, heic, near, tiff_by_tiffcp

pytestmark = pytest.mark.usefixtures("in_process")

OTHER = picture(width=120, height=90)
PALETTE = picture().quantize(64)


def opened(cleaned: CleanImage) -> Image.Image:
    return Image.open(BytesIO(cleaned.data))


def layered() -> Image.Image:
    image = picture("RGBA")
    image.putalpha(Image.linear_gradient("L").resize(image.size))
    return image


MASKS = (0x00_00_FF_00, 0xFF_00_00_00, 0x00_00_00_FF)


def bmp_behind_masks(image: Image.Image, masks: tuple[int, ...] = MASKS, compression: int = 3) -> bytes:
    """Of 32 bits, its colours where no program but ours puts them; a fourth mask is that of transparency."""
    layers = np.asarray(image.convert("RGBA")).astype(np.uint32)
    places = [(mask & -mask).bit_length() - 1 for mask in masks]
    lines = sum(layers[::-1, :, number] << np.uint32(place) for number, place in enumerate(places))
    head = struct.pack("<IiiHHIIiiII", 40, *image.size, 1, 32, compression, 0, 0, 0, 0, 0)
    body = head + struct.pack(f"<{len(masks)}I", *masks) + np.asarray(lines, "<u4").tobytes()
    return struct.pack("<2sIII", b"BM", 14 + len(body), 0, 14 + 40 + 4 * len(masks)) + body


LOSSLESS: dict[str, tuple[Image.Image, Callable[[Image.Image], bytes]]] = {
    "WebP": (picture(), lambda image: saved(image, "WEBP", lossless=True)),
    "TIFF": (picture(), lambda image: saved(image, "TIFF")),
    "grey TIFF": (picture("L"), lambda image: saved(image, "TIFF")),
    "LZW TIFF": (picture(), lambda image: saved(image, "TIFF", compression="tiff_lzw")),
    "deflated TIFF": (picture(), lambda image: saved(image, "TIFF", compression="tiff_adobe_deflate")),
    "packed TIFF": (picture(), lambda image: saved(image, "TIFF", compression="packbits")),
    "tiled TIFF": (picture(), lambda image: tiff_by_tiffcp(image, "-t", "-w", "64", "-l", "64", "-c", "lzw")),
    "big-endian TIFF": (picture(), lambda image: tiff_by_tiffcp(image, "-B", "-c", "none")),
    "TIFF by planes": (picture(), lambda image: tiff_by_tiffcp(image, "-p", "separate", "-c", "lzw")),
    "TIFF with palette": (PALETTE, lambda image: saved(image, "TIFF")),
    "black and white TIFF": (
        picture("L").convert("1"),
        lambda image: saved(image, "TIFF", compression="group4"),
    ),
    "GIF": (PALETTE, lambda image: saved(image, "GIF")),
    "BMP": (picture(), lambda image: saved(image, "BMP")),
    "grey BMP": (picture("L"), lambda image: saved(image, "BMP")),
    "BMP with palette": (PALETTE, lambda image: saved(image, "BMP")),
    "BMP behind masks": (picture(), bmp_behind_masks),
    "JPEG 2000": (picture(), lambda image: saved(image, "JPEG2000")),
    "grey JPEG 2000": (picture("L"), lambda image: saved(image, "JPEG2000")),
    "bare JPEG 2000": (picture(), lambda image: saved(image, "JPEG2000", no_jp2=True)),
}


@pytest.mark.parametrize("name", LOSSLESS)
def test_without_loss_every_pixel_stays(name: str) -> None:
    image, write = LOSSLESS[name]
    cleaned = clean(write(image))
    assert cleaned.media_type == "image/png"
    assert cleaned.report.pixels_identical
    assert cleaned.report.changes == ()
    assert np.array_equal(np.asarray(opened(cleaned).convert("RGB")), np.asarray(image.convert("RGB")))


def test_a_bmp_of_few_bits_is_spread_over_eight() -> None:
    head = struct.pack("<IiiHHIIiiII", 40, 2, -1, 1, 16, 3, 0, 0, 0, 0, 0)
    masks = struct.pack("<3I", 0x0F00, 0x00F0, 0x000F)
    data = struct.pack("<2sIII", b"BM", 70, 0, 66) + head + masks + struct.pack("<HH", 0x0F80, 0x000F)
    assert np.asarray(opened(clean(data))).tolist() == [[[255, 136, 0], [0, 0, 255]]]


@pytest.mark.parametrize(("clear", "mode"), [(0, "RGB"), (128, "RGBA")])
def test_an_alpha_that_a_bmp_left_empty_hides_nothing(clear: int, mode: str) -> None:
    image = picture().convert("RGBA")
    image.putalpha(clear)
    cleaned = opened(clean(bmp_behind_masks(image, (0xFF, 0xFF00, 0xFF0000, 0xFF000000), 6)))
    assert cleaned.mode == mode
    assert np.array_equal(np.asarray(cleaned)[..., :3], np.asarray(picture()))


def test_masks_with_holes_are_no_picture() -> None:
    with pytest.raises(PictureDamaged):
        clean(bmp_behind_masks(picture(), (0xFF, 0xFF00, 0xF0F0000)))


def runs(*pieces: bytes) -> bytes:
    """A BMP of 4 by 2 pixels, whose palette is black, red and green, by what its runs say."""
    head = struct.pack("<IiiHHIIiiII", 40, 4, 2, 1, 8, 1, 0, 0, 0, 3, 0)
    palette = bytes((0, 0, 0, 0, 0, 0, 255, 0, 0, 255, 0, 0))
    body = head + palette + b"".join(pieces)
    return struct.pack("<2sIII", b"BM", 14 + len(body), 0, 14 + 40 + 12) + body


def test_runs_that_end_early_leave_the_first_colour() -> None:
    ended = clean(runs(b"\x02\x01", b"\x00\x02\x01\x00", b"\x01\x02", b"\x00\x01"))
    red, green, black = [255, 0, 0], [0, 255, 0], [0, 0, 0]
    assert np.asarray(opened(ended)).tolist() == [[black] * 4, [red, red, black, green]]
    with pytest.raises(PictureDamaged):
        clean(runs(b"\x02\x01", b"\x01\x02"))


def test_a_jpeg_2000_must_name_one_size() -> None:
    data = saved(picture(), "JPEG2000")
    place = data.index(b"ihdr") + 4
    with pytest.raises(PictureDamaged):
        clean(data[:place] + struct.pack(">II", 8, 8) + data[place + 8 :])


@pytest.mark.parametrize("main", [b"mif1", b"miaf"])
def test_a_brand_that_names_no_codec_is_told_closer_by_the_others(main: bytes) -> None:
    data = saved(even(), "AVIF", quality=95)
    assert data[16:20] == b"avif"
    size = int.from_bytes(data[:4], "big")
    begin = data[:8] + main + data[12:16] + main + data[16:size].replace(main, b"avif")[4:]
    cleaned = clean(begin + data[size:])
    assert cleaned.report.source == "AVIF"
    assert near(even(), cleaned.data) < 7


LOSSY: dict[str, Callable[[], bytes]] = {
    "WebP": lambda: saved(even(), "WEBP", quality=95),
    "JPEG in TIFF": lambda: saved(even(), "TIFF", compression="jpeg", quality=95),
    "HEIC": heic,
    "AVIF": lambda: saved(even(), "AVIF", quality=95),
    "JPEG 2000": lambda: saved(even(), "JPEG2000", irreversible=True, quality_mode="dB", quality_layers=[44]),
}


@pytest.mark.parametrize("name", LOSSY)
def test_with_loss_a_jpeg_of_full_colour_is_written(name: str) -> None:
    cleaned = clean(LOSSY[name]())
    assert cleaned.media_type == "image/jpeg"
    assert not cleaned.report.pixels_identical
    assert cleaned.report.changes == (Change.ENCODED_AGAIN,)
    assert near(even(), cleaned.data) < 7  # colours are stored at half the size
    assert simplejpeg.decode_jpeg_header(cleaned.data)[3] == "444"


def test_a_grey_that_is_multiplied_by_its_alpha_is_read() -> None:
    image = saved(Image.merge("LA", (picture("L"), Image.new("L", picture().size, 255))), "TIFF")
    associated = image.replace(struct.pack("<HHIH", 338, 3, 1, 2), struct.pack("<HHIH", 338, 3, 1, 1))
    assert associated != image
    assert np.array_equal(np.asarray(opened(clean(associated))), np.asarray(picture("L")))


@pytest.mark.parametrize("form", ["WEBP", "TIFF"])
def test_what_shines_through_stays_and_what_nobody_sees_is_emptied(form: str) -> None:
    options = {"lossless": True, "exact": True} if form == "WEBP" else {}
    cleaned = opened(clean(saved(layered(), form, **options)))
    before, after = np.asarray(layered()), np.asarray(cleaned)
    seen = before[..., 3] > 0
    assert np.array_equal(before[seen], after[seen])
    assert (~seen).any()
    assert not after[~seen].any()


def test_an_alpha_that_hides_nothing_is_left_out() -> None:
    assert opened(clean(saved(picture("RGB").convert("RGBA"), "TIFF"))).mode == "RGB"


@pytest.mark.parametrize("channels", [1, 3])
def test_sixteen_bits_are_rounded_and_it_is_said(channels: int) -> None:
    deep = pixels(channels=channels).astype(np.uint16) * 257
    cleaned = clean(cv2.imencode(".tif", deep, [cv2.IMWRITE_TIFF_COMPRESSION, 1])[1].tobytes())
    assert cleaned.report.changes == (Change.EIGHT_BITS,)
    assert not cleaned.report.pixels_identical
    shown = np.asarray(opened(cleaned)).reshape(deep.shape)
    assert np.array_equal(
        shown, (pixels(channels=channels))[..., ::-1] if channels == 3 else pixels(channels=1)
    )


def test_of_several_pages_the_first_is_taken_and_it_is_said() -> None:
    book = saved(picture(), "TIFF", save_all=True, append_images=[OTHER, picture("L")])
    cleaned = clean(book)
    assert (cleaned.width, cleaned.height) == picture().size
    assert cleaned.report.changes == (Change.FIRST_OF_SEVERAL,)
    assert [one.count for one in cleaned.report.removed if one.category is Removed.FURTHER_PICTURE] == [2]


def test_each_page_is_a_picture_for_who_asks() -> None:
    book = saved(picture(), "TIFF", save_all=True, append_images=[OTHER, picture("L")])
    pages = list(clean_pages(book))
    assert [(page.width, page.height) for page in pages] == [picture().size, OTHER.size, picture().size]
    assert all(page.report.changes == () for page in pages)
    assert near(OTHER, pages[1].data) == 0
    with pytest.raises(PictureDamaged):
        clean(book, page=3)


def test_a_book_is_too_long() -> None:
    book = saved(picture(), "TIFF", save_all=True, append_images=[Image.new("L", (4, 4))] * 60)
    with pytest.raises(PictureTooManyPages):
        next(clean_pages(book))
    assert clean(book, page=60).width == 4


def test_a_small_copy_beside_the_picture_is_no_page() -> None:
    small = Image.new("RGB", (20, 15))
    small.encoderinfo = {"tiffinfo": {254: 1}}
    book = saved(picture(), "TIFF", save_all=True, append_images=[small])
    assert len(list(clean_pages(book))) == 1
    assert Removed.THUMBNAIL in {one.category for one in clean(book).report.removed}
    assert clean(book).report.changes == ()


def test_of_an_animated_avif_the_first_frame_is_the_picture_and_it_is_said() -> None:
    first, second = picture(width=96, height=64), picture(width=96, height=64).rotate(180)
    cleaned = clean(saved(first, "AVIF", quality=95, save_all=True, append_images=[second]))
    assert Change.FIRST_OF_SEVERAL in cleaned.report.changes
    assert Removed.FURTHER_PICTURE in {one.category for one in cleaned.report.removed}
    assert near(first, cleaned.data) < near(second, cleaned.data)
    assert Change.FIRST_OF_SEVERAL not in clean(saved(first, "AVIF")).report.changes


def test_of_an_animated_gif_the_first_frame_is_the_picture() -> None:
    frames = [OTHER.quantize(9), picture(width=120, height=90).rotate(90).quantize(9)]
    cleaned = clean(saved(PALETTE.resize((120, 90)), "GIF", save_all=True, append_images=frames))
    assert cleaned.report.changes == (Change.FIRST_OF_SEVERAL,)
    assert near(PALETTE.resize((120, 90)), cleaned.data) == 0
    assert len(list(clean_pages(saved(PALETTE, "GIF", save_all=True, append_images=frames)))) == 1


def test_an_animated_webp_is_refused_by_name() -> None:
    with pytest.raises(PictureMoves, match="animated WebP"):
        clean(saved(picture(), "WEBP", save_all=True, append_images=[picture().rotate(90)]))


def test_an_animated_avif_gives_its_picture_and_loses_its_film() -> None:
    cleaned = clean(saved(even(), "AVIF", save_all=True, append_images=[even().rotate(180)], quality=90))
    assert near(even(), cleaned.data) < 6
    assert Removed.FURTHER_PICTURE in {one.category for one in cleaned.report.removed}


def test_a_heic_put_together_of_tiles_is_one_picture() -> None:
    """Small pictures of ten bits are tiled by libheif: see ``deep_heic``."""
    cleaned = clean(heic(picture(width=48, height=40), "-b", "10"))
    assert near(picture(width=48, height=40), cleaned.data) < 7
    assert cleaned.report.removed == ()


def test_a_thumbnail_of_a_heic_is_counted_and_left() -> None:
    cleaned = clean(heic(even(), "-t", "64"))
    assert [one.category for one in cleaned.report.removed] == [Removed.THUMBNAIL]
    assert cleaned.report.changes == (Change.ENCODED_AGAIN,)


def test_transparency_of_a_heic_stays() -> None:
    image = picture("RGBA", width=208, height=160)
    image.putalpha(Image.linear_gradient("L").resize(image.size))
    cleaned = clean(heic(image))
    assert opened(cleaned).mode == "RGBA"
    assert cleaned.report.removed == ()


def test_a_helper_that_is_no_transparency_is_counted_and_left() -> None:
    """As cameras keep gain maps and depths: libheif's alpha, called something else of the same length."""
    image = picture("RGBA", width=208, height=160)
    image.putalpha(Image.linear_gradient("L").resize(image.size))
    data = heic(image)
    alpha, other = b"urn:mpeg:hevc:2015:auxid:1", b"urn:com:apple:photo:2020:x"
    assert data.count(alpha) == 1
    assert len(alpha) == len(other)
    cleaned = clean(data.replace(alpha, other))
    assert opened(cleaned).mode == "RGB"
    assert Removed.FURTHER_PICTURE in {one.category for one in cleaned.report.removed}


@pytest.mark.parametrize("depth", [10, 12])
def test_an_avif_of_more_bits_is_rounded_and_it_is_said(depth: int) -> None:
    deep = pixels(208, 160).astype(np.uint16) << (depth - 8)
    options = [cv2.IMWRITE_AVIF_DEPTH, depth, cv2.IMWRITE_AVIF_QUALITY, 98]
    data = cv2.imencode(".avif", deep, options)[1].tobytes()
    cleaned = clean(data)
    assert cleaned.report.changes == (Change.EIGHT_BITS, Change.ENCODED_AGAIN)
    assert near(Image.fromarray(pixels(208, 160)[..., ::-1].copy()), cleaned.data) < 4


@pytest.mark.parametrize(
    "tags",
    [
        {0x0100: 8, 0x0101: 8, 0x0102: 32, 0x0153: 3},
        {0x0100: 8, 0x0101: 8, 0x0102: 8, 0x0103: 34_712},
    ],
    ids=["floating point", "JPEG 2000 within"],
)
def test_tiff_of_a_rare_kind_is_refused_by_name(tags: dict[int, bytes | int]) -> None:
    with pytest.raises(PictureFormatUnsupported, match="TIFF"):
        clean(tiff_with(tags))


def test_the_report_names_the_format_of_the_file() -> None:
    assert clean(saved(picture(), "BMP")).report.source == "BMP"
    assert clean(saved(picture(), "PNG")).report.source == ""


def test_a_page_that_is_taken_too_is_not_told_as_removed() -> None:
    """Pillow sets a header before each page that it adds: no hidden data."""
    other = OTHER.copy()
    other.encoderinfo = {"tiffinfo": {0x013B: "Somebody"}}
    book = saved(picture(), "TIFF", save_all=True, append_images=[other])
    first, second = clean_pages(book)
    assert first.report.removed == ()
    assert [one.category for one in second.report.removed] == [Removed.PERSON]
    left = {one.category for one in clean(book).report.removed}
    assert left == {Removed.FURTHER_PICTURE, Removed.PERSON}


@pytest.mark.parametrize("mode", ["RGB", "L", "P"])
def test_a_tiff_of_many_gigabytes_of_room_is_taken_like_any_other(mode: str) -> None:
    """BigTIFF, whose places have eight bytes."""
    image = PALETTE if mode == "P" else picture(mode)
    plain, large = clean(saved(image, "TIFF")), clean(saved(image, "TIFF", big_tiff=True, software="CANARY"))
    assert np.array_equal(np.asarray(opened(plain)), np.asarray(opened(large)))
    assert [one.category for one in large.report.removed] == [Removed.SOFTWARE]
    assert large.report.changes == plain.report.changes

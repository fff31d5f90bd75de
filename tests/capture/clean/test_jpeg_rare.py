"""Rare kinds of JPEG: their very pixels go on as PNG, and nothing else of the file."""

from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from capture.clean.clean import clean
from capture.clean.formats import JPEG, source_of
from capture.clean.jpeg_rare import ARITHMETIC_JPEG, UNUSUAL_JPEG, read_rare_jpeg
from capture.clean.strict import complaint
from capture.clean.taken import time_taken
from cases.errors import PictureDamaged, PictureFormatUnsupported
from cases.picture import Removed
from tests.capture.clean.samples import CANARY, after_start, before_end, jpeg, piped, ppm, saved, segment
from tests.capture.clean.seen import by_djpeg

SAMPLINGS = {
    name: piped("cjpeg", "-sample", name, given=ppm())
    for name in (
        "1x1", "2x1", "1x2", "2x2", "4x1", "1x4", "4x2", "2x4", "3x1", "1x3", "3x2", "1x1,2x2,2x2", "2x1,2x1,2x1",
        "2x2,1x2,1x2", "2x2,2x1,2x1", "2x2,2x1,1x2", "4x1,2x1,2x1", "3x1,3x1,3x1", "1x1,2x1,1x1",
    )
}  # fmt: skip
NOISE = Image.effect_noise((360, 240), 90).convert("RGB")
RARE = {
    "4:1:0": SAMPLINGS["4x2"],
    "4:1:0 progressive": piped("cjpeg", "-progressive", "-sample", "4x2", given=ppm()),
    "odd factors": SAMPLINGS["3x1"],
    "arithmetic": piped("cjpeg", "-arithmetic", given=ppm()),
    "arithmetic progressive": piped("cjpeg", "-arithmetic", "-progressive", given=ppm()),
    "arithmetic grey": piped("cjpeg", "-arithmetic", "-grayscale", given=ppm()),
    "odd factors with restarts": piped("cjpeg", "-restart", "3B", "-sample", "3x1", given=ppm()),
    "arithmetic with restarts": piped("cjpeg", "-arithmetic", "-restart", "1", given=ppm()),
    "arithmetic of many bytes": piped("cjpeg", "-arithmetic", "-quality", "100", given=saved(NOISE, "PPM")),
}
EXIF = b"Exif\0\0MM\0*\0\0\0\x08\0\x02\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\x01\x32\0\x02\0\0\0\x14\0\0\0\x26\0\0\0\0"


def opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data))


@pytest.mark.parametrize("name", SAMPLINGS)
def test_unusual_is_what_the_strict_decoder_does_not_know(name: str) -> None:
    source = source_of(SAMPLINGS[name])
    if source == JPEG:
        assert complaint(SAMPLINGS[name]) is None
    else:
        assert source == UNUSUAL_JPEG
        with pytest.raises(PictureFormatUnsupported):
            complaint(SAMPLINGS[name])


@pytest.mark.parametrize("mode", ["L", "CMYK"])
def test_usual_pictures_of_one_and_four_components_are_no_rare_ones(mode: str) -> None:
    assert source_of(jpeg(mode)) == JPEG


@pytest.mark.parametrize("kind", RARE)
def test_the_very_pixels_go_on_as_png(kind: str) -> None:
    cleaned = clean(RARE[kind])
    assert cleaned.media_type == "image/png"
    assert cleaned.report.pixels_identical
    assert cleaned.report.source == (ARITHMETIC_JPEG if kind.startswith("arithmetic") else UNUSUAL_JPEG)
    assert np.array_equal(np.asarray(opened(cleaned.data)), np.asarray(opened(by_djpeg(RARE[kind]))))


@pytest.mark.parametrize("kind", ["4:1:0", "arithmetic"])
def test_what_stands_beside_the_picture_stays_behind_and_is_told(kind: str) -> None:
    exif = EXIF + b"2024:05:06 07:08:09\0"
    full = after_start(RARE[kind], segment(0xE1, exif) + segment(0xFE, CANARY))
    cleaned = clean(before_end(full, segment(0xFE, CANARY)) + b"PK" + CANARY)
    assert CANARY not in cleaned.data
    assert [one.category for one in cleaned.report.removed] == [
        Removed.TIME,
        Removed.COMMENT,
        Removed.TRAILER,
    ]
    assert (cleaned.width, cleaned.height) == (151, 203)


def test_the_time_taken_is_read_of_rare_kinds_too() -> None:
    xmp = b'http://ns.adobe.com/xap/1.0/\0<x exif:DateTimeOriginal="2024-05-06T07:08:09"/>'
    taken = time_taken(after_start(RARE["4:1:0"], segment(0xE1, xmp)))
    assert taken is not None
    assert taken.replace(tzinfo=None).isoformat() == "2024-05-06T07:08:09"


@pytest.mark.parametrize("kind", ["4:1:0", "arithmetic"])
def test_a_cut_off_picture_is_refused(kind: str) -> None:
    with pytest.raises(PictureDamaged):
        clean(RARE[kind][: len(RARE[kind]) // 2])


@pytest.mark.parametrize("kind", RARE)
def test_an_end_put_behind_a_cut_off_picture_does_not_make_it_whole(kind: str) -> None:
    short = RARE[kind][: len(RARE[kind]) * 4 // 5].rstrip(b"\xff")
    with pytest.raises(PictureDamaged):
        clean(short + b"\xff\xd9")


def test_a_picture_that_is_short_of_a_scan_or_of_an_interval_is_refused() -> None:
    scan = RARE["4:1:0 progressive"].rindex(b"\xff\xda")
    interval = RARE["arithmetic with restarts"].rindex(b"\xff\xd4")
    for short in (RARE["4:1:0 progressive"][:scan], RARE["arithmetic with restarts"][:interval]):
        with pytest.raises(PictureDamaged):
            read_rare_jpeg(short + b"\xff\xd9")


def test_a_file_without_a_frame_is_refused() -> None:
    with pytest.raises(PictureDamaged):
        read_rare_jpeg(RARE["arithmetic"][:40])

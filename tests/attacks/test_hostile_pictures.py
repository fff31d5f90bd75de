"""Hostile pictures, each by name: the error that is raised, what it costs the process, and what a damaged one shows."""

import struct
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from capture.clean.batch import Cleaned, NotCleaned, clean_file
from capture.clean.clean import clean
from capture.clean.placing import Job
from capture.clean.taken import time_taken
from cases.errors import (
    PictureDamaged,
    PictureFormatUnsupported,
    PictureHidesData,
    PictureInDocument,
    PictureNotRecognised,
    PictureRefused,
    PictureTooLarge,
)
from tests.capture.clean.samples import (
    CANARY,
    after_start,
    before_marker,
    chunks,
    jpeg,
    picture,
    png,
    png_of,
    saved,
    segment,
    srgb_profile,
    tiff_with,
    with_chunk,
    with_idat,
)
from tests.capture.clean.seen import by_opencv

JPEG, PNG = jpeg(), png()
XMP = b"http://ns.adobe.com/xap/1.0/\0"


def sized(data: bytes, height: int, width: int) -> bytes:
    """A JPEG whose frame says another size."""
    place = data.index(b"\xff\xc0") + 5
    return data[:place] + struct.pack(">HH", height, width) + data[place + 4 :]


def with_header(width: int, height: int) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return png_of([(b"IHDR", header), *chunks(PNG)[1:]])


def with_length(length: int) -> bytes:
    """A PNG with a text chunk that says another length than it has."""
    extra = struct.pack(">I4s", length, b"tEXt") + b"x\0y" + bytes(4)
    return PNG[:33] + extra + PNG[33:]


def profile_with(place: int, number: int) -> bytes:
    """With a number at this place of each of its tags (4 where it lies, 8 its size), or before them all (-4)."""
    profile = bytearray(srgb_profile())
    tags = struct.unpack_from(">I", profile, 128)[0]
    for tag in range(tags if place > 0 else 1):
        struct.pack_into(">I", profile, 132 + 12 * tag + place, number)
    return bytes(profile)


# ── Each refusal by its error, with its code and fields ──────────────────────────────────────────────────

REFUSED: dict[str, tuple[bytes, type[PictureRefused], set[str]]] = {
    "pixels by the milliard, JPEG": (sized(JPEG, 65_535, 65_535), PictureTooLarge, {"size", "unit", "most"}),
    "pixels by the milliard, PNG": (with_header(2**31 - 1, 2**31 - 1), PictureTooLarge, {"size", "unit", "most"}),
    "a size of nothing, PNG": (with_header(0, 0), PictureDamaged, {"why"}),
    "a size below zero, PNG": (with_header(2**32 - 5, 2**32 - 5), PictureTooLarge, {"size", "unit", "most"}),
    "a width of nothing, JPEG": (sized(JPEG, 151, 0), PictureDamaged, {"why"}),
    "a height told at the end": (sized(JPEG, 0, 203), PictureFormatUnsupported, {"format"}),
    "more pixels than there are": (sized(JPEG, 8_000, 8_000), PictureDamaged, {"why"}),
    "cut off, JPEG": (JPEG[:-500], PictureDamaged, {"why"}),
    "cut off, PNG": (PNG[:-500], PictureDamaged, {"why"}),
    "cut off in its header, PNG": (PNG[:20], PictureDamaged, {"why"}),
    "cut off after two bytes, JPEG": (JPEG[:3], PictureDamaged, {"why"}),
    "a segment of length zero": (after_start(JPEG, b"\xff\xe1\0\0"), PictureDamaged, {"why"}),
    "a segment of length one": (after_start(JPEG, b"\xff\xe1\0\1"), PictureDamaged, {"why"}),
    "a segment longer than the file": (JPEG[:2] + b"\xff\xe1\xff\xff" + JPEG[2:], PictureDamaged, {"why"}),
    "a chunk of a length below zero": (with_length(2**32 - 1), PictureDamaged, {"why"}),
    "a chunk longer than the file": (with_length(2**31 - 1), PictureDamaged, {"why"}),
    "a profile of tags below zero": (jpeg(icc_profile=profile_with(-4, 2**32 - 1)), PictureDamaged, {"why"}),
    "a profile whose tags lie outside": (jpeg(icc_profile=profile_with(4, 2**31)), PictureDamaged, {"why"}),
    "a profile whose tags are endless": (png(icc_profile=profile_with(8, 2**32 - 1)), PictureDamaged, {"why"}),
    "text for a profile": (jpeg(icc_profile=CANARY * 20), PictureDamaged, {"why"}),
    "two frames": (before_marker(JPEG, 0xDA, JPEG[JPEG.index(b"\xff\xc0") :][:19]), PictureDamaged, {"why"}),
    "bytes among the coded ones": (
        before_marker(jpeg(restart_marker_blocks=4), 0xD2, CANARY), PictureHidesData, {"what"},
    ),
    "pixels that do not unpack": (with_idat(PNG, b"\x78\x9c" + CANARY), PictureDamaged, {"why"}),
    "a page named .jpg": (b"<!DOCTYPE html><script>/*" + CANARY, PictureInDocument, {"format"}),
    "an archive named .jpg": (b"PK\3\4" + bytes(26) + CANARY, PictureInDocument, {"format"}),
    "a program named .jpg": (b"MZ\x90\0" + bytes(60) + CANARY, PictureNotRecognised, set()),
    "JPEG's first bytes, and nothing": (b"\xff\xd8\xff" + bytes(500), PictureDamaged, {"why"}),
    "PNG's first bytes, and nothing": (PNG[:8] + bytes(500), PictureDamaged, {"why"}),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_each_is_refused_by_an_error_that_tells_why(name: str) -> None:
    hostile, expected, fields = REFUSED[name]
    with pytest.raises(PictureRefused) as refused:
        clean(hostile)
    assert type(refused.value) is expected
    assert refused.value.code.startswith("picture.")
    assert set(refused.value.fields) == fields
    assert CANARY.decode() not in str(refused.value)


# ── What is endless, nested or in circles beside the pixels is left behind ───────────────────────────────


def directories(*entries: tuple[int, int, int, int], following: int = 8) -> bytes:
    packed = b"".join(struct.pack("<HHII", *entry) for entry in entries)
    return b"II*\0\x08\0\0\0" + struct.pack("<H", len(entries)) + packed + struct.pack("<I", following)


def boxes(depth: int) -> bytes:
    """JUMBF boxes, each within the one before."""
    content = CANARY
    for _ in range(depth):
        content = struct.pack(">I4s", 8 + len(content), b"jumb") + content
    return content


CIRCLES = {
    "a directory that follows itself": directories((0x010F, 2, 4, 8)),
    "directories that point to each other": directories((0x8769, 4, 1, 8), (0x8825, 4, 1, 8), (0xA005, 4, 1, 8)),
    "a maker's note that is the directory it stands in": directories((0x927C, 7, 2**31, 8), (0x8769, 4, 1, 8)),
    "a thousand directories within": directories((0x014A, 4, 1_000, 8)) + struct.pack("<I", 8) * 1_000,
    "a value of four milliard numbers": directories((0x010F, 5, 2**32 - 1, 2**32 - 1)),
    "a directory of 65,535 tags": b"II*\0\x08\0\0\0\xff\xff" + struct.pack("<HHII", 0x9003, 2, 20, 8) * 5_000,
    "a directory before the beginning": b"II*\0" + struct.pack("<I", 2**32 - 8),
    "an orientation that is cut off": tiff_with({0x0112: 6})[:18],
}  # fmt: skip
NESTED = {
    "XMP": segment(0xE1, XMP + (b"<a>" * 21_000)),
    "entities of XMP": segment(0xE1, XMP + b'<!DOCTYPE a [<!ENTITY b "' + b"&b;" * 9_000 + b'">]><a>&b;</a>'),
    "boxes": segment(0xEB, b"JP\0\1\0\0\0\1" + boxes(5_000)),
    "pictures in pictures": segment(0xE1, b"Exif\0\0" + JPEG + after_start(JPEG, segment(0xFE, CANARY)) * 2),
}


@pytest.mark.parametrize("name", CIRCLES)
def test_directories_in_circles_are_left_behind(name: str) -> None:
    exif = CIRCLES[name]
    for hostile, plain in (
        (after_start(JPEG, segment(0xE1, b"Exif\0\0" + exif[:65_000])), JPEG),
        (with_chunk(PNG, b"eXIf", exif), PNG),
    ):
        assert clean(hostile).data == clean(plain).data
        assert time_taken(hostile) is None


@pytest.mark.parametrize("name", NESTED)
def test_what_is_nested_deep_is_left_behind(name: str) -> None:
    assert clean(after_start(JPEG, NESTED[name])).data == clean(JPEG).data


def test_a_png_within_a_png_within_a_png_is_left_behind() -> None:
    inner = PNG
    for _ in range(8):
        inner = with_chunk(PNG, b"zTXt", b"Comment\0\0" + zlib.compress(inner))
    assert clean(inner).data == clean(PNG).data


# ── Names that say something else ────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("name", "data", "suffix"), [("a.png", JPEG, ".jpg"), ("a.jpg", PNG, ".png")])
def test_a_wrong_extension_is_put_right(name: str, data: bytes, suffix: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    [done] = clean_file(Job(tmp_path / name, tmp_path / "out", "picture"))
    assert isinstance(done, Cleaned)
    assert done.output.suffix == suffix


def test_what_is_no_picture_writes_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"MZ" + bytes(500))
    [done] = clean_file(Job(tmp_path / "a.jpg", tmp_path / "out", "picture"))
    assert isinstance(done, NotCleaned)
    assert isinstance(done.error, PictureDamaged)
    assert not (tmp_path / "out").exists()


# ── What it costs this process ───────────────────────────────────────────────────────────────────────────

MOST_TIME = 8.0  # seconds of the processor, in this process; its children are bounded by themselves


def deep() -> bytes:
    """18 megapixels of 8 bytes each, in little."""
    return cv2.imencode(".png", np.zeros((4_000, 4_500, 4), np.uint16))[1].tobytes()


def flat(form: str, mode: str, side: int, **options: object) -> bytes:
    return saved(Image.new(mode, (side, side)), form, **options)


def bomb() -> bytes:
    """300 MB of zeros in a text and in a profile."""
    deflate = zlib.compressobj(9)
    packed = b"".join(deflate.compress(bytes(1 << 20)) for _ in range(300)) + deflate.flush()
    return with_chunk(with_chunk(PNG, b"zTXt", b"Comment\0\0" + packed), b"iCCP", b"x\0\0" + packed)


MOST_GROWTH = {"64 megapixels of one bit": 220, "64 megapixels in a palette": 220}
"""MB of resident memory: two or three bytes for each index; of all others 64."""
COSTLY: dict[str, Callable[[], bytes]] = {
    "64 megapixels of one bit": lambda: flat("PNG", "1", 8_000),
    "64 megapixels in a palette": lambda: flat("PNG", "P", 8_000),
    "18 megapixels of sixteen bits": deep,
    "18 megapixels, progressive": lambda: flat("JPEG", "RGB", 4_250, progressive=True, subsampling=0),
    "zeros without end": bomb,
    "a frame that promises 64 megapixels": lambda: sized(JPEG, 8_000, 8_000),
    "a profile of eight megabytes": lambda: jpeg("L", icc_profile=srgb_profile() + bytes(8_000_000)),
}  # fmt: skip


@pytest.mark.slow  # a process of its own, whose memory is measured, and millions of pixels
@pytest.mark.parametrize("name", COSTLY)
def test_the_process_that_cleans_keeps_its_memory_and_its_time(name: str) -> None:
    command = [sys.executable, "-m", "tests.attacks.cost"]
    said = subprocess.run(command, input=COSTLY[name](), check=True, capture_output=True).stdout
    growth, seconds = map(float, said.split())
    assert growth < MOST_GROWTH.get(name, 64)
    assert seconds < MOST_TIME


# ── Damage ───────────────────────────────────────────────────────────────────────────────────────────────

FORMS: dict[str, Callable[[], bytes]] = {
    "WebP": lambda: saved(picture(), "WEBP", quality=80),
    "TIFF": lambda: saved(picture(), "TIFF"),
    "TIFF, compressed": lambda: saved(picture(), "TIFF", compression="tiff_lzw"),
    "GIF": lambda: saved(picture().quantize(99), "GIF"),
    "BMP": lambda: saved(picture(), "BMP"),
}


@pytest.mark.slow  # the decoding children that ship are started, twice
@pytest.mark.parametrize("form", FORMS)
def test_a_damaged_picture_of_another_format_shows_no_memory(form: str) -> None:
    """Refused; or, by two processes of different pasts, the same pixels."""
    whole = FORMS[form]()
    for damaged in (whole[: len(whole) * 6 // 10], _scrambled(whole)):
        first, second = _pixels_or_refusal(damaged), _pixels_or_refusal(damaged)
        assert first == second


def _scrambled(data: bytes) -> bytes:
    place = len(data) // 2
    return data[:place] + bytes(20) + data[place + 20 :]


def _pixels_or_refusal(untrusted: bytes) -> bytes | str:
    try:
        return by_opencv(clean(untrusted).data).tobytes()
    except PictureRefused as error:
        return error.code


@pytest.mark.parametrize("kept", range(10, 100, 6))
@pytest.mark.parametrize("end", [b"", b"\xff\xd9"], ids=["open", "given an end"])
def test_a_truncated_picture_is_refused_wherever_it_ends(kept: int, end: bytes) -> None:
    for whole in (JPEG, jpeg(progressive=True), jpeg("CMYK"), jpeg(restart_marker_blocks=2)):
        with pytest.raises(PictureRefused):
            clean(whole[: len(whole) * kept // 100] + end)
    with pytest.raises(PictureRefused):
        clean(PNG[: len(PNG) * kept // 100])


def test_a_damaged_png_shows_its_own_pixels_or_none() -> None:
    """Its lines are deflated anew with a byte changed: another picture, but the same one for every decoder."""
    lines = bytearray(zlib.decompress(b"".join(content for name, content in chunks(PNG) if name == b"IDAT")))
    for place in range(1, len(lines), len(lines) // 20):
        lines[place] ^= 0x55
        damaged = with_idat(PNG, zlib.compress(bytes(lines)))
        try:
            image = clean(damaged)
        except PictureDamaged:
            continue  # a filter that there is none of
        assert np.array_equal(by_opencv(image.data), by_opencv(damaged))

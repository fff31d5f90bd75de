"""Pictures made upright for an archive: by whole blocks as jpegtran does it, else declared as encoded again."""

import subprocess
import sys
from io import BytesIO

import numpy as np
import pytest
from PIL import Image, ImageOps

from capture import turning
from capture.clean.jpeg_file import read_jpeg
from capture.sandbox import Limits
from capture.turbojpeg import TurboJpeg
from capture.turning import turn
from capture.turning_answer import How, Upright, parse, to_bytes
from cases.errors import DecoderFailed, PictureDamaged, PictureTooLarge
from tests.camera import pictures
from tests.capture.clean.lookup_profile import lookup_profile

SCENE = Image.open(BytesIO(pictures.jpeg(160, 96, 3)))
JPEGTRAN = {
    1: (),
    2: ("-flip", "horizontal"),
    3: ("-rotate", "180"),
    4: ("-flip", "vertical"),
    5: ("-transpose",),
    6: ("-rotate", "90"),
    7: ("-transverse",),
    8: ("-rotate", "270"),
}


def lying(orientation: int, kind: str = "JPEG", image: Image.Image = SCENE, **options: object) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = orientation
    out = BytesIO()
    image.save(out, kind, exif=exif, **options)
    return out.getvalue()


def jpegtran(jpeg: bytes, *words: str) -> bytes:
    command = ["jpegtran", "-copy", "none", "-perfect", *words]
    return subprocess.run(command, input=jpeg, capture_output=True, check=True).stdout


@pytest.mark.slow  # sixteen children
@pytest.mark.parametrize("progressive", [False, True], ids=["baseline", "progressive"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_whole_blocks_change_places_as_jpegtran_does_it(orientation: int, progressive: bool) -> None:
    jpeg = lying(orientation, quality=90, progressive=progressive)
    upright = turn(jpeg)
    assert upright.how is How.BLOCKS
    assert upright.data == jpegtran(jpeg, *JPEGTRAN[orientation])
    assert read_jpeg(upright.data).frame.process == 0xC0
    assert (upright.width, upright.height) == ((160, 96) if orientation < 5 else (96, 160))


@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_grey_and_colour_stay_what_they_are(mode: str) -> None:
    assert turn(lying(3, image=SCENE.convert(mode))).samples == {"L": 1, "RGB": 3}[mode]


def test_a_side_that_cuts_a_block_is_encoded_again_and_said_so() -> None:
    cut = SCENE.crop((0, 0, 150, 90))
    jpeg = lying(6, image=cut, quality=95, subsampling=0)
    upright = turn(jpeg)
    assert (upright.how, upright.width, upright.height, upright.samples) == (How.ENCODED, 90, 150, 3)
    expected = np.asarray(ImageOps.exif_transpose(Image.open(BytesIO(jpeg))), np.int16)
    difference = np.abs(expected - np.asarray(Image.open(BytesIO(upright.data)), np.int16))
    assert difference.mean() < 2
    assert [one.horizontal for one in read_jpeg(upright.data).frame.components] == [1, 1, 1]


def test_a_picture_that_stands_and_whose_sides_cut_blocks_keeps_its_coefficients() -> None:
    cut = lying(1, image=SCENE.crop((0, 0, 150, 90)), progressive=True)
    upright = turn(cut)
    assert (upright.how, upright.data) == (How.BLOCKS, jpegtran(cut))


def test_four_inks_become_colours_of_screens() -> None:
    upright = turn(lying(1, image=SCENE.convert("CMYK")))
    assert (upright.how, upright.samples) == (How.ENCODED, 3)


def test_colours_are_converted_where_their_profile_cannot_be_kept() -> None:
    upright = turn(lying(1, icc_profile=lookup_profile()), keep_colours=False)
    assert upright.how is How.ENCODED


@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_the_pixels_of_a_png_are_the_same_values_upright(mode: str) -> None:
    png = lying(6, "PNG", SCENE.convert(mode))
    upright = turn(png)
    expected = ImageOps.exif_transpose(Image.open(BytesIO(png)))
    assert (upright.how, upright.width, upright.height) == (How.PIXELS, 96, 160)
    assert upright.data == expected.tobytes()


@pytest.mark.parametrize("mode", ["1", "LA", "P", "RGBA", "I;16"])
def test_rare_pixels_of_a_png_are_converted_and_said_so(mode: str) -> None:
    drawn = Image.new("I;16", (6, 4), 40_000) if mode == "I;16" else SCENE.convert(mode)
    upright = turn(lying(1, "PNG", drawn))
    assert (upright.how, upright.samples) == (How.CONVERTED, 3)
    assert len(upright.data) == drawn.width * drawn.height * 3


def test_damaged_and_too_large_pictures_are_refused() -> None:
    jpeg = lying(1)
    with pytest.raises(PictureDamaged):
        turn(jpeg[: len(jpeg) // 2])
    with pytest.raises(PictureTooLarge):
        turn(jpeg, Limits(memory=3 * 2**30, pixels=1_000))
    with pytest.raises(PictureTooLarge):
        turn(jpeg, Limits(file_bytes=len(jpeg) - 1))


@pytest.mark.parametrize(
    ("child", "why"),
    [
        ("raise SystemExit(3)", "broke down"),
        ("import sys; sys.stdin.buffer.read(); print('BLOCKS')", "nonsense"),
        ("import sys; sys.stdin.buffer.read(); print(end=chr(1) + 'BLOCKS')", "nonsense"),
        ("import time; time.sleep(600)", "took too long"),
    ],
)
def test_a_child_that_was_taken_over(child: str, why: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turning, "CHILD", (sys.executable, "-I", "-c", child))
    with pytest.raises(DecoderFailed, match=why):
        turn(lying(1), Limits(wall_seconds=0.3 if "sleep" in child else 20))


def test_a_system_without_the_library_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    assert turning.missing_library() is None
    monkeypatch.setattr(turning, "TurboJpeg", lambda: TurboJpeg("libturbojpeg.so.none"))
    assert turning.missing_library() == "libturbojpeg.so.0"


def test_an_answer_survives_the_pipe() -> None:
    for answer in (
        Upright(How.BLOCKS, 8, 8, 3, b"\xff\xd8\xff"),
        Upright(How.PIXELS, 2, 1, 3, bytes(6)),
    ):
        assert parse(to_bytes(answer), 64) == answer


@pytest.mark.parametrize(
    "answer",
    [
        Upright(How.BLOCKS, 8, 8, 3, b"GIF89a"),
        Upright(How.ENCODED, 9, 8, 3, b"\xff\xd8\xff"),
        Upright(How.BLOCKS, 8, 8, 4, b"\xff\xd8\xff"),
        Upright(How.PIXELS, 2, 1, 3, bytes(7)),
        Upright(How.CONVERTED, 0, 1, 3, b""),
    ],
)
def test_anything_else_is_refused(answer: Upright) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse(to_bytes(answer), 64)

"""Tiles made in a child: they are the picture, they open elsewhere, and nothing but an exact answer is believed."""

import re
import sys
from dataclasses import replace
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from capture import pyramid
from capture.pyramid import Pyramid, Tiles, make_pyramid
from capture.pyramid_answer import Answer, to_pieces
from capture.pyramid_check import parse
from capture.pyramid_layout import Layout
from capture.sandbox import Limits
from capture.scale_found import Scale
from capture.verdict import Verdict
from cases.errors import DecoderFailed, PictureDamaged, PictureFormatUnsupported, PictureTooLarge
from tests.capture.scale_scene import scene
from tests.capture.test_sandbox import encoded, metadata, png_of, progressive_without_end


def smooth() -> bytes:
    """What neither sampling nor a shift by a fraction of a pixel changes much."""
    chance = np.random.default_rng(8)
    coarse = Image.fromarray(chance.integers(0, 256, (4, 7, 3), dtype=np.uint8))
    out = BytesIO()
    coarse.resize((1300, 700), Image.Resampling.BICUBIC).save(out, "JPEG", quality=95)
    return out.getvalue()


PICTURE = smooth()


def shown(jpeg: bytes) -> Image.Image:
    image = Image.open(BytesIO(jpeg))
    image.load()
    return image


def differ(one: Image.Image, other: Image.Image) -> float:
    """Grey steps, on average."""
    return float(np.abs(np.asarray(one, dtype=int) - np.asarray(other, dtype=int)).mean())


@pytest.fixture(scope="module")
def made() -> Pyramid:
    return make_pyramid(PICTURE)


class TestMade:
    def test_its_largest_level_put_together_is_the_picture(self, made: Pyramid) -> None:
        whole = Image.new("RGB", (1300, 700))
        for at, jpeg in zip(made.layout.tiles(), made.tiles, strict=True):
            if at.level == made.layout.levels - 1:
                whole.paste(shown(jpeg), (at.left, at.top))
        assert differ(whole, shown(PICTURE)) < 2

    def test_each_tile_shows_its_part_of_its_level(self, made: Pyramid) -> None:
        levels = {made.layout.levels - 1: shown(PICTURE)}
        for level in reversed(range(made.layout.levels - 1)):
            levels[level] = levels[level + 1].reduce(2)
        for at, jpeg in zip(made.layout.tiles(), made.tiles, strict=True):
            part = levels[at.level].crop((at.left, at.top, at.right, at.bottom))
            assert shown(jpeg).size == part.size == at.size
            if (
                min(at.size) > 40
            ):  # of fewer, the last line and column are much, which Pillow weighs otherwise
                assert differ(shown(jpeg), part) < 4

    def test_the_overview_shows_the_whole(self, made: Pyramid) -> None:
        assert shown(made.overview).size == (650, 350)

    def test_it_stands_upright_and_carries_no_metadata(self) -> None:
        turned = make_pyramid(encoded("JPEG", exif=metadata()))
        assert turned.layout == Layout(200, 320)
        assert shown(turned.overview).size == (200, 320)
        assert b"DUPONT" not in turned.to_zip()

    @pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16"])
    def test_every_kind_of_png(self, mode: str) -> None:
        assert make_pyramid(encoded("PNG", mode)).layout == Layout(320, 200)

    def test_a_picture_of_one_pixel(self) -> None:
        tiny = make_pyramid(encoded("PNG", size=(1, 1)))
        assert len(tiny.tiles) == 1

    def test_a_marker_in_it_is_read(self) -> None:
        out = BytesIO()
        Image.fromarray(scene(px_per_mm=10)).save(out, "JPEG", quality=90)
        scale = make_pyramid(out.getvalue()).scale
        assert scale is not None
        assert scale.mm_per_pixel == pytest.approx(0.1, rel=0.01)

    def test_a_picture_without_a_marker_has_no_scale(self, made: Pyramid) -> None:
        assert made.scale is None


class TestStored:
    def test_it_is_a_deep_zoom_image_in_a_plain_zip(self, made: Pyramid) -> None:
        with ZipFile(BytesIO(made.to_zip())) as archive:
            assert {info.compress_type for info in archive.infolist()} == {ZIP_STORED}
            description = archive.read("picture.dzi").decode()
            assert archive.testzip() is None
            assert len(archive.namelist()) == len(made.tiles) + 2
        assert re.findall(r'(\w+)="(\d+)"', description) == [
            ("Overlap", "1"), ("TileSize", "512"), ("Width", "1300"), ("Height", "700"),
        ]  # fmt: skip

    def test_tiles_are_found_by_their_place(self, made: Pyramid) -> None:
        tiles = Tiles(made.to_zip())
        assert tiles.overview() == made.overview
        for at, jpeg in zip(made.layout.tiles(), made.tiles, strict=True):
            assert tiles.tile(at.level, at.column, at.row) == jpeg

    @pytest.mark.parametrize(
        "place", [(12, 0, 0), (-1, 0, 0), (11, 3, 0), (11, 0, 2), (11, -1, 0), (10**9, 0, 0)]
    )
    def test_where_there_is_none_there_is_none(self, place: tuple[int, int, int], made: Pyramid) -> None:
        assert Tiles(made.to_zip()).tile(*place) is None


class TestRefused:
    def test_a_pixel_bomb_by_its_header_alone(self) -> None:
        with pytest.raises(PictureTooLarge) as refused:
            make_pyramid(png_of(20_000, 20_000, bytes(2_500)), limits=Limits(cpu_seconds=1))
        assert refused.value.fields["size"] == 400_000_000

    def test_a_file_of_too_many_bytes(self) -> None:
        with pytest.raises(PictureTooLarge):
            make_pyramid(PICTURE, limits=Limits(file_bytes=len(PICTURE) - 1))

    @pytest.mark.parametrize("picture", [PICTURE, encoded("PNG")], ids=["JPEG", "PNG"])
    def test_a_truncated_file(self, picture: bytes) -> None:
        with pytest.raises(PictureDamaged):
            make_pyramid(picture[: len(picture) * 2 // 3])

    def test_other_formats_by_name(self) -> None:
        with pytest.raises(PictureFormatUnsupported):
            make_pyramid(encoded("GIF", "L"))

    def test_a_picture_that_needs_too_much_memory(self) -> None:
        with pytest.raises(DecoderFailed, match="memory"):
            make_pyramid(png_of(8_000, 8_000, bytes(1_000)), limits=Limits(memory=400 * 2**20))

    @pytest.mark.slow  # lets it use up its second
    def test_a_picture_that_decodes_without_end(self) -> None:
        with pytest.raises(DecoderFailed, match="too long"):
            make_pyramid(progressive_without_end(side=7_000, scans=2_000), limits=Limits(cpu_seconds=1))


SMALL = Layout(3, 2)


def honest() -> Answer:
    """What an honest child says of a picture of 3 × 2 pixels."""
    sizes = [SMALL.size(SMALL.overview), *(at.size for at in SMALL.tiles())]
    jpegs = tuple(encoded("JPEG", size=size) for size in sizes)
    return Answer(Verdict.WHOLE, 3, 2, jpegs, Scale(0.05, 0.01, 1.5, 1))


WHOLE = honest()
REST = WHOLE.jpegs[1:]


def said(answer: Answer) -> bytes:
    return b"".join(to_pieces(answer))


HONEST = said(WHOLE)


class TestLying:
    """A child that was taken over says what it likes."""

    def test_an_honest_answer_survives_the_pipe(self) -> None:
        answer = parse(said(WHOLE), 6)
        assert (answer.width, answer.height, answer.scale) == (3, 2, Scale(0.05, 0.01, 1.5, 1))
        assert [shown(jpeg).size for jpeg in answer.jpegs] == [(3, 2), (3, 2), (2, 1), (1, 1)]

    @pytest.mark.parametrize(
        "untrusted",
        [
            b"",
            said(WHOLE)[:20],
            said(WHOLE)[:-1],
            said(WHOLE) + b"x",
            b"\x09" + said(WHOLE)[1:],
            said(Answer(Verdict.DAMAGED)) + b"x",
            said(replace(WHOLE, width=2**31)),
            said(replace(WHOLE, width=0)),
            said(replace(WHOLE, width=4)),
            said(replace(WHOLE, height=3)),
            said(replace(WHOLE, jpegs=WHOLE.jpegs[:-1])),
            said(replace(WHOLE, jpegs=(b"GIF89a", *REST))),
            said(replace(WHOLE, jpegs=(b"", *REST))),
            said(replace(WHOLE, jpegs=WHOLE.jpegs[::-1])),
            said(replace(WHOLE, jpegs=(encoded("JPEG", size=(3, 2), comment="words"), *REST))),
            said(replace(WHOLE, jpegs=(encoded("JPEG", size=(3, 2)) + b"<script>", *REST))),
            said(replace(WHOLE, jpegs=(encoded("JPEG", size=(3, 2), exif=metadata()), *REST))),
            said(replace(WHOLE, scale=Scale(float("nan"), 0.01, 1, 1))),
            said(replace(WHOLE, scale=Scale(0, 0.01, 1, 1))),
            said(replace(WHOLE, scale=Scale(11, 0.01, 1, 1))),
            said(replace(WHOLE, scale=Scale(0.05, -1, 1, 1))),
            said(replace(WHOLE, scale=Scale(0.05, 0.01, 3, 1))),
        ],
    )  # fmt: skip
    def test_anything_else_is_nonsense(self, untrusted: bytes) -> None:
        with pytest.raises(ValueError, match=r"."):
            parse(untrusted, 6)

    @given(st.data())
    def test_what_was_changed_anywhere_is_nonsense_or_harmless(self, data: st.DataObject) -> None:
        untrusted = bytearray(HONEST)
        for _ in range(data.draw(st.integers(1, 6))):
            untrusted[data.draw(st.integers(0, len(untrusted) - 1))] = data.draw(st.integers(0, 255))
        try:
            answer = parse(bytes(untrusted[: data.draw(st.integers(0, len(untrusted)))]), 6)
        except ValueError:
            return
        assert answer.width * answer.height <= 6 or answer.verdict is not Verdict.WHOLE
        assert all(jpeg.startswith(b"\xff\xd8") and jpeg.endswith(b"\xff\xd9") for jpeg in answer.jpegs)

    def test_more_pixels_than_allowed_are_nonsense(self) -> None:
        with pytest.raises(ValueError, match="bounds"):
            parse(said(WHOLE), 5)

    @pytest.mark.parametrize(
        ("child", "why"),
        [
            ("import os; os.abort()", "broke down"),
            ("import sys; sys.stdin.buffer.read(); print('WHOLE')", "nonsense"),
            ("import sys; sys.stdin.buffer.read(); import time; time.sleep(600)", "took too long"),
        ],
    )
    def test_a_child_that_was_taken_over(self, child: str, why: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(pyramid, "CHILD", (sys.executable, "-I", "-c", child))
        with pytest.raises(DecoderFailed, match=why):
            make_pyramid(PICTURE, limits=Limits(wall_seconds=0.5 if "sleep" in child else 20))

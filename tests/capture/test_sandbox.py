"""Decoding in a child: what a picture is, and every way in which one tries to do harm."""

import struct
import sys
import zlib
from io import BytesIO

import pytest
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from capture import sandbox
from capture.sandbox import DecodedPicture, Limits, decode
from capture.sandbox_answer import MOST_THUMBNAIL, Answer, Raster, parse, to_bytes
from capture.verdict import Verdict
from cases.errors import DecoderFailed, PictureDamaged, PictureFormatUnsupported, PictureTooLarge
from tests.camera import pictures
from tests.capture.clean.lookup_profile import lookup_profile

JPEG = pictures.jpeg(640, 480, 1)


def encoded(kind: str, mode: str = "RGB", size: tuple[int, int] = (320, 200), **options: object) -> bytes:
    out = BytesIO()
    Image.new(mode, size, 128).save(out, kind, **options)
    return out.getvalue()


def metadata() -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned by a quarter
    exif[0x010E] = "DUPONT Marie"
    exif.get_ifd(0x8769)[0x9286] = b"UNICODE\0D\0"
    exif.get_ifd(0x8825)[1] = "N"
    return exif


SECOND = [Image.new("RGB", (320, 200), 7)]


def chatty_png() -> PngInfo:
    words = PngInfo()
    words.add_text("Comment", "latin é", zip=True)
    words.add_itxt("Comment", "日本", zip=True)
    words.add_itxt("XML:com.adobe.xmp", "<x/>")
    return words


def png_of(width: int, height: int, line: bytes) -> bytes:
    """A grey 1-bit PNG of one line repeated, without ever holding its pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack("!I", len(data)) + kind + data + struct.pack("!I", zlib.crc32(kind + data))

    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b"\0" + line) for _ in range(height)) + packer.flush()
    head = struct.pack("!IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


def progressive_without_end(side: int, scans: int) -> bytes:
    """A small JPEG file whose one picture is told again and again: decoding costs time and no memory."""
    out = BytesIO()
    Image.new("L", (side, side), 90).save(out, "JPEG", progressive=True)
    picture = out.getvalue()
    last = picture.rindex(b"\xff\xda")
    return picture[:-2] + picture[last:-2] * scans + b"\xff\xd9"


class TestWholePictures:
    def test_facts_of_a_jpeg(self) -> None:
        assert decode(JPEG) == DecodedPicture("JPEG", 640, 480, b"")

    def test_facts_of_a_png(self) -> None:
        assert decode(encoded("PNG")) == DecodedPicture("PNG", 320, 200, b"")

    @pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16"])
    def test_every_kind_of_png_gives_a_thumbnail(self, mode: str) -> None:
        thumbnail = decode(encoded("PNG", mode), thumbnail=100).thumbnail
        with Image.open(BytesIO(thumbnail)) as image:
            assert (image.format, image.size) == ("JPEG", (100, 63))

    def test_a_thumbnail_is_small_upright_and_carries_no_metadata(self) -> None:
        thumbnail = decode(encoded("JPEG", exif=metadata()), thumbnail=100).thumbnail
        with Image.open(BytesIO(thumbnail)) as image:
            assert image.size == (63, 100)
            assert not image.getexif()
        assert b"DUPONT" not in thumbnail

    @pytest.mark.parametrize(
        "picture",
        [
            encoded("JPEG", "L"),
            encoded("JPEG", "CMYK"),
            encoded("JPEG", progressive=True, exif=metadata(), comment="words", dpi=(300, 300)),
            encoded("JPEG", icc_profile=ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()),
            encoded("MPO", save_all=True, append_images=SECOND),
            encoded("PNG", exif=metadata(), pnginfo=chatty_png()),
            encoded("PNG", save_all=True, append_images=SECOND),
            pictures.without_huffman_tables(JPEG),
        ],
        ids=["grey", "CMYK", "chatty", "ICC", "several", "chatty PNG", "several PNG", "no tables"],
    )
    def test_what_else_a_picture_carries_needs_nothing_that_is_forbidden(self, picture: bytes) -> None:
        assert decode(picture, thumbnail=64).thumbnail

    def test_pixels_are_upright_fit_the_room_and_are_never_enlarged(self) -> None:
        lying = encoded("JPEG", exif=metadata())
        raster = decode(lying, within=(100, 100)).raster
        assert raster is not None
        assert (raster.width, raster.height, len(raster.rgb)) == (63, 100, 63 * 100 * 3)
        whole = decode(lying, within=(10_000, 10_000)).raster
        assert whole is not None
        assert (whole.width, whole.height) == (200, 320)

    def test_pixels_are_those_of_the_picture(self) -> None:
        drawn = Image.effect_noise((32, 16), 90).convert("RGB")
        out = BytesIO()
        drawn.save(out, "PNG")
        raster = decode(out.getvalue(), within=(32, 16)).raster
        assert raster is not None
        assert raster.rgb == drawn.tobytes()

    @pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16"])
    def test_every_kind_of_png_gives_pixels_of_three_bytes(self, mode: str) -> None:
        raster = decode(encoded("PNG", mode), within=(100, 100)).raster
        assert raster is not None
        assert len(raster.rgb) == 100 * 63 * 3 == raster.width * raster.height * 3

    def test_pixels_are_converted_to_the_colours_of_screens(self) -> None:
        theirs = lookup_profile()
        plain = decode(encoded("JPEG"), within=(1, 1)).raster
        told = decode(encoded("JPEG", icc_profile=theirs), within=(1, 1)).raster
        assert plain is not None
        assert told is not None
        assert told.rgb != plain.rgb

    def test_a_profile_that_is_none_changes_nothing(self) -> None:
        plain = decode(encoded("JPEG"), within=(8, 8))
        assert decode(encoded("JPEG", icc_profile=b"no profile"), within=(8, 8)) == plain

    def test_a_large_picture_of_a_camera_passes(self) -> None:
        assert decode(pictures.jpeg(3840, 2160, 0)).width == 3840


class TestRefused:
    def test_a_pixel_bomb_by_its_header_alone(self) -> None:
        bomb = png_of(20_000, 20_000, bytes(2_500))
        assert len(bomb) < 100_000
        with pytest.raises(PictureTooLarge) as refused:
            decode(bomb, limits=Limits(cpu_seconds=1))
        assert refused.value.fields == {"size": 400_000_000, "unit": "pixels", "most": 64_000_000}

    def test_a_file_of_too_many_bytes(self) -> None:
        with pytest.raises(PictureTooLarge):
            decode(JPEG, limits=Limits(file_bytes=len(JPEG) - 1))

    @pytest.mark.parametrize("picture", [JPEG, encoded("PNG")], ids=["JPEG", "PNG"])
    def test_a_truncated_file(self, picture: bytes) -> None:
        with pytest.raises(PictureDamaged):
            decode(picture[: len(picture) * 2 // 3])

    def test_a_truncated_jpeg_that_was_given_an_end(self) -> None:
        with pytest.raises(PictureDamaged):
            decode(JPEG[: len(JPEG) // 2] + b"\xff\xd9")

    def test_noise_behind_the_beginning_of_a_format(self) -> None:
        for beginning in (b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n"):
            with pytest.raises(PictureDamaged):
                decode(beginning + bytes(range(256)) * 4)

    def test_other_formats_by_name(self) -> None:
        with pytest.raises(PictureFormatUnsupported):
            decode(encoded("GIF", "L"))


class TestStopped:
    @pytest.mark.slow  # lets it use up its second
    def test_a_picture_that_decodes_without_end(self) -> None:
        endless = progressive_without_end(side=7_000, scans=2_000)
        assert len(endless) < 2**20
        with pytest.raises(DecoderFailed, match="too long"):
            decode(endless, limits=Limits(cpu_seconds=1))

    def test_a_picture_that_needs_too_much_memory(self) -> None:
        with pytest.raises(DecoderFailed, match="memory"):
            decode(png_of(8_000, 8_000, bytes(1_000)), thumbnail=100, limits=Limits(memory=150 * 2**20))

    @pytest.mark.parametrize(
        ("child", "why"),
        [
            ("import time; time.sleep(600)", "took too long"),
            ("import sys; sys.stdin.buffer.read(); import time; time.sleep(600)", "took too long"),
            ("import os; os.close(1); import time; time.sleep(600)", "took too long"),
        ],
        ids=["deaf", "mute", "hung up"],
    )
    def test_a_child_that_does_nothing(self, child: str, why: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sandbox, "CHILD", (sys.executable, "-I", "-c", child))
        with pytest.raises(DecoderFailed, match=why):
            decode(JPEG * 40, limits=Limits(wall_seconds=0.3))

    @pytest.mark.parametrize(
        ("child", "why"),
        [
            ("import os; os.abort()", "broke down"),
            ("raise SystemExit(3)", "broke down"),
            ("import sys; sys.stdin.buffer.read(); print('WHOLE')", "nonsense"),
            ("import sys; sys.stdin.buffer.read()", "nonsense"),
            ("import sys; sys.stdin.buffer.read(); sys.stdout.buffer.write(bytes(2**26))", "broke down"),
        ],
    )
    def test_a_child_that_was_taken_over(self, child: str, why: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sandbox, "CHILD", (sys.executable, "-I", "-c", child))
        with pytest.raises(DecoderFailed, match=why):
            decode(JPEG)


def said_by(child: str, monkeypatch: pytest.MonkeyPatch) -> int:
    """A number found out inside a child, told as the width of a picture."""
    words = f"import struct, sys; sys.stdin.buffer.read(); {child}; "
    words += "sys.stdout.buffer.write(struct.pack('!BIIIII', 1, number, 1, 0, 0, 0))"
    monkeypatch.setattr(sandbox, "CHILD", (sys.executable, "-I", "-c", words))
    return decode(JPEG).width


class TestSurroundings:
    def test_the_child_is_given_an_empty_environment(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PLI_SECRET", "key")
        found = "import os; number = 1 + len([name for name in os.environ if name != 'LC_CTYPE'])"
        assert said_by(found, monkeypatch) == 1

    def test_it_inherits_no_open_file(self, monkeypatch: pytest.MonkeyPatch) -> None:
        found = "import os; number = len(os.listdir('/proc/self/fd')) - 1"
        assert said_by(found, monkeypatch) == 3

    @pytest.mark.parametrize(
        "attempt", ["open('/etc/hostname')", "import socket; socket.socket()", "import os; os.pipe()"]
    )
    def test_once_limited_it_opens_nothing(self, attempt: str, monkeypatch: pytest.MonkeyPatch) -> None:
        words = f"""exec('''
import socket
from host.system import limit_this_process
limit_this_process(2**30, 5)
number = 1
try:
    {attempt}
except OSError:
    number = 2
''')"""
        assert said_by(words, monkeypatch) == 2


class TestLying:
    """A child that was taken over says what it likes: nothing but an exact answer is believed."""

    @pytest.mark.parametrize(
        ("sizes", "length"),
        [
            ((4, 4), 4 * 4 * 3 - 1),
            ((4, 4), 4 * 4 * 3 + 1),
            ((9, 4), 9 * 4 * 3),
            ((4, 9), 4 * 9 * 3),
            ((2**31, 2**31), 48),
            ((0, 4), 12),
        ],
        ids=["a byte too few", "a byte too many", "too wide", "too high", "overflow", "no width"],
    )
    def test_pixels_that_are_not_what_it_says(
        self, sizes: tuple[int, int], length: int, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        words = "import struct, sys; sys.stdin.buffer.read(); "
        words += (
            f"sys.stdout.buffer.write(struct.pack('!BIIIII', 1, 640, 480, 0, *{sizes}) + bytes({length}))"
        )
        monkeypatch.setattr(sandbox, "CHILD", (sys.executable, "-I", "-c", words))
        with pytest.raises(DecoderFailed, match="nonsense"):
            decode(JPEG, within=(8, 8))

    def test_pixels_that_nobody_asked_for(self, monkeypatch: pytest.MonkeyPatch) -> None:
        words = "import struct, sys; sys.stdin.buffer.read(); "
        words += "sys.stdout.buffer.write(struct.pack('!BIIIII', 1, 640, 480, 0, 1, 1) + bytes(3))"
        monkeypatch.setattr(sandbox, "CHILD", (sys.executable, "-I", "-c", words))
        with pytest.raises(DecoderFailed, match="nonsense"):
            decode(JPEG)


class TestAnswer:
    def test_it_survives_the_pipe(self) -> None:
        answer = Answer(Verdict.WHOLE, 640, 480, b"\xff\xd8thumbnail", Raster(2, 1, b"rgbrgb"))
        assert parse(to_bytes(answer), (2, 1)) == answer

    @pytest.mark.parametrize(
        "untrusted",
        [
            b"",
            b"\x01",
            to_bytes(Answer(Verdict.WHOLE)) + b"x",
            to_bytes(Answer(Verdict.WHOLE, thumbnail=b"GIF89a")),
            to_bytes(Answer(Verdict.WHOLE, thumbnail=b"\xff\xd8" + bytes(MOST_THUMBNAIL))),
            to_bytes(Answer(Verdict.WHOLE, width=2**31)),
            b"\x09" + to_bytes(Answer(Verdict.WHOLE))[1:],
            to_bytes(Answer(Verdict.WHOLE, raster=Raster(0, 1, b""))),
        ],
    )
    def test_anything_else_is_refused(self, untrusted: bytes) -> None:
        with pytest.raises(ValueError, match=r"."):
            parse(untrusted, (1, 1))

"""PNG: nothing but the picture comes out, and the picture is the same to the bit."""

import struct
import zlib
from collections.abc import Callable

import cv2
import numpy as np
import pytest
from PIL import Image

from capture.clean.clean import clean
from cases.errors import PictureDamaged, PictureFormatUnsupported
from cases.picture import Change, Removed
from tests.capture.clean.samples import (
    CANARY,
    chunk,
    chunks,
    idat,
    picture,
    pixels,
    png,
    png_of,
    saved,
    srgb_profile,
    with_chunk,
    with_idat,
)
from tests.capture.clean.seen import assert_same_picture, by_pillow, upright

EXIF = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"


def opencv_16_bit(channels: int) -> bytes:
    wide = pixels(90, 70, channels).astype(np.uint16) * 255
    return cv2.imencode(".png", wide)[1].tobytes()


def made(width: int, height: int, depth: int, form: int, extra: bytes = b"", interlace: int = 0) -> bytes:
    """A PNG of any depth and form, its lines unfiltered, its sub-byte lines ending in set spare bits."""
    per_pixel = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[form] * depth
    chance = np.random.default_rng(width * depth + form)
    lines = chance.integers(0, 256, (height, (width * per_pixel + 7) // 8), dtype=np.uint8)
    if width * per_pixel % 8:
        lines[:, -1] |= (1 << (8 - width * per_pixel % 8)) - 1
    raw = b"".join(b"\0" + line.tobytes() for line in lines)
    header = struct.pack(">IIBBBBB", width, height, depth, form, 0, 0, interlace)
    begin = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header)
    return begin + extra + chunk(b"IDAT", zlib.compress(raw)) + chunk(b"IEND", b"")


def interlaced(depth: int = 8, form: int = 0, extra: bytes = b"") -> bytes:
    """Adam7 by hand, every pass unfiltered: grey or indexed samples of any depth."""
    image = pixels(61, 43, 1).squeeze() >> (8 - depth)
    raw = b""
    for x, y, across, down in (
        (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2),
    ):  # fmt: skip
        for line in image[y::down, x::across]:
            bits = np.unpackbits(line[:, None], axis=1)[:, 8 - depth :]
            raw += b"\0" + np.packbits(bits).tobytes()
    header = struct.pack(">IIBBBBB", 61, 43, depth, form, 0, 0, 1)
    begin = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + extra
    return begin + chunk(b"IDAT", zlib.compress(raw)) + chunk(b"IEND", b"")


PALETTE = chunk(b"PLTE", bytes(range(256)) * 3)
KINDS = {
    "RGB": png(),
    "RGBA": png("RGBA"),
    "grey": png("L"),
    "grey with alpha": png("LA"),
    "palette": saved(picture().quantize(200), "PNG"),
    "palette with opacity": saved(picture().quantize(60), "PNG", transparency=bytes(range(100, 160))),
    "one clear colour": saved(picture(), "PNG", transparency=(10, 20, 30)),
    "one clear grey": saved(picture("L"), "PNG", transparency=40),
    "1-bit": saved(picture("L").convert("1"), "PNG"),
    "1-bit with spare bits": made(61, 40, 1, 0),
    "2-bit grey": made(61, 40, 2, 0),
    "4-bit grey": made(61, 40, 4, 0),
    "4-bit grey, one clear": made(61, 40, 4, 0, chunk(b"tRNS", b"\0\7")),
    "1-bit palette": made(61, 40, 1, 3, chunk(b"PLTE", bytes(range(6)))),
    "2-bit palette": made(61, 40, 2, 3, chunk(b"PLTE", bytes(range(12)))),
    "4-bit palette": made(61, 40, 4, 3, chunk(b"PLTE", bytes(range(48)))),
    "4-bit palette with opacity": made(
        61, 40, 4, 3, chunk(b"PLTE", bytes(range(48))) + chunk(b"tRNS", bytes(range(9)))
    ),
    "16-bit grey": opencv_16_bit(1),
    "16-bit RGB": opencv_16_bit(3),
    "16-bit RGBA": opencv_16_bit(4),
    "interlaced": interlaced(),
    "interlaced bits": interlaced(1),
    "interlaced 4-bit grey": interlaced(4),
    "interlaced palette": interlaced(8, 3, PALETTE),
    "interlaced 2-bit palette": interlaced(2, 3, chunk(b"PLTE", bytes(range(12)))),
    "one pixel": made(1, 1, 8, 2),
    "one pixel, interlaced": made(1, 1, 8, 2, interlace=1),
    "drawing": saved(Image.new("RGB", (300, 200), (9, 99, 199)), "PNG"),
    "by OpenCV": cv2.imencode(".png", pixels(), [cv2.IMWRITE_PNG_COMPRESSION, 9])[1].tobytes(),
}

EMPTY_BLOCK = b"\0\0\0\xff\xff"
TEXT = b"Comment\0" + CANARY
PLACES: dict[str, Callable[[bytes], bytes]] = {
    "text": lambda data: with_chunk(data, b"tEXt", TEXT),
    "compressed text": lambda data: with_chunk(data, b"zTXt", b"Comment\0\0" + zlib.compress(CANARY)),
    "stored text": lambda data: with_chunk(data, b"zTXt", b"Comment\0\0" + zlib.compress(CANARY, 0)),
    "international text": lambda data: with_chunk(data, b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + CANARY),
    "text behind the pixels": lambda data: with_chunk(data, b"tEXt", TEXT, b"IEND"),
    "Exif": lambda data: with_chunk(data, b"eXIf", b"MM\0*\0\0\0\x08" + CANARY),
    "time": lambda data: with_chunk(data, b"tIME", b"\x07\xea\1\2\3\4\5"),
    "private chunk": lambda data: with_chunk(data, b"caNv", CANARY),
    "private chunk behind the pixels": lambda data: with_chunk(data, b"prVt", CANARY, b"IEND"),
    "resolution": lambda data: with_chunk(data, b"pHYs", CANARY[:9]),
    "background": lambda data: with_chunk(data, b"bKGD", CANARY[:6]),
    "suggested palette": lambda data: with_chunk(data, b"sPLT", CANARY),
    "palette of a true-colour picture": lambda data: with_chunk(data, b"PLTE", CANARY),
    "gamma": lambda data: with_chunk(data, b"gAMA", CANARY[:4]),
    "chromaticities": lambda data: with_chunk(data, b"cHRM", CANARY[:32]),
    "significant bits": lambda data: with_chunk(data, b"sBIT", CANARY[:3]),
    "rendering intent": lambda data: with_chunk(data, b"sRGB", CANARY[:1]),
    "code points": lambda data: with_chunk(data, b"cICP", CANARY[:4]),
    "trailer": lambda data: data + CANARY,
    "second picture": lambda data: data + with_chunk(png("L"), b"tEXt", TEXT),
    "behind the zlib stream": lambda data: with_idat(data, idat(data) + CANARY),
    "surplus line": lambda data: with_idat(data, zlib.compress(zlib.decompress(idat(data)) + CANARY, 0)),
    "many surplus lines": lambda data: with_idat(
        data, zlib.compress(zlib.decompress(idat(data)) + CANARY * 99_999)
    ),
    "frames": lambda data: with_chunk(
        with_chunk(data, b"acTL", struct.pack(">II", 2, 0)), b"fdAT", b"\0\0\0\1" + CANARY, b"IEND"
    ),
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_keeps_its_pixels(kind: str) -> None:
    image = clean(KINDS[kind])
    assert_same_picture(KINDS[kind], image.data)
    assert image.report.pixels_identical


@pytest.mark.parametrize("kind", KINDS)
def test_a_clean_picture_cleaned_again_stays_as_it_is(kind: str) -> None:
    data = clean(KINDS[kind]).data
    again = clean(data)
    assert again.data == data
    assert not again.report.removed


@pytest.mark.parametrize("place", PLACES)
def test_nothing_hidden_comes_out(place: str) -> None:
    image = clean(PLACES[place](KINDS["RGB"]))
    assert CANARY[:4] not in image.data
    assert image.data == clean(KINDS["RGB"]).data


@pytest.mark.parametrize("place", ["surplus line", "many surplus lines", "behind the zlib stream", "frames"])
def test_what_hid_is_told(place: str) -> None:
    removed = {one.category: one.bytes for one in clean(PLACES[place](KINDS["RGB"])).report.removed}
    told = Removed.FURTHER_PICTURE if place == "frames" else Removed.HIDDEN_DATA
    assert removed[told] >= len(CANARY)


def test_idle_blocks_of_deflate_go() -> None:
    """A stored block of no bytes, and one whose header spells bits, carry no pixel."""
    deflate = zlib.compressobj(9)
    lines = zlib.decompress(idat(KINDS["RGB"]))
    stream = b""
    for begin in range(0, len(lines), 5_000):
        stream += deflate.compress(lines[begin : begin + 5_000])
        stream += b"".join(deflate.flush(zlib.Z_FULL_FLUSH) + EMPTY_BLOCK * 9 for _ in range(3))
    stream += deflate.flush()
    assert len(stream) > len(idat(KINDS["RGB"])) + 1_000
    assert clean(with_idat(KINDS["RGB"], stream)).data == clean(KINDS["RGB"]).data


def test_palette_entries_that_no_pixel_shows_are_blanked() -> None:
    image = Image.frombytes("P", (16, 16), bytes(range(0, 128, 2)) * 4)
    image.putpalette((CANARY * 20)[:768])
    before = saved(image, "PNG", transparency=(CANARY * 7)[:256])
    after = clean(before).data
    assert_same_picture(before, after)
    assert CANARY[:5] not in after
    palette = dict(chunks(after))[b"PLTE"]
    assert len(palette) == 3 * 127
    assert palette[3:6] == palette[9:12] == bytes(3)


def test_spare_bits_of_a_line_are_cleared() -> None:
    after = clean(KINDS["1-bit with spare bits"]).data
    lines = zlib.decompress(idat(after))
    assert all(lines[end] & 0b111 == 0 for end in range(8, len(lines), 9))


def test_numbers_of_colour_stay() -> None:
    numbers = [
        (b"sRGB", b"\0"), (b"gAMA", struct.pack(">I", 45_455)), (b"cICP", b"\1\x0d\0\1"),
        (b"cHRM", struct.pack(">8I", 31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000)),
    ]  # fmt: skip
    data = KINDS["RGB"]
    for name, content in numbers:
        data = with_chunk(data, name, content)
    after = dict(chunks(clean(data).data))
    assert all(after[name] == content for name, content in numbers)


def test_a_profile_whose_checksum_is_missing_is_whole() -> None:
    packed = zlib.compress(srgb_profile())
    of_some_writers = with_chunk(KINDS["RGB"], b"iCCP", b"ICC\0\0" + packed[:-4])
    assert clean(of_some_writers).data == clean(with_chunk(KINDS["RGB"], b"iCCP", b"ICC\0\0" + packed)).data
    with pytest.raises(PictureDamaged):
        clean(with_chunk(KINDS["RGB"], b"iCCP", b"ICC\0\0" + packed[:-40]))


def test_significant_bits_show_nothing_and_go() -> None:
    data = with_chunk(KINDS["RGB"], b"sBIT", b"\5\6\5")
    assert clean(data).data == clean(KINDS["RGB"]).data


def test_a_profile_is_rebuilt_and_its_name_goes() -> None:
    data = with_chunk(KINDS["RGB"], b"iCCP", CANARY + b"\0\0" + zlib.compress(srgb_profile() + CANARY, 0))
    image = clean(data)
    assert CANARY[:4] not in image.data
    assert dict(chunks(image.data))[b"iCCP"].startswith(b"ICC\0")
    assert_same_picture(data, image.data)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("place", ["eXIf", "raw profile", "XMP"])
def test_it_stays_the_right_way_up(place: str, orientation: int) -> None:
    exif = EXIF[:19] + bytes((orientation,)) + EXIF[20:]
    lines = b"\n".join((b"", b"exif", b"%8d" % (len(exif) + 6), (b"Exif\0\0" + exif).hex().encode()))
    xmp = b'<rdf:Description tiff:Orientation="%d"/>' % orientation
    extra = {
        "eXIf": (b"eXIf", exif),
        "raw profile": (b"zTXt", b"Raw profile type exif\0\0" + zlib.compress(lines)),
        "XMP": (b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + xmp),
    }[place]
    data = with_chunk(KINDS["RGB"], *extra)
    image = clean(data)
    assert np.array_equal(upright(data), upright(image.data))
    assert image.report.orientation == orientation


def test_of_an_animation_the_first_picture_is_taken() -> None:
    frames = [picture("RGB", 90, 60), picture("RGB", 90, 60).rotate(180), picture("RGB", 90, 60).rotate(90)]
    animated = saved(frames[0], "PNG", save_all=True, append_images=frames[1:])
    assert b"acTL" in animated
    image = clean(animated)
    assert np.array_equal(by_pillow(image.data)[1], np.asarray(frames[0].convert("RGBA")))
    assert {one.category for one in image.report.removed} == {Removed.FURTHER_PICTURE, Removed.OTHER}
    assert image.report.changes == (Change.FIRST_OF_SEVERAL,)


def test_a_profile_that_is_not_deflated_is_none() -> None:
    """As every decoder has it: Pillow's own samples hold such a file."""
    data = with_chunk(KINDS["RGB"], b"iCCP", b"x\0\0" + CANARY)
    image = clean(data)
    assert image.data == clean(KINDS["RGB"]).data
    assert [one.category for one in image.report.removed] == [Removed.OTHER]
    assert_same_picture(data, image.data)


def test_apples_own_form_is_refused_by_name() -> None:
    with pytest.raises(PictureFormatUnsupported, match="CgBI"):
        clean(png_of([(b"CgBI", b"\x50\0\x20\2"), *chunks(KINDS["RGB"])]))
    with pytest.raises(PictureFormatUnsupported, match="CgBI"):
        clean(with_chunk(KINDS["RGB"], b"CgBI", b"\x50\0\x20\2"))


@pytest.mark.parametrize(
    "broken",
    [
        with_chunk(KINDS["RGB"], b"CANA", b"an unknown chunk that says it is needed"),
        with_chunk(KINDS["palette"], b"PLTE", bytes(3)),
        with_idat(KINDS["RGB"], idat(KINDS["RGB"])[:-500]),
        with_idat(KINDS["RGB"], zlib.compress(bytes(1000))),
        with_idat(KINDS["RGB"], zlib.compress(b"\x09" * len(zlib.decompress(idat(KINDS["RGB"]))))),
        with_idat(KINDS["RGB"], b""),
        with_idat(KINDS["RGB"], b"not zlib"),
        with_idat(KINDS["RGB"], idat(KINDS["RGB"])[:-4] + b"\0\0\0\0"),
        png_of([part for part in chunks(KINDS["palette"]) if part[0] != b"PLTE"]),
        png_of([(n, c[:30] if n == b"PLTE" else c) for n, c in chunks(KINDS["palette"])]),
        png_of([*chunks(KINDS["RGB"])[:-1], (b"tEXt", b"x\0y"), (b"IDAT", b"more"), (b"IEND", b"")]),
        png_of([chunks(KINDS["RGB"])[0], *chunks(KINDS["RGB"])]),
        png_of(chunks(KINDS["RGB"])[1:]),
        png_of([(b"IHDR", struct.pack(">IIBBBBB", 9, 9, 3, 0, 0, 0, 0)), *chunks(KINDS["RGB"])[1:]]),
        png_of([(b"IHDR", struct.pack(">IIBBBBB", 9, 9, 8, 5, 0, 0, 0)), *chunks(KINDS["RGB"])[1:]]),
        png_of([(b"IHDR", struct.pack(">IIBBBBB", 0, 9, 8, 0, 0, 0, 0)), *chunks(KINDS["RGB"])[1:]]),
        png_of([(b"IHDR", struct.pack(">IIBBBBB", 9, 9, 8, 0, 0, 0, 2)), *chunks(KINDS["RGB"])[1:]]),
        KINDS["RGB"].replace(b"IDAT", b"IDAT\1", 1),
        KINDS["RGB"][:-3000],
        KINDS["RGB"][:60],
        with_chunk(KINDS["RGB"], b"iCCP", b"x\0\0" + zlib.compress(srgb_profile())[:-9]),
    ],
    ids=range(21),
)
def test_a_broken_picture_is_refused(broken: bytes) -> None:
    with pytest.raises(PictureDamaged):
        clean(broken)


def test_a_wrong_checksum_is_refused_where_it_counts_and_dropped_where_not() -> None:
    data = with_chunk(KINDS["RGB"], b"tEXt", TEXT)
    assert clean(data.replace(b"CANARY", b"CANARX")).data == clean(KINDS["RGB"]).data
    with pytest.raises(PictureDamaged, match="checksum"):
        clean(data[:-20] + bytes((data[-20] ^ 1,)) + data[-19:])

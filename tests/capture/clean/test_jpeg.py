"""JPEG: nothing but the picture comes out, and the picture is the same to the bit."""

import struct
from collections.abc import Callable

import numpy as np
import pytest

from capture.clean.clean import clean
from cases.errors import PictureDamaged, PictureFormatUnsupported
from cases.picture import Removed
from tests.capture.clean.samples import (
    CANARY,
    after_start,
    before_end,
    before_marker,
    jpeg,
    piped,
    png,
    ppm,
    segment,
    without_segments,
)
from tests.capture.clean.seen import assert_same_picture, upright

KINDS = {
    "4:2:0": jpeg(),
    "4:2:2": jpeg(subsampling=1),
    "4:4:4": jpeg(subsampling=0),
    "4:4:0": piped("cjpeg", "-sample", "1x2", given=ppm()),
    "4:1:1": piped("cjpeg", "-sample", "4x1", given=ppm()),
    "grey": jpeg("L"),
    "CMYK": jpeg("CMYK"),
    "optimised": jpeg(optimize=True),
    "progressive": jpeg(progressive=True),
    "progressive CMYK": jpeg("CMYK", progressive=True),
    "progressive grey": jpeg("L", progressive=True),
    "restart markers": jpeg(restart_marker_blocks=3),
    "progressive with restart markers": jpeg(restart_marker_rows=1, progressive=True),
    "RGB": piped("cjpeg", "-rgb", given=ppm()),
    "16-bit tables": jpeg(qtables=[[300] * 64, [17] * 64]),
    "coarse": jpeg(quality=5),
    "quality 100": jpeg(quality=100, subsampling=0),
}

PLACES: dict[str, Callable[[bytes], bytes]] = {
    "comment": lambda data: after_start(data, segment(0xFE, CANARY)),
    "comment before the scan": lambda data: before_marker(data, 0xDA, segment(0xFE, CANARY)),
    "comment before the end": lambda data: before_end(data, segment(0xFE, CANARY)),
    "XMP before the end": lambda data: before_end(
        data, segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + CANARY)
    ),
    "XMP": lambda data: after_start(data, segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + CANARY)),
    "broken Exif": lambda data: after_start(data, segment(0xE1, b"Exif\0\0MM\0*" + CANARY)),
    "Exif of another order": lambda data: after_start(
        data, segment(0xE1, b"Exif\0\0II*\0\x08\0\0\0" + CANARY)
    ),
    "IPTC": lambda data: after_start(data, segment(0xED, b"Photoshop 3.0\0" + CANARY)),
    "second picture's index": lambda data: after_start(data, segment(0xE2, b"MPF\0" + CANARY)),
    "FlashPix": lambda data: after_start(data, segment(0xE2, b"FPXR\0" + CANARY)),
    "C2PA": lambda data: after_start(data, segment(0xEB, b"JP" + CANARY)),
    "thumbnail of JFIF": lambda data: after_start(data, segment(0xE0, b"JFXX\0" + CANARY)),
    "thumbnail in JFIF": lambda data: after_start(
        without_segments(data, 0xE0), segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\1\1" + CANARY)
    ),
    "density of JFIF": lambda data: after_start(
        without_segments(data, 0xE0), segment(0xE0, b"JFIF\0\1\1\0" + CANARY[:4] + b"\0\0")
    ),
    "Adobe's flags": lambda data: after_start(data, segment(0xEE, b"Adobe" + CANARY[:6] + b"\1")),
    "after Adobe's numbers": lambda data: after_start(data, segment(0xEE, b"Adobe\0d\0\0\0\0\1" + CANARY)),
    "maker's segment": lambda data: after_start(data, segment(0xE5, CANARY)),
    "reserved segment": lambda data: after_start(data, segment(0xF7, CANARY)),
    "between segments": lambda data: before_marker(data, 0xDB, CANARY),
    "unused quantisation table": lambda data: after_start(data, segment(0xDB, b"\x03" + (CANARY * 2)[:64])),
    "replaced quantisation table": lambda data: after_start(data, segment(0xDB, b"\x00" + (CANARY * 2)[:64])),
    "table twice": lambda data: before_marker(data, 0xDA, data[data.index(b"\xff\xdb") :][:69]),
    "unused Huffman table": lambda data: after_start(
        data, segment(0xC4, _table_of(bytes(dict.fromkeys(CANARY))))
    ),
    "after the frame header": lambda data: _longer(data, 0xC0),
    "after the scan header": lambda data: _longer(data, 0xDA),
    "after the restart interval": lambda data: after_start(data, segment(0xDD, b"\0\0" + CANARY)),
    "trailer": lambda data: data + CANARY,
    "trailing segment": lambda data: data + segment(0xFE, CANARY),
    "second picture": lambda data: data + after_start(jpeg("L"), segment(0xFE, CANARY)),
    "motion photo": lambda data: data + b"\0\0\0\x18ftypmp42" + CANARY,
    "Samsung trailer": lambda data: data + b"\0\0\x01\x0a\x08\0\0\0MCC_Data" + CANARY + b"SEFT",
    "coded part": lambda data: before_end(data, CANARY),
    "coded part with an escaped byte": lambda data: before_end(data, CANARY + b"\xff\x00"),
    "few digits in the coded part": lambda data: before_end(data, b"85073"),
}


SILENT = {
    "density of JFIF", "Adobe's flags", "after Adobe's numbers", "unused quantisation table", "table twice",
    "replaced quantisation table", "unused Huffman table", "after the frame header", "after the scan header",
    "after the restart interval",
}  # fmt: skip
"""Places inside segments that a picture has: what stands there is not written again, and not counted."""


def _table_of(symbols: bytes) -> bytes:
    """A DC table of number 3, with codes of eight bits."""
    return b"\x03" + bytes((0, 0, 0, 0, 0, 0, 0, len(symbols), *[0] * 8)) + symbols


def _longer(data: bytes, marker: int) -> bytes:
    place = data.index(bytes((0xFF, marker)))
    size = struct.unpack_from(">H", data, place + 2)[0]
    content = data[place + 4 : place + 2 + size]
    return data[:place] + segment(marker, content + CANARY) + data[place + 2 + size :]


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
    hiding = PLACES[place](KINDS["4:2:0"])
    image = clean(hiding)
    assert CANARY[:4] not in image.data
    assert without_segments(image.data, 0xEE) == clean(KINDS["4:2:0"]).data
    assert sum(removal.bytes for removal in image.report.removed) >= 5 or place in SILENT


def test_a_huffman_table_that_repeats_itself_is_refused() -> None:
    with pytest.raises(PictureDamaged, match="Huffman"):
        clean(after_start(KINDS["4:2:0"], segment(0xC4, _table_of(CANARY))))


@pytest.mark.parametrize("marker", [0xC4, 0xDA])
@pytest.mark.parametrize("occurrence", range(2, 6))
@pytest.mark.parametrize(
    "extra",
    [segment(0xFE, CANARY), segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + CANARY), CANARY, b"850730"],
)
def test_nothing_between_progressive_scans_comes_out(marker: int, occurrence: int, extra: bytes) -> None:
    hiding = before_marker(KINDS["progressive"], marker, extra, occurrence)
    assert clean(hiding).data == clean(KINDS["progressive"]).data


@pytest.mark.parametrize("count", range(1, 20))
@pytest.mark.parametrize("kind", ["4:2:0", "4:4:4", "optimised", "grey", "progressive", "restart markers"])
def test_not_one_byte_stays_behind_the_last_pixel(kind: str, count: int) -> None:
    assert clean(before_end(KINDS[kind], b"8" * count)).data == clean(KINDS[kind]).data


@pytest.mark.parametrize("count", [300, 2_622, 2_816, 3_000, 3_010, 20_000])
def test_however_much_stands_behind_the_last_pixel_it_goes(count: int) -> None:
    """libjpeg reads ahead by other steps for other lengths, and counts other numbers of bytes."""
    text = (CANARY * 500)[:count]
    assert clean(before_end(KINDS["4:2:0"], text)).data == clean(KINDS["4:2:0"]).data
    assert clean(KINDS["4:2:0"][:-2] + bytes(count)).data == clean(KINDS["4:2:0"]).data


def test_a_stray_restart_marker_at_the_end_goes() -> None:
    plain = KINDS["restart markers"]
    restarts = [code for code in range(0xD0, 0xD8) if bytes((0xFF, code)) in plain]
    assert restarts
    last = max(range(0xD0, 0xD8), key=lambda code: plain.rfind(bytes((0xFF, code))))
    following = bytes((0xFF, 0xD0 + (last - 0xD0 + 1) % 8))
    assert clean(before_end(plain, following)).data == clean(plain).data


def test_fill_bytes_before_markers_go() -> None:
    plain = KINDS["restart markers"]
    filled = plain.replace(b"\xff\xd1", b"\xff\xff\xff\xd1").replace(b"\xff\xc4", b"\xff\xff\xc4")
    assert clean(before_end(filled, b"\xff\xff\xff")).data == clean(plain).data


def test_a_picture_without_its_end_gets_one() -> None:
    assert clean(KINDS["4:2:0"][:-2]).data == clean(KINDS["4:2:0"]).data
    assert clean(KINDS["4:2:0"][:-1]).data == clean(KINDS["4:2:0"]).data


@pytest.mark.parametrize("marker", [0xC4, 0xE1, 0xFE])
@pytest.mark.parametrize("kind", ["4:2:0", "progressive"])
def test_a_picture_that_is_whole_needs_no_segment_that_is_cut_off(kind: str, marker: int) -> None:
    """A file whose last sectors are lost shows its picture in every viewer, when nothing but metadata stood there."""
    image = clean(KINDS[kind][:-2] + segment(marker, CANARY * 9)[:60])
    assert image.data == clean(KINDS[kind]).data
    assert [one.category for one in image.report.removed] == [Removed.TRAILER]


def test_a_motion_jpeg_frame_gets_the_tables_it_leaves_out() -> None:
    plain = KINDS["4:2:2"]
    bare = without_segments(plain, 0xC4)
    assert len(bare) < len(plain)
    image = clean(after_start(bare, segment(0xE0, b"AVI1\0\0\0\0\0\0\0\0")))
    assert_same_picture(bare, image.data)
    assert image.data.count(b"\xff\xc4") == 1


@pytest.mark.parametrize("transform", [0, 1])
@pytest.mark.parametrize("jfif", [True, False])
def test_adobe_keeps_its_word_on_three_components(transform: int, jfif: bool) -> None:
    plain = KINDS["4:4:4"] if jfif else without_segments(KINDS["4:4:4"], 0xE0)
    said = after_start(plain, segment(0xEE, b"Adobe\x00d\x80\x00\x00\x00" + bytes((transform,))))
    image = clean(said)
    assert b"Adobe\x00d\x80\x00\x00\x00" + bytes((transform,)) in image.data
    assert_same_picture(said, image.data)


@pytest.mark.parametrize("transform", [0, 2])
def test_adobe_keeps_its_word_on_four_components(transform: int) -> None:
    plain = without_segments(KINDS["CMYK"], 0xEE)
    said = after_start(plain, segment(0xEE, b"Adobe\x00e\xc0\x00\x00\x00" + bytes((transform,))))
    assert_same_picture(said, clean(said).data)


@pytest.mark.parametrize(
    ("kind", "transform"), [("4:4:4", 2), ("4:4:4", 5), ("CMYK", 1), ("grey", 1), ("grey", 9)]
)
def test_a_transform_that_adobe_does_not_know_is_what_decoders_take_it_for(kind: str, transform: int) -> None:
    plain = without_segments(KINDS[kind], 0xE0, 0xEE)
    said = after_start(plain, segment(0xEE, b"Adobe\x00d\x80\x00\x00\x00" + bytes((transform,))))
    assert_same_picture(said, clean(said).data)


def _with_names(data: bytes, names: bytes) -> bytes:
    frame, scan = data.index(b"\xff\xc0"), data.index(b"\xff\xda")
    renamed = bytearray(data)
    for index, name in enumerate(names):
        renamed[frame + 10 + 3 * index] = name
        renamed[scan + 5 + 2 * index] = name
    return bytes(renamed)


@pytest.mark.parametrize("names", [b"RGB", b"\x01\x02\x03", b"\x00\x01\x02", b"rgb", b"abc"])
def test_colours_named_by_components_alone_stay(names: bytes) -> None:
    plain = without_segments(KINDS["4:4:4"], 0xE0, 0xEE)
    renamed = _with_names(plain, names)
    image = clean(renamed)
    assert_same_picture(renamed, image.data)
    assert (b"JFIF" in image.data) == (names == b"\x01\x02\x03")


@pytest.mark.parametrize(
    ("kind", "names"), [("4:4:4", b"Eva"), ("4:2:0", b"\0\1\2"), ("CMYK", b"Jean"), ("grey", b"Y")]
)
def test_names_of_components_go_where_something_else_tells_their_colours(kind: str, names: bytes) -> None:
    """JFIF, Adobe, or there being one; else they are colours, as the test above has it."""
    named = _with_names(KINDS[kind], names)
    assert named != KINDS[kind]
    assert_same_picture(named, clean(named).data)
    assert clean(named).data == clean(KINDS[kind]).data


@pytest.mark.parametrize("orientation", range(1, 9))
def test_it_stays_the_right_way_up(orientation: int) -> None:
    for order, exif in (("big", b"MM\0*"), ("little", b"II*\0")):
        number = "<" if order == "little" else ">"
        tag = struct.pack(number + "IHHHIHHI", 8, 1, 0x0112, 3, 1, orientation, 0, 0)
        turned = after_start(KINDS["4:2:0"], segment(0xE1, b"Exif\0\0" + exif + tag))
        image = clean(turned)
        assert_same_picture(turned, image.data)
        assert image.report.orientation == orientation
        assert (b"Exif" in image.data) == (orientation != 1)
        assert len(image.data) == len(clean(KINDS["4:2:0"]).data) + (36 if orientation != 1 else 0)


NUMBERS = {1: "B3x", 4: "I", 6: "b3x", 8: "hxx", 9: "i", 11: "f", 13: "I"}


@pytest.mark.parametrize("kind", NUMBERS)
@pytest.mark.parametrize("order", ["<", ">"])
def test_an_orientation_of_another_kind_of_number_turns_it(kind: int, order: str) -> None:
    """Cameras of Panasonic write a signed long."""
    begin = {"<": b"II*\0", ">": b"MM\0*"}[order] + struct.pack(order + "IHHHI", 8, 1, 0x0112, kind, 1)
    exif = begin + struct.pack(order + NUMBERS[kind], 6) + bytes(4)
    image = clean(after_start(KINDS["4:2:0"], segment(0xE1, b"Exif\0\0" + exif)))
    assert image.report.orientation == 6
    assert upright(image.data).shape == (203, 151, 4)


@pytest.mark.parametrize(("kind", "code"), [(5, "II"), (10, "ii"), (12, "d")])
def test_an_orientation_of_eight_bytes_turns_it(kind: int, code: str) -> None:
    value = struct.pack(">" + code, *(6, 1)[: len(code)])
    exif = b"MM\0*" + struct.pack(">IHHHIII", 8, 1, 0x0112, kind, 1, 26, 0) + value
    turned = after_start(KINDS["4:2:0"], segment(0xE1, b"Exif\0\0" + exif))
    assert np.array_equal(upright(turned), upright(clean(turned).data))


def test_an_orientation_that_is_none_is_not_made_up_for_by_xmp() -> None:
    exif = struct.pack(">IHHHIHHI", 8, 1, 0x0112, 3, 1, 0, 0, 0)
    xmp = b'http://ns.adobe.com/xap/1.0/\0<x tiff:Orientation="6"/>'
    said = after_start(KINDS["4:2:0"], segment(0xE1, b"Exif\0\0MM\0*" + exif) + segment(0xE1, xmp))
    assert np.array_equal(upright(said), upright(clean(said).data))


def test_an_orientation_in_xmp_alone_is_kept() -> None:
    xmp = b'http://ns.adobe.com/xap/1.0/\0<x tiff:Orientation="6"/>'
    turned = after_start(KINDS["4:2:0"], segment(0xE1, xmp))
    assert upright(turned).shape == upright(clean(turned).data).shape == (203, 151, 4)


@pytest.mark.parametrize("value", [0, 9, 255, 65_535])
def test_an_orientation_that_is_none_goes(value: int) -> None:
    tag = struct.pack(">IHHHIHHI", 8, 1, 0x0112, 3, 1, value, 0, 0)
    turned = after_start(KINDS["4:2:0"], segment(0xE1, b"Exif\0\0MM\0*" + tag))
    assert clean(turned).data == clean(KINDS["4:2:0"]).data


@pytest.mark.parametrize("precision", [12, 16])
def test_a_precision_that_is_not_8_is_refused_by_name(precision: int) -> None:
    place = KINDS["grey"].index(b"\xff\xc0") + 4
    with pytest.raises(PictureFormatUnsupported, match=f"{precision}-bit"):
        clean(KINDS["grey"][:place] + bytes((precision,)) + KINDS["grey"][place + 1 :])


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.7, 0.9, 0.99])
@pytest.mark.parametrize("kind", ["4:2:0", "progressive", "restart markers"])
def test_a_cut_off_picture_is_refused(kind: str, share: float) -> None:
    data = KINDS[kind]
    with pytest.raises(PictureDamaged):
        clean(data[: int(len(data) * share)])
    with pytest.raises(PictureDamaged):
        clean(data[: int(len(data) * share)] + b"\xff\xd9")


def test_a_missing_scan_is_refused() -> None:
    data = KINDS["progressive"]
    first = data.index(b"\xff\xda")
    with pytest.raises(PictureDamaged):
        clean(data[:first] + b"\xff\xd9")


def test_a_missing_quantisation_table_is_refused() -> None:
    with pytest.raises(PictureDamaged, match="quantisation"):
        clean(without_segments(KINDS["4:2:0"], 0xDB))


def test_a_missing_huffman_table_of_a_progressive_picture_is_refused() -> None:
    with pytest.raises(PictureDamaged, match="Huffman"):
        clean(without_segments(KINDS["progressive"], 0xC4))


FRAME = segment(0xC0, b"\x08\0\x10\0\x10\3\1\x11\0\2\x11\1\3\x11\1")


@pytest.mark.parametrize(
    "broken",
    [
        after_start(FRAME, segment(0xC0, b"\x08\0")),
        segment(0xC0, b"\x08\0\x10\0\x10\2" + FRAME[10:]),
        segment(0xC0, b"\x08\0\x10\0\x10\4" + FRAME[10:]),
        FRAME.replace(b"\2\x11", b"\1\x11"),
        FRAME.replace(b"\2\x11", b"\2\x51"),
        FRAME.replace(b"\2\x11\1", b"\2\x11\7"),
        FRAME.replace(b"\0\x10\0\x10", b"\0\x10\0\0"),
        FRAME + segment(0xDA, b""),
        FRAME + segment(0xDA, b"\1\1"),
        FRAME + segment(0xDA, b"\1\x09\0\0\x3f\0"),
        FRAME + segment(0xDA, b"\1\1\x40\0\x3f\0"),
        FRAME + segment(0xDA, b"\2\1\0\1\0\0\x3f\0"),
        FRAME.replace(b"\xff\xc0", b"\xff\xc2") + segment(0xDA, b"\3\1\0\2\0\3\0\0\x3f\0"),
        FRAME.replace(b"\xff\xc0", b"\xff\xc2") + segment(0xDA, b"\1\1\0\0\0\x51"),
        segment(0xDA, b"\1\1\0\0\x3f\0"),
        segment(0xDB, bytes(30)),
        segment(0xDB, b"\x25" + bytes(64)),
        segment(0xC4, b"\x30" + bytes(16)),
        segment(0xC4, b"\x00\xff"),
        segment(0xDD, b"\0"),
        b"\xff\xd8" + FRAME,
        b"\xff\xfe\0\0",
        b"\xff\xfe\xff\xff",
        b"\xff\xfe",
    ],
    ids=range(24),
)
def test_a_malformed_segment_is_refused(broken: bytes) -> None:
    with pytest.raises(PictureDamaged):
        clean(b"\xff\xd8" + broken)


def test_a_picture_of_lossless_or_hierarchical_coding_is_refused_by_name() -> None:
    for process, name in ((0xC3, "lossless"), (0xC5, "hierarchical")):
        with pytest.raises(PictureFormatUnsupported, match=name):
            clean(KINDS["4:2:0"].replace(b"\xff\xc0", bytes((0xFF, process))))


def test_a_png_named_jpg_is_taken_for_what_it_is() -> None:
    assert clean(png()).media_type == "image/png"

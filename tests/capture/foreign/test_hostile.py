"""Files that mean harm, in the formats that are decoded in a child: refused by their header, or the child pays."""

import struct
import sys
import zlib
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from PIL import Image

from capture.clean.clean import clean
from capture.clean.formats import source_of
from capture.clean.other import metadata_of, picture_of
from capture.clean.taken import time_taken
from capture.foreign import decoding
from capture.foreign.answer import Answer, Found, parse, to_pieces
from capture.foreign.decoding import decoded, told
from capture.sandbox import Limits
from capture.verdict import Verdict
from cases.errors import (
    DecoderFailed,
    PictureDamaged,
    PictureFormatUnsupported,
    PictureRefused,
    PictureTooLarge,
)
from tests.capture.clean.samples import jpeg, picture, png, saved, tiff_with
from tests.capture.foreign.makers import dicom, even, heic
from tests.capture.foreign.places import pdf

SIDE = 30_000
SOURCES = {
    "WebP": saved(picture(), "WEBP"), "lossless WebP": saved(picture(), "WEBP", lossless=True),
    "TIFF": saved(picture(), "TIFF"), "LZW TIFF": saved(picture(), "TIFF", compression="tiff_lzw"),
    "GIF": saved(picture().quantize(16), "GIF"), "BMP": saved(picture(), "BMP"), "HEIC": heic(even()),
    "AVIF": saved(even(), "AVIF"), "JPEG 2000": saved(picture(), "JPEG2000"),
    "DICOM": dicom(), "PDF": bytes(pdf().output()),
}  # fmt: skip


def enlarged_webp() -> bytes:
    data = bytearray(SOURCES["lossless WebP"])
    struct.pack_into("<I", data, 21, 16_383 | 16_383 << 14)
    return bytes(data)


def enlarged_heic(data: bytes) -> bytes:
    place = data.index(b"ispe") + 8
    return data[:place] + struct.pack(">II", SIDE, SIDE) + data[place + 8 :]


def enlarged_jp2() -> bytes:
    data = SOURCES["JPEG 2000"].replace(struct.pack(">II", *picture().size), struct.pack(">II", SIDE, SIDE))
    return data.replace(struct.pack(">II", *picture().size[::-1]), struct.pack(">II", SIDE, SIDE))


BOMBS = {
    "JPEG 2000": enlarged_jp2(),
    "WebP": enlarged_webp(),
    "TIFF": tiff_with({0x0100: SIDE, 0x0101: SIDE, 0x0102: 8}),
    "GIF": b"GIF89a" + struct.pack("<HH", SIDE, SIDE) + SOURCES["GIF"][10:],
    "BMP": SOURCES["BMP"][:18] + struct.pack("<ii", SIDE, -SIDE) + SOURCES["BMP"][26:],
    "HEIC": enlarged_heic(SOURCES["HEIC"]),
    "AVIF": enlarged_heic(SOURCES["AVIF"]),
    "DICOM": SOURCES["DICOM"]
    .replace(b"\x28\x00\x10\x00US\x02\x00\x97\x00", b"\x28\x00\x10\x00US\x02\x00\xff\xff")
    .replace(b"\x28\x00\x11\x00US\x02\x00\xcb\x00", b"\x28\x00\x11\x00US\x02\x00\xff\xff"),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_by_its_header_and_no_child_is_started(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decoding, "CHILD", ("/nowhere",))
    with pytest.raises(PictureTooLarge):
        clean(BOMBS[name])


@pytest.mark.slow  # starts a child for each
@pytest.mark.parametrize("name", SOURCES)
def test_the_child_decodes_each_format_without_opening_a_file(name: str) -> None:
    cleaned = clean(SOURCES[name])
    assert (cleaned.report.source in name) or name.endswith(cleaned.report.source)


@pytest.mark.slow  # starts children
def test_a_header_that_lies_to_our_reader_does_not_deceive_the_child() -> None:
    small = Limits(pixels=1_000)
    for name in ("WebP", "TIFF", "GIF", "BMP", "HEIC", "AVIF", "PDF"):
        with pytest.raises((PictureTooLarge, PictureDamaged)):
            decoded(SOURCES[name], name, 0, lossy=False, limits=small)


@pytest.mark.slow  # starts a child
def test_a_child_that_needs_too_much_memory_is_stopped() -> None:
    large = saved(Image.new("RGB", (7_000, 7_000)), "TIFF", compression="tiff_adobe_deflate")
    with pytest.raises(DecoderFailed):
        decoded(large, "TIFF", 0, lossy=False, limits=Limits(memory=300 * 2**20))


@pytest.mark.parametrize(
    ("script", "why"),
    [
        ("import time; time.sleep(600)", "too long"),
        ("raise SystemExit(3)", "broke down"),
        ("print('nonsense')", "nonsense"),
        ("import sys; sys.stdout.buffer.write(b'\\x09' + bytes(13))", "nonsense"),
    ],
)
def test_a_child_that_goes_wrong_is_told_apart(
    script: str, why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decoding, "CHILD", (sys.executable, "-I", "-c", script))
    limits = Limits(wall_seconds=0.5 if "sleep" in script else 20)  # Python starts slowly on a busy machine
    with pytest.raises(DecoderFailed, match=why):
        decoded(SOURCES["GIF"], "GIF", 0, lossy=False, limits=limits)


@pytest.mark.parametrize("data", [b"", b"text", jpeg()[:400], b"%PDF-1.7"])
def test_what_a_taken_over_child_says_is_refused_when_it_is_no_picture(
    data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decoding, "ask", lambda *_, **__: says(data))
    with pytest.raises((PictureDamaged, PictureFormatUnsupported)):
        clean(SOURCES["GIF"])


@pytest.mark.parametrize("data", [jpeg() + b"CANARY", png() + b"CANARY", jpeg(comment=b"CANARY")])
def test_what_a_taken_over_child_adds_to_a_picture_is_cut_off(
    data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decoding, "ask", lambda *_, **__: says(data))
    assert b"CANARY" not in clean(SOURCES["GIF"]).data


def says(data: bytes) -> bytes:
    return b"".join(to_pieces(Answer(Verdict.WHOLE, 1, 1, data=data)))


def test_a_kind_that_there_is_none_of_is_nonsense() -> None:
    with pytest.raises(DecoderFailed):
        told(Answer(Verdict.WHOLE, found=(Found(200, 1, 1),)))


@given(some.binary(max_size=200))
def test_an_answer_is_read_or_refused(untrusted: bytes) -> None:
    try:
        assert b"".join(to_pieces(parse(untrusted))) == untrusted
    except ValueError:
        return


@settings(max_examples=400, deadline=None)
@given(some.sampled_from(sorted(SOURCES)), some.data())
def test_mutated_files_are_taken_apart_or_refused(name: str, data: some.DataObject) -> None:
    """The readers alone, which work in the parent: no crash, no endless loop, nothing but their refusals."""
    source = SOURCES[name]
    changed = bytearray(source)
    for _ in range(data.draw(some.integers(1, 6))):
        place = data.draw(some.integers(0, len(source) - 1) | some.integers(0, 600))
        removed = data.draw(some.integers(0, 4))
        changed[place : place + removed] = data.draw(some.binary(max_size=5))
    untrusted = bytes(changed)
    time_taken(untrusted)
    try:
        if source_of(untrusted) not in ("JPEG", "PNG"):
            metadata_of(untrusted)
    except PictureRefused:
        return


@settings(max_examples=60, deadline=None)
@given(some.sampled_from(sorted(SOURCES)), some.integers(0, 2_000))
def test_files_that_are_cut_off_are_refused_before_or_after_the_child(name: str, cut: int) -> None:
    untrusted = SOURCES[name][:cut]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(decoding, "ask", lambda *_, **__: b"".join(to_pieces(Answer(Verdict.DAMAGED))))
        if cut < len(SOURCES[name]) // 2:
            with pytest.raises(PictureRefused):
                picture_of(untrusted, None)


def test_directories_that_run_in_a_circle_end() -> None:
    circle = tiff_with({0x0100: 8, 0x0101: 8, 0x0102: 8, 0x014A: 8})
    looped = circle[:-4] + struct.pack("<I", 8)
    assert metadata_of(looped) == metadata_of(circle)


def test_frames_by_the_thousand_are_counted_and_not_decoded() -> None:
    frame = SOURCES["GIF"][13 + 3 * 16 : -1]
    many = SOURCES["GIF"][:-1] + frame[frame.index(b"\x2c") :] * 3_000 + b"\x3b"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(decoding, "ask", lambda *_, **__: b"".join(to_pieces(Answer(Verdict.DAMAGED))))
        with pytest.raises(PictureDamaged):
            picture_of(many, None)
    assert len(metadata_of(many)) == 3_000


def test_a_zip_behind_a_picture_is_no_part_of_it() -> None:
    hidden = zlib.compress(b"CANARY" * 40)
    for name in ("WebP", "GIF", "BMP", "HEIC", "AVIF"):
        kinds = [one.kind.name for one in metadata_of(SOURCES[name] + b"PK\3\4" + hidden)]
        assert "TRAILER" in kinds or "HIDDEN" in kinds, name


def crossed_tiff() -> bytes:
    """A thousand pages that each point to the same thousand directories of a thousand tags."""
    places = [8 + 30 * page for page in range(1_000)]
    begin = 8 + 30 * 1_000
    table = begin + 4 * 1_000
    pages = b"".join(
        struct.pack(
            "<HHHIIHHIHHI", 2, 0x0100, 3, 1, 8, 0x014A, 4, 1_000, begin & 0xFFFF, begin >> 16, following
        )
        for following in [*places[1:], 0]
    )
    directory = struct.pack("<H", 1_000) + struct.pack("<HHII", 0x013B, 2, 4, 0) * 1_000 + bytes(4)
    pointers = b"".join(struct.pack("<I", table + number) for number in range(0, 12_000, 12))
    return b"II*\0\x08\0\0\0" + pages + pointers + directory * 2


def repeated_heic() -> bytes:
    """An Exif item that is the whole file, again and again, in places that take no room."""
    data = SOURCES["HEIC"]
    begin = data.index(b"iloc") - 4
    end = begin + struct.unpack_from(">I", data, begin)[0]
    entry = struct.pack(">HHH", 1, 0, 0xFFFF)
    places = b"\0\0\0\0\0\0" + struct.pack(">H", 4_000) + entry * 4_000
    box = struct.pack(">I", 8 + len(places)) + b"iloc" + places
    meta = data.index(b"meta") - 4
    size = struct.unpack_from(">I", data, meta)[0] + len(box) - (end - begin)
    grown = data[:begin] + box + data[end:]
    return grown[:meta] + struct.pack(">I", size) + grown[meta + 4 :]


ENDLESS = {
    "TIFF": crossed_tiff(),
    "HEIC": repeated_heic(),
    "PDF": b"%PDF-1.7\n" + b"<x:xmpmeta " * 400_000,
    "DICOM": bytes(128)
    + b"DICM"
    + b"\x08\x00\x40\x11SQ\0\0\xff\xff\xff\xff\xfe\xff\x00\xe0\xff\xff\xff\xff" * 90_000,
    "GIF": b"GIF89a" + struct.pack("<HHBBB", 8, 8, 0, 0, 0) + b"\x21\xfe\x01a\0" * 200_000,
    "WebP": b"RIFF" + struct.pack("<I", 4 + 8 * 500_000) + b"WEBP" + b"ABCD\0\0\0\0" * 500_000,
    "boxes": b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0\0\0\x08free" * 500_000,
}


@pytest.mark.parametrize("name", ENDLESS)
def test_what_has_no_end_is_given_up_soon(name: str) -> None:
    began = process_time()
    assert time_taken(ENDLESS[name]) is None
    with pytest.raises(PictureRefused):
        clean(ENDLESS[name])
    assert process_time() - began < 8

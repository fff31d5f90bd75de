"""The door: what is taken, what is refused by name, and that nothing else makes a clean image."""

import hashlib
import sysconfig
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from capture.clean import clean as module
from capture.clean.clean import CleanImage, clean
from capture.clean.verify import walk_jpeg, walk_png
from cases.errors import (
    PictureDamaged,
    PictureFormatUnsupported,
    PictureHidesData,
    PictureInDocument,
    PictureIsDrawing,
    PictureIsRaw,
    PictureMoves,
    PictureRefused,
    PictureTooLarge,
)
from cases.picture import CleaningReport
from tests.capture.clean.samples import (
    CANARY,
    after_start,
    before_end,
    chunk,
    jpeg,
    picture,
    png,
    saved,
    segment,
    tiff_with,
)

OTHERS = {
    "Canon RAW (CR3)": (b"\0\0\0\x18ftypcrx ", PictureIsRaw),
    "Canon RAW (CR2)": (b"II\x2a\0\x10\0\0\0CR\2\0", PictureIsRaw),
    "Olympus RAW (ORF)": (b"IIRO\x08\0\0\0", PictureIsRaw),
    "Panasonic RAW (RW2)": (b"IIU\0\x18\0\0\0", PictureIsRaw),
    "Fujifilm RAW (RAF)": (b"FUJIFILMCCD-RAW 0201", PictureIsRaw),
    "RAW (DNG)": (tiff_with({0xC612: b"\1\4\0\0"}), PictureIsRaw),
    "Nikon RAW (NEF)": (tiff_with({0x010F: b"NIKON CORPORATION\0", 0x0103: 34_713}), PictureIsRaw),
    "Sony RAW (ARW)": (tiff_with({0x010F: b"SONY\0", 0x0106: 32_803}), PictureIsRaw),
    "Pentax RAW (PEF)": (tiff_with({0x010F: b"PENTAX\0", 0x0103: 65_535}), PictureIsRaw),
    "RAW": (tiff_with({0x0106: 34_892}), PictureIsRaw),
    "video (MP4)": (b"\0\0\0\x18ftypisom", PictureMoves),
    "video (QuickTime)": (b"\0\0\0\x14ftypqt  ", PictureMoves),
    "video (AVI)": (b"RIFF\0\0\0\0AVI LIST", PictureMoves),
    "video (Matroska)": (b"\x1a\x45\xdf\xa3", PictureMoves),
    "video (WMV)": (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", PictureMoves),
    "video (MPEG)": (b"\0\0\1\xba", PictureMoves),
    "SVG": (b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', PictureIsDrawing),
    "PostScript (EPS)": (b"%!PS-Adobe-3.0 EPSF-3.0", PictureIsDrawing),
    "HTML": (b"<!DOCTYPE html><html></html>", PictureInDocument),
    "Office": (b"PK\3\4" + bytes(26) + b"[Content_Types].xml", PictureInDocument),
    "OpenDocument": (
        b"PK\3\4" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.text",
        PictureInDocument,
    ),
    "ZIP": (b"PK\3\4", PictureInDocument),
    "RAR": (b"Rar!\x1a\7\0", PictureInDocument),
    "Photoshop": (b"8BPS\0\1", PictureFormatUnsupported),
    "JPEG XL": (b"\xff\x0a\0\0", PictureFormatUnsupported),
    "GIMP (XCF)": (b"gimp xcf v011", PictureFormatUnsupported),
    "OpenEXR": (b"\x76\x2f\x31\x01", PictureFormatUnsupported),
    "icon (ICO)": (b"\0\0\1\0\1\0", PictureFormatUnsupported),
    "DjVu": (b"AT&TFORM", PictureFormatUnsupported),
    "Netpbm": (b"P6\n1 1\n255\n", PictureFormatUnsupported),
}


def test_a_clean_image_says_what_it_is() -> None:
    image = clean(jpeg())
    assert (image.width, image.height, image.media_type) == (203, 151, "image/jpeg")
    assert image.sha256 == hashlib.sha256(image.data).hexdigest()
    assert CANARY.decode() not in repr(clean(after_start(jpeg(), segment(0xFE, CANARY))))


def test_nothing_but_clean_makes_a_clean_image() -> None:
    report = CleaningReport(pixels_identical=True)
    with pytest.raises(TypeError):
        CleanImage(b"x", "image/png", 1, 1, "0" * 64, report, object())
    with pytest.raises(TypeError):
        replace(clean(png()), data=b"x", made_by=None)


@pytest.mark.parametrize("name", OTHERS)
def test_other_formats_are_refused_by_name(name: str) -> None:
    untrusted, advice = OTHERS[name]
    with pytest.raises(PictureFormatUnsupported) as refused:
        clean(untrusted)
    assert refused.value.fields == {"format": name}
    assert type(refused.value) is advice


@pytest.mark.parametrize("untrusted", [b"", b"\xff", b"\xff\xd8", b"text", bytes(5_000)])
def test_what_is_no_picture_is_refused(untrusted: bytes) -> None:
    with pytest.raises(PictureDamaged):
        clean(untrusted)


def test_a_file_that_is_too_large_is_refused_before_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_BYTES", 1_000)
    with pytest.raises(PictureTooLarge):
        clean(jpeg())


@pytest.mark.parametrize(
    "leaky",
    [
        after_start(clean(jpeg()).data, segment(0xFE, CANARY)),
        after_start(clean(jpeg()).data, segment(0xE1, b"Exif\0\0MM\0*" + CANARY)),
        after_start(clean(jpeg()).data, segment(0xE2, b"MPF\0" + CANARY)),
        clean(jpeg()).data + CANARY,
        before_end(clean(jpeg()).data, segment(0xFE, CANARY)),
        clean(jpeg()).data[:-2],
        clean(jpeg()).data[:300],
        b"",
    ],
)
def test_the_second_walk_refuses_what_the_first_may_forget_in_jpeg(leaky: bytes) -> None:
    walk_jpeg(clean(jpeg()).data)
    with pytest.raises(PictureHidesData):
        walk_jpeg(leaky)


@pytest.mark.parametrize(
    "leaky",
    [
        clean(png()).data + CANARY,
        clean(png()).data[:-12] + chunk(b"tEXt", CANARY) + clean(png()).data[-12:],
        clean(png()).data[:-12] + chunk(b"IDAT", CANARY) + clean(png()).data[-12:],
        clean(png()).data[:-12],
        clean(png()).data[:33] + clean(png()).data[8:],
        clean(png()).data[:33] + chunk(b"IEND", b""),
        b"",
    ],
)
def test_the_second_walk_refuses_what_the_first_may_forget_in_png(leaky: bytes) -> None:
    walk_png(clean(png()).data)
    with pytest.raises(PictureHidesData):
        walk_png(leaky)


SOURCES = [
    jpeg(quality=40), jpeg("L", progressive=True), jpeg("CMYK", quality=40), jpeg(restart_marker_blocks=2),
    png("L"), png("RGBA"), saved(picture().quantize(9), "PNG"),
]  # fmt: skip


@given(some.binary(max_size=400))
def test_arbitrary_bytes_are_refused(untrusted: bytes) -> None:
    for begin in (b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"):
        with pytest.raises(PictureRefused):
            clean(begin + untrusted)


@settings(max_examples=300)
@given(some.sampled_from(SOURCES), some.data())
def test_mutated_pictures_are_refused_or_come_out_clean(source: bytes, data: some.DataObject) -> None:
    changed = bytearray(source)
    for _ in range(data.draw(some.integers(1, 4))):
        place = data.draw(some.integers(0, len(source) - 1) | some.integers(0, 700))
        removed = data.draw(some.integers(0, 3))
        changed[place : place + removed] = data.draw(some.binary(max_size=4))
    try:
        image = clean(bytes(changed))
    except PictureRefused:
        return
    (walk_jpeg if image.media_type == "image/jpeg" else walk_png)(image.data)
    assert clean(image.data).data == image.data


def samples_at_hand() -> list[Path]:
    """Pictures that installed packages bring along, made by many programs: every twenty-fifth."""
    root = Path(sysconfig.get_path("purelib"))
    return sorted(path for suffix in ("*.jpg", "*.png") for path in root.rglob(suffix))[::25]


def test_pictures_of_other_peoples_packages_come_out_clean() -> None:
    paths = samples_at_hand()
    assert len(paths) > 10
    for path in paths:
        image = clean(path.read_bytes())
        assert clean(image.data).data == image.data


@pytest.mark.parametrize("head", [b"P1\n1 1\n0", b"P2 1 1 255 7", b"P3\r\n1 1", b"P7\nWIDTH 1"])
def test_each_kind_of_netpbm_is_refused_by_that_name(head: bytes) -> None:
    with pytest.raises(PictureFormatUnsupported, match="Netpbm"):
        clean(head)

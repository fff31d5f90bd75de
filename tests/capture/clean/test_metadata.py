"""Metadata written by ExifTool: told by category, its time read, and gone, as ExifTool itself says."""

import json
import shutil
import subprocess
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from capture.clean.clean import CleanImage, clean
from capture.clean.taken import time_taken
from cases.picture import CleaningReport, Removed
from tests.capture.clean.phones import xmp
from tests.capture.clean.samples import CANARY, after_start, jpeg, png, srgb_profile, with_chunk
from tests.capture.clean.seen import assert_same_picture

NAME = CANARY.decode()
WRITTEN = {
    "-EXIF:Make": NAME, "-EXIF:Model": NAME, "-EXIF:SerialNumber": NAME, "-EXIF:LensModel": NAME,
    "-EXIF:Artist": NAME, "-EXIF:OwnerName": NAME, "-EXIF:XPAuthor": NAME, "-EXIF:Software": NAME,
    "-EXIF:UserComment": NAME, "-EXIF:ImageDescription": NAME, "-EXIF:DateTimeOriginal": "2026:03:04 15:16:17",
    "-EXIF:OffsetTimeOriginal": "+01:00", "-EXIF:CreateDate": "2026:03:04 15:16:18",
    "-EXIF:GPSLatitude": "51.0543", "-EXIF:GPSLatitudeRef": "N", "-EXIF:GPSLongitude": "3.7174",
    "-EXIF:Orientation#": "8", "-EXIF:ExposureTime": "1/60", "-XMP-dc:Creator": NAME, "-XMP-xmp:CreatorTool": NAME,
    "-XMP-exif:GPSLatitude": "51.0543", "-XMP-photoshop:City": NAME, "-XMP-dc:Description": NAME,
}  # fmt: skip
JPEG_ONLY = {
    "-IPTC:By-line": NAME[:32], "-IPTC:City": NAME[:32], "-IPTC:Caption-Abstract": NAME, "-Comment": NAME,
    "-IPTC:DateCreated": "2026:03:04", "-JFIF:XResolution": "432",
}  # fmt: skip
PNG_ONLY = {
    "-PNG:Author": NAME, "-PNG:Comment": NAME, "-PNG:CreationTime": "2026:03:04 15:16:17", "-PNG:Software": NAME,
    "-PNG:ModifyDate": "2026:03:04 15:16:17", "-PNG:Title": NAME,
}  # fmt: skip
EVERY_CATEGORY = {
    Removed.PLACE, Removed.TIME, Removed.DEVICE, Removed.PERSON, Removed.SOFTWARE, Removed.COMMENT, Removed.OTHER,
}  # fmt: skip

ALLOWED = {
    "SourceFile", "ExifTool", "System", "File", "JFIF", "Composite", "ICC-header", "ICC_Profile", "IFD0", "APP14",
    "PNG", "PNG-pHYs",
}  # fmt: skip
ALLOWED_TAGS = {
    "IFD0": {"Orientation"},
    "PNG": {
        "ImageWidth", "ImageHeight", "BitDepth", "ColorType", "Compression", "Filter", "Interlace", "ProfileName",
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """A JPEG and a PNG in which ExifTool wrote everything it could, one thumbnail included."""
    folder = tmp_path_factory.mktemp("told")
    (folder / "small.jpg").write_bytes(jpeg("L", quality=20))
    (folder / "a.jpg").write_bytes(jpeg(icc_profile=srgb_profile()))
    (folder / "a.png").write_bytes(png(icc_profile=srgb_profile()))
    values = [f"{tag}={value}" for tag, value in (WRITTEN | JPEG_ONLY | PNG_ONLY).items()]
    values.append(f"-ThumbnailImage<={folder / 'small.jpg'}")
    command = [
        "exiftool",
        "-q",
        "-q",
        "-m",
        "-overwrite_original",
        *values,
        str(folder / "a.jpg"),
        str(folder / "a.png"),
    ]
    subprocess.run(command, check=True, capture_output=True)
    return {name: (folder / name).read_bytes() for name in ("a.jpg", "a.png")}


@pytest.fixture(scope="module")
def cleaned(told: dict[str, bytes]) -> dict[str, CleanImage]:
    return {name: clean(data) for name, data in told.items()}


def categories(report: CleaningReport) -> dict[Removed, tuple[int, int]]:
    return {one.category: (one.count, one.bytes) for one in report.removed}


def seen_by_exiftool(folder: Path) -> list[dict[str, object]]:
    command = ["exiftool", "-j", "-a", "-G1", "-ee", "-U", str(folder)]
    printed = subprocess.run(command, check=True, capture_output=True).stdout
    found: list[dict[str, object]] = json.loads(printed)
    return found


def test_exiftool_finds_nothing_afterwards(cleaned: dict[str, CleanImage], tmp_path: Path) -> None:
    for name, image in cleaned.items():
        (tmp_path / name).write_bytes(image.data)
    found = seen_by_exiftool(tmp_path)
    assert len(found) == 2
    for file in found:
        for tag in file:
            group, _, name = tag.partition(":")
            assert group in ALLOWED, tag
            assert name in ALLOWED_TAGS.get(group, {name}), tag
    shutil.rmtree(tmp_path)


@pytest.mark.parametrize("name", ["a.jpg", "a.png"])
def test_not_a_word_survives_and_the_picture_does(
    told: dict[str, bytes], cleaned: dict[str, CleanImage], name: str
) -> None:
    assert CANARY in told[name]
    assert CANARY[:6] not in cleaned[name].data
    assert_same_picture(told[name], cleaned[name].data)
    assert cleaned[name].report.orientation == 8


@pytest.mark.parametrize("name", ["a.jpg", "a.png"])
def test_what_was_removed_is_told_by_category(cleaned: dict[str, CleanImage], name: str) -> None:
    found = categories(cleaned[name].report)
    assert found.keys() >= EVERY_CATEGORY | {Removed.THUMBNAIL}
    assert all(size > 0 for _, size in found.values())
    assert found[Removed.DEVICE][0] >= 4
    assert found[Removed.PERSON][0] >= 4


def test_what_a_packet_tells_counts_once_each_as_element_and_as_attribute() -> None:
    inside = b"<photoshop:City>x</photoshop:City>"
    inside += b"<dc:creator><rdf:Seq><rdf:li>dc:title</rdf:li></rdf:Seq></dc:creator>"
    attributes = b' xmpMM:DocumentID="d" xmpMM:InstanceID="i" xmp:CreatorTool="t"'
    image = clean(after_start(jpeg(), xmp(attributes, inside)))
    told = {each.category: each.count for each in image.report.removed}
    assert told == {Removed.PLACE: 1, Removed.PERSON: 1, Removed.SOFTWARE: 1, Removed.IDENTIFIER: 2}


@pytest.mark.parametrize("name", ["a.jpg", "a.png"])
def test_the_time_taken_is_read_with_its_offset(told: dict[str, bytes], name: str) -> None:
    assert time_taken(told[name]) == datetime(2026, 3, 4, 15, 16, 17, tzinfo=timezone(timedelta(hours=1)))


def test_a_clean_picture_has_no_time(cleaned: dict[str, CleanImage]) -> None:
    assert [time_taken(image.data) for image in cleaned.values()] == [None, None]


def test_when_a_png_was_written_last_is_told_as_a_time_and_is_not_when_it_was_taken() -> None:
    data = with_chunk(png(), b"tIME", b"\x07\xea\x03\x04\x0f\x10\x11")
    assert time_taken(data) is None
    assert categories(clean(data).report) == {Removed.TIME: (1, 7)}

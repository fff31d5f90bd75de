"""Metadata written by ExifTool and by hand into every format: told by category, its time read, and gone."""

import json
import subprocess
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from capture.clean.clean import clean
from capture.clean.taken import time_taken
from cases.picture import Removed
from tests.capture.clean.samples import CANARY, picture, saved
from tests.capture.clean.test_metadata import ALLOWED, ALLOWED_TAGS, WRITTEN
from tests.capture.foreign import places
from tests.capture.foreign.makers import heic

pytestmark = pytest.mark.usefixtures("in_process")

TAUGHT: dict[str, Callable[[], bytes]] = {
    "webp": lambda: saved(picture(), "WEBP", lossless=True),
    "tif": lambda: saved(picture(), "TIFF"),
    "heic": heic,
    "avif": lambda: saved(picture(), "AVIF"),
    "gif": lambda: saved(picture().quantize(64), "GIF"),
}
"""Formats into which ExifTool writes; GIF takes XMP and comments alone."""
XMP_AND_COMMENT = {
    "-XMP-dc:Creator": CANARY.decode(), "-XMP-xmp:CreatorTool": CANARY.decode(), "-XMP-photoshop:City": CANARY.decode(),
    "-Comment": CANARY.decode(), "-XMP-exif:DateTimeOriginal": "2026:03:04 15:16:17+01:00",
}  # fmt: skip


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """A file of each kind in which ExifTool wrote everything it could."""
    folder = tmp_path_factory.mktemp("told")
    for suffix, make in TAUGHT.items():
        values = XMP_AND_COMMENT if suffix == "gif" else WRITTEN
        path = folder / f"a.{suffix}"
        path.write_bytes(make())
        words = [f"{tag}={value}" for tag, value in values.items() if "Orientation" not in tag]
        command = ["exiftool", "-q", "-q", "-m", "-overwrite_original", *words, str(path)]
        subprocess.run(command, check=True, capture_output=True)
    return {suffix: (folder / f"a.{suffix}").read_bytes() for suffix in TAUGHT}


def found_by_exiftool(path: Path) -> dict[str, object]:
    printed = subprocess.run(
        ["exiftool", "-j", "-a", "-G1", "-ee", "-U", str(path)], check=True, capture_output=True
    ).stdout
    tags: dict[str, object] = json.loads(printed)[0]
    return tags


def assert_nothing_is_left(data: bytes, path: Path) -> None:
    """By ExifTool, and byte for byte."""
    assert CANARY[:6] not in data
    path.write_bytes(data)
    for tag in found_by_exiftool(path):
        group, _, name = tag.partition(":")
        assert group in ALLOWED, tag
        assert name in ALLOWED_TAGS.get(group, {name}), tag


@pytest.mark.parametrize("suffix", TAUGHT)
def test_exiftool_finds_nothing_afterwards(told: dict[str, bytes], suffix: str, tmp_path: Path) -> None:
    assert CANARY in told[suffix]
    assert_nothing_is_left(clean(told[suffix]).data, tmp_path / "a")


@pytest.mark.parametrize("suffix", TAUGHT)
def test_what_was_removed_is_told_by_category(told: dict[str, bytes], suffix: str) -> None:
    found = {one.category: one.count for one in clean(told[suffix]).report.removed}
    assert found.keys() >= {Removed.PLACE, Removed.PERSON, Removed.SOFTWARE}
    if suffix != "gif":
        assert found.keys() >= {Removed.TIME, Removed.DEVICE, Removed.COMMENT}
        assert found[Removed.DEVICE] >= 4


@pytest.mark.parametrize("suffix", TAUGHT)
def test_the_time_taken_is_read_wherever_it_stands(told: dict[str, bytes], suffix: str) -> None:
    assert time_taken(told[suffix]) == datetime(2026, 3, 4, 15, 16, 17, tzinfo=timezone(timedelta(hours=1)))
    assert time_taken(clean(told[suffix]).data) is None


@pytest.mark.parametrize("name", places.PLACES)
def test_what_hides_in_any_place_is_gone_and_counted(name: str, tmp_path: Path) -> None:
    planted, category = places.PLACES[name]
    data = planted()
    assert CANARY in data
    cleaned = clean(data)
    assert_nothing_is_left(cleaned.data, tmp_path / "a")
    assert category in {one.category for one in cleaned.report.removed}

"""What phones write beside a photograph: ExifTool finds it before, and nothing of it afterwards."""

import json
import struct
import subprocess
from collections.abc import Callable

import pytest

from capture.clean.clean import clean
from cases.picture import Removed
from tests.capture.clean import phones
from tests.capture.clean.samples import CANARY, after_start, before_end, before_marker, jpeg, segment
from tests.capture.clean.seen import assert_same_picture

KINDS: dict[str, tuple[Callable[[], bytes], set[str]]] = {
    "two pictures": (phones.two_pictures, {"MPF0:NumberOfImages", "MPImage2:MPImageLength"}),
    "Ultra HDR": (phones.ultra_hdr, {"MPImage2:MPImageLength", "XMP-hdrgm:Version", "XMP-Container:DirectoryItemMime"}),
    "motion photo": (phones.motion_photo, {"XMP-GCamera:MotionPhoto", "XMP-Container:DirectoryItemLength"}),
    "micro video": (phones.micro_video, {"XMP-GCamera:MicroVideoOffset"}),
    "Samsung's trailer": (phones.samsung, {"Samsung:TimeStamp", "Samsung:EmbeddedVideoFile"}),
    "Content Credentials": (phones.credentials, {"JUMBF:JUMDLabel"}),
}  # fmt: skip
FURTHER = set(KINDS) - {"Content Credentials"}
ALLOWED = {"ExifTool", "System", "File", "JFIF", "Composite"}


def tags(data: bytes) -> set[str]:
    """What ExifTool finds, trailers and embedded files included."""
    command = ["exiftool", "-j", "-a", "-G1", "-ee3", "-U", "-"]
    found = json.loads(subprocess.run(command, input=data, check=True, capture_output=True).stdout)[0]
    return {tag for tag in found if ":" in tag}


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_phone_adds_is_found_before_and_not_after(kind: str) -> None:
    make, known = KINDS[kind]
    before = make()
    assert {name for name in known if name not in tags(before)} == set()
    assert CANARY in before
    image = clean(before)
    assert CANARY[:5] not in image.data
    assert {tag.split(":")[0] for tag in tags(image.data)} <= ALLOWED
    assert_same_picture(before, image.data)


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_phone_adds_is_told(kind: str) -> None:
    told = {one.category for one in clean(KINDS[kind][0]()).report.removed}
    assert (Removed.FURTHER_PICTURE in told) == (kind in FURTHER)
    assert told


@pytest.mark.parametrize(
    "marker", [*range(0xE0, 0xF0), *range(0xF0, 0xFE), 0xFE, *range(0x02, 0xC0, 9), 0xC8]
)
def test_no_segment_of_any_number_comes_out(marker: int) -> None:
    """In the head, between the tables, before the end; with nothing but text in it."""
    expected = clean(jpeg()).data
    extra = segment(marker, CANARY)
    for hiding in (
        after_start(jpeg(), extra), before_marker(jpeg(), 0xC0, extra), before_marker(jpeg(), 0xDA, extra),
        before_end(jpeg(), extra), jpeg() + extra,
    ):  # fmt: skip
        assert clean(hiding).data == expected


def test_a_thousand_zeros_behind_are_a_trailer_and_no_picture() -> None:
    told = {one.category: one.bytes for one in clean(jpeg() + bytes(1_000)).report.removed}
    assert told == {Removed.TRAILER: 1_000}


def test_an_index_of_pictures_that_points_anywhere_is_not_followed() -> None:
    endless = segment(
        0xE2, b"MPF\0II*\0" + struct.pack("<IHHHII", 8, 1, 0xB002, 7, 2**31, 2**32 - 1) + CANARY
    )
    assert clean(after_start(jpeg(), endless)).data == clean(jpeg()).data

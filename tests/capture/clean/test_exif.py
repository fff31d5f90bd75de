"""The bounded reader of directories: what is there, and an end to what has none."""

import struct

from hypothesis import given
from hypothesis import strategies as some

from capture.clean.exif import (
    MOST_TAGS,
    Directory,
    only_orientation,
    orientation_in,
    orientation_in_xmp,
    read_tags,
)

BEGIN = b"II*\0\x08\0\0\0"


def directory(*entries: tuple[int, int, int, int], following: int = 0) -> bytes:
    """Tag number, type, count, value."""
    packed = b"".join(struct.pack("<HHII", *entry) for entry in entries)
    return struct.pack("<H", len(entries)) + packed + struct.pack("<I", following)


def test_each_directory_is_told_apart() -> None:
    main = directory((0x8769, 4, 1, 38), (0x8825, 4, 1, 56), following=74)
    data = (
        BEGIN
        + main
        + directory((0x9003, 2, 1, 65))
        + directory((0x0001, 2, 1, 66))
        + directory((0x0103, 3, 1, 6))
    )
    found = {(tag.directory, tag.number) for tag in read_tags(data)}
    assert found == {
        (Directory.MAIN, 0x8769),
        (Directory.MAIN, 0x8825),
        (Directory.EXIF, 0x9003),
        (Directory.GPS, 0x0001),
        (Directory.THUMBNAIL, 0x0103),
    }


def test_a_directory_that_points_to_itself_is_read_once() -> None:
    data = BEGIN + directory((0x8769, 4, 1, 8), (0x014A, 4, 1, 8), following=8)
    assert len(read_tags(data)) == 2


def test_two_directories_that_point_to_each_other_are_read_once() -> None:
    data = BEGIN + directory((0x8769, 4, 1, 26)) + directory((0x8825, 4, 1, 8))
    assert len(read_tags(data)) == 2


def test_a_million_tags_end_somewhere() -> None:
    many = struct.pack("<H", 65_535) + struct.pack("<HHII", 0x014A, 4, 1_000, 8) * 65_535
    assert len(read_tags(BEGIN + many * 3)) <= MOST_TAGS


def test_values_outside_the_file_are_empty() -> None:
    data = BEGIN + directory((0x010F, 2, 4_000_000_000, 4_000_000_000), (0x0110, 250, 1, 0))
    assert [tag.untrusted for tag in read_tags(data)] == [b"", b""]


def test_the_written_orientation_is_read() -> None:
    for orientation in range(1, 9):
        assert len(only_orientation(orientation)) == 26
        assert orientation_in(only_orientation(orientation)) == orientation


def test_an_orientation_that_the_file_cuts_off_is_none() -> None:
    """Found by fuzzing: three numbers of two bytes, of which one byte is there."""
    data = BEGIN + directory((0x0112, 3, 3, 25))
    assert orientation_in(data[:26]) is None


def test_orientation_in_xmp_is_an_attribute_or_an_element() -> None:
    assert orientation_in_xmp(b'<a tiff:Orientation="3"/>') == 3
    assert orientation_in_xmp(b"<tiff:Orientation>8</tiff:Orientation>") == 8
    assert orientation_in_xmp(b'<a tiff:Orientation="33"/>') is None
    assert orientation_in_xmp(b"") is None


@given(some.binary(max_size=200), some.sampled_from([b"II*\0", b"MM\0*", b""]))
def test_no_bytes_upset_the_reader(content: bytes, begin: bytes) -> None:
    for tag in read_tags(begin + content):
        assert len(tag.untrusted) <= len(content) + 4
    assert orientation_in(begin + content) in {None, *range(1, 9)}

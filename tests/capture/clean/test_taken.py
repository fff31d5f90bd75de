"""The time a picture was taken: read where it is told, never invented, never an error."""

import struct
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from capture.clean.taken import time_taken
from tests.capture.clean.samples import after_start, jpeg, png, segment, with_chunk

PLAIN = jpeg("L")


def exif(tags: dict[int, bytes]) -> bytes:
    """An Exif directory of texts behind a main directory that points to it."""
    main = struct.pack(">HHHIII", 1, 0x8769, 4, 1, 26, 0)
    places = 26 + 2 + 12 * len(tags) + 4
    entries, texts = b"", b""
    for number, text in tags.items():
        stored = text + b"\0"
        entries += struct.pack(">HHII", number, 2, len(stored), places + len(texts))
        texts += stored
    return b"MM\0*\0\0\0\x08" + main + struct.pack(">H", len(tags)) + entries + bytes(4) + texts


def with_exif(tags: dict[int, bytes]) -> bytes:
    return after_start(PLAIN, segment(0xE1, b"Exif\0\0" + exif(tags)))


def test_a_wall_clock_has_no_offset() -> None:
    taken = time_taken(with_exif({0x9003: b"2025:12:31 23:59:58"}))
    assert taken == datetime.fromisoformat("2025-12-31T23:59:58")
    assert taken is not None
    assert taken.tzinfo is None


@pytest.mark.parametrize(("offset", "seconds"), [(b"+02:00", 7200), (b"-03:30", -12_600), (b"+00:00", 0)])
def test_an_offset_is_kept(offset: bytes, seconds: int) -> None:
    taken = time_taken(with_exif({0x9003: b"2025:07:01 10:00:00", 0x9011: offset}))
    assert taken is not None
    assert taken.utcoffset() == timedelta(seconds=seconds)


@pytest.mark.parametrize("offset", [b"+99:00", b"   :  ", b"Z", b""])
def test_an_offset_that_is_none_is_left_out(offset: bytes) -> None:
    taken = time_taken(with_exif({0x9003: b"2025:07:01 10:00:00", 0x9011: offset}))
    assert taken is not None
    assert taken.tzinfo is None


def test_the_time_of_digitising_stands_in() -> None:
    taken = time_taken(with_exif({0x9003: b"0000:00:00 00:00:00", 0x9004: b"2025:07:01 10:00:00"}))
    assert taken == datetime.fromisoformat("2025-07-01T10:00:00")


def test_the_time_of_a_change_is_not_the_time_taken() -> None:
    assert time_taken(with_exif({0x0132: b"2025:07:01 10:00:00"})) is None


@pytest.mark.parametrize(
    "text",
    [b"", b"    :  :     :  :  ", b"1970:01:01 00:00:00", b"2925:01:01 00:00:00", b"2025:13:01 00:00:00",
     b"2025:02:30 00:00:00", b"2025:01:01 25:00:00", b"today", b"\xff" * 19],
)  # fmt: skip
def test_nonsense_is_no_time(text: bytes) -> None:
    assert time_taken(with_exif({0x9003: text})) is None


@pytest.mark.parametrize("day", ["1971-01-02", "1980-01-01", "1985-06-30", "2005-01-01"])
def test_a_time_that_is_hardly_right_is_told_for_a_person_to_doubt(day: str) -> None:
    """Clocks that were never set, slides that were scanned: dropped, it could not be corrected."""
    taken = time_taken(with_exif({0x9003: f"{day.replace('-', ':')} 00:00:07".encode()}))
    assert taken == datetime.fromisoformat(f"{day}T00:00:07")


def test_tomorrow_is_the_latest() -> None:
    now = datetime.now(UTC)
    soon, late = ((now + timedelta(hours=hours)).strftime("%Y:%m:%d %H:%M:%S").encode() for hours in (20, 30))
    assert time_taken(with_exif({0x9003: soon})) is not None
    assert time_taken(with_exif({0x9003: late})) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025-07-01T10:20", "2025-07-01T10:20:00"),
        ("2025-07-01T10:20-04:00", "2025-07-01T10:20:00-04:00"),
        ("2025-07-01T10:20:30.25Z", "2025-07-01T10:20:30+00:00"),
    ],
)
def test_xmp_may_leave_out_seconds(text: str, expected: str) -> None:
    packet = f'http://ns.adobe.com/xap/1.0/\0<x photoshop:DateCreated="{text}"/>'.encode()
    taken = time_taken(after_start(PLAIN, segment(0xE1, packet)))
    assert taken == datetime.fromisoformat(expected)


DAY, HOUR = b"\x1c\x02\x37\0\x0820250701", b"\x1c\x02\x3c\0\x0b102030+0200"


@pytest.mark.parametrize(
    ("content", "expected"),
    [(DAY + HOUR, "2025-07-01T10:20:30+02:00"), (DAY, None), (HOUR, None), (DAY + HOUR[:-2], None)],
)
def test_iptc_tells_a_day_and_an_hour_or_nothing(content: bytes, expected: str | None) -> None:
    taken = time_taken(
        after_start(PLAIN, segment(0xED, b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x40" + content))
    )
    assert taken == (datetime.fromisoformat(expected) if expected else None)


def test_a_png_tells_its_time_by_exif_before_its_words() -> None:
    data = with_chunk(png(), b"tEXt", b"Creation Time\0" + b"2024:01:02 03:04:05")
    data = with_chunk(data, b"eXIf", exif({0x9003: b"2025:07:01 10:00:00"}))
    assert time_taken(data) == datetime.fromisoformat("2025-07-01T10:00:00")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (b"2025:07:01 10:00:00", "2025-07-01T10:00:00"),
        (b"2025-07-01T10:00:00Z", "2025-07-01T10:00:00+00:00"),
        (b"2025-07-01T10:00:00+02:00", "2025-07-01T10:00:00+02:00"),
        (b"Tue, 1 Jul 2025 10:00:00 +0200", "2025-07-01T10:00:00+02:00"),
        (b"01 Jul 2025 10:00:00 GMT", "2025-07-01T10:00:00+00:00"),
        (b"1 Jul 2025 10:00:00", "2025-07-01T10:00:00"),
        (b"31 Feb 2025 10:00:00", None),
        (b"1 Jux 2025 10:00:00", None),
        (b"yesterday", None),
        (b"", None),
    ],
)
def test_a_png_tells_in_words_when_it_was_made(words: bytes, expected: str | None) -> None:
    taken = time_taken(with_chunk(png(), b"tEXt", b"Creation Time\0" + words))
    assert taken == (datetime.fromisoformat(expected) if expected else None)


@given(some.binary(max_size=300))
def test_no_bytes_upset_the_reader(untrusted: bytes) -> None:
    assert time_taken(untrusted) is None
    time_taken(PLAIN[: len(untrusted) * 7])
    time_taken(after_start(PLAIN, segment(0xE1, b"Exif\0\0II*\0\x08\0\0\0" + untrusted)))
    time_taken(with_chunk(png("L"), b"eXIf", b"MM\0*\0\0\0\x08" + untrusted))

"""Hostile pictures: each attack by name, and what becomes of it. Nothing rides along, nothing blows up."""

import struct
import subprocess
import tracemalloc
import zipfile
import zlib
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO

import numpy as np
import pytest

from capture.clean import tail
from capture.clean.clean import clean
from capture.clean.taken import time_taken
from cases.errors import (
    PictureDamaged,
    PictureHidesData,
    PictureRefused,
    PictureTooIntricate,
    PictureTooLarge,
)
from tests.capture.clean.samples import (
    CANARY,
    after_start,
    before_end,
    before_marker,
    chunk,
    chunks,
    idat,
    jpeg,
    png,
    png_of,
    segment,
    srgb_profile,
    with_chunk,
    with_idat,
)
from tests.capture.clean.seen import by_djpeg, by_opencv

JPEG, PNG = jpeg(), png()
MOST_MEMORY = 64_000_000


def zip_archive() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("patient.txt", CANARY)
    return out.getvalue()


PDF = b"%PDF-1.4\n1 0 obj<</Title(" + CANARY + b")>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
HTML = b"<html><script>/*" + CANARY + b"*/fetch('//x')</script></html>"
MP4 = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom\0\0\0\x32mdat" + CANARY
GIF = (
    b"GIF89a\1\0\1\0\0\0\0\x21\xfe"
    + bytes((len(CANARY),))
    + CANARY
    + b"\0\x2c\0\0\0\0\1\0\1\0\0\2\2\x44\1\0;"
)
GUESTS = {"ZIP": zip_archive(), "PDF": PDF, "HTML": HTML, "MP4": MP4, "GIF": GIF}
JPEG_ROOMS: dict[str, Callable[[bytes], bytes]] = {
    "behind": lambda guest: JPEG + guest,
    "in a comment": lambda guest: after_start(JPEG, segment(0xFE, guest)),
    "in a comment before the end": lambda guest: before_end(JPEG, segment(0xFE, guest)),
    "in an application segment": lambda guest: after_start(JPEG, segment(0xE9, guest)),
    "in Exif": lambda guest: after_start(JPEG, segment(0xE1, b"Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0" + guest)),
    "between segments": lambda guest: before_marker(JPEG, 0xDB, guest),
    "in the coded part": lambda guest: before_end(JPEG, guest.replace(b"\xff", b"")),
}
PNG_ROOMS: dict[str, Callable[[bytes], bytes]] = {
    "behind": lambda guest: PNG + guest,
    "in a text": lambda guest: with_chunk(PNG, b"tEXt", b"Comment\0" + guest),
    "in a private chunk": lambda guest: with_chunk(PNG, b"raNd", guest, b"IEND"),
    "behind the pixels": lambda guest: with_idat(PNG, idat(PNG) + guest),
    "in surplus lines": lambda guest: with_idat(PNG, zlib.compress(zlib.decompress(idat(PNG)) + guest, 0)),
}


@pytest.mark.parametrize("guest", GUESTS)
@pytest.mark.parametrize("room", JPEG_ROOMS)
def test_a_jpeg_that_is_something_else_as_well_becomes_a_jpeg_alone(guest: str, room: str) -> None:
    assert clean(JPEG_ROOMS[room](GUESTS[guest])).data == clean(JPEG).data


@pytest.mark.parametrize("guest", GUESTS)
@pytest.mark.parametrize("room", PNG_ROOMS)
def test_a_png_that_is_something_else_as_well_becomes_a_png_alone(guest: str, room: str) -> None:
    assert clean(PNG_ROOMS[room](GUESTS[guest])).data == clean(PNG).data


def test_no_archive_can_be_opened_afterwards() -> None:
    polyglot = JPEG + zip_archive()
    assert zipfile.is_zipfile(BytesIO(polyglot))
    assert not zipfile.is_zipfile(BytesIO(clean(polyglot).data))


# ── Hiding in the coded part ─────────────────────────────────────────────────────────────────────────────


def test_bytes_before_a_restart_marker_are_refused() -> None:
    data = jpeg(restart_marker_blocks=4)
    for marker in (0xD0, 0xD3):
        with pytest.raises(PictureHidesData):
            clean(before_marker(data, marker, CANARY))


def test_restart_markers_that_no_interval_announces_are_refused() -> None:
    with pytest.raises(PictureDamaged, match="restart"):
        clean(before_end(JPEG, b"\xff\xd0\xff\xd5\xff\xd1"))


def test_restart_markers_out_of_order_are_refused() -> None:
    data = jpeg(restart_marker_blocks=4)
    swapped = data.replace(b"\xff\xd1", b"\xff\xd9?").replace(b"\xff\xd2", b"\xff\xd1")
    swapped = swapped.replace(b"\xff\xd9?", b"\xff\xd2")
    with pytest.raises(PictureDamaged, match="order"):
        clean(swapped)


def test_a_second_frame_is_refused() -> None:
    frame = JPEG[JPEG.index(b"\xff\xc0") :][:19]
    with pytest.raises(PictureDamaged, match="frame"):
        clean(before_marker(JPEG, 0xDA, frame))


def test_a_second_picture_inside_the_first_is_refused() -> None:
    with pytest.raises(PictureDamaged):
        clean(before_end(JPEG, jpeg("L")))


def test_rows_beyond_the_height_do_not_come_out() -> None:
    """The header says half the height; the coded rest is a picture that no viewer shows."""
    place = JPEG.index(b"\xff\xc0") + 5
    halved = JPEG[:place] + struct.pack(">H", 64) + JPEG[place + 2 :]
    image = clean(halved)
    assert len(image.data) < len(JPEG) * 0.6
    assert np.array_equal(by_opencv(halved), by_opencv(image.data))


def test_a_number_of_lines_that_comes_later_is_refused() -> None:
    with pytest.raises(PictureRefused):
        clean(before_end(JPEG, segment(0xDC, b"\0\x97")))


# ── Bombs ────────────────────────────────────────────────────────────────────────────────────────────────


def peak_memory(job: Callable[[], object]) -> int:
    tracemalloc.start()
    try:
        job()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def refused(data: bytes) -> None:
    with pytest.raises(PictureRefused):
        clean(data)


def png_header(width: int, height: int, form: int = 2) -> bytes:
    return struct.pack(">IIBBBBB", width, height, 8, form, 0, 0, 0)


@pytest.mark.parametrize("size", [(20_000, 20_000), (2**31 - 1, 2**31 - 1), (70_000, 1), (10_001, 10_000)])
def test_a_png_of_too_many_pixels_is_refused_by_its_header(size: tuple[int, int]) -> None:
    data = png_of([(b"IHDR", png_header(*size)), (b"IDAT", zlib.compress(bytes(1_000_000))), (b"IEND", b"")])
    with pytest.raises(PictureTooLarge):
        clean(data)


def test_a_jpeg_of_too_many_pixels_is_refused_by_its_header() -> None:
    place = JPEG.index(b"\xff\xc0") + 5
    with pytest.raises(PictureTooLarge):
        clean(JPEG[:place] + b"\xff\xff\xff\xff" + JPEG[place + 4 :])


def test_a_jpeg_that_promises_more_pixels_than_it_has_is_refused() -> None:
    place = JPEG.index(b"\xff\xc0") + 5
    promising = JPEG[:place] + struct.pack(">HH", 8_000, 8_000) + JPEG[place + 4 :]
    assert peak_memory(lambda: refused(promising)) < MOST_MEMORY


def test_a_progressive_jpeg_that_promises_more_pixels_than_it_has_is_refused_undecoded(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """libjpeg would take memory for every promised coefficient at once."""
    data = jpeg(progressive=True)
    place = data.index(b"\xff\xc2") + 5
    monkeypatch.setattr(tail, "complaint", None)
    with pytest.raises(PictureDamaged, match="too short"):
        clean(data[:place] + struct.pack(">HH", 8_000, 8_000) + data[place + 4 :])


def test_a_png_that_promises_more_pixels_than_it_has_is_refused() -> None:
    data = png_of(
        [(b"IHDR", png_header(8_000, 8_000)), (b"IDAT", zlib.compress(bytes(9_000))), (b"IEND", b"")]
    )
    assert peak_memory(lambda: refused(data)) < MOST_MEMORY


def zeros(megabytes: int, before: bytes = b"") -> bytes:
    """A zlib stream that unpacks to very much."""
    deflate = zlib.compressobj(1)
    packed = [deflate.compress(before), *(deflate.compress(bytes(1_000_000)) for _ in range(megabytes))]
    return b"".join(packed) + deflate.flush()


BOMB = zeros(120)


@pytest.mark.parametrize(
    "bomb",
    [
        with_chunk(PNG, b"zTXt", b"Comment\0\0" + BOMB),
        with_chunk(PNG, b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + BOMB),
        with_chunk(PNG, b"zTXt", b"Raw profile type exif\0\0" + BOMB),
        with_idat(PNG, zeros(120, zlib.decompress(idat(PNG)))),
    ],
    ids=["text", "XMP", "raw profile", "pixels"],
)
def test_a_decompression_bomb_is_left_behind_unopened(bomb: bytes) -> None:
    expected = clean(PNG).data
    assert peak_memory(lambda: clean(bomb)) < MOST_MEMORY
    assert peak_memory(lambda: time_taken(bomb)) < MOST_MEMORY
    assert clean(bomb).data == expected


def test_a_bomb_in_a_colour_profile_is_refused() -> None:
    bomb = with_chunk(PNG, b"iCCP", b"ICC\0\0" + BOMB)
    assert peak_memory(lambda: refused(bomb)) < MOST_MEMORY


def test_frames_by_the_thousand_are_left_behind() -> None:
    frames = [(b"fcTL", struct.pack(">5IHHBB", n, 1, 1, 0, 0, 1, 1, 0, 0)) for n in range(5_000)]
    data = png_of([*chunks(PNG)[:-1], *frames, (b"IEND", b"")])
    assert clean(data).data == clean(PNG).data


def test_chunks_without_end_are_refused() -> None:
    data = PNG[:33] + chunk(b"teSt", b"") * 100_001 + PNG[33:]
    with pytest.raises(PictureTooIntricate, match="chunks"):
        clean(data)


def test_segments_without_end_are_refused() -> None:
    with pytest.raises(PictureTooIntricate, match="segments"):
        clean(after_start(JPEG, segment(0xFE, b"") * 10_001))


def test_scans_without_end_are_refused() -> None:
    data = jpeg("L", progressive=True)
    last = data.rindex(b"\xff\xda")
    with pytest.raises(PictureTooIntricate, match="scans"):
        clean(data[:-2] + data[last:-2] * 200 + b"\xff\xd9")


def test_few_bytes_that_ask_for_much_work_are_refused() -> None:
    """Scan after scan over 64 megapixels, each of a few bytes."""
    data = jpeg("L", progressive=True)
    place = data.index(b"\xff\xc2") + 5
    second = data.index(b"\xff\xc4", data.index(b"\xff\xda"))
    last = data[data.rindex(b"\xff\xc4") : -2]
    large = data[:place] + struct.pack(">HH", 8_000, 8_000) + data[place + 4 : second]
    large += bytes(200_000)  # the first scan is as long as it must be
    with pytest.raises(PictureTooIntricate, match="all scans"):
        clean(large + last * 50 + b"\xff\xd9")


@pytest.mark.parametrize(
    "flood", [b"\xff", b"\xff\x00", b"\xff\xd0", b"\xff\xff\xd0", b"\xff\x01", b"\0", b"\xff\xff\x00"]
)
def test_a_flood_of_markers_in_the_coded_part_is_refused_or_cut(flood: bytes) -> None:
    flooded = before_end(JPEG, flood * (6_000_000 // len(flood)))
    with suppress(PictureRefused):
        assert clean(flooded).data == clean(JPEG).data


def test_directories_that_point_in_circles_end() -> None:
    circle = b"II*\0\x08\0\0\0" + struct.pack("<HHHIIHHIII", 2, 0x8769, 4, 1, 8, 0x014A, 4, 1, 8, 8)
    data = after_start(JPEG, segment(0xE1, b"Exif\0\0" + circle))
    assert clean(data).data == clean(JPEG).data
    assert time_taken(data) is None


def test_a_profile_with_tags_without_end_is_refused() -> None:
    profile = srgb_profile()
    endless = profile[:128] + struct.pack(">I", 2**32 - 1) + profile[132:]
    with pytest.raises(PictureDamaged):
        clean(jpeg(icc_profile=endless))


# ── Damage ───────────────────────────────────────────────────────────────────────────────────────────────


def test_a_damaged_picture_never_shows_another_pictures_pixels() -> None:
    """A bright picture is cleaned first; of a dark one, damaged, every pixel that comes out is its own."""
    chance = np.random.default_rng(7)
    begin = JPEG.index(b"\xff\xda") + 14
    taken = 0
    for _ in range(60):
        clean(PNG)
        place = int(chance.integers(begin, len(JPEG) - 2))
        damaged = JPEG[:place] + bytes((int(chance.integers(1, 255)),)) + JPEG[place + 1 :]
        try:
            image = clean(damaged)
        except PictureRefused:
            continue
        taken += 1
        assert by_djpeg(image.data) == by_djpeg(
            damaged
        )  # each in a process of its own, with memory of its own
    assert taken < 60


@pytest.mark.parametrize("share", [0.2, 0.5, 0.8])
def test_a_picture_cut_off_shows_nothing_at_all(share: float) -> None:
    for data in (JPEG, PNG, jpeg(progressive=True)):
        with pytest.raises(PictureRefused):
            clean(data[: int(len(data) * share)])


def test_a_parser_of_another_kind_finds_no_more() -> None:
    """ExifTool's own search for leftovers of known makers, on a polyglot with everything."""
    hiding = after_start(
        JPEG, segment(0xE1, b"Exif\0\0MM\0*" + CANARY) + segment(0xED, b"Photoshop 3.0\0" + CANARY)
    )
    hiding = before_end(hiding, segment(0xFE, CANARY)) + MP4 + zip_archive()
    printed = subprocess.run(
        ["exiftool", "-a", "-G1", "-ee3", "-U", "-"],
        input=clean(hiding).data,
        check=True,
        capture_output=True,
    ).stdout
    assert b"CANARY" not in printed
    assert b"Warning" not in printed

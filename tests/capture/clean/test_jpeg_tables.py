"""Tables of JPEG that change between scans, or have other numbers than usual: the picture is the decoders' picture."""

from pathlib import Path

import numpy as np
import pytest

from capture.clean.clean import clean
from cases.errors import PictureDamaged
from tests.capture.clean.samples import CANARY, before_marker, jpeg, piped, ppm, segment
from tests.capture.clean.seen import assert_same_picture, by_opencv

TEXT = (CANARY * 2)[:64]
COARSE = bytes([90] * 64)


@pytest.fixture
def one_by_one(tmp_path: Path) -> bytes:
    """A sequential picture whose three components stand in scans of their own."""
    script = tmp_path / "scans.txt"
    script.write_text("0;\n1;\n2;\n")
    return piped("cjpeg", "-quality", "60", "-optimize", "-scans", str(script), given=ppm())


def test_components_in_scans_of_their_own_keep_their_pixels(one_by_one: bytes) -> None:
    assert one_by_one.count(b"\xff\xda") == 3
    image = clean(one_by_one)
    assert_same_picture(one_by_one, image.data)
    assert clean(image.data).data == image.data


def test_a_table_changed_before_a_component_begins_counts(one_by_one: bytes) -> None:
    changed = before_marker(one_by_one, 0xDA, segment(0xDB, b"\x01" + COARSE), 1)
    image = clean(changed)
    assert not np.array_equal(by_opencv(changed), by_opencv(one_by_one))
    assert_same_picture(changed, image.data)
    assert clean(image.data).data == image.data


def test_each_component_may_have_its_own_table_under_one_number(one_by_one: bytes) -> None:
    changed = before_marker(one_by_one, 0xDA, segment(0xDB, b"\x01" + COARSE), 1)
    changed = before_marker(changed, 0xDA, segment(0xDB, b"\x01" + bytes(range(1, 65))), 2)
    image = clean(changed)
    assert_same_picture(changed, image.data)
    assert image.data.count(b"\xff\xdb") == 3


@pytest.mark.parametrize("number", [0, 1, 2, 3])
def test_a_table_changed_after_its_components_began_is_no_table(number: int, one_by_one: bytes) -> None:
    """What nobody reads any more could be text."""
    extra = segment(0xDB, bytes((number,)) + TEXT)
    progressive = jpeg(progressive=True)
    assert clean(before_marker(progressive, 0xDA, extra, 1)).data == clean(progressive).data
    if number != 1:
        assert clean(before_marker(one_by_one, 0xDA, extra, 1)).data == clean(one_by_one).data


def test_a_huffman_table_replaced_before_use_is_no_table(one_by_one: bytes) -> None:
    symbols = bytes(dict.fromkeys(CANARY))
    counts = bytes((0, 0, 0, 0, 0, 0, 0, len(symbols), *[0] * 8))
    extra = segment(0xC4, b"\x00" + counts + symbols)
    assert clean(before_marker(one_by_one, 0xC4, extra)).data == clean(one_by_one).data
    assert clean(before_marker(one_by_one, 0xDA, extra, 1)).data == clean(one_by_one).data


@pytest.mark.parametrize("number", [2, 3])
def test_tables_of_unusual_numbers_are_found(number: int) -> None:
    """libjpeg reads four of each class, in sequential pictures too."""
    grey = bytearray(jpeg("L"))
    place = grey.index(b"\xff\xc4")
    while grey[place + 1] == 0xC4:
        grey[place + 4] |= number
        place += 2 + int.from_bytes(grey[place + 2 : place + 4], "big")
    scan = grey.index(b"\xff\xda")
    grey[scan + 6] = number << 4 | number
    quantisation = grey.index(b"\xff\xdb")
    grey[quantisation + 4] = number
    grey[grey.index(b"\xff\xc0") + 12] = number
    changed = bytes(grey)
    assert_same_picture(changed, clean(changed).data)


def test_sixteen_bit_tables_of_small_numbers_stay_as_they_are() -> None:
    data = jpeg("L")
    place = data.index(b"\xff\xdb")
    wide = b"".join(bytes((0, one)) for one in data[place + 5 : place + 69])
    changed = data[:place] + segment(0xDB, b"\x10" + wide) + data[place + 69 :]
    assert_same_picture(changed, clean(changed).data)


def test_all_tables_in_one_segment_are_the_same_tables() -> None:
    data = jpeg()
    begin = data.index(b"\xff\xc4")
    end, tables = begin, b""
    while data[end + 1] == 0xC4:
        size = int.from_bytes(data[end + 2 : end + 4], "big")
        tables += data[end + 4 : end + 2 + size]
        end += 2 + size
    joined = data[:begin] + segment(0xC4, tables) + data[end:]
    assert clean(joined).data == clean(data).data


@pytest.mark.parametrize("place", [2, -2], ids=["at the start", "at the end"])
def test_a_second_start_of_image_is_refused(place: int) -> None:
    data = jpeg()
    with pytest.raises(PictureDamaged):
        clean(data[:place] + b"\xff\xd8" + data[place:])


def test_a_text_in_a_table_that_makes_pixels_is_a_table() -> None:
    """The one place where bytes of somebody's choosing stay (docs/threat-model.md): they are the picture's numbers."""
    plain = jpeg("L")
    place = plain.index(b"\xff\xdb") + 5
    chosen = plain[:place] + TEXT + plain[place + 64 :]
    image = clean(chosen)
    assert_same_picture(chosen, image.data)
    assert not np.array_equal(by_opencv(chosen), by_opencv(plain))

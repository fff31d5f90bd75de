"""Pictures within a picture's scans: what decoders read and overwrite, multiply by nothing, or never ask for."""

import itertools
import struct
from pathlib import Path

import cv2
import numpy as np
import pytest

from capture.clean.clean import clean
from capture.clean.entropy import entropy_coded
from cases.errors import PictureDamaged, PictureHidesData
from tests.capture.clean.samples import (
    CANARY,
    Pixels,
    after_start,
    before_marker,
    jpeg,
    picture,
    piped,
    pixels,
    saved,
    segment,
)
from tests.capture.clean.seen import assert_same_picture, by_djpeg, by_opencv

SHOWN = pixels()
HIDDEN: Pixels = np.ascontiguousarray(SHOWN[::-1, ::-1])
SEQUENTIAL = "0;\n1;\n2;\n"
PROGRESSIVE = "0,1,2: 0-0, 0, 0;\n0: 1-63, 0, 0;\n1: 1-63, 0, 0;\n2: 1-63, 0, 0;\n"


def in_scans(image: Pixels, script: str, folder: Path) -> bytes:
    """A picture whose scans stand as ``script`` says (libjpeg's wizard.txt), with the tables that all share."""
    (folder / "scans.txt").write_text(script)
    ppm = b"P6 %d %d 255\n" % (image.shape[1], image.shape[0]) + image.tobytes()
    return piped("cjpeg", "-quality", "80", "-scans", str(folder / "scans.txt"), given=ppm)


def parts(data: bytes) -> tuple[bytes, list[bytes]]:
    """All up to the first table of a scan; each scan with the tables before it. The end of image is left out."""
    cuts, begin, position = list[int](), 0, 2
    while data[position + 1] != 0xD9:
        marker = data[position + 1]
        begin = begin or (position if marker in (0xC4, 0xDA) else 0)
        position += 2 + int(struct.unpack_from(">H", data, position + 2)[0])
        if marker == 0xDA:
            cuts.append(begin)
            begin, position = 0, entropy_coded(data, position).end
    cuts.append(position)
    return data[: cuts[0]], [data[one:other] for one, other in itertools.pairwise(cuts)]


@pytest.mark.parametrize(
    ("script", "hiding"), [(SEQUENTIAL, [0]), (SEQUENTIAL, [0, 1, 2]), (PROGRESSIVE, [0])]
)
def test_a_picture_under_the_picture_is_refused(script: str, hiding: list[int], tmp_path: Path) -> None:
    """Decoders keep what the later scan says: the earlier one is a picture of which nobody sees anything, or little."""
    head, shown = parts(in_scans(SHOWN, script, tmp_path))
    _, hidden = parts(in_scans(HIDDEN, script, tmp_path))
    plain = head + b"".join(shown) + b"\xff\xd9"
    carrying = head + b"".join(hidden[one] for one in hiding) + b"".join(shown) + b"\xff\xd9"
    assert by_djpeg(plain) == by_djpeg(carrying) or script is SEQUENTIAL
    assert_same_picture(plain, clean(plain).data)
    with pytest.raises(PictureHidesData, match="covers"):
        clean(carrying)


def test_a_scan_that_comes_twice_is_refused(tmp_path: Path) -> None:
    head, scans = parts(in_scans(SHOWN, PROGRESSIVE, tmp_path))
    for number in range(4):
        with pytest.raises(PictureHidesData):
            clean(head + b"".join((*scans, scans[number])) + b"\xff\xd9")


def test_a_refinement_of_what_is_not_there_is_refused(tmp_path: Path) -> None:
    head, scans = parts(in_scans(SHOWN, PROGRESSIVE, tmp_path))
    refining = bytearray(scans[1])
    refining[refining.index(b"\xff\xda") + 9] = 0x10
    with pytest.raises(PictureDamaged, match="follow"):
        clean(head + scans[0] + bytes(refining) + b"".join(scans[2:]) + b"\xff\xd9")


def test_coefficients_that_are_multiplied_by_nothing_are_refused() -> None:
    """With a zero in its table a coefficient may be any number in any block, and no pixel tells."""
    data = bytearray(jpeg(quality=95))
    begin = data.index(b"\xff\xdb") + 5
    data[begin + 40 : begin + 64] = bytes(24)
    assert cv2.imdecode(np.frombuffer(bytes(data), np.uint8), cv2.IMREAD_COLOR) is not None
    with pytest.raises(PictureDamaged, match="quantisation"):
        clean(bytes(data))


def test_of_sixteen_bits_a_zero_is_two_bytes() -> None:
    wide = jpeg("L", qtables=[[256] * 64])
    assert_same_picture(wide, clean(wide).data)
    begin = wide.index(b"\xff\xdb") + 5
    with pytest.raises(PictureDamaged, match="quantisation"):
        clean(wide[:begin] + bytes(2) + wide[begin + 2 :])


@pytest.mark.parametrize("progressive", [False, True])
def test_a_restart_interval_without_restarts_says_nothing(progressive: bool) -> None:
    plain = jpeg(progressive=progressive)
    numbered = after_start(plain, segment(0xDD, CANARY[:2]))
    for scan in range(1, 5 if progressive else 1):
        numbered = before_marker(numbered, 0xDA, segment(0xDD, CANARY[2 * scan : 2 * scan + 2]), scan)
    assert clean(numbered).data == clean(plain).data


def test_a_restart_interval_longer_than_some_scans_holds_for_the_others() -> None:
    """Of a progressive picture, its scans of a quarter of the blocks may have no restart where others have."""
    data = saved(picture(), "JPEG", progressive=True, restart_marker_blocks=200)
    assert b"\xff\xd0" in data
    image = clean(data)
    assert_same_picture(data, image.data)
    assert clean(image.data).data == image.data


def test_table_numbers_that_no_scan_uses_are_zero() -> None:
    plain = jpeg(progressive=True)
    numbered = bytearray(plain)
    place = plain.index(b"\xff\xda")
    while place >= 0:
        components = numbered[place + 4]
        first = numbered[place + 5 + 2 * components]
        numbered[place + 6] |= 0x30 if first else 0x03
        place = plain.find(b"\xff\xda", place + 1)
    assert bytes(numbered) != plain
    assert clean(bytes(numbered)).data == clean(plain).data


def test_rows_and_columns_beyond_the_edge_stay_and_are_few() -> None:
    """What docs/threat-model.md says of a picture that was cropped by its header: at most the last blocks hold more."""
    data = jpeg("L")
    place = data.index(b"\xff\xc0") + 5
    height, width = struct.unpack_from(">HH", data, place)
    cropped = data[:place] + struct.pack(">HH", height - 5, width - 2) + data[place + 4 :]
    image = clean(cropped)
    assert_same_picture(cropped, image.data)
    assert np.array_equal(by_opencv(image.data), by_opencv(data)[: height - 5, : width - 2])

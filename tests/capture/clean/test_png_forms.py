"""Every colour type and depth that PNG has, in order and interlaced; and what else of a PNG tells its colours."""

import struct
import zlib

import numpy as np
import numpy.typing as npt
import pytest

from capture.clean.clean import clean
from cases.errors import PictureDamaged
from cases.picture import Removed
from tests.capture.clean.samples import (
    CANARY,
    chunk,
    chunks,
    idat,
    png,
    png_of,
    srgb_profile,
    with_chunk,
    with_idat,
)
from tests.capture.clean.seen import assert_same_picture

CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
FORMS = [
    (form, depth)
    for form, depths in ((0, (1, 2, 4, 8, 16)), (2, (8, 16)), (3, (1, 2, 4, 8)), (4, (8, 16)), (6, (8, 16)))
    for depth in depths
]
PASSES = (
    (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2),
)  # fmt: skip
Samples = npt.NDArray[np.uint16]


def samples(form: int, depth: int, width: int = 45, height: int = 37) -> Samples:
    """Smooth in one direction, noisy in the other: lines × columns × channels."""
    chance = np.random.default_rng(form * 100 + depth)
    most = (1 << depth) - 1
    shape = (height, width, CHANNELS[form])
    slope = np.linspace(0, most, width)[None, :, None] * np.ones(shape)
    noise = chance.integers(0, most // 4 + 1, shape)
    return np.asarray((slope + noise) % (most + 1), np.uint16)


def line(pixels: Samples, depth: int) -> bytes:
    """One line of samples, after the byte for no filter; its spare bits are set."""
    flat = pixels.reshape(-1)
    if depth >= 8:
        return b"\0" + flat.astype(">u2" if depth == 16 else np.uint8).tobytes()
    bits = np.unpackbits(flat.astype(np.uint8)[:, None], axis=1)[:, 8 - depth :].reshape(-1)
    return b"\0" + np.packbits(np.pad(bits, (0, -len(bits) % 8), constant_values=1)).tobytes()


def made(form: int, depth: int, *, interlaced: bool, extra: bytes = b"") -> bytes:
    image = samples(form, depth)
    height, width, _ = image.shape
    header = struct.pack(">IIBBBBB", width, height, depth, form, 0, 0, interlaced)
    passes = PASSES if interlaced else ((0, 0, 1, 1),)
    raw = b"".join(line(one, depth) for x, y, across, down in passes for one in image[y::down, x::across])
    palette = chunk(b"PLTE", bytes(range(256)) * 3) if form == 3 and depth == 8 else b""
    if form == 3 and depth < 8:
        palette = chunk(b"PLTE", bytes(range(7, 7 + (3 << depth))))
    body = chunk(b"IHDR", header) + palette + extra + chunk(b"IDAT", zlib.compress(raw)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


@pytest.mark.parametrize("interlaced", [False, True], ids=["in order", "interlaced"])
@pytest.mark.parametrize(("form", "depth"), FORMS)
def test_every_form_keeps_its_pixels(form: int, depth: int, interlaced: bool) -> None:
    before = made(form, depth, interlaced=interlaced)
    image = clean(before)
    assert_same_picture(before, image.data)
    assert clean(image.data).data == image.data


@pytest.mark.parametrize("interlaced", [False, True], ids=["in order", "interlaced"])
@pytest.mark.parametrize(("form", "depth"), [one for one in FORMS if one[0] in (0, 2, 3)])
def test_a_clear_colour_stays_clear(form: int, depth: int, interlaced: bool) -> None:
    clear = {0: samples(0, depth)[3, 3], 2: samples(2, depth)[3, 3]}.get(form)
    content = bytes((9, 0, 200)[: 1 << depth]) if clear is None else clear.astype(">u2").tobytes()
    before = made(form, depth, interlaced=interlaced, extra=chunk(b"tRNS", content))
    assert_same_picture(before, clean(before).data)


def test_a_clear_colour_beyond_its_depth_says_no_more_than_its_bits() -> None:
    """Of the two bytes for a sample of four bits, twelve bits are anybody's."""
    before = made(0, 4, interlaced=False, extra=chunk(b"tRNS", b"\xab\xc7"))
    assert dict(chunks(clean(before).data))[b"tRNS"] == b"\0\7"


def test_colours_are_told_by_the_same_numbers_with_a_profile_beside_them() -> None:
    numbers = [(b"gAMA", struct.pack(">I", 45_455)), (b"cICP", b"\x0c\x0d\0\1")]
    data = png(icc_profile=srgb_profile())
    for name, content in numbers:
        data = with_chunk(data, name, content, b"iCCP")
    after = [name for name, _ in chunks(clean(data).data)]
    assert after == [b"IHDR", b"cICP", b"gAMA", b"iCCP", b"IDAT", b"IEND"]


@pytest.mark.parametrize(
    "name", [b"caBX", b"mkBT", b"vpAg", b"prVW", b"cpIp", b"orNT", b"iDOT", b"mkBF", b"skMf"]
)
def test_chunks_of_known_makers_go(name: bytes) -> None:
    """Content Credentials, Fireworks, ImageMagick, Photoshop, Apple and others."""
    for before in (b"IDAT", b"IEND"):
        image = clean(with_chunk(png(), name, CANARY, before))
        assert image.data == clean(png()).data
        assert [one.category for one in image.report.removed] == [Removed.HIDDEN_DATA]


def test_a_picture_behind_the_end_is_told_as_one() -> None:
    """What a screenshot tool leaves that writes a smaller picture over a larger one (CVE-2023-21036)."""
    leftover = clean(png() + b"\0" * 40 + idat(png()) + chunk(b"IEND", b""))
    second = clean(png() + png("L"))
    assert leftover.data == second.data == clean(png()).data
    assert [one.category for one in leftover.report.removed] == [Removed.TRAILER]
    assert [one.category for one in second.report.removed] == [Removed.FURTHER_PICTURE]


@pytest.mark.parametrize("place", range(1, 5))
def test_a_checksum_of_the_stream_that_spells_something_is_refused(place: int) -> None:
    stream = idat(png())
    changed = stream[:-place] + bytes((stream[-place] ^ 0x20,)) + stream[len(stream) - place + 1 :]
    with pytest.raises(PictureDamaged):
        clean(with_idat(png(), changed))


def test_lines_that_name_their_filter_in_letters_are_refused() -> None:
    lines = bytearray(zlib.decompress(idat(png())))
    lines[:: 1 + 3 * 203] = (CANARY * 9)[:151]
    with pytest.raises(PictureDamaged, match="filter"):
        clean(with_idat(png(), zlib.compress(bytes(lines))))


def test_pixels_cut_into_chunks_of_telling_lengths_come_in_one() -> None:
    stream = idat(png())
    pieces, position = [], 0
    for length in CANARY * 40:
        pieces.append((b"IDAT", stream[position : position + length]))
        position += length
    parts = [part for part in chunks(png()) if part[0] != b"IDAT"]
    cut = png_of([*parts[:-1], *pieces, (b"IDAT", stream[position:]), parts[-1]])
    assert clean(cut).data == clean(png()).data

"""What fuzzing keeps: its seeds and what once broke something hold, and so do files made by a grammar of theirs."""

import struct
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from tests.capture.clean.samples import segment
from tests.fuzz import parsers, pictures
from tests.fuzz.targets import CORPUS, TARGETS, seeds

pytestmark = pytest.mark.usefixtures("in_process")


@pytest.mark.parametrize(
    "kept",
    [path for target in TARGETS for path in seeds(target)],
    ids=lambda path: f"{path.parent.name}/{path.name}",
)
def test_what_was_kept_holds(kept: Path) -> None:
    TARGETS[kept.parent.name](kept.read_bytes())


def test_the_corpus_is_small() -> None:
    sizes = [path.stat().st_size for path in CORPUS.rglob("*") if path.is_file()]
    assert sum(sizes) < 64_000
    assert max(sizes) < 8_000


# ── JPEG: any order of segments ──────────────────────────────────────────────────────────────────────────

numbers = some.integers(0, 255)
small = some.integers(0, 3)
coded = some.binary(max_size=60).map(lambda data: data.replace(b"\xff", b"\xff\x00"))


def quantisation(number: int, content: bytes) -> bytes:
    return segment(0xDB, bytes((number,)) + content)


def huffman(kind: int, number: int, counts: list[int], symbols: list[int]) -> bytes:
    lengths = bytes(counts).ljust(16, b"\0")
    return segment(0xC4, bytes((kind << 4 | number,)) + lengths + bytes(symbols[: sum(counts)]))


def frame(process: int, size: tuple[int, int], components: list[tuple[int, int, int]]) -> bytes:
    body = b"".join(bytes((name, sampling, table)) for name, sampling, table in components)
    return segment(process, struct.pack(">BHHB", 8, *size, len(components)) + body)


def scan(components: list[tuple[int, int]], spectral: tuple[int, int, int], data: bytes) -> bytes:
    body = b"".join(bytes(one) for one in components)
    return segment(0xDA, bytes((len(components),)) + body + bytes(spectral)) + data


jpeg_parts = some.one_of(
    some.builds(quantisation, small, some.binary(min_size=64, max_size=64)),
    some.builds(
        huffman, some.integers(0, 1), small, some.lists(some.integers(0, 9), max_size=16),
        some.lists(numbers, unique=True, min_size=100),
    ),
    some.builds(
        frame, some.sampled_from((0xC0, 0xC1, 0xC2)), some.tuples(some.integers(0, 40), some.integers(0, 40)),
        some.lists(some.tuples(some.integers(1, 4), some.sampled_from((0x11, 0x22, 0x21, 0x12)), small), max_size=4),
    ),
    some.builds(
        scan, some.lists(some.tuples(some.integers(1, 4), some.sampled_from((0, 0x11, 1, 0x10))), max_size=4),
        some.sampled_from(((0, 63, 0), (0, 0, 0), (1, 63, 0), (0, 0, 0x10), (1, 5, 0x21))), coded,
    ),
    some.builds(segment, some.integers(0xE0, 0xEF), some.binary(max_size=40)),
    some.builds(segment, some.just(0xDD), some.binary(max_size=4)),
    some.sampled_from((b"\xff\xd9", b"\xff\xd8", b"\xff\xff", b"\xff\xd0", b"\xff\x00")),
)  # fmt: skip


@pytest.mark.slow  # two hundred files of a grammar
@settings(max_examples=200)
@given(some.lists(jpeg_parts, max_size=12))
def test_segments_in_any_order_are_refused_or_a_picture(parts: list[bytes]) -> None:
    pictures.jpeg(b"\xff\xd8" + b"".join(parts))


@settings(max_examples=100)
@given(some.sampled_from(seeds("jpeg")), some.lists(jpeg_parts, min_size=1, max_size=2), some.data())
def test_segments_put_into_a_picture_are_refused_or_left_behind(
    path: Path, parts: list[bytes], data: some.DataObject
) -> None:
    source = path.read_bytes()
    places = [
        at for at in range(2, len(source) - 1) if source[at] == 0xFF and source[at + 1] not in (0, 0xFF)
    ]
    place = data.draw(some.sampled_from(places))
    pictures.jpeg(source[:place] + b"".join(parts) + source[place:])


# ── PNG: any order of chunks ─────────────────────────────────────────────────────────────────────────────


def part(name: bytes, content: bytes) -> bytes:
    return struct.pack(">H4s", len(content), name) + content


def header(width: int, height: int, depth: int, form: int, interlace: int) -> bytes:
    return part(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, form, 0, 0, interlace))


NAMES = (
    b"PLTE", b"tRNS", b"IDAT", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"cICP", b"iCCP", b"eXIf", b"iTXt", b"zTXt",
    b"tEXt", b"tIME", b"acTL", b"fcTL", b"fdAT", b"pHYs", b"caBX", b"CgBI", b"IEND",
)  # fmt: skip
png_parts = some.one_of(
    some.builds(part, some.sampled_from(NAMES), some.binary(max_size=40)),
    some.builds(part, some.just(b"PLTE"), some.binary(min_size=1, max_size=16).map(lambda one: one * 3)),
    some.builds(part, some.just(b"IDAT"), some.lists(some.integers(0, 4), max_size=90).map(bytes)),
)
headers = some.builds(
    header, some.integers(0, 9), some.integers(0, 9), some.sampled_from((1, 2, 4, 8, 16)),
    some.sampled_from((0, 2, 3, 4, 6)), some.integers(0, 1),
)  # fmt: skip


@settings(max_examples=200)
@given(some.integers(0, 1), headers, some.lists(png_parts, max_size=8))
def test_chunks_in_any_order_are_refused_or_a_picture(mode: int, begin: bytes, parts: list[bytes]) -> None:
    pictures.png(bytes((mode,)) + begin + b"".join(parts) + part(b"IEND", b""))


@settings(max_examples=100)
@given(some.sampled_from(seeds("png")), png_parts)
def test_a_chunk_put_into_a_picture_is_refused_or_left_behind(path: Path, extra: bytes) -> None:
    source = path.read_bytes()
    pictures.png(source[:20] + extra + source[20:])


# ── The rest ─────────────────────────────────────────────────────────────────────────────────────────────


@settings(max_examples=200)
@given(some.sampled_from(sorted(set(TARGETS) - {"jpeg", "png"})), some.data())
def test_changed_inputs_are_read_or_refused(target: str, data: some.DataObject) -> None:
    changed = bytearray(data.draw(some.sampled_from(seeds(target))).read_bytes())
    for _ in range(data.draw(some.integers(1, 4))):
        place = data.draw(some.integers(0, len(changed)))
        changed[place : place + data.draw(some.integers(0, 4))] = data.draw(some.binary(max_size=4))
    TARGETS[target](bytes(changed))


@given(some.binary(max_size=300))
def test_any_bytes_are_read_or_refused(untrusted: bytes) -> None:
    for target in (parsers.icc, parsers.exif, parsers.sniff, parsers.answers, parsers.package):
        target(untrusted)


@pytest.mark.slow  # a process of its own, whose modules are instrumented
def test_the_fuzzer_begins_with_the_corpus(tmp_path: Path) -> None:
    """One target as ``make fuzz`` starts it, for a few inputs."""
    command = [sys.executable, "-m", "tests.fuzz.one", "icc", str(tmp_path), str(CORPUS / "icc"), "-runs=50"]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "Done 50 runs" in done.stderr

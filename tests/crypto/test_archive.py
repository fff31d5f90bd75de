"""The archive: a header for each name and size, and none besides."""

import io
import tarfile

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases.errors import ArchiveInvalid, PackageRefused
from crypto.age_stream import StreamReader, StreamWriter
from crypto.archive import (
    BLOCK,
    END,
    LARGEST,
    ArchiveReader,
    ArchiveWriter,
    Member,
    file_name,
    member_header,
    parse_header,
    whole_member,
)

KEY = bytes(16)
NAMES = st.sampled_from(["manifest.json", "padding", "files/0000", "files/9999", "a" * 100])


def stream_of(payload: bytes) -> StreamReader:
    out = io.BytesIO()
    writer = StreamWriter(out, KEY, KEY)
    writer.write(payload)
    writer.finish()
    return StreamReader(io.BytesIO(out.getvalue()), KEY, KEY)


@given(NAMES, st.integers(0, LARGEST))
def test_a_header_follows_from_name_and_size_and_says_nothing_else(name: str, size: int) -> None:
    header = member_header(Member(name, size))
    assert len(header) == BLOCK
    assert parse_header(header) == Member(name, size)


@given(st.binary(min_size=BLOCK, max_size=BLOCK))
@example(bytes(BLOCK))
@example(member_header(Member("files/0000", 5)))
def test_any_block_is_a_header_that_is_written_the_same_or_is_refused(block: bytes) -> None:
    try:
        member = parse_header(block)
    except ArchiveInvalid:
        return
    assert block == (END[:BLOCK] if member is None else member_header(member))


@given(NAMES, st.integers(0, BLOCK - 1), st.integers(1, 255))
def test_no_changed_byte_of_a_header_is_overlooked(name: str, place: int, change: int) -> None:
    header = bytearray(member_header(Member(name, 1234)))
    header[place] ^= change
    with pytest.raises(ArchiveInvalid):
        parse_header(bytes(header))


@given(st.lists(st.binary(max_size=1500), max_size=5), st.booleans())
def test_what_is_written_is_read_back_and_is_a_plain_tar(files: list[bytes], padded: bool) -> None:
    out = io.BytesIO()
    front = whole_member("manifest.json", b"{}")
    stream = StreamWriter(out, KEY, KEY)
    stream.write(front)
    writer = ArchiveWriter(stream, len(front))
    for number, data in enumerate(files):
        pieces = writer.add_from(file_name(number), len(data), io.BytesIO(data))
        assert b"".join(map(bytes, pieces)) == data
    writer.finish(padded=padded)
    reader = ArchiveReader(StreamReader(io.BytesIO(out.getvalue()), KEY, KEY))
    assert reader.small("manifest.json", 2) == b"{}"
    for number, data in enumerate(files):
        assert b"".join(map(bytes, reader.file(file_name(number), len(data)))) == data
    reader.end()
    plain = StreamReader(io.BytesIO(out.getvalue()), KEY, KEY).read(1 << 20)
    with tarfile.open(fileobj=io.BytesIO(plain), mode="r:") as tar:
        names = [info.name for info in tar]
    assert names == ["manifest.json", *map(file_name, range(len(files))), *["padding"] * padded]


@given(st.binary(max_size=3000))
def test_any_payload_is_refused_unless_it_is_what_was_expected(payload: bytes) -> None:
    reader = ArchiveReader(stream_of(payload))
    with pytest.raises(PackageRefused):
        reader.small("manifest.json", 1 << 16)

"""The STREAM payload: any length, any damage; sizes around a chunk and around a block of chunks."""

import io
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.errors import HeaderInvalid, PayloadDamaged
from crypto.age_stream import CHUNK, TAG, ReservingWriter, StreamReader, StreamWriter, read_nonce, sealed_size

KEY, NONCE = bytes(16), bytes(16)
SEALED = CHUNK + TAG
BLOCK = 16 * CHUNK  # what the writer takes at once
SIZES = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK + 5, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK]


def plain(size: int) -> bytes:
    return (bytes(range(251)) * (size // 251 + 1))[:size]


def sealed(data: bytes) -> bytes:
    out = io.BytesIO()
    writer = StreamWriter(out, KEY, NONCE)
    writer.write(data)
    writer.finish()
    return out.getvalue()


def released(data: bytes) -> tuple[bytes, str]:
    """What was handed out, and why it ended (empty: at the genuine end)."""
    out = bytearray()
    reader = StreamReader(io.BytesIO(data), KEY, NONCE)
    try:
        while part := reader.take(1 << 20):
            out += part
    except PayloadDamaged as error:
        return bytes(out), str(error.fields["why"])
    return bytes(out), ""


@pytest.mark.parametrize("size", SIZES)
def test_a_stream_of_any_length_opens_to_itself_and_has_the_foretold_size(size: int) -> None:
    stream = sealed(plain(size))
    assert len(stream) == sealed_size(size)
    assert released(stream) == (plain(size), "")


@given(st.lists(st.binary(max_size=300), max_size=8), st.lists(st.integers(1, 400), max_size=10))
def test_the_sizes_of_writes_and_reads_do_not_matter(parts: list[bytes], reads: list[int]) -> None:
    out = io.BytesIO()
    writer = StreamWriter(out, KEY, NONCE)
    for part in parts:
        writer.write(part)
    writer.finish()
    reader = StreamReader(io.BytesIO(out.getvalue()), KEY, NONCE)
    got = b"".join(reader.read(size) for size in [*reads, 1 << 20])
    assert got == b"".join(parts)
    assert not reader.take(1)


@pytest.mark.parametrize("size", SIZES)
def test_a_source_is_sealed_to_its_end_without_an_empty_last_chunk(size: int) -> None:
    out = io.BytesIO()
    writer = StreamWriter(out, KEY, NONCE)
    seen = b"".join(bytes(part) for part in writer.write_from(io.BytesIO(plain(size)), 1 << 62))
    writer.finish()
    assert seen == plain(size)
    assert out.getvalue() == sealed(plain(size))


@pytest.mark.parametrize("reserved", [0, 1, 100, CHUNK - 1, CHUNK, CHUNK + 7, BLOCK - 1, BLOCK])
@pytest.mark.parametrize("rest", [0, 1, CHUNK - 100, CHUNK, 3 * CHUNK + 9, BLOCK, 2 * BLOCK + 1])
def test_reserved_bytes_said_last_make_the_very_same_stream(reserved: int, rest: int) -> None:
    data, out = plain(reserved + rest), io.BytesIO()
    out.write(b"head")
    writer = ReservingWriter(out, KEY, NONCE, reserved)
    writer.write(data[reserved:])
    writer.finish()
    writer.fill(data[:reserved])
    assert out.getvalue() == b"head" + sealed(data)


def test_no_more_can_be_reserved_than_is_held_in_memory() -> None:
    with pytest.raises(ValueError, match="reserved"):
        ReservingWriter(io.BytesIO(), KEY, NONCE, BLOCK + 1)


@pytest.mark.parametrize("said", [b"four", b"sixsix"])
def test_reserved_bytes_are_as_many_as_were_reserved(said: bytes) -> None:
    writer = ReservingWriter(io.BytesIO(), KEY, NONCE, 5)
    writer.finish()
    with pytest.raises(ValueError, match="reserved"):
        writer.fill(said)


def test_writing_from_a_source_yields_what_was_read_and_stops_at_the_size_asked() -> None:
    out, source = io.BytesIO(), io.BytesIO(plain(3 * CHUNK))
    writer = StreamWriter(out, KEY, NONCE)
    writer.write(b"head")
    seen = b"".join(bytes(part) for part in writer.write_from(source, 2 * CHUNK + 7))
    writer.finish()
    assert seen == plain(3 * CHUNK)[: 2 * CHUNK + 7]
    assert released(out.getvalue()) == (b"head" + seen, "")


@pytest.mark.parametrize("size", [0, 5, CHUNK, 3 * CHUNK, 3 * CHUNK + 9])
def test_a_flipped_bit_in_any_chunk_releases_nothing_of_it(size: int) -> None:
    stream = sealed(plain(size))
    for number, start in enumerate(range(0, len(stream), SEALED)):
        changed = bytearray(stream)
        changed[min(start + 100, len(stream) - 1)] ^= 1
        assert released(bytes(changed)) == (
            plain(size)[: number * CHUNK],
            "a chunk was changed, moved or cut",
        )


@pytest.mark.parametrize("size", [5, CHUNK, 2 * CHUNK, 2 * CHUNK + 9])
@pytest.mark.parametrize("cut", [1, TAG, TAG + 1])
def test_truncation_is_found(size: int, cut: int) -> None:
    assert released(sealed(plain(size))[:-cut])[1]


@pytest.mark.parametrize("chunks", [1, 2, 3])
def test_truncation_at_a_chunk_is_found(chunks: int) -> None:
    stream = sealed(plain(3 * CHUNK + 1))
    assert released(stream[: chunks * SEALED]) == (plain(chunks * CHUNK), "it ends before its last chunk")


def test_a_stream_without_chunks_is_refused() -> None:
    assert released(b"") == (b"", "it ends before its last chunk")


Change = Callable[[list[bytes]], list[bytes]]
CHANGES: dict[str, Change] = {
    "reordered": lambda chunks: [chunks[1], chunks[0], *chunks[2:]],
    "duplicated": lambda chunks: [chunks[0], *chunks],
    "dropped": lambda chunks: chunks[1:],
    "last one twice": lambda chunks: [*chunks, chunks[-1]],
    "trailing byte": lambda chunks: [*chunks, b"\0"],
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
@pytest.mark.parametrize("size", [3 * CHUNK, 3 * CHUNK + 9])
def test_moved_and_added_chunks_are_found(size: int, change: Change) -> None:
    stream = sealed(plain(size))
    chunks = [stream[start : start + SEALED] for start in range(0, len(stream), SEALED)]
    out, why = released(b"".join(change(chunks)))
    assert why
    assert plain(size).startswith(out)


def test_an_empty_last_chunk_after_others_is_refused() -> None:
    class WithEmptyEnd(StreamWriter):
        def finish(self) -> None:
            self._flush(last=False)
            super().finish()

    out = io.BytesIO()
    writer = WithEmptyEnd(out, KEY, NONCE)
    writer.write(plain(CHUNK))
    writer.finish()
    assert released(out.getvalue()) == (plain(CHUNK), "its last chunk is empty")


@given(st.binary(max_size=80))
def test_any_bytes_are_refused_as_a_stream(data: bytes) -> None:
    out, why = released(data)
    assert not out
    assert why


@pytest.mark.parametrize("size", [0, 15])
def test_a_nonce_cut_short_is_refused(size: int) -> None:
    with pytest.raises(HeaderInvalid):
        read_nonce(io.BytesIO(bytes(size)))

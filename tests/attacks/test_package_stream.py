"""Whoever carries a package can change its bytes. Whatever is done to them, nothing of it is released."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cases.errors import ArchiveInvalid, HeaderForged, HeaderInvalid, PackageRefused, PayloadDamaged
from crypto.age_header import Stanza, decode_base64, encode_base64
from crypto.age_stream import CHUNK, NONCE_SIZE, TAG, StreamWriter
from tests.attacks.forge import Insider, refused
from tests.crypto.parties import content, receive, send, world

SEALED = CHUNK + TAG
CHUNKS = 4


def package_of(folder: Path, payload_size: int) -> bytes:
    """A package whose payload has exactly this size."""
    some = Insider.open(send(folder, content(bytes(1024)), padded=False)[0], world().service)
    picture = payload_size - len(some.payload) + 1024
    package, _ = send(folder, content(bytes(picture)), padded=False)
    missing = payload_size - len(Insider.open(package, world().service).payload)
    if missing:  # the picture's size takes another number of digits in the manifest
        package, _ = send(folder, content(bytes(picture + missing)), padded=False)
    assert len(Insider.open(package, world().service).payload) == payload_size
    return package


@pytest.fixture(scope="module", params=["an exact multiple of 64 KiB", "a short last chunk"])
def package(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Four chunks, the last one full or not."""
    size = CHUNKS * CHUNK if request.param.startswith("an exact") else CHUNKS * CHUNK - 1024
    return package_of(tmp_path_factory.mktemp("sealed"), size)


def parts(package: bytes) -> tuple[bytes, list[bytes]]:
    """Header with nonce, and the sealed chunks."""
    start = len(Insider.open(package, world().service).header.raw) + NONCE_SIZE
    return package[:start], [package[at : at + SEALED] for at in range(start, len(package), SEALED)]


def test_the_package_is_opened_as_it_was_sent(package: bytes) -> None:
    receive(package)
    assert len(parts(package)[1]) == CHUNKS


@pytest.mark.parametrize("number", range(CHUNKS))
@pytest.mark.parametrize("place", [0, 1000, -1])
def test_a_flipped_bit_in_any_chunk_releases_nothing(package: bytes, number: int, place: int) -> None:
    head, chunks = parts(package)
    chunk = bytearray(chunks[number])
    chunk[place] ^= 0x40
    chunks[number] = bytes(chunk)
    refused(head + b"".join(chunks), PayloadDamaged)


def test_a_flipped_bit_anywhere_in_the_header_releases_nothing(package: bytes) -> None:
    header = len(parts(package)[0])
    for place in range(0, header, 97):
        changed = bytearray(package)
        changed[place] ^= 1
        refused(bytes(changed), PackageRefused)


Change = Callable[[list[bytes]], list[bytes]]
CHANGES: dict[str, Change] = {
    "last chunk cut off": lambda chunks: chunks[:-1],
    "last byte cut off": lambda chunks: [*chunks[:-1], chunks[-1][:-1]],
    "all chunks cut off": lambda chunks: [],
    "two chunks exchanged": lambda chunks: [chunks[0], chunks[2], chunks[1], *chunks[3:]],
    "a chunk duplicated": lambda chunks: [chunks[0], chunks[1], *chunks[1:]],
    "a chunk left out": lambda chunks: [chunks[0], *chunks[2:]],
    "last chunk moved to the front": lambda chunks: [chunks[-1], *chunks[:-1]],
    "last chunk twice": lambda chunks: [*chunks, chunks[-1]],
    "a trailing byte": lambda chunks: [*chunks, b"\0"],
    "a trailing chunk": lambda chunks: [*chunks, bytes(SEALED)],
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_chunks_cut_moved_doubled_or_added_release_nothing(package: bytes, change: Change) -> None:
    head, chunks = parts(package)
    refused(head + b"".join(change(chunks)), PayloadDamaged)


def test_an_empty_last_chunk_releases_nothing(package: bytes) -> None:
    """By an insider, who can make one; it could otherwise hide where the true end was."""

    class WithEmptyEnd(StreamWriter):
        def finish(self) -> None:
            self._flush(last=False)
            super().finish()

    class Sealed(bytearray):
        def write(self, data: bytes | memoryview, /) -> None:
            self.extend(data)

    insider, out = Insider.open(package, world().gp), Sealed()
    stream = WithEmptyEnd(out, insider.file_key, insider.nonce)
    stream.write(insider.payload)
    stream.finish()
    refused(parts(package)[0] + bytes(out), PayloadDamaged)


def test_a_payload_cut_at_a_chunk_and_ended_anew_by_an_insider_releases_nothing(package: bytes) -> None:
    insider = Insider.open(package, world().gp)
    refused(insider.with_payload(insider.payload[: 2 * CHUNK]), ArchiveInvalid, "cut short")


def test_a_payload_lengthened_by_an_insider_releases_nothing(package: bytes) -> None:
    insider = Insider.open(package, world().gp)
    refused(insider.with_payload(insider.payload + bytes(512)), ArchiveInvalid, "follows the end")


def test_a_nonce_changed_or_cut_releases_nothing(package: bytes) -> None:
    head, chunks = parts(package)
    refused(head[:-1] + b"\0" + b"".join(chunks), PayloadDamaged)
    refused(head[:-1], HeaderInvalid)


@pytest.mark.parametrize(
    ("change", "error"),
    [
        pytest.param(lambda raw: raw.replace(b"v1", b"v2", 1), HeaderInvalid, id="version"),
        pytest.param(lambda raw: b"-----BEGIN AGE ENCRYPTED FILE-----\n" + raw, HeaderInvalid, id="armor"),
        pytest.param(lambda raw: raw.replace(b"\n---", b"\n-> X25519 a\n\n---"), HeaderInvalid, id="X25519"),
        pytest.param(lambda raw: raw.replace(b"\n---", b"\n-> a-grease\n\n---"), HeaderInvalid, id="unknown"),
        pytest.param(
            lambda raw: raw.replace(b"\n---", b"\n-> scrypt a 9\n\n---"), HeaderInvalid, id="scrypt"
        ),
        pytest.param(lambda raw: raw[: raw.index(b"-> ", 50)] + raw[-48:], HeaderForged, id="stanza removed"),
        pytest.param(lambda raw: raw[:-10] + bytes([raw[-10] ^ 1]) + raw[-9:], PackageRefused, id="MAC"),
    ],
)
def test_a_header_changed_on_the_way_releases_nothing(
    package: bytes, change: Callable[[bytes], bytes], error: type[PackageRefused]
) -> None:
    head, chunks = parts(package)
    changed = change(head[:-NONCE_SIZE]) + head[-NONCE_SIZE:]
    refused(changed + b"".join(chunks), error)


def test_a_share_of_low_order_is_refused_before_anything_is_unwrapped(package: bytes) -> None:
    """In any stanza, also one for somebody else: the X25519 half would then add nothing."""

    def low_order(stanzas: list[Stanza]) -> list[Stanza]:
        kind, word = stanzas[1].arguments
        encapsulated = decode_base64(word.encode())[:-32] + bytes(32)
        stanzas[1] = Stanza((kind, encode_base64(encapsulated)), stanzas[1].body)
        return stanzas

    forged = Insider.open(package, world().practice).with_stanzas(low_order)
    refused(forged, HeaderInvalid, "low order")


def test_stanzas_of_another_kind_are_refused_even_from_the_sender(package: bytes) -> None:
    """Allowed by age, refused by case/v1: an X25519 stanza would undo what the hybrid ones are for."""
    insider = Insider.open(package, world().practice)
    other = Stanza(("example.com/other",), b"")
    refused(insider.with_stanzas(lambda genuine: [other, *genuine]), HeaderInvalid, "kind")


def test_more_recipients_than_a_manifest_can_name_are_refused(package: bytes) -> None:
    insider = Insider.open(package, world().practice)
    crowd = insider.with_stanzas(lambda genuine: [genuine[1]] * 18)
    refused(crowd, HeaderInvalid, "too many")

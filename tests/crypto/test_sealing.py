"""Sealing and opening together: who opens what, what is described, and what cannot be sealed."""

import hashlib
import io
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cases.errors import FileUnreadable, HeaderInvalid, KeyRevoked, WireTooLarge, WrongUsage
from cases.identifiers import new_id
from cases.manifest import FileEntry, FileRole
from cases.wire import to_json
from crypto.age_stream import CHUNK
from crypto.archive import LARGEST, padding
from crypto.binding import SignedManifest
from crypto.content import Content, ContentFile
from crypto.opening import inspect, open_package
from crypto.sealing import seal
from tests.attacks.forge import Insider
from tests.crypto.parties import NOW, NothingSeen, content, picture, receive, send, world

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


def sealed(folder: Path, item: Content) -> None:
    seal(item, world().practice, world().addressed(world().service), folder / "package")


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, 5 * CHUNK + 3])
@pytest.mark.parametrize("padded", [True, False])
def test_every_recipient_and_the_sender_open_the_same(tmp_path: Path, size: int, padded: bool) -> None:
    data = bytes(range(256)) * (size // 256 + 1)
    package, facts = send(tmp_path, content(data[:size], b"second"), padded=padded)
    for party in (world().service, world().gp, world().practice):
        verified, files = receive(package, party)
        assert files == {0: b'{"v":"test"}', 1: data[:size], 2: b"second"}
        assert verified.signed.sha256 == facts.manifest_sha256
        assert verified.signed.raw == to_json(verified.manifest)
        assert verified.signer.party_id == world().practice.party_id


def test_what_was_sealed_is_described(tmp_path: Path) -> None:
    item = content(b"mole")
    package, facts = send(tmp_path, item)
    assert facts.size == len(package)
    assert facts.sha256 == hashlib.sha256(package).hexdigest()
    assert facts.item_id == item.item_id
    manifest = receive(package)[0].manifest
    assert manifest.package_id == facts.package_id
    assert [to.party for to in manifest.to] == [
        world().service.party,
        world().gp.party,
        world().practice.party,
    ]
    assert [(file.n, file.name, file.size) for file in manifest.files] == [
        (0, "request.json", 12),
        (1, "mole.jpg", 4),
    ]


def test_sealing_again_gives_another_package_of_the_same_item(tmp_path: Path) -> None:
    item = content(b"mole")
    first, second = send(tmp_path, item)[1], send(tmp_path, item)[1]
    assert first.item_id == second.item_id
    assert first.package_id != second.package_id
    assert first.manifest_sha256 != second.manifest_sha256


def test_a_key_rotated_meanwhile_still_opens_what_was_on_its_way(tmp_path: Path) -> None:
    package, _ = send(tmp_path, content(b"mole"))
    receive(package, world().service.rotate_recipient(NOW))


def test_anybody_can_inspect_a_package_without_a_key(tmp_path: Path) -> None:
    package, _ = send(tmp_path, content(b"mole"))
    facts = inspect(io.BytesIO(package))
    insider = Insider.open(package, world().service)
    assert facts.recipients == 3
    assert facts.size == len(package)
    assert facts.content == len(insider.payload)
    assert facts.header == len(insider.header.raw)
    assert facts.header_sha256 == receive(package)[0].manifest.age_header_sha256
    with pytest.raises(HeaderInvalid):
        inspect(io.BytesIO(b"PK"))


@pytest.mark.parametrize("before", [1536, 30_000, 65_535, 1_000_000, 60_000_001, 5_000_000_000])
def test_padding_rounds_lengths_so_that_few_are_possible(before: int) -> None:
    total = before + 512 + padding(before) + 1024
    assert padding(before) % 512 == -before % 512
    assert total <= max(32 * 1024, 1.12 * (before + 1536))
    assert total.bit_length() - len(f"{total:b}".rstrip("0")) >= min(9, total.bit_length() - 6)


def test_small_items_have_one_size(tmp_path: Path) -> None:
    sizes = {len(send(tmp_path, content(*pictures))[0]) for pictures in ([], [b"x"], [bytes(5_000)])}
    assert len(sizes) == 1


class Endless(io.BufferedIOBase):
    """A source of zeros that takes no memory."""

    def __init__(self, size: int) -> None:
        self._left = size

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        count = min(len(memoryview(buffer)), self._left)
        self._left -= count
        return count

    def read(self, size: int | None = -1, /) -> bytes:
        return bytes(min(self._left, 1 if size is None else size))


class Nowhere:
    """A store that keeps nothing."""

    @contextmanager
    def quarantine(self, signed: SignedManifest) -> Iterator["Nowhere"]:
        yield self

    @contextmanager
    def create(self, entry: FileEntry) -> Iterator["Nowhere"]:
        yield self

    def write(self, data: bytes | memoryview, /) -> None: ...


@pytest.mark.parametrize("mebibytes", [4, 40])
def test_memory_does_not_grow_with_the_size(tmp_path: Path, mebibytes: int) -> None:
    size, service = mebibytes << 20, world().service
    file = ContentFile("film", "video/mp4", FileRole.ATTACHMENT, size, lambda: Endless(size))
    item, to = replace(content(), files=(file,)), world().addressed(service)
    tracemalloc.start()
    try:
        seal(item, world().practice, to, tmp_path / "package")
        with (tmp_path / "package").open("rb") as source:
            open_package(source, service.party_id, service.identities, world().book, NothingSeen(), Nowhere())
        assert tracemalloc.get_traced_memory()[1] < 12 << 20
    finally:
        tracemalloc.stop()


# ── What cannot be sealed ────────────────────────────────────────────────────────────────────────────────


def test_a_file_on_disk_is_sealed_without_reading_it_whole(tmp_path: Path) -> None:
    path = tmp_path / "mole.jpg"
    path.write_bytes(b"light" * 50_000)
    file = ContentFile.of_path("mole.jpg", "image/jpeg", FileRole.PICTURE, path)
    item = replace(content(), files=(file,))
    assert receive(send(tmp_path, item)[0])[1] == {0: b"light" * 50_000}


def test_a_file_that_is_not_there_or_vanishes_is_named(tmp_path: Path) -> None:
    path = tmp_path / "mole.jpg"
    with pytest.raises(FileUnreadable):
        ContentFile.of_path("mole.jpg", "image/jpeg", FileRole.PICTURE, path)
    path.write_bytes(b"light")
    file = ContentFile.of_path("mole.jpg", "image/jpeg", FileRole.PICTURE, path)
    path.unlink()
    with pytest.raises(FileUnreadable):
        sealed(tmp_path, replace(content(), files=(file,)))


@pytest.mark.parametrize("then", [b"", b"ligh", b"lighter"])
def test_a_file_whose_size_changes_before_it_is_sealed_leaves_no_package(tmp_path: Path, then: bytes) -> None:
    path = tmp_path / "mole.jpg"
    path.write_bytes(b"light")
    file = ContentFile.of_path("mole.jpg", "image/jpeg", FileRole.PICTURE, path)
    path.write_bytes(then)
    with pytest.raises(FileUnreadable, match="changed"):
        sealed(tmp_path, replace(content(), files=(file,)))
    assert [left.name for left in tmp_path.iterdir()] == ["mole.jpg"]


def test_a_file_is_read_once_so_that_what_was_hashed_is_what_was_sealed(tmp_path: Path) -> None:
    given = iter([b"light"])
    file = ContentFile("x", "image/jpeg", FileRole.PICTURE, 5, lambda: io.BytesIO(next(given)))
    assert receive(send(tmp_path, replace(content(), files=(file,)))[0])[1] == {0: b"light"}


def test_a_manifest_longer_than_a_chunk_stands_before_its_files(tmp_path: Path) -> None:
    """Its last bytes and the first of the files share a chunk, which is sealed last."""
    names = [picture(b"x" * 700, "n" * 275) for _ in range(150)]
    package, _ = send(tmp_path, replace(content(), files=tuple(names)))
    verified, files = receive(package)
    assert len(verified.signed.raw) > CHUNK - 3 * 1024
    assert set(files.values()) == {b"x" * 700}


def test_bounds_of_the_manifest_are_the_callers_to_keep(tmp_path: Path) -> None:
    long_names = [picture(b"", "n" * 299) for _ in range(199)]
    huge = ContentFile("x", "image/jpeg", FileRole.PICTURE, LARGEST + 1, io.BytesIO)
    for files, error in (
        ((), WrongUsage),
        ((picture(b"", "two\nlines"),), WrongUsage),
        ((huge,), WrongUsage),
        (tuple(long_names), WireTooLarge),
    ):
        with pytest.raises(error):
            sealed(tmp_path, replace(content(), files=files))


def test_nobody_is_sealed_for_twice(tmp_path: Path) -> None:
    parties = world()
    for to in ([parties.service, parties.service], [parties.practice]):
        with pytest.raises(WrongUsage, match="twice"):
            seal(content(), parties.practice, parties.addressed(*to), tmp_path / new_id())


def test_a_revoked_device_cannot_seal(tmp_path: Path) -> None:
    practice = world().practice
    with pytest.raises(KeyRevoked):
        send(tmp_path, content(), by=practice.revoke_device(practice.device_id, NOW))
    assert not list(tmp_path.iterdir())

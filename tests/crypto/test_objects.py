"""Encrypted files: whole or not there, in the clear nowhere."""

import io
from pathlib import Path

import pytest

from cases.errors import KeyInvalid, VaultTampered
from cases.identifiers import new_id
from crypto.objects import NewObject, ObjectStore

CANARY = b"canary of a picture " * 5_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "objects"


@pytest.fixture
def objects(folder: Path) -> ObjectStore:
    return ObjectStore(folder)


@pytest.mark.parametrize("size", [0, 1, 16_383, 16_384, 16_385, 65_536, 1_000_000])
def test_what_was_put_is_read_back(objects: ObjectStore, size: int) -> None:
    data = bytes(range(256)) * (size // 256 + 1)
    object_id, key = objects.put(data[:size])
    assert objects.read(object_id, key) == data[:size]


def test_it_is_written_and_read_in_pieces_of_any_size(objects: ObjectStore) -> None:
    with objects.create() as new:
        for at in range(0, len(CANARY), 7_919):
            new.write(memoryview(CANARY)[at : at + 7_919])
    sink = io.BytesIO()
    objects.copy(new.object_id, new.key, sink)
    assert sink.getvalue() == CANARY


def test_an_object_is_not_there_before_it_is_whole(objects: ObjectStore) -> None:
    with objects.create() as new:
        new.write(CANARY)
        assert objects.object_ids() == set()
        with pytest.raises(VaultTampered, match="missing"):
            objects.read(new.object_id, new.key)
    assert objects.object_ids() == {new.object_id}


def write_half(new: NewObject) -> None:
    new.write(CANARY)
    raise RuntimeError("shutter")


def test_an_object_given_up_leaves_nothing(objects: ObjectStore, folder: Path) -> None:
    with pytest.raises(RuntimeError, match="shutter"), objects.create() as new:
        write_half(new)
    assert list(folder.iterdir()) == []


def test_nothing_is_in_the_clear(objects: ObjectStore, folder: Path) -> None:
    objects.put(CANARY)
    (path,) = folder.iterdir()
    assert b"canary" not in path.read_bytes()
    assert path.stat().st_mode & 0o777 == 0o600
    assert folder.stat().st_mode & 0o777 == 0o700


def test_each_object_has_a_key_of_its_own(objects: ObjectStore) -> None:
    (first, key), (second, other) = objects.put(CANARY), objects.put(CANARY)
    assert key != other
    with pytest.raises(VaultTampered):
        objects.read(first, other)
    assert objects.read(second, other) == CANARY


def test_a_deleted_object_is_gone_and_may_be_deleted_again(objects: ObjectStore) -> None:
    object_id, key = objects.put(CANARY)
    objects.delete(object_id)
    objects.delete(object_id)
    with pytest.raises(VaultTampered, match="missing"):
        objects.read(object_id, key)


def test_sweeping_removes_what_no_row_knows(objects: ObjectStore, folder: Path) -> None:
    kept, key = objects.put(CANARY)
    objects.put(CANARY)
    (folder / f"{new_id()}.sealed.0a1b2c3d.part").write_bytes(b"cut short")
    assert objects.sweep({kept}) == 2
    assert objects.object_ids() == {kept}
    assert objects.read(kept, key) == CANARY


def test_identifiers_are_never_paths(objects: ObjectStore) -> None:
    for name in ("../vault", "", "A" * 32, "a" * 31):
        with pytest.raises(KeyInvalid):
            objects.read(name, bytes(32))
        with pytest.raises(KeyInvalid):
            objects.delete(name)


def test_a_key_of_the_wrong_length_is_refused(objects: ObjectStore) -> None:
    object_id, _ = objects.put(CANARY)
    with pytest.raises(KeyInvalid):
        objects.read(object_id, bytes(16))


def test_what_does_not_fit_in_memory_is_not_read_into_it(
    objects: ObjectStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("crypto.objects.MOST_READ", 1_000)
    object_id, key = objects.put(CANARY)
    with pytest.raises(VaultTampered, match="too large"):
        objects.read(object_id, key)

"""A kill between any two steps of ``Uploads``: what the next start finds is whole, and nothing is left over."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from cases.errors import DiskFull, PackageUnknown, RequestConflict
from cases.receipt import Stored
from cases.wire import parse
from gateway.settings import Limits, Settings
from gateway.store import Store
from tests.gateway.parts import Killed, Parts, killed_at


@pytest.fixture
def parts(tmp_path: Path) -> Iterator[Parts]:
    parts = Parts(tmp_path / "gateway", Settings(limits=Limits(free_bytes=0)))
    yield parts
    parts.gateway.store.close()


def test_killed_before_the_file_is_made(parts: Parts) -> None:
    with killed_at(parts, "create"):
        parts.create(10, "a" * 32)
    parts.restart()
    parts.create(10, "a" * 32)
    assert parts.offset("a" * 32) == 0


def test_killed_between_file_and_row(parts: Parts, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(_self: Store) -> None:
        parts.blobs.dies_at = "delete"  # a killed process cleans nothing up
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(Store, "writing", killed)
        with pytest.raises(Killed):
            parts.create(10, "a" * 32)
    assert list(parts.blobs.ids()) == ["a" * 32]
    parts.restart()
    assert list(parts.blobs.ids()) == []


def test_killed_after_the_last_byte(parts: Parts) -> None:
    package_id = parts.create(6)
    with killed_at(parts, "finish"):
        parts.gateway.uploads.append(parts.sender, package_id, 0, b"sealed")
    assert parts.waiting() == []
    parts.restart()
    assert parts.waiting() == [package_id]


def test_killed_between_the_final_file_and_its_row(parts: Parts, monkeypatch: pytest.MonkeyPatch) -> None:
    package_id = parts.create(6)

    def killed(_self: Store) -> None:
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(Store, "writing", killed)
        with pytest.raises(Killed):
            parts.gateway.uploads.append(parts.sender, package_id, 0, b"sealed")
    assert parts.waiting() == []
    parts.restart()
    assert parts.waiting() == [package_id]
    signed = parts.gateway.uploads.receipt(parts.sender, package_id)
    assert parse(Stored, signed.stored.encode()).sha256 == hashlib.sha256(b"sealed").hexdigest()


def test_asking_settles_it_too(parts: Parts) -> None:
    package_id = parts.create(6)
    with killed_at(parts, "finish"):
        parts.gateway.uploads.append(parts.sender, package_id, 0, b"sealed")
    assert parts.offset(package_id) == 6
    assert parts.waiting() == [package_id]


def test_killed_between_row_and_file_of_a_deletion(parts: Parts) -> None:
    package_id = parts.create(6)
    with killed_at(parts, "delete"):
        parts.gateway.uploads.terminate(parts.sender, package_id)
    parts.restart()
    assert list(parts.blobs.ids()) == []
    with pytest.raises(PackageUnknown):
        parts.offset(package_id)


def test_killed_in_the_middle_of_a_purge(parts: Parts) -> None:
    package_id = parts.store()
    parts.clock.move(days=31)
    with killed_at(parts, "delete"):
        parts.gateway.purge()
    parts.restart()
    assert list(parts.blobs.ids()) == []
    assert parts.events() == [(package_id, "expired")]


def test_files_that_somebody_took_away_are_reported_and_told(parts: Parts, expected_logs: set[str]) -> None:
    expected_logs.add("request.package_unknown")
    package_id = parts.store()
    parts.blobs.delete(package_id)
    parts.restart()
    assert parts.waiting() == []
    assert parts.events() == [(package_id, "expired")]


def test_a_hash_is_right_though_the_process_changed_in_the_middle(parts: Parts) -> None:
    data = bytes(range(250)) * 10
    package_id = parts.create(len(data))
    parts.gateway.uploads.append(parts.sender, package_id, 0, data[:1000])
    parts.restart()
    parts.gateway.uploads.append(parts.sender, package_id, 1000, data[1000:])
    signed = parts.gateway.uploads.receipt(parts.sender, package_id)
    assert parse(Stored, signed.stored.encode()).sha256 == hashlib.sha256(data).hexdigest()


def test_a_full_disk_loses_nothing(parts: Parts) -> None:
    package_id = parts.create(10)
    parts.gateway.uploads.append(parts.sender, package_id, 0, b"12345")
    parts.blobs.room = 3
    with pytest.raises(DiskFull):
        parts.gateway.uploads.append(parts.sender, package_id, 5, b"67890")
    with pytest.raises(DiskFull):
        parts.create(10)
    assert parts.offset(package_id) == 5
    parts.blobs.room = 1_000
    parts.gateway.uploads.append(parts.sender, package_id, 5, b"67890")
    signed = parts.gateway.uploads.receipt(parts.sender, package_id)
    assert parse(Stored, signed.stored.encode()).sha256 == hashlib.sha256(b"1234567890").hexdigest()
    assert parts.waiting() == [package_id]


def test_two_at_one_offset_cannot_both_win(parts: Parts) -> None:
    package_id = parts.create(10)
    parts.gateway.uploads.append(parts.sender, package_id, 0, b"12345")
    with pytest.raises(RequestConflict):
        parts.gateway.uploads.append(parts.sender, package_id, 0, b"12345")


def test_an_upload_that_lost_its_file_to_a_purge_begins_anew(parts: Parts) -> None:
    package_id = parts.create(6)
    parts.blobs.delete(package_id)  # a purge that had just deleted the row of an older upload of this name
    with pytest.raises(PackageUnknown):
        parts.offset(package_id)
    parts.create(6, package_id)
    assert parts.offset(package_id) == 0

"""Nothing is kept longer than it must be."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from cases.errors import PackageUnknown
from cases.identifiers import new_id
from gateway.retention import Purged
from gateway.settings import Retention, Settings
from tests.gateway.parts import Parts


@pytest.fixture
def parts(tmp_path: Path) -> Iterator[Parts]:
    parts = Parts(tmp_path / "gateway")
    yield parts
    parts.gateway.store.close()


def test_a_delivered_package_goes_after_seven_days(parts: Parts) -> None:
    package_id = parts.store()
    parts.clock.move(days=3)
    parts.gateway.mailboxes.acknowledge(parts.recipient, package_id, "delivered")
    parts.clock.move(days=7)
    assert parts.gateway.purge() == Purged(0, 0, 0, 0, 0)
    parts.clock.move(seconds=1)
    assert parts.gateway.purge() == Purged(1, 0, 0, 0, 0)
    assert list(parts.blobs.ids()) == []
    with pytest.raises(PackageUnknown):
        parts.gateway.uploads.receipt(parts.sender, package_id)
    with pytest.raises(PackageUnknown):
        parts.gateway.mailboxes.fetch(parts.recipient, package_id)


def test_it_stays_until_the_last_recipient_has_it(parts: Parts) -> None:
    doctor, package_id = parts.register(), new_id()
    parts.gateway.uploads.create(parts.sender, package_id, [parts.recipient, doctor], 1)
    parts.gateway.uploads.append(parts.sender, package_id, 0, b"x")
    parts.gateway.mailboxes.acknowledge(parts.recipient, package_id, "delivered")
    parts.clock.move(days=8)
    assert parts.gateway.purge().delivered == 0
    parts.gateway.mailboxes.acknowledge(doctor, package_id, "refused")
    parts.clock.move(days=8)
    assert parts.gateway.purge().delivered == 1


def test_what_nobody_fetches_goes_after_thirty_days_with_notice(parts: Parts) -> None:
    doctor, package_id = parts.register(), new_id()
    parts.gateway.uploads.create(parts.sender, package_id, [parts.recipient, doctor], 1)
    parts.gateway.uploads.append(parts.sender, package_id, 0, b"x")
    parts.clock.move(days=5)
    parts.gateway.mailboxes.acknowledge(doctor, package_id, "delivered")
    parts.clock.move(days=25, seconds=1)
    assert parts.gateway.purge().undelivered == 1
    notices = parts.gateway.mailboxes.notices(parts.sender, 0, 100).items
    assert [(each.party, each.event) for each in notices] == [
        (doctor, "delivered"),
        (parts.recipient, "expired"),
    ]
    assert parts.waiting() == []
    assert list(parts.blobs.ids()) == []


def test_an_upload_that_was_given_up_goes_after_seven_days(parts: Parts) -> None:
    package_id = parts.create(10)
    parts.gateway.uploads.append(parts.sender, package_id, 0, b"12345")
    parts.clock.move(days=7, seconds=1)
    assert parts.gateway.purge().unfinished == 1
    assert list(parts.blobs.ids()) == []
    assert parts.events() == []


def test_notices_go_too(parts: Parts) -> None:
    package_id = parts.store()
    parts.gateway.mailboxes.acknowledge(parts.recipient, package_id, "delivered")
    parts.clock.move(days=8)
    parts.gateway.purge()
    assert parts.events() == [(package_id, "delivered")]
    parts.clock.move(days=22, seconds=1)
    assert parts.gateway.purge().notices == 1
    assert parts.events() == []


def test_who_wrote_to_whom_leaves_no_trace(parts: Parts) -> None:
    """Neither in a table nor in the bytes of the database and its journal."""
    package_id = parts.store()
    parts.gateway.mailboxes.acknowledge(parts.recipient, package_id, "delivered")
    parts.clock.move(days=60)
    parts.gateway.purge()
    parts.gateway.store.close()
    with sqlite3.connect(parts.folder / "gateway.db") as database:
        left = database.execute(
            "SELECT (SELECT count(*) FROM package), (SELECT count(*) FROM addressee),"
            " (SELECT count(*) FROM delivery), (SELECT count(*) FROM notice)"
        )
        assert left.fetchone() == (0, 0, 0, 0)
    database.close()
    for path in parts.folder.rglob("*"):
        if path.is_file():
            assert package_id.encode() not in path.read_bytes(), path.name


def test_the_days_can_be_set(tmp_path: Path) -> None:
    parts = Parts(tmp_path / "gateway", Settings(retention=Retention(undelivered_days=2)))
    parts.store()
    parts.clock.move(days=2, seconds=1)
    assert parts.gateway.purge().undelivered == 1
    parts.gateway.store.close()

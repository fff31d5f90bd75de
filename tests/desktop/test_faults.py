"""A full disk, a clock set back, keys that change: nothing is lost, and nothing goes to the wrong key."""

import errno
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from cases.errors import DiskFull, KeyChanged
from cases.manifest import Kind
from cases.request import Request
from desktop import disk
from desktop.case_view import Stage
from desktop.outbox_states import State
from desktop.store.database import Database
from tests.crypto.key_parties import imposter_of
from tests.desktop.world import Site, World, clean_picture, facts


def no_room(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


# ── A full disk ──────────────────────────────────────────────────────────────────────────────────────────


def test_a_full_disk_while_sealing_keeps_the_case(everybody: World, monkeypatch: pytest.MonkeyPatch) -> None:
    gp, expert = everybody.practice(), everybody.expert
    case_id = gp.draft(expert.keys.party_id)
    with monkeypatch.context() as full:
        full.setattr("crypto.sealing.create_durably", no_room)
        with pytest.raises(DiskFull):
            gp.practice.send(case_id)
    assert gp.stages() == {case_id: Stage.QUEUED}
    gp.restart()
    gp.sync()
    [asked] = expert.pull()
    assert asked.manifest.case_id == case_id
    assert asked.files[1] == clean_picture(0).data


def test_a_full_disk_while_a_picture_is_added_keeps_the_draft(
    everybody: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    gp = everybody.practice()
    case_id = gp.draft(everybody.expert.keys.party_id)
    with monkeypatch.context() as full:
        full.setattr(os, "fsync", no_room)
        with pytest.raises(DiskFull):
            gp.practice.add_picture(case_id, clean_picture(1), facts())
    gp.practice.add_picture(case_id, clean_picture(1), facts())
    gp.practice.send(case_id)
    assert len(list(gp.home.objects.iterdir())) == 2


def test_too_little_room_is_noticed_before_anything_is_begun(
    everybody: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    gp = everybody.practice()
    case_id = gp.draft(everybody.expert.keys.party_id)
    with monkeypatch.context() as full:
        full.setattr(disk, "free_bytes", lambda _: 1_000)
        with pytest.raises(DiskFull):
            gp.practice.send(case_id)
    assert gp.stages() == {case_id: Stage.DRAFT}
    gp.practice.send(case_id)


def test_a_full_disk_while_fetching_leaves_the_answer_at_the_gateway(
    everybody: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    gp, expert = everybody.practice(), everybody.expert
    gp.case(expert.keys.party_id)
    gp.sync()
    [asked] = expert.pull()
    expert.send(expert.answer(asked), gp.party_id)
    with monkeypatch.context() as full:
        full.setattr(disk, "free_bytes", lambda _: 1_000)
        assert isinstance(gp.sync().trouble, DiskFull)
    assert gp.sync().opened == 1


def test_a_full_disk_while_opening_keeps_the_sealed_answer(
    everybody: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    gp, expert = everybody.practice(), everybody.expert
    gp.case(expert.keys.party_id)
    gp.sync()
    [asked] = expert.pull()
    expert.send(expert.answer(asked), gp.party_id)
    with monkeypatch.context() as full:
        full.setattr("desktop.incoming.open_package", no_room)
        done = gp.sync()
    assert isinstance(done.trouble, DiskFull)
    assert len(list(gp.home.arrived.iterdir())) == 1
    assert gp.sync().opened == 1


def test_a_database_without_room_says_so(tmp_path: Path) -> None:
    database = Database(tmp_path / "x.db", bytes(32), ("CREATE TABLE t (x BLOB)",))
    database.rows("PRAGMA max_page_count = 8")
    with pytest.raises(DiskFull):
        database.run("INSERT INTO t VALUES (?)", bytes(1_000_000))
    assert database.rows("SELECT count(*) FROM t") == [(0,)]
    database.close()


def test_other_errors_are_not_taken_for_a_full_disk() -> None:
    with pytest.raises(PermissionError), disk.told_when_full():
        raise PermissionError
    with pytest.raises(sqlcipher.OperationalError), disk.told_when_full():
        raise sqlcipher.OperationalError("database is locked")


# ── A clock set back ─────────────────────────────────────────────────────────────────────────────────────


class WanderingClock:
    """A computer's clock that somebody sets."""

    def __init__(self) -> None:
        self.offset = timedelta(0)

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.offset


def test_a_clock_set_back_after_the_consent_loses_no_picture(everybody: World) -> None:
    clock, expert = WanderingClock(), everybody.expert
    gp = everybody.practice(now=clock)
    case_id = gp.draft(expert.keys.party_id)
    clock.offset = -timedelta(days=400)
    gp.practice.add_picture(case_id, clean_picture(1), facts())
    gp.practice.send(case_id)
    clock.offset = timedelta(0)
    gp.sync()
    [asked] = expert.pull()
    assert isinstance(asked.document, Request)
    assert len(asked.document.pictures) == 2


@pytest.mark.parametrize("hours", [-23, 23])
def test_a_wrong_clock_is_corrected_for_the_gateway_and_told(everybody: World, hours: int) -> None:
    clock, expert = WanderingClock(), everybody.expert
    gp = everybody.practice(now=clock)
    clock.offset = timedelta(hours=hours)
    gp.case(expert.keys.party_id)
    done = gp.sync()
    assert len(done.sent.uploaded) == 1
    assert abs(done.clock_offset + timedelta(hours=hours)) < timedelta(seconds=30)


def test_a_clock_days_off_sends_nothing_and_keeps_everything(everybody: World) -> None:
    clock, expert = WanderingClock(), everybody.expert
    gp = everybody.practice(now=clock)
    gp.case(expert.keys.party_id)
    clock.offset = -timedelta(days=30)
    done = gp.sync()
    assert done.trouble is not None
    assert done.trouble.code == "gateway.clock"
    clock.offset = timedelta(0)
    assert len(gp.sync().sent.uploaded) == 1


# ── Keys that change ─────────────────────────────────────────────────────────────────────────────────────


def one_parcel(site: Site) -> tuple[str, str, State]:
    [parcel] = site.session.courier.store.parcels()
    return parcel.item_id, parcel.package_id, parcel.state


def test_a_rotated_key_seals_again_what_was_not_sent(everybody: World) -> None:
    gp, expert = everybody.practice(), everybody.expert
    gp.case(expert.keys.party_id, pictures=2)
    item_id, package_id, _ = one_parcel(gp)
    expert.keys = expert.keys.rotate_recipient(datetime.now(UTC), revoke_older=True)
    gp.practice.import_record(expert.keys.record_file)
    assert one_parcel(gp)[0] == item_id
    assert one_parcel(gp)[1] != package_id
    gp.sync()
    [asked] = expert.pull()
    assert asked.manifest.item_id == item_id
    assert asked.manifest.to[0].key == expert.keys.recipient.fingerprint
    assert list(gp.home.spool.iterdir()) == []


def test_messages_of_the_case_are_sealed_again_with_it(everybody: World) -> None:
    gp, expert = everybody.practice(), everybody.expert
    case_id = gp.draft(expert.keys.party_id)
    gp.practice.send(case_id)
    gp.practice.add_picture(case_id, clean_picture(5), facts())
    gp.practice.send(case_id)
    expert.keys = expert.keys.rotate_recipient(datetime.now(UTC))
    gp.practice.import_record(expert.keys.record_file)
    gp.sync()
    request, message = sorted(expert.pull(), key=lambda each: each.manifest.kind is Kind.MESSAGE)
    assert message.manifest.in_reply_to == request.sha256


def test_what_was_uploaded_is_not_sealed_again(everybody: World) -> None:
    gp, expert = everybody.practice(), everybody.expert
    gp.case(expert.keys.party_id)
    gp.sync()
    before = one_parcel(gp)
    expert.keys = expert.keys.rotate_recipient(datetime.now(UTC))
    gp.practice.import_record(expert.keys.record_file)
    assert one_parcel(gp) == before


def test_an_identity_that_changed_blocks_sending_until_it_is_compared(everybody: World) -> None:
    gp, expert = everybody.practice(), everybody.expert
    gp.case(expert.keys.party_id)
    case_id = gp.draft(expert.keys.party_id)
    gp.practice.import_record(imposter_of(expert.keys).record_file)
    assert one_parcel(gp)[2] is State.ATTENTION
    assert gp.sync().sent.uploaded == []
    with pytest.raises(KeyChanged):
        gp.practice.send(case_id)
    assert gp.stages()[case_id] == Stage.DRAFT
    gp.practice.book.reject_change(expert.keys.party_id, datetime.now(UTC))
    gp.practice.send_again(one_parcel(gp)[0])
    gp.practice.send(case_id)
    gp.sync()
    assert len(expert.pull()) == 2


def test_a_package_never_fetched_is_sealed_again_from_its_case(everybody: World) -> None:
    gp, expert = everybody.practice(), everybody.expert
    gp.case(expert.keys.party_id)
    gp.sync()
    [parcel] = gp.session.courier.store.parcels()
    gp.session.courier.store.update(parcel, State.ATTENTION, trouble="package.expired")
    gp.practice.send_again(parcel.item_id)
    gp.sync()
    first, second = expert.pull()
    assert first.manifest.item_id == second.manifest.item_id
    assert first.manifest.package_id != second.manifest.package_id


def test_a_reply_to_an_earlier_sealing_is_understood(everybody: World) -> None:
    gp, expert = everybody.practice(), everybody.expert
    gp.case(expert.keys.party_id)
    gp.sync()
    [asked] = expert.pull()
    [parcel] = gp.session.courier.store.parcels()
    gp.session.courier.store.update(parcel, State.ATTENTION)
    gp.practice.send_again(parcel.item_id)
    expert.send(expert.answer(asked), gp.party_id)
    assert gp.sync().opened == 1

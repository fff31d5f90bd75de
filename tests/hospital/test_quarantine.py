"""What was refused stays, with its reason; a person tries it again or removes it, and the trail tells who and why."""

from datetime import UTC, datetime, timedelta

import pytest

from cases.errors import WrongUsage
from cases.identifiers import new_id
from cases.receipt import ReceiptKind
from hospital import audit, quarantine
from hospital.arrivals import ArrivalState
from hospital.audit import Deed
from hospital.errors import HeldTooShort, NotHeldBack
from hospital.quarantine import HeldBack
from hospital.receive import Receiver
from tests.hospital.world import World, decode_here, jpeg

NOW = datetime.now(UTC)
LATER = NOW + timedelta(days=40)


def refused(world: World, expected_logs: set[str]) -> str:
    """A package that is nothing."""
    expected_logs.add("refused: package.header")
    package_id = world.practice.caller.upload([world.service.party_id], b"nothing")
    world.pull()
    return package_id


def refused_for_its_picture(world: World, expected_logs: set[str]) -> tuple[str, str]:
    """A good request whose picture this service could not decode; its case and package."""
    expected_logs.add("refused: picture.damaged")
    request, package = world.practice.ask(world.service)
    with world.home.client() as client:
        Receiver(world.home, client, lambda _: ("image/png", 1, 1)).pull()
    return request.case_id, package.package_id


def trail(world: World) -> list[str]:
    entries = audit.entries(world.home.connection)
    return [entry.detail for entry in entries if entry.action == Deed.QUARANTINE_CHANGED]


def test_what_was_refused_shows_with_code_and_fields_sender_size_and_time(
    world: World, expected_logs: set[str]
) -> None:
    case_id, package_id = refused_for_its_picture(world, expected_logs)
    [held] = quarantine.held_back(world.home)
    assert held == HeldBack(
        package_id=package_id,
        sender=world.practice.party_id,
        sender_name="Example Practice",
        size=world.home.package_path(package_id).stat().st_size,
        refused=True,
        code="picture.damaged",
        fields={"why": "another format or size than was said"},
        explained=held.explained,
        since=held.since,
    )
    assert held.days(held.since + timedelta(days=3, hours=5)) == 3
    assert case_id not in world.home.inbox.case_ids()


def test_what_waits_shows_too_and_its_sender_is_nobody_we_know(world: World) -> None:
    stranger = world.another_practice(trusted=False)
    _, package = stranger.ask(world.service)
    world.pull()
    [held] = quarantine.held_back(world.home)
    assert (held.package_id, held.sender_name, held.refused) == (package.package_id, None, False)
    assert held.code == "key.party_unknown"


def test_a_package_that_could_not_be_fetched_shows_too(
    world: World, expected_logs: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    expected_logs.add("not fetched: disk.full")
    world.practice.ask(world.service)
    monkeypatch.setattr("host.system.free_bytes", lambda _: 0)
    world.pull()
    assert [held.code for held in quarantine.held_back(world.home)] == ["disk.full"]


def test_a_second_try_receives_what_can_be_received_now_once(world: World, expected_logs: set[str]) -> None:
    case_id, package_id = refused_for_its_picture(world, expected_logs)
    assert [each.kind for each in world.practice.receipts()] == [ReceiptKind.REFUSED]
    assert quarantine.retry(world.home, package_id[:8], NOW, "a" * 32) == package_id
    assert world.pull().received == [case_id]
    assert [each.kind for each in world.practice.receipts()] == [ReceiptKind.DELIVERED]
    assert quarantine.held_back(world.home) == []
    assert not world.home.package_path(package_id).exists()
    assert trail(world) == [f"{package_id} retry"]
    assert audit.verify(world.home.connection).broken_at is None


def test_a_second_try_that_fails_is_refused_again_without_a_second_receipt(
    world: World, expected_logs: set[str]
) -> None:
    package_id = refused(world, expected_logs)
    quarantine.retry(world.home, package_id, NOW)
    [(again, _)] = world.pull().refused
    assert again == package_id
    assert world.pull().refused == []
    assert world.practice.receipts() == []
    assert world.home.package_path(package_id).is_file()


def test_what_waits_for_keys_can_be_tried_again(world: World) -> None:
    stranger = world.another_practice(trusted=False)
    stranger.ask(world.service)
    with world.home.client() as client:
        receiver = Receiver(world.home, client, decode_here)
        receiver.take_in()
        assert not receiver.has_work()
        quarantine.retry(world.home, quarantine.held_back(world.home)[0].package_id, NOW)
        assert receiver.has_work()
        receiver.take_in()
        assert not receiver.has_work()


def test_removing_leaves_the_row_and_the_reason_and_takes_it_off_the_gateways_list(world: World) -> None:
    stranger = world.another_practice(trusted=False)
    _, package = stranger.ask(world.service)
    world.pull()
    assert world.waiting() == 1
    removed = quarantine.remove(world.home, package.package_id, " sent  by\nmistake ", LATER, "a" * 32)
    assert removed == package.package_id
    assert not world.home.package_path(removed).exists()
    assert world.home.arrivals.get(removed).state is ArrivalState.REMOVED
    assert trail(world) == [f"{removed} remove key.party_unknown: sent by mistake"]
    assert quarantine.held_back(world.home) == []
    world.pull()
    assert world.waiting() == 0
    world.introduce(stranger)
    assert world.pull().received == []


def test_nothing_is_removed_early_or_without_a_reason(world: World, expected_logs: set[str]) -> None:
    package_id = refused(world, expected_logs)
    with pytest.raises(HeldTooShort) as early:
        quarantine.remove(world.home, package_id, "spam", NOW + timedelta(days=29, hours=1))
    assert early.value.fields == {"days": 29, "least": 30}
    for reason in ("", "  ", "x" * 301):
        with pytest.raises(WrongUsage):
            quarantine.remove(world.home, package_id, reason, LATER)
    assert world.home.package_path(package_id).is_file()
    assert trail(world) == []
    quarantine.remove(world.home, package_id, "spam", NOW + timedelta(days=8), least_days=7)


def test_only_what_is_held_back_can_be_named(world: World) -> None:
    _, received = world.practice.ask(world.service)
    world.pull()
    for name in ("", received.package_id, new_id(), "%"):
        with pytest.raises(NotHeldBack):
            quarantine.retry(world.home, name, NOW)
        with pytest.raises(NotHeldBack):
            quarantine.remove(world.home, name, "spam", LATER)


def test_a_removal_that_was_killed_is_swept(world: World, expected_logs: set[str]) -> None:
    package_id = refused(world, expected_logs)
    path = world.home.package_path(package_id)
    sealed = path.read_bytes()
    quarantine.remove(world.home, package_id, "spam", LATER)
    path.write_bytes(sealed)
    world.pull()
    assert not path.exists()


def test_since_counts_from_the_first_time_of_the_same_reason(world: World) -> None:
    request = world.practice.prepared(world.service)
    world.another_practice(trusted=False).send_request(request, jpeg(3), to=world.service.party_id)
    world.pull()
    [first] = quarantine.held_back(world.home)
    quarantine.retry(world.home, first.package_id, NOW)
    world.pull()
    assert quarantine.held_back(world.home)[0].since == first.since

"""A case is one person's: of two who reach for it, one has it; and each change stands in the trail."""

import threading
from datetime import UTC, datetime

import pytest

from cases.errors import CaseUnknown
from cases.identifiers import new_id
from hospital.audit import entries
from hospital.errors import CaseTaken
from hospital.home import unlock
from hospital.homes import Homes
from hospital.taking import give_back, holder, holds, take, take_over
from tests.hospital.world import World

ANN, BRAM, NOW = "a" * 32, "b" * 32, datetime(2026, 3, 4, 12, 0, tzinfo=UTC)


@pytest.fixture
def case_id(world: World) -> str:
    request, _ = world.practice.ask(world.service)
    world.pull()
    return request.case_id


def deeds(world: World, case_id: str) -> list[tuple[str, str | None, str]]:
    trail = entries(world.home.connection, case_id=case_id)
    return [(each.action, each.person_id, each.detail) for each in trail if each.person_id is not None]


def test_who_took_it_has_it(world: World, case_id: str) -> None:
    take(world.home, case_id, ANN, NOW)
    found = holder(world.home, case_id)
    assert found is not None
    assert (found.person_id, found.at) == (ANN, NOW)
    assert (holds(world.home, case_id, ANN), holds(world.home, case_id, BRAM)) == (True, False)


def test_a_taken_case_is_nobody_elses(world: World, case_id: str) -> None:
    take(world.home, case_id, ANN, NOW)
    take(world.home, case_id, ANN, NOW)  # twice is no error, and one deed
    with pytest.raises(CaseTaken):
        take(world.home, case_id, BRAM, NOW)
    assert deeds(world, case_id) == [("case_taken", ANN, "")]


def test_an_unknown_case_cannot_be_taken(world: World) -> None:
    for deed in (take, take_over):
        with pytest.raises(CaseUnknown):
            deed(world.home, new_id(), ANN, NOW)


def test_what_is_given_back_can_be_taken(world: World, case_id: str) -> None:
    take(world.home, case_id, ANN, NOW)
    give_back(world.home, case_id, BRAM, NOW)  # not theirs to give
    assert holds(world.home, case_id, ANN)
    give_back(world.home, case_id, ANN, NOW)
    take(world.home, case_id, BRAM, NOW)
    assert deeds(world, case_id) == [
        ("case_taken", BRAM, ""),
        ("case_given_back", ANN, ""),
        ("case_taken", ANN, ""),
    ]


def test_from_whom_it_was_taken_over_is_noted(world: World, case_id: str) -> None:
    take(world.home, case_id, ANN, NOW)
    take_over(world.home, case_id, BRAM, NOW)
    assert holds(world.home, case_id, BRAM)
    assert deeds(world, case_id)[0] == ("case_taken", BRAM, f"from {ANN}")


def test_of_two_at_once_one_has_it(world: World, case_id: str) -> None:
    ready, refused = threading.Barrier(2), list[str]()

    def reach(reader: str) -> None:
        home = homes.mine()
        ready.wait()
        try:
            take(home, case_id, reader, NOW)
        except CaseTaken:
            refused.append(reader)

    with Homes(world.home.folder, unlock(world.home.folder)) as homes:
        threads = [threading.Thread(target=reach, args=(reader,)) for reader in (ANN, BRAM)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(refused) == 1
    assert holds(world.home, case_id, ({ANN, BRAM} - set(refused)).pop())
    assert len(deeds(world, case_id)) == 1

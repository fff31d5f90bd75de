"""The loop: it sends and receives by itself, in a thread of its own, while somebody works; and it stops at once."""

import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from cases.errors import GatewayUnknown
from cases.identifiers import new_id
from cases.person import Practice
from crypto.unlock import KeySlot
from desktop.exchange import Exchange, Round
from desktop.home import Home
from desktop.loop import Loop
from desktop.session import Session
from tests.cases import samples
from tests.desktop.world import MemoryKeychain, Site, World, gateway_in, world
from tests.gateway.server import running

PATIENCE = 15.0


class Heard:
    """A running loop, and what it told."""

    def __init__(self, site: Site) -> None:
        self.rounds: list[Round] = []
        self._told = threading.Condition()
        self.loop = Loop(site.session, self._tell)
        self.loop.start()

    def until(self, happened: Callable[[Round], bool]) -> None:
        """Wait for a round of which this is true."""
        with self._told:
            assert self._told.wait_for(lambda: any(map(happened, self.rounds)), PATIENCE)

    def stop(self) -> None:
        before = time.monotonic()
        self.loop.stop()
        assert time.monotonic() - before < PATIENCE  # less than the gateway holds its answer for

    def _tell(self, done: Round) -> None:
        with self._told:
            self.rounds.append(done)
            self._told.notify_all()


def test_the_loop_sends_while_cases_are_made_and_brings_the_answer(everybody: World) -> None:
    gp, expert = everybody.practice(), everybody.expert
    loop = Heard(gp)
    parcels = [gp.case(expert.keys.party_id) for _ in range(4)]
    loop.loop.wake()
    loop.until(lambda _: sum(len(done.sent.uploaded) for done in loop.rounds) == len(parcels))
    received = expert.pull()
    assert {each.manifest.item_id for each in received} == {parcel.item_id for parcel in parcels}
    expert.send(expert.answer(received[0]), gp.party_id)
    loop.until(lambda done: done.opened == 1)
    loop.stop()
    assert len(gp.practice.overview.answers()) == 1


def test_locking_in_the_middle_stops_opening_and_not_the_loop(everybody: World) -> None:
    gp, expert = everybody.practice(), everybody.expert
    gp.case(expert.keys.party_id)
    loop = Heard(gp)
    loop.until(lambda done: len(done.sent.uploaded) == 1)
    party = gp.party_id
    gp.session.lock()
    [asked] = expert.pull()
    expert.send(expert.answer(asked), party)
    loop.until(lambda done: done.sealed == 1)
    gp.session.unlock(gp.key)
    loop.loop.wake()
    loop.until(lambda done: done.opened == 1)
    loop.stop()


@pytest.mark.slow  # a gateway is stopped and started
def test_the_loop_outlives_a_gateway_that_is_away(tmp_path: Path) -> None:
    with gateway_in(tmp_path) as gateway, world(tmp_path, gateway) as everybody:
        port = int(gateway.url.rpartition(":")[2])
        gp = everybody.practice()
    gp.restart()
    gp.case(everybody.expert.keys.party_id)
    loop = Heard(gp)
    loop.until(lambda done: done.trouble is not None)
    with running(tmp_path / "gateway", port=port):
        loop.until(lambda done: len(done.sent.uploaded) == 1)
        loop.stop()
    gp.close()


def test_without_an_invitation_there_is_nobody_to_talk_to(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    with home.held(), Session(home, MemoryKeychain()) as session:
        people = (samples.person(),)
        session.create(Practice(party_id=new_id(), name="Alone", people=people), "desk", KeySlot.generate())
        with pytest.raises(GatewayUnknown):
            Exchange(session).once()


def test_what_is_held_back_leaves_when_it_is_let_go(everybody: World) -> None:
    gp, expert = everybody.practice(), everybody.expert
    gp.case(expert.keys.party_id)
    gp.sync()
    [asked] = expert.pull()
    heard = Heard(gp)
    heard.loop.hold()
    held = gp.case(expert.keys.party_id)
    expert.send(expert.answer(asked), gp.party_id)
    heard.until(lambda done: done.opened == 1)
    assert not any(done.sent.uploaded for done in heard.rounds)
    heard.loop.wake()
    heard.until(lambda done: done.sent.uploaded == [held.package_id])
    heard.stop()


def test_the_loop_waits_for_an_invitation(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    with home.held(), Session(home, MemoryKeychain()) as session:
        loop = Loop(session, told=lambda _: None)
        loop.start()
        loop.stop()

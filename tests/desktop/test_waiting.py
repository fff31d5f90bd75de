"""What goes on while locked is told in numbers; where nothing can go on, that is told."""

from pathlib import Path

from crypto.unlock import KeySlot
from desktop.home import Home
from desktop.session import Session
from desktop.waiting import Waiting, waiting
from tests.cases import samples
from tests.desktop.world import MemoryKeychain, World


def test_what_is_to_be_sent_is_stuck_or_arrived_is_counted(everybody: World) -> None:
    gp, expert = everybody.practice(), everybody.expert
    assert waiting(gp.session) == Waiting()
    gp.case(expert.keys.party_id)
    assert waiting(gp.session) == Waiting(to_send=1)
    gp.sync()
    [asked] = expert.pull()
    expert.send(expert.answer(asked), gp.party_id)
    gp.session.lock()
    gp.sync()
    assert waiting(gp.session) == Waiting(to_open=1)


def test_what_needs_somebody_is_counted_apart(everybody: World) -> None:
    gp = everybody.practice()
    gp.case(everybody.expert.keys.party_id)
    for path in gp.home.spool.iterdir():
        path.write_bytes(b"x")
    gp.sync()
    assert waiting(gp.session) == Waiting(stuck=1)


def test_without_practice_or_keyring_nothing_goes_on(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    with Session(home, MemoryKeychain()) as session:
        assert waiting(session) is None
        session.create(samples.practice(), "desk", KeySlot.generate())
        assert waiting(session) == Waiting()
    with Session(home, MemoryKeychain()) as session:
        assert waiting(session) is None

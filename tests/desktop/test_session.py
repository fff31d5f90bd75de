"""Locked and unlocked: what is forgotten, what goes on, and who may be on a folder at all."""

import gc
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import keyring
import pytest

from cases.errors import (
    PassphraseTooShort,
    SecondCopy,
    VaultAbsent,
    VaultExists,
    VaultLocked,
    VaultTampered,
    WrongPassphrase,
)
from crypto.keys import PartyKeys
from crypto.recipients import Identity
from crypto.unlock import KeySlot, Passphrase
from crypto.vault import HEADER_NAME, Vault
from desktop.home import Home
from desktop.keychain import Keychain
from desktop.session import Session
from desktop.store.cases import CaseStore
from tests.cases import samples
from tests.desktop.memory_keyring import Absent, Keyring
from tests.desktop.world import MemoryKeychain, World

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


class Clocks:
    """A wall clock and a monotonic one."""

    def __init__(self) -> None:
        self.wall, self.ticks = NOON, 0.0

    def now(self) -> datetime:
        return self.wall

    def monotonic(self) -> float:
        return self.ticks


def session_in(folder: Path, keychain: Keychain | None = None, clocks: Clocks | None = None) -> Session:
    clocks = clocks or Clocks()
    home = Home(folder / "home")
    home.folder.mkdir(mode=0o700, exist_ok=True)
    return Session(home, keychain or MemoryKeychain(), clocks.now, clocks.monotonic)


@pytest.fixture
def key() -> KeySlot:
    return KeySlot.generate()


def test_locking_forgets_every_key_that_opens_cases(tmp_path: Path, key: KeySlot) -> None:
    before = _alive()
    with session_in(tmp_path) as session:
        session.create(samples.practice(), "desk", key)
        party = session.practice.record.party_id
        assert _alive() > before
        session.lock()
        assert _alive() == before
        with pytest.raises(VaultLocked):
            _ = session.practice
        assert session.courier.party_id == party


def _alive() -> int:
    """How many objects that hold such keys there are."""
    gc.collect()
    kinds = (Identity, PartyKeys, CaseStore)
    vaults = [each for each in gc.get_objects() if isinstance(each, Vault) and each.is_open]
    return len(vaults) + sum(isinstance(each, kinds) for each in gc.get_objects())


def test_unlocking_again_shows_the_same_practice(tmp_path: Path, key: KeySlot) -> None:
    with session_in(tmp_path) as session:
        session.create(samples.practice(), "desk", key)
        record = session.practice.record
        session.lock()
        assert session.unlock(key).record == record


def test_a_wrong_secret_opens_nothing(tmp_path: Path, key: KeySlot) -> None:
    with session_in(tmp_path) as session:
        session.create(samples.practice(), "desk", key)
        session.lock()
        with pytest.raises(WrongPassphrase):
            session.unlock(KeySlot.generate())
        assert session.is_locked


def test_after_a_restart_the_courier_is_awake_by_the_keyring_alone(tmp_path: Path, key: KeySlot) -> None:
    keychain = MemoryKeychain()
    with session_in(tmp_path, keychain) as session:
        session.create(samples.practice(), "desk", key)
        party = session.practice.record.party_id
    with session_in(tmp_path, keychain) as session:
        assert session.is_locked
        assert session.courier.party_id == party


def test_without_a_keyring_there_is_no_courier_until_somebody_unlocks(tmp_path: Path, key: KeySlot) -> None:
    with session_in(tmp_path) as session:
        session.create(samples.practice(), "desk", key)
    with session_in(tmp_path) as session:
        with pytest.raises(VaultLocked):
            _ = session.courier
        session.unlock(key)
        assert session.courier.party_id


def test_where_no_practice_is_that_is_said(tmp_path: Path, key: KeySlot) -> None:
    with session_in(tmp_path) as session:
        with pytest.raises(VaultAbsent):
            _ = session.courier
        with pytest.raises(VaultAbsent):
            session.unlock(key)


def test_who_wants_no_keyring_gets_none(tmp_path: Path, key: KeySlot) -> None:
    keychain = MemoryKeychain()
    with session_in(tmp_path, keychain) as session:
        session.create(samples.practice(), "desk", key)
        assert keychain.kept is not None
        session.change_settings(session.settings.with_fields(keep_courier_key=False))
        assert keychain.kept is None


def test_a_key_of_another_folder_in_the_keyring_is_thrown_away(tmp_path: Path, key: KeySlot) -> None:
    keychain = MemoryKeychain()
    with session_in(tmp_path, keychain) as session:
        session.create(samples.practice(), "desk", key)
    keychain.kept = bytes(32)
    with session_in(tmp_path, keychain) as session:
        with pytest.raises(VaultLocked):
            _ = session.courier
        assert keychain.kept is None


@pytest.mark.parametrize(
    ("happens", "locked"),
    [
        (lambda clocks: _pass(clocks, minutes=9), False),
        (lambda clocks: _pass(clocks, minutes=11), True),
        (lambda clocks: _sleep(clocks, minutes=11), True),
        (lambda clocks: _sleep(clocks, minutes=1), True),
        (lambda clocks: _sleep(clocks, minutes=-60), True),
    ],
    ids=[
        "a short while",
        "nobody there",
        "the computer slept",
        "slept for a moment",
        "the clock was set back",
    ],
)
def test_it_locks_itself_when_nobody_is_there(
    tmp_path: Path, key: KeySlot, happens: Callable[[Clocks], None], locked: bool
) -> None:
    clocks = Clocks()
    with session_in(tmp_path, clocks=clocks) as session:
        session.create(samples.practice(), "desk", key)
        happens(clocks)
        assert session.is_idle() is locked


def test_touching_it_keeps_it_open(tmp_path: Path, key: KeySlot) -> None:
    clocks = Clocks()
    with session_in(tmp_path, clocks=clocks) as session:
        session.create(samples.practice(), "desk", key)
        for _ in range(5):
            _pass(clocks, minutes=8)
            session.touch()
        assert not session.is_idle()


def test_a_touch_that_comes_too_late_changes_nothing(tmp_path: Path, key: KeySlot) -> None:
    """The mouse moves as the computer wakes, before anybody looked at the clocks."""
    clocks = Clocks()
    with session_in(tmp_path, clocks=clocks) as session:
        session.create(samples.practice(), "desk", key)
        _sleep(clocks, minutes=1)
        session.touch()
        assert session.is_idle()


def test_it_never_locks_during_live_preview_but_when_the_computer_slept(tmp_path: Path, key: KeySlot) -> None:
    clocks = Clocks()
    with session_in(tmp_path, clocks=clocks) as session:
        session.create(samples.practice(), "desk", key)
        with session.keep_awake():
            with session.keep_awake():
                _pass(clocks, minutes=60)
                assert not session.is_idle()
            _pass(clocks, minutes=60)
        _pass(clocks, minutes=9)
        assert not session.is_idle()
        with session.keep_awake():
            _sleep(clocks, minutes=1)
            assert session.is_idle()


def _pass(clocks: Clocks, minutes: int) -> None:
    clocks.ticks += 60 * minutes
    _sleep(clocks, minutes)


def _sleep(clocks: Clocks, minutes: int) -> None:
    clocks.wall += timedelta(minutes=minutes)


def test_a_second_copy_on_the_same_folder_is_refused(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    with home.held(), pytest.raises(SecondCopy), Home(home.folder).held():
        pass
    with home.held():
        pass


def test_a_practice_is_made_once(tmp_path: Path, key: KeySlot) -> None:
    with session_in(tmp_path) as session:
        session.create(samples.practice(), "desk", key)
        for secret in (key, KeySlot.generate()):
            with pytest.raises(VaultExists):
                session.create(samples.practice(), "desk", secret)


def test_an_interrupted_creation_is_begun_anew(tmp_path: Path, key: KeySlot) -> None:
    with session_in(tmp_path) as session:
        session.home.creating.touch()
        lost = Vault.create(session.home.folder, KeySlot.generate(), key)
        CaseStore(session.home.cases, lost.subkey("case.db")).database.close()
        assert not session.home.has_practice
        code = session.create(samples.practice(), "desk", key)
        assert session.home.has_practice
        session.lock()
        session.unlock(code)


def test_a_practice_that_somebody_unlocked_is_whole_whatever_lies_beside_it(
    tmp_path: Path, key: KeySlot
) -> None:
    """Killed between the last write and taking the mark away."""
    with session_in(tmp_path) as session:
        session.create(samples.practice(), "desk", key)
        session.lock()
        session.home.creating.touch()
        session.unlock(key)
        with pytest.raises(VaultExists):
            session.create(samples.practice(), "desk", key)


def test_a_short_passphrase_makes_nothing(tmp_path: Path) -> None:
    with session_in(tmp_path) as session:
        with pytest.raises(PassphraseTooShort):
            session.create(samples.practice(), "desk", Passphrase("short"))
        practice = samples.practice()
        colleagues = {practice.people[-1].person_id: Passphrase("short")}
        with pytest.raises(PassphraseTooShort):
            session.create(practice, "desk", KeySlot.generate(), colleagues=colleagues)
        assert list(session.home.folder.iterdir()) == []


@pytest.mark.slow  # stretches four passphrases
def test_a_changed_passphrase_opens_and_the_old_header_does_not_come_back(tmp_path: Path) -> None:
    old, new = Passphrase("the old passphrase"), Passphrase("the new passphrase")
    with session_in(tmp_path) as session:
        session.create(samples.practice(), "desk", old)
        header = (session.home.folder / HEADER_NAME).read_bytes()
        session.change_passphrase(old, new)
        session.lock()
        session.unlock(new)
        session.lock()
        (session.home.folder / HEADER_NAME).write_bytes(header)
        with pytest.raises(VaultTampered, match="older header"):
            session.unlock(old)


def test_the_system_keyring_keeps_the_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyring, "get_keyring", lambda: None)
    chosen = Keyring()
    for name in ("get_password", "set_password", "delete_password"):
        monkeypatch.setattr(keyring, name, getattr(chosen, name))
    keychain = Keychain(tmp_path)
    assert keychain.read() is None
    assert keychain.keep(b"k" * 32)
    assert Keychain(tmp_path).read() == b"k" * 32
    keychain.forget()
    keychain.forget()
    assert keychain.read() is None


def test_a_missing_keyring_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    absent = Absent()
    for name in ("get_password", "set_password", "delete_password"):
        monkeypatch.setattr(keyring, name, getattr(absent, name))
    keychain = Keychain(tmp_path)
    assert keychain.read() is None
    assert not keychain.keep(bytes(32))
    keychain.forget()


def test_while_locked_sending_goes_on_and_an_answer_is_noticed(everybody: World) -> None:
    gp, expert = everybody.practice(), everybody.expert
    gp.case(expert.keys.party_id)
    gp.session.lock()
    assert len(gp.sync().sent.uploaded) == 1
    [asked] = expert.pull()
    expert.send(
        expert.answer(asked), gp.party_id if not gp.session.is_locked else gp.session.courier.party_id
    )
    done = gp.sync()
    assert (done.noticed, done.fetched, done.opened, done.sealed) == (1, 1, 0, 1)
    gp.restart(unlock=False)
    assert gp.sync().sealed == 1
    gp.session.unlock(gp.key)
    assert gp.sync().opened == 1
    assert len(gp.practice.overview.answers()) == 1
    assert list(gp.home.arrived.iterdir()) == []


def test_after_a_restart_sending_goes_on_before_anybody_unlocks(everybody: World) -> None:
    gp, expert = everybody.practice(), everybody.expert
    gp.case(expert.keys.party_id)
    gp.restart(unlock=False)
    assert len(gp.sync().sent.uploaded) == 1
    assert len(expert.pull()) == 1

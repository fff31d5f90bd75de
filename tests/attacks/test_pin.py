"""Attacks on the PIN of the day: a computer that was left, a clock that was set, a keyring that was read."""

import pickle
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cases.errors import PinGone, PinRefused, PinWithoutKeyring, PinWrong, VaultLocked, WrongPassphrase
from crypto.pin_wrap import new_ring_secret, unwrap, wrap
from crypto.unlock import KeySlot
from desktop.home import Home
from desktop.pin import TRIES, DayPin, check_pin
from desktop.session import Session
from tests.cases import samples
from tests.desktop.world import MemoryKeychain

PIN, WRONG = "2580", "2581"
PRACTICE = samples.practice()
ANNA, BRAM = (each.person_id for each in PRACTICE.people)
SECRETS = {ANNA: KeySlot.generate(), BRAM: KeySlot.generate()}
MORNING = datetime(2026, 3, 4, 8, tzinfo=UTC)


@pytest.fixture(autouse=True)
def quick_derivations(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crypto.pin_wrap._MEMORY_KIB", 64)


class Computer:
    """A folder, a keyring, and clocks that can be set."""

    def __init__(self, folder: Path) -> None:
        self.home = Home(folder)
        self.home.folder.mkdir(mode=0o700)
        self.keychain = MemoryKeychain()
        self.wall, self.ticks = MORNING, 0.0
        self.session = self.started()
        colleagues = {BRAM: SECRETS[BRAM]}
        self.session.create(PRACTICE, "desk", SECRETS[ANNA], first=ANNA, colleagues=colleagues)
        self.session.set_pin(PIN)
        self.session.lock()

    def started(self) -> Session:
        return Session(self.home, self.keychain, lambda: self.wall, lambda: self.ticks, lambda: self.ticks)

    def passes(self, **time: float) -> None:
        self.wall += timedelta(**time)
        self.ticks += timedelta(**time).total_seconds()

    @property
    def ring(self) -> MemoryKeychain:
        return self.keychain.others[f"PIN {ANNA}"]

    def opens(self, pin: str = PIN) -> bool:
        self.session.unlock_by_pin(ANNA, pin)
        return not self.session.is_locked

    def is_gone(self) -> bool:
        with pytest.raises(PinGone):
            self.session.unlock_by_pin(ANNA, PIN)
        return self.session.is_locked and self.session.pin_tries(ANNA) == 0 and self.ring.kept is None


@pytest.fixture
def computer(tmp_path: Path) -> Iterator[Computer]:
    computer = Computer(tmp_path / "home")
    yield computer
    computer.session.close()


def test_the_pin_reopens_as_the_person_whose_it_is(computer: Computer) -> None:
    for _ in range(3):
        computer.passes(hours=1)
        assert computer.opens()
        assert computer.session.person.person_id == ANNA
        computer.session.lock()


def test_five_wrong_tries_and_it_is_gone_even_if_the_sixth_is_right(computer: Computer) -> None:
    for left in (4, 3, 2, 1):
        with pytest.raises(PinWrong) as wrong:
            computer.opens(WRONG)
        assert wrong.value.fields["left"] == left == computer.session.pin_tries(ANNA)
    with pytest.raises(PinGone):
        computer.opens(WRONG)
    assert computer.is_gone()
    computer.session.unlock_as(ANNA, SECRETS[ANNA])


def test_a_right_try_among_five_lets_one_begin_counting_again(computer: Computer) -> None:
    for _ in range(TRIES - 1):
        with pytest.raises(PinWrong):
            computer.opens(WRONG)
    assert computer.opens()
    assert computer.session.pin_tries(ANNA) == TRIES


def test_a_try_that_was_stopped_in_the_middle_counts(
    computer: Computer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> bytes:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("desktop.pin.unwrap", stopped)
        for _ in range(TRIES):
            with pytest.raises(KeyboardInterrupt):
                computer.opens()
    assert computer.is_gone()


def test_it_is_gone_after_midnight(computer: Computer) -> None:
    begun = computer.wall.astimezone()
    midnight = datetime.combine(begun.date() + timedelta(days=1), datetime.min.time()).astimezone()
    computer.passes(seconds=(midnight - begun).total_seconds() - 1)
    assert computer.session.pin_tries(ANNA) == TRIES
    computer.passes(seconds=1)
    assert computer.is_gone()


@pytest.mark.parametrize("by", [timedelta(minutes=3), -timedelta(minutes=3), timedelta(days=-1)], ids=str)
def test_it_is_gone_once_the_clock_was_set(computer: Computer, by: timedelta) -> None:
    """Set back, midnight would come late or never."""
    computer.passes(hours=1)
    computer.wall += by
    assert computer.is_gone()


def test_it_outlives_a_sleep(computer: Computer) -> None:
    """The lid was closed at noon: a clock that goes on while asleep agrees with the wall's."""
    computer.passes(hours=1)
    assert computer.session.is_idle()
    assert computer.opens()


def test_it_is_gone_after_a_restart(computer: Computer) -> None:
    computer.session.close()
    computer.session = computer.started()
    assert computer.is_gone()


def test_it_is_gone_after_a_crash_though_the_keyring_kept_its_half(computer: Computer) -> None:
    kept = computer.ring.kept
    computer.session = computer.started()
    assert kept is not None
    assert computer.session.pin_tries(ANNA) == 0
    with pytest.raises(PinGone):
        computer.opens()


def test_without_the_keyring_it_opens_nothing(computer: Computer) -> None:
    computer.ring.kept = None
    with pytest.raises(PinWithoutKeyring):
        computer.opens()
    computer.ring.kept = bytes(32)
    with pytest.raises(PinWrong):
        computer.opens()


class KeepsNothing(MemoryKeychain):
    """A keyring that says yes and forgets."""

    def read(self) -> bytes | None:
        return None


class TakesNothing(MemoryKeychain):
    """A system without a keyring."""

    def keep(self, key: bytes) -> bool:
        return False


@pytest.mark.parametrize("keychain", [KeepsNothing(), TakesNothing()], ids=["forgets", "absent"])
def test_where_no_keyring_keeps_the_rest_there_is_no_pin(keychain: MemoryKeychain) -> None:
    with pytest.raises(PinWithoutKeyring):
        DayPin(PIN, b"k" * 32, keychain, lambda: MORNING, lambda: 0.0)


def test_locked_the_memory_holds_no_key_that_opens_cases(computer: Computer) -> None:
    """But the wrapped one, which is of no use without the keyring and the PIN."""
    session = computer.session
    session.unlock_as(ANNA, SECRETS[ANNA])
    key = bytes(session._cases_key)
    assert len(key) == 32
    session.lock()
    pins = pickle.dumps([vars(each)["_wrapped"] for each in session._pins.values()])
    assert key not in pins
    assert not session._cases_key
    assert (session._practice, session._store) == (None, None)


def test_nothing_of_it_is_on_the_disk(computer: Computer) -> None:
    before = {path.name for path in computer.home.folder.rglob("*")}
    computer.session.unlock_as(BRAM, SECRETS[BRAM])
    computer.session.set_pin("8052")
    kept = [computer.keychain.others[f"PIN {each}"].kept for each in (ANNA, BRAM)]
    computer.session.lock()
    assert {path.name for path in computer.home.folder.rglob("*")} <= before | {"case.db-wal", "case.db-shm"}
    for path in computer.home.folder.rglob("*"):
        data = path.read_bytes() if path.is_file() else b""
        assert not any(half in data or half.hex().encode() in data for half in kept if half)


def test_one_persons_pin_is_not_anothers(computer: Computer) -> None:
    with pytest.raises(PinGone):
        computer.session.unlock_by_pin(BRAM, PIN)
    computer.session.unlock_as(BRAM, SECRETS[BRAM])
    computer.session.set_pin("8052")
    computer.session.lock()
    with pytest.raises(PinWrong):
        computer.session.unlock_by_pin(BRAM, PIN)
    assert computer.opens()


def test_a_new_passphrase_ends_the_pin_of_the_old_one(computer: Computer) -> None:
    computer.session.unlock_as(ANNA, SECRETS[ANNA])
    computer.session.change_passphrase(SECRETS[ANNA], KeySlot.generate())
    computer.session.lock()
    assert computer.is_gone()


def test_who_left_has_no_pin(computer: Computer) -> None:
    computer.session.unlock_as(BRAM, SECRETS[BRAM])
    computer.session.remove_person(SECRETS[BRAM], ANNA)
    computer.session.lock()
    assert computer.is_gone()


def test_no_pin_is_chosen_while_locked(computer: Computer) -> None:
    with pytest.raises(VaultLocked):
        computer.session.set_pin(PIN)


@pytest.mark.parametrize(
    "pin", ["", "258", "2" * 13, "0000", "1234", "4321", "7890", "12a4", "٢٥٨٠", " 2580", "-258"], ids=ascii
)
def test_what_anybody_would_try_first_is_no_pin(pin: str) -> None:
    with pytest.raises(PinRefused):
        check_pin(pin)


@pytest.mark.slow  # two derivations by Argon2id with 64 MiB each
def test_the_wrapped_key_takes_the_pin_and_the_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    ring = new_ring_secret()
    wrapped = wrap(b"k" * 32, PIN, ring)
    assert unwrap(wrapped, PIN, ring) == b"k" * 32
    for pin, secret in ((WRONG, ring), (PIN, new_ring_secret())):
        with pytest.raises(WrongPassphrase):
            unwrap(wrapped, pin, secret)

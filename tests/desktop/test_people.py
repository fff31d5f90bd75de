"""Who opens the practice: each by their own secret, changed by who has one, and told by name."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cases.errors import (
    LastPerson,
    PersonUnknown,
    VaultAbsent,
    VaultLocked,
    VaultTampered,
    WrongPassphrase,
    WrongUsage,
)
from cases.person import Person
from crypto.unlock import KeySlot, Passphrase, RecoveryCode
from crypto.vault_header import Holder
from desktop.session import Session
from tests.cases import samples
from tests.desktop.test_session import session_in

PRACTICE = samples.practice()
ANNA, BRAM = PRACTICE.people
ANNAS, BRAMS = KeySlot.generate(), KeySlot.generate()


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with session_in(tmp_path) as session:
        yield session


@pytest.fixture
def code(session: Session) -> RecoveryCode:
    code = session.create(
        PRACTICE, "desk", ANNAS, first=ANNA.person_id, colleagues={BRAM.person_id: BRAMS}, check_code=True
    )
    session.lock()
    return code


def listed(*people: Person) -> tuple[Holder, ...]:
    return tuple(Holder(person_id=each.person_id, name=each.name) for each in people)


def test_people_are_listed_while_locked(session: Session, code: RecoveryCode) -> None:
    assert set(session.people()) == set(listed(ANNA, BRAM))


def test_where_no_practice_is_nobody_can_be_listed(session: Session) -> None:
    with pytest.raises(VaultAbsent):
        session.people()


@pytest.mark.parametrize(("person", "secret"), [(ANNA, ANNAS), (BRAM, BRAMS)], ids=["Anna", "Bram"])
def test_who_unlocked_is_known(session: Session, code: RecoveryCode, person: Person, secret: KeySlot) -> None:
    session.unlock_as(person.person_id, secret)
    assert session.person == person
    session.lock()
    with pytest.raises(VaultLocked):
        _ = session.person


def test_a_secret_that_is_nobodys_own_is_the_first_persons(tmp_path: Path) -> None:
    with session_in(tmp_path) as session:
        code = session.create(PRACTICE, "desk", ANNAS)
        assert (session.people(), session.person) == ((), ANNA)
        session.lock()
        session.recover(code, None, BRAMS)
        assert session.person == ANNA
        session.lock()
        with pytest.raises(WrongPassphrase):
            session.unlock(ANNAS)


def test_nobody_opens_as_somebody_else(session: Session, code: RecoveryCode) -> None:
    with pytest.raises(WrongPassphrase):
        session.unlock_as(ANNA.person_id, BRAMS)
    assert session.is_locked


def test_another_person_takes_over_without_a_lock_between(session: Session, code: RecoveryCode) -> None:
    first = session.unlock_as(ANNA.person_id, ANNAS)
    assert session.unlock_as(BRAM.person_id, BRAMS) is first
    assert session.person == BRAM


def test_somebody_joins_with_a_secret_of_their_own(session: Session, code: RecoveryCode) -> None:
    carla, carlas = samples.person("Carla Zorg"), KeySlot.generate()
    session.unlock_as(ANNA.person_id, ANNAS)
    session.add_person(ANNAS, carla, carlas)
    assert session.practice.document.people == (ANNA, BRAM, carla)
    session.lock()
    session.unlock_as(carla.person_id, carlas)
    assert session.person == carla


def test_a_secret_is_not_given_to_who_has_one(session: Session, code: RecoveryCode) -> None:
    session.unlock_as(BRAM.person_id, BRAMS)
    with pytest.raises(WrongUsage):
        session.add_person(BRAMS, ANNA, KeySlot.generate())
    with pytest.raises(WrongUsage):
        session.change_passphrase(BRAMS, KeySlot.generate(), ANNA.person_id)
    session.unlock_as(ANNA.person_id, ANNAS)


def test_changes_ask_for_the_secret_of_who_unlocked(session: Session, code: RecoveryCode) -> None:
    session.unlock_as(ANNA.person_id, ANNAS)
    wrong = KeySlot.generate()
    for change in (
        lambda: session.add_person(wrong, samples.person(), KeySlot.generate()),
        lambda: session.change_passphrase(BRAMS, KeySlot.generate()),
        lambda: session.remove_person(wrong, BRAM.person_id),
        lambda: session.new_recovery_code(wrong),
    ):
        with pytest.raises(WrongPassphrase):
            change()
    assert len(session.people()) == 2


def test_a_changed_secret_opens_and_the_old_one_does_not(session: Session, code: RecoveryCode) -> None:
    session.unlock_as(BRAM.person_id, BRAMS)
    fresh = KeySlot.generate()
    session.change_passphrase(BRAMS, fresh)
    session.lock()
    with pytest.raises(WrongPassphrase):
        session.unlock_as(BRAM.person_id, BRAMS)
    session.unlock_as(BRAM.person_id, fresh)
    session.unlock_as(ANNA.person_id, ANNAS)


def test_who_forgot_theirs_chooses_another_by_the_code(session: Session, code: RecoveryCode) -> None:
    fresh = KeySlot.generate()
    session.recover(code, BRAM.person_id, fresh)
    assert session.person == BRAM
    session.lock()
    with pytest.raises(WrongPassphrase):
        session.unlock_as(BRAM.person_id, BRAMS)
    session.unlock_as(ANNA.person_id, ANNAS)


def test_a_wrong_code_recovers_nobody(session: Session, code: RecoveryCode) -> None:
    with pytest.raises(WrongPassphrase):
        session.recover(RecoveryCode.generate(), BRAM.person_id, KeySlot.generate())
    with pytest.raises(PersonUnknown):
        session.recover(code, "0" * 32, KeySlot.generate())
    session.unlock_as(BRAM.person_id, BRAMS)


def test_who_left_opens_nothing_any_more(session: Session, code: RecoveryCode) -> None:
    session.unlock_as(ANNA.person_id, ANNAS)
    session.remove_person(ANNAS, BRAM.person_id)
    assert (session.people(), session.practice.document.people) == (listed(ANNA), (ANNA,))
    with pytest.raises(WrongPassphrase):
        session.unlock(BRAMS)


def test_the_last_person_cannot_leave(session: Session, code: RecoveryCode) -> None:
    session.unlock_as(ANNA.person_id, ANNAS)
    with pytest.raises(PersonUnknown):
        session.remove_person(ANNAS, "0" * 32)
    session.remove_person(ANNAS, BRAM.person_id)
    with pytest.raises(LastPerson):
        session.remove_person(ANNAS, ANNA.person_id)


def test_the_last_who_can_open_cannot_leave(tmp_path: Path) -> None:
    """Bram is of the practice, and has no secret yet."""
    with session_in(tmp_path) as session:
        session.create(PRACTICE, "desk", ANNAS, first=ANNA.person_id)
        with pytest.raises(LastPerson):
            session.remove_person(ANNAS, ANNA.person_id)
        session.unlock_as(ANNA.person_id, ANNAS)


def test_who_changes_their_name_is_listed_by_it_from_the_next_unlocking(
    session: Session, code: RecoveryCode
) -> None:
    session.unlock_as(ANNA.person_id, ANNAS)
    married = ANNA.model_copy(update={"name": "Dr Anna Two"})
    session.practice.add_person(married)
    session.lock()
    session.unlock_as(ANNA.person_id, ANNAS)
    assert (session.person, set(session.people())) == (married, set(listed(married, BRAM)))
    session.lock()
    session.unlock_as(ANNA.person_id, ANNAS)


def test_the_code_is_to_be_checked_until_somebody_did(session: Session, code: RecoveryCode) -> None:
    session.unlock_as(ANNA.person_id, ANNAS)
    assert session.code_to_check
    session.code_checked()
    assert not session.code_to_check


def test_a_new_code_opens_the_old_one_does_not_and_it_is_to_be_checked(
    session: Session, code: RecoveryCode
) -> None:
    session.unlock_as(ANNA.person_id, ANNAS)
    session.code_checked()
    fresh = session.new_recovery_code(ANNAS)
    assert session.code_to_check
    session.lock()
    with pytest.raises(WrongPassphrase):
        session.unlock(code)
    session.unlock(fresh)


def test_a_header_of_before_somebody_left_does_not_come_back(session: Session, code: RecoveryCode) -> None:
    before = session.home.vault.read_bytes()
    session.unlock_as(ANNA.person_id, ANNAS)
    session.remove_person(ANNAS, BRAM.person_id)
    session.lock()
    session.home.vault.write_bytes(before)
    with pytest.raises(VaultTampered, match="older header"):
        session.unlock_as(BRAM.person_id, BRAMS)
    with pytest.raises(VaultTampered, match="older header"):
        session.add_person(BRAMS, samples.person(), KeySlot.generate())


@pytest.mark.slow  # stretches four passphrases
def test_people_open_by_the_passphrases_that_they_typed(tmp_path: Path) -> None:
    annas, brams = Passphrase("a horse, a battery"), Passphrase("vier woorden naast elkaar")
    with session_in(tmp_path) as session:
        colleagues = {BRAM.person_id: brams}
        session.create(PRACTICE, "desk", annas, first=ANNA.person_id, colleagues=colleagues)
        session.lock()
        session.unlock_as(BRAM.person_id, brams)
        with pytest.raises(WrongPassphrase):
            session.unlock_as(ANNA.person_id, brams)

"""Who may open the practice: each person by their own passphrase, all by the printed recovery code.

Every change asks for a secret that opens, again, though Pli be unlocked: whoever walks up to an open screen lets
nobody in and shuts nobody out. Whoever opens holds the master key, though; among the people of one practice this is
order, not a fence.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from cases.errors import LastPerson, PersonUnknown, VaultTampered, WrongUsage
from cases.identifiers import PersonId
from cases.person import Person, Practice
from cases.wire import parse, to_json
from crypto.unlock import RecoveryCode, SlotKind, Unlock
from crypto.vault import Vault
from crypto.vault_header import Slot
from desktop.creation import CASES, TO_CHECK, holder_of
from desktop.home import Home
from desktop.store.cases import CaseStore


class People:
    """The ways into one practice. ``by`` opens; of a passphrase only the slot of ``of`` is tried, where it is given."""

    def __init__(self, home: Home) -> None:
        self._home = home

    def add(self, by: Unlock, of: PersonId | None, person: Person, secret: Unlock) -> None:
        """Somebody joins, or is known already, and opens with ``secret`` from now on; who does so has theirs."""
        with self._changing(by, of) as (vault, store):
            if any(_holder_id(slot) == person.person_id for slot in vault.slots):
                raise WrongUsage(why="they have a passphrase already")
            document = with_person(_document(store), person)
            store.set_own(practice=to_json(document))
            _put(vault, document, person.person_id, secret)

    def change(self, by: Unlock, of: PersonId | None, person_id: PersonId | None, secret: Unlock) -> None:
        """A person opens with another secret, and with the old one no more; ``None``: whose slot ``by`` opened.

        Somebody else's secret is changed by the recovery code alone; raises ``WrongUsage``.
        """
        with self._changing(by, of) as (vault, store):
            own = _holder_id(vault.opened_by)
            if person_id is None and by.kind is not SlotKind.RECOVERY:
                vault.replace_slot(vault.opened_by.slot_id, secret)
                return
            if by.kind is not SlotKind.RECOVERY and person_id != own:
                raise WrongUsage(why="only the recovery code changes somebody else's passphrase")
            _put(vault, _document(store), person_id, secret)

    def remove(self, by: Unlock, of: PersonId | None, person_id: PersonId) -> None:
        """Somebody left: they open it no more. Raises ``LastPerson``, ``PersonUnknown``."""
        with self._changing(by, of) as (vault, store):
            document = _document(store)
            holder_of(document, person_id)
            remaining = [slot for slot in vault.slots if _holder_id(slot) != person_id]
            if not any(slot.kind is not SlotKind.RECOVERY for slot in remaining) or len(document.people) == 1:
                raise LastPerson
            for slot in [each for each in vault.slots if _holder_id(each) == person_id]:
                vault.remove_slot(slot.slot_id)
            people = tuple(each for each in document.people if each.person_id != person_id)
            changed = Practice.model_validate(dict(document) | {"people": people})
            store.set_own(practice=to_json(changed))

    def new_code(self, by: Unlock, of: PersonId | None) -> RecoveryCode:
        """Another recovery code, to be printed; those before open no more."""
        code = RecoveryCode.generate()
        with self._changing(by, of) as (vault, store):
            store.set_own(recovery=TO_CHECK)
            old = [slot for slot in vault.slots if slot.kind is SlotKind.RECOVERY]
            vault.add_slot(code)
            for slot in old:
                vault.remove_slot(slot.slot_id)
        return code

    @contextmanager
    def _changing(self, by: Unlock, of: PersonId | None) -> Iterator[tuple[Vault, CaseStore]]:
        vault = Vault.open(self._home.folder, by, of)
        try:
            store = CaseStore(self._home.cases, vault.subkey(CASES))
            try:
                check_generation(store, vault)
                yield vault, store
                check_generation(store, vault)
            finally:
                store.database.close()
        finally:
            vault.forget()


def check_generation(store: CaseStore, vault: Vault) -> None:
    """An older header put back would let an older passphrase open; raises ``VaultTampered``. Notes a newer one."""
    known = int(store.own("generation") or b"0")
    if vault.generation < known:
        raise VaultTampered(why="an older header")
    if vault.generation > known:
        store.set_own(generation=str(vault.generation).encode())


def label_as_called(vault: Vault, document: Practice) -> None:
    """Who was given another name is listed by it from now on."""
    called = {person.person_id: person.name for person in document.people}
    for holder in {slot.holder for slot in vault.slots if slot.holder is not None}:
        if called.get(holder.person_id, holder.name) != holder.name:
            vault.rename(holder_of(document, holder.person_id))


def with_person(document: Practice, person: Person) -> Practice:
    """The practice with somebody more, or better known; the identifier decides, and the order stays."""
    if any(each.person_id == person.person_id for each in document.people):
        people = tuple(person if each.person_id == person.person_id else each for each in document.people)
    else:
        people = (*document.people, person)
    return Practice.model_validate(dict(document) | {"people": people})


def person_of(document: Practice, person_id: PersonId | None) -> Person:
    """The person of an identifier; where nobody has it, the first of the practice."""
    return next((each for each in document.people if each.person_id == person_id), document.people[0])


def _put(vault: Vault, document: Practice, person_id: PersonId | None, secret: Unlock) -> None:
    """The person's slot, in place of the one they had; without a person, the one that is nobody's."""
    old = [slot for slot in vault.slots if slot.kind is secret.kind and _holder_id(slot) == person_id]
    if old:
        vault.replace_slot(old[0].slot_id, secret)
    elif person_id is not None:
        vault.add_slot(secret, holder_of(document, person_id))
    else:
        raise PersonUnknown(person="")


def _holder_id(slot: Slot) -> PersonId | None:
    return None if slot.holder is None else slot.holder.person_id


def _document(store: CaseStore) -> Practice:
    return parse(Practice, store.own("practice") or b"")

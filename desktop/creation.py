"""Making a practice: its vault, its keys, its people. It is there wholly, or begun anew the next time.

A file ``creating`` stands in the folder meanwhile: whatever lies beside it was never used by anybody, and nobody has
seen its recovery code. Whoever unlocks proves that the practice is whole, and takes the file away.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from cases.errors import PersonUnknown, PliError, VaultExists
from cases.identifiers import PersonId
from cases.person import PartyKind, Practice
from cases.wire import to_json
from crypto.keys import PartyKeys
from crypto.unlock import RecoveryCode, Unlock
from crypto.vault import Vault
from crypto.vault_header import Holder
from desktop.home import Home
from desktop.store.cases import CaseStore
from host.system import make_private_folder, sync_folder

CASES: Final = "case.db"
TO_CHECK, CHECKED = b"to check", b"checked"
"""What ``case.db`` keeps under ``recovery``: whether somebody showed that they have the code on paper."""


Told = Callable[[int, int], None]
"""Called with the secrets that are stretched, which takes a second each, and with their number."""


def untold(_done: int, _total: int) -> None:
    """Nobody wants to know."""


@dataclass(frozen=True)
class Founders:
    """Who opens a new practice: the first secret (perhaps of the person ``first``), ``others``, ``colleagues``.

    ``check_code``: somebody is to show that the recovery code is on paper. ``told`` hears how far it is.
    """

    unlock: Unlock
    first: PersonId | None = None
    others: Sequence[Unlock] = ()
    colleagues: Mapping[PersonId, Unlock] = field(default_factory=dict)
    check_code: bool = False
    told: Told = untold


def create(
    home: Home, practice: Practice, device_name: str, founders: Founders, now: datetime
) -> tuple[Vault, RecoveryCode]:
    """Make the practice, and return its open vault. Raises ``VaultExists``, ``PassphraseTooShort``."""
    make_private_folder(home.folder)
    if home.creating.exists():
        discard(home)
    if home.vault.exists():
        raise VaultExists
    _mark(home)
    try:
        made = _made(home, practice, device_name, founders, now)
    except PliError:
        discard(home)
        unmark(home)
        raise
    unmark(home)
    return made


def discard(home: Home) -> None:
    """Take away what an interrupted creation left."""
    for path in (home.vault, *home.folder.glob(f"{home.cases.name}*")):
        path.unlink(missing_ok=True)
    sync_folder(home.folder)


def unmark(home: Home) -> None:
    """The practice is whole."""
    home.creating.unlink(missing_ok=True)
    sync_folder(home.folder)


def holder_of(practice: Practice, person_id: PersonId) -> Holder:
    """A person of the practice as the vault lists them; raises ``PersonUnknown``."""
    for person in practice.people:
        if person.person_id == person_id:
            return Holder(person_id=person_id, name=person.name)
    raise PersonUnknown(person=person_id)


def _mark(home: Home) -> None:
    home.creating.touch(mode=0o600)
    sync_folder(home.folder)


def _made(
    home: Home, practice: Practice, device_name: str, founders: Founders, now: datetime
) -> tuple[Vault, RecoveryCode]:
    code, total = RecoveryCode.generate(), 1 + len(founders.colleagues)
    founders.told(0, total)
    first = None if founders.first is None else holder_of(practice, founders.first)
    vault = Vault.create(home.folder, founders.unlock, code, *founders.others, holder=first)
    try:
        for done, (person_id, unlock) in enumerate(founders.colleagues.items(), 1):
            founders.told(done, total)
            vault.add_slot(unlock, holder_of(practice, person_id))
        founders.told(total, total)
        _fill(home, vault, practice, device_name, now, check_code=founders.check_code)
    except BaseException:
        vault.forget()
        raise
    return vault, code


def _fill(
    home: Home, vault: Vault, practice: Practice, device_name: str, now: datetime, *, check_code: bool
) -> None:
    keys = PartyKeys.create(PartyKind.PRACTICE, practice.name, device_name, now)
    document = practice.model_copy(update={"party_id": keys.party_id})
    store = CaseStore(home.cases, vault.subkey(CASES))
    try:
        store.set_own(
            keys=keys.to_bytes(),
            practice=to_json(document),
            recovery=TO_CHECK if check_code else CHECKED,
        )
    finally:
        store.database.close()

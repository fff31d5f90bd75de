"""Locked and unlocked: which keys are here, and for how long, and who unlocked.

    no courier ──(keyring)──► locked ──unlock, PIN──► unlocked
        └──────────────unlock────────────────────────▲ │
                              locked ◄──lock, or nobody touched it──┘

Locking closes ``case.db`` and forgets every key that opens cases. The courier stays until the process ends: what was
sealed is sent, what arrives is noticed. Its key is in the system's keyring where there is one, so that this goes on
after a restart, before anybody unlocks.

Each person opens with their own passphrase; ``person`` is who did. A PIN reopens within the day (``desktop.pin``).
"""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime, timedelta
from typing import Self

from cases.errors import PinGone, VaultAbsent, VaultLocked, VaultTampered
from cases.identifiers import PersonId
from cases.person import Person
from cases.person import Practice as PracticeDocument
from crypto.keys import PartyKeys
from crypto.unlock import RecoveryCode, Unlock
from crypto.vault import Vault, holders
from crypto.vault_header import Holder
from desktop import settings as settings_file
from desktop.courier import Courier
from desktop.creation import CASES, CHECKED, TO_CHECK, Founders, Told, create, unmark, untold
from desktop.home import Home
from desktop.idle import Idle
from desktop.keychain import Keychain
from desktop.people import People, check_generation, label_as_called, person_of
from desktop.pin import DayPin
from desktop.practice import Practice
from desktop.settings import Settings
from desktop.store.cases import CaseStore
from host import clocks

_COURIER = "courier.db"


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Session:
    """One run of Pli on a folder that it holds (``Home.held``). Threads may share it.

    ``awake`` counts the seconds for which the computer was awake, ``elapsed`` all of them.
    """

    def __init__(
        self,
        home: Home,
        keychain: Keychain | None = None,
        now: Callable[[], datetime] = _utc_now,
        awake: Callable[[], float] = clocks.awake,
        elapsed: Callable[[], float] = clocks.elapsed,
    ) -> None:
        self.home = home
        self.settings: Settings = settings_file.load(home.settings)
        self._keychain = keychain or Keychain(home.folder)
        self._now = now
        self._elapsed = elapsed
        self._guard = threading.RLock()
        self._practice: Practice | None = None
        self._store: CaseStore | None = None
        self._cases_key = bytearray()
        self._courier: Courier | None = None
        self._person_id: PersonId | None = None
        self.last_person_id: PersonId | None = None
        """Who unlocked last in this run: likely the one who comes back."""
        self._pins: dict[PersonId | None, DayPin] = {}
        self._people = People(home)
        self._idle = Idle(now, awake)
        self._wake_courier()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # ── Beginning ────────────────────────────────────────────────────────────────────────────────────────

    def create(
        self,
        practice: PracticeDocument,
        device_name: str,
        unlock: Unlock,
        *others: Unlock,
        first: PersonId | None = None,
        colleagues: Mapping[PersonId, Unlock] | None = None,
        check_code: bool = False,
        told: Told = untold,
    ) -> RecoveryCode:
        """Make the practice of this folder, and unlock it. The code is to be printed, and is kept nowhere.

        ``unlock`` is the secret of the person ``first``, ``colleagues`` have theirs, ``others`` open it as well. The
        practice's ``party_id`` becomes that of its fresh keys. With ``check_code``, ``code_to_check`` stays true until
        ``code_checked``. ``told`` hears how far it is. A creation that was interrupted is begun anew.

        Raises ``VaultExists``, ``PassphraseTooShort``.
        """
        founders = Founders(unlock, first, others, colleagues or {}, check_code, told)
        vault, code = create(self.home, practice, device_name, founders, self._now())
        try:
            with self._guard:
                self._unlocked(vault, first)
        finally:
            vault.forget()
        return code

    def people(self) -> tuple[Holder, ...]:
        """Whose passphrases open it, also while locked; nobody, where one secret is everybody's.

        What the file says, and proven only once somebody has unlocked. Raises ``VaultAbsent``, ``VaultTampered``.
        """
        return holders(self.home.folder)

    def unlock(self, unlock: Unlock) -> Practice:
        """Open the cases by a secret of anybody; raises ``VaultAbsent``, ``WrongPassphrase``, ``VaultTampered``."""
        return self._unlock(unlock, None)

    def unlock_as(self, person_id: PersonId, secret: Unlock) -> Practice:
        """Open the cases as one of ``people``: no secret but theirs is compared."""
        return self._unlock(secret, person_id)

    def recover(self, code: RecoveryCode, person_id: PersonId | None, secret: Unlock) -> Practice:
        """Who forgot their passphrase chooses another, by the printed code; and opens the cases with it.

        ``None``: for a practice with one secret for all. Raises what ``unlock`` raises, ``PassphraseTooShort``.
        """
        with self._guard:
            self._people.change(code, None, person_id, secret)
            self._forget_pin(person_id)
            return self._unlock(secret, person_id)

    # ── Who may open it; each change asks for a secret again ─────────────────────────────────────────────

    def add_person(self, by: Unlock, person: Person, secret: Unlock) -> None:
        """Somebody more opens the practice, and is one of its people."""
        with self._guard:
            self._people.add(by, self._person_id, person, secret)

    def change_passphrase(self, by: Unlock, new: Unlock, person_id: PersonId | None = None) -> None:
        """Let another passphrase open, and the old one no more: the own, or by the recovery code anybody's."""
        with self._guard:
            self._people.change(by, self._person_id, person_id, new)
            self._forget_pin(person_id or self._person_id)

    def remove_person(self, by: Unlock, person_id: PersonId) -> None:
        """Somebody left the practice. Raises ``LastPerson``, ``PersonUnknown``."""
        with self._guard:
            self._people.remove(by, self._person_id, person_id)
            self._forget_pin(person_id)

    def new_recovery_code(self, by: Unlock) -> RecoveryCode:
        """Another code for paper, to be checked; the one before opens no more."""
        with self._guard:
            return self._people.new_code(by, self._person_id)

    @property
    def code_to_check(self) -> bool:
        """Whether nobody has shown yet that the recovery code is on paper; raises ``VaultLocked``."""
        return self._opened_store().own("recovery") == TO_CHECK

    def code_checked(self) -> None:
        """Somebody typed two groups of it from paper."""
        self._opened_store().set_own(recovery=CHECKED)

    # ── The PIN of the day ───────────────────────────────────────────────────────────────────────────────

    def may_have_pin(self) -> bool:
        """Whether the system has a keyring that could keep half of it; it may take a moment to answer."""
        return self._keychain.is_there()

    def set_pin(self, pin: str) -> None:
        """Who unlocked reopens with this PIN until midnight; raises ``PinRefused``, ``PinWithoutKeyring``."""
        with self._guard:
            self._opened_store()
            keychain = self._keychain.beside(f"PIN {self._person_id or ''}".rstrip())
            self._pins[self._person_id] = DayPin(
                pin, bytes(self._cases_key), keychain, self._now, self._elapsed
            )

    def pin_tries(self, person_id: PersonId | None) -> int:
        """How often somebody may still try their PIN; 0 without one."""
        with self._guard:
            pin = self._pins.get(person_id)
            left = 0 if pin is None else pin.tries_left
            if not left:
                self._forget_pin(person_id)
            return left

    def unlock_by_pin(self, person_id: PersonId | None, pin: str) -> Practice:
        """Reopen within the day; raises ``PinWrong``, ``PinGone``, ``PinWithoutKeyring``."""
        with self._guard:
            known = self._pins.get(person_id)
            if known is None:
                raise PinGone
            return self._open_cases(known.open(pin), person_id)

    # ── While it runs ────────────────────────────────────────────────────────────────────────────────────

    @property
    def practice(self) -> Practice:
        """The unlocked practice; raises ``VaultLocked``."""
        if self._practice is None:
            raise VaultLocked
        return self._practice

    @property
    def courier(self) -> Courier:
        """What works while locked; raises ``VaultLocked`` after a start without a keyring."""
        if self._courier is None:
            raise VaultLocked if self.home.has_practice else VaultAbsent
        return self._courier

    @property
    def person(self) -> Person:
        """Who unlocked; where a secret is nobody's own, the first of the practice. Raises ``VaultLocked``."""
        return person_of(self.practice.document, self._person_id)

    @property
    def is_locked(self) -> bool:
        return self._practice is None

    @contextmanager
    def opened(self) -> Iterator[Practice | None]:
        """The practice, which cannot be locked meanwhile, or ``None``: for work in another thread."""
        with self._guard:
            yield self._practice

    def lock(self) -> None:
        """Close ``case.db`` and forget every key that opens cases; waits for ``opened`` work to end."""
        with self._guard:
            if self._practice is not None:
                self._practice.close()
            self._practice = self._store = self._person_id = None
            self._cases_key[:] = bytes(len(self._cases_key))
            self._cases_key = bytearray()

    def touch(self) -> None:
        """Somebody is here; once it is time to lock, a touch changes nothing."""
        self._idle.touch(self._patience)

    def is_idle(self) -> bool:
        """Whether it is time to lock: nobody touched Pli for as long as the settings allow, or the computer slept."""
        return self._idle.is_over(self._patience)

    def keep_awake(self) -> AbstractContextManager[None]:
        """While this lasts somebody is here: they look at a live picture."""
        return self._idle.kept_awake()

    def change_settings(self, changed: Settings) -> None:
        """Keep other settings; the courier follows at the next start."""
        settings_file.save(self.home.settings, changed)
        self.settings = changed
        if not changed.keep_courier_key:
            self._keychain.forget()

    def close(self) -> None:
        """End the run."""
        self.lock()
        for person_id in list(self._pins):
            self._forget_pin(person_id)
        if self._courier is not None:
            self._courier.close()
        self._courier = None

    # ── Inside ───────────────────────────────────────────────────────────────────────────────────────────

    @property
    def _patience(self) -> timedelta:
        return timedelta(minutes=self.settings.auto_lock_minutes)

    def _opened_store(self) -> CaseStore:
        if self._store is None:
            raise VaultLocked
        return self._store

    def _forget_pin(self, person_id: PersonId | None) -> None:
        pin = self._pins.pop(person_id, None)
        if pin is not None:
            pin.forget()

    def _unlock(self, unlock: Unlock, person_id: PersonId | None) -> Practice:
        vault = Vault.open(self.home.folder, unlock, person_id)
        try:
            with self._guard:
                holder = vault.opened_by.holder
                return self._unlocked(vault, None if holder is None else holder.person_id)
        finally:
            vault.forget()

    def _unlocked(self, vault: Vault, person_id: PersonId | None) -> Practice:
        courier_key = vault.subkey(_COURIER)
        if self._courier is None:
            self._courier = self._new_courier(courier_key)
        practice = self._open_cases(vault.subkey(CASES), person_id, vault)
        if self.settings.keep_courier_key:
            self._keychain.keep(courier_key)
        if self.home.creating.exists():
            unmark(self.home)
        return practice

    def _open_cases(self, key: bytes, person_id: PersonId | None, vault: Vault | None = None) -> Practice:
        """Open ``case.db``, or go on with the open one, for a person. By a PIN there is no vault to look at."""
        self._person_id = self.last_person_id = person_id
        self._idle.begin()
        if self._practice is not None:
            return self._practice
        store = CaseStore(self.home.cases, key)
        try:
            practice = self._practice_of(store, vault)
        except BaseException:
            store.database.close()
            raise
        self._practice, self._store, self._cases_key = practice, store, bytearray(key)
        practice.complete()
        return practice

    def _practice_of(self, store: CaseStore, vault: Vault | None) -> Practice:
        if vault is not None:
            check_generation(store, vault)
        self.courier.introduce(PartyKeys.from_bytes(store.own("keys") or b""))
        practice = Practice(self.home, store, self.courier, self._now)
        if vault is not None:
            label_as_called(vault, practice.document)
            check_generation(store, vault)
        return practice

    def _wake_courier(self) -> None:
        key = self._keychain.read() if self.settings.keep_courier_key else None
        if key is None or not self.home.courier.exists():
            return
        try:
            self._courier = self._new_courier(key)
        except VaultTampered:  # the key of a folder that was here before; unlocking replaces it
            self._keychain.forget()

    def _new_courier(self, key: bytes) -> Courier:
        courier = Courier(self.home, key, self.settings, self._now)
        courier.sweep()  # nothing is being sealed or fetched yet
        return courier

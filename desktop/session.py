"""Locked and unlocked: which keys are here, and for how long.

    no courier ──(keyring)──► locked ──unlock──► unlocked
        └──────────────unlock──────────────────────▲ │
                              locked ◄──lock, or nobody touched it──┘

Locking closes ``case.db`` and forgets every key that opens cases. The courier stays until the process ends: what was
sealed is sent, what arrives is noticed. Its key is in the system's keyring where there is one, so that this goes on
after a restart, before anybody unlocks.
"""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Self

from cases.errors import VaultAbsent, VaultExists, VaultLocked, VaultTampered, WrongPassphrase
from cases.person import PartyKind
from cases.person import Practice as PracticeDocument
from cases.wire import to_json
from crypto.keys import PartyKeys
from crypto.unlock import Passphrase, RecoveryCode, SlotKind, Unlock
from crypto.vault import HEADER_NAME, Vault
from desktop import settings as settings_file
from desktop.courier import Courier
from desktop.home import Home
from desktop.keychain import Keychain
from desktop.practice import Practice
from desktop.settings import Settings
from desktop.store.cases import CaseStore

_CASES, _COURIER = "case.db", "courier.db"


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Session:
    """One run of Pli on a folder that it holds (``Home.held``). Threads may share it."""

    def __init__(
        self,
        home: Home,
        keychain: Keychain | None = None,
        now: Callable[[], datetime] = _utc_now,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self.home = home
        self.settings: Settings = settings_file.load(home.settings)
        self._keychain = keychain or Keychain(home.folder)
        self._now = now
        self._monotonic = monotonic
        self._guard = threading.RLock()
        self._practice: Practice | None = None
        self._courier: Courier | None = None
        self.touch()
        self._wake_courier()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # ── Beginning ────────────────────────────────────────────────────────────────────────────────────────

    def create(
        self, practice: PracticeDocument, device_name: str, unlock: Unlock, *others: Unlock
    ) -> RecoveryCode:
        """Make the practice of this folder, and unlock it. The code is to be printed, and is kept nowhere.

        ``others`` open it as well. The practice's ``party_id`` becomes that of its fresh keys. A creation that was
        interrupted is completed. Raises ``VaultExists``, ``PassphraseTooShort``.
        """
        code = RecoveryCode.generate()
        vault = self._new_vault(unlock, code, *others)
        try:
            self._fill(vault, practice, device_name)
            with self._guard:
                self._unlocked(vault)
        finally:
            vault.forget()
        return code

    def unlock(self, unlock: Unlock) -> Practice:
        """Open the cases; raises ``VaultAbsent``, ``WrongPassphrase``, ``VaultTampered``."""
        vault = Vault.open(self.home.folder, unlock)
        try:
            with self._guard:
                return self._unlocked(vault)
        finally:
            vault.forget()

    def change_passphrase(self, unlock: Unlock, new: Passphrase) -> None:
        """Let another passphrase open, and the old one no more."""
        self._with_vault(unlock, SlotKind.PASSPHRASE, new)

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
            raise VaultAbsent if not (self.home.folder / HEADER_NAME).exists() else VaultLocked
        return self._courier

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
            self._practice = None

    def touch(self) -> None:
        """Somebody is here."""
        self._touched = (self._monotonic(), self._now())

    def is_idle(self) -> bool:
        """Whether nobody touched Pli for as long as the settings allow.

        Two clocks are asked: one stands still while the computer sleeps, the other may be set back. A clock that
        runs backwards counts as time passed.
        """
        limit = timedelta(minutes=self.settings.auto_lock_minutes)
        then, day = self._touched
        asleep = self._now() - day
        return (
            self._monotonic() - then > limit.total_seconds() or not timedelta(seconds=-5) <= asleep <= limit
        )

    def lock_if_idle(self) -> bool:
        """Lock when nobody is here, and say whether it is locked."""
        if self.is_idle():
            self.lock()
        return self.is_locked

    def change_settings(self, changed: Settings) -> None:
        """Keep other settings; the courier follows at the next start."""
        settings_file.save(self.home.settings, changed)
        self.settings = changed
        if not changed.keep_courier_key:
            self._keychain.forget()

    def close(self) -> None:
        """End the run."""
        self.lock()
        if self._courier is not None:
            self._courier.close()
        self._courier = None

    # ── Inside ───────────────────────────────────────────────────────────────────────────────────────────

    def _new_vault(self, unlock: Unlock, *others: Unlock) -> Vault:
        try:
            return Vault.create(self.home.folder, unlock, *others)
        except VaultExists:
            return self._interrupted_vault(unlock, *others)

    def _interrupted_vault(self, unlock: Unlock, *others: Unlock) -> Vault:
        """The vault of a creation that was interrupted: nobody has seen its recovery code, so that is replaced."""
        try:
            vault = Vault.open(self.home.folder, unlock)
        except WrongPassphrase as error:
            raise VaultExists from error
        if self._is_filled(vault):
            raise VaultExists
        for slot in vault.slots:
            if slot.kind is not unlock.kind:
                vault.remove_slot(slot.slot_id)
        for other in others:
            vault.add_slot(other)
        return vault

    def _is_filled(self, vault: Vault) -> bool:
        store = CaseStore(self.home.cases, vault.subkey(_CASES))
        filled = store.own("keys") is not None
        store.database.close()
        return filled

    def _fill(self, vault: Vault, practice: PracticeDocument, device_name: str) -> None:
        keys = PartyKeys.create(PartyKind.PRACTICE, practice.name, device_name, self._now())
        document = practice.model_copy(update={"party_id": keys.party_id})
        store = CaseStore(self.home.cases, vault.subkey(_CASES))
        try:
            store.set_own(keys=keys.to_bytes(), practice=to_json(document))
        finally:
            store.database.close()

    def _unlocked(self, vault: Vault) -> Practice:
        if self._practice is not None:
            return self._practice
        courier_key = vault.subkey(_COURIER)
        if self._courier is None:
            self._courier = self._new_courier(courier_key)
        store = CaseStore(self.home.cases, vault.subkey(_CASES))
        try:
            _check_generation(store, vault)
            self._courier.introduce(PartyKeys.from_bytes(store.own("keys") or b""))
            self._practice = Practice(self.home, store, self._courier, self._now)
        except BaseException:
            store.database.close()
            raise
        if self.settings.keep_courier_key:
            self._keychain.keep(courier_key)
        self.touch()
        self._practice.complete()
        return self._practice

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

    def _with_vault(self, unlock: Unlock, kind: SlotKind, new: Unlock) -> None:
        vault = Vault.open(self.home.folder, unlock)
        old = next(slot for slot in vault.slots if slot.kind is kind)
        vault.replace_slot(old.slot_id, new)
        self._note_generation(vault)
        vault.forget()

    def _note_generation(self, vault: Vault) -> None:
        store = CaseStore(self.home.cases, vault.subkey(_CASES))
        store.set_own(generation=str(vault.generation).encode())
        store.database.close()


def _check_generation(store: CaseStore, vault: Vault) -> None:
    """An older header put back would let an older passphrase open; raises ``VaultTampered``."""
    known = int(store.own("generation") or b"0")
    if vault.generation < known:
        raise VaultTampered(why="an older header")
    if vault.generation > known:
        store.set_own(generation=str(vault.generation).encode())

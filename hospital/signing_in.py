"""Signing in with a local account: the passphrase, then the second factor; and an account's first passphrase.

Every refusal leaves a trace. A name that nobody has costs as much time as a wrong passphrase, and is told the same.
"""

from dataclasses import dataclass
from datetime import datetime

from cases.identifiers import PersonId
from cases.person import Person
from hospital import audit
from hospital.accounts import Account, Accounts, Secrets
from hospital.audit import Deed
from hospital.database import transaction
from hospital.enrolment import Enrolments
from hospital.errors import CodeWrong, EnrolmentOver, PassphraseWrong, SignInWrong
from hospital.home import Home
from hospital.passphrases import judge, matches, stretched
from hospital.second_factor import SecondFactor


@dataclass(frozen=True)
class SigningIn:
    """The local way in, at one moment."""

    home: Home
    now: datetime

    def by_passphrase(self, login: str, passphrase: str) -> Account:
        """Whose name and passphrase these are; raises ``SignInWrong``."""
        account = self._accounts.of_login(login.strip().lower())
        kept = self._accounts.secrets(account.person_id).passphrase if account and account.active else None
        if not matches(passphrase, kept) or account is None:
            self._refused(account.person_id if account else None, "passphrase")
            raise SignInWrong
        return account

    def by_code(self, person_id: PersonId, code: str) -> None:
        """Spend a code of the second factor; raises ``CodeWrong``."""
        kept = self._accounts.secrets(person_id)
        step = (
            SecondFactor(kept.totp_key).step_of(code, self.now, after=kept.totp_used)
            if kept.totp_key
            else None
        )
        if step is None or not self._accounts.use_step(person_id, step):
            self._refused(person_id, "code")
            raise CodeWrong

    def enrol(self, token: str, passphrase: str, code: str) -> Account:
        """The first passphrase and second factor of an account; the link is used up.

        Raises ``EnrolmentOver``, ``CodeWrong``, and what ``judge`` raises: then the link still holds.
        """
        offered = Enrolments(self.home.connection).find(token, self.now)
        person, account = self._active(offered.person_id)
        judge(passphrase, person.name, account.login or "")
        step = offered.factor.step_of(code, self.now)
        if step is None:
            raise CodeWrong
        kept = Secrets(stretched(passphrase), offered.factor.key, step)
        with transaction(self.home.connection):
            Enrolments(self.home.connection).find(token, self.now)  # nobody else was faster
            self._accounts.set_secrets(person.person_id, kept)
            Enrolments(self.home.connection).end(person.person_id)
            self._changed(person.person_id, "enrolled")
        return account

    def change_passphrase(self, person_id: PersonId, old: str, new: str) -> None:
        """Another passphrase; raises ``PassphraseWrong`` or what ``judge`` raises."""
        person, account = self._active(person_id)
        kept = self._accounts.secrets(person_id)
        if not matches(old, kept.passphrase):
            self._refused(person_id, "passphrase")
            raise PassphraseWrong
        judge(new, person.name, account.login or "")
        passphrase = stretched(new)
        with transaction(self.home.connection):
            current = self._accounts.secrets(person_id)
            self._accounts.set_secrets(person_id, Secrets(passphrase, current.totp_key, current.totp_used))
            self._changed(person_id, "passphrase")

    def _active(self, person_id: PersonId) -> tuple[Person, Account]:
        account = self._accounts.of_person(person_id)
        if account is None or not account.active:
            raise EnrolmentOver
        return self.home.people.find(person_id), account

    def _refused(self, person_id: PersonId | None, what: str) -> None:
        with transaction(self.home.connection):
            audit.record(
                self.home.connection, Deed.SIGN_IN_REFUSED, self.now, person_id=person_id, detail=what
            )

    def _changed(self, person_id: PersonId, what: str) -> None:
        audit.record(
            self.home.connection,
            Deed.ACCOUNT_CHANGED,
            self.now,
            person_id=person_id,
            detail=f"{what} account={person_id}",
        )

    @property
    def _accounts(self) -> Accounts:
        return Accounts(self.home.connection)

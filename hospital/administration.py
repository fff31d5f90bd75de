"""What an administrator does with accounts, at the desk or at the terminal: each deed with its trace.

>>> desk = Administration(home, now, by=None)                                   # doctest: +SKIP
>>> token = desk.open(person, DeskRole.READER, Language.FR, "c.expert")         # doctest: +SKIP
"""

import re
from dataclasses import dataclass
from datetime import datetime

from cases.codes import Language
from cases.identifiers import PersonId
from cases.person import Person
from hospital import audit
from hospital.accounts import NO_SECRETS, Account, Accounts
from hospital.audit import Deed
from hospital.database import transaction
from hospital.desk.rights import DeskRole
from hospital.enrolment import Enrolments
from hospital.errors import AccountUnknown, LastAdministrator, LoginInvalid, LoginTaken, NotALocalAccount
from hospital.home import Home

_LOGIN = re.compile(r"[a-z0-9][a-z0-9._@-]{1,63}")


@dataclass(frozen=True)
class Administration:
    """``by``: who does it; ``None`` for whoever sits at the service's own terminal."""

    home: Home
    now: datetime
    by: PersonId | None

    def open(self, person: Person, role: DeskRole, language: Language, login: str) -> str:
        """A local account for a person, entered in the register too; the token of its first link.

        Raises ``LoginInvalid`` or ``LoginTaken``.
        """
        login = checked_login(login)
        with transaction(self.home.connection):
            if self._accounts.of_login(login) or self._accounts.of_person(person.person_id):
                raise LoginTaken(login=login)
            self.home.people.add(person)
            self._accounts.add(person.person_id, role, language, login)
            self._note(person.person_id, f"opened role={role}")
            return Enrolments(self.home.connection).begin(person.person_id, self.now)

    def reset(self, person_id: PersonId) -> str:
        """Forget passphrase and second factor, end what runs; the token of a new link.

        Raises ``AccountUnknown`` or ``NotALocalAccount``.
        """
        with transaction(self.home.connection):
            if self._account(person_id).login is None:
                raise NotALocalAccount
            self._accounts.set_secrets(person_id, NO_SECRETS)
            self._end_sessions(person_id)
            self._note(person_id, "reset")
            return Enrolments(self.home.connection).begin(person_id, self.now)

    def disable(self, person_id: PersonId) -> None:
        """Let nobody in with this account, at once; raises ``AccountUnknown`` or ``LastAdministrator``."""
        with transaction(self.home.connection):
            self._not_the_last(self._account(person_id))
            self._accounts.set_active(person_id, active=False)
            Enrolments(self.home.connection).end(person_id)
            self._end_sessions(person_id)
            self._note(person_id, "disabled")

    def enable(self, person_id: PersonId) -> None:
        """Let them in again, as before; raises ``AccountUnknown``."""
        with transaction(self.home.connection):
            self._account(person_id)
            self._accounts.set_active(person_id, active=True)
            self._note(person_id, "enabled")

    def set_role(self, person_id: PersonId, role: DeskRole) -> None:
        """What the account is for, from its next page on; raises ``AccountUnknown`` or ``LastAdministrator``."""
        with transaction(self.home.connection):
            account = self._account(person_id)
            if role is not DeskRole.ADMINISTRATOR:
                self._not_the_last(account)
            self._accounts.set_role(person_id, role)
            self._note(person_id, f"role={role}")

    def _account(self, person_id: PersonId) -> Account:
        account = self._accounts.of_person(person_id)
        if account is None:
            raise AccountUnknown(account=person_id)
        return account

    def _not_the_last(self, account: Account) -> None:
        others = [
            each
            for each in self._accounts.all()
            if each.active and each.role is DeskRole.ADMINISTRATOR and each.person_id != account.person_id
        ]
        if account.active and account.role is DeskRole.ADMINISTRATOR and not others:
            raise LastAdministrator

    def _end_sessions(self, person_id: PersonId) -> None:
        self.home.connection.execute("DELETE FROM sign_in WHERE person_id = ?", (person_id,))

    def _note(self, person_id: PersonId, what: str) -> None:
        audit.record(
            self.home.connection,
            Deed.ACCOUNT_CHANGED,
            self.now,
            person_id=self.by,
            detail=f"{what} account={person_id}",
        )

    @property
    def _accounts(self) -> Accounts:
        return Accounts(self.home.connection)


def checked_login(login: str) -> str:
    """A login as it is kept; raises ``LoginInvalid``."""
    small = login.strip().lower()
    if not _LOGIN.fullmatch(small):
        raise LoginInvalid
    return small


def account_named(home: Home, name: str) -> Account:
    """The account of this login, or of the person of this identifier, number or name; raises ``AccountUnknown``."""
    accounts = Accounts(home.connection)
    found = accounts.of_login(name.strip().lower())
    matching = [each for each in home.people.all() if name in (each.person_id, each.inami, each.name)]
    if found is None and len(matching) == 1:
        found = accounts.of_person(matching[0].person_id)
    if found is None:
        raise AccountUnknown(account=name)
    return found

"""Who may come to the reading desk: accounts, each of a person in the service's register.

A local account has a login, a passphrase and a second factor; one of the hospital's own provider has a subject.
"""

from dataclasses import dataclass
from typing import Any

from sqlcipher3.dbapi2 import Connection

from cases.codes import Language
from cases.identifiers import PersonId
from hospital.desk.rights import DeskRole


@dataclass(frozen=True)
class Account:
    """An account. ``login`` for local sign-in, ``subject`` (issuer and subject) for the hospital's own provider."""

    person_id: PersonId
    login: str | None
    subject: str | None
    role: DeskRole
    language: Language
    active: bool


@dataclass(frozen=True)
class Secrets:
    """What is kept of a local account's passphrase and second factor; nothing before its first enrolment."""

    passphrase: str | None
    totp_key: bytes | None
    totp_used: int


NO_SECRETS = Secrets(None, None, 0)


class Accounts:
    """The table ``account``. Callers bracket related changes with ``database.transaction``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(
        self,
        person_id: PersonId,
        role: DeskRole,
        language: Language,
        login: str | None = None,
        subject: str | None = None,
    ) -> None:
        """Open an account, or change what it is for."""
        self._connection.execute(
            "INSERT INTO account (person_id, login, subject, role, language) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (person_id) DO UPDATE SET login = excluded.login, subject = excluded.subject,"
            " role = excluded.role, language = excluded.language",
            (person_id, login, subject, role.value, language.value),
        )

    def of_person(self, person_id: PersonId) -> Account | None:
        """The account of a person."""
        return self._find("person_id = ?", person_id)

    def of_login(self, login: str) -> Account | None:
        """The account of a local name."""
        return self._find("login = ?", login)

    def of_subject(self, subject: str) -> Account | None:
        """The account of somebody whom the hospital's provider knows."""
        return self._find("subject = ?", subject)

    def all(self) -> list[Account]:
        """Every account, active or not."""
        rows = self._connection.execute(f"{_SELECT} ORDER BY login, person_id")
        return [_account(row) for row in rows]

    def enrolled(self) -> set[PersonId]:
        """Who has a passphrase of their own."""
        rows = self._connection.execute("SELECT person_id FROM account WHERE password IS NOT NULL")
        return {row[0] for row in rows}

    def speak(self, person_id: PersonId, language: Language) -> None:
        """Keep the language somebody chose."""
        self._connection.execute(
            "UPDATE account SET language = ? WHERE person_id = ?", (language.value, person_id)
        )

    def set_role(self, person_id: PersonId, role: DeskRole) -> None:
        """What the account is for, from now on."""
        self._connection.execute("UPDATE account SET role = ? WHERE person_id = ?", (role.value, person_id))

    def set_active(self, person_id: PersonId, *, active: bool) -> None:
        """Let somebody in, or no more."""
        self._connection.execute(
            "UPDATE account SET active = ? WHERE person_id = ?", (int(active), person_id)
        )

    def secrets(self, person_id: PersonId) -> Secrets:
        """What a local sign-in is checked against."""
        row = self._connection.execute(
            "SELECT password, totp_key, totp_used FROM account WHERE person_id = ?", (person_id,)
        ).fetchone()
        return NO_SECRETS if row is None else Secrets(*row)

    def set_secrets(self, person_id: PersonId, new: Secrets) -> None:
        """Keep others, or none."""
        self._connection.execute(
            "UPDATE account SET password = ?, totp_key = ?, totp_used = ? WHERE person_id = ?",
            (new.passphrase, new.totp_key, new.totp_used, person_id),
        )

    def use_step(self, person_id: PersonId, step: int) -> bool:
        """Spend a code of the second factor; false when it, or a later one, was spent."""
        spent = self._connection.execute(
            "UPDATE account SET totp_used = ?1 WHERE person_id = ?2 AND totp_used < ?1", (step, person_id)
        )
        return spent.rowcount == 1

    def _find(self, where: str, value: str) -> Account | None:
        row = self._connection.execute(f"{_SELECT} WHERE {where}", (value,)).fetchone()
        return None if row is None else _account(row)


_SELECT = "SELECT person_id, login, subject, role, language, active FROM account"


def _account(row: tuple[Any, ...]) -> Account:
    person_id, login, subject, role, language, active = row
    return Account(person_id, login, subject, DeskRole(role), Language(language), bool(active))

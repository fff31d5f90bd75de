"""Who may come to the reading desk: accounts, each of a person in the service's register."""

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


class Accounts:
    """The table ``account``. Callers bracket related changes with ``database.transaction``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, person_id: PersonId, role: DeskRole, language: Language, login: str | None = None) -> None:
        """Open an account, or change what it is for."""
        self._connection.execute(
            "INSERT INTO account (person_id, login, role, language) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (person_id) DO UPDATE SET login = excluded.login, role = excluded.role,"
            " language = excluded.language",
            (person_id, login, role.value, language.value),
        )

    def of_person(self, person_id: PersonId) -> Account | None:
        """The account of a person."""
        return self._find("person_id = ?", person_id)

    def of_login(self, login: str) -> Account | None:
        """The account of a local name."""
        return self._find("login = ?", login)

    def all(self) -> list[Account]:
        """Every account, active or not."""
        rows = self._connection.execute(f"{_SELECT} ORDER BY login, person_id")
        return [_account(row) for row in rows]

    def speak(self, person_id: PersonId, language: Language) -> None:
        """Keep the language somebody chose."""
        self._connection.execute(
            "UPDATE account SET language = ? WHERE person_id = ?", (language.value, person_id)
        )

    def _find(self, where: str, value: str) -> Account | None:
        row = self._connection.execute(f"{_SELECT} WHERE {where}", (value,)).fetchone()
        return None if row is None else _account(row)


_SELECT = "SELECT person_id, login, subject, role, language, active FROM account"


def _account(row: tuple[Any, ...]) -> Account:
    person_id, login, subject, role, language, active = row
    return Account(person_id, login, subject, DeskRole(role), Language(language), bool(active))

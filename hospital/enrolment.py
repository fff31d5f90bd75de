"""The one-time link to an account's first passphrase, which an administrator hands over: single use, a day long.

>>> token = Enrolments(connection).begin(person_id, now)                        # doctest: +SKIP
>>> f"{config.desk.url}/enrol/{token}"                                          # doctest: +SKIP

Only the hash of the token is kept. A newer link of the same person replaces the older.
"""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlcipher3.dbapi2 import Connection

from cases.identifiers import PersonId
from hospital.database import from_text, to_text
from hospital.desk.sessions import hashed
from hospital.errors import EnrolmentOver
from hospital.second_factor import SecondFactor

VALID = timedelta(hours=24)


@dataclass(frozen=True)
class Enrolment:
    """A link that still holds: whose, and the second factor it offers."""

    person_id: PersonId
    factor: SecondFactor


class Enrolments:
    """The table ``enrolment``. Callers bracket with ``database.transaction``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def begin(self, person_id: PersonId, now: datetime) -> str:
        """A new link; its token."""
        token = secrets.token_urlsafe(24)
        self._connection.execute(
            "INSERT OR REPLACE INTO enrolment VALUES (?, ?, ?, ?)",
            (person_id, hashed(token), SecondFactor.new().key, to_text(now + VALID)),
        )
        return token

    def find(self, token: str, now: datetime) -> Enrolment:
        """What a link is for; raises ``EnrolmentOver``."""
        row = self._connection.execute(
            "SELECT person_id, totp_key, expires_at FROM enrolment WHERE token = ?", (hashed(token),)
        ).fetchone()
        if row is None or now >= from_text(row[2]):
            raise EnrolmentOver
        return Enrolment(row[0], SecondFactor(row[1]))

    def end(self, person_id: PersonId) -> None:
        """The link of a person opens nothing more."""
        self._connection.execute("DELETE FROM enrolment WHERE person_id = ?", (person_id,))

    def waiting(self, now: datetime) -> set[PersonId]:
        """Who has a link that still holds."""
        rows = self._connection.execute(
            "SELECT person_id FROM enrolment WHERE expires_at > ?", (to_text(now),)
        )
        return {row[0] for row in rows}

"""Who is in: a random token in a strict cookie, of which the database keeps only the hash.

A session ends after some idle time, after its longest time, at sign-out, and with its account.
"""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlcipher3.dbapi2 import Connection

from cases.identifiers import PersonId
from hospital.database import from_text, to_text

_NOTED_EVERY = timedelta(seconds=30)


@dataclass(frozen=True)
class Session:
    """Somebody who is in. ``csrf``: what each of their forms must carry."""

    person_id: PersonId
    csrf: str


@dataclass(frozen=True)
class Sessions:
    """The table ``sign_in``."""

    connection: Connection
    idle: timedelta
    longest: timedelta

    def begin(self, person_id: PersonId, now: datetime) -> str:
        """Let somebody in; the token for their cookie."""
        token = secrets.token_urlsafe(32)
        self.connection.execute(
            "INSERT INTO sign_in VALUES (?, ?, ?, ?, ?)",
            (_hash(token), person_id, secrets.token_urlsafe(32), to_text(now), to_text(now)),
        )
        return token

    def find(self, token: str, now: datetime, *, active: bool = True) -> Session | None:
        """Whose token it is, if they are still in. ``active`` is false for what a page asks by itself."""
        row = self.connection.execute(
            "SELECT person_id, csrf, began_at, seen_at FROM sign_in WHERE token = ?", (_hash(token),)
        ).fetchone()
        if row is None:
            return None
        person_id, csrf, began, seen = row
        if now > from_text(seen) + self.idle or now > from_text(began) + self.longest:
            self.end(token)
            return None
        if active and now > from_text(seen) + _NOTED_EVERY:
            self._note(token, now)
        return Session(person_id, csrf)

    def end(self, token: str) -> None:
        """Sign out."""
        self.connection.execute("DELETE FROM sign_in WHERE token = ?", (_hash(token),))

    def end_all(self, person_id: PersonId) -> None:
        """Sign out everywhere."""
        self.connection.execute("DELETE FROM sign_in WHERE person_id = ?", (person_id,))

    def _note(self, token: str, now: datetime) -> None:
        self.connection.execute(
            "UPDATE sign_in SET seen_at = ? WHERE token = ?", (to_text(now), _hash(token))
        )


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()

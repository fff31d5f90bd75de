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
    """Somebody who is in. ``csrf``: what each of their forms must carry. ``ends``: when it is over, left alone.

    ``id_token``: with which the hospital's own provider is told of the sign-out, for who came from there.
    """

    person_id: PersonId
    csrf: str
    ends: datetime
    id_token: str | None


@dataclass(frozen=True)
class Sessions:
    """The table ``sign_in``."""

    connection: Connection
    idle: timedelta
    longest: timedelta

    def begin(self, person_id: PersonId, now: datetime, id_token: str | None = None) -> str:
        """Let somebody in; the token for their cookie."""
        token = secrets.token_urlsafe(32)
        self.connection.execute(
            "INSERT INTO sign_in VALUES (?, ?, ?, ?, ?, ?)",
            (hashed(token), person_id, secrets.token_urlsafe(32), to_text(now), to_text(now), id_token),
        )
        return token

    def find(self, token: str, now: datetime, *, active: bool = True) -> Session | None:
        """Whose token it is, if they are still in. ``active`` is false for what a page asks by itself."""
        row = self.connection.execute(
            "SELECT person_id, csrf, began_at, seen_at, id_token FROM sign_in WHERE token = ?",
            (hashed(token),),
        ).fetchone()
        if row is None:
            return None
        person_id, csrf, began, seen, id_token = row
        seen_at, last = from_text(seen), from_text(began) + self.longest
        if now > min(seen_at + self.idle, last):
            self.end(token)
            return None
        if active and now > seen_at + _NOTED_EVERY:
            self._note(token, now)
            seen_at = now
        return Session(person_id, csrf, min(seen_at + self.idle, last), id_token)

    def end(self, token: str) -> None:
        """Sign out."""
        self.connection.execute("DELETE FROM sign_in WHERE token = ?", (hashed(token),))

    def end_all(self, person_id: PersonId) -> None:
        """Sign out everywhere."""
        self.connection.execute("DELETE FROM sign_in WHERE person_id = ?", (person_id,))

    def sweep(self, now: datetime) -> None:
        """Forget sessions that are over."""
        self.connection.execute("DELETE FROM sign_in WHERE began_at < ?", (to_text(now - self.longest),))

    def _note(self, token: str, now: datetime) -> None:
        self.connection.execute(
            "UPDATE sign_in SET seen_at = ? WHERE token = ?", (to_text(now), hashed(token))
        )


def hashed(token: str) -> str:
    """What is kept of a token: full of entropy, it needs no stretching."""
    return hashlib.sha256(token.encode()).hexdigest()

"""Who is half-way through signing in: what the desk remembers of them, under a random token in their cookie.

It is used once, soon over, and stays at the desk: the browser holds nothing but the token.
"""

import json
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlcipher3.dbapi2 import Connection

from hospital.database import to_text
from hospital.desk.sessions import hashed

VALID = timedelta(minutes=10)


class Step(StrEnum):
    """What somebody is in the middle of."""

    CODE = "code"
    """The passphrase was right; the second factor is asked."""
    OPENID = "openid"
    """They are at the hospital's own provider."""


@dataclass(frozen=True)
class Doorstep:
    """The table ``doorstep``."""

    connection: Connection

    def put(self, step: Step, state: dict[str, Any], now: datetime) -> str:
        """Remember somebody; the token for their cookie."""
        token = secrets.token_urlsafe(32)
        self.connection.execute("DELETE FROM doorstep WHERE expires_at <= ?", (to_text(now),))
        self.connection.execute(
            "INSERT INTO doorstep VALUES (?, ?, ?, ?)",
            (hashed(token), step.value, json.dumps(state).encode(), to_text(now + VALID)),
        )
        return token

    def look(self, step: Step, token: str, now: datetime) -> dict[str, Any] | None:
        """What is remembered, if it is not over."""
        row = self.connection.execute(
            "SELECT state FROM doorstep WHERE token = ? AND kind = ? AND expires_at > ?",
            (hashed(token), step.value, to_text(now)),
        ).fetchone()
        return None if row is None else dict(json.loads(row[0]))

    def take(self, step: Step, token: str, now: datetime) -> dict[str, Any] | None:
        """The same, for the last time."""
        found = self.look(step, token, now)
        self.connection.execute("DELETE FROM doorstep WHERE token = ?", (hashed(token),))
        return found

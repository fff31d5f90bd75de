"""The second factor of a local account: six digits from an authenticator, each good once (TOTP, RFC 6238).

>>> factor = SecondFactor.new()
>>> factor.uri("c.expert", "CHU Example").startswith("otpauth://totp/CHU%20Example:c.expert?")
True
"""

import secrets
from base64 import b32encode
from dataclasses import dataclass
from datetime import datetime
from typing import Self

from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor import InvalidToken
from cryptography.hazmat.primitives.twofactor.totp import TOTP

DIGITS = 6
STEP_SECONDS = 30
_KEY_BYTES = 20
"""RFC 4226, section 4 (R6): the recommended 160 bits."""
_HASH = SHA1  # what every authenticator knows; as HMAC it is not broken
_DRIFT = 1
"""RFC 6238, section 5.2: one step before and after, for clocks that differ."""


@dataclass(frozen=True)
class SecondFactor:
    """The shared secret."""

    key: bytes

    @classmethod
    def new(cls) -> Self:
        """A fresh secret."""
        return cls(secrets.token_bytes(_KEY_BYTES))

    def step_of(self, code: str, now: datetime, *, after: int = 0) -> int | None:
        """The time step that a code belongs to, if it is one of now and later than the last one used."""
        digits = "".join(code.split()).encode()
        around = int(now.timestamp()) // STEP_SECONDS
        for step in range(around - _DRIFT, around + _DRIFT + 1):
            if step > after and self._is(digits, step):
                return step
        return None

    def code_at(self, now: datetime) -> str:
        """What an authenticator shows."""
        return self._totp().generate(int(now.timestamp())).decode()

    def uri(self, login: str, issuer: str) -> str:
        """What its square code says."""
        return self._totp().get_provisioning_uri(login, issuer)

    @property
    def written(self) -> str:
        """The secret to type by hand, in groups of four."""
        text = b32encode(self.key).decode()
        return " ".join(text[at : at + 4] for at in range(0, len(text), 4))

    def _is(self, digits: bytes, step: int) -> bool:
        try:
            self._totp().verify(digits, step * STEP_SECONDS)
        except InvalidToken:
            return False
        return True

    def _totp(self) -> TOTP:
        return TOTP(self.key, DIGITS, _HASH(), STEP_SECONDS)

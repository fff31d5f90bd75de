"""An authenticator app with one entry: what the enrolment page shows is typed into it, and it shows six digits.

>>> Authenticator("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ").code_of(1)      # RFC 6238, appendix B, at 59 s
'287082'
"""

import time
from base64 import b32decode

from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.totp import TOTP

_DIGITS, _STEP_SECONDS = 6, 30
_HASH = SHA1  # what every app knows


class Authenticator:
    """One entry. ``written``: the secret as the page writes it, in groups of letters and digits."""

    def __init__(self, written: str) -> None:
        self.secret = "".join(written.split())
        self._totp = TOTP(b32decode(self.secret), _DIGITS, _HASH(), _STEP_SECONDS)
        self._spent = 0

    def code_of(self, step: int) -> str:
        """The digits of a step of 30 seconds."""
        return self._totp.generate(step * _STEP_SECONDS).decode()

    def shown(self) -> str:
        """The digits of now."""
        return self.code_of(_now())

    def fresh(self) -> str:
        """Digits that were not used yet, each being good for once: as a person, waits for the next ones."""
        while _now() <= self._spent:
            time.sleep(0.2)
        self._spent = _now()
        return self.code_of(self._spent)


def _now() -> int:
    return int(time.time()) // _STEP_SECONDS

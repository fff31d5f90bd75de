"""The printed recovery code: 128 random bits in seven groups of four, with a check against typing mistakes.

>>> code = generate()
>>> print(show(code))                                            # doctest: +SKIP
8C4G-2M0T-XV7E-1HZK-PW5N-S9AR-D3QF
>>> read(show(code).lower().replace("-", " ")) == code
True

How it is written and read, ``cases.typed_code`` says. The check is the beginning of a SHA-256 over the others: a
mistyped code that goes unnoticed simply does not open.
"""

import hashlib
import secrets

from cases import typed_code
from cases.errors import RecoveryCodeMistyped


def generate() -> bytes:
    """128 fresh random bits."""
    return secrets.token_bytes(typed_code.SECRET_BYTES)


def show(code: bytes) -> str:
    """The code as it is printed."""
    return typed_code.show(code, _check(code))


def read(untrusted: str) -> bytes:
    """The code as somebody typed it; raises ``RecoveryCodeMistyped``."""
    found = typed_code.read(untrusted)
    if found is None or found[1] != _check(found[0]):
        raise RecoveryCodeMistyped
    return found[0]


def _check(code: bytes) -> int:
    digest = hashlib.sha256(b"pli recovery code\n" + code).digest()
    return int.from_bytes(digest[:2], "big") >> 16 - typed_code.CHECK_BITS

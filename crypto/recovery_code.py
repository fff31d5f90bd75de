"""The printed recovery code: 128 random bits in seven groups of four, with a check against typing mistakes.

>>> code = generate()
>>> print(show(code))                                            # doctest: +SKIP
8C4G-2M0T-XV7E-1HZK-PW5N-S9AR-D3QF
>>> read(show(code).lower().replace("-", " ")) == code
True

The alphabet is Crockford's base 32, which has no letter I, L, O or U; whoever types them means 1, 1 and 0. The last
twelve bits are the beginning of a SHA-256 over the others: of 4,096 mistyped codes one goes unnoticed here, and then
simply does not open.
"""

import hashlib
import secrets

from cases.errors import RecoveryCodeMistyped

SECRET_BYTES = 16
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LOOKALIKES = str.maketrans("ILO", "110", " -\t\r\n")
_CHARACTERS = 28
_CHECK_BITS = 12


def generate() -> bytes:
    """128 fresh random bits."""
    return secrets.token_bytes(SECRET_BYTES)


def show(code: bytes) -> str:
    """The code as it is printed."""
    number = int.from_bytes(code, "big") << _CHECK_BITS | _check(code)
    text = "".join(_ALPHABET[number >> 5 * place & 31] for place in reversed(range(_CHARACTERS)))
    return "-".join(text[at : at + 4] for at in range(0, _CHARACTERS, 4))


def read(untrusted: str) -> bytes:
    """The code as somebody typed it; raises ``RecoveryCodeMistyped``."""
    text = untrusted[:200].upper().translate(_LOOKALIKES)
    if len(text) != _CHARACTERS or not set(text) <= set(_ALPHABET):
        raise RecoveryCodeMistyped
    number = 0
    for character in text:
        number = number << 5 | _ALPHABET.index(character)
    code = (number >> _CHECK_BITS).to_bytes(SECRET_BYTES, "big")
    if number & (1 << _CHECK_BITS) - 1 != _check(code):
        raise RecoveryCodeMistyped
    return code


def _check(code: bytes) -> int:
    digest = hashlib.sha256(b"pli recovery code\n" + code).digest()
    return int.from_bytes(digest[:2], "big") >> 16 - _CHECK_BITS

"""Codes that people type from paper: groups of four, no letters that look alike, and a check against mistakes.

>>> printed = show(bytes(16), 0xABC)
>>> printed
'0000-0000-0000-0000-0000-0000-02NW'
>>> read(printed.lower().replace("-", " ")) == (bytes(16), 0xABC)
True

The alphabet is Crockford's base 32, which has no letter I, L, O or U; whoever types them means 1, 1 and 0. A code is
128 bits and twelve more that check them: of 4,096 mistyped codes one goes unnoticed here.
"""

from typing import Final

SECRET_BYTES: Final = 16
CHECK_BITS: Final = 12
CHARACTERS: Final = 28
GROUP: Final = 4
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LOOKALIKES = str.maketrans("ILO‐‑‒–—−", "110------", " -\t\r\n\N{NO-BREAK SPACE}")
_LONGEST = 200


def show(code: bytes, check: int) -> str:
    """The code as it is printed."""
    number = int.from_bytes(code, "big") << CHECK_BITS | check
    text = "".join(_ALPHABET[number >> 5 * place & 31] for place in reversed(range(CHARACTERS)))
    return "-".join(text[at : at + GROUP] for at in range(0, CHARACTERS, GROUP))


def plain(untrusted: str) -> str:
    """Some characters of a code, however they were typed, as they are printed but without hyphens."""
    return untrusted[:_LONGEST].upper().translate(_LOOKALIKES).replace("-", "")


def read(untrusted: str) -> tuple[bytes, int] | None:
    """The code and its check, which the caller compares; ``None`` for what is no code."""
    text = plain(untrusted)
    if len(text) != CHARACTERS or not set(text) <= set(_ALPHABET):
        return None
    number = 0
    for character in text:
        number = number << 5 | _ALPHABET.index(character)
    return (number >> CHECK_BITS).to_bytes(SECRET_BYTES, "big"), number & (1 << CHECK_BITS) - 1

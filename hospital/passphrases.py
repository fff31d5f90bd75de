"""Passphrases of accounts: stretched by Argon2id, judged by length and by whether they say who somebody is.

>>> kept = stretched("four words that rhyme")
>>> matches("four words that rhyme", kept), matches("four words that rime", kept)
(True, False)

The cost is the second recommended option of RFC 9106, section 4 (64 MiB, 3 passes, 4 lanes, a 128-bit salt, a 256-bit
tag), above the least that OWASP's Password Storage Cheat Sheet asks (19 MiB, 2 passes). What makes a passphrase good
enough follows NIST SP 800-63B-4, section 3.1.1.2: length, nothing about kinds of characters, no words of the context.
"""

import secrets
import threading
import unicodedata
from functools import cache
from itertools import pairwise

from cryptography.exceptions import InvalidKey
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from hospital.errors import PassphraseEasy, PassphrasesDiffer, PassphraseShort

LEAST = 12
"""Characters of the shortest passphrase; with the second factor, 800-63B asks for 8."""
MOST = 200
_MEMORY_KIB, _PASSES, _LANES = 65_536, 3, 4
_LEAST_DIFFERENT = 5
_LEAST_WORD = 4
_AT_ONCE = threading.BoundedSemaphore(4)
"""A crowd at the door waits here instead of taking all memory: at most four times 64 MiB."""


def stretched(passphrase: str) -> str:
    """What is kept of a passphrase: the PHC string of Argon2id, with its salt and cost."""
    kdf = Argon2id(
        salt=secrets.token_bytes(16), length=32, iterations=_PASSES, lanes=_LANES, memory_cost=_MEMORY_KIB
    )
    with _AT_ONCE:
        return kdf.derive_phc_encoded(_bytes(passphrase))


def matches(passphrase: str, kept: str | None) -> bool:
    """Whether it is the passphrase; where nothing is kept, ``False`` after the same time."""
    try:
        with _AT_ONCE:
            Argon2id.verify_phc_encoded(_bytes(passphrase[:MOST]), kept or nobodys())
    except InvalidKey:
        return False
    return kept is not None


@cache
def nobodys() -> str:
    """What is compared with for a name that nobody has; made at the start, lest the first such name take longer."""
    return stretched(secrets.token_urlsafe())


def judge(passphrase: str, *about: str) -> None:
    """Refuse one that is too short, or mostly made of the words in ``about`` (the person's name, the login).

    Raises ``PassphraseShort`` or ``PassphraseEasy``.
    """
    folded = unicodedata.normalize("NFKC", passphrase).casefold()
    if not LEAST <= len(folded) <= MOST:
        raise PassphraseShort(least=LEAST, most=MOST)
    for word in _words(about):
        folded = folded.replace(word, "")
    if len(folded) < LEAST - _LEAST_WORD or len(set(folded)) < _LEAST_DIFFERENT or _counts(folded):
        raise PassphraseEasy


def check_twice(one: str, other: str) -> None:
    """What was typed twice is the same; raises ``PassphrasesDiffer``."""
    if one != other:
        raise PassphrasesDiffer


def _words(about: tuple[str, ...]) -> list[str]:
    parts = " ".join(about).casefold().replace(".", " ").replace("@", " ").replace("-", " ").split()
    return sorted((part for part in {*parts, "passphrase", "password"} if len(part) >= _LEAST_WORD), key=len)[
        ::-1
    ]


def _counts(folded: str) -> bool:
    """Whether each character follows the one before it in the alphabet, as in 123456789abc."""
    steps = [ord(later) - ord(earlier) for earlier, later in pairwise(folded)]
    return sum(step in (0, 1) for step in steps) > len(steps) * 0.7


def _bytes(passphrase: str) -> bytes:
    return unicodedata.normalize("NFKC", passphrase).encode()

"""How hard a passphrase is to guess, by ``zxcvbn``, and what to say about it.

>>> judge("password123").advice                                                  # doctest: +SKIP
(<Advice.COMMON: 'common'>, <Advice.MORE_WORDS: 'more_words'>)

Only the first hundred characters are judged, which is enough and bounds the time; still some tenths of a second, so
not in the window's thread. The judge keeps what it is told of the person in one place: one thread at a time.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from crypto.unlock import LEAST_PASSPHRASE

_MOST_JUDGED = 100
_MOST_ADVICE = 2
WEAKEST_TAKEN, STRONG = 2, 3
"""Of a score from 0 to 4."""


class Advice(StrEnum):
    """What makes a passphrase easy to guess, or harder."""

    TOO_SHORT = "too_short"
    COMMON = "common"
    ONE_WORD = "one_word"
    NAME = "name"
    KEYS_IN_A_ROW = "keys_in_a_row"
    REPEATED = "repeated"
    SEQUENCE = "sequence"
    DATE = "date"
    TRICKS = "tricks"
    MORE_WORDS = "more_words"


_FOR: Final = {
    "Use a few words, avoid common phrases.": Advice.MORE_WORDS,
    "No need for symbols, digits, or uppercase letters.": Advice.MORE_WORDS,
    "Add another word or two. Uncommon words are better.": Advice.MORE_WORDS,
    "Straight rows of keys are easy to guess.": Advice.KEYS_IN_A_ROW,
    "Short keyboard patterns are easy to guess.": Advice.KEYS_IN_A_ROW,
    "Use a longer keyboard pattern with more turns.": Advice.KEYS_IN_A_ROW,
    'Repeats like "aaa" are easy to guess.': Advice.REPEATED,
    'Repeats like "abcabcabc" are only slightly harder to guess than "abc".': Advice.REPEATED,
    "Avoid repeated words and characters.": Advice.REPEATED,
    'Sequences like "abc" or "6543" are easy to guess.': Advice.SEQUENCE,
    "Avoid sequences.": Advice.SEQUENCE,
    "Recent years are easy to guess.": Advice.DATE,
    "Avoid recent years.": Advice.DATE,
    "Avoid years that are associated with you.": Advice.DATE,
    "Dates are often easy to guess.": Advice.DATE,
    "Avoid dates and years that are associated with you.": Advice.DATE,
    "This is a top-10 common password.": Advice.COMMON,
    "This is a top-100 common password.": Advice.COMMON,
    "This is a very common password.": Advice.COMMON,
    "This is similar to a commonly used password.": Advice.COMMON,
    "A word by itself is easy to guess.": Advice.ONE_WORD,
    "Names and surnames by themselves are easy to guess.": Advice.NAME,
    "Common names and surnames are easy to guess.": Advice.NAME,
    "Capitalization doesn't help very much.": Advice.TRICKS,
    "All-uppercase is almost as easy to guess as all-lowercase.": Advice.TRICKS,
    "Reversed words aren't much harder to guess.": Advice.TRICKS,
    "Predictable substitutions like '@' instead of 'a' don't help very much.": Advice.TRICKS,
}


@dataclass(frozen=True, slots=True)
class Strength:
    """``score``: 0 guessed at once, 4 very hard to guess."""

    score: int
    advice: tuple[Advice, ...]

    @property
    def is_taken(self) -> bool:
        """Whether it is good enough at all."""
        return self.score >= WEAKEST_TAKEN and Advice.TOO_SHORT not in self.advice


def judge(passphrase: str, about: Sequence[str] = ()) -> Strength:
    """Judge a passphrase; ``about``: names that anybody would try, the person's and the practice's."""
    from zxcvbn import (
        zxcvbn,
    )  # its lists of words take a moment to read, and few who start Pli choose a passphrase

    if len(passphrase.strip()) < LEAST_PASSPHRASE:
        return Strength(min(1, len(passphrase) // 5), (Advice.TOO_SHORT, Advice.MORE_WORDS))
    words = [word for text in about for word in (text, *text.split()) if word]
    found = zxcvbn(passphrase[:_MOST_JUDGED], words, max_length=_MOST_JUDGED)
    feedback = found["feedback"]
    said = (feedback["warning"], *feedback["suggestions"])
    advice = dict.fromkeys(_FOR[each] for each in said if each in _FOR)
    return Strength(int(found["score"]), tuple(advice)[:_MOST_ADVICE])

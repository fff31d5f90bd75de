"""Passphrases: what is kept tells nothing, costs enough, and the easy ones are refused."""

import time

import pytest

from hospital.errors import PassphraseEasy, PassphraseShort
from hospital.passphrases import MOST, judge, matches, nobodys, stretched

GOOD = "vier Worte die sich reimen"


def test_a_passphrase_matches_itself_and_nothing_else() -> None:
    kept = stretched(GOOD)
    assert matches(GOOD, kept)
    assert not matches(GOOD + "!", kept)
    assert not matches("", kept)


def test_what_is_kept_has_a_salt_of_its_own_and_the_cost_of_rfc_9106() -> None:
    one, other = stretched(GOOD), stretched(GOOD)
    assert one != other
    assert one.startswith("$argon2id$v=19$m=65536,t=3,p=4$")


def test_letters_with_accents_match_however_a_keyboard_makes_them() -> None:
    assert matches("caf\u0065\u0301 au lait noir", stretched("caf\u00e9 au lait noir"))


def test_nobody_never_matches_and_costs_the_same() -> None:
    kept = stretched(GOOD)
    nobodys()

    def once(against: str | None) -> float:
        began = time.perf_counter()
        matches("wrong words altogether", against)
        return time.perf_counter() - began

    assert not matches(GOOD, None)
    fastest = {against: once(against) for against in (None, kept)}
    for turn in range(40):  # in turns, until none is the one that a busy machine held up
        fastest = {against: min(known, once(against)) for against, known in fastest.items()}
        if turn >= 3 and fastest[None] == pytest.approx(fastest[kept], rel=0.5):
            return
    pytest.fail(f"{fastest[None]} and {fastest[kept]} seconds")


@pytest.mark.parametrize("short", ["", "elevenchars", "x" * (MOST + 1)])
def test_a_passphrase_has_a_length(short: str) -> None:
    with pytest.raises(PassphraseShort):
        judge(short)


@pytest.mark.parametrize(
    "easy",
    [
        "carla.expert1",
        "CarlaExpert2026",
        "aaaaaaaaaaaaa",
        "123456789012",
        "abcdefghijklmn",
        "passwordpassword",
    ],
)
def test_one_that_says_who_somebody_is_or_repeats_itself_is_refused(easy: str) -> None:
    with pytest.raises(PassphraseEasy):
        judge(easy, "Dr Carla Expert", "c.expert")


@pytest.mark.parametrize("good", [GOOD, "xkq7 vblt 92mz", "een lange zin over Carla en de zee"])
def test_length_is_enough_without_rules_about_characters(good: str) -> None:
    judge(good, "Dr Carla Expert", "c.expert")

"""Passphrases are judged in our own words, quickly enough whatever is typed."""

import ast
import inspect

import pytest
import zxcvbn.feedback

from desktop.passphrase_strength import _FOR, STRONG, Advice, judge


@pytest.mark.parametrize(
    ("passphrase", "advice"),
    [
        ("", Advice.TOO_SHORT),
        ("short", Advice.TOO_SHORT),
        ("password123", Advice.COMMON),
        ("aaaaaaaaaaaaaa", Advice.REPEATED),
        ("abcdefghijklmnop", Advice.SEQUENCE),
        ("qwertyuiop", Advice.MORE_WORDS),
    ],
)
def test_what_is_easily_guessed_is_not_taken_and_the_reason_is_said(passphrase: str, advice: Advice) -> None:
    strength = judge(passphrase)
    assert not strength.is_taken
    assert advice in strength.advice


@pytest.mark.parametrize("passphrase", ["paarse kraan onder sneeuwvlok", "trombone lavande ecluse brique"])
def test_a_few_words_are_strong_and_nothing_is_said(passphrase: str) -> None:
    strength = judge(passphrase)
    assert strength.score >= STRONG
    assert strength.is_taken
    assert strength.advice == ()


def test_what_is_known_of_the_person_does_not_help() -> None:
    about = ("Anna Verschueren", "Groepspraktijk Zonneveld")
    assert judge("zonneveldverschueren", about).score < judge("zonneveldverschueren").score


def test_everything_that_the_judge_can_say_has_advice_of_ours() -> None:
    source = ast.parse(inspect.getsource(zxcvbn.feedback))
    calls = [node for node in ast.walk(source) if isinstance(node, ast.Call)]
    said = {
        call.args[0].value
        for call in calls
        if isinstance(call.func, ast.Name) and call.func.id == "_" and isinstance(call.args[0], ast.Constant)
    }
    assert said == set(_FOR)


@pytest.mark.parametrize("text", ["é" * 5_000, "\ud800" * 50, "🎺" * 40, "a1" * 3_000, "\0" * 20])
def test_no_text_does_more_than_be_judged(text: str) -> None:
    assert 0 <= judge(text).score <= 4

"""Two groups of the recovery code, typed from paper, prove that the paper is there."""

import pytest

from crypto.unlock import RecoveryCode
from desktop.recovery_check import RecoveryCheck

CODE = RecoveryCode(bytes(range(100, 116)))
GROUPS = CODE.printed.split("-")


def test_two_groups_are_asked_for_in_their_order_and_by_chance() -> None:
    places = {RecoveryCheck.of(CODE).places for _ in range(300)}
    assert all(1 <= first < second <= 7 for first, second in places)
    assert len(places) > 10


@pytest.mark.parametrize("typed", [str.lower, str.upper, lambda text: f" {text[:2]} {text[2:]} "])
def test_the_groups_hold_however_they_are_typed(typed: type[str]) -> None:
    check = RecoveryCheck.of(CODE)
    first, second = (GROUPS[place - 1] for place in check.places)
    assert check.holds(typed(first), typed(second))


def test_letters_that_look_like_digits_count_as_those() -> None:
    check = RecoveryCheck((1, 2), ("0123", "1110"))
    assert check.holds("O123", "lIiO")


def test_other_groups_do_not_hold() -> None:
    check = RecoveryCheck.of(CODE)
    first, second = (GROUPS[place - 1] for place in check.places)
    assert first != second
    for typed in ((second, first), (first, ""), ("", second), ("", ""), (first, first), ("é", second)):
        assert not check.holds(*typed)


def test_it_shows_the_code_to_nobody() -> None:
    assert not any(group in repr(RecoveryCheck.of(CODE)) for group in GROUPS)

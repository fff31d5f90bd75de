"""The clocks that nobody can set: both run forward, and the one that sleeps is not ahead."""

from host import clocks


def test_both_run_forward() -> None:
    for clock in (clocks.awake, clocks.elapsed):
        first = clock()
        assert clock() >= first > 0


def test_who_sleeps_is_not_ahead() -> None:
    assert clocks.awake() <= clocks.elapsed()

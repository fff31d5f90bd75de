"""Waiting is spread, grows, and has an end."""

from datetime import timedelta

from transport.backoff import LONGEST_WAIT, wait_before


def test_waiting_is_jittered_and_grows_to_a_quarter_of_an_hour() -> None:
    waits = [[wait_before(attempts) for _ in range(50)] for attempts in range(12)]
    assert all(wait <= timedelta(seconds=2) for wait in waits[0])
    assert max(waits[11]) <= LONGEST_WAIT
    assert max(waits[11]) > LONGEST_WAIT / 2
    assert len(set(waits[5])) > 40
    assert wait_before(0, asked=100) == timedelta(seconds=100)


def test_waiting_has_its_end_however_often_it_failed() -> None:
    assert wait_before(10_000) <= LONGEST_WAIT

"""The table of a camera's states: what is done on each event, and when."""

import pytest

from capture.watch import TABLE, Action, Event, Patience, State, Watch

START, ABANDON, TELL, EXPLAIN = Action.START, Action.ABANDON, Action.TELL, Action.EXPLAIN


def play(watch: Watch, *events: tuple[Event, float]) -> list[tuple[Action, ...]]:
    return [watch.happen(event, at) for event, at in events]


@pytest.fixture
def watch() -> Watch:
    return Watch(Patience(quiet=1.5, opening=20, retry_first=0.25, retry_most=4))


@pytest.fixture
def live(watch: Watch) -> Watch:
    play(watch, (Event.OPEN, 0), (Event.NEWS, 1))
    assert watch.state is State.LIVE
    return watch


def test_a_camera_opens_and_lives(watch: Watch) -> None:
    assert play(watch, (Event.OPEN, 0), (Event.NEWS, 1), (Event.NEWS, 2)) == [(TELL, START), (TELL,), ()]


def test_a_loss_is_told_once_and_only_another_obstacle_is_explained(live: Watch) -> None:
    told = play(
        live, (Event.FAILED, 2), (Event.RETRY, 3), (Event.FAILED, 3), (Event.RETRY, 4), (Event.NEWS, 5)
    )
    assert told == [(ABANDON, TELL), (START,), (ABANDON, EXPLAIN), (START,), (TELL,)]
    assert live.state is State.LIVE


def test_silence_is_noticed_well_within_two_seconds(live: Watch) -> None:
    assert live.overdue(2.49) is None
    assert live.overdue(2.5) is Event.QUIET
    assert live.remaining(2.0) == 0.5
    assert live.remaining(9.0) == 0


def test_every_new_picture_puts_silence_off(live: Watch) -> None:
    live.happen(Event.NEWS, 2.4)
    assert live.overdue(3.8) is None


def test_retries_wait_longer_each_time_up_to_a_limit(live: Watch) -> None:
    waits = []
    for now in range(10, 80, 10):
        live.happen(Event.FAILED, now)
        waits.append(live.remaining(now))
        assert live.overdue(now + 4) is Event.RETRY
        live.happen(Event.RETRY, now + 4)
    assert waits == [0.25, 0.5, 1, 2, 4, 4, 4]


def test_a_recovery_makes_the_next_retry_quick_again(live: Watch) -> None:
    play(
        live,
        (Event.FAILED, 2),
        (Event.RETRY, 3),
        (Event.FAILED, 3),
        (Event.RETRY, 4),
        (Event.NEWS, 5),
        (Event.QUIET, 7),
    )
    assert live.remaining(7) == 0.25


def test_a_slow_opening_is_given_its_time(watch: Watch) -> None:
    watch.happen(Event.OPEN, 0)
    assert watch.overdue(19.9) is None
    assert watch.overdue(20) is Event.QUIET


def test_nothing_is_due_when_closed(live: Watch) -> None:
    assert live.happen(Event.CLOSE, 2) == (ABANDON, TELL)
    assert live.remaining(99) is None
    assert live.overdue(99) is None


def test_what_comes_too_late_changes_nothing(live: Watch) -> None:
    live.happen(Event.CLOSE, 2)
    for event in (Event.NEWS, Event.FAILED, Event.QUIET, Event.RETRY, Event.CLOSE):
        assert live.happen(event, 3) == ()
        assert live.state is State.CLOSED


def test_closing_is_possible_from_every_state_and_every_state_is_reached() -> None:
    assert {state for state, event in TABLE if event is Event.CLOSE} == set(State) - {State.CLOSED}
    assert {state for state, _ in TABLE.values()} == set(State)

"""What counts up as a scale does, and what only seems to."""

import pytest

from capture.privacy.counting import are_even, counted

PLACES = [100.0 * at for at in range(8)]
SPACE = 72


@pytest.mark.parametrize("step", [1, 2, 5, 10])
@pytest.mark.parametrize("first", [0, 3])
def test_a_scale_counts_up_evenly(step: int, first: int) -> None:
    count = counted(PLACES, [(first + at) * step for at in range(8)], SPACE)
    assert count is not None
    assert (count.step, round(count.space)) == (step, 100)
    assert count.expected(250) is None
    assert count.expected(300) == (first + 3) * step


def test_it_may_count_down_and_be_read_in_part() -> None:
    count = counted(PLACES, [7, None, 5, None, 3, 2, None, 0], SPACE)
    assert count is not None
    assert count.expected(600) == 1


def test_it_may_be_seen_aslant() -> None:
    places = [at * 100 + at * at * 4 for at in range(8)]
    count = counted(places, list(range(8)), SPACE)
    assert count is not None
    assert count.expected(places[7]) == 7


@pytest.mark.parametrize(
    "numbers",
    [
        [12, 3, 1985],
        [1, 23, 45, 67, 89],
        [3, 6, 9, 12, 15, 18],
        [8, 5, 0, 3, 1, 2, 4, 7],
        [8, 5, 1, 2, 3, 4, 9, 9],
        [1, 2, 3],
        [5, 5, 5, 5, 5, 5],
        [None, None],
        [],
    ],
)
def test_dates_and_numbers_of_people_do_not_count_up(numbers: list[int | None]) -> None:
    assert counted(PLACES[: len(numbers)], numbers, SPACE) is None


def test_figures_of_one_number_stand_too_close() -> None:
    assert counted([each / 2 for each in PLACES], list(range(8)), SPACE) is None


def test_marks_that_stand_unevenly_are_not_worth_reading() -> None:
    assert are_even(PLACES, SPACE)
    assert are_even([*PLACES[:3], 260, *PLACES[5:]], SPACE)
    assert not are_even([0, 130, 210, 390, 450], SPACE)
    assert not are_even(PLACES[:3], SPACE)

"""The promise runs on Belgian working days, and so does what is left of it."""

from datetime import date

import pytest

from cases.working_days import due_day, working_days_left

FRIDAY, SATURDAY, MONDAY = date(2026, 3, 6), date(2026, 3, 7), date(2026, 3, 9)
EASTER_MONDAY = date(2026, 4, 6)


@pytest.mark.parametrize(
    ("sent", "days", "due"),
    [
        (FRIDAY, 1, MONDAY),
        (SATURDAY, 1, MONDAY),
        (FRIDAY, 3, date(2026, 3, 11)),
        (date(2026, 4, 3), 1, date(2026, 4, 7)),  # over Easter
        (date(2026, 7, 20), 1, date(2026, 7, 22)),  # over the national day
        (date(2026, 12, 31), 1, date(2027, 1, 4)),  # into another year
    ],
)
def test_weekends_and_holidays_do_not_count(sent: date, days: int, due: date) -> None:
    assert due_day(sent, days) == due


def test_nor_do_the_days_on_which_a_service_is_closed() -> None:
    assert due_day(FRIDAY, 1, {MONDAY}) == date(2026, 3, 10)
    assert working_days_left(FRIDAY, date(2026, 3, 10), {MONDAY}) == 1


@pytest.mark.parametrize(
    ("today", "due", "left"),
    [
        (FRIDAY, FRIDAY, 0),
        (FRIDAY, MONDAY, 1),
        (SATURDAY, MONDAY, 1),
        (MONDAY, FRIDAY, -1),
        (date(2026, 3, 10), FRIDAY, -2),
        (SATURDAY, FRIDAY, 0),
        (date(2026, 4, 3), date(2026, 4, 7), 1),
        (EASTER_MONDAY, date(2026, 4, 3), 0),
    ],
)
def test_what_is_left_and_what_has_passed(today: date, due: date, left: int) -> None:
    assert working_days_left(today, due) == left

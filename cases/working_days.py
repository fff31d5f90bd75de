"""By when a service promises its answer: Belgian working days, without holidays and the service's own closed days."""

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from functools import cache


def due_day(sent: date, working_days: int, closed_days: Collection[date] = ()) -> date:
    """The last day of the promise: ``working_days`` after ``sent``, Belgian public holidays (law of 1974) skipped."""
    day = sent
    while working_days > 0:
        day += timedelta(days=1)
        if _is_working_day(day, closed_days):
            working_days -= 1
    return day


def working_days_left(today: date, due: date, closed_days: Collection[date] = ()) -> int:
    """How many working days follow today up to the promised one; after it, how many have passed, below zero.

    >>> working_days_left(date(2026, 3, 6), date(2026, 3, 9))       # Friday, due on Monday
    1
    """
    first, last = sorted((today, due))
    between = sum(_is_working_day(day, closed_days) for day in _days(first, last))
    return between if today <= due else -between


def _days(after: date, last: date) -> Iterator[date]:
    for number in range(1, (last - after).days + 1):
        yield after + timedelta(days=number)


@cache
def _belgian_holidays(year: int) -> frozenset[date]:
    import holidays  # the windows come up without it

    return frozenset(holidays.country_holidays("BE", years=year))


def _is_working_day(day: date, closed_days: Collection[date]) -> bool:
    return day.weekday() < 5 and day not in _belgian_holidays(day.year) and day not in closed_days

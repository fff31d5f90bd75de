"""By when a service promises its answer: Belgian working days, without holidays and the service's own closed days."""

from collections.abc import Collection
from datetime import date, timedelta


def due_day(sent: date, working_days: int, closed_days: Collection[date] = ()) -> date:
    """The last day of the promise: ``working_days`` after ``sent``, Belgian public holidays (law of 1974) skipped."""
    import holidays  # the windows come up without it

    closed = holidays.country_holidays("BE")
    day = sent
    while working_days > 0:
        day += timedelta(days=1)
        if day.weekday() < 5 and day not in closed and day not in closed_days:
            working_days -= 1
    return day

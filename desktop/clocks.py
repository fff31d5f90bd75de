"""One wrong clock: what a person corrects of one picture is as wrong for the others by the same clock.

>>> by = difference(picture.facts.taken, corrected)                              # doctest: +SKIP
>>> others = by_same_clock(pictures, picture)                                    # doctest: +SKIP
>>> shifted(others[0].facts.taken, by)                                           # doctest: +SKIP

Times are the clock on the wall where a person reads them; those with an offset are taken to this computer's zone.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from cases.picture import TimeSource, TimeTaken
from desktop.draft import KeptPicture, PictureFacts


def now_on_the_wall() -> datetime:
    """As a person reads it beside the computer: without a zone."""
    return _on_the_wall(datetime.now(UTC))


def today() -> date:
    """The day of the calendar on the wall."""
    return now_on_the_wall().date()


def difference(before: TimeTaken, after: TimeTaken) -> timedelta | None:
    """By how much it was corrected, in whole minutes, as a person sees and says them; ``None`` where none was known."""
    if before.at is None or after.at is None:
        return None
    by = _minute(_on_the_wall(after.at)) - _minute(_on_the_wall(before.at))
    return by or None


def by_same_clock(pictures: Iterable[KeptPicture], corrected: KeptPicture) -> tuple[KeptPicture, ...]:
    """The others whose time comes from the clock by which ``corrected`` was taken, and was not corrected before.

    ``corrected`` as it was before: pictures that were corrected together are so again.
    """
    source = corrected.facts.taken.source
    if source is TimeSource.UNKNOWN or (source is not TimeSource.CAMERA_CLOCK and not corrected.clock):
        return ()
    return tuple(
        each
        for each in pictures
        if each.picture_id != corrected.picture_id
        and each.clock == corrected.clock
        and each.facts.taken.source is source
    )


def shifted(facts: PictureFacts, by: timedelta) -> PictureFacts:
    """The same with its time so much later, or earlier, as a person says; its seconds stay."""
    at = facts.taken.at
    if at is None:
        return facts
    taken = TimeTaken(at=_on_the_wall(at) + by, source=TimeSource.PERSON)
    return facts.model_copy(update={"taken": taken})


def is_to_come(facts: PictureFacts, by: timedelta, now: datetime) -> bool:
    """Whether a picture would have been taken later than ``now``, a time on the wall, which cannot be."""
    moved = shifted(facts, by).taken.at
    return moved is not None and moved > now


def _on_the_wall(at: datetime) -> datetime:
    return at if at.tzinfo is None else at.astimezone().replace(tzinfo=None)


def _minute(at: datetime) -> datetime:
    return at.replace(second=0, microsecond=0)

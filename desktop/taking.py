"""From a camera or a file to a clean picture with its time, and which of the wanted views are there.

    for page in pages_of(read_picture(path)):    # read, decoded in a child, cleaned
        practice.add_picture(case_id, page.image, PictureFacts(role=…, taken=page.taken))

Whatever cannot be taken raises ``PictureRefused``; the file stays where it is, as it is.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from capture.clean.clean import CleanImage, clean, clean_pages
from capture.clean.formats import JPEG, PNG, source_of
from capture.clean.taken import time_taken
from capture.frame import Snapshot
from capture.sandbox import decode
from cases.picture import TimeSource, TimeTaken
from cases.protocol import View
from desktop.draft import KeptPicture, PictureFacts

_LONG_AGO = timedelta(days=365)
_CLOCKS_DIFFER = timedelta(minutes=10)


@dataclass(frozen=True)
class CleanPicture:
    """A picture that can be added to a case, and when it was taken."""

    image: CleanImage
    taken: TimeTaken


def from_camera(snapshot: Snapshot) -> CleanPicture:
    """A picture that was just taken, by this computer's clock."""
    taken = TimeTaken(at=snapshot.taken_at, source=TimeSource.CAMERA_CLOCK)
    return CleanPicture(clean(snapshot.data), taken)


def pages_of(untrusted: bytes) -> Iterator[CleanPicture]:
    """Every page of a file from elsewhere, one after the other; of most files there is one.

    JPEG and PNG are decoded in a child before anything else looks at them; other formats in one of ``clean_pages``.
    """
    if source_of(untrusted) in (JPEG, PNG):
        decode(untrusted)
    taken = TimeTaken.of_file(time_taken(untrusted))
    for image in clean_pages(untrusted):
        yield CleanPicture(image, taken)


def is_doubtful(taken: TimeTaken, now: datetime) -> bool:
    """Whether a file's time is hardly that of a picture for this case: still to come, or over a year ago.

    A camera whose battery was out begins again at a day of its maker's. A time without a zone is this place's.
    """
    if taken.at is None or taken.source is not TimeSource.FILE:
        return False
    at = taken.at.astimezone()
    return not now - _LONG_AGO <= at <= now + _CLOCKS_DIFFER


def shows(facts: PictureFacts, view: View) -> bool:
    """Whether a picture is of a wanted view, in whichever language it was named."""
    return facts.role is view.role and facts.view in (view.view, *view.name.model_dump().values())


def is_there(view: View, pictures: Iterable[KeptPicture]) -> bool:
    """Whether a wanted view was taken."""
    return any(shows(picture.facts, view) for picture in pictures)


def next_view(
    views: Sequence[View], pictures: Sequence[KeptPicture], after: View | None = None
) -> View | None:
    """The wanted view to take next: the first missing one behind ``after``, else the first missing of all."""
    start = views.index(after) + 1 if after in views else 0
    order = [*views[start:], *views[:start]]
    return next((view for view in order if not is_there(view, pictures)), None)

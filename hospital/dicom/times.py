"""Dates and times as DICOM writes them (PS3.5, 6.2: DA, TM, DT), all of a case in one offset from UTC."""

from dataclasses import dataclass
from datetime import datetime, timezone, tzinfo

from pydicom import Dataset

from cases.errors import WireInvalid
from cases.picture import Picture, TimeSource

_YEARS = range(1900, 2200)
_SOURCES = {
    TimeSource.CAMERA_CLOCK: "the clock of the camera",
    TimeSource.FILE: "the file",
    TimeSource.PERSON: "a person",
}


@dataclass(frozen=True)
class CaseTimes:
    """One offset for a whole case, so that a study has one date and time in all of its objects."""

    zone: timezone

    @classmethod
    def of(cls, created: datetime, zone: tzinfo | None = None) -> "CaseTimes":
        """That of ``zone`` (this machine's, when none is given) when the case was made. Raises ``WireInvalid``."""
        offset = _meant(created).astimezone(zone).utcoffset()
        if offset is None:
            raise TypeError("an aware moment has an offset")
        return cls(timezone(offset))

    def date(self, moment: datetime) -> str:
        """DA."""
        return self._local(moment).strftime("%Y%m%d")

    def time(self, moment: datetime) -> str:
        """TM, to the second."""
        return self._local(moment).strftime("%H%M%S")

    def date_time(self, moment: datetime) -> str:
        """DT; with the offset, unless the moment is a wall clock's whose zone nobody knows."""
        return self._local(moment).strftime("%Y%m%d%H%M%S" + ("" if moment.tzinfo is None else "%z"))

    def _local(self, moment: datetime) -> datetime:
        return _meant(moment) if moment.tzinfo is None else _meant(moment).astimezone(self.zone)

    def put_taken(self, dataset: Dataset, picture: Picture) -> None:
        """When the picture was taken, else when it came into the case; the content's date is the same.

        Timezone Offset From UTC would be read into a wall clock without a zone (PS3.3 C.12.1), so it stays out there.
        """
        at = time_of(picture) or picture.added_at
        dataset.AcquisitionDateTime = self.date_time(at)
        dataset.ContentDate, dataset.ContentTime = self.date(at), self.time(at)
        if at.tzinfo is not None:
            self.put_offset(dataset)

    def put_offset(self, dataset: Dataset) -> None:
        """Timezone Offset From UTC (0008,0201)."""
        dataset.TimezoneOffsetFromUTC = datetime.now(self.zone).strftime("%z")


def _meant(moment: datetime) -> datetime:
    if moment.year not in _YEARS:
        raise WireInvalid(kind="Request", where="/created", why="a year that no clock means")
    return moment


def time_of(picture: Picture) -> datetime | None:
    """When it was taken; ``None`` too for a year that no camera can mean, and DICOM's dates could not hold."""
    at = picture.taken.at
    return at if at is not None and at.year in _YEARS else None


def about_time(picture: Picture) -> str:
    """Where the acquisition time comes from, in a sentence: no attribute of DICOM says it."""
    at = time_of(picture)
    if at is None:
        return "Time of acquisition unknown: the time given is when the picture was added to the case."
    zone = " (zone unknown)" if at.tzinfo is None else ""
    return f"Time of acquisition according to {_SOURCES[picture.taken.source]}{zone}."

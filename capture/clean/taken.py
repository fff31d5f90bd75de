"""When a picture was taken, read from the file before it is cleaned.

The camera's clock is told by Exif (DateTimeOriginal, else DateTimeDigitized), wherever a format keeps it; in DICOM by
the time of acquisition, else of the content; else by XMP or IPTC, of PNG also by its words (Creation Time). A time
without an offset is the wall clock where the camera was. Nonsense is no time. When a file was changed or converted
(Exif DateTime, PNG's tIME), and a document's date, are not the time of a picture.

What cannot be, a time to come, is no time either. What is hardly so is told as it stands, for a person to doubt and
correct: a clock that begins again at 1980 or 2005, or the day when a slide was taken that was scanned now.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta, timezone

from capture.clean import formats
from capture.clean.exif import Directory, Tag, read_tags
from capture.clean.formats import source_of
from capture.clean.jpeg_file import read_jpeg
from capture.clean.other import metadata_of
from capture.clean.parts import Dropped, Kind
from capture.clean.png_file import read_png
from cases.errors import PictureRefused

_EARLIEST = datetime(
    1971, 1, 1, tzinfo=UTC
)  # at 1970 computers' clocks begin: that is a clock which was never set
_ORIGINAL, _ORIGINAL_OFFSET = 0x9003, 0x9011
_DIGITISED, _DIGITISED_OFFSET = 0x9004, 0x9012
_TIME = re.compile(rb"(\d{4})[:\-](\d\d)[:\-](\d\d)[ T](\d\d):(\d\d):(\d\d)")
_OFFSET = re.compile(rb"([+-])(\d\d):?(\d\d)")
_XMP = re.compile(
    rb"(?:exif:DateTimeOriginal|photoshop:DateCreated|exif:DateTimeDigitized)(?:\s*=\s*[\"']|>)\s*"
    rb"(\d{4}-\d\d-\d\d[T ]\d\d:\d\d)(:\d\d)?(?:\.\d{1,9})?([+-]\d\d:\d\d|Z)?"
)
_IPTC_DATE, _IPTC_TIME = (
    re.compile(rb"\x1c\x02\x37\x00\x08(\d{8})"),
    re.compile(rb"\x1c\x02\x3c\x00\x0b(\d{6})([+-]\d{4})"),
)
_DICOM_TIME = re.compile(rb"(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d{1,6})?([+-]\d{4})?")
_CREATION = b"creation time"
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_RFC_5322 = re.compile(
    rb"(?:[A-Z][a-z]{2}, )?(\d{1,2}) (" + "|".join(_MONTHS).encode() + rb") (\d{4}) (\d\d:\d\d:\d\d)"
    rb"(?: ([+-]\d{4}|GMT|UT|UTC|Z)\b)?"
)
_DICOM_ZONE = 0x0008_0201
_DICOM_PLACES = ((0x0008_002A,), (0x0008_0022, 0x0008_0032), (0x0008_0023, 0x0008_0033))
"""Acquisition DateTime; Acquisition Date and Time; Content Date and Time (PS3.3, C.7.6.1 and C.8.12)."""


def time_taken(untrusted: bytes) -> datetime | None:
    """The time from 1971 to tomorrow that the file names, with its offset where it names one; else ``None``."""
    try:
        dropped = _metadata(untrusted)
    except PictureRefused:
        return None
    return next(filter(None, _told(tuple(dropped))), None)


def _metadata(untrusted: bytes) -> Iterable[Dropped]:
    match source_of(untrusted):
        case formats.JPEG:
            return read_jpeg(untrusted).dropped
        case formats.PNG:
            return read_png(untrusted).dropped
        case formats.PDF:
            return ()
    return metadata_of(untrusted)


def _told(dropped: tuple[Dropped, ...]) -> Iterator[datetime | None]:
    """The answers of all places, the most trustworthy first."""
    for one in dropped:
        if one.kind is Kind.EXIF:
            yield _in_exif(_of_the_picture(read_tags(one.untrusted)))
    yield _in_exif({_number(one): one.untrusted for one in reversed(dropped) if one.kind is Kind.TAG})
    yield from _in_dicom({_number(one): one.untrusted for one in reversed(dropped) if one.kind is Kind.TIME})
    yield from (_in_xmp(one.untrusted) for one in dropped if one.kind is Kind.XMP)
    yield from (_in_iptc(one.untrusted) for one in dropped if one.kind is Kind.IPTC)
    yield from (_in_words(one.untrusted) for one in dropped if one.name.lower() == _CREATION)


def _number(dropped: Dropped) -> int:
    return int.from_bytes(dropped.name, "big")


def _of_the_picture(tags: tuple[Tag, ...]) -> dict[int, bytes]:
    wanted = (Directory.EXIF, Directory.MAIN)
    return {tag.number: tag.untrusted for tag in tags if tag.directory in wanted}


def _in_exif(values: Mapping[int, bytes]) -> datetime | None:
    for time, offset in ((_ORIGINAL, _ORIGINAL_OFFSET), (_DIGITISED, _DIGITISED_OFFSET)):
        found = _sane(_parsed(values.get(time, b"")), _zone(values.get(offset, b"")))
        if found:
            return found
    return None


def _in_xmp(untrusted: bytes) -> datetime | None:
    match = _XMP.search(untrusted)
    if match is None:
        return None
    time, zone = match[1] + (match[2] or b":00"), match[3] or b""
    return _sane(_parsed(time), UTC if zone == b"Z" else _zone(zone))


def _in_iptc(untrusted: bytes) -> datetime | None:
    """Date Created and Time Created (IIM 4.2, 2:55 and 2:60); a date alone is no time."""
    day, hour = _IPTC_DATE.search(untrusted), _IPTC_TIME.search(untrusted)
    if day is None or hour is None:
        return None
    match = _DICOM_TIME.match(day[1] + hour[1])
    return _sane(_iso_8601(match), _zone(hour[2])) if match else None


def _in_dicom(values: Mapping[int, bytes]) -> Iterator[datetime | None]:
    for places in _DICOM_PLACES:
        match = _DICOM_TIME.match(b"".join(values.get(place, b"").strip(b" \x00") for place in places))
        if match:
            zone = _zone(match[7] or values.get(_DICOM_ZONE, b""))
            yield _sane(_iso_8601(match), zone)


def _parsed(untrusted: bytes) -> str:
    """As ISO 8601 without an offset; empty when it is no time."""
    match = _TIME.match(untrusted)
    return _iso_8601(match) if match else ""


def _iso_8601(match: re.Match[bytes]) -> str:
    return "{}-{}-{}T{}:{}:{}".format(*(part.decode() for part in match.groups()[:6]))


def _zone(untrusted: bytes) -> timezone | None:
    match = _OFFSET.match(untrusted)
    if not match or int(match[2]) > 14 or int(match[3]) > 59:
        return None
    offset = timedelta(hours=int(match[2]), minutes=int(match[3]))
    return timezone(-offset if match[1] == b"-" else offset)


def _in_words(untrusted: bytes) -> datetime | None:
    """The original picture's time (PNG, Creation Time): as ISO 8601, Exif or e-mail (RFC 5322) write it."""
    match = _TIME.match(untrusted)
    if match:
        rest = untrusted[match.end() :].lstrip()
        return _sane(_iso_8601(match), UTC if rest.startswith(b"Z") else _zone(rest))
    match = _RFC_5322.match(untrusted)
    if match is None:
        return None
    day, month, year, hour, zone = (part.decode() for part in match.groups(b""))
    number = _MONTHS.index(month) + 1
    return _sane(f"{year}-{number:02}-{int(day):02}T{hour}", UTC if zone.isalpha() else _zone(zone.encode()))


def _sane(iso_8601: str, zone: timezone | None) -> datetime | None:
    """The time, unless it is none, before 1971, or after tomorrow."""
    try:
        time = datetime.fromisoformat(iso_8601 + "+00:00")
    except ValueError:
        return None
    if not _EARLIEST <= time <= datetime.now(UTC) + timedelta(days=1):
        return None
    return time.replace(tzinfo=zone)

"""When a picture was taken, read from the file before it is cleaned.

The camera's clock is told by Exif (DateTimeOriginal, else DateTimeDigitized), of PNG also by its own time chunk. A
time without an offset is the wall clock where the camera was. Nonsense is no time.
"""

import re
import struct
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, timezone

from capture.clean.exif import Directory, Tag, read_tags
from capture.clean.formats import JPEG, format_of
from capture.clean.jpeg_file import read_jpeg
from capture.clean.parts import Dropped, Kind
from capture.clean.png_file import read_png
from cases.errors import PictureRefused

_EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)
_ORIGINAL, _ORIGINAL_OFFSET = 0x9003, 0x9011
_DIGITISED, _DIGITISED_OFFSET = 0x9004, 0x9012
_TIME = re.compile(rb"(\d{4})[:\-](\d\d)[:\-](\d\d)[ T](\d\d):(\d\d):(\d\d)")
_OFFSET = re.compile(rb"([+-])(\d\d):(\d\d)")


def time_taken(untrusted: bytes) -> datetime | None:
    """The time from 1990 to tomorrow that the file names, with its offset where it names one; else ``None``."""
    try:
        dropped = _metadata(untrusted)
    except PictureRefused:
        return None
    for one in dropped:
        if one.kind is Kind.EXIF and (found := _in_exif(read_tags(one.untrusted))):
            return found
    return next(filter(None, (_in_chunk(one.untrusted) for one in dropped if one.kind is Kind.TIME)), None)


def _metadata(untrusted: bytes) -> Iterable[Dropped]:
    if format_of(untrusted) == JPEG:
        return read_jpeg(untrusted).dropped
    return read_png(untrusted).dropped


def _in_exif(tags: tuple[Tag, ...]) -> datetime | None:
    values = {tag.number: tag.untrusted for tag in tags if tag.directory in (Directory.EXIF, Directory.MAIN)}
    for time, offset in ((_ORIGINAL, _ORIGINAL_OFFSET), (_DIGITISED, _DIGITISED_OFFSET)):
        found = _sane(_parsed(values.get(time, b"")), _zone(values.get(offset, b"")))
        if found:
            return found
    return None


def _parsed(untrusted: bytes) -> str:
    """As ISO 8601 without an offset; empty when it is no time."""
    match = _TIME.match(untrusted)
    return "{}-{}-{}T{}:{}:{}".format(*(part.decode() for part in match.groups())) if match else ""


def _zone(untrusted: bytes) -> timezone | None:
    match = _OFFSET.match(untrusted)
    if not match or int(match[2]) > 14 or int(match[3]) > 59:
        return None
    offset = timedelta(hours=int(match[2]), minutes=int(match[3]))
    return timezone(-offset if match[1] == b"-" else offset)


def _in_chunk(untrusted: bytes) -> datetime | None:
    """The tIME chunk: year in two bytes, then month, day, hour, minute, second, in UTC."""
    if len(untrusted) != 7:
        return None
    year, month, day, hour, minute, second = struct.unpack(">H5B", untrusted)
    return _sane(f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}", UTC)


def _sane(iso_8601: str, zone: timezone | None) -> datetime | None:
    """The time, unless it is none, before 1990, or after tomorrow."""
    try:
        time = datetime.fromisoformat(iso_8601 + "+00:00")
    except ValueError:
        return None
    if not _EARLIEST <= time <= datetime.now(UTC) + timedelta(days=1):
        return None
    return time.replace(tzinfo=zone)

"""A picture of a case: what it shows, when it was taken, and what was removed from its file."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from cases.codes import Code, Laterality
from cases.identifiers import PictureId
from cases.privacy import Privacy
from cases.wire import Line, Moment, Sha256, Wire

MOST_PICTURES = 100
"""With one request, or one message."""


class PictureRole(StrEnum):
    """What a picture is for."""

    OVERVIEW = "overview"
    CLOSE_UP = "close_up"
    DERMOSCOPY = "dermoscopy"
    SCALE = "scale"
    DOCUMENT = "document"
    OTHER = "other"


class TimeSource(StrEnum):
    """Where the time of a picture comes from."""

    CAMERA_CLOCK = "camera_clock"
    FILE = "file"
    PERSON = "person"
    UNKNOWN = "unknown"


class TimeTaken(Wire):
    """When a picture was taken. A file's time has often no zone: then it is the wall clock where it was taken."""

    at: datetime | None = None
    source: TimeSource

    @model_validator(mode="after")
    def _known_or_not(self) -> Self:
        if (self.at is None) != (self.source is TimeSource.UNKNOWN):
            raise ValueError("a time has a source, and a source a time")
        return self

    @classmethod
    def of_file(cls, at: datetime | None) -> Self:
        """As a file says; ``None`` when it says none."""
        return cls(at=at, source=TimeSource.UNKNOWN if at is None else TimeSource.FILE)


class Removed(StrEnum):
    """What kind of thing was removed from a picture's file."""

    PLACE = "place"
    TIME = "time"
    DEVICE = "device"
    PERSON = "person"
    SOFTWARE = "software"
    THUMBNAIL = "thumbnail"
    FURTHER_PICTURE = "further_picture"
    """Another page or frame, a depth map, a gain map, a film beside the photograph."""
    IDENTIFIER = "identifier"
    """A number that stands for a patient, a visit, a study or a file."""
    COMMENT = "comment"
    HIDDEN_DATA = "hidden_data"
    TRAILER = "trailer"
    OTHER = "other"


class Removal(Wire):
    """How much of one kind was removed."""

    category: Removed
    count: Annotated[int, Field(ge=1, le=1_000_000)]
    bytes: Annotated[int, Field(ge=0, le=2**31)]


class ColourProfile(StrEnum):
    """What became of the ICC profile: absent, rebuilt from its numbers, or pixels converted to sRGB."""

    NONE = "none"
    REBUILT = "rebuilt"
    CONVERTED = "converted"


class Change(StrEnum):
    """What else became of a picture whose format does not go on as it is."""

    FIRST_OF_SEVERAL = "first_of_several"
    """The file had more pages or frames, which were not taken with this picture."""
    EIGHT_BITS = "eight_bits"
    """Finer steps of brightness were rounded to eight bits a sample."""
    ENCODED_AGAIN = "encoded_again"
    """A picture of a lossy format was written as JPEG, quality 95, full colour sampling."""
    RENDERED = "rendered"
    """A page of a document was drawn as a picture."""


class CleaningReport(Wire):
    """What cleaning found in a file and took away, by category; never the values themselves.

    ``source``: the format of the file where it was another than the picture's own, such as ``HEIC``; else empty.
    """

    removed: Annotated[tuple[Removal, ...], Field(max_length=20)] = ()
    colour: ColourProfile = ColourProfile.NONE
    orientation: Annotated[int, Field(ge=1, le=8)] = 1
    pixels_identical: bool
    source: Line = ""
    changes: Annotated[tuple[Change, ...], Field(max_length=10)] = ()


class Picture(Wire):
    """One picture of a request or message; ``file`` is its number in the package (``files/0001`` is 1)."""

    picture_id: PictureId
    file: Annotated[int, Field(ge=1, le=9_999)]
    sha256: Sha256
    type: Literal["image/jpeg", "image/png"]
    width: Annotated[int, Field(ge=1, le=65_535)]
    height: Annotated[int, Field(ge=1, le=65_535)]
    role: PictureRole
    view: Line = ""
    site: Code | None = None
    laterality: Laterality | None = None
    lesion: Annotated[int, Field(ge=1, le=99)] | None = None
    taken: TimeTaken
    added_at: Moment
    cleaning: CleaningReport
    note: Line = ""
    privacy: Privacy | None = None
    """What was decided about faces, words and codes in it; ``None`` when nobody and nothing looked."""

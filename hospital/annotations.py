"""What a person drew over a picture: kept beside it with author and time, never in its file.

Marks are in pixels of the picture as it stands upright. Only their author takes one away, and even then it stays in
the table, with the time.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator
from sqlcipher3.dbapi2 import Connection

from cases.identifiers import CaseId, Id, PersonId, PictureId, new_id
from cases.wire import Line, Wire, parse, to_json
from hospital.database import from_text, to_text

_MOST_POINTS = 400
_LONGEST_TEXT = 80
_MOST_ON_A_PICTURE = 200
_Side = Annotated[int, Field(ge=0, le=65_535)]
Point = tuple[_Side, _Side]


class MarkKind(StrEnum):
    """What can be drawn."""

    ARROW = "arrow"
    ELLIPSE = "ellipse"
    LINE = "line"
    TEXT = "text"


_POINTS = {
    MarkKind.ARROW: (2, 2),
    MarkKind.ELLIPSE: (2, 2),
    MarkKind.LINE: (2, _MOST_POINTS),
    MarkKind.TEXT: (1, 1),
}


class Mark(Wire):
    """An arrow from its first point to its second; an ellipse within the box of two corners; a line drawn by hand; or
    words at a point."""

    MOST_BYTES: ClassVar[int] = 16_384

    kind: MarkKind
    points: Annotated[tuple[Point, ...], Field(min_length=1, max_length=_MOST_POINTS)]
    text: Line = ""

    @model_validator(mode="after")
    def _whole(self) -> Self:
        least, most = _POINTS[self.kind]
        if not least <= len(self.points) <= most:
            raise ValueError("another number of points than this kind has")
        if bool(self.text.strip()) != (self.kind is MarkKind.TEXT) or len(self.text) > _LONGEST_TEXT:
            raise ValueError("words belong to a text, and a text has words")
        return self

    def within(self, width: int, height: int) -> bool:
        """Whether it lies on a picture of this size."""
        return all(x <= width and y <= height for x, y in self.points)


@dataclass(frozen=True)
class Annotation:
    """A mark, whose it is, and since when."""

    annotation_id: Id
    author: PersonId
    at: datetime
    mark: Mark


class Annotations:
    """The table ``annotation``, of one picture of one case."""

    def __init__(self, connection: Connection, case_id: CaseId, picture_id: PictureId) -> None:
        self._connection = connection
        self._picture = (case_id, picture_id)

    def all(self) -> list[Annotation]:
        """What was drawn and not taken away, the oldest first."""
        rows = self._connection.execute(
            "SELECT annotation_id, author, at, shape FROM annotation"
            " WHERE case_id = ? AND picture_id = ? AND removed_at IS NULL ORDER BY at, rowid",
            self._picture,
        )
        return [
            Annotation(name, author, from_text(at), parse(Mark, shape)) for name, author, at, shape in rows
        ]

    def add(self, mark: Mark, author: PersonId, at: datetime) -> Id | None:
        """Keep a mark; ``None`` when the picture is full of them."""
        if len(self.all()) >= _MOST_ON_A_PICTURE:
            return None
        annotation_id = new_id()
        self._connection.execute(
            "INSERT INTO annotation (annotation_id, case_id, picture_id, author, shape, at)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (annotation_id, *self._picture, author, to_json(mark), to_text(at)),
        )
        return annotation_id

    def remove(self, annotation_id: Id, author: PersonId, at: datetime) -> bool:
        """Take a mark away; ``False`` when there is none of this author."""
        done = self._connection.execute(
            "UPDATE annotation SET removed_at = ? WHERE annotation_id = ? AND author = ?"
            " AND case_id = ? AND picture_id = ? AND removed_at IS NULL",
            (to_text(at), annotation_id, author, *self._picture),
        )
        return done.rowcount == 1

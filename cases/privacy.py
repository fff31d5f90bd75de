"""People in the pixels: what was found in a picture that tells who somebody is, and what a person decided about it."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from cases.wire import Wire

MOST_AREAS = 200
"""Of one picture: more are not told apart by anybody."""

_Pixel = Annotated[int, Field(ge=0, le=65_535)]
_Count = Annotated[int, Field(ge=0, le=MOST_AREAS)]


class Found(StrEnum):
    """What tells who somebody is."""

    FACE = "face"
    TEXT = "text"
    CODE = "code"
    OWN = "own"
    """What only the person saw who drew it: a tattoo, a jewel, a name."""


class Shape(StrEnum):
    """How an area is bounded."""

    RECTANGLE = "rectangle"
    ELLIPSE = "ellipse"


class Decision(StrEnum):
    """What becomes of an area."""

    UNDECIDED = "undecided"
    COVERED = "covered"
    KEPT = "kept"


class Area(Wire):
    """A part of a picture, in its pixels as it stands upright; ``confidence`` of what found it, from 0 to 1."""

    found: Found
    shape: Shape = Shape.RECTANGLE
    left: _Pixel
    top: _Pixel
    width: Annotated[int, Field(ge=1, le=65_535)]
    height: Annotated[int, Field(ge=1, le=65_535)]
    confidence: Annotated[float, Field(ge=0, le=1)] = 1.0
    decision: Decision = Decision.UNDECIDED


class Privacy(Wire):
    """What was decided about a picture that was looked at.

    ``covered``: areas that are filled in, whatever they showed; ``faces``, ``texts``, ``codes``: those found and left
    to be seen; ``undecided``: of these, how many nobody decided about. ``recognisable``: whether a person said that
    the patient can be recognised; ``None`` when nobody said.
    """

    covered: _Count = 0
    faces: _Count = 0
    texts: _Count = 0
    codes: _Count = 0
    undecided: _Count = 0
    recognisable: bool | None = None


def summary(areas: tuple[Area, ...], recognisable: bool | None = None) -> Privacy:
    """The same in numbers, as it goes with the picture: where something was is not told."""
    seen = [area for area in areas if area.decision is not Decision.COVERED]

    def count(found: Found) -> int:
        return sum(area.found is found for area in seen)

    return Privacy(
        covered=len(areas) - len(seen),
        faces=count(Found.FACE),
        texts=count(Found.TEXT),
        codes=count(Found.CODE),
        undecided=sum(area.decision is Decision.UNDECIDED for area in seen),
        recognisable=recognisable,
    )

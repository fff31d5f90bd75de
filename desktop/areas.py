"""What a person does with the areas of a picture: cover one, keep one, all of them, draw one of their own.

Every function gives the areas as they are afterwards; none changes what it is given.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from cases.privacy import MOST_AREAS, Area, Decision, Found, Shape

Areas = tuple[Area, ...]


@dataclass(frozen=True)
class Decided:
    """What is decided about a picture at one moment; ``recognisable``: ``None`` while nobody said."""

    areas: Areas
    recognisable: bool | None = None


def decide(areas: Areas, number: int, decision: Decision) -> Areas:
    """One of them, by its place; what a person drew and does not want covered is not there any more."""
    chosen = areas[number]
    if chosen.found is Found.OWN and decision is not Decision.COVERED:
        return areas[:number] + areas[number + 1 :]
    changed = chosen.model_copy(update={"decision": decision})
    return (*areas[:number], changed, *areas[number + 1 :])


def decide_open(areas: Areas, decision: Decision) -> Areas:
    """All that nobody decided about."""
    return tuple(
        each.model_copy(update={"decision": decision}) if each.decision is Decision.UNDECIDED else each
        for each in areas
    )


def drawn(areas: Areas, shape: Shape, box: tuple[int, int, int, int], size: tuple[int, int]) -> Areas:
    """One more, covered: ``box`` is left, top, width and height in upright pixels, cut off at the picture's sides.

    What lies outside, or one too many, changes nothing.
    """
    left, top = max(0, box[0]), max(0, box[1])
    right, bottom = min(size[0], box[0] + box[2]), min(size[1], box[1] + box[3])
    if right <= left or bottom <= top or len(areas) >= MOST_AREAS:
        return areas
    own = Area(
        found=Found.OWN,
        shape=shape,
        left=left,
        top=top,
        width=right - left,
        height=bottom - top,
        decision=Decision.COVERED,
    )
    return (*areas, own)


def moved(areas: Areas, number: int, step: tuple[int, int], size: tuple[int, int], *, sizes: bool) -> Areas:
    """One that a person drew, so many pixels further, or so much larger; it stays inside the picture."""
    old = areas[number]
    width = old.width + step[0] if sizes else old.width
    height = old.height + step[1] if sizes else old.height
    width, height = min(size[0], max(1, width)), min(size[1], max(1, height))
    left, top = (old.left, old.top) if sizes else (old.left + step[0], old.top + step[1])
    left, top = min(max(0, left), size[0] - width), min(max(0, top), size[1] - height)
    changed = old.model_copy(update={"left": left, "top": top, "width": width, "height": height})
    return (*areas[:number], changed, *areas[number + 1 :])


def undecided(areas: Sequence[Area]) -> int:
    """How many nobody decided about."""
    return sum(each.decision is Decision.UNDECIDED for each in areas)

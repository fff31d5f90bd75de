"""Boxes that a network gave: turned back, enlarged, and those that mean the same thing taken as one."""

from capture.opencv import cv2
from capture.privacy.scaled import Box

_SAME = 0.3  # of what two boxes cover together: the same thing, seen twice
_WITHIN = 0.6  # of the smaller box
_ALIKE, _PART = 4.0, 16.0
"""So many times as large as what lies within: both mean the same, and the surer tells better where; beyond, the one is
a part, an eye of a face; and beyond that, both are something of their own."""


def turned_back(box: Box, turns: int, wide: int, high: int) -> Box:
    """Where it lies in the picture that became so ``wide`` and ``high`` by ``turns`` quarters clockwise."""
    for _ in range(turns):
        box = Box(box.top, wide - box.left - box.width, box.height, box.width, box.confidence)
        wide, high = high, wide
    return box


def times(box: Box, factor: float) -> Box:
    """In a picture so many times as large."""
    left, top, width, height = (side * factor for side in box[:4])
    return Box(left, top, width, height, box.confidence)


def surest_of_each(boxes: list[Box]) -> list[Box]:
    """Of those that lie on each other, the surest."""
    sides, sure = [box[:4] for box in boxes], [box.confidence for box in boxes]
    return [boxes[index] for index in cv2.dnn.NMSBoxes(sides, sure, 0.0, _SAME)]


def distinct(boxes: list[Box]) -> list[Box]:
    """The same of several looks, in which one may have seen no more than a part: the whole then stands for it."""
    made: list[Box] = []
    for box in sorted(surest_of_each(boxes), key=_size, reverse=True):
        whole = next((each for each in made if _is_within(box, each)), None)
        if whole is None:
            made.append(box)
        else:
            made[made.index(whole)] = _one_of(box, whole)
    return made


def _one_of(part: Box, whole: Box) -> Box:
    if _size(whole) < _ALIKE * _size(part):
        return max(part, whole, key=lambda each: each.confidence)
    return whole._replace(confidence=max(whole.confidence, part.confidence))


def _is_within(box: Box, whole: Box) -> bool:
    across = min(box.left + box.width, whole.left + whole.width) - max(box.left, whole.left)
    down = min(box.top + box.height, whole.top + whole.height) - max(box.top, whole.top)
    common = max(0.0, across) * max(0.0, down)
    return common > _WITHIN * _size(box) and _size(whole) < _PART * _size(box)


def _size(box: Box) -> float:
    return box.width * box.height


def joined(boxes: list[Box], near: float = 0.0) -> list[Box]:
    """Those that touch, or are no further apart than that share of the narrower one's sides, as one box each."""
    made: list[Box] = []
    for box in sorted(boxes, key=lambda each: (each.top, each.left)):
        whole = box
        while other := next((each for each in made if _is_near(each, whole, near)), None):
            made.remove(other)
            whole = _around(other, whole)
        made.append(whole)
    return made


def _is_near(one: Box, other: Box, near: float) -> bool:
    room = near * min(one.height, other.height, one.width, other.width)
    return (
        one.left - room < other.left + other.width
        and other.left - room < one.left + one.width
        and one.top - room < other.top + other.height
        and other.top - room < one.top + one.height
    )


def _around(one: Box, other: Box) -> Box:
    left, top = min(one.left, other.left), min(one.top, other.top)
    right = max(one.left + one.width, other.left + other.width)
    bottom = max(one.top + one.height, other.top + other.height)
    return Box(left, top, right - left, bottom - top, max(one.confidence, other.confidence))

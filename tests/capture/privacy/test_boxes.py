"""What several looks at one picture saw is told once, in the picture as it stands."""

import pytest

from capture.privacy.boxes import distinct, surest_of_each, times, turned_back
from capture.privacy.scaled import Box

FACE = Box(100, 100, 100, 120, 0.6)


@pytest.mark.parametrize(
    ("turns", "turned", "size"),
    [
        (0, Box(10, 20, 30, 40, 0.5), (200, 100)),
        (1, Box(40, 10, 40, 30, 0.5), (100, 200)),
        (2, Box(160, 40, 30, 40, 0.5), (200, 100)),
        (3, Box(20, 160, 40, 30, 0.5), (100, 200)),
    ],
)
def test_a_box_in_a_turned_picture_lies_where_it_was(turns: int, turned: Box, size: tuple[int, int]) -> None:
    assert turned_back(turned, turns, *size) == Box(10, 20, 30, 40, 0.5)


def test_a_box_grows_with_its_picture_and_stays_as_sure() -> None:
    assert times(Box(1, 2, 3, 4, 0.5), 2) == Box(2, 4, 6, 8, 0.5)


def test_of_two_that_lie_on_each_other_the_surest_is_told() -> None:
    surer = Box(105, 102, 100, 120, 0.9)
    assert surest_of_each([FACE, surer]) == [surer]


def test_a_part_is_told_as_its_whole_and_makes_it_as_sure() -> None:
    eye = Box(110, 120, 40, 40, 0.9)
    assert distinct([eye, FACE]) == [FACE._replace(confidence=0.9)]


def test_of_two_alike_one_in_the_other_the_surer_is_told() -> None:
    wider = Box(80, 85, 140, 150, 0.5)
    assert distinct([wider, FACE]) == [FACE]
    assert distinct([FACE, wider._replace(confidence=0.7)]) == [wider._replace(confidence=0.7)]


@pytest.mark.parametrize(
    "other", [Box(300, 100, 50, 50, 0.5), Box(180, 100, 60, 60, 0.5), Box(120, 130, 18, 18, 0.5)]
)
def test_what_lies_apart_or_is_far_smaller_is_something_of_its_own(other: Box) -> None:
    assert set(distinct([FACE, other])) == {FACE, other}

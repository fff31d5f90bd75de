"""What a person does with areas: one, all, their own; nothing that was found is lost by it."""

from cases.privacy import MOST_AREAS, Area, Decision, Found, Shape
from desktop.areas import decide, decide_open, drawn, moved, undecided

FACE = Area(found=Found.FACE, left=10, top=10, width=20, height=20)
TEXT = Area(found=Found.TEXT, left=50, top=50, width=20, height=20, decision=Decision.KEPT)
SIZE = (100, 80)


def test_one_is_covered_and_kept_again() -> None:
    covered = decide((FACE, TEXT), 0, Decision.COVERED)
    assert [each.decision for each in covered] == [Decision.COVERED, Decision.KEPT]
    assert decide(covered, 0, Decision.KEPT)[0].decision is Decision.KEPT


def test_all_that_are_open_are_decided_and_the_others_stay() -> None:
    decided = decide_open((FACE, TEXT), Decision.COVERED)
    assert [each.decision for each in decided] == [Decision.COVERED, Decision.KEPT]
    assert undecided((FACE, TEXT)) == 1
    assert undecided(decided) == 0


def test_what_is_drawn_is_covered_inside_the_picture_and_goes_when_it_is_not_wanted() -> None:
    areas = drawn((FACE,), Shape.ELLIPSE, (-5, 70, 50, 50), SIZE)
    own = areas[1]
    assert (own.left, own.top, own.width, own.height) == (0, 70, 45, 10)
    assert (own.found, own.decision) == (Found.OWN, Decision.COVERED)
    assert decide(areas, 1, Decision.KEPT) == (FACE,)


def test_outside_or_one_too_many_is_not_drawn() -> None:
    assert drawn((), Shape.RECTANGLE, (200, 10, 5, 5), SIZE) == ()
    many = (FACE,) * MOST_AREAS
    assert drawn(many, Shape.RECTANGLE, (1, 1, 5, 5), SIZE) == many


def test_a_drawn_one_is_moved_and_sized_within_the_picture() -> None:
    (own,) = drawn((), Shape.RECTANGLE, (10, 10, 20, 20), SIZE)
    (further,) = moved((own,), 0, (500, -500), SIZE, sizes=False)
    assert (further.left, further.top, further.width) == (80, 0, 20)
    (larger,) = moved((own,), 0, (500, 5), SIZE, sizes=True)
    assert (larger.left, larger.width, larger.height) == (0, 100, 25)
    (least,) = moved((own,), 0, (-500, -500), SIZE, sizes=True)
    assert (least.width, least.height) == (1, 1)

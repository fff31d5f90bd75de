"""Marks over pictures: kept with author and time, taken away by their author alone, never gone from the table."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.errors import WireRefused
from cases.identifiers import new_id
from cases.wire import parse, to_json
from hospital.annotations import Annotations, Mark, MarkKind
from tests.hospital.world import World

NOON = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
ARROW = Mark(kind=MarkKind.ARROW, points=((1, 2), (30, 40)))
WORDS = Mark(kind=MarkKind.TEXT, points=((5, 6),), text="Blue veil?")


@pytest.fixture
def marks(world: World) -> Annotations:
    return Annotations(world.home.connection, "a" * 32, "b" * 32)


def test_what_is_drawn_is_kept_with_author_and_time(marks: Annotations) -> None:
    author = new_id()
    for minutes, mark in enumerate((WORDS, ARROW)):
        marks.add(mark, author, NOON + timedelta(minutes=minutes))
    assert [(each.mark, each.author, each.at) for each in marks.all()] == [
        (WORDS, author, NOON),
        (ARROW, author, NOON + timedelta(minutes=1)),
    ]


def test_each_picture_of_each_case_has_its_own(marks: Annotations, world: World) -> None:
    marks.add(ARROW, new_id(), NOON)
    assert Annotations(world.home.connection, "a" * 32, "c" * 32).all() == []
    assert Annotations(world.home.connection, "c" * 32, "b" * 32).all() == []


def test_only_the_author_takes_a_mark_away_and_it_stays_in_the_table(
    marks: Annotations, world: World
) -> None:
    author = new_id()
    kept = marks.add(ARROW, author, NOON)
    assert kept is not None
    assert not marks.remove(kept, new_id(), NOON)
    assert not Annotations(world.home.connection, "c" * 32, "b" * 32).remove(kept, author, NOON)
    assert len(marks.all()) == 1
    assert marks.remove(kept, author, NOON)
    assert marks.all() == []
    assert not marks.remove(kept, author, NOON)
    [removed] = world.home.connection.execute("SELECT removed_at FROM annotation").fetchone()
    assert datetime.fromisoformat(removed) == NOON


def test_a_picture_is_full_at_some_point(marks: Annotations) -> None:
    author = new_id()
    for _ in range(200):
        assert marks.add(ARROW, author, NOON) is not None
    assert marks.add(ARROW, author, NOON) is None


@pytest.mark.parametrize(
    "untrusted",
    [
        b"",
        b"[]",
        b'{"kind":"arrow","points":[[1,2]]}',
        b'{"kind":"arrow","points":[[1,2],[3,4],[5,6]]}',
        b'{"kind":"ellipse","points":[[1,2],[3,-4]]}',
        b'{"kind":"ellipse","points":[[1,2],[3,70000]]}',
        b'{"kind":"ellipse","points":[[1,2],[3,4.5]]}',
        b'{"kind":"ellipse","points":[[1,2],[3]]}',
        b'{"kind":"line","points":[[1,2]]}',
        b'{"kind":"line","points":[' + b",".join([b"[1,2]"] * 401) + b"]}",
        b'{"kind":"text","points":[[1,2]]}',
        b'{"kind":"text","points":[[1,2]],"text":"  "}',
        b'{"kind":"text","points":[[1,2]],"text":"a\\nb"}',
        b'{"kind":"text","points":[[1,2]],"text":"' + b"a" * 81 + b'"}',
        b'{"kind":"arrow","points":[[1,2],[3,4]],"text":"a"}',
        b'{"kind":"script","points":[[1,2],[3,4]]}',
        b'{"kind":"arrow","points":[[1,2],[3,4]],"colour":"red"}',
        b" " * 20_000,
    ],
)
def test_anything_else_is_no_mark(untrusted: bytes) -> None:
    with pytest.raises(WireRefused):
        parse(Mark, untrusted)


def test_a_mark_lies_on_its_picture() -> None:
    assert ARROW.within(30, 40)
    assert not ARROW.within(29, 40)
    assert not ARROW.within(30, 39)


@given(st.lists(st.tuples(st.integers(0, 65_535), st.integers(0, 65_535)), min_size=2, max_size=400))
def test_a_line_survives_the_table(points: list[tuple[int, int]]) -> None:
    line = Mark(kind=MarkKind.LINE, points=tuple(points))
    assert parse(Mark, to_json(line)) == line

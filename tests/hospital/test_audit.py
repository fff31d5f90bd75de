"""The trail: whatever was changed, removed, put in or cut off afterwards shows."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlcipher3.dbapi2 import Connection

from hospital import audit
from hospital.audit import Deed
from hospital.database import migrate, transaction

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)
ROWS = 6


@pytest.fixture
def trail() -> Iterator[Connection]:
    connection = sqlcipher.connect(":memory:")
    connection.isolation_level = None
    migrate(connection)
    for number in range(ROWS):
        with transaction(connection):
            audit.record(
                connection,
                Deed.CASE_SEEN,
                NOW + timedelta(minutes=number),
                person_id=f"person-{number % 2}",
                case_id=f"case-{number % 3}",
                detail=f"n={number}",
            )
    yield connection
    connection.close()


def test_a_trail_that_nobody_touched_stands(trail: Connection) -> None:
    verdict = audit.verify(trail)
    assert (verdict.rows, verdict.broken_at) == (ROWS, None)
    assert audit.last(trail) == (ROWS, verdict.head)
    assert audit.has_head(trail, verdict.head)


def test_an_empty_trail_stands(trail: Connection) -> None:
    trail.execute("DELETE FROM audit")
    assert audit.verify(trail) == audit.Verdict(0, "0" * 64, None)
    assert audit.last(trail) == (0, "0" * 64)


CHANGES = {
    "at": "UPDATE audit SET at = '2026-03-02T10:00:00+00:00' WHERE position = 3",
    "action": "UPDATE audit SET action = 'list_seen' WHERE position = 3",
    "person_id": "UPDATE audit SET person_id = 'person-1' WHERE position = 3",
    "case_id": "UPDATE audit SET case_id = NULL WHERE position = 3",
    "detail": "UPDATE audit SET detail = '' WHERE position = 3",
    "hash": "UPDATE audit SET hash = (SELECT hash FROM audit WHERE position = 2) WHERE position = 3",
}


@pytest.mark.parametrize("field", CHANGES)
def test_a_changed_field_shows(trail: Connection, field: str) -> None:
    trail.execute(CHANGES[field])
    assert audit.verify(trail).broken_at == 3


@pytest.mark.parametrize("row", [1, 3])
def test_a_removed_row_shows(trail: Connection, row: int) -> None:
    trail.execute("DELETE FROM audit WHERE position = ?", (row,))
    assert audit.verify(trail).broken_at == row


def test_a_removed_row_shows_when_the_others_move_up(trail: Connection) -> None:
    trail.execute("DELETE FROM audit WHERE position = 3")
    trail.execute("UPDATE audit SET position = position - 1 WHERE position > 3")
    assert audit.verify(trail).broken_at == 3


def test_an_inserted_row_shows(trail: Connection) -> None:
    trail.execute("UPDATE audit SET position = -position WHERE position >= 3")
    trail.execute("UPDATE audit SET position = 1 - position WHERE position < 0")
    trail.execute(
        "INSERT INTO audit SELECT 3, at, action, person_id, case_id, detail, hash FROM audit WHERE position = 2"
    )
    assert audit.verify(trail).broken_at == 3


def test_two_rows_that_changed_places_show(trail: Connection) -> None:
    for old, new in ((3, 100), (4, 3), (100, 4)):
        trail.execute("UPDATE audit SET position = ? WHERE position = ?", (new, old))
    assert audit.verify(trail).broken_at == 3


def test_a_trail_that_was_cut_stands_but_not_with_its_head(trail: Connection) -> None:
    _, head = audit.last(trail)
    trail.execute("DELETE FROM audit WHERE position > 4")
    assert audit.verify(trail).broken_at is None
    assert not audit.has_head(trail, head)


def test_a_trail_written_anew_stands_but_not_with_its_head(trail: Connection) -> None:
    _, head = audit.last(trail)
    trail.execute("DELETE FROM audit")
    with transaction(trail):
        audit.record(trail, Deed.LIST_SEEN, NOW)
    assert audit.verify(trail).broken_at is None
    assert not audit.has_head(trail, head)


def test_a_deed_that_did_not_happen_leaves_no_trace(trail: Connection) -> None:
    def failing() -> None:
        with transaction(trail):
            audit.record(trail, Deed.EXPORTED, NOW)
            raise KeyError

    with pytest.raises(KeyError):
        failing()
    assert audit.last(trail)[0] == ROWS
    assert audit.verify(trail).broken_at is None


@pytest.mark.parametrize(
    ("look", "positions"),
    [
        (audit.entries, [6, 5, 4, 3, 2, 1]),
        (lambda trail: audit.entries(trail, most=2), [6, 5]),
        (lambda trail: audit.entries(trail, most=2, before=5), [4, 3]),
        (lambda trail: audit.entries(trail, case_id="case-1"), [5, 2]),
        (lambda trail: audit.entries(trail, person_id="person-0"), [5, 3, 1]),
        (lambda trail: audit.entries(trail, person_id="person-0", case_id="case-2"), [3]),
    ],
)
def test_the_newest_come_first_and_can_be_chosen(
    trail: Connection, look: Callable[[Connection], list[audit.Entry]], positions: list[int]
) -> None:
    assert [entry.position for entry in look(trail)] == positions

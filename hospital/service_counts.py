"""How much of what there is, for whoever runs the service: numbers alone, no case."""

from dataclasses import dataclass

from sqlcipher3.dbapi2 import Connection

_UNSENT = "SELECT count(*) FROM outgoing WHERE receipt IS NULL"
_CASES = "SELECT count(*) FROM case_row"
_SIGNED_IN = "SELECT count(*) FROM sign_in"
_FILING = "SELECT target, state, count(*) FROM filed GROUP BY target, state ORDER BY target, state"


@dataclass(frozen=True)
class Filed:
    """How many objects of one target are in one state."""

    target: str
    state: str
    number: int


@dataclass(frozen=True)
class Counts:
    """``unsent``: receipts, messages and answers that the gateway does not have yet."""

    cases: int
    unsent: int
    signed_in: int
    filing: tuple[Filed, ...]


def counted(connection: Connection) -> Counts:
    """As of now."""
    cases, unsent, signed_in = (
        connection.execute(statement).fetchone()[0] for statement in (_CASES, _UNSENT, _SIGNED_IN)
    )
    filing = tuple(Filed(*row) for row in connection.execute(_FILING))
    return Counts(cases, unsent, signed_in, filing)

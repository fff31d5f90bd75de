"""The service's one database: migrations, transactions, and moments as its tables keep them."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from sqlcipher3.dbapi2 import Connection

from cases.errors import UnknownVersion
from hospital.tables import MIGRATIONS


def migrate(connection: Connection) -> None:
    """Bring the tables up to date; raises ``UnknownVersion`` for those of a newer Pli."""
    [version] = connection.execute("PRAGMA user_version").fetchone()
    if version > len(MIGRATIONS):
        raise UnknownVersion(kind="inbox", version=str(version), known=str(len(MIGRATIONS)))
    for number, statements in enumerate(MIGRATIONS[version:], start=version + 1):
        with transaction(connection):
            for statement in statements:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number:d}")


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """All of it or nothing, with nobody else writing meanwhile."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def from_text(moment: str) -> datetime:
    """A moment as the tables keep it: ISO 8601, in UTC."""
    return datetime.fromisoformat(moment)


def to_text(moment: datetime) -> str:
    """The counterpart of ``from_text``."""
    return moment.astimezone(UTC).isoformat()


class Watch:
    """Whether somebody else wrote: cheap enough to ask twice a second. Each look has a watch of its own."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._seen = -1

    def changed(self) -> bool:
        """Whether another connection committed anything since this was last asked; at first it is said so."""
        [version] = self._connection.execute("PRAGMA data_version").fetchone()
        changed = bool(version != self._seen)
        self._seen = version
        return changed

"""What ``case.db`` and ``courier.db`` have in common: one encrypted file, its migrations, whole transactions."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from cases.errors import UnknownVersion
from crypto.database import connect
from desktop.disk import told_when_full

Value = str | bytes | int | float | None
Row = tuple[Value, ...]


class Database:
    """An open database. Threads may share it; each transaction is theirs alone while it lasts."""

    def __init__(self, path: Path, key: bytes, migrations: Sequence[str]) -> None:
        self._lock = threading.RLock()
        with told_when_full():
            self._connection = connect(path, key, check_same_thread=False)
        try:
            self._migrate(path.name, migrations)
        except BaseException:
            self._connection.close()
            raise

    def close(self) -> None:
        """Close the file; afterwards nothing can be read."""
        with self._lock:
            self._connection.close()

    @contextmanager
    def transaction(self) -> Iterator[sqlcipher.Connection]:
        """All of it, or nothing; on the disk when it is left. Transactions inside one are part of it."""
        with self._lock, told_when_full():
            if self._connection.in_transaction:
                yield self._connection
                return
            with self._connection:
                self._connection.execute("BEGIN IMMEDIATE")
                yield self._connection

    def rows(self, question: str, *values: Value) -> list[Row]:
        """The answer to a ``SELECT``."""
        with self._lock:
            found: list[Row] = self._connection.execute(question, values).fetchall()
            return found

    def row(self, question: str, *values: Value) -> Row | None:
        """The first row of the answer."""
        return next(iter(self.rows(question, *values)), None)

    def run(self, statement: str, *values: Value) -> None:
        """One statement, as a transaction of its own or part of the one that is open."""
        with self.transaction() as connection:
            connection.execute(statement, values)

    def _migrate(self, name: str, migrations: Sequence[str]) -> None:
        [(version,)] = self.rows("PRAGMA user_version")
        done = int(version or 0)
        if done > len(migrations):
            raise UnknownVersion(kind=name, version=str(done), known=str(len(migrations)))
        for number, migration in enumerate(migrations[done:], done + 1):
            with self.transaction() as connection:
                for statement in migration.split(";"):
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {number}")


def text(value: Value) -> str:
    """A column that is ``TEXT NOT NULL``."""
    if not isinstance(value, str):
        raise TypeError("not text")
    return value


def blob(value: Value) -> bytes:
    """A column that is ``BLOB NOT NULL``."""
    if not isinstance(value, bytes):
        raise TypeError("not bytes")
    return value


def number(value: Value) -> int:
    """A column that is ``INTEGER NOT NULL``."""
    if not isinstance(value, int):
        raise TypeError("not a whole number")
    return value


def moment(value: Value) -> datetime:
    """A time, kept as seconds since 1970 in a ``REAL`` column."""
    if not isinstance(value, int | float):
        raise TypeError("not a time")
    return datetime.fromtimestamp(value, UTC)

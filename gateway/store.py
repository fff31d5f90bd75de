"""The gateway's database: SQLite now, written so that PostgreSQL can come through the same door.

``Store.open(url)`` brings the schema up to date and gives two kinds of transactions: ``reading()`` for a look,
``writing()`` for a change that is on disk, or not made at all, when it returns. Writers exclude each other, so a
limit that is checked and used within one ``writing()`` holds. A full disk becomes ``DiskFull``.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path
from typing import Self

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import OperationalError

from cases.errors import DiskFull

_WAIT_SECONDS = 30
_THREADS = 64
_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",  # what retention deletes is overwritten in the file
)


class Store:
    """A door to the database; threads may share it."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open or create the database file, and bring its schema up to date."""
        engine = create_engine(
            f"sqlite:///{path}", connect_args={"timeout": _WAIT_SECONDS}, pool_size=8, max_overflow=_THREADS
        )
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        store = cls(engine)
        with store.writing() as connection:
            migrate(connection)
        return store

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A consistent look at the data, which waits for nobody."""
        with _translated_errors(), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One change, alone, committed and synced at the end unless an exception leaves the block."""
        with _translated_errors(), self._engine.connect() as connection:
            writer = connection.execution_options(pli_writing=True)
            with writer.begin():
                yield writer

    def forget_traces(self) -> None:
        """After rows were deleted: take them out of SQLite's journal as well."""
        raw = self._engine.raw_connection()
        try:
            raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            raw.close()

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()


def migrate(connection: Connection) -> None:
    """Run the migrations that this database has not seen yet, inside the caller's transaction."""
    with as_file(files("gateway") / "migrations") as folder:
        config = Config()
        config.set_main_option("script_location", str(folder))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _prepare_sqlite(connection: sqlite3.Connection, _entry: object) -> None:
    connection.isolation_level = None  # the driver would begin too late; ``_begin_sqlite`` does it
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    # a writer that began as a reader could not wait for another writer: it would fail with "database is locked"
    writing = connection.get_execution_options().get("pli_writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


@contextmanager
def _translated_errors() -> Iterator[None]:
    try:
        yield
    except OperationalError as error:
        if getattr(error.orig, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL:
            raise DiskFull from error
        raise

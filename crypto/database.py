"""An encrypted database: SQLCipher with a raw 256-bit key. Tables and migrations belong to whoever opens it.

>>> connection = connect(folder / "case.db", vault.subkey("case.db"))           # doctest: +SKIP
>>> with connection:                                       # a transaction      # doctest: +SKIP
...     connection.execute("insert into …")

What was committed is on the disk (write-ahead log, ``synchronous=FULL``) and encrypted there, log included; nothing
temporary goes to a file. Each page carries its own MAC: a flipped bit shows when the page is read. An older copy of
the *whole* file, or an empty one in its place, does not show here: its owner notices by what is no longer in it.
"""

import contextlib
import os
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from cases.errors import KeyInvalid, VaultTampered
from host.system import open_private

KEY_BYTES = 32
_BUSY_SECONDS = 10.0
_SETTINGS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA trusted_schema = OFF",
)


def connect(path: Path, key: bytes, *, check_same_thread: bool = True) -> sqlcipher.Connection:
    """Open the database, or create it readable by its owner alone.

    Raises ``VaultTampered`` when the file is damaged or of another key, ``KeyInvalid`` for a key of the wrong length.
    """
    if len(key) != KEY_BYTES:
        raise KeyInvalid(why="wrong length")
    with contextlib.suppress(FileExistsError):
        os.close(open_private(path))
    connection = sqlcipher.connect(str(path), timeout=_BUSY_SECONDS, check_same_thread=check_same_thread)
    try:
        _prepare(connection, key)
    except sqlcipher.OperationalError:  # busy, or the disk: not a matter of keys
        connection.close()
        raise
    except sqlcipher.DatabaseError as error:
        connection.close()
        raise VaultTampered(why="database") from error
    return connection


def check_pages(connection: sqlcipher.Connection) -> None:
    """Read every page and check its MAC; raises ``VaultTampered``."""
    if connection.execute("PRAGMA cipher_integrity_check").fetchall():
        raise VaultTampered(why="database")


def _prepare(connection: sqlcipher.Connection, key: bytes) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")  # it would write to stderr what is raised here
    connection.execute(f"""PRAGMA key = "x'{key.hex()}'" """)
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    for setting in _SETTINGS:
        connection.execute(setting)

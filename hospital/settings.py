"""The service itself, as the table ``setting`` keeps it: its keys, what it says of itself, its gateway."""

from sqlcipher3.dbapi2 import Connection

from cases.wire import Document, parse


def setting(connection: Connection, name: str) -> bytes | None:
    """What is kept under a name."""
    row = connection.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
    return None if row is None else bytes(row[0])


def keep(connection: Connection, name: str, value: bytes) -> None:
    """Keep something under a name, in place of what was there."""
    connection.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (name, value))


def document(connection: Connection, name: str, kind: type[Document]) -> Document:
    """A document that is kept under a name; raises ``WireRefused`` when it is none."""
    return parse(kind, setting(connection, name) or b"")

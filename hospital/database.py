"""The service's one database: its tables, and how an older one becomes a newer one.

    arrival    a package that the gateway announced, until it is received or refused, and acknowledged
    item       a package that was opened and verified: its signed manifest, its document
    object     a file of an item, encrypted in the object store, and its key
    outgoing   what we say: receipts and answers, from the wish to the gateway's receipt
    setting, pin, person, written     the service itself, keys of others, its people, folders written to

An ``arrival`` goes ``listed → held → received | refused``; a step is one transaction, and what a kill leaves behind
on the disk without a row is swept at the next pull. Rows of packages are never deleted.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from sqlcipher3.dbapi2 import Connection

from cases.errors import UnknownVersion

_MIGRATIONS = (
    (
        "CREATE TABLE setting (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT",
        "CREATE TABLE pin (party_id TEXT PRIMARY KEY, document BLOB NOT NULL) STRICT",
        "CREATE TABLE person (person_id TEXT PRIMARY KEY, document BLOB NOT NULL) STRICT",
        """CREATE TABLE arrival (
            package_id TEXT PRIMARY KEY,
            sender TEXT NOT NULL,
            size INTEGER NOT NULL,
            sha256 TEXT NOT NULL,
            stored_at TEXT NOT NULL,
            state TEXT NOT NULL,
            held_since TEXT,
            reason TEXT NOT NULL DEFAULT '',
            explained TEXT NOT NULL DEFAULT '',
            acknowledged INTEGER NOT NULL DEFAULT 0
        ) STRICT""",
        """CREATE TABLE item (
            position INTEGER PRIMARY KEY,
            sender TEXT NOT NULL,
            item_id TEXT NOT NULL,
            package_id TEXT NOT NULL,
            case_id TEXT NOT NULL,
            kind TEXT NOT NULL,
            manifest BLOB NOT NULL,
            ssh BLOB NOT NULL,
            mldsa BLOB,
            document BLOB NOT NULL,
            received_at TEXT NOT NULL,
            UNIQUE (sender, item_id),
            UNIQUE (sender, package_id)
        ) STRICT""",
        "CREATE INDEX item_case ON item (case_id)",
        """CREATE TABLE object (
            object_id TEXT PRIMARY KEY,
            key BLOB NOT NULL,
            item INTEGER NOT NULL REFERENCES item (position),
            n INTEGER NOT NULL,
            UNIQUE (item, n)
        ) STRICT""",
        """CREATE TABLE outgoing (
            item_id TEXT PRIMARY KEY,
            about TEXT NOT NULL UNIQUE,
            case_id TEXT NOT NULL,
            kind TEXT NOT NULL,
            document BLOB NOT NULL,
            person BLOB,
            recipients BLOB NOT NULL,
            in_reply_to TEXT NOT NULL,
            created TEXT NOT NULL,
            sealed BLOB,
            receipt BLOB,
            reason TEXT NOT NULL DEFAULT ''
        ) STRICT""",
        "CREATE INDEX outgoing_case ON outgoing (case_id)",
        """CREATE TABLE written (
            folder TEXT NOT NULL,
            case_id TEXT NOT NULL,
            state TEXT NOT NULL,
            PRIMARY KEY (folder, case_id)
        ) STRICT""",
    ),
)


def migrate(connection: Connection) -> None:
    """Bring the tables up to date; raises ``UnknownVersion`` for those of a newer Pli."""
    [version] = connection.execute("PRAGMA user_version").fetchone()
    if version > len(_MIGRATIONS):
        raise UnknownVersion(kind="inbox", version=str(version), known=str(len(_MIGRATIONS)))
    for number, statements in enumerate(_MIGRATIONS[version:], start=version + 1):
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

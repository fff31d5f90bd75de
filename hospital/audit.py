"""Who saw and did what: a trail in which each row hashes the one before, so that nothing in it changes unseen.

    hash = SHA-256( hash of the row before ‖ canonical JSON of this row )

Whoever can write the whole database can write the whole trail anew. Therefore the last hash is for noting elsewhere:
``pli-hospital audit head`` prints it, and ``pli-hospital audit verify --head HASH`` tells whether it still stands in
the trail.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum

from sqlcipher3.dbapi2 import Connection

from hospital.database import to_text

_BEFORE_ALL = "0" * 64


class Deed(StrEnum):
    """What can stand in the trail."""

    SIGNED_IN = "signed_in"
    SIGN_IN_REFUSED = "sign_in_refused"
    SIGNED_OUT = "signed_out"
    ACCOUNT_CHANGED = "account_changed"
    LIST_SEEN = "list_seen"
    CASE_SEEN = "case_seen"
    PICTURE_SEEN = "picture_seen"
    CASE_RECEIVED = "case_received"
    CASE_TAKEN = "case_taken"
    CASE_GIVEN_BACK = "case_given_back"
    CASE_MATCHED = "case_matched"
    ANNOTATED = "annotated"
    PROPOSED = "proposed"
    RETURNED = "returned"
    ANSWERED = "answered"
    SAID = "said"
    REMARKED = "remarked"
    FORWARDED = "forwarded"
    FILED = "filed"
    PACKAGE_REFUSED = "package_refused"
    QUARANTINE_CHANGED = "quarantine_changed"
    TRUST_CHANGED = "trust_changed"
    EXPORTED = "exported"
    AUDIT_SEEN = "audit_seen"


@dataclass(frozen=True)
class Entry:
    """One row. ``person_id``: nobody for what the service does by itself. ``detail``: ids and codes.

    One free text stands in it: why an administrator removed a package from the quarantine. They see no patient data.
    """

    position: int
    at: str
    action: str
    person_id: str | None
    case_id: str | None
    detail: str
    hash: str


@dataclass(frozen=True)
class Verdict:
    """What verifying found: how many rows, the last hash, and the first row that does not fit (``None``: all fit)."""

    rows: int
    head: str
    broken_at: int | None


def record(
    connection: Connection,
    deed: Deed,
    at: datetime,
    *,
    person_id: str | None = None,
    case_id: str | None = None,
    detail: str = "",
) -> None:
    """Add a row, in the transaction of the deed itself."""
    position, before = last(connection)
    entry = Entry(position + 1, to_text(at), deed.value, person_id, case_id, detail, "")
    connection.execute(
        "INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?)",
        (entry.position, entry.at, entry.action, person_id, case_id, detail, _hash(before, entry)),
    )


def entries(
    connection: Connection,
    *,
    before: int | None = None,
    most: int = 100,
    case_id: str | None = None,
    person_id: str | None = None,
) -> list[Entry]:
    """The newest rows, at most ``most``, with positions below ``before``; of one case, of one person, or of all."""
    rows = connection.execute(
        "SELECT * FROM audit WHERE (?1 IS NULL OR position < ?1) AND (?2 IS NULL OR case_id = ?2)"
        " AND (?3 IS NULL OR person_id = ?3) ORDER BY position DESC LIMIT ?4",
        (before, case_id, person_id, most),
    )
    return [Entry(*row) for row in rows]


def verify(connection: Connection) -> Verdict:
    """Compute every hash again."""
    count, head = 0, _BEFORE_ALL
    for entry in _all(connection):
        if entry.position != count + 1 or entry.hash != _hash(head, entry):
            return Verdict(count, head, count + 1)
        count, head = count + 1, entry.hash
    return Verdict(count, head, None)


def last(connection: Connection) -> tuple[int, str]:
    """How many rows there are, and the hash of the last: for noting elsewhere."""
    found = connection.execute("SELECT position, hash FROM audit ORDER BY position DESC LIMIT 1").fetchone()
    return (0, _BEFORE_ALL) if found is None else (found[0], found[1])


def has_head(connection: Connection, head: str) -> bool:
    """Whether a hash that was noted elsewhere still stands in the trail: else its end was cut off or rewritten."""
    return connection.execute("SELECT 1 FROM audit WHERE hash = ?", (head,)).fetchone() is not None


def _all(connection: Connection) -> Iterator[Entry]:
    for row in connection.execute("SELECT * FROM audit ORDER BY position"):
        yield Entry(*row)


def _hash(before: str, entry: Entry) -> str:
    fields = {name: value for name, value in asdict(entry).items() if name != "hash"}
    canonical = json.dumps(fields, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(bytes.fromhex(before) + canonical.encode()).hexdigest()

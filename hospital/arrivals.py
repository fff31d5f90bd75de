"""Packages on their way in: announced by the gateway, held here whole and sealed, then received or refused.

listed ──fetched──► held ──opened and verified──► received ──► acknowledged
                      └────────refused──────────► refused  ──► acknowledged (the sealed file stays)
                      ▲                             │
                      └──────── tried again ────────┤ by a person alone
                                                    └──────► removed (the row stays)
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlcipher3.dbapi2 import Connection

from cases.errors import PliError
from cases.identifiers import PackageId, PartyId
from hospital.database import from_text, to_text
from transport.mailbox import Item

_SELECT = """
SELECT package_id, sender, size, sha256, stored_at, state, held_since, reason, explained, fields, noted_at, again,
 acknowledged
FROM arrival """


class ArrivalState(StrEnum):
    """How far a package came."""

    LISTED = "listed"
    HELD = "held"
    RECEIVED = "received"
    REFUSED = "refused"
    REMOVED = "removed"


@dataclass(frozen=True)
class Arrival:
    """One package. ``reason``: the code of what stands in its way or made it be refused; ``explained`` in words.

    ``fields`` go with the code; ``noted_at``: since when it stands so. ``again``: a person wants it tried once more.
    """

    package_id: PackageId
    sender: PartyId
    size: int
    sha256: str
    stored_at: datetime
    state: ArrivalState
    held_since: datetime | None
    reason: str
    explained: str
    fields: Mapping[str, str | int]
    noted_at: datetime | None
    again: bool
    acknowledged: bool

    @property
    def as_item(self) -> Item:
        """As the mailbox listed it, to fetch the rest."""
        return Item(
            cursor=0,
            package_id=self.package_id,
            sender=self.sender,
            size=self.size,
            sha256=self.sha256,
            stored_at=self.stored_at,
        )


class Arrivals:
    """The table ``arrival``. Callers bracket related changes with ``database.transaction``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def announce(self, item: Item) -> Arrival:
        """Note a package that the gateway lists; what is known of it already stays."""
        self._connection.execute(
            "INSERT OR IGNORE INTO arrival (package_id, sender, size, sha256, stored_at, state)"
            " VALUES (?, ?, ?, ?, ?, 'listed')",
            (item.package_id, item.sender, item.size, item.sha256, to_text(item.stored_at)),
        )
        return self.get(item.package_id)

    def get(self, package_id: PackageId) -> Arrival:
        """A package that was announced."""
        [found] = self._select("WHERE package_id = ?", package_id)
        return found

    def in_state(self, *states: ArrivalState) -> list[Arrival]:
        """All packages that came so far, in the order in which they were announced."""
        marks = ", ".join("?" * len(states))
        return self._select(f"WHERE state IN ({marks}) ORDER BY rowid", *states)

    def named(self, beginning: str) -> list[Arrival]:
        """All packages whose identifier begins so."""
        return self._select("WHERE substr(package_id, 1, length(?1)) = ?1", beginning)

    def to_acknowledge(self) -> list[Arrival]:
        """Received, refused or removed, and the gateway was not told yet."""
        return self._select(
            "WHERE state IN ('received', 'refused', 'removed') AND NOT acknowledged ORDER BY rowid"
        )

    def hold(self, package_id: PackageId, at: datetime) -> None:
        """The whole of it lies on this disk; the first time counts."""
        self._connection.execute(
            "UPDATE arrival SET state = 'held', held_since = coalesce(held_since, ?) WHERE package_id = ?",
            (to_text(at), package_id),
        )

    def fetch_again(self, package_id: PackageId) -> None:
        """Its file is not there any more."""
        self._connection.execute("UPDATE arrival SET state = 'listed' WHERE package_id = ?", (package_id,))

    def note(self, package_id: PackageId, error: PliError, at: datetime) -> None:
        """What stands in its way for now, and since when: the first time of the same counts."""
        self._connection.execute(
            "UPDATE arrival SET noted_at = iif(reason = ?1, coalesce(noted_at, ?4), ?4), reason = ?1,"
            " explained = ?2, fields = ?3, again = 0 WHERE package_id = ?5",
            (error.code, str(error), json.dumps(error.fields), to_text(at), package_id),
        )

    def settle(self, package_id: PackageId, state: ArrivalState) -> None:
        """Received, refused or removed."""
        self._connection.execute(
            "UPDATE arrival SET state = ?, again = 0 WHERE package_id = ?", (state.value, package_id)
        )

    def try_again(self, package_id: PackageId) -> None:
        """A person wants it opened once more, whatever it was refused for."""
        self._connection.execute(
            "UPDATE arrival SET again = 1, state = iif(state = 'refused', 'held', state) WHERE package_id = ?",
            (package_id,),
        )

    def acknowledged(self, package_id: PackageId) -> None:
        """The gateway knows."""
        self._connection.execute("UPDATE arrival SET acknowledged = 1 WHERE package_id = ?", (package_id,))

    def _select(self, where: str, *values: str) -> list[Arrival]:
        return [_arrival(row) for row in self._connection.execute(_SELECT + where, values)]


def _arrival(row: tuple[Any, ...]) -> Arrival:
    package_id, sender, size, sha256, stored_at, state, held, reason, explained, fields, noted, *flags = row
    again, acknowledged = flags
    return Arrival(
        package_id, sender, size, sha256, from_text(stored_at), ArrivalState(state), _moment(held), reason,
        explained, json.loads(fields), _moment(noted), bool(again), bool(acknowledged),
    )  # fmt: skip


def _moment(text: str | None) -> datetime | None:
    return None if text is None else from_text(text)

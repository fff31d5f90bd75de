"""What waits for a party, and what became of what it sent.

A cursor only ever grows, in the order in which packages became whole; a client asks for what comes ``after`` the
last one it has dealt with, or from 0. What is acknowledged is no longer listed, yet can be fetched until purged.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, BinaryIO, Literal

from pydantic import Field
from sqlalchemy import Connection, insert, select, update

from cases.errors import PackageUnknown, RequestConflict
from cases.identifiers import PackageId, PartyId
from cases.wire import Moment, Sha256, Wire
from gateway.accounts import Clock
from gateway.blobs import BlobAbsent, Blobs
from gateway.store import Store
from gateway.tables import delivery, notice, package

Cursor = Annotated[int, Field(ge=1)]
Outcome = Literal["delivered", "refused"]


class MailboxItem(Wire):
    """A package that waits."""

    cursor: Cursor
    package_id: PackageId
    sender: PartyId
    size: Annotated[int, Field(ge=1)]
    sha256: Sha256
    stored_at: Moment


class MailboxList(Wire):
    """A page of a mailbox, oldest first."""

    items: tuple[MailboxItem, ...]


class Acknowledgement(Wire):
    """What a recipient says of a package: verified and kept, or refused."""

    outcome: Outcome


class Notice(Wire):
    """What became of a package at one of its recipients (``party``)."""

    cursor: Cursor
    package_id: PackageId
    party: PartyId
    event: Literal["delivered", "refused", "expired"]
    at: Moment


class NoticeList(Wire):
    """A page of notices, oldest first."""

    items: tuple[Notice, ...]


@dataclass(frozen=True)
class Waiting:
    """A package to be fetched: its bytes from the beginning, size and hex SHA-256."""

    file: BinaryIO
    size: int
    sha256: str


class Mailboxes:
    """The mailboxes of all parties."""

    def __init__(self, store: Store, blobs: Blobs, clock: Clock) -> None:
        self._store = store
        self._blobs = blobs
        self._clock = clock

    def waiting(self, party_id: str, after: int, limit: int) -> MailboxList:
        """Packages for a party that it has not acknowledged, with cursors beyond ``after``."""
        query = (
            select(
                delivery.c.cursor,
                package.c.package_id,
                package.c.sender,
                package.c.size,
                package.c.sha256,
                package.c.stored_at,
            )
            .join(package)
            .where(delivery.c.recipient == party_id, delivery.c.outcome.is_(None), delivery.c.cursor > after)
            .order_by(delivery.c.cursor)
            .limit(limit)
        )
        with self._store.reading() as connection:
            rows = connection.execute(query).mappings().all()
        return MailboxList(items=tuple(MailboxItem.model_validate(dict(row)) for row in rows))

    def fetch(self, party_id: str, package_id: str) -> Waiting:
        """Open a package for one of its recipients; raises ``PackageUnknown``."""
        query = (
            select(package.c.size, package.c.sha256)
            .join(delivery)
            .where(package.c.package_id == package_id, delivery.c.recipient == party_id)
        )
        with self._store.reading() as connection:
            row = connection.execute(query).one_or_none()
        if row is None:
            raise PackageUnknown
        try:
            return Waiting(self._blobs.open(package_id), row.size, row.sha256)
        except BlobAbsent as error:  # purged between the look and the opening
            raise PackageUnknown from error

    def acknowledge(self, party_id: str, package_id: str, outcome: Outcome) -> None:
        """Take a package off the list and give its sender notice; saying the same again changes nothing.

        Raises ``PackageUnknown``, and ``RequestConflict`` for another outcome than before.
        """
        mine = (delivery.c.package_id == package_id) & (delivery.c.recipient == party_id)
        query = select(delivery.c.outcome, package.c.sender).join(package).where(mine)
        with self._store.writing() as connection:
            row = connection.execute(query).one_or_none()
            if row is None:
                raise PackageUnknown
            if row.outcome == outcome:
                return
            if row.outcome is not None:
                raise RequestConflict(why="it was acknowledged with another outcome")
            now = self._clock()
            connection.execute(update(delivery).where(mine).values(outcome=outcome, outcome_at=now))
            give_notice(connection, row.sender, package_id, party_id, outcome, now)

    def notices(self, party_id: str, after: int, limit: int) -> NoticeList:
        """What became of the packages that a party sent, with cursors beyond ``after``."""
        query = (
            select(notice.c.cursor, notice.c.package_id, notice.c.party, notice.c.event, notice.c.at)
            .where(notice.c.sender == party_id, notice.c.cursor > after)
            .order_by(notice.c.cursor)
            .limit(limit)
        )
        with self._store.reading() as connection:
            rows = connection.execute(query).mappings().all()
        return NoticeList(items=tuple(Notice.model_validate(dict(row)) for row in rows))


def give_notice(
    connection: Connection, sender: str, package_id: str, recipient: str, event: str, at: datetime
) -> None:
    """Tell the sender of a package what became of it at one recipient."""
    connection.execute(
        insert(notice).values(sender=sender, package_id=package_id, party=recipient, event=event, at=at)
    )

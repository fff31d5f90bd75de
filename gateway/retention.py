"""Nothing is kept longer than it must be: who wrote to whom, and when, is itself health data.

``purge`` deletes packages some days after every recipient acknowledged them, packages that nobody fetched (with a
notice to the sender), uploads that were given up, and notices and nonces that are old. Row before file, as
``gateway.upload`` explains; a package's rows go with it, and SQLite overwrites what it deletes.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, exists, func, select

from gateway.accounts import Clock, forget_nonces
from gateway.blobs import Blobs
from gateway.mailbox import give_notice
from gateway.settings import Retention
from gateway.store import Store
from gateway.tables import delivery, notice, package


@dataclass(frozen=True)
class Purged:
    """How many of each kind were deleted."""

    delivered: int
    undelivered: int
    unfinished: int
    notices: int
    nonces: int


def purge(store: Store, blobs: Blobs, retention: Retention, clock: Clock) -> Purged:
    """Delete what is older than the retention allows. Safe at any time, and beside a running gateway."""
    now = clock()
    with store.writing() as connection:
        delivered = _delivered_before(connection, now - timedelta(days=retention.delivered_days))
        undelivered = _undelivered_before(connection, now - timedelta(days=retention.undelivered_days))
        unfinished = _unfinished_before(connection, now - timedelta(days=retention.unfinished_days))
        expire(connection, undelivered, now)
        connection.execute(delete(package).where(package.c.package_id.in_(delivered + unfinished)))
        old = notice.c.at < now - timedelta(days=retention.notice_days)
        notices = connection.execute(delete(notice).where(old)).rowcount
        nonces = forget_nonces(connection, now)
    gone = delivered + undelivered + unfinished
    for package_id in gone:
        blobs.delete(package_id)
    if gone or notices:
        store.forget_traces()
    return Purged(len(delivered), len(undelivered), len(unfinished), notices, nonces)


def _delivered_before(connection: Connection, moment: datetime) -> list[str]:
    """Packages that every recipient acknowledged, the last of them before ``moment``."""
    query = (
        select(delivery.c.package_id)
        .group_by(delivery.c.package_id)
        .having(func.count() == func.count(delivery.c.outcome), func.max(delivery.c.outcome_at) < moment)
    )
    return list(connection.scalars(query))


def _undelivered_before(connection: Connection, moment: datetime) -> list[str]:
    somebody_missing = exists().where(
        delivery.c.package_id == package.c.package_id, delivery.c.outcome.is_(None)
    )
    query = select(package.c.package_id).where(package.c.stored_at < moment, somebody_missing)
    return list(connection.scalars(query))


def _unfinished_before(connection: Connection, moment: datetime) -> list[str]:
    query = select(package.c.package_id).where(package.c.stored_at.is_(None), package.c.created_at < moment)
    return list(connection.scalars(query))


def expire(connection: Connection, package_ids: Iterable[str], now: datetime) -> None:
    """Delete packages that not everybody has fetched, with a notice to their senders of who has not."""
    query = (
        select(package.c.sender, package.c.package_id, delivery.c.recipient)
        .join(delivery)
        .where(package.c.package_id.in_(package_ids), delivery.c.outcome.is_(None))
        .order_by(delivery.c.cursor)
    )
    for row in connection.execute(query).all():
        give_notice(connection, row.sender, row.package_id, row.recipient, "expired", now)
    connection.execute(delete(package).where(package.c.package_id.in_(package_ids)))

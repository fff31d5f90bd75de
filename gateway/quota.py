"""How much a party may have under way, and how much may wait in a mailbox."""

from collections.abc import Iterable

from sqlalchemy import Connection, func, select

from cases.errors import MailboxFull, TooManyUploads
from gateway.settings import Limits
from gateway.tables import addressee, delivery, package


def check_room(
    connection: Connection, limits: Limits, sender: str, recipients: Iterable[str], size: int
) -> None:
    """Raise ``TooManyUploads`` or ``MailboxFull`` unless one more package of ``size`` bytes is within the limits.

    Inside the transaction that then adds it, so that two at once cannot both take the last place.
    """
    open_uploads = select(func.count()).where(package.c.sender == sender, package.c.stored_at.is_(None))
    if connection.execute(open_uploads).scalar_one() >= limits.open_uploads:
        raise TooManyUploads(most=limits.open_uploads)
    for recipient in recipients:
        count, total = _waiting_for(connection, recipient)
        if count >= limits.mailbox_packages or total + size > limits.mailbox_bytes:
            raise MailboxFull


def _waiting_for(connection: Connection, recipient: str) -> tuple[int, int]:
    """Packages and bytes addressed to a party and not acknowledged by it, unfinished ones too."""
    theirs = (delivery.c.package_id == addressee.c.package_id) & (delivery.c.recipient == recipient)
    query = (
        select(func.count(), func.coalesce(func.sum(package.c.size), 0))
        .select_from(addressee)
        .join(package)
        .outerjoin(delivery, theirs)
        .where(addressee.c.party_id == recipient, delivery.c.outcome.is_(None))
    )
    count, total = connection.execute(query).one()
    return count, total

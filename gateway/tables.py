"""What the gateway knows, as tables: parties, requests seen, packages, who has fetched them, notices.

Times are aware datetimes, kept as whole seconds since 1970 (UTC). No table holds a file name, a person, or anything
from inside a package.
"""

from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
)
from sqlalchemy.engine import Dialect

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)
CURSOR = BigInteger().with_variant(Integer(), "sqlite")  # SQLite counts up INTEGER keys only


class Time(TypeDecorator[datetime]):
    """An instant, to the second."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> int | None:
        """To seconds, rounded down."""
        return None if value is None else int(value.timestamp())

    def process_result_value(self, value: int | None, _dialect: Dialect) -> datetime | None:
        """From seconds."""
        return None if value is None else datetime.fromtimestamp(value, UTC)


party = Table(
    "party",
    METADATA,
    Column("party_id", String(32), primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("name", String(120), nullable=False),
    Column("identity", String(64), nullable=False),
    Column("serial", Integer, nullable=False),
    Column("registered_at", Time, nullable=False),
    Column("revoked_at", Time),
)

device = Table(
    "device",
    METADATA,
    Column("device_id", String(32), primary_key=True),
    Column("party_id", ForeignKey(party.c.party_id), nullable=False, index=True),
    Column("http_key", String(120), nullable=False),
    Column("revoked_at", Time),
)

nonce = Table(
    "nonce",
    METADATA,
    Column("device_id", String(32), primary_key=True),
    Column("nonce", String(64), primary_key=True),
    Column("usable_until", Time, nullable=False, index=True),
)

forgotten = Table(  # one row: nonces of signatures usable until then are no longer known
    "forgotten",
    METADATA,
    Column("row", Integer, primary_key=True),
    Column("until", Time, nullable=False),
)

package = Table(
    "package",
    METADATA,
    Column("package_id", String(32), primary_key=True),
    Column("sender", ForeignKey(party.c.party_id), nullable=False, index=True),
    Column("size", BigInteger, nullable=False),
    Column("created_at", Time, nullable=False),
    Column("stored_at", Time),
    Column("sha256", String(64)),
    Column("receipt", Text),
)

addressee = Table(
    "addressee",
    METADATA,
    Column("package_id", ForeignKey(package.c.package_id, ondelete="CASCADE"), primary_key=True),
    Column("party_id", ForeignKey(party.c.party_id), primary_key=True, index=True),
)

delivery = (
    Table(  # made when the package is whole, so that cursors grow in the order in which it can be fetched
        "delivery",
        METADATA,
        Column("cursor", CURSOR, primary_key=True, autoincrement=True),
        Column(
            "package_id", ForeignKey(package.c.package_id, ondelete="CASCADE"), nullable=False, index=True
        ),
        Column("recipient", ForeignKey(party.c.party_id), nullable=False),
        Column("outcome", String(16)),
        Column("outcome_at", Time),
        Index(None, "recipient", "cursor"),
        sqlite_autoincrement=True,
    )
)

notice = Table(
    "notice",
    METADATA,
    Column("cursor", CURSOR, primary_key=True, autoincrement=True),
    Column("sender", ForeignKey(party.c.party_id), nullable=False),
    Column("package_id", String(32), nullable=False),
    Column("party", String(32), nullable=False),
    Column("event", String(16), nullable=False),
    Column("at", Time, nullable=False),
    Index(None, "sender", "cursor"),
    sqlite_autoincrement=True,
)

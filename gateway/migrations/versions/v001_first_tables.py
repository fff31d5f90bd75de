"""The first tables. A migration is history: it does not follow ``gateway.tables`` when those change."""

import sqlalchemy as sa
from alembic import op

revision = "v001"
down_revision = None

_CURSOR = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Create every table of version 0.1."""
    _parties()
    _packages()
    _mailboxes()


def _parties() -> None:
    op.create_table(
        "party",
        sa.Column("party_id", sa.String(32), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("identity", sa.String(64), nullable=False),
        sa.Column("serial", sa.Integer, nullable=False),
        sa.Column("registered_at", sa.BigInteger, nullable=False),
        sa.Column("revoked_at", sa.BigInteger),
        sa.PrimaryKeyConstraint("party_id", name="pk_party"),
    )
    op.create_table(
        "device",
        sa.Column("device_id", sa.String(32), nullable=False),
        sa.Column("party_id", sa.String(32), nullable=False),
        sa.Column("http_key", sa.String(120), nullable=False),
        sa.Column("revoked_at", sa.BigInteger),
        sa.PrimaryKeyConstraint("device_id", name="pk_device"),
        sa.ForeignKeyConstraint(["party_id"], ["party.party_id"], name="fk_device_party_id"),
    )
    op.create_index("ix_device_party_id", "device", ["party_id"])
    op.create_table(
        "nonce",
        sa.Column("device_id", sa.String(32), nullable=False),
        sa.Column("nonce", sa.String(64), nullable=False),
        sa.Column("usable_until", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("device_id", "nonce", name="pk_nonce"),
    )
    op.create_index("ix_nonce_usable_until", "nonce", ["usable_until"])
    op.create_table(
        "forgotten",
        sa.Column("row", sa.Integer, nullable=False),
        sa.Column("until", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("row", name="pk_forgotten"),
    )


def _packages() -> None:
    op.create_table(
        "package",
        sa.Column("package_id", sa.String(32), nullable=False),
        sa.Column("sender", sa.String(32), nullable=False),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("stored_at", sa.BigInteger),
        sa.Column("sha256", sa.String(64)),
        sa.Column("receipt", sa.Text),
        sa.PrimaryKeyConstraint("package_id", name="pk_package"),
        sa.ForeignKeyConstraint(["sender"], ["party.party_id"], name="fk_package_sender"),
    )
    op.create_index("ix_package_sender", "package", ["sender"])
    op.create_table(
        "addressee",
        sa.Column("package_id", sa.String(32), nullable=False),
        sa.Column("party_id", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("package_id", "party_id", name="pk_addressee"),
        sa.ForeignKeyConstraint(
            ["package_id"], ["package.package_id"], name="fk_addressee_package_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["party_id"], ["party.party_id"], name="fk_addressee_party_id"),
    )
    op.create_index("ix_addressee_party_id", "addressee", ["party_id"])


def _mailboxes() -> None:
    op.create_table(
        "delivery",
        sa.Column("cursor", _CURSOR, autoincrement=True, nullable=False),
        sa.Column("package_id", sa.String(32), nullable=False),
        sa.Column("recipient", sa.String(32), nullable=False),
        sa.Column("outcome", sa.String(16)),
        sa.Column("outcome_at", sa.BigInteger),
        sa.PrimaryKeyConstraint("cursor", name="pk_delivery"),
        sa.ForeignKeyConstraint(
            ["package_id"], ["package.package_id"], name="fk_delivery_package_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["recipient"], ["party.party_id"], name="fk_delivery_recipient"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_delivery_package_id", "delivery", ["package_id"])
    op.create_index("ix_delivery_recipient_cursor", "delivery", ["recipient", "cursor"])
    op.create_table(
        "notice",
        sa.Column("cursor", _CURSOR, autoincrement=True, nullable=False),
        sa.Column("sender", sa.String(32), nullable=False),
        sa.Column("package_id", sa.String(32), nullable=False),
        sa.Column("party", sa.String(32), nullable=False),
        sa.Column("event", sa.String(16), nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("cursor", name="pk_notice"),
        sa.ForeignKeyConstraint(["sender"], ["party.party_id"], name="fk_notice_sender"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_notice_sender_cursor", "notice", ["sender", "cursor"])

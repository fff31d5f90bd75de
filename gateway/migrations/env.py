"""Alembic's entry: runs inside the connection and transaction of ``gateway.store.migrate``."""

from alembic import context
from sqlalchemy import Connection

from gateway.tables import METADATA

connection: Connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=METADATA, render_as_batch=True)
context.run_migrations()

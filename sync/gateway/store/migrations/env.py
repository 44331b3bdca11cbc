"""Run by Alembic: the live connection comes with the configuration, already in a transaction."""

from __future__ import annotations

from alembic import context

context.configure(connection=context.config.attributes["connection"])
with context.begin_transaction():  # does nothing: the caller's transaction is open, and commits or not
    context.run_migrations()

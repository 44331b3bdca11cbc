"""Which revision a store is of, told without Alembic: its import takes 0.4 s, and few openings upgrade."""

from __future__ import annotations

from sqlalchemy import Connection

NEWEST = "0013"  # of ``tables``: the last of ``migrations/versions``


def revision_of(connection: Connection) -> str:
    """Empty for a file without tables."""
    if connection.exec_driver_sql("SELECT 1 FROM sqlite_schema WHERE name = 'alembic_version'").first() is None:
        return ""
    row = connection.exec_driver_sql("SELECT version_num FROM alembic_version").first()
    return str(row[0]) if row else ""

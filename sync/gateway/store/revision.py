"""Which revision a gateway's store is of, told without Alembic: its import takes 0.4 s, and few openings upgrade."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Column, Connection, MetaData, String, Table, inspect, select

NEWEST: Final = "0005"  # of ``tables``: the last of ``migrations/versions``
# Alembic's own table, by its own names
_version: Final = Table("alembic_version", MetaData(), Column("version_num", String(32), primary_key=True))


def revision_of(connection: Connection) -> str:
    """Empty for a database without tables; "0000" for a store from before revisions were counted."""
    found = inspect(connection)
    if found.has_table(_version.name):
        return connection.scalar(select(_version.c.version_num)) or ""
    return "0000" if found.has_table("filings") else ""


def stamp(connection: Connection) -> None:
    """These tables were made new, by ``tables``: they are of the newest revision."""
    _version.create(connection)
    connection.execute(_version.insert().values(version_num=NEWEST))

"""The log of population look-ups: who asked, for which dossier, why, and whether anyone was found."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from counter.ports import PopulationQuery
from sync.gateway.store.tables import enquiries


def log(connection: Connection, counter: str, query: PopulationQuery, *, found: bool, now: datetime) -> None:
    connection.execute(
        enquiries.insert().values(
            at=now,
            counter=counter,
            officer=query.officer,
            dossier=str(query.dossier),
            purpose=query.purpose,
            number=query.number.digits,
            found=found,
        )
    )

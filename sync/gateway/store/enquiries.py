"""The log of population look-ups: who asked, for which dossier, why, and whether anyone was found."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from counter.ports import PopulationQuery
from counter.store.columns import microseconds
from sync.gateway.store.sealing import Seal
from sync.gateway.store.tables import enquiries


def log(
    connection: Connection, seal: Seal, counter: str, query: PopulationQuery, *, found: bool, now: datetime
) -> None:
    """Number and purpose are sealed; officer and dossier stay searchable for whoever audits look-ups."""
    row = f"{query.dossier}/{microseconds(now)}"
    connection.execute(
        enquiries.insert().values(
            at=now,
            counter=counter,
            officer=query.officer,
            dossier=str(query.dossier),
            purpose_sealed=seal.close("enquiries", "purpose_sealed", row, query.purpose.encode()),
            number_sealed=seal.close("enquiries", "number_sealed", row, query.number.digits.encode()),
            found=found,
        )
    )

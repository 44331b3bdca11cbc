"""What the gateway has written down, read from its own encrypted file."""

from __future__ import annotations

import os
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from sqlalchemy import select

from counter.store.columns import microseconds
from counter.store.engine import encrypted_engine
from sync.gateway.store.sealing import Seal
from sync.gateway.store.tables import code_counters, counters, enquiries, filings, papers
from tests.fakes.gateway_child import key_of_tests


class GatewayBooks:
    """Opens the file for each question: the gateway keeps working meanwhile."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "gateway.db"

    def rows(self, query: Any) -> list[Any]:
        engine = encrypted_engine(self._file, key_of_tests())
        try:
            with engine.begin() as connection:
                result = connection.execute(query)
                return list(result.all()) if result.returns_rows else []
        finally:
            engine.dispose()

    def filings(self, *ids: UUID) -> list[Any]:
        """With the manifest as it was sent."""
        wanted = select(filings).where(filings.c.id.in_([str(one) for one in ids])).order_by(filings.c.code)
        return [
            SimpleNamespace(**dict(row._mapping) | self._opened("filings", row.id, row, "manifest"))
            for row in self.rows(wanted)
        ]

    def papers(self, filing_id: UUID) -> list[Any]:
        return self.rows(select(papers).where(papers.c.filing_id == str(filing_id)).order_by(papers.c.position))

    def codes_of(self, unit: str) -> tuple[int, int]:
        """How many codes were drawn for the unit, and how many filings bear one."""
        drawn = self.rows(select(code_counters.c.last).where(code_counters.c.unit == unit))
        borne = self.rows(select(filings.c.code).where(filings.c.unit == unit))
        return sum(row.last for row in drawn), len(borne)

    def enquiries(self, dossier: UUID) -> list[Any]:
        rows = self.rows(select(enquiries).where(enquiries.c.dossier == str(dossier)))
        names = [f"{row.dossier}/{microseconds(row.at)}" for row in rows]
        return [
            SimpleNamespace(
                **row._mapping,
                purpose=self._opened("enquiries", name, row, "purpose_sealed")["purpose_sealed"].decode(),
            )
            for row, name in zip(rows, names, strict=True)
        ]

    @staticmethod
    def _opened(table: str, name: str, row: Any, *columns: str) -> dict[str, bytes]:
        seal = Seal(key_of_tests(), os.urandom)
        return {column: seal.open(table, column, name, bytes(getattr(row, column))) for column in columns}

    def revoke(self, counter: str, at: Any) -> None:
        self.rows(counters.update().where(counters.c.id == counter).values(revoked_at=at))

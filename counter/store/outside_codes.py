"""The codes that agencies' own systems gave to what an officer copied into them."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from counter.model.outside_code import OutsideCode
from counter.model.rights import PROGRAM, Act, Authority
from counter.store.tables import outside_codes


class OutsideCodes:
    """To keep one takes ``Act.SERVE``: else AccountError ROLE_MISSING."""

    def __init__(self, connection: Connection, authority: Authority = PROGRAM) -> None:
        self._connection = connection
        self._authority = authority

    def keep(self, code: OutsideCode) -> None:
        """In the place of an earlier one of the same draft or filing."""
        self._authority.demand(Act.SERVE)
        row = {"system": code.system, "code": code.code, "officer": code.officer, "at": code.at}
        self._connection.execute(
            insert(outside_codes)
            .values(filing_id=code.filing, **row)
            .on_conflict_do_update(index_elements=["filing_id"], set_=row)
        )

    def of(self, filing_id: UUID) -> OutsideCode | None:
        found = select(outside_codes).where(outside_codes.c.filing_id == filing_id)
        row = self._connection.execute(found).one_or_none()
        return None if row is None else OutsideCode(row.filing_id, row.system, row.code, row.officer, row.at)

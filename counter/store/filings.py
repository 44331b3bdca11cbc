"""Filings: frozen content, and the states that move on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Select, func, insert, or_, select, text, update

from counter.errors import FailureCode, StoreError
from counter.model.filing import (
    BusinessStatus,
    DeliveryState,
    DossierCode,
    Filing,
    Paper,
    PaymentState,
    ProvisionalCode,
    SyncState,
    may_become,
)
from counter.model.rights import PROGRAM, Act, Authority
from counter.store.engine import ConstraintError
from counter.store.papers import Papers
from counter.store.search import SearchIndex, query_of, words_of
from counter.store.tables import filings

_OPEN = [int(one) for one in BusinessStatus if any(may_become(one, then) for then in BusinessStatus)]


class Filings:
    """``Filing.papers`` is what ``Papers`` keeps for its id; ``Filing.sync`` follows the outbox.

    To see people's filings takes ``Act.SERVE``: AccountError ROLE_MISSING for who may not.
    """

    def __init__(
        self, connection: Connection, papers: Papers, index: SearchIndex, authority: Authority = PROGRAM
    ) -> None:
        self._connection = connection
        self._papers = papers
        self._index = index
        self._authority = authority

    def add(self, filing: Filing) -> None:
        """Raises ConstraintError when its id, provisional or official code is taken."""
        row = self._connection.execute(
            insert(filings)
            .values(_frozen(filing) | _moving(filing) | {"sync": filing.sync.value})
            .returning(filings.c.row)
        ).scalar_one()
        self._index.put(row, words_of(filing))

    def get(self, filing_id: UUID) -> Filing | None:
        self._authority.demand(Act.SERVE)
        found = self._select(select(filings).where(filings.c.id == filing_id))
        return found[0] if found else None

    def of(self, filing_ids: Sequence[UUID]) -> dict[UUID, Filing]:
        """Many at once; an id without a filing is left out."""
        self._authority.demand(Act.SERVE)
        found = self._select(select(filings).where(filings.c.id.in_(filing_ids)))
        return {filing.id: filing for filing in found}

    def update(self, filing: Filing) -> None:
        """Keep its states but sync, code, appointment, times and reason.

        Raises StoreError NOT_FOUND; ConstraintError when anything frozen differs.
        """
        row = self._connection.execute(select(filings).where(filings.c.id == filing.id)).one_or_none()
        if row is None:
            raise StoreError(FailureCode.NOT_FOUND, "filing")
        if any(getattr(row, name) != value for name, value in _frozen(filing).items()):
            raise ConstraintError(FailureCode.UNEXPECTED, "a filing's content is frozen")
        moving = _moving(filing)
        self._connection.execute(update(filings).where(filings.c.row == row.row).values(moving))
        if moving["code"] != row.code:
            self._index.put(row.row, words_of(filing))

    def find(self, text: str, limit: int = 200) -> tuple[Filing, ...]:
        """Filings of which every typed word begins a word: of a code, the 12-digit number or the name.

        Marks and case do not matter. The newest first; nothing typed finds the newest.
        """
        self._authority.demand(Act.SERVE)
        query = query_of(text)
        if not query:
            return self.newest(limit)
        rows = self._index.rows(query, limit)
        return self._select(select(filings).where(filings.c.row.in_(rows)).order_by(filings.c.row.desc()))

    def ids_of_code(self, typed: str, limit: int) -> tuple[UUID, ...]:
        """Of filings whose official or provisional code this is, whole, in any case of letters."""
        code = typed.strip().upper()
        wanted = select(filings.c.id).where(or_(filings.c.code == code, filings.c.provisional == code)).limit(limit)
        return tuple(self._connection.execute(wanted).scalars())

    def codes(self, filing_ids: Sequence[UUID]) -> dict[UUID, str]:
        """The official code, or the provisional one until there is one; an id without a filing is left out."""
        wanted = select(filings.c.id, filings.c.code, filings.c.provisional).where(filings.c.id.in_(filing_ids))
        return {row.id: row.code or row.provisional for row in self._connection.execute(wanted)}

    def newest(self, limit: int = 200) -> tuple[Filing, ...]:
        """By the order of filing at this counter, the newest first."""
        self._authority.demand(Act.SERVE)
        return self._select(select(filings).order_by(filings.c.row.desc()).limit(limit))

    def open_of(self, number: str, procedure: str) -> tuple[Filing, ...]:
        """What one person filed for one procedure and is not at its end; the newest first, at most ten."""
        self._authority.demand(Act.SERVE)
        return self._select(
            select(filings)
            .where(filings.c.filer_number == number, filings.c.procedure == procedure)
            .where(filings.c.business.in_(_OPEN), filings.c.sync != SyncState.REFUSED.value)
            .order_by(filings.c.row.desc())
            .limit(10)
        )

    def of_person(self, number: str, limit: int) -> tuple[Filing, ...]:
        """What one person filed here, the newest first."""
        self._authority.demand(Act.SERVE)
        mine = select(filings).where(filings.c.filer_number == number)
        return self._select(mine.order_by(filings.c.row.desc()).limit(limit))

    def supplementing(self, filing_id: UUID) -> tuple[Filing, ...]:
        """What was filed to complete a filing, the oldest first."""
        self._authority.demand(Act.SERVE)
        return self._select(select(filings).where(filings.c.supplements == filing_id).order_by(filings.c.row))

    def reasons(self, procedure: str, least: int, limit: int) -> tuple[tuple[str, int], ...]:
        """What filings of a procedure came back for, where at least ``least`` share the reason; the commonest first."""
        many = func.count().label("many")
        # word for word the partial index's condition, or SQLite would not use it
        query = select(filings.c.reason, many).where(filings.c.procedure == procedure, text("reason <> ''"))
        grouped = query.group_by(filings.c.reason).having(many >= least).order_by(many.desc(), filings.c.reason)
        return tuple((reason, count) for reason, count in self._connection.execute(grouped.limit(limit)))

    def count(self) -> int:
        return self._connection.execute(select(func.count()).select_from(filings)).scalar_one()

    def _select(self, query: Select[Any]) -> tuple[Filing, ...]:
        rows = self._connection.execute(query).all()
        papers = self._papers.of_each([row.id for row in rows])
        return tuple(_filing(row, papers[row.id]) for row in rows)


def _frozen(filing: Filing) -> dict[str, Any]:
    return {
        "id": filing.id,
        "provisional": filing.provisional.text,
        "procedure": filing.procedure,
        "version": filing.version,
        "title": filing.title,
        "filer_name": filing.filer_name,
        "filer_number": filing.filer_number,
        "officer": filing.officer,
        "counter": filing.counter,
        "captured_at": filing.captured_at,
        "manifest": filing.manifest,
        "evidence": filing.evidence,
        "digest": filing.digest,
        "supplements": filing.supplements,
    }


def _moving(filing: Filing) -> dict[str, Any]:
    return {
        "code": filing.code.text if filing.code else None,
        "business": int(filing.business),
        "payment": filing.payment.value,
        "delivery": filing.delivery.value,
        "registered_at": filing.registered_at,
        "accepted_at": filing.accepted_at,
        "appointment": filing.appointment,
        "reason": filing.reason,
    }


def _filing(row: Row[Any], papers: tuple[Paper, ...]) -> Filing:
    return Filing(
        id=row.id,
        provisional=ProvisionalCode(row.provisional),
        procedure=row.procedure,
        version=row.version,
        title=row.title,
        filer_name=row.filer_name,
        filer_number=row.filer_number,
        officer=row.officer,
        counter=row.counter,
        captured_at=row.captured_at,
        manifest=row.manifest,
        evidence=row.evidence,
        digest=row.digest,
        papers=papers,
        code=DossierCode(row.code) if row.code else None,
        business=BusinessStatus(row.business),
        payment=PaymentState(row.payment),
        delivery=DeliveryState(row.delivery),
        sync=SyncState(row.sync),
        registered_at=row.registered_at,
        accepted_at=row.accepted_at,
        appointment=row.appointment,
        reason=row.reason,
        supplements=row.supplements,
    )

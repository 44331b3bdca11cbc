"""The authority's steps, and the results that were given out."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, select
from sqlalchemy import insert as plain_insert
from sqlalchemy.dialects.sqlite import insert

from counter.model.filing import BusinessStatus
from counter.model.rights import PROGRAM, Act, Authority
from counter.model.work import Capacity, FilingStep, ReceiptProof, ReturnedResult
from counter.store.tables import filing_steps, returned_results


class Steps:
    """To give a result out takes ``Act.SERVE``."""

    def __init__(self, connection: Connection, authority: Authority = PROGRAM) -> None:
        self._authority = authority
        self._connection = connection

    def add(self, step: FilingStep) -> None:
        """A step that is known already is passed over: a gateway out of a backup tells everything once more."""
        row = {
            "filing_id": step.filing,
            "at": step.at,
            "status": int(step.status),
            "by": step.by,
            "appointment": step.appointment,
            "reason": step.reason,
        }
        self._connection.execute(insert(filing_steps).values(row).on_conflict_do_nothing())

    def of(self, filing_id: UUID) -> tuple[FilingStep, ...]:
        """In the authority's order of time."""
        wanted = select(filing_steps).where(filing_steps.c.filing_id == filing_id)
        ordered = wanted.order_by(filing_steps.c.at, filing_steps.c.row)
        return tuple(_step(row) for row in self._connection.execute(ordered))

    def give(self, result: ReturnedResult) -> None:
        """Raises ConstraintError where this result was given already; AccountError ROLE_MISSING."""
        self._authority.demand(Act.SERVE)
        self._connection.execute(
            plain_insert(returned_results).values(
                filing_id=result.filing,
                at=result.at,
                officer=result.officer,
                receiver=result.receiver,
                number=result.number,
                capacity=result.capacity.value,
                proof=result.proof.value,
            )
        )

    def given(self, filing_id: UUID) -> ReturnedResult | None:
        found = select(returned_results).where(returned_results.c.filing_id == filing_id)
        row = self._connection.execute(found).one_or_none()
        return None if row is None else _result(row)


def _step(row: Row[Any]) -> FilingStep:
    return FilingStep(row.filing_id, row.at, BusinessStatus(row.status), row.by, row.appointment, row.reason)


def _result(row: Row[Any]) -> ReturnedResult:
    capacity, proof = Capacity(row.capacity), ReceiptProof(row.proof)
    return ReturnedResult(row.filing_id, row.at, row.officer, row.receiver, row.number, capacity, proof)

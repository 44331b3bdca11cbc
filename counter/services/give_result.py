"""*Trả kết quả*: a result goes into somebody's hands, and the store keeps whose, as what, and what proved it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from counter.errors import FailureCode, FormError, StoreError
from counter.events import FilingChanged
from counter.model.account import AuditLine
from counter.model.filing import BusinessStatus, DeliveryState, Filing
from counter.model.personal_number import PersonalNumber
from counter.model.work import Capacity, ReceiptProof, ReturnedResult
from counter.ports import Clock, Post
from counter.services.session import Session
from counter.store.store import Store
from counter.work_events import GiveResult, ResultGiven

LONGEST_NAME: Final = 200
_DECIDED: Final = (BusinessStatus.DONE, BusinessStatus.NOT_ACCEPTED, BusinessStatus.STOPPED)


class GiveResultOut:
    """For any officer of the counter."""

    def __init__(self, store: Store, session: Session, clock: Clock, post: Post) -> None:
        self._store = store
        self._session = session
        self._clock = clock
        self._post = post

    def __call__(self, command: GiveResult) -> None:
        """Raises StoreError NOT_FOUND where no result waits, or it was given already; FormError
        IDENTITY_CONFLICT where the chip is not the receiver's; ValueError without a name, or for a number
        that is none, which the screen does not let through.
        """
        officer, now = self._session.officer, self._clock()
        name = " ".join(command.receiver.split())
        if not 0 < len(name) <= LONGEST_NAME:
            raise ValueError("a result is received by somebody, of at most 200 characters")
        if command.number:
            PersonalNumber(command.number)
        with self._store.begin() as work:
            filing = work.filings.get(command.filing)
            given = work.steps.given(command.filing)
            if filing is None or given is not None or filing.business not in _DECIDED:
                raise StoreError(FailureCode.NOT_FOUND, "no result to give out")
            _check_chip(command, filing)
            result = ReturnedResult(
                filing.id, now, officer.username, name, command.number, command.capacity, command.proof
            )
            work.steps.give(result)
            filing = replace(filing, delivery=DeliveryState.HANDED_OVER)
            work.filings.update(filing)
            said = f"{command.capacity.value} {command.proof.value}"
            work.audit.append(AuditLine(now, officer.username, "result-given", str(filing.id), said))
            work.commit()
        self._post(ResultGiven(result))
        self._post(FilingChanged(filing))


def _check_chip(command: GiveResult, filing: Filing) -> None:
    """A chip proves its own person; the owner's result goes to the owner's chip."""
    if command.proof is not ReceiptProof.CHIP:
        return
    record = command.record
    number = record.number if record is not None and record.usable else None
    if number is None or number.digits != command.number:
        raise FormError(FailureCode.IDENTITY_CONFLICT, "another chip than the receiver's")
    if command.capacity is Capacity.OWNER and filing.filer_number not in ("", number.digits):
        raise FormError(FailureCode.IDENTITY_CONFLICT, "not the filer's chip")

"""Where is my filing? A kiosk tells how a filing of its own store stands, and nothing of whose it is.

Whoever holds the slip is told the procedure as well. A code alone is no secret: one that is typed is answered
without it, and only so many are in a while, for else one could read off what the office does by counting up.
"""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import Final

from counter.errors import CounterError, FailureCode
from counter.kiosk_events import AskByCode, AskBySlip, StandingTold, StandingUntold, TypingPaused
from counter.model.account import AuditLine
from counter.model.filing import Filing
from counter.ports import Clock, Post
from counter.services.by_slip import filing_of_slip
from counter.services.kiosk_visit import KIOSK
from counter.services.refusals import is_taken_up
from counter.store.store import Store
from counter.store.unit_of_work import UnitOfWork
from counter.typed_code import code_meant

MOST_TYPED: Final = 8  # codes, right or wrong
WITHIN: Final = timedelta(minutes=10)
_TYPED: Final = "kiosk/code-typed"  # when each was; in the store, for pulling the plug starts no new while


class TellStandingBySlip:
    """``store``: the program's own, in whose name whoever holds a slip is answered."""

    def __init__(self, store: Store, clock: Clock, post: Post) -> None:
        self._store = store
        self._clock = clock
        self._post = post

    def __call__(self, command: AskBySlip) -> None:
        """StandingTold, or StandingUntold: also for a slip that is not genuine."""
        try:
            with self._store.begin() as work:
                told = _told(work, filing_of_slip(work, command.slip), self._clock(), command)
                work.commit()
        except CounterError as exc:
            self._post(StandingUntold(exc.code, command.question))
        else:
            self._post(told)


class TellStandingByCode:
    """``store``: the program's own; ``unit``: of this office."""

    def __init__(self, store: Store, unit: str, clock: Clock, post: Post) -> None:
        self._store = store
        self._unit = unit
        self._clock = clock
        self._post = post

    def __call__(self, command: AskByCode) -> None:
        """StandingTold, TypingPaused or StandingUntold; what is no code, or that of no filing here, is counted too."""
        try:
            self._post(self._answer(command, self._clock()))
        except CounterError as exc:
            self._post(StandingUntold(exc.code, command.question))

    def _answer(self, command: AskByCode, now: datetime) -> StandingTold | TypingPaused | StandingUntold:
        code = code_meant(command.typed, self._unit)
        with self._store.begin() as work:
            until = _count(work, now)
            found = work.filings.ids_of_code(code, 1) if code and until is None else ()
            filing = work.filings.get(found[0]) if found else None
            told = _told(work, filing, now, command) if filing is not None else None
            work.commit()
        if until is not None:
            return TypingPaused(until, command.question)
        return told or StandingUntold(FailureCode.NOT_FOUND, command.question)


def _count(work: UnitOfWork, now: datetime) -> datetime | None:
    """Note one more typed code; where there were too many, until when none is looked at, and it is not noted.

    A clock that was set back forgives nothing: what it says is still to come counts from now on.
    """
    kept = work.keyvalues.get(_TYPED)
    typed = [datetime.fromisoformat(one) for one in json.loads(kept)] if kept else []
    lately = [min(one, now) for one in typed if now - WITHIN < one]
    until = lately[0] + WITHIN if len(lately) >= MOST_TYPED else None
    noted = lately if until else [*lately, now]
    work.keyvalues.put(_TYPED, json.dumps([one.isoformat() for one in noted]).encode())
    return until


def _told(work: UnitOfWork, filing: Filing, now: datetime, command: AskBySlip | AskByCode) -> StandingTold:
    by = "slip" if isinstance(command, AskBySlip) else "code"
    work.audit.append(AuditLine(now, KIOSK, "standing-told", str(filing.id), by))
    return StandingTold(
        code=str(filing.code or filing.provisional),
        title=filing.title if by == "slip" else "",
        sync=filing.sync,
        business=filing.business,
        filed_at=filing.captured_at,
        appointment=filing.appointment,
        replaced=is_taken_up(work, filing.id),
        question=command.question,
    )

"""The alarm over a gateway's log that contradicts itself: nothing goes there until a supervisor has judged it.

Taking it back means: that log's next sight is its first. What was pinned before and what contradicted it
stay in the audit trail.
"""

from __future__ import annotations

from counter.errors import AccountError, FailureCode
from counter.ledger.checkpoint import SignedCheckpoint
from counter.line_events import ClearLogAlarm, LogAlarmCleared
from counter.model.account import AuditLine, Role
from counter.ports import Clock, Post
from counter.services.session import Session
from counter.services.set_back import doubt_delivered
from counter.services.watch_gateway_log import alarm, forget
from counter.store.ledger import Pin
from counter.store.store import Store
from counter.store.unit_of_work import UnitOfWork


def begin_anew(work: UnitOfWork, pinned: Pin) -> None:
    """Forget what was pinned. That log may have lost this counter's leaves: it is asked anew which it has."""
    forget(work, pinned.origin)
    if (log := work.ledger.newest()) is not None:
        work.ledger.forget_acknowledged(log, 0)


class ClearGatewayLogAlarm:
    """A supervisor's act, on the desk thread."""

    def __init__(self, store: Store, session: Session, clock: Clock, post: Post) -> None:
        self._store = store
        self._session = session
        self._clock = clock
        self._post = post

    def __call__(self, _command: ClearLogAlarm) -> None:
        """Raises AccountError(ROLE_MISSING) for an officer."""
        account = self._session.officer
        if account.role is Role.OFFICER:
            raise AccountError(FailureCode.ROLE_MISSING)
        with self._store.begin() as work:
            while (raised := alarm(work)) is not None:
                begin_anew(work, raised)
                doubted = doubt_delivered(work)  # a log that went back may have lost filings with its leaves
                said = f"{_head(raised.checkpoint)} gave way to {_head(raised.offered)}; {doubted} filings ask again"
                line = AuditLine(self._clock(), account.username, "log-alarm-cleared", raised.origin, said)
                work.audit.append(line)
            work.commit()
        self._post(LogAlarmCleared())


def _head(note: str) -> str:
    head = SignedCheckpoint.parse(note).checkpoint
    return f"size {head.size} root {head.root.hex()}"

"""The training commune's authority: a clerk who accepts every complete filing after a fixed time.

Deterministic: the same filings at the same times get the same decisions. Never part of a live gateway.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final, TypeAlias

from counter.model.filing import BusinessStatus
from counter.ports import Clock
from sync.gateway.authority import Authority
from sync.gateway.store import decisions
from sync.gateway.store.store import GatewayStore
from sync.gateway.turns_thread import TakesTurns

Appointment: TypeAlias = Callable[[str, datetime], datetime | None]  # procedure code, received at
_AT_ONCE: Final = 50  # filings decided in one turn
_LOOK_AGAIN: Final = 0.5  # seconds


class TrainingAuthority(TakesTurns):
    """``accept_after`` seconds from a filing's completion to its acceptance (status 2)."""

    def __init__(
        self,
        store: GatewayStore,
        authority: Authority,
        clock: Clock,
        accept_after: float,
        appointment: Appointment,
    ) -> None:
        super().__init__("training-authority", _LOOK_AGAIN)
        self._store = store
        self._authority = authority
        self._clock = clock
        self._after = timedelta(seconds=accept_after)
        self._appointment = appointment

    def run_once(self) -> int:
        """Accept what has waited long enough, and go on with what was supplemented; how many."""
        now = self._clock()
        with self._store.begin() as connection:
            waiting = decisions.waiting_since(connection, now - self._after, _AT_ONCE)
            supplemented = decisions.supplemented(connection, _AT_ONCE)
        for standing in (*waiting, *supplemented):
            received_at = standing.completed_at or now
            appointment = self._appointment(standing.procedure, received_at)
            self._authority.decide(standing.id, BusinessStatus.ACCEPTED, appointment=appointment)
        return len(waiting) + len(supplemented)

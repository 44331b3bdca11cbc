"""The training commune's authority: a clerk who accepts every complete filing after a fixed time.

Deterministic: the same filings at the same times get the same decisions. Never part of a live gateway.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final, TypeAlias

from counter.errors import CounterError
from counter.model.filing import BusinessStatus
from counter.ports import Clock
from sync.gateway.authority import Authority
from sync.gateway.store import decisions
from sync.gateway.store.store import GatewayStore

Appointment: TypeAlias = Callable[[str, datetime], datetime | None]  # procedure code, received at
_log = logging.getLogger(__name__)
_AT_ONCE: Final = 50  # filings decided in one turn
_LOOK_AGAIN: Final = 0.5  # seconds


class TrainingAuthority:
    """``accept_after`` seconds from a filing's completion to its acceptance (status 2)."""

    def __init__(
        self,
        store: GatewayStore,
        authority: Authority,
        clock: Clock,
        accept_after: float,
        appointment: Appointment,
    ) -> None:
        self._store = store
        self._authority = authority
        self._clock = clock
        self._after = timedelta(seconds=accept_after)
        self._appointment = appointment
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name="training-authority", daemon=True)

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

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._ended.set()
        self._thread.join(5.0)

    def _run(self) -> None:
        while not self._ended.wait(_LOOK_AGAIN):
            try:
                self.run_once()
            except CounterError as exc:  # a busy store, a full disk: the next turn may find it otherwise
                _log.warning("nothing decided: %s", exc)

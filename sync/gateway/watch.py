"""Wakes this worker's long-polls when another worker, or the operator, changed something.

While somebody waits, the one row that every change goes through is read twice a second; while nobody does,
nothing is. The worker that makes a change knocks at its own turnstile itself, at once.
"""

from __future__ import annotations

import logging
import threading
from typing import Final

from counter.errors import CounterError
from sync.gateway.store import order
from sync.gateway.store.store import GatewayStore
from sync.gateway.turnstile import Turnstile

_log = logging.getLogger(__name__)
_LOOK_AGAIN: Final = 0.5  # seconds


class Watch:
    """One thread; ``stop`` it before the store closes."""

    def __init__(self, store: GatewayStore, turnstile: Turnstile) -> None:
        self._store = store
        self._turnstile = turnstile
        self._ended = threading.Event()
        self._seen = -1
        self._thread = threading.Thread(target=self._run, name="watch", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._ended.set()
        self._turnstile.open()
        self._thread.join(5.0)

    def look(self) -> None:
        """Knock if anything changed since the last look. Raises StoreError."""
        with self._store.begin() as connection:
            cursor = order.look(connection).cursor
        if cursor != self._seen:
            self._seen = cursor
            self._turnstile.knock()

    def _run(self) -> None:
        while not self._ended.is_set():
            self._turnstile.occupied.wait()
            try:
                self.look()
            except CounterError as exc:  # a database that is away: the next look may find it again
                _log.warning("not watching: %s", exc)
            self._ended.wait(_LOOK_AGAIN)

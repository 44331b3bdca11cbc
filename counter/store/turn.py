"""Whose turn it is to write: one thread at a time, and nobody once the store is closed."""

from __future__ import annotations

import threading

from counter.errors import FailureCode, StoreError


class Turn:
    """SQLite's own waiting polls with growing pauses; a lock hands over at once. ``patience`` in seconds."""

    def __init__(self, patience: float) -> None:
        self._patience = patience
        self._lock = threading.Lock()
        self._holder: int | None = None
        self.closed = False

    def take(self) -> None:
        """Raises StoreError STORE_IN_USE when another thread keeps its turn too long, or the store is closed;
        RuntimeError when this thread has the turn already (it would wait for itself).
        """
        if self._holder == threading.get_ident():
            raise RuntimeError("this thread has a unit of work open")
        if not self._lock.acquire(timeout=self._patience):
            raise StoreError(FailureCode.STORE_IN_USE, "another thread keeps its turn")
        self._holder = threading.get_ident()
        if self.closed:
            self.give()
            # the engine itself would open the file again, without the lock
            raise StoreError(FailureCode.STORE_IN_USE, "this store is closed")

    def give(self) -> None:
        self._holder = None
        self._lock.release()

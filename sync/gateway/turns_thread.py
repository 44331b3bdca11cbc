"""Work that a gateway does again and again, on a thread of its own, in one of its workers."""

from __future__ import annotations

import logging
import threading
from abc import ABC, abstractmethod

from counter.errors import CounterError
from counter.raised_at import raised_at

_log = logging.getLogger(__name__)
_END_WITHIN = 5.0  # seconds


class TakesTurns(ABC):
    """``run_once`` every ``pause`` seconds between ``start`` and ``stop``; stop it before the store closes."""

    def __init__(self, name: str, pause: float) -> None:
        self._pause = pause
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    @abstractmethod
    def run_once(self) -> object:
        """One turn. What it raises is logged, and the next turn comes all the same."""

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._ended.set()
        self._thread.join(_END_WITHIN)

    def _run(self) -> None:
        while not self._ended.wait(self._pause):
            try:
                self.run_once()
            except CounterError as exc:  # a busy store, a full disk: the next turn may find it otherwise
                _log.warning("%s: nothing done this turn: %s", self._thread.name, exc)
            except Exception as exc:  # noqa: BLE001 - a worker's loop: no defect, a deployment's adapter's either, ends it
                _log.error("%s: unexpected %s", self._thread.name, raised_at(exc))

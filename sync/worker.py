"""The sync thread, and beside it the one that listens for news; neither ever runs hot."""

from __future__ import annotations

import logging
import threading
from datetime import timedelta
from typing import Final, Protocol

from counter.errors import CounterError, FailureCode
from counter.events import Failed
from counter.outbox import LONGEST_PAUSE
from counter.ports import Clock, Post
from counter.raised_at import raised_at
from sync.answers import AgainLater
from sync.deltas import Deltas
from sync.engine import Engine, Report
from sync.wire.messages import LONGEST_WAIT

_log = logging.getLogger(__name__)
SHORTEST_PAUSE: Final = 0.2  # seconds between two runs that nobody woke
LONGEST_SULK: Final = 60.0  # seconds that the listener waits after failures in a row
_AFTER_DEFECT: Final = timedelta(seconds=30)


class Aborts(Protocol):
    """An exchange that another thread may break: ``sync.portal.Portal``."""

    def abort(self) -> None: ...
    def close(self) -> None: ...


class SyncWorker:
    """Runs the engine when woken or due. With ``listener`` it also long-polls for status, on a line of its own.

    ``sending`` and ``listening`` are the portals of the two threads: broken when the worker stops.
    """

    def __init__(
        self,
        engine: Engine,
        clock: Clock,
        post: Post,
        *,
        sending: Aborts,
        listener: Deltas | None = None,
        listening: Aborts | None = None,
    ) -> None:
        self._engine = engine
        self._clock = clock
        self._post = post
        self._portals = [portal for portal in (sending, listening) if portal is not None]
        self._listener = listener
        self._woken = threading.Event()
        self._stopped = threading.Event()
        self._line_up = threading.Event()
        self._threads = [threading.Thread(target=self._run, name="sync", daemon=True)]
        if listener is not None:
            self._threads.append(threading.Thread(target=self._listen, name="sync-listener", daemon=True))

    def start(self) -> None:
        for thread in self._threads:
            thread.start()

    def wake(self) -> None:
        """Something is due now; from any thread, returns at once."""
        self._woken.set()

    def stop(self, timeout: float = 5.0) -> bool:
        """End after the step under way, breaking it if need be. True if both threads ended in time."""
        self._stopped.set()
        self._woken.set()
        self._line_up.set()
        for portal in self._portals:
            portal.abort()
        for thread in self._threads:
            if thread.ident is not None:  # else it was never started
                thread.join(timeout)
        ended = not any(thread.is_alive() for thread in self._threads)
        if ended:
            for portal in self._portals:
                portal.close()
        return ended

    def _run(self) -> None:
        while not self._stopped.is_set():
            self._woken.clear()
            report = self._run_engine()
            if report.line:
                self._line_up.set()
            else:
                self._line_up.clear()
            if self._stopped.is_set():
                return
            # the clock may have been set between the report and this look at it
            pause = max(min(report.next_due - self._clock(), LONGEST_PAUSE).total_seconds(), SHORTEST_PAUSE)
            self._woken.wait(pause)

    def _run_engine(self) -> Report:
        try:
            return self._engine.run_once()
        except CounterError as exc:
            _log.warning("sync: %s", exc)
            self._post(Failed("sync", exc.code))
        except Exception as exc:  # noqa: BLE001 - a worker loop must outlive any defect
            _log.error("sync: unexpected %s", raised_at(exc))
            self._post(Failed("sync", FailureCode.UNEXPECTED))
        return Report(self._clock() + _AFTER_DEFECT, 0, line=False)

    def _listen(self) -> None:
        failures = 0
        while not self._stopped.is_set():
            self._line_up.wait()
            if self._stopped.is_set() or self._listener is None:
                return
            try:
                self._listener.pull(LONGEST_WAIT)
                failures = 0
            except AgainLater:
                # let the engine find out what it is; it opens the line again
                self._line_up.clear()
                self.wake()
                failures += 1
                # the engine's line may be well where this one is not: never in a circle
                self._stopped.wait(min(2.0 ** min(failures, 10) / 4, LONGEST_SULK))
            except Exception as exc:  # noqa: BLE001 - a worker loop must outlive any defect
                _log.error("listener: unexpected %s", raised_at(exc))
                self._stopped.wait(_AFTER_DEFECT.total_seconds())

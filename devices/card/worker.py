"""The card worker: takes commands from any thread, has them carried out on the card thread.

A call into the smart-card service may never come back. Then the watchdog reports CARD_STUCK, the
thread is abandoned with its context (nothing can interrupt it), and another one takes over.
"""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from counter.errors import FailureCode
from counter.events import CancelRead, Command, Event
from counter.ports import Post
from devices.card.card_thread import CardThread, Dialogue, failure_event
from devices.card.readers import Readers, ReaderSnapshot
from devices.card.watchdog import Watchdog

_log = logging.getLogger(__name__)

# Each abandoned thread keeps a card or a context; with so many of them the service itself is ill, and
# another thread would only be the next to hang. The next one starts when one of them comes back.
MOST_ABANDONED = 4
# A chip that keeps every single exchange alive may still mean harm: nothing at a counter takes longer.
# ``chip_line.MOST_SECONDS`` is shorter, so that a reading that is merely slow ends without losing its thread.
MOST_SECONDS = 30.0


@dataclass(frozen=True)
class _Errand:
    """``order`` grows with every command; a cancel covers all that came before it."""

    command: Command
    order: int
    cancelled_up_to: Callable[[], int]

    def cancelled(self) -> bool:
        return self.order <= self.cancelled_up_to()


@dataclass(eq=False)
class _Shift:
    """One card thread's time in charge."""

    thread: CardThread
    watchdog: Watchdog
    errand: _Errand | None = None


class CardWorker:
    """Implements ``counter.ports.Submits`` for ReadCard, SignChallenge and CancelRead.

    Every ReadCard ends in exactly one CardRead or CardFailed, every SignChallenge in one
    ChallengeSigned or ChallengeFailed. ``open_readers`` is called on each new card thread.
    ``prefer`` names the reader to try first; ``stuck_after`` is in seconds, and longer than any
    single APDU may honestly take; ``within``, the most for one command, whatever comes of it.
    """

    def __init__(
        self,
        open_readers: Callable[[], Readers],
        dialogue: Dialogue,
        post: Post,
        *,
        prefer: str = "",
        stuck_after: float = 30.0,
        within: float = MOST_SECONDS,
    ) -> None:
        self._open_readers = open_readers
        self._dialogue = dialogue
        self._post = post
        self._prefer = prefer
        self._stuck_after = stuck_after
        self._within = within
        # Reentrant and held while posting: nothing is posted for a thread that is no longer in charge,
        # and whoever receives an event may submit the next command.
        self._lock = threading.RLock()
        self._errands: deque[_Errand] = deque()
        self._order = 0
        self._cancelled_up_to = 0
        self._shift: _Shift | None = None
        self._abandoned = 0
        self._stopped = False

    def start(self) -> None:
        with self._lock:
            self._begin_shift(None)

    def submit(self, command: Command) -> None:
        """Queue a command; returns at once, from any thread."""
        with self._lock:
            if isinstance(command, CancelRead):
                self._cancelled_up_to = self._order
                return
            if self._abandoned >= MOST_ABANDONED:
                self._post(failure_event(command, FailureCode.CARD_STUCK))
                return
            self._order += 1
            self._errands.append(_Errand(command, self._order, lambda: self._cancelled_up_to))
            shift = self._shift
        if shift is not None:
            shift.thread.wake()

    def stop(self, timeout: float = 5.0) -> bool:
        """Cancel what is under way and end. True if the thread ended within ``timeout`` seconds."""
        with self._lock:
            self._stopped = True
            self._errands.clear()
            self._cancelled_up_to = self._order
            shift, self._shift = self._shift, None
        if shift is None:
            return True
        shift.watchdog.stop()
        shift.thread.end()
        shift.thread.wake()
        return shift.thread.join(timeout)

    def _begin_shift(self, before: ReaderSnapshot | None) -> None:
        """With the lock held. ``before``: the readers as the screens know them."""
        shift: _Shift

        def take() -> _Errand | None:
            with self._lock:
                if self._shift is shift and self._errands:
                    watchdog.begin()
                    shift.errand = self._errands.popleft()
                    return shift.errand
                return None

        def post(event: Event) -> None:
            with self._lock:
                if self._shift is shift:
                    self._post(event)

        def finish(outcome: Event) -> None:
            with self._lock:
                post(outcome)
                shift.errand = None
                watchdog.finish()

        watchdog = Watchdog(self._stuck_after, lambda: self._abandon(shift), whole=self._within)
        thread = CardThread(
            self._open_readers,
            self._dialogue,
            prefer=self._prefer,
            before=before,
            take=take,
            post=post,
            finish=finish,
            beat=watchdog.beat,
            ended=lambda: self._ended(shift),
        )
        shift = self._shift = _Shift(thread, watchdog)
        watchdog.start()
        thread.start()

    def _abandon(self, shift: _Shift) -> None:
        """The watchdog's alarm, on its thread."""
        with self._lock:
            if self._shift is not shift:
                return
            _log.warning("the card was given up after %.1f s", min(self._stuck_after, self._within))
            self._shift = None
            self._abandoned += 1
            shift.thread.end()
            if shift.errand is not None:
                # where it is alive after all, it ends before its next exchange
                self._cancelled_up_to = max(self._cancelled_up_to, shift.errand.order)
                self._post(failure_event(shift.errand.command, FailureCode.CARD_STUCK))
            if self._abandoned < MOST_ABANDONED:
                self._begin_shift(shift.thread.snapshot)
                return
            # nobody is left to take what waits: each still ends in one event
            while self._errands:
                self._post(failure_event(self._errands.popleft().command, FailureCode.CARD_STUCK))

    def _ended(self, shift: _Shift) -> None:
        """A card thread's last word, on that thread."""
        shift.watchdog.stop()
        with self._lock:
            if self._shift is shift or self._stopped:
                return
            self._abandoned -= 1
            if self._shift is None:
                self._begin_shift(shift.thread.snapshot)

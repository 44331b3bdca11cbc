"""Whether the gateway answers, since when it does not, and when to knock again.

When it stopped answering and when it answered again is kept in the store: the outage record.
"""

from __future__ import annotations

from datetime import datetime

from counter.errors import FailureCode
from counter.events import LineChanged
from counter.outbox import LONGEST_PAUSE
from counter.ports import Clock, Post
from counter.store.store import Store
from sync.backoff import Backoff


class LineState:
    """Posts LineChanged only when something of it changed. ``knock_at``: the next attempt on a lost line.

    An outage that the store knows goes on until an answer comes, whoever was started again meanwhile.
    """

    def __init__(self, store: Store, clock: Clock, backoff: Backoff, post: Post) -> None:
        self._store = store
        self._clock = clock
        self._backoff = backoff
        self._post = post
        self._posted: LineChanged | None = None
        with store.begin() as work:
            going_on = work.outages.going_on()
        self.code: FailureCode | None = going_on.cause if going_on else None
        self.since: datetime | None = going_on.began_at if going_on else None
        self.knock_at: datetime | None = None

    @property
    def up(self) -> bool:
        return self.code is None

    def lost(self, code: FailureCode, at_least: float = 0.0) -> datetime:
        """The line does not answer (or will not have us); when to try again.

        A knock before its time (a new filing came) does not lengthen the waiting.
        """
        now = self._clock()
        if self.up:
            self.since = now
        if self.code is not code:
            with self._store.begin() as work:
                work.outages.begin(now, code)
                work.commit()
        self.code = code
        if self.knock_at is None or not now < self.knock_at <= now + LONGEST_PAUSE:
            pause = self._backoff.next()
            self.knock_at = now + max(pause, pause.resolution * int(at_least * 1_000_000))
        return self.knock_at

    def heard(self) -> bool:
        """The gateway answered; True if it had not before."""
        came_back = not self.up
        if came_back:
            with self._store.begin() as work:
                work.outages.end(self._clock())
                work.commit()
        self.code = self.since = self.knock_at = None
        self._backoff.start_over()
        return came_back

    def tell(self, waiting: int) -> None:
        now = LineChanged(self.up, waiting, self.since, self.code)
        if now != self._posted:
            self._posted = now
            self._post(now)

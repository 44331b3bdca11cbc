"""Whether the gateway answers, since when it does not, and when to knock again."""

from __future__ import annotations

from datetime import datetime

from counter.errors import FailureCode
from counter.events import LineChanged
from counter.ports import Clock, Post
from sync.backoff import Backoff


class LineState:
    """Posts LineChanged only when something of it changed. ``knock_at``: the next attempt on a lost line."""

    def __init__(self, clock: Clock, backoff: Backoff, post: Post) -> None:
        self._clock = clock
        self._backoff = backoff
        self._post = post
        self._posted: LineChanged | None = None
        self.code: FailureCode | None = None
        self.since: datetime | None = None
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
        self.code = code
        if self.knock_at is None or now >= self.knock_at:
            pause = self._backoff.next()
            self.knock_at = now + max(pause, pause.resolution * int(at_least * 1_000_000))
        return self.knock_at

    def heard(self) -> bool:
        """The gateway answered; True if it had not before."""
        came_back = not self.up
        self.code = self.since = self.knock_at = None
        self._backoff.start_over()
        return came_back

    def tell(self, waiting: int) -> None:
        now = LineChanged(self.up, waiting, self.since, self.code)
        if now != self._posted:
            self._posted = now
            self._post(now)

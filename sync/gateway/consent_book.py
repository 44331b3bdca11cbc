"""The consents that counters ask for: held here, sent to people's VNeID, and answered back with the deltas.

Nothing is sent by the request that asks: it is written down, and the clerk (``consent_thread``) sends what is due.
So an outside system that is slow or away holds up no counter, and a reminder comes though no desk is switched on.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final, Protocol
from uuid import UUID

from counter.consent_events import ConsentReply
from counter.consents import LASTS, may_remind
from counter.errors import LineError
from counter.ports import Clock
from sync.gateway.callers import Caller
from sync.gateway.refusal import ProblemStated
from sync.gateway.store import consents
from sync.gateway.store.consents import Notice
from sync.gateway.store.store import GatewayStore
from sync.signatures import SKEW
from sync.wire.consents import ConsentAsked, ConsentStanding
from sync.wire.problems import ProblemType

KEPT: Final = timedelta(days=30)  # after its end: as long as somebody may ask what became of it
_AGAIN: Final = timedelta(minutes=5)  # what could not be sent
_AT_ONCE: Final = 50
_log = logging.getLogger(__name__)


class ConsentNotices(Protocol):
    """The way to somebody's VNeID, or phone. No public interface exists: a deployment supplies the adapter, which
    calls ``ConsentBook.answer`` with what the person said.
    """

    def notify(self, notice: Notice) -> None:
        """Hand one over. The same may come twice, after a power cut. Raises LineError: it is tried again."""
        ...


class ConsentBook:
    """``notices`` None: no way leads to anybody. ``changed`` is called after every piece of news for a counter."""

    def __init__(
        self, store: GatewayStore, clock: Clock, notices: ConsentNotices | None, changed: Callable[[], None]
    ) -> None:
        self._store = store
        self._clock = clock
        self._notices = notices
        self._changed = changed

    def ask(self, caller: Caller, filing_id: UUID, kind: str, asked: ConsentAsked) -> ConsentStanding:
        """The same again is the same request. Raises ProblemStated NO_CONSENT_ROAD, MALFORMED for an end that is
        none, NOT_FOUND where another counter asked, CLOCK_OFF for a new one that is over or yet to be asked: its
        desk's clock is wrong, and nobody would be told while it waits.
        """
        if self._notices is None:
            raise ProblemStated(ProblemType.NO_CONSENT_ROAD)
        if not timedelta() < asked.ends_at - asked.asked_at <= LASTS:
            raise ProblemStated(ProblemType.MALFORMED, pointer="/ends_at")
        now = self._clock()
        with self._store.begin() as connection:
            held = consents.standing_of(connection, caller.counter, filing_id, kind)
            is_new = held is None or held.asked_at != asked.asked_at
            if is_new and (asked.asked_at - now > SKEW or asked.ends_at <= now):
                raise ProblemStated(ProblemType.CLOCK_OFF, at=now)
            standing = consents.ask(connection, self._store.seal, caller.counter, filing_id, kind, asked, now)
        return _found(standing)

    def remind(self, caller: Caller, filing_id: UUID, kind: str, asked_at: datetime) -> ConsentStanding:
        """Once more, unless it was a moment ago; the news says when it was sent. Raises ProblemStated NOT_FOUND."""
        now = self._clock()
        with self._store.begin() as connection:
            standing = _found(consents.standing_of(connection, caller.counter, filing_id, kind))
            is_open = standing.asked_at == asked_at and standing.reply == ConsentReply.OPEN.value
            if is_open and may_remind(asked_at, standing.reminded_at, now):
                consents.want_reminder(connection, filing_id, kind, now)
        return standing

    def withdraw(self, caller: Caller, filing_id: UUID, kind: str, asked_at: datetime) -> None:
        """Nobody is told of it who was told before: what they answer now is answered to nobody."""
        with self._store.begin() as connection:
            consents.withdraw(connection, caller.counter, filing_id, kind, asked_at)

    def answer(self, filing_id: UUID, kind: str, asked_at: datetime, *, given: bool) -> bool:
        """What the person said. False where nothing is open any more."""
        reply = ConsentReply.GIVEN if given else ConsentReply.REFUSED
        with self._store.begin() as connection:
            settled = consents.answer(connection, filing_id, kind, asked_at, reply, self._clock())
        if settled:
            self._changed()
        return settled

    def tend(self) -> int:
        """Send what is due, and forget what ended long ago; how many were sent. Raises StoreError."""
        now = self._clock()
        with self._store.begin() as connection:
            consents.forget(connection, now - KEPT)
            waiting = consents.due(connection, self._store.seal, now, _AT_ONCE)
        return sum(self._send(one, now) for one in waiting)

    def _send(self, notice: Notice, now: datetime) -> bool:
        if self._notices is None:
            return False
        with self._store.begin() as connection:  # first: one that breaks the adapter holds up no other
            consents.put_off(connection, notice, now + _AGAIN)
        try:
            self._notices.notify(notice)
        except LineError as exc:
            _log.warning("nobody was told: %s", exc)
            return False
        with self._store.begin() as connection:
            consents.sent(connection, notice, now)
        if notice.reminders:
            self._changed()
        return True


def _found(standing: ConsentStanding | None) -> ConsentStanding:
    if standing is None:
        raise ProblemStated(ProblemType.NOT_FOUND)
    return standing

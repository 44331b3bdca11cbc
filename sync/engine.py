"""Delivering what waits in the outbox, one small step after the other. No thread, no sleep.

Registrations come before attachments, in the counter's own order; attachments go in pieces, the
smallest rest first, and after every piece new registrations go first again; then the receipt.
Every step is written down before and after. Killed anywhere, the next run sends the same again
under the same id, and the gateway answers the same.

A failure is first asked for its reach: if the gateway still answers at all, it is this filing's own
and the others go on; if not, the line is lost and the run ends.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from counter.errors import FailureCode, StoreError
from counter.model.filing import Filing
from counter.outbox import OutboxEntry
from counter.ports import Clock, Post
from counter.store.engine import ConstraintError
from counter.store.store import Store
from sync.answers import AgainLater, FilingRefused
from sync.backoff import CAP, Backoff
from sync.delivery import Delivery
from sync.deltas import Deltas
from sync.line_state import LineState
from sync.settling import Settling
from sync.wire.messages import UploadPlace
from sync.wire.problems import ProblemType

HEARTBEAT: Final = timedelta(seconds=60)  # between looks at a quiet line
_AT_ONCE: Final = 100
# nothing that a second attempt would mend: an update, a restored backup
_SLOW: Final = (FailureCode.TOO_OLD, FailureCode.ATTACHMENT_BROKEN, FailureCode.NOT_FOUND)
_RESTARTS: Final = 2  # of one attachment in one run, before it must wait


@dataclass(frozen=True, slots=True)
class Report:
    """``next_due``: when to run again; ``sent``: steps that succeeded; ``line``: whether the gateway answers."""

    next_due: datetime
    sent: int
    line: bool


@dataclass(slots=True)
class _Run:
    """What one run knows: who has begun, how large each is, where each attachment stands, how often it went back."""

    begun: dict[UUID, Filing] = field(default_factory=dict)
    sizes: dict[UUID, int] = field(default_factory=dict)
    places: dict[UUID, list[UploadPlace]] = field(default_factory=dict)
    data: dict[UUID, bytes] = field(default_factory=dict, repr=False)
    restarts: Counter[UUID] = field(default_factory=Counter)
    sent: int = 0

    def rest_of(self, filing_id: UUID) -> int:
        """Bytes still to send, as far as this run knows."""
        places = self.places.get(filing_id)
        if places is None:
            return self.sizes[filing_id]
        return sum(place.size - place.offset for place in places if not place.complete)


class Engine:
    """Owned by one thread. ``post`` takes FilingChanged and LineChanged."""

    def __init__(self, store: Store, portal: Delivery, clock: Clock, backoff: Backoff, post: Post) -> None:
        self._store = store
        self._portal = portal
        self._clock = clock
        self._backoff = backoff
        self._settling = Settling(store, clock, post)
        self._deltas = Deltas(store, portal, post)
        self._line = LineState(clock, backoff, post)

    def run_once(self) -> Report:
        """Everything that is due, then the status deltas. Raises StoreError only."""
        run = _Run()
        reachable = True
        while reachable and (entry := self._next(run)) is not None:
            reachable = self._attempt(entry, run)
        if reachable:
            self._pull()
        return self._report(run)

    def _next(self, run: _Run) -> OutboxEntry | None:
        with self._store.begin() as work:
            due = work.outbox.due(self._clock(), _AT_ONCE)
            if not due:
                return None
            if not due[0].registered:
                return due[0]
            unknown = [entry.filing_id for entry in due if entry.filing_id not in run.sizes]
            for filing_id, papers in work.papers.of_each(unknown).items():
                run.sizes[filing_id] = sum(paper.size for paper in papers)
        return min(due, key=lambda entry: (run.rest_of(entry.filing_id), entry.sequence))

    def _attempt(self, entry: OutboxEntry, run: _Run) -> bool:
        """One step of one filing; False when the line is lost."""
        filing_id = entry.filing_id
        if filing_id not in run.begun:
            run.begun[filing_id] = self._settling.begun(filing_id)
        before = self._portal.bytes_sent
        try:
            if entry.registered:
                self._deliver(run.begun[filing_id], run)
            else:
                self._register(run.begun[filing_id], run)
        except FilingRefused as refusal:
            self._heard()
            self._settling.refused(filing_id, refusal, self._portal.bytes_sent - before)
        except AgainLater as failure:
            return self._again(entry, failure, run, before)
        except ConstraintError as exc:
            # a gateway set back to a backup gave another filing's code away again: only this one is stuck
            return self._again(entry, AgainLater(FailureCode.GATEWAY_TROUBLE, exc.detail), run, before)
        else:
            run.sent += 1
            self._heard()
        return True

    def _register(self, filing: Filing, run: _Run) -> None:
        before = self._portal.bytes_sent
        state = self._portal.register(filing.id, filing.manifest, filing.evidence, filing.digest)
        run.places[filing.id] = list(state.uploads)
        self._settling.registered(filing.id, state, self._portal.bytes_sent - before)
        del run.begun[filing.id]

    def _deliver(self, filing: Filing, run: _Run) -> None:
        """The next piece of the next attachment, or the receipt when there is none left."""
        before = self._portal.bytes_sent
        if filing.id not in run.places:
            try:
                run.places[filing.id] = list(self._portal.state(filing.id, filing.digest).uploads)
            except AgainLater as exc:
                if not exc.says(ProblemType.NOT_FOUND):
                    raise
                # a gateway set back to a backup has forgotten it: the same filing under the same id again
                self._register(filing, run)
                return
        places = run.places[filing.id]
        for number, place in enumerate(places):
            if not place.complete:
                places[number] = self._send_piece(filing, place, run)
                self._settling.sent(filing.id, self._portal.bytes_sent - before)
                return
        self._portal.receipt(filing.id, filing.digest)
        self._settling.delivered(filing.id, self._portal.bytes_sent - before)

    def _send_piece(self, filing: Filing, place: UploadPlace, run: _Run) -> UploadPlace:
        if run.data.keys() != {place.paper_id}:
            run.data = {place.paper_id: self._paper(place.paper_id)}
        after = self._portal.upload(filing.id, place, run.data[place.paper_id])
        if after.offset <= place.offset and not after.complete:
            run.restarts[place.paper_id] += 1
            if run.restarts[place.paper_id] > _RESTARTS:
                raise AgainLater(FailureCode.GATEWAY_TROUBLE, "an attachment that does not get on")
        return after

    def _paper(self, paper_id: UUID) -> bytes:
        try:
            with self._store.begin() as work:
                return work.papers.read(paper_id)
        except StoreError as exc:
            if exc.code not in (FailureCode.ATTACHMENT_BROKEN, FailureCode.NOT_FOUND):
                raise
            # this filing is stuck, visibly; the others are not
            raise AgainLater(exc.code, exc.detail) from exc

    def _again(self, entry: OutboxEntry, failure: AgainLater, run: _Run, before: int) -> bool:
        reachable = self._still_answers(failure)
        if reachable:
            pause = max(self._backoff.of_entry(entry.attempts + 1), timedelta(seconds=failure.retry_after))
            retry_at = self._clock() + (CAP if failure.code in _SLOW else pause)
        else:
            retry_at = self._line.knock_at or self._clock() + CAP
        run.begun.pop(entry.filing_id, None)
        run.places.pop(entry.filing_id, None)
        self._settling.again(entry.filing_id, failure.code, retry_at, self._portal.bytes_sent - before)
        return reachable

    def _still_answers(self, failure: AgainLater) -> bool:
        if failure.code is FailureCode.COUNTER_REVOKED:
            self._line.lost(failure.code, CAP.total_seconds())
            return False
        try:
            self._portal.reach()
        except AgainLater as silence:
            self._line.lost(silence.code, silence.retry_after)
            return False
        except FilingRefused:
            return True  # not about this question, but an answer
        self._heard()
        return True

    def _heard(self) -> None:
        if self._line.heard():
            self._settling.release()

    def _pull(self) -> None:
        try:
            self._deltas.pull()
        except AgainLater as failure:
            self._still_answers(failure)  # else the news wait for the next heartbeat
        except FilingRefused:
            self._line.lost(FailureCode.GATEWAY_TROUBLE)
        else:
            self._heard()

    def _report(self, run: _Run) -> Report:
        now = self._clock()
        with self._store.begin() as work:
            waiting = work.outbox.waiting()
        self._line.tell(len(waiting))
        times = [entry.next_at or now for entry in waiting]
        if not self._line.up and self._line.knock_at is not None:
            return Report(self._line.knock_at, run.sent, line=False)
        return Report(min([*times, now + HEARTBEAT]), run.sent, line=True)

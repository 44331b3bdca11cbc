"""Delivering what waits in the outbox, one small step after the other. No thread, no sleep.

Registrations come before attachments, in the counter's own order; attachments go one by one, whose
turn it is by ``sync.priorities``, and stop for a new registration that would wait too long
(``sync.giving_way``); the receipt comes with the last byte, or is asked for. On a metered line attachments
go in pieces and wait for room in the hour's bytes (``sync.budget``). Every step is written down before
and after. Killed anywhere, the next run sends the same again under the same id, and the gateway answers
the same.

Nobody waits for an answer while there is something to send: what comes next goes behind it, two requests ahead at
most, and answers are settled in their order, in the middle of a body too. Only a registration waits for the one
before it, since its leaves and its proof go on from that one's answer; and on a metered line everything does. What
was under way when the line broke is in doubt: it is asked again how far it came.

A failure is first asked for its reach: if the gateway still answers at all, it is this filing's own
and the others go on; if not, the line is lost and the run ends.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final, Protocol
from uuid import UUID

from counter.errors import FailureCode, StoreError
from counter.model.filing import Filing
from counter.outbox import NEAR, OutboxEntry
from counter.ports import Clock, Post
from counter.store.engine import ConstraintError
from counter.store.store import Store
from sync.answers import AgainLater, FilingRefused
from sync.backoff import CAP, Backoff
from sync.budget import PIECE, Budget
from sync.delivery import Begun, Delivery
from sync.deltas import Deltas
from sync.giving_way import GivingWay
from sync.line_state import LineState
from sync.order import Order
from sync.priorities import first_of
from sync.run import Registering, Run, Sending, Step
from sync.settling import Settling
from sync.wire.messages import FilingState, Receipt, UploadPlace
from sync.wire.problems import ProblemType

HEARTBEAT: Final = timedelta(seconds=60)  # between looks at a quiet line
METERED_CAP: Final = timedelta(hours=1)  # between attempts of a filing that keeps failing, on a metered line
_AHEAD: Final = 2  # requests that may be sent behind the one whose answer is awaited
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


class Spare(Protocol):
    """What may use the line while no filing is due. One short exchange a turn; True: it wants another."""

    def turn(self) -> bool: ...


class Engine:
    """Owned by one thread. ``post`` takes FilingChanged and LineChanged. ``bytes_per_hour`` 0: no limit."""

    def __init__(
        self,
        store: Store,
        portal: Delivery,
        clock: Clock,
        backoff: Backoff,
        post: Post,
        bytes_per_hour: int = 0,
        spare: Spare | None = None,
    ) -> None:
        self._store = store
        self._portal = portal
        self._clock = clock
        self._backoff = backoff
        self._order = Order(store, portal, clock, post)
        self._settling = Settling(store, self._order, clock, post)
        self._deltas = Deltas(store, portal, post)
        self._metered = bytes_per_hour > 0
        self._budget = Budget(store, clock, bytes_per_hour)
        self._noted = portal.bytes_sent  # as far as the budget knows
        self._line = LineState(store, clock, backoff, post)
        self._spare = spare

    def run_once(self) -> Report:
        """Everything that is due, then the status deltas, then one turn of ``spare``. Raises StoreError only."""
        # a key that is not known must be asked for: not in the middle of a body
        run = Run(_AHEAD if not self._metered and self._order.knows_key() else 0)
        if self._order.in_alarm():
            self._line.lost(FailureCode.LOG_REWRITTEN, CAP.total_seconds())
            return self._report(run)
        reachable = self._deliver_all(run)
        if reachable:
            self._pull()
        self._note_bytes()
        report = self._report(run)
        now = self._clock()
        if self._spare is None or not report.line or run.ends is not None or report.next_due <= now:
            return report
        again = self._spare.turn()
        self._note_bytes()
        return replace(report, next_due=now) if again else report

    def _deliver_all(self, run: Run) -> bool:
        """Until nothing is due and nothing under way; False when the line is lost."""
        reachable = True
        while reachable and run.ends is None:
            self._note_bytes()
            if len(run.under_way) > run.ahead:
                reachable = self._hear(run)
                continue
            entry = self._next_registration(run.registering)
            if entry is None and run.registering is None and run.leaves_due:
                run.leaves_due = False
                reachable = self._tell_leaves()
                continue
            entry = entry or self._next_attachment(run)
            if entry is not None and (run.registering is None or entry.filing_id in run.places):
                reachable = self._attempt(entry, run)
            elif run.under_way:
                reachable = self._hear(run)
            else:
                break
        while reachable and run.under_way:
            reachable = self._hear(run)
        if not reachable:
            self._give_up(run)
        return reachable

    def _next_registration(self, besides: UUID | None = None) -> OutboxEntry | None:
        with self._store.begin() as work:
            return work.outbox.next_registration(self._clock(), besides)

    def _next_attachment(self, run: Run) -> OutboxEntry | None:
        while True:
            now = self._clock()
            with self._store.begin() as work:
                if not run.turns:
                    run.turns = {one.filing_id: one for one in work.outbox.registered(now, now + NEAR, _AT_ONCE)}
                unknown = [filing_id for filing_id in run.turns if filing_id not in run.sizes]
                for filing_id, papers in work.papers.of_each(unknown).items() if unknown else ():
                    run.sizes[filing_id] = sum(paper.size for paper in papers)
            chosen = first_of(run.candidates(), now)
            if chosen is None or not chosen.rest or self._has_room(chosen.rest):
                return chosen.entry if chosen else None
            self._hold(run, chosen.rest)

    def _has_room(self, rest: int) -> bool:
        room = self._budget.room()
        return room is None or room >= self._budget.least(rest)

    def _hold(self, run: Run, rest: int) -> None:
        """Every attachment waits for the hour's bytes; what has only a receipt to ask for goes on."""
        held = [entry.filing_id for entry in run.turns.values() if run.candidate(entry).rest]
        self._settling.held(held, self._budget.room_for(rest))
        for filing_id in held:
            run.drop(filing_id)

    def _note_bytes(self) -> None:
        self._budget.spend(self._portal.bytes_sent - self._noted)
        self._noted = self._portal.bytes_sent

    def _attempt(self, entry: OutboxEntry, run: Run) -> bool:
        """One step of one filing; False when the line is lost."""
        filing_id = entry.filing_id
        if filing_id not in run.begun:
            run.begun[filing_id] = self._settling.begun(filing_id)
        step = self._deliver if entry.registered else self._register
        return self._settled(entry, run, lambda: step(entry, run.begun[filing_id], run))

    def _hear(self, run: Run) -> bool:
        """The oldest answer, waited for; False when the line is lost."""
        step = run.under_way.popleft()
        return self._settled(step.entry, run, lambda: self._conclude(step, run), step.cost)

    def _settled(self, entry: OutboxEntry, run: Run, work: Callable[[], bool], cost: int = 0) -> bool:
        """What ``work`` (True: an answer came) makes of the filing; False when the line is lost."""
        before = self._portal.bytes_sent - cost
        try:
            if work():
                run.sent += 1
                self._heard()
        except FilingRefused as refusal:
            self._heard()
            given_up = run.drop(entry.filing_id)
            self._settling.refused(entry.filing_id, refusal, self._portal.bytes_sent - before + given_up)
            run.leaves_due = run.leaves_due or not entry.registered
        except AgainLater as failure:
            return self._again(entry, failure, run, before)
        except ConstraintError as exc:
            # a gateway set back to a backup gave another filing's code away again: only this one is stuck
            return self._again(entry, AgainLater(FailureCode.GATEWAY_TROUBLE, exc.detail), run, before)
        return True

    def _hear_what_came(self, run: Run) -> None:
        """In the middle of a body: nothing can be asked there, so that what is not well waits until it is over."""
        while run.under_way and run.under_way[0].failure is None and run.under_way[0].begun.arrived:
            step = run.under_way.popleft()
            try:
                self._conclude(step, run)
            except (AgainLater, ConstraintError) as exc:
                step.failure = exc
                run.under_way.appendleft(step)
            else:
                run.sent += 1
                self._heard()

    def _register(self, entry: OutboxEntry, filing: Filing, run: Run) -> bool:
        before = self._portal.bytes_sent
        order = self._order.of(filing.id)
        if order.more:  # others of this counter, and more than a message takes, are before it
            self._order.tell()
            order = self._order.of(filing.id)
        begun = self._portal.send_registration(
            filing.id, filing.manifest, filing.evidence, filing.digest, order.leaves, order.place
        )
        size = sum(paper.size for paper in filing.papers)
        run.under_way.append(Registering(entry, self._portal.bytes_sent - before, begun, size))
        return False

    def _conclude(self, step: Step, run: Run) -> bool:
        """Settle a step by its answer."""
        if step.failure is not None:
            raise step.failure
        filing_id = step.entry.filing_id
        before = self._portal.bytes_sent - step.cost
        if isinstance(step, Registering):
            state = self._registered(step)
            run.places[filing_id] = list(state.uploads)
            run.turns[filing_id] = self._settling.registered(filing_id, state, self._portal.bytes_sent - before)
            run.sizes[filing_id] = sum(place.size for place in state.uploads)
            if state.uploads:  # else only the receipt is left to ask for: nothing new begins
                run.begun.pop(filing_id, None)
            return True
        after, receipt = step.begun.result()
        if after.offset <= step.place.offset and not after.complete:
            run.restarts[after.paper_id] += 1
            if run.restarts[after.paper_id] > _RESTARTS:
                raise AgainLater(FailureCode.GATEWAY_TROUBLE, "an attachment that does not get on")
        run.stands(filing_id, after)
        if receipt is None:
            self._settling.sent(filing_id, self._portal.bytes_sent - before)
        else:
            self._settling.delivered(filing_id, self._portal.bytes_sent - before)
            run.drop(filing_id)
        return True

    def _registered(self, step: Registering) -> FilingState:
        try:
            state = step.begun.result()
        except AgainLater as exc:
            if exc.problem is not None and exc.problem.acknowledged is not None:
                self._order.gap(exc.problem.acknowledged)
            raise
        self._order.learn_key(state.ledger)
        return state

    def _deliver(self, entry: OutboxEntry, filing: Filing, run: Run) -> bool:
        """The next piece of the next attachment, or the receipt when there is none left and it has not come yet."""
        before = self._portal.bytes_sent
        if filing.id not in run.places:
            try:
                run.places[filing.id] = list(self._portal.state(filing.id, filing.digest).uploads)
            except AgainLater as exc:
                if not exc.says(ProblemType.NOT_FOUND):
                    raise
                # a gateway set back to a backup has forgotten it: the same filing under the same id again
                return self._register(entry, filing, run)
        place = run.next_place(filing.id)
        if place is not None:
            begun = self._send_piece(filing, place, run)
            if filing.id in run.places:  # else its receipt came meanwhile: what was late had made it whole
                run.under_way.append(Sending(entry, self._portal.bytes_sent - before, begun, place))
            return False
        self._portal.receipt(filing.id, filing.digest)
        self._settling.delivered(filing.id, self._portal.bytes_sent - before)
        run.drop(filing.id)
        return True

    def _send_piece(self, filing: Filing, place: UploadPlace, run: Run) -> Begun[tuple[UploadPlace, Receipt | None]]:
        if run.data.keys() != {place.paper_id}:
            run.data = {place.paper_id: self._paper(place.paper_id)}
        room = self._budget.room()
        most = place.size - place.offset
        if room is not None:
            most = min(most, room, PIECE)
        # noted before it goes: whoever is killed on the way has spent it
        self._budget.spend(most)
        self._noted += most
        giving_way = GivingWay(lambda: self._next_registration(run.registering) is not None, self._clock)

        def between_blocks(sent: int, size: int) -> bool:
            self._hear_what_came(run)
            return giving_way(sent, size)

        data = run.data[place.paper_id]
        return self._portal.send_piece(filing.id, filing.digest, place, data, most, between_blocks)

    def _paper(self, paper_id: UUID) -> bytes:
        try:
            with self._store.begin() as work:
                return work.papers.read(paper_id)
        except StoreError as exc:
            if exc.code not in (FailureCode.ATTACHMENT_BROKEN, FailureCode.NOT_FOUND):
                raise
            # this filing is stuck, visibly; the others are not
            raise AgainLater(exc.code, exc.detail) from exc

    def _again(self, entry: OutboxEntry, failure: AgainLater, run: Run, before: int) -> bool:
        reachable = self._still_answers(failure)
        if reachable:
            asked = timedelta(seconds=failure.retry_after)
            if asked:
                # back-pressure (429, 503) is meant for all; whose turn it was waits longer, so that others go first
                run.ends = self._clock() + asked
            # where bytes are counted, filings that fail again and again must not eat those of the others
            cap = METERED_CAP if self._metered else None
            pause = asked + self._backoff.of_entry(entry.attempts + 1, cap)
            retry_at = self._clock() + ((cap or CAP) if failure.code in _SLOW else pause)
        else:
            retry_at = self._line.knock_at or self._clock() + CAP
        given_up = run.drop(entry.filing_id)
        run.leaves_due = run.leaves_due or not entry.registered
        self._settling.again(entry.filing_id, failure.code, retry_at, self._portal.bytes_sent - before + given_up)
        return reachable

    def _give_up(self, run: Run) -> None:
        """The line is lost: what was under way is in doubt and waits for it, as the rest does."""
        while run.under_way:
            filing_id = run.under_way[0].entry.filing_id
            code, retry_at = self._line.code or FailureCode.NO_LINE, self._line.knock_at or self._clock() + CAP
            self._settling.again(filing_id, code, retry_at, run.drop(filing_id))

    def _still_answers(self, failure: AgainLater) -> bool:
        if failure.code in (FailureCode.COUNTER_REVOKED, FailureCode.LOG_REWRITTEN):
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

    def _tell_leaves(self) -> bool:
        """Leaves that no registration carried, alone; False when the line is lost."""
        try:
            asked = self._order.tell()
        except AgainLater as failure:
            return self._still_answers(failure)
        except FilingRefused:
            return True  # not about a filing; the leaves go with the next one
        if asked:
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

    def _report(self, run: Run) -> Report:
        now = self._clock()
        with self._store.begin() as work:
            waiting = work.outbox.waiting()
        self._line.tell(len(waiting))
        times = [entry.next_at or now for entry in waiting]
        if not self._line.up and self._line.knock_at is not None:
            return Report(self._line.knock_at, run.sent, line=False)
        due = min([*times, now + HEARTBEAT])
        return Report(max(due, run.ends or due), run.sent, line=True)

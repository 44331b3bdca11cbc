"""The order of filings at this end: the counter's leaves on their way out, and the gateway's log under watch.

Every registration carries all leaves that the gateway has not acknowledged, in the counter's order; where
none goes out (a filing is stuck, or was refused), they travel alone. Every answer brings the gateway's
checkpoint: it must be signed by its log's key and go on from the one that was pinned, and the proof that
comes with it must lead from this very filing to a root that the log signed. A log that contradicts itself
is an alarm: it is kept in the store with the evidence, and nothing more is sent until a supervisor or a new
enrolment takes it back.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from counter.errors import ContentError, FailureCode
from counter.events import Failed
from counter.ledger.checkpoint import SignedCheckpoint
from counter.ledger.pinning import Rewritten
from counter.ledger.proof import LogProof
from counter.model.account import AuditLine
from counter.ports import Clock, Post
from counter.services.set_back import forget_leaves
from counter.services.take_place import unacknowledged
from counter.services.watch_gateway_log import alarm, keep_gateway_proof, pinned_size, watch
from counter.store.ledger import CounterLog, Pin
from counter.store.store import Store
from counter.store.unit_of_work import UnitOfWork
from sync.answers import AgainLater
from sync.delivery import Delivery
from sync.wire.ledger import MOST_LEAVES, CounterLeaves, CounterPlace, LedgerState
from sync.wire.messages import FilingState
from sync.wire.problems import ProblemType

LOG_KEY: Final = "gateway-log-key"  # the verifier key, as enrolment or /keys brought it
ACTOR: Final = "sync"
WATCH: Final = timedelta(minutes=10)  # between looks at the log of a gateway that has nothing else to say
_MOST_MESSAGES: Final = 100  # of leaves alone, in one run
_CLOSED: Final = (ProblemType.LOG_CLOSED, ProblemType.LOG_FORKED)


@dataclass(frozen=True, slots=True)
class Outgoing:
    """``leaves``: what goes next; ``place``: the filing's own leaf; ``more``: others must go alone before it."""

    leaves: CounterLeaves | None = None
    place: CounterPlace | None = None
    more: bool = False


class Order:
    """Used by the sync thread alone. ``post`` takes Failed."""

    def __init__(
        self, store: Store, portal: Delivery, clock: Clock, post: Post, most_leaves: int = MOST_LEAVES
    ) -> None:
        self._store = store
        self._portal = portal
        self._clock = clock
        self._post = post
        self._most_leaves = most_leaves
        self._watched_at: datetime | None = None
        self._has_log = True  # until it says that it has none

    def in_alarm(self) -> bool:
        """Whether nothing may be sent: the gateway's log contradicts what was pinned of it."""
        with self._store.begin() as work:
            return alarm(work) is not None

    def knows_key(self) -> bool:
        """Whether the gateway's word on its log can be judged without asking for its key."""
        with self._store.begin() as work:
            return work.keyvalues.get(LOG_KEY) is not None

    def of(self, filing_id: UUID) -> Outgoing:
        """What the registration of this filing carries."""
        with self._store.begin() as work:
            outgoing = self._next(work)
            leaf = work.ledger.leaf_of(filing_id)
            if outgoing.leaves is None or leaf is None:
                return outgoing
            origin = work.ledger.log(leaf.log).origin
        return Outgoing(outgoing.leaves, CounterPlace(origin=origin, index=leaf.place, salt=leaf.salt), outgoing.more)

    def tell(self) -> bool:
        """Send alone what the gateway has not acknowledged; now and then only look at its log. True if it was asked.

        Raises AgainLater.
        """
        for asked in range(_MOST_MESSAGES):
            with self._store.begin() as work:
                outgoing = self._next(work)
            leaves = outgoing.leaves
            if leaves is None or not (self._look_is_due() or (leaves.leaves and self._has_log)):
                return asked > 0
            try:
                state = self._portal.leaves(leaves)
            except AgainLater as exc:
                if exc.says(ProblemType.NOT_FOUND):
                    self._has_log, self._watched_at = False, self._clock()
                    return True
                if exc.problem is None or exc.problem.type not in _CLOSED:
                    raise
                self._closed(leaves.origin, exc.problem.type)
                return True
            self.learn_key(state)
            with self._store.begin() as work:
                judged = self.judge(work, state)
                work.commit()
            if not judged:
                raise AgainLater(FailureCode.LOG_REWRITTEN)
        return True

    def registered(self, work: UnitOfWork, filing_id: UUID, state: FilingState) -> bool:
        """Take over what a registration's answer says of the order. False: an alarm, to be committed and raised.

        Raises AgainLater for what proves nothing either way.
        """
        if state.ledger is None:
            return True
        if not self.judge(work, state.ledger):
            return False
        if state.log_proof is None:
            return True
        try:
            kept = keep_gateway_proof(work, filing_id, state.log_proof)
        except ContentError as exc:
            raise AgainLater(FailureCode.GATEWAY_TROUBLE, exc.detail) from exc
        if kept and _agree(state.log_proof, state.ledger.checkpoint):
            return True
        self._raise(work, state.ledger.checkpoint, "a proof that does not hold")
        return False

    def judge(self, work: UnitOfWork, state: LedgerState) -> bool:
        """Watch the gateway's log, and note which leaves it has. Raises AgainLater as ``registered`` does."""
        try:
            verdict = watch(work, self._log_key(work), state.checkpoint, state.consistency)
        except ContentError as exc:
            raise AgainLater(FailureCode.GATEWAY_TROUBLE, exc.detail) from exc
        if isinstance(verdict, Rewritten):
            self._note(work, verdict.offered.origin, verdict.reason.value)
            return False
        self._watched_at = self._clock()
        log = work.ledger.newest()
        if log is not None and state.origin == log.origin:
            self._forget(work, log, state.acknowledged)
            work.ledger.acknowledge(log, state.acknowledged)
        return True

    def gap(self, acknowledged: int) -> None:
        """The gateway has only so many leaves: the next message begins there."""
        with self._store.begin() as work:
            if (log := work.ledger.newest()) is not None:
                self._forget(work, log, acknowledged)
                work.commit()

    def _forget(self, work: UnitOfWork, log: CounterLog, acknowledged: int) -> None:
        """Leaves that it had and has no longer: it was set back, and may have forgotten filings too."""
        if acknowledged < log.acknowledged:
            doubted = forget_leaves(work, log, acknowledged)
            said = f"{log.acknowledged} leaves, now {acknowledged}; {doubted} filings ask again"
            work.audit.append(AuditLine(self._clock(), ACTOR, "gateway-set-back", log.origin, said))

    def _next(self, work: UnitOfWork) -> Outgoing:
        waiting = unacknowledged(work, self._most_leaves)
        if waiting is None or work.keyvalues.get(closed_key(waiting.origin)):
            return Outgoing()
        leaves = CounterLeaves(
            origin=waiting.origin,
            key=waiting.key,
            start=waiting.start,
            leaves=waiting.leaves,
            checkpoint=waiting.checkpoint,
            pinned=pinned_size(work),
            succeeds=waiting.succeeds,
        )
        return Outgoing(leaves, more=waiting.more)

    def learn_key(self, state: LedgerState | None) -> None:
        """Ask for the key of a log whose word came, where enrolment did not bring it. Raises AgainLater."""
        with self._store.begin() as work:
            if state is None or work.keyvalues.get(LOG_KEY) is not None:
                return
        vkey = self._portal.log_key()
        if vkey is not None:
            with self._store.begin() as work:
                work.keyvalues.put(LOG_KEY, vkey.encode())
                work.commit()

    def _log_key(self, work: UnitOfWork) -> str:
        vkey = work.keyvalues.get(LOG_KEY)
        if vkey is None:
            raise AgainLater(FailureCode.GATEWAY_TROUBLE, "a log whose key is not known")
        return vkey.decode()

    def _look_is_due(self) -> bool:
        return self._watched_at is None or not timedelta() <= self._clock() - self._watched_at < WATCH

    def _closed(self, origin: str, why: ProblemType) -> None:
        """The gateway follows this counter's log no further: another station goes on with it, or it has two pasts."""
        with self._store.begin() as work:
            work.keyvalues.put(closed_key(origin), why.value.encode())
            self._note(work, origin, why.name)
            work.commit()
        self._post(Failed("SendLeaves", FailureCode.LOG_CLOSED))

    def _raise(self, work: UnitOfWork, offered: str, why: str) -> None:
        kept = work.ledger.pinned(SignedCheckpoint.parse(offered).checkpoint.origin)
        if kept is not None:
            work.ledger.pin(Pin(kept.origin, kept.vkey, kept.checkpoint, offered))
            self._note(work, kept.origin, why)

    def _note(self, work: UnitOfWork, origin: str, why: str) -> None:
        work.audit.append(AuditLine(self._clock(), ACTOR, "log-alarm", origin, why))


def _agree(proof: str, checkpoint: str) -> bool:
    """A proof under a checkpoint of the same size as the one that came with it has the same root."""
    first, second = LogProof.parse(proof).checkpoint.checkpoint, SignedCheckpoint.parse(checkpoint).checkpoint
    return first.size != second.size or first.root == second.root


def is_closed(store: Store) -> bool:
    """Whether the gateway follows the counter's newest log no further."""
    with store.begin() as work:
        log = work.ledger.newest()
        return log is not None and bool(work.keyvalues.get(closed_key(log.origin)))


def closed_key(origin: str) -> str:
    """Where the store notes that the gateway follows this log no further; b"" or nothing: it does."""
    return f"log-closed/{origin}"

"""The order of filings, as this gateway keeps and proves it: follows every counter's log, appends to its own.

Everything that appends runs inside the transaction of what it is about, under the locked head
(``store.order``); what only proves reads committed entries, which never change.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final
from uuid import UUID

from counter.ledger import tree
from counter.ledger.checkpoint import Checkpoint, SignedCheckpoint
from counter.ledger.entries import SALT_SIZE, CounterFiling, DirectFiling, EventKind, FilingEvent, Opening, OriginClosed
from counter.ledger.following import Forked, Gap, follow
from counter.ledger.frontier import Frontier, Node, covering
from counter.ledger.note import NoteKey, NoteSignature, NoteSigner, SignedNote
from counter.ledger.origin import counter_of
from counter.ledger.proof import LogProof
from counter.ledger.subject import Stage, Subject
from counter.ports import RandomBytes
from sync.gateway.refusal import ProblemStated
from sync.gateway.store import log
from sync.gateway.store.filings import Entry
from sync.gateway.store.log import CounterLog, LogNodes
from sync.gateway.store.order import Head
from sync.gateway.store.store import Transaction
from sync.wire.ledger import CounterLeaves, CounterPlace, LedgerState
from sync.wire.problems import ProblemType

LOG_KEY: Final = "log-key"
LOG_NAME: Final = "log-name"


@dataclass(frozen=True, slots=True)
class Told:
    """What the counter's leaves came to. ``refused``: why they are followed no further; ``missing``: leaves first.

    ``fresh``: the leaves that came with this message, by their index at the counter, with their index here.
    """

    acknowledged: int = 0
    refused: ProblemType | None = None
    missing: bool = False
    origin: str = ""
    fresh: Mapping[int, tuple[bytes, int]] = field(default_factory=dict)


class InHand:
    """``counter.ledger.tree.Nodes`` that are asked for once: those of the peaks, of what was just written, and
    those that ``fetch`` named while its transaction went on.
    """

    def __init__(self, frontier: Frontier | None = None) -> None:
        peaks = frontier or Frontier()
        self._known = dict(zip(covering(0, peaks.size), peaks.peaks, strict=True))

    def get(self, nodes: Sequence[Node]) -> Mapping[Node, bytes]:
        return {node: self._known[node] for node in nodes if node in self._known}

    def put(self, hashes: Mapping[Node, bytes]) -> None:
        self._known.update(hashes)

    def fetch(self, connection: Transaction, nodes: Iterable[Node]) -> None:
        """One question for all that are not known."""
        if missing := [node for node in dict.fromkeys(nodes) if node not in self._known]:
            self._known.update(LogNodes(connection).get(missing))


def nodes_of_proof(index: int) -> Iterator[Node]:
    """What ``GatewayLedger.proof`` of the entry at ``index`` is made of."""
    # the log ends at the entry: its path is made of the peaks that were before it
    yield from covering(0, index)
    yield from covering(0, index + 1)


def nodes_of_consistency(old: int, new: int) -> Iterator[Node]:
    for start, end in tree.consistency_ranges(old, new):
        yield from covering(start, end)


class GatewayLedger:
    """``signer`` bears the name of the gateway's log (``counter.ledger.origin.gateway_origin``)."""

    def __init__(self, signer: NoteSigner, random: RandomBytes) -> None:
        self._signer = signer
        self._random = random
        self.key = signer.key
        self._key_id = self.key.id

    @staticmethod
    def vouched(counter: str, told: CounterLeaves) -> Checkpoint:
        """What the counter says of its log, signed under the key that it names. ``counter`` signed the request.

        Raises ProblemStated MALFORMED for a checkpoint that its log did not sign.
        """
        offered = SignedCheckpoint.parse(told.checkpoint)
        if counter_of(told.origin) != counter or offered.checkpoint.origin != told.origin:
            raise ProblemStated(ProblemType.MALFORMED, "another counter's log", pointer="/ledger/origin")
        if offered.signed_by([NoteKey(told.origin, told.key)]) is None:
            raise _unsigned()
        return offered.checkpoint

    def take(
        self,
        connection: Transaction,
        head: Head,
        counter: str,
        told: CounterLeaves,
        offered: Checkpoint,
        now: datetime,
    ) -> Told:
        """Append the counter's fresh leaves, in its order and without gaps. ``offered``: ``vouched`` for.

        A counter has one log at a time: the first message of a new one closes the others, and the one that it
        succeeds, at their last size. Two signed pasts are kept as evidence, and that log is followed no further. Raises
        ProblemStated MALFORMED for a checkpoint that its log did not sign.
        """
        known = log.counter_log(connection, told.origin)
        if known is not None and known.key != told.key and not known.closed:
            raise _unsigned()
        if known is None:
            for earlier in log.open_logs(connection, counter):
                self._close(connection, head, earlier, now)
            # one that never got here ends too: should its PC be turned on again, it must not end this one
            if counter_of(told.succeeds) == counter and log.counter_log(connection, told.succeeds) is None:
                silent = log.begin_following(connection, counter, told.succeeds, bytes(32), "")
                self._close(connection, head, silent, now)
            known = log.begin_following(connection, counter, told.origin, told.key, told.checkpoint)
        if known.closed or known.forked:
            return Told(known.frontier.size, ProblemType.LOG_CLOSED if known.closed else ProblemType.LOG_FORKED)
        match follow(known.frontier, told.start, told.leaves, offered):
            case Gap(acknowledged):
                return Told(acknowledged, missing=True)
            case Forked():
                return self._forked(connection, known, told, now)
            case grown if grown.fresh:
                entries = [
                    CounterFiling(told.origin, grown.first + at, leaf).entry for at, leaf in enumerate(grown.fresh)
                ]
                first = log.append(connection, head, entries)
                placed = [(leaf, first + at) for at, leaf in enumerate(grown.fresh)]
                log.followed(connection, told.origin, grown.frontier, told.checkpoint, grown.first, placed)
                return Told(grown.frontier.size, origin=told.origin, fresh=dict(enumerate(placed, grown.first)))
        # overtaken by a longer message, or the past of a disk that was copied
        if log.leaves(connection, told.origin, told.start, told.start + len(told.leaves)) != told.leaves:
            return self._forked(connection, known, told, now)
        return Told(known.frontier.size)

    def place(
        self,
        connection: Transaction,
        head: Head,
        filing_id: UUID,
        digest: bytes,
        place: CounterPlace | None,
        told: Told,
    ) -> Entry:
        """The filing's entry: its counter's leaf where that came, else one of the gateway's own, appended now.

        Raises ProblemStated MALFORMED for a leaf that stands for something else.
        """
        if place is not None:
            known = told.fresh.get(place.index) if place.origin == told.origin else None
            known = known or log.leaf_at(connection, place.origin, place.index)
            if known is not None:
                leaf, index = known
                if Opening(filing_id, place.salt, digest).counter_leaf == leaf:
                    return Entry(index, place.salt, place.origin, place.index)
                if told.refused is not ProblemType.LOG_FORKED:  # else the evidence is kept, and the filing taken
                    raise ProblemStated(ProblemType.MALFORMED, "another filing's leaf", pointer="/place")
        salt = self._random(SALT_SIZE)
        direct = DirectFiling(Opening(filing_id, salt, digest).commitment)
        return Entry(log.append(connection, head, [direct.entry]), salt)

    def note(
        self, connection: Transaction, head: Head, kind: EventKind, subject: int | None, now: datetime
    ) -> int | None:
        """Log what befell the filing whose entry is ``subject``; the event's index. None: it has no entry."""
        if subject is None:
            return None
        return log.append(connection, head, [FilingEvent(kind, subject, int(now.timestamp())).entry])

    def checkpoint(self, frontier: Frontier) -> str:
        """The signed head of a log that is committed at this size."""
        return str(self._signed(frontier).note)

    def state(
        self, nodes: tree.Nodes, frontier: Frontier, told: CounterLeaves, acknowledged: int, checkpoint: str = ""
    ) -> LedgerState:
        """The answer to a counter's leaves: how far they are here, and how our log goes on from what it pinned.

        ``checkpoint``: of ``frontier``, where it is signed already.
        """
        since = min(told.pinned, frontier.size)
        # every value is our own, or was read out of a message already
        return LedgerState.model_construct(
            origin=told.origin,
            acknowledged=acknowledged,
            checkpoint=checkpoint or self.checkpoint(frontier),
            since=since,
            consistency=tree.consistency_proof(nodes, since, frontier.size),
        )

    def proof(self, nodes: tree.Nodes, filing_id: UUID, digest: bytes, entry: Entry) -> str:
        """``c2sp.org/tlog-proof@v1`` of a filing's entry, to be checked by anyone who has our key.

        In the log as it was when the entry was its last: the shortest path there is, and always the same.
        """
        frontier = tree.frontier(nodes, entry.index + 1)
        opening = Opening(filing_id, entry.salt, digest)
        stage = Stage.GATEWAY if entry.origin else Stage.DIRECT
        subject = Subject(opening, stage, entry.origin, entry.counter_index)
        path = tree.inclusion_proof(nodes, entry.index, frontier.size)
        return str(LogProof(entry.index, path, self._signed(frontier), subject.to_bytes()))

    def _signed(self, frontier: Frontier) -> SignedCheckpoint:
        name = self._signer.name
        checkpoint = Checkpoint(name, frontier.size, frontier.root)
        signature = self._signer.private.sign(checkpoint.body.encode("utf-8"))
        return SignedCheckpoint(
            checkpoint, SignedNote(checkpoint.body, (NoteSignature(name, self._key_id, signature),))
        )

    @staticmethod
    def _forked(connection: Transaction, known: CounterLog, told: CounterLeaves, now: datetime) -> Told:
        log.record_fork(connection, told.origin, known.checkpoint, told.checkpoint, now)
        return Told(known.frontier.size, ProblemType.LOG_FORKED)

    @staticmethod
    def _close(connection: Transaction, head: Head, earlier: CounterLog, now: datetime) -> None:
        closed = OriginClosed(earlier.origin, earlier.frontier.size, earlier.frontier.root)
        log.append(connection, head, [closed.entry])
        log.close(connection, earlier.origin, now)


def _unsigned() -> ProblemStated:
    return ProblemStated(ProblemType.MALFORMED, "not signed by its log", pointer="/ledger/checkpoint")

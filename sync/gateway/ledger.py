"""The order of filings, as this gateway keeps and proves it: follows every counter's log, appends to its own.

Everything that appends runs inside the transaction of what it is about, under the locked head
(``store.order``); what only proves reads committed entries, which never change.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final
from uuid import UUID

from counter.ledger import tree
from counter.ledger.checkpoint import Checkpoint, SignedCheckpoint
from counter.ledger.entries import SALT_SIZE, CounterFiling, DirectFiling, EventKind, FilingEvent, Opening, OriginClosed
from counter.ledger.following import Forked, Gap, follow
from counter.ledger.frontier import Frontier, Node
from counter.ledger.note import NoteKey, NoteSigner
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


class _Remembered:
    """Nodes that are asked for once."""

    def __init__(self, nodes: tree.Nodes) -> None:
        self._nodes = nodes
        self._known: dict[Node, bytes] = {}

    def get(self, nodes: Sequence[Node]) -> Mapping[Node, bytes]:
        if missing := [node for node in nodes if node not in self._known]:
            self._known.update(self._nodes.get(missing))
        return {node: self._known[node] for node in nodes if node in self._known}

    def put(self, hashes: Mapping[Node, bytes]) -> None:
        self._nodes.put(hashes)
        self._known.update(hashes)


class GatewayLedger:
    """``signer`` bears the name of the gateway's log (``counter.ledger.origin.gateway_origin``)."""

    def __init__(self, signer: NoteSigner, random: RandomBytes) -> None:
        self._signer = signer
        self._random = random

    @property
    def key(self) -> NoteKey:
        return self._signer.key

    def take(self, connection: Transaction, head: Head, counter: str, told: CounterLeaves, now: datetime) -> Told:
        """Append the counter's fresh leaves, in its order and without gaps. ``counter`` signed the request.

        A counter has one log at a time: the first message of a new one closes the others at their last
        size. Two signed pasts are kept as evidence, and that log is followed no further. Raises
        ProblemStated MALFORMED for a checkpoint that its log did not sign.
        """
        offered = SignedCheckpoint.parse(told.checkpoint)
        if counter_of(told.origin) != counter or offered.checkpoint.origin != told.origin:
            raise ProblemStated(ProblemType.MALFORMED, "another counter's log", pointer="/ledger/origin")
        known = log.counter_log(connection, told.origin)
        key = told.key if known is None else known.key
        if key != told.key or offered.signed_by([NoteKey(told.origin, key)]) is None:
            raise ProblemStated(ProblemType.MALFORMED, "not signed by its log", pointer="/ledger/checkpoint")
        if known is None:
            for earlier in log.open_logs(connection, counter):
                self._close(connection, head, earlier, now)
            known = log.begin_following(connection, counter, told.origin, key, told.checkpoint)
        if known.closed or known.forked:
            return Told(known.frontier.size, ProblemType.LOG_CLOSED if known.closed else ProblemType.LOG_FORKED)
        match follow(known.frontier, told.start, told.leaves, offered.checkpoint):
            case Gap(acknowledged):
                return Told(acknowledged, missing=True)
            case Forked():
                log.record_fork(connection, told.origin, known.checkpoint, told.checkpoint, now)
                return Told(known.frontier.size, ProblemType.LOG_FORKED)
            case grown if grown.fresh:
                entries = [
                    CounterFiling(told.origin, grown.first + at, leaf).entry for at, leaf in enumerate(grown.fresh)
                ]
                first = log.append(connection, head, entries)
                placed = [(leaf, first + at) for at, leaf in enumerate(grown.fresh)]
                log.followed(connection, told.origin, grown.frontier, told.checkpoint, grown.first, placed)
                return Told(grown.frontier.size, origin=told.origin, fresh=dict(enumerate(placed, grown.first)))
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
                if Opening(filing_id, place.salt, digest).counter_leaf != leaf:
                    raise ProblemStated(ProblemType.MALFORMED, "another filing's leaf", pointer="/place")
                return Entry(index, place.salt, place.origin, place.index)
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
        return Checkpoint(self._signer.name, frontier.size, frontier.root).signed(self._signer)

    def state(self, connection: Transaction, frontier: Frontier, told: CounterLeaves, acknowledged: int) -> LedgerState:
        """The answer to a counter's leaves: how far they are here, and how our log goes on from what it pinned."""
        since = min(told.pinned, frontier.size)
        return LedgerState(
            origin=told.origin,
            acknowledged=acknowledged,
            checkpoint=self.checkpoint(frontier),
            since=since,
            consistency=tree.consistency_proof(LogNodes(connection), since, frontier.size),
        )

    def proof(self, connection: Transaction, filing_id: UUID, digest: bytes, entry: Entry) -> str:
        """``c2sp.org/tlog-proof@v1`` of a filing's entry, to be checked by anyone who has our key.

        In the log as it was when the entry was its last: the shortest path there is, and always the same.
        """
        nodes = _Remembered(LogNodes(connection))  # the path of the last leaf is made of the peaks
        frontier = tree.frontier(nodes, entry.index + 1)
        opening = Opening(filing_id, entry.salt, digest)
        stage = Stage.GATEWAY if entry.origin else Stage.DIRECT
        subject = Subject(opening, stage, entry.origin, entry.counter_index)
        path = tree.inclusion_proof(nodes, entry.index, frontier.size)
        signed = SignedCheckpoint.parse(self.checkpoint(frontier))
        return str(LogProof(entry.index, path, signed, subject.to_bytes()))

    @staticmethod
    def _close(connection: Transaction, head: Head, earlier: CounterLog, now: datetime) -> None:
        closed = OriginClosed(earlier.origin, earlier.frontier.size, earlier.frontier.root)
        log.append(connection, head, [closed.entry])
        log.close(connection, earlier.origin, now)

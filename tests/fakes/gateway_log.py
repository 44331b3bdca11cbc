"""A gateway's log in memory: it follows a counter's, appends, proves; and lies when a test tells it to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from counter.ledger import tree
from counter.ledger.checkpoint import Checkpoint, SignedCheckpoint
from counter.ledger.entries import CounterFiling, Opening
from counter.ledger.following import Followed, Gap, follow
from counter.ledger.frontier import Frontier, Node
from counter.ledger.hashing import leaf_hash
from counter.ledger.note import NoteKey, NoteSigner
from counter.ledger.origin import gateway_origin
from counter.ledger.proof import LogProof
from counter.ledger.subject import Stage, Subject
from sync.wire.ledger import CounterLeaves, CounterPlace, LedgerState


class _Nodes:
    """``counter.ledger.tree.Nodes`` in a dictionary."""

    def __init__(self) -> None:
        self.hashes: dict[Node, bytes] = {}

    def get(self, nodes: Sequence[Node]) -> Mapping[Node, bytes]:
        return {node: self.hashes[node] for node in nodes if node in self.hashes}

    def put(self, hashes: Mapping[Node, bytes]) -> None:
        assert not self.hashes.keys() & hashes.keys(), "a node was written twice"
        self.hashes.update(hashes)


class GatewayLog:
    """Of one counter. ``entered``: the counter's leaves in the order in which they came."""

    def __init__(self, seed: bytes = bytes(range(32))) -> None:
        self.signer = NoteSigner.from_seed(gateway_origin("test"), seed)
        self.entered: list[bytes] = []
        self.messages = 0
        self.begin()

    def begin(self) -> None:
        """Forget everything, as a gateway set up anew under the same key has."""
        self.nodes = _Nodes()
        self.size = 0
        self.known = Frontier()
        self.index: dict[int, int] = {}
        self.entered.clear()

    @property
    def key(self) -> str:
        return self.signer.key.vkey

    def slip_in(self, count: int = 1) -> None:
        """Entries of other counters."""
        for number in range(count):
            self._append([b"other" + bytes([self.size % 256, number % 256])])

    def follow(self, told: CounterLeaves) -> LedgerState:
        self.messages += 1
        offered = SignedCheckpoint.parse(told.checkpoint)
        assert offered.signed_by([NoteKey(told.origin, told.key)]) is not None, "a checkpoint that nobody signed"
        followed = follow(self.known, told.start, told.leaves, offered.checkpoint)
        if isinstance(followed, Followed):
            for offset, leaf in enumerate(followed.fresh):
                self.index[followed.first + offset] = self.size
                self._append([CounterFiling(told.origin, followed.first + offset, leaf).entry])
            self.entered.extend(followed.fresh)
            self.known = followed.frontier
        else:
            assert isinstance(followed, Gap), "the counter signed two pasts"
        since = min(told.pinned, self.size)
        return LedgerState(
            origin=told.origin,
            acknowledged=self.known.size,
            checkpoint=self._checkpoint(self.size),
            since=since,
            consistency=tree.consistency_proof(self.nodes, since, self.size),
        )

    def hear(
        self, told: CounterLeaves | None, place: CounterPlace | None, filing_id: UUID, digest: bytes
    ) -> dict[str, Any]:
        """What a registration's answer says of the order."""
        if told is None or place is None:
            return {}
        state = self.follow(told)
        index = self.index.get(place.index)
        if index is None:  # a gap: it comes with the next message
            return {"ledger": state}
        opening = Opening(filing_id, place.salt, digest)
        subject = Subject(opening, Stage.GATEWAY, place.origin, place.index)
        path = tree.inclusion_proof(self.nodes, index, index + 1)
        signed = SignedCheckpoint.parse(self._checkpoint(index + 1))
        proof = LogProof(index, path, signed, subject.to_bytes())
        return {"ledger": state, "log_index": index, "log_proof": str(proof)}

    def _append(self, entries: list[bytes]) -> None:
        self.size = tree.append(self.nodes, self.size, [leaf_hash(entry) for entry in entries]).size

    def _checkpoint(self, size: int) -> str:
        return Checkpoint(self.signer.name, size, tree.root(self.nodes, size)).signed(self.signer)

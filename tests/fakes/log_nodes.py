"""A log's subtree hashes in a dictionary, counting the rounds, and a plain log built on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from counter.ledger import tree
from counter.ledger.checkpoint import Checkpoint, SignedCheckpoint
from counter.ledger.frontier import Node
from counter.ledger.hashing import leaf_hash
from counter.ledger.note import NoteSigner


class DictNodes:
    """Refuses to change what it has, as a log's store must."""

    def __init__(self) -> None:
        self.kept: dict[Node, bytes] = {}
        self.gets: list[int] = []
        self.puts: list[int] = []

    def get(self, nodes: Sequence[Node]) -> Mapping[Node, bytes]:
        self.gets.append(len(nodes))
        return {node: self.kept[node] for node in nodes if node in self.kept}

    def put(self, hashes: Mapping[Node, bytes]) -> None:
        self.puts.append(len(hashes))
        if self.kept.keys() & hashes.keys():
            raise AssertionError("a subtree's hash was written twice")
        self.kept.update(hashes)


@dataclass
class PlainLog:
    """Entries, their tree and the key that signs it."""

    signer: NoteSigner
    nodes: DictNodes = field(default_factory=DictNodes)
    entries: list[bytes] = field(default_factory=list)

    @property
    def size(self) -> int:
        return len(self.entries)

    def append(self, *entries: bytes) -> None:
        tree.append(self.nodes, self.size, [leaf_hash(entry) for entry in entries])
        self.entries += entries

    def head(self, size: int | None = None) -> Checkpoint:
        size = self.size if size is None else size
        return Checkpoint(self.signer.name, size, tree.root(self.nodes, size))

    def checkpoint(self, size: int | None = None) -> SignedCheckpoint:
        return SignedCheckpoint.parse(self.head(size).signed(self.signer))

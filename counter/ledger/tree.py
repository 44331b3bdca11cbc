"""A log over a store of subtree hashes: append, root, proofs and tiles, each in one round of reads.

What is stored never changes: a complete subtree's hash is final. So an append is one read (the frontier)
and one write (about two hashes a leaf), and every proof is one read of O(log n) hashes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from counter.errors import FailureCode, StoreError
from counter.ledger.frontier import Frontier, Node, covering, folded
from counter.ledger.tiles import Tile

Range = tuple[int, int]  # leaves [start, end)


class Nodes(Protocol):
    """Where a log keeps its subtree hashes (32 bytes each); an adapter serves one log."""

    def get(self, nodes: Sequence[Node]) -> Mapping[Node, bytes]:
        """All of ``nodes`` in one round; what is missing is left out."""
        ...

    def put(self, hashes: Mapping[Node, bytes]) -> None:
        """All of them in one round; none is there yet."""
        ...


class MissingNodesError(StoreError):
    """The store lacks what a log of this size must have: it is damaged, or the size is not its own."""

    def __init__(self, nodes: tuple[Node, ...]) -> None:
        super().__init__(FailureCode.STORE_BROKEN, "a log with holes in it")
        self.nodes = nodes


def append(nodes: Nodes, size: int, leaf_hashes: Sequence[bytes]) -> Frontier:
    """Add leaves (32-byte hashes) to a log of ``size``; one read, one write. The caller keeps the new size."""
    grown, made = frontier(nodes, size).grown(leaf_hashes)
    if made:
        nodes.put(made)
    return grown


def frontier(nodes: Nodes, size: int) -> Frontier:
    return Frontier.of(size, _read(nodes, covering(0, size)))


def root(nodes: Nodes, size: int) -> bytes:
    """MTH(D[0:size]), for any size that the log once had."""
    return frontier(nodes, size).root


def inclusion_proof(nodes: Nodes, index: int, size: int) -> tuple[bytes, ...]:
    """PATH(index, D[0:size]) (RFC 6962 §2.1.1), the leaf's sibling first. Raises ValueError outside the tree."""
    return inclusion_proofs(nodes, [index], size)[0]


def inclusion_proofs(nodes: Nodes, indexes: Sequence[int], size: int) -> tuple[tuple[bytes, ...], ...]:
    """Proofs of several leaves in one tree, still in one round of reads."""
    return _hashes(nodes, [inclusion_ranges(index, size) for index in indexes])


def consistency_proof(nodes: Nodes, old: int, new: int) -> tuple[bytes, ...]:
    """PROOF(old, D[0:new]) (RFC 6962 §2.1.2). Empty for ``old`` 0 or ``new``. Raises ValueError if old > new."""
    return _hashes(nodes, [consistency_ranges(old, new)])[0]


def tile(nodes: Nodes, wanted: Tile) -> bytes:
    """The tile's hashes, ``wanted.width``·32 bytes. Raises MissingNodesError for one the log does not have."""
    names = [Node(8 * wanted.level, 256 * wanted.index + at) for at in range(wanted.width)]
    hashes = _read(nodes, names)
    return b"".join(hashes[name] for name in names)


def inclusion_ranges(index: int, size: int) -> tuple[Range, ...]:
    """The leaves under each hash of the inclusion proof, the leaf's sibling first."""
    if not 0 <= index < size:
        raise ValueError("no such leaf in a tree of this size")
    start, end = 0, size
    ranges = []
    while end - start > 1:
        middle = start + _split(end - start)
        if index < middle:
            ranges.append((middle, end))
            end = middle
        else:
            ranges.append((start, middle))
            start = middle
    return tuple(reversed(ranges))


def consistency_ranges(old: int, new: int) -> tuple[Range, ...]:
    """The leaves under each hash of the consistency proof, in its order."""
    if not 0 <= old <= new:
        raise ValueError("a log does not shrink")
    if old in (0, new):
        return ()
    start, end = 0, new
    ranges = []
    while old != end:
        middle = start + _split(end - start)
        if old <= middle:
            ranges.append((middle, end))
            end = middle
        else:
            ranges.append((start, middle))
            start = middle
    if start:  # else the subtree is the whole old tree, whose root the verifier has
        ranges.append((start, end))
    return tuple(reversed(ranges))


def _split(length: int) -> int:
    """The largest power of two below ``length`` (RFC 6962 §2.1)."""
    return 1 << ((length - 1).bit_length() - 1)


def _hashes(nodes: Nodes, proofs: Sequence[Sequence[Range]]) -> tuple[tuple[bytes, ...], ...]:
    known = _read(nodes, (node for proof in proofs for start, end in proof for node in covering(start, end)))
    return tuple(
        tuple(folded([known[node] for node in covering(start, end)]) for start, end in proof) for proof in proofs
    )


def _read(nodes: Nodes, wanted: Iterable[Node]) -> Mapping[Node, bytes]:
    names = tuple(dict.fromkeys(wanted))
    if not names:
        return {}
    found = nodes.get(names)
    if missing := tuple(name for name in names if name not in found):
        raise MissingNodesError(missing)
    return found

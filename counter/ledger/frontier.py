"""What a log must remember to grow: the roots of its complete subtrees, at most one for each bit of its size.

A tree of 13 leaves is a subtree of 8, one of 4 and one of 1: three hashes, from which the root follows and
to which more leaves can be added. That is all a gateway keeps of a counter's log to follow it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from counter.errors import ContentError, FailureCode
from counter.ledger.hashing import EMPTY_ROOT, HASH_SIZE, node_hash

LARGEST_TREE = 1 << 62


class Node(NamedTuple):
    """The complete subtree over the leaves ``number·2^level`` up to ``(number + 1)·2^level``."""

    level: int
    number: int


def covering(start: int, end: int) -> tuple[Node, ...]:
    """The fewest complete subtrees that make up the leaves [start, end), left to right.

    ``start`` must be where a subtree of that length may begin, as every range of a Merkle tree is.
    """
    nodes = []
    while start < end:
        level = (end - start).bit_length() - 1
        nodes.append(Node(level, start >> level))
        start += 1 << level
    return tuple(nodes)


def folded(hashes: Sequence[bytes]) -> bytes:
    """The one hash over subtrees that shrink to the right (RFC 6962 §2.1: split at the largest power of two)."""
    *rest, root = hashes
    for left in reversed(rest):
        root = node_hash(left, root)
    return root


@dataclass(frozen=True, slots=True)
class Frontier:
    """A log of ``size`` leaves; ``peaks`` are the hashes of ``covering(0, size)``."""

    size: int = 0
    peaks: tuple[bytes, ...] = ()

    def __post_init__(self) -> None:
        if not 0 <= self.size < LARGEST_TREE or len(self.peaks) != self.size.bit_count():
            raise ValueError("peaks that do not fit the size")

    @property
    def root(self) -> bytes:
        return folded(self.peaks) if self.peaks else EMPTY_ROOT

    def grown(self, leaf_hashes: Iterable[bytes]) -> tuple[Frontier, dict[Node, bytes]]:
        """The frontier with more leaves, and every complete subtree that came into being on the way."""
        size, peaks = self.size, list(self.peaks)
        made: dict[Node, bytes] = {}
        for leaf in leaf_hashes:
            node, value = Node(0, size), leaf
            made[node] = value
            while node.number & 1:
                value = node_hash(peaks.pop(), value)
                node = Node(node.level + 1, node.number >> 1)
                made[node] = value
            peaks.append(value)
            size += 1
        return Frontier(size, tuple(peaks)), made

    def with_leaves(self, leaf_hashes: Iterable[bytes]) -> Frontier:
        return self.grown(leaf_hashes)[0]

    def to_bytes(self) -> bytes:
        """8 bytes of size, big-endian, and the peaks: 8 + 32·popcount(size) bytes."""
        return self.size.to_bytes(8, "big") + b"".join(self.peaks)

    @classmethod
    def from_bytes(cls, data: bytes) -> Frontier:
        """Raises ContentError(PROOF_MALFORMED)."""
        size = int.from_bytes(data[:8], "big")
        if len(data) != 8 + HASH_SIZE * size.bit_count() or size >= LARGEST_TREE:
            raise ContentError(FailureCode.PROOF_MALFORMED, "not a frontier")
        return cls(size, tuple(data[at : at + HASH_SIZE] for at in range(8, len(data), HASH_SIZE)))

    @classmethod
    def of(cls, size: int, hashes: Mapping[Node, bytes]) -> Frontier:
        """From stored subtrees; KeyError when one of ``covering(0, size)`` is missing."""
        return cls(size, tuple(hashes[node] for node in covering(0, size)))

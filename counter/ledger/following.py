"""A gateway follows a counter's log from the leaf hashes that every message brings, keeping only its frontier."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counter.ledger.checkpoint import Checkpoint
from counter.ledger.frontier import Frontier


@dataclass(frozen=True, slots=True)
class Followed:
    """``fresh`` are the leaves from ``first`` on that were not known; append them in this order, without gaps."""

    frontier: Frontier
    first: int
    fresh: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """Leaves before ``start`` are missing: send from ``acknowledged`` on."""

    acknowledged: int


@dataclass(frozen=True, slots=True)
class Forked:
    """The counter signed a past that is not the one it told before."""


def follow(known: Frontier, start: int, leaves: Sequence[bytes], checkpoint: Checkpoint) -> Followed | Gap | Forked:
    """``leaves`` (32-byte hashes) begin at ``start``; ``checkpoint``, its signature judged already, is at their end.

    A message that was sent again, or overtaken by a longer one, is followed without anything fresh.
    """
    end = start + len(leaves)
    if checkpoint.size != end:
        return Forked()
    if start > known.size:
        return Gap(known.size)
    if end < known.size:
        # an old message: its past was judged when the longer one came
        return Followed(known, known.size, ())
    fresh = tuple(leaves[known.size - start :])
    grown = known.with_leaves(fresh)
    return Followed(grown, known.size, fresh) if grown.root == checkpoint.root else Forked()

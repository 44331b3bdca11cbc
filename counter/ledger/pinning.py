"""Remembering how long a log was: whoever saw it at one size can tell if its past is written anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum, unique

from counter.ledger.checkpoint import Checkpoint
from counter.ledger.proofs import consistent


@unique
class Rewriting(StrEnum):
    """How a log contradicts itself."""

    OTHER_LOG = "other_log"  # another origin than the one pinned
    SHRUNK = "shrunk"  # shorter than it was: it went back, or forgot
    FORKED = "forked"  # the same size under another root: two signed pasts, proof enough for anybody
    UNPROVEN = "unproven"  # longer, but not shown to be a continuation


@dataclass(frozen=True, slots=True)
class Pinned:
    """The log goes on from what was seen; this is what to remember now."""

    checkpoint: Checkpoint


@dataclass(frozen=True, slots=True)
class Rewritten:
    """Nothing more is to be trusted to this log; keep both checkpoints with their signatures as evidence."""

    pinned: Checkpoint
    offered: Checkpoint
    reason: Rewriting


def pin(previous: Checkpoint | None, new: Checkpoint, consistency_proof: Sequence[bytes]) -> Pinned | Rewritten:
    """``new``, its signature judged already, against what was pinned; None: the first sight of this log.

    ``consistency_proof``: from ``previous.size`` to ``new.size``, 32-byte hashes; not looked at for a first sight.
    """
    if previous is None:
        return Pinned(new)
    if new.origin != previous.origin:
        return Rewritten(previous, new, Rewriting.OTHER_LOG)
    if new.size < previous.size:
        return Rewritten(previous, new, Rewriting.SHRUNK)
    if new.size == previous.size:
        return Pinned(new) if new.root == previous.root else Rewritten(previous, new, Rewriting.FORKED)
    if not consistent(previous.size, previous.root, new.size, new.root, consistency_proof):
        return Rewritten(previous, new, Rewriting.UNPROVEN)
    return Pinned(new)

"""What a counter remembers of its gateway's log, and the alarm when that log contradicts itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from counter.errors import ContentError, FailureCode
from counter.ledger.checkpoint import SignedCheckpoint
from counter.ledger.judgment import Proven, judge
from counter.ledger.note import NoteKey
from counter.ledger.pinning import Rewriting, Rewritten, pin
from counter.ledger.proof import LogProof
from counter.ledger.subject import Stage
from counter.services.carried_log import places_of
from counter.store.ledger import Pin
from counter.store.unit_of_work import UnitOfWork


def watch(uow: UnitOfWork, vkey: str, checkpoint: str, consistency: Sequence[bytes]) -> Rewritten | None:
    """Judge a checkpoint that the gateway sent, and pin it; what contradicts the pinned one is kept beside it.

    ``vkey``: the log's verifier key as the gateway gave it with its own; the first one is trusted for good.
    ``consistency``: 32-byte hashes from the pinned size (``pinned_size``) on. Raises ContentError(PROOF_MALFORMED)
    for what is no checkpoint of this log: that proves nothing against it.
    """
    offered = SignedCheckpoint.parse(checkpoint)
    origin = offered.checkpoint.origin
    kept = _kept(uow, origin)
    key = NoteKey.parse(kept.vkey if kept and kept.origin == origin else vkey)
    if offered.signed_by([key]) is None:
        raise ContentError(FailureCode.PROOF_MALFORMED, "a checkpoint that its log did not sign")
    if kept is None:
        uow.ledger.pin(Pin(origin, key.vkey, checkpoint))
        return None
    seen = SignedCheckpoint.parse(kept.checkpoint).checkpoint
    verdict = pin(seen, offered.checkpoint, consistency)
    if isinstance(verdict, Rewritten):
        if not kept.offered:
            uow.ledger.pin(replace(kept, offered=checkpoint))
        return verdict
    if kept.offered:  # a contradiction stays one until a person takes it back
        return Rewritten(seen, SignedCheckpoint.parse(kept.offered).checkpoint, Rewriting.FORKED)
    uow.ledger.pin(replace(kept, checkpoint=checkpoint))
    return None


def _kept(uow: UnitOfWork, origin: str) -> Pin | None:
    """A counter has one gateway, and that one log: another name is judged against the one that is pinned."""
    pins = uow.ledger.pins()
    return next((kept for kept in pins if kept.origin == origin), pins[0] if pins else None)


def alarm(uow: UnitOfWork) -> Pin | None:
    """The log that contradicted itself: nothing is sent to it until ``forget``."""
    return next((kept for kept in uow.ledger.pins() if kept.offered), None)


def forget(uow: UnitOfWork, origin: str) -> None:
    """A supervisor takes the log at its word again, or moves to another gateway: the next sight is the first."""
    uow.ledger.unpin(origin)


def pinned_size(uow: UnitOfWork) -> int:
    """Where the next consistency proof must begin; 0: no gateway's log was seen yet."""
    kept = _kept(uow, "")
    return SignedCheckpoint.parse(kept.checkpoint).checkpoint.size if kept else 0


def keep_gateway_proof(uow: UnitOfWork, filing_id: UUID, text: str) -> bool:
    """Keep the proof that came with a registration if it is of this very filing under a pinned log's key.

    Returns whether it was kept. Raises ContentError(PROOF_MALFORMED).
    """
    verdict = judge(LogProof.parse(text), gateway_keys(uow))
    filing = uow.filings.get(filing_id)
    if not isinstance(verdict, Proven) or filing is None or verdict.subject.stage is Stage.COUNTER:
        return False
    subject, places = verdict.subject, places_of(uow, filing_id)
    if (subject.opening.filing_id, subject.opening.digest) != (filing.id, filing.digest):
        return False
    if subject.stage is Stage.GATEWAY and places and (subject.counter_origin, subject.counter_index) not in places:
        return False  # another place than the one that the citizen was given
    uow.ledger.keep_proof(filing_id, text)
    return True


def gateway_keys(uow: UnitOfWork) -> tuple[NoteKey, ...]:
    """The keys of every gateway's log that was pinned."""
    return tuple(NoteKey.parse(kept.vkey) for kept in uow.ledger.pins())

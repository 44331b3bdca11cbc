"""The proof of order on a slip: the counter's own at once, the gateway's as soon as it has come back; its salt
makes the link by which the citizen rates from a telephone.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from counter.ledger.compact import qr_text
from counter.ledger.proof import SUFFIX, LogProof
from counter.ledger.subject import Stage, Subject
from counter.model.filing import Filing
from counter.paper.slip_content import ConfirmationContent, ReceiptContent
from counter.rating_link import link, token_of
from counter.services.take_place import counter_proof
from counter.store.unit_of_work import UnitOfWork

Content = TypeVar("Content", ConfirmationContent, ReceiptContent)
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class SlipProof:
    """``qr``: the compact form under the slip's code; ``words``: the place in line, as a citizen reads it.

    ``rating``: the token of ``counter.rating_link``.
    """

    proof: LogProof
    qr: str
    words: str
    rating: str


def slip_proof(uow: UnitOfWork, filing: Filing) -> SlipProof | None:
    """None for a filing from before there was a log. Raises StoreError."""
    proof = _gateways(uow, filing) or counter_proof(uow, filing.id)
    if proof is None:
        return None
    opening = Subject.from_bytes(proof.extra).opening
    rating = token_of(opening.filing_id, opening.salt)
    return SlipProof(proof, qr_text(str(filing.code or filing.provisional), proof), _words(proof), rating)


def _gateways(uow: UnitOfWork, filing: Filing) -> LogProof | None:
    """None too for a checkpoint with lines of somebody else's, for which a QR has no room."""
    text = uow.ledger.proof_of(filing.id)
    proof = LogProof.parse(text) if text else None
    return proof if proof and not proof.checkpoint.checkpoint.extensions else None


def _words(proof: LogProof) -> str:
    subject = Subject.from_bytes(proof.extra)
    match subject.stage:
        case Stage.COUNTER:
            return f"Thứ tự nộp: số {proof.index + 1} trong sổ của quầy, ghi ngay khi nộp."
        case Stage.GATEWAY:
            place = subject.counter_index + 1
            return f"Thứ tự nộp: số {proof.index + 1} trong sổ của cổng tiếp nhận, số {place} trong sổ của quầy."
        case Stage.DIRECT:
            return f"Thứ tự nộp: số {proof.index + 1} trong sổ của cổng tiếp nhận."


def with_proof(content: Content, proof: SlipProof | None, rating_address: str = "") -> Content:
    """The slip's content with the proof's block under it, and the link for rating where there is an address."""
    if proof is None:
        return content
    rating = link(rating_address, proof.rating) if rating_address else ""
    return replace(content, proof=proof.qr, order=proof.words, rating=rating)


def keep_beside(slip: Path, proof: LogProof) -> None:
    """The text proof in the slip's folder under its name. The store has it too: a full disk costs only the copy."""
    if slip.parent == Path():  # a printer took it, and no folder
        return
    try:
        slip.with_suffix(SUFFIX).write_text(str(proof), encoding="utf-8", newline="\n")
    except OSError as exc:
        _log.warning("no proof beside the slip: %s", exc.strerror or type(exc).__name__)

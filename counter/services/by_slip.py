"""The filing of whoever holds its slip: what a slip's codes say of digest or salt is on no other paper."""

from __future__ import annotations

from counter.errors import FailureCode, StoreError
from counter.ledger.compact import read_qr
from counter.ledger.subject import Subject
from counter.model.filing import Filing
from counter.rating_link import filing_in, is_genuine, token_in, token_of
from counter.slip_code import code_on, is_of, is_slip_code
from counter.store.unit_of_work import UnitOfWork


def filing_of_slip(work: UnitOfWork, slip: str) -> Filing:
    """Of any code of a slip. Raises ContentError PROOF_MALFORMED for what is none, StoreError NOT_FOUND for a filing
    that this store does not have, and for a code that is not genuine.
    """
    if not is_slip_code(slip):
        return filing_of_token(work, token_of_slip(slip))
    found = work.filings.ids_of_code(code_on(slip), 1)
    filing = work.filings.get(found[0]) if found else None
    if filing is None or not is_of(slip, filing):
        raise StoreError(FailureCode.NOT_FOUND, "no filing of this slip")
    return filing


def token_of_slip(slip: str) -> str:
    """The token of ``counter.rating_link``, of a slip's proof or link. Raises ContentError PROOF_MALFORMED."""
    return token_in(slip) or _token_of_proof(slip)


def filing_of_token(work: UnitOfWork, token: str) -> Filing:
    """Raises StoreError NOT_FOUND for a filing that this store does not have, and for a token of another salt."""
    filing_id = filing_in(token)
    leaf, filing = work.ledger.leaf_of(filing_id), work.filings.get(filing_id)
    if filing is None or leaf is None or not is_genuine(token, leaf.salt):
        raise StoreError(FailureCode.NOT_FOUND, "no filing of this slip")
    return filing


def _token_of_proof(slip: str) -> str:
    _code, proof = read_qr(slip)
    opening = Subject.from_bytes(proof.extra).opening
    return token_of(opening.filing_id, opening.salt)

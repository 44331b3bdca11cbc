"""Where things are at the gateway, and the header fields that both ends speak of.

A path here is the *logical* path: it is signed as ``Motcua-Target``, so it survives a bus that
rewrites the request line (wire.md: @authority and @target-uri do not).
"""

from __future__ import annotations

from typing import Final
from uuid import UUID

FILING: Final = "/filings/{filing_id}"
RECEIPT: Final = "/filings/{filing_id}/receipt"
PAPER: Final = "/filings/{filing_id}/papers/{paper_id}"
RESULT: Final = "/filings/{filing_id}/result"
CHANGES: Final = "/changes"
POPULATION: Final = "/population/look-up"
CONSENT: Final = "/consents/{filing_id}/{kind}"
CONSENT_REMINDERS: Final = "/consents/{filing_id}/{kind}/reminders"
CONSENT_WITHDRAWAL: Final = "/consents/{filing_id}/{kind}/withdrawal"
ENROL: Final = "/enrol"
HEALTH: Final = "/health"
KEYS: Final = "/keys"
LEAVES: Final = "/ledger/leaves"  # a counter's leaves alone, without a registration
LEDGER: Final = "/ledger"  # prefix of checkpoint and tiles, as c2sp.org/tlog-tiles lays them out
CHECKPOINT: Final = "/ledger/checkpoint"
TILES: Final = "/ledger/tile/{place:path}"
READY: Final = "/ready"
RATINGS: Final = "/ratings"  # a counter's: which of its filings were rated there, and the fives from here
RATING: Final = "/R/{token}"  # a citizen's page, by the link of ``counter.rating_link``

TARGET: Final = "motcua-target"
IDEMPOTENCY_KEY: Final = "idempotency-key"
CONTENT_DIGEST: Final = "content-digest"  # RFC 9530
UPLOAD_OFFSET: Final = "upload-offset"  # tus 1.0
UPLOAD_LENGTH: Final = "upload-length"
TUS_RESUMABLE: Final = "tus-resumable"
TUS_VERSION: Final = "1.0.0"
OFFSET_STREAM: Final = "application/offset+octet-stream"
PREFER: Final = "prefer"  # RFC 7240
PREFERENCE_APPLIED: Final = "preference-applied"
REPRESENTATION: Final = "return=representation"
PROBLEM_JSON: Final = "application/problem+json"  # RFC 9457


def filing_path(filing_id: UUID) -> str:
    return FILING.format(filing_id=filing_id)


def receipt_path(filing_id: UUID) -> str:
    return RECEIPT.format(filing_id=filing_id)


def paper_path(filing_id: UUID, paper_id: UUID) -> str:
    return PAPER.format(filing_id=filing_id, paper_id=paper_id)


def consent_path(filing_id: UUID, kind: str) -> str:
    """``kind`` as the procedure names it: ``[a-z-]``."""
    return CONSENT.format(filing_id=filing_id, kind=kind)


def consent_reminders_path(filing_id: UUID, kind: str) -> str:
    return CONSENT_REMINDERS.format(filing_id=filing_id, kind=kind)


def consent_withdrawal_path(filing_id: UUID, kind: str) -> str:
    return CONSENT_WITHDRAWAL.format(filing_id=filing_id, kind=kind)


def result_path(filing_id: UUID) -> str:
    """A piece of the result begins at ``?offset=``, in bytes."""
    return RESULT.format(filing_id=filing_id)


def changes_path(cursor: str, wait: int) -> str:
    """``cursor`` "" is the beginning; ``wait`` in seconds, 0 answers at once."""
    return f"{CHANGES}?cursor={cursor}&wait={wait}"


def key_of(filing_id: UUID) -> str:
    """The ``Idempotency-Key`` of everything said about one filing: a Structured Field string."""
    return f'"{filing_id}"'

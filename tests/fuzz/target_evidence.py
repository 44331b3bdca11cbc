"""Card evidence, as a gateway gets it from a counter."""

from __future__ import annotations

from datetime import UTC, datetime

from counter.emrtd.evidence import verify_evidence
from counter.emrtd.trust_store import TrustStore
from counter.model.manifest import CardEvidence
from tests.fuzz import seeds as made

_MANIFEST = b'{"answers":{"/a":{"confirmed":true,"source":"chip","value":"Kinh"}},"format":"motcua-manifest/1"}'


def one_input(data: bytes) -> None:
    verify_evidence(data, _MANIFEST, TrustStore(), datetime(2026, 10, 8, tzinfo=UTC))


def seeds() -> list[bytes]:
    return [CardEvidence(made.sods()[0], {13: made.details()[0], 15: made.keys()[0]}, bytes(64)).to_bytes()]

"""docs/openapi.json is the gateway as it is."""

from __future__ import annotations

import json
from pathlib import Path

from sync.gateway.openapi import document
from sync.wire.problems import ProblemType

_COMMITTED = Path(__file__).resolve().parents[4] / "docs" / "openapi.json"


def test_the_committed_contract_has_not_drifted() -> None:
    fresh = document()
    assert _COMMITTED.read_text(encoding="utf-8") == fresh, "run: python -m sync.gateway.openapi docs/openapi.json"
    described = json.loads(fresh)
    assert described["components"]["schemas"]["ProblemType"]["enum"] == [kind.value for kind in ProblemType]
    text = json.dumps(described)
    for reference in {part.split('"')[0] for part in text.split("#/components/schemas/")[1:]}:
        assert reference in described["components"]["schemas"]

"""Answers in the gateway's own words, but not from the gateway: what the desk must not believe."""

from __future__ import annotations

import base64
import json
import random
import re
from typing import Final

from sync.wire.problems import Problem, ProblemType
from tests.faults.http_bytes import page

_FILING: Final = re.compile(rb"/filings/([0-9a-f-]{36})")
_ENDINGS: Final = (
    ProblemType.FILING_REFUSED,
    ProblemType.DIGEST_CONFLICT,
    ProblemType.COUNTER_REVOKED,
    ProblemType.TOO_OLD,
    ProblemType.NOT_FOUND,
    ProblemType.OFFSET_CONFLICT,
)


def forged(request: bytes, chance: random.Random) -> bytes:
    """A refusal, or a registration's answer; signed by a key that is not the gateway's, or not at all."""
    seal: tuple[str, ...] = ()
    if chance.random() < 0.5:
        covered = '("@status" "motcua-target" "content-digest");created=1;expires=2;nonce="x"'
        seal = (
            f'Signature-Input: motcua={covered};keyid="gateway";alg="ed25519";tag="motcua-answer"',
            f"Signature: motcua=:{base64.b64encode(chance.randbytes(64)).decode()}:",
        )
    problem = Problem.of(chance.choice(_ENDINGS), "Hồ sơ không hợp lệ.")
    asked = _FILING.search(request)
    if asked is None or chance.random() < 0.6:
        return page(problem.status, problem.model_dump_json().encode(), "application/problem+json", *seal)
    state = {
        "filing_id": asked[1].decode(),
        "code": f"H15.50.05.13-261008-{chance.randrange(1, 9999):04d}",
        "digest": _digest_in(request) or "0" * 64,
        "registered_at": "2026-10-08T09:00:00+07:00",
        "completed_at": "2026-10-08T09:00:00+07:00",
        "status": 1,
    }
    return page(200, json.dumps(state).encode(), "application/json", *seal)


def _digest_in(request: bytes) -> str:
    found = re.search(rb'"digest":"([0-9a-f]{64})"', request)
    return found[1].decode() if found else ""

"""A chip reading kept with its draft, so that a draft opened again has its evidence and portrait.

The bytes lie in the encrypted store and are verified anew when they come out of it; only the
active-authentication verdict is remembered, for its challenge is gone.
"""

from __future__ import annotations

import base64
import json
from datetime import datetime

from counter.emrtd.card_record import AccessMethod, ActiveVerdict, CardRecord
from counter.emrtd.record import record_from_files
from counter.emrtd.trust_store import TrustStore
from counter.model.manifest import canonical


def keep(record: CardRecord | None, conflicts: tuple[str, ...] = ()) -> bytes:
    """``conflicts``: what chip and population disagree on and what therefore blocks the filing."""
    if record is None:
        return canonical({"conflicts": list(conflicts)})
    return canonical(
        {
            "conflicts": list(conflicts),
            "sod": base64.b64encode(record.sod).decode("ascii"),
            "files": {str(n): base64.b64encode(data).decode("ascii") for n, data in record.files.items()},
            "active": record.active.value,
            "access": record.access.value,
            "reader": record.reader,
        }
    )


def kept_conflicts(blob: bytes) -> tuple[str, ...]:
    return tuple(json.loads(blob).get("conflicts", ())) if blob else ()


def kept_record(blob: bytes, trust: TrustStore, now: datetime) -> CardRecord | None:
    """The reading that was kept, its passive verdict computed again; None where none was kept."""
    raw = json.loads(blob) if blob else {}
    if "sod" not in raw:
        return None
    return record_from_files(
        sod=base64.b64decode(raw["sod"]),
        files={int(n): base64.b64decode(data) for n, data in raw["files"].items()},
        trust=trust,
        now=now,
        active=ActiveVerdict(raw["active"]),
        access=AccessMethod(raw["access"]),
        reader=raw["reader"],
    )

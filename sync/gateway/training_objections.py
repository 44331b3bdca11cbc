"""The training commune's unruly clerk: refuses the next filing of a service, once, to be mended and filed anew.

An objection is a file beside the store, so that an operator's command reaches a gateway that runs. The first filing
that it meets is the one it holds for, for good: the same registration sent again gets the same refusal. Never part
of a live gateway.
"""

from __future__ import annotations

import json
import threading
from pathlib import Path
from typing import Final

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from sync.gateway.checks import Objection

_FOLDER: Final = "training-objections"
_LARGEST: Final = 16 * 1024


class _Kept(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")

    pointer: str = Field(max_length=500)
    reason: str = Field(min_length=1, max_length=2000)
    filing: str = ""  # that it met


class TrainingObjections:
    """In the gateway's own folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / _FOLDER
        self._lock = threading.Lock()

    def object_to_next(self, procedure: str, pointer: str, reason: str) -> None:
        """One for each service: a later one takes the place of an earlier. Raises ValueError for one that is none."""
        self._keep(procedure, _Kept(pointer=pointer, reason=reason))

    def of(self, manifest: bytes) -> tuple[Objection, ...]:
        """What is held against a manifest that was read already."""
        raw = json.loads(manifest)
        procedure, filing = str(raw["procedure"]), str(raw["filing_id"])
        with self._lock:
            kept = self._kept(procedure)
            if kept is None or kept.filing not in ("", filing):
                return ()
            if not kept.filing:
                self._keep(procedure, kept.model_copy(update={"filing": filing}))
        return ((kept.pointer, kept.reason),)

    def _file(self, procedure: str) -> Path:
        """A name from outside is never one of the file system's."""
        return self._folder / f"{procedure.encode().hex()}.json"

    def _kept(self, procedure: str) -> _Kept | None:
        try:
            with self._file(procedure).open("rb") as file:
                return _Kept.model_validate_json(file.read(_LARGEST))
        except (OSError, ValidationError):
            return None

    def _keep(self, procedure: str, kept: _Kept) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        fresh = self._file(procedure).with_suffix(".new")
        fresh.write_text(kept.model_dump_json(), encoding="utf-8")
        fresh.replace(self._file(procedure))

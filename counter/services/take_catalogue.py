"""A publisher's package taken over the catalogue: judged whole, kept at one stroke, written down. Or nothing is.

On whichever thread brings it; filings under way keep the version that they were opened with.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from counter.catalogue.catalogue import Catalogue
from counter.catalogue.overlay import Overlay, procedures_of
from counter.catalogue.package import Package, parse
from counter.errors import ContentError, CounterError, FailureCode
from counter.ledger.note import NoteKey
from counter.lists.newer import keep
from counter.model.account import AuditLine
from counter.ports import Clock
from counter.store.store import Store

PUBLISHER: Final = "motcua/catalogue"  # the name under which a gateway's key signs packages
_PUBLISHERS: Final = "catalogue-publishers"


def publishers(store: Store, present: NoteKey) -> tuple[NoteKey, ...]:
    """The key whose packages are taken, and those of former gateways, whose packages filings still refer to."""
    with store.begin() as work:
        kept = json.loads(work.keyvalues.get(_PUBLISHERS) or b"[]")
    return (present, *(key for key in map(NoteKey.parse, kept) if key != present))


class TakeCatalogue:
    """``program``: the catalogue that the program brings; ``lists``: where newer lists of units are kept."""

    def __init__(self, overlay: Overlay, program: Catalogue, store: Store, clock: Clock, lists: Path) -> None:
        self._overlay = overlay
        self._program = program
        self._store = store
        self._clock = clock
        self._lists = lists

    def __call__(self, data: bytes, actor: str) -> Package:
        """The package, now in use for whoever reads the catalogue next. Taken already: nothing happens.

        Raises ContentError PACKAGE_REFUSED (another's, changed, older than the one in use), FormError
        PACKAGE_BROKEN (its content), StoreError; then the package in use stays, and the audit trail says so.
        """
        try:
            package = self._judged(data)
        except CounterError as exc:
            self._write_down(actor, "catalogue-refused", hashlib.sha256(data).hexdigest(), exc.code.value)
            raise
        in_use = self._overlay.newest()
        if in_use is None or in_use.version < package.version:
            if package.units is not None:
                keep(package.units, self._lists, package.since)
            self._overlay.put(data, package)
            said = f"{hashlib.sha256(data).hexdigest()}; {package.source}"
            self._write_down(actor, "catalogue-taken", f"{package.signed_by.name} {package.version}", said, package)
        return package

    def _judged(self, data: bytes) -> Package:
        package = parse(data, self._overlay.publishers[:1])
        in_use = self._overlay.newest()
        if in_use is not None and (in_use.version > package.version or _changed(in_use, package)):
            raise ContentError(FailureCode.PACKAGE_REFUSED, f"version {in_use.version} is in use")
        here, _refused = self._overlay.over(self._program)
        procedures_of(package, (*here.procedures, *here.kept), thorough=True)
        return package

    def _write_down(self, actor: str, action: str, subject: str, said: str, package: Package | None = None) -> None:
        with self._store.begin() as work:
            work.audit.append(AuditLine(self._clock(), actor, action, subject, said))
            if package is not None:
                kept: Sequence[str] = json.loads(work.keyvalues.get(_PUBLISHERS) or b"[]")
                vkeys = dict.fromkeys((package.signed_by.vkey, *kept))
                work.keyvalues.put(_PUBLISHERS, json.dumps(list(vkeys)).encode())
            work.commit()


def _changed(before: Package, after: Package) -> bool:
    """One number for two contents: a publisher that was set back to a backup."""
    return before.version == after.version and before.files != after.files

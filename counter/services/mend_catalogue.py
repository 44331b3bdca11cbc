"""A supervisor mends a fee or a time limit from a day on; a folder that the office was given comes the same way.

Both become a package that this station signs with its own key, beside the publisher's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from counter.catalogue.catalogue import Catalogue
from counter.catalogue.folder_files import FolderFiles
from counter.catalogue.mend import mend
from counter.catalogue.overlay import Overlay, procedures_of
from counter.catalogue.package import folder_places, make, mend_place, parse
from counter.catalogue.procedure import Procedure
from counter.catalogue.record import SourceRow
from counter.errors import AccountError, ContentError, FailureCode, FormError
from counter.ledger.note import NoteSigner
from counter.model.account import Account, AuditLine, Role
from counter.ports import Clock
from counter.store.store import Store

_LONGEST_SOURCE: Final = 300


class MendCatalogue:
    """``overlay.own`` is the key of ``signer``; ``program``: the catalogue that the program brings."""

    def __init__(self, overlay: Overlay, program: Catalogue, signer: NoteSigner, store: Store, clock: Clock) -> None:
        self._overlay = overlay
        self._program = program
        self._signer = signer
        self._store = store
        self._clock = clock

    def mend(
        self, actor: Account, code: str, fees: Mapping[str, int], limit: str, since: date, source: str
    ) -> tuple[Procedure, Procedure]:
        """The version before, and the mended one, in force from ``since`` on.

        ``fees`` and ``limit`` as ``counter.catalogue.mend.mend`` takes them. Raises AccountError ROLE_MISSING
        for who is no supervisor, FormError MEND_REFUSED or UNKNOWN_PROCEDURE, StoreError.
        """
        _require_supervisor(actor)
        if not 0 < len(source.strip()) <= _LONGEST_SOURCE:
            raise FormError(FailureCode.MEND_REFUSED, "a mend names the act that it follows")
        here, _refused = self._overlay.over(self._program)
        before = Catalogue(here.procedures, today=lambda: since).get(code)
        versions = {one.version for one in (*here.procedures, *here.kept) if one.code == code}
        row = SourceRow(title=source, accessed=self._clock().date())
        mended = mend(before, fees=fees, limit=limit, since=since, source=row, known=versions.__contains__)
        files = {mend_place(mended.name): mended.model_dump_json(exclude_none=True).encode()}
        after = self._keep(actor, files, since, source, "catalogue-mended", mended.name)
        return before, after[0]

    def bring(self, actor: Account, folders: Iterable[FolderFiles], since: date, source: str) -> tuple[Procedure, ...]:
        """Procedures from folders that no publisher signed, on this office's own word.

        Raises AccountError ROLE_MISSING, FormError or ContentError PACKAGE_BROKEN (a version that is known
        already is one of the reasons), StoreError.
        """
        _require_supervisor(actor)
        given = tuple(folders)
        files = {place: content for one in given for place, content in folder_places(one).items()}
        unread = [f"{one.name}/{name}: {why}" for one in given for name, why in one.unread.items()]
        if unread:
            raise ContentError(FailureCode.PACKAGE_BROKEN, "; ".join(unread))
        names = ", ".join(one.name for one in given)
        return self._keep(actor, files, since, source, "catalogue-imported", names)

    def _keep(
        self, actor: Account, files: Mapping[str, bytes], since: date, source: str, action: str, subject: str
    ) -> tuple[Procedure, ...]:
        data = make(self._signer, self._overlay.next_own(), since, source, files)
        package = parse(data, [self._signer.key])
        here, _refused = self._overlay.over(self._program)
        known = (*here.procedures, *here.kept)
        brought = procedures_of(package, known, thorough=True)
        twice = {(one.code, one.version) for one in brought} & {(one.code, one.version) for one in known}
        if twice:
            raise FormError(FailureCode.PACKAGE_BROKEN, f"known already: {', '.join(map('@'.join, sorted(twice)))}")
        with self._store.begin() as work:
            said = f"from {since}; {source}"
            work.audit.append(AuditLine(self._clock(), actor.username, action, subject[:200], said))
            self._overlay.put(data, package)
            work.commit()
        return brought


def _require_supervisor(actor: Account) -> None:
    if actor.role not in (Role.SUPERVISOR, Role.ADMINISTRATOR):
        raise AccountError(FailureCode.ROLE_MISSING, "the catalogue is mended by a supervisor")

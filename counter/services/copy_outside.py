"""Bảng chép: an officer copies a filing into an agency's own system by hand, and keeps the code that it gave.

Before F9 and after it: a draft becomes the filing of the same id.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from counter.copy_events import KeepOutsideCode, OpenCopyTable, OutsideCodeKnown
from counter.errors import FailureCode, StoreError
from counter.model.account import AuditLine
from counter.model.outside_code import OutsideCode
from counter.ports import Clock, Post
from counter.services.session import Session, own_draft
from counter.store.store import Store
from counter.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class CopyingOutside:
    """``store``: on behalf of whoever is signed in."""

    store: Store
    session: Session
    clock: Clock
    post: Post

    def open(self, command: OpenCopyTable) -> None:
        """Raises StoreError NOT_FOUND for what is not the signed-in officer's."""
        officer = self.session.officer.username
        with self.store.begin() as work:
            self._own(work, command.draft)
            code = work.outside_codes.of(command.draft)
            work.audit.append(AuditLine(self.clock(), officer, "copied-outside", str(command.draft), command.system))
            work.commit()
        self.post(OutsideCodeKnown(command.draft, code))

    def keep(self, command: KeepOutsideCode) -> None:
        """Raises StoreError NOT_FOUND, ValueError for a code that ``OutsideCode`` does not take."""
        officer = self.session.officer.username
        code = OutsideCode(command.draft, command.system, command.code.strip(), officer, self.clock())
        with self.store.begin() as work:
            self._own(work, command.draft)
            work.outside_codes.keep(code)
            work.audit.append(AuditLine(code.at, officer, "outside-code-kept", str(command.draft), command.system))
            work.commit()
        self.post(OutsideCodeKnown(command.draft, code))

    def _own(self, work: UnitOfWork, draft: UUID) -> None:
        filing = work.filings.get(draft)
        if filing is None:
            own_draft(work.drafts.get(draft), self.session)
        elif filing.officer != self.session.officer.username:
            raise StoreError(FailureCode.NOT_FOUND, "no such filing of this officer")

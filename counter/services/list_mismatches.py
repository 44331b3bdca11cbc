"""The register of identities that card and register told differently, for the supervisor (wire.md).

It lives in the audit trail: which facts differ and for whose filing, never what they are.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final
from uuid import UUID

from counter.model.account import AuditLine, Role
from counter.model.filing import Draft
from counter.paper_events import ListMismatches, Mismatch, MismatchesListed
from counter.ports import Post
from counter.services.session import Session
from counter.store.store import Store

_ACTION: Final = "identity-mismatch"


def mismatch_line(at: datetime, draft: Draft, what: tuple[str, ...]) -> AuditLine:
    """``what``: name, birth, sex, number; a draft looked up again is noted again."""
    return AuditLine(at, draft.officer, _ACTION, str(draft.id), f"{draft.procedure} {','.join(what)}")


def mismatches(store: Store, limit: int) -> tuple[Mismatch, ...]:
    """The last one of each draft, the newest first."""
    found: dict[UUID, Mismatch] = {}
    with store.begin() as uow:
        for line in uow.audit.of(_ACTION, limit):
            draft = UUID(line.subject)
            procedure, _, what = line.purpose.partition(" ")
            if draft not in found:
                waiting = uow.drafts.get(draft) is not None
                found[draft] = Mismatch(line.at, line.actor, draft, procedure, tuple(what.split(",")), waiting)
    return tuple(found.values())


class ListIdentityMismatches:
    def __init__(self, store: Store, session: Session, post: Post) -> None:
        self._store = store
        self._session = session
        self._post = post

    def __call__(self, command: ListMismatches) -> None:
        """Raises AccountError SIGN_IN_REFUSED or ROLE_MISSING."""
        self._session.demand(Role.SUPERVISOR, Role.ADMINISTRATOR)
        self._post(MismatchesListed(mismatches(self._store, command.limit)))

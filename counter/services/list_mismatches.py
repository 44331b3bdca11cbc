"""The register of identities that card and register told differently, for the supervisor (wire.md).

It lives in the audit trail: which facts differ and for whose filing, never what they are.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Final
from uuid import UUID

from counter.catalogue.catalogue import Catalogue
from counter.errors import CounterError
from counter.model.account import AuditLine, Role
from counter.model.filing import Draft
from counter.model.rights import Act
from counter.paper_events import ListMismatches, Mismatch, MismatchesListed
from counter.ports import Clock, Post
from counter.services.filer import filer_of
from counter.services.looks import Looks
from counter.services.prefill_draft import form_of
from counter.services.session import Session
from counter.store.store import Store
from counter.store.unit_of_work import UnitOfWork

_ACTION: Final = "identity-mismatch"


def mismatch_line(at: datetime, draft: Draft, what: tuple[str, ...]) -> AuditLine:
    """``what``: name, birth, sex, number; a draft looked up again is noted again."""
    return AuditLine(at, draft.officer, _ACTION, str(draft.id), f"{draft.procedure} {','.join(what)}")


def mismatches(store: Store, limit: int) -> tuple[Mismatch, ...]:
    """The last one of each draft, the newest first."""
    with store.begin() as uow:
        return _read(uow, limit)


def mismatches_in_words(store: Store, catalogue: Catalogue, limit: int) -> tuple[Mismatch, ...]:
    """The same with the officer's name and the procedure's title; whose filing it is for who serves citizens."""
    with store.begin() as uow:
        names = {account.username: account.display_name for account in uow.accounts.all()}
        return tuple(
            replace(_whose(uow, catalogue, one), officer=names.get(one.officer, one.officer))
            for one in _read(uow, limit)
        )


class ListIdentityMismatches:
    def __init__(self, store: Store, session: Session, clock: Clock, post: Post, catalogue: Catalogue) -> None:
        self._store = store
        self._session = session
        self._clock = clock
        self._post = post
        self._catalogue = catalogue
        self._looks = Looks("people-listed")

    def __call__(self, command: ListMismatches) -> None:
        """Raises AccountError SIGN_IN_REFUSED or ROLE_MISSING."""
        officer = self._session.demand(Role.SUPERVISOR, Role.ADMINISTRATOR).username
        found = mismatches_in_words(self._store, self._catalogue, command.limit)
        with self._store.begin() as uow:
            if self._looks.note(uow, self._clock(), officer, (one.draft for one in found), "mismatches"):
                uow.commit()
        self._post(MismatchesListed(found))


def _read(uow: UnitOfWork, limit: int) -> tuple[Mismatch, ...]:
    found: dict[UUID, Mismatch] = {}
    for line in uow.audit.of(_ACTION, limit):
        draft = UUID(line.subject)
        procedure, _, what = line.purpose.partition(" ")
        if draft not in found:
            waiting = uow.drafts.get(draft) is not None
            found[draft] = Mismatch(line.at, line.actor, draft, procedure, tuple(what.split(",")), waiting)
    return tuple(found.values())


def _whose(uow: UnitOfWork, catalogue: Catalogue, one: Mismatch) -> Mismatch:
    """A draft keeps its id when it is filed. Who looks after accounts sees codes and nobody's name."""
    if not uow.authority.may(Act.SERVE):
        return replace(one, code=uow.filings.codes((one.draft,)).get(one.draft, ""))
    filing = uow.filings.get(one.draft)
    if filing is not None:
        code = str(filing.code or filing.provisional)
        return replace(one, title=filing.title, applicant=filing.filer_name, code=code)
    draft = uow.drafts.get(one.draft)
    try:
        procedure = catalogue.get(one.procedure, draft.version) if draft else catalogue.get(one.procedure)
        applicant = filer_of(form_of(procedure), draft.answers, None).name if draft else ""
    except CounterError:  # of a version that this catalogue has no more
        return one
    return replace(one, title=procedure.short_title, applicant=applicant)

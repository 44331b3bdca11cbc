"""A draft whose form has changed meanwhile: opened in the version of today, with all that was said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from counter.catalogue.catalogue import Catalogue
from counter.catalogue.procedure import Procedure
from counter.errors import FormError
from counter.events import DraftSaved
from counter.forms.carried_over import carry_over
from counter.forms.form import Form
from counter.model.account import AuditLine
from counter.model.filing import Draft
from counter.ports import Clock, Post
from counter.review_events import DropLeftOver
from counter.services.prefill_draft import form_of
from counter.services.session import Session, own_draft
from counter.store.store import Store


def procedure_on(catalogue: Catalogue, code: str, day: date) -> Procedure:
    """The version in force that day; where none is, the last one. Raises FormError UNKNOWN_PROCEDURE."""
    newest = catalogue.get(code)
    return next((one for one in catalogue.in_force(day) if one.code == code), newest)


def renewed(draft: Draft, catalogue: Catalogue, day: date) -> Draft:
    """The draft under the version of ``day``; itself where that is its own.

    Raises FormError UNKNOWN_PROCEDURE; GUIDE_ONLY where the newer version has no declaration.
    """
    procedure = procedure_on(catalogue, draft.procedure, day)
    if procedure.version == draft.version:
        return draft
    form = form_of(procedure)
    answers, left_over = carry_over(draft.answers, draft.left_over, _old_form(catalogue, draft), form)
    focus = draft.focus if any(one.pointer == draft.focus for one in form.fields) else ""
    return replace(draft, version=procedure.version, answers=answers, left_over=left_over, focus=focus)


def _old_form(catalogue: Catalogue, draft: Draft) -> Form | None:
    try:
        return catalogue.get(draft.procedure, draft.version).form
    except FormError:
        return None


class DropWhatIsLeftOver:
    """The officer has read what has no place any more, and lets it go."""

    def __init__(self, store: Store, session: Session, clock: Clock, post: Post) -> None:
        self._store = store
        self._session = session
        self._clock = clock
        self._post = post

    def __call__(self, command: DropLeftOver) -> None:
        """Raises StoreError(NOT_FOUND) for a draft that is not the signed-in officer's."""
        now = self._clock()
        with self._store.begin() as uow:
            draft = own_draft(uow.drafts.get(command.draft), self._session)
            dropped = f"{len(draft.left_over)} answers of an older form"
            draft = replace(draft, left_over=(), changed_at=now)
            uow.drafts.save(draft)
            uow.audit.append(AuditLine(now, draft.officer, "left-over-dropped", str(draft.id), dropped))
            uow.commit()
        self._post(DraftSaved(draft, now))

"""*Bàn giao*: a supervisor hands drafts and parked citizens from one officer to another, with a reason.

A draft is its officer's own, and nobody else's to see or to file; when that officer is ill, the citizen
must not come again. What is filed already is never handed over: it keeps its officer for good.
"""

from __future__ import annotations

from dataclasses import replace

from counter.errors import AccountError, FailureCode, StoreError
from counter.hand_over_events import HandedOver, HandOver, ListShift, ShiftListed
from counter.model.account import AuditLine, Role
from counter.model.hand_over import LONGEST_REASON, HandOverNote
from counter.ports import Clock, Post
from counter.services.hand_over_notes import note
from counter.services.session import Session
from counter.store.store import Store


class ListOfficesDrafts:
    """Every officer's drafts, for a supervisor only; that they were looked at is noted."""

    def __init__(self, store: Store, session: Session, clock: Clock, post: Post) -> None:
        self._store = store
        self._session = session
        self._clock = clock
        self._post = post

    def __call__(self, _command: ListShift) -> None:
        """Raises AccountError ROLE_MISSING."""
        supervisor = self._session.demand(Role.SUPERVISOR)
        with self._store.begin() as work:
            drafts = work.drafts.all()
            officers = {account.username: account.display_name for account in work.accounts.all()}
            work.audit.append(AuditLine(self._clock(), supervisor.username, "drafts-listed", purpose="hand-over"))
            work.commit()
        self._post(ShiftListed(drafts, officers))


class HandDraftsOver:
    def __init__(self, store: Store, session: Session, clock: Clock, post: Post) -> None:
        self._store = store
        self._session = session
        self._clock = clock
        self._post = post

    def __call__(self, command: HandOver) -> None:
        """All of them or none. Raises AccountError ROLE_MISSING; SIGN_IN_REFUSED for a receiver who has no
        account; StoreError NOT_FOUND for a draft that was filed or thrown away meanwhile; ValueError
        without a reason, which the screen does not let through.
        """
        supervisor = self._session.demand(Role.SUPERVISOR)
        reason = " ".join(command.reason.split())
        if not 0 < len(reason) <= LONGEST_REASON:
            raise ValueError("a hand-over has a reason of at most 300 characters")
        now = self._clock()
        givers: dict[str, None] = {}
        with self._store.begin() as work:
            if work.accounts.get(command.receiver) is None:
                raise AccountError(FailureCode.SIGN_IN_REFUSED, "no such receiver")
            for draft_id in dict.fromkeys(command.drafts):
                draft = work.drafts.get(draft_id)
                if draft is None:
                    raise StoreError(FailureCode.NOT_FOUND, "draft")
                if draft.officer == command.receiver:
                    continue
                givers[draft.officer] = None
                one = HandOverNote(draft_id, draft.officer, command.receiver, supervisor.username, reason, now)
                note(work.keyvalues, one)
                work.drafts.save(replace(draft, officer=command.receiver, changed_at=now))
                said = f"{draft.officer} → {command.receiver}: {reason}"
                work.audit.append(AuditLine(now, supervisor.username, "handed-over", str(draft_id), said))
            work.commit()
        for draft_id in command.drafts:
            self._session.forget(draft_id)
        self._post(HandedOver(command.drafts, tuple(givers), command.receiver, supervisor.username, reason))

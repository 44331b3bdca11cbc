"""What the desk thread knows between two commands: who is signed in, which chips were read."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from counter.emrtd.card_record import CardRecord
from counter.errors import AccountError, FailureCode, StoreError
from counter.model.account import Account, Role
from counter.model.filing import Draft
from counter.paper.attachment import AttachmentFacts


@dataclass(slots=True)
class Session:
    """Owned by the desk thread alone. ``on_screen``: drafts that are open now; ``records``: their chips;
    ``looked_into``: SHA-256 → what was found in papers that the officer attached or reviewed.
    """

    account: Account | None = None
    on_screen: set[UUID] = field(default_factory=set)
    records: dict[UUID, CardRecord] = field(default_factory=dict)
    looked_into: dict[str, AttachmentFacts] = field(default_factory=dict)

    @property
    def officer(self) -> Account:
        """The signed-in account. Raises AccountError(SIGN_IN_REFUSED) when there is none."""
        if self.account is None:
            raise AccountError(FailureCode.SIGN_IN_REFUSED, "nobody is signed in")
        return self.account

    def demand(self, *roles: Role) -> Account:
        """The signed-in account if it has one of ``roles``, else AccountError(ROLE_MISSING)."""
        officer = self.officer
        if officer.role not in roles:
            raise AccountError(FailureCode.ROLE_MISSING, officer.role)
        return officer

    def show(self, draft: UUID, record: CardRecord | None) -> None:
        self.on_screen.add(draft)
        if record is not None:
            self.records[draft] = record

    def forget(self, draft: UUID) -> None:
        """The draft leaves the screen, and its person with it."""
        self.on_screen.discard(draft)
        self.records.pop(draft, None)

    def clear(self) -> None:
        self.account = None
        self.on_screen.clear()
        self.records.clear()
        self.looked_into.clear()


def own_draft(draft: Draft | None, session: Session) -> Draft:
    """The draft if it is there and the signed-in officer's own. Raises StoreError(NOT_FOUND) else."""
    return draft_of(draft, session.officer.username)


def draft_of(draft: Draft | None, username: str) -> Draft:
    """For other threads, which have the officer's name from the command. Raises StoreError(NOT_FOUND)."""
    if draft is None or draft.officer != username:
        raise StoreError(FailureCode.NOT_FOUND, "no such draft of this officer")
    return draft

"""What the desk thread knows between two commands: who is signed in, which chips were read."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from counter.emrtd.card_record import CardRecord
from counter.errors import AccountError, FailureCode, StoreError
from counter.model.account import Account, Role
from counter.model.attachment import AttachmentFacts
from counter.model.filing import Draft


@dataclass(slots=True)
class Session:
    """Owned by the desk thread alone. ``on_screen``: drafts that are open now; ``records``: their chips;
    ``looked_into``: SHA-256 → what was found in papers that the officer attached or reviewed.

    ``locked``: nobody does anything until the officer is back; ``confirmed_at``: when the officer last
    said by password who they are.
    """

    account: Account | None = None
    locked: bool = False
    confirmed_at: datetime | None = None
    on_screen: set[UUID] = field(default_factory=set)
    records: dict[UUID, CardRecord] = field(default_factory=dict)
    looked_into: dict[str, AttachmentFacts] = field(default_factory=dict)

    @property
    def officer(self) -> Account:
        """The signed-in account. Raises AccountError(SIGN_IN_REFUSED) when there is none, or the desk is locked."""
        if self.account is None or self.locked:
            raise AccountError(FailureCode.SIGN_IN_REFUSED, "nobody is signed in")
        return self.account

    @property
    def username(self) -> str:
        """For the store's units of work: "" while nobody serves."""
        return "" if self.account is None or self.locked else self.account.username

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
        self.account = self.confirmed_at = None
        self.locked = False
        self.on_screen.clear()
        self.records.clear()
        self.looked_into.clear()


def own_draft(draft: Draft | None, session: Session) -> Draft:
    """The draft if it is there and the signed-in officer's own, else StoreError(NOT_FOUND).

    Also behind the lock: what was under way there is finished.
    """
    whose = session.account or session.officer
    return draft_of(draft, whose.username)


def draft_of(draft: Draft | None, username: str) -> Draft:
    """For other threads, which have the officer's name from the command. Raises StoreError(NOT_FOUND)."""
    if draft is None or draft.officer != username:
        raise StoreError(FailureCode.NOT_FOUND, "no such draft of this officer")
    return draft

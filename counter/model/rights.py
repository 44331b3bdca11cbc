"""What each role may do. The store asks this table in every unit of work; screens only follow it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum, unique
from typing import Final

from counter.errors import AccountError, FailureCode
from counter.model.account import Role


@unique
class Act(StrEnum):
    """What is not everybody's."""

    SERVE = "serve"  # citizens' drafts and filings
    HAND_OVER = "hand-over"
    SEE_DAY = "see-day"  # the office's filings, and their register as a file
    CLOSE_DAY = "close-day"
    CHANGE_TRUST = "change-trust"
    READ_TRAIL = "read-trail"
    CHANGE_ACCOUNTS = "change-accounts"


# Who looks after accounts serves nobody: nobody can make themselves an account and use it unseen.
MAY: Final[Mapping[Act, frozenset[Role]]] = {
    Act.SERVE: frozenset({Role.OFFICER, Role.SUPERVISOR}),
    Act.HAND_OVER: frozenset({Role.SUPERVISOR}),
    Act.SEE_DAY: frozenset({Role.SUPERVISOR}),
    Act.CLOSE_DAY: frozenset({Role.SUPERVISOR}),
    Act.CHANGE_TRUST: frozenset({Role.SUPERVISOR, Role.ADMINISTRATOR}),
    Act.READ_TRAIL: frozenset({Role.SUPERVISOR, Role.ADMINISTRATOR}),
    Act.CHANGE_ACCOUNTS: frozenset({Role.ADMINISTRATOR}),
}


@dataclass(frozen=True, slots=True)
class Authority:
    """In whose name a unit of work is done. ``role`` None: somebody unknown, blocked, or whose desk is locked.

    ``whole``: the program itself (delivering, upgrading, the command line), which may all.
    """

    username: str
    role: Role | None
    whole: bool = False

    def may(self, act: Act) -> bool:
        return self.whole or self.role in MAY[act]

    def demand(self, act: Act) -> None:
        """Raises AccountError ROLE_MISSING."""
        if not self.may(act):
            raise AccountError(FailureCode.ROLE_MISSING, f"{self.role or 'nobody'}: {act}")


PROGRAM: Final = Authority("", None, whole=True)

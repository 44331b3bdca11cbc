"""Which pages an officer's role opens: those whose content the store would give them anyway. No Qt here."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from counter.model.account import Role
from counter.model.rights import MAY, Act
from ui.desk.ports import Page

_NEVER: Final = (Page.SIGN_IN, Page.GATE)
_EVERYBODYS: Final = (Page.OUTAGES, Page.CARRY, Page.SECURITY)
_ACTS: Final = {
    Page.SETTINGS: Act.CHANGE_TRUST,
    Page.MISMATCHES: Act.CHANGE_TRUST,
    Page.SHIFT: Act.HAND_OVER,
    Page.DAY: Act.SEE_DAY,
    Page.ACCOUNTS: Act.CHANGE_ACCOUNTS,
    Page.TRAIL: Act.READ_TRAIL,
}


@lru_cache(maxsize=256)
def may_open(page: Page, role: str) -> bool:
    """``role`` "": nobody is signed in. Every page that is not named above serves citizens."""
    if not role or page in _NEVER:
        return False
    return page in _EVERYBODYS or Role(role) in MAY[_ACTS.get(page, Act.SERVE)]


def home_of(role: str) -> Page:
    """Where signing in leads: to the citizens, and who serves none to the accounts."""
    return Page.INTAKE if may_open(Page.INTAKE, role) else Page.ACCOUNTS

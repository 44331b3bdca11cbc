"""Who may carry what: asked on the desk thread, which knows who is signed in, and handed to the carry thread."""

from __future__ import annotations

from dataclasses import replace

from counter.carry_events import ExportFilings, ImportFilings, MakeBackup
from counter.model.account import Role
from counter.ports import Submits
from counter.services.session import Session


class AskToCarry:
    """Any officer may bring filings away or in, for the citizens' sake; a backup is the supervisor's."""

    def __init__(self, session: Session, carry: Submits) -> None:
        self._session = session
        self._carry = carry

    def __call__(self, command: ExportFilings | ImportFilings | MakeBackup) -> None:
        """Raises AccountError ROLE_MISSING."""
        if isinstance(command, MakeBackup):
            officer = self._session.demand(Role.SUPERVISOR, Role.ADMINISTRATOR)
        else:
            officer = self._session.officer
        self._carry.submit(replace(command, by=officer.username))

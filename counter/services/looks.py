"""A list shows people: that an officer looked at it stands in the trail, and never who was searched for."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from counter.model.account import AuditLine
from counter.store.unit_of_work import UnitOfWork


class Looks:
    """One list's. The same people before the same officer right after it, on the same day, are no new look."""

    def __init__(self, action: str) -> None:
        self._action = action
        self._last: tuple[str, date, frozenset[UUID]] | None = None

    def note(self, work: UnitOfWork, now: datetime, officer: str, shown: Iterable[UUID], purpose: str) -> bool:
        """Whether there is a line to commit. Nobody shown is no look; who alone is shown is its subject."""
        people = frozenset(shown)
        look = officer, now.date(), people
        if not people or look == self._last:
            return False
        self._last = look
        subject = str(*people) if len(people) == 1 else ""
        work.audit.append(AuditLine(now, officer, self._action, subject, purpose))
        return True

"""Consents by draft; a filing keeps those of the draft that it was."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, Row, delete, select
from sqlalchemy.dialects.sqlite import insert

from counter.consents import Consent, ConsentState, Way
from counter.store.tables import consents, drafts

_UNSETTLED: Final = tuple(state.value for state in (ConsentState.WAITING, ConsentState.REFUSED, ConsentState.LAPSED))


class Consents:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def save(self, consent: Consent) -> None:
        """Add it, or replace the one of the same draft and kind."""
        values = {
            "draft_id": consent.draft,
            "kind": consent.kind,
            "name": consent.name,
            "number": consent.number,
            "state": consent.state.value,
            "way": consent.way.value,
            "asked_at": consent.asked_at,
            "ends_at": consent.ends_at,
            "reminded_at": consent.reminded_at,
            "settled_at": consent.settled_at,
            "reminders": consent.reminders,
        }
        self._connection.execute(
            insert(consents).values(values).on_conflict_do_update(index_elements=["draft_id", "kind"], set_=values)
        )

    def of_draft(self, draft: UUID) -> tuple[Consent, ...]:
        """By kind."""
        query = select(consents).where(consents.c.draft_id == draft).order_by(consents.c.kind)
        return tuple(_consent(row) for row in self._connection.execute(query))

    def unsettled(self, officer: str, limit: int) -> tuple[Consent, ...]:
        """Of this officer's drafts what was asked and is not given, those that end first coming first."""
        query = (
            select(consents)
            .join(drafts, drafts.c.id == consents.c.draft_id)
            .where(consents.c.state.in_(_UNSETTLED), drafts.c.officer == officer)
            .order_by(consents.c.ends_at, consents.c.draft_id, consents.c.kind)
            .limit(limit)
        )
        return tuple(_consent(row) for row in self._connection.execute(query))

    def waiting(self, limit: int) -> tuple[Consent, ...]:
        """Of anybody's drafts, and of drafts that are gone; those that end first come first."""
        query = (
            select(consents)
            .where(consents.c.state == ConsentState.WAITING.value)
            .order_by(consents.c.ends_at, consents.c.draft_id, consents.c.kind)
            .limit(limit)
        )
        return tuple(_consent(row) for row in self._connection.execute(query))

    def forget(self, draft: UUID, kind: str) -> None:
        """What nobody waits for any more."""
        self._connection.execute(delete(consents).where(consents.c.draft_id == draft, consents.c.kind == kind))


def _consent(row: Row[Any]) -> Consent:
    return Consent(
        draft=row.draft_id,
        kind=row.kind,
        name=row.name,
        number=row.number,
        way=Way(row.way),
        state=ConsentState(row.state),
        asked_at=row.asked_at,
        ends_at=row.ends_at,
        reminded_at=row.reminded_at,
        settled_at=row.settled_at,
        reminders=row.reminders,
    )

"""Requests for consent as the gateway holds them: who was asked, what is to be sent, what came of it.

One row a filing and kind. Its cursor is drawn under the order's row like that of every change, so that what is
answered comes down to the counter with the deltas; only the last of several news of one request is told.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, delete, select

from counter.consent_events import ConsentReply
from counter.consents import next_reminder
from sync.gateway.store import order
from sync.gateway.store.inserting import insert_new
from sync.gateway.store.sealing import Seal
from sync.gateway.store.tables import consents
from sync.wire.consents import ConsentAsked, ConsentStanding


@dataclass(frozen=True, slots=True)
class Notice:
    """What somebody is to be told: that they are asked, or with ``reminders`` above 0, asked still."""

    filing_id: UUID
    kind: str
    asked_at: datetime
    ends_at: datetime
    name: str = field(repr=False)
    number: str = field(repr=False)
    purpose: str
    reminders: int = 0


def ask(
    connection: Connection, seal: Seal, counter: str, filing_id: UUID, kind: str, asked: ConsentAsked, now: datetime
) -> ConsentStanding | None:
    """Hold the request; one that is held already, or asked later, stays. None: another counter holds it."""
    person = {"name": asked.name, "number": asked.number, "purpose": asked.purpose}
    fresh = {
        "counter": counter,
        "officer": asked.officer,
        "asked_at": asked.asked_at,
        "ends_at": asked.ends_at,
        "person_sealed": seal.close("consents", "person_sealed", f"{filing_id}/{kind}", json.dumps(person).encode()),
        "told_at": None,
        "reminders": 0,
        "reminded_at": None,
        "next_at": now,
        "reply": ConsentReply.OPEN.value,
        "answered_at": None,
    }
    insert_new(connection, consents, filing_id=str(filing_id), kind=kind, **fresh)
    row = _locked(connection, filing_id, kind)
    if row is None or row.counter != counter:
        return None
    if row.asked_at < asked.asked_at:
        connection.execute(consents.update().where(*_is(filing_id, kind)).values(fresh | {"cursor": None}))
    return standing_of(connection, counter, filing_id, kind)


def standing_of(connection: Connection, counter: str, filing_id: UUID, kind: str) -> ConsentStanding | None:
    row = connection.execute(select(consents).where(*_is(filing_id, kind), consents.c.counter == counter)).one_or_none()
    return None if row is None else _standing(row)


def want_reminder(connection: Connection, filing_id: UUID, kind: str, now: datetime) -> None:
    """The next look at what is due finds it."""
    open_now = (*_is(filing_id, kind), consents.c.reply == ConsentReply.OPEN.value)
    connection.execute(consents.update().where(*open_now).values(next_at=now))


def due(connection: Connection, seal: Seal, now: datetime, limit: int) -> list[Notice]:
    """What is to be sent now, the oldest first."""
    rows = connection.execute(
        select(consents)
        .where(consents.c.reply == ConsentReply.OPEN.value, consents.c.next_at <= now, consents.c.ends_at > now)
        .order_by(consents.c.next_at, consents.c.filing_id, consents.c.kind)
        .limit(limit)
    )
    return [_notice(seal, row) for row in rows]


def put_off(connection: Connection, notice: Notice, until: datetime) -> None:
    """Until it is ``sent``, the next attempt is then."""
    connection.execute(consents.update().where(*_same(notice)).values(next_at=until))


def sent(connection: Connection, notice: Notice, now: datetime) -> None:
    """A reminder is news for the counter; that somebody was asked is not."""
    if not notice.reminders:
        following = next_reminder(notice.asked_at, 0)
        connection.execute(consents.update().where(*_same(notice)).values(told_at=now, next_at=following))
        return
    _tell(
        connection,
        _same(notice),
        reminders=notice.reminders,
        reminded_at=now,
        next_at=next_reminder(notice.asked_at, notice.reminders),
    )


def answer(
    connection: Connection, filing_id: UUID, kind: str, asked_at: datetime, reply: ConsentReply, now: datetime
) -> bool:
    """False where nothing of this kind is open, or its end has come."""
    open_now = (
        *_is(filing_id, kind),
        consents.c.asked_at == asked_at,
        consents.c.reply == ConsentReply.OPEN.value,
        consents.c.ends_at > now,
    )
    return _tell(connection, open_now, reply=reply.value, answered_at=now, next_at=None)


def withdraw(connection: Connection, counter: str, filing_id: UUID, kind: str, asked_at: datetime) -> None:
    """The question, unless it is another by now, or another counter's."""
    mine = (*_is(filing_id, kind), consents.c.counter == counter, consents.c.asked_at == asked_at)
    connection.execute(delete(consents).where(*mine))


def told_before(connection: Connection, seal: Seal, now: datetime, moment: datetime, limit: int) -> list[Notice]:
    """Whoever was told by ``moment`` and has not answered."""
    rows = connection.execute(
        select(consents)
        .where(consents.c.reply == ConsentReply.OPEN.value, consents.c.told_at <= moment, consents.c.ends_at > now)
        .order_by(consents.c.told_at)
        .limit(limit)
    )
    return [_notice(seal, row) for row in rows]


def news(connection: Connection, counter: str, after: int, limit: int) -> list[tuple[int, ConsentStanding]]:
    """What this counter has not heard yet, each with its cursor, in their order."""
    rows = connection.execute(
        select(consents)
        .where(consents.c.counter == counter, consents.c.cursor > after)
        .order_by(consents.c.cursor)
        .limit(limit)
    )
    return [(row.cursor, _standing(row)) for row in rows]


def forget(connection: Connection, ended_before: datetime) -> int:
    """Nobody's name is kept longer than it is wanted; how many went."""
    return connection.execute(delete(consents).where(consents.c.ends_at < ended_before)).rowcount


def _tell(connection: Connection, where: tuple[Any, ...], **values: Any) -> bool:
    head = order.lock(connection)
    told = connection.execute(consents.update().where(*where).values(**values, cursor=head.next_cursor())).rowcount
    if told:
        head.keep(connection)
    return bool(told)


def _is(filing_id: UUID, kind: str) -> tuple[Any, ...]:
    return consents.c.filing_id == str(filing_id), consents.c.kind == kind


def _same(notice: Notice) -> tuple[Any, ...]:
    """Still open, and not asked anew meanwhile."""
    return (
        *_is(notice.filing_id, notice.kind),
        consents.c.asked_at == notice.asked_at,
        consents.c.reply == ConsentReply.OPEN.value,
    )


def _locked(connection: Connection, filing_id: UUID, kind: str) -> Row[Any] | None:
    return connection.execute(select(consents).where(*_is(filing_id, kind)).with_for_update()).one_or_none()


def _standing(row: Row[Any]) -> ConsentStanding:
    return ConsentStanding(
        filing_id=UUID(row.filing_id),
        kind=row.kind,
        asked_at=row.asked_at,
        reply=row.reply,
        at=row.answered_at,
        reminders=row.reminders,
        reminded_at=row.reminded_at,
    )


def _notice(seal: Seal, row: Row[Any]) -> Notice:
    person = json.loads(seal.open("consents", "person_sealed", f"{row.filing_id}/{row.kind}", bytes(row.person_sealed)))
    return Notice(
        filing_id=UUID(row.filing_id),
        kind=row.kind,
        asked_at=row.asked_at,
        ends_at=row.ends_at,
        name=person["name"],
        number=person["number"],
        purpose=person["purpose"],
        reminders=0 if row.told_at is None else row.reminders + 1,
    )

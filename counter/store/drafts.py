"""Drafts: saved at every field, kept until they are filed or thrown away."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Select, delete, func, select
from sqlalchemy.dialects.sqlite import insert

from counter.errors import FailureCode, StoreError
from counter.model.filing import Answer, Draft, Json, LeftOver, Paper, Source, Supplement
from counter.model.rights import PROGRAM, Act, Authority
from counter.store.papers import Papers
from counter.store.tables import drafts

_VALUE = tuple(column for column in drafts.c if column.name != "record")


class Drafts:
    """A draft's papers are what ``Papers`` keeps for its id; ``Draft.papers`` is filled from there.

    To keep one takes ``Act.SERVE``; one that is another's, and the list of everybody's, ``Act.HAND_OVER``.
    """

    def __init__(self, connection: Connection, papers: Papers, authority: Authority = PROGRAM) -> None:
        self._connection = connection
        self._papers = papers
        self._authority = authority

    def save(self, draft: Draft, record: bytes = b"") -> None:
        """Add or replace the draft; ``papers`` is not looked at. ``record`` b"" leaves a kept one as it is.

        Raises AccountError ROLE_MISSING.
        """
        self._authority.demand(Act.SERVE if draft.officer == self._authority.username else Act.HAND_OVER)
        values = {
            "id": draft.id,
            "procedure": draft.procedure,
            "version": draft.version,
            "officer": draft.officer,
            "opened_at": draft.opened_at,
            "changed_at": draft.changed_at,
            "answers": _text({pointer: _row(one) for pointer, one in draft.answers.items()}),
            "focus": draft.focus,
            "left_over": _text([[one.pointer, one.label, one.text, _row(one.answer)] for one in draft.left_over]),
            "supplement": _supplement_text(draft.supplement),
        }
        changed = values | ({"record": record} if record else {})
        self._connection.execute(
            insert(drafts)
            .values(values | {"record": record})
            .on_conflict_do_update(index_elements=["id"], set_=changed)
        )

    def get(self, draft_id: UUID) -> Draft | None:
        found = self._select(select(*_VALUE).where(drafts.c.id == draft_id))
        return found[0] if found else None

    def record(self, draft_id: UUID) -> bytes:
        """The blob kept with the draft, b"" for none. Raises StoreError NOT_FOUND."""
        record: bytes | None = self._connection.execute(
            select(drafts.c.record).where(drafts.c.id == draft_id)
        ).scalar_one_or_none()
        if record is None:
            raise StoreError(FailureCode.NOT_FOUND, "draft")
        return record

    def of_officer(self, username: str) -> tuple[Draft, ...]:
        """The one changed last comes first."""
        return self._select(select(*_VALUE).where(drafts.c.officer == username).order_by(drafts.c.changed_at.desc()))

    def count_of(self, username: str) -> int:
        """How many drafts an officer keeps."""
        query = select(func.count()).select_from(drafts).where(drafts.c.officer == username)
        return self._connection.execute(query).scalar_one()

    def all(self) -> tuple[Draft, ...]:
        """Of every officer, by officer; the one changed last comes first. Raises AccountError ROLE_MISSING."""
        self._authority.demand(Act.HAND_OVER)
        return self._select(select(*_VALUE).order_by(drafts.c.officer, drafts.c.changed_at.desc()))

    def delete(self, draft_id: UUID) -> None:
        """With all its papers, save those bound to a filing; a draft that is gone is no failure."""
        self._papers.remove_of(draft_id)
        self._connection.execute(delete(drafts).where(drafts.c.id == draft_id))

    def _select(self, query: Select[Any]) -> tuple[Draft, ...]:
        rows: Sequence[Row[Any]] = self._connection.execute(query).all()
        papers = self._papers.of_each([row.id for row in rows])
        return tuple(_draft(row, papers[row.id]) for row in rows)


def _draft(row: Row[Any], papers: tuple[Paper, ...]) -> Draft:
    return Draft(
        id=row.id,
        procedure=row.procedure,
        version=row.version,
        officer=row.officer,
        opened_at=row.opened_at,
        changed_at=row.changed_at,
        answers={pointer: _answer(one) for pointer, one in json.loads(row.answers).items()},
        papers=papers,
        focus=row.focus,
        left_over=tuple(LeftOver(at, label, said, _answer(one)) for at, label, said, one in json.loads(row.left_over)),
        supplement=_supplement(row.supplement),
    )


def _supplement_text(supplement: Supplement | None) -> str:
    return "" if supplement is None else _text([str(supplement.filing), supplement.code, supplement.asked])


def _supplement(kept: str) -> Supplement | None:
    if not kept:
        return None
    filing, code, asked = json.loads(kept)
    return Supplement(UUID(filing), code, asked)


def _text(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _row(answer: Answer) -> list[Json]:
    """``[value, source, confirmed]``, and the older name of the place where there is one."""
    was: list[Json] = [] if answer.was is None else [_row(answer.was)]
    return [answer.value, answer.source.value, answer.confirmed, *was]


def _answer(row: list[Any]) -> Answer:
    value, source, confirmed, *was = row
    return Answer(value, Source(source), confirmed, _answer(was[0]) if was else None)

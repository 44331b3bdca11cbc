"""Attached papers: a row in the database, the bytes as an encrypted file beside it."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, delete, exists, insert, select, update

from counter.errors import FailureCode, StoreError
from counter.model.filing import Paper
from counter.ports import RandomBytes
from counter.store.chunks import KEY_LENGTH, ChunkStore
from counter.store.engine import ConstraintError
from counter.store.tables import filings, papers


class Papers:
    """``owner`` is the id of a draft or of a filing. Files go only once the commit has forgotten them."""

    def __init__(
        self,
        connection: Connection,
        chunks: ChunkStore,
        random: RandomBytes,
        *,
        on_commit: Callable[[Callable[[], None]], None],
        on_rollback: Callable[[Callable[[], None]], None],
    ) -> None:
        self._connection = connection
        self._chunks = chunks
        self._random = random
        self._on_commit = on_commit
        self._on_rollback = on_rollback

    def add(self, paper: Paper, data: bytes, owner: UUID) -> None:
        """Keep ``data`` for ``owner``; the file is on the medium before any commit can name it.

        Raises ConstraintError when size or SHA-256 are not those of ``data``, or the id is taken.
        """
        if len(data) != paper.size or hashlib.sha256(data).hexdigest() != paper.sha256:
            raise ConstraintError(FailureCode.UNEXPECTED, "a paper's size and digest are those of its bytes")
        key = self._random(KEY_LENGTH)
        stored = self._chunks.write(data, key)
        self._on_rollback(partial(self._chunks.remove, stored.name))
        self._connection.execute(
            insert(papers).values(
                id=paper.id,
                owner=owner,
                requirement=paper.requirement,
                name=paper.name,
                media_type=paper.media_type,
                size=paper.size,
                sha256=paper.sha256,
                pages=paper.pages,
                chunks=stored.name,
                chunks_key=key,
            )
        )

    def replace(self, paper: Paper, data: bytes, owner: UUID) -> None:
        """Other bytes, name or requirement for the paper of this id and owner; its place among them stays.

        Raises ConstraintError as ``add`` and ``remove``, StoreError(NOT_FOUND).
        """
        if self._connection.execute(select(filings.c.id).where(filings.c.id == owner)).first():
            raise ConstraintError(FailureCode.UNEXPECTED, "a filing's papers are frozen")
        held = select(papers.c.row, papers.c.chunks).where(papers.c.id == paper.id, papers.c.owner == owner)
        before = self._connection.execute(held).one_or_none()
        if before is None:
            raise StoreError(FailureCode.NOT_FOUND, "paper")
        self._connection.execute(delete(papers).where(papers.c.row == before.row))
        self._on_commit(partial(self._chunks.remove, before.chunks))
        self.add(paper, data, owner)
        self._connection.execute(update(papers).where(papers.c.id == paper.id).values(row=before.row))

    def read(self, paper_id: UUID) -> bytes:
        """The bytes as they were added. Raises StoreError NOT_FOUND, ATTACHMENT_BROKEN."""
        row = self._connection.execute(
            select(papers.c.chunks, papers.c.chunks_key, papers.c.sha256).where(papers.c.id == paper_id)
        ).one_or_none()
        if row is None:
            raise StoreError(FailureCode.NOT_FOUND, "paper")
        data = self._chunks.read(row.chunks, row.chunks_key)
        if hashlib.sha256(data).hexdigest() != row.sha256:
            raise StoreError(FailureCode.ATTACHMENT_BROKEN, "digest")
        return data

    def of(self, owner: UUID) -> tuple[Paper, ...]:
        """In the order in which they were added."""
        return self.of_each([owner])[owner]

    def of_each(self, owners: Sequence[UUID]) -> dict[UUID, tuple[Paper, ...]]:
        """For a list of owners at once; an owner without papers has ()."""
        found: defaultdict[UUID, list[Paper]] = defaultdict(list)
        rows = self._connection.execute(select(papers).where(papers.c.owner.in_(owners)).order_by(papers.c.row))
        for row in rows:
            found[row.owner].append(_paper(row))
        return {owner: tuple(found[owner]) for owner in owners}

    def remove(self, paper_id: UUID) -> None:
        """Remove a draft's paper; none is no failure. Raises ConstraintError for a filing's paper: frozen."""
        if self._connection.execute(
            select(papers.c.id).where(papers.c.id == paper_id, papers.c.owner.in_(select(filings.c.id)))
        ).first():
            raise ConstraintError(FailureCode.UNEXPECTED, "a filing's papers are frozen")
        self._remove(papers.c.id == paper_id)

    def remove_of(self, draft: UUID) -> None:
        """Remove all papers of a draft; if a filing bears the same id, they are that filing's and stay."""
        self._remove((papers.c.owner == draft) & ~exists().where(filings.c.id == draft))

    def bind(self, draft: UUID, filing: UUID) -> None:
        """The draft's papers become the filing's."""
        self._connection.execute(update(papers).where(papers.c.owner == draft).values(owner=filing))

    def _remove(self, which: ColumnElement[bool]) -> None:
        for name in self._connection.execute(delete(papers).where(which).returning(papers.c.chunks)).scalars():
            self._on_commit(partial(self._chunks.remove, name))


def _paper(row: Row[Any]) -> Paper:
    return Paper(
        id=row.id,
        requirement=row.requirement,
        name=row.name,
        media_type=row.media_type,
        size=row.size,
        sha256=row.sha256,
        pages=row.pages,
    )

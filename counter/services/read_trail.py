"""The audit trail is searched and gone through; that it was read stands in it too."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final
from uuid import UUID

from counter.model.account import AuditLine
from counter.model.trail import TrailQuestion, TrailRow, TrailVerdict
from counter.ports import Clock, Post, Submits
from counter.services.session import Session
from counter.store.audit import START, link
from counter.store.store import Store
from counter.store.unit_of_work import UnitOfWork
from counter.trail_events import ExportTrail, JudgeTrail, SearchTrail, TrailFound, TrailJudged

_BATCH: Final = 2000  # rows in one unit of work: a few hundredths of a second
_MOST_FILINGS: Final = 50


def subjects_of(work: UnitOfWork, typed: str) -> tuple[str, ...]:
    """What ``typed`` may stand for in the trail: itself, and the ids of the filings that bear such a code."""
    return tuple(dict.fromkeys((_id(typed), *map(str, work.filings.ids_of_code(typed, _MOST_FILINGS)))))


def codes_of(work: UnitOfWork, rows: Iterable[TrailRow]) -> dict[str, str]:
    """Subject → the code of the filing that it is."""
    ids = [one for one in (_uuid(subject) for subject in {row.line.subject for row in rows}) if one is not None]
    return {str(one): code for one, code in work.filings.codes(ids).items()}


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def _id(typed: str) -> str:
    """An id however it is spelled."""
    return str(_uuid(typed) or typed)


class SearchTheTrail:
    """Noted once for each reader and question: paging about is no new look."""

    def __init__(self, store: Store, session: Session, clock: Clock, post: Post) -> None:
        self._store = store
        self._session = session
        self._clock = clock
        self._post = post
        self._noted: tuple[str, TrailQuestion] | None = None

    def __call__(self, command: SearchTrail) -> None:
        """Raises AccountError ROLE_MISSING."""
        question, reader = command.question, self._session.officer.username
        with self._store.begin() as work:
            filing = question.filing.strip()
            rows = work.audit.search(question, subjects_of(work, filing) if filing else ())
            codes = codes_of(work, rows)
            if self._noted != (reader, question):
                work.audit.append(AuditLine(self._clock(), reader, "trail-read", question.actor, asked(question)))
                work.commit()
                self._noted = reader, question
        self._post(TrailFound(question, rows, codes))


def asked(question: TrailQuestion) -> str:
    """The question for the trail itself: what was typed for a filing may be a person's number, and stays out."""
    days = "/".join(day.isoformat() if day else "" for day in (question.first, question.last))
    return " ".join(one for one in (question.action, days.strip("/"), "one filing" if question.filing else "") if one)


class AskAboutTrail:
    """On the desk thread, which knows who is signed in, and on to the carry thread: years take a while."""

    def __init__(self, session: Session, carry: Submits) -> None:
        self._session = session
        self._carry = carry

    def __call__(self, command: JudgeTrail | ExportTrail) -> None:
        self._carry.submit(replace(command, by=self._session.officer.username))


class JudgeTheTrail:
    """On the carry thread."""

    def __init__(self, store: Store, post: Post) -> None:
        self._store = store
        self._post = post

    def __call__(self, _command: JudgeTrail) -> None:
        self._post(TrailJudged(judged(self._store)))


def judged(store: Store) -> TrailVerdict:
    """Every row from the first on, in short units of work: the desk works on meanwhile."""
    previous, number = START, 0
    while True:
        with store.begin() as work:
            rows, counted = work.audit.after(number, _BATCH), work.audit.counted()
        for row in rows:
            previous, number = link(previous, number + 1, row.line), number + 1
            if row.number != number or row.hash != previous:
                return TrailVerdict(number, previous, broken_at=number, broken=row)
        if len(rows) < _BATCH:
            return TrailVerdict(number, previous, cut=number < counted)

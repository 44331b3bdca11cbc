"""A paper is put to a draft, or taken away again. Its bytes are looked into before they are kept."""

from __future__ import annotations

from dataclasses import replace

from counter.errors import CounterError, FailureCode, PaperError
from counter.events import AttachPaper, DraftSaved, PaperRefused, RemovePaper
from counter.model.filing import Paper
from counter.model.limits import MOST_PAPERS
from counter.paper.attachment import inspect_attachment
from counter.ports import Clock, NewId, Post
from counter.services.session import Session, own_draft
from counter.settings import PaperSettings
from counter.store.store import Store


def _read(command: AttachPaper, largest: int) -> bytes:
    try:
        if not command.path.is_file():  # a pipe or a device has no end
            raise PaperError(FailureCode.PAPER_UNREADABLE, "no file")
        with command.path.open("rb") as file:
            data = file.read(largest + 1)  # whatever its size was said to be
    except OSError as exc:
        raise PaperError(FailureCode.PAPER_UNREADABLE, type(exc).__name__) from exc
    if len(data) > largest:
        raise PaperError(FailureCode.PAPER_TOO_LARGE)
    return data


class AttachPaperToDraft:
    def __init__(
        self, store: Store, session: Session, settings: PaperSettings, clock: Clock, new_id: NewId, post: Post
    ) -> None:
        self._store = store
        self._session = session
        self._settings = settings
        self._clock = clock
        self._new_id = new_id
        self._post = post

    def __call__(self, command: AttachPaper) -> None:
        try:
            self._attach(command)
        except CounterError as exc:
            self._post(PaperRefused(command.draft, command.requirement, exc.code))

    def _attach(self, command: AttachPaper) -> None:
        data = _read(command, self._settings.largest_attachment)
        facts = inspect_attachment(data, command.path.name, self._settings.largest_attachment)
        now = self._clock()
        with self._store.begin() as uow:
            draft = own_draft(uow.drafts.get(command.draft), self._session)
            if len(draft.papers) >= MOST_PAPERS:
                raise PaperError(FailureCode.PAPER_TOO_LARGE, "more papers than one filing holds")
            if any(paper.sha256 == facts.sha256 for paper in draft.papers):
                raise PaperError(FailureCode.PAPER_DUPLICATE)
            paper = Paper(
                id=self._new_id(),
                requirement=command.requirement,
                name=command.path.name,
                media_type=facts.media_type,
                size=facts.size,
                sha256=facts.sha256,
                pages=facts.pages,
            )
            uow.papers.add(paper, data, draft.id)
            draft = replace(draft, papers=(*draft.papers, paper), changed_at=now)
            uow.drafts.save(draft)
            uow.commit()
        self._session.looked_into[facts.sha256] = facts
        self._post(DraftSaved(draft, now))


class RemovePaperFromDraft:
    def __init__(self, store: Store, session: Session, clock: Clock, post: Post) -> None:
        self._store = store
        self._session = session
        self._clock = clock
        self._post = post

    def __call__(self, command: RemovePaper) -> None:
        now = self._clock()
        with self._store.begin() as uow:
            draft = own_draft(uow.drafts.get(command.draft), self._session)
            kept = tuple(paper for paper in draft.papers if paper.id != command.paper)
            if kept != draft.papers:  # an id of another draft's paper takes nothing away there
                uow.papers.remove(command.paper)
            draft = replace(draft, papers=kept, changed_at=now)
            uow.drafts.save(draft)
            uow.commit()
        self._post(DraftSaved(draft, now))

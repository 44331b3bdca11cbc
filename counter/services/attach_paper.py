"""A paper is put to a draft as it lies on the disk, or taken away again."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path

from counter.errors import CounterError, FailureCode, PaperError
from counter.events import AttachPaper, DraftSaved, PaperRefused, RemovePaper
from counter.ports import Clock, Post
from counter.services.keep_paper import Keeping
from counter.services.session import Session, own_draft
from counter.store.store import Store

_PIECE = 1 << 20  # octets


def read_file(path: Path, largest: int) -> bytes:
    """Raises PaperError PAPER_UNREADABLE, PAPER_KIND_REFUSED for a folder, PAPER_TOO_LARGE. ``largest`` in octets."""
    try:
        if path.is_dir():
            raise PaperError(FailureCode.PAPER_KIND_REFUSED, "a folder")
        if not path.is_file():  # a pipe or a device has no end
            raise PaperError(FailureCode.PAPER_UNREADABLE, "no file")
        with path.open("rb") as file:
            # whatever its size was said to be; in pieces, for one read makes room for all that it might bring
            data = b"".join(islice(iter(partial(file.read, _PIECE), b""), largest // _PIECE + 1))
    except OSError as exc:
        raise PaperError(FailureCode.PAPER_UNREADABLE, type(exc).__name__) from exc
    if len(data) > largest:
        raise PaperError(FailureCode.PAPER_TOO_LARGE)
    return data


class AttachPaperToDraft:
    """Byte for byte: for what was made ready elsewhere. The desk's screens take files by ``prepare_papers``."""

    def __init__(self, keeping: Keeping) -> None:
        self._keeping = keeping

    def __call__(self, command: AttachPaper) -> None:
        keeping = self._keeping
        try:
            data = read_file(command.path, keeping.settings.largest_attachment)
            draft, _ = keeping.keep(command.draft, command.requirement, command.path.name, data)
        except CounterError as exc:
            keeping.post(PaperRefused(command.draft, command.requirement, exc.code))
        else:
            keeping.post(DraftSaved(draft, draft.changed_at))


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

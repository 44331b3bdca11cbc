"""A draft's papers page by page: turned, moved, dropped, split, joined, put under another requirement.

A paper keeps its id while any page of it is left, so that keys pressed quickly all find it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Any, Final, TypeAlias

from counter.errors import CounterError, FailureCode, PaperError, StoreError
from counter.events import DraftSaved
from counter.model.filing import Draft, Paper
from counter.model.leaf import Leaf
from counter.model.limits import MOST_PAPERS
from counter.page_events import (
    DrawPages,
    DropPage,
    JoinPapers,
    ListScanners,
    LookAtPaper,
    MovePage,
    MovePaper,
    PagesRefused,
    SplitPaper,
    TurnPage,
)
from counter.paper import opening
from counter.ports import Submits
from counter.services.keep_paper import Keeping, paper_of
from counter.services.session import own_draft
from counter.store.unit_of_work import UnitOfWork

Edit: TypeAlias = TurnPage | MovePage | DropPage | SplitPaper | JoinPapers | MovePaper
EDITS: Final = (TurnPage, MovePage, DropPage, SplitPaper, JoinPapers, MovePaper)


class EditPages:
    """Each command is one transaction; the bytes that it replaces go with its commit."""

    def __init__(self, keeping: Keeping) -> None:
        self._keeping = keeping

    def __call__(self, command: Edit) -> None:
        keeping = self._keeping
        try:
            with keeping.store.begin() as uow:
                draft = own_draft(uow.drafts.get(command.draft), keeping.session)
                _Edited(keeping, uow, draft).carry_out(command)
                draft = replace(draft, papers=uow.papers.of(draft.id))
                draft = keeping.saved(uow, draft, keeping.clock())
                uow.commit()
        except CounterError as exc:
            keeping.post(PagesRefused(command.draft, command.paper, exc.code))
        else:
            keeping.post(DraftSaved(draft, draft.changed_at))


@dataclass(frozen=True, slots=True)
class _Edited:
    """One draft within one transaction."""

    keeping: Keeping
    uow: UnitOfWork
    draft: Draft

    def carry_out(self, command: Edit) -> None:
        paper = self._paper(command.paper)
        match command:
            case TurnPage(page=page, quarters=quarters):
                self._check(paper, page)
                self._rebind(paper, [Leaf(0, at, quarters if at == page else 0) for at in range(paper.pages)])
            case MovePage(page=page, to=to):
                self._check(paper, page)
                order = [at for at in range(paper.pages) if at != page]
                order.insert(max(0, to), page)
                self._rebind(paper, [Leaf(0, at) for at in order])
            case DropPage(page=page):
                self._check(paper, page)
                self._rebind(paper, [Leaf(0, at) for at in range(paper.pages) if at != page])
            case SplitPaper(page=page):
                self._split(paper, page)
            case JoinPapers(to=to):
                self._join(self._paper(to), paper)
            case MovePaper(requirement=requirement):
                data = self.uow.papers.read(paper.id)
                self.uow.papers.replace(replace(paper, requirement=requirement), data, self.draft.id)

    def _paper(self, paper_id: Any) -> Paper:
        found = next((one for one in self.draft.papers if one.id == paper_id), None)
        if found is None:
            raise StoreError(FailureCode.NOT_FOUND, "no such paper of this draft")
        return found

    @staticmethod
    def _check(paper: Paper, page: int, least: int = 0) -> None:
        if not least <= page < paper.pages:
            raise PaperError(FailureCode.PAPER_EMPTY, "no such page")

    def _rebind(self, paper: Paper, leaves: list[Leaf]) -> None:
        if not leaves:
            self.uow.papers.remove(paper.id)
            return
        if leaves != [Leaf(0, at) for at in range(paper.pages)]:
            self._put(paper, self._bound((self.uow.papers.read(paper.id),), leaves))

    def _split(self, paper: Paper, page: int) -> None:
        self._check(paper, page, least=1)
        if len(self.draft.papers) >= MOST_PAPERS:
            raise PaperError(FailureCode.PAPER_TOO_LARGE, "more papers than one filing holds")
        whole = self.uow.papers.read(paper.id)
        rest = self._bound((whole,), [Leaf(0, at) for at in range(page, paper.pages)])
        self._put(paper, self._bound((whole,), [Leaf(0, at) for at in range(page)]))
        name = _numbered(paper.name, {one.name for one in self.draft.papers})
        facts = self.keeping.looked_into(rest, name)
        self.uow.papers.add(paper_of(self.keeping.new_id(), paper.requirement, name, facts), rest, self.draft.id)

    def _join(self, first: Paper, second: Paper) -> None:
        if first.id == second.id:
            return
        data = self.uow.papers.read(first.id), self.uow.papers.read(second.id)
        leaves = [Leaf(0, at) for at in range(first.pages)] + [Leaf(1, at) for at in range(second.pages)]
        self._put(first, self._bound(data, leaves))
        self.uow.papers.remove(second.id)

    def _bound(self, sources: tuple[bytes, ...], leaves: list[Leaf]) -> bytes:
        return self.keeping.press(opening.bound, sources, leaves)

    def _put(self, paper: Paper, data: bytes) -> None:
        """An image that was kept as it came is a PDF from now on, and is called so."""
        name = f"{PurePath(paper.name).stem}.pdf"
        facts = self.keeping.looked_into(data, name)
        self.uow.papers.replace(paper_of(paper.id, paper.requirement, name, facts), data, self.draft.id)


class ShowPaper:
    """The officer's own draft's paper, handed to the thread that draws."""

    def __init__(self, keeping: Keeping, draw: Submits) -> None:
        self._keeping = keeping
        self._draw = draw

    def __call__(self, command: LookAtPaper) -> None:
        keeping = self._keeping
        try:
            with keeping.store.begin() as uow:
                draft = own_draft(uow.drafts.get(command.draft), keeping.session)
                paper = next((one for one in draft.papers if one.id == command.paper), None)
                if paper is None:  # taken away since it was asked for
                    return
                data = uow.papers.read(paper.id)
        except CounterError as exc:
            keeping.post(PagesRefused(command.draft, command.paper, exc.code))
        else:
            self._draw.submit(DrawPages(draft.id, paper.id, paper.sha256, data))


class HandOn:
    """From the desk thread, which knows that somebody is signed in, to the thread that does the work."""

    def __init__(self, keeping: Keeping, submit: Callable[[Any], None]) -> None:
        self._keeping = keeping
        self._submit = submit

    def __call__(self, command: Any) -> None:
        """Raises AccountError(SIGN_IN_REFUSED) when nobody is signed in, StoreError(NOT_FOUND) for another's draft."""
        _ = self._keeping.session.officer
        if not isinstance(command, ListScanners):
            with self._keeping.store.begin() as uow:
                own_draft(uow.drafts.get(command.draft), self._keeping.session)
        self._submit(command)


def _numbered(name: str, taken: set[str]) -> str:
    stem = PurePath(name).stem
    return next(one for one in (f"{stem} ({number}).pdf" for number in range(2, MOST_PAPERS + 3)) if one not in taken)

"""The pages of a draft's papers: what they look like, where the officer is, what a key does to them. No Qt here."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from counter.events import Command, Event
from counter.model.filing import Draft, Paper
from counter.page_events import (
    DropPage,
    JoinPapers,
    LookAtPaper,
    MovePage,
    MovePaper,
    PagesShown,
    PaperTaken,
    SplitPaper,
    TurnPage,
)
from ui.desk.papers_screen import AttachedFile, PageFace, caution_of
from ui.i18n.words import join, tr
from ui.text import in_bytes


class PageDesk:
    """``submit``: the desk thread's. ``page``: the paper and the page (from 0) that the officer is at."""

    def __init__(self, submit: Callable[[Command], None]) -> None:
        self._submit = submit
        self.start_over()

    def start_over(self) -> None:
        self.page: tuple[UUID, int] | None = None
        self._faces: dict[UUID, tuple[PageFace, ...]] = {}
        self._seen: dict[UUID, str] = {}  # paper → SHA-256 that was asked for
        self._before: dict[str, int] = {}  # SHA-256 → octets of what came in
        self._papers: tuple[Paper, ...] = ()
        self._draft: UUID | None = None

    # ------------------------------------------------------------ what the desk says

    def take(self, draft: Draft) -> None:
        """The papers as they stand now; pages that were never drawn, or are others now, are asked for."""
        if self._draft != draft.id:
            self.start_over()
            self._draft = draft.id
        self._papers = draft.papers
        for paper in draft.papers:
            if self._seen.get(paper.id) != paper.sha256:
                self._seen[paper.id] = paper.sha256
                self._submit(LookAtPaper(draft.id, paper.id))
        if self.page is not None:
            self._stay(*self.page)

    def handle(self, event: Event) -> None:
        match event:
            case PagesShown(paper=paper, sha256=digest, looks=looks) if self._seen.get(paper) == digest:
                self._faces[paper] = tuple(PageFace(look.picture, look.doubt) for look in looks)
            case PaperTaken(draft=draft, paper=paper, before=before) if draft == self._draft:
                taken = self._paper(paper)
                if taken is not None:
                    self._before[taken.sha256] = before

    def _stay(self, paper: UUID, page: int) -> None:
        """Where the officer was, as far as it is there still."""
        held = self._paper(paper)
        self.page = (paper, min(page, held.pages - 1)) if held else None

    def _paper(self, paper: UUID) -> Paper | None:
        return next((one for one in self._papers if one.id == paper), None)

    # ------------------------------------------------------------ what the officer does

    def mark(self, paper: UUID, page: int) -> None:
        self.page = (paper, page)

    def turn(self, quarters: int) -> None:
        if (at := self._at()) is not None:
            self._submit(TurnPage(at[0], at[1].id, at[2], quarters))

    def move(self, step: int) -> None:
        """The page goes one place on, and the officer with it."""
        if (at := self._at()) is not None and 0 <= at[2] + step < at[1].pages:
            draft, paper, page = at
            self._submit(MovePage(draft, paper.id, page, page + step))
            self._swap(paper.id, page, page + step)
            self.page = (paper.id, page + step)

    def put(self, paper: UUID, page: int, to: int) -> None:
        """A page dragged to another place of its paper."""
        held = self._paper(paper)
        if held is not None and self._draft is not None and page != to and 0 <= to < held.pages:
            self._submit(MovePage(self._draft, paper, page, to))
            self.page = (paper, to)

    def drop(self) -> None:
        if (at := self._at()) is not None:
            draft, paper, page = at
            self._submit(DropPage(draft, paper.id, page))

    def split(self) -> None:
        """From this page on: a paper of its own."""
        if (at := self._at()) is not None and at[2] > 0:
            self._submit(SplitPaper(at[0], at[1].id, at[2]))

    def join(self) -> None:
        """Behind the paper before it, of the same requirement."""
        if (at := self._at()) is None:
            return
        draft, paper, page = at
        same = [one for one in self._papers if one.requirement == paper.requirement]
        place = same.index(paper)
        if place > 0:
            before = same[place - 1]
            self._submit(JoinPapers(draft, paper.id, before.id))
            self.page = (before.id, before.pages + page)

    def give_to(self, requirement: str, paper: UUID | None = None) -> None:
        """The paper answers another requirement."""
        held = self._paper(paper) if paper is not None else (at[1] if (at := self._at()) else None)
        if held is not None and self._draft is not None and held.requirement != requirement:
            self._submit(MovePaper(self._draft, held.id, requirement))

    def _at(self) -> tuple[UUID, Paper, int] | None:
        if self.page is None or self._draft is None:
            return None
        paper = self._paper(self.page[0])
        return (self._draft, paper, self.page[1]) if paper is not None else None

    def _swap(self, paper: UUID, one: int, other: int) -> None:
        """The pictures go along, until they are drawn again."""
        faces = list(self._faces.get(paper, ()))
        if max(one, other) < len(faces):
            faces[one], faces[other] = faces[other], faces[one]
            self._faces[paper] = tuple(faces)

    # ------------------------------------------------------------ what is shown

    def file(self, paper: Paper) -> AttachedFile:
        drawn = self._faces.get(paper.id, ())
        pages = tuple(drawn[at] if at < len(drawn) else PageFace() for at in range(paper.pages))
        before = self._before.get(paper.sha256, 0)
        size = in_bytes(paper.size)
        if before and in_bytes(before) != size:
            size = f"{in_bytes(before)} → {size}"
        return AttachedFile(
            paper.id, paper.name, join((tr("%n trang", "", paper.pages), size), " · "), pages, caution_of(pages)
        )

"""From what the review found to the place where it is mended. No Qt here."""

from __future__ import annotations

from counter.model.review import DECLARATION, FILING, PAPER, PROCEDURE
from ui.desk.declaration_presenter import DeclarationPresenter
from ui.desk.papers_presenter import PapersPresenter
from ui.desk.ports import Navigator, Page
from ui.desk.search_presenter import SearchPresenter
from ui.desk.walk_in import Step


class ToMend:
    """Called with the target of a ``counter.model.review.Finding``."""

    def __init__(
        self,
        navigator: Navigator,
        declaration: DeclarationPresenter,
        papers: PapersPresenter,
        search: SearchPresenter,
    ) -> None:
        self._navigator = navigator
        self._declaration = declaration
        self._papers = papers
        self._search = search

    def __call__(self, target: str) -> None:
        if target.startswith(PAPER):
            self._papers.show_requirement(target.removeprefix(PAPER))
            self._navigator.open_step(Step.PAPERS)
        elif target.startswith(FILING):
            self._navigator.open_page(Page.SEARCH)
            self._search.search(target.removeprefix(FILING))
        elif target == PROCEDURE:
            self._navigator.open_step(Step.PROCEDURE)
        else:
            self._navigator.open_step(Step.DECLARATION)
            if target != DECLARATION:
                self._declaration.go_to(target)

"""Tra cứu: by code, provisional code, name without marks, or the last digits of a number. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass, field

from counter.events import Event, FilingChanged, FilingsFound, PrintSlip, SearchFilings
from counter.model.filing import Filing
from ui.desk.action import Action, Footer
from ui.desk.copying import COPY, copy_filing
from ui.desk.filings_presenter import FilingLine, filing_line
from ui.desk.ports import DeskPorts, ListNavigator
from ui.desk.slip_kinds import slip_now
from ui.desk.view import Shows
from ui.desk.walk_in import WalkIn
from ui.i18n.words import tr

_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class SearchScreen:
    query: str = field(repr=False)
    state: str  # empty, working, found or nothing
    count: str
    lines: tuple[FilingLine, ...]
    footer: Footer


class SearchPresenter:
    def __init__(self, ports: DeskPorts, navigator: ListNavigator, view: Shows[SearchScreen], walk_in: WalkIn) -> None:
        self._walk_in = walk_in
        self._ports = ports
        self._navigator = navigator
        self._view = view
        self._query = ""
        self._found: tuple[Filing, ...] | None = None
        self._marked = 0

    def opened(self) -> None:
        """Nothing is fetched before something is asked."""

    def search(self, text: str) -> None:
        self._query = text.strip()
        self._found = None
        if len(self._query) >= _SHORTEST:
            self._ports.desk.submit(SearchFilings(self._query))
        self.refresh()

    def mark(self, index: int) -> None:
        self._marked = max(index, 0)

    def print_again(self) -> None:
        if self._found and self._marked < len(self._found):
            filing = self._found[self._marked]
            kind = slip_now(filing, self._ports.catalogue)
            self._ports.paper.submit(PrintSlip(filing.id, kind, again=True))
            self._navigator.say("jade", tr("Đang in lại phiếu {code}", code=filing.code or filing.provisional))

    def tell(self) -> None:
        """Enter: what became of the marked filing."""
        if self._found and self._marked < len(self._found):
            self._navigator.tell(self._found[self._marked].id)

    def copy(self) -> None:
        """The marked filing as a new draft."""
        if self._found and self._marked < len(self._found):
            copy_filing(self._ports, self._walk_in, self._navigator, self._found[self._marked])

    def handle(self, event: Event) -> None:
        match event:
            case FilingsFound(text=text, filings=filings) if text == self._query and text:
                self._found, self._marked = filings, 0
            case FilingChanged(filing=changed) if self._found:
                self._found = tuple(changed if one.id == changed.id else one for one in self._found)

    def refresh(self) -> None:
        if len(self._query) < _SHORTEST:
            state = "empty"
        elif self._found is None:
            state = "working"
        else:
            state = "found" if self._found else "nothing"
        found = self._found or ()
        tell = Action(tr("Diễn biến"), "Enter", self.tell, icon="clock")
        again = Action(tr("In lại phiếu"), "Ctrl+P", self.print_again, icon="printer")
        self._view.show_screen(
            SearchScreen(
                query=self._query,
                state=state,
                count=tr("%n hồ sơ", "", len(found)) if found else "",
                lines=tuple(filing_line(one) for one in found),
                footer=Footer((again, Action(*COPY, self.copy)) if found else (), (tell,) if found else ()),
            )
        )

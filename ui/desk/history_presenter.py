"""What became of one filing, as a line of events, the newest first. Reached from every list by Enter. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from counter.events import Event, Failed, FilingChanged, PrintSlip
from counter.model.filing import BusinessStatus, Filing
from counter.model.history import HistoryLine
from counter.work_events import HistoryTold, TellHistory
from ui.desk.action import Action, Footer, Trouble
from ui.desk.filings_presenter import FilingLine, filing_line
from ui.desk.history_words import mark_of, words_of
from ui.desk.ports import DeskPorts, Navigator, Page
from ui.desk.refusal_words import mend_action, refusal_trouble
from ui.desk.slip_kinds import slip_now
from ui.desk.view import Shows
from ui.desk.walk_in import WalkIn
from ui.desk.work_presenter import answer_request
from ui.i18n.words import tr
from ui.text import failure


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """``tone`` colours the mark on the line: plain, jade, amber, red or gold (now)."""

    when: str
    words: str
    detail: str
    by: str
    tone: str


@dataclass(frozen=True, slots=True)
class HistoryScreen:
    """``head`` None: not here yet. ``appointment``: when the result is promised, "" before the acceptance."""

    head: FilingLine | None
    appointment: str
    trouble: Trouble | None
    rows: tuple[HistoryRow, ...]
    footer: Footer


class HistoryPresenter:
    def __init__(self, ports: DeskPorts, navigator: Navigator, view: Shows[HistoryScreen], walk_in: WalkIn) -> None:
        self._ports = ports
        self._navigator = navigator
        self._view = view
        self._walk_in = walk_in
        self._asked: UUID | None = None
        self._told: HistoryTold | None = None
        self._from = Page.FILINGS
        self._trouble: Trouble | None = None

    def tell(self, filing: UUID, come_from: Page) -> None:
        """Esc leads back to ``come_from``; from the walk-in, to the filings."""
        self._asked, self._told, self._trouble = filing, None, None
        if come_from is not Page.HISTORY:
            self._from = Page.FILINGS if come_from is Page.INTAKE else come_from
        self._navigator.open_page(Page.HISTORY)

    def opened(self) -> None:
        if self._asked is not None:
            self._ports.desk.submit(TellHistory(self._asked))

    def back(self) -> None:
        self._navigator.open_page(self._from)

    def supplement(self) -> None:
        if self._told is not None:
            answer_request(self._ports, self._walk_in, self._navigator, self._told.filing.id)

    def print_again(self) -> None:
        if self._told is not None:
            filing = self._told.filing
            kind = slip_now(filing, self._ports.catalogue)
            self._ports.paper.submit(PrintSlip(filing.id, kind, again=True))
            self._navigator.say("jade", tr("Đang in lại phiếu {code}", code=filing.code or filing.provisional))

    def handle(self, event: Event) -> None:
        match event:
            case HistoryTold(filing=filing) if filing.id == self._asked:
                self._told, self._trouble = event, None
            case FilingChanged(filing=changed) if self._told is not None and changed.id == self._asked:
                self._ports.desk.submit(TellHistory(changed.id))
            case Failed(command="TellHistory", code=code):
                said = failure(code)
                self._trouble = Trouble("red", said.sentence, said.remedy, code.value)

    def refresh(self) -> None:
        told = self._told
        filing = told.filing if told else None
        promised = filing.appointment if filing else None
        self._view.show_screen(
            HistoryScreen(
                head=filing_line(filing) if filing else None,
                appointment=tr("Hẹn trả {time} ngày {day}", time=f"{promised:%H:%M}", day=f"{promised:%d/%m/%Y}")
                if promised
                else "",
                trouble=self._trouble or self._refused() or _request(filing),
                rows=tuple(_row(line) for line in told.lines) if told else (),
                footer=self._footer(filing),
            )
        )

    def _refused(self) -> Trouble | None:
        refusal = self._told.refusal if self._told else None
        return refusal_trouble(refusal, self._ports.catalogue) if refusal else None

    def _footer(self, filing: Filing | None) -> Footer:
        left: tuple[Action, ...] = (Action(tr("Lùi"), "Esc", self.back, short="-"),)
        if filing is None:
            return Footer(left)
        again = Action(tr("In lại phiếu"), "Ctrl+P", self.print_again, icon="printer")
        if self._told is not None and self._told.refusal is not None:
            return Footer(left, (mend_action(self._ports, self._navigator, filing.id),))
        if filing.business is BusinessStatus.SUPPLEMENT_ASKED:
            return Footer((*left, again), (Action(tr("Bổ sung"), "Ctrl+E", self.supplement, "primary", icon="pencil"),))
        return Footer((*left, again))


def _request(filing: Filing | None) -> Trouble | None:
    """What the citizen is to bring, while it is asked for."""
    if filing is None or filing.business is not BusinessStatus.SUPPLEMENT_ASKED:
        return None
    asked = filing.reason or tr("Cơ quan giải quyết không ghi rõ; gọi hỏi trước khi hẹn người dân.")
    return Trouble("amber", tr("Cơ quan giải quyết yêu cầu bổ sung"), asked)


def _row(line: HistoryLine) -> HistoryRow:
    words, detail = words_of(line)
    return HistoryRow(f"{line.at:%H:%M:%S %d/%m/%Y}", words, detail, line.by, mark_of(line))

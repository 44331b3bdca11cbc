"""Trong ngày: the office's filings of a day, any slip again, the register, and the closing. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from counter.day_events import CloseDay, DayClosed, DayListed, ExportRegister, ListDay, RegisterExported
from counter.events import Event, Failed, Filed, FilingChanged, PrintSlip, SignedIn
from counter.model.day import DayLine, DayState
from counter.model.personal_number import PersonalNumber
from ui.desk.action import Action, Footer, Trouble
from ui.desk.day_figures import FiguresCard, figures_card
from ui.desk.ports import DeskPorts, ListNavigator
from ui.desk.rating_words import rating_words
from ui.desk.slip_kinds import slip_now
from ui.desk.view import Shows
from ui.i18n.words import join, mark, of_catalogue, tr
from ui.text import failure
from ui.weekdays import day_words

STATES: Final = {
    DayState.ARRIVED: (mark("Đã tới cơ quan"), "jade"),
    DayState.WAITING: (mark("Chờ gửi"), "amber"),
    DayState.ASKED: (mark("Chờ bổ sung"), "gold"),
    DayState.REFUSED: (mark("Bị từ chối"), "red"),
    DayState.FINISHED: (mark("Đã xong"), "plain"),
}
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class DayRow:
    when: str
    code: str
    below: str
    officer: str
    state: str
    tone: str


@dataclass(frozen=True, slots=True)
class StateChoice:
    """One state as a filter: how many stand so, for the officer that is chosen."""

    state: DayState
    words: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class ClosingCard:
    """``left``: what is to be done on the next working day, and how much of each. ``ratings``: a headline and more."""

    filed: int
    arrived: int
    open: int
    closed: str
    next_day: str
    left: tuple[tuple[str, int], ...]
    ratings: tuple[str, str]


@dataclass(frozen=True, slots=True)
class DayScreen:
    """``asks``: counts up when the view is to ask for the register's folder."""

    day: str
    summary: str
    said: Trouble | None
    officer: str
    states: tuple[StateChoice, ...]
    lines: tuple[DayRow, ...]
    closing: ClosingCard | None
    figures: FiguresCard | None
    asks: int
    footer: Footer


class DayPresenter:
    """Asks again by itself when a filing changes, one question at a time."""

    def __init__(self, ports: DeskPorts, navigator: ListNavigator, view: Shows[DayScreen]) -> None:
        self._ports = ports
        self._navigator = navigator
        self._view = view
        self._asked = ListDay(date.min)
        self._listed: DayListed | None = None
        self._stale = self._awaited = False
        self._marked = 0
        self._said: Trouble | None = None
        self._asks = 0
        self._first = date.min

    def opened(self) -> None:
        self._said = None
        self._ask(ListDay(self._ports.today()))

    def mark(self, index: int) -> None:
        self._marked = max(index, 0)

    # ------------------------------------------------------------ what is shown

    def earlier(self) -> None:
        self._ask(ListDay(self._asked.day - _DAY))

    def later(self) -> None:
        if self._asked.day < self._ports.today():
            self._ask(ListDay(self._asked.day + _DAY))

    def next_officer(self) -> None:
        """Ctrl+O: each officer who filed that day, then all again."""
        if self._listed is not None:
            officers = ["", *dict.fromkeys(one.officer for one in self._listed.counts)]
            at = officers.index(self._asked.officer) if self._asked.officer in officers else 0
            self._ask(ListDay(self._asked.day, officers[(at + 1) % len(officers)], self._asked.state))

    def next_state(self) -> None:
        """Ctrl+S: each state, then all again."""
        states = [None, *STATES]
        self.choose_state(states[(states.index(self._asked.state) + 1) % len(states)])

    def choose_state(self, state: DayState | None) -> None:
        """The state that is chosen already gives all again."""
        chosen = None if state is self._asked.state else state
        self._ask(ListDay(self._asked.day, self._asked.officer, chosen))

    def all(self) -> None:
        self._ask(ListDay(self._asked.day))

    # ------------------------------------------------------------ what is done

    def print_again(self) -> None:
        """Ctrl+P: the slip that holds for the marked filing, marked as printed again."""
        lines = self._listed.lines if self._listed else ()
        if self._marked < len(lines):
            one = lines[self._marked]
            self._ports.paper.submit(PrintSlip(one.id, slip_now(one, self._ports.catalogue), again=True))
            self._navigator.say("jade", tr("Đang in lại phiếu {code}", code=one.code or one.provisional))

    def tell(self) -> None:
        """Enter: what became of the marked filing."""
        lines = self._listed.lines if self._listed else ()
        if self._marked < len(lines):
            self._navigator.tell(lines[self._marked].id)

    def export_day(self) -> None:
        self._ask_folder(self._asked.day)

    def export_month(self) -> None:
        """From the first of the month to the day that is shown."""
        self._ask_folder(self._asked.day.replace(day=1))

    def take_folder(self, folder: Path) -> None:
        # the register is an official book: in the words of the source, whatever the screen speaks
        words: dict[DayState, str] = {state: text for state, (text, _tone) in STATES.items()}
        self._ports.desk.submit(ExportRegister(self._first, self._asked.day, folder, words))

    def close_day(self) -> None:
        """F10."""
        self._ports.desk.submit(CloseDay(self._asked.day))

    def handle(self, event: Event) -> None:
        match event:
            case SignedIn():
                self._listed, self._stale, self._awaited = None, False, False
            case DayListed():
                self._awaited = False
                if event.asked == self._asked:
                    self._listed = event
            case Filed() | FilingChanged():
                self._stale = True
            case DayClosed(closing=closing):
                self._stale = True
                open_ones = closing.waiting + closing.refused
                left = tr("%n hồ sơ chưa xong việc gửi.", "", open_ones) if open_ones else tr("Mọi hồ sơ đã tới cổng.")
                self._said = Trouble("jade", tr("Đã chốt ngày: %n hồ sơ", "", closing.filed), left)
            case RegisterExported(file=file, filings=filings):
                text = tr(
                    "{file}, trong {folder}. Số định danh đã che; mở được bằng Excel.",
                    file=file.name,
                    folder=file.parent,
                )
                self._said = Trouble("jade", tr("Đã xuất sổ theo dõi: %n hồ sơ", "", filings), text)
            case Failed(command="ListDay" | "CloseDay" | "ExportRegister", code=code):
                self._awaited = False
                said = failure(code)
                self._said = Trouble("red", said.sentence, said.remedy, code.value)

    def refresh(self) -> None:
        """Called by the shell while this page is the one shown."""
        if self._stale and not self._awaited:
            self._ask(self._asked, again=True)
        listed = self._listed
        day = self._asked.day
        self._view.show_screen(
            DayScreen(
                day=day_words(day),
                summary=self._summary(),
                said=self._said,
                officer=self._officer(self._asked.officer) if self._asked.officer else tr("tất cả"),
                states=self._states(),
                lines=tuple(self._row(one) for one in listed.lines) if listed else (),
                closing=self._closing(listed) if listed else None,
                figures=figures_card(listed, self._ports.clock()) if listed else None,
                asks=self._asks,
                footer=self._footer(),
            )
        )

    # ------------------------------------------------------------ parts

    def _ask(self, asked: ListDay, *, again: bool = False) -> None:
        self._asked = asked
        self._stale, self._awaited = False, True
        if not again:
            self._marked, self._said = 0, None
        self._ports.desk.submit(asked)

    def _ask_folder(self, first: date) -> None:
        self._first = first
        self._asks += 1
        self.refresh()

    def _summary(self) -> str:
        if self._listed is None:
            return ""
        total, shown = sum(one.filings for one in self._listed.counts), len(self._listed.lines)
        all_ = tr("%n hồ sơ", "", total)
        return all_ if shown == total else tr("%n hồ sơ, đang hiện {shown}", "", total, shown=shown)

    def _officer(self, username: str) -> str:
        return self._listed.officers.get(username, username) if self._listed else username

    def _states(self) -> tuple[StateChoice, ...]:
        counts = self._listed.counts if self._listed else ()
        return tuple(
            StateChoice(
                state,
                words,
                sum(c.filings for c in counts if c.state is state and self._asked.officer in ("", c.officer)),
                chosen=state is self._asked.state,
            )
            for state, (words, _tone) in STATES.items()
        )

    def _row(self, one: DayLine) -> DayRow:
        words, tone = STATES[one.state]
        masked = (PersonalNumber(one.number).masked,) if one.number else ()
        return DayRow(
            when=f"{one.captured_at:%H:%M}",
            code=one.code or one.provisional,
            below=join((of_catalogue(one.title), one.filer_name, *masked), " · "),
            officer=self._officer(one.officer),
            state=words,
            tone=tone,
        )

    def _closing(self, listed: DayListed) -> ClosingCard:
        sums = dict.fromkeys(DayState, 0)
        for count in listed.counts:
            sums[count.state] += count.filings
        filed, still = sum(sums.values()), sums[DayState.WAITING] + sums[DayState.REFUSED]
        kept, left = listed.closing, listed.outstanding
        closed = (
            tr(
                "Đã chốt lúc {at}, {officer}: %n hồ sơ",
                "",
                kept.filed,
                at=f"{kept.at:%H:%M %d/%m}",
                officer=self._officer(kept.by),
            )
            if kept
            else ""
        )
        return ClosingCard(
            filed=filed,
            arrived=filed - still,
            open=still,
            closed=closed,
            next_day=day_words(left.next_day),
            left=(
                (tr("Chờ gửi lên cổng"), left.waiting),
                (tr("Bị từ chối, chưa sửa"), left.refused),
                (tr("Chờ công dân bổ sung"), left.asked),
                (tr("Đến hạn trả kết quả"), left.due),
                (tr("Nháp đang giữ"), left.drafts),
            ),
            ratings=rating_words(listed.ratings),
        )

    def _footer(self) -> Footer:
        filtered = bool(self._asked.officer or self._asked.state)
        printing = Action(tr("In lại phiếu"), "Ctrl+P", self.print_again, icon="printer", short="-")
        return Footer(
            ((printing,) if self._listed and self._listed.lines else ())
            + (
                Action(tr("Xuất sổ ngày"), "Ctrl+E", self.export_day, icon="file", short="-"),
                Action(tr("Sổ tháng"), "Ctrl+Shift+E", self.export_month, icon="calendar"),
            )
            + ((Action(tr("Bỏ lọc"), "Esc", self.all, short="-"),) if filtered else ()),
            (Action(tr("Chốt ngày"), "F10", self.close_day, "primary"),),
            elsewhere=(
                Action(tr("Ngày trước"), "Ctrl+Left", self.earlier),
                Action(tr("Ngày sau"), "Ctrl+Right", self.later),
                Action(tr("Cán bộ"), "Ctrl+O", self.next_officer),
                Action(tr("Tình trạng"), "Ctrl+S", self.next_state),
            ),
        )

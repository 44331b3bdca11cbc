"""One work list: what is asked for, what is to be given out, what is overdue. The oldest first. No Qt here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from counter.account_events import IdentityConfirmed
from counter.errors import FailureCode
from counter.events import Event, Failed
from counter.model.filing import BusinessStatus
from counter.model.work import WorkLine, WorkList
from counter.work_events import ListWork, OpenSupplement, WorkListed
from ui.desk.action import Action, Footer, Trouble
from ui.desk.ports import DeskPorts, ListNavigator, Navigator
from ui.desk.view import Shows
from ui.desk.walk_in import WalkIn
from ui.desk.work_words import PAGES, TITLES, ago
from ui.i18n.words import join, of_catalogue, tr
from ui.text import BUSINESS, failure


@dataclass(frozen=True, slots=True)
class WorkRow:
    """``when``: since when it is here, ``age`` below it. ``why``: the authority's own words."""

    code: str
    below: str
    when: str
    age: str
    why: str
    state: str
    tone: str


@dataclass(frozen=True, slots=True)
class WorkScreen:
    which: WorkList
    title: str
    summary: str
    trouble: Trouble | None
    rows: tuple[WorkRow, ...] | None  # None: not here yet
    footer: Footer


class WorkPresenter:
    """``give`` opens the page on which a result is given out."""

    def __init__(
        self,
        ports: DeskPorts,
        navigator: ListNavigator,
        view: Shows[WorkScreen],
        which: WorkList,
        walk_in: WalkIn,
        give: Callable[[WorkLine], None],
    ) -> None:
        self._ports = ports
        self._navigator = navigator
        self._view = view
        self._which = which
        self._walk_in = walk_in
        self._give = give
        self._lines: tuple[WorkLine, ...] | None = None
        self._marked = 0
        self._trouble: Trouble | None = None

    def opened(self) -> None:
        self._trouble = None
        self._ports.desk.submit(ListWork(self._which))

    def mark(self, index: int) -> None:
        before, self._marked = self._line(), max(index, 0)
        if self._line() is not before:
            self.refresh()

    def _line(self) -> WorkLine | None:
        lines = self._lines or ()
        return lines[self._marked] if self._marked < len(lines) else None

    def tell(self) -> None:
        """Enter: what became of the marked filing."""
        if (line := self._line()) is not None:
            self._navigator.tell(line.filing)

    def act(self) -> None:
        """Ctrl+E: the one thing to do with what stands here."""
        line = self._line()
        if line is None:
            return
        if line.status is BusinessStatus.SUPPLEMENT_ASKED:
            answer_request(self._ports, self._walk_in, self._navigator, line.filing)
        elif self._which is WorkList.RESULT:
            self._give(line)

    def handle(self, event: Event) -> None:
        match event:
            case WorkListed(which=which, lines=lines) if which is self._which:
                self._lines = lines
                self._marked = min(self._marked, max(len(lines) - 1, 0))
            case WorkListed(which=None):  # something changed at the counter
                self._list_anew()
            case Failed(command="ListWork", code=code):
                self._trouble = _trouble(code)
            case IdentityConfirmed() | Failed(code=FailureCode.NOT_CONFIRMED):
                # before the gate nothing was asked; who unlocks it has all work counted anew, which is heard above
                self._list_anew()

    def _list_anew(self) -> None:
        """While it is shown: else it is asked for when it opens."""
        if self._navigator.page is PAGES[self._which]:
            self._ports.desk.submit(ListWork(self._which))

    def refresh(self) -> None:
        now = self._ports.clock()
        lines = self._lines
        waiting = sum(line.answered_at is None for line in lines or ())
        late = max(((now - line.since).total_seconds() for line in lines or () if line.answered_at is None), default=0)
        summary = tr("%n hồ sơ · lâu nhất {time}", "", waiting, time=ago(late)) if waiting else ""
        self._view.show_screen(
            WorkScreen(
                which=self._which,
                title=TITLES[self._which],
                summary=summary,
                trouble=self._trouble,
                rows=None if lines is None else tuple(self._row(line, now) for line in lines),
                footer=Footer((Action(tr("Tải lại"), "F5", self.opened, icon="redo"),), self._actions()),
            )
        )

    def _actions(self) -> tuple[Action, ...]:
        line = self._line()
        if line is None:
            return ()
        tell = Action(tr("Diễn biến"), "Enter", self.tell, icon="clock")
        if line.status is BusinessStatus.SUPPLEMENT_ASKED:
            words = tr("Bổ sung tiếp") if line.answered_at else tr("Bổ sung")
            return tell, Action(words, "Ctrl+E", self.act, "primary", icon="pencil")
        if self._which is WorkList.RESULT:
            return tell, Action(tr("Trả kết quả"), "Ctrl+E", self.act, "primary", icon="paper")
        return (Action(tr("Diễn biến"), "Enter", self.tell, "primary", icon="clock"),)

    def _row(self, line: WorkLine, now: datetime) -> WorkRow:
        state, tone = _state(line, self._which)
        other = (line.provisional,) if line.code else ()
        return WorkRow(
            code=line.code or line.provisional,
            below=join((of_catalogue(line.title), line.filer_name, *other), " · "),
            when=f"{line.since:%H:%M %d/%m}",
            age=_age(line, self._which, now),
            why=line.reason,
            state=state,
            tone=tone,
        )


def answer_request(ports: DeskPorts, walk_in: WalkIn, navigator: Navigator, filing: UUID) -> None:
    """Open the supplement that the authority asks for, with the card that was read and serves no draft yet."""
    free = walk_in.draft is None and walk_in.filing is None
    record = walk_in.record if free else None
    navigator.start_over()
    ports.desk.submit(OpenSupplement(filing, record))


def _age(line: WorkLine, which: WorkList, now: datetime) -> str:
    waits = ago((now - line.since).total_seconds())
    if which is not WorkList.OVERDUE:
        return tr("{time} trước", time=waits)
    days = line.late_days or 0
    return tr("quá %n ngày làm việc", "", days) if days else tr("quá {time}", time=waits)


def _state(line: WorkLine, which: WorkList) -> tuple[str, str]:
    if line.answered_at is not None:
        return tr("Đã gửi bổ sung {at}", at=f"{line.answered_at:%H:%M %d/%m}"), "jade"
    if which is WorkList.ASKED:
        asked = line.status is BusinessStatus.SUPPLEMENT_ASKED
        return (tr("Chưa bổ sung"), "amber") if asked else (tr("Chờ nộp phí, lệ phí"), "gold")
    if which is WorkList.RESULT:
        return BUSINESS[line.status], "jade" if line.status is BusinessStatus.DONE else "red"
    return BUSINESS[line.status], "red"


def _trouble(code: FailureCode) -> Trouble:
    said = failure(code)
    return Trouble("red", said.sentence, said.remedy, code.value)

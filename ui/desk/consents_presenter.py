"""Chờ đồng ý: whose consent this officer's drafts wait for, since when, and what can be done about it. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from counter.consent_events import (
    AskConsents,
    ConsentsChanged,
    ConsentsListed,
    ConsentsUnavailable,
    ListConsents,
    RemindConsent,
    WaitingConsent,
)
from counter.consents import ConsentState, may_remind
from counter.events import Event, Failed, SignedIn
from counter.paper_events import PrintDeclaration
from ui.desk.action import Action, Footer, Trouble
from ui.desk.ports import DeskPorts, Navigator, Page
from ui.desk.reopening import reopen
from ui.desk.view import Shows
from ui.i18n.words import join, mark, of_catalogue, tr
from ui.text import failure

_STATES: Final = {
    ConsentState.WAITING: (mark("Đang chờ"), "amber"),
    ConsentState.REFUSED: (mark("Không đồng ý"), "red"),
    ConsentState.LAPSED: (mark("Đã quá hạn"), "red"),
}


@dataclass(frozen=True, slots=True)
class ConsentRow:
    """``left``: how long until it ends; ``who``: the person and what they are to the filing."""

    who: str = field(repr=False)
    of: str = field(repr=False)
    since: str
    reminded: str
    last: str
    ends: str
    left: str
    state: str
    tone: str


@dataclass(frozen=True, slots=True)
class ConsentsScreen:
    summary: str
    trouble: Trouble | None
    lines: tuple[ConsentRow, ...]
    footer: Footer


class ConsentsPresenter:
    """Asks again by itself when an answer comes down; the list is each officer's own."""

    def __init__(self, ports: DeskPorts, navigator: Navigator, view: Shows[ConsentsScreen]) -> None:
        self._ports = ports
        self._navigator = navigator
        self._view = view
        self._lines: tuple[WaitingConsent, ...] = ()
        self._marked = 0
        self._trouble: Trouble | None = None

    def opened(self) -> None:
        self._trouble = None
        self._ports.desk.submit(ListConsents())

    def mark(self, index: int) -> None:
        self._marked = max(index, 0)

    # ------------------------------------------------------------ what the officer does

    def open_draft(self) -> None:
        """Enter: to choose another way, or to look at what is asked for."""
        if one := self._line():
            reopen(self._ports, self._navigator, one.draft)

    def remind(self) -> None:
        """Ctrl+R: once more, now; who has refused, or let it lapse, is asked again."""
        one = self._line()
        if one is None:
            return
        if one.state is not ConsentState.WAITING:
            self._ports.desk.submit(AskConsents(one.draft))
            self._navigator.say("jade", tr("Đang hỏi lại {name}", name=one.name))
            return
        last = one.reminded_at or one.since
        if one.since is None or not may_remind(one.since, one.reminded_at, self._ports.clock()):
            self._navigator.say(
                "amber", tr("{name} vừa được hỏi lúc {time}: chờ một giờ rồi nhắc", name=one.name, time=f"{last:%H:%M}")
            )
            return
        self._ports.desk.submit(RemindConsent(one.draft, one.kind))
        self._navigator.say("jade", tr("Đang nhắc {name}", name=one.name))

    def print_form(self) -> None:
        """Ctrl+P: the declaration, on which they may sign instead."""
        if one := self._line():
            self._ports.paper.submit(PrintDeclaration(one.draft))
            self._navigator.say("jade", tr("Đang in tờ khai để {who} ký", who=one.who))

    def back(self) -> None:
        self._navigator.open_page(Page.FILINGS)

    # ------------------------------------------------------------ what the desk says

    def handle(self, event: Event) -> None:
        match event:
            case ConsentsListed(lines=lines):
                self._lines = lines
                self._marked = min(self._marked, max(len(lines) - 1, 0))
            case SignedIn() | ConsentsChanged():
                self._ports.desk.submit(ListConsents())
            case ConsentsUnavailable(code=code) | Failed(command="RemindConsent", code=code):
                said = failure(code)
                self._trouble = Trouble("red", said.sentence, said.remedy, code.value)

    def refresh(self) -> None:
        now = self._ports.clock()
        lines = tuple(_row(one, now) for one in self._lines)
        self._view.show_screen(ConsentsScreen(self._summary(), self._trouble, lines, self._footer()))

    # ------------------------------------------------------------ parts

    def _line(self) -> WaitingConsent | None:
        return self._lines[self._marked] if self._marked < len(self._lines) else None

    def _summary(self) -> str:
        waiting = sum(one.state is ConsentState.WAITING for one in self._lines)
        over = len(self._lines) - waiting
        parts = (
            tr("%n người đang chờ", "", waiting) if waiting else "",
            tr("%n cần hỏi lại hoặc đổi cách", "", over) if over else "",
        )
        return join((part for part in parts if part), " · ")

    def _footer(self) -> Footer:
        if not self._lines:
            return Footer((Action(tr("Về Hồ sơ"), "Esc", self.back, short="-"),))
        return Footer(
            (
                Action(tr("Về Hồ sơ"), "Esc", self.back, short="-"),
                Action(tr("In tờ khai để ký"), "Ctrl+P", self.print_form, icon="printer", short=tr("In")),
                Action(tr("Nhắc, hỏi lại"), "Ctrl+R", self.remind, icon="phone", short=tr("Nhắc")),
            ),
            (Action(tr("Mở nháp"), "Enter", self.open_draft, "primary"),),
        )


def _row(one: WaitingConsent, now: datetime) -> ConsentRow:
    words, tone = _STATES[one.state]
    waiting = one.state is ConsentState.WAITING
    return ConsentRow(
        who=join((one.name, of_catalogue(one.who))),
        of=join((part for part in (of_catalogue(one.title), one.applicant) if part), " · "),
        since=f"{one.since:%H:%M %d/%m}" if one.since else "–",
        reminded=tr("%n lần", "", one.reminders) if one.reminders else tr("chưa nhắc"),
        last=tr("lần cuối {at}", at=f"{one.reminded_at:%H:%M %d/%m}") if one.reminded_at else "",
        ends=f"{one.until:%H:%M %d/%m}" if one.until else "–",
        left=_left(one.until, now) if waiting and one.until else "",
        state=words,
        tone=tone,
    )


def _left(until: datetime, now: datetime) -> str:
    days = (until - now).days
    if until <= now:
        return tr("hết hạn")
    return tr("còn %n ngày", "", days) if days else tr("còn dưới một ngày")

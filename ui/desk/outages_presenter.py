"""Gián đoạn đường truyền: when the line was down at this counter, why, and what waited for it. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from counter.events import Event, Failed, LineChanged
from counter.line_events import ListOutages, OutagePrinted, OutagesListed, PrintOutage
from counter.model.outage import Outage
from ui.desk.action import Action, Footer, Trouble
from ui.desk.ports import DeskPorts, Navigator, Page
from ui.desk.view import Shows
from ui.i18n.words import now as said_now
from ui.i18n.words import tr
from ui.text import failure, waited


@dataclass(frozen=True, slots=True)
class OutageLine:
    """``tone``: amber while it goes on."""

    number: str
    began: str
    ended: str
    lasted: str
    cause: str
    code: str
    held_up: str
    tone: str


@dataclass(frozen=True, slots=True)
class OutagesScreen:
    summary: str
    trouble: Trouble | None
    lines: tuple[OutageLine, ...]
    footer: Footer


class OutagesPresenter:
    def __init__(self, ports: DeskPorts, navigator: Navigator, view: Shows[OutagesScreen]) -> None:
        self._ports = ports
        self._navigator = navigator
        self._view = view
        self._outages: tuple[Outage, ...] = ()
        self._waiting = 0
        self._marked = 0
        self._open = False
        self._trouble: Trouble | None = None

    def opened(self) -> None:
        self._open, self._trouble = True, None
        self._ports.desk.submit(ListOutages())

    def mark(self, index: int) -> None:
        self._marked = max(index, 0)

    def print_record(self) -> None:
        """Ctrl+P: the marked outage on a page."""
        if self._marked < len(self._outages):
            outage = self._outages[self._marked]
            self._ports.desk.submit(PrintOutage(outage.number, failure(outage.cause).sentence))
            self._navigator.say("jade", tr("Đang in biên bản gián đoạn số {number}", number=outage.number))

    def back(self) -> None:
        self._navigator.open_page(Page.QUEUE)

    def handle(self, event: Event) -> None:
        match event:
            case OutagesListed(outages=outages):
                self._outages = outages
            case OutagePrinted(path=path):
                self._trouble = Trouble(
                    "jade", tr("Đã lập biên bản"), tr("{file}, trong thư mục phiếu của quầy.", file=path.name)
                )
            case Failed(command="PrintOutage", code=code):
                said = failure(code)
                self._trouble = Trouble("red", said.sentence, said.remedy, code.value)
            case LineChanged(waiting=waiting):
                self._waiting = waiting
                if self._open:
                    self._ports.desk.submit(ListOutages())

    def refresh(self) -> None:
        now = self._ports.clock()
        footer = Footer(
            (Action(tr("In biên bản"), "Ctrl+P", self.print_record, icon="printer"),) if self._outages else (),
            (Action(tr("Về Chờ gửi"), "Esc", self.back),),
        )
        lines = tuple(self._row(one, now) for one in self._outages)
        self._view.show_screen(OutagesScreen(self._summary(now), self._trouble, lines, footer))

    def _summary(self, now: datetime) -> str:
        if not self._outages:
            return ""
        today = [one for one in self._outages if (one.ended_at or now).date() == now.date()]
        lost = sum(one.lasted(now).total_seconds() for one in today)
        return tr("Hôm nay %n lần, cộng {time} · giữ một năm", "", len(today), time=waited(lost))

    def _row(self, one: Outage, now: datetime) -> OutageLine:
        going_on = one.ended_at is None
        held_up = self._waiting if going_on else one.held_up
        return OutageLine(
            number=str(one.number),
            began=f"{one.began_at:%H:%M:%S %d/%m/%Y}",
            ended=f"{one.ended_at:%H:%M:%S %d/%m/%Y}" if one.ended_at else tr("chưa kết thúc"),
            lasted=waited(one.lasted(now).total_seconds()),
            cause=said_now(failure(one.cause).sentence).rstrip("."),
            code=one.cause.value,
            held_up=tr("%n hồ sơ", "", held_up) if held_up else tr("không có"),
            tone="amber" if going_on else "plain",
        )

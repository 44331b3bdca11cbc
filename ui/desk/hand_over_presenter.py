"""Bàn giao: a supervisor gives an officer's drafts and parked citizens to another, with a reason. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from counter.catalogue.catalogue import Catalogue
from counter.errors import CounterError
from counter.events import Event, Failed
from counter.hand_over_events import HandedOver, HandOver, ListShift, ShiftListed
from counter.model.filing import Draft
from ui.desk.action import Action, Footer, Trouble
from ui.desk.ports import DeskPorts, Navigator, Page
from ui.desk.view import Shows
from ui.i18n.words import mark, of_catalogue, tr
from ui.text import failure

_CHOOSE = Trouble("amber", mark("Chưa chọn nháp nào"), mark("Ở bảng bên trái, bấm Enter trên từng nháp cần bàn giao."))
_REASON = Trouble("amber", mark("Chưa có lý do"), mark("Bàn giao phải có lý do; người giao, người nhận đều thấy."))
_SAME = Trouble("amber", mark("Người nhận đang giữ các nháp này"), mark("Chọn người nhận khác ở bảng bên phải."))


@dataclass(frozen=True, slots=True)
class ShiftLine:
    """One draft: ``chosen`` to be handed over."""

    title: str
    below: str
    officer: str
    when: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class HandOverScreen:
    """``reason_cleared`` counts up when the reason is to be emptied."""

    summary: str
    said: Trouble | None
    drafts: tuple[ShiftLine, ...]
    officers: tuple[tuple[str, str], ...]
    reason_cleared: int
    footer: Footer


class HandOverPresenter:
    def __init__(self, ports: DeskPorts, navigator: Navigator, view: Shows[HandOverScreen]) -> None:
        self._ports = ports
        self._navigator = navigator
        self._view = view
        self._drafts: tuple[Draft, ...] = ()
        self._officers: dict[str, str] = {}
        self._chosen: set[UUID] = set()
        self._receiver = 0
        self._reason = ""
        self._cleared = 0
        self._said: Trouble | None = None

    def opened(self) -> None:
        self._said = None
        self._ports.desk.submit(ListShift())

    def toggle(self, index: int) -> None:
        """Enter on a draft."""
        if 0 <= index < len(self._drafts):
            self._chosen ^= {self._drafts[index].id}
            self._said = None
            self.refresh()

    def mark_receiver(self, index: int) -> None:
        self._receiver = max(index, 0)

    def type_reason(self, text: str) -> None:
        self._reason = text

    def hand_over(self) -> None:
        """Ctrl+Enter anywhere, or Enter in the reason."""
        drafts = tuple(one.id for one in self._drafts if one.id in self._chosen)
        receiver = tuple(self._officers)[self._receiver] if self._receiver < len(self._officers) else ""
        if not drafts:
            self._said = _CHOOSE
        elif not self._reason.strip():
            self._said = _REASON
        elif all(one.officer == receiver for one in self._drafts if one.id in self._chosen):
            self._said = _SAME
        else:
            self._ports.desk.submit(HandOver(drafts, receiver, self._reason))
            return
        self.refresh()

    def back(self) -> None:
        self._navigator.open_page(Page.FILINGS)

    def handle(self, event: Event) -> None:
        match event:
            case ShiftListed(drafts=drafts, officers=officers):
                self._drafts, self._officers = drafts, officers
                self._chosen &= {one.id for one in drafts}
            case HandedOver():
                self._done(event)
            case Failed(command="HandOver" | "ListShift", code=code):
                said = failure(code)
                self._said = Trouble("red", said.sentence, said.remedy, code.value)

    def _done(self, event: HandedOver) -> None:
        receiver = self._officers.get(event.receiver, event.receiver)
        self._said = Trouble(
            "jade",
            tr("Đã bàn giao %n nháp cho {receiver}", "", len(event.drafts), receiver=receiver),
            tr("Lý do: {reason}", reason=event.reason),
        )
        self._chosen.clear()
        self._reason = ""
        self._cleared += 1
        if self._officers:  # only where this page was open
            self._ports.desk.submit(ListShift())

    def refresh(self) -> None:
        count = len(self._chosen)
        go = Action(
            tr("Bàn giao %n nháp", "", count) if count else tr("Bàn giao"),
            "Ctrl+Enter",
            self.hand_over,
            "primary",
            "swap",
        )
        lines = tuple(self._row(one) for one in self._drafts)
        officers_of = tr("%n cán bộ", "", len({one.officer for one in self._drafts}))
        summary = tr("%n nháp của {officers}", "", len(lines), officers=officers_of) if lines else ""
        footer = Footer((Action(tr("Về Hồ sơ"), "Esc", self.back),), (go,) if lines else ())
        officers = tuple(self._officers.items())
        self._view.show_screen(HandOverScreen(summary, self._said, lines, officers, self._cleared, footer))

    def _row(self, draft: Draft) -> ShiftLine:
        return ShiftLine(
            title=_title(self._ports.catalogue, draft),
            below=_citizen(draft),
            officer=self._officers.get(draft.officer, draft.officer),
            when=f"{draft.changed_at:%H:%M %d/%m}",
            chosen=draft.id in self._chosen,
        )


def _title(catalogue: Catalogue, draft: Draft) -> str:
    try:
        return of_catalogue(catalogue.get(draft.procedure, draft.version).title)
    except CounterError:
        return draft.procedure


def _citizen(draft: Draft) -> str:
    names = [str(a.value) for p, a in draft.answers.items() if p.endswith("/name") and isinstance(a.value, str)]
    return names[0].upper() if names else tr("Chưa có tên")

"""Chưa nhận được: the reasons for a Mẫu 02 or a Mẫu 03, chosen from those written beforehand. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass, field

from counter.events import Event, Failed
from counter.model.reason_kind import ReasonKind
from counter.paper_events import PaperPrinted
from counter.reasons import Reason, ReasonLibrary
from counter.return_events import PrintReturn
from ui.desk.action import Action, Footer, Trouble
from ui.desk.lacking import lacking_papers
from ui.desk.ports import DeskPorts, Navigator, Page
from ui.desk.view import Shows
from ui.desk.walk_in import Step, WalkIn
from ui.i18n.words import join, mark, of_catalogue, original, tr
from ui.text import failure

_TITLES = {
    ReasonKind.SUPPLEMENT: mark("Yêu cầu bổ sung (Mẫu 02)"),
    ReasonKind.REFUSAL: mark("Từ chối tiếp nhận (Mẫu 03)"),
}
_NO_REASON = Trouble("amber", mark("Chưa chọn lý do nào"), mark("Bấm Enter trên từng lý do, hoặc ghi lý do ở ô dưới."))


@dataclass(frozen=True, slots=True)
class ReasonLine:
    """``source``: where the sentence comes from."""

    text: str
    source: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class ReturnScreen:
    """``cleared`` counts up when the note is to be emptied."""

    title: str
    about: str
    trouble: Trouble | None
    lines: tuple[ReasonLine, ...]
    note: str = field(repr=False)
    cleared: int
    footer: Footer


class ReturnPresenter:
    def __init__(
        self,
        ports: DeskPorts,
        navigator: Navigator,
        view: Shows[ReturnScreen],
        walk_in: WalkIn,
        library: ReasonLibrary,
    ) -> None:
        self._ports = ports
        self._navigator = navigator
        self._view = view
        self._walk_in = walk_in
        self._library = library
        self._cleared = 0
        self._asked = False
        self._kind = ReasonKind.SUPPLEMENT
        self._begin()

    def _begin(self) -> None:
        self._chosen: set[str] = set()
        self._note = ""
        self._trouble: Trouble | None = None
        self._cleared += 1

    def open_return(self) -> None:
        """Ctrl+Shift+B, while a draft is on the screen."""
        if self._walk_in.draft is not None:
            self._begin()
            self._kind = ReasonKind.SUPPLEMENT
            self._navigator.open_page(Page.RETURN)

    def opened(self) -> None:
        """What is lacking is known here already."""

    def toggle(self, index: int) -> None:
        """Enter on a reason."""
        reasons = self._reasons()
        if 0 <= index < len(reasons):
            self._chosen ^= {reasons[index].code}
            self._trouble = None
            self.refresh()

    def type_note(self, text: str) -> None:
        self._note = text

    def switch(self) -> None:
        """Ctrl+R: to the other form."""
        refuses = self._kind is ReasonKind.REFUSAL
        self._kind = ReasonKind.SUPPLEMENT if refuses else ReasonKind.REFUSAL
        self._chosen, self._trouble = set(), None
        self.refresh()

    def print_it(self) -> None:
        """Ctrl+Enter."""
        draft = self._walk_in.draft
        if draft is None:
            return
        codes = tuple(one.code for one in self._reasons() if one.code in self._chosen)
        if not codes and not self._note.strip():
            self._trouble = _NO_REASON
            self.refresh()
            return
        self._asked = True
        self._ports.paper.submit(PrintReturn(draft.id, self._kind, codes, self._note))

    def back(self) -> None:
        self._navigator.open_step(Step.DECLARATION)

    def handle(self, event: Event) -> None:
        match event:
            case PaperPrinted(dossier=dossier) if self._asked and self._on_screen(dossier):
                self._asked = False
                self._navigator.say("jade", tr("Đã in phiếu; nháp vẫn giữ, người dân quay lại không phải khai từ đầu"))
                self.back()
            case Failed(command="PrintReturn", code=code):
                said = failure(code)
                self._asked, self._trouble = False, Trouble("red", said.sentence, said.remedy, code.value)

    def _on_screen(self, dossier: object) -> bool:
        return self._walk_in.draft is not None and self._walk_in.draft.id == dossier

    def _reasons(self) -> tuple[Reason, ...]:
        draft = self._walk_in.draft
        return self._library.on(self._ports.today(), self._kind, draft.procedure) if draft else ()

    def _lacking(self) -> tuple[str, ...]:
        return tuple(of_catalogue(one.title) for one in lacking_papers(self._walk_in))

    def _line(self, reason: Reason, lacking: tuple[str, ...]) -> ReasonLine:
        """The sentence, and below it as it will be printed, where that is another."""
        text = reason.said(lacking)
        below = (original(text), reason.code, of_catalogue(reason.source))
        return ReasonLine(text, join((part for part in below if part), " · "), reason.code in self._chosen)

    def refresh(self) -> None:
        lacking = self._lacking()
        other = tr("Sang từ chối") if self._kind is ReasonKind.SUPPLEMENT else tr("Sang yêu cầu bổ sung")
        self._view.show_screen(
            ReturnScreen(
                title=_TITLES[self._kind],
                about=tr("Còn thiếu: {papers}", papers=join(lacking, "; "))
                if lacking
                else tr("Không thiếu giấy tờ bắt buộc nào"),
                trouble=self._trouble,
                lines=tuple(self._line(one, lacking) for one in self._reasons()),
                note=self._note,
                cleared=self._cleared,
                footer=Footer(
                    (
                        Action(tr("Lùi"), "Esc", self.back, short="-"),
                        Action(other, "Ctrl+R", self.switch, icon="swap"),
                    ),
                    (Action(tr("In phiếu"), "Ctrl+Enter", self.print_it, "primary", icon="printer"),),
                ),
            )
        )

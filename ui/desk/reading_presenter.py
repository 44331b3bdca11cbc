"""Reading a declaration out: one key a line, and only who has seen the last line can say that all was read. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from counter.events import Event
from counter.forms.engine import evaluate, taken_answers
from counter.model.signing import declared
from counter.signing_events import SaySigning
from ui.desk.action import Action, Footer
from ui.desk.ports import DeskPorts, Navigator, Page
from ui.desk.reading_lines import ReadingLine, reading_lines
from ui.desk.view import Shows
from ui.desk.walk_in import WalkIn
from ui.i18n.words import tr

_NOTHING: Final = ReadingLine("", "", "")


@dataclass(frozen=True, slots=True)
class ReadingScreen:
    """``at``: of ``of``, from 1. ``before`` and ``after``: the lines around the one that is read."""

    at: int
    of: int
    line: ReadingLine = field(repr=False)
    before: ReadingLine = field(repr=False)
    after: ReadingLine = field(repr=False)
    footer: Footer


class ReadingPresenter:
    def __init__(self, ports: DeskPorts, navigator: Navigator, view: Shows[ReadingScreen], walk_in: WalkIn) -> None:
        self._ports, self._navigator, self._view, self._walk_in = ports, navigator, view, walk_in
        self._at = 0
        self._digest = ""

    # ------------------------------------------------------------ what the officer does

    def opened(self) -> None:
        """From the first line, each time."""
        self._at = 0
        self._digest = self._declared()

    def go_on(self) -> None:
        if self._at + 1 < len(self._lines()):
            self._at += 1
            self.refresh()

    def go_back(self) -> None:
        self._at = max(self._at - 1, 0)
        self.refresh()

    def finish(self) -> None:
        """All was read, and the citizen says that it is right; on an earlier line nothing happens."""
        draft = self._walk_in.draft
        if draft is None or self._at + 1 < len(self._lines()):
            return
        signing = replace(self._walk_in.signing, aloud=True, read=self._digest)
        self._walk_in.signing = signing
        self._ports.desk.submit(SaySigning(draft.id, signing))
        self._navigator.say("jade", tr("Đã ghi: đọc hết tờ khai cho người dân nghe"))
        self._navigator.open_page(Page.SIGNING)

    def leave(self) -> None:
        self._navigator.open_page(Page.SIGNING)

    # ------------------------------------------------------------ what the desk says

    def handle(self, event: Event) -> None:
        """Events change the draft: what that changes is seen at the next refresh."""

    # ------------------------------------------------------------ the screen

    def refresh(self) -> None:
        if self._declared() != self._digest:  # the register answered meanwhile: what was read is not what is filed
            self.opened()
            self._navigator.say("amber", tr("Tờ khai vừa đổi: đọc lại từ đầu"))
        lines = self._lines()
        if not lines:
            return
        at = min(self._at, len(lines) - 1)
        last = at == len(lines) - 1
        onward = (
            Action(tr("Đã đọc hết, người dân nói đúng"), "Ctrl+Enter", self.finish, "primary", short=tr("Đọc hết"))
            if last
            else Action(tr("Dòng tiếp"), "Down", self.go_on, "primary")
        )
        self._view.show_screen(
            ReadingScreen(
                at=at + 1,
                of=len(lines),
                line=lines[at],
                before=lines[at - 1] if at else _NOTHING,
                after=_NOTHING if last else lines[at + 1],
                footer=Footer(
                    (
                        Action(tr("Lùi"), "Esc", self.leave, short="-"),
                        Action(tr("Dòng trước"), "Up", self.go_back, short=tr("Trước")),
                    ),
                    (onward,),
                ),
            )
        )

    def _lines(self) -> tuple[ReadingLine, ...]:
        walk_in = self._walk_in
        if walk_in.procedure is None or walk_in.procedure.form is None or walk_in.draft is None:
            return ()
        state = evaluate(walk_in.procedure.form, walk_in.draft.answers, self._ports.today())
        return reading_lines(walk_in.procedure, walk_in.draft, state, revealed=walk_in.revealed)

    def _declared(self) -> str:
        walk_in = self._walk_in
        if walk_in.procedure is None or walk_in.procedure.form is None or walk_in.draft is None:
            return ""
        return declared(taken_answers(walk_in.procedure.form, walk_in.draft.answers))

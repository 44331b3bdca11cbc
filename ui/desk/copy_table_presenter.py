"""Bảng chép: a filing goes into an agency's own system by hand, one key a field, in that system's order. No Qt here.

What is copied is whole, for the other system wants whole numbers; the screen masks it as everywhere.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum, unique
from typing import Final, Protocol
from uuid import UUID

from counter.catalogue.procedure import CopyTable
from counter.copy_events import KeepOutsideCode, OpenCopyTable, OutsideCodeKnown
from counter.events import Event
from counter.forms.engine import evaluate, problems
from counter.forms.form import FieldState, FormState
from counter.model.outside_code import LONGEST
from ui.desk.action import Action, Footer
from ui.desk.faces import shown_value
from ui.desk.ports import DeskPorts, Navigator, Page
from ui.desk.view import Shows
from ui.desk.walk_in import Step, WalkIn
from ui.i18n.words import join, of_catalogue, tr

HELD_FOR: Final = 60.0  # seconds on the clipboard


class HoldsText(Protocol):
    """The clipboard: ``hold`` for so many seconds, ``clear`` at once. What somebody copied since is never touched."""

    def hold(self, text: str, seconds: float) -> None: ...
    def clear(self) -> None: ...


@unique
class CopyState(StrEnum):
    AHEAD = "ahead"
    COPIED = "copied"
    HELD = "held"  # the last one: it is on the clipboard


@dataclass(frozen=True, slots=True)
class CopyRow:
    label: str
    text: str = field(repr=False)
    state: CopyState


@dataclass(frozen=True, slots=True)
class CopyScreen:
    """``at``: the row that the key copies next. ``order`` counts up with each draft: the code's field begins anew."""

    system: str
    source: str
    summary: str
    rows: tuple[CopyRow, ...]
    at: int
    code: str
    order: int
    footer: Footer


class CopyTablePresenter:
    def __init__(
        self, ports: DeskPorts, navigator: Navigator, view: Shows[CopyScreen], walk_in: WalkIn, clipboard: HoldsText
    ) -> None:
        self._ports, self._navigator, self._view = ports, navigator, view
        self._walk_in, self._clipboard = walk_in, clipboard
        self._order = 0
        self._held = ""
        self.start_over()

    def start_over(self) -> None:
        """The next citizen: nothing of this one stays here, nor on the clipboard."""
        if self._held:
            self._clipboard.clear()
        self._draft: UUID | None = None
        self._at = 0
        self._copied: dict[str, str] = {}  # pointer → the text as it was copied
        self._held = self._code = self._typed = ""

    # ------------------------------------------------------------ what the officer does

    def opened(self) -> None:
        """Goes back where there is nothing to copy, or something to answer first."""
        draft, table, state = self._walk_in.draft, self._table(), self._state()
        if draft is None or table is None or state is None:
            self._navigator.say("amber", tr("Thủ tục này không có bảng chép: hồ sơ tự gửi lên cổng"))
            self.back()
            return
        if self._walk_in.filing is None and problems(state):
            self._navigator.say("amber", tr("Tờ khai chưa đủ: trả lời hết rồi mới chép sang hệ thống khác"))
            self.back()
            return
        if draft.id != self._draft:
            self._draft, self._copied, self._held = draft.id, {}, ""
            self._code = self._typed = ""
            self._order += 1
        rows = self._answered()
        self._at = next((at for at, (_, _, one) in enumerate(rows) if not self._is_copied(one)), len(rows))
        self._ports.desk.submit(OpenCopyTable(draft.id, table.system))

    def copy_next(self) -> None:
        """F6: onto the clipboard, and one row on."""
        rows = self._answered()
        if self._at >= len(rows):
            self._navigator.say("jade", tr("Đã chép hết các ô: ghi mã hồ sơ của hệ thống kia"))
            return
        _label, pointer, one = rows[self._at]
        self._copied[pointer] = shown_value(one, revealed=True)
        self._clipboard.hold(self._copied[pointer], HELD_FOR)
        self._held = pointer
        self._at += 1
        self.refresh()

    def copy_again(self) -> None:
        """Shift+F6: the row before, once more."""
        self._at = max(self._at - 1, 0)
        self.copy_next()

    def mark(self, index: int) -> None:
        """The key goes on from here."""
        if 0 <= index < len(self._answered()) and index != self._at:
            self._at = index
            self.refresh()

    def type_code(self, text: str) -> None:
        self._typed = text

    def keep_code(self) -> None:
        """Ctrl+Enter: the code that the other system gave."""
        code, table = self._typed.strip(), self._table()
        if self._draft is None or table is None:
            return
        if not code or len(code) > LONGEST or not code.isprintable():
            self._navigator.say("amber", tr("Ghi mã hồ sơ ngoài, một dòng, nhiều nhất %n ký tự", "", LONGEST))
            return
        self._ports.desk.submit(KeepOutsideCode(self._draft, table.system, code))

    def back(self) -> None:
        self._navigator.open_step(Step.REVIEW if self._walk_in.filing is None else Step.SLIP)

    def look_away(self, page: Page) -> None:
        """Another page, the lock, or the next citizen: nothing of this one stays on the clipboard."""
        if page is not Page.COPY and self._held:
            self._held = ""
            self._clipboard.clear()

    # ------------------------------------------------------------ what the desk says

    def handle(self, event: Event) -> None:
        match event:
            case OutsideCodeKnown(draft=draft, code=code) if draft == self._draft and code is not None:
                if self._code != code.code and self._typed:
                    self._navigator.say("jade", tr("Đã ghi mã {code} vào hồ sơ", code=code.code))
                self._code = code.code

    # ------------------------------------------------------------ the screen

    def refresh(self) -> None:
        table = self._table()
        if table is None or self._draft is None:
            return
        rows = self._answered()
        left_out = len(table.fields) - len(rows)
        done = sum(self._is_copied(one) for _, _, one in rows)
        copied = tr("đã chép {done}/%n ô", "", len(rows), done=done)
        self._view.show_screen(
            CopyScreen(
                system=of_catalogue(table.system),
                source=tr("Thứ tự theo {source}", source=of_catalogue(table.source))
                if table.source
                else tr("Thứ tự do đơn vị tự xếp"),
                summary=join((copied, tr("%n ô trống bỏ qua", "", left_out))) if left_out else copied,
                rows=tuple(self._row(*row) for row in rows),
                at=min(self._at, max(len(rows) - 1, 0)),
                code=self._code,
                order=self._order,
                footer=Footer(
                    (
                        Action(tr("Lùi"), "Esc", self.back, short="-"),
                        Action(tr("Chép lại ô trước"), "Shift+F6", self.copy_again, short=tr("Lại")),
                        Action(tr("Ghi mã hồ sơ ngoài"), "Ctrl+Enter", self.keep_code, short=tr("Ghi mã")),
                    ),
                    (Action(tr("Chép ô tiếp"), "F6", self.copy_next, "primary"),),
                ),
            )
        )

    def _row(self, label: str, pointer: str, one: FieldState) -> CopyRow:
        text = shown_value(one, revealed=self._walk_in.revealed)
        if pointer == self._held:
            return CopyRow(label, text, CopyState.HELD)
        return CopyRow(label, text, CopyState.COPIED if self._is_copied(one) else CopyState.AHEAD)

    def _is_copied(self, one: FieldState) -> bool:
        """What was mended since stands otherwise in the other system: it is to be copied again."""
        return self._copied.get(one.field.pointer) == shown_value(one, revealed=True)

    def _answered(self) -> tuple[tuple[str, str, FieldState], ...]:
        """Label, pointer and state of every field that the other system is told, in its order."""
        table, state = self._table(), self._state()
        if table is None or state is None:
            return ()
        found = {one.field.pointer: one for one in state.fields if one.visible and one.answer is not None}
        return tuple((one.label, one.pointer, found[one.pointer]) for one in table.fields if one.pointer in found)

    def _table(self) -> CopyTable | None:
        return self._walk_in.procedure.copy_table if self._walk_in.procedure else None

    def _state(self) -> FormState | None:
        procedure = self._walk_in.procedure
        if procedure is None or procedure.form is None or self._walk_in.draft is None:
            return None
        return evaluate(procedure.form, self._walk_in.answers, self._ports.today())


class ClipboardWatch:
    """Stands beside the screens, and sees when Bảng chép is left. ``page``: the one that is shown."""

    def __init__(self, copying: CopyTablePresenter, page: Callable[[], Page]) -> None:
        self._copying, self._page = copying, page

    def handle(self, event: Event) -> None:
        """Events change nothing here: the page does."""

    def refresh(self) -> None:
        self._copying.look_away(self._page())

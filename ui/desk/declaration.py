"""Step 3 on the screen: the asked fields in a card, the known ones folded below it."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.desk.declaration_presenter import DeclarationScreen, Focus
from ui.desk.step_view import StepView, trouble_notice
from ui.i18n.words import tr
from ui.theme.theme import theme
from ui.widgets.field_face import GroupFace
from ui.widgets.field_grid import FieldGrid
from ui.widgets.field_row import FieldRow
from ui.widgets.folded_group import FoldedGroup
from ui.widgets.key_hint import KeyHint
from ui.widgets.label import Label
from ui.widgets.paragraph import Paragraph
from ui.widgets.pill import Pill
from ui.widgets.sign import Sign
from ui.widgets.slices import Slices
from ui.widgets.slot import Slot
from ui.widgets.stack import STRETCH, Grow, card, clear, column, row, rule, scrolled

_GROUPS_A_SLICE = 3


class DeclarationView(StepView):
    """``edited(pointer, text)``, ``entered(pointer)``, ``left(pointer)``, ``toggled(group)``; ``to_primary()``."""

    edited = Signal(str, str)
    entered = Signal(str)
    left = Signal(str)
    toggled = Signal(str)
    to_primary = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._draft: UUID | None = None
        self._order = 0
        self._wanted: Focus | None = None
        self._group_names: tuple[str, ...] = ()
        self._groups: dict[str, FoldedGroup] = {}
        self._faces: dict[str, GroupFace] = {}
        self._slices = Slices(self)
        self._head, self._troubles, self._asked_head, self._known_head = Slot(), Slot(), Slot(), Slot()
        self._grid = FieldGrid()
        self._wire(self._grid)
        self._asked = card(self._asked_head, self._grid, gap=4, margins=(16, 8, 16, 12))
        self._list = QFrame()
        self._list.setProperty("box", "card")
        self._list_layout = QVBoxLayout(self._list)
        self._list_layout.setContentsMargins(0, 0, 0, 0)
        self._list_layout.setSpacing(0)
        self._known = column(self._known_head, self._list, gap=4)
        body = column(self._head, self._troubles, self._asked, self._known, STRETCH, gap=12, margins=(24, 8, 24, 8))
        self._scroll: QScrollArea = scrolled(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)

    def _wire(self, grid: FieldGrid) -> None:
        grid.edited.connect(self.edited)
        grid.entered.connect(self.entered)
        # queued: a field also loses the focus while the grid is being laid out anew
        grid.left.connect(self.left, Qt.ConnectionType.QueuedConnection)

    def home(self) -> QWidget | None:
        if self._wanted is not None:
            QTimer.singleShot(0, self, self._focus_wanted)  # once more, to be scrolled to: now it gets its place
            wanted = self.field(self._wanted.pointer) if self._wanted.pointer else None
            return wanted.editor if wanted is not None else None
        for pointer in self._grid.pointers:
            one = self._grid.row(pointer)
            if one is not None and one.editor.isEnabled():
                return one.editor
        return None

    def show_screen(self, screen: DeclarationScreen) -> None:
        if screen.draft != self._draft:
            self._draft = screen.draft
            self._forget()
        self._head.put((screen.title, screen.form_words, screen.progress), lambda _: _heading(screen))
        self._troubles.put(
            screen.troubles,
            lambda all_: column(*(trouble_notice(one) for one in all_), gap=8) if all_ else None,
        )
        self._asked_head.put((screen.open_count, bool(screen.asked)), lambda _: _asked_heading(screen))
        self._grid.show_faces(screen.asked)
        self._grid.setVisible(bool(screen.asked))
        self._known_head.put(screen.known_words, _known_heading)
        self._known.setVisible(bool(screen.groups))
        self._show_groups(screen.groups)
        self._set_footer(screen.footer)
        if screen.focus is None:
            self._wanted, self._order = None, 0
        elif screen.focus.order != self._order:
            self._order = screen.focus.order
            self._wanted = None
            if self._stands(screen.focus.pointer):
                self._focus(screen.focus)  # at once: the next key is meant for it
            else:  # after the layout: a field that is new has no place yet
                self._wanted = screen.focus
                QTimer.singleShot(0, self, self._focus_wanted)

    def _forget(self) -> None:
        """Another declaration, maybe another citizen's: nothing is taken over."""
        self._grid.forget()
        self._slices.follow(())
        self._group_names, self._groups = (), {}
        clear(self._list_layout)

    def _show_groups(self, groups: tuple[GroupFace, ...]) -> None:
        names = tuple(group.name for group in groups)
        self._faces = {group.name: group for group in groups}
        if names != self._group_names:
            self._group_names = names
            clear(self._list_layout)
            self._groups = {}
            self._slices.follow(
                partial(self._add_groups, names[at : at + _GROUPS_A_SLICE])
                for at in range(0, len(names), _GROUPS_A_SLICE)
            )
        for name, made in self._groups.items():
            made.show_face(self._faces[name])

    def _add_groups(self, names: tuple[str, ...]) -> None:
        for name in names:
            if self._groups:
                self._list_layout.addWidget(rule())
            made = FoldedGroup(self._faces[name], self._wire)
            made.toggled.connect(self.toggled)
            made.walked.connect(self._walk)
            # the groups are one tab stop: arrows walk among them
            made.head.setFocusPolicy(Qt.FocusPolicy.ClickFocus if self._groups else Qt.FocusPolicy.StrongFocus)
            self._groups[name] = made
            self._list_layout.addWidget(made)

    def _walk(self, name: str, step: int) -> None:
        self._slices.finish()
        at = self._group_names.index(name) + step
        if 0 <= at < len(self._group_names):
            self._groups[self._group_names[at]].head.setFocus()

    def focused(self) -> str:
        """The pointer of the field in which the cursor stands; "" where it stands in none."""
        at = self.focusWidget()
        return next((one.pointer for one in self.findChildren(FieldRow) if at and one.isAncestorOf(at)), "")

    def field(self, pointer: str) -> FieldRow | None:
        """The row of a field, asked or in an open group."""
        if (asked := self._grid.row(pointer)) is not None:
            return asked
        self._slices.finish()
        found = (group.field(pointer) for group in self._groups.values())
        return next((one for one in found if one is not None), None)

    def _stands(self, pointer: str) -> bool:
        """Whether the field, or for "" the footer's button, is on the screen already."""
        asked = self._grid.row(pointer) if pointer else None
        return self.isVisible() and (not pointer or (asked is not None and asked.isVisible()))

    def _focus_wanted(self) -> None:
        """What is not on the screen, yet or any more, takes no focus: it is asked for its home when it comes."""
        if self._wanted is not None and self.isVisible():
            focus, self._wanted = self._wanted, None
            self._focus(focus)

    def _focus(self, focus: Focus) -> None:
        one = self.field(focus.pointer) if focus.pointer else None
        if one is None:
            self.to_primary.emit()
            return
        one.take_focus()
        self._scroll.ensureWidgetVisible(one, 0, theme().length(24))


def _heading(screen: DeclarationScreen) -> QWidget:
    title = Label(screen.title, "h2", elide=theme().compact)
    if theme().compact:
        return row(Grow(title), Label(screen.progress, "body", "ink2"))
    form = Label(screen.form_words, "small", "ink2", elide=True)
    done = row(
        Label(screen.progress, "small", "ink2"), KeyHint("F4"), Label(tr("ô chưa trả lời kế tiếp"), "small", "ink3")
    )
    return row(title, Grow(form), done, gap=12)


def _asked_heading(screen: DeclarationScreen) -> QWidget:
    if not screen.open_count:
        words = tr("Đã trả lời đủ") if screen.asked else tr("Không còn gì phải hỏi: tờ khai đã đủ")
        return row(Sign("jade", 20), Label(words, "h3"), STRETCH)
    hint = None if theme().compact else row(KeyHint("Enter"), Label(tr("sang ô kế"), "small", "ink3"))
    return row(Label(tr("Cần trả lời"), "h3"), Pill(tr("%n ô", "", screen.open_count), "gold"), STRETCH, hint)


def _known_heading(words: str) -> QWidget:
    if theme().compact:
        return row(Label(tr("Đã có sẵn"), "h3"), Grow(Paragraph(words, "small", "ink2")))
    return row(
        Label(tr("Đã có sẵn"), "h3"),
        Label(words, "small", "ink2"),
        STRETCH,
        KeyHint("Space"),
        Label(tr("mở nhóm"), "small", "ink3"),
    )

"""Step 4 on the screen: one card for each paper that may be wanted; add by dialog, by dropping, by pasting."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.desk.papers_presenter import AttachedFile, PapersScreen, RequirementCard
from ui.desk.step_view import StepView
from ui.desk.thumbnails import Thumbnail
from ui.theme.theme import theme
from ui.widgets.button import Button
from ui.widgets.key_hint import KeyHint
from ui.widgets.label import Label
from ui.widgets.notice import notice
from ui.widgets.paragraph import Paragraph
from ui.widgets.pill import Pill
from ui.widgets.sign import Sign
from ui.widgets.slot import Slot
from ui.widgets.stack import STRETCH, Grow, Top, clear, column, row, scrolled

_STATES = {
    "have": ("jade", "Đã có", "jade"),
    "missing": ("amber", "Còn thiếu", "amber"),
    "optional": ("wait", "Chưa có", "plain"),
    "working": ("wait", "Đang lưu…", "gold"),
}
_KINDS = "Giấy tờ (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)"


class _Requirement(QFrame):
    """Takes files dropped on it; Enter opens the dialog, arrows walk, Ctrl+V pastes files."""

    marked = Signal(int)
    asked = Signal()
    dropped = Signal(str, object)
    walked = Signal(int)

    def __init__(self, index: int, card: RequirementCard, remove: Callable[[UUID], None]) -> None:
        super().__init__()
        self._index, self._card = index, card
        self.setProperty("box", "card")
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        tone, word, pill = _STATES[card.state]
        self.setAccessibleName(f"{card.title}: {word}, {card.need}")
        self.setAccessibleDescription(card.about)
        add = Button("Thêm tệp", "Enter", icon="plus", name=f"Thêm tệp cho {card.title}", height=32, run=self._add)
        add.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head = row(
            Top(Sign(tone, 24)),
            Grow(
                column(
                    Paragraph(f"{card.number}. {card.title}", "strong"),
                    Paragraph(card.need + (f" · {card.about}" if card.about else ""), "small", "ink2"),
                    gap=0,
                )
            ),
            Top(Pill(word, pill)),
            Top(add),
            gap=12,
        )
        files = [_file_row(one, remove) for one in card.files]
        trouble = card.trouble
        refused = notice(trouble.tone, trouble.title, trouble.text, code=trouble.code) if trouble else None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(15, 11, 15, 11)
        layout.setSpacing(0)
        layout.addWidget(column(head, *files, refused, gap=8))

    def _add(self) -> None:
        self.marked.emit(self._index)
        self.asked.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.marked.emit(self._index)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            data = QGuiApplication.clipboard().mimeData()
            self.dropped.emit(self._card.code, [Path(u.toLocalFile()) for u in data.urls() if u.isLocalFile()])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._add()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.walked.emit(self._index + (1 if event.key() == Qt.Key.Key_Down else -1))
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        self.dropped.emit(self._card.code, paths)
        event.acceptProposedAction()


def _file_row(one: AttachedFile, remove: Callable[[UUID], None]) -> QWidget:
    drop = Button("", "", "quiet", icon="trash", name=f"Bỏ tệp {one.name}", height=32, pad=8)
    drop.clicked.connect(lambda: remove(one.id))
    drop.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    words = column(Label(one.name, "body", elide=True), Label(one.words, "small", "ink2"), gap=0)
    return row(Thumbnail(one.path, one.media_type), Grow(words), drop, gap=12, margins=(36, 0, 0, 0))


class PapersView(StepView):
    """``added(requirement, paths)``, ``marked(index)``, ``asked()``, ``removed(paper id)``."""

    added = Signal(str, object)
    marked = Signal(int)
    asked = Signal()
    removed = Signal(UUID)

    def __init__(self) -> None:
        super().__init__()
        self._asks = 0
        self._cards: tuple[RequirementCard, ...] | None = None
        self._marked = 0
        self._boxes: list[_Requirement] = []
        self._head, self._rest = Slot(), Slot()
        self._list = QWidget()
        self._layout = QVBoxLayout(self._list)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(12)
        body = column(self._head, self._list, self._rest, STRETCH, gap=12, margins=(24, 8, 24, 8))
        self._scroll: QScrollArea = scrolled(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)

    def home(self) -> QWidget | None:
        return self._boxes[self._marked] if self._boxes else None

    def show_screen(self, screen: PapersScreen) -> None:
        self._head.put((screen.title, screen.progress), lambda _: _heading(screen))
        self._rest.put(screen.not_needed, lambda words: Paragraph(words, "small", "ink2") if words else None)
        if screen.cards != self._cards:
            had_focus = any(box.hasFocus() or box.isAncestorOf(_focused(self)) for box in self._boxes)
            self._build(screen.cards)
            if had_focus and self._boxes:
                self._boxes[min(screen.marked, len(self._boxes) - 1)].setFocus()
        self._marked = min(screen.marked, max(len(self._boxes) - 1, 0))
        self._set_footer(screen.footer)
        if screen.asks_file != self._asks:
            self._asks = screen.asks_file
            self._ask(screen.cards[screen.marked])

    def _build(self, cards: tuple[RequirementCard, ...]) -> None:
        self._cards = cards
        clear(self._layout)
        self._boxes = []
        for index, card in enumerate(cards):
            box = _Requirement(index, card, self.removed.emit)
            box.marked.connect(self.marked)
            box.asked.connect(self.asked)
            box.dropped.connect(self.added)
            box.walked.connect(self._walk)
            self._boxes.append(box)
            self._layout.addWidget(box)
            box.show()  # before the layout does: a widget that is not shown yet takes no focus
        if not cards:
            self._layout.addWidget(_none_needed())

    def _walk(self, index: int) -> None:
        if 0 <= index < len(self._boxes):
            self.marked.emit(index)
            self._boxes[index].setFocus()
            self._scroll.ensureWidgetVisible(self._boxes[index], 0, theme().length(12))

    def _ask(self, card: RequirementCard) -> None:
        dialog = QFileDialog(self, f"Chọn tệp cho: {card.title}", str(Path.home()), _KINDS)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.added.emit(card.code, [Path(name) for name in names]))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


def _focused(widget: QWidget) -> QWidget:
    return widget.window().focusWidget() or widget


def _heading(screen: PapersScreen) -> QWidget:
    hint = row(KeyHint("Ctrl+V"), Label("dán tệp · hoặc kéo thả vào ô", "small", "ink3"), gap=6)
    return row(
        Label("Giấy tờ kèm theo", "h2"),
        Grow(Label(f"{screen.title} · {screen.progress}", "small", "ink2", elide=True)),
        None if theme().compact else hint,
        gap=12,
    )


def _none_needed() -> QWidget:
    return row(
        Sign("jade", 24),
        Grow(
            column(
                Label("Thủ tục này không cần giấy tờ kèm theo", "h3"),
                Paragraph("Dữ liệu đã có thay cho giấy. Bấm Ctrl Enter để xem lại.", "body", "ink2"),
                gap=0,
            )
        ),
        gap=12,
        margins=(16, 16, 16, 16),
        box="card",
    )

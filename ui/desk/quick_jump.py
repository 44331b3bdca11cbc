"""Ctrl+K: a few letters go anywhere: a place, an action of this screen, a procedure, a filing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from counter.model.person_name import without_marks
from ui.i18n.reword import say
from ui.i18n.words import now, tr
from ui.theme.theme import theme

_MOST = 8


@dataclass(frozen=True, slots=True)
class Target:
    words: str
    about: str
    run: Callable[[], None]


class _Line(QLineEdit):
    walked = Signal(int)
    escaped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.walked.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and not (
            isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_F1, Qt.Key.Key_F12)
        ):
            event.accept()  # Esc and Enter belong to the jump while it is open; help and the lock are everywhere
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.escaped.emit()


class QuickJump(QFrame):
    """Child of the window. ``targets(text)`` gives what fits, best first."""

    def __init__(self, window: QWidget, targets: Callable[[str], tuple[Target, ...]]) -> None:
        super().__init__(window)
        self._window = window
        self._targets = targets
        self._found: tuple[Target, ...] = ()
        self._before: QWidget | None = None
        self._width = 0
        self.setProperty("box", "over")
        self._line = _Line()
        say(self._line, QWidget.setAccessibleName, tr("Tới nhanh"))
        say(
            self._line,
            QLineEdit.setPlaceholderText,
            tr("Tới đâu? Gõ tên thủ tục, mục, việc cần làm, mã hồ sơ hay tên người"),
        )
        self._list = QListWidget()
        self._list.setObjectName("suggestions")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        say(self._list, QWidget.setAccessibleName, tr("Nơi tới được"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        layout.addWidget(self._line)
        layout.addWidget(self._list)
        self._line.textChanged.connect(self._find)
        self._line.returnPressed.connect(self._go)
        self._line.walked.connect(self._walk)
        self._line.escaped.connect(self.close_jump)
        self._list.itemClicked.connect(lambda _item: self._go())
        self.hide()

    def open_jump(self) -> None:
        window = self._window
        width = min(theme().length(560), window.width() - 48)
        self._before = window.focusWidget()
        self._line.clear()
        self._find("")
        self._width = width
        self._fit()
        self.move((window.width() - width) // 2, theme().length(64))
        self.show()
        self.raise_()
        self._line.setFocus()

    def find_again(self) -> None:
        """Targets that come later than the letters: the line that was chosen stays chosen."""
        if not self.isVisible():
            return
        at = self._list.currentRow()
        chosen = self._found[at].words if 0 <= at < len(self._found) else ""
        self._find(self._line.text())
        again = (row for row, one in enumerate(self._found) if at and one.words == chosen)
        self._list.setCurrentRow(next(again, 0))

    def close_jump(self) -> None:
        if self.isVisible():
            self.hide()
            if self._before is not None and self._before.isVisible():
                self._before.setFocus()

    def _find(self, text: str) -> None:
        self._found = self._targets(text)[:_MOST]
        self._list.clear()
        for target in self._found:
            item = QListWidgetItem(f"{now(target.words)}  ·  {now(target.about)}")
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._fit()

    def _fit(self) -> None:
        rows = max(len(self._found), 1)
        self.setFixedSize(self._width, 40 + theme().control + theme().length(32) * rows)

    def _walk(self, step: int) -> None:
        self._list.setCurrentRow(min(max(self._list.currentRow() + step, 0), len(self._found) - 1))

    def _go(self) -> None:
        at = self._list.currentRow()
        self._before = None
        self.hide()
        if 0 <= at < len(self._found):
            self._found[at].run()


def matching(targets: tuple[Target, ...], text: str) -> tuple[Target, ...]:
    """Targets whose words hold ``text``, marks optional; all of them for an empty text."""
    bare = without_marks(text)
    return tuple(target for target in targets if bare in without_marks(now(target.words)))

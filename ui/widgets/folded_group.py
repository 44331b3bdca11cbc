"""A group of fields that are filled already: one line, opened with Space to look closer or to mend."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.i18n.reword import say
from ui.i18n.words import join, of_catalogue, tr
from ui.theme.theme import theme
from ui.widgets.field_face import GroupFace
from ui.widgets.field_grid import FieldGrid
from ui.widgets.field_row import FieldRow
from ui.widgets.icon import Icon
from ui.widgets.label import Figure, Label, fixed
from ui.widgets.pill import Pill
from ui.widgets.source_mark import source_mark
from ui.widgets.stack import STRETCH, Grow, Item, column, fill, row


class _Head(QPushButton):
    """Up and Down walk from head to head, so that the groups are one tab stop."""

    walked = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.walked.emit(1 if event.key() == Qt.Key.Key_Down else -1)
            return
        super().keyPressEvent(event)


class FoldedGroup(QWidget):
    toggled = Signal(str)
    walked = Signal(str, int)

    def __init__(self, face: GroupFace, wire: Callable[[FieldGrid], None]) -> None:
        """``wire`` connects the grid of fields, which is made when the group is first opened."""
        super().__init__()
        self._wire = wire
        self.name = face.name
        self._face: GroupFace | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.head = _Head()
        self.head.setProperty("kind", "row")
        self.head.clicked.connect(lambda: self.toggled.emit(self.name))
        self.head.walked.connect(lambda step: self.walked.emit(self.name, step))
        self._inner: QWidget | None = None
        self._face_layout = QVBoxLayout(self.head)
        self._face_layout.setContentsMargins(0, 0, 0, 0)
        self.grid: FieldGrid | None = None
        self._body: QWidget | None = None
        self._layout.addWidget(self.head)
        self.show_face(face)

    def show_face(self, face: GroupFace) -> None:
        old, self._face = self._face, face
        if old is None or _line_of(old) != _line_of(face):
            self._show_line(face)
        if face.is_open:
            self._opened().show_faces(face.fields)
        if self._body is not None:
            self._body.setVisible(face.is_open)

    def _opened(self) -> FieldGrid:
        if self.grid is None:
            self.grid = FieldGrid()
            self._wire(self.grid)
            self._body = column(self.grid, margins=(36, 4, 16, 12))
            self._layout.addWidget(self._body)
        return self.grid

    def field(self, pointer: str) -> FieldRow | None:
        """A field's row, once the group has been opened."""
        return self.grid.row(pointer) if self.grid is not None else None

    def _show_line(self, face: GroupFace) -> None:
        if self._inner is not None:
            self._inner.hide()
            self._inner.deleteLater()
        chevron = Icon("down" if face.is_open else "right", 16)
        title = Label(of_catalogue(face.title), "strong", elide=not theme().compact)
        conflicts = Pill(_conflicts(face), "red") if face.conflicts else None
        mark = source_mark(face.source) if face.source else None
        count = Figure(face.count, "small", "ink3", align=Qt.AlignmentFlag.AlignRight)
        summary = Label(face.summary, "body", "ink2", elide=True)
        if theme().compact:
            indent = theme().length(16) + 8
            second: Item = row(Grow(summary), conflicts, mark, margins=(indent, 0, 0, 0))
            self._inner = column(row(chevron, title, STRETCH, count), second, gap=4, margins=(12, 8, 16, 8))
        else:
            self._inner = row(
                chevron, fixed(title, 256), Grow(summary), conflicts, mark, fixed(count, 56), margins=(12, 0, 16, 0)
            )
            self._inner.setFixedHeight(theme().length(36) - 1)
        for child in (self._inner, *self._inner.findChildren(QWidget)):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        fill(self._face_layout, (self._inner,))
        self.head.setFixedHeight(max(self._inner.sizeHint().height(), self._inner.minimumHeight()))
        state = tr("đang mở") if face.is_open else tr("đang gập")
        spoken = (of_catalogue(face.title), face.count, _conflicts(face) if face.conflicts else "", state)
        say(self.head, QWidget.setAccessibleName, join(part for part in spoken if part))
        say(self.head, QWidget.setAccessibleDescription, face.summary)
        whole = (of_catalogue(face.title), face.summary)  # the labels let the mouse through, and with it their own tips
        say(self.head, QWidget.setToolTip, join((part for part in whole if part), "\n"))


def _conflicts(face: GroupFace) -> str:
    return tr("%n chỗ lệch", "", face.conflicts)


def _line_of(face: GroupFace) -> tuple[object, ...]:
    return face.title, face.summary, face.count, face.source, face.conflicts, face.is_open

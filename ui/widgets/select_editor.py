"""A searchable list: a few letters, marks or not, find the option ("ho hang" finds "Họ hàng").

Where the options have other names in the language of now, both are found and the one of now is shown.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCompleter, QListView

from counter.forms.form import Field, Option
from counter.model.person_name import without_marks
from ui.i18n.reword import say
from ui.i18n.words import now, of_catalogue, tr
from ui.theme.icons import draw_icon
from ui.theme.theme import theme
from ui.widgets.field_face import FieldFace
from ui.widgets.one_line import OneLine
from ui.widgets.suggestion_list import dress_suggestions

_FOLDED = int(Qt.ItemDataRole.UserRole)
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class _Options(QAbstractListModel):
    def __init__(self, options: tuple[Option, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._options = options

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._options)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        label = self._options[index.row()].label
        said = now(of_catalogue(label))
        if role == _FOLDED:
            return without_marks(label if said == label else f"{said} {label}")
        return said if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole) else None


class _UnmarkedCompleter(QCompleter):
    """Matches without marks, anywhere in the label."""

    def __init__(self, options: tuple[Option, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._options = options
        self.setModel(_Options(options, self))
        self.setCompletionRole(_FOLDED)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.list = QListView()
        self.setPopup(self.list)
        dress_suggestions(self.list)

    def splitPath(self, path: str) -> list[str]:
        return [without_marks(path)]

    def pathFromIndex(self, index: _Index) -> str:
        return str(index.data(int(Qt.ItemDataRole.DisplayRole)))


def _said(option: Option) -> str:
    return now(of_catalogue(option.label))


class SelectEditor(OneLine):
    """``edited`` carries the option's value once one is chosen, else the text typed so far."""

    def __init__(self, field: Field) -> None:
        super().__init__()
        self._options = field.options
        self._value = ""
        self.setProperty("chevron", "1")
        say(self, OneLine.setPlaceholderText, tr("Gõ vài chữ để chọn"))
        self._completer = _UnmarkedCompleter(field.options, self)
        self._completer.setWidget(self)
        self._completer.activated.connect(self._picked)
        self.textEdited.connect(self._typed)
        self.returnPressed.connect(self._enter)

    def _typed(self, text: str) -> None:
        self._suggest(text)
        typed = text.strip().casefold()
        exact = [one.value for one in self._options if typed in (one.label.casefold(), _said(one).casefold())]
        self._value = exact[0] if exact else ""
        self.edited.emit(self._value or text)

    def _suggest(self, prefix: str) -> None:
        self._completer.setCompletionPrefix(without_marks(prefix))
        if self._completer.completionCount():
            self._completer.complete()
            popup = self._completer.list
            popup.setCurrentIndex(self._completer.completionModel().index(0, 0))
        else:
            self._completer.list.hide()

    def _walk(self, step: int) -> None:
        """Down opens the whole list, then both arrows move in it."""
        popup = self._completer.list
        if not popup.isVisible():
            self._suggest("")
            return
        row = popup.currentIndex().row() + step
        if 0 <= row < self._completer.completionCount():
            popup.setCurrentIndex(self._completer.completionModel().index(row, 0))

    def _picked(self, label: str) -> None:
        for option in self._options:
            if _said(option) == label:
                self.setText(label)
                self._value = option.value
                self.setModified(False)
                self.edited.emit(option.value)
                self.entered.emit()  # chosen is answered: on to the next field
                return

    def _enter(self) -> None:
        """Without the list: the only option that fits is taken."""
        text = without_marks(self.text())
        found = [one for one in self._options if text and text in without_marks(f"{_said(one)} {one.label}")]
        if not self._value and len(found) == 1:
            self._picked(_said(found[0]))
        else:
            self.entered.emit()

    def _put(self, face: FieldFace) -> None:
        self._value = face.value
        chosen = next((one for one in self._options if one.value == face.value and one.label == face.text), None)
        super()._put(replace(face, text=_said(chosen)) if chosen else face)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        popup = self._completer.list
        if popup.isVisible() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            popup.hide()
            if event.key() != Qt.Key.Key_Escape and popup.currentIndex().isValid():
                self._picked(str(popup.currentIndex().data()))
            return
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._walk(1 if event.key() == Qt.Key.Key_Down else -1)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._suggest(self.text() if not self._value else "")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._completer.list.hide()
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        size = theme().length(16)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRect(self.width() - size - theme().length(12), (self.height() - size) // 2, size, size)
        draw_icon(painter, "down", place)

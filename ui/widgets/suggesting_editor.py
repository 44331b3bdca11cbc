"""A line that suggests names as they are typed, marks or not, and takes any other name too.

"cau giay" finds "Phường Cầu Giấy". Suggestions come with the face, for they hang on other answers.
"""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView

from counter.forms.form import Field, Option
from counter.model.person_name import without_marks
from ui.theme.theme import theme
from ui.widgets.field_face import FieldFace
from ui.widgets.line_editor import LineEditor
from ui.widgets.suggestion_list import dress_suggestions

_MOST_SHOWN = 8
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class _Found(QAbstractListModel):
    """The suggestions that fit what is typed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.options: tuple[Option, ...] = ()

    def put(self, options: tuple[Option, ...]) -> None:
        self.beginResetModel()
        self.options = options
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.options)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        return self.options[index.row()].label if role == Qt.ItemDataRole.DisplayRole else None


class SuggestingEditor(LineEditor):
    """``edited`` carries the text typed so far, or the suggestion chosen: by Enter, a click, Alt+1 to Alt+8."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self._offered: tuple[Option, ...] = ()
        self._bare: tuple[tuple[str, Option], ...] = ()
        self._found = _Found(self)
        self.list = QListView(self)
        self.list.setModel(self._found)
        dress_suggestions(self.list)
        self.list.clicked.connect(lambda index: self._choose(index.row()))
        self.textEdited.connect(self._suggest)

    def show_face(self, face: FieldFace) -> None:
        if face.offered is not self._offered:
            self._offered = face.offered
            self._bare = tuple((f" {without_marks(one.label)}", one) for one in face.offered)
        super().show_face(face)

    def suggested(self) -> tuple[str, ...]:
        """What stands in the open list, () while it is closed."""
        return tuple(one.label for one in self._found.options) if self.list.isVisible() else ()

    def _suggest(self, text: str) -> None:
        """Names in which every word typed begins a word; those that begin with the text come first."""
        words = without_marks(text).split()
        fitting = [(bare, one) for bare, one in self._bare if all(f" {word}" in bare for word in words)]
        begun = " " + " ".join(words)
        fitting.sort(key=lambda found: begun not in found[0])
        options = tuple(one for _, one in fitting[:_MOST_SHOWN])
        if not options or (len(options) == 1 and options[0].value == text):
            self.list.hide()
            return
        self._found.put(options)
        self.list.setCurrentIndex(QModelIndex())
        height = self.list.sizeHintForRow(0) * len(options) + 2 * self.list.frameWidth()
        below = self.mapToGlobal(self.rect().bottomLeft())
        self.list.setGeometry(below.x(), below.y(), max(self.width(), theme().length(280)), height)
        self.list.show()

    def _choose(self, place: int) -> None:
        chosen = self._found.options[place]
        self.list.hide()
        self.setText(chosen.value)
        self.setModified(False)
        self.edited.emit(chosen.value)
        self.entered.emit()  # chosen is answered: on to the next field

    def event(self, event: QEvent) -> bool:
        """While the list is open its keys are not the window's: Esc would leave the step, Alt+digit the page."""
        asked = event.type() == QEvent.Type.ShortcutOverride and self.list.isVisible()
        if (
            asked
            and isinstance(event, QKeyEvent)
            and (event.key() == Qt.Key.Key_Escape or self._meant(event) is not None)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_open, key = self.list.isVisible(), event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._walk(1 if key == Qt.Key.Key_Down else -1)
        elif is_open and key == Qt.Key.Key_Escape:
            self.list.hide()
        elif is_open and (place := self._meant(event)) is not None:
            self._choose(place)
        else:
            super().keyPressEvent(event)

    def _meant(self, event: QKeyEvent) -> int | None:
        """Enter means the marked suggestion, Alt+digit the n-th; nothing is marked until somebody does."""
        marked = self.list.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return marked.row() if marked.isValid() else None
        place = event.key() - Qt.Key.Key_1
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        return place if alt and 0 <= place < len(self._found.options) else None

    def _walk(self, step: int) -> None:
        """Down opens the list, then both arrows move in it."""
        if not self.list.isVisible():
            self._suggest("" if not self.isModified() else self.text())
            return
        now = self.list.currentIndex()
        row = now.row() + step if now.isValid() else 0
        if 0 <= row < len(self._found.options):
            self.list.setCurrentIndex(self._found.index(row, 0))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if not self.text():
            self._suggest("")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.list.hide()
        super().focusOutEvent(event)

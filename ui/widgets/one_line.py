"""One line that is typed in: what every control of a single line has in common."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QInputMethodEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QLineEdit

from counter.model.personal_number import MASK
from ui.widgets.field_face import FieldFace
from ui.widgets.restyle import restyle

_Keys = QKeySequence.StandardKey
_EDITS = (_Keys.Paste, _Keys.Delete, _Keys.DeleteStartOfWord, _Keys.DeleteEndOfWord, _Keys.DeleteEndOfLine)
_TAKES_OUT = ("edit-cut", "edit-copy")  # names of Qt's own entries in a field's menu


class OneLine(QLineEdit):
    """``edited(text)`` as it is typed, ``entered`` on Enter, ``left`` when the cursor goes elsewhere."""

    edited = Signal(str)
    entered = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.textChanged.connect(self._guard)

    def _guard(self, text: str) -> None:
        """What is dropped would come in between the digits that are shown."""
        if self.acceptDrops() == (MASK in text):
            self.setAcceptDrops(MASK not in text)

    def show_face(self, face: FieldFace) -> None:
        """Put the text in, unless the user is in the middle of typing another."""
        restyle(self, "bad", "1" if face.problem else "0")
        if not (self.hasFocus() and self.isModified()):
            self._put(face)

    def _put(self, face: FieldFace) -> None:
        if self.text() != face.text:
            self.setText(face.text)
        self.setModified(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A masked number is typed anew: mended under its mask it would be neither the old one nor another."""
        writes = event.text().isprintable() and event.text() != ""
        removes = event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
        edits = any(event.matches(key) for key in _EDITS)
        if MASK in self.text():
            if event.matches(_Keys.Copy):
                return  # dots are no number to anybody
            if writes or removes or edits or event.matches(_Keys.Cut):
                self.selectAll()
            if event.matches(_Keys.Cut):
                self.del_()
                return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """As the keys do: under the mask all goes or nothing, and nothing is taken out."""
        if MASK in self.text():
            self.selectAll()
        menu = self.createStandardContextMenu()
        if MASK in self.text():
            for action in menu.actions():
                action.setEnabled(action.isEnabled() and action.objectName() not in _TAKES_OUT)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """X11 puts what was selected elsewhere in at the middle button, and keeps what is selected here."""
        if MASK not in self.text():
            super().mouseReleaseEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if MASK in self.text() and (event.commitString() or event.preeditString()):
            self.selectAll()
        super().inputMethodEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.setModified(False)
            self.left.emit()

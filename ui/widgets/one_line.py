"""One line that is typed in: what every control of a single line has in common."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from counter.model.personal_number import MASK
from ui.widgets.field_face import FieldFace
from ui.widgets.restyle import restyle

_EDITS = (QKeySequence.StandardKey.Cut, QKeySequence.StandardKey.Paste)


class OneLine(QLineEdit):
    """``edited(text)`` as it is typed, ``entered`` on Enter, ``left`` when the cursor goes elsewhere."""

    edited = Signal(str)
    entered = Signal()
    left = Signal()

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
        if MASK in self.text() and (writes or removes or edits):
            self.selectAll()
        super().keyPressEvent(event)

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

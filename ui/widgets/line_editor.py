"""A control of one line, the plainest way of asking; what suggests as well builds on it."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit

from counter.forms.form import Field, Kind
from ui.theme.theme import theme
from ui.widgets.field_face import FieldFace
from ui.widgets.restyle import restyle

_PLACEHOLDER = {
    Kind.DATE: "dd/mm/yyyy",
    Kind.PARTIAL_DATE: "dd/mm/yyyy, mm/yyyy hoặc yyyy",
    Kind.PERSONAL_NUMBER: "12 số",
    Kind.PHONE: "10 số",
}
_LETTERS = {Kind.NUMBER: 6, Kind.DATE: 12, Kind.PHONE: 14, Kind.PERSONAL_NUMBER: 16}
_ALLOWED = {Kind.DATE: "[0-9/. -]*", Kind.PARTIAL_DATE: "[0-9/. -]*", Kind.PERSONAL_NUMBER: "[0-9 •]*"}


class LineEditor(QLineEdit):
    """One line: text, number, date, personal number, phone."""

    edited = Signal(str)
    entered = Signal()
    left = Signal()

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.setPlaceholderText(_PLACEHOLDER.get(field.kind, ""))
        if field.kind in _ALLOWED:
            self.setValidator(QRegularExpressionValidator(QRegularExpression(_ALLOWED[field.kind]), self))
        letters = field.width if 0 < field.width <= 24 else _LETTERS.get(field.kind, 0)
        if letters:
            cell = QFontMetrics(theme().font("body")).horizontalAdvance("0")
            self.setFixedWidth(theme().length(24) + 8 + cell * letters)
        self.setMaxLength(4000)
        self.textEdited.connect(self.edited)
        self.returnPressed.connect(self.entered)

    def show_face(self, face: FieldFace) -> None:
        """Put the text in, unless the user is in the middle of typing another."""
        restyle(self, "bad", "1" if face.problem else "0")
        if self.hasFocus() and self.isModified():
            return
        if self.text() != face.text:
            self.setText(face.text)
        self.setModified(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.setModified(False)
            self.left.emit()

"""A control of one line, the plainest way of asking; what suggests as well builds on it."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QFontMetrics, QRegularExpressionValidator

from counter.forms.form import Field, Kind
from counter.model.personal_number import MASK
from ui.i18n.reword import say
from ui.i18n.words import mark
from ui.theme.theme import theme
from ui.widgets.one_line import OneLine

_PLACEHOLDER = {
    Kind.DATE: "dd/mm/yyyy",
    Kind.PARTIAL_DATE: "dd/mm/yyyy, yyyy",
    Kind.PERSONAL_NUMBER: mark("12 số"),
    Kind.PHONE: mark("10 số"),
}
_LETTERS = {Kind.NUMBER: 6, Kind.DATE: 12, Kind.PARTIAL_DATE: 18, Kind.PHONE: 14, Kind.PERSONAL_NUMBER: 16}
_ALLOWED = {Kind.DATE: "[0-9/. -]*", Kind.PARTIAL_DATE: "[0-9/. -]*", Kind.PERSONAL_NUMBER: f"[0-9 {MASK}]*"}


class LineEditor(OneLine):
    """Text, number, date, personal number, phone."""

    def __init__(self, field: Field) -> None:
        super().__init__()
        say(self, OneLine.setPlaceholderText, _PLACEHOLDER.get(field.kind, ""))
        if field.kind in _ALLOWED:
            self.setValidator(QRegularExpressionValidator(QRegularExpression(_ALLOWED[field.kind]), self))
        letters = field.width if 0 < field.width <= 24 else _LETTERS.get(field.kind, 0)
        if field.kind is Kind.PARTIAL_DATE:
            say(self, OneLine.setToolTip, mark("dd/mm/yyyy, mm/yyyy hoặc yyyy"))
            letters = max(letters, _LETTERS[Kind.PARTIAL_DATE])
        if letters:
            cell = QFontMetrics(theme().font("body")).horizontalAdvance("0")
            self.setFixedWidth(theme().length(24) + 8 + cell * letters)
        self.setMaxLength(4000)
        self.textEdited.connect(self.edited)
        self.returnPressed.connect(self.entered)

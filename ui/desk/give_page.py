"""Trả kết quả on the screen: which result, and four fields about whoever receives it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.desk.give_presenter import GiveScreen
from ui.desk.step_view import StepView, trouble_notice
from ui.i18n.words import tr
from ui.widgets.field_face import FieldFace
from ui.widgets.field_row import FieldRow
from ui.widgets.label import Label
from ui.widgets.paragraph import Paragraph
from ui.widgets.slot import Slot
from ui.widgets.stack import STRETCH, card, column, scrolled


class GiveView(StepView):
    """``edited(pointer, text)``; Enter goes to the next field, and after the last one asks ``to_primary``."""

    edited = Signal(str, str)
    to_primary = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[str, FieldRow] = {}
        self._wrong = ("", 0)
        self._head, self._trouble, self._fields = Slot(), Slot(), Slot()
        layout = self._column(top=16)
        self._area = scrolled(column(self._fields, STRETCH, gap=0, margins=(4, 4, 4, 4)))
        layout.addWidget(self._head)
        layout.addWidget(self._trouble)
        layout.addWidget(self._area, 1)

    def home(self) -> QWidget | None:
        return next((one.editor for one in self._rows.values()), None)

    def show_screen(self, screen: GiveScreen) -> None:
        self._head.put((screen.code, screen.below, screen.reason), lambda _: _heading(screen))
        self._trouble.put(screen.trouble, trouble_notice)
        self._fields.put((screen.order, bool(screen.faces)), lambda _: self._build(screen.faces))
        for face in screen.faces:
            self._rows[face.pointer].show_face(face)
        if screen.wrong != self._wrong:
            self._wrong = screen.wrong
            if screen.wrong[0]:
                self._go(screen.wrong[0])
        self._set_footer(screen.footer)

    def _build(self, faces: tuple[FieldFace, ...]) -> QWidget | None:
        self._rows = {face.pointer: FieldRow(face) for face in faces}
        order = list(self._rows.values())
        for at, one in enumerate(order):
            one.edited.connect(self.edited)
            after = order[at + 1].pointer if at + 1 < len(order) else ""
            one.entered.connect(lambda _pointer, after=after: self._go(after))
        return card(*order, gap=12) if order else None

    def _go(self, pointer: str) -> None:
        """To this field; "" to the button."""
        if not pointer:
            self.to_primary.emit()
            return
        one = self._rows[pointer]
        one.editor.setFocus()
        self._area.ensureWidgetVisible(one, 0, 12)


def _heading(screen: GiveScreen) -> QWidget:
    why = Paragraph(screen.reason, "body", "ink2") if screen.reason else None
    return column(
        Label(tr("Trả kết quả {code}", code=screen.code), "h2"),
        Label(screen.below, "body", "ink2", elide=True),
        why,
        gap=4,
    )

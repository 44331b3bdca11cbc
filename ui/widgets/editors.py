"""The controls behind a field row, one for each way of asking. All speak text: what was typed, or an option's value."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from counter.forms.form import Field
from ui.i18n.words import of_catalogue
from ui.theme.theme import theme
from ui.widgets.button import Button
from ui.widgets.field_face import FieldFace
from ui.widgets.restyle import restyle
from ui.widgets.spoken import Spoken
from ui.widgets.stack import clear


class Editor(Protocol):
    """``edited(text)`` after every change by the user, ``entered()`` on Enter, ``left()`` when the focus goes."""

    edited: SignalInstance
    entered: SignalInstance
    left: SignalInstance

    def show_face(self, face: FieldFace) -> None: ...


class LongEditor(QPlainTextEdit):
    """Several lines: Enter goes on, Shift+Enter breaks the line, Tab leaves."""

    edited = Signal(str)
    entered = Signal()
    left = Signal()

    def __init__(self, _field: Field) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(theme().length(84))
        self.textChanged.connect(self._changed)

    def _changed(self) -> None:
        if self.hasFocus():
            self.edited.emit(self.toPlainText())

    def show_face(self, face: FieldFace) -> None:
        restyle(self, "bad", "1" if face.problem else "0")
        if not self.hasFocus() and self.toPlainText() != face.text:
            self.setPlainText(face.text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.entered.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class ChoiceEditor(Spoken, QWidget):
    """A few options as buttons: one tab stop, number keys choose, arrows move, Enter goes on.

    Told as a group of radio buttons; the one that is chosen is said as if the focus stood on it.
    """

    edited = Signal(str)
    entered = Signal()
    left = Signal()

    def __init__(self, field: Field) -> None:
        super().__init__()
        self._options = field.options
        self._value = ""
        self._bad = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._row = QVBoxLayout(self) if theme().compact else QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._build()

    def _build(self) -> None:
        clear(self._row)
        for number, option in enumerate(self._options, 1):
            key = str(number) if number <= 9 else ""
            button = Button(of_catalogue(option.label), key, "choice", on=option.value == self._value)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setAutoExclusive(True)
            button.clicked.connect(lambda _=False, value=option.value: self._choose(value))
            self._row.addWidget(button)

    def _choose(self, value: str) -> None:
        if value != self._value:
            self._value = value
            self._build()
            self._tell_chosen()
            self.edited.emit(value)
        self.setFocus()

    def spoken_role(self) -> QAccessible.Role:
        return QAccessible.Role.Grouping

    def _tell_chosen(self) -> None:
        """Nothing of what stands in the group takes the focus, so nobody else tells which of them it is now."""
        chosen = next((one for one in self.findChildren(Button) if one.isChecked() and not one.isHidden()), None)
        if chosen is not None and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(chosen, QAccessible.Event.Focus))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._tell_chosen()

    def show_face(self, face: FieldFace) -> None:
        if self._value != face.value:
            self._value = face.value
            self._build()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        values = [option.value for option in self._options]
        key = event.key()
        if event.text().isdigit() and 1 <= int(event.text()) <= len(values):
            self._choose(values[int(event.text()) - 1])
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = 1 if key in (Qt.Key.Key_Right, Qt.Key.Key_Down) else -1
            at = values.index(self._value) if self._value in values else (-1 if step > 0 else 0)
            self._choose(values[(at + step) % len(values)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def buttons(self) -> list[QPushButton]:
        return [b for b in self.findChildren(QPushButton) if not b.isHidden() or b.parent() is self]

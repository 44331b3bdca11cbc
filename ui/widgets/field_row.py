"""A field: label and source mark, the control for its kind, and under it the hint or the problem, never both."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from counter.forms.form import Field, Kind
from ui.i18n.field_names import name_of
from ui.i18n.reword import say
from ui.i18n.words import of_catalogue, tr
from ui.theme.theme import theme
from ui.widgets.editors import ChoiceEditor, LongEditor
from ui.widgets.field_face import FieldFace
from ui.widgets.label import Label
from ui.widgets.line_editor import LineEditor
from ui.widgets.paragraph import Paragraph
from ui.widgets.select_editor import SelectEditor
from ui.widgets.slot import Slot
from ui.widgets.source_mark import source_mark
from ui.widgets.stack import STRETCH, Grow, row
from ui.widgets.suggesting_editor import SuggestingEditor
from ui.widgets.verdict_badge import sign_line

AnyEditor = LineEditor | LongEditor | ChoiceEditor | SelectEditor | SuggestingEditor


def _editor_of(field: Field) -> AnyEditor:
    if field.listed:
        return SuggestingEditor(field)
    match field.kind:
        case Kind.CHOICE:
            return ChoiceEditor(field)
        case Kind.SELECT:
            return SelectEditor(field)
        case Kind.LONG_TEXT:
            return LongEditor(field)
        case _:
            return LineEditor(field)


class FieldRow(QWidget):
    """``edited(pointer, text)`` after each change, ``entered(pointer)`` on Enter, ``left(pointer)`` on leaving."""

    edited = Signal(str, str)
    entered = Signal(str)
    left = Signal(str)

    def __init__(self, face: FieldFace) -> None:
        super().__init__()
        field = face.field
        self.field, self.pointer = field, field.pointer
        self.editor: AnyEditor = _editor_of(field)
        say(self.editor, QWidget.setAccessibleName, name_of(field))
        self.editor.edited.connect(lambda text: self.edited.emit(self.pointer, text))
        self.editor.entered.connect(lambda: self.entered.emit(self.pointer))
        self.editor.left.connect(lambda: self.left.emit(self.pointer))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self._head, self._foot = Slot(), Slot()
        layout.addWidget(self._head)
        narrow = self.editor.maximumWidth() < 10_000
        unit = Label(of_catalogue(field.unit), "body", "ink2") if field.unit else None
        layout.addWidget(row(self.editor, unit, STRETCH) if narrow or unit else self.editor)
        layout.addWidget(self._foot)
        layout.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.show_face(face)

    def show_face(self, face: FieldFace) -> None:
        self.editor.show_face(face)
        self.editor.setEnabled(face.enabled)
        self._head.put((face.source, face.confirmed, face.optional, face.was), lambda _: _head(face))
        self._foot.put((face.problem, face.was, face.field.hint), lambda _: _foot(face))
        say(self.editor, QWidget.setAccessibleDescription, face.problem or _hint(face))

    def take_focus(self) -> None:
        self.editor.setFocus(Qt.FocusReason.TabFocusReason)


def gap_between_fields() -> int:
    """Vertical gap in a grid of fields, in pixels."""
    return 8 if not theme().compact else 16


def _head(face: FieldFace) -> QWidget:
    whose = face.field.apart if face.alone else ""
    return row(
        Label(of_catalogue(face.field.label), "label"),
        Grow(Label(of_catalogue(whose), "tiny", "ink2", elide=True)) if whose else None,
        Label(tr("không bắt buộc"), "tiny", "ink3") if face.optional else None,
        None if whose else STRETCH,
        source_mark(face.source, confirmed=face.confirmed, proposed=bool(face.was)) if face.source else None,
    )


def _foot(face: FieldFace) -> QWidget | None:
    if face.problem:
        return sign_line("red", face.problem)
    hint = _hint(face)
    return Paragraph(hint, "small", "ink3") if hint else None


def _hint(face: FieldFace) -> str:
    return tr("Giấy tờ ghi: {was}", was=face.was) if face.was else of_catalogue(face.field.hint)

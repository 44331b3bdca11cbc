"""Fields side by side on twelve columns, in one column where the text is large."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.theme.theme import theme
from ui.widgets.field_face import FieldFace
from ui.widgets.field_row import FieldRow, gap_between_fields


class FieldGrid(QWidget):
    """Keeps a row for each pointer: showing anew never takes the focus or the caret from the one in use."""

    edited = Signal(str, str)
    entered = Signal(str)
    left = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[str, FieldRow] = {}
        self._order: tuple[str, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(gap_between_fields())
        for column in range(12):
            self._grid.setColumnStretch(column, 1)

    def show_faces(self, faces: tuple[FieldFace, ...]) -> None:
        order = tuple(face.pointer for face in faces)
        for face in faces:
            if face.pointer in self._rows:
                self._rows[face.pointer].show_face(face)
            else:
                self._add(face)
        if order != self._order:
            self._place(faces)
            self._order = order

    def _add(self, face: FieldFace) -> None:
        one = FieldRow(face)
        one.edited.connect(self.edited)
        one.entered.connect(self.entered)
        one.left.connect(self.left)
        self._rows[face.pointer] = one

    def _place(self, faces: tuple[FieldFace, ...]) -> None:
        wanted = {face.pointer for face in faces}
        for pointer in [p for p in self._rows if p not in wanted]:
            gone = self._rows.pop(pointer)
            gone.hide()
            self._grid.removeWidget(gone)
            gone.deleteLater()
        line, column = 0, 0
        previous: QWidget | None = None
        for face in faces:
            span = 12 if theme().compact else face.columns
            if column + span > 12:
                line, column = line + 1, 0
            one = self._rows[face.pointer]
            self._grid.addWidget(one, line, column, 1, span, Qt.AlignmentFlag.AlignTop)
            one.show()
            if previous is not None:
                QWidget.setTabOrder(previous, one.editor)
            previous = one.editor
            column += span

    def row(self, pointer: str) -> FieldRow | None:
        return self._rows.get(pointer)

    @property
    def pointers(self) -> tuple[str, ...]:
        return self._order

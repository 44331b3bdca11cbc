"""Fields side by side on twelve columns, in one column where the text is large."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.theme.theme import theme
from ui.widgets.field_face import FieldFace
from ui.widgets.field_row import FieldRow, gap_between_fields
from ui.widgets.slices import Slices

_ROWS_A_SLICE = 3


class FieldGrid(QWidget):
    """Keeps a row for each pointer: showing anew never takes the focus or the caret from the one in use."""

    edited = Signal(str, str)
    entered = Signal(str)
    left = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[str, FieldRow] = {}
        self._faces: dict[str, FieldFace] = {}
        self._order: tuple[str, ...] = ()  # those that have their place
        self._slices = Slices(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(gap_between_fields())
        for column in range(12):
            self._grid.setColumnStretch(column, 1)

    def show_faces(self, faces: tuple[FieldFace, ...]) -> None:
        """Rows that are not there yet come a few a turn."""
        self._faces = {face.pointer: face for face in faces}
        for pointer, face in self._faces.items():
            if pointer in self._rows and self._rows[pointer].field != face.field:
                self._drop(pointer)  # another form's: what it offers is no answer here
            if pointer in self._rows:
                self._rows[pointer].show_face(face)
        missing = tuple(pointer for pointer in self._faces if pointer not in self._rows)
        self._slices.start(
            partial(self._add, missing[at : at + _ROWS_A_SLICE]) for at in range(0, max(len(missing), 1), _ROWS_A_SLICE)
        )

    def forget(self) -> None:
        """Another declaration: what is half typed in a row is not of it."""
        for pointer in tuple(self._rows):
            self._drop(pointer)

    def _drop(self, pointer: str) -> None:
        gone = self._rows.pop(pointer)
        self._order = ()  # whoever stays is placed anew
        gone.blockSignals(True)
        gone.hide()
        self._grid.removeWidget(gone)
        gone.deleteLater()

    def _add(self, pointers: tuple[str, ...]) -> None:
        for pointer in pointers:
            one = self._rows[pointer] = FieldRow(self._faces[pointer])
            one.edited.connect(self.edited)
            one.entered.connect(self.entered)
            one.left.connect(self.left)
        self._place()

    def _place(self) -> None:
        for pointer in [p for p in self._rows if p not in self._faces]:
            self._drop(pointer)
        order = tuple(pointer for pointer in self._faces if pointer in self._rows)
        if order == self._order:
            return
        self._order = order
        line, column = 0, 0
        previous: QWidget | None = None
        for pointer in order:
            one, span = self._rows[pointer], 12 if theme().compact else self._faces[pointer].columns
            if column + span > 12:
                line, column = line + 1, 0
            self._grid.addWidget(one, line, column, 1, span, Qt.AlignmentFlag.AlignTop)
            one.show()
            if previous is not None:
                QWidget.setTabOrder(previous, one.editor)
            previous = one.editor
            column += span

    def row(self, pointer: str) -> FieldRow | None:
        if pointer in self._faces and pointer not in self._rows:
            self._slices.finish()
        return self._rows.get(pointer)

    @property
    def pointers(self) -> tuple[str, ...]:
        return self._order

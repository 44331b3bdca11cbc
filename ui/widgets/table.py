"""A table of two-line cells, thin bars and pills: one model of plain cells, one delegate, no widget a cell."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QHelpEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from ui.i18n.reword import say
from ui.i18n.words import now, tr
from ui.theme.theme import theme
from ui.widgets.cell import PAD, Cell, draw_cell, is_cut, needed, tall

__all__ = ["Cell", "Column", "RowTable"]

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_SAID = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
_ROW, _TALL_ROW = 56, 76  # pixels at 100 %: of two lines and of three
_LOOKED_AT = 60  # rows; what a column needs is seen in the first ones


@dataclass(frozen=True, slots=True)
class Column:
    """``width`` in pixels at 100 %, wider where its title, its pills or its figures are; 0 takes what is left."""

    title: str
    width: int = 0
    right: bool = False


class _Rows(QAbstractTableModel):
    def __init__(self, columns: tuple[Column, ...]) -> None:
        super().__init__()
        self.columns = columns
        self.rows: tuple[tuple[Cell, ...], ...] = ()

    def replace(self, rows: tuple[tuple[Cell, ...], ...]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role in _SAID:
            cell = self.rows[index.row()][index.column()]
            return f"{now(cell.text)}, {now(cell.below)}" if cell.below else now(cell.text)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | int | None:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return now(self.columns[section].title)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignVCenter | (_RIGHT if self.columns[section].right else _LEFT))
        return None


class _CellPainter(QStyledItemDelegate):
    def __init__(self, rows: _Rows, table: QTableView) -> None:
        super().__init__(table)
        self._rows = rows

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        area, at = option.rect, index.column()
        cell = self._rows.rows[index.row()][at]
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(area, theme().color("primary_tint" if chosen else "surface"))
        if chosen and at == 0:
            painter.fillRect(QRect(area.left(), area.top(), 4, area.height()), theme().color("primary"))
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), theme().color("line"))
        draw_cell(painter, area, cell, right=self._rows.columns[at].right, chosen=chosen)
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """The tool tip: where the words of a cell are cut."""
        if index.isValid() and not is_cut(self._rows.rows[index.row()][index.column()], option.rect.size()):
            QToolTip.hideText()
            return False
        return super().helpEvent(event, view, option, index)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(40, theme().length(_ROW))


class RowTable(QTableView):
    """``opened(row)`` on Enter or double click, ``marked(row)`` when the selection moves; -1 when empty.

    ``refitted``: the rows are of another height, for large letters leave their words too few lines.
    """

    opened = Signal(int)
    marked = Signal(int)
    refitted = Signal()

    def __init__(self, columns: tuple[Column, ...], name: str) -> None:
        super().__init__()
        self._rows = _Rows(columns)
        say(self, QWidget.setAccessibleName, name)
        self.setModel(self._rows)
        self.setItemDelegate(_CellPainter(self._rows, self))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        vertical, horizontal = self.verticalHeader(), self.horizontalHeader()
        vertical.hide()
        say(horizontal, QWidget.setAccessibleName, tr("Tiêu đề cột: {table}", table=name))
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        vertical.setDefaultSectionSize(theme().length(_ROW))
        horizontal.setFixedHeight(theme().length(32) - 2)
        horizontal.setHighlightSections(False)
        horizontal.setSectionsClickable(False)
        horizontal.setMinimumSectionSize(20)
        for number, column in enumerate(columns):
            stretch = QHeaderView.ResizeMode.Stretch if not column.width else QHeaderView.ResizeMode.Fixed
            horizontal.setSectionResizeMode(number, stretch)
        self._fit_columns()
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        self.selectionModel().currentRowChanged.connect(lambda now, _was: self.marked.emit(now.row()))

    def show_rows(self, rows: tuple[tuple[Cell, ...], ...]) -> None:
        """Replace the rows; the selection stays at its place, or goes to the first row."""
        if rows == self._rows.rows:
            return
        at = max(self.currentIndex().row(), 0)
        self._rows.replace(rows)
        self._fit_columns()
        self._fit_rows()
        if rows:
            self.selectRow(min(at, len(rows) - 1))
        self.updateGeometry()

    def _fit_columns(self) -> None:
        """What each column needs for its title and what it shows, in the language of now."""
        heading = QFont(theme().font("tiny"))
        heading.setWeight(QFont.Weight.DemiBold)
        titles = QFontMetrics(heading)
        for number, one in enumerate(self._rows.columns):
            if one.width:
                shown = (cells[number] for cells in self._rows.rows[:_LOOKED_AT])
                least = max((titles.horizontalAdvance(now(one.title)), *(needed(cell) for cell in shown)))
                self.setColumnWidth(number, max(theme().length(one.width), least + 2 * theme().length(PAD) + 2))

    def _fit_rows(self) -> None:
        """All are of one height: a place in the list is found again by it."""
        widths = [self.columnWidth(number) for number in range(len(self._rows.columns))]
        wants = theme().compact and any(
            tall(cell, width) for row in self._rows.rows[:_LOOKED_AT] for cell, width in zip(row, widths, strict=True)
        )
        height = theme().length(_TALL_ROW if wants else _ROW)
        if height != self.verticalHeader().defaultSectionSize():
            self.verticalHeader().setDefaultSectionSize(height)
            self.refitted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rows()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._fit_columns()
            self._fit_rows()

    def height_for_rows(self) -> int:
        """Pixels that show every row without scrolling."""
        return self.horizontalHeader().height() + self.verticalHeader().defaultSectionSize() * self._rows.rowCount()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if self.currentIndex().isValid():
                self.opened.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._rows.rowCount():
            self.selectRow(0)

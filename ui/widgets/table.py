"""A table of two-line cells, thin bars and pills: one model of plain cells, one delegate, no widget a cell."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.i18n.reword import say
from ui.i18n.words import now, tr
from ui.theme.theme import theme
from ui.widgets.label import draw_figures
from ui.widgets.pill import draw_pill, pill_width

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True)
class Cell:
    """``below``: a second, smaller line. ``bar``: a thin bar under the text, 0 to 1. ``pill``: its tone."""

    text: str
    below: str = ""
    style: str = "body"
    color: str = "ink"
    figures: bool = False
    bar: float | None = None
    pill: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """``width`` in pixels at 100 %, 0 takes what is left."""

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
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
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
        t = theme()
        cell = self._rows.rows[index.row()][index.column()]
        area = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(area, t.color("primary_tint" if chosen else "surface"))
        if chosen and index.column() == 0:
            painter.fillRect(QRect(area.left(), area.top(), 4, area.height()), t.color("primary"))
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), t.color("line"))
        inner = area.adjusted(t.length(12), 0, -t.length(12), -1)
        align = _RIGHT if self._rows.columns[index.column()].right else _LEFT
        if cell.pill:
            height = t.length(20)
            width = min(pill_width(now(cell.text)), inner.width())
            place = QRectF(inner.left(), inner.center().y() - height / 2 + 1, width, height)
            draw_pill(painter, place, now(cell.text), cell.pill)
        elif cell.below or cell.bar is not None:
            middle = inner.center().y() + 1
            line = t.length(20)
            upper = QRect(inner.left(), middle - line, inner.width(), line)
            lower = QRect(inner.left(), middle, inner.width(), line)
            _put(painter, upper, cell, cell.text, cell.style, cell.color, align)
            if cell.bar is not None:
                _bar(painter, QRectF(lower.left(), lower.top() + 6, min(96, lower.width()), 4), cell.bar, chosen=chosen)
            else:
                _put(painter, lower, cell, cell.below, "small", "ink2", align)
        else:
            _put(painter, inner, cell, cell.text, cell.style, cell.color, align)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(40, theme().length(56))


def _put(
    painter: QPainter, area: QRect, cell: Cell, text: str, style: str, color: str, align: Qt.AlignmentFlag
) -> None:
    painter.setFont(theme().font(style))
    painter.setPen(theme().color(color))
    if cell.figures:
        draw_figures(painter, area, now(text), align)
        return
    shown = painter.fontMetrics().elidedText(now(text), Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | align | Qt.TextFlag.TextDontClip, shown)


def _bar(painter: QPainter, area: QRectF, part: float, *, chosen: bool) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color("surface" if chosen else "sunken"))
    painter.drawRoundedRect(area, 2, 2)
    if part > 0:
        painter.setBrush(theme().color("gold"))
        painter.drawRoundedRect(QRectF(area.left(), area.top(), max(area.width() * part, 2), area.height()), 2, 2)


class RowTable(QTableView):
    """``opened(row)`` on Enter or double click, ``marked(row)`` when the selection moves; -1 when empty."""

    opened = Signal(int)
    marked = Signal(int)

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
        vertical.setDefaultSectionSize(theme().length(56))
        horizontal.setFixedHeight(theme().length(32) - 2)
        horizontal.setHighlightSections(False)
        horizontal.setSectionsClickable(False)
        horizontal.setMinimumSectionSize(20)
        for number, column in enumerate(columns):
            stretch = QHeaderView.ResizeMode.Stretch if not column.width else QHeaderView.ResizeMode.Fixed
            horizontal.setSectionResizeMode(number, stretch)
            if column.width:
                self.setColumnWidth(number, theme().length(column.width))
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        self.selectionModel().currentRowChanged.connect(lambda now, _was: self.marked.emit(now.row()))

    def show_rows(self, rows: tuple[tuple[Cell, ...], ...]) -> None:
        """Replace the rows; the selection stays at its place, or goes to the first row."""
        if rows == self._rows.rows:
            return
        at = max(self.currentIndex().row(), 0)
        self._rows.replace(rows)
        if rows:
            self.selectRow(min(at, len(rows) - 1))
        self.updateGeometry()

    def height_for_rows(self) -> int:
        """Pixels that show every row without scrolling."""
        return self.horizontalHeader().height() + theme().length(56) * self._rows.rowCount()

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

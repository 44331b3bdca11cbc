"""Everything that can be read or heard on a window: what is painted, and what a screen reader says."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator

from PySide6.QtCore import QBuffer, QIODevice, Qt, QThreadPool, QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QTableView, QWidget

_PAINTED = re.compile(r"<text[^>]*>([^<]*)</text>")
_TABLES = (QAccessible.Role.Table, QAccessible.Role.List, QAccessible.Role.Tree)
_SPOKEN = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)


def come_to_rest(window: QWidget, settle: Callable[[], None]) -> None:
    """Everything that was asked for stands there: slices are built, pictures that are made beside have come."""
    for _ in range(2):  # a picture that comes asks for its screen again
        settle()
        while any(one.isActive() and not one.interval() for one in window.findChildren(QTimer)):
            settle()
        QThreadPool.globalInstance().waitForDone()
    settle()


def words(window: QWidget) -> frozenset[str]:
    """``heard`` and ``painted``."""
    return heard(window) | {*painted(window)}


def painted(window: QWidget) -> tuple[str, ...]:
    """Line by line as it stands there, in the order of painting; long lines with their ellipsis."""
    file = QBuffer()
    file.open(QIODevice.OpenModeFlag.WriteOnly)
    drawing = QSvgGenerator()
    drawing.setOutputDevice(file)
    drawing.setSize(window.size())
    window.render(drawing)
    lines = _PAINTED.findall(bytes(file.data().data()).decode("utf-8"))
    return tuple(text for one in lines if (text := html.unescape(one).strip()))


def heard(window: QWidget) -> frozenset[str]:
    """Names, descriptions and values of every control, cells of tables too; tool tips and what an empty field says."""
    shown = [one for one in (window, *window.findChildren(QWidget)) if one.isVisible() and one.window() is window]
    beside = {one.toolTip() for one in shown} | {one.placeholderText() for one in shown if isinstance(one, QLineEdit)}
    cells = {text for one in shown if isinstance(one, QAbstractItemView) for text in _cells(one)}
    return frozenset({*beside, *cells, *_spoken(QAccessible.queryAccessibleInterface(window))} - {""})


def _cells(view: QAbstractItemView) -> Iterator[str]:
    """By the model: while nobody listens, what Qt offers a screen reader forgets cells that were replaced."""
    model = view.model()
    columns = range(model.columnCount() if isinstance(view, QTableView) else 1)
    yield from (str(model.headerData(column, Qt.Orientation.Horizontal) or "") for column in columns)
    for number in range(model.rowCount()):
        yield from (str(model.index(number, column).data() or "") for column in columns)


def _spoken(one: QAccessibleInterface | None) -> Iterator[str]:
    if one is None or not one.isValid() or one.state().invisible:
        return
    yield from (one.text(kind) for kind in _SPOKEN)
    if one.role() in _TABLES:
        return
    for number in range(one.childCount()):
        yield from _spoken(one.child(number))

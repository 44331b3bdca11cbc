"""One focus ring for the whole application: 2 px of the ground and 2 px of colour outside the focused box.

A style sheet has no outline outside its box. The ring is a see-through child of whatever scrolls
with the focused widget, so it is clipped where the widget is, and follows it by event filter.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from ui.theme.theme import theme
from ui.theme.tokens import FOCUS_GAP, FOCUS_WIDTH, RADIUS, RADIUS_SMALL

_FOLLOWED = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class _Ring(QWidget):
    def __init__(self, host: QWidget, radius: int) -> None:
        super().__init__(host)
        self._radius = radius
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outer = QRectF(self.rect()).adjusted(FOCUS_WIDTH / 2, FOCUS_WIDTH / 2, -FOCUS_WIDTH / 2, -FOCUS_WIDTH / 2)
        step = (FOCUS_WIDTH + FOCUS_GAP) / 2
        painter.setPen(QPen(theme().color("focus_gap"), FOCUS_GAP))
        painter.drawRoundedRect(outer.adjusted(step, step, -step, -step), self._radius + 1, self._radius + 1)
        painter.setPen(QPen(theme().color("focus"), FOCUS_WIDTH))
        painter.drawRoundedRect(outer, self._radius + 3, self._radius + 3)


class FocusRing(QObject):
    """Lives as long as ``window``; moves with ``QApplication.focusChanged``."""

    def __init__(self, app: QApplication, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._ring: _Ring | None = None
        self._target: QWidget | None = None
        self._host = window
        self._watched: list[QWidget] = []
        app.focusChanged.connect(self._moved)

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._drop()
        if new is None or new is self._window or new.window() is not self._window:
            return
        target = new
        host = self._host = _host_of(target)
        radius = RADIUS_SMALL if isinstance(target, QLineEdit | QPlainTextEdit) else RADIUS
        self._target, self._ring = target, _Ring(host, radius)
        at: QWidget | None = target
        while at is not None and at is not host:
            at.installEventFilter(self)
            self._watched.append(at)
            at = at.parentWidget()
        self._place()
        self._ring.show()

    def _place(self) -> None:
        if self._ring is None or self._target is None or not (isValid(self._ring) and isValid(self._target)):
            return
        out = FOCUS_GAP + FOCUS_WIDTH
        corner = self._target.mapTo(self._host, self._target.rect().topLeft())
        self._ring.setGeometry(
            corner.x() - out, corner.y() - out, self._target.width() + 2 * out, self._target.height() + 2 * out
        )
        self._ring.setVisible(self._target.isVisible())
        self._ring.raise_()

    def _drop(self) -> None:
        for widget in filter(isValid, self._watched):  # a screen may be gone together with its focus
            widget.removeEventFilter(self)
        self._watched = []
        ring, self._ring, self._target = self._ring, None, None
        if ring is not None and isValid(ring):
            ring.hide()
            ring.deleteLater()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _FOLLOWED:
            self._place()
        return False


def _host_of(target: QWidget) -> QWidget:
    """The scrolled content that holds ``target``, else its window."""
    at: QWidget | None = target.parentWidget()
    while at is not None and not at.isWindow():
        above = at.parentWidget()
        area = above.parentWidget() if above is not None else None
        if isinstance(area, QAbstractScrollArea) and area.viewport() is above:
            return at
        at = above
    return target.window()

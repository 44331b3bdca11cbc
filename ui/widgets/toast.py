"""A short word above the footer that goes by itself: done, parked, failed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.i18n.reword import say
from ui.theme.theme import theme
from ui.widgets.label import Label
from ui.widgets.paragraph import Paragraph
from ui.widgets.sign import Sign
from ui.widgets.stack import clear, fill

_STAYS_MS = 6000
_WIDEST = 560  # of its words, at 100 %: longer ones go on another line
_ALONE = 40  # a word of one line is as tall as a control and its air
_AIR = 24  # to the window's right edge


class Toast(QFrame):
    """Child of the window; never takes the focus or the mouse. Read aloud as an alert by its accessible name."""

    def __init__(self, window: QWidget, left: int, bottom: int) -> None:
        super().__init__(window)
        self._window = window
        self._left, self._bottom = left, bottom
        self.setProperty("box", "over")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 7, 16, 7)
        self._row.setSpacing(8)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_STAYS_MS)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def say(self, tone: str, words: str, code: str = "") -> None:
        clear(self._row)
        parts = [Sign(tone, 20), said := Paragraph(words, "label")]
        if code:
            parts.append(Label(code, "tiny", "ink3"))
        fill(self._row, tuple(parts))
        for part in parts:
            part.show()  # while an earlier word still stands, Qt would show them later and leave them no room
        said.setFixedWidth(0)
        room = self._window.width() - self._left - _AIR - self.sizeHint().width()
        wanted = QFontMetrics(theme().font("label")).horizontalAdvance(said.text()) + 4
        said.setFixedWidth(min(wanted, theme().length(_WIDEST), room))
        said.setFixedHeight(said.heightForWidth(said.width()))
        say(self, QWidget.setAccessibleName, words)
        self.setFixedSize(self.sizeHint().expandedTo(QSize(0, theme().length(_ALONE))))
        self.move(self._left, self._window.height() - self._bottom - self.height() - 12)
        self.show()
        self.raise_()
        self._timer.start()

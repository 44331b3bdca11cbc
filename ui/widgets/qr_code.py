"""A QR code on the screen: whole pixels a module, on a white ground in every theme."""

from __future__ import annotations

import segno
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.i18n.reword import say

_QUIET = 4  # modules of silence, ISO/IEC 18004 §6.3.8


class QrCode(QWidget):
    """``text`` at error correction M, at most ``side`` pixels wide; ``name``: what a screen reader says it is."""

    def __init__(self, text: str, side: int, name: str) -> None:
        super().__init__()
        self._rows = tuple(bytes(row) for row in segno.make(text, error="m", micro=False, boost_error=False).matrix)
        modules = len(self._rows) + 2 * _QUIET
        self._module = max(1, side // modules)
        self.setFixedSize(QSize(modules, modules) * self._module)
        say(self, QWidget.setAccessibleName, name)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        for y, row in enumerate(self._rows, _QUIET):
            for x, dark in enumerate(row, _QUIET):
                if dark:
                    side = self._module
                    painter.fillRect(QRect(x * side, y * side, side, side), Qt.GlobalColor.black)

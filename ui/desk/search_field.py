"""The field of a search: who comes back to it finds the old words marked, to type others or to go on with these."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit


class SearchField(QLineEdit):
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is Qt.FocusReason.OtherFocusReason:  # the page was opened; Qt itself does it for Tab
            self.selectAll()

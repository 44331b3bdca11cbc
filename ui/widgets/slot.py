"""A place that is built anew only when what it shows has changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.stack import clear

T = TypeVar("T")


class Slot(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._shown: object = _NOTHING
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    def put(self, value: T, build: Callable[[T], QWidget | None]) -> QWidget | None:
        """Show ``build(value)``; nothing happens while ``value`` stays equal. The widget, if it is new."""
        if self._shown == value:
            return None
        self._shown = value
        clear(self._layout)
        built = build(value)
        if built is not None:
            self._layout.addWidget(built)
        if built is None:
            self.hide()
        elif self.isHidden() and self.parentWidget() is not None:
            self.show()  # without a parent it would flash up as a window of its own
        return built


class _Nothing:
    """Equal to nothing else."""


_NOTHING = _Nothing()

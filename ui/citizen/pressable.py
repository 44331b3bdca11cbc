"""What the citizen can press: no QPushButton, for that has keys, focus, and ``click`` for whoever holds it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from ui.citizen.own_input import is_citizens
from ui.i18n.words import now, tr
from ui.theme.theme import theme


class Pressable(QWidget):
    """``press`` runs when the citizen presses here and lets go here; None: nothing to press. It paints itself."""

    def __init__(self, name: str, press: Callable[[], None] | None, *, on: bool, touch_only: bool) -> None:
        super().__init__()
        self._press, self._touch_only = press, touch_only
        self.on, self.held = on, False
        self.look = theme()  # of its making: see ``own_size``
        self.setAccessibleName(tr("{name}, đã chọn", name=name) if on else now(name))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.held = self._press is not None and is_citizens(event, touch_only=self._touch_only)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        held, self.held = self.held, False
        self.update()
        mine = is_citizens(event, touch_only=self._touch_only)
        if held and mine and self._press is not None and self.rect().contains(event.position().toPoint()):
            self._press()

"""What the citizen can press: no QPushButton, for that has keys, focus, and ``click`` for whoever holds it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAccessible, QMouseEvent
from PySide6.QtWidgets import QWidget

from ui.citizen.own_input import is_citizens
from ui.i18n.words import now, tr
from ui.theme.theme import theme
from ui.widgets.spoken import Spoken


class Pressable(Spoken, QWidget):
    """``press`` runs when the citizen presses here and lets go here; None: nothing to press. It paints itself.

    Told as a button or as a text; there is no pressing it by whoever reads aloud (``own_input``).
    """

    def __init__(self, name: str, press: Callable[[], None] | None, *, on: bool, touch_only: bool) -> None:
        super().__init__()
        self._press, self._touch_only = press, touch_only
        self.on, self.held = on, False
        self.look = theme()  # of its making: see ``own_size``
        self.setAccessibleName(tr("{name}, đã chọn", name=name) if on else now(name))

    def spoken_role(self) -> QAccessible.Role:
        return QAccessible.Role.StaticText if self._press is None else QAccessible.Role.Button

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.held = self._press is not None and is_citizens(event, touch_only=self._touch_only)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        held, self.held = self.held, False
        self.update()
        mine = is_citizens(event, touch_only=self._touch_only)
        if held and mine and self._press is not None and self.rect().contains(event.position().toPoint()):
            self._press()

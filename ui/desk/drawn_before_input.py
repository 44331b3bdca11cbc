"""What a key has brought stands on the screen before the next key comes in: each meets the screen it was meant for."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from ui.desk.drawing import Drawing
from ui.widgets.belonging import belongs_to
from ui.widgets.input_watch import InputWatch

_WHERE_THE_FOCUS_IS: Final = frozenset((QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.InputMethod))
_ELSEWHERE: Final = frozenset(
    (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.TouchBegin, QEvent.Type.Wheel)
)


class DrawnBeforeInput(InputWatch):
    """Made last of those that watch the keys, so that it hears of each first."""

    def __init__(self, app: QApplication, window: QWidget, drawing: Drawing) -> None:
        super().__init__(app, window, pointer=True)
        self._drawing = drawing

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self._drawing.owed:
            return False
        kind = event.type()
        if kind in _ELSEWHERE:
            self._drawing.meet()
        elif kind in _WHERE_THE_FOCUS_IS:
            self._drawing.meet()
            return self._follow(watched, event)
        return False

    def _follow(self, watched: QObject, event: QEvent) -> bool:
        """To where the focus is now, if it was sent to where it was before the screen was drawn."""
        focus = QApplication.focusWidget()
        if focus is None or focus is watched or not isinstance(watched, QWidget):
            return False
        if not belongs_to(focus, self._window):
            return False
        QApplication.sendEvent(focus, event)
        return True

"""The list beneath a line that suggests: no popup, for that would take the window's activation and all keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView

from ui.theme.theme import theme


def dress_suggestions(view: QListView) -> None:
    """The line keeps the keys and steers ``view``. After ``QCompleter.setPopup``, which sets flags of its own."""
    view.setObjectName("suggestions")
    view.setFont(theme().font("body"))
    view.setWindowFlags(Qt.WindowType.ToolTip)
    view.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)

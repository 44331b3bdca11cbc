"""Whose a widget is: an application-wide event filter sees every window's events and must mind only its own."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget


def belongs_to(watched: QObject, window: QWidget) -> bool:
    """Whether it is the window itself, lies in it, or lies in a dialog or list that opened from it."""
    widget = watched if isinstance(watched, QWidget) else None
    while widget is not None and widget is not window:
        widget = widget.parentWidget()
    return widget is window

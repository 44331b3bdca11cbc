"""The focus stays at its place while what stands there is said in another language."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


@contextmanager
def kept_focus(window: QWidget) -> Iterator[None]:
    """What had the focus has it again, or what was built at its place: the places are the same in every language."""
    focused = window.focusWidget()
    stops = _stops(window)
    place = stops.index(focused) if focused in stops else -1
    yield
    stops = _stops(window)
    if focused in stops:
        return
    if 0 <= place < len(stops):
        stops[place].setFocus(Qt.FocusReason.OtherFocusReason)


def _stops(window: QWidget) -> list[QWidget]:
    """What can be focused in the window and is seen, as it lies in the tree."""
    return [
        one
        for one in window.findChildren(QWidget)
        if one.window() is window
        and one.isVisible()
        and one.isEnabled()
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]

"""What counts as the citizen's own hand: a touch or a press on the citizen's window, and nothing else.

The desk's keyboard never comes here: the window takes no focus, and no control in it has a key, a press action
for assistive technology, or a slot that another object could call.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputDevice, QMouseEvent


def is_citizens(event: QMouseEvent, *, touch_only: bool) -> bool:
    """``touch_only``: the citizen's screen feels touches, and the officer's mouse that strays there counts nothing.

    An event that a program made up, instead of the window system, is nobody's.
    """
    if not event.spontaneous() or event.button() is not Qt.MouseButton.LeftButton:
        return False
    # Qt makes a mouse event of a touch that nobody took; it still names the screen that was touched
    touched = event.device().type() is QInputDevice.DeviceType.TouchScreen
    return touched or not touch_only

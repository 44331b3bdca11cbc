"""What a screen reader is told of a widget that paints itself, for which Qt has no role."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_CHECKED = (QAccessible.Role.RadioButton, QAccessible.Role.CheckBox)


class Spoken:
    """Mixed into a widget. Its name stays ``accessibleName``; here is what it is, and whether it is chosen."""

    def spoken_role(self) -> QAccessible.Role:
        raise NotImplementedError

    def spoken_chosen(self) -> bool | None:
        """None: there is no choosing it."""
        return None


class _Told(QAccessibleWidget):
    """Rebuilt by Qt for as long as the widget lives; asked anew each time, so nothing here grows old."""

    def role(self) -> QAccessible.Role:
        widget = self.object()
        return widget.spoken_role() if isinstance(widget, Spoken) else super().role()

    def state(self) -> QAccessible.State:
        state, widget = super().state(), self.object()
        chosen = widget.spoken_chosen() if isinstance(widget, Spoken) else None
        if chosen is None:
            return state
        if self.role() in _CHECKED:
            state.checkable, state.checked = True, chosen
        else:
            state.selectable, state.selected = True, chosen
        return state


def _told(_class_name: str, one: QObject | None) -> QAccessibleInterface | None:
    """Qt asks for every object, class by class, and takes what is returned; None: its own."""
    return _Told(one) if isinstance(one, QWidget) and isinstance(one, Spoken) else None


QAccessible.installFactory(_told)  # once a process; Qt calls it only while somebody listens

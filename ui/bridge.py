"""The only place where threads meet Qt: events posted from any thread arrive on the GUI thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal


class Bridge(QObject):
    """Lives on the GUI thread. ``arrived`` is always delivered there, in the order of posting of each thread."""

    arrived = Signal(object)
    _crossed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        # queued even from the GUI thread: a handler never runs inside the submit that caused it
        self._crossed.connect(self.arrived, Qt.ConnectionType.QueuedConnection)

    def post(self, event: object) -> None:
        """Hand over a frozen event; returns at once, from any thread."""
        self._crossed.emit(event)

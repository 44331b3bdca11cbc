"""The clipboard as Bảng chép needs it: a text for a while, and off again where it is still ours."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QGuiApplication

# Windows leaves such a text out of the clipboard's history and its cloud, KDE out of Klipper
_UNRECORDED: Final = {
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"\x00",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\x00\x00\x00\x00",
    "x-kde-passwordManagerHint": b"secret",
}


class QtClipboard(QObject):
    """Implements ``HoldsText`` on the system's. Cleared by itself after the time, and when the program ends."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._held = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear)
        QGuiApplication.instance().aboutToQuit.connect(self.clear)  # type: ignore[union-attr]  # there is one by now

    def hold(self, text: str, seconds: float) -> None:
        carried = QMimeData()
        carried.setText(text)
        for kind, said in _UNRECORDED.items():
            carried.setData(kind, said)
        QGuiApplication.clipboard().setMimeData(carried)
        self._held = text
        self._timer.start(round(seconds * 1000))

    def clear(self) -> None:
        self._timer.stop()
        held, self._held = self._held, ""
        if held and QGuiApplication.clipboard().text() == held:
            QGuiApplication.clipboard().clear()

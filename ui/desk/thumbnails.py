"""Thumbnails of attached pictures, decoded off the GUI thread; other files get an icon."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QRectF, QRunnable, QSize, Qt, QThreadPool, Signal
from PySide6.QtGui import QImage, QImageReader, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.theme.icons import draw_icon
from ui.theme.theme import theme

_LARGEST_MB = 256


class _Done(QObject):
    decoded = Signal(object)


class _Decode(QRunnable):
    def __init__(self, path: Path, size: QSize, done: _Done) -> None:
        super().__init__()
        self._path, self._size, self._done = path, size, done

    def run(self) -> None:
        reader = QImageReader(str(self._path))
        reader.setAutoTransform(True)
        reader.setAllocationLimit(_LARGEST_MB)
        whole = reader.size()
        if whole.isValid():
            reader.setScaledSize(whole.scaled(self._size, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
        image = reader.read()
        self._done.decoded.emit(None if image.isNull() else image)


class Thumbnail(QWidget):
    def __init__(self, path: Path | None, media_type: str) -> None:
        super().__init__()
        self._media_type = media_type
        self._image: QImage | None = None
        self.setFixedSize(36, 44)
        if path is not None and media_type.startswith("image/"):
            self._done = _Done()
            self._done.decoded.connect(self._take)
            QThreadPool.globalInstance().start(_Decode(path, QSize(72, 88), self._done))

    def _take(self, image: QImage | None) -> None:
        self._image = image
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self._image is not None:
            painter.drawImage(area, self._image)
        else:
            painter.setBrush(theme().color("sunken"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(area, 3, 3)
            draw_icon(
                painter, "image" if self._media_type.startswith("image/") else "file", area.adjusted(8, 12, -8, -12)
            )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme().color("line"), 1))
        painter.drawRoundedRect(area, 3, 3)

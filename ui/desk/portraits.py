"""Portraits decoded once and off the GUI thread; views ask, and are told when the picture is there."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from PySide6.QtGui import QImage

from counter.emrtd.card_record import Portrait
from ui.widgets.portrait import decode_portrait


class _Done(QObject):
    decoded = Signal(object, object)


class _Decode(QRunnable):
    def __init__(self, portrait: Portrait, width: int, height: int, done: _Done) -> None:
        super().__init__()
        self._portrait, self._size, self._done = portrait, (width, height), done

    def run(self) -> None:
        self._done.decoded.emit(self._portrait, decode_portrait(self._portrait, *self._size))


class Portraits(QObject):
    """Keeps the one portrait on the screen, at twice the largest size shown; ``arrived`` when it is decoded."""

    arrived = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._portrait: Portrait | None = None
        self._image: QImage | None = None
        self._done = _Done()
        self._done.decoded.connect(self._take)

    def image(self, portrait: Portrait | None) -> QImage | None:
        """The decoded picture, or None while it is on its way or cannot be shown."""
        if portrait != self._portrait:
            self._portrait, self._image = portrait, None
            if portrait is not None:
                QThreadPool.globalInstance().start(_Decode(portrait, 216, 288, self._done))
        return self._image

    def forget(self) -> None:
        """The person has gone, and the picture with them."""
        self._portrait = self._image = None

    def _take(self, portrait: Portrait, image: QImage | None) -> None:
        if portrait is self._portrait:
            self._image = image
            self.arrived.emit()

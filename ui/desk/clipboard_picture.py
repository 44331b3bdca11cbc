"""A picture on the clipboard as PNG, packed off the GUI thread: a photograph takes half a second."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRunnable, QThreadPool, Signal
from PySide6.QtGui import QImage


class _Done(QObject):
    packed = Signal(bytes)


class _Pack(QRunnable):
    def __init__(self, image: QImage, done: _Done) -> None:
        super().__init__()
        self._image, self._done = image, done

    def run(self) -> None:
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._image.save(buffer, "PNG", 80)  # type: ignore[call-overload]  # the stubs know only paths and bytes
        self._done.packed.emit(data.data())


class PicturePacker(QObject):
    """``taken(code, png, draft)`` when the picture is ready; ``draft``: whose it was when it was pasted."""

    taken = Signal(str, bytes, object)

    def __init__(self) -> None:
        super().__init__()
        self._waiting: list[_Done] = []

    def pack(self, code: str, image: QImage, draft: UUID | None) -> None:
        """Returns at once; an image that is empty gives nothing."""
        if image.isNull():
            return
        done = _Done()
        self._waiting.append(done)
        done.packed.connect(self._ready(code, draft, done))
        QThreadPool.globalInstance().start(_Pack(image, done))

    def _ready(self, code: str, draft: UUID | None, done: _Done) -> Callable[[bytes], None]:
        def ready(png: bytes) -> None:
            self._waiting.remove(done)
            self.taken.emit(code, png, draft)

        return ready

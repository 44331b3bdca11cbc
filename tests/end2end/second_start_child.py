"""A first program: a window put away to the task bar, which says when a second start has brought it back."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from ui.bootstrap.single_instance import Doorbell


class _Watch(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.WindowStateChange and isinstance(watched, QWidget):
            print("minimized" if watched.isMinimized() else "forward", flush=True)
        return False


def main() -> None:
    app = QApplication(sys.argv[:1])
    window = QWidget()
    window.show()
    watch = _Watch()
    window.installEventFilter(watch)
    window.showMinimized()
    bell = Doorbell(Path(sys.argv[1]), window)
    print("listening", flush=True)
    app.exec()
    del bell


if __name__ == "__main__":
    main()

"""Where is a file to be put? The system's own dialog, for a folder, without holding the desk up."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_folder(page: QWidget, title: str, chosen: Callable[[Path], None]) -> None:
    """``chosen`` is called if one is; nothing is, if the officer thinks better of it."""
    dialog = QFileDialog(page, title, str(Path.home()))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.open()

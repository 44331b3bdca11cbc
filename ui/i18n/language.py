"""The application's language and locale. Vietnamese needs no translation file: it is what the source says."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

VIETNAMESE = "vi"
_HERE = Path(__file__).resolve().parent


def speak(app: QApplication, language: str = VIETNAMESE) -> tuple[str, ...]:
    """Set the locale and install what translations exist for ``language``; the names of those installed.

    Qt's own words (file dialogs) come from ``qtbase_<language>.qm`` where Qt ships it, the desk's from
    ``<language>.qm`` in this folder.
    """
    QLocale.setDefault(QLocale(language))
    places = (
        (f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        (language, str(_HERE)),
    )
    installed = []
    for name, folder in places:
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
            installed.append(name)
    return tuple(installed)

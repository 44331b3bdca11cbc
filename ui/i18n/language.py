"""The application's language: which translation file Qt has installed, and whom ``tr`` asks.

The locale stays that of the country in every language: dates and sums read on the screen as on the papers.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from ui.i18n.words import ENGLISH, VIETNAMESE, Voice, choose, language, learn

_HERE: Final = Path(__file__).resolve().parent
_CONTEXT: Final = ""  # lupdate's, for a text that stands in no class of Qt's
# Vietnamese is the source, and only Qt's own words (a field's menu, a dialog's buttons) need a file for it;
# those are English where no file is installed
_FILES: Final = {VIETNAMESE: "qt_vi", ENGLISH: "motcua_en"}


def speak(app: QCoreApplication, wanted: str = VIETNAMESE) -> None:
    """Say everything in ``wanted`` from now on: ``VIETNAMESE`` or ``ENGLISH``.

    Qt sends LanguageChange to every window, and each says its words again (``ui.i18n.reword``).

    Raises FileNotFoundError where the program was put together without its translation files.
    """
    translators = {one.objectName(): one for one in app.findChildren(QTranslator)} or _load(app)
    if wanted == language() and translators[wanted].property("installed"):
        return
    for one in translators.values():
        app.removeTranslator(one)
        one.setProperty("installed", False)
    # the removing has sent a LanguageChange too, by which nothing has changed: windows look at language()
    choose(wanted)
    translators[wanted].setProperty("installed", True)
    app.installTranslator(translators[wanted])


def _load(app: QCoreApplication) -> dict[str, QTranslator]:
    """Every language at once: one window may speak another than the rest (``ui.i18n.words.speaking``)."""
    QLocale.setDefault(QLocale(VIETNAMESE))
    for name, file in _FILES.items():
        translator = QTranslator(app)
        translator.setObjectName(name)
        if not translator.load(file, str(_HERE)):
            raise FileNotFoundError(f"{file}.qm")
        if name != VIETNAMESE:
            learn(name, _voice(translator))
    return {one.objectName(): one for one in app.findChildren(QTranslator)}


def _voice(translator: QTranslator) -> Voice:
    return lambda source, comment, n: translator.translate(_CONTEXT, source, comment, n) or ""

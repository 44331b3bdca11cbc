"""Words on the screen that are said again in another language, where they stand.

A widget keeps what was marked beside the setter that shows it. What was typed, the focus and the place in a
list are not touched: nothing is built anew.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from counter.told import Told
from ui.i18n.words import now

Setter = Callable[[Any, str], object]
_Shown = TypeVar("_Shown", bound=QObject)

_kept: WeakKeyDictionary[QObject, dict[Setter, Told]] = WeakKeyDictionary()


def say(shown: _Shown, setter: Setter, words: str) -> _Shown:
    """``setter(shown, words)`` in the language of now, and again whenever the language changes.

    ``setter``: unbound, as ``QWidget.setToolTip``; the last words given to one setter are those that count.
    """
    setter(shown, now(words))
    if isinstance(words, Told):
        _kept.setdefault(shown, {})[setter] = words
    elif shown in _kept:
        _kept[shown].pop(setter, None)
    return shown


def reword(window: QWidget) -> None:
    """Say everything in ``window`` again, in the language of now; windows of its own below it are left out."""
    for shown, words in list(_kept.items()):
        if isValid(shown) and _window_of(shown) is window:
            for setter, said in words.items():
                setter(shown, now(said))
    for widget in window.findChildren(QWidget):  # some paint their words themselves
        widget.updateGeometry()
        widget.update()


def _window_of(shown: QObject) -> QWidget | None:
    """Its window; a menu and a dialog belong to the one that they were opened from."""
    above: QObject | None = shown
    while above is not None:
        if isinstance(above, QWidget):
            above = above.window()  # past all that lies between
            if above.windowType() is Qt.WindowType.Window:
                return above
        above = above.parent()
    return None

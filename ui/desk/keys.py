"""Keys of the window: one table from key to action, so that every hint on the screen is a key that works."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.desk.action import Action

_ENTER_TWINS = {"Ctrl+Enter": ("Ctrl+Return", "Ctrl+Enter")}


class Keys:
    """The screen's own actions stand above the window's; a key is bound once and looked up when pressed."""

    def __init__(self, window: QWidget, always: dict[str, Callable[[], None]]) -> None:
        self._window = window
        self._always = dict(always)
        self._now: dict[str, Callable[[], None]] = {}
        self._bound: dict[str, list[QShortcut]] = {}
        for key in self._always:
            self._bind(key)

    def show_actions(self, actions: tuple[Action, ...]) -> None:
        self._now = {action.key: action.run for action in actions if action.key}
        for key in self._now:
            self._bind(key)
        for key, shortcuts in self._bound.items():
            for shortcut in shortcuts:
                # a bare Enter belongs to the focused control
                shortcut.setEnabled(key in self._now or key in self._always)

    def _bind(self, key: str) -> None:
        if key in self._bound or key == "Enter":
            return
        self._bound[key] = []
        for sequence in _ENTER_TWINS.get(key, (key,)):
            shortcut = QShortcut(QKeySequence(sequence), self._window)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(lambda key=key: self.press(key))
            self._bound[key].append(shortcut)

    def press_shown(self, key: str) -> bool:
        """As the key of an action that is shown now; False where there is none."""
        run = self._now.get(key)
        if run is not None:
            run()
        return run is not None

    def press(self, key: str) -> None:
        run = self._now.get(key) or self._always.get(key)
        if run is not None:
            run()

"""A push button with an icon, words and the key that does the same."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui.i18n.reword import say
from ui.i18n.words import tr
from ui.theme.theme import theme
from ui.widgets.icon import Icon
from ui.widgets.key_hint import KeyHint
from ui.widgets.label import Label
from ui.widgets.stack import STRETCH, Item, fill

_WORDS_COLOR = {"primary": "on_fill", "link": "primary", "quiet": "primary", "bar": "on_bar"}


class Button(QPushButton):
    """``kind``: plain, soft (no ground), primary, quiet (no edge), link (words only), choice, row, bar.

    ``words`` and ``key``: what it does, and the key that does the same; "" for none.
    The face is a layout whose children let the mouse through; Enter presses it as Space does.
    """

    def __init__(
        self,
        words: str,
        key: str = "",
        kind: str = "plain",
        *,
        icon: str = "",
        run: Callable[[], None] | None = None,
        color: str = "",
        name: str = "",
        on: bool = False,
        height: int = 0,
        pad: int = 12,
        underline: bool = False,
    ) -> None:
        super().__init__()
        self.words, self.key, self.kind = name or words, key, kind
        self.setProperty("kind", kind)
        self.setProperty("on", "1" if on else "0")
        if kind == "choice":  # told as one of several, chosen or not
            self.setCheckable(True)
            self.setChecked(on)
        say(self, QWidget.setAccessibleName, name or words)
        say(self, QWidget.setAccessibleDescription, tr("Phím {key}", key=key) if key else "")
        color = color or _WORDS_COLOR.get(kind, "ink")
        layout = self._face = QHBoxLayout(self)
        pad = theme().length(pad)
        layout.setContentsMargins(pad, 0, pad, 0)
        layout.setSpacing(8)
        spread: Item = STRETCH if kind in ("choice", "row") else None
        center: Item = STRETCH if kind in ("plain", "soft", "primary", "quiet", "bar") else None
        fill(
            layout,
            (
                center,
                Icon(icon, 16, color) if icon else None,
                Label(words, "label" if kind == "link" else "strong", color, underline=underline) if words else None,
                spread,
                Icon("tick", 16, "primary", 2.4) if on else None,
                KeyHint(key, color if kind in ("primary", "bar") else "ink2") if key else None,
                center,
            ),
        )
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._height = theme().length(height) if height else theme().control
        self.setFixedHeight(self._height)
        if run is not None:
            self.clicked.connect(lambda _=False: run())

    def nextCheckState(self) -> None:
        """A press chooses nothing by itself: whoever hears of it builds the buttons as they are then."""

    def sizeHint(self) -> QSize:
        # asked late: before the style sheet is applied the words would have another font
        return QSize(self._face.sizeHint().width(), self._height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

"""The kiosk's large choices: a picture, what it is, what about it; the chosen one with its tick."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from counter.model.rating import Satisfaction
from ui.citizen.face import draw_face
from ui.i18n.reword import say
from ui.kiosk.screen import Choice
from ui.theme.theme import theme
from ui.widgets.icon import Icon
from ui.widgets.label import Label
from ui.widgets.stack import Grow, column, fill

_HEIGHT, _PICTURE = 64, 20  # at 100 %
_FACE = 44


class _Face(QWidget):
    def __init__(self, step: Satisfaction) -> None:
        super().__init__()
        self._step = step
        self.setFixedSize(theme().length(_FACE), theme().length(_FACE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_face(painter, QRectF(self.rect()), self._step, theme())


class ChoiceButton(QPushButton):
    def __init__(self, choice: Choice, run: Callable[[], None]) -> None:
        super().__init__()
        self.setProperty("kind", "choice")
        self.setProperty("on", "1" if choice.on else "0")
        if choice.on is not None:
            self.setCheckable(True)
            self.setChecked(choice.on)
        say(self, QWidget.setAccessibleName, choice.title)
        say(self, QWidget.setAccessibleDescription, choice.about)
        self.setFixedHeight(theme().length(_HEIGHT))
        self.clicked.connect(lambda _=False: run())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(32, 8, 32, 8)
        layout.setSpacing(24)
        words = column(
            Label(choice.title, "h3", elide=True),
            Label(choice.about, "small", "ink2", elide=True) if choice.about else None,
            gap=0,
        )
        layout.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        fill(layout, (_picture(choice), Grow(words), _sign(choice)))
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def nextCheckState(self) -> None:
        """The next screen says what is chosen then."""


def _picture(choice: Choice) -> QWidget | None:
    if choice.face:
        return _Face(Satisfaction(choice.face))
    return Icon(choice.icon, _PICTURE, "ink2") if choice.icon else None


def _sign(choice: Choice) -> QWidget | None:
    """What can be chosen beside others has a tick; what leads on at once points there."""
    if choice.on is None:
        return Icon("right", _PICTURE, "ink3")
    return Icon("tick", _PICTURE, "primary", 2.4) if choice.on else None

"""The kiosk's places as widgets, built anew from a screen: large words, large targets, nothing kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.i18n.reword import say
from ui.i18n.words import tr
from ui.kiosk.questions import Checked
from ui.kiosk.screen import Choice, KioskScreen, Place
from ui.theme.theme import theme
from ui.widgets.button import Button
from ui.widgets.icon import Icon
from ui.widgets.label import Label
from ui.widgets.notice import notice
from ui.widgets.paragraph import Paragraph
from ui.widgets.stack import STRETCH, Grow, card, column, row, ruled, scrolled

_CHOICE = 52  # at 100 %
_TARGET = 44


@dataclass(frozen=True, slots=True)
class Acts:
    """What the places hand back."""

    digit: Callable[[str], None]
    choose: Callable[[str], None]
    mend: Callable[[int], None]
    go_on: Callable[[], None]
    more_time: Callable[[], None]
    end: Callable[[], None]


def heading(screen: KioskScreen) -> QWidget:
    trouble = notice("amber", screen.trouble, "", code=screen.code_small) if screen.trouble else None
    return column(
        Paragraph(screen.title, "h1"), Paragraph(screen.sentence, "body", "ink2") if screen.sentence else None, trouble
    )


def place(screen: KioskScreen, acts: Acts) -> QWidget | None:
    """What stands below the heading; None at a question, whose fields live on."""
    if screen.digits is not None:
        return _pad(screen, acts)
    match screen.place:
        case Place.START:
            states = (row(Icon("net", 20, "jade" if good else "amber"), Label(w, "small")) for w, good in screen.states)
            return column(STRETCH, row(STRETCH, Icon("card", 160, "primary", 1.0), STRETCH), STRETCH, *states, gap=16)
        case Place.SERVICES | Place.RATING if screen.choices:
            return column(*(_choice(one, partial(acts.choose, one.key)) for one in screen.choices), STRETCH, gap=12)
        case Place.CHECK:
            groups = (_checked(one, acts) for one in screen.checked)
            return scrolled(column(*groups, STRETCH, gap=16))
        case Place.DONE | Place.RATING:
            code = Label(screen.code, "figure") if screen.code else None
            more = (_choice(one, partial(acts.choose, one.key)) for one in screen.choices)
            tick = row(STRETCH, Icon("tick", 96, "jade", 2.0), STRETCH)
            return column(STRETCH, tick, 24, _middle(code), STRETCH, *more)
        case _:
            return None


def countdown(screen: KioskScreen, acts: Acts) -> QWidget:
    """Alone on the screen: whoever stands there now may be another."""
    return column(
        STRETCH,
        _middle(Label(screen.countdown_title, "h1")),
        _middle(Label(tr("Tự xóa hết thông tin sau %n giây", "", screen.countdown or 0), "body", "ink2")),
        _middle(Label(str(screen.countdown), "code")),
        24,
        Button(tr("Tôi cần thêm thời gian"), kind="primary", height=_TARGET, run=acts.more_time),
        Button(tr("Kết thúc và xóa thông tin"), height=_TARGET, color="red_text", icon="trash", run=acts.end),
        STRETCH,
        gap=16,
    )


def _middle(widget: QWidget | None) -> QWidget | None:
    return row(STRETCH, widget, STRETCH) if widget is not None else None


def _pad(screen: KioskScreen, acts: Acts) -> QWidget:
    typed = Label("• " * (screen.digits or 0) or "·", "figure")
    rows = [
        row(*(Grow(_digit(digit, partial(acts.digit, digit))) for digit in digits), gap=16)
        for digits in ("123", "456", "789")
    ]
    last = row(Grow(_digit(tr("Xóa"), partial(acts.digit, ""))), Grow(_digit("0", partial(acts.digit, "0"))), gap=16)
    return column(STRETCH, _middle(typed), 16, *rows, last, STRETCH, gap=16)


def _digit(words: str, run: Callable[[], None]) -> Button:
    return Button(words, height=_CHOICE, run=run)


class _ChoiceButton(QPushButton):
    def __init__(self, choice: Choice, run: Callable[[], None]) -> None:
        super().__init__()
        self.setProperty("kind", "choice")
        say(self, QWidget.setAccessibleName, choice.title)
        say(self, QWidget.setAccessibleDescription, choice.about)
        self.setFixedHeight(theme().length(_CHOICE + 12))
        self.clicked.connect(lambda _=False: run())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 8, 32, 8)
        layout.setSpacing(0)
        layout.addWidget(Label(choice.title, "h3", elide=True))
        if choice.about:
            layout.addWidget(Label(choice.about, "tiny", "ink2", elide=True))
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def _choice(choice: Choice, run: Callable[[], None]) -> QWidget:
    return _ChoiceButton(choice, run)


def _checked(group: Checked, acts: Acts) -> QWidget:
    mend = Button(tr("Sửa"), height=32, run=partial(acts.mend, group.question)) if group.question >= 0 else None
    lines = (
        column(Label(label, "tiny", "ink2", elide=True), Paragraph(value, "strong"), gap=0)
        for label, value in group.rows
    )
    return card(row(Grow(Paragraph(group.title, "h3")), mend), 8, *ruled(*lines), gap=4)

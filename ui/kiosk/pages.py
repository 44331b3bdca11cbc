"""The kiosk's places as widgets, built anew from a screen: large words, large targets, nothing kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget

from ui.desk.card_picture import CardPicture
from ui.i18n.words import tr
from ui.kiosk.choices import ChoiceButton
from ui.kiosk.drawn import SlipPicture, Steps, Typed
from ui.kiosk.questions import Checked
from ui.kiosk.screen import Advice, KioskScreen, Place
from ui.theme.theme import theme
from ui.widgets.button import Button
from ui.widgets.icon import Icon
from ui.widgets.label import Label
from ui.widgets.notice import notice
from ui.widgets.paragraph import Paragraph
from ui.widgets.qr_code import QrCode
from ui.widgets.sign import Sign
from ui.widgets.stack import STRETCH, Grow, Top, card, column, row, ruled, scrolled

AIR = 4  # pixels beside what takes the focus, so that its ring is whole
_CHOICE = 52  # at 100 %
_TARGET = 44
_QR = 320


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
    begins = screen.place is Place.START and screen.digits is None
    at, count = screen.step
    return column(
        Steps(at, count) if count > 1 else None,
        16 if count > 1 else None,
        Paragraph(screen.title, "figure" if begins else "h1", centered=begins),
        Paragraph(screen.sentence, "lead" if begins else "body", "ink2", centered=begins) if screen.sentence else None,
        trouble,
        margins=(AIR, 40 if begins else 0, AIR, 0),
    )


def place(screen: KioskScreen, acts: Acts) -> QWidget | None:
    """What stands below the heading; None at a question, whose fields live on."""
    if screen.digits is not None:
        return _pad(screen, acts)
    match screen.place:
        case Place.START:
            doors = column(*_choices(screen, acts), gap=16)
            return column(
                Grow(CardPicture(grows=True)), _promise(), doors, _states(screen), gap=24, margins=(AIR, 0, AIR, 0)
            )
        case Place.NO_CARD:
            return scrolled(column(*map(_advice, screen.advice), STRETCH, gap=16, margins=(AIR, 0, 16, 0)))
        case Place.FIND:
            return column(Grow(SlipPicture()), margins=(AIR, 0, AIR, 0))
        case Place.FOUND:
            told = (_checked(one, acts) for one in screen.checked)
            waits = screen.tone == "wait"
            sign = Icon("clock", 56, "primary", 1.4) if waits else Sign(screen.tone, 56)
            return column(
                24, _middle(sign), 24, *told, STRETCH, *_choices(screen, acts), gap=16, margins=(AIR, 0, AIR, 0)
            )
        case Place.RATING if screen.link:
            square = QrCode(screen.link, theme().length(_QR), tr("Mã QR để đánh giá bằng điện thoại"))
            return column(STRETCH, _middle(square), STRETCH, margins=(AIR, 0, AIR, 0))
        case Place.SERVICES | Place.RATING if screen.choices:
            return column(*_choices(screen, acts), STRETCH, gap=12, margins=(AIR, 0, AIR, 0))
        case Place.CHECK:
            groups = (_checked(one, acts) for one in screen.checked)
            return scrolled(column(*groups, STRETCH, gap=16, margins=(AIR, 0, 16, 0)))
        case Place.DONE | Place.RATING:
            code = Label(screen.code, "figure") if screen.code else None
            more = _choices(screen, acts)
            return column(
                STRETCH, _middle(Sign("jade", 72)), 24, _middle(code), STRETCH, *more, margins=(AIR, 0, AIR, 0)
            )
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


def _states(screen: KioskScreen) -> QWidget:
    """What works, before the resident begins."""
    words = [
        row(
            Icon(one.icon, 20, "jade_text" if one.good else "amber_text"),
            Label(one.words, "small", "ink" if one.good else "amber_text"),
            gap=12,
        )
        for one in screen.states
    ]
    return row(STRETCH, *words, STRETCH, gap=32, margins=(16, 16, 16, 16), box="sunken")


def _promise() -> QWidget:
    words = tr("Máy chỉ đọc thẻ khi ông/bà bấm 6 số, và xóa hết thông tin khi xong.")
    return row(Top(Icon("lock", 20, "jade_text")), Grow(Paragraph(words, "small", "ink2")), gap=16)


def _advice(one: Advice) -> QWidget:
    words = column(Paragraph(one.title, "h3"), Paragraph(one.text, "body", "ink2"), gap=4)
    return card(row(Top(Icon(one.icon, 24, "primary")), Grow(words), gap=24), margins=(24, 20, 24, 20))


def _choices(screen: KioskScreen, acts: Acts) -> list[ChoiceButton]:
    return [ChoiceButton(one, partial(acts.choose, one.key)) for one in screen.choices]


def _middle(widget: QWidget | None) -> QWidget | None:
    return row(STRETCH, widget, STRETCH) if widget is not None else None


def _pad(screen: KioskScreen, acts: Acts) -> QWidget:
    digits = screen.digits or 0
    typed = Typed(digits, screen.wanted or digits + 1)
    rows = [
        row(*(Grow(_digit(digit, partial(acts.digit, digit))) for digit in digits), gap=16)
        for digits in ("123", "456", "789")
    ]
    last = row(Grow(_digit(tr("Xóa"), partial(acts.digit, ""))), Grow(_digit("0", partial(acts.digit, "0"))), gap=16)
    return column(STRETCH, _middle(typed), 16, *rows, last, STRETCH, gap=16, margins=(AIR, 0, AIR, 0))


def _digit(words: str, run: Callable[[], None]) -> Button:
    return Button(words, height=_CHOICE, run=run)


def _checked(group: Checked, acts: Acts) -> QWidget:
    mend = Button(tr("Sửa"), height=32, run=partial(acts.mend, group.question)) if group.question >= 0 else None
    lines = (
        column(Label(label, "tiny", "ink2", elide=True), Paragraph(value, "strong"), gap=0)
        for label, value in group.rows
    )
    head = row(Grow(Paragraph(group.title, "h3")), mend) if group.title else None
    return card(head, 8 if head is not None else None, *ruled(*lines), gap=4)

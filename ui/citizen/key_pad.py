"""The citizen's own keys: large, for one finger, and pressed like everything in this window, by the citizen alone."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtWidgets import QFrame, QWidget

from ui.citizen.choice import Choice
from ui.citizen.own_entry import Act, EntryShown
from ui.i18n.words import tr
from ui.kiosk.tones import TONES
from ui.widgets.paragraph import Paragraph
from ui.widgets.stack import STRETCH, Grow, Item, card, column, row

_DIGITS: Final = ("123", "456", "789")
_LETTERS: Final = ("1234567890", "ăâđêôơư", "qwertyuiop", "asdfghjkl", "zxcvbnm,./-")
_LARGE, _SMALL, _FOOT = 76, 48, 60  # heights at 100 %: all of it stands on 800 lines
_PAD_WIDTH: Final = 640

Key = Callable[[str], None]
Does = Callable[[Act], None]


def entry(shown: EntryShown, key: Key, act: Does, *, touch_only: bool) -> QFrame:
    """The field, what stands in it, and the keys; read back in large type once it is whole."""
    made = _Keys(key, act, touch_only=touch_only)
    if shown.read_back:
        return column(
            Paragraph(tr("Ông/bà vừa nhập: {field}", field=shown.label), "citizen_label", "ink2"),
            card(Paragraph(shown.text, "citizen_title"), margins=(24, 24, 24, 24)),
            STRETCH,
            row(
                Grow(made.does(tr("Nhập lại"), Act.AGAIN, icon="pencil"), 2),
                Grow(made.does(tr("Đúng"), Act.RIGHT, icon="tick", primary=True), 3),
                gap=24,
            ),
            gap=16,
        )
    return column(
        row(
            Grow(Paragraph(tr("Mời ông/bà tự nhập: {field}", field=shown.label), "h1")),
            made.does(tr("Nhờ cán bộ nhập"), Act.DECLINE, height=_SMALL, style="h2"),
            gap=24,
        ),
        card(Paragraph(shown.text or "·", "figure"), margins=(24, 8, 24, 8)),
        Paragraph(shown.problem, "h2", "red_text") if shown.problem else _hint(shown),
        STRETCH,
        _letters(made, upper=shown.upper) if shown.letters else _digits(made, date=shown.date),
        STRETCH,
        row(
            Grow(made.does(tr("Xóa"), Act.ERASE, icon="left", height=_FOOT), 2),
            Grow(made.does(tr("Xong"), Act.DONE, icon="tick", primary=True, height=_FOOT), 3),
            gap=24,
        ),
        gap=8,
    )


def _hint(shown: EntryShown) -> QWidget:
    said = shown.hint or tr("Cán bộ chỉ thấy sau khi ông/bà bấm Đúng.")
    return Paragraph(said, "citizen_label", "ink2")


def _digits(made: _Keys, *, date: bool) -> QFrame:
    rows: list[Item] = [row(*(Grow(made.key(one)) for one in digits), gap=12) for digits in _DIGITS]
    beside = made.key("/") if date else QWidget()
    last = row(Grow(beside), Grow(made.key("0")), Grow(QWidget()), gap=12)
    pad = column(*rows, last, gap=12)
    pad.setFixedWidth(_PAD_WIDTH)
    return row(STRETCH, pad, STRETCH)


def _letters(made: _Keys, *, upper: bool) -> QFrame:
    tones = row(*(Grow(made.key(tone, height=_SMALL)) for tone in TONES), gap=6)
    rows = [
        row(*(Grow(made.key(one.upper() if upper else one, one, height=_SMALL)) for one in letters), gap=6)
        for letters in _LETTERS
    ]
    last = row(
        Grow(made.does(tr("Chữ hoa"), Act.SHIFT, on=upper, height=_SMALL, style="h2"), 2),
        Grow(made.key(tr("dấu cách"), " ", height=_SMALL), 5),
        gap=8,
    )
    return column(tones, *rows, last, gap=6)


class _Keys:
    """Makes what can be pressed."""

    def __init__(self, key: Key, act: Does, *, touch_only: bool) -> None:
        self._key, self._act, self._touch_only = key, act, touch_only

    def key(self, words: str, typed: str = "", *, height: int = _LARGE) -> Choice:
        press = partial(self._key, typed or words)
        return Choice(words, press, height=height, style="h1", touch_only=self._touch_only)

    def does(
        self,
        words: str,
        act: Act,
        *,
        icon: str = "",
        primary: bool = False,
        on: bool = False,
        height: int = 88,
        style: str = "citizen_button",
    ) -> Choice:
        press = partial(self._act, act)
        return Choice(
            words, press, icon=icon, primary=primary, on=on, height=height, style=style, touch_only=self._touch_only
        )

"""The kiosk's own keyboard: letters, the seven marked ones, five tones, digits. It types into the focused field."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ui.i18n.reword import say
from ui.i18n.words import tr
from ui.kiosk.tones import TONES, toned
from ui.widgets.button import Button
from ui.widgets.stack import Grow, Item, row

_MARKED: Final = "ăâđêôơư"
_ROWS: Final = ("1234567890", _MARKED, "qwertyuiop", "asdfghjkl", "zxcvbnm,./-")
_KEY_HEIGHT: Final = 34  # at 100 %, the kiosk stands at 200 %


class TouchKeyboard(QFrame):
    """Never takes the focus: the field that is typed into keeps it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("box", "sunken")
        say(self, QWidget.setAccessibleName, tr("Bàn phím trên màn hình"))
        self._upper = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        tones: tuple[Item, ...] = tuple(Grow(self._tone_key(tone)) for tone in TONES)
        self._words_only = [row(*tones, gap=8)]
        layout.addWidget(self._words_only[0])
        for letters in _ROWS:
            keys = row(*(Grow(self._letter(letter)) for letter in letters), gap=8)
            layout.addWidget(keys)
            if letters == _MARKED:
                self._words_only.append(keys)
        layout.addWidget(
            row(
                Grow(self._key(tr("Chữ hoa"), self._shift, "soft"), 2),
                Grow(self._key(tr("dấu cách"), partial(self._type, " "), "soft"), 4),
                Grow(self._key(tr("Xóa"), partial(self._press, Qt.Key.Key_Backspace), "soft"), 2),
                gap=8,
            )
        )

    def spell(self, *, codes: bool) -> None:
        """``codes``: a code has no tones and no marked letters, and no keys for them are there."""
        for keys in self._words_only:
            keys.setVisible(not codes)

    def _tone_key(self, tone: str) -> Button:
        """Its name, and what it does to an a."""
        return self._key(f"{tone}  {toned('a', tone)}", partial(self._tone, tone), "soft", name=tone)

    def _key(self, words: str, run: Callable[[], None], kind: str = "plain", *, name: str = "") -> Button:
        button = Button(words, kind=kind, height=_KEY_HEIGHT, pad=2, run=run, name=name)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button

    def _letter(self, letter: str) -> Button:
        return self._key(letter, partial(self._type_letter, letter))

    def _shift(self) -> None:
        self._upper = not self._upper

    def _type_letter(self, letter: str) -> None:
        self._type(letter.upper() if self._upper else letter)
        self._upper = False

    def _type(self, text: str) -> None:
        field = _field()
        if field is not None:
            # an input method's road: letters with marks go no other way on every platform
            event = QInputMethodEvent("", [])
            event.setCommitString(text)
            QApplication.sendEvent(field, event)

    def _press(self, key: Qt.Key) -> None:
        field = _field()
        if field is not None:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(field, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier))

    def _tone(self, tone: str) -> None:
        field = _field()
        if field is None:
            return
        before = _before_cursor(field)
        after = toned(before, tone)
        if after != before:
            event = QInputMethodEvent("", [])
            event.setCommitString(after, -len(before), len(before))
            QApplication.sendEvent(field, event)


def _field() -> QLineEdit | QPlainTextEdit | None:
    focused: QWidget | None = QApplication.focusWidget()
    return focused if isinstance(focused, QLineEdit | QPlainTextEdit) else None


def _before_cursor(field: QLineEdit | QPlainTextEdit) -> str:
    """The line up to the cursor."""
    if isinstance(field, QLineEdit):
        return field.text()[: field.cursorPosition()]
    cursor = field.textCursor()
    return cursor.block().text()[: cursor.positionInBlock()]

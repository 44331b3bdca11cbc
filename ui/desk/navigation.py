"""The places on the left, each with Alt and its number, and how much waits there."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from ui.desk.ports import Page
from ui.i18n.reword import say
from ui.i18n.words import join, mark, now, tr
from ui.theme.icons import draw_icon
from ui.theme.theme import theme
from ui.widgets.key_hint import KeyHint
from ui.widgets.label import Label
from ui.widgets.slot import Slot
from ui.widgets.stack import STRETCH, row

PLACES = (
    (Page.INTAKE, "inbox", mark("Tiếp nhận")),
    (Page.FILINGS, "folder", mark("Hồ sơ")),
    (Page.QUEUE, "clock", mark("Chờ gửi")),
    (Page.SEARCH, "search", mark("Tra cứu")),
    (Page.SETTINGS, "gear", mark("Cài đặt")),
    (Page.DAY, "calendar", mark("Trong ngày")),
    (Page.CONSENTS, "user", mark("Chờ đồng ý")),
    (Page.ASKED, "pencil", mark("Bổ sung")),
    (Page.RESULTS, "paper", mark("Trả kết quả")),
    (Page.OVERDUE, "timer", mark("Quá hạn")),
    (Page.ACCOUNTS, "user", mark("Tài khoản")),
    (Page.TRAIL, "lock", mark("Nhật ký")),
)
_EDGE = 16
_WORK = Page.CONSENTS  # the lists of work begin here
_TONES = {
    Page.FILINGS: ("sunken", "ink2"),
    Page.RESULTS: ("jade_tint", "jade_text"),
    Page.OVERDUE: ("red_tint", "red_text"),
}
_OFFICE = (Page.ACCOUNTS, Page.TRAIL)
_WAITS = ("amber_tint", "amber_text")


def place_key(number: int) -> str:
    """Of the place with this number, from 1: the tenth has Alt+0, those after it letters."""
    return f"Alt+{number % 10}" if number <= 10 else ("Alt+U", "Alt+J")[number - 11]


class _Place(QPushButton):
    def __init__(self, page: Page, icon: str, words: str, number: int) -> None:
        super().__init__()
        self._icon, self._words = icon, words
        self._tone = _TONES.get(page, _WAITS)
        self._here, self._count = False, -1  # nothing was shown yet
        self.setProperty("kind", "row")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        # a supervisor at 200 % has ten of them: they move closer before the window grows
        self.setMinimumHeight(theme().length(24))
        self.setMaximumHeight(_height())
        say(self, QWidget.setToolTip, tr("{place} ({key})", place=words, key=place_key(number)))
        say(self, QWidget.setAccessibleDescription, tr("Phím {key}", key=place_key(number)))
        self.show_state(here=False, count=0)

    def show_state(self, *, here: bool, count: int) -> None:
        if (here, count) == (self._here, self._count):
            return
        self._here, self._count = here, count
        parts = (self._words, tr("%n hồ sơ", "", count) if count else "", tr("đang mở") if here else "")
        say(self, QWidget.setAccessibleName, join(part for part in parts if part))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(80, _height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        h, size = self.height(), t.length(20)
        if self._here:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t.color("surface"))
            painter.drawRoundedRect(QRectF(8, 2, self.width() - 16, h - 4), 6, 6)
            painter.fillRect(QRectF(0, 8, 4, h - 16), t.color("gold"))
        x = (self.width() - size) // 2 if t.compact else _EDGE
        badge = self._badge_place(h)
        draw_icon(painter, self._icon, QRectF(x, (h - size) / 2, size, size), "primary" if self._here else "ink2")
        if not t.compact:
            font = t.font("strong" if self._here else "body")
            painter.setFont(font)
            painter.setPen(t.color("ink" if self._here else "ink2"))
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
            left = _EDGE + size + 8
            room = int(badge.left() if self._count else self.width() - _EDGE) - 4 - left
            words = QFontMetrics(font).elidedText(now(self._words), Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(left, 0, self.width(), h), flags, words)
        if self._count:
            self._badge(painter, badge)

    def _badge_place(self, height: int) -> QRectF:
        """At the end of the words; in the icon's corner where there are none."""
        t = theme()
        if t.compact:
            return QRectF(self.width() - 34, 4, 24, 24)
        side = t.length(20)
        width = side if self._count < 10 else side + 4
        return QRectF(self.width() - 12 - width, (height - side) / 2, width, side)

    def _badge(self, painter: QPainter, place: QRectF) -> None:
        t, side = theme(), int(place.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t.color(self._tone[0]))
        painter.drawRoundedRect(place, side / 2, side / 2)
        font = t.font("tiny")
        font.setPixelSize(min(font.pixelSize(), side - 8))
        painter.setFont(font)
        painter.setPen(t.color(self._tone[1]))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(self._count) if self._count < 100 else "99")


class Navigation(QFrame):
    """``opened(page)``."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("box", "nav")
        self.setFixedWidth(88 if theme().compact else theme().length(168))
        self._places: dict[Page, _Place] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 1, 12)
        layout.setSpacing(0)
        self._heading = _work_heading()
        for number, (page, icon, words) in enumerate(PLACES, 1):
            if page is _WORK:
                layout.addWidget(self._heading)
            place = _Place(page, icon, words, number)
            place.clicked.connect(lambda _=False, page=page: self.opened.emit(page))
            self._places[page] = place
            layout.addWidget(place)
        layout.addStretch(1)
        self._hint = Slot()
        layout.addWidget(self._hint)

    def show_page(self, page: Page, counts: dict[Page, int], places: tuple[Page, ...]) -> None:
        """``counts``: what waits there. ``places``: those that the officer's role may open."""
        if not theme().compact:
            self._hint.put(sum(one in places for one in self._places), _keys)
        self._heading.setVisible(not theme().compact and Page.ASKED in places)
        for one, place in self._places.items():
            # who serves people has no room for these here: they are in the menu behind the officer's name
            place.setVisible(one in places and (one not in _OFFICE or Page.INTAKE not in places))
            place.show_state(here=one is page, count=counts.get(one, 0))


def _height() -> int:
    return theme().length(32 if theme().compact else 40)


def _work_heading() -> QWidget:
    return row(Label(tr("Việc đang chờ"), "tiny", "ink3"), STRETCH, margins=(20, 12, 8, 4))


def _keys(_count: int) -> QWidget:
    return row(KeyHint(tr("Alt+số")), Label(tr("đổi mục"), "tiny", "ink3"), STRETCH, margins=(20, 0, 8, 0))

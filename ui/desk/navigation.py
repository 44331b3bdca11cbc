"""The places on the left, each with Alt and its number, and how much waits there."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from ui.desk.ports import Page
from ui.theme.icons import draw_icon
from ui.theme.theme import theme
from ui.widgets.key_hint import KeyHint
from ui.widgets.label import Label
from ui.widgets.slot import Slot
from ui.widgets.stack import STRETCH, row

PLACES = (
    (Page.INTAKE, "inbox", "Tiếp nhận"),
    (Page.FILINGS, "folder", "Hồ sơ"),
    (Page.QUEUE, "clock", "Chờ gửi"),
    (Page.SEARCH, "search", "Tra cứu"),
    (Page.SETTINGS, "gear", "Cài đặt"),
    (Page.DAY, "calendar", "Trong ngày"),
    (Page.CONSENTS, "user", "Chờ đồng ý"),
    (Page.ASKED, "pencil", "Bổ sung"),
    (Page.RESULTS, "paper", "Trả kết quả"),
    (Page.OVERDUE, "timer", "Quá hạn"),
    (Page.ACCOUNTS, "user", "Tài khoản"),
    (Page.TRAIL, "lock", "Nhật ký"),
)
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
        self._here, self._count = False, 0
        self.setProperty("kind", "row")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFixedHeight(_height())
        self.setToolTip(f"{words} ({place_key(number)})")
        self.setAccessibleDescription(f"Phím {place_key(number)}")
        self.show_state(here=False, count=0)

    def show_state(self, *, here: bool, count: int) -> None:
        self._here, self._count = here, count
        tail = ", đang mở" if here else ""
        self.setAccessibleName(f"{self._words}{f', {count} hồ sơ' if count else ''}{tail}")
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
        x = (self.width() - size) // 2 if t.compact else 20
        draw_icon(painter, self._icon, QRectF(x, (h - size) / 2, size, size), "primary" if self._here else "ink2")
        if not t.compact:
            painter.setFont(t.font("strong" if self._here else "body"))
            painter.setPen(t.color("ink" if self._here else "ink2"))
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
            painter.drawText(QRect(20 + size + 10, 0, self.width(), h), flags, self._words)
        if self._count:
            self._badge(painter, h)

    def _badge(self, painter: QPainter, height: int) -> None:
        t = theme()
        side = t.length(20) if not t.compact else 24
        place = QRectF(self.width() - side - 14, (height - side) / 2, side + 4, side)
        if t.compact:
            place = QRectF(self.width() - side - 10, 4, side, side)
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
    return row(Label("Việc đang chờ", "tiny", "ink3"), STRETCH, margins=(20, 12, 8, 4))


def _keys(_count: int) -> QWidget:
    return row(KeyHint("Alt+số"), Label("đổi mục", "tiny", "ink3"), STRETCH, margins=(20, 0, 8, 0))

"""The places on the left, each with Alt and its number. Only places that have something in them."""

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
)


class _Place(QPushButton):
    def __init__(self, icon: str, words: str, number: int) -> None:
        super().__init__()
        self._icon, self._words = icon, words
        self._here, self._count = False, 0
        self.setProperty("kind", "row")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFixedHeight(theme().length(40))
        self.setToolTip(f"{words} (Alt+{number})")
        self.setAccessibleDescription(f"Phím Alt+{number}")
        self.show_state(here=False, count=0)

    def show_state(self, *, here: bool, count: int) -> None:
        self._here, self._count = here, count
        tail = ", đang mở" if here else ""
        self.setAccessibleName(f"{self._words}{f', {count} hồ sơ' if count else ''}{tail}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(80, theme().length(40))

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
            painter.drawText(QRect(20 + size + 12, 0, self.width(), h), flags, self._words)
        if self._count:
            self._badge(painter, h)

    def _badge(self, painter: QPainter, height: int) -> None:
        t = theme()
        side = t.length(20) if not t.compact else 24
        place = QRectF(self.width() - side - 20, (height - side) / 2, side + 4, side)
        if t.compact:
            place = QRectF(self.width() - side - 10, 4, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t.color("amber_tint"))
        painter.drawRoundedRect(place, side / 2, side / 2)
        font = t.font("tiny")
        font.setPixelSize(min(font.pixelSize(), side - 8))
        painter.setFont(font)
        painter.setPen(t.color("amber_text"))
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
        for number, (page, icon, words) in enumerate(PLACES, 1):
            place = _Place(icon, words, number)
            place.clicked.connect(lambda _=False, page=page: self.opened.emit(page))
            self._places[page] = place
            layout.addWidget(place)
        layout.addStretch(1)
        self._hint = Slot()
        layout.addWidget(self._hint)

    def show_page(self, page: Page, waiting: int, places: tuple[Page, ...]) -> None:
        """``places``: those that the officer's role may open."""
        if not theme().compact:
            self._hint.put(sum(one in places for one in self._places), _keys)
        for one, place in self._places.items():
            place.setVisible(one in places)
            place.show_state(here=one is page, count=waiting if one is Page.QUEUE else 0)


def _keys(count: int) -> QWidget:
    return row(KeyHint(f"Alt+1–{count}"), Label("đổi mục", "tiny", "ink3"), STRETCH, margins=(20, 0, 8, 0))

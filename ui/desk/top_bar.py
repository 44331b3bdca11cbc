"""The bar on top: where this is, the line, the printer, the reader, who serves."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QWidget

from ui.desk.ports import Page
from ui.desk.shell_presenter import TopBar
from ui.theme.theme import theme
from ui.widgets.button import Button
from ui.widgets.icon import Icon
from ui.widgets.label import Label
from ui.widgets.stack import STRETCH, clear, fill, row


class _TrainingMark(Label):
    """TẬP HUẤN: gold on the bar, so that nobody takes this for a real counter."""

    def __init__(self) -> None:
        super().__init__("TẬP HUẤN", "tiny", "bar")
        self.setContentsMargins(10, 0, 10, 0)
        self.setFixedHeight(theme().length(24))
        self.setFixedWidth(self.sizeHint().width() + 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme().color("bar_gold"))
        painter.setBrush(theme().color("bar_gold"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)
        painter.end()
        super().paintEvent(event)


_PAGES = (
    (Page.SECURITY, "Tài khoản của tôi"),
    (Page.ACCOUNTS, "Tài khoản của quầy"),
    (Page.TRAIL, "Nhật ký"),
)


class TopBarView(QFrame):
    """``jump()``, ``line()``, ``sign_out()``, ``lock()``, ``page(page)``, ``reveal()``, ``training()``: what its
    controls ask for.
    """

    jump = Signal()
    line = Signal()
    sign_out = Signal()
    lock = Signal()
    page = Signal(object)
    reveal = Signal()
    training = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: TopBar | None = None
        self.setProperty("box", "bar")
        self.setFixedHeight(theme().length(48) if not theme().compact else 68)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 0, 12, 0)
        self._row.setSpacing(8)

    def show_bar(self, bar: TopBar) -> None:
        if bar == self._shown:
            return
        self._shown = bar
        clear(self._row)
        compact = theme().compact
        place = (
            (Label(bar.counter, "strong", "on_bar"),)
            if compact
            else (Label(bar.unit, "strong", "on_bar"), Label(bar.counter, "body", "on_bar2"))
        )
        fill(
            self._row,
            (
                Icon("door", 24, "bar_gold", 1.6),
                *place,
                8 if bar.training else None,
                self._training_mark() if bar.training else None,
                STRETCH,
                None if compact or not bar.officer else self._jump_button(),
                4,
                self._line_button(*bar.line),
                8,
                _device("printer", f"Máy in: {bar.printer[0]}", ok=bar.printer[1], icon_only=compact),
                8,
                _device("card", f"Đầu đọc: {bar.reader[0]}", ok=bar.reader[1], icon_only=compact),
                8 if bar.officer else None,
                self._officer_button(bar.officer) if bar.officer else None,
            ),
        )

    def _training_mark(self) -> QWidget:
        return _TrainingMark()

    def _jump_button(self) -> QPushButton:
        button = Button("Tới nhanh", "Ctrl+K", "bar", icon="search", color="on_bar2", pad=8, height=36)
        button.setFocusPolicy(_no_tab())
        button.clicked.connect(self.jump)
        return button

    def _line_button(self, words: str, ok: bool) -> QPushButton:  # noqa: FBT001 - the bar's own pair
        color = "on_bar" if ok else "bar_gold"
        button = Button(words, "", "bar", icon="net" if ok else "nonet", color=color, pad=4, height=36)
        button.setFocusPolicy(_no_tab())
        button.setToolTip(f"{words}: xem các lần gián đoạn (F7)")
        button.clicked.connect(self.line)
        return button

    def _officer_button(self, officer: str) -> QPushButton:
        words = "" if theme().compact else officer
        button = Button(words, "", "bar", icon="user", color="on_bar", name=f"Cán bộ {officer}", pad=8, height=36)
        button.setFocusPolicy(_no_tab())
        menu = QMenu(button)
        bar_pages = self._shown.pages if self._shown else ()
        menu.addAction("Hiện hoặc che số định danh\tCtrl+H", self.reveal.emit)
        menu.addAction("Bảng tập huấn\tCtrl+T", self.training.emit).setVisible(
            bool(self._shown and self._shown.training)
        )
        menu.addSeparator()
        for page, words in _PAGES:
            menu.addAction(words, partial(self.page.emit, page)).setVisible(page in bar_pages)
        menu.addSeparator()
        menu.addAction("Khóa màn hình\tF12", self.lock.emit)
        menu.addAction("Đổi người, ra khỏi quầy", self.sign_out.emit)
        button.clicked.connect(lambda: menu.popup(button.mapToGlobal(button.rect().bottomLeft())))
        return button


def _no_tab() -> Qt.FocusPolicy:
    return Qt.FocusPolicy.ClickFocus


def _device(icon: str, words: str, *, ok: bool, icon_only: bool = False) -> QWidget:
    color = "on_bar" if ok else "bar_gold"
    frame = row(
        Icon(icon, 16, "on_bar2" if ok else "bar_gold"), None if icon_only else Label(words, "small", color), gap=6
    )
    frame.setAccessibleName(words)
    frame.setToolTip(words)
    return frame

"""The bar on top: where this is, the line, the printer, the reader, who serves."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QWidget

from ui.desk.language_switch import LanguageMark
from ui.desk.ports import Page
from ui.desk.top_bar_words import TopBar
from ui.i18n.reword import say
from ui.i18n.words import mark, now, tr
from ui.theme.theme import theme
from ui.widgets.button import Button
from ui.widgets.icon import Icon
from ui.widgets.label import Label
from ui.widgets.stack import STRETCH, clear, fill, row


class _TrainingMark(Label):
    """TẬP HUẤN: gold on the bar, so that nobody takes this for a real counter."""

    def __init__(self) -> None:
        super().__init__(tr("TẬP HUẤN"), "tiny", "bar")
        self.setContentsMargins(10, 0, 10, 0)
        self.setFixedHeight(theme().length(24))

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(20, 0)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme().color("bar_gold"))
        painter.setBrush(theme().color("bar_gold"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)
        painter.end()
        super().paintEvent(event)


_PAGES = (
    (Page.SECURITY, mark("Tài khoản của tôi")),
    (Page.ACCOUNTS, mark("Tài khoản của quầy")),
    (Page.TRAIL, mark("Nhật ký")),
)


_TALLEST = 36  # of what stands in it, at 100 %


class TopBarView(QFrame):
    """``jump()``, ``line()``, ``sign_out()``, ``lock()``, ``page(page)``, ``reveal()``, ``training()``,
    ``language()``: what its controls ask for.
    """

    jump = Signal()
    line = Signal()
    sign_out = Signal()
    lock = Signal()
    page = Signal(object)
    reveal = Signal()
    training = Signal()
    language = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: TopBar | None = None
        self.setProperty("box", "bar")
        self.setFixedHeight(theme().length(48) if not theme().compact else max(68, theme().length(_TALLEST) + 4))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 0, 12, 0)
        self._row.setSpacing(8)

    def show_bar(self, bar: TopBar) -> None:
        if bar == self._shown:
            return
        self._shown = bar
        clear(self._row)
        compact = theme().compact
        signs = theme().scale > 1  # in larger text 1366 px hold the devices' signs, not their words
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
                _device("printer", tr("Máy in: {state}", state=bar.printer[0]), ok=bar.printer[1], icon_only=signs),
                8,
                _device("card", tr("Đầu đọc: {state}", state=bar.reader[0]), ok=bar.reader[1], icon_only=signs),
                4,
                self._language_mark(),
                4 if bar.officer else None,
                self._officer_button(bar.officer) if bar.officer else None,
            ),
        )

    def _training_mark(self) -> QWidget:
        return _TrainingMark()

    def _jump_button(self) -> QPushButton:
        button = Button(tr("Tới nhanh"), "Ctrl+K", "bar", icon="search", color="on_bar2", pad=8, height=36)
        button.setFocusPolicy(_no_tab())
        button.clicked.connect(self.jump)
        return button

    def _line_button(self, words: str, ok: bool) -> QPushButton:  # noqa: FBT001 - the bar's own pair
        color = "on_bar" if ok else "bar_gold"
        button = Button(words, "", "bar", icon="net" if ok else "nonet", color=color, pad=4, height=36)
        button.setFocusPolicy(_no_tab())
        say(button, QWidget.setToolTip, tr("{line}: xem các lần gián đoạn (F7)", line=words))
        button.clicked.connect(self.line)
        return button

    def _language_mark(self) -> QPushButton:
        button = LanguageMark()
        button.clicked.connect(self.language)
        return button

    def _officer_button(self, officer: str) -> QPushButton:
        words = "" if theme().compact else officer
        button = Button(
            words, "", "bar", icon="user", color="on_bar", name=tr("Cán bộ {name}", name=officer), pad=8, height=36
        )
        button.setFocusPolicy(_no_tab())
        menu = QMenu(button)
        bar_pages = self._shown.pages if self._shown else ()
        menu.addAction(tr("Hiện hoặc che số định danh") + "\tCtrl+H", self.reveal.emit)
        menu.addAction(tr("Bảng tập huấn") + "\tCtrl+T", self.training.emit).setVisible(
            bool(self._shown and self._shown.training)
        )
        menu.addSeparator()
        for page, words in _PAGES:
            menu.addAction(now(words), partial(self.page.emit, page)).setVisible(page in bar_pages)
        menu.addSeparator()
        menu.addAction(tr("Khóa màn hình") + "\tF12", self.lock.emit)
        menu.addAction(tr("Đổi người, ra khỏi quầy"), self.sign_out.emit)
        button.clicked.connect(lambda: menu.popup(button.mapToGlobal(button.rect().bottomLeft())))
        return button


def _no_tab() -> Qt.FocusPolicy:
    return Qt.FocusPolicy.ClickFocus


def _device(icon: str, words: str, *, ok: bool, icon_only: bool = False) -> QWidget:
    color = "on_bar" if ok else "bar_gold"
    frame = row(
        Icon(icon, 16, "on_bar2" if ok else "bar_gold"), None if icon_only else Label(words, "small", color), gap=6
    )
    say(frame, QWidget.setAccessibleName, words)
    say(frame, QWidget.setToolTip, words)
    return frame

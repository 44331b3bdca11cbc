"""The citizen's window. It never takes the keyboard, and only presses made in it count."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.citizen.choice import Choice
from ui.citizen.citizen_presenter import CitizenPresenter
from ui.citizen.line_row import HEIGHT
from ui.citizen.own_size import own_size
from ui.citizen.scenes import Hands, LinesPage, middle, scene
from ui.citizen.screen import CitizenScreen, Scene
from ui.i18n.reword import say
from ui.i18n.words import mark, speaking, tr
from ui.widgets.icon import Icon
from ui.widgets.label import Label
from ui.widgets.paragraph import Paragraph
from ui.widgets.slot import Slot
from ui.widgets.stack import STRETCH, Grow, column, row

_BAR, _SIDE = 64, 40
_AROUND = 412  # bar, heading, turning, foot and the air between, at 100 %
_ALONE = mark("Chỉ có một màn hình. Cán bộ: F11 phủ cả màn hình, F11 lần nữa để đóng.")


class CitizenWindow(QWidget):
    """Implements ``ShowsCitizen``. ``opened(bool)``: it came onto a screen, or left it.

    A child of the desk's window: it stays over it where both share a screen, and closes with it.
    """

    opened = Signal(bool)

    def __init__(self, desk: QWidget | None = None, *, touch_only: bool = False) -> None:
        super().__init__(desk, Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        say(self, QWidget.setWindowTitle, mark("Một Cửa – người dân"))
        self.resize(1280, 800)
        if desk is not None:
            desk.installEventFilter(self)
        self._touch_only = touch_only
        self._hands: Hands | None = None
        self._presenter: CitizenPresenter | None = None
        self._screen: CitizenScreen | None = None
        self._targets: list[str] = []
        self._page = 0
        self._bar, self._body, self._note = Slot(), Slot(), Slot()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar)
        room = column(Grow(self._body), margins=(_SIDE, 20, _SIDE, 24))
        room.setMinimumSize(1, 1)  # the window is as large as its screen, and shows as many lines as fit
        layout.addWidget(room, 1)
        layout.addWidget(self._note)
        self._lapse = QTimer(self)
        self._lapse.setSingleShot(True)

    def act(self, presenter: CitizenPresenter) -> None:
        """Connect the presses; called once, by ``build_citizen``."""
        self._presenter = presenter
        self._hands = Hands(
            confirm=presenter.confirm,
            begin_mending=presenter.begin_mending,
            stop_mending=presenter.stop_mending,
            mend=presenter.mend,
            choose=presenter.choose,
            toggle=presenter.toggle,
            send=presenter.send,
            turn=self._turn,
            switch=presenter.switch_language,
            key=presenter.type_key,
            act=presenter.act,
            touch_only=self._touch_only,
        )
        self._lapse.timeout.connect(presenter.lapse)

    # ------------------------------------------------------------ where it stands

    def stand_on(self, screen: QScreen) -> None:
        """Full screen where the citizen looks; the officer's window keeps the keyboard."""
        self._note.put("", lambda _: None)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        self.opened.emit(True)

    def stand_beside(self, place: QRect) -> None:
        """An ordinary window on the only screen; it says how it fills it."""
        self._note.put(_ALONE, _note)
        self.setGeometry(place)
        self.show()
        self.opened.emit(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt keeps a second window when the first one closes."""
        if event.type() is QEvent.Type.Close and watched is self.parent():
            self.close()
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self._lapse.stop()
        self.opened.emit(False)

    # ------------------------------------------------------------ the presenter's view

    def show_screen(self, screen: CitizenScreen) -> None:
        old, self._screen = self._screen, screen
        if screen == old:
            return
        targets = [line.target for line in screen.lines]
        # behind the blank the page stays turned
        if screen.scene is not Scene.BLANK and targets != self._targets:
            self._targets, self._page = targets, 0
        if screen.lapses:
            self._lapse.start(round(screen.lapses * 1000))
        else:
            self._lapse.stop()
        self._show()

    def _show(self) -> None:
        screen, hands = self._screen, self._hands
        if screen is None or hands is None:
            return
        note = 0 if self._note.isHidden() else self._note.sizeHint().height()
        each = max(1, (self.height() - _AROUND - note) // (HEIGHT + 1))
        pages = max(1, -(-len(screen.lines) // each))
        number = min(self._page, pages - 1)
        lines = screen.lines[number * each : (number + 1) * each]
        page = LinesPage(lines, number, pages)
        with own_size(), speaking(screen.language):
            head = (screen.office, screen.officer, screen.training, screen.language)
            self._bar.put(head, lambda _: _bar(screen, hands))
            self._body.put((screen, page), lambda shown: scene(*shown, hands))

    def _turn(self, page: int) -> None:
        self._page = max(page, 0)
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    def event(self, event: QEvent) -> bool:
        """No key means anything here: whatever keyboard it came from, it is not known to be the citizen's."""
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.Shortcut):
            return True
        return super().event(event)


def _bar(screen: CitizenScreen, hands: Hands) -> QWidget:
    officer = screen.officer
    other = Choice(
        mark("English", "đổi ngôn ngữ"), hands.switch, height=48, style="citizen_label", touch_only=hands.touch_only
    )
    other.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    made = row(
        Icon("door", 28, "bar_gold", 1.6),
        Grow(middle(Paragraph(screen.office, "citizen_label", "on_bar"))),
        Label(tr("TẬP HUẤN"), "h2", "bar_gold") if screen.training else None,
        Label(tr("Cán bộ: {name}", name=officer), "citizen_label", "on_bar2") if officer else None,
        other,
        gap=24,
        margins=(_SIDE, 0, _SIDE, 0),
        box="bar",
    )
    made.setFixedHeight(_BAR)
    return made


def _note(words: str) -> QWidget | None:
    return row(Label(words, "small", "ink2"), STRETCH, margins=(_SIDE, 8, _SIDE, 8), box="foot") if words else None

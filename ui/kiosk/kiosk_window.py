"""The kiosk's window: bar, place, keyboard, and a foot that is always there. It closes by the PIN alone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from ui.i18n.reword import reword
from ui.i18n.words import language, mark, tr
from ui.kiosk.kiosk_presenter import KioskPresenter
from ui.kiosk.pages import AIR, Acts, countdown, heading, place
from ui.kiosk.screen import TYPING, KioskScreen, Place
from ui.kiosk.touch_keyboard import TouchKeyboard
from ui.theme.theme import theme
from ui.widgets.belonging import belongs_to
from ui.widgets.button import Button
from ui.widgets.field_row import FieldRow
from ui.widgets.icon import Icon
from ui.widgets.kept_focus import kept_focus
from ui.widgets.label import Label
from ui.widgets.slot import Slot
from ui.widgets.stack import STRETCH, Grow, clear, column, row, scrolled

_TOUCHES = (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.KeyPress)
# a menu of copying and pasting under a long press or the right button; a text that is dragged about
_ASIDE = (QEvent.Type.ContextMenu, QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)
_FOOT = 44  # heights at 100 %
_FIELD = 36
_PLAIN = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_TYPING_KEYS = (
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Backspace,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Shift,
)


class KioskWindow(QWidget):
    """Implements ``ShowsKiosk``. ``left``: the PIN was right, and the window has closed."""

    left = Signal()

    def __init__(self, unit: str, strip: QWidget | None = None) -> None:
        """``strip``: the training cards, where the station is a training one and nowhere else."""
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle("Một Cửa")
        self.setWindowFlags(Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
        self.resize(1080, 1920)
        self._may_close = False
        self._spoken = language()
        self._presenter: KioskPresenter | None = None
        self._acts: Acts | None = None
        self._rows: dict[str, FieldRow] = {}
        self._asked: tuple[object, ...] = ()
        self._head, self._place, self._countdown, self._foot = Slot(), Slot(), Slot(), Slot()
        self._fields = QWidget()
        self._field_column = QVBoxLayout(self._fields)
        self._field_column.setSpacing(20)
        self._field_column.setContentsMargins(AIR, AIR, AIR, AIR)
        self._scroll = scrolled(self._fields)
        self._keyboard = TouchKeyboard()
        self._staff = Button(tr("Cán bộ"), kind="bar", height=32)
        self._staff.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the office's, not in a resident's way
        self._tongue = Button(mark("English", "đổi ngôn ngữ"), kind="bar", height=40, icon="swap")
        self._tongue.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # who is in the middle of a field stays there
        training = Label(tr("TẬP HUẤN"), "strong", "bar_gold") if strip is not None else None
        bar = row(
            Icon("door", 24, "bar_gold", 1.6),
            column(Label(tr("Bộ phận Một cửa"), "strong", "on_bar"), Label(unit, "small", "on_bar2"), gap=0),
            STRETCH,
            training,
            self._tongue,
            self._staff,
            gap=16,
            margins=(48, 20, 48, 20),
            box="bar",
        )
        body = column(self._head, Grow(self._place), Grow(self._scroll), gap=24, margins=(56 - AIR, 40, 56 - AIR, 24))
        ordinary = column(Grow(body), self._keyboard, self._foot, gap=0)
        alone = column(Grow(self._countdown), gap=0, margins=(96, 40, 96, 40))
        self._stack = QStackedWidget()
        self._stack.addWidget(ordinary)
        self._stack.addWidget(alone)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        if strip is not None:
            layout.addWidget(strip)
        layout.addWidget(self._stack, 1)
        self._tick = QTimer(self)
        self._tick.setInterval(1000)

    def act(self, presenter: KioskPresenter) -> None:
        """Connect it; called once, by ``build_kiosk``."""
        self._presenter = presenter
        self._acts = Acts(
            digit=presenter.digit,
            choose=presenter.choose,
            mend=presenter.mend,
            go_on=presenter.go_on,
            more_time=presenter.more_time,
            end=presenter.end,
        )
        self._staff.clicked.connect(lambda _=False: presenter.ask_pin())
        self._tongue.clicked.connect(lambda _=False: presenter.switch_language())
        self._tick.timeout.connect(presenter.tick)
        self._tick.start()
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]  # there is one, or no window

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange and self._spoken != language():
            self._spoken = language()
            with kept_focus(self):
                reword(self)
                if self._presenter is not None:
                    self._presenter.refresh()
        super().changeEvent(event)

    # ------------------------------------------------------------ the presenter's view

    def show_screen(self, screen: KioskScreen) -> None:
        if self._acts is None:
            return
        acts = self._acts
        if screen.countdown is not None:
            self._countdown.put(screen, lambda shown: countdown(shown, acts))
            self._stack.setCurrentIndex(1)
            return
        self._countdown.put(None, lambda _: None)
        self._stack.setCurrentIndex(0)
        asking = screen.place in TYPING
        said = (screen.visit, screen.title, screen.sentence, screen.trouble, screen.code_small, screen.step)
        self._head.put(said, lambda _: heading(screen))
        below = (
            screen.visit,
            screen.place,
            screen.digits,
            screen.choices,
            screen.checked,
            screen.code,
            screen.states,
            screen.advice,
            screen.tone,
            screen.link,
        )
        self._place.put(below, lambda _: place(screen, acts))
        self._place.setVisible(screen.place is not Place.QUESTION)
        self._scroll.setVisible(asking)
        self._keyboard.setVisible(asking)
        self._keyboard.spell(codes=screen.place is Place.FIND)
        self._show_fields(screen)
        self._foot.put((screen.place, screen.next_words, screen.can_go_back, screen.step), lambda _: self._feet(screen))

    def wipe(self) -> None:
        self._asked = ()
        self._rows.clear()
        clear(self._field_column)
        for slot in (self._head, self._place, self._countdown):
            slot.put(None, lambda _: None)
        QApplication.clipboard().clear()

    def leave(self) -> None:
        self._may_close = True
        self._tick.stop()
        self.close()
        self.left.emit()

    # ------------------------------------------------------------ parts

    def _show_fields(self, screen: KioskScreen) -> None:
        asked = (screen.visit, screen.step, tuple(face.pointer for face in screen.faces))
        presenter = self._presenter
        if asked != self._asked and presenter is not None:
            self._asked = asked
            self._rows = {face.pointer: FieldRow(face) for face in screen.faces}
            clear(self._field_column)
            for one in self._rows.values():
                if isinstance(one.editor, QLineEdit):
                    one.editor.setFixedHeight(theme().length(_FIELD))
                one.edited.connect(presenter.edit)
                # queued: a field also loses the focus while the next question is being laid out
                one.left.connect(presenter.leave_field, Qt.ConnectionType.QueuedConnection)
                self._field_column.addWidget(one)
            self._field_column.addStretch(1)
            if self._rows:
                next(iter(self._rows.values())).take_focus()
        for face in screen.faces:
            self._rows[face.pointer].show_face(face)

    def _feet(self, screen: KioskScreen) -> QWidget:
        presenter = self._presenter
        if presenter is None:
            raise RuntimeError("act() comes first")
        at, count = screen.step
        step = Label(tr("Câu {step} trong {count}", step=at, count=count), "small", "ink2") if count else None
        on = Button(screen.next_words, kind="primary", height=_FOOT, run=presenter.go_on) if screen.next_words else None
        back = Button(tr("Quay lại"), height=_FOOT, icon="left", run=presenter.back)
        back.setEnabled(screen.can_go_back)
        end = Button(tr("Kết thúc và xóa thông tin"), height=_FOOT, icon="trash", color="red_text", run=presenter.end)
        return column(
            row(step, Grow(on) if on is not None else STRETCH, gap=24),
            row(back, Button(tr("Trợ giúp"), height=_FOOT, icon="help", run=presenter.help), Grow(end), gap=16),
            gap=16,
            margins=(48, 24, 48, 24),
            box="foot",
        )

    # ------------------------------------------------------------ what leads out is swallowed

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES and self._presenter is not None and event.spontaneous():
            self._presenter.touched()
        if event.type() in _ASIDE and belongs_to(watched, self):
            return True
        keys = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
        if event.type() in keys and isinstance(event, QKeyEvent) and belongs_to(watched, self):
            return _leads_out(event)
        return False

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close:
            event.ignore()


def _leads_out(event: QKeyEvent) -> bool:
    """Everything but typing: no shortcut, no function key, no menu, no Escape."""
    typing = event.key() in _TYPING_KEYS or (event.text() != "" and event.text().isprintable())
    return bool(event.modifiers() & ~_PLAIN) or not typing

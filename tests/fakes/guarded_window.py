"""The desk's window over ``GuardedDesk``: what is typed here meets the real use cases and the real store."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from counter.calendar import load_calendar
from counter.catalogue.catalogue import Catalogue
from counter.day_events import ListDay
from counter.errors import CounterError
from counter.events import Command, Failed
from counter.services.day_of_filings import ListDayOfFilings
from counter.services.read_trail import JudgeTheTrail
from counter.settings import CardSettings, StationSettings
from counter.trail_events import JudgeTrail
from tests.fakes.guarded_desk import GuardedDesk
from tests.fakes.scripted_desk import Recorder
from tests.fakes.whole_desk import PASSWORD
from ui.bridge import Bridge
from ui.desk.build import build_desk


class GuardedWindow:
    """Commands are carried out within ``submit``; those of other rooms are only remembered."""

    def __init__(self, app: QApplication, catalogue: Catalogue, guarded: GuardedDesk) -> None:
        self.guarded = guarded
        self.submitted: list[Command] = []
        self.bridge = Bridge()
        session, post = guarded.session, guarded.heard.append
        self._more = {
            ListDay: ListDayOfFilings(guarded.officers, session, load_calendar(), guarded.clock, post),
            JudgeTrail: JudgeTheTrail(guarded.store, post),
        }
        self.screens = build_desk(
            app=app,
            station=StationSettings(),
            card_settings=CardSettings(),
            catalogue=catalogue,
            desk=self,
            card=Recorder(),
            paper=Recorder(),
            bridge=self.bridge,
            clock=guarded.clock,
        )
        self.shell, self.window = self.screens.shell, self.screens.window
        self.window.show()
        self.settle()

    def submit(self, command: Command) -> None:
        """As the desk's worker does, without its thread; what is said is delivered once the screen is done."""
        self.submitted.append(command)
        heard = self.guarded.heard
        before = len(heard)
        try:
            if type(command) in self._more:
                self._more[type(command)](command)
            elif self.guarded.knows(command):
                self.guarded.do(command)
        except CounterError as exc:
            heard.append(Failed(type(command).__name__, exc.code))
        for event in heard[before:]:
            self.bridge.post(event)

    # ------------------------------------------------------------ as a person would

    def settle(self) -> None:
        for _ in range(12):
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    @property
    def focus(self) -> QWidget:
        found = self.window.focusWidget()
        assert found is not None, "nothing has the focus"
        return found

    def type(self, text: str, *, enter: bool = True) -> None:
        """Into whatever has the focus; ASCII, for the rest comes by an input method."""
        assert isinstance(self.focus, QLineEdit), self.focus
        QTest.keyClicks(self.focus, text)
        if enter:
            self.press(Qt.Key.Key_Return)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.focus, key, modifiers)
        self.settle()

    def ctrl(self, key: Qt.Key) -> None:
        self.press(key, Qt.KeyboardModifier.ControlModifier)

    def sign_in(self, username: str, password: str = PASSWORD) -> None:
        if isinstance(self.focus, QLineEdit) and self.focus.echoMode() is QLineEdit.EchoMode.Password:
            self.press(Qt.Key.Key_Backtab)  # the name of whoever was here before stands there, and is typed over
        self.type(username)
        self.type(password)

    def words(self) -> str:
        """Everything that is to be read on the page of now."""
        return "\n".join(one.text() for one in self.window.findChildren(QLabel) if one.isVisible())

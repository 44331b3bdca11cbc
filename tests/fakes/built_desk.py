"""The whole desk's screens over scripted workers: for view tests and for the pictures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from typing import TypeAlias

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from counter.catalogue.catalogue import Catalogue
from counter.events import Event, LineChanged, ReadersChanged, ReaderState, SignIn, SlipSize
from counter.services.print_slips import SlipsAsTheyCome
from counter.settings import CardSettings, StationSettings
from tests.fakes.crossing import crossed
from tests.fakes.scripted_desk import PASSWORD, Recorder, ScriptedDesk, SteppedClock
from tests.fakes.shipped_catalogue import the_catalogue
from ui.bridge import Bridge
from ui.desk.build import DeskScreens, build_desk
from ui.desk.scan_filter import Recogniser
from ui.desk.training_presenter import TrainingControls

HANOI = timezone(timedelta(hours=7))
NOW = datetime(2026, 11, 19, 9, 14, 22, tzinfo=HANOI)
Scene: TypeAlias = "Callable[[BuiltDesk], None]"


class BuiltDesk:
    """``post`` delivers an event to the screens at once, on this thread."""

    def __init__(
        self,
        app: QApplication,
        *,
        catalogue: Catalogue | None = None,
        training: TrainingControls | None = None,
        recogniser: Recogniser | None = None,
    ) -> None:
        self.catalogue = catalogue or the_catalogue()
        self.clock = SteppedClock(NOW)
        self.bridge = Bridge()
        self.desk = ScriptedDesk(self.catalogue, self.clock, self.bridge.post)
        self.card = Recorder()
        self.paper = Recorder(self.bridge.post)
        self.slips = SlipsAsTheyCome(self.paper, self.catalogue, SlipSize.A5)
        self.bridge.arrived.connect(self.slips.hear)
        self.screens: DeskScreens = build_desk(
            app=app,
            station=StationSettings(profile="training" if training else "live"),
            card_settings=CardSettings(),
            catalogue=self.catalogue,
            desk=self.desk,
            card=self.card,
            paper=self.paper,
            bridge=self.bridge,
            clock=self.clock,
            recogniser=recogniser,
            training=training,
            sign_in_hint="Tập huấn: lan.anh hoặc minh.duc, mật khẩu tap-huan-2026",
        )
        self.window = self.screens.window

    def post(self, *events: Event) -> None:
        for event in events:
            self.screens.shell.handle(crossed(event))
            self.slips.hear(event)
        self.settle()

    def settle(self) -> None:
        """Let queued events, what is drawn part by part, and layouts come to rest."""
        for _ in range(12):
            QApplication.processEvents()
            # no event loop runs here, so nobody else carries out deleteLater
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Where the cursor is, as a hand on the keyboard would."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)
        self.settle()

    def sign_in(self, waiting: int = 2, who: str = "lananh") -> None:
        self.post(ReadersChanged(ReaderState.READY, ("Đầu đọc 1",)), LineChanged(up=True, waiting=waiting))
        self.desk.submit(SignIn(who, PASSWORD))
        self.settle()

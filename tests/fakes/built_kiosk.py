"""The kiosk's window and presenter over scripted workers, with a clock that is moved by hand."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from counter.calendar import WorkCalendar, load_calendar
from counter.catalogue.catalogue import Catalogue
from counter.events import CardInserted, CardRead, Event, LineChanged, ReadersChanged, ReaderState, SignIn
from counter.settings import CardSettings, KioskSettings, StationSettings
from counter.training.cast import make_cast
from tests.fakes.built_desk import NOW
from tests.fakes.counter_people import record_of
from tests.fakes.scripted_desk import PASSWORD, Recorder, ScriptedDesk, SteppedClock
from tests.fakes.shipped_catalogue import the_catalogue
from ui.bridge import Bridge
from ui.desk.ports import DeskPorts
from ui.kiosk.build import build_kiosk

TENANT = make_cast()["tenant"]
ABSENCE = "1.003677"


@cache
def _calendar() -> WorkCalendar:
    return load_calendar()


class BuiltKiosk:
    """``post`` delivers an event at once, on this thread; ``pass_time`` moves the idle clock."""

    def __init__(
        self,
        app: QApplication,
        *,
        catalogue: Catalogue | None = None,
        profile: str = "training",
        settings: KioskSettings | None = None,
    ) -> None:
        self.catalogue = catalogue or the_catalogue()
        self.seconds = 100.0
        self.bridge = Bridge()
        clock = SteppedClock(NOW)
        self.desk = ScriptedDesk(self.catalogue, clock, self.bridge.post)
        self.card, self.paper = Recorder(), Recorder(self.bridge.post)
        ports = DeskPorts(
            StationSettings(profile=profile), self.catalogue, self.desk, self.card, self.desk, clock, CardSettings()
        )
        self.kiosk = build_kiosk(
            app, ports, settings or KioskSettings(), self.bridge, _calendar(), monotonic=lambda: self.seconds
        )
        self.window, self.presenter = self.kiosk.window, self.kiosk.presenter
        self.post(ReadersChanged(ReaderState.READY, ("Đầu đọc 1",)), LineChanged(up=True, waiting=0))
        self.desk.submit(SignIn("lananh", PASSWORD))
        self.settle()

    def post(self, *events: Event) -> None:
        for event in events:
            self.presenter.handle(event)
        QApplication.processEvents()

    def settle(self) -> None:
        for _ in range(6):
            QApplication.processEvents()
            # no event loop runs here, so nobody else carries out deleteLater
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def pass_time(self, seconds: int) -> None:
        for _ in range(seconds):
            self.seconds += 1
            self.presenter.tick()
        self.settle()

    def read(self) -> None:
        """The tenant's card is laid down and read."""
        self.post(CardInserted("Đầu đọc 1"))
        for digit in TENANT.number.can:
            self.presenter.digit(digit)
        self.post(CardRead(record_of(TENANT)))
        self.settle()

    def open(self, code: str = ABSENCE) -> None:
        self.read()
        self.presenter.choose(code)
        self.settle()

    def answer(self, answers: dict[str, str]) -> None:
        for pointer, text in answers.items():
            self.presenter.edit(pointer, text)
        self.settle()

    def close(self) -> None:
        self.window.leave()
        self.window.deleteLater()
        self.settle()

    def button(self, words: str) -> QWidget:
        from PySide6.QtWidgets import QPushButton

        found = [
            one for one in self.window.findChildren(QPushButton) if one.isVisible() and one.accessibleName() == words
        ]
        assert len(found) == 1, (words, [one.accessibleName() for one in self.window.findChildren(QPushButton)])
        return found[0]

"""The desk itself, behind its window: everything that takes time to import and to open is here."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from devices.card.pcsc import PcscReaders
from devices.code_scanner.wedge import KeystrokeRecogniser
from ui.bootstrap.kept_language import KeptLanguage
from ui.bootstrap.keys import open_store
from ui.bootstrap.office import Office, build_office
from ui.bootstrap.station import Station, wall_clock
from ui.bootstrap.training import ADMINISTRATOR, OFFICER, PASSWORD, SUPERVISOR, TrainingGround, open_training_ground
from ui.bootstrap.training_footing import Footing
from ui.bootstrap.window_first import window_first
from ui.bridge import Bridge
from ui.desk.build import DeskScreens, build_desk
from ui.desk.raising import Raised, raise_window
from ui.desk.training_presenter import TrainingCard, TrainingControls
from ui.i18n.words import tr
from ui.widgets.turns import at_once


@dataclass(slots=True)
class DeskProgram:
    """Built on any thread, shown on the GUI thread. ``ground`` stands around the office in training."""

    office: Office
    ground: TrainingGround | None
    stop: Callable[[], bool]
    screens: DeskScreens | None = field(default=None)

    def show(self, app: QApplication, bridge: Bridge) -> QWidget:
        """Build the screens, start the workers, show the window: at once."""
        return at_once(self.raising(app, bridge))

    def raising(
        self, app: QApplication, bridge: Bridge, raised: Raised | None = None
    ) -> Generator[None, None, QWidget]:
        """The same in turns of the event loop, around a window that was raised before."""
        self.office.switchboard.connect(bridge.post)
        self.screens = build_desk(
            app=app,
            station=self.office.station.settings.station,
            card_settings=self.office.station.settings.card,
            catalogue=self.office.catalogue,
            desk=self.office.desk,
            card=self.office.card,
            paper=self.office.desk,  # which asks who is signed in, and hands on
            bridge=bridge,
            clock=wall_clock,
            recogniser=KeystrokeRecogniser(),
            training=controls_of(self.ground) if self.ground else None,
            sign_in_hint=_training_accounts() if self.ground else "",
            monotonic=time.monotonic,
            units=self.office.units,
            lock_after=self.office.station.settings.accounts.lock_after,
            citizen_touch_only=self.office.station.settings.citizen.touch_only,
            keep_language=KeptLanguage(self.office.station.language_file).keep,
            raised=raised,
        )
        yield
        self.office.start()
        yield
        self.screens.window.show()
        yield
        self.screens.citizen.open_on_other_screen()
        window_first()
        return self.screens.window

    def keep(self) -> bool:
        """What was typed is in the store, also the letters that an input method still held."""
        QGuiApplication.inputMethod().commit()
        return self.office.desk.finish()


def raise_screens(station: Station) -> Generator[None, None, Raised]:
    """The officer's window and all its pages."""
    return raise_window(station.settings.station, with_training=station.training)


def build_program(
    station: Station, state: Path, recovery_key: Path | None, footing: Footing | None = None
) -> DeskProgram:
    """A live desk, or a training desk with its ground. Raises CounterError."""
    if station.training:
        ground = open_training_ground(station, state, footing=footing)
        return DeskProgram(ground.office, ground, ground.stop)
    with ExitStack() as unfinished:
        store = open_store(station, recovery_key)
        unfinished.callback(store.close)
        office = build_office(
            station,
            store,
            gateway=station.settings.gateway,
            open_readers=PcscReaders,
        )
        unfinished.pop_all()
    return DeskProgram(office, None, office.stop)


def _training_accounts() -> str:
    """Said on the sign-in page of a training desk."""
    return tr(
        "Tập huấn: {officer}, {supervisor} hoặc {administrator}, mật khẩu {password}",
        officer=OFFICER,
        supervisor=SUPERVISOR,
        administrator=ADMINISTRATOR,
        password=PASSWORD,
    )


def controls_of(ground: TrainingGround) -> TrainingControls:
    """What a training screen may do with the ground around it."""
    return TrainingControls(
        cards=tuple(TrainingCard(one.key, one.label, one.about) for one in ground.cards),
        insert=ground.insert,
        remove=ground.reader.remove,
        qr=ground.qr,
        cut_line=ground.line.cut,
        restore_line=ground.restore_line,
        guided=True,
    )

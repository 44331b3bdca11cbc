"""``motcua kiosk``: full screen in the lobby. Training files through the training gateway; live prepares only."""

from __future__ import annotations

import argparse
import getpass
import os
import secrets
from collections.abc import Generator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication, QWidget

from counter.accounts import hash_password
from counter.calendar import WorkCalendar, load_calendar
from counter.errors import SettingsError
from counter.events import SignIn
from counter.model.account import Account, Role
from counter.services.kiosk_visit import KIOSK, wipe_left_visits
from counter.store.store import Store
from devices.card.pcsc import PcscReaders
from devices.code_scanner.wedge import KeystrokeRecogniser
from ui.bootstrap.desk import DeskStart, application, serve
from ui.bootstrap.desk_program import controls_of
from ui.bootstrap.keys import open_store
from ui.bootstrap.office import Office, build_office
from ui.bootstrap.station import Station, log_to, open_station, wall_clock
from ui.bootstrap.training import TrainingGround, open_training_ground
from ui.bridge import Bridge
from ui.desk.ports import DeskPorts
from ui.kiosk.build import Kiosk, build_kiosk
from ui.theme.dress import put_on
from ui.widgets.turns import at_once

TRAINING_PIN: Final = "2026"  # of a training kiosk that has none: it guards synthetic data only
SHORTEST_PIN: Final = 4


@dataclass(slots=True)
class KioskProgram:
    """Built on any thread, shown on the GUI thread."""

    office: Office
    ground: TrainingGround | None
    password: str = field(repr=False)
    kiosk: Kiosk | None = None
    calendar: WorkCalendar = field(default_factory=load_calendar)

    def show(self, app: QApplication, bridge: Bridge) -> QWidget:
        """Sign the machine in, start the workers, show the window full screen: at once."""
        return at_once(self.raising(app, bridge))

    def raising(self, app: QApplication, bridge: Bridge, _raised: None = None) -> Generator[None, None, QWidget]:
        """The same in turns of the event loop."""
        put_on(app, scale=2.0)
        yield
        office, settings = self.office, self.office.station.settings
        office.switchboard.connect(bridge.post)
        ports = DeskPorts(
            settings.station,
            office.catalogue,
            office.desk,
            office.card,
            office.desk,
            wall_clock,
            settings.card,
            office.units,
        )
        self.kiosk = build_kiosk(
            app,
            ports,
            settings.kiosk,
            bridge,
            self.calendar,
            recogniser=KeystrokeRecogniser(),
            training=controls_of(self.ground) if self.ground else None,
        )
        yield
        office.start()
        office.desk.submit(SignIn(KIOSK, self.password))
        yield
        self.kiosk.window.showFullScreen()
        return self.kiosk.window

    def keep(self) -> bool:
        """A filing that was begun is done."""
        return self.office.desk.finish()

    def stop(self) -> bool:
        return self.ground.stop() if self.ground else self.office.stop()


def open_program(station: Station, recovery_key: Path | None, _tell: object) -> KioskProgram:
    """As ``ui.bootstrap.behind`` wants it; the one window is dressed in its own size, once the office stands."""
    return build_program(station, station.folder.parent, recovery_key)


def build_program(station: Station, state: Path, recovery_key: Path | None) -> KioskProgram:
    """Raises SettingsError for a live station without a PIN; CounterError."""
    if station.training:
        ground = open_training_ground(station, state, asks_register=False)
        return KioskProgram(ground.office, ground, _signed_up(ground.office.store))
    with ExitStack() as unfinished:
        store = open_store(station, recovery_key)
        unfinished.callback(store.close)
        password = _signed_up(store)
        office = build_office(
            station, store, gateway=station.settings.gateway, open_readers=PcscReaders, asks_register=False
        )
        unfinished.pop_all()
    return KioskProgram(office, None, password)


def _signed_up(store: Store) -> str:
    """The kiosk's account under a password that nobody knows: it is another at each start. Nobody's visit is left."""
    wipe_left_visits(store, wall_clock)
    password = secrets.token_urlsafe(24)
    account = Account(KIOSK, "Kiosk", Role.OFFICER, hash_password(password, os.urandom))
    with store.begin() as work:
        work.accounts.save(account)
        work.commit()
    return password


def run_kiosk(options: argparse.Namespace) -> int:
    """Serve until somebody of the office closes it by the PIN, or a signal asks for the end."""
    if options.make_pin:
        return _make_pin()
    station = _with_pin(open_station(options.settings, options.state))
    log_to(station.folder, traffic=options.traffic)
    app = application()
    start = DeskStart(app, lambda: station, options.recovery_key, program="ui.bootstrap.kiosk")
    return serve(app, start)


def _with_pin(station: Station) -> Station:
    lacking = []
    if not station.settings.kiosk.pin_hash:
        lacking.append("[kiosk] pin_hash: a live kiosk is left by a PIN; motcua kiosk --make-pin makes it")
    if not station.settings.paper.printer:
        lacking.append("[paper] printer: a live kiosk prints, and leaves nobody's declaration in a folder")
    if lacking and not station.training:
        raise SettingsError(tuple(lacking))
    if station.settings.kiosk.pin_hash:
        return station
    kiosk = replace(station.settings.kiosk, pin_hash=hash_password(TRAINING_PIN, os.urandom))
    return replace(station, settings=replace(station.settings, kiosk=kiosk))


def _make_pin() -> int:
    pin = getpass.getpass("Mã PIN (chữ số): ")
    if not pin.isascii() or not pin.isdigit() or len(pin) < SHORTEST_PIN or getpass.getpass("Gõ lại: ") != pin:
        print(f"Mã PIN là ít nhất {SHORTEST_PIN} chữ số, gõ hai lần như nhau.")
        return 1
    print("[kiosk]")
    print(f'pin_hash = "{hash_password(pin, os.urandom)}"')
    return 0

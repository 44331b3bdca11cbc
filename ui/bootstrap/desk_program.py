"""The desk itself, behind its window: what its screens want of a counter, here or beside, and how they are raised."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from counter.catalogue.catalogue import Catalogue
from counter.lists.units import UnitsOn
from counter.ports import Post, Submits
from devices.code_scanner.wedge import KeystrokeRecogniser
from ui.bootstrap.kept_language import KeptLanguage
from ui.bootstrap.station import Station, wall_clock
from ui.bootstrap.window_first import window_first
from ui.bridge import Bridge
from ui.desk.build import DeskScreens, build_desk
from ui.desk.raising import Raised, raise_window
from ui.desk.training_presenter import TrainingCard, TrainingControls
from ui.i18n.words import tr
from ui.widgets.turns import at_once


class Finishes(Submits, Protocol):
    def finish(self) -> bool:
        """Wait until what was submitted is done; False if it takes too long."""
        ...


class Counter(Protocol):
    """What the screens want of a counter's machinery: ``ui.bootstrap.office.Office``, or one in another process."""

    @property
    def station(self) -> Station: ...
    @property
    def catalogue(self) -> Catalogue: ...
    @property
    def units(self) -> UnitsOn: ...
    @property
    def desk(self) -> Finishes: ...
    @property
    def card(self) -> Submits: ...
    def hear(self, listener: Post) -> None: ...
    def start(self) -> None: ...


class Card(Protocol):
    """A card that a training desk has."""

    @property
    def key(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def about(self) -> str: ...


class Ground(Protocol):
    """The training ground around a desk: ``ui.bootstrap.training.TrainingGround``, or one in another process."""

    @property
    def cards(self) -> Sequence[Card]: ...
    @property
    def accounts(self) -> tuple[str, str, str, str]: ...
    def insert(self, key: str) -> None: ...
    def remove(self) -> None: ...
    def qr(self, key: str) -> str: ...
    def cut_line(self) -> None: ...
    def restore_line(self) -> None: ...


@dataclass(slots=True)
class DeskProgram:
    """Built on any thread, shown on the GUI thread. ``ground`` stands around the counter in training."""

    counter: Counter
    ground: Ground | None
    stop: Callable[[], bool]
    screens: DeskScreens | None = field(default=None)

    def show(self, app: QApplication, bridge: Bridge) -> QWidget:
        """Build the screens, start the workers, show the window: at once."""
        return at_once(self.raising(app, bridge))

    def raising(
        self, app: QApplication, bridge: Bridge, raised: Raised | None = None
    ) -> Generator[None, None, QWidget]:
        """The same in turns of the event loop, around a window that was raised before."""
        settings = self.counter.station.settings
        self.counter.hear(bridge.post)
        self.screens = build_desk(
            app=app,
            station=settings.station,
            card_settings=settings.card,
            catalogue=self.counter.catalogue,
            desk=self.counter.desk,
            card=self.counter.card,
            paper=self.counter.desk,  # which asks who is signed in, and hands on
            bridge=bridge,
            clock=wall_clock,
            recogniser=KeystrokeRecogniser(),
            training=controls_of(self.ground) if self.ground else None,
            sign_in_hint=_said(self.ground.accounts) if self.ground else "",
            monotonic=time.monotonic,
            units=self.counter.units,
            lock_after=settings.accounts.lock_after,
            citizen_touch_only=settings.citizen.touch_only,
            keep_language=KeptLanguage(self.counter.station.language_file).keep,
            raised=raised,
        )
        yield
        self.counter.start()
        yield
        self.screens.window.show()
        yield
        self.screens.citizen.open_on_other_screen()
        window_first()
        return self.screens.window

    def keep(self) -> bool:
        """What was typed is in the store, also the letters that an input method still held."""
        QGuiApplication.inputMethod().commit()
        return self.counter.desk.finish()


def raise_screens(station: Station) -> Generator[None, None, Raised]:
    """The officer's window and all its pages."""
    return raise_window(station.settings.station, with_training=station.training)


def _said(accounts: tuple[str, str, str, str]) -> str:
    """On the sign-in page of a training desk."""
    officer, supervisor, administrator, password = accounts
    return tr(
        "Tập huấn: {officer}, {supervisor} hoặc {administrator}, mật khẩu {password}",
        officer=officer,
        supervisor=supervisor,
        administrator=administrator,
        password=password,
    )


def controls_of(ground: Ground) -> TrainingControls:
    """What a training screen may do with the ground around it."""
    return TrainingControls(
        cards=tuple(TrainingCard(one.key, one.label, one.about) for one in ground.cards),
        insert=ground.insert,
        remove=ground.remove,
        qr=ground.qr,
        cut_line=ground.cut_line,
        restore_line=ground.restore_line,
        guided=True,
    )

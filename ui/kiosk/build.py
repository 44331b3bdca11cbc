"""Builds the kiosk's window and its presenter. The bootstrap calls ``build_kiosk`` once."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QApplication

from counter.calendar import WorkCalendar
from counter.settings import KioskSettings
from ui.bridge import Bridge
from ui.desk.ports import DeskPorts
from ui.desk.scan_filter import Recogniser, ScanFilter
from ui.desk.training_presenter import TrainingControls
from ui.i18n.language import speak
from ui.kiosk.kiosk_presenter import KioskPresenter
from ui.kiosk.kiosk_window import KioskWindow
from ui.kiosk.training_strip import TrainingStrip
from ui.widgets.focus_ring import FocusRing
from ui.widgets.watermark import Watermark


@dataclass(frozen=True, slots=True)
class Kiosk:
    """Keep it as long as the window lives."""

    window: KioskWindow
    presenter: KioskPresenter
    kept: tuple[object, ...] = ()


def build_kiosk(
    app: QApplication,
    ports: DeskPorts,
    settings: KioskSettings,
    bridge: Bridge,
    calendar: WorkCalendar,
    *,
    recogniser: Recogniser | None = None,
    training: TrainingControls | None = None,
    monotonic: Callable[[], float] = time.monotonic,
) -> Kiosk:
    """Connected to ``bridge``; the theme is put on before, at 200 %: a kiosk is read standing."""
    strip = TrainingStrip(training) if training is not None else None
    window = KioskWindow(ports.station.unit_name, strip)
    presenter = KioskPresenter(ports, settings, calendar, window, monotonic, partial(speak, app))
    window.act(presenter)
    if strip is not None:
        strip.scanned.connect(presenter.scan)
    bridge.arrived.connect(presenter.handle)
    scan = ScanFilter(app, window, recogniser, monotonic, presenter.scan) if recogniser else None
    if ports.station.profile == "training":
        Watermark(window)
    presenter.refresh()
    return Kiosk(window, presenter, (scan, FocusRing(app, window), bridge))

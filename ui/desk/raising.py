"""The desk's window and its pages, made piece by piece, so that the GUI thread may do other things in between."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass

from PySide6.QtWidgets import QScrollArea

from counter.settings import StationSettings
from ui.desk.desk_window import DeskWindow
from ui.desk.portraits import Portraits
from ui.desk.views import DeskViews, build_views


@dataclass(frozen=True, slots=True)
class Raised:
    """What can stand before there is anything behind it; ``build_desk`` connects the rest."""

    views: DeskViews
    portraits: Portraits
    window: DeskWindow


def raise_window(station: StationSettings, *, with_training: bool) -> Generator[None, None, Raised]:
    """The window, whole, and not shown yet."""
    QScrollArea().viewport()  # the first widget that Qt hands back makes PySide load every kind there is
    yield
    portraits = Portraits()
    views = yield from build_views(portraits, with_training=with_training)
    title = f"Một Cửa – {station.unit_name}, {station.counter_name}"
    window = DeskWindow(portraits, views.panel, title, views.guide)
    yield
    yield from window.take(views.steps, views.pages)
    return Raised(views, portraits, window)

"""What the top bar says: the place, the line, the printer, the reader and who is signed in. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass

from counter.errors import FailureCode
from counter.events import LineChanged, ReaderState
from counter.settings import StationSettings
from ui.desk.ports import Page
from ui.i18n.words import join, tr
from ui.text import READERS


@dataclass(frozen=True, slots=True)
class TopBar:
    """``line``, ``printer``, ``reader``: words and whether all is well.

    ``pages``: those about accounts that this officer may open.
    """

    unit: str
    counter: str
    training: bool
    line: tuple[str, bool]
    printer: tuple[str, bool]
    reader: tuple[str, bool]
    officer: str
    pages: tuple[Page, ...] = ()


def bar_of(
    station: StationSettings,
    line: LineChanged | None,
    printer: tuple[str, bool],
    reader: ReaderState | None,
    officer: str,
    places: tuple[Page, ...],
) -> TopBar:
    """``line``, ``reader``: None until they were heard of. ``officer``: "" while nobody may serve."""
    waiting = line.waiting if line else 0
    up = line is None or line.up
    stopped = line is not None and line.code is FailureCode.LOG_REWRITTEN
    words = tr("Có mạng") if up else tr("Ngừng gửi") if stopped else tr("Mất mạng")
    reading = READERS[reader] if reader else tr("đang tìm")
    return TopBar(
        unit=station.unit_name,
        counter=station.counter_name,
        training=station.profile == "training",
        line=(join((words, tr("%n chờ gửi", "", waiting)), " · ") if waiting else words, up),
        printer=printer,
        reader=(reading, reader in (None, ReaderState.READY)),
        officer=officer,
        pages=tuple(page for page in (Page.SECURITY, Page.ACCOUNTS, Page.TRAIL) if page in places),
    )

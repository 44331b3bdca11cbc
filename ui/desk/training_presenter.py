"""Tập huấn: synthetic cards put on the reader, their codes scanned, the line cut. No Qt here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ui.desk.view import Shows


@dataclass(frozen=True, slots=True)
class TrainingCard:
    """A synthetic card that can be put on the reader. ``about``: what is peculiar to it."""

    key: str
    label: str
    about: str


@dataclass(frozen=True, slots=True)
class TrainingControls:
    """Callables that the bootstrap hands in; the screens know nothing of what is behind them.

    ``insert(key)`` puts a card on the reader (in place of another one), ``remove()`` takes it away,
    ``qr(key)`` gives its QR text, ``cut_line()`` and ``restore_line()`` the way to the gateway. ``guided``: the
    guided first filing (Ctrl+5) is there from the start.
    """

    cards: tuple[TrainingCard, ...]
    insert: Callable[[str], None]
    remove: Callable[[], None]
    qr: Callable[[str], str]
    cut_line: Callable[[], None]
    restore_line: Callable[[], None]
    guided: bool = False


@dataclass(frozen=True, slots=True)
class TrainingScreen:
    cards: tuple[TrainingCard, ...]
    inserted: str
    chosen: str
    line_cut: bool


class TrainingPresenter:
    def __init__(self, controls: TrainingControls, scan: Callable[[str], None], view: Shows[TrainingScreen]) -> None:
        self._controls = controls
        self._scan = scan
        self._view = view
        self._inserted = ""
        self._chosen = controls.cards[0].key if controls.cards else ""
        self._line_cut = False

    def choose(self, key: str) -> None:
        self._chosen = key
        self.refresh()

    def insert(self) -> None:
        if self._chosen:
            self._controls.insert(self._chosen)
            self._inserted = self._chosen
            self.refresh()

    def remove(self) -> None:
        self._controls.remove()
        self._inserted = ""
        self.refresh()

    def scan(self) -> None:
        """As if the scanner had read the chosen card's QR."""
        if self._chosen:
            self._scan(self._controls.qr(self._chosen))

    def toggle_line(self) -> None:
        if self._line_cut:
            self._controls.restore_line()
        else:
            self._controls.cut_line()
        self._line_cut = not self._line_cut
        self.refresh()

    def begin_anew(self) -> None:
        """Another ground stands there now: nothing on its reader, and its line whole."""
        self._inserted, self._line_cut = "", False
        self.refresh()

    def refresh(self) -> None:
        self._view.show_screen(TrainingScreen(self._controls.cards, self._inserted, self._chosen, self._line_cut))

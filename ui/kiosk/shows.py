"""What the kiosk's presenter asks of its view, and the view that the desk's presenters have here: none."""

from __future__ import annotations

from typing import Protocol

from ui.desk.card_screen import CardScreen
from ui.desk.declaration_presenter import DeclarationScreen
from ui.desk.ports import Page
from ui.desk.view import Shows
from ui.desk.walk_in import Step
from ui.kiosk.screen import KioskScreen


class ShowsKiosk(Shows[KioskScreen], Protocol):
    def wipe(self) -> None:
        """Nothing of the visit stays: no text in a field, nothing in the clipboard."""
        ...

    def leave(self) -> None: ...


class OnePage:
    """What the desk's presenters ask of a Navigator, where there is one page and one thing follows the other."""

    def end(self) -> None:
        """The visit is over."""
        raise NotImplementedError

    def start_over(self) -> None:
        self.end()

    def open_step(self, step: Step) -> None:
        """Steps are the desk's."""

    def open_page(self, page: Page) -> None:
        """There is only one."""


class Unshown:
    """Keeps what step 1 would show: the kiosk says it in its own words."""

    def __init__(self) -> None:
        self.card: CardScreen | None = None

    def show_screen(self, screen: CardScreen | DeclarationScreen) -> None:
        if isinstance(screen, CardScreen):
            self.card = screen

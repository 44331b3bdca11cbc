"""Every presenter of the desk over scripted workers and views that only remember: no Qt anywhere."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from counter.catalogue.catalogue import Catalogue
from counter.events import Event, SignIn, SlipSize
from counter.services.print_slips import SlipsAsTheyCome
from counter.settings import CardSettings, StationSettings
from tests.fakes.crossing import crossed
from tests.fakes.scripted_desk import PASSWORD, Recorder, ScriptedDesk, SteppedClock
from ui.desk.card_presenter import CardPresenter
from ui.desk.card_screen import CardScreen
from ui.desk.declaration_presenter import DeclarationPresenter, DeclarationScreen
from ui.desk.papers_presenter import PapersPresenter, PapersScreen
from ui.desk.ports import DeskPorts, Page
from ui.desk.procedure_presenter import ProcedurePresenter, ProcedureScreen
from ui.desk.queue_presenter import QueuePresenter, QueueScreen
from ui.desk.review_presenter import ReviewPresenter
from ui.desk.review_screen import ReviewScreen
from ui.desk.settings_presenter import SettingsPresenter, SettingsScreen
from ui.desk.shell_presenter import ShellPresenter, ShellScreen, Toast
from ui.desk.sign_in_presenter import SignInPresenter, SignInScreen
from ui.desk.slip_presenter import SlipPresenter, SlipScreen
from ui.desk.walk_in import Step, WalkIn

S = TypeVar("S")


class Shown(Generic[S]):
    """A view that keeps what it was shown."""

    def __init__(self) -> None:
        self.screens: list[S] = []
        self.toasts: list[Toast] = []

    def show_screen(self, screen: S) -> None:
        self.screens.append(screen)

    def show_toast(self, toast: Toast) -> None:
        self.toasts.append(toast)

    @property
    def now(self) -> S:
        return self.screens[-1]


class PresentedDesk:
    """Events are delivered within ``submit``, on the same thread."""

    def __init__(self, catalogue: Catalogue, clock: SteppedClock) -> None:
        self.clock = clock
        self.walk_in = WalkIn()
        self.desk = ScriptedDesk(catalogue, clock, self.post)
        self.card_worker, self.paper_worker = Recorder(), Recorder(self.post)
        self.slips = SlipsAsTheyCome(self.paper_worker, catalogue, SlipSize.A5)
        ports = self.ports = DeskPorts(
            StationSettings(), catalogue, self.desk, self.card_worker, self.paper_worker, clock, CardSettings()
        )
        self.shell_view: Shown[ShellScreen] = Shown()
        self.sign_in_view: Shown[SignInScreen] = Shown()
        self.card_view: Shown[CardScreen] = Shown()
        self.procedure_view: Shown[ProcedureScreen] = Shown()
        self.declaration_view: Shown[DeclarationScreen] = Shown()
        self.papers_view: Shown[PapersScreen] = Shown()
        self.review_view: Shown[ReviewScreen] = Shown()
        self.slip_view: Shown[SlipScreen] = Shown()
        self.queue_view: Shown[QueueScreen] = Shown()
        self.settings_view: Shown[SettingsScreen] = Shown()
        self.led_to: list[str] = []
        self.shell = ShellPresenter(ports, self.walk_in, self.shell_view)
        self.sign_in = SignInPresenter(ports, self.shell, self.sign_in_view)
        self.card = CardPresenter(ports, self.walk_in, self.shell, self.card_view)
        self.procedure = ProcedurePresenter(ports, self.walk_in, self.shell, self.procedure_view)
        self.declaration = DeclarationPresenter(
            ports, self.walk_in, self.shell, self.declaration_view, self.led_to.append
        )
        self.papers = PapersPresenter(ports, self.walk_in, self.shell, self.papers_view)
        self.review = ReviewPresenter(
            ports,
            self.walk_in,
            self.shell,
            self.review_view,
            self.led_to.append,
            lambda _code: None,
            self.papers.coming,
        )
        self.slip = SlipPresenter(ports, self.walk_in, self.shell, self.slip_view)
        self.queue = QueuePresenter(ports, self.shell, self.queue_view)
        self.settings = SettingsPresenter(ports, self.shell, self.settings_view)
        steps: dict[Step, Any] = {
            Step.CARD: self.card,
            Step.PROCEDURE: self.procedure,
            Step.DECLARATION: self.declaration,
            Step.PAPERS: self.papers,
            Step.REVIEW: self.review,
            Step.SLIP: self.slip,
        }
        self.shell.take(
            steps,
            {Page.SIGN_IN: self.sign_in, Page.QUEUE: self.queue, Page.SETTINGS: self.settings},
            form_state=self.declaration.state,
            is_reading=lambda: self.card.reading,
            on_start_over=tuple(one.start_over for one in steps.values()),
            on_open={Page.QUEUE: self.queue.opened, Page.SETTINGS: self.settings.opened},
        )
        self.shell.refresh()

    def post(self, event: Event) -> None:
        self.shell.handle(crossed(event))
        self.slips.hear(event)

    def enter(self, who: str = "lananh") -> None:
        """An officer signs in."""
        self.desk.submit(SignIn(who, PASSWORD))

    def open(self, code: str = "1.004194") -> None:
        """Choose a procedure and open its declaration."""
        self.shell.open_step(Step.PROCEDURE)
        self.procedure.search(code)
        self.procedure.choose()

    def answer(self, **answers: str) -> None:
        """Answer fields; ``head__relation`` stands for ``/head/relation``."""
        for name, text in answers.items():
            self.declaration.edit("/" + name.replace("__", "/"), text)

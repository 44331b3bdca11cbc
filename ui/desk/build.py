"""Builds the desk's screens, top to bottom, by constructor. The bootstrap calls ``build_desk`` once."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QApplication

from counter.catalogue.catalogue import Catalogue
from counter.lists.units import UnitsOn, units_on
from counter.ports import Clock, Submits
from counter.settings import CardSettings, StationSettings
from ui.bridge import Bridge
from ui.desk.card import CardView
from ui.desk.card_presenter import CardPresenter
from ui.desk.carry_page import CarryView
from ui.desk.carry_presenter import CarryPresenter
from ui.desk.day_page import DayView
from ui.desk.day_presenter import DayPresenter
from ui.desk.declaration import DeclarationView
from ui.desk.declaration_presenter import CORRECTION, DeclarationPresenter
from ui.desk.desk_window import DeskWindow, WindowActions
from ui.desk.filings_presenter import FilingsPresenter
from ui.desk.hand_over_page import HandOverView
from ui.desk.hand_over_presenter import HandOverPresenter
from ui.desk.navigation import PLACES
from ui.desk.outages import OutagesView
from ui.desk.outages_presenter import OutagesPresenter
from ui.desk.papers import PapersView
from ui.desk.papers_presenter import PapersPresenter
from ui.desk.portraits import Portraits
from ui.desk.ports import DeskPorts, Page
from ui.desk.procedure import ProcedureView
from ui.desk.procedure_presenter import ProcedurePresenter
from ui.desk.queue_presenter import QueuePresenter
from ui.desk.quick_jump import Target, matching
from ui.desk.review import ReviewView
from ui.desk.review_presenter import ReviewPresenter
from ui.desk.scan_filter import Recogniser, ScanFilter
from ui.desk.search_presenter import SearchPresenter
from ui.desk.settings_page import SettingsView
from ui.desk.settings_presenter import SettingsPresenter
from ui.desk.shell_presenter import ShellPresenter
from ui.desk.sign_in import SignInView
from ui.desk.sign_in_presenter import SignInPresenter
from ui.desk.slip import SlipView
from ui.desk.slip_presenter import SlipPresenter
from ui.desk.tables import FilingsView, QueueView, SearchView
from ui.desk.to_mend import ToMend
from ui.desk.training_panel import TrainingPanel
from ui.desk.training_presenter import TrainingControls, TrainingPresenter
from ui.desk.walk_in import Step, WalkIn
from ui.widgets.focus_ring import FocusRing


@dataclass(frozen=True, slots=True)
class DeskScreens:
    """The window to show, and the presenters behind it. Keep it as long as the window lives."""

    window: DeskWindow
    shell: ShellPresenter
    walk_in: WalkIn
    card: CardPresenter
    procedure: ProcedurePresenter
    declaration: DeclarationPresenter
    papers: PapersPresenter
    review: ReviewPresenter
    slip: SlipPresenter
    settings: SettingsPresenter
    training: TrainingPresenter | None
    kept: tuple[object, ...] = ()


@dataclass(frozen=True, slots=True)
class _Views:
    sign_in: SignInView
    card: CardView
    procedure: ProcedureView
    declaration: DeclarationView
    papers: PapersView
    review: ReviewView
    slip: SlipView
    queue: QueueView
    outages: OutagesView
    carry: CarryView
    shift: HandOverView
    filings: FilingsView
    search: SearchView
    settings: SettingsView
    day: DayView
    panel: TrainingPanel | None


@dataclass(frozen=True, slots=True)
class _Presenters:
    shell: ShellPresenter
    sign_in: SignInPresenter
    card: CardPresenter
    procedure: ProcedurePresenter
    declaration: DeclarationPresenter
    papers: PapersPresenter
    review: ReviewPresenter
    slip: SlipPresenter
    queue: QueuePresenter
    outages: OutagesPresenter
    carry: CarryPresenter
    shift: HandOverPresenter
    filings: FilingsPresenter
    search: SearchPresenter
    settings: SettingsPresenter
    day: DayPresenter


def build_desk(
    *,
    app: QApplication,
    station: StationSettings,
    card_settings: CardSettings,
    catalogue: Catalogue,
    desk: Submits,
    card: Submits,
    paper: Submits,
    bridge: Bridge,
    clock: Clock,
    recogniser: Recogniser | None = None,
    training: TrainingControls | None = None,
    sign_in_hint: str = "",
    monotonic: Callable[[], float] = time.monotonic,
    units: UnitsOn = units_on,
) -> DeskScreens:
    """The desk's window and presenters, connected to ``bridge``; the theme is put on before.

    ``desk``, ``card``, ``paper``: the workers' submit ports. ``clock``: aware, Asia/Ho_Chi_Minh.
    ``recogniser``: tells a code scanner from typing; None: no scanner. ``sign_in_hint``: the training
    account, shown where the station is a training one and nowhere else. PopulationArrived and
    PopulationUnavailable must reach ``bridge`` too, besides the desk worker.
    """
    ports = DeskPorts(station, catalogue, desk, card, paper, clock, card_settings, units)
    walk_in, portraits = WalkIn(), Portraits()
    views = _views(portraits, with_training=training is not None)
    window = _window(views, portraits, f"Một Cửa – {station.unit_name}, {station.counter_name}")
    presenters = _presenters(ports, walk_in, views, window, sign_in_hint)
    _connect(views, presenters, window)
    portraits.arrived.connect(presenters.shell.refresh)
    bridge.arrived.connect(presenters.shell.handle)
    practice = _practice(training, views.panel, presenters.card)
    window.act(_window_actions(presenters, walk_in, window, catalogue))
    ring = FocusRing(app, window)
    taken = _while_signed_in(presenters)
    scan = ScanFilter(app, window, recogniser, monotonic, taken) if recogniser else None
    presenters.shell.refresh()
    return DeskScreens(
        window=window,
        shell=presenters.shell,
        walk_in=walk_in,
        card=presenters.card,
        procedure=presenters.procedure,
        declaration=presenters.declaration,
        papers=presenters.papers,
        review=presenters.review,
        slip=presenters.slip,
        settings=presenters.settings,
        training=practice,
        kept=(ring, scan, bridge),
    )


def _views(portraits: Portraits, *, with_training: bool) -> _Views:
    return _Views(
        sign_in=SignInView(),
        card=CardView(portraits),
        procedure=ProcedureView(),
        declaration=DeclarationView(),
        papers=PapersView(),
        review=ReviewView(),
        slip=SlipView(),
        queue=QueueView(),
        outages=OutagesView(),
        carry=CarryView(),
        shift=HandOverView(),
        filings=FilingsView(),
        search=SearchView(),
        settings=SettingsView(),
        day=DayView(),
        panel=TrainingPanel() if with_training else None,
    )


def _window(views: _Views, portraits: Portraits, title: str) -> DeskWindow:
    return DeskWindow(
        {
            Step.CARD: views.card,
            Step.PROCEDURE: views.procedure,
            Step.DECLARATION: views.declaration,
            Step.PAPERS: views.papers,
            Step.REVIEW: views.review,
            Step.SLIP: views.slip,
        },
        {
            Page.SIGN_IN: views.sign_in,
            Page.FILINGS: views.filings,
            Page.QUEUE: views.queue,
            Page.OUTAGES: views.outages,
            Page.CARRY: views.carry,
            Page.SHIFT: views.shift,
            Page.SEARCH: views.search,
            Page.SETTINGS: views.settings,
            Page.DAY: views.day,
        },
        portraits,
        views.panel,
        title,
    )


def _presenters(ports: DeskPorts, walk_in: WalkIn, views: _Views, window: DeskWindow, sign_in_hint: str) -> _Presenters:
    shell = ShellPresenter(ports, walk_in, window)
    procedure = ProcedurePresenter(ports, walk_in, shell, views.procedure)
    papers = PapersPresenter(ports, walk_in, shell, views.papers)

    def correct() -> None:
        shell.open_step(Step.PROCEDURE)
        procedure.search(CORRECTION)

    declaration = DeclarationPresenter(ports, walk_in, shell, views.declaration, correct)

    search = SearchPresenter(ports, shell, views.search, walk_in)
    lead_to = ToMend(shell, declaration, papers, search)

    made = _Presenters(
        shell=shell,
        sign_in=SignInPresenter(ports, shell, views.sign_in, sign_in_hint),
        card=CardPresenter(ports, walk_in, shell, views.card),
        procedure=procedure,
        declaration=declaration,
        papers=papers,
        review=ReviewPresenter(ports, walk_in, shell, views.review, lead_to, correct),
        slip=SlipPresenter(ports, walk_in, shell, views.slip),
        queue=QueuePresenter(ports, shell, views.queue),
        outages=OutagesPresenter(ports, shell, views.outages),
        carry=CarryPresenter(ports, shell, views.carry),
        shift=HandOverPresenter(ports, shell, views.shift),
        filings=FilingsPresenter(ports, shell, views.filings, walk_in),
        search=search,
        settings=SettingsPresenter(ports, shell, views.settings),
        day=DayPresenter(ports, shell, views.day),
    )
    shell.take(
        {
            Step.CARD: made.card,
            Step.PROCEDURE: procedure,
            Step.DECLARATION: declaration,
            Step.PAPERS: papers,
            Step.REVIEW: made.review,
            Step.SLIP: made.slip,
        },
        {
            Page.SIGN_IN: made.sign_in,
            Page.QUEUE: made.queue,
            Page.OUTAGES: made.outages,
            Page.CARRY: made.carry,
            Page.SHIFT: made.shift,
            Page.FILINGS: made.filings,
            Page.SEARCH: made.search,
            Page.SETTINGS: made.settings,
            Page.DAY: made.day,
        },
        form_state=declaration.state,
        is_reading=lambda: made.card.reading,
        on_start_over=tuple(
            one.start_over for one in (made.card, procedure, declaration, papers, made.review, made.slip)
        ),
        on_open={
            Page.QUEUE: made.queue.opened,
            Page.OUTAGES: made.outages.opened,
            Page.CARRY: made.carry.opened,
            Page.SHIFT: made.shift.opened,
            Page.FILINGS: made.filings.opened,
            Page.SEARCH: made.search.opened,
            Page.SETTINGS: made.settings.opened,
            Page.DAY: made.day.opened,
        },
    )
    return made


def _connect(views: _Views, presenters: _Presenters, window: DeskWindow) -> None:
    """What the views report, to whom it belongs."""
    views.sign_in.sign_in.connect(presenters.sign_in.sign_in)
    views.card.number_typed.connect(presenters.card.type_number)
    views.card.typing_paused.connect(presenters.card.pause_typing)
    views.procedure.searched.connect(presenters.procedure.search)
    views.procedure.marked.connect(presenters.procedure.mark)
    views.procedure.chosen.connect(presenters.procedure.choose)
    views.declaration.edited.connect(presenters.declaration.edit)
    views.declaration.entered.connect(presenters.declaration.enter)
    views.declaration.left.connect(presenters.declaration.leave)
    views.declaration.toggled.connect(presenters.declaration.toggle)
    views.declaration.to_primary.connect(window.focus_primary)
    views.papers.added.connect(lambda code, paths: presenters.papers.add(paths, code))
    views.papers.marked.connect(presenters.papers.mark)
    views.papers.asked.connect(presenters.papers.ask_file)
    views.papers.removed.connect(presenters.papers.remove)
    views.review.mend.connect(presenters.review.mend)
    views.review.attest_face.connect(presenters.review.attest_face)
    views.queue.marked.connect(presenters.queue.mark)
    views.outages.marked.connect(presenters.outages.mark)
    views.carry.path_chosen.connect(presenters.carry.take)
    views.shift.toggled.connect(presenters.shift.toggle)
    views.shift.receiver_marked.connect(presenters.shift.mark_receiver)
    views.shift.reason_typed.connect(presenters.shift.type_reason)
    views.shift.asked.connect(presenters.shift.hand_over)
    views.filings.reopened.connect(presenters.filings.reopen)
    views.filings.draft_marked.connect(presenters.filings.mark_draft)
    views.filings.filing_marked.connect(presenters.filings.mark_filing)
    views.search.searched.connect(presenters.search.search)
    views.search.marked.connect(presenters.search.mark)
    views.day.marked.connect(presenters.day.mark)
    views.day.state_chosen.connect(presenters.day.choose_state)
    views.day.officer_asked.connect(presenters.day.next_officer)
    views.day.folder_chosen.connect(presenters.day.take_folder)
    views.settings.marked.connect(presenters.settings.mark)
    views.settings.file_chosen.connect(presenters.settings.take_file)
    views.settings.root_chosen.connect(presenters.settings.take_root)


def _while_signed_in(presenters: _Presenters) -> Callable[[str], None]:
    """A code scanned into the sign-in page opens no card: nobody serves yet."""
    return lambda text: presenters.card.take_scan(text) if presenters.shell.places else None


def _practice(
    controls: TrainingControls | None, panel: TrainingPanel | None, card: CardPresenter
) -> TrainingPresenter | None:
    if controls is None or panel is None:
        return None
    practice = TrainingPresenter(controls, card.take_scan, panel)
    panel.chosen.connect(practice.choose)
    panel.inserted.connect(practice.insert)
    panel.removed.connect(practice.remove)
    panel.scanned.connect(practice.scan)
    panel.line_toggled.connect(practice.toggle_line)
    practice.refresh()
    panel.hide()
    return practice


def _window_actions(
    presenters: _Presenters, walk_in: WalkIn, window: DeskWindow, catalogue: Catalogue
) -> WindowActions:
    shell = presenters.shell

    def at_step(step: Step, run: Callable[[], None]) -> Callable[[], None]:
        return lambda: run() if (shell.page, shell.step) == (Page.INTAKE, step) else None

    def open_procedure(title: str) -> None:
        if walk_in.filing is not None:
            shell.start_over()
        shell.open_step(Step.PROCEDURE)
        presenters.procedure.search(title)

    def targets(text: str) -> tuple[Target, ...]:
        places = tuple(
            Target(words, f"Alt {number}", partial(shell.open_page, page))
            for number, (page, _icon, words) in enumerate(PLACES, 1)
            if page in shell.places
        )
        places += (
            Target("Gián đoạn đường truyền", "F7", partial(shell.open_page, Page.OUTAGES)),
            Target("USB và sao lưu", "Ctrl U", partial(shell.open_page, Page.CARRY)),
        )
        if Page.SHIFT in shell.places:
            places += (Target("Bàn giao", "", partial(shell.open_page, Page.SHIFT)),)
        here = tuple(Target(action.words, action.key.replace("+", " "), action.run) for action in window.footer.actions)
        found = tuple(
            Target(hit.procedure.title, hit.procedure.code, partial(open_procedure, hit.procedure.title))
            for hit in (catalogue.search(text, 6) if text.strip() else ())
        )
        return found + matching(here + places, text)

    return WindowActions(
        open_page=shell.open_page,
        read_card=lambda: presenters.card.read() if walk_in.filing is None else None,
        choose_procedure=lambda: shell.open_step(Step.PROCEDURE) if shell.page is Page.INTAKE else None,
        next_unanswered=at_step(Step.DECLARATION, presenters.declaration.next_unanswered),
        attest_face=at_step(Step.REVIEW, presenters.review.attest_face),
        reveal=shell.reveal,
        sign_out=shell.sign_out,
        targets=targets,
    )

"""Builds the desk's screens, top to bottom, by constructor. The bootstrap calls ``build_desk`` once.

``views``, ``presenters``, ``connections`` and ``jump_targets`` hold the parts: a new page is registered there.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QApplication

from counter.catalogue.catalogue import Catalogue
from counter.lists.units import UnitsOn, units_on
from counter.model.work import WorkList
from counter.ports import Clock, Submits
from counter.settings import CardSettings, StationSettings
from ui.bridge import Bridge
from ui.citizen.build import CitizenScreens, build_citizen, handing_over
from ui.desk.begun_anew import BegunAnewWatch
from ui.desk.blank_screens import blanks
from ui.desk.card_presenter import CardPresenter
from ui.desk.clipboard import QtClipboard
from ui.desk.connections import connect
from ui.desk.declaration_presenter import DeclarationPresenter
from ui.desk.desk_window import HAND_OVER, DeskWindow, WindowActions
from ui.desk.drawing import Drawing
from ui.desk.drawn_before_input import DrawnBeforeInput
from ui.desk.give_presenter import GivePresenter
from ui.desk.guide import GuideView
from ui.desk.guide_presenter import GuidePresenter, Watched
from ui.desk.idle_lock import IdleLock
from ui.desk.jump_targets import JumpTargets
from ui.desk.language_switch import SWITCH, LanguageSwitch
from ui.desk.papers_presenter import PapersPresenter
from ui.desk.ports import DeskPorts, Page
from ui.desk.presenters import DeskPresenters, build_presenters
from ui.desk.procedure_presenter import ProcedurePresenter
from ui.desk.quick_jump import Target
from ui.desk.raising import Raised, raise_window
from ui.desk.return_presenter import ReturnPresenter
from ui.desk.review_presenter import ReviewPresenter
from ui.desk.scan_filter import Recogniser, ScanFilter
from ui.desk.settings_presenter import SettingsPresenter
from ui.desk.shell_presenter import ShellPresenter
from ui.desk.slip_presenter import SlipPresenter
from ui.desk.training_panel import TrainingPanel
from ui.desk.training_presenter import TrainingControls, TrainingPresenter
from ui.desk.walk_in import Step, WalkIn
from ui.desk.work_presenter import WorkPresenter
from ui.i18n.words import tr
from ui.theme.dress import undressed
from ui.widgets.focus_ring import FocusRing
from ui.widgets.turns import at_once
from ui.widgets.watermark import Watermark


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
    work: dict[WorkList, WorkPresenter]
    give: GivePresenter
    back: ReturnPresenter
    training: TrainingPresenter | None
    citizen: CitizenScreens
    kept: tuple[object, ...] = ()


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
    lock_after: float = 0.0,
    citizen_touch_only: bool = False,
    keep_language: Callable[[str], None] = lambda _language: None,
    raised: Raised | None = None,
) -> DeskScreens:
    """The desk's window and presenters, connected to ``bridge``; the theme is put on before.

    ``raised``: the window, where it was made before; None makes it at once.

    ``desk``, ``card``, ``paper``: the workers' submit ports. ``clock``: aware, Asia/Ho_Chi_Minh.
    ``recogniser``: tells a code scanner from typing; None: no scanner. ``sign_in_hint``: the training
    account, shown where the station is a training one and nowhere else. ``lock_after`` seconds without a
    key or a touch the desk locks itself; 0: never. ``citizen_touch_only``: see CitizenSettings. ``keep_language``:
    takes the officer's choice for the next start. PopulationArrived and PopulationUnavailable must reach ``bridge``
    too, besides the desk worker.
    """
    ports = DeskPorts(station, catalogue, desk, card, paper, clock, card_settings, units)
    walk_in = WalkIn()
    if raised is None:
        with undressed(app):
            raised = at_once(raise_window(station, with_training=training is not None))
    views, portraits, window = raised.views, raised.portraits, raised.window
    blanking = Drawing(window, *blanks(views))
    presenters = build_presenters(ports, walk_in, views, window, sign_in_hint, QtClipboard(window), (portraits.forget,))
    connect(views, presenters, window)
    page, frame, beside = presenters.shell.parts
    drawing = Drawing(window, page, frame, window.draw_people, beside, met=2)
    presenters.shell.draw_by(drawing.ask, drawing.owe, blanking.ask, lambda: not blanking.resting)
    portraits.arrived.connect(drawing.ask)
    bridge.arrived.connect(presenters.shell.handle)
    citizen = build_citizen(ports, walk_in, presenters.shell, window, touch_only=citizen_touch_only)
    taken = _while_signed_in(presenters, citizen)
    practice = _practice(training, views.panel, taken)
    presenters.shell.stand_beside(BegunAnewWatch(presenters.shell, practice))
    hand_over = partial(handing_over, citizen, presenters.declaration, views.declaration.focused)
    switch = LanguageSwitch(app, keep_language).switch
    views.settings.language.connect(switch)
    window.reworded.connect(presenters.shell.refresh)
    window.reworded.connect(drawing.finish)
    window.reworded.connect(window.jump_again)
    also = (
        Target(tr("Cửa sổ người dân"), "F11", citizen.toggle),
        Target(tr("Mời người dân tự nhập ô này"), HAND_OVER.replace("+", " "), hand_over),
        Target(tr("Đổi ngôn ngữ: Tiếng Việt, English"), SWITCH.replace("+", " "), switch),
    )
    targets = JumpTargets(presenters, walk_in, desk, lambda: window.footer, window.jump_again, also)
    bridge.arrived.connect(targets.handle)
    guide = _guide(views.guide, presenters, walk_in, wanted=training is not None and training.guided)
    window.act(_window_actions(presenters, walk_in, targets, citizen, guide, switch, hand_over))
    ring = FocusRing(app, window)
    act = partial(_act_by_letter, window, drawing)
    scan = ScanFilter(app, window, recogniser, monotonic, taken, act) if recogniser else None
    idle = IdleLock(app, window, lock_after, partial(_lock_by_time, window, presenters.shell))
    if station.profile == "training":
        Watermark(window)
    presenters.shell.refresh()
    drawing.finish()
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
        work=presenters.work,
        give=presenters.give,
        back=presenters.back,
        training=practice,
        citizen=citizen,
        kept=(ring, scan, bridge, idle, DrawnBeforeInput(app, window, drawing)),
    )


def _while_signed_in(presenters: DeskPresenters, citizen: CitizenScreens) -> Callable[[str], None]:
    """A code scanned into the sign-in page opens no card: nobody serves yet. A slip's is for the citizen's window."""

    def take(text: str) -> None:
        if not presenters.shell.places or citizen.presenter.take_scan(text):
            return
        if presenters.shell.page is Page.SIGNING:  # the witness's card, not the citizen's
            presenters.signing.take_scan(text)
        else:
            presenters.card.take_scan(text)

    return take


def _practice(
    controls: TrainingControls | None, panel: TrainingPanel | None, scan: Callable[[str], None]
) -> TrainingPresenter | None:
    if controls is None or panel is None:
        return None
    practice = TrainingPresenter(controls, scan, panel)
    panel.chosen.connect(practice.choose)
    panel.inserted.connect(practice.insert)
    panel.removed.connect(practice.remove)
    panel.scanned.connect(practice.scan)
    panel.line_toggled.connect(practice.toggle_line)
    practice.refresh()
    panel.hide()
    return practice


def _guide(
    view: GuideView | None, presenters: DeskPresenters, walk_in: WalkIn, *, wanted: bool
) -> GuidePresenter | None:
    """The guided first filing, where the station is a training one and nowhere else."""
    if view is None:
        return None
    shell, review = presenters.shell, presenters.review
    watched = Watched(
        place=lambda: (shell.page, shell.step),
        form_state=presenters.declaration.state,
        blocked_tries=lambda: review.blocked_tries,
        blockers=lambda: review.in_the_way,
    )
    guide = GuidePresenter(walk_in, watched, view, wanted=wanted)
    shell.stand_beside(guide)
    return guide


def _act_by_letter(window: DeskWindow, drawing: Drawing, letter: str) -> bool:
    drawing.finish()
    return window.act_by_letter(letter)


def _lock_by_time(window: DeskWindow, shell: ShellPresenter) -> None:
    window.leave_field()
    shell.lock(by_time=True)


def _window_actions(
    presenters: DeskPresenters,
    walk_in: WalkIn,
    targets: Callable[[str], tuple[Target, ...]],
    citizen: CitizenScreens,
    guide: GuidePresenter | None,
    switch: Callable[[], None],
    hand_over: Callable[[], None],
) -> WindowActions:
    shell = presenters.shell

    def at_step(step: Step, run: Callable[[], None]) -> Callable[[], None]:
        return lambda: run() if (shell.page, shell.step) == (Page.INTAKE, step) else None

    def add_person() -> None:
        presenters.declaration.add_person()
        presenters.card.await_second(presenters.declaration.state())

    return WindowActions(
        open_page=shell.open_page,
        read_card=lambda: presenters.card.read() if walk_in.filing is None and shell.places else None,
        choose_procedure=lambda: shell.open_step(Step.PROCEDURE) if shell.page is Page.INTAKE else None,
        next_unanswered=at_step(Step.DECLARATION, presenters.declaration.next_unanswered),
        add_person=at_step(Step.DECLARATION, add_person),
        open_return=lambda: presenters.back.open_return() if shell.page is Page.INTAKE else None,
        attest_face=at_step(Step.REVIEW, presenters.review.attest_face),
        reveal=shell.reveal,
        sign_out=shell.sign_out,
        put_away=shell.put_away,
        lock=shell.lock,
        citizen=citizen.toggle,
        hand_over=hand_over,
        guide=guide.toggle if guide is not None else lambda: None,
        language=switch,
        targets=targets,
    )

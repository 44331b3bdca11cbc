"""Every view of the desk, made once, and under which step or page it is shown. A new page is a field and its lines."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from counter.model.work import WorkList
from ui.desk.accounts_page import AccountsView
from ui.desk.card import CardView
from ui.desk.carry_page import CarryView
from ui.desk.consents_page import ConsentsView
from ui.desk.copy_table_page import CopyTableView
from ui.desk.day_page import DayView
from ui.desk.declaration import DeclarationView
from ui.desk.gate import GateView
from ui.desk.give_page import GiveView
from ui.desk.guide import GuideView
from ui.desk.hand_over_page import HandOverView
from ui.desk.history_page import HistoryView
from ui.desk.mismatches_page import MismatchesView
from ui.desk.outages import OutagesView
from ui.desk.papers import PapersView
from ui.desk.portraits import Portraits
from ui.desk.ports import Page
from ui.desk.procedure import ProcedureView
from ui.desk.reading_page import ReadingView
from ui.desk.return_page import ReturnView
from ui.desk.review import ReviewView
from ui.desk.security_page import SecurityView
from ui.desk.settings_page import SettingsView
from ui.desk.sign_in import SignInView
from ui.desk.signing_page import SigningView
from ui.desk.slip import SlipView
from ui.desk.step_view import StepView
from ui.desk.tables import FilingsView, QueueView, SearchView
from ui.desk.trail_page import TrailView
from ui.desk.training_panel import TrainingPanel
from ui.desk.walk_in import Step
from ui.desk.work_page import WorkView


@dataclass(frozen=True, slots=True)
class DeskViews:
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
    consents: ConsentsView
    mismatches: MismatchesView
    asked: WorkView
    results: WorkView
    overdue: WorkView
    history: HistoryView
    give: GiveView
    back: ReturnView
    gate: GateView
    security: SecurityView
    accounts: AccountsView
    trail: TrailView
    copy_table: CopyTableView
    signing: SigningView
    reading: ReadingView
    panel: TrainingPanel | None
    guide: GuideView | None

    @property
    def steps(self) -> dict[Step, StepView]:
        return {
            Step.CARD: self.card,
            Step.PROCEDURE: self.procedure,
            Step.DECLARATION: self.declaration,
            Step.PAPERS: self.papers,
            Step.REVIEW: self.review,
            Step.SLIP: self.slip,
        }

    @property
    def pages(self) -> dict[Page, StepView]:
        return {
            Page.SIGN_IN: self.sign_in,
            Page.GATE: self.gate,
            Page.SECURITY: self.security,
            Page.ACCOUNTS: self.accounts,
            Page.TRAIL: self.trail,
            Page.FILINGS: self.filings,
            Page.QUEUE: self.queue,
            Page.OUTAGES: self.outages,
            Page.CARRY: self.carry,
            Page.SHIFT: self.shift,
            Page.SEARCH: self.search,
            Page.SETTINGS: self.settings,
            Page.DAY: self.day,
            Page.ASKED: self.asked,
            Page.RESULTS: self.results,
            Page.OVERDUE: self.overdue,
            Page.HISTORY: self.history,
            Page.GIVE: self.give,
            Page.RETURN: self.back,
            Page.CONSENTS: self.consents,
            Page.MISMATCHES: self.mismatches,
            Page.COPY: self.copy_table,
            Page.SIGNING: self.signing,
            Page.READING: self.reading,
        }


def build_views(portraits: Portraits, *, with_training: bool) -> Generator[None, None, DeskViews]:
    """One a turn: a page takes up to ten milliseconds."""
    makers: dict[str, Callable[[], QWidget | None]] = {
        "sign_in": SignInView,
        "card": partial(CardView, portraits),
        "procedure": ProcedureView,
        "declaration": DeclarationView,
        "papers": PapersView,
        "review": partial(ReviewView, portraits),
        "slip": SlipView,
        "queue": QueueView,
        "outages": OutagesView,
        "carry": CarryView,
        "shift": HandOverView,
        "filings": FilingsView,
        "search": SearchView,
        "settings": SettingsView,
        "day": DayView,
        "consents": ConsentsView,
        "mismatches": MismatchesView,
        "asked": partial(WorkView, WorkList.ASKED),
        "results": partial(WorkView, WorkList.RESULT),
        "overdue": partial(WorkView, WorkList.OVERDUE),
        "history": HistoryView,
        "give": GiveView,
        "back": ReturnView,
        "gate": GateView,
        "security": SecurityView,
        "accounts": AccountsView,
        "trail": TrailView,
        "copy_table": CopyTableView,
        "signing": SigningView,
        "reading": ReadingView,
        "panel": TrainingPanel if with_training else _none,
        "guide": GuideView if with_training else _none,
    }
    made: dict[str, Any] = {}
    for name, make in makers.items():
        made[name] = make()
        yield
    return DeskViews(**made)


def _none() -> None:
    """Where the desk is a live one."""

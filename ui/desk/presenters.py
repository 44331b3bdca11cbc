"""Every presenter of the desk, made over its view and given to the shell. A new page is a field and two lines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from counter.model.work import WorkList
from counter.reasons import load_reasons
from ui.desk.accounts_presenter import AccountsPresenter
from ui.desk.card_presenter import CardPresenter
from ui.desk.carry_presenter import CarryPresenter
from ui.desk.consents_presenter import ConsentsPresenter
from ui.desk.copy_table_presenter import ClipboardWatch, CopyTablePresenter, HoldsText
from ui.desk.day_presenter import DayPresenter
from ui.desk.declaration_presenter import DeclarationPresenter
from ui.desk.filings_presenter import FilingsPresenter
from ui.desk.gate_presenter import GatePresenter
from ui.desk.give_presenter import GivePresenter
from ui.desk.hand_over_presenter import HandOverPresenter
from ui.desk.history_presenter import HistoryPresenter
from ui.desk.mismatches_presenter import MismatchesPresenter
from ui.desk.outages_presenter import OutagesPresenter
from ui.desk.papers_presenter import PapersPresenter
from ui.desk.ports import DeskPorts, Page
from ui.desk.procedure_presenter import ProcedurePresenter
from ui.desk.queue_presenter import QueuePresenter
from ui.desk.reading_presenter import ReadingPresenter
from ui.desk.return_presenter import ReturnPresenter
from ui.desk.review_presenter import ReviewPresenter
from ui.desk.search_presenter import SearchPresenter
from ui.desk.security_presenter import SecurityPresenter
from ui.desk.settings_presenter import SettingsPresenter
from ui.desk.shell_presenter import Presenter, ShellPresenter, ShowsShell
from ui.desk.sign_in_presenter import SignInPresenter
from ui.desk.signing_presenter import SigningPresenter
from ui.desk.slip_presenter import SlipPresenter
from ui.desk.to_mend import ToMend
from ui.desk.trail_presenter import TrailPresenter
from ui.desk.view import Shows
from ui.desk.views import DeskViews
from ui.desk.walk_in import Step, WalkIn
from ui.desk.work_presenter import WorkPresenter, WorkScreen


class PagePresenter(Presenter, Protocol):
    """A page's presenter: ``opened`` is called each time that the page is."""

    def opened(self) -> None: ...


@dataclass(frozen=True, slots=True)
class DeskPresenters:
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
    gate: GatePresenter
    security: SecurityPresenter
    accounts: AccountsPresenter
    trail: TrailPresenter
    asked: WorkPresenter
    results: WorkPresenter
    overdue: WorkPresenter
    history: HistoryPresenter
    give: GivePresenter
    back: ReturnPresenter
    consents: ConsentsPresenter
    mismatches: MismatchesPresenter
    copy_table: CopyTablePresenter
    signing: SigningPresenter
    reading: ReadingPresenter

    @property
    def steps(self) -> dict[Step, Presenter]:
        return {
            Step.CARD: self.card,
            Step.PROCEDURE: self.procedure,
            Step.DECLARATION: self.declaration,
            Step.PAPERS: self.papers,
            Step.REVIEW: self.review,
            Step.SLIP: self.slip,
        }

    @property
    def work(self) -> dict[WorkList, WorkPresenter]:
        return {WorkList.ASKED: self.asked, WorkList.RESULT: self.results, WorkList.OVERDUE: self.overdue}

    @property
    def pages(self) -> dict[Page, PagePresenter]:
        """All but the sign-in and the gate, which nothing opens."""
        return {
            Page.SECURITY: self.security,
            Page.ACCOUNTS: self.accounts,
            Page.TRAIL: self.trail,
            Page.QUEUE: self.queue,
            Page.OUTAGES: self.outages,
            Page.CARRY: self.carry,
            Page.SHIFT: self.shift,
            Page.FILINGS: self.filings,
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


def build_presenters(
    ports: DeskPorts,
    walk_in: WalkIn,
    views: DeskViews,
    window: ShowsShell,
    sign_in_hint: str,
    clipboard: HoldsText,
    on_start_over: tuple[Callable[[], None], ...] = (),
) -> DeskPresenters:
    """``on_start_over``: what forgets a citizen besides the presenters, after them."""
    shell = ShellPresenter(ports, walk_in, window)
    procedure = ProcedurePresenter(ports, walk_in, shell, views.procedure)
    papers = PapersPresenter(ports, walk_in, shell, views.papers)

    def correct(code: str) -> None:
        """Its declaration, filled from the same card, or its guide where it has none. The blocked draft is kept."""
        shell.open_step(Step.PROCEDURE)
        procedure.search(code)
        procedure.choose()

    declaration = DeclarationPresenter(ports, walk_in, shell, views.declaration, correct)
    search = SearchPresenter(ports, shell, views.search, walk_in)
    history = HistoryPresenter(ports, shell, views.history, walk_in)
    give = GivePresenter(ports, shell, views.give, walk_in)

    def work(which: WorkList, view: Shows[WorkScreen]) -> WorkPresenter:
        return WorkPresenter(ports, shell, view, which, walk_in, give.give)

    lead_to = ToMend(shell, declaration, papers, search)
    gate = GatePresenter(ports, shell, views.gate)
    made = DeskPresenters(
        shell=shell,
        sign_in=SignInPresenter(ports, shell, views.sign_in, sign_in_hint),
        card=CardPresenter(ports, walk_in, shell, views.card),
        procedure=procedure,
        declaration=declaration,
        papers=papers,
        review=ReviewPresenter(ports, walk_in, shell, views.review, lead_to, correct, papers.coming),
        slip=SlipPresenter(ports, walk_in, shell, views.slip),
        queue=QueuePresenter(ports, shell, views.queue),
        outages=OutagesPresenter(ports, shell, views.outages),
        carry=CarryPresenter(ports, shell, views.carry),
        shift=HandOverPresenter(ports, shell, views.shift),
        filings=FilingsPresenter(ports, shell, views.filings, walk_in),
        search=search,
        settings=SettingsPresenter(ports, shell, views.settings),
        day=DayPresenter(ports, shell, views.day),
        gate=gate,
        security=SecurityPresenter(ports, shell, views.security, gate.ask_new_password, walk_in),
        accounts=AccountsPresenter(ports, shell, views.accounts),
        trail=TrailPresenter(ports, shell, views.trail),
        asked=work(WorkList.ASKED, views.asked),
        results=work(WorkList.RESULT, views.results),
        overdue=work(WorkList.OVERDUE, views.overdue),
        history=history,
        give=give,
        back=ReturnPresenter(ports, shell, views.back, walk_in, load_reasons()),
        consents=ConsentsPresenter(ports, shell, views.consents),
        mismatches=MismatchesPresenter(ports, shell, views.mismatches),
        copy_table=CopyTablePresenter(ports, shell, views.copy_table, walk_in, clipboard),
        signing=SigningPresenter(ports, shell, views.signing, walk_in),
        reading=ReadingPresenter(ports, shell, views.reading, walk_in),
    )
    made.card.aside = made.signing.hear_card
    of_a_citizen = (made.card, procedure, declaration, papers, made.review, made.slip, made.copy_table)
    shell.take(
        made.steps,
        {Page.SIGN_IN: made.sign_in, Page.GATE: gate, **made.pages},
        form_state=declaration.state,
        is_reading=lambda: made.card.reading,
        on_start_over=(*(one.start_over for one in of_a_citizen), *on_start_over),
        on_open={page: one.opened for page, one in made.pages.items()},
        tell=history.tell,
    )
    shell.stand_beside(ClipboardWatch(made.copy_table, lambda: shell.page))
    return made

"""The shell: which page and step is shown, what the top bar says, and who gets an event. No Qt here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol
from uuid import UUID

from counter.account_events import LockDesk
from counter.errors import FailureCode
from counter.events import (
    DraftOpened,
    DraftSaved,
    Event,
    Failed,
    LineChanged,
    NumbersRevealed,
    ParkDraft,
    ReadersChanged,
    ReaderState,
    SignedIn,
    SignOut,
    SlipPrinted,
)
from counter.forms.form import FormState
from ui.desk.action import Trouble
from ui.desk.page_rights import may_open
from ui.desk.people import Strip, strip_of
from ui.desk.ports import DeskPorts, Page
from ui.desk.said_by_screens import SAID_BY_SCREENS
from ui.desk.standing import StandingNotices
from ui.desk.top_bar_words import TopBar, bar_of
from ui.desk.view import Shows
from ui.desk.walk_in import Step, WalkIn
from ui.desk.work_counts import WorkCounts
from ui.i18n.words import mark, tr
from ui.text import failure


class Presenter(Protocol):
    """What the shell asks of every screen's presenter."""

    def handle(self, event: Event) -> None: ...
    def refresh(self) -> None: ...


@dataclass(frozen=True, slots=True)
class ShellScreen:
    page: Page
    step: Step
    bar: TopBar
    strip: Strip
    places: tuple[Page, ...] = ()  # what this officer may open
    counts: dict[Page, int] = field(default_factory=dict)  # what waits there
    standing: Trouble | None = None  # above every screen
    may_go: bool = False  # the standing notice, once it was read


@dataclass(frozen=True, slots=True)
class Toast:
    """``order`` counts: the same words twice are two toasts."""

    tone: str
    words: str
    code: str
    order: int


class ShowsShell(Shows[ShellScreen], Protocol):
    def show_toast(self, toast: Toast) -> None: ...


_READY = mark("sẵn sàng")


class ShellPresenter:
    """Is the Navigator of all others. Built first, given the pages by ``take`` once they stand."""

    def __init__(self, ports: DeskPorts, walk_in: WalkIn, view: ShowsShell) -> None:
        self._ports = ports
        self._walk_in = walk_in
        self._view = view
        self._page = Page.SIGN_IN
        self._step = Step.CARD
        self._officer = self._role = ""
        self._behind: tuple[Page, Step] | None = None  # where the officer is, while the gate is shut
        self._line: LineChanged | None = None
        self._reader: ReaderState | None = None
        self._printer = (_READY, True)
        self._toasts = 0
        self._draw_soon: Callable[[], None] = self._draw
        self._draw_for_a_key: Callable[[], None] = self._draw
        self._hearing = False  # an event, which may come in a row of many
        self._drawn: tuple[Page, Step] | None = None  # a page, maybe hidden still
        self._blank: Callable[[], None] = lambda: None
        self._blanking: Callable[[], bool] = lambda: False
        self._gone = False  # a citizen, from screens that are still to be blanked
        self._blanked = False  # it may have been, since it was drawn
        self._shown: tuple[Page, Step] | None = None
        self._counts = WorkCounts(ports.desk)
        self._standing = StandingNotices(ports.paper, self.refresh)
        self._steps: dict[Step, Presenter] = {}
        self._pages: dict[Page, Presenter] = {}
        self._form_state: Callable[[], FormState | None] = lambda: None
        self._is_reading: Callable[[], bool] = lambda: False
        self._on_start_over: tuple[Callable[[], None], ...] = ()
        self._on_open: dict[Page, Callable[[], None]] = {}
        self._tell: Callable[[UUID, Page], None] = lambda _filing, _come_from: None
        self._beside: list[Presenter] = []

    def take(
        self,
        steps: dict[Step, Presenter],
        pages: dict[Page, Presenter],
        *,
        form_state: Callable[[], FormState | None],
        is_reading: Callable[[], bool],
        on_start_over: tuple[Callable[[], None], ...],
        on_open: dict[Page, Callable[[], None]],
        tell: Callable[[UUID, Page], None] = lambda _filing, _come_from: None,
    ) -> None:
        """The screens below the shell; called once, by ``build_desk``."""
        self._steps, self._pages = steps, pages
        self._form_state, self._is_reading = form_state, is_reading
        self._on_start_over, self._on_open, self._tell = on_start_over, on_open, tell

    def stand_beside(self, presenter: Presenter) -> None:
        """One beside the screens: it hears what they hear, after them, and is refreshed with whatever is shown."""
        self._beside.append(presenter)

    # ------------------------------------------------------------ the way around

    @property
    def page(self) -> Page:
        return self._page

    @property
    def places(self) -> tuple[Page, ...]:
        """What may be opened now: nothing before signing in and while the gate is shut, then by role."""
        if self._behind is not None:
            return ()
        there = {Page.INTAKE, *self._pages}
        return tuple(page for page in Page if page in there and may_open(page, self._role))

    @property
    def step(self) -> Step:
        return self._step

    def open_step(self, step: Step) -> None:
        """Steps 1 and 2 in either order; 3 to 5 need a draft, 6 a filing: else the call is dropped."""
        if step in (Step.DECLARATION, Step.PAPERS, Step.REVIEW) and self._walk_in.draft is None:
            return
        if (step is Step.SLIP) != (self._walk_in.filing is not None):
            return
        self._stand(Page.INTAKE, step)
        self.refresh()

    def open_page(self, page: Page) -> None:
        if page is not Page.SIGN_IN and page not in self.places:
            return
        self._page = page
        if page in self._on_open:
            self._on_open[page]()
        self.refresh()

    def tell(self, filing: UUID) -> None:
        """Enter on a filing in any list: what became of it; Esc leads back to that list."""
        self._tell(filing, self._page)

    def start_over(self) -> None:
        """The next citizen: nothing of this one stays on the screen; a draft is kept."""
        if self._walk_in.draft is not None and self._walk_in.filing is None:
            self._ports.desk.submit(ParkDraft(self._walk_in.draft.id))
        self._walk_in.clear()
        self._drawn, self._gone = None, True
        for reset in self._on_start_over:
            reset()
        self._stand(Page.INTAKE, Step.CARD)
        self.refresh()

    def _stand(self, page: Page, step: Step) -> None:
        """There, or there once the gate is open again."""
        if self._behind is None:
            self._page, self._step = page, step
        else:
            self._behind = page, step

    def open_gate(self) -> None:
        """Nothing of the desk is seen or reached until ``leave_gate``."""
        if self._behind is None:
            self._behind = self._page, self._step
        self._page = Page.GATE
        self.refresh()

    def leave_gate(self) -> None:
        """Back to where the officer was."""
        if self._behind is not None:
            (self._page, self._step), self._behind = self._behind, None
        self.refresh()

    def lock(self, *, by_time: bool = False) -> None:
        """F12, or nobody there for a while."""
        if self._officer:
            self._ports.desk.submit(LockDesk(by_time))

    def sign_out(self) -> None:
        self._ports.desk.submit(SignOut())
        self._behind = None
        self.start_over()
        self._draw_page()  # nobody is on the card's page any more, which is left before its turn would come
        self._officer, self._role, self._page = "", "", Page.SIGN_IN
        self._counts.forget()
        self.refresh()

    def put_away(self) -> None:
        """The standing notice was read."""
        self._standing.put_away(serving=bool(self.places))
        self.refresh()

    def reveal(self) -> None:
        """Ctrl+H: show the numbers, or mask them again. The showing goes into the audit trail."""
        if not self.places or not self._walk_in.anybody:
            return
        self._walk_in.revealed = not self._walk_in.revealed
        if self._walk_in.revealed:
            draft = self._walk_in.draft
            self._ports.desk.submit(NumbersRevealed(draft.id if draft else None))
        self.refresh()

    def say(self, tone: str, words: str, code: str = "") -> None:
        self._toasts += 1
        self._view.show_toast(Toast(tone, words, code, self._toasts))

    # ------------------------------------------------------------ events

    def handle(self, event: Event) -> None:
        """Every event of the bridge comes here, on the GUI thread."""
        if isinstance(event, Failed) and event.command == "window":
            self._window_failed(event)
            return
        self._hearing = True
        try:
            self._hear(event)
        finally:
            self._hearing = False

    def _hear(self, event: Event) -> None:
        fresh = isinstance(event, DraftOpened) and self._opened(event)
        self._counts.handle(event)
        stands = self._standing.handle(event)
        if isinstance(event, Failed) and not stands:
            self._failed(event)
        else:
            self._take(event)
        for presenter in (*self._steps.values(), *self._pages.values(), *self._beside):
            presenter.handle(event)
        if fresh:
            self.open_step(self._walk_in.opens_at)
        else:
            self.refresh()

    def _window_failed(self, event: Failed) -> None:
        """Said, and no more: what failed in showing a screen would fail again in showing it once more."""
        said = failure(event.code)
        self.say("red", said.sentence, event.code.value)
        for presenter in self._beside:
            presenter.handle(event)

    def _take(self, event: Event) -> None:
        """What the shell itself keeps of an event."""
        match event:
            case SignedIn(display_name=name, role=role):
                self._officer, self._role, self._behind = name, role, None
            case LineChanged(code=code):
                if code is FailureCode.LOG_REWRITTEN and (self._line is None or self._line.code is not code):
                    self.say("red", failure(code).sentence, code.value)
                self._line = event
            case ReadersChanged(state=state):
                self._reader = state
            case DraftSaved(draft=draft, at=at):
                self._walk_in.saved(draft, at)
            case SlipPrinted():
                self._printer = (_READY, True)

    def _failed(self, event: Failed) -> None:
        """A command that no screen speaks for is said in a toast."""
        if event.command in ("PrintSlip", "SettleSlip"):
            self._printer = (tr("có lỗi"), False)
        if event.command not in SAID_BY_SCREENS and self._behind is None:
            self.say("red", failure(event.code).sentence, event.code.value)

    def _opened(self, event: DraftOpened) -> bool:
        """Take a draft that was opened, or filled again by the register; True for one not yet on the screen."""
        walk_in, draft = self._walk_in, event.draft
        held = walk_in.draft.id if walk_in.draft is not None else None
        fresh = held != draft.id
        if fresh and (event.filled or not self._officer):
            return False  # it has left the screen, or whoever opened it has
        if fresh and held is not None:
            self.start_over()  # two were asked for: the later one is meant
        walk_in.draft = draft
        if fresh:
            walk_in.procedure = self._ports.catalogue.get(draft.procedure, draft.version)
            walk_in.saved_at = draft.changed_at
            walk_in.refusal = event.refusal
        if event.record is not None and walk_in.record is None:
            walk_in.record = event.record
            walk_in.portrait_arrived = 1.0 if event.record.portrait else 0.0
        return fresh

    # ------------------------------------------------------------ the screen

    @property
    def parts(self) -> tuple[Callable[[], None], Callable[[], None], Callable[[], None]]:
        """What is drawn, in this order: the page, hidden still where the way goes on; the frame, which shows it; what
        stands beside.
        """
        return self._draw_page, self._draw_frame, self._draw_beside

    def draw_by(
        self,
        ask: Callable[[], None],
        owe: Callable[[], None],
        blank: Callable[[], None],
        blanking: Callable[[], bool],
    ) -> None:
        """From now on nothing is drawn at once: ``ask`` has ``parts`` drawn soon, ``owe`` before the next key.

        ``blank`` has the screens blanked that are hidden then; ``blanking``: whether it is being done.
        """
        self._draw_soon, self._draw_for_a_key, self._blank, self._blanking = ask, owe, blank, blanking

    def refresh(self) -> None:
        """Soon after an event; after a key so that the next one meets the screen that it was meant for."""
        if self._hearing:
            self._draw_soon()
        else:
            self._draw_for_a_key()

    def _draw(self) -> None:
        for part in self.parts:
            part()

    def _draw_page(self) -> None:
        self._drawn, self._blanked = (self._page, self._step), self._blanking()
        if self._page is Page.INTAKE:
            if self._step in self._steps:
                self._steps[self._step].refresh()
        elif self._page in self._pages:
            self._pages[self._page].refresh()

    def _draw_frame(self) -> None:
        where = self._page, self._step
        if self._drawn != where:  # the way went on since the page was drawn: the new one has its turn first
            self._draw_page()
            self._draw_soon()
            return
        if self._shown != where:
            if self._blanked:
                self._draw_page()
            self._shown = where
        state = self._form_state() if self._walk_in.draft else None
        today = self._ports.today()
        strip = strip_of(self._walk_in, state, today, reading=self._is_reading(), at=self._step)
        places = self.places
        serving = bool(places)
        screen = ShellScreen(
            self._page,
            self._step,
            bar_of(
                self._ports.station,
                self._line,
                self._printer,
                self._reader,
                self._officer if self._behind is None else "",
                places,
            ),
            strip,
            places,
            self._counts.of,
            self._standing.now(serving=serving),
            self._standing.may_go(serving=serving),
        )
        self._view.show_screen(screen)
        if self._gone:  # only now: the screen that the citizen left is hidden behind the one that is shown
            self._gone = False
            self._blank()

    def _draw_beside(self) -> None:
        for presenter in self._beside:
            presenter.refresh()

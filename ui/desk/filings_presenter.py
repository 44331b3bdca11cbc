"""Hồ sơ: the officer's drafts to take up again, and what was filed last. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from counter.consent_events import ConsentsListed, ListConsents, WaitingConsent
from counter.consents import ConsentState
from counter.errors import CounterError
from counter.events import (
    DraftsListed,
    Event,
    FilingChanged,
    FilingsFound,
    ListDrafts,
    PrintSlip,
    SearchFilings,
    SignedIn,
)
from counter.forms.form import is_alternative
from counter.hand_over_events import HandedOver
from counter.model.account import Role
from counter.model.filing import Draft, Filing
from counter.model.hand_over import HandOverNote
from ui.desk.action import Action, Footer
from ui.desk.copying import COPY, copy_filing
from ui.desk.ports import DeskPorts, ListNavigator, Page
from ui.desk.reopening import reopen
from ui.desk.slip_kinds import slip_now
from ui.desk.view import Shows
from ui.desk.walk_in import WalkIn
from ui.i18n.words import join, of_catalogue, tr
from ui.text import BUSINESS, SYNC

_NEWS = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class FilingLine:
    code: str
    below: str
    when: str
    state: str
    state_tone: str
    sync: str
    sync_tone: str


@dataclass(frozen=True, slots=True)
class DraftLine:
    title: str
    below: str
    when: str
    answers: str


@dataclass(frozen=True, slots=True)
class FilingsScreen:
    drafts: tuple[DraftLine, ...]
    filings: tuple[FilingLine, ...]
    footer: Footer


def filing_line(filing: Filing) -> FilingLine:
    """One filing in a list; the number is not in it, the name is."""
    tone, words = SYNC[filing.sync]
    code = str(filing.code or filing.provisional)
    other = (str(filing.provisional),) if filing.code else ()
    below = join((of_catalogue(filing.title), filing.filer_name, *other), " · ")
    final = filing.business.name in ("NOT_ACCEPTED", "STOPPED", "WITHDRAWN")
    good = filing.business.name in ("ACCEPTED", "DONE", "RETURNED")
    asked = filing.business.name in ("SUPPLEMENT_ASKED", "PAYMENT_ASKED")
    return FilingLine(
        code=code,
        below=tr("Bổ sung: {filing}", filing=below) if filing.supplements else below,
        when=f"{filing.captured_at:%H:%M %d/%m}",
        state=BUSINESS[filing.business],
        state_tone="red" if final else "jade" if good else "amber" if asked else "plain",
        sync=words,
        sync_tone=tone,
    )


class FilingsPresenter:
    """The list below is a search for nothing: the newest filings of this counter."""

    def __init__(self, ports: DeskPorts, navigator: ListNavigator, view: Shows[FilingsScreen], walk_in: WalkIn) -> None:
        self._walk_in = walk_in
        self._ports = ports
        self._navigator = navigator
        self._view = view
        self._drafts: tuple[Draft, ...] = ()
        self._filings: tuple[Filing, ...] = ()
        self._notes: dict[UUID, HandOverNote] = {}
        self._all_notes: tuple[HandOverNote, ...] = ()
        self._consents: dict[UUID, WaitingConsent] = {}
        self._supervises = False
        self._greeting = False  # just signed in
        self._username = ""
        self._marked_draft = 0
        self._marked_filing = 0

    def opened(self) -> None:
        self._ports.desk.submit(ListDrafts())
        self._ports.desk.submit(ListConsents())
        self._ports.desk.submit(SearchFilings("", 50))

    def mark_draft(self, index: int) -> None:
        self._marked_draft = max(index, 0)

    def mark_filing(self, index: int) -> None:
        self._marked_filing = max(index, 0)

    def reopen(self) -> None:
        """Enter on a draft: to the same field as when it was left."""
        if self._marked_draft < len(self._drafts):
            reopen(self._ports, self._navigator, self._drafts[self._marked_draft].id)

    def to_shift(self) -> None:
        self._navigator.open_page(Page.SHIFT)

    def print_again(self) -> None:
        if self._marked_filing < len(self._filings):
            filing = self._filings[self._marked_filing]
            kind = slip_now(filing, self._ports.catalogue)
            self._ports.paper.submit(PrintSlip(filing.id, kind, again=True))
            self._navigator.say("jade", tr("Đang in lại phiếu {code}", code=filing.code or filing.provisional))

    def tell(self) -> None:
        """Enter on a filing: what became of it."""
        if self._marked_filing < len(self._filings):
            self._navigator.tell(self._filings[self._marked_filing].id)

    def copy(self) -> None:
        """The marked filing as a new draft."""
        if self._marked_filing < len(self._filings):
            copy_filing(self._ports, self._walk_in, self._navigator, self._filings[self._marked_filing])

    def handle(self, event: Event) -> None:
        match event:
            case SignedIn(username=username, role=role):
                self._username = username
                self._supervises = role == Role.SUPERVISOR
                self._greeting = True
                self._ports.desk.submit(ListDrafts())
            case HandedOver():
                self.opened()
            case DraftsListed(drafts=drafts, notes=notes):
                self._all_notes = notes
                self._notes = {note.draft: note for note in notes}
                self._drafts = tuple(sorted(drafts, key=lambda draft: draft.changed_at, reverse=True))
                self._greet()
            case ConsentsListed(lines=lines):
                # of several the one that ends first; it comes first
                self._consents = {line.draft: line for line in reversed(lines)}
            case FilingsFound(text="", filings=filings):
                self._filings = filings
            case FilingChanged(filing=changed):
                self._filings = tuple(changed if one.id == changed.id else one for one in self._filings)

    def refresh(self) -> None:
        handing = Action(tr("Bàn giao"), "Ctrl+B", self.to_shift, icon="swap")
        reopen = Action(tr("Mở nháp"), "Enter", self.reopen, "primary")
        again = Action(tr("In lại phiếu"), "Ctrl+P", self.print_again, icon="printer")
        self._view.show_screen(
            FilingsScreen(
                drafts=tuple(self._draft_line(draft) for draft in self._drafts),
                filings=tuple(filing_line(filing) for filing in self._filings),
                footer=Footer(
                    (again, Action(*COPY, self.copy)) if self._filings else (),
                    ((handing,) if self._supervises else ()) + ((reopen,) if self._drafts else ()),
                ),
            )
        )

    def _draft_line(self, draft: Draft) -> DraftLine:
        try:
            title = of_catalogue(self._ports.catalogue.get(draft.procedure, draft.version).title)
        except CounterError:
            title = draft.procedure
        names = [str(a.value) for p, a in draft.answers.items() if p.endswith("/name") and isinstance(a.value, str)]
        name = names[0].upper() if names else tr("Chưa có tên")
        fields = sum(not is_alternative(key) for key in draft.answers)
        return DraftLine(
            title=title,
            below=join((part for part in (name, self._handed(draft), self._waits(draft)) if part), " · "),
            when=f"{draft.changed_at:%H:%M %d/%m}",
            answers=join((tr("%n ô đã có", "", fields), tr("%n tệp", "", len(draft.papers))), " · "),
        )

    def _waits(self, draft: Draft) -> str:
        """*Chờ đồng ý*: for whom, and until when; what has lapsed is to be asked again."""
        consent = self._consents.get(draft.id)
        if consent is None or consent.until is None:
            return ""
        match consent.state:
            case ConsentState.LAPSED:
                return tr("quá hạn chờ {who} đồng ý", who=consent.who)
            case ConsentState.REFUSED:
                return tr("{who} không đồng ý", who=consent.who)
            case _:
                return tr("chờ {who} đồng ý đến {until}", who=consent.who, until=f"{consent.until:%H:%M %d/%m}")

    def _greet(self) -> None:
        """At the sign-in: what was handed over and not touched yet."""
        fresh = [
            draft for draft in self._drafts if self._handed(draft) and self._notes[draft.id].at == draft.changed_at
        ]
        if self._greeting and fresh:
            words = tr("%n nháp được bàn giao cho bạn", "", len(fresh))
            self._navigator.say("jade", join((words, self._handed(fresh[0])), " · "))
        elif self._greeting and (given := self._given()):
            last = given[-1]
            words = tr(
                "%n nháp của bạn đã được bàn giao cho {receiver}: {reason}",
                "",
                len(given),
                receiver=last.receiver,
                reason=last.reason,
            )
            self._navigator.say("amber", words)
        self._greeting = False

    def _given(self) -> tuple[HandOverNote, ...]:
        """What was taken from this officer since yesterday at this hour, the oldest first."""
        since = self._ports.clock() - _NEWS
        gone = {note.draft for note in self._all_notes} - {draft.id for draft in self._drafts}
        return tuple(n for n in self._all_notes if n.giver == self._username and n.at >= since and n.draft in gone)

    def _handed(self, draft: Draft) -> str:
        """From whom it came, and why: the receiver sees it in the list."""
        note = self._notes.get(draft.id)
        if note is None or note.receiver != draft.officer:
            return ""
        return tr("{giver} bàn giao: {reason}", giver=note.giver, reason=note.reason)

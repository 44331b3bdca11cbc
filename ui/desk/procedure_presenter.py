"""Step 2: a few letters of the service's name, marks optional, and what it asks for. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial

from counter.catalogue.procedure import Channel, Fee, PaperRequirement, Procedure
from counter.emrtd.card_record import CardRecord
from counter.errors import FailureCode
from counter.events import DraftOpened, Event, Failed, OpenDraft, ParkDraft
from counter.suggestion_events import ServicesSuggested, SuggestServices
from ui.desk.action import Action, Footer, Trouble
from ui.desk.ports import DeskPorts, Navigator
from ui.desk.service_search import Found, find_services
from ui.desk.view import Shows
from ui.desk.walk_in import Step, WalkIn
from ui.i18n.words import join, language, of_catalogue, original, tr
from ui.text import CHANNELS, failure, in_dong, limit

_MOST = 40
_SUGGESTION_KEYS = ("Shift+F1", "Shift+F2", "Shift+F3")


@dataclass(frozen=True, slots=True)
class ProcedureLine:
    """``spans``: ranges of the title's characters, as it is said now, that matched."""

    code: str
    title: str
    spans: tuple[tuple[int, int], ...]
    below: str
    guide_only: bool


@dataclass(frozen=True, slots=True)
class PaperLine:
    """``original``: as the paper itself is headed, "" where that is ``title``."""

    title: str
    about: str
    need: str
    original: str = ""


@dataclass(frozen=True, slots=True)
class Guide:
    """The chosen procedure as it is told to a citizen."""

    code: str
    title: str
    facts: tuple[tuple[str, str], ...]
    papers: tuple[PaperLine, ...]
    basis: str
    guide_only: bool
    original: str = ""


@dataclass(frozen=True, slots=True)
class SuggestedLine:
    """A service that this person's own data suggest, and why. ``key`` shows its guide."""

    code: str
    title: str
    reason: str = field(repr=False)
    key: str


@dataclass(frozen=True, slots=True)
class ProcedureScreen:
    query: str
    count: str
    lines: tuple[ProcedureLine, ...]
    marked: int
    guide: Guide | None
    busy: bool
    trouble: Trouble | None
    footer: Footer
    suggested: tuple[SuggestedLine, ...] = ()


def way_text(procedure: Procedure) -> str:
    """How this counter files it: an essential service online, with the citizen beside it (Chỉ thị 24)."""
    return tr("Trực tuyến") if procedure.channel is Channel.ONLINE_ONLY else tr("Trực tiếp")


def counter_fee(procedure: Procedure) -> Fee | None:
    """What the ordinary case pays, filed as this counter files it, or the other way where only that is listed."""
    channel = "online" if procedure.channel is Channel.ONLINE_ONLY else "direct"
    here = [fee for fee in procedure.fees if fee.channel == channel] or procedure.fees
    return next((fee for fee in here if not fee.case), next(iter(here), None))


def fee_text(procedure: Procedure) -> str:
    fee = counter_fee(procedure)
    return in_dong(fee.amount) if fee else tr("không thu")


def need_of(paper: PaperRequirement) -> str:
    """How a paper is wanted: always, in some cases, or if there is one; originals and copies."""
    always = tr("bắt buộc") if paper.required_when is None else tr("tùy trường hợp")
    when = always if paper.required else tr("nếu có")
    originals = tr("%n bản chính", "", paper.originals) if paper.originals else ""
    copies = tr("%n bản sao", "", paper.copies) if paper.copies else ""
    return join((one for one in (when, originals, copies) if one), " · ")


class ProcedurePresenter:
    def __init__(self, ports: DeskPorts, walk_in: WalkIn, navigator: Navigator, view: Shows[ProcedureScreen]) -> None:
        self._ports = ports
        self._walk_in = walk_in
        self._navigator = navigator
        self._view = view
        self._everything = sorted(
            ports.catalogue.in_force(ports.today()), key=lambda one: (one.form is None, one.title)
        )
        self.start_over()

    def start_over(self) -> None:
        self._query = ""
        self._spoken = language()  # what was found depends on it, and what of a title is bold
        self._marked = 0
        self._busy = False
        self._trouble: Trouble | None = None
        self._asked_for: CardRecord | None = None
        self._suggested: tuple[SuggestedLine, ...] = ()
        self._find()

    def _find(self) -> None:
        if self._query.strip():
            self._found = list(self.services(self._query, _MOST))
        else:
            self._found = [(one, ()) for one in self._everything]

    def services(self, text: str, most: int) -> tuple[Found, ...]:
        """What ``text`` finds, best first, with what of each title matched."""
        return find_services(self._ports.catalogue, self._everything, text, most)

    def search(self, text: str) -> None:
        self._query, self._marked, self._trouble = text, 0, None
        self._find()
        self.refresh()

    def mark(self, index: int) -> None:
        """The line under the cursor; its guide is shown."""
        if 0 <= index < len(self._found) and index != self._marked:
            self._marked, self._trouble = index, None
            self.refresh()

    def choose(self) -> None:
        """Open the declaration: from now on there is a purpose, and the register may be asked."""
        if self._busy or not self._found:
            return
        procedure = self._found[self._marked][0]
        if procedure.form is None:
            said = failure(FailureCode.GUIDE_ONLY)
            self._trouble = Trouble("amber", said.sentence, said.remedy, FailureCode.GUIDE_ONLY.value)
            self.refresh()
            return
        if self._walk_in.draft is not None and self._walk_in.draft.procedure == procedure.code:
            self._navigator.open_step(Step.DECLARATION)
            return
        if self._walk_in.draft is not None:
            self._ports.desk.submit(ParkDraft(self._walk_in.draft.id))  # it stays among the drafts
        self._walk_in.drop_draft()
        record = self._walk_in.record
        self._busy = True
        self._ports.desk.submit(OpenDraft(procedure.code, record if record and record.usable else None))
        self.refresh()

    def back(self) -> None:
        self._navigator.open_step(Step.CARD)

    def _ask_suggestions(self) -> None:
        """Once for each document that is read."""
        record = self._walk_in.record
        if record is not None and record is not self._asked_for:
            self._asked_for, self._suggested = record, ()
            self._ports.desk.submit(SuggestServices(record))

    def _suggests(self, event: ServicesSuggested) -> None:
        record = self._walk_in.record
        if record is None or record.number is None or record.number.digits != event.number:
            return
        get = self._ports.catalogue.get
        self._suggested = tuple(
            SuggestedLine(one.procedure, of_catalogue(get(one.procedure).short_title), one.reason, key)
            for one, key in zip(event.suggestions, _SUGGESTION_KEYS, strict=False)
        )

    def handle(self, event: Event) -> None:
        match event:
            case ServicesSuggested():
                self._suggests(event)
            case DraftOpened():
                self._busy = False
            case Failed(command="OpenDraft", code=code):
                self._busy = False
                said = failure(code)
                self._trouble = Trouble("red", said.sentence, said.remedy, code.value)

    def refresh(self) -> None:
        self._ask_suggestions()
        if self._spoken != language():
            self._spoken = language()
            self._find()
        lines = tuple(_line(procedure, spans) for procedure, spans in self._found)
        guide = _guide(self._found[self._marked][0]) if self._found else None
        words = tr("%n kết quả", "", len(lines)) if self._query.strip() else tr("%n thủ tục", "", len(lines))
        go = Action(tr("Mở tờ khai"), "Ctrl+Enter", self.choose, "primary")
        suggested = () if self._busy else self._suggested
        can_open = guide is not None and not guide.guide_only and not self._busy
        self._view.show_screen(
            ProcedureScreen(
                query=self._query,
                count=words,
                lines=lines,
                marked=self._marked,
                guide=guide,
                busy=self._busy,
                trouble=self._trouble,
                footer=Footer(
                    (Action(tr("Lùi"), "Esc", self.back, short="-"),),
                    (go,) if can_open else (),
                    elsewhere=tuple(Action(one.title, one.key, partial(self.search, one.code)) for one in suggested),
                ),
                suggested=suggested,
            )
        )


def _line(procedure: Procedure, spans: tuple[tuple[int, int], ...]) -> ProcedureLine:
    said = (procedure.code, limit(procedure.limit), fee_text(procedure), original(procedure.title))
    below = join((part for part in said if part), " · ")
    return ProcedureLine(procedure.code, of_catalogue(procedure.title), spans, below, procedure.form is None)


def _guide(procedure: Procedure) -> Guide:
    form = procedure.form
    facts = (
        (tr("Cơ quan giải quyết"), of_catalogue(procedure.authority)),
        (tr("Thời hạn"), limit(procedure.limit)),
        (tr("Phí, lệ phí {way}", way=way_text(procedure).lower()), fee_text(procedure)),
        (tr("Cách nộp"), CHANNELS[procedure.channel]),
        (tr("Tờ khai"), join((form.code, of_catalogue(form.official)), " · ") if form else tr("chỉ có hướng dẫn")),
        (tr("Kết quả"), of_catalogue(procedure.result) or "–"),
    )
    papers = tuple(
        PaperLine(of_catalogue(paper.title), of_catalogue(paper.about), need_of(paper), original(paper.title))
        for paper in procedure.papers
    )
    return Guide(
        code=procedure.code,
        title=of_catalogue(procedure.title),
        facts=facts,
        papers=papers,
        basis=join((of_catalogue(one) for one in procedure.legal_basis), "; ") if procedure.legal_basis else "",
        guide_only=form is None,
        original=original(procedure.title),
    )

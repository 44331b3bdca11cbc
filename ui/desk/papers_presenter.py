"""Step 4: the papers that this very filing needs, with what is there and what was refused. No Qt here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from counter.catalogue.procedure import PaperRequirement
from counter.errors import FailureCode
from counter.events import Command, DraftOpened, DraftSaved, Event, Failed, PaperRefused, RemovePaper
from counter.forms.engine import instance, is_required
from counter.model.review import PAPER
from counter.page_events import (
    OfferPapers,
    PagesRefused,
    PaperOffer,
    PapersOffered,
    PrintGuide,
    ScanStopped,
    TakeFiles,
    TakeOffered,
    TakePicture,
)
from ui.desk.action import Action, Footer, Note, Trouble
from ui.desk.blocker import Blocker
from ui.desk.lacking import lacking_papers
from ui.desk.page_desk import PageDesk
from ui.desk.papers_screen import OfferLine, PapersScreen, RequirementCard
from ui.desk.papers_under_way import PapersUnderWay, waited_for
from ui.desk.ports import DeskPorts, Navigator
from ui.desk.procedure_presenter import need_of
from ui.desk.refusal_words import GIVE_ANEW, refusal_trouble
from ui.desk.scan_desk import ScanDesk
from ui.desk.view import Shows
from ui.desk.walk_in import Step, WalkIn
from ui.i18n.words import join, of_catalogue, original, tr
from ui.text import failure

_IMAGES: Final = frozenset({".jpg", ".jpeg", ".png", ".tif", ".tiff"})
_SOFT: Final = (FailureCode.SCAN_CANCELLED, FailureCode.FEEDER_EMPTY, FailureCode.PAPER_DUPLICATE)
_TAKE_OFFERED: Final = "Ctrl+L"
_MOST_NAMED: Final = 3  # files that could not be taken


class PapersPresenter:
    def __init__(self, ports: DeskPorts, walk_in: WalkIn, navigator: Navigator, view: Shows[PapersScreen]) -> None:
        self._ports = ports
        self._walk_in = walk_in
        self._navigator = navigator
        self._view = view
        self._scan = ScanDesk(ports.desk.submit)
        self._pages = PageDesk(ports.desk.submit)
        self._under_way = PapersUnderWay(navigator)
        self.start_over()

    def start_over(self) -> None:
        self._marked = 0
        self._asks = 0
        self._refused: dict[str, tuple[tuple[str, FailureCode], ...]] = {}  # the file, where one was brought, and why
        self.cards: tuple[RequirementCard, ...] = ()
        self._offers: tuple[PaperOffer, ...] = ()
        self._offers_of: UUID | None = None
        self._scan.start_over()
        self._pages.start_over()

    def _listed(self) -> tuple[PaperRequirement, ...]:
        """What this very filing wants, may have, or has already; the rest is only named."""
        procedure, draft = self._walk_in.procedure, self._walk_in.draft
        if procedure is None or draft is None:
            return ()
        data = instance(procedure.form, self._walk_in.answers) if procedure.form else {}
        held = {paper.requirement for paper in draft.papers} | self._refused.keys()
        held |= {*self._under_way.of(draft.id), self._scanned}
        return tuple(
            paper for paper in procedure.papers if paper.code in held or not paper.required or is_required(paper, data)
        )

    @property
    def _scanned(self) -> str:
        """The paper of this draft that is being scanned; "" for none."""
        draft = self._walk_in.draft
        return self._scan.requirement(draft.id) if draft else ""

    def coming(self) -> tuple[Blocker, ...]:
        """The papers of this draft that are still on their way: F9 waits for them."""
        draft = self._walk_in.draft
        return waited_for(self._listed(), self._under_way.of(draft.id), self._scanned) if draft else ()

    @property
    def _codes(self) -> tuple[str, ...]:
        return tuple(paper.code for paper in self._listed())

    # ------------------------------------------------------------ what the officer does

    def mark(self, index: int) -> None:
        if 0 <= index < len(self._codes) and index != self._marked:
            self._marked = index
            self.refresh()

    def ask_file(self) -> None:
        """The marked requirement wants a file: the view opens its dialog."""
        if self._codes:
            self._asks += 1
            self.refresh()

    def add(self, paths: Iterable[Path], requirement: str = "") -> None:
        """Files from the dialog, dropped or pasted; without a requirement they go to the marked one.

        Images that come together are the pages of one paper; any other file is a paper of its own.
        """
        files = tuple(paths)
        images = tuple(path for path in files if path.suffix.lower() in _IMAGES)
        others = tuple((path,) for path in files if path not in images)
        for together in (*((images,) if images else ()), *others):
            self._take(requirement, TakeFiles, together)
        self.refresh()

    def paste_picture(self, png: bytes, requirement: str, draft: UUID | None) -> None:
        """A picture from the clipboard, made ready meanwhile: another citizen may be on the screen by now."""
        now = self._walk_in.draft
        if draft is not None and (now is None or now.id != draft):
            self._ports.desk.submit(TakePicture(draft, requirement, png))
            return
        self._take(requirement, TakePicture, png)
        self.refresh()

    def _take(self, requirement: str, command: Callable[[UUID, str, Any], Command], what: object) -> None:
        draft, codes = self._walk_in.draft, self._codes
        if draft is None or not codes:
            return
        code = requirement or codes[min(self._marked, len(codes) - 1)]
        self._refused.pop(code, None)
        self._name(draft.id, code)
        self._under_way.begin(draft.id, code)
        self._ports.desk.submit(command(draft.id, code, what))

    def _name(self, draft: UUID, code: str) -> None:
        for paper in self._listed():
            if paper.code == code:
                self._under_way.name(draft, code, of_catalogue(paper.title))

    def scan(self) -> None:
        """F6: what lies in the scanner becomes a paper of the marked requirement."""
        draft, codes = self._walk_in.draft, self._codes
        if draft is not None and codes:
            code = codes[min(self._marked, len(codes) - 1)]
            if (running := self._scan.running) is not None and running[0] != draft.id:
                self._navigator.say("amber", tr("Máy đang quét nốt giấy của hồ sơ trước: quét xong thì bấm F6 lại"))
                return
            self._refused.pop(code, None)
            self._name(draft.id, code)
            self._scan.start(draft.id, code)
            self.refresh()

    def change_way(self) -> None:
        self._scan.next_way()
        self.refresh()

    def toggle_colour(self) -> None:
        self._scan.toggle_colour()
        self.refresh()

    def remove(self, paper: UUID) -> None:
        if self._walk_in.draft is not None:
            self._ports.desk.submit(RemovePaper(self._walk_in.draft.id, paper))

    def take_offered(self, paper: UUID | None = None) -> None:
        """A paper given before is put to this draft; without a name the first that the marked requirement has."""
        draft, codes = self._walk_in.draft, self._codes
        marked = codes[min(self._marked, len(codes) - 1)] if codes else ""
        offer = next(
            (one for one in self._offers if one.paper == paper or (paper is None and one.requirement == marked)), None
        )
        if draft is not None and offer is not None:
            self._take(offer.requirement, TakeOffered, offer.paper)
            self._offers = tuple(one for one in self._offers if one != offer)
            self.refresh()

    def mark_page(self, paper: UUID, page: int) -> None:
        self._pages.mark(paper, page)

    def put_page(self, paper: UUID, page: int, to: int) -> None:
        self._pages.put(paper, page, to)

    def give_paper(self, paper: UUID, requirement: str) -> None:
        """Dragged to another requirement."""
        self._pages.give_to(requirement, paper)

    def act(self, word: str) -> None:
        """A key or a button at the page: ``PAGE_KEYS`` of the view names them."""
        acts: dict[str, Callable[[], None]] = {
            "turn": lambda: self._pages.turn(1),
            "turn-back": lambda: self._pages.turn(-1),
            "earlier": lambda: self._pages.move(-1),
            "later": lambda: self._pages.move(1),
            "drop": self._pages.drop,
            "split": self._pages.split,
            "join": self._pages.join,
            "up": lambda: self._give_on(-1),
            "down": lambda: self._give_on(1),
        }
        acts[word]()

    def _give_on(self, step: int) -> None:
        """The paper goes to the requirement above or below."""
        draft, at = self._walk_in.draft, self._pages.page
        paper = next((one for one in draft.papers if at and one.id == at[0]), None) if draft else None
        codes = self._codes
        if paper is not None and paper.requirement in codes:
            place = codes.index(paper.requirement) + step
            if 0 <= place < len(codes):
                self._marked = place
                self._pages.give_to(codes[place])

    def show_requirement(self, code: str) -> None:
        """From the review: mark the paper that is missing."""
        if code in self._codes:
            self._marked = self._codes.index(code)

    def print_guide(self) -> None:
        """Ctrl+P: a slip for the citizen who has to come again."""
        if self._walk_in.draft is not None:
            self._ports.paper.submit(PrintGuide(self._walk_in.draft.id))

    def go_on(self) -> None:
        self._walk_in.mending = False
        self._navigator.open_step(Step.REVIEW)

    def back(self) -> None:
        """Esc: first of all a scan that runs is ended."""
        if self._scanned:
            self._scan.cancel()
            self.refresh()
            return
        self._navigator.open_step(Step.REVIEW if self._walk_in.mending else Step.DECLARATION)

    def park(self) -> None:
        if self._walk_in.draft is not None:
            words = tr("Đã giữ nháp; máy quét nốt, giấy sẽ vào nháp này") if self._scanned else None
            self._navigator.say("jade", words or tr("Đã giữ nháp, mở lại ở mục Hồ sơ"))
            self._navigator.start_over()

    # ------------------------------------------------------------ what the desk says

    def handle(self, event: Event) -> None:
        draft = self._walk_in.draft
        of_this = self._under_way.of(draft.id) if draft else frozenset()
        if not self._under_way.settle(event):
            self._hear_of_the_scan(event)
        match event:
            case DraftOpened(draft=opened) | DraftSaved(draft=opened) if draft and opened.id == draft.id:
                self._pages.take(opened)
                self._stand_where_left(event)
            case PaperRefused(draft=of, requirement=code, code=why, file=file) if draft and of == draft.id:
                self._refuse(code, why, file)
            case ScanStopped(draft=of, requirement=code, code=why, kept=kept) if draft and of == draft.id:
                self._refuse(code, why)
                if kept:
                    self._navigator.say(
                        "amber",
                        join((failure(why).sentence, tr("Đã giữ %n trang trước đó.", "", kept)), " "),
                        why.value,
                    )
            case PapersOffered(draft=of, offers=offers) if draft and of == draft.id:
                self._offers = offers
            case PagesRefused(draft=of, code=why) if draft and of == draft.id:
                said = failure(why)
                self._navigator.say("amber", join((said.sentence, said.remedy), " "), why.value)
            case Failed(command="TakeFiles" | "TakePicture" | "TakeOffered" | "PaperReady", code=why):
                self._refused |= dict.fromkeys(of_this, (("", why),))
        self._pages.handle(event)
        self._under_way.handle(event, draft.id if draft and self._walk_in.filing is None else None)

    def _hear_of_the_scan(self, event: Event) -> None:
        """Why nothing is scanned is said at its paper, or in a toast where another draft is on the screen."""
        draft, scan = self._walk_in.draft, self._scan.asked_for
        none = self._scan.handle(event)
        if none is None or scan is None:
            return
        if draft is not None and scan[0] == draft.id:
            self._refuse(scan[1], none)
        else:
            self._under_way.lost(*scan, none)

    def _stand_where_left(self, event: Event) -> None:
        """A draft that comes to the screen may have been left at a paper."""
        if isinstance(event, DraftOpened) and not event.filled and event.draft.focus.startswith(PAPER):
            self.show_requirement(event.draft.focus.removeprefix(PAPER))

    def _refuse(self, requirement: str, why: FailureCode, file: str = "") -> None:
        """Of files that were brought together each is named."""
        told = self._refused.get(requirement, ()) if file else ()
        self._refused[requirement] = (*told, (file, why))

    # ------------------------------------------------------------ the screen

    def refresh(self) -> None:
        procedure, draft = self._walk_in.procedure, self._walk_in.draft
        if procedure is None or draft is None:
            return
        self._pages.take(draft)
        self._scan.ask()
        if self._offers_of != draft.id:
            self._offers_of = draft.id
            self._ports.desk.submit(OfferPapers(draft.id))
        missing = {paper.code for paper in lacking_papers(self._walk_in)}
        listed = self._listed()
        self._marked = min(self._marked, max(len(listed) - 1, 0))
        self.cards = tuple(self._card(paper, number, paper.code in missing) for number, paper in enumerate(listed, 1))
        words = tr("Đủ giấy tờ bắt buộc") if not missing else tr("Còn thiếu %n loại bắt buộc", "", len(missing))
        self._view.show_screen(
            PapersScreen(
                title=of_catalogue(procedure.short_title or procedure.title),
                progress=words,
                cards=self.cards,
                not_needed=_not_needed(procedure.papers, listed),
                marked=self._marked,
                asks_file=self._asks,
                footer=self._footer(),
                scanner=self._scan.words,
                page=self._pages.page,
                draft=draft.id,
            )
        )

    def _card(self, paper: PaperRequirement, number: int, missing: bool) -> RequirementCard:  # noqa: FBT001 - one of three facts
        draft = self._walk_in.draft
        files = tuple(self._pages.file(one) for one in (draft.papers if draft else ()) if one.requirement == paper.code)
        scanned = self._scanned == paper.code
        working = scanned or (draft is not None and paper.code in self._under_way.of(draft.id))
        state = "working" if working else "have" if files else "missing" if missing else "optional"
        offers = [one for one in self._offers if one.requirement == paper.code]
        return RequirementCard(
            code=paper.code,
            number=number,
            title=of_catalogue(paper.title),
            about=join((part for part in (original(paper.title), of_catalogue(paper.about)) if part), ". "),
            need=need_of(paper).replace(tr("tùy trường hợp"), tr("cần cho hồ sơ này")),
            state=state,
            files=files,
            trouble=self._trouble(paper.code),
            offers=tuple(
                OfferLine(one.paper, _given(one), _TAKE_OFFERED if number - 1 == self._marked and at == 0 else "")
                for at, one in enumerate(offers)
            ),
            incoming=self._scan.faces if scanned else (),
        )

    def _trouble(self, code: str) -> Trouble | None:
        refused, refusal = self._refused.get(code, ()), self._walk_in.refusal
        if not refused and refusal is not None and refusal.target == f"{PAPER}{code}":
            return refusal_trouble(refusal, self._ports.catalogue, GIVE_ANEW)
        if not refused:
            return None
        why = refused[-1][1]
        said = failure(why)
        named = [join((file, failure(each).sentence), ": ") for file, each in refused if file][-_MOST_NAMED:]
        if named and (rest := len(refused) - len(named)):
            named.append(tr("Và %n tệp khác.", "", rest))
        title = join(named, " ") if named else said.sentence
        return Trouble("amber" if why in _SOFT else "red", title, said.remedy, why.value)

    def _footer(self) -> Footer:
        saved = self._walk_in.saved_at
        left = (
            Action(tr("Dừng quét") if self._scanned else tr("Lùi"), "Esc", self.back, short="-"),
            Action(tr("Giữ nháp"), "F8", self.park),
        )
        elsewhere = (
            Action(tr("Quét"), "F6", self.scan),
            Action(tr("Giấy hướng dẫn"), "Ctrl+P", self.print_guide),
            Action(tr("Đổi cách quét"), "Shift+F6", self.change_way),
            Action(tr("Quét màu hoặc xám"), "Ctrl+F6", self.toggle_colour),
            Action(tr("Dùng lại giấy đã nộp"), _TAKE_OFFERED, self.take_offered),
        )
        return Footer(
            left,
            (Action(tr("Tiếp: xem lại"), "Ctrl+Enter", self.go_on, "primary"),),
            left_note=Note(tr("Đã tự lưu {at}", at=f"{saved:%H:%M:%S}"), "saved") if saved else None,
            elsewhere=elsewhere,
        )


def _given(offer: PaperOffer) -> str:
    """When and with what it was given."""
    pages = join((tr("%n trang", "", offer.pages), ""), ", ") if offer.pages > 1 else ""
    return tr(
        "Đã nộp {day}: {pages}hồ sơ {filing} ({procedure})",
        day=f"{offer.day:%d/%m/%Y}",
        pages=pages,
        filing=offer.filing,
        procedure=of_catalogue(offer.procedure),
    )


def _not_needed(every: tuple[PaperRequirement, ...], listed: tuple[PaperRequirement, ...]) -> str:
    rest = [of_catalogue(paper.title) for paper in every if paper not in listed]
    return tr("Không cần cho hồ sơ này: {papers}.", papers=join(rest, "; ")) if rest else ""

"""Step 4: the papers that this very filing needs, with what is there and what was refused. No Qt here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from counter.catalogue.procedure import PaperRequirement
from counter.errors import FailureCode
from counter.events import AttachPaper, DraftOpened, DraftSaved, Event, Failed, PaperRefused, ParkDraft, RemovePaper
from counter.forms.engine import instance, is_required, missing_papers
from counter.model.filing import Draft, Paper
from ui.desk.action import Action, Footer, Note, Trouble
from ui.desk.ports import DeskPorts, Navigator
from ui.desk.procedure_presenter import need_of
from ui.desk.view import Shows
from ui.desk.walk_in import Step, WalkIn
from ui.text import failure, in_bytes


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """``path``: the file it was taken from, while that is known: for the thumbnail only."""

    id: UUID
    name: str = field(repr=False)
    words: str
    media_type: str
    path: Path | None = field(repr=False, default=None)


@dataclass(frozen=True, slots=True)
class RequirementCard:
    """``state``: have, missing, optional or working."""

    code: str
    number: int
    title: str
    about: str
    need: str
    state: str
    files: tuple[AttachedFile, ...]
    trouble: Trouble | None


@dataclass(frozen=True, slots=True)
class PapersScreen:
    title: str
    progress: str
    cards: tuple[RequirementCard, ...]
    not_needed: str  # what this very filing does not want, in one line
    marked: int
    asks_file: int  # counts how often a file dialog was asked for
    footer: Footer


class PapersPresenter:
    def __init__(self, ports: DeskPorts, walk_in: WalkIn, navigator: Navigator, view: Shows[PapersScreen]) -> None:
        self._ports = ports
        self._walk_in = walk_in
        self._navigator = navigator
        self._view = view
        self.start_over()

    def start_over(self) -> None:
        self._marked = 0
        self._asks = 0
        self._working: dict[str, int] = {}
        self._refused: dict[str, FailureCode] = {}
        self._paths: dict[str, Path] = {}
        self._counts: dict[str, int] = {}

    def _listed(self) -> tuple[PaperRequirement, ...]:
        """What this very filing wants, may have, or has already; the rest is only named."""
        procedure, draft = self._walk_in.procedure, self._walk_in.draft
        if procedure is None or draft is None:
            return ()
        data = instance(procedure.form, self._walk_in.answers) if procedure.form else {}
        held = {paper.requirement for paper in draft.papers} | self._working.keys() | self._refused.keys()
        return tuple(
            paper for paper in procedure.papers if paper.code in held or not paper.required or is_required(paper, data)
        )

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
        """Files from the dialog, dropped or pasted; without a requirement they go to the marked one."""
        draft = self._walk_in.draft
        codes = self._codes
        if draft is None or not codes:
            return
        code = requirement or codes[self._marked]
        for path in paths:
            self._refused.pop(code, None)
            self._working[code] = self._working.get(code, 0) + 1
            self._paths[path.name] = path
            self._ports.desk.submit(AttachPaper(draft.id, code, path))
        self.refresh()

    def remove(self, paper: UUID) -> None:
        if self._walk_in.draft is not None:
            self._ports.desk.submit(RemovePaper(self._walk_in.draft.id, paper))

    def show_requirement(self, code: str) -> None:
        """From the review: mark the paper that is missing."""
        if code in self._codes:
            self._marked = self._codes.index(code)

    def go_on(self) -> None:
        self._walk_in.mending = False
        self._navigator.open_step(Step.REVIEW)

    def back(self) -> None:
        self._navigator.open_step(Step.REVIEW if self._walk_in.mending else Step.DECLARATION)

    def park(self) -> None:
        if self._walk_in.draft is not None:
            self._ports.desk.submit(ParkDraft(self._walk_in.draft.id))
            self._navigator.say("jade", "Đã giữ nháp, mở lại ở mục Hồ sơ")
            self._navigator.start_over()

    # ------------------------------------------------------------ what the desk says

    def handle(self, event: Event) -> None:
        match event:
            case DraftOpened(draft=draft):
                self._counts = _by_requirement(draft)
            case DraftSaved(draft=draft):
                # one paper more for a requirement settles one that was being taken
                counts = _by_requirement(draft)
                for code in list(self._working):
                    self._settle(code, max(0, counts.get(code, 0) - self._counts.get(code, 0)))
                self._counts = counts
            case PaperRefused(requirement=code, code=why):
                self._settle(code, 1)
                self._refused[code] = why
            case Failed(command="AttachPaper", code=why):
                for code in list(self._working):
                    self._refused[code] = why
                self._working = {}

    def _settle(self, code: str, count: int) -> None:
        if not count:
            return
        left = self._working.get(code, 0) - count
        if left > 0:
            self._working[code] = left
        else:
            self._working.pop(code, None)

    # ------------------------------------------------------------ the screen

    def refresh(self) -> None:
        procedure, draft = self._walk_in.procedure, self._walk_in.draft
        if procedure is None or draft is None:
            return
        missing = {paper.code for paper in missing_papers(procedure, self._walk_in.answers, draft.papers)}
        cards = []
        listed = self._listed()
        for number, paper in enumerate(listed, 1):
            files = tuple(self._file(one) for one in draft.papers if one.requirement == paper.code)
            working = paper.code in self._working
            state = "working" if working else "have" if files else "missing" if paper.code in missing else "optional"
            why = self._refused.get(paper.code)
            said = failure(why) if why else None
            trouble = Trouble("red", said.sentence, said.remedy, why.value) if said and why else None
            need = need_of(paper).replace("tùy trường hợp", "cần cho hồ sơ này")
            cards.append(RequirementCard(paper.code, number, paper.title, paper.about, need, state, files, trouble))
        words = "Đủ giấy tờ bắt buộc" if not missing else f"Còn thiếu {len(missing)} loại bắt buộc"
        self._view.show_screen(
            PapersScreen(
                title=procedure.short_title or procedure.title,
                progress=words,
                cards=tuple(cards),
                not_needed=_not_needed(procedure.papers, listed),
                marked=min(self._marked, max(len(cards) - 1, 0)),
                asks_file=self._asks,
                footer=self._footer(ready=not missing),
            )
        )

    def _file(self, paper: Paper) -> AttachedFile:
        pages = f"{paper.pages} trang · " if paper.pages > 1 else ""
        path = self._paths.get(paper.name)
        return AttachedFile(paper.id, paper.name, f"{pages}{in_bytes(paper.size)}", paper.media_type, path)

    def _footer(self, *, ready: bool) -> Footer:
        saved = self._walk_in.saved_at
        return Footer(
            (
                Action("Lùi", "Esc", self.back, short="-"),
                Action("Giữ nháp", "F8", self.park),
            ),
            (Action("Tiếp: xem lại", "Ctrl+Enter", self.go_on, "primary"),),
            left_note=Note(f"Đã tự lưu {saved:%H:%M:%S}", "saved") if saved else None,
            right_note=None if ready else Note("Có thể nộp bổ sung giấy sau khi xem lại", ""),
        )


def _by_requirement(draft: Draft) -> dict[str, int]:
    return dict(Counter(paper.requirement for paper in draft.papers))


def _not_needed(every: tuple[PaperRequirement, ...], listed: tuple[PaperRequirement, ...]) -> str:
    rest = [paper.title for paper in every if paper not in listed]
    return f"Không cần cho hồ sơ này: {'; '.join(rest)}." if rest else ""

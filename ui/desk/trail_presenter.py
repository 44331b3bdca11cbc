"""Nhật ký: who did what, when, to which filing, and why; whether the chain holds; out as signed files. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from counter.events import Event, Failed, SignedIn
from counter.model.person_name import without_marks
from counter.model.trail import TrailQuestion, TrailRow, TrailVerdict
from counter.trail_events import ExportTrail, JudgeTrail, SearchTrail, TrailExported, TrailFound, TrailJudged
from ui.desk.action import Action, Footer, Trouble
from ui.desk.page_rights import may_open
from ui.desk.ports import DeskPorts, Navigator, Page
from ui.desk.trail_purposes import purpose_of
from ui.desk.trail_words import WORDS, words_of
from ui.desk.view import Shows
from ui.i18n.words import join, mark, now, tr
from ui.text import failure

_SHOWN: Final = 200
_DATE: Final = Trouble("amber", mark("Ngày chưa đọc được"), mark("Gõ như 20/11/2026."))
_ACTION: Final = Trouble(
    "amber", mark("Không có việc nào tên như vậy"), mark("Gõ vài chữ, ví dụ: dang nhap, in lai, xuat.")
)


@dataclass(frozen=True, slots=True)
class TrailAsked:
    """The five fields as they are typed."""

    actor: str = ""
    action: str = ""
    first: str = ""
    last: str = ""
    filing: str = ""


@dataclass(frozen=True, slots=True)
class TrailLine:
    when: str
    who: str
    what: str
    about: str
    purpose: str


@dataclass(frozen=True, slots=True)
class TrailScreen:
    """``chain``: words and tone of how the chain stands. ``asks`` counts up when a folder is to be chosen.

    ``cleared`` counts up when the fields are to be emptied.
    """

    summary: str
    chain: tuple[str, str]
    said: Trouble | None
    lines: tuple[TrailLine, ...]
    asks: int
    cleared: int
    footer: Footer


class TrailPresenter:
    def __init__(self, ports: DeskPorts, navigator: Navigator, view: Shows[TrailScreen]) -> None:
        self._ports = ports
        self._navigator = navigator
        self._view = view
        self._question = TrailQuestion(limit=_SHOWN)
        self._rows: tuple[TrailRow, ...] = ()
        self._codes: dict[str, str] = {}
        self._verdict: TrailVerdict | None = None
        self._said: Trouble | None = None
        self._asks = self._cleared = 0
        self._warned = False

    def opened(self) -> None:
        """The newest of everybody, and the whole chain is gone through."""
        self._verdict = None
        self.clear()
        self._ports.desk.submit(JudgeTrail())

    def search(self, asked: TrailAsked) -> None:
        """Enter in any field."""
        action = _action(asked.action)
        try:
            first, last = _day(asked.first), _day(asked.last)
        except ValueError:
            self._said = _DATE
        else:
            self._said = _ACTION if action is None else None
            if action is not None:
                self._question = TrailQuestion(asked.actor.strip(), action, first, last, asked.filing.strip(), _SHOWN)
                self._ports.desk.submit(SearchTrail(self._question))
        self.refresh()

    def clear(self) -> None:
        """Esc: everybody, everything."""
        self._said = None
        self._cleared += 1
        self._question = TrailQuestion(limit=_SHOWN)
        self._ports.desk.submit(SearchTrail(self._question))
        self.refresh()

    def judge(self) -> None:
        """F5."""
        self._verdict = None
        self._ports.desk.submit(JudgeTrail())
        self.refresh()

    def ask_folder(self) -> None:
        """Ctrl+E."""
        self._asks += 1
        self.refresh()

    def take_folder(self, folder: Path) -> None:
        self._ports.desk.submit(ExportTrail(self._question, folder))

    def handle(self, event: Event) -> None:
        match event:
            case SignedIn(role=role):
                self._rows, self._verdict, self._said = (), None, None
                self._warned = False
                if may_open(Page.TRAIL, role):  # found also where nobody thinks of opening the page
                    self._ports.desk.submit(JudgeTrail())
            case TrailFound(question=question, rows=rows, codes=codes) if question == self._question:
                self._rows, self._codes = rows, codes
            case TrailJudged(verdict=verdict):
                self._verdict = verdict
                if (broken := _broken(verdict)) is not None and not self._warned:
                    self._warned = True
                    self._navigator.say("red", broken.title)
            case TrailExported(note=note, rows=rows):
                text = tr(
                    "{file}.csv, .jsonl và chữ ký .note, trong {folder}. Kiểm tra: motcua audit verify.",
                    file=note.stem,
                    folder=note.parent,
                )
                self._said = Trouble("jade", tr("Đã xuất %n dòng nhật ký, có chữ ký của quầy", "", rows), text)
            case Failed(command="SearchTrail" | "JudgeTrail" | "ExportTrail", code=code):
                said = failure(code)
                self._said = Trouble("red", said.sentence, said.remedy, code.value)

    def refresh(self) -> None:
        count = len(self._rows)
        self._view.show_screen(
            TrailScreen(
                summary=tr("%n dòng mới nhất", "", count) if count == _SHOWN else tr("%n dòng", "", count),
                chain=_chain(self._verdict),
                said=_broken(self._verdict) or self._said,
                lines=tuple(self._line(row) for row in self._rows),
                asks=self._asks,
                cleared=self._cleared,
                footer=Footer(
                    (
                        Action(tr("Bỏ lọc"), "Esc", self.clear),
                        Action(tr("Kiểm tra lại chuỗi"), "F5", self.judge, icon="redo"),
                    ),
                    (Action(tr("Xuất có chữ ký"), "Ctrl+E", self.ask_folder, "primary", "file"),),
                ),
            )
        )

    def _line(self, row: TrailRow) -> TrailLine:
        line = row.line
        return TrailLine(
            when=f"{line.at:%H:%M:%S %d/%m/%Y}",
            who=line.actor,
            what=words_of(line.action),
            about=self._codes.get(line.subject, line.subject),
            purpose=purpose_of(line, self._ports.catalogue),
        )


def _day(text: str) -> date | None:
    """None for nothing typed. Raises ValueError for what is no day."""
    if not text.strip():
        return None
    day, month, year = (int(part) for part in text.strip().replace("-", "/").split("/"))
    return date(year, month, day)


def _action(typed: str) -> str | None:
    """The action whose words begin so, marks or not; "" for nothing typed, None for no action."""
    wanted = without_marks(typed.strip())
    if not wanted:
        return ""
    said = {action: without_marks(now(words)) for action, words in WORDS.items()}
    begins = [action for action, words in said.items() if words.startswith(wanted)]
    holds = [action for action, words in said.items() if wanted in words or wanted == action]
    return next(iter((*begins, *holds)), None)


def _chain(verdict: TrailVerdict | None) -> tuple[str, str]:
    if verdict is None:
        return tr("đang kiểm tra chuỗi"), "plain"
    if verdict.whole:
        return tr("Chuỗi nguyên vẹn · %n dòng", "", verdict.rows), "jade"
    return (
        tr("Chuỗi đứt ở dòng {line}", line=verdict.broken_at) if verdict.broken_at else tr("Mất các dòng cuối")
    ), "red"


def _broken(verdict: TrailVerdict | None) -> Trouble | None:
    """Said above everything else, and for as long as it is so."""
    if verdict is None or verdict.whole:
        return None
    remedy = tr("Giữ nguyên máy, không xóa gì; xuất nhật ký và báo người có trách nhiệm về an toàn thông tin.")
    if not verdict.broken_at:
        return Trouble("red", tr("Nhật ký bị cắt: các dòng cuối không còn"), remedy)
    title = tr("Nhật ký đã bị sửa: dòng {line} không khớp với các dòng trước", line=verdict.broken_at)
    if verdict.broken is None:
        return Trouble("red", title, remedy)
    line = verdict.broken.line
    there = tr(
        "Dòng đó nay ghi: {at}, {actor}, {action}.",
        at=f"{line.at:%H:%M %d/%m/%Y}",
        actor=line.actor,
        action=now(words_of(line.action)).lower(),
    )
    return Trouble("red", title, join((there, remedy), " "))

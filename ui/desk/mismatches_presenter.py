"""Sai lệch thẻ – dân cư: whose card and register say different things, for the supervisor. No Qt here."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from counter.events import Event, Failed
from counter.model.vietnam_time import VIETNAM
from counter.paper_events import ExportMismatches, ListMismatches, Mismatch, MismatchesExported, MismatchesListed
from ui.desk.action import Action, Footer, Trouble
from ui.desk.ports import DeskPorts, Navigator, Page
from ui.desk.view import Shows
from ui.i18n.words import join, mark, of_catalogue, tr
from ui.text import failure

WORDS: Final = {
    "name": mark("họ tên"),
    "birth": mark("ngày sinh"),
    "sex": mark("giới tính"),
    "number": mark("số định danh"),
    "waiting": mark("Chưa nộp được"),
    "settled": mark("Không còn chờ"),
}


@dataclass(frozen=True, slots=True)
class MismatchRow:
    when: str
    whose: str = field(repr=False)
    of: str
    what: str
    officer: str
    state: str
    tone: str


@dataclass(frozen=True, slots=True)
class MismatchesScreen:
    """``asks``: counts up when the view is to ask for the export's folder."""

    summary: str
    said: Trouble | None
    lines: tuple[MismatchRow, ...]
    asks: int
    footer: Footer


class MismatchesPresenter:
    def __init__(self, ports: DeskPorts, navigator: Navigator, view: Shows[MismatchesScreen]) -> None:
        self._ports = ports
        self._navigator = navigator
        self._view = view
        self._found: tuple[Mismatch, ...] = ()
        self._said: Trouble | None = None
        self._asks = 0

    def opened(self) -> None:
        self._said = None
        self._ports.desk.submit(ListMismatches())

    def export(self) -> None:
        """Ctrl+E: asks where to."""
        self._asks += 1
        self.refresh()

    def take_folder(self, folder: Path) -> None:
        self._ports.desk.submit(ExportMismatches(folder, WORDS))

    def back(self) -> None:
        self._navigator.open_page(Page.FILINGS)

    def handle(self, event: Event) -> None:
        match event:
            case MismatchesListed(mismatches=found):
                self._found = found
            case MismatchesExported(file=file, rows=rows):
                text = tr(
                    "{file}, trong {folder}. Chỉ ghi điều gì sai lệch, không ghi nội dung; mở bằng Excel.",
                    file=file.name,
                    folder=file.parent,
                )
                self._said = Trouble("jade", tr("Đã xuất %n sai lệch", "", rows), text)
            case Failed(command="ListMismatches" | "ExportMismatches", code=code):
                said = failure(code)
                self._said = Trouble("red", said.sentence, said.remedy, code.value)

    def refresh(self) -> None:
        export = Action(tr("Xuất CSV"), "Ctrl+E", self.export, icon="file")
        footer = Footer(
            (Action(tr("Về Hồ sơ"), "Esc", self.back, short="-"), *((export,) if self._found else ())),
        )
        lines = tuple(_row(one) for one in self._found)
        self._view.show_screen(MismatchesScreen(self._summary(), self._said, lines, self._asks, footer))

    def _summary(self) -> str:
        if not self._found:
            return ""
        waiting = sum(one.waiting for one in self._found)
        kinds = Counter(WORDS[what] for one in self._found for what in one.what if what in WORDS)
        told = join(join((words, str(count)), " ") for words, count in kinds.most_common())
        people, stuck = tr("%n người", "", len(self._found)), tr("%n chưa nộp được", "", waiting)
        return join((people, stuck, told), " · ")


def _row(one: Mismatch) -> MismatchRow:
    at = one.at.astimezone(VIETNAM)
    return MismatchRow(
        when=f"{at:%H:%M %d/%m/%Y}",
        whose=one.applicant or tr("Nháp đã bỏ"),
        of=join((part for part in (of_catalogue(one.title) or one.procedure, one.code) if part), " · "),
        what=join(WORDS.get(what, what) for what in one.what),
        officer=one.officer,
        state=WORDS["waiting" if one.waiting else "settled"],
        tone="amber" if one.waiting else "plain",
    )

"""Step 6: the number, the slip, how far the filing has gone; then the next citizen. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from counter.errors import FailureCode
from counter.events import Event, Failed, Filed, FilingChanged, LineChanged, PrintSlip, SlipKind, SlipPrinted
from counter.model.filing import BusinessStatus, SyncState
from ui.desk.action import Action, Footer, Trouble
from ui.desk.ports import DeskPorts, Navigator
from ui.desk.view import Shows
from ui.desk.walk_in import WalkIn
from ui.text import BUSINESS, SYNC, failure
from ui.widgets.progress import Progress

_SLIPS = {SlipKind.CONFIRMATION: "Phiếu xác nhận đã nộp hồ sơ", SlipKind.RECEIPT: "Giấy tiếp nhận và hẹn trả kết quả"}


@dataclass(frozen=True, slots=True)
class SlipScreen:
    """``official``: whether ``code`` is the gateway's. ``other_code``: the provisional one beside it, or ""."""

    title: str
    sentence: str
    code: str
    official: bool
    other_code: str
    procedure: str
    filer: str = field(repr=False)
    facts: tuple[tuple[str, str], ...]
    stages: tuple[Progress, ...]
    slips: tuple[tuple[str, str], ...]
    trouble: Trouble | None
    footer: Footer


class SlipPresenter:
    """Prints the confirmation once by itself when the filing is made, and the receipt once it is accepted."""

    def __init__(self, ports: DeskPorts, walk_in: WalkIn, navigator: Navigator, view: Shows[SlipScreen]) -> None:
        self._ports = ports
        self._walk_in = walk_in
        self._navigator = navigator
        self._view = view
        self._line_up = True
        self.start_over()

    def start_over(self) -> None:
        self._print_failed: FailureCode | None = None
        self._asked: set[tuple[UUID, SlipKind]] = set()

    def handle(self, event: Event) -> None:
        filing = self._walk_in.filing
        match event:
            case Filed(filing=made) if filing is not None and made.id == filing.id:
                self._print(SlipKind.CONFIRMATION)
            case FilingChanged(filing=changed) if filing is not None and changed.id == filing.id:
                self._walk_in.filing = changed
                if changed.business is BusinessStatus.ACCEPTED and changed.appointment is not None:
                    self._print(SlipKind.RECEIPT)
            case SlipPrinted(filing=filing_id, kind=kind, path=path) if filing is not None and filing_id == filing.id:
                self._print_failed = None
                kept = tuple(slip for slip in self._walk_in.slips if slip[0] is not kind)
                self._walk_in.slips = (*kept, (kind, path))
            case Failed(command="PrintSlip", code=code):
                self._print_failed = code
            case LineChanged(up=up):
                self._line_up = up

    def _print(self, kind: SlipKind, *, again: bool = False) -> None:
        filing = self._walk_in.filing
        if filing is None or (not again and (filing.id, kind) in self._asked):
            return
        self._asked.add((filing.id, kind))
        self._ports.paper.submit(PrintSlip(filing.id, kind, again=again))

    def print_again(self) -> None:
        """Ctrl+P: the slip that holds now."""
        filing = self._walk_in.filing
        if filing is not None:
            accepted = filing.appointment is not None and filing.business >= BusinessStatus.ACCEPTED
            kind = SlipKind.RECEIPT if accepted else SlipKind.CONFIRMATION
            self._print(kind, again=True)
            self._navigator.say("jade", f"Đang in lại: {_SLIPS[kind]}")

    def next_citizen(self) -> None:
        self._navigator.start_over()

    def refresh(self) -> None:
        filing = self._walk_in.filing
        if filing is None:
            return
        official = filing.code is not None
        sync_tone, sync_words = SYNC[filing.sync]
        facts = (
            ("Nộp lúc", f"{filing.captured_at:%H:%M:%S, %d/%m/%Y}"),
            ("Quầy", self._ports.station.counter_name),
            ("Tình trạng", BUSINESS[filing.business]),
            ("Hẹn trả", f"{filing.appointment:%H:%M, %d/%m/%Y}" if filing.appointment else "có sau khi được tiếp nhận"),
            ("Bằng chứng thẻ", "Thẻ đã ký lúc nộp" if self._walk_in.present_at_filing else "Không có chữ ký lúc nộp"),
            ("Tệp kèm theo", f"{len(filing.papers)} tệp" if filing.papers else "không có"),
        )
        self._view.show_screen(
            SlipScreen(
                title="Đã nộp hồ sơ",
                sentence=self._sentence(official=official),
                code=str(filing.code or filing.provisional),
                official=official,
                other_code=str(filing.provisional) if official else "",
                procedure=filing.title,
                filer=filing.filer_name,
                facts=facts,
                stages=_stages(filing.sync, sync_words, line_up=self._line_up),
                slips=tuple((_SLIPS[kind], path.name) for kind, path in self._walk_in.slips),
                trouble=self._trouble(sync_tone, filing.reason),
                footer=Footer(
                    (Action("In lại phiếu", "Ctrl+P", self.print_again, icon="printer"),),
                    (Action("Người tiếp theo", "Ctrl+Enter", self.next_citizen, "primary"),),
                ),
            )
        )

    def _sentence(self, *, official: bool) -> str:
        if official:
            return "Cổng đã cấp mã chính thức. Đưa phiếu cho người dân."
        if self._line_up:
            return "Số tạm in trên phiếu vẫn tra cứu được mãi; mã chính thức sẽ có khi cổng trả lời."
        return "Mất mạng: phiếu mang số tạm. Hồ sơ giữ đúng thứ tự và tự gửi khi có mạng."

    def _trouble(self, sync_tone: str, reason: str) -> Trouble | None:
        if self._print_failed is not None:
            said = failure(self._print_failed)
            return Trouble("amber", said.sentence, said.remedy, self._print_failed.value)
        if sync_tone == "red":
            said = failure(FailureCode.FILING_REFUSED)
            return Trouble("red", said.sentence, reason or said.remedy, FailureCode.FILING_REFUSED.value)
        return None


def _stages(sync: SyncState, words: str, *, line_up: bool) -> tuple[Progress, ...]:
    """Kept at the counter, a place at the gateway, everything received."""
    registered = sync in (SyncState.REGISTERED, SyncState.DELIVERED)
    delivered = sync is SyncState.DELIVERED
    refused = sync is SyncState.REFUSED
    waiting = "Chờ có mạng" if not line_up else words
    return (
        Progress("Tại quầy", "Đã đóng băng và ghi xuống đĩa, có số thứ tự của quầy", "done", 1.0, "xong"),
        Progress(
            "Giữ chỗ",
            "Cổng đã ghi thứ tự" if registered else waiting,
            "done" if registered else "failed" if refused else "now" if line_up else "ahead",
            1.0 if registered else 0.3 if line_up else 0.0,
            "xong" if registered else "",
        ),
        Progress(
            "Gửi đủ",
            "Cổng đã ký nhận đủ tệp" if delivered else "Tệp đính kèm đi sau, không làm mất chỗ",
            "done" if delivered else "now" if registered and line_up else "ahead",
            1.0 if delivered else 0.3 if registered and line_up else 0.0,
            "xong" if delivered else "",
        ),
    )

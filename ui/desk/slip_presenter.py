"""Step 6: the number, the slip, how far the filing has gone; then the next citizen. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from counter.errors import FailureCode
from counter.events import Event, Failed, FilingChanged, LineChanged, PrintSlip, SlipKind, SlipPrinted
from counter.model.filing import Filing, SyncState
from counter.model.refusal import Refusal
from counter.paper.identity_words import identity_words
from counter.slip_events import SlipsDoubted
from ui.desk.action import Action, Footer, Trouble
from ui.desk.copy_table_action import copy_action
from ui.desk.ports import DeskPorts, Navigator
from ui.desk.refusal_words import mend_action, refusal_trouble
from ui.desk.slip_kinds import POLICE_SLIP, SLIPS, gives_receipt, slip_now
from ui.desk.view import Shows
from ui.desk.walk_in import WalkIn
from ui.i18n.words import join, of_catalogue, original, tr
from ui.text import BUSINESS, SYNC, failure, in_bytes
from ui.widgets.progress import Progress


@dataclass(frozen=True, slots=True)
class SlipScreen:
    """``official``: whether ``code`` is the gateway's. ``other_code``: the provisional one beside it, or "".

    ``slips``: title and file of what came out, ``slip_wait`` what is awaited before the first.
    ``slip_note``: who else gives the citizen a slip, or "". ``tone``: of the sign beside the title.
    """

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
    slip_wait: str
    slip_note: str
    trouble: Trouble | None
    footer: Footer
    tone: str = "jade"


class SlipPresenter:
    """Prints nothing by itself: slips come as the filing goes its way (``SlipsAsTheyCome``) and are shown here."""

    def __init__(self, ports: DeskPorts, walk_in: WalkIn, navigator: Navigator, view: Shows[SlipScreen]) -> None:
        self._ports = ports
        self._walk_in = walk_in
        self._navigator = navigator
        self._view = view
        self._line_up = True
        self.start_over()

    def start_over(self) -> None:
        self._print_failed: FailureCode | None = None
        self._early: list[tuple[UUID, SlipKind, Path]] = []
        self._place = self._bytes_sent = 0
        self._refusal: Refusal | None = None

    def handle(self, event: Event) -> None:
        filing = self._walk_in.filing
        match event:
            case FilingChanged(filing=changed, place=place, bytes_sent=sent) if filing and changed.id == filing.id:
                self._walk_in.filing = changed
                self._refusal = event.refusal or self._refusal
                self._place, self._bytes_sent = place or self._place, sent or self._bytes_sent
            case SlipPrinted(filing=filing_id, kind=kind, path=path) if filing is None:
                self._early.append((filing_id, kind, path))  # the printer may be quicker than the news of the filing
            case SlipPrinted(filing=filing_id, kind=kind, path=path) if filing is not None and filing_id == filing.id:
                self._came_out(kind, path)
            case Failed(command="PrintSlip" | "SettleSlip", code=code):
                self._print_failed = code
            case SlipsDoubted(slips=slips) if filing and filing.id not in {slip.filing for slip in slips}:
                self._print_failed = None  # it was seen, or came out after all
            case LineChanged(up=up):
                self._line_up = up
        if self._early and (filing := self._walk_in.filing) is not None:
            ours, self._early = [one for one in self._early if one[0] == filing.id], []
            for _, kind, path in ours:
                self._came_out(kind, path)

    def _came_out(self, kind: SlipKind, path: Path) -> None:
        self._print_failed = None
        kept = tuple(slip for slip in self._walk_in.slips if slip[0] is not kind)
        self._walk_in.slips = (*kept, (kind, path))

    def print_again(self) -> None:
        """Ctrl+P: the slip that holds now, marked as printed again."""
        filing = self._walk_in.filing
        if filing is not None:
            kind = slip_now(filing, self._ports.catalogue)
            self._ports.paper.submit(PrintSlip(filing.id, kind, again=True))
            self._navigator.say("jade", tr("Đang in lại: {slip}", slip=SLIPS[kind]))

    def next_citizen(self) -> None:
        self._navigator.start_over()

    def refresh(self) -> None:
        filing = self._walk_in.filing
        if filing is None:
            return
        official = filing.code is not None
        sync_words = SYNC[filing.sync][1]
        facts = (
            (tr("Nộp lúc"), f"{filing.captured_at:%H:%M:%S, %d/%m/%Y}"),
            (tr("Quầy"), self._ports.station.counter_name),
            (tr("Tình trạng"), BUSINESS[filing.business]),
            (tr("Hẹn trả"), _appointment(filing)),
            (tr("Bằng chứng thẻ"), _evidence(filing, signed=self._walk_in.present_at_filing)),
            (tr("Tệp kèm theo"), tr("%n tệp", "", len(filing.papers)) if filing.papers else tr("không có")),
        )
        self._view.show_screen(
            SlipScreen(
                title=tr("Đã nộp hồ sơ") if self._refusal is None else tr("Hồ sơ chưa được nhận"),
                tone="jade" if self._refusal is None else "red",
                sentence=self._sentence(official=official),
                code=str(filing.code or filing.provisional),
                official=official,
                other_code=str(filing.provisional) if official else "",
                procedure=join((part for part in (of_catalogue(filing.title), original(filing.title)) if part), " · "),
                filer=filing.filer_name,
                facts=facts,
                stages=self._stages(filing.sync, sync_words),
                slips=tuple((SLIPS[kind], path.name) for kind, path in self._walk_in.slips),
                slip_wait=self._slip_wait(official=official),
                slip_note="" if gives_receipt(filing, self._ports.catalogue) else POLICE_SLIP,
                trouble=self._trouble(),
                footer=Footer(
                    (*self._reprint(), *copy_action(self._walk_in, self._navigator)),
                    self._ways_on(),
                ),
            )
        )

    def _reprint(self) -> tuple[Action, ...]:
        if self._refusal is not None:  # its slip would say that it was filed
            return ()
        return (Action(tr("In lại phiếu"), "Ctrl+P", self.print_again, icon="printer"),)

    def _slip_wait(self, *, official: bool) -> str:
        if self._refusal is not None:
            return tr("Không in phiếu cho hồ sơ bị từ chối.")
        return tr("Chờ mã của cổng để in phiếu…") if self._line_up and not official else tr("Đang in phiếu…")

    def _ways_on(self) -> tuple[Action, ...]:
        refusal = self._refusal
        on = Action(tr("Người tiếp theo"), "Ctrl+Enter", self.next_citizen, "plain" if refusal else "primary")
        return (
            (on, mend_action(self._ports, self._navigator, refusal.filing, self._walk_in.record)) if refusal else (on,)
        )

    def _stages(self, sync: SyncState, words: str) -> tuple[Progress, ...]:
        place = tr(": số {place} trong sổ của cổng", place=self._place) if self._place else ""
        sent = tr(" · đã gửi {size}", size=in_bytes(self._bytes_sent)) if self._bytes_sent else ""
        return _stages(sync, words, place, sent, line_up=self._line_up)

    def _sentence(self, *, official: bool) -> str:
        if self._refusal is not None:
            return tr("Sửa và nộp lại ngay khi người dân còn ở quầy; hồ sơ sửa là hồ sơ mới, có số thứ tự mới.")
        if official:
            return tr("Cổng đã cấp mã chính thức. Đưa phiếu cho người dân.")
        if self._line_up and not self._walk_in.slips:
            return tr("Mã chính thức sẽ có khi cổng trả lời; phiếu in ngay sau đó. Mất mạng thì phiếu mang số tạm.")
        if self._line_up:
            return tr("Số tạm in trên phiếu vẫn tra cứu được mãi; mã chính thức sẽ có khi cổng trả lời.")
        return tr("Mất mạng: phiếu mang số tạm. Hồ sơ giữ đúng thứ tự và tự gửi khi có mạng.")

    def _trouble(self) -> Trouble | None:
        if self._print_failed is not None:
            said = failure(self._print_failed)
            return Trouble("amber", said.sentence, said.remedy, self._print_failed.value)
        return refusal_trouble(self._refusal, self._ports.catalogue) if self._refusal is not None else None


def _evidence(filing: Filing, *, signed: bool) -> str:
    if signed:
        return tr("Thẻ đã ký lúc nộp")
    if not filing.evidence:
        return tr("Không có chữ ký lúc nộp")
    words = identity_words(filing)
    return f"{words[:1].upper()}{words[1:]}"


def _appointment(filing: Filing) -> str:
    return f"{filing.appointment:%H:%M, %d/%m/%Y}" if filing.appointment else tr("có sau khi được tiếp nhận")


def _stages(sync: SyncState, words: str, place: str, sent: str, *, line_up: bool) -> tuple[Progress, ...]:
    """Kept at the counter, a place at the gateway, everything received. ``place``, ``sent``: to be added, or ""."""
    registered = sync in (SyncState.REGISTERED, SyncState.DELIVERED)
    delivered = sync is SyncState.DELIVERED
    refused = sync is SyncState.REFUSED
    waiting = tr("Chờ có mạng") if not line_up else words
    return (
        Progress(tr("Tại quầy"), tr("Đã đóng băng và ghi xuống đĩa, có số thứ tự của quầy"), "done", 1.0, tr("xong")),
        Progress(
            tr("Giữ chỗ"),
            tr("Cổng đã ghi thứ tự{place}", place=place) if registered else waiting,
            "done" if registered else "failed" if refused else "now" if line_up else "ahead",
            1.0 if registered else 0.3 if line_up else 0.0,
            tr("xong") if registered else "",
        ),
        Progress(
            tr("Gửi đủ"),
            tr("Cổng đã ký nhận đủ tệp{sent}", sent=sent)
            if delivered
            else tr("Tệp đính kèm đi sau, không làm mất chỗ{sent}", sent=sent),
            "done" if delivered else "now" if registered and line_up else "ahead",
            1.0 if delivered else 0.3 if registered and line_up else 0.0,
            tr("xong") if delivered else "",
        ),
    )

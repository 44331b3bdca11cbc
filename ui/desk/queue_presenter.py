"""Chờ gửi: what still waits at this counter, why, and how long. No Qt here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from counter.account_events import DeskUnlocked, IdentityConfirmed
from counter.errors import FailureCode
from counter.events import (
    Event,
    Failed,
    Filed,
    FilingChanged,
    LineChanged,
    ListQueue,
    PrintSlip,
    QueueListed,
    SignedIn,
    SlipKind,
)
from counter.line_events import ClearLogAlarm, LogAlarmCleared
from counter.model.account import Role
from counter.model.filing import Filing, SyncState
from counter.model.refusal import Refusal
from counter.outbox import OutboxEntry, is_near, is_settled
from ui.desk.action import Action, Footer, Trouble
from ui.desk.asked_anew import AskedAnew
from ui.desk.ports import DeskPorts, ListNavigator, Page
from ui.desk.refusal_words import mend_action, refusal_trouble, refusal_words
from ui.desk.view import Shows
from ui.i18n.words import join, of_catalogue, tr
from ui.i18n.words import now as said_now
from ui.text import SYNC, failure, in_bytes, waited

_OLD = timedelta(hours=1)
_SMALL = 100 * 1024
_LARGE = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class QueueLine:
    """``sent`` 0 to 1. ``place`` is the counter's own order; ``priority`` only says which files go first.

    ``again``: when it is tried again, or goes on; ``old``: it has waited too long to be passed over.
    """

    place: str
    code: str
    below: str
    age: str
    old: bool
    size: str
    sent: float
    sent_words: str
    cause: str
    again: str
    priority: str
    priority_tone: str


@dataclass(frozen=True, slots=True)
class QueueScreen:
    summary: str
    oldest: str
    trouble: Trouble | None
    lines: tuple[QueueLine, ...]
    note: str
    footer: Footer


class QueuePresenter:
    def __init__(self, ports: DeskPorts, navigator: ListNavigator, view: Shows[QueueScreen]) -> None:
        self._ports = ports
        self._navigator = navigator
        self._view = view
        self._line: LineChanged | None = None
        self._entries: tuple[tuple[OutboxEntry, Filing], ...] = ()
        self._refusals: Mapping[UUID, Refusal] = {}
        self._marked = 0
        self._may_judge = self._asking = self._looked = False
        self._listing = AskedAnew(self._ask)

    def opened(self) -> None:
        self._asking, self._looked = False, True
        self._listing.from_the_start()

    def _ask(self) -> None:
        looked, self._looked = self._looked, False
        self._ports.desk.submit(ListQueue(looked=looked))

    def mark(self, index: int) -> None:
        before, self._marked = self._refused(), max(index, 0)
        if self._refused() is not before:
            self.refresh()

    def _refused(self) -> Refusal | None:
        """Why the gateway refused the marked filing; None where it has not."""
        if self._marked >= len(self._entries):
            return None
        return self._refusals.get(self._entries[self._marked][1].id)

    def reopen(self) -> None:
        """Ctrl+E: a refused filing comes back as a draft, to be mended and filed again."""
        if (refusal := self._refused()) is not None:
            mend_action(self._ports, self._navigator, refusal.filing).run()

    def print_again(self) -> None:
        """Ctrl+P: the slip of the marked filing, once more."""
        if self._marked < len(self._entries):
            filing = self._entries[self._marked][1]
            self._ports.paper.submit(PrintSlip(filing.id, SlipKind.CONFIRMATION, again=True))
            self._navigator.say("jade", tr("Đang in lại phiếu {code}", code=filing.code or filing.provisional))

    def tell(self) -> None:
        """Enter: what became of the marked filing."""
        if self._marked < len(self._entries):
            self._navigator.tell(self._entries[self._marked][1].id)

    def _to_carry(self) -> None:
        self._navigator.open_page(Page.CARRY)

    def ask_to_clear(self) -> None:
        """Ctrl+G: a question first; only a supervisor is offered it."""
        self._asking = True
        self.refresh()

    def keep_alarm(self) -> None:
        self._asking = False
        self.refresh()

    def clear_alarm(self) -> None:
        self._asking = False
        self._ports.desk.submit(ClearLogAlarm())
        self.refresh()

    def _to_outages(self) -> None:
        self._navigator.open_page(Page.OUTAGES)

    def handle(self, event: Event) -> None:
        match event:
            case QueueListed(entries=entries, refusals=refusals):
                self._listing.answered()
                self._refusals = refusals
                waiting = [pair for pair in entries if not is_settled(pair[0]) or pair[0].state is SyncState.REFUSED]
                self._entries = tuple(sorted(waiting, key=lambda pair: pair[0].sequence))
            case SignedIn(role=role):
                self._may_judge = role != Role.OFFICER
            case LogAlarmCleared():
                self._navigator.say("jade", tr("Đã gỡ báo động: hồ sơ chờ được gửi tiếp"))
            case Failed(command="ListQueue"):
                self._listing.answered()
            case LineChanged():
                self._line = event
                self._list_anew()
            case FilingChanged(refusal=refusal):
                if refusal is not None:
                    self._navigator.say(
                        "red", tr("Cổng từ chối hồ sơ {number}", number=refusal.number), refusal.code.value
                    )
                self._list_anew()
            case Filed():
                self._list_anew()
            case DeskUnlocked() | IdentityConfirmed() | Failed(code=FailureCode.NOT_CONFIRMED):
                self._back_from_the_gate()

    def _back_from_the_gate(self) -> None:
        """Before it nothing was asked, and behind the lock nothing was told."""
        if self._navigator.page is Page.QUEUE:
            self._listing.from_the_start()

    def _list_anew(self) -> None:
        """While it is shown: whoever opens it later is told what stands then."""
        if self._navigator.page is Page.QUEUE:
            self._listing.changed()

    def refresh(self) -> None:
        now = self._ports.clock()
        entries = self._entries
        total = sum(_size(filing) for _, filing in entries)
        sent = sum(entry.bytes_sent for entry, _ in entries)
        summary = (
            tr("%n hồ sơ · {size} · đã gửi {sent}", "", len(entries), size=in_bytes(total), sent=in_bytes(sent))
            if entries
            else ""
        )
        ages = [(now - entry.queued_at).total_seconds() for entry, _ in entries]
        trouble = self._trouble(now)
        self._view.show_screen(
            QueueScreen(
                summary=summary,
                oldest=tr("Cũ nhất {time}", time=waited(max(ages))) if ages else "",
                trouble=trouble,
                lines=tuple(self._row(entry, filing, now) for entry, filing in entries),
                note=self._note(),
                footer=Footer(
                    self._actions(),
                    (
                        Action("USB", "Ctrl+U", self._to_carry, icon="usb"),
                        Action(tr("Gián đoạn"), "F7", self._to_outages, icon="nonet", short="-"),
                        Action(tr("Tải lại"), "F5", self.opened, icon="redo"),
                    ),
                    elsewhere=trouble.actions if trouble else (),
                ),
            )
        )

    def _actions(self) -> tuple[Action, ...]:
        if refusal := self._refused():
            return (mend_action(self._ports, self._navigator, refusal.filing),)
        return (Action(tr("In lại phiếu"), "Ctrl+P", self.print_again, icon="printer"),) if self._entries else ()

    def _row(self, entry: OutboxEntry, filing: Filing, now: datetime) -> QueueLine:
        size = _size(filing)
        urgent = is_near(entry, now)
        age = now - entry.queued_at
        refusal = self._refusals.get(filing.id)
        small, large = size < _SMALL, size > _LARGE
        priority = (
            tr("Hạn gần") if urgent else tr("Nhỏ trước") if small else tr("Lớn, đi sau") if large else tr("Thường")
        )
        return QueueLine(
            place=str(entry.sequence),
            code=str(filing.code or filing.provisional),
            below=join((of_catalogue(filing.title), filing.filer_name), " · "),
            age=waited(age.total_seconds()),
            old=age >= _OLD,
            size=in_bytes(size),
            sent=min(entry.bytes_sent / size, 1.0) if size else 0.0,
            sent_words=in_bytes(entry.bytes_sent),
            cause=_cause(entry),
            again=refusal_words(refusal, self._ports.catalogue) if refusal else _again(entry, now),
            priority=tr("Phải sửa") if refusal else priority,
            priority_tone="red" if refusal else "gold" if urgent else "plain",
        )

    def _trouble(self, now: datetime) -> Trouble | None:
        line, refusal = self._line, self._refused()
        if refusal is not None and (line is None or line.code is not FailureCode.LOG_REWRITTEN):
            return refusal_trouble(refusal, self._ports.catalogue)
        if line is None or line.up:
            return None
        if line.code is FailureCode.LOG_REWRITTEN:
            return self._alarm()
        code = line.code or FailureCode.NO_LINE
        head = tr("Mất đường truyền") if code is FailureCode.NO_LINE else _bare(code)
        if line.since:
            length = waited((now - line.since).total_seconds())
            head = tr("{cause} từ {time} · {length}", cause=head, time=f"{line.since:%H:%M}", length=length)
        return Trouble(
            "amber",
            head,
            tr(
                "Không hồ sơ nào mất và không ai bị chen: mỗi hồ sơ đã có số thứ tự của quầy. Vẫn tiếp nhận, in phiếu "
                "số tạm, tra cứu được. Chưa hỏi được dữ liệu dân cư."
            ),
            code.value,
        )

    def _alarm(self) -> Trouble:
        """The gateway's log contradicts itself: red, with what to do and who may end it."""
        said, code = failure(FailureCode.LOG_REWRITTEN), FailureCode.LOG_REWRITTEN.value
        if self._asking:
            return Trouble(
                "red",
                tr("Gỡ báo động và gửi tiếp tới cổng này?"),
                tr(
                    "Chỉ gỡ khi đơn vị vận hành cổng đã giải thích bằng văn bản vì sao sổ thứ tự thay đổi. Việc gỡ "
                    "được ghi vào nhật ký cùng hai bản sổ trái nhau và tên người gỡ."
                ),
                code,
                (
                    Action(tr("Gỡ báo động"), "Ctrl+Enter", self.clear_alarm),
                    Action(tr("Giữ báo động"), "Esc", self.keep_alarm),
                ),
            )
        judge = Action(tr("Gỡ báo động"), "Ctrl+G", self.ask_to_clear)
        return Trouble(
            "red", tr("Ngừng gửi: {cause}", cause=said.sentence), said.remedy, code, (judge,) if self._may_judge else ()
        )

    def _note(self) -> str:
        if self._line is not None and self._line.code is FailureCode.LOG_REWRITTEN:
            return tr("Nội dung đã đóng băng, gửi tiếp sau khi người giám sát gỡ báo động.")
        upcoming = [entry.next_at for entry, _ in self._entries if entry.next_at is not None]
        words = tr("Nội dung đã đóng băng, tự gửi khi có mạng.")
        if upcoming:
            words = join((words, tr("Lần thử kế: {time}.", time=f"{min(upcoming):%H:%M:%S}")), " ")
        return words if len(self._entries) > len(self._refusals) else ""


def _size(filing: Filing) -> int:
    """Bytes that this filing has to send."""
    return len(filing.manifest) + len(filing.evidence) + sum(paper.size for paper in filing.papers)


def _bare(code: FailureCode) -> str:
    """The sentence without its full stop."""
    return said_now(failure(code).sentence).rstrip(".")


def _cause(entry: OutboxEntry) -> str:
    if entry.cause == FailureCode.LOG_REWRITTEN.value:
        return tr("Báo động sổ thứ tự của cổng")
    if entry.cause in FailureCode.__members__.values():
        return _bare(FailureCode(entry.cause))
    if entry.state is SyncState.RETRY and entry.registered:
        return tr("Đã giữ chỗ, chờ gửi tệp")
    return SYNC[entry.state][1]


def _again(entry: OutboxEntry, now: datetime) -> str:
    """When the next attempt is due; "" where none waits for its time."""
    if entry.next_at is None or is_settled(entry):
        return ""
    if entry.cause == FailureCode.LOG_REWRITTEN.value:
        return tr("chờ người giám sát")
    if entry.next_at <= now:
        return tr("sắp gửi lại")
    time = f"{entry.next_at:%H:%M:%S}"
    metered = entry.cause == FailureCode.METERED_LINE.value
    return tr("gửi tiếp lúc {time}", time=time) if metered else tr("thử lại lúc {time}", time=time)

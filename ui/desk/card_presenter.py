"""Step 1: the card on the reader becomes the person on the screen. No Qt here."""

from __future__ import annotations

import re
from dataclasses import dataclass

from counter.emrtd.card_record import AccessMethod, ActiveVerdict, Authenticity, CardRecord
from counter.errors import FailureCode
from counter.events import (
    CancelRead,
    CardFailed,
    CardInserted,
    CardRead,
    CardRemoved,
    Event,
    Failed,
    PersonSeen,
    ReadCard,
    ReadersChanged,
    ReaderState,
    ReadPhase,
    ReadProgress,
)
from ui.desk.action import Action, Footer, Note, Trouble
from ui.desk.people import Person, person_of
from ui.desk.ports import DeskPorts, Navigator
from ui.desk.verdicts import Verdict, current, genuine, present
from ui.desk.view import Shows
from ui.desk.walk_in import Step, WalkIn
from ui.text import PHASES, failure, in_bytes, seconds
from ui.widgets.progress import Progress

_CAN = re.compile(r"[0-9]{6}")
_NUMBER = re.compile(r"[0-9]{12}")
_DETAIL = {
    ReadPhase.CONNECT: "Tìm thẻ trên đầu đọc",
    ReadPhase.ACCESS: "Mở bằng 6 số cuối (PACE)",
    ReadPhase.FILES: "SOD, DG1, DG13, DG14, DG15",
    ReadPhase.PORTRAIT: "Ảnh chân dung (DG2)",
    ReadPhase.CHECKS: "Chữ ký, mã băm, chip gốc",
}


@dataclass(frozen=True, slots=True)
class CardScreen:
    """``mode``: wait, reading, read or failed. ``asks_number``: the field for 6 or 12 digits is there."""

    mode: str
    title: str
    sentence: str
    clock: str
    asks_number: bool
    card_here: bool
    number_known: bool
    phases: tuple[Progress, ...]
    person: Person | None
    verdicts: tuple[Verdict, ...]
    trouble: Trouble | None
    footer: Footer


class CardPresenter:
    def __init__(self, ports: DeskPorts, walk_in: WalkIn, navigator: Navigator, view: Shows[CardScreen]) -> None:
        self._ports = ports
        self._walk_in = walk_in
        self._navigator = navigator
        self._view = view
        self._reader: ReaderState = ReaderState.READY
        self._inserted = False
        self.start_over()

    def start_over(self) -> None:
        """The next citizen; a card that lies on the reader stays known as lying there."""
        self._access_number = ""
        self._reading = False
        self._failure: FailureCode | None = None
        self._phases: dict[ReadPhase, ReadProgress] = {}
        self._elapsed = 0.0

    @property
    def reading(self) -> bool:
        return self._reading

    # ------------------------------------------------------------ what the officer does

    def take_scan(self, text: str) -> None:
        """A code scanner's text from anywhere: the card's QR, ``number|old number|name|…`` in seven parts."""
        number = text.split("|", 1)[0].strip()
        if not _NUMBER.fullmatch(number):
            mangled = "|" in text
            self._failure = FailureCode.QR_MANGLED if mangled else FailureCode.QR_UNREADABLE
        else:
            self._use(number[-6:])
        self._navigator.refresh()

    def type_number(self, text: str) -> None:
        """Six digits (CAN), or all twelve of the personal number, whose last six they are."""
        digits = re.sub(r"[\s.]", "", text)
        if _NUMBER.fullmatch(digits) or _CAN.fullmatch(digits):
            self._use(digits[-6:])
        self._navigator.refresh()

    def _use(self, access_number: str) -> None:
        self._access_number = access_number
        self._failure = None
        if self._inserted:
            self._start()

    def read(self) -> None:
        """F2: read, or read again."""
        if self._access_number and not self._reading:
            self._start()
        self._navigator.open_step(Step.CARD)

    def _start(self) -> None:
        self._reading, self._failure, self._phases, self._elapsed = True, None, {}, 0.0
        self._walk_in.record, self._walk_in.portrait_arrived = None, 0.0
        self._ports.card.submit(ReadCard(AccessMethod.PACE_CAN, self._access_number))

    def cancel(self) -> None:
        """Esc while reading."""
        self._ports.card.submit(CancelRead())

    def go_on(self) -> None:
        """F3: the service may be chosen before the portrait has come, and without a card at all."""
        self._navigator.open_step(Step.PROCEDURE)

    # ------------------------------------------------------------ what the card thread says

    def handle(self, event: Event) -> None:
        match event:
            case ReadersChanged(state=state):
                self._reader = state
            case CardInserted():
                self._inserted = True
                if self._access_number and not self._reading and self._walk_in.record is None:
                    self._start()
            case CardRemoved():
                self._inserted = False
            case ReadProgress():
                self._progress(event)
            case PersonSeen(record=record):
                self._walk_in.record = record
            case CardRead(record=record):
                self._reading = False
                self._walk_in.record = record
                self._walk_in.portrait_arrived = 1.0 if record.portrait else 0.0
            case CardFailed(code=code) | Failed(command="ReadCard", code=code):
                self._failed(code)
            case _:
                pass

    def _progress(self, event: ReadProgress) -> None:
        self._phases[event.phase] = event
        self._elapsed = max(self._elapsed, event.seconds)
        if event.phase is ReadPhase.PORTRAIT and event.total:
            self._walk_in.portrait_arrived = event.done / event.total

    def _failed(self, code: FailureCode) -> None:
        self._reading = False
        self._failure = code
        record = self._walk_in.record
        if record is not None and record.portrait is None:
            self._walk_in.record = None  # half a reading is no evidence
        if code is FailureCode.WRONG_ACCESS_KEY:
            self._access_number = ""

    # ------------------------------------------------------------ the screen

    def refresh(self) -> None:
        walk_in = self._walk_in
        record = walk_in.record
        person = person_of(record, arrived=walk_in.portrait_arrived, revealed=walk_in.revealed) if record else None
        self._view.show_screen(
            CardScreen(
                mode=self._mode(),
                title=self._title(),
                sentence=self._sentence(person),
                clock=seconds(self._elapsed) if self._elapsed else "",
                asks_number=not self._reading and record is None,
                card_here=self._inserted,
                number_known=bool(self._access_number),
                phases=tuple(self._row(phase) for phase in ReadPhase),
                person=person,
                verdicts=(
                    genuine(record, reading=self._reading),
                    current(record, self._ports.today()),
                    present(record, filed=False, signed=False, at_review=False),
                )
                if record
                else (),
                trouble=self._trouble(record),
                footer=self._footer(record),
            )
        )

    def _mode(self) -> str:
        if self._reading:
            return "reading"
        if self._walk_in.record is not None:
            return "read"
        return "failed" if self._failure and self._phases else "wait"

    def _title(self) -> str:
        return {
            "reading": "Đang đọc thẻ",
            "read": "Đã đọc thẻ",
            "failed": "Chưa đọc được thẻ",
            "wait": "Đặt thẻ lên đầu đọc và quét mã QR",
        }[self._mode()]

    def _sentence(self, person: Person | None) -> str:
        match self._mode():
            case "reading" if person:
                return "Đừng nhấc thẻ. Tên và số đã dùng được, ảnh đang tới."
            case "reading":
                return "Đừng nhấc thẻ."
            case "read" if person and not person.usable:
                return "Không dùng dữ liệu này để điền tờ khai."
            case "read":
                return "Có thể nhấc thẻ; lúc nộp cần đặt lại để ký."
            case _ if self._inserted and not self._access_number:
                return "Thẻ đã ở trên đầu đọc: quét mã QR trên thẻ, hoặc gõ số."
            case _ if self._access_number:
                return "Đã có số: đặt thẻ lên đầu đọc."
            case _:
                return "Mã QR ở mặt trước thẻ cho 6 số cuối để mở chip; không có máy quét thì gõ số."

    def _row(self, phase: ReadPhase) -> Progress:
        said = self._phases.get(phase)
        what = (said.detail if said else "") or _DETAIL[phase]
        if said is None:
            return Progress(PHASES[phase], what)
        if said.total and not said.finished:
            what = f"{what} · {in_bytes(said.done)} / {in_bytes(said.total)}"
        if said.finished:
            return Progress(PHASES[phase], what, "done", 1.0, seconds(self._own_time(phase)))
        part = said.done / said.total if said.total else 0.15
        state = "failed" if self._failure else "now"
        return Progress(PHASES[phase], what, state, part, "" if self._failure else seconds(self._own_time(phase)))

    def _own_time(self, phase: ReadPhase) -> float:
        """A phase's share of the running time, in seconds."""
        order = list(ReadPhase)
        earlier = [self._phases[p].seconds for p in order[: order.index(phase)] if p in self._phases]
        return max(0.0, self._phases[phase].seconds - max(earlier, default=0.0))

    def _trouble(self, record: CardRecord | None) -> Trouble | None:
        if record is not None and record.passive.authenticity is Authenticity.BROKEN:
            groups = ", ".join(f"DG{number}" for number in record.passive.broken_groups)
            where = f" ({groups})" if groups else ""
            return Trouble(
                "red",
                f"Dữ liệu trong chip đã bị thay đổi{where}: không dùng",
                "Giữ thẻ tại quầy, báo công an phường. Tờ khai không lấy giá trị nào từ thẻ này.",
            )
        if record is not None and record.active is ActiveVerdict.FAILED:
            return Trouble(
                "red",
                "Chip không chứng minh được là chip gốc: không dùng",
                "Có thể là bản sao. Giữ thẻ tại quầy, báo công an phường.",
            )
        if record is not None and record.passive.authenticity is Authenticity.INTACT_ISSUER_UNKNOWN:
            return Trouble(
                "amber",
                "Nguyên vẹn, chưa xác minh được nơi cấp",
                "Vẫn tiếp nhận được. Cổng sẽ kiểm lại khi có chứng thư của nơi cấp.",
            )
        code = self._failure or _reader_failure(self._reader)
        if code is None:
            return None
        said = failure(code)
        tone = "amber" if code in (FailureCode.READ_CANCELLED, FailureCode.CARD_REMOVED) else "red"
        return Trouble(tone, said.sentence, said.remedy, code.value)

    def _footer(self, record: CardRecord | None) -> Footer:
        left: tuple[Action, ...] = ()
        if self._reading:
            left = (Action("Hủy đọc", "Esc", self.cancel),)
        elif self._access_number:
            left = (Action("Đọc lại" if record or self._failure else "Đọc thẻ", "F2", self.read),)
        if record is None and not self._reading:
            return Footer(left, (Action("Không có thẻ: chọn thủ tục", "F3", self.go_on, "plain"),))
        note = Note("Không cần chờ ảnh") if self._reading and record else None
        kind = "primary" if record else "plain"
        return Footer(left, (Action("Tiếp: chọn thủ tục", "F3", self.go_on, kind),), right_note=note)


def _reader_failure(state: ReaderState) -> FailureCode | None:
    return {
        ReaderState.NO_READER: FailureCode.NO_READER,
        ReaderState.SERVICE_DOWN: FailureCode.READER_SERVICE_DOWN,
    }.get(state)

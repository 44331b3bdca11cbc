"""Step 1: the card on the reader becomes the person on the screen. No Qt here."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from counter.emrtd.card_record import AccessMethod, CardRecord
from counter.errors import ContentError, FailureCode
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
from counter.forms.form import FormState
from counter.mrz_candidates import mrz_candidates
from counter.qr_claim import parse_qr
from ui.desk.action import Action, Footer, Note
from ui.desk.card_notices import trouble_of, warnings_of
from ui.desk.card_screen import CardScreen
from ui.desk.chip_key import ChipKey, chip_key, is_whole, lines_wanted
from ui.desk.filer_card import FilerCard
from ui.desk.no_card_desk import NoCardDesk
from ui.desk.no_card_ways import NO_CARD, WAYS
from ui.desk.people import Person, person_of
from ui.desk.ports import DeskPorts, Navigator
from ui.desk.qr_differences import differences
from ui.desk.second_card import SecondCard
from ui.desk.verdicts import current, genuine, present
from ui.desk.view import Shows
from ui.desk.walk_in import Step, WalkIn
from ui.i18n.words import join, mark, tr
from ui.text import PHASES, in_bytes, seconds
from ui.widgets.progress import Progress

_DETAIL = {
    ReadPhase.CONNECT: mark("Tìm thẻ trên đầu đọc"),
    ReadPhase.FILES: "SOD, DG1, DG13, DG14, DG15",
    ReadPhase.PORTRAIT: mark("Ảnh chân dung (DG2)"),
    ReadPhase.CHECKS: mark("Chữ ký, mã băm, chip gốc"),
}
_ACCESS = {
    AccessMethod.PACE_CAN: mark("Mở bằng 6 số cuối (PACE)"),
    AccessMethod.PACE_MRZ: mark("Mở bằng dòng MRZ (PACE)"),
}


class CardPresenter:
    def __init__(self, ports: DeskPorts, walk_in: WalkIn, navigator: Navigator, view: Shows[CardScreen]) -> None:
        self._ports = ports
        self._walk_in = walk_in
        self._navigator = navigator
        self._view = view
        self._reader: ReaderState = ReaderState.READY
        self._inserted = False
        self._unread = False  # a card came after the last reading began
        self._opened_by: ChipKey | None = None  # what opened the card that lies there
        self._no_card = NoCardDesk(ports.desk, walk_in)
        self._filer = FilerCard(ports, walk_in, navigator)
        self._second = SecondCard(ports, walk_in, navigator)
        self.aside: Callable[[Event], bool] = lambda _event: False  # who hears first of a card that is a witness's
        self._reading = False
        self._left_behind = 0  # readings of people who have left the screen, each still to end
        self.start_over()

    def start_over(self) -> None:
        """The next citizen; a card that lies on the reader stays known as lying there."""
        if self._reading or self._second.reading:
            self._left_behind += 1
            self._ports.card.submit(CancelRead())
        self._key: ChipKey | None = None
        self._tried: ChipKey | None = None
        self._lines: tuple[str, ...] = ()
        self._reading = False
        self._failure: FailureCode | None = None
        self._phases: dict[ReadPhase, ReadProgress] = {}
        self._elapsed = 0.0
        self._no_card.start_over()
        self._filer.start_over()
        self._second.start_over()

    @property
    def reading(self) -> bool:
        return self._reading

    # ------------------------------------------------------------ what the officer does

    def take_scan(self, text: str) -> None:
        """A code scanner's text from anywhere: a card's QR, or a line of a machine-readable zone."""
        if self._walk_in.filing is not None:
            self._navigator.say("amber", tr("Đã nộp: bấm Ctrl+Enter cho người tiếp theo rồi quét lại"))
            return
        if lines_wanted(text):
            self._take_line(text)
        elif is_whole(text) or "<" in text:
            self.type_number(text)
        else:
            self._take_claim(text)
        self._navigator.refresh()

    def _take_line(self, line: str) -> None:
        """Scanners send the zone line by line; the key is there with the last of them."""
        going_on = self._lines and len(self._lines[0]) == len(line)
        self._lines = (*self._lines, line) if going_on else (line,)
        if len(self._lines) == lines_wanted(line):
            zone, self._lines = "".join(self._lines), ()
            self.type_number(zone)

    def _take_claim(self, text: str) -> None:
        walk_in, self._lines = self._walk_in, ()
        try:
            claim = parse_qr(text, self._ports.today())
        except ContentError as exc:
            self._failure = exc.code
            return
        known = walk_in.record.number if walk_in.record else None
        if walk_in.draft is not None and known is not None and known != claim.number:
            self._second.take_claim(claim, fresh_card=self._inserted and self._unread)
            return
        walk_in.claim = claim
        self._use(ChipKey(AccessMethod.PACE_CAN, claim.number.can))

    def await_second(self, state: FormState | None) -> None:
        """F10 on the declaration: the card of whoever else it names."""
        self._second.ask(state, card_here=self._inserted)

    def type_number(self, text: str) -> None:
        """Enter: six digits (CAN), all twelve, the machine-readable zone, or its three parts."""
        try:
            key = chip_key(text, self._ports.today())
        except ContentError as exc:
            self._failure, key = exc.code, None
        if key is not None:
            self._use(key)
        self._navigator.refresh()

    def pause_typing(self, text: str) -> None:
        """No key for a while: begin where nothing more can follow. A half-typed text is left alone."""
        if is_whole(text):
            self.type_number(text)

    def _use(self, key: ChipKey) -> None:
        """The order of code and card does not matter; who is on the screen already is not read again."""
        self._key, self._failure = key, None
        walk_in = self._walk_in
        wanted = walk_in.record is None or (self._unread and walk_in.draft is None)
        if self._inserted and wanted and not self._reading and not self._lies_another:
            self._start(key)

    @property
    def _lies_another(self) -> bool:
        """Whether the card on the reader is the one of before, which another code opened."""
        return self._key is not None and self._opened_by not in (None, self._key)

    def read(self) -> None:
        """F2: read, or read again."""
        if self._key is not None and not self._reading:
            self._start(self._key)
        self._navigator.open_step(Step.CARD)

    def _start(self, key: ChipKey) -> None:
        self._reading, self._failure, self._phases, self._elapsed = True, None, {}, 0.0
        self._tried, self._unread = key, False
        self._filer.begin()
        claim = self._walk_in.claim
        ours = claim is not None and key == ChipKey(AccessMethod.PACE_CAN, claim.number.can)
        candidates = mrz_candidates(claim) if claim is not None and ours else ()
        self._ports.card.submit(ReadCard(key.method, key.secret, candidates))

    def cancel(self) -> None:
        """Esc while reading."""
        self._ports.card.submit(CancelRead())

    def open_no_card(self) -> None:
        """F6: the person has no card that can be used."""
        self._no_card.open = True
        self._navigator.refresh()

    def close_no_card(self) -> None:
        """Esc: back to reading one."""
        self._no_card.open = False
        self._navigator.refresh()

    def choose_way(self, index: int) -> None:
        self._no_card.choose(index)
        self._navigator.refresh()

    def type_shown_number(self, text: str) -> None:
        self._no_card.type_number(text)

    def leave_shown_number(self) -> None:
        self._no_card.settle_number()

    def attest_identity(self) -> None:
        """Ctrl+D: the officer's word for what was shown, or takes it back."""
        self._no_card.attest()
        self._navigator.refresh()

    def go_on(self) -> None:
        """F3: the service may be chosen before the portrait has come, and without a card at all."""
        self._navigator.open_step(Step.PROCEDURE)

    # ------------------------------------------------------------ what the card thread says

    def handle(self, event: Event) -> None:
        self._no_card.handle(event)
        self._filer.hear(event)
        if self._is_left_behind(event) or self._second.hear(event) or self.aside(event):
            return
        match event:
            case ReadersChanged(state=state):
                self._reader = state
            case CardInserted():
                self._inserted, self._unread, self._opened_by = True, True, None
                self._no_card.open = False  # here is one after all
                if self._key is not None and not self._reading and self._walk_in.record is None:
                    self._start(self._key)
            case CardRemoved():
                self._inserted = False
            case ReadProgress():
                self._progress(event)
            case PersonSeen(record=record):
                self._opened_by = self._tried
                self._filer.see(record)
            case CardRead(record=record):
                self._reading, self._opened_by = False, self._tried
                self._filer.take(record)
            case CardFailed(code=code) | Failed(command="ReadCard", code=code):
                self._failed(code)
            case _:
                pass

    def _is_left_behind(self, event: Event) -> bool:
        """True for what a reading still says of somebody who has left the screen: it ends before the next begins."""
        if not self._left_behind:
            return False
        match event:
            case CardRead() | CardFailed() | Failed(command="ReadCard"):
                self._left_behind -= 1
                return True
            case ReadProgress() | PersonSeen():
                return True
        return False

    def _progress(self, event: ReadProgress) -> None:
        self._phases[event.phase] = event
        self._elapsed = max(self._elapsed, event.seconds)
        if event.phase is ReadPhase.PORTRAIT and event.total:
            self._walk_in.portrait_arrived = event.done / event.total

    def _failed(self, code: FailureCode) -> None:
        if self._reading:
            self._filer.give_up()
        self._reading, self._failure = False, code
        if code is not FailureCode.WRONG_ACCESS_KEY:
            return
        if self._key is not None and self._key != self._tried and self._inserted:
            self._start(self._key)  # the right code came while the wrong one was tried
        else:
            self._key, self._walk_in.claim = None, None

    # ------------------------------------------------------------ the screen

    def refresh(self) -> None:
        walk_in = self._walk_in
        record = walk_in.record
        person = person_of(record, arrived=walk_in.portrait_arrived, revealed=walk_in.revealed) if record else None
        differ = differences(walk_in.claim, record, revealed=walk_in.revealed)
        heading = (self._title(), self._sentence(person, differ=bool(differ)))
        title, sentence = NO_CARD if self._no_card.open else heading
        self._view.show_screen(
            CardScreen(
                mode=self._mode(),
                title=title,
                sentence=sentence,
                clock=seconds(self._elapsed) if self._elapsed else "",
                asks_number=not self._reading and record is None,
                card_here=self._inserted,
                number_known=self._key is not None,
                phases=tuple(self._row(phase) for phase in ReadPhase),
                person=person,
                verdicts=(
                    genuine(record, reading=self._reading),
                    current(record, self._ports.today()),
                    present(record, filed=False, signed=False, at_review=False),
                )
                if record
                else (),
                trouble=trouble_of(record, self._failure, self._reader),
                warnings=warnings_of(record, walk_in.claim),
                differences=differ,
                footer=self._footer(record),
                no_card=self._no_card.screen(),
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
            "reading": tr("Đang đọc thẻ"),
            "read": tr("Đã đọc thẻ"),
            "failed": tr("Chưa đọc được thẻ"),
            "wait": tr("Đặt thẻ lên đầu đọc và quét mã QR"),
        }[self._mode()]

    def _sentence(self, person: Person | None, *, differ: bool) -> str:
        match self._mode():
            case "reading" if person:
                return tr("Đừng nhấc thẻ. Tên và số đã dùng được, ảnh đang tới.")
            case "reading":
                return tr("Đừng nhấc thẻ.")
            case "read" if person and not person.usable:
                return tr("Không dùng dữ liệu này để điền tờ khai.")
            case "read" if person and person.portrait is None:
                return tr("Thẻ này không có ảnh trong chip: đối chiếu người bằng giấy tờ khác.")
            case "read" if self._walk_in.claim and not differ and not self._walk_in.claim.mangled:
                return tr("Mã QR khớp với chip. Có thể nhấc thẻ; lúc nộp cần đặt lại để ký.")
            case "read":
                return tr("Có thể nhấc thẻ; lúc nộp cần đặt lại để ký.")
            case _ if self._lines:
                return tr("Đã có một dòng MRZ: quét tiếp dòng sau.")
            case _ if self._inserted and not self._key:
                return tr("Thẻ đã ở trên đầu đọc: quét mã QR trên thẻ, hoặc gõ số.")
            case _ if self._key:
                lies = self._inserted and self._lies_another
                other = tr("Trên đầu đọc còn thẻ của người trước: thay bằng thẻ vừa quét.")
                return other if lies else tr("Đã có số: đặt thẻ lên đầu đọc.")
            case _:
                return tr("Mã QR ở mặt trước thẻ cho 6 số cuối để mở chip; không có máy quét thì gõ số.")

    def _row(self, phase: ReadPhase) -> Progress:
        said = self._phases.get(phase)
        what = (said.detail if said else "") or _DETAIL.get(phase) or self._access_words()
        if said is None:
            return Progress(PHASES[phase], what)
        if said.total and not said.finished:
            what = join((what, f"{in_bytes(said.done)} / {in_bytes(said.total)}"), " · ")
        if said.finished:
            return Progress(PHASES[phase], what, "done", 1.0, seconds(self._own_time(phase)))
        part = said.done / said.total if said.total else 0.15
        state = "failed" if self._failure else "now"
        return Progress(PHASES[phase], what, state, part, "" if self._failure else seconds(self._own_time(phase)))

    def _access_words(self) -> str:
        record = self._walk_in.record
        if record is not None and record.access is AccessMethod.BAC:
            return tr("Mở bằng BAC")
        return _ACCESS[self._tried.method if self._tried else AccessMethod.PACE_CAN]

    def _own_time(self, phase: ReadPhase) -> float:
        """A phase's share of the running time, in seconds."""
        order = list(ReadPhase)
        earlier = [self._phases[p].seconds for p in order[: order.index(phase)] if p in self._phases]
        return max(0.0, self._phases[phase].seconds - max(earlier, default=0.0))

    def _footer(self, record: CardRecord | None) -> Footer:
        if self._no_card.open:
            return self._no_card_footer()
        left: tuple[Action, ...] = ()
        if self._reading:
            left = (Action(tr("Hủy đọc"), "Esc", self.cancel),)
        elif self._key:
            left = (Action(tr("Đọc lại") if record or self._failure else tr("Đọc thẻ"), "F2", self.read),)
        if record is None and not self._reading:
            left += (Action(tr("Không có thẻ dùng được"), "F6", self.open_no_card),)
            return Footer(left, (Action(tr("Không có thẻ: chọn thủ tục"), "F3", self.go_on, "plain"),))
        note = Note(tr("Không cần chờ ảnh")) if self._reading and record else None
        kind = "primary" if record else "plain"
        return Footer(left, (Action(tr("Tiếp: chọn thủ tục"), "F3", self.go_on, kind),), right_note=note)

    def _no_card_footer(self) -> Footer:
        keys = tuple(Action(way.title, str(key), partial(self.choose_way, key - 1)) for key, way in enumerate(WAYS, 1))
        return Footer(
            (Action(tr("Lùi"), "Esc", self.close_no_card, short="-"),),
            (Action(tr("Tiếp: chọn thủ tục"), "F3", self.go_on, "primary"),),
            elsewhere=(*keys, Action(tr("Xác nhận"), "Ctrl+D", self.attest_identity)),
        )

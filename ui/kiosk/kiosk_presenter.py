"""A resident's visit at the kiosk, from the card to the slip, and its end without a trace. No Qt here.

::

    START ─card, six digits─▶ SERVICES ─▶ QUESTION 1…n ─▶ CHECK ─▶ DONE ─▶ RATING
      ▲ ├──────────────── a slip under the scanner ──────────────────────────▶│
      │ ├─ "Tôi không mang thẻ" ─▶ NO_CARD                                    │
      │ └─ "Hồ sơ của tôi đến đâu rồi?" ─▶ FIND ─▶ FOUND                      │
      └──────── "Kết thúc và xóa thông tin", no touch, the card gone ─────────┘

The rules of reading a card and of typing an answer are the desk's own presenters, fresh ones for each visit.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

from counter.calendar import WorkCalendar
from counter.emrtd.card_record import CardRecord
from counter.errors import FailureCode
from counter.events import (
    CancelRead,
    CardFailed,
    CardInserted,
    CardRead,
    CardRemoved,
    DraftOpened,
    DraftSaved,
    Event,
    Failed,
    FilingBlocked,
    OpenDraft,
    ReadCard,
    ReadersChanged,
)
from counter.kiosk_events import EndVisit, KioskMayEnd, LeaveKiosk, LeavingRefused
from counter.rating_link import is_slips
from counter.settings import KioskSettings
from counter.slip_code import is_slip_code
from ui.desk.card_presenter import CardPresenter
from ui.desk.declaration_presenter import DeclarationPresenter
from ui.desk.ports import DeskPorts
from ui.desk.walk_in import WalkIn
from ui.i18n.words import ENGLISH, VIETNAMESE, choose, language
from ui.kiosk.asking import Asking
from ui.kiosk.handing_in import HandingIn
from ui.kiosk.idle import IdleClock
from ui.kiosk.machine import Machine
from ui.kiosk.screen import CAN_DIGITS, DOORS, MOST_PIN, Place
from ui.kiosk.services import offered
from ui.kiosk.shows import OnePage, ShowsKiosk, Unshown
from ui.kiosk.slip_doors import SlipDoors
from ui.kiosk.troubles import CARD_NOT_VERIFIED, PAPERS_MISSING, UNANSWERED, WIPED, failed, wrong_pin
from ui.kiosk.visit_screen import Seen, screen_of


class KioskPresenter(OnePage):
    """Is the Navigator of the desk's presenters. ``monotonic`` in seconds; ``tick`` is called each second."""

    def __init__(
        self,
        ports: DeskPorts,
        settings: KioskSettings,
        calendar: WorkCalendar,
        view: ShowsKiosk,
        monotonic: Callable[[], float],
        speak: Callable[[str], None] = choose,
    ) -> None:
        """``calendar``: whose opening hours are said; ``speak``: has the machine speak a language."""
        self._ports = ports
        self._settings = settings
        self._machine = Machine(ports.station, calendar)
        self._view = view
        self._monotonic = monotonic
        self._speak = speak
        self._idle = IdleClock(settings.idle_after, settings.countdown)
        self._visit = 0
        self._questions = count(1)
        self._begin()

    def _begin(self) -> None:
        """A fresh visit: every object that may hold something of a person is a new one."""
        self._visit += 1
        self._speak(VIETNAMESE)
        self.place = Place.START
        self._digits = ""
        self._trouble = ("", "")
        self._busy = self._gone = self._wants_help = False
        self._walk_in = WalkIn()
        self._handing_in = HandingIn(self._ports, self._walk_in)
        self._slips = SlipDoors(self._ports.desk, self._questions, files=self._machine.files)
        self._unshown = Unshown()
        self._card = CardPresenter(self._ports, self._walk_in, self, self._unshown)
        self._form = DeclarationPresenter(self._ports, self._walk_in, self, self._unshown, lambda _code: None)
        self._asking = Asking(self._form)
        self._card.handle(ReadersChanged(self._machine.reader))
        if self._machine.inserted:
            self._card.handle(CardInserted(self._machine.inserted))

    # ------------------------------------------------------------ the Navigator of the desk's presenters

    def say(self, tone: str, words: str, code: str = "") -> None:  # noqa: ARG002 - a Navigator's form
        self._trouble = (words, code)

    # ------------------------------------------------------------ what the resident does

    def touched(self) -> None:
        """Any touch and any key; while the countdown runs only ``more_time`` counts."""
        said = self._trouble[0] or self._digits or language() != VIETNAMESE
        began = said or self._walk_in.record or self._card.reading
        if (began or self.place is not Place.START) and self._idle.left(self._monotonic()) is None:
            self._idle.start(self._monotonic())

    def more_time(self) -> None:
        if not self._gone:  # a card that is away must come back itself
            self._idle.start(self._monotonic())
            self.refresh()

    def tick(self) -> None:
        left = self._idle.left(self._monotonic())
        if left == 0:
            self.end()
        elif left is not None:
            self.refresh()

    def digit(self, digit: str) -> None:
        """The number pad: six digits of the card, or the PIN of the office; "" takes the last one back."""
        longest = CAN_DIGITS if self.place is Place.START else MOST_PIN
        self._digits = (self._digits + digit)[:longest] if digit else self._digits[:-1]
        self.touched()
        if self.place is Place.START and len(self._digits) == CAN_DIGITS:
            typed, self._digits = self._digits, ""
            self._card.type_number(typed)
        self.refresh()

    def scan(self, text: str) -> None:
        """The QR scanner: a card's code, or a slip's; no slip while a card is read, whose person would stand behind."""
        if self._card.reading and (is_slips(text) or is_slip_code(text)):
            return
        if (led := self._slips.scan(self.place, text)) is not None:
            self.place, self._trouble = led
        elif self.place is Place.START:
            self._card.take_scan(text)
        self.touched()
        self.refresh()

    def choose(self, code: str) -> None:
        """A door at the start; a service; after a filing, to rate it; then a step, and reasons."""
        filing = self._walk_in.filing
        if self.place is Place.START:
            self.place, self._trouble = Place(code), ("", "")
            self.touched()
        elif self.place is Place.DONE and filing is not None:
            self._slips.rating.ask(filing.id, filing.title)
            self.place = Place.RATING
        elif self.place is Place.RATING:
            self._slips.rating.choose(code)
        elif self.place is Place.SERVICES and not self._busy:
            self._busy = True
            self._ports.desk.submit(OpenDraft(code, self._walk_in.record))
        self.refresh()

    def edit(self, pointer: str, text: str) -> None:
        if self.place is Place.FIND:
            self._slips.finding.typed = text
        else:
            self._form.edit(pointer, text)

    def leave_field(self, pointer: str) -> None:
        if self.place is Place.QUESTION:
            self._form.leave(pointer)

    def mend(self, question: int) -> None:
        """*Sửa* at check answers."""
        self.place, self._asking.at = Place.QUESTION, question
        self.refresh()

    def go_on(self) -> None:
        match self.place:
            case Place.QUESTION:
                self._next_question()
            case Place.CHECK:
                self._hand_in()
            case Place.RATING if not self._slips.rating.over:
                self._slips.rating.send()
            case Place.FIND:
                self._trouble = self._slips.finding.ask()
            case Place.DONE | Place.RATING | Place.FOUND | Place.NO_CARD:
                self.end()
                return
            case Place.LEAVE if self._digits:
                pin, self._digits = self._digits, ""
                self._ports.desk.submit(LeaveKiosk(pin))
        self.refresh()

    def back(self) -> None:
        self._trouble = ("", "")
        if self.place in (Place.CHECK, Place.QUESTION):
            self.place = Place.QUESTION
            self._asking.go_back()
        elif self.place is Place.RATING:
            self._slips.rating.back()
        elif self.place is Place.FOUND:
            self.place = Place.FIND
            self._slips.find_another()
        elif self.place in (Place.LEAVE, *DOORS):
            self.end()
            return
        self.refresh()

    def switch_language(self) -> None:
        """*English*, *Tiếng Việt*: for this visit."""
        self._speak(ENGLISH if language() == VIETNAMESE else VIETNAMESE)
        self.touched()
        self.refresh()

    def help(self) -> None:
        self._wants_help = not self._wants_help
        self.refresh()

    def ask_pin(self) -> None:
        """Somebody of the office: the visit ends first, so that nobody reads over it."""
        self.end()
        self.place = Place.LEAVE
        self.touched()
        self.refresh()

    def end(self) -> None:
        """*Kết thúc và xóa thông tin*, the countdown, the card gone for good."""
        draft = self._walk_in.draft
        if self._card.reading or self._busy:
            self._ports.card.submit(CancelRead())
        if draft is not None and self._walk_in.filing is None and not self._handing_in.prepared:
            self._ports.desk.submit(EndVisit(draft.id))
        self._idle.stop()
        self._begin()
        self._view.wipe()
        self.refresh()

    # ------------------------------------------------------------ steps

    def _next_question(self) -> None:
        answered = self._asking.go_on()
        self._trouble = ("", "") if answered else (UNANSWERED, "")
        if self._asking.over:
            self.place = Place.CHECK

    @property
    def may_file(self) -> bool:
        """Without a line it prepares."""
        return self._machine.files and self._machine.line_up

    def _hand_in(self) -> None:
        if self._walk_in.draft is None or self._busy:
            return
        self._busy = self.may_file
        self._handing_in.hand_in(file=self._busy)
        if self._handing_in.prepared:
            self.place = Place.DONE

    # ------------------------------------------------------------ what the threads say

    def handle(self, event: Event) -> None:
        if isinstance(event, Failed) and event.command == "window":
            self._window_failed(event.code)
            return
        self._note(event)
        match event:
            case CardInserted():
                record = self._walk_in.record
                if self._gone and record is not None and record.number is not None:
                    self._ports.card.submit(ReadCard(record.access, record.number.can))
                    return
            case CardRemoved():
                self._card_gone()
        if self._gone and isinstance(event, CardRead | CardFailed):
            self._came_back(event.record if isinstance(event, CardRead) else None)
        else:
            if not self._gone:  # whose card comes back is not believed before it is read
                self._card.handle(event)
            self._follow(event)
        self.refresh()

    def _window_failed(self, code: FailureCode) -> None:
        """The visit ends: whose answers stand there is unknown. At the start nothing is shown anew: it may fail too."""
        if self.place is Place.START:
            return
        self.end()
        self._trouble = (WIPED, code.value)
        self.touched()
        self.refresh()

    def _note(self, event: Event) -> None:
        """What concerns the machine, or a slip, and no card."""
        self._machine.note(event)
        match event:
            case KioskMayEnd():
                self._view.leave()
            case LeavingRefused(locked_until=until):
                self._trouble = wrong_pin(until)
            case CardInserted() if self.place in (*DOORS, Place.FOUND):
                self.end()  # who has a card after all
            case CardInserted() if self.place is Place.START:
                self._trouble = ("", "")  # it was another's
            case _ if not self._card.reading and (led := self._slips.hear(self.place, event)) is not None:
                self.place, self._trouble = led
                self.touched()

    def _card_gone(self) -> None:
        if self._walk_in.record is not None and self.place in (Place.SERVICES, Place.QUESTION, Place.CHECK):
            self._gone = True
            self._idle.hurry(self._monotonic())

    def _came_back(self, record: CardRecord | None) -> None:
        """The same person's chip: on where it was; any other card: the visit is over."""
        known = self._walk_in.record
        if record is not None and known is not None and record.number == known.number:
            self._gone = False
            self._idle.start(self._monotonic())
        else:
            self.end()

    def _follow(self, event: Event) -> None:
        """What concerns this visit; late news of one that was wiped concern nobody."""
        walk_in = self._walk_in
        own = walk_in.draft.id if walk_in.draft else None
        if self._handing_in.hear(event):
            self._busy, self.place = False, Place.DONE
        match event:
            case CardRead(record=record) if self.place is Place.START:
                self._person_read(record)
            case DraftOpened():
                self._opened(event)
            case DraftSaved(draft=draft, at=at):
                walk_in.saved(draft, at)
            case FilingBlocked(draft=draft_id, pointers=pointers) if draft_id == own:
                self._blocked(pointers)
            case Failed(command="FileDraft" | "OpenDraft" | "SetAnswer" | "LeaveKiosk", code=code) if (
                self.place is not Place.START
            ):
                self._busy = False
                self._trouble = failed(code)

    def _opened(self, event: DraftOpened) -> None:
        walk_in, draft = self._walk_in, event.draft
        if not (self._busy and self.place is Place.SERVICES):
            self._ports.desk.submit(EndVisit(draft.id))  # opened for somebody who has gone meanwhile
            return
        walk_in.draft = draft
        walk_in.procedure = self._ports.catalogue.get(draft.procedure, draft.version)
        self._form.handle(event)
        self._busy, self._asking.at = False, 0
        self.place = Place.CHECK if self._asking.over else Place.QUESTION

    def _person_read(self, record: CardRecord) -> None:
        self.touched()
        if record.usable and record.number is not None:
            self.place, self._trouble = Place.SERVICES, ("", "")
        else:
            self._trouble = (CARD_NOT_VERIFIED, "")

    def _blocked(self, pointers: tuple[str, ...]) -> None:
        """To the first question that is to be mended; what cannot be mended here goes to the counter."""
        self._busy = False
        if self._asking.lead_to(pointers):
            self.place, self._trouble = Place.QUESTION, (UNANSWERED, "")
        else:
            self._trouble = (PAPERS_MISSING, "")

    def refresh(self) -> None:
        self._card.refresh()
        procedures = offered(self._ports.catalogue, self._settings.services, self._ports.today())
        seen = Seen(
            place=self.place,
            visit=self._visit,
            digits=len(self._digits),
            trouble=self._trouble,
            wants_help=self._wants_help,
            walk_in=self._walk_in,
            card=self._unshown.card,
            state=self._form.state(),
            asked=self._asking.all,
            at=self._asking.at,
            faces=self._asking.faces() if self.place is Place.QUESTION else (),
            procedures=procedures,
            may_file=self.may_file,
            busy=self._busy,
            gone=self._gone,
            prepared=self._handing_in.prepared,
            printed=self._handing_in.printed,
            left=self._idle.left(self._monotonic()),
            rating=self._slips.rating,
            finding=self._slips.finding,
            machine=self._machine,
            now=self._ports.clock(),
        )
        self._view.show_screen(screen_of(seen))

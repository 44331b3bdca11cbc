"""Another person's card beside an open declaration: its code fills their part at once, its chip with proof. No Qt.

::

    F10 or their code ─▶ their six digits are known ─▶ their card is laid down ─▶ read ─▶ their part is filled
                                                          │
                         the filer's card again, or a chip that is no original: said, and nothing is filled

What is read here never touches the filer: not their record, not their portrait, not their answers.
"""

from __future__ import annotations

from counter.emrtd.card_record import AccessMethod, CardRecord
from counter.errors import FailureCode
from counter.events import (
    CardFailed,
    CardInserted,
    CardRead,
    Event,
    Failed,
    PersonSeen,
    ReadCard,
    ReadProgress,
)
from counter.forms.form import FormState, Group, Kind
from counter.forms.second_card import by_second_card
from counter.model.filing import Source
from counter.model.personal_number import PersonalNumber
from counter.qr_claim import QrClaim
from counter.second_card_events import FillFromCard, FillFromCode, SecondCardTaken
from ui.desk.chip_key import ChipKey
from ui.desk.ports import DeskPorts, Navigator
from ui.desk.verdicts import genuine
from ui.desk.walk_in import WalkIn
from ui.i18n.words import of_catalogue, tr
from ui.text import failure

_FROM_CHIP = (Source.CHIP, Source.OTHER_CHIP)


class SecondCard:
    """``reading``: it is their card that the card thread reads now."""

    def __init__(self, ports: DeskPorts, walk_in: WalkIn, navigator: Navigator) -> None:
        self._ports = ports
        self._walk_in = walk_in
        self._navigator = navigator
        self.start_over()

    def start_over(self) -> None:
        self._key: ChipKey | None = None
        self._read: CardRecord | None = None
        self.reading = False

    # ------------------------------------------------------------ what the officer does

    def ask(self, state: FormState | None, *, card_here: bool) -> None:
        """F10: their card, by the number that stands in their part already; without one, by their code."""
        filer = self._walk_in.record
        if state is None or filer is None or not filer.usable or self.reading:
            return
        number = number_to_read(state, filer.number)
        if number is not None:
            self._key = ChipKey(AccessMethod.PACE_CAN, number.can)
            if card_here:
                self._start(self._key)
            else:
                self._navigator.say("jade", tr("Đặt thẻ của họ lên đầu đọc"))

    def take_claim(self, claim: QrClaim, *, fresh_card: bool) -> None:
        """Their code. ``fresh_card``: a card was laid down after the filer's was read, and may be theirs."""
        walk_in = self._walk_in
        form = walk_in.procedure.form if walk_in.procedure else None
        if walk_in.draft is None or form is None:
            return
        added = by_second_card(form, walk_in.answers, claim, self._ports.today())
        if not added:
            self._navigator.say("amber", tr("Mã QR của người khác: giữ nháp (F8) hoặc nộp trước, rồi quét lại"))
            return
        self._ports.desk.submit(FillFromCode(walk_in.draft.id, claim))
        title = _title(form.groups, form.field_at(next(iter(added))).group)
        self._navigator.say(
            "jade", tr("Đã điền phần “{title}” từ mã QR: xin đối chiếu, hoặc đặt thẻ của họ lên đầu đọc", title=title)
        )
        self._key = ChipKey(AccessMethod.PACE_CAN, claim.number.can)
        if fresh_card and not self.reading:
            self._start(self._key)

    def _start(self, key: ChipKey) -> None:
        self.reading = True
        self._navigator.say("jade", tr("Đang đọc thẻ của người thứ hai: đừng nhấc thẻ"))
        self._ports.card.submit(ReadCard(key.method, key.secret))

    # ------------------------------------------------------------ what the threads say

    def hear(self, event: Event) -> bool:
        """True where the event is about their card, and nobody else's business."""
        match event:
            case SecondCardTaken():
                self._taken(event)
                return True
            case CardInserted() if self._key is not None and not self.reading and self._open:
                self._start(self._key)
            case ReadProgress() | PersonSeen() if self.reading:
                return True
            case CardRead(record=record) if self.reading:
                self.reading = False
                self._take(record)
                return True
            case CardFailed(code=code) | Failed(command="ReadCard", code=code) if self.reading:
                self.reading = False
                self._failed(code)
                return True
        return False

    @property
    def _open(self) -> bool:
        return self._walk_in.draft is not None and self._walk_in.filing is None

    def _take(self, record: CardRecord) -> None:
        draft, filer = self._walk_in.draft, self._walk_in.record
        if draft is None or filer is None:
            return
        if record.number is not None and record.number == filer.number:
            self._navigator.say("amber", tr("Vẫn là thẻ của người nộp: đặt thẻ của người kia lên đầu đọc"))
        elif not record.usable or record.number is None:
            self._navigator.say(
                "red", tr("Thẻ này: {verdict}. Không điền gì.", verdict=genuine(record, reading=False).answer)
            )
        else:
            self._read = record
            self._ports.desk.submit(FillFromCard(draft.id, record))

    def _taken(self, event: SecondCardTaken) -> None:
        record, self._read = self._read, None
        draft, procedure = self._walk_in.draft, self._walk_in.procedure
        if record is None or draft is None or draft.id != event.draft or procedure is None or procedure.form is None:
            return
        if not event.group or record.number is None:
            self._navigator.say("amber", tr("Tờ khai này không còn phần nào cho người có thẻ đó"))
            return
        self._key = None
        verdict = genuine(record, reading=False)
        self._walk_in.others[record.number.digits] = verdict.tone, verdict.answer
        pointers = (one for one in procedure.form.fields if one.pointer.startswith(f"{event.group}/"))
        title = of_catalogue(_title(procedure.form.groups, next(pointers).group))
        words = tr("Đã điền phần “{title}” từ chip: {verdict}", title=title, verdict=verdict.answer)
        self._navigator.say(verdict.tone, words)

    def _failed(self, code: FailureCode) -> None:
        said = failure(code)
        words = said.sentence
        if code is FailureCode.WRONG_ACCESS_KEY:
            words = tr("Thẻ trên đầu đọc không phải thẻ của người này: đặt đúng thẻ của họ")
        self._navigator.say("amber", words, code.value)


def number_to_read(state: FormState, filer: PersonalNumber | None) -> PersonalNumber | None:
    """The number of the first person of the declaration, the filer apart, of whom no chip has spoken yet."""
    for one in state.fields:
        if one.field.kind is not Kind.PERSONAL_NUMBER or not one.visible or one.answer is None or one.problem:
            continue
        if one.answer.source in _FROM_CHIP:
            continue
        try:
            number = PersonalNumber(str(one.answer.value))
        except ValueError:  # half-typed
            continue
        if number != filer:
            return number
    return None


def _title(groups: tuple[Group, ...], name: str) -> str:
    return next(one.title for one in groups if one.name == name)

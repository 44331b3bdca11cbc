"""The chip of a witness's card, read beside an open declaration; nothing of it reaches the citizen's record. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from counter.emrtd.card_record import AccessMethod, CardRecord
from counter.emrtd.chip_facts import chip_facts
from counter.errors import FailureCode
from counter.events import CardFailed, CardRead, Event, Failed, PersonSeen, ReadCard, ReadProgress
from counter.model.personal_number import PersonalNumber
from counter.ports import Submits
from ui.desk.ports import Navigator
from ui.desk.verdicts import genuine
from ui.desk.walk_in import WalkIn
from ui.i18n.words import tr
from ui.text import failure


class WitnessCard:
    """``found(name, number)``: what a chip says that is an original of a known issuer.

    A reading that ends when its declaration has left the screen says nothing to the next citizen.
    """

    def __init__(self, card: Submits, navigator: Navigator, walk_in: WalkIn, found: Callable[[str, str], None]) -> None:
        self._card, self._navigator, self._walk_in, self._found = card, navigator, walk_in, found
        self._read_for: UUID | None = None  # the declaration; None while no witness's card is read

    def ask(self, number: str) -> None:
        """The six digits that open it are the last of the number (Luật Căn cước cards)."""
        try:
            can = PersonalNumber(number).can
        except ValueError:
            self._navigator.say("amber", tr("Quét mã QR trên thẻ của người làm chứng, hoặc gõ đủ 12 số, rồi đọc chip"))
            return
        if self._read_for is None and (draft := self._walk_in.draft) is not None:
            self._read_for = draft.id
            self._navigator.say("jade", tr("Đang đọc thẻ của người làm chứng: đừng nhấc thẻ"))
            self._card.submit(ReadCard(AccessMethod.PACE_CAN, can))

    def hear(self, event: Event) -> bool:
        """True where the event is about this card, and nobody else's business."""
        if self._read_for is None:
            return False
        match event:
            case ReadProgress() | PersonSeen():
                return True
            case CardRead(record=record):
                if self._ends_here():
                    self._take(record)
                return True
            case CardFailed(code=code) | Failed(command="ReadCard", code=code):
                if self._ends_here():
                    self._fail(code)
                return True
        return False

    def _ends_here(self) -> bool:
        draft, read_for, self._read_for = self._walk_in.draft, self._read_for, None
        return draft is not None and draft.id == read_for

    def _fail(self, code: FailureCode) -> None:
        words = failure(code).sentence
        if code is FailureCode.WRONG_ACCESS_KEY:
            words = tr("Thẻ trên đầu đọc không phải thẻ của người làm chứng")
        self._navigator.say("amber", words, code.value)

    def _take(self, record: CardRecord) -> None:
        verdict = genuine(record, reading=False)
        if not record.usable or record.number is None:
            self._navigator.say("red", tr("Thẻ này: {verdict}. Không điền gì.", verdict=verdict.answer))
            return
        self._found(chip_facts(record).get("name", ""), record.number.digits)
        self._navigator.say(verdict.tone, tr("Người làm chứng, theo chip: {verdict}", verdict=verdict.answer))

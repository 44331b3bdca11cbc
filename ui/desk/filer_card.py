"""Whose card is read while a declaration is open: its filer's, who came without one so far, or another's. No Qt."""

from __future__ import annotations

from uuid import UUID

from counter.emrtd.card_record import CardRecord
from counter.errors import FailureCode
from counter.events import DraftOpened, Event, Failed
from counter.filer_events import FillFromFiler
from ui.desk.ports import DeskPorts, Navigator
from ui.desk.walk_in import WalkIn
from ui.i18n.words import tr
from ui.text import failure


class FilerCard:
    """Writes who is on the screen. A reading that fails, or is of somebody else, leaves who was there."""

    def __init__(self, ports: DeskPorts, walk_in: WalkIn, navigator: Navigator) -> None:
        self._ports, self._walk_in, self._navigator = ports, walk_in, navigator
        self.start_over()

    def start_over(self) -> None:
        """The next citizen; what is still to be said of the last one is not theirs."""
        self._before: CardRecord | None = None  # the open declaration's own
        self._whole: CardRecord | None = None  # read to its end
        self._fills: UUID | None = None  # the draft that waits for what the chip says

    def begin(self) -> None:
        walk_in = self._walk_in
        self._before = walk_in.record if walk_in.draft is not None else None
        self._whole, walk_in.record, walk_in.portrait_arrived = None, None, 0.0

    def see(self, record: CardRecord) -> None:
        """Before the portrait has come."""
        if not self._is_another(record):
            self._walk_in.record = record

    def take(self, record: CardRecord) -> None:
        """Read whole."""
        if self._is_another(record):
            self.give_up()
            self._say_another()
            return
        self._whole = record
        self._show(record)
        if (draft := self._walk_in.draft) is not None and self._walk_in.filing is None and record.usable:
            self._fills = draft.id
            self._ports.desk.submit(FillFromFiler(draft.id, record))

    def give_up(self) -> None:
        """Half a reading is no evidence."""
        self._show(self._before)

    def hear(self, event: Event) -> None:
        draft = self._walk_in.draft
        match event:
            case DraftOpened(draft=opened, filled=False, record=record) if draft is not None and draft.id == opened.id:
                self._catch_up(record)
            case Failed(command="FillFromFiler", code=code):
                self._refuse(code, here=draft is not None and draft.id == self._fills)

    def _catch_up(self, sent: CardRecord | None) -> None:
        """The declaration was asked for with ``sent``; by the time it opened, the card was read whole."""
        whole = self._whole
        if whole is not None and self._walk_in.record == whole != sent:
            self._before = sent
            self.take(whole)

    def _refuse(self, code: FailureCode, *, here: bool) -> None:
        if here:
            self._show(self._before)
        if code is not FailureCode.DIFFERENT_CARD:
            self._navigator.say("red", failure(code).sentence, code.value)
        elif here:
            self._say_another(code.value)

    def _say_another(self, code: str = "") -> None:
        self._navigator.say("amber", tr("Thẻ của người khác: giữ nháp (F8) hoặc nộp trước, rồi đọc lại"), code)

    def _show(self, record: CardRecord | None) -> None:
        self._walk_in.record = record
        self._walk_in.portrait_arrived = 1.0 if record is not None and record.portrait else 0.0

    def _is_another(self, record: CardRecord) -> bool:
        return self._before is not None and not self._before.same_person(record)

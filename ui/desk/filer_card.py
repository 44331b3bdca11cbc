"""Whose card is read while a declaration is open: its filer's, who came without one so far, or another's. No Qt."""

from __future__ import annotations

from counter.emrtd.card_record import CardRecord
from counter.events import Event, Failed
from counter.filer_events import FillFromFiler
from ui.desk.ports import DeskPorts, Navigator
from ui.desk.walk_in import WalkIn
from ui.i18n.words import tr


class FilerCard:
    """Writes who is on the screen. A reading that fails, or is of somebody else, leaves who was there."""

    def __init__(self, ports: DeskPorts, walk_in: WalkIn, navigator: Navigator) -> None:
        self._ports, self._walk_in, self._navigator = ports, walk_in, navigator
        self._before: CardRecord | None = None  # the open declaration's own

    def begin(self) -> None:
        walk_in = self._walk_in
        self._before = walk_in.record if walk_in.draft is not None else None
        walk_in.record, walk_in.portrait_arrived = None, 0.0

    def see(self, record: CardRecord) -> None:
        """Before the portrait has come."""
        if not self._is_another(record):
            self._walk_in.record = record

    def take(self, record: CardRecord) -> None:
        """Read whole."""
        if self._is_another(record):
            self.give_up()
            self._navigator.say("amber", tr("Thẻ của người khác: giữ nháp (F8) hoặc nộp trước, rồi đọc lại"))
            return
        self._show(record)
        if (draft := self._walk_in.draft) is not None and self._walk_in.filing is None and record.usable:
            self._ports.desk.submit(FillFromFiler(draft.id, record))

    def give_up(self) -> None:
        """Half a reading is no evidence."""
        self._show(self._before)

    def hear(self, event: Event) -> None:
        match event:
            case Failed(command="FillFromFiler"):
                self._show(self._before)

    def _show(self, record: CardRecord | None) -> None:
        self._walk_in.record = record
        self._walk_in.portrait_arrived = 1.0 if record is not None and record.portrait else 0.0

    def _is_another(self, record: CardRecord) -> bool:
        return self._before is not None and not self._before.same_person(record)

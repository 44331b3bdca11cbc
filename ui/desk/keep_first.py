"""F9 files what is kept: an answer on the screen that was not saved yet goes first. No Qt here."""

from __future__ import annotations

from counter.errors import FailureCode
from counter.events import DraftSaved, Event, Failed, FileDraft, SetAnswer
from counter.ports import Submits
from ui.desk.walk_in import WalkIn


class KeepFirst:
    """A disk that was full for a moment must not have the citizen's older word filed."""

    def __init__(self, desk: Submits, walk_in: WalkIn) -> None:
        self._desk, self._walk_in = desk, walk_in
        self.start_over()

    def start_over(self) -> None:
        self._waiting: FileDraft | None = None

    def file(self, command: FileDraft) -> None:
        """At once where everything is kept, else as soon as it is."""
        pending = self._walk_in.pending
        if not pending:
            self._desk.submit(command)
            return
        self._waiting = command
        for pointer, answer in tuple(pending.items()):
            self._desk.submit(SetAnswer(command.draft, pointer, answer.value))

    def handle(self, event: Event) -> FailureCode | None:
        """Why it cannot be filed, where this event says that something cannot be kept."""
        command = self._waiting
        if command is None:
            return None
        match event:
            case DraftSaved(draft=draft) if draft.id == command.draft and not self._walk_in.pending:
                self._waiting = None
                self._desk.submit(command)
            case Failed(command="SetAnswer", code=code):
                self._waiting = None
                return code
        return None

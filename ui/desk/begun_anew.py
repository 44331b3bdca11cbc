"""The counter behind the window ended by itself: whoever was at the desk signs in anew. No Qt here."""

from __future__ import annotations

from typing import Protocol

from counter.account_events import BegunAnew
from counter.errors import FailureCode
from counter.events import Event, Failed, ReadersChanged
from ui.text import failure


class Leaves(Protocol):
    """The shell."""

    def sign_out(self) -> None: ...
    def say(self, tone: str, words: str, code: str = "") -> None: ...


class Forgets(Protocol):
    """The training panel's presenter."""

    def begin_anew(self) -> None: ...


class BegunAnewWatch:
    """Stands beside the screens (``ShellPresenter.stand_beside``)."""

    def __init__(self, shell: Leaves, practice: Forgets | None) -> None:
        self._shell, self._practice = shell, practice
        self._coming = False  # another counter, which nobody reaches yet

    def handle(self, event: Event) -> None:
        match event:
            case BegunAnew():
                self._coming = True
                self._leave()
                said = failure(FailureCode.COUNTER_BEGUN_ANEW)
                self._shell.say("red", f"{said.sentence} {said.remedy}", FailureCode.COUNTER_BEGUN_ANEW.value)
            case Failed(command="counter", code=FailureCode.COUNTER_ENDED):  # which stands above every screen
                self._leave()
            case ReadersChanged() if self._coming:  # its first word: what was put on a reader until now went nowhere
                self._coming = False
                self._forget_practice()

    def _leave(self) -> None:
        self._shell.sign_out()
        self._forget_practice()

    def _forget_practice(self) -> None:
        if self._practice is not None:
            self._practice.begin_anew()

    def refresh(self) -> None:
        """It shows nothing."""

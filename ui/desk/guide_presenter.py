"""The guided first filing of a training station: it watches what the officer really does, and never what to click.

A step is done when its fact is there, in whatever order it came; a wrong turn is explained until something is done.
No Qt here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from counter.events import (
    CardFailed,
    CardInserted,
    CardRemoved,
    Event,
    Failed,
    FilingBlocked,
    SignedIn,
    SlipPrinted,
)
from counter.forms.engine import problems
from counter.forms.form import FormState
from ui.desk.guide_words import CONTRADICTED, DONE, WORDS, WRONG_TURNS, Lesson, blocked, unanswered
from ui.desk.ports import Page
from ui.desk.view import Shows
from ui.desk.walk_in import Step, WalkIn
from ui.i18n.field_names import name_of

_ALL: Final = len(Lesson)


@dataclass(frozen=True, slots=True)
class GuideScreen:
    """``number`` of ``of``: the step that is next; ``mistake``: "" while the officer is on the way."""

    shown: bool
    number: int
    of: int
    title: str
    words: str
    mistake: str = ""


@dataclass(frozen=True, slots=True)
class Watched:
    """What the guide may look at. ``blocked_tries`` counts each F9 that led to the error summary."""

    place: Callable[[], tuple[Page, Step]]
    form_state: Callable[[], FormState | None]
    blocked_tries: Callable[[], int]
    blockers: Callable[[], int]


class GuidePresenter:
    """Stands beside the screens (``ShellPresenter.stand_beside``). ``finished``: one filing went all the way."""

    def __init__(self, walk_in: WalkIn, watched: Watched, view: Shows[GuideScreen], *, wanted: bool = True) -> None:
        self._walk_in, self._watched, self._view = walk_in, watched, view
        self._signed_in = self._inserted = self._printed = self._slip_seen = False
        self._wanted = wanted
        self.finished = False
        self._mistake = ""
        self._tries = 0
        self._was: tuple[object, ...] = ()

    def toggle(self) -> None:
        """Ctrl+5: the exercise away, or back."""
        self._wanted = not self._wanted
        self.refresh()

    def handle(self, event: Event) -> None:
        match event:
            case SignedIn():
                self._signed_in = True
            case CardInserted():
                self._inserted, self._mistake = True, ""
            case CardRemoved():
                self._inserted = False
            case SlipPrinted(filing=filing):
                self._printed = self._walk_in.filing is None or filing == self._walk_in.filing.id
            case CardFailed(code=code) | Failed(command="ReadCard" | "FileDraft", code=code):
                self._mistake = WRONG_TURNS.get(code, "")
            case FilingBlocked():
                self._mistake = blocked(max(self._watched.blockers(), 1))

    def refresh(self) -> None:
        """Called by the shell with whatever it shows."""
        if not self._signed_in:
            return
        self._look()
        lesson = self._next()
        title, words = WORDS[lesson] if lesson else DONE
        page, _step = self._watched.place()
        shown = self._wanted and page is Page.INTAKE
        number = lesson or _ALL
        self._view.show_screen(GuideScreen(shown, number, _ALL, title, words, self._mistake))

    # ------------------------------------------------------------ what the officer has done

    def _look(self) -> None:
        """A step taken ends the talk about a mistake; a new wrong turn begins one."""
        walk_in, (_page, step) = self._walk_in, self._watched.place()
        if walk_in.filing is not None:
            self._slip_seen = True
        elif self._slip_seen and walk_in.draft is None:
            self.finished, self._slip_seen, self._printed = True, False, False
        elif walk_in.draft is not None or walk_in.record is not None:
            self.finished = False  # and the next one begins
        now = (walk_in.record is None, walk_in.draft is None, len(walk_in.answers), step, walk_in.filing is None)
        if now != self._was:
            self._was, self._mistake = now, ""
            self._wrong_turn(step)
        tries = self._watched.blocked_tries()
        if tries > self._tries:
            self._mistake = blocked(max(self._watched.blockers(), 1))
        self._tries = tries

    def _wrong_turn(self, step: Step) -> None:
        if self._walk_in.blocked:
            self._mistake = CONTRADICTED
        elif step in (Step.PAPERS, Step.REVIEW) and self._walk_in.filing is None:
            state = self._watched.form_state()
            missing = problems(state) if state is not None else ()
            if state is not None and missing:
                self._mistake = unanswered(len(missing), name_of(state.form.field_at(missing[0][0])))

    def _next(self) -> Lesson | None:
        """The first step whose fact is not there; None: all are, and nobody new is here yet."""
        walk_in, (_page, step) = self._walk_in, self._watched.place()
        if self.finished:
            return None
        if walk_in.filing is not None:
            return Lesson.NEXT if self._printed else Lesson.SLIP
        if walk_in.draft is not None:
            if step is Step.REVIEW:
                return Lesson.FILE
            state = self._watched.form_state()
            return Lesson.ANSWERS if state is None or problems(state) else Lesson.REVIEW
        if walk_in.record is not None:
            return Lesson.PROCEDURE
        return Lesson.READ if self._inserted else Lesson.CARD

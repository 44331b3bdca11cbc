"""How much waits on each list, for the places on the left: counted anew after whatever may have changed it."""

from __future__ import annotations

from counter.account_events import DeskUnlocked
from counter.consent_events import ConsentsChanged, ConsentsListed
from counter.consents import ConsentState
from counter.events import DraftsListed, Event, Failed, Filed, FilingChanged, LineChanged, SignedIn
from counter.hand_over_events import HandedOver
from counter.ports import Submits
from counter.work_events import ListWork, ResultGiven, WorkListed
from ui.desk.asked_anew import AskedAnew
from ui.desk.ports import Page
from ui.desk.work_words import PAGES


class WorkCounts:
    """``of`` is what the navigation shows; a page without work is not in it."""

    def __init__(self, desk: Submits) -> None:
        self._asked = AskedAnew(lambda: desk.submit(ListWork()))
        self._of: dict[Page, int] = {}
        self._waiting = self._refused = 0  # both stand in the queue

    @property
    def of(self) -> dict[Page, int]:
        of = self._of | {Page.QUEUE: self._waiting + self._refused}
        return {page: count for page, count in of.items() if count}

    def handle(self, event: Event) -> None:
        match event:
            case LineChanged(waiting=waiting):
                self._waiting = waiting
            case WorkListed(counts=counts, drafts=drafts, refused=refused):
                self._of |= {PAGES[which]: count for which, count in counts.items()}
                self._of[Page.FILINGS], self._refused = drafts, refused
                self._asked.answered()
            case Failed(command="ListWork"):
                self._asked.answered()
            case DraftsListed(drafts=drafts):
                self._of[Page.FILINGS] = len(drafts)
            case ConsentsListed(lines=lines):
                self._of[Page.CONSENTS] = sum(line.state is not ConsentState.GIVEN for line in lines)
            case SignedIn() | DeskUnlocked():  # what was asked before has no answer
                self._asked.from_the_start()
            case Filed() | FilingChanged() | HandedOver() | ResultGiven() | ConsentsChanged():
                self._asked.changed()

    def forget(self) -> None:
        """Somebody else will sign in."""
        self._of, self._refused = {}, 0

"""From a key to the list on the screen, in the desk's own window: each place with a list, each kind of search."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from itertools import islice

from PySide6.QtWidgets import QApplication, QWidget

from counter.events import Event, FilingsFound, QueueListed
from counter.model.filing import Filing
from counter.model.work import WorkList
from counter.work_events import WorkListed
from tests.bench.filled_store import FILINGS, filings
from ui.bridge import Bridge
from ui.demo.hand import Hand

_Wanted = Callable[[Event], bool]


def _found(text: str, event: Event) -> bool:
    return isinstance(event, FilingsFound) and event.text == text


def _work(which: WorkList, event: Event) -> bool:
    return isinstance(event, WorkListed) and event.which is which


PLACES: dict[str, tuple[str, _Wanted]] = {
    "filings": ("Alt+2", partial(_found, "")),
    "queue": ("Alt+3", lambda event: isinstance(event, QueueListed)),
    "asked": ("Alt+8", partial(_work, WorkList.ASKED)),
    "results": ("Alt+9", partial(_work, WorkList.RESULT)),
    "overdue": ("Alt+0", partial(_work, WorkList.OVERDUE)),
}
SEARCHES: dict[str, Callable[[Filing], str]] = {
    "family": lambda filing: filing.filer_name.split()[0],
    "name": lambda filing: filing.filer_name,
    "number": lambda filing: filing.filer_number,
    "code": lambda filing: str(filing.code),
}


class Lists:
    """``bridge``: heard after the screens have heard it, so that what came is drawn already. On the GUI thread."""

    def __init__(self, window: QWidget, bridge: Bridge) -> None:
        self._hand = Hand(window)
        self._arrived: list[Event] = []
        bridge.arrived.connect(self._arrived.append)

    def measure(self, times: int) -> dict[str, list[float]]:
        """Milliseconds of each, by its name."""
        took: dict[str, list[float]] = {name: [] for name in (*PLACES, *SEARCHES, "jump")}
        for filing in islice(filings(), 0, None, FILINGS // times):
            for name, (key, wanted) in PLACES.items():
                took[name].append(self._timed(partial(self._hand.press, key), wanted))
            for name, text_of in SEARCHES.items():
                took[name].append(self._search("Alt+4", text_of(filing)))
            took["jump"].append(self._search("Ctrl+K", filing.filer_name))
            self._hand.press("Esc")
        return took

    def _search(self, opened_by: str, text: str) -> float:
        self._hand.press("Alt+2")  # so that the field is empty, or begins anew
        self._hand.press(opened_by)
        self._hand.press("Ctrl+A")
        return self._timed(partial(self._hand.type, text), partial(_found, text))

    def _timed(self, act: Callable[[], None], wanted: _Wanted) -> float:
        """From the key until the list is painted."""
        self._arrived.clear()
        begun = time.monotonic()
        act()
        self._hand.until("the list", lambda: any(wanted(event) for event in self._arrived))
        QApplication.processEvents()
        return 1000 * (time.monotonic() - begun)

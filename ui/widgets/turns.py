"""Long work on the GUI thread, a piece a turn of the event loop: in between it paints and hears the hand."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Generic, TypeVar

from PySide6.QtCore import QTimer

T = TypeVar("T")


class Turns(Generic[T]):
    """Runs ``work`` from one ``yield`` to the next, each in a turn of its own; GUI thread only.

    ``done`` is handed what the work returns, ``failed`` the exception that ended it.
    """

    def __init__(
        self, work: Generator[None, None, T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        self._work = work
        self._done, self._failed = done, failed
        self._stopped = False

    def start(self) -> None:
        """The first piece is run in the next turn."""
        QTimer.singleShot(0, self._next)

    def stop(self) -> None:
        """Nothing more is run, and nobody is told."""
        self._stopped = True

    def _next(self) -> None:
        if self._stopped:
            return
        try:
            next(self._work)
        except StopIteration as ended:
            self._done(ended.value)
        except Exception as exc:  # noqa: BLE001 - whoever started the work says it; nobody else would hear of it
            self._failed(exc)
        else:
            self.start()


def at_once(work: Generator[None, None, T]) -> T:
    """What ``work`` returns, all its pieces in this turn: for who has no event loop, or can wait."""
    while True:
        try:
            next(work)
        except StopIteration as ended:
            return ended.value  # type: ignore[no-any-return]  # StopIteration is not generic

"""Sends what is due to people who were asked to agree: one thread, in one of the gateway's workers."""

from __future__ import annotations

from typing import Final

from sync.gateway.consent_book import ConsentBook
from sync.gateway.training_vneid import TrainingVneid
from sync.gateway.turns_thread import TakesTurns

_LOOK_AGAIN: Final = 1.0  # seconds


class ConsentClerk(TakesTurns):
    """``practice``: who answers in training; None in a live gateway."""

    def __init__(self, book: ConsentBook, practice: TrainingVneid | None) -> None:
        super().__init__("consents", _LOOK_AGAIN)
        self._book = book
        self._practice = practice

    def run_once(self) -> None:
        self._book.tend()
        if self._practice is not None:
            self._practice.run_once()
